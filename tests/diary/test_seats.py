"""Seats: several invitees share a meeting, and each comes and goes alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import BookingQuery
from pinmycal_desktop.model.booking import Attendee, Booking, BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    ConfirmBooking,
    RescheduleBooking,
    RestoreBooking,
)
from pinmycal_desktop.model.commands.meetings import CancelSeat, MoveSeat
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.errors import Invalid, NeedsConsent, SlotTaken
from pinmycal_desktop.model.event_type import Confirmation, SeatPlan
from pinmycal_desktop.words import say
from tests.builders import TUESDAY, a_uid, a_wish, an_event_type, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.builders import SettableClock

SEATS = 3


@pytest.fixture
def type_id(diary: Diary) -> int:
    """An event type with three seats."""
    kind = an_event_type(title="Class", slug="class", seats=SeatPlan(per_slot=SEATS))
    return diary.run(SaveEventType(event_type=kind)).event_type.id


def somebody(n: int) -> Attendee:
    return Attendee(name=f"Guest {n}", email=f"g{n}@example.org", zone="Europe/Rome")


def take(diary: Diary, type_id: int, n: int, **changes: object) -> Booking:
    wish = a_wish(
        event_type_id=type_id, attendee=somebody(n), seat_uid=f"seat-{n}", **changes
    )
    return diary.run(wish).booking


def refused(error: pytest.ExceptionInfo[Invalid]) -> str:
    (problem,) = error.value.problems
    assert say(problem.message)
    return problem.message.code


def test_further_invitees_join_the_same_meeting(diary: Diary, type_id: int) -> None:
    first = take(diary, type_id, 1, metadata=(("k", "v"),))
    second = take(diary, type_id, 2)
    assert (first.id, first.sequence + 1) == (second.id, second.sequence)
    assert [each.uid for each in second.seats] == ["seat-1", "seat-2"]
    assert second.seats[0].metadata == (("k", "v"),)
    assert second.attendee == somebody(1)
    assert [each.message.code for each in second.history] == [
        "history.booked",
        "history.seat-taken",
    ]


def test_everyone_who_has_a_seat_is_found_by_address(
    diary: Diary, type_id: int
) -> None:
    booked = take(diary, type_id, 1)
    take(diary, type_id, 2)
    for n in (1, 2):
        page = diary.bookings.search(BookingQuery(email=f"G{n}@example.org"))
        assert [each.id for each in page.bookings] == [booked.id]


def test_a_full_meeting_takes_nobody_else(diary: Diary, type_id: int) -> None:
    for n in range(SEATS):
        take(diary, type_id, n)
    with pytest.raises(Invalid) as caught:
        take(diary, type_id, SEATS)
    assert refused(caught) == "seat.full"


def test_nobody_has_two_seats(diary: Diary, type_id: int) -> None:
    take(diary, type_id, 1)
    with pytest.raises(Invalid) as caught:
        diary.run(
            a_wish(
                event_type_id=type_id,
                attendee=Attendee(name="G", email="G1@EXAMPLE.org", zone="UTC"),
            )
        )
    assert refused(caught) == "seat.twice"


def test_no_one_joins_what_has_begun(
    diary: Diary, type_id: int, clock: SettableClock
) -> None:
    take(diary, type_id, 1)
    clock.now = TUESDAY
    with pytest.raises(Invalid) as caught:
        take(diary, type_id, 2)
    assert refused(caught) == "booking.past"


def test_other_event_types_find_the_time_taken(diary: Diary, type_id: int) -> None:
    take(diary, type_id, 1)
    with pytest.raises(SlotTaken):
        diary.run(a_wish())


def test_a_seat_given_up_is_free_again(diary: Diary, type_id: int) -> None:
    booking = take(diary, type_id, 1)
    take(diary, type_id, 2)
    left = diary.run(
        CancelSeat(
            booking_id=booking.id,
            seat_uid="seat-1",
            reason="ill",
            origin=Origin.SERVICE,
        )
    ).booking
    assert left.status is BookingStatus.CONFIRMED
    assert left.attendee == somebody(2)
    assert [each.uid for each in left.seats] == ["seat-2"]
    assert take(diary, type_id, 1).seats_taken == 2


def test_the_last_seat_given_up_cancels_the_meeting(diary: Diary, type_id: int) -> None:
    booking = take(diary, type_id, 1)
    gone = diary.run(
        CancelSeat(booking_id=booking.id, seat_uid="seat-1", origin=Origin.SERVICE)
    ).booking
    assert gone.status is BookingStatus.CANCELLED
    assert gone.attendee == somebody(1)
    assert diary.run(a_wish()).booking.status is BookingStatus.CONFIRMED


def test_a_seat_that_is_not_there_cannot_be_given_up(
    diary: Diary, type_id: int
) -> None:
    booking = take(diary, type_id, 1)
    with pytest.raises(Invalid) as caught:
        diary.run(
            CancelSeat(booking_id=booking.id, seat_uid="x", origin=Origin.SERVICE)
        )
    assert refused(caught) == "seat.unknown"


def move(booking: Booking, n: int, **changes: object) -> MoveSeat:
    return MoveSeat(
        **{
            "booking_id": booking.id,
            "seat_uid": f"seat-{n}",
            "new_seat_uid": f"moved-{n}",
            "uid": a_uid(),
            "start": at(10, 10),
            "moved_by": "g1@example.org",
            "origin": Origin.SERVICE,
            **changes,
        }  # type: ignore[arg-type]
    )


def test_a_seat_moves_alone_to_a_new_meeting(diary: Diary, type_id: int) -> None:
    booking = take(diary, type_id, 1)
    take(diary, type_id, 2)
    new = diary.run(move(booking, 1)).booking
    assert new.id != booking.id
    assert new.span.start == at(10, 10)
    assert [(each.uid, each.attendee) for each in new.seats] == [
        ("moved-1", somebody(1))
    ]
    assert (new.former_uid, new.rescheduled_by) == (
        booking.short_uid,
        "g1@example.org",
    )
    old = diary.bookings.get(booking.id)
    assert [each.uid for each in old.seats] == ["seat-2"]
    assert old.history[-1].message.code == "history.seat-moved"


def test_a_seat_moves_into_a_meeting_that_is_there(diary: Diary, type_id: int) -> None:
    booking = take(diary, type_id, 1)
    there = take(diary, type_id, 2, start=at(10, 10))
    new = diary.run(move(booking, 1)).booking
    assert new.id == there.id
    assert [each.uid for each in new.seats] == ["seat-2", "moved-1"]
    assert diary.bookings.get(booking.id).status is BookingStatus.CANCELLED


def test_a_seat_moves_neither_to_where_it_is_nor_outside_the_hours(
    diary: Diary, type_id: int
) -> None:
    booking = take(diary, type_id, 1)
    with pytest.raises(Invalid) as caught:
        diary.run(move(booking, 1, start=booking.span.start))
    assert refused(caught) == "seat.same-time"
    with pytest.raises(NeedsConsent):
        diary.run(move(booking, 1, start=at(10, 2)))
    assert diary.bookings.get(booking.id).seats == booking.seats


def test_a_cancelled_meeting_comes_back_with_all_its_seats(
    diary: Diary, type_id: int
) -> None:
    take(diary, type_id, 1)
    both = take(diary, type_id, 2)
    outcome = diary.run(CancelBooking(booking_id=both.id, origin=Origin.WINDOW))
    assert isinstance(outcome.undo, RestoreBooking)
    assert diary.run(outcome.undo).booking.seats == both.seats


def test_of_many_who_want_the_last_seats_no_more_get_one_than_there_are(
    diary: Diary, type_id: int
) -> None:
    def try_to_take(n: int) -> bool:
        try:
            take(diary, type_id, n)
        except Invalid:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(try_to_take, range(24))) == SEATS
    (booking,) = diary.bookings.search(BookingQuery(event_type_id=type_id)).bookings
    assert len({each.attendee.email for each in booking.seats}) == SEATS


def test_a_meeting_that_was_cancelled_does_not_come_back_beside_another(
    diary: Diary, type_id: int
) -> None:
    first = take(diary, type_id, 1)
    diary.run(CancelBooking(booking_id=first.id, origin=Origin.SERVICE))
    second = take(diary, type_id, 2)
    assert second.id != first.id
    with pytest.raises(SlotTaken):
        diary.run(RestoreBooking(booking_id=first.id, origin=Origin.WINDOW))


def test_a_whole_meeting_does_not_move_onto_another(diary: Diary, type_id: int) -> None:
    first = take(diary, type_id, 1)
    take(diary, type_id, 2, start=at(10, 11))
    with pytest.raises(SlotTaken):
        diary.run(
            RescheduleBooking(
                booking_id=first.id,
                start=at(10, 11),
                origin=Origin.WINDOW,
                outside_hours=True,
            )
        )


def test_a_meeting_that_waited_is_not_confirmed_beside_another(diary: Diary) -> None:
    kind = an_event_type(
        slug="asked",
        seats=SeatPlan(per_slot=SEATS),
        confirmation=Confirmation.ALWAYS,
        blocks_while_pending=False,
    )
    type_id = diary.run(SaveEventType(event_type=kind)).event_type.id
    first = take(diary, type_id, 1)
    diary.run(CancelBooking(booking_id=first.id, origin=Origin.SERVICE))
    second = take(diary, type_id, 2)
    diary.run(ConfirmBooking(booking_id=second.id, origin=Origin.WINDOW))
    with pytest.raises(SlotTaken):
        diary.run(
            RestoreBooking(booking_id=first.id, origin=Origin.WINDOW, pending=True)
        )
