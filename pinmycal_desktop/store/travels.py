"""Journeys as rows: dates on which a host is in another zone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.schedule import Travel

if TYPE_CHECKING:
    from pinmycal_desktop.store.database import Connection, Row


def every(db: Connection, host_id: int) -> tuple[Travel, ...]:
    """Return all journeys of a host, by their first day."""
    rows = db.execute(
        "select * from travel where host_id = ? order by first_day, id", (host_id,)
    )
    return tuple(map(_from_row, rows))


def get(db: Connection, travel_id: int) -> Travel | None:
    """Return one journey."""
    row = db.execute("select * from travel where id = ?", (travel_id,)).fetchone()
    return _from_row(row) if row else None


def insert(db: Connection, travel: Travel) -> int:
    """Store a journey, one that was removed under its own number; return its id."""
    cursor = db.execute(
        "insert into travel (id, host_id, first_day, last_day, zone)"
        " values (nullif(?, 0), ?, ?, ?, ?)",
        (
            travel.id,
            travel.host_id,
            travel.first.isoformat(),
            None if travel.last is None else travel.last.isoformat(),
            travel.zone,
        ),
    )
    return cast("int", cursor.lastrowid)


def delete(db: Connection, travel_id: int) -> None:
    """Remove a journey."""
    db.execute("delete from travel where id = ?", (travel_id,))


def _from_row(row: Row) -> Travel:
    """Return the journey of a row."""
    last = row["last_day"]
    return Travel(
        id=row["id"],
        host_id=row["host_id"],
        first=date.fromisoformat(row["first_day"]),
        last=None if last is None else date.fromisoformat(last),
        zone=row["zone"],
    )
