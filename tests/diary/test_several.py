"""Series: every meeting is booked, or none; and what then becomes of them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import BookingQuery
from pinmycal_desktop.model.booking import Booking, BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import (
    ConfirmBooking,
    CreateSeries,
    DeclineBooking,
)
from pinmycal_desktop.model.commands.meetings import CancelBookings, RestoreBookings
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.errors import Invalid, SlotTaken
from pinmycal_desktop.model.event_type import (
    Confirmation,
    DaysAhead,
    Frequency,
    Recurrence,
    SeatPlan,
)
from tests.builders import TUESDAY, a_uid, a_wish, an_event_type, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary

WEEK = timedelta(weeks=1)


def weekly(diary: Diary, **changes: object) -> int:
    kind = an_event_type(
        title="Weekly",
        slug="weekly",
        recurrence=Recurrence(frequency=Frequency.WEEKLY, occurrences=4),
        **changes,
    )
    return diary.run(SaveEventType(event_type=kind)).event_type.id


def series(type_id: int, count: int = 4, **changes: object) -> CreateSeries:
    wish = a_wish(event_type_id=type_id, origin=Origin.SERVICE, **changes)
    further = (a_uid() for _ in range(count - 1))
    return CreateSeries(series_uid=a_uid(), uids=(wish.uid, *further), first=wish)


def booked(diary: Diary, type_id: int, **changes: object) -> tuple[Booking, ...]:
    return diary.run(series(type_id, **changes)).bookings  # type: ignore[arg-type]


def states(diary: Diary, *of: Booking) -> list[BookingStatus]:
    return [diary.bookings.get(each.id).status for each in of]


def test_a_series_keeps_the_clock_on_the_wall(diary: Diary) -> None:
    made = booked(diary, weekly(diary))
    # Rome puts its clocks forward on 29 March.
    assert [each.span.start for each in made] == [
        TUESDAY,
        TUESDAY + WEEK,
        TUESDAY + 2 * WEEK,
        TUESDAY + 3 * WEEK - timedelta(hours=1),
    ]
    assert len({each.series_uid for each in made}) == 1
    assert len({each.short_uid for each in made}) == 4


def test_a_series_is_booked_as_a_whole_or_not_at_all(diary: Diary) -> None:
    type_id = weekly(diary)
    diary.run(a_wish(start=at(24, 9)))
    with pytest.raises(SlotTaken):
        booked(diary, type_id)
    query = BookingQuery(event_type_id=type_id)
    assert diary.bookings.search(query).bookings == ()


def test_later_meetings_need_neither_window_nor_grid(diary: Diary) -> None:
    type_id = weekly(diary, window=DaysAhead(3))
    assert len(booked(diary, type_id)) == 4


def test_the_same_series_is_made_once(diary: Diary) -> None:
    command = series(weekly(diary))
    first = diary.run(command)
    again = diary.run(command)
    assert again.repeated
    assert [each.id for each in again.bookings] == [each.id for each in first.bookings]


@pytest.mark.parametrize("count", [5, 0])
def test_a_series_is_no_longer_than_its_type_says(diary: Diary, count: int) -> None:
    command = series(weekly(diary))
    uids = tuple(a_uid() for _ in range(count))
    with pytest.raises(Invalid):
        diary.run(CreateSeries(series_uid="s", uids=uids, first=command.first))


def test_only_recurring_types_without_seats_are_booked_as_series(
    diary: Diary,
) -> None:
    with pytest.raises(Invalid):
        booked(diary, 2)
    with pytest.raises(Invalid) as caught:
        booked(diary, weekly(diary, seats=SeatPlan(per_slot=2)))
    assert caught.value.problems[0].message.code == "series.seats"


def test_the_rest_of_a_series_is_cancelled_and_comes_back(diary: Diary) -> None:
    made = booked(diary, weekly(diary))
    outcome = diary.run(
        CancelBookings(
            series_uid=made[0].series_uid,
            since=made[2].span.start,
            reason="holidays",
            origin=Origin.SERVICE,
        )
    )
    assert len(outcome.bookings) == 4
    off, on = BookingStatus.CANCELLED, BookingStatus.CONFIRMED
    assert [each.status for each in outcome.bookings] == [on, on, off, off]
    assert outcome.undo == RestoreBookings(
        booking_ids=(made[2].id, made[3].id), origin=Origin.SERVICE
    )
    back = diary.run(outcome.undo)
    assert states(diary, *made) == [on] * 4
    assert isinstance(back.undo, CancelBookings)
    diary.run(back.undo)
    assert states(diary, *made) == [on, on, off, off]


def test_a_whole_series_is_undone_and_waits_again_as_before(diary: Diary) -> None:
    outcome = diary.run(series(weekly(diary, confirmation=Confirmation.ALWAYS)))
    assert outcome.undo
    gone = diary.run(outcome.undo)
    assert states(diary, *outcome.bookings) == [BookingStatus.CANCELLED] * 4
    assert gone.undo
    diary.run(gone.undo)
    assert states(diary, *outcome.bookings) == [BookingStatus.PENDING] * 4


def test_time_given_to_others_does_not_come_back(diary: Diary) -> None:
    made = booked(diary, weekly(diary))
    ids = tuple(each.id for each in made)
    outcome = diary.run(CancelBookings(booking_ids=ids, origin=Origin.SERVICE))
    assert outcome.undo
    diary.run(a_wish(start=made[1].span.start))
    with pytest.raises(SlotTaken):
        diary.run(outcome.undo)
    assert states(diary, *made) == [BookingStatus.CANCELLED] * 4


def test_one_answer_settles_all_of_a_series_that_waits(diary: Diary) -> None:
    type_id = weekly(diary, confirmation=Confirmation.ALWAYS)
    made = booked(diary, type_id)
    assert states(diary, *made) == [BookingStatus.PENDING] * 4
    outcome = diary.run(
        ConfirmBooking(booking_id=made[1].id, whole_series=True, origin=Origin.SERVICE)
    )
    assert outcome.booking.id == made[1].id
    assert outcome.changes.booking_ids == {each.id for each in made}
    assert states(diary, *made) == [BookingStatus.CONFIRMED] * 4
    later = booked(diary, type_id, start=at(11, 9))
    diary.run(
        DeclineBooking(booking_id=later[0].id, whole_series=True, origin=Origin.SERVICE)
    )
    assert states(diary, *later) == [BookingStatus.DECLINED] * 4
