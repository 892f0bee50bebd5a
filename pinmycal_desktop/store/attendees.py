"""The people of bookings, as rows: everyone who comes, the invitee first.

A booking is read together with its people, by one query. A person keeps their id as
long as they come; a seat has its row's uid.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import Answer, Attendee, Seat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.store.database import Connection

NONE = "[]"
"""An empty list, as it is kept."""

# What `json.loads` does beside takes longer than such a short text does.
_decoded = json.JSONDecoder().raw_decode

PEOPLE = """
(select json_group_array(json_array(id, name, email, zone, language, phone, is_absent,
    seat_uid, answers, metadata))
  from (select * from attendee where booking_id = booking.id order by position)
) as people,
(select json_group_array(host_id) from (select host_id from booking_host
    where booking_id = booking.id and position > 0 order by position)
) as co_hosts
"""
"""The columns `read_people` and the further hosts are read from."""

_STORE = """
insert into attendee (id, booking_id, position, name, email, zone, language, phone,
  is_absent, seat_uid, answers, metadata)
values (nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (id) do update set position = excluded.position, name = excluded.name,
  email = excluded.email, zone = excluded.zone, language = excluded.language,
  phone = excluded.phone, is_absent = excluded.is_absent,
  answers = excluded.answers, metadata = excluded.metadata
"""


def store_people(db: Connection, bookings: Sequence[Booking]) -> None:
    """Store who comes to bookings, in order; who comes no more is forgotten."""
    db.executemany(
        "delete from attendee where booking_id = ?"
        " and id not in (select value from json_each(?))",
        [(each.id, json.dumps([one.id for one in each.people])) for each in bookings],
    )
    add_people(db, bookings)


def add_people(db: Connection, bookings: Sequence[Booking]) -> None:
    """Store who comes to bookings nobody came to before."""
    db.executemany(_STORE, (row for each in bookings for row in _rows(each)))


def booking_of_seat(db: Connection, seat_uid: str) -> int | None:
    """Return the id of the booking a seat is in; None when it is nobody's."""
    row = db.execute(
        "select booking_id from attendee where seat_uid = ?", (seat_uid,)
    ).fetchone()
    return row["booking_id"] if row else None


def read_people(
    text: str,
) -> tuple[Attendee, tuple[Seat, ...], tuple[Attendee, ...]]:
    """Return the invitee, the seats, and everyone who has none."""
    rows, _end = _decoded(text)
    people = [_person(each) for each in rows]
    if len(people) == 1 and isinstance(people[0], Attendee):
        return people[0], (), ()
    seats = tuple(each for each in people if isinstance(each, Seat))
    rest = tuple(each for each in people if isinstance(each, Attendee))
    if seats:
        return seats[0].attendee, seats, rest
    return rest[0], (), rest[1:]


def answers_text(answers: Iterable[Answer]) -> str:
    """Return answers as text."""
    return listed([(each.slug, each.label, each.value) for each in answers])


def answers_of(text: str) -> tuple[Answer, ...]:
    """Return the answers of their text."""
    if text == NONE:
        return ()
    return tuple(
        Answer(slug, label, tuple(value) if isinstance(value, list) else value)
        for slug, label, value in json.loads(text)
    )


def metadata_of(text: str) -> tuple[tuple[str, str], ...]:
    """Return the metadata of its text."""
    return () if text == NONE else tuple((k, v) for k, v in json.loads(text))


def listed(values: Sequence[object]) -> str:
    """Return a list as text."""
    return json.dumps(values, ensure_ascii=False) if values else NONE


def _person(row: Sequence[str | int | None]) -> Attendee | Seat:
    """Return who a row of `PEOPLE` is about."""
    id_, name, email, zone, language, phone, is_absent, seat_uid, answers, data = row
    person = Attendee(
        id=int(id_ or 0),
        name=str(name),
        email=str(email),
        zone=str(zone),
        language=str(language),
        phone=str(phone),
        is_absent=bool(is_absent),
    )
    if seat_uid is None:
        return person
    return Seat(
        uid=str(seat_uid),
        attendee=person,
        answers=answers_of(str(answers)),
        metadata=metadata_of(str(data)),
    )


def _rows(booking: Booking) -> Iterator[tuple[str | int | None, ...]]:
    """Yield the columns of everyone who comes to a booking, as `_STORE` names them."""
    n = 0
    for n, seat in enumerate(booking.seats, 1):
        said, kept = answers_text(seat.answers), listed(seat.metadata)
        yield (*_columns(booking, n, seat.attendee), seat.uid, said, kept)
    rest = booking.others if booking.seats else (booking.attendee, *booking.others)
    for position, person in enumerate(rest, n + 1):
        yield (*_columns(booking, position, person), None, NONE, NONE)


def _columns(
    booking: Booking, position: int, person: Attendee
) -> tuple[str | int | None, ...]:
    """Return the columns of one person, without those of a seat."""
    return (
        person.id,
        booking.id,
        position,
        person.name,
        person.email,
        person.zone,
        person.language,
        person.phone,
        person.is_absent,
    )
