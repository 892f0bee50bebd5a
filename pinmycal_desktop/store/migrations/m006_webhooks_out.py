"""Subscriptions to what happens here, and the messages that go to them."""

from __future__ import annotations

STATEMENTS = """
create table subscription (
  id integer primary key autoincrement,
  uid text not null unique,
  account_id integer not null references account (id),
  host_id integer not null references host (id),
  event_type_id integer references event_type (id),
  team_id integer,
  sender text not null,
  url text not null,
  is_active integer not null,
  triggers text not null,
  template text,
  has_secret integer not null,
  created_at integer not null,
  removed_at integer
) strict;
create unique index subscription_by_url on subscription
  (sender, host_id, ifnull(event_type_id, 0), ifnull(team_id, 0), url)
  where removed_at is null;
create table outgoing_delivery (
  id integer primary key autoincrement,
  uid text not null unique,
  subscription_id integer not null references subscription (id),
  trigger text not null,
  subject text not null,
  media_type text not null,
  body blob not null,
  created_at integer not null,
  first_tried_at integer,
  tries integer not null,
  due_at integer,
  state text not null
) strict;
create index outgoing_delivery_due on outgoing_delivery (due_at, id)
  where due_at is not null;
create index outgoing_delivery_of on outgoing_delivery (subscription_id, id);
create index outgoing_delivery_ended on outgoing_delivery (created_at)
  where due_at is null;
create table outgoing_attempt (
  id integer primary key,
  delivery_id integer not null references outgoing_delivery (id) on delete cascade,
  at integer not null,
  status integer,
  trouble text not null,
  milliseconds integer not null
) strict;
create index outgoing_attempt_of on outgoing_attempt (delivery_id, id);
create table told_until (
  subject text primary key,
  at integer not null
) strict, without rowid
"""
