"""Feeds: bookings that other calendar programs read from here."""

from __future__ import annotations

STATEMENTS = """
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
