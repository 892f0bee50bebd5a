"""Calendars that are fetched again and again, and where they are fetched from."""

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
) strict, without rowid
"""
