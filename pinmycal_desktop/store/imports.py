"""Imports as rows, each with the earlier form of everything it changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.transfer import ImportBatch, ImportTarget
from pinmycal_desktop.store.frozen import freeze, thaw
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pinmycal_desktop.model.booking import Booking, BusyTime
    from pinmycal_desktop.store.database import Connection, Row


class Kind(Enum):
    """What an import changed."""

    BOOKING = "booking"
    BUSY_TIME = "busy"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """One row an import made or changed: its form before and after."""

    before: Booking | BusyTime | None
    """None for what the import added."""
    after: Booking | BusyTime | None
    """None for what the import removed."""
    recurrence_id: str = ""
    """The place of a busy time in its series."""

    @property
    def row_id(self) -> int:
        """The id of the row."""
        form = self.before or self.after
        assert form
        return form.id


def every(db: Connection) -> tuple[ImportBatch, ...]:
    """Return all imports, newest first."""
    return tuple(map(_batch, db.execute("select * from import_batch order by id desc")))


def get(db: Connection, import_id: int) -> ImportBatch | None:
    """Return one import."""
    row = db.execute("select * from import_batch where id = ?", (import_id,)).fetchone()
    return _batch(row) if row else None


def insert(db: Connection, batch: ImportBatch) -> ImportBatch:
    """Store a new import; return it with its id."""
    cursor = db.execute(
        "insert into import_batch"
        " (account_id, name, target, made_at, added, changed, cancelled)"
        " values (:account_id, :name, :target, :made_at, :added, :changed, :cancelled)",
        _to_row(batch),
    )
    return replace(batch, id=cast("int", cursor.lastrowid))


def update(db: Connection, batch: ImportBatch) -> None:
    """Store what an import came to."""
    db.execute(
        "update import_batch set added = :added, changed = :changed,"
        " cancelled = :cancelled, taken_back_at = :taken_back_at where id = :id",
        _to_row(batch),
    )


def add_changes(
    db: Connection, import_id: int, kind: Kind, changes: Iterable[RowChange]
) -> None:
    """Note what an import changed, so that it can be taken back."""
    db.executemany(
        "insert into import_change (import_id, kind, row_id, recurrence_id, before,"
        " after) values (?, ?, ?, ?, ?, ?)",
        (
            (
                import_id,
                kind.value,
                each.row_id,
                each.recurrence_id,
                freeze(each.before),
                freeze(each.after),
            )
            for each in changes
        ),
    )


def changes(db: Connection, import_id: int, kind: Kind) -> tuple[RowChange, ...]:
    """Return what an import changed, in order."""
    rows = db.execute(
        "select before, after, recurrence_id from import_change"
        " where import_id = ? and kind = ? order by id",
        (import_id, kind.value),
    )
    return tuple(
        RowChange(
            before=cast("Booking | BusyTime | None", thaw(row["before"])),
            after=cast("Booking | BusyTime | None", thaw(row["after"])),
            recurrence_id=row["recurrence_id"],
        )
        for row in rows
    )


def mark_taken_back(db: Connection, import_id: int, *, at: datetime) -> None:
    """Note that an import was undone; its changes are of no more use."""
    db.execute(
        "update import_batch set taken_back_at = ? where id = ?",
        (seconds(at), import_id),
    )
    db.execute("delete from import_change where import_id = ?", (import_id,))


def _to_row(batch: ImportBatch) -> dict[str, str | int | None]:
    """Return the columns of an import."""
    return {
        "id": batch.id,
        "account_id": batch.account_id,
        "name": batch.name,
        "target": batch.target.value,
        "made_at": seconds(batch.made_at),
        "added": batch.added,
        "changed": batch.changed,
        "cancelled": batch.cancelled,
        "taken_back_at": seconds(batch.taken_back_at),
    }


def _batch(row: Row) -> ImportBatch:
    """Return the import of a row."""
    return ImportBatch(
        id=row["id"],
        account_id=row["account_id"],
        name=row["name"],
        target=ImportTarget(row["target"]),
        made_at=instant(int(row["made_at"])),
        added=row["added"],
        changed=row["changed"],
        cancelled=row["cancelled"],
        taken_back_at=instant(row["taken_back_at"]),
    )
