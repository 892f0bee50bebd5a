"""Moving what was made elsewhere or long ago, and moving it back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.bookings import RescheduleBooking
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.commands.transfer import ImportCalendar, TakeBackImport
from pinmycal_desktop.model.errors import Invalid, NeedsConsent, SlotTaken
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import CalendarFile, ImportTarget, ReadEvent
from tests.builders import SettableClock, a_span, a_wish, at

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.diary import Diary


def move(
    booking_id: int, start: datetime, length: int | None = None
) -> RescheduleBooking:
    return RescheduleBooking(
        booking_id=booking_id, start=start, length=length, origin=Origin.WINDOW
    )


def anywhere(command: RescheduleBooking) -> RescheduleBooking:
    return replace(command, outside_hours=True)


def imported(diary: Diary, span: Span, *, is_all_day: bool = False) -> Booking:
    event = ReadEvent(uid="1", title="Fair", span=span, is_all_day=is_all_day)
    file = CalendarFile(name="Team", events=(event,))
    diary.run(ImportCalendar(account_id=1, file=file, target=ImportTarget.BOOKINGS))
    (booking,) = diary.bookings.between(span)
    return booking


def test_moves_are_undone_one_after_the_other_though_time_has_passed(
    diary: Diary, clock: SettableClock
) -> None:
    booking = diary.run(a_wish()).booking
    steps = [diary.run(move(booking.id, at(each, 11))).undo for each in (10, 11)]
    clock.now = at(10, 12)
    now = diary.bookings.get(booking.id)
    for step in reversed(steps):
        assert isinstance(step, RescheduleBooking)
        now = diary.run(replace(step, expected_revision=now.revision)).booking
    assert now.span == booking.span


@pytest.mark.parametrize(
    ("start", "stays"),
    [(at(11, 23), True), (at(12, 9), False), (at(29, 0), False)],
    ids=["another midnight", "a morning", "a midnight elsewhere"],
)
def test_a_booking_of_whole_days_stays_one_only_between_midnights(
    diary: Diary, start: datetime, *, stays: bool
) -> None:
    fair = imported(diary, a_span(at(9, 23), 24 * 60), is_all_day=True)
    moved = diary.run(anywhere(move(fair.id, start)))
    assert moved.booking.is_all_day is stays
    assert moved.undo
    back = diary.run(moved.undo)
    assert (back.booking.span, back.booking.is_all_day) == (fair.span, True)
    assert back.undo
    assert diary.run(back.undo).booking.is_all_day is stays


def test_an_import_can_be_taken_back_once_a_move_since_is_undone(diary: Diary) -> None:
    fair = imported(diary, a_span())
    moved = diary.run(move(fair.id, at(11, 9)))
    (batch,) = diary.transfer.batches()
    take_back = TakeBackImport(import_id=batch.id)
    assert diary.run(take_back).batch.taken_back_at is None
    assert moved.undo
    undone = diary.run(moved.undo)
    assert undone.undo
    redone = diary.run(undone.undo)
    assert diary.run(take_back).batch.taken_back_at is None
    assert redone.undo
    diary.run(redone.undo)
    assert diary.run(take_back).batch.taken_back_at
    assert diary.bookings.between(fair.span) == ()


def test_weeks_that_were_made_a_short_meeting_come_back_as_weeks(diary: Diary) -> None:
    fair = imported(diary, a_span(at(9, 23), 9 * 24 * 60))
    moved = diary.run(anywhere(move(fair.id, at(11, 9), length=30)))
    assert moved.booking.span.minutes == 30
    assert moved.undo
    assert diary.run(moved.undo).booking.span == fair.span


def test_a_booking_is_moved_with_the_buffers_it_was_made_with(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    diary.run(a_wish(start=at(11, 9)))
    event_type = diary.event_types.get(2)
    wider = replace(event_type, buffer_before=30, buffer_after=30)
    diary.run(SaveEventType(event_type=wider))
    beside = at(11, 9, 30)
    day = Span(at(11, 0), at(12, 0))
    shown = diary.slots.find(2, span=day, zone="Europe/Rome", moving=booking.id)
    assert beside in [each.start for each in shown.slots]
    assert diary.run(move(booking.id, beside)).booking.span.start == beside


def test_a_meeting_without_an_event_type_is_moved_within_the_hours(
    diary: Diary,
) -> None:
    fair = imported(diary, a_span())
    other = diary.run(a_wish(start=at(11, 9))).booking
    with pytest.raises(SlotTaken):
        diary.run(anywhere(move(fair.id, other.span.start)))
    with pytest.raises(NeedsConsent):
        diary.run(move(fair.id, at(11, 22)))
    five_past = a_span(at(11, 10, 5), 45)
    moved = diary.run(move(fair.id, five_past.start, length=45)).booking
    assert moved.span == five_past
    with pytest.raises(Invalid):
        diary.run(move(fair.id, five_past.start, length=0))
