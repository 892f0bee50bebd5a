"""Private links: addresses under which one event type can be booked, for a while."""

from __future__ import annotations

STATEMENTS = """
create table private_link (
  id integer primary key autoincrement,
  code text not null unique,
  event_type_id integer not null references event_type (id),
  expires_at integer,
  most_uses integer not null,
  uses integer not null,
  created_at integer not null
) strict;
create index private_link_by_event_type on private_link (event_type_id)
"""
