"""Reservations, days out of office, and calendars that take no time."""

from __future__ import annotations

STATEMENTS = """
create table reservation (
  id integer primary key autoincrement,
  uid text not null unique,
  account_id integer not null references account (id),
  event_type_id integer not null references event_type (id),
  starts_at integer not null,
  ends_at integer not null,
  until integer not null,
  token_id integer,
  created_at integer not null
) strict;
create index reservation_until on reservation (until);
create table reservation_host (
  reservation_id integer not null references reservation (id) on delete cascade,
  host_id integer not null references host (id),
  until integer not null,
  position integer not null,
  primary key (host_id, until, reservation_id)
) strict, without rowid;
create index reservation_host_of on reservation_host (reservation_id, position);
create table out_of_office (
  id integer primary key autoincrement,
  uid text not null unique,
  host_id integer not null references host (id),
  first_day text not null,
  last_day text not null,
  reason text not null,
  note text not null,
  stand_in_id integer references host (id),
  created_at integer not null,
  updated_at integer not null,
  revision integer not null
) strict;
create index out_of_office_by_host on out_of_office (host_id, last_day, first_day);
alter table calendar add column takes_time integer not null default 1
"""
