"""Migrations: the file is copied first, and is old or new but never between."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlite_utils.migrations import Migrations

from pinmycal_desktop.store import backups, database, migrations
from pinmycal_desktop.store.database import Database
from pinmycal_desktop.store.version import LATEST
from tests.builders import NOW

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database as Schema


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the data file is."""
    return tmp_path / "pinmycal.db"


@pytest.fixture
def older(path: Path) -> Path:
    """A file of this release, with something in it."""
    base = Database(path, now=NOW)
    with base.write() as db:
        db.execute("insert into once values ('s', 'k', x'00', '1', 1)")
    base.close()
    return path


def next_release(monkeypatch: pytest.MonkeyPatch, statement: str) -> None:
    """Pretend to be the release after this one."""
    later = Migrations("pinmycal")
    later._migrations.extend(migrations._migrations._migrations)

    @later()
    def m999_later(db: Schema) -> None:
        migrations._run(db, statement, version=LATEST + 1)

    monkeypatch.setattr(migrations, "_migrations", later)
    for module in (migrations, database):
        monkeypatch.setattr(module, "LATEST", LATEST + 1)


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        number: int = db.execute("pragma user_version").fetchone()[0]
        return number


def test_an_older_file_is_copied_and_then_migrated(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    next_release(monkeypatch, "create table later (id integer primary key) strict")
    base = Database(older, now=NOW)
    with base.read() as db:
        assert db.execute("select count(*) from later").fetchone()[0] == 0
        assert db.execute("select count(*) from once").fetchone()[0] == 1
    base.close()
    assert version(older) == LATEST + 1
    (copy,) = backups.kept(older)
    assert version(copy) == LATEST
    assert backups.is_whole(copy)


def test_a_migration_that_fails_leaves_the_old_file(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    next_release(
        monkeypatch, "create table later (id integer);\ncreate table later (id integer)"
    )
    with pytest.raises(sqlite3.OperationalError):
        Database(older, now=NOW)
    assert version(older) == LATEST
    with closing(sqlite3.connect(older)) as db:
        assert db.execute("select count(*) from once").fetchone()[0] == 1
        names = db.execute("select name from sqlite_schema").fetchall()
    assert ("later",) not in names


def test_a_first_start_that_was_ended_is_begun_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def end(db: Schema, statements: str, *, version: int) -> None:
        raise KeyboardInterrupt(db, statements, version)

    with monkeypatch.context() as ended:
        ended.setattr(migrations, "_run", end)
        with pytest.raises(KeyboardInterrupt):
            Database(path, now=NOW)
    Database(path, now=NOW).close()
    assert version(path) == LATEST


def test_a_file_that_is_up_to_date_is_not_copied(older: Path) -> None:
    Database(older, now=NOW).close()
    assert backups.kept(older) == ()


def test_seven_copies_are_kept_one_a_day(older: Path) -> None:
    base = Database(older, now=NOW)
    made = [base.keep_backup(NOW + timedelta(hours=13 * n)) for n in range(20)]
    base.close()
    assert [each is None for each in made[:4]] == [False, True, False, True]
    kept = backups.kept(older)
    assert len(kept) == backups.KEPT == 7
    assert backups.newest(older) == kept[-1] == made[18]
    assert all(map(backups.is_whole, kept))
