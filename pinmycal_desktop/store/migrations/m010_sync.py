"""What services told, changes they have still to be told of, and how far reading came.

`remote_row` maps a service's name for a thing to the row here. Where a service gives a
thing another name (`successor`), all of its names lead to the one row.
"""

from __future__ import annotations

STATEMENTS = """
create table remote_row (
  account_id integer not null references account (id),
  kind text not null,
  remote_id text not null,
  local_id integer not null,
  document text not null,
  updated_at integer,
  successor text not null default '',
  primary key (account_id, kind, remote_id)
) strict;
create index remote_row_by_local on remote_row (kind, local_id);
create index remote_row_by_successor on remote_row (account_id, successor)
  where successor <> '';
create table outbox (
  id integer primary key autoincrement,
  account_id integer not null references account (id),
  key text not null unique,
  kind text not null,
  subject text not null,
  subject_id integer not null,
  command text not null,
  base text,
  wished text not null,
  theirs text,
  depends_on integer references outbox (id) on delete set null,
  position integer not null,
  state text not null,
  attempts integer not null,
  not_before integer not null,
  made_at integer not null,
  trouble text,
  alternatives text not null,
  settled_at integer
) strict;
create index outbox_unsent on outbox (account_id, position) where state <> 'done';
create index outbox_by_subject on outbox (subject, subject_id) where state <> 'done';
create index outbox_done on outbox (settled_at) where state = 'done';
create index outbox_by_dependence on outbox (depends_on)
  where depends_on is not null;
create table cursor (
  account_id integer not null references account (id),
  name text not null,
  value text not null,
  primary key (account_id, name)
) strict, without rowid;
create table asked_for (
  account_id integer not null references account (id),
  remote_id text not null,
  primary key (account_id, remote_id)
) strict, without rowid;
create table grace (
  kind text primary key,
  seconds integer not null
) strict, without rowid
"""
