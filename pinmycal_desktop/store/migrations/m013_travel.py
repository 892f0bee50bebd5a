"""Journeys: dates on which a host's default hours are read on another zone's clock."""

from __future__ import annotations

STATEMENTS = """
create table travel (
  id integer primary key autoincrement,
  host_id integer not null references host (id),
  first_day text not null,
  last_day text,
  zone text not null
) strict;
create index travel_by_host on travel (host_id)
"""
