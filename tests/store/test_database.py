"""The data file: private, whole, refused kindly, and never half-written."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Event
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.errors import (
    DamagedStore,
    DiskFull,
    NewerStore,
    StoreTrouble,
)
from pinmycal_desktop.store import (
    backups,
    bookings,
    busy,
    database,
    engagements,
    trouble,
)
from pinmycal_desktop.store.database import READERS, Database
from pinmycal_desktop.store.version import LATEST
from pinmycal_desktop.words import say
from tests.builders import NOW, a_span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A path with all that URIs and shells stumble over."""
    return tmp_path / "día 100% #1?a=b&c" / "pinmycal.db"


@pytest.fixture
def opened(path: Path) -> Iterator[Database]:
    """An open data file."""
    base = Database(path, now=NOW)
    yield base
    base.close()


def pragma(db: sqlite3.Connection, name: str) -> int | str:
    value: int | str = db.execute(f"pragma {name}").fetchone()[0]
    return value


def set_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"pragma user_version = {version}")


def test_every_connection_is_careful(opened: Database) -> None:
    with opened.write() as db:
        settings = {name: pragma(db, name) for name in CAREFUL}
        assert settings == CAREFUL
        assert pragma(db, "wal_autocheckpoint") == 1000
    with opened.read() as db:
        assert {name: pragma(db, name) for name in CAREFUL} == CAREFUL
        assert pragma(db, "wal_autocheckpoint") == 0
        assert pragma(db, "busy_timeout") == 5000


CAREFUL: dict[str, int | str] = {
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "synchronous": 2,
    "journal_mode": "wal",
}


def test_every_table_of_ours_is_strict(opened: Database) -> None:
    with opened.read() as db:
        rows = db.execute("pragma table_list").fetchall()
    loose = [each["name"] for each in rows if not each["strict"]]
    assert all(each.startswith(("sqlite_", "_sqlite_")) for each in loose)
    assert len(rows) - len(loose) >= 19


def test_a_reader_cannot_write(opened: Database) -> None:
    with pytest.raises(StoreTrouble) as caught, opened.read() as db:
        db.execute("delete from once")
    assert caught.value.message.code == "store.read-only"


@pytest.mark.skipif(os.name != "posix", reason="only on POSIX")
def test_only_the_user_can_read_the_file(opened: Database) -> None:
    assert stat.S_IMODE(opened.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(opened.path.parent.stat().st_mode) == 0o700
    for beside in opened.path.parent.iterdir():
        assert stat.S_IMODE(beside.stat().st_mode) == 0o600


def test_an_error_takes_the_whole_transaction_back(opened: Database) -> None:
    def half(db: sqlite3.Connection) -> None:
        db.execute("insert into once values ('s', 'k', x'00', '1', 1)")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), opened.write() as db:
        half(db)
    with opened.read() as db:
        assert db.execute("select count(*) from once").fetchone()[0] == 0


def test_a_bug_in_a_statement_stays_a_bug(opened: Database) -> None:
    with pytest.raises(sqlite3.OperationalError), opened.write() as db:
        db.execute("select nothing from nowhere")


def test_closing_twice_is_closing_once(opened: Database) -> None:
    opened.close()
    opened.close()
    assert not opened.path.with_name("pinmycal.db-wal").exists()


def test_a_closed_file_says_so(opened: Database) -> None:
    opened.close()
    for use in (opened.read, opened.read, opened.write):
        with pytest.raises(StoreTrouble) as caught, use():
            pass
        assert caught.value.message.code == "store.closed"


