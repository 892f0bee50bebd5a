"""Imported series as they came in, beside the bookings made of them."""

from __future__ import annotations

STATEMENTS = """
create table original_series (
  id integer primary key,
  import_id integer not null,
  bookings integer not null,
  component blob not null
) strict;
create index original_series_by_import on original_series (import_id);
alter table booking_original add column series_id integer
"""
