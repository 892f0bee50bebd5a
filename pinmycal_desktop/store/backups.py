"""Copies of the data file, beside it: made before it changes shape, and daily.

Copies are made by SQLite's own backup, so they are whole while others write; they
appear under their name only when they are complete.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

KEPT = 7
"""How many copies are kept; older ones go."""

_EVERY = timedelta(days=1)
_STAMP = "%Y%m%dT%H%M%SZ"


def folder(database: Path) -> Path:
    """Return where the copies of `database` are kept."""
    return database.parent / "backups"


def kept(database: Path) -> tuple[Path, ...]:
    """Return the copies of `database`, oldest first."""
    return tuple(sorted(folder(database).glob(f"{database.stem}-*.db")))


def newest(database: Path) -> Path | None:
    """Return the latest copy of `database`, or None when there is none."""
    return kept(database)[-1] if kept(database) else None


def newest_whole(database: Path) -> Path | None:
    """Return the latest copy that is not damaged itself; it reads all of it."""
    return next((each for each in reversed(kept(database)) if is_whole(each)), None)


def is_due(database: Path, *, now: datetime) -> bool:
    """Whether the latest copy is older than a day."""
    last = newest(database)
    return last is None or last.name < _name(database, now - _EVERY)


def keep(connection: sqlite3.Connection, database: Path, *, now: datetime) -> Path:
    """Make a copy beside `database`, and let the oldest go."""
    folder(database).mkdir(mode=0o700, exist_ok=True)
    target = folder(database) / _name(database, now)
    copy(connection, target)
    for old in kept(database)[:-KEPT]:
        old.unlink()
    return target


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """Copy all that `connection` sees to `target`, replacing it at the end."""
    unfinished = target.with_name(target.name + ".part")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(sqlite3.connect(unfinished)) as copied:
            connection.backup(copied)
            # One file, whole by itself: a copy has no WAL beside it.
            copied.execute("pragma journal_mode = delete")
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def put_aside(database: Path, *, now: datetime) -> Path:
    """Move a damaged file away, with its journal; return where it is now."""
    aside = database.with_name(f"{database.stem}-damaged-{now.strftime(_STAMP)}.db")
    for suffix in ("-wal", "-shm"):
        journal = database.with_name(database.name + suffix)
        if journal.exists():
            journal.replace(aside.with_name(aside.name + suffix))
    return database.replace(aside)


def put_in_place(kept_copy: Path, database: Path) -> None:
    """Make `database` of a copy, which stays where it is."""
    with closing(sqlite3.connect(kept_copy)) as connection:
        copy(connection, database)


def is_whole(path: Path) -> bool:
    """Whether the copy at `path` can be read and is not damaged."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            answer: str = connection.execute("pragma quick_check(1)").fetchone()[0]
    except sqlite3.DatabaseError:
        return False
    return answer == "ok"


def _name(database: Path, now: datetime) -> str:
    """Return the file name of a copy made at `now`."""
    return f"{database.stem}-{now.strftime(_STAMP)}.db"
