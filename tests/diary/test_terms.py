"""The terms of an event type bind programs, and the host's own window not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.booking import Answer, Booking, BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking, RescheduleBooking
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.errors import Invalid, NeedsConsent
from pinmycal_desktop.model.event_settings import (
    ActiveLimit,
    EventSettings,
    Nearness,
    NoticeUnit,
)
from pinmycal_desktop.model.event_type import Confirmation, DaysAhead
from tests.builders import TUESDAY, a_wish, an_attendee, an_event_type, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.builders import SettableClock


def offered(diary: Diary, settings: EventSettings, **changes: object) -> int:
    kind = an_event_type(settings=settings, **changes)
    return diary.run(SaveEventType(event_type=kind)).event_type.id


def code(error: pytest.ExceptionInfo[Invalid]) -> str:
    return error.value.problems[0].message.code


def book(diary: Diary, type_id: int, **changes: object) -> Booking:
    wish = {"event_type_id": type_id, "under_terms": True, **changes}
    return diary.run(a_wish(**wish)).booking


def test_an_invitee_has_no_more_ahead_than_the_type_says(
    diary: Diary, clock: SettableClock
) -> None:
    limit = ActiveLimit(most=1, offers_move=True)
    type_id = offered(diary, EventSettings(active_limit=limit))
    first = book(diary, type_id)
    with pytest.raises(Invalid) as caught:
        book(diary, type_id, start=at(10, 10))
    assert code(caught) == "booking.too-many-ahead"
    assert caught.value.problems[0].message["uid"] == first.short_uid
    other = an_attendee(email="bo@example.org")
    assert book(diary, type_id, start=at(10, 10), attendee=other).id
    assert book(diary, type_id, start=at(10, 11), under_terms=False).id
    clock.now = at(10, 12)
    assert book(diary, type_id, start=at(11, 9)).id


def test_a_type_without_guests_takes_none(diary: Diary) -> None:
    type_id = offered(diary, EventSettings(no_guests=True))
    with pytest.raises(Invalid) as caught:
        book(diary, type_id, guests=("bo@example.org",))
    assert code(caught) == "booking.no-guests"


def test_what_may_not_be_moved_or_cancelled_is_so_for_programs_only(
    diary: Diary,
) -> None:
    settings = EventSettings(no_cancelling=True, no_rescheduling=True)
    booking = book(diary, offered(diary, settings))
    move = RescheduleBooking(
        booking_id=booking.id, start=at(10, 10), origin=Origin.WINDOW
    )
    cancel = CancelBooking(booking_id=booking.id, origin=Origin.WINDOW)
    with pytest.raises(Invalid) as moving:
        diary.run(replace(move, under_terms=True))
    with pytest.raises(Invalid) as cancelling:
        diary.run(replace(cancel, under_terms=True))
    assert (code(moving), code(cancelling)) == (
        "booking.moving-off",
        "booking.cancelling-off",
    )
    assert diary.run(move).booking.span.start == at(10, 10)
    assert diary.run(cancel).booking.status is BookingStatus.CANCELLED


def test_a_meeting_is_not_moved_shortly_before_it_begins(
    diary: Diary, clock: SettableClock
) -> None:
    booking = book(diary, offered(diary, EventSettings(reschedule_notice=60)))
    move = RescheduleBooking(
        booking_id=booking.id,
        start=at(10, 12),
        under_terms=True,
        origin=Origin.SERVICE,
    )
    clock.now = at(10, 8, 1)
    with pytest.raises(Invalid) as caught:
        diary.run(move)
    assert code(caught) == "booking.moving-late"
    clock.now = at(10, 8)
    assert diary.run(move).booking.span.start == at(10, 12)


def test_what_is_over_is_not_cancelled_by_programs(
    diary: Diary, clock: SettableClock
) -> None:
    booking = diary.run(a_wish()).booking
    clock.now = booking.span.end
    with pytest.raises(Invalid) as caught:
        diary.run(
            CancelBooking(
                booking_id=booking.id, under_terms=True, origin=Origin.SERVICE
            )
        )
    assert code(caught) == "booking.has-ended"


def test_only_what_is_near_waits_for_the_host_where_the_type_says_so(
    diary: Diary,
) -> None:
    near = Nearness(count=2, unit=NoticeUnit.DAYS)
    type_id = offered(
        diary,
        EventSettings(confirms_within=near),
        confirmation=Confirmation.ALWAYS,
    )
    assert book(diary, type_id).status is BookingStatus.PENDING
    late = book(diary, type_id, start=at(12, 9))
    assert late.status is BookingStatus.CONFIRMED


def test_who_asks_again_for_what_waits_gets_the_same_booking(diary: Diary) -> None:
    type_id = offered(diary, EventSettings(), confirmation=Confirmation.ALWAYS)
    first = book(diary, type_id)
    again = diary.run(a_wish(event_type_id=type_id, under_terms=True))
    assert again.repeated
    assert again.booking == first


def test_any_free_start_within_the_hours_will_do_where_it_is_asked_for(
    diary: Diary,
) -> None:
    odd = at(10, 9, 7)
    with pytest.raises(NeedsConsent):
        diary.run(a_wish(start=odd))
    assert diary.run(a_wish(start=odd, off_grid=True)).booking.span.start == odd
    with pytest.raises(NeedsConsent):
        diary.run(a_wish(start=at(10, 2), off_grid=True))


def test_a_rolling_window_does_not_bind_any_free_start_but_a_fixed_one_does(
    diary: Diary,
) -> None:
    late = {"start": at(20, 9), "off_grid": True}
    rolling = offered(
        diary, EventSettings(), window=DaysAhead(2, rolling=True), slug="rolling"
    )
    assert book(diary, rolling, **late).id
    fixed = offered(diary, EventSettings(), window=DaysAhead(2), slug="fixed")
    with pytest.raises(NeedsConsent):
        book(diary, fixed, **late | {"start": at(20, 10)})


def test_answers_nobody_asked_for_are_kept_only_when_allowed(diary: Diary) -> None:
    said = (Answer("colour", "colour", "red"), Answer("many", "many", ("a", "b")))
    with pytest.raises(Invalid):
        diary.run(a_wish(answers=said))
    kept = diary.run(a_wish(answers=said, keeps_any_answer=True)).booking
    assert kept.answers == said
    with pytest.raises(Invalid):
        diary.run(
            a_wish(
                start=TUESDAY.replace(hour=11),
                answers=(Answer("x" * 41, "x", value=True),),
                keeps_any_answer=True,
            )
        )


def test_a_cancelled_meeting_that_was_moved_can_be_moved_back(diary: Diary) -> None:
    booking = book(diary, offered(diary, EventSettings(moves_cancelled=True)))
    off = diary.run(
        CancelBooking(booking_id=booking.id, reason="ill", origin=Origin.WINDOW)
    ).booking
    move = RescheduleBooking(
        booking_id=booking.id, start=at(10, 12), origin=Origin.SERVICE
    )
    with pytest.raises(Invalid) as caught:
        diary.run(move)
    assert code(caught) == "booking.is-cancelled"
    moved = diary.run(replace(move, under_terms=True))
    assert moved.booking.status is BookingStatus.CONFIRMED
    assert moved.booking.sequence == off.sequence + 1
    assert moved.undo is not None
    back = diary.run(moved.undo).booking
    assert (back.status, back.cancellation_reason) == (BookingStatus.CANCELLED, "ill")
