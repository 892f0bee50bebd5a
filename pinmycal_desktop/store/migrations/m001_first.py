"""The tables of the first release."""

from __future__ import annotations

STATEMENTS = """
create table account (
  id integer primary key,
  uid text not null unique,
  name text not null,
  platform text not null,
  zone text not null,
  revision integer not null
) strict;
create table host (
  id integer primary key,
  uid text not null unique,
  account_id integer not null references account (id),
  name text not null,
  email text not null,
  zone text not null,
  revision integer not null
) strict;
create table schedule (
  id integer primary key autoincrement,
  uid text not null unique,
  account_id integer not null references account (id),
  name text not null,
  zone text not null,
  week text not null,
  overrides text not null,
  default_rank integer,
  revision integer not null,
  removed_at integer
) strict;
create table event_type (
  id integer primary key autoincrement,
  uid text not null unique,
  account_id integer not null references account (id),
  host_id integer not null references host (id),
  title text not null,
  slug text not null,
  schedule_id integer references schedule (id),
  position integer not null,
  details text not null,
  revision integer not null,
  removed_at integer
) strict;
create unique index event_type_by_slug on event_type (account_id, slug)
  where removed_at is null;
create table import_batch (
  id integer primary key autoincrement,
  account_id integer not null references account (id),
  name text not null,
  target text not null,
  made_at integer not null,
  added integer not null,
  changed integer not null,
  cancelled integer not null,
  taken_back_at integer
) strict;
create table booking (
  id integer primary key autoincrement,
  uid text not null unique,
  account_id integer not null references account (id),
  host_id integer not null references host (id),
  event_type_id integer references event_type (id),
  title text not null,
  starts_at integer not null,
  ends_at integer not null check (ends_at >= starts_at),
  is_all_day integer not null,
  status text not null,
  attendee_name text not null,
  attendee_email text not null collate nocase,
  attendee_zone text not null,
  guests text not null,
  answers text not null,
  notes text not null,
  location_kind text not null,
  location text not null,
  buffer_before integer not null,
  buffer_after integer not null,
  metadata text not null,
  cancellation_reason text not null,
  rescheduling_reason text not null,
  was_rescheduled integer not null,
  ical_uid text not null,
  sequence integer not null,
  origin text not null,
  import_id integer references import_batch (id),
  created_at integer not null,
  updated_at integer not null,
  revision integer not null,
  status_before_erasure text
) strict;
create index booking_short on booking (starts_at, ends_at)
  where ends_at - starts_at <= 86400 and status_before_erasure is null;
create index booking_long on booking (starts_at, ends_at)
  where ends_at - starts_at > 86400 and status_before_erasure is null;
create index booking_by_start on booking (starts_at, id)
  where status_before_erasure is null;
create index booking_by_email on booking (attendee_email, starts_at);
create index booking_by_event_type on booking (event_type_id, starts_at);
create index booking_by_import on booking (import_id) where import_id is not null;
create table booking_host (
  booking_id integer not null references booking (id) on delete cascade,
  host_id integer not null references host (id),
  position integer not null,
  primary key (booking_id, host_id)
) strict, without rowid;
create table booking_identity (
  id integer primary key,
  booking_id integer not null references booking (id) on delete cascade,
  kind text not null,
  value text not null,
  superseded_by integer references booking_identity (id) on delete set null,
  unique (kind, value)
) strict;
create index booking_identity_by_booking on booking_identity (booking_id);
create index booking_identity_by_successor on booking_identity (superseded_by)
  where superseded_by is not null;
create table history (
  id integer primary key,
  booking_id integer not null references booking (id) on delete cascade,
  at integer not null,
  origin text not null,
  message text not null
) strict;
create index history_by_booking on history (booking_id, id);
create table calendar (
  id integer primary key autoincrement,
  account_id integer not null references account (id),
  name text not null,
  unique (account_id, name)
) strict;
create table busy_time (
  id integer primary key autoincrement,
  calendar_id integer not null references calendar (id) on delete cascade,
  title text not null,
  starts_at integer not null,
  ends_at integer not null check (ends_at >= starts_at),
  is_all_day integer not null,
  ical_uid text not null,
  import_id integer references import_batch (id),
  revision integer not null default 1
) strict;
create index busy_short on busy_time (starts_at, ends_at)
  where ends_at - starts_at <= 86400;
create index busy_long on busy_time (starts_at, ends_at)
  where ends_at - starts_at > 86400;
create index busy_by_calendar on busy_time (calendar_id);
create table busy_identity (
  value text primary key,
  busy_time_id integer not null references busy_time (id) on delete cascade
) strict, without rowid;
create index busy_identity_by_busy_time on busy_identity (busy_time_id);
create table import_change (
  id integer primary key,
  import_id integer not null references import_batch (id),
  kind text not null,
  row_id integer not null,
  before text,
  names text not null,
  after_revision integer
) strict;
create index import_change_by_import on import_change (import_id);
create table token (
  id integer primary key autoincrement,
  account_id integer not null references account (id),
  name text not null,
  digest blob not null unique,
  hint text not null,
  created_at integer not null,
  last_used_at integer,
  revoked_at integer
) strict;
create table webhook_endpoint (
  id integer primary key autoincrement,
  account_id integer not null references account (id),
  name text not null unique,
  created_at integer not null
) strict;
create table delivery (
  id integer primary key autoincrement,
  endpoint text not null,
  digest blob not null,
  sender text not null,
  trigger text not null,
  subject text not null,
  received_at integer not null,
  body blob not null,
  unique (endpoint, digest)
) strict;
create table once (
  scope text not null,
  key text not null,
  fingerprint blob not null,
  result text not null,
  made_at integer not null,
  primary key (scope, key)
) strict, without rowid;
create index once_by_age on once (made_at)
"""
