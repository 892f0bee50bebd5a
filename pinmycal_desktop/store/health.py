"""The health of the data file: damage found, indexes rebuilt, a copy restored."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import DamagedStore
from pinmycal_desktop.store import backups
from pinmycal_desktop.store.trouble import translated

if TYPE_CHECKING:
    from pathlib import Path

    from pinmycal_desktop.store.database import Database

_OTHERS_MAY = 0o077


def damage(database: Database) -> str:
    """Return what SQLite found wrong, or nothing when the file is whole.

    The long check: the quick one does not see that an index misses rows.
    """
    try:
        with database.read() as db:
            rows = db.execute("pragma integrity_check(5)").fetchall()
    except DamagedStore as error:
        return str(error.__cause__)
    found = "; ".join(str(row[0]) for row in rows)
    return "" if found == "ok" else found


def is_whole(database: Database) -> bool:
    """Whether the file has no damage that indexes do not explain."""
    return not damage(database)


def dangling(database: Database) -> int:
    """Return how many rows refer to one that is not there."""
    with database.read() as db:
        return len(db.execute("pragma foreign_key_check").fetchall())


def without_identity(database: Database) -> int:
    """Return how many bookings have lost the name they are known by."""
    with database.read() as db:
        row = db.execute(
            "select count(*) from booking where not exists (select 1 from"
            " booking_identity as name where name.booking_id = booking.id"
            " and name.kind = 'uuid' and name.value = booking.uid)"
        ).fetchone()
    return int(row[0])


def is_wal(database: Database) -> bool:
    """Whether the file, when it is written, is so through a write-ahead log."""
    if database.is_read_only:
        return True
    with database.read() as db:
        return bool(db.execute("pragma journal_mode").fetchone()[0] == "wal")


def is_private(database: Database) -> bool:
    """Whether only this user may read the file; always so where modes mean nothing."""
    return os.name != "posix" or not database.path.stat().st_mode & _OTHERS_MAY


def copies(database: Database) -> int:
    """Return how many copies of the file are kept."""
    return len(backups.kept(database.path))


def sqlite_version() -> str:
    """Return the version of SQLite in use."""
    return sqlite3.sqlite_version


def rebuild_indexes(database: Database) -> None:
    """Make every index anew, name lost bookings again, and keep the file private."""
    with suppress(DamagedStore), database.write() as db:
        db.execute("reindex")
        db.execute(
            "insert or ignore into booking_identity (booking_id, kind, value)"
            " select id, 'uuid', uid from booking"
        )
    if not is_private(database):
        database.path.chmod(0o600)


def restore(database: Database, *, now: datetime) -> tuple[Path, datetime] | None:
    """Put the damaged file aside and the newest whole copy in its place.

    Returns where the damaged file is now and when the copy was made; None, and nothing
    changed, when there is no whole copy.
    """
    copy = backups.newest_whole(database.path)
    if copy is None:
        return None
    return database.replace_with(copy, now=now), _made_at(copy)


def restore_closed(path: Path, *, now: datetime) -> tuple[Path, datetime] | None:
    """Do the same for a file that is so damaged that it cannot be opened."""
    copy = backups.newest_whole(path)
    if copy is None:
        return None
    with translated(path):
        aside = backups.put_aside(path, now=now)
        backups.put_in_place(copy, path)
    return aside, _made_at(copy)


def _made_at(copy: Path) -> datetime:
    """Return when a copy was made."""
    return datetime.fromtimestamp(int(copy.stat().st_mtime), UTC)
