"""Calendars that are fetched again and again, and feeds that others fetch from here."""

from __future__ import annotations

STATEMENTS = """
alter table calendar add column colour integer not null default 0;
create table calendar_source (
  calendar_id integer primary key references calendar (id) on delete cascade,
  uid text not null unique,
  kind text not null,
  shown text not null,
  digest blob not null,
  made_at integer not null,
  due_at integer not null,
  progress text not null
) strict;
create index calendar_source_due on calendar_source (due_at);
create table removed_source (
  uid text primary key,
  removed_at integer not null
) strict, without rowid;
create table feed (
  id integer primary key autoincrement,
  uid text not null unique,
  account_id integer not null references account (id),
  host_id integer not null references host (id),
  name text not null,
  digest blob unique,
  hint text not null,
  path text not null,
  shape text not null,
  made_at integer not null,
  ends_at integer,
  used_at integer,
  trouble text not null,
  removed_at integer
) strict
"""
