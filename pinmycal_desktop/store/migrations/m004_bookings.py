"""Bookings with seats, series and named guests, and the times they left.

People get a table of their own: everyone who comes, the invitee first. What a booking
was before a move is kept as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = """
create table attendee (
  id integer primary key autoincrement,
  booking_id integer not null references booking (id) on delete cascade,
  position integer not null,
  name text not null,
  email text not null collate nocase,
  zone text not null,
  language text not null,
  phone text not null,
  is_absent integer not null,
  seat_uid text unique,
  answers text not null,
  metadata text not null
) strict;
create index attendee_by_booking on attendee (booking_id, position);
create index attendee_by_email on attendee (email, booking_id);
insert into attendee (booking_id, position, name, email, zone, language, phone,
  is_absent, answers, metadata)
select id, 0, attendee_name, attendee_email, attendee_zone, 'en', '', 0, '[]', '[]'
from booking order by id;
insert into attendee (booking_id, position, name, email, zone, language, phone,
  is_absent, answers, metadata)
select booking.id, guest.key + 1, '', guest.value, attendee_zone, 'en', '', 0, '[]',
  '[]'
from booking, json_each(booking.guests) as guest order by booking.id, guest.key;
drop index booking_by_email;
alter table booking drop column attendee_name;
alter table booking drop column attendee_email;
alter table booking drop column attendee_zone;
alter table booking drop column guests;
alter table booking add column series_uid text not null default '';
alter table booking add column chosen_place text;
alter table booking add column rescheduled_by text not null default '';
alter table booking add column host_is_absent integer not null default 0;
alter table booking add column short_uid text not null default '';
alter table booking add column number integer not null default 0;
update booking set number = id;
create unique index booking_by_number on booking (number);
alter table booking add column former_uid text not null default '';
alter table booking add column moved_at integer;
create index booking_by_series on booking (series_uid, starts_at)
  where series_uid <> '';
create index booking_by_host on booking (host_id, starts_at, ends_at, status)
  where status_before_erasure is null;
create index booking_host_by_host on booking_host (host_id, booking_id);
create table departure (
  id integer primary key,
  uid text not null unique,
  next_uid text not null,
  booking_id integer not null references booking (id) on delete cascade,
  host_id integer not null references host (id),
  event_type_id integer references event_type (id),
  series_uid text not null,
  starts_at integer not null,
  ends_at integer not null,
  moved_by text not null,
  moved_at integer not null,
  created_at integer not null,
  before text not null
) strict;
create index departure_by_booking on departure (booking_id);
create index departure_by_host on departure (host_id, starts_at);
update import_change set before = json_set(before, '$.of.others', (
  select json_group_array(json_object('is', 'Attendee', 'of', json_object(
    'name', '', 'email', value,
    'zone', json_extract(before, '$.of.attendee.of.zone'))))
  from json_each(before, '$.of.guests')
)) where kind = 'booking' and before is not null
"""


def fill(db: Database) -> None:
    """Give each booking a short uid, which must be random and so is made here."""
    ids = [row[0] for row in db.execute("select id from booking").fetchall()]
    db.conn.executemany(
        "update booking set short_uid = ? where id = ?",
        [(_short(), each) for each in ids],
    )
    db.execute("create unique index booking_by_short_uid on booking (short_uid)")


def _short() -> str:
    """Return 22 characters nobody can guess; as a migration must, for good."""
    alphabet = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ"
    number, text = uuid4().int, ""
    for _ in range(22):
        number, digit = divmod(number, len(alphabet))
        text = alphabet[digit] + text
    return text
