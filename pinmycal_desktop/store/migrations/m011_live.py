"""How services tell of changes at once: subscriptions, and changes nobody told of.

`asked_for.times` counts how often a booking was asked for while it was not yet read: a
hint that comes during a reading is not answered by it.
"""

from __future__ import annotations

STATEMENTS = """
create table live_channel (
  account_id integer primary key references account (id),
  source text not null,
  program text not null,
  address text not null,
  endpoint text not null,
  webhook_id text not null,
  url text not null,
  since integer,
  checked_at integer,
  trouble text
) strict;
create table missed_hint (
  account_id integer not null references account (id),
  remote_id text not null,
  changed_at integer not null,
  found_at integer not null,
  told_at integer,
  primary key (account_id, remote_id, changed_at)
) strict, without rowid;
alter table delivery add column account_id integer references account (id);
create index delivery_by_subject on delivery (account_id, subject);
alter table asked_for add column times integer not null default 1
"""
