"""What happened to bookings, as rows that are only ever added."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.booking import HistoryEntry, Origin
from pinmycal_desktop.store.frozen import freeze, thaw
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.store.database import Connection, Row


def add_history(db: Connection, entries: Iterable[tuple[int, HistoryEntry]]) -> None:
    """Note what happened to bookings."""
    db.executemany(
        "insert into history (booking_id, at, origin, message) values (?, ?, ?, ?)",
        (
            (booking_id, seconds(each.at), each.origin.value, freeze(each.message))
            for booking_id, each in entries
        ),
    )


def history(db: Connection, booking_id: int) -> tuple[HistoryEntry, ...]:
    """Return what happened to a booking, oldest first."""
    rows = db.execute(
        "select at, origin, message from history where booking_id = ? order by id",
        (booking_id,),
    )
    return tuple(_entry(row) for row in rows)


def _entry(row: Row) -> HistoryEntry:
    """Return the entry of a row."""
    return HistoryEntry(
        at=instant(int(row["at"])),
        origin=Origin(row["origin"]),
        message=cast("Message", thaw(row["message"])),
    )
