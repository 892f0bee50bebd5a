"""Calendars on servers that bookings are written to, and how each booking stands."""

from __future__ import annotations

STATEMENTS = """
create table publication (
  id integer primary key autoincrement,
  uid text not null unique,
  name text not null,
  address text not null,
  username text not null,
  host_ids text not null,
  made_at integer not null,
  due_at integer not null,
  is_ending integer not null,
  progress text not null
) strict;
create table published_booking (
  publication_id integer not null references publication (id) on delete cascade,
  booking_id integer not null,
  name text not null,
  etag text not null,
  revision integer not null,
  wrote text not null,
  sending text not null,
  theirs text not null,
  trouble text not null,
  primary key (publication_id, booking_id),
  unique (publication_id, name)
) strict, without rowid;
create table removed_publication (
  uid text primary key
) strict, without rowid
"""