def test_closing_ends_what_is_still_being_read(
    opened: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PATIENCE_SECONDS", 0.01)
    reading = Event()

    def read_for_ever() -> None:
        with opened.read() as db:
            reading.set()
            db.execute(
                "with recursive n (i) as (select 1 union all select i + 1 from n)"
                " select max(i) from n"
            ).fetchone()

    with ThreadPoolExecutor(1) as pool:
        endless = pool.submit(read_for_ever)
        reading.wait()
        opened.close()
        with pytest.raises(StoreTrouble) as caught:
            endless.result()
    assert caught.value.message.code == "store.closed"


def test_a_newer_file_is_refused_and_left_alone(opened: Database) -> None:
    opened.close()
    set_version(opened.path, LATEST + 1)
    before = opened.path.read_bytes()
    with pytest.raises(NewerStore) as caught:
        Database(opened.path, now=NOW)
    assert opened.path.read_bytes() == before
    assert "newer PinmyCal" in say(caught.value.message)


def test_a_file_of_another_program_is_refused(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as db:
        db.execute("create table songs (title text)")
    before = path.read_bytes()
    with pytest.raises(StoreTrouble) as caught:
        Database(path, now=NOW)
    assert caught.value.message.code == "store.foreign"
    assert path.read_bytes() == before


def test_what_is_no_database_is_damaged(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"<html>" * 1000)
    with pytest.raises(DamagedStore):
        Database(path, now=NOW)
    assert path.read_bytes() == b"<html>" * 1000


@pytest.mark.parametrize("kept", [100, 1024, 4096, 6000])
def test_a_file_cut_short_is_never_taken_for_whole(opened: Database, kept: int) -> None:
    opened.close()
    opened.path.write_bytes(opened.path.read_bytes()[:kept])
    with pytest.raises((DamagedStore, sqlite3.DatabaseError)):
        read_everything(opened.path)


def read_everything(path: Path) -> None:
    base = Database(path, now=NOW)
    try:
        with base.read() as db:
            bookings.every(db, 1)
            assert pragma(db, "quick_check") == "ok"
    finally:
        base.close()


def test_a_file_that_was_emptied_is_not_taken_for_a_first_start(
    opened: Database,
) -> None:
    opened.keep_backup(NOW)
    opened.close()
    opened.path.write_bytes(b"")
    with pytest.raises(DamagedStore):
        Database(opened.path, now=NOW)


def test_a_full_disk_changes_nothing_and_room_brings_it_back(
    opened: Database,
) -> None:
    with opened.write() as db:
        pages = pragma(db, "page_count")
        db.execute(f"pragma max_page_count = {pages}")

    def fill(db: sqlite3.Connection) -> None:
        row = ("s", "k", b"", "x" * 200_000, 1)
        db.execute("insert into once values (?, ?, ?, ?, ?)", row)

    with opened.write() as db:
        db.execute("delete from once")
    with pytest.raises(DiskFull) as caught, opened.write() as db:
        fill(db)
    assert "Make some room" in say(caught.value.message)
    with opened.read() as db:
        assert db.execute("select count(*) from once").fetchone()[0] == 0
    with opened.write() as db:
        db.execute("pragma max_page_count = 1000000")
    with opened.write() as db:
        fill(db)
    with opened.read() as db:
        assert db.execute("select count(*) from once").fetchone()[0] == 1


@pytest.mark.parametrize(("free", "kind"), [(0, DiskFull), (10**9, StoreTrouble)])
def test_a_failure_of_a_full_disk_is_told_as_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, kind: type[StoreTrouble]
) -> None:
    failure = sqlite3.OperationalError("disk I/O error")
    failure.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    usage = shutil.disk_usage(tmp_path)._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with (
        pytest.raises(StoreTrouble) as caught,
        trouble.translated(tmp_path / "pinmycal.db"),
    ):
        raise failure
    assert type(caught.value) is kind


def test_a_failing_disk_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    failure = sqlite3.OperationalError("disk I/O error")
    failure.sqlite_errorcode = sqlite3.SQLITE_IOERR
    with (
        pytest.raises(StoreTrouble) as caught,
        trouble.translated(tmp_path / "gone" / "pinmycal.db"),
    ):
        raise failure
    assert caught.value.message.code == "store.disk-error"


def test_what_the_system_refuses_is_told_with_its_path(path: Path) -> None:
    with pytest.raises(StoreTrouble) as caught, trouble.translated(path):
        raise PermissionError
    assert caught.value.message.code == "store.no-permission"
    assert str(path) in say(caught.value.message)


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StoreTrouble) as caught:
        Database(tmp_path / "data" / "pinmycal.db", now=NOW)
    assert caught.value.message.code == "store.cannot-open"


def test_an_older_file_is_not_opened_for_looking(opened: Database) -> None:
    opened.close()
    set_version(opened.path, 0)
    with pytest.raises(StoreTrouble) as caught:
        Database(opened.path, now=NOW, read_only=True)
    assert caught.value.message.code == "store.not-ready"


def test_a_file_another_program_holds_is_busy(
    opened: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.close()
    monkeypatch.setattr(database, "_BUSY_SECONDS", 0.05)
    impatient = Database(opened.path, now=NOW)
    with closing(sqlite3.connect(opened.path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(StoreTrouble) as caught, impatient.write():
            pass
    assert caught.value.message.code == "store.busy"
    impatient.close()


def test_after_a_failing_disk_the_writer_starts_anew(opened: Database) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
    with opened.write() as before:
        pass
    with pytest.raises(StoreTrouble) as caught, opened.write():
        raise error
    assert trouble.is_disk_error(caught.value)
    with opened.write() as after:
        after.execute("insert into once values ('s', 'k', x'00', '1', 1)")
    assert after is not before
    with opened.read() as db:
        assert db.execute("select count(*) from once").fetchone()[0] == 1


def test_as_many_read_at_once_as_there_are_readers(opened: Database) -> None:
    held = [opened.read() for _ in range(READERS)]
    connections = [each.__enter__() for each in held]
    assert len(set(map(id, connections))) == READERS
    for each in held:
        each.__exit__(None, None, None)


def test_whoever_reads_next_finds_what_was_just_read_in_memory(
    opened: Database,
) -> None:
    used = set()
    for _ in range(2 * READERS):
        with opened.read() as connection:
            used.add(id(connection))
    assert len(used) == 1


def test_the_week_is_found_through_its_indexes(opened: Database) -> None:
    times = {"start": 0, "end": 1, "host_id": 1, "host_ids": "[1]"}
    queries = (bookings._BETWEEN, busy._BETWEEN, engagements._IN_OTHER_ACCOUNTS)
    with opened.read() as db:
        for query in queries:
            rows = db.execute(f"explain query plan {query}", times).fetchall()
            plan = "\n".join(row["detail"] for row in rows)
            assert "_short (starts_at>? AND starts_at<?)" in plan
            assert "_long (starts_at<?)" in plan
            assert "SCAN booking" not in plan
            assert "SCAN busy" not in plan


def test_a_restoration_that_fails_closes_the_file(
    opened: Database, tmp_path: Path
) -> None:
    with pytest.raises(StoreTrouble):
        opened.replace_with(tmp_path / "none" / "copy.db", now=NOW)
    with pytest.raises(StoreTrouble), opened.read():
        pass
    (aside,) = opened.path.parent.glob("*-damaged-*.db")
    assert backups.is_whole(aside)


def test_a_copy_is_whole_while_the_file_is_in_use(
    opened: Database, tmp_path: Path
) -> None:
    target = tmp_path / "copy.db"
    target.write_bytes(b"something older")
    opened.copy_to(target)
    assert backups.is_whole(target)
    with closing(sqlite3.connect(target)) as db:
        assert pragma(db, "user_version") == LATEST
    assert not list(tmp_path.glob("*.part"))
    with opened.read() as db:
        assert bookings.between(db, a_span(), 1) == ()
