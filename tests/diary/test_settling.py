"""Confirming, declining, cancelling, erasing, and undoing each of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.booking import Booking, BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    ConfirmBooking,
    DeclineBooking,
    EraseBooking,
    RescheduleBooking,
    RestoreBooking,
    UnconfirmBooking,
    UneraseBooking,
)
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.errors import (
    ChangedMeanwhile,
    Invalid,
    NotFound,
    SlotTaken,
)
from pinmycal_desktop.model.event_type import Confirmation
from tests.builders import SettableClock, a_span, a_wish, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary, Outcome


def undone(diary: Diary, outcome: Outcome) -> Outcome:
    assert outcome.undo
    return diary.run(outcome.undo)


def a_pending(diary: Diary) -> Booking:
    event_type = diary.event_types.get(2)
    careful = replace(event_type, confirmation=Confirmation.ALWAYS)
    diary.run(SaveEventType(event_type=careful))
    return diary.run(a_wish()).booking


def cancel(booking: Booking, reason: str = "") -> CancelBooking:
    return CancelBooking(booking_id=booking.id, reason=reason, origin=Origin.WINDOW)


def test_a_cancelled_booking_frees_its_slot(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    outcome = diary.run(cancel(booking, "Ill"))
    assert outcome.booking.status is BookingStatus.CANCELLED
    assert outcome.booking.cancellation_reason == "Ill"
    assert outcome.booking.sequence == 1
    assert outcome.booking.history[-1].message.code == "history.cancelled.reason"
    assert diary.run(a_wish()).booking.span == booking.span


def test_an_undone_cancellation_takes_the_slot_again(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    back = undone(diary, diary.run(cancel(booking, "Ill"))).booking
    assert back.status is BookingStatus.CONFIRMED
    assert back.uid == booking.uid
    assert back.sequence == 2
    assert back.cancellation_reason == ""
    with pytest.raises(SlotTaken):
        diary.run(a_wish(outside_hours=True))


def test_an_undone_cancellation_is_refused_when_the_slot_was_given_away(
    diary: Diary,
) -> None:
    cancelled = diary.run(cancel(diary.run(a_wish()).booking))
    diary.run(a_wish())
    with pytest.raises(SlotTaken) as caught:
        undone(diary, cancelled)
    assert caught.value.alternatives


def test_a_cancellation_can_be_undone_after_the_meeting_would_have_begun(
    diary: Diary, clock: SettableClock
) -> None:
    cancelled = diary.run(cancel(diary.run(a_wish()).booking))
    clock.now = at(10, 12)
    assert undone(diary, cancelled).booking.status is BookingStatus.CONFIRMED


def test_an_undo_is_not_applied_over_a_later_change(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    made = diary.run(
        RescheduleBooking(booking_id=booking.id, start=at(11, 9), origin=Origin.WINDOW)
    )
    current = diary.run(cancel(booking)).booking
    with pytest.raises(ChangedMeanwhile) as caught:
        undone(diary, made)
    assert caught.value.current == current
    assert caught.value.message.code == "changed-meanwhile.booking"


def test_an_undone_undo_cancels_with_the_same_reason(diary: Diary) -> None:
    cancelled = diary.run(cancel(diary.run(a_wish()).booking, "Ill"))
    again = undone(diary, undone(diary, cancelled)).booking
    assert again.status is BookingStatus.CANCELLED
    assert again.cancellation_reason == "Ill"


def test_a_cancelled_pending_booking_comes_back_pending(diary: Diary) -> None:
    cancelled = diary.run(cancel(a_pending(diary)))
    assert undone(diary, cancelled).booking.status is BookingStatus.PENDING


def test_what_is_cancelled_cannot_be_cancelled_or_moved(diary: Diary) -> None:
    booking = diary.run(cancel(diary.run(a_wish()).booking)).booking
    for command in (
        cancel(booking),
        RescheduleBooking(booking_id=booking.id, start=at(11, 9), origin=Origin.WINDOW),
    ):
        with pytest.raises(Invalid) as caught:
            diary.run(command)
        assert caught.value.problems[0].message.code == "booking.is-cancelled"


def test_what_takes_place_cannot_be_restored(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    for command in (
        RestoreBooking(booking_id=booking.id, origin=Origin.WINDOW),
        UneraseBooking(booking_id=booking.id, origin=Origin.WINDOW),
    ):
        with pytest.raises(Invalid):
            diary.run(command)


def test_a_pending_booking_is_confirmed_and_waits_again_on_undo(diary: Diary) -> None:
    booking = a_pending(diary)
    confirmed = diary.run(ConfirmBooking(booking_id=booking.id, origin=Origin.WINDOW))
    assert confirmed.booking.status is BookingStatus.CONFIRMED
    waiting = undone(diary, confirmed)
    assert waiting.booking.status is BookingStatus.PENDING
    assert undone(diary, waiting).booking.status is BookingStatus.CONFIRMED


def test_of_two_that_wait_for_the_same_time_one_can_be_accepted(diary: Diary) -> None:
    event_type = diary.event_types.get(2)
    careful = replace(
        event_type, confirmation=Confirmation.ALWAYS, blocks_while_pending=False
    )
    saved = diary.run(SaveEventType(event_type=careful)).event_type
    first, second = (diary.run(a_wish()).booking for _ in range(2))
    diary.run(SaveEventType(event_type=replace(saved, blocks_while_pending=True)))
    accepted = diary.run(ConfirmBooking(booking_id=first.id, origin=Origin.WINDOW))
    assert accepted.booking.status is BookingStatus.CONFIRMED
    with pytest.raises(SlotTaken) as caught:
        diary.run(ConfirmBooking(booking_id=second.id, origin=Origin.WINDOW))
    assert first.span not in [each.span for each in caught.value.alternatives]


def test_a_pending_booking_is_declined_and_waits_again_on_undo(diary: Diary) -> None:
    booking = a_pending(diary)
    declined = diary.run(
        DeclineBooking(booking_id=booking.id, reason="Full", origin=Origin.WINDOW)
    )
    assert declined.booking.status is BookingStatus.DECLINED
    assert declined.booking.cancellation_reason == "Full"
    waiting = undone(diary, declined)
    assert waiting.booking.status is BookingStatus.PENDING
    again = undone(diary, waiting).booking
    assert again.status is BookingStatus.DECLINED
    assert again.cancellation_reason == "Full"


def test_only_a_pending_booking_is_answered(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    for command in (
        ConfirmBooking(booking_id=booking.id, origin=Origin.WINDOW),
        DeclineBooking(booking_id=booking.id, origin=Origin.WINDOW),
    ):
        with pytest.raises(Invalid) as caught:
            diary.run(command)
        assert caught.value.problems[0].message.code == "booking.is-not-pending"


def test_only_a_confirmed_booking_waits_again(diary: Diary) -> None:
    with pytest.raises(Invalid):
        diary.run(
            UnconfirmBooking(booking_id=a_pending(diary).id, origin=Origin.WINDOW)
        )


def test_a_booking_just_made_is_undone_out_of_sight(diary: Diary) -> None:
    made = diary.run(a_wish())
    erased = undone(diary, made)
    assert diary.bookings.between(a_span()) == ()
    with pytest.raises(NotFound):
        diary.bookings.get(made.booking.id)
    with pytest.raises(NotFound):
        diary.bookings.by_uid(made.booking.uid)
    back = undone(diary, erased).booking
    assert back.status is BookingStatus.CONFIRMED
    assert back.sequence == 2
    assert undone(diary, undone(diary, made_again(diary, back))).booking.id == back.id


def made_again(diary: Diary, booking: Booking) -> Outcome:
    return diary.run(EraseBooking(booking_id=booking.id, origin=Origin.WINDOW))


def test_an_erased_booking_comes_back_only_to_a_free_slot(diary: Diary) -> None:
    erased = undone(diary, diary.run(a_wish()))
    diary.run(a_wish())
    with pytest.raises(SlotTaken):
        undone(diary, erased)


def test_an_erased_cancelled_booking_comes_back_cancelled(diary: Diary) -> None:
    cancelled = diary.run(cancel(diary.run(a_wish()).booking)).booking
    erased = made_again(diary, cancelled)
    diary.run(a_wish())
    assert undone(diary, erased).booking.status is BookingStatus.CANCELLED


def test_a_reason_that_is_too_long_is_named(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    with pytest.raises(Invalid) as caught:
        diary.run(cancel(booking, "x" * 10_001))
    assert caught.value.problems[0].field == "reason"
    assert diary.bookings.get(booking.id) == booking
