"""The names a booking is known by: here, and in calendars.

A name belongs to one booking. When a calendar gives a meeting a new name, the old one
stays and says which name took its place.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import CalendarReference
from pinmycal_desktop.store.parts import in_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pinmycal_desktop.store.database import Connection

UUID = "uuid"
"""The name a booking has here."""
ICAL = "ical"
"""The name a booking has in calendars: its UID, in the form imports compare."""


def add_identities(db: Connection, rows: Iterable[tuple[int, str, str]]) -> None:
    """Note names (booking id, kind, value) that bookings are known by.

    A name that was another booking's, such as an erased one's, is taken over.
    """
    db.executemany(
        "insert into booking_identity (booking_id, kind, value) values (?, ?, ?)"
        " on conflict (kind, value) do update set booking_id = excluded.booking_id",
        rows,
    )


def supersede(db: Connection, kind: str, pairs: Iterable[tuple[str, str]]) -> None:
    """Note that the first name of each pair gave way to the second."""
    db.executemany(
        "update booking_identity set superseded_by = (select id from booking_identity"
        " where kind = :kind and value = :new) where kind = :kind and value = :old",
        ({"kind": kind, "old": old, "new": new} for old, new in pairs),
    )


def in_other_calendars(
    db: Connection, booking_id: int
) -> tuple[CalendarReference, ...]:
    """Return what a booking is known as in calendars it was taken in from.

    A name that gave way to another is left out, and what was taken back counts not.
    """
    rows = db.execute(
        "select id, value from booking_identity where booking_id = :booking"
        " and kind = :kind and superseded_by is null and exists ("
        " select 1 from import_change join import_batch on import_batch.id = import_id"
        " where import_change.kind = 'booking' and row_id = :booking"
        " and taken_back_at is null) order by id",
        {"booking": booking_id, "kind": ICAL},
    )
    return tuple(CalendarReference(row["id"], row["value"]) for row in rows)


def bookings_by_name(
    db: Connection, kind: str, values: Iterable[str]
) -> Mapping[str, int]:
    """Return the ids of the bookings known as one of `values`, by that name."""
    if db.execute("select 1 from booking_identity limit 1").fetchone() is None:
        return {}
    return {
        row["value"]: row["booking_id"]
        for some in in_parts(values)
        for row in db.execute(
            "select value, booking_id from booking_identity"
            " where kind = :kind and value in (select value from json_each(:values))",
            {"kind": kind, "values": json.dumps(some)},
        )
    }


def made_here(db: Connection, values: Iterable[str]) -> frozenset[str]:
    """Return which of these calendar names are bookings this program tells others of.

    They were made here, or are written to a calendar on a server. What was only taken
    in from a file or a service is somebody else's to tell of.
    """
    return frozenset(
        row["value"]
        for some in in_parts(values)
        for row in db.execute(_MADE_HERE, (json.dumps(some),))
    )


_MADE_HERE = """
select value from booking_identity join booking on booking.id = booking_id
where kind = 'ical' and value in (select value from json_each(?))
  and (booking.origin not in ('import', 'account')
    or booking.id in (select booking_id from published_booking))
"""
