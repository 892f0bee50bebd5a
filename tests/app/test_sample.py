"""The sample: believable, the same each time, and never among real data."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app.sample import prepare_sample
from pinmycal_desktop.control.lock import FolderLock
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.errors import StoreTrouble
from pinmycal_desktop.model.event_type import Confirmation
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.settings import DataFolder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


NOW = datetime(2026, 3, 11, 11, 20, tzinfo=UTC)
DAY = NOW.date()


def _clock() -> datetime:
    return NOW


@pytest.fixture
def sample(folder: DataFolder) -> Iterator[Diary]:
    prepare_sample(folder, clock=_clock)
    diary = Diary.open(folder.database, clock=_clock)
    yield diary
    diary.close()


def _around(day: date, *, before: int, after: int) -> Span:
    middle = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Span(middle - timedelta(days=before), middle + timedelta(days=after))


def _shown(folder: DataFolder) -> list[tuple[object, ...]]:
    """Return what a person would see of all bookings."""
    diary = Diary.open(folder.database, clock=_clock)
    try:
        found = diary.bookings.between(_around(DAY, before=400, after=400))
        return [
            (each.span, each.status, each.title, each.attendee.name, each.notes)
            for each in found
        ]
    finally:
        diary.close()


def test_the_folder_is_marked_and_nothing_unfinished_is_left(
    folder: DataFolder, sample: Diary
) -> None:
    assert folder.is_sample
    assert not (folder.path / "unfinished").exists()
    assert sample.check().is_good


def test_there_are_two_months_with_all_that_can_happen(sample: Diary) -> None:
    past = sample.bookings.between(_around(DAY, before=35, after=0))
    coming = sample.bookings.between(_around(DAY, before=0, after=35))
    assert len(past) > 25
    assert len(coming) > 25
    everything = past + coming
    assert {each.status for each in everything} >= {
        BookingStatus.CONFIRMED,
        BookingStatus.PENDING,
        BookingStatus.CANCELLED,
    }
    assert any(each.was_rescheduled for each in everything)
    assert any(each.answers for each in everything)
    assert any(each.notes for each in everything)
    assert any(each.guests for each in everything)
    assert any(each.event_type_id is None for each in everything)
    assert len({each.attendee.zone for each in everything}) > 10
    assert any(not each.attendee.name.isascii() for each in everything)


def test_the_week_is_full_and_other_calendars_lie_behind(sample: Diary) -> None:
    week = sample.week(
        Span.of_days(date(2026, 3, 9), date(2026, 3, 15), "Europe/London")
    )
    assert len(week.bookings) > 15
    assert any(each.status is BookingStatus.PENDING for each in week.bookings)
    assert {each.calendar_name for each in week.busy} == {"Outlook", "Family"}
    assert any(each.is_all_day for each in week.busy)


def test_event_types_differ_in_colour_and_rules(sample: Diary) -> None:
    types = sample.event_types.all()
    assert len(types) == 8
    assert len({each.colour for each in types}) == 8
    assert any(each.buffer_before for each in types)
    assert any(each.questions for each in types)
    assert any(each.confirmation is Confirmation.ALWAYS for each in types)
    assert any(each.is_hidden for each in types)
    assert len(sample.schedules.all()) == 2
    assert sample.schedules.default().overrides


def test_nothing_was_done_before_it_could_have_been(sample: Diary) -> None:
    for each in sample.bookings.between(_around(DAY, before=400, after=400)):
        whole = sample.bookings.get(each.id)
        assert whole.created_at <= NOW
        assert whole.created_at < whole.span.start or whole.import_id
        times = [entry.at for entry in whole.history]
        assert times == sorted(times)
        assert times[-1] <= NOW


def test_the_same_day_gives_the_same_sample(tmp_path: Path) -> None:
    folders = [DataFolder(tmp_path / name) for name in ("one", "two")]
    for each in folders:
        prepare_sample(each, clock=_clock, day=DAY)
    assert _shown(folders[0]) == _shown(folders[1])


@pytest.mark.parametrize(
    "day", [date(2024, 2, 29), date(2026, 3, 29), date(2026, 10, 25), date(2027, 1, 1)]
)
def test_any_day_makes_a_sample(folder: DataFolder, day: date) -> None:
    prepare_sample(folder, clock=_clock, day=day)
    assert folder.sample_mark.read_text("utf-8").strip() == day.isoformat()
    diary = Diary.open(folder.database, clock=_clock)
    assert len(diary.bookings.between(_around(day, before=35, after=35))) > 50
    diary.close()


def test_a_sample_of_about_now_is_kept_and_an_old_one_made_anew(
    folder: DataFolder,
) -> None:
    prepare_sample(folder, clock=_clock)
    made = folder.database.stat().st_ino
    prepare_sample(folder, clock=_clock)
    prepare_sample(folder, clock=lambda: NOW + timedelta(days=14))
    prepare_sample(folder, clock=_clock, day=DAY)
    assert folder.database.stat().st_ino == made
    prepare_sample(folder, clock=lambda: NOW + timedelta(days=15))
    assert folder.sample_mark.read_text("utf-8").strip() == "2026-03-26"
    prepare_sample(folder, clock=_clock, day=date(2026, 5, 1))
    assert folder.sample_mark.read_text("utf-8").strip() == "2026-05-01"


def test_a_broken_mark_or_a_missing_file_means_a_new_sample(folder: DataFolder) -> None:
    folder.make()
    folder.sample_mark.write_text("once upon a time", encoding="utf-8")
    prepare_sample(folder, clock=_clock)
    assert folder.sample_mark.read_text("utf-8").strip() == DAY.isoformat()
    folder.database.unlink()
    prepare_sample(folder, clock=_clock)
    assert folder.database.exists()


def test_a_sample_of_another_version_or_in_pieces_is_made_anew(
    folder: DataFolder,
) -> None:
    prepare_sample(folder, clock=_clock)
    with closing(sqlite3.connect(folder.database)) as older:
        older.execute("pragma user_version = 1")
    prepare_sample(folder, clock=_clock)
    Diary.open(folder.database, clock=_clock, read_only=True).close()
    folder.database.write_bytes(b"no database at all, however long it may be")
    prepare_sample(folder, clock=_clock)
    Diary.open(folder.database, clock=_clock, read_only=True).close()


def test_real_data_is_never_replaced_by_a_sample(folder: DataFolder) -> None:
    folder.make()
    Diary.open(folder.database, clock=_clock).close()
    before = folder.database.read_bytes()
    with pytest.raises(StoreTrouble) as caught:
        prepare_sample(folder, clock=_clock)
    assert caught.value.message.code == "sample.not-a-sample"
    assert folder.database.read_bytes() == before


def test_an_owned_sample_is_left_to_its_owner(folder: DataFolder) -> None:
    folder.make()
    lock = FolderLock.take(folder.lock)
    assert lock is not None
    prepare_sample(folder, clock=_clock)
    assert not folder.database.exists()
    lock.release()
