"""Numbers for bookings in Cal.com's interface, apart from the ids people type.

A move gives a new number there; it must not use up the id of the next booking. And who
invited to a meeting that was imported, so that it leaves as it came.
"""

from __future__ import annotations

STATEMENTS = """
alter table booking add column organizer text;
create table booking_number (
  last integer not null
) strict;
insert into booking_number (last)
select max(coalesce((select seq from sqlite_sequence where name = 'booking'), 0),
  coalesce((select max(number) from booking), 0),
  coalesce((select max(id) from departure), 0))
"""
