"""Imported components as they came in, and the zones of their files."""

from __future__ import annotations

STATEMENTS = """
create table booking_original (
  booking_id integer primary key references booking (id) on delete cascade,
  import_id integer not null,
  revision integer not null,
  component blob not null
) strict;
create table original_zone (
  import_id integer not null,
  name text not null,
  component blob not null,
  primary key (import_id, name)
) strict, without rowid
"""
