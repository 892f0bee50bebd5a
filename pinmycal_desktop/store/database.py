"""The database: one connection that writes, a few that read, all of them tracked.

One writing connection behind a lock, which alone checkpoints: SQLite before 3.51.3 can
damage a WAL file when two connections write or checkpoint at once. Every write is one
`begin immediate` transaction; every read one consistent snapshot. Never holds a
transaction open while anybody is called back.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager, suppress
from queue import Empty, LifoQueue
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.errors import DamagedStore, NewerStore, StoreTrouble
from pinmycal_desktop.store import backups
from pinmycal_desktop.store.trouble import is_disk_error, translated
from pinmycal_desktop.store.version import APPLICATION_ID, LATEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

Connection: TypeAlias = sqlite3.Connection
Row: TypeAlias = sqlite3.Row

READERS = 4
"""As many as the local service has threads, and more than the window uses."""

_BUSY_SECONDS = 5.0
_PATIENCE_SECONDS = 1.0
_CHECKPOINT_PAGES = 1000

_SETTINGS = (
    "pragma foreign_keys = on",
    "pragma trusted_schema = off",
    "pragma cell_size_check = on",
    "pragma synchronous = full",
)


class Database:
    """The data file. Thread-safe; `close` ends every connection it ever made."""

    def __init__(self, path: Path, *, now: datetime, read_only: bool = False) -> None:
        self.path = path
        self.is_read_only = read_only
        self._connections: list[Connection] = []
        self._write_lock = Lock()
        # The last one back goes out first: where few read at once, few fill a cache.
        self._readers: LifoQueue[Connection | None] = LifoQueue()
        self._readers_open = 0
        self._is_closed = False
        try:
            with translated(path):
                self._open(now)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give the writing connection, in one transaction; any error takes it back."""
        if self.is_read_only:
            raise StoreTrouble("store.opened-read-only", path=str(self.path))
        with self._write_lock:
            self._require_open()
            try:
                with translated(self.path), _transaction(self._writer, "immediate"):
                    yield self._writer
            except StoreTrouble as trouble:
                if is_disk_error(trouble):
                    self._reopen_writer()
                raise

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a reading connection, in one snapshot; waits when all are in use."""
        connection = self._readers.get()
        if connection is None:
            self._readers.put(None)
            self._require_open()
        assert connection
        try:
            with translated(self.path), _transaction(connection, "deferred"):
                yield connection
        finally:
            self._readers.put(connection)

    def copy_to(self, target: Path) -> None:
        """Write a consistent copy of the whole file to `target`, replacing it."""
        with self.read() as connection, translated(target):
            backups.copy(connection, target)

    def keep_backup(self, now: datetime) -> Path | None:
        """Keep a copy beside the file, unless the latest is younger than a day."""
        if not backups.is_due(self.path, now=now):
            return None
        with self.read() as connection, translated(backups.folder(self.path)):
            return backups.keep(connection, self.path, now=now)

    def replace_with(self, copy: Path, *, now: datetime) -> Path:
        """Put the file aside and `copy` in its place; return where it is now.

        Waits until nobody reads or writes.
        """
        with self._write_lock, translated(self.path):
            self._gather_readers()
            self._close_all()
            try:
                aside = backups.put_aside(self.path, now=now)
                backups.put_in_place(copy, self.path)
                self._open(now)
            except BaseException:
                self._is_closed = True
                self._readers.put(None)
                raise
        return aside

    def close(self) -> None:
        """End every connection, the writing one last; safe to call again.

        Waits for the transaction that is being written; what is still being read is
        interrupted. Reading and writing raise StoreTrouble from then on.
        """
        with self._write_lock:
            if self._is_closed:
                return
            self._is_closed = True
            self._gather_readers(_PATIENCE_SECONDS)
            self._readers.put(None)
            self._close_all()

    def _require_open(self) -> None:
        """Raise StoreTrouble when the file was closed."""
        if self._is_closed:
            raise StoreTrouble("store.closed", path=str(self.path))

    def _gather_readers(self, patience: float | None = None) -> None:
        """Take every reading connection out of use, interrupted after `patience`."""
        for _ in range(self._readers_open):
            try:
                self._readers.get(timeout=patience)
            except Empty:
                for each in self._connections:
                    each.interrupt()
                self._readers.get()
        self._readers_open = 0

    def _close_all(self) -> None:
        """End every connection."""
        # The last connection to close folds the WAL into the file: the writer.
        for connection in reversed(self._connections):
            connection.close()
        self._connections.clear()

    def _open(self, now: datetime) -> None:
        """Make or check the file, migrate it, and open every connection."""
        if not self.is_read_only:
            self._make_file()
        self._writer = self._connect()
        self._bring_up_to_date(now)
        for _ in range(READERS):
            reader = self._connect()
            reader.execute("pragma query_only = on")
            reader.execute("pragma wal_autocheckpoint = 0")
            self._readers.put(reader)
            self._readers_open += 1

    def _make_file(self) -> None:
        """Make the file, for this user only, unless it is there."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            return
        if self.path.stat().st_size == 0 and backups.newest(self.path):
            # A file that held something and is empty now was not emptied by us.
            raise DamagedStore("store.damaged", path=str(self.path))

    def _connect(self) -> Connection:
        """Open one connection with the settings all of them share."""
        if not self.is_read_only:
            return self._connect_as("mode=rw")
        try:
            return self._connect_as("mode=rw")
        except sqlite3.OperationalError:
            # No index of the write-ahead log can be made where nothing can be written.
            # With no log nobody writes, and the file can be read as it stands.
            if _has_log(self.path):
                raise
            return self._connect_as("mode=ro&immutable=1")

    def _connect_as(self, mode: str) -> Connection:
        """Open one connection; it has read the file once."""
        # As a URI, because only a URI can say that the file must be there already.
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?{mode}",
            uri=True,
            timeout=_BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        self._connections.append(connection)
        connection.row_factory = sqlite3.Row
        # SQLite's own `like` knows no case but that of a to z.
        connection.create_function("folded", 1, str.casefold, deterministic=True)
        for setting in _SETTINGS:
            connection.execute(setting)
        connection.execute("pragma schema_version")
        return connection

    def _reopen_writer(self) -> None:
        """After a failed disk, forget all the writing connection believes."""
        self._connections.remove(self._writer)
        self._writer.close()
        with translated(self.path):
            self._writer = self._connect()
        self._connections.insert(0, self._connections.pop())

    def _bring_up_to_date(self, now: datetime) -> None:
        """Refuse what is not ours or newer; migrate what is older, copied first."""
        version = _number(self._writer, "user_version")
        is_ours = _number(self._writer, "application_id") == APPLICATION_ID
        if is_ours and version > LATEST:
            raise NewerStore("store.newer", path=str(self.path))
        if not is_ours and _number(self._writer, "schema_version"):
            raise StoreTrouble("store.foreign", path=str(self.path))
        if self.is_read_only:
            if version < LATEST:
                raise StoreTrouble("store.not-ready", path=str(self.path))
            self._writer.execute("pragma query_only = on")
            return
        self._writer.execute("pragma journal_mode = wal")
        self._writer.execute(f"pragma wal_autocheckpoint = {_CHECKPOINT_PAGES}")
        if version < LATEST:
            if version:
                backups.keep(self._writer, self.path, now=now)
            self._migrate()

    def _migrate(self) -> None:
        """Run the migrations that are due."""
        from pinmycal_desktop.store.migrations import migrate  # noqa: PLC0415 - slow

        # Before anything else: a file left by a start that was killed is still ours.
        self._writer.execute(f"pragma application_id = {APPLICATION_ID}")
        migrate(self._writer)


def _has_log(path: Path) -> bool:
    """Whether there is a write-ahead log: somebody writes, or ended badly."""
    return any(
        path.with_name(path.name + suffix).exists() for suffix in ("-wal", "-shm")
    )


def data_version(connection: Connection) -> int:
    """Return a number that changes when another connection commits.

    Each connection counts for itself: numbers of two are never compared.
    """
    return _number(connection, "data_version")


def _number(connection: Connection, pragma: str) -> int:
    """Return the value of a numeric pragma."""
    return int(connection.execute(f"pragma {pragma}").fetchone()[0])


@contextmanager
def _transaction(connection: Connection, mode: str) -> Iterator[None]:
    """Begin, and commit when the body ends well."""
    connection.execute(f"begin {mode}")
    try:
        yield
        connection.execute("commit")
    except BaseException:
        # A full disk has already ended it; there is nothing left to take back then.
        if connection.in_transaction:
            connection.execute("rollback")
        raise
