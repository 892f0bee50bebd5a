"""The times bookings left when they were moved, as rows (R39)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.booking import Booking, Departure
from pinmycal_desktop.store.frozen import freeze, thaw
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.store.database import Connection, Row


def insert(db: Connection, departure: Departure) -> None:
    """Store what a booking was before a move."""
    before = departure.booking
    db.execute(
        "insert into departure (id, uid, next_uid, booking_id, host_id, event_type_id,"
        " series_uid, starts_at, ends_at, moved_by, moved_at, created_at, before)"
        " values (?, ?, ?, ?, ?, (select event_type_id from booking where id = ?),"
        " ?, ?, ?, ?, ?, ?, ?)",
        (
            departure.id,
            departure.uid,
            departure.next_uid,
            before.id,
            before.host_id,
            before.id,
            before.series_uid,
            seconds(before.span.start),
            seconds(before.span.end),
            departure.moved_by,
            seconds(departure.moved_at),
            seconds(before.moved_at or before.created_at),
            freeze(before),
        ),
    )


def by_uid(db: Connection, uid: str) -> Departure | None:
    """Return what is answered under an old short uid; None when it is none."""
    row = db.execute("select * from departure where uid = ?", (uid,)).fetchone()
    return _from_row(row) if row else None


def forget(db: Connection, departure: Departure) -> None:
    """Forget a departure, because the booking came back to it."""
    db.execute("delete from departure where id = ?", (departure.id,))


def many(db: Connection, ids: Iterable[int]) -> tuple[Departure, ...]:
    """Return the departures of these ids."""
    rows = db.execute(
        "select * from departure where id in (select value from json_each(?))",
        (json.dumps(list(ids)),),
    )
    return tuple(map(_from_row, rows))


def _from_row(row: Row) -> Departure:
    """Return the departure of a row."""
    return Departure(
        id=row["id"],
        uid=row["uid"],
        next_uid=row["next_uid"],
        moved_by=row["moved_by"],
        moved_at=instant(int(row["moved_at"])),
        booking=cast("Booking", thaw(row["before"])),
    )
