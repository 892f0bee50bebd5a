"""The doctor: what it finds, what it mends, and that it loses nothing silently."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import BookingQuery, CheckReport, Diary
from pinmycal_desktop.model.errors import DamagedStore, NotFound
from pinmycal_desktop.words import say
from tests.builders import SettableClock, a_wish, at

if TYPE_CHECKING:
    from pathlib import Path


def bad(report: CheckReport) -> list[str]:
    return [each.code for each in report.findings if not each.is_good]


def change(database: Path, *statements: str) -> None:
    """Change the file behind the diary's back."""
    with closing(sqlite3.connect(database, isolation_level=None)) as db:
        for each in statements:
            db.execute(each)


def overwrite(database: Path, table: str) -> None:
    """Overwrite the page a table begins on, in the file itself."""
    with closing(sqlite3.connect(database)) as db:
        db.execute("pragma wal_checkpoint(truncate)")
        query = "select rootpage from sqlite_schema where name = ?"
        page = db.execute(query, (table,)).fetchone()[0]
        size = db.execute("pragma page_size").fetchone()[0]
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\x7f" * size)


def test_a_healthy_file_is_said_to_be(diary: Diary) -> None:
    report = diary.check()
    assert report.is_good
    sentences = [say(each.message) for each in report.findings]
    assert sentences[0] == "The data file is whole."
    assert f"SQLite {sqlite3.sqlite_version} keeps the data." in sentences
    assert diary.repair() == report


def test_a_lost_name_is_found_and_given_back(diary: Diary, database: Path) -> None:
    booking = diary.run(a_wish()).booking
    change(database, "delete from booking_identity where kind = 'uuid'")
    with pytest.raises(NotFound):
        diary.bookings.by_uid(booking.uid)
    assert bad(diary.check()) == ["store.identities"]
    assert diary.repair().is_good
    assert diary.bookings.by_uid(booking.uid) == booking


def test_a_dangling_reference_is_found(diary: Diary, database: Path) -> None:
    diary.run(a_wish())
    change(database, "update booking set host_id = 99")
    report = diary.check()
    assert bad(report) == ["store.references"]
    assert "1 entry refers" in "".join(say(each.message) for each in report.findings)


@pytest.mark.skipif(os.name != "posix", reason="only on POSIX")
def test_a_file_others_can_read_is_closed_to_them(diary: Diary, database: Path) -> None:
    database.chmod(0o644)
    assert bad(diary.check()) == ["store.private"]
    assert diary.repair().is_good
    assert database.stat().st_mode & 0o077 == 0


def test_an_index_that_lost_rows_is_made_anew(diary: Diary, database: Path) -> None:
    booking = diary.run(a_wish()).booking
    diary.close()
    index = "from sqlite_schema where name = 'attendee_by_email'"
    change(
        database,
        f"create table kept as select * {index}",
        "pragma writable_schema = on",
        f"delete {index}",
    )
    change(
        database,
        "update attendee set email = 'else@example.org'",
        "pragma writable_schema = on",
        "insert into sqlite_schema select * from kept",
    )
    change(database, "drop table kept")
    diary = Diary.open(database, clock=SettableClock())
    found = BookingQuery(email="else@example.org")
    assert diary.bookings.search(found).bookings == ()
    assert bad(diary.check()) == ["store.whole"]
    assert diary.repair().is_good
    assert [each.id for each in diary.bookings.search(found).bookings] == [booking.id]
    diary.close()


def test_a_damaged_file_is_put_aside_for_the_newest_copy(
    diary: Diary, database: Path
) -> None:
    kept = diary.run(a_wish()).booking
    assert diary.keep_backup()
    diary.run(a_wish(start=at(11, 9)))
    overwrite(database, "booking")
    diary.close()
    diary = Diary.open(database, clock=SettableClock())
    assert bad(diary.check()) == ["store.whole"]
    with pytest.raises(DamagedStore):
        diary.bookings.get(kept.id)
    report = diary.repair()
    assert report.is_good
    told = report.findings[0]
    assert told.code == "store.restored"
    aside = database.parent / str(told.message["aside"])
    assert aside.exists()
    assert str(told.message["aside"]) in say(told.message)
    assert diary.bookings.get(kept.id) == kept
    with pytest.raises(NotFound):
        diary.bookings.get(kept.id + 1)
    assert diary.run(a_wish(start=at(11, 9))).booking.id
    diary.close()


def test_a_damaged_file_without_a_copy_stays_as_it_is(
    diary: Diary, database: Path
) -> None:
    overwrite(database, "booking")
    diary.close()
    before = database.read_bytes()
    diary = Diary.open(database, clock=SettableClock())
    assert bad(diary.repair()) == ["store.whole"]
    diary.close()
    assert database.read_bytes() == before


def test_a_file_that_cannot_be_opened_is_rescued(
    diary: Diary, database: Path, clock: SettableClock
) -> None:
    kept = diary.run(a_wish()).booking
    assert diary.keep_backup()
    diary.close()
    database.write_bytes(b"not a database" * 999)
    with pytest.raises(DamagedStore) as caught:
        Diary.open(database, clock=clock)
    assert "doctor" in say(caught.value.message)
    database.with_name("pinmycal.db-wal").write_bytes(b"of another file")
    aside = Diary.rescue(database, clock=clock)
    assert aside
    assert aside.read_bytes().startswith(b"not a database")
    assert aside.with_name(aside.name + "-wal").read_bytes() == b"of another file"
    again = Diary.open(database, clock=clock)
    assert again.bookings.get(kept.id) == kept
    again.close()


def test_a_damaged_copy_is_passed_over(
    diary: Diary, database: Path, clock: SettableClock
) -> None:
    kept = diary.run(a_wish()).booking
    good = diary.keep_backup()
    clock.advance(days=2)
    newest = diary.keep_backup()
    diary.close()
    assert good
    assert newest
    newest.write_bytes(b"x" * 5000)
    database.write_bytes(b"x" * 5000)
    assert Diary.rescue(database, clock=clock)
    again = Diary.open(database, clock=clock)
    assert again.bookings.get(kept.id) == kept
    again.close()


def test_nothing_is_moved_when_there_is_nothing_to_rescue_from(
    database: Path, clock: SettableClock
) -> None:
    database.parent.mkdir()
    database.write_bytes(b"x" * 5000)
    assert Diary.rescue(database, clock=clock) is None
    assert database.read_bytes() == b"x" * 5000


def test_a_backup_is_a_diary_of_its_own(
    diary: Diary, tmp_path: Path, clock: SettableClock
) -> None:
    booking = diary.run(a_wish()).booking
    diary.backup(tmp_path / "away.db")
    away = Diary.open(tmp_path / "away.db", clock=clock)
    assert away.bookings.get(booking.id) == booking
    away.close()
