"""SQLite's errors in the program's own words: the one place they are translated.

What a person can do something about becomes a `StoreTrouble`; anything else is a bug
and travels on as it is.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import DamagedStore, DiskFull, StoreTrouble
from pinmycal_desktop.store import backups

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PRIMARY = 0xFF
"""Extended result codes keep their primary code in the lowest byte."""

_LITTLE_ROOM = 64 * 1024
"""Bytes; the index beside the write-ahead log alone takes half of it."""

_TROUBLE: dict[int, tuple[type[StoreTrouble], str]] = {
    sqlite3.SQLITE_FULL: (DiskFull, "store.disk-full"),
    sqlite3.SQLITE_CORRUPT: (DamagedStore, "store.damaged"),
    sqlite3.SQLITE_NOTADB: (DamagedStore, "store.damaged"),
    sqlite3.SQLITE_READONLY: (StoreTrouble, "store.read-only"),
    sqlite3.SQLITE_PERM: (StoreTrouble, "store.no-permission"),
    sqlite3.SQLITE_AUTH: (StoreTrouble, "store.no-permission"),
    sqlite3.SQLITE_CANTOPEN: (StoreTrouble, "store.cannot-open"),
    sqlite3.SQLITE_IOERR: (StoreTrouble, "store.disk-error"),
    sqlite3.SQLITE_INTERRUPT: (StoreTrouble, "store.closed"),
    sqlite3.SQLITE_BUSY: (StoreTrouble, "store.busy"),
    sqlite3.SQLITE_LOCKED: (StoreTrouble, "store.busy"),
}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise what SQLite or the system says about `path` as a `StoreTrouble`."""
    try:
        yield
    except sqlite3.Error as error:
        # Python's own complaints, such as a closed connection, carry no code.
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
        if code not in _TROUBLE:
            raise
        kind, word = _TROUBLE[code]
        if code == sqlite3.SQLITE_IOERR and _is_full(path):
            kind, word = _TROUBLE[sqlite3.SQLITE_FULL]
        if kind is DamagedStore and backups.newest_whole(path) is None:
            word = "store.damaged-alone"
        raise kind(word, path=str(path)) from error
    except PermissionError as error:
        raise StoreTrouble("store.no-permission", path=str(path)) from error
    except OSError as error:
        raise StoreTrouble("store.cannot-open", path=str(path)) from error


def _is_full(path: Path) -> bool:
    """Whether there is no room: SQLite calls it a failure when it makes its index."""
    try:
        return shutil.disk_usage(path.parent).free < _LITTLE_ROOM
    except OSError:
        return False


def is_disk_error(error: StoreTrouble) -> bool:
    """Whether the disk failed, so that nothing the connection knows can be trusted."""
    return error.message.code == "store.disk-error"
