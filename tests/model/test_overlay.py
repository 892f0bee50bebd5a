"""A thing with a change laid on it: what is shown, and what became of the wish."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.booking import Booking, BookingStatus, Origin, Seat
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    ConfirmBooking,
    CreateSeries,
    DeclineBooking,
    EraseBooking,
    RescheduleBooking,
)
from pinmycal_desktop.model.commands.meetings import (
    AddAttendees,
    CancelSeat,
    ChangeLocation,
    MarkAbsent,
    Presence,
    ReassignBooking,
)
from pinmycal_desktop.model.commands.setup import (
    RemoveEventType,
    SaveEventType,
    SaveSchedule,
)
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.outbox import (
    ChangeKind,
    ChangeState,
    OutboxItem,
    SubjectKind,
    Thing,
)
from pinmycal_desktop.model.overlay import (
    came_true,
    collides,
    rebased,
    starting_at,
    with_change,
)
from pinmycal_desktop.model.span import Span
from tests.builders import (
    NOW,
    a_booking,
    a_guest,
    a_schedule,
    a_uid,
    a_wish,
    an_attendee,
    an_event_type,
    at,
)

if TYPE_CHECKING:
    from pinmycal_desktop.model.commands import Command

HERE = Origin.WINDOW
ELSEWHERE = Location(kind=LocationKind.ADDRESS, value="Via Roma 1")
DEEDS: dict[ChangeKind, Command] = {
    ChangeKind.RESCHEDULE: RescheduleBooking(
        booking_id=1, start=at(12, 15), reason="A train", origin=HERE
    ),
    ChangeKind.CANCEL: CancelBooking(booking_id=1, reason="Ill", origin=HERE),
    ChangeKind.CONFIRM: ConfirmBooking(booking_id=1, origin=HERE),
    ChangeKind.DECLINE: DeclineBooking(booking_id=1, reason="No", origin=HERE),
    ChangeKind.ADD_GUESTS: AddAttendees(
        booking_id=1, people=(a_guest("Cy@example.org"),), origin=HERE
    ),
    ChangeKind.CHANGE_LOCATION: ChangeLocation(
        booking_id=1, location=ELSEWHERE, origin=HERE
    ),
    ChangeKind.MARK_ABSENT: MarkAbsent(
        booking_id=1,
        host=True,
        people=(Presence(email="AVA@example.org", is_absent=True),),
        origin=HERE,
    ),
}


def base() -> Booking:
    return a_booking(
        id=1,
        status=BookingStatus.PENDING,
        attendee=an_attendee(email="ava@example.org"),
        others=(a_guest("bo@example.org"),),
    )


def item_of(kind: ChangeKind, before: Thing) -> OutboxItem:
    return OutboxItem(
        account_id=2,
        key=a_uid(),
        kind=kind,
        subject=SubjectKind.BOOKING,
        subject_id=1,
        command=DEEDS[kind],
        base=before,
        wished=with_change(before, DEEDS[kind]),
        not_before=NOW,
        made_at=NOW,
    )


def booking_with(kind: ChangeKind, before: Booking) -> Booking:
    changed = with_change(before, DEEDS[kind])
    assert isinstance(changed, Booking)
    return changed


def test_each_deed_is_laid_on_a_booking() -> None:
    before = base()
    moved = booking_with(ChangeKind.RESCHEDULE, before)
    assert moved.span == Span.lasting(at(12, 15), before.span.minutes)
    assert (moved.was_rescheduled, moved.rescheduling_reason) == (True, "A train")
    cancelled = booking_with(ChangeKind.CANCEL, before)
    assert cancelled.status is BookingStatus.CANCELLED
    assert cancelled.cancellation_reason == "Ill"
    confirmed = booking_with(ChangeKind.CONFIRM, before)
    assert confirmed.status is BookingStatus.CONFIRMED
    declined = booking_with(ChangeKind.DECLINE, before)
    assert declined.status is BookingStatus.DECLINED
    assert booking_with(ChangeKind.CHANGE_LOCATION, before).location == ELSEWHERE
    assert with_change(before, EraseBooking(booking_id=1, origin=HERE)) == before


def seat_of(email: str) -> CancelSeat:
    return CancelSeat(booking_id=1, email=email, origin=HERE)


def test_a_seat_is_free_and_with_the_last_one_the_meeting_is_over() -> None:
    left = with_change(base(), seat_of("AVA@example.org"))
    assert isinstance(left, Booking)
    assert [each.email for each in left.people] == ["bo@example.org"]
    assert left.status is BookingStatus.PENDING
    over = with_change(left, seat_of("bo@example.org"))
    assert isinstance(over, Booking)
    assert over.status is BookingStatus.CANCELLED


def test_a_seat_came_free_when_nobody_has_it_or_the_meeting_is_over() -> None:
    before, wish = base(), seat_of("ava@example.org")
    item = replace(
        item_of(ChangeKind.CANCEL, before),
        kind=ChangeKind.CANCEL_SEAT,
        command=wish,
        wished=with_change(before, wish),
    )
    assert not came_true(item, before)
    assert came_true(item, with_change(before, wish))
    assert came_true(item, replace(before, status=BookingStatus.CANCELLED))


def test_to_whom_a_booking_goes_is_not_seen_here() -> None:
    before = base()
    assert with_change(before, ReassignBooking(booking_id=1, origin=HERE)) == before


def test_what_is_removed_collides_with_whatever_it_became() -> None:
    before = an_event_type()
    item = replace(
        item_of(ChangeKind.CANCEL, base()),
        kind=ChangeKind.REMOVE_EVENT_TYPE,
        subject=SubjectKind.EVENT_TYPE,
        command=RemoveEventType(event_type_id=before.id),
        base=before,
        wished=before,
    )
    assert with_change(before, item.command) == before
    assert not came_true(item, before)
    assert not collides(item, replace(before, colour=9))
    assert collides(item, replace(before, title="Another"))
    assert item.hides
    assert not replace(item, state=ChangeState.REFUSED).hides


def test_a_guest_is_added_once() -> None:
    once = booking_with(ChangeKind.ADD_GUESTS, base())
    assert once.guests == ("bo@example.org", "Cy@example.org")
    assert booking_with(ChangeKind.ADD_GUESTS, once) == once


def test_who_did_not_come_is_marked_wherever_they_stand() -> None:
    seated = replace(
        base(),
        seats=(Seat(uid=a_uid(), attendee=an_attendee(email="ava@example.org")),),
    )
    marked = booking_with(ChangeKind.MARK_ABSENT, seated)
    assert marked.host_is_absent
    assert marked.attendee.is_absent
    assert marked.seats[0].attendee.is_absent
    assert not marked.others[0].is_absent
    of_guest = MarkAbsent(
        booking_id=1,
        people=(Presence(email="bo@example.org", is_absent=True),),
        origin=HERE,
    )
    again = with_change(marked, of_guest)
    assert isinstance(again, Booking)
    assert (again.host_is_absent, again.others[0].is_absent) == (True, True)


@pytest.mark.parametrize("kind", list(DEEDS))
def test_a_wish_came_true_when_the_service_says_so(kind: ChangeKind) -> None:
    before = base()
    item = item_of(kind, before)
    assert not came_true(item, before)
    assert came_true(item, with_change(before, DEEDS[kind]))


def test_a_booking_that_is_to_be_made_is_never_true_by_itself() -> None:
    item = replace(item_of(ChangeKind.CONFIRM, base()), kind=ChangeKind.CREATE)
    assert not came_true(item, base())


@pytest.mark.parametrize(
    ("kind", "is_disputed"),
    [
        (ChangeKind.RESCHEDULE, True),
        (ChangeKind.CANCEL, True),
        (ChangeKind.CONFIRM, True),
        (ChangeKind.DECLINE, True),
        (ChangeKind.CHANGE_LOCATION, False),
        (ChangeKind.ADD_GUESTS, False),
        (ChangeKind.MARK_ABSENT, False),
    ],
)
def test_a_move_made_there_takes_the_ground_from_some_wishes(
    kind: ChangeKind, *, is_disputed: bool
) -> None:
    item = item_of(kind, base())
    assert not collides(item, base())
    moved = replace(base(), span=Span.lasting(at(13, 9), 30))
    assert collides(item, moved) is is_disputed
    assert collides(item, replace(base(), status=BookingStatus.CANCELLED))


def test_another_place_there_disputes_another_place_here() -> None:
    there = replace(base(), location=Location(kind=LocationKind.PHONE, value="+39 1"))
    assert collides(item_of(ChangeKind.CHANGE_LOCATION, base()), there)


@pytest.mark.parametrize("what", ["event type", "schedule"])
def test_what_was_changed_there_is_kept_under_a_change_made_here(what: str) -> None:
    before: Thing
    if what == "event type":
        kind = an_event_type(id=3, title="Intro", slug="intro")
        wished: Thing = replace(kind, title="First call")
        there: Thing = replace(kind, slug="first")
        clash: Thing = replace(kind, title="Hello")
        command = SaveEventType(event_type=replace(kind, title="First call"))
        before = kind
        subject, change = SubjectKind.EVENT_TYPE, ChangeKind.SAVE_EVENT_TYPE
        assert rebased(before, wished, there) == replace(
            kind, title="First call", slug="first"
        )
    else:
        schedule = a_schedule(id=3, name="Hours", zone="Europe/Rome")
        wished = replace(schedule, name="Office")
        there = replace(schedule, zone="Europe/Paris")
        clash = replace(schedule, name="Shop")
        saved = SaveSchedule(schedule=replace(schedule, name="Office"))
        before = schedule
        subject, change = SubjectKind.SCHEDULE, ChangeKind.SAVE_SCHEDULE
        assert rebased(before, wished, there) == replace(
            schedule, name="Office", zone="Europe/Paris"
        )
    item = replace(
        item_of(ChangeKind.CONFIRM, base()),
        kind=change,
        subject=subject,
        command=command if what == "event type" else saved,
        base=before,
        wished=wished,
    )
    assert with_change(before, item.command) == wished
    assert not came_true(item, before)
    assert came_true(item, wished)
    assert not collides(item, there)
    assert collides(item, clash)


def test_only_what_is_done_needs_not_be_sent() -> None:
    assert [each for each in ChangeState if not each.is_unsent] == [ChangeState.DONE]


def test_a_wish_asks_for_the_same_at_another_start() -> None:
    later = at(12, 10)
    booking = a_wish()
    assert starting_at(booking, later) == replace(booking, start=later)
    series = CreateSeries(series_uid="s", uids=(booking.uid,), first=booking)
    moved = starting_at(series, later)
    assert moved == replace(series, first=replace(booking, start=later))
    move = RescheduleBooking(booking_id=1, start=at(10, 9), origin=Origin.WINDOW)
    assert starting_at(move, later) == replace(move, start=later)
    off = CancelBooking(booking_id=1, origin=Origin.WINDOW)
    assert starting_at(off, later) is None
