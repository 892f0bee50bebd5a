"""Days out of office as rows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.away import AwayReason, OutOfOffice
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.store.database import Connection, Row

_MARGIN = timedelta(days=2)
"""Dates are those of a zone: further from UTC than this is none."""


def every(db: Connection, host_id: int) -> tuple[OutOfOffice, ...]:
    """Return all days out of office of a host, in order of making."""
    rows = db.execute(
        "select * from out_of_office where host_id = ? order by id", (host_id,)
    )
    return tuple(map(_from_row, rows))


def between(db: Connection, span: Span, host_id: int) -> tuple[OutOfOffice, ...]:
    """Return the days out of office of a host that may meet `span` in some zone."""
    rows = db.execute(
        "select * from out_of_office where host_id = ? and last_day >= ?"
        " and first_day <= ? order by first_day, id",
        (
            host_id,
            (span.start - _MARGIN).date().isoformat(),
            (span.end + _MARGIN).date().isoformat(),
        ),
    )
    return tuple(map(_from_row, rows))


def get(db: Connection, away_id: int) -> OutOfOffice | None:
    """Return one entry."""
    row = db.execute("select * from out_of_office where id = ?", (away_id,)).fetchone()
    return _from_row(row) if row else None


def insert(db: Connection, away: OutOfOffice) -> int:
    """Store a new entry and return its id."""
    cursor = db.execute(
        "insert into out_of_office (id, uid, host_id, first_day, last_day, reason,"
        " note, stand_in_id, created_at, updated_at, revision) values"
        " (nullif(:id, 0), :uid, :host_id, :first_day, :last_day, :reason, :note,"
        " :stand_in_id, :created_at, :updated_at, :revision)",
        _to_row(away),
    )
    return cast("int", cursor.lastrowid)


def update(db: Connection, away: OutOfOffice) -> None:
    """Store an entry's new form."""
    db.execute(
        "update out_of_office set first_day = :first_day, last_day = :last_day,"
        " reason = :reason, note = :note, stand_in_id = :stand_in_id,"
        " updated_at = :updated_at, revision = :revision where id = :id",
        _to_row(away),
    )


def delete(db: Connection, away_id: int) -> None:
    """Remove an entry."""
    db.execute("delete from out_of_office where id = ?", (away_id,))


def _to_row(away: OutOfOffice) -> dict[str, str | int | None]:
    """Return the columns of an entry."""
    return {
        "id": away.id,
        "uid": away.uid,
        "host_id": away.host_id,
        "first_day": away.first.isoformat(),
        "last_day": away.last.isoformat(),
        "reason": away.reason.value,
        "note": away.note,
        "stand_in_id": away.stand_in_id,
        "created_at": seconds(away.created_at),
        "updated_at": seconds(away.updated_at),
        "revision": away.revision,
    }


def _from_row(row: Row) -> OutOfOffice:
    """Return the entry of a row."""
    return OutOfOffice(
        id=row["id"],
        uid=row["uid"],
        host_id=row["host_id"],
        first=date.fromisoformat(row["first_day"]),
        last=date.fromisoformat(row["last_day"]),
        reason=AwayReason(row["reason"]),
        note=row["note"],
        stand_in_id=row["stand_in_id"],
        created_at=instant(int(row["created_at"])),
        updated_at=instant(int(row["updated_at"])),
        revision=row["revision"],
    )
