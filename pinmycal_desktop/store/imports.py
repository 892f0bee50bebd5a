"""Imports as rows, each with the earlier form of everything it changed."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.transfer import ImportBatch, ImportTarget
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.store.frozen import freeze, thaw
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pinmycal_desktop.model.booking import Booking, BusyTime
    from pinmycal_desktop.store.database import Connection, Row


_NO_NAMES = freeze(())


class Kind(Enum):
    """What an import changed."""

    BOOKING = "booking"
    BUSY_TIME = "busy"


@value_class
class RowChange:
    """One row an import made, changed or removed."""

    row_id: int
    before: Booking | BusyTime | None = None
    """Its form before; None for what the import made."""
    names: tuple[str, ...] = ()
    """What a removed busy time was known under."""
    after_revision: int | None = None
    """Its revision after; None for what the import removed."""


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


def add_changes(
    db: Connection, import_id: int, kind: Kind, changes: Iterable[RowChange]
) -> None:
    """Note what an import changed, so that it can be taken back."""
    db.executemany(
        "insert into import_change"
        " (import_id, kind, row_id, before, names, after_revision)"
        " values (?, ?, ?, ?, ?, ?)",
        (
            (
                import_id,
                kind.value,
                each.row_id,
                None if each.before is None else freeze(each.before),
                freeze(each.names) if each.names else _NO_NAMES,
                each.after_revision,
            )
            for each in changes
        ),
    )


def add_made(db: Connection, import_id: int, first_id: int) -> None:
    """Note which busy times an import made: from that id on, all with its number."""
    db.execute(
        "insert into import_change (import_id, kind, row_id, names, after_revision)"
        " select import_id, ?, id, ?, revision from busy_time"
        " where id >= ? and import_id = ?",
        (Kind.BUSY_TIME.value, _NO_NAMES, first_id, import_id),
    )


def changes(db: Connection, import_id: int, kind: Kind) -> tuple[RowChange, ...]:
    """Return what an import changed, in order."""
    rows = db.execute(
        "select row_id, before, names, after_revision from import_change"
        " where import_id = ? and kind = ? order by id",
        (import_id, kind.value),
    )
    return tuple(
        RowChange(
            row_id=row["row_id"],
            before=row["before"] and cast("Booking | BusyTime", thaw(row["before"])),
            names=cast("tuple[str, ...]", thaw(row["names"])),
            after_revision=row["after_revision"],
        )
        for row in rows
    )


def follow(db: Connection, kind: Kind, rows: Iterable[tuple[int, int, int]]) -> None:
    """Note that rows (id, old revision, new revision) are as an import left them.

    Taking back a later import brings a row back to the form an earlier one gave it,
    under a new revision: the earlier one can then be taken back too.
    """
    db.executemany(
        "update import_change set after_revision = :new"
        " where kind = :kind and row_id = :id and after_revision = :old",
        (
            {"kind": kind.value, "id": row_id, "old": old, "new": new}
            for row_id, old, new in rows
        ),
    )


def forget_changes(
    db: Connection, import_id: int, kind: Kind, row_ids: Iterable[int]
) -> None:
    """Forget what an import changed in rows that are as they were before it."""
    db.executemany(
        "delete from import_change where import_id = ? and kind = ? and row_id = ?",
        ((import_id, kind.value, each) for each in row_ids),
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
