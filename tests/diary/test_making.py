"""Booking and moving: what is stored, what is refused, what undoes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.bookings import EraseBooking, RescheduleBooking
from pinmycal_desktop.model.commands.setup import (
    RemoveEventType,
    SaveEventType,
    SaveSchedule,
)
from pinmycal_desktop.model.errors import (
    ChangedMeanwhile,
    Invalid,
    NeedsConsent,
    NotFound,
    SlotTaken,
)
from pinmycal_desktop.model.event_type import (
    Confirmation,
    DaysAhead,
    Location,
    LocationKind,
    PeriodLimits,
)
from pinmycal_desktop.model.reasons import ReasonKind
from pinmycal_desktop.model.span import Span
from tests.builders import NOW, SettableClock, a_span, a_wish, an_attendee, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary


def move(booking_id: int, **changes: object) -> RescheduleBooking:
    wanted = {
        "booking_id": booking_id,
        "start": at(11, 9),
        "origin": Origin.WINDOW,
        **changes,
    }
    return RescheduleBooking(**wanted)  # type: ignore[arg-type]


def change_type(diary: Diary, event_type_id: int, **changes: object) -> None:
    event_type = diary.event_types.get(event_type_id)
    diary.run(SaveEventType(event_type=replace(event_type, **changes)))  # type: ignore[arg-type]


def test_a_booking_is_stored_as_it_was_wished(diary: Diary) -> None:
    wish = a_wish(
        guests=("tom@example.org",), notes="Bring slides", metadata=(("crm", "42"),)
    )
    outcome = diary.run(wish)
    booking = outcome.booking
    assert booking.uid == booking.ical_uid == wish.uid
    assert booking.span == a_span()
    assert booking.status is BookingStatus.CONFIRMED
    assert booking.attendee == an_attendee()
    assert booking.guests == ("tom@example.org",)
    assert booking.notes == "Bring slides"
    assert booking.metadata == (("crm", "42"),)
    assert (booking.sequence, booking.revision) == (0, 1)
    assert booking.created_at == booking.updated_at == NOW
    assert [each.message.code for each in booking.history] == ["history.booked"]
    assert diary.bookings.get(booking.id) == booking
    assert diary.bookings.by_uid(wish.uid) == booking


def test_a_booking_tells_which_time_was_touched(diary: Diary) -> None:
    outcome = diary.run(a_wish())
    assert outcome.changes.parts == {Part.BOOKINGS}
    assert outcome.changes.spans == (a_span(),)
    assert outcome.changes.booking_ids == {outcome.booking.id}


def test_the_same_uid_books_once(diary: Diary) -> None:
    wish = a_wish()
    first = diary.run(wish)
    again = diary.run(wish)
    assert again.repeated
    assert again.booking == first.booking
    assert not again.changes
    assert len(diary.bookings.between(a_span())) == 1


def test_the_uid_of_a_booking_that_was_undone_is_not_used_again(diary: Diary) -> None:
    wish = a_wish()
    undo = diary.run(wish).undo
    assert undo
    diary.run(undo)
    with pytest.raises(Invalid) as caught:
        diary.run(wish)
    assert caught.value.problems[0].message.code == "booking.uid-erased"


def test_a_taken_slot_is_refused_with_the_nearest_others(diary: Diary) -> None:
    diary.run(a_wish())
    with pytest.raises(SlotTaken) as caught:
        diary.run(a_wish(outside_hours=True))
    assert [each.kind for each in caught.value.reasons] == [ReasonKind.BOOKING]
    starts = [each.start for each in caught.value.alternatives]
    assert starts == [
        at(10, 8, 30),
        at(10, 9, 30),
        at(10, 8),
        at(10, 10),
        at(10, 10, 30),
    ]


def test_a_taken_slot_is_refused_without_others_where_nothing_is_free(
    diary: Diary,
) -> None:
    always_closed = replace(diary.schedules.default(), week=((),) * 7)
    diary.run(SaveSchedule(schedule=always_closed))
    diary.run(a_wish(outside_hours=True))
    with pytest.raises(SlotTaken) as caught:
        diary.run(a_wish(outside_hours=True))
    assert caught.value.alternatives == ()


def test_outside_the_hours_the_host_is_asked_first(diary: Diary) -> None:
    late = a_wish(start=at(10, 20))
    with pytest.raises(NeedsConsent) as caught:
        diary.run(late)
    assert {each.kind for each in caught.value.reasons} == {ReasonKind.CLOSED}
    assert caught.value.alternatives
    assert diary.run(replace(late, outside_hours=True)).booking.span.start == at(10, 20)


def test_off_the_grid_the_host_is_asked_first(diary: Diary) -> None:
    odd = a_wish(start=at(10, 9, 7))
    with pytest.raises(NeedsConsent) as caught:
        diary.run(odd)
    assert [each.kind for each in caught.value.reasons] == [ReasonKind.OFF_GRID]


def test_a_start_on_the_grid_of_the_invitee_needs_no_question(diary: Diary) -> None:
    change_type(diary, 3, slot_interval=60)
    wish = a_wish(
        event_type_id=3, start=at(10, 9, 30), attendee=an_attendee(zone="Asia/Kolkata")
    )
    offered = diary.slots.find(
        3, span=Span.lasting(at(10, 0), 24 * 60), zone="Asia/Kolkata"
    )
    assert wish.start in [each.start for each in offered.slots]
    assert wish.start not in [
        each.start
        for each in diary.slots.find(
            3, span=Span.lasting(at(10, 0), 24 * 60), zone="Europe/Rome"
        ).slots
    ]
    assert diary.run(wish).booking.span.start == wish.start


def test_nobody_books_the_past(diary: Diary) -> None:
    with pytest.raises(SlotTaken) as caught:
        diary.run(a_wish(start=at(6, 9), outside_hours=True))
    assert ReasonKind.PAST in {each.kind for each in caught.value.reasons}


def test_the_host_does_not_book_over_a_limit(diary: Diary) -> None:
    change_type(diary, 2, count_limits=PeriodLimits(day=1))
    diary.run(a_wish())
    with pytest.raises(SlotTaken) as caught:
        diary.run(a_wish(start=at(10, 13), outside_hours=True))
    assert {each.kind for each in caught.value.reasons} == {ReasonKind.LIMIT}


def test_a_rolling_window_looks_at_the_days_before_it(diary: Diary) -> None:
    change_type(diary, 2, window=DaysAhead(2, rolling=True))
    assert diary.run(a_wish()).booking.id
    with pytest.raises(NeedsConsent):
        diary.run(a_wish(start=at(20, 9)))


def test_buffers_are_kept_as_they_were_when_booked(diary: Diary) -> None:
    change_type(diary, 2, buffer_before=15, buffer_after=10)
    booking = diary.run(a_wish()).booking
    change_type(diary, 2, buffer_before=0, buffer_after=0)
    kept = diary.bookings.get(booking.id)
    assert (kept.buffer_before, kept.buffer_after) == (15, 10)
    with pytest.raises(SlotTaken) as caught:
        diary.run(a_wish(start=at(10, 9, 30), outside_hours=True))
    assert {each.kind for each in caught.value.reasons} == {ReasonKind.BUFFER}


def test_a_type_that_asks_for_confirmation_makes_the_booking_wait(
    diary: Diary,
) -> None:
    change_type(diary, 2, confirmation=Confirmation.ALWAYS)
    booking = diary.run(a_wish()).booking
    assert booking.status is BookingStatus.PENDING
    assert booking.history[0].message.code == "history.requested"


def test_the_place_of_the_wish_counts_before_that_of_the_type(diary: Diary) -> None:
    change_type(diary, 2, location=Location(LocationKind.PHONE, "+39 06 1234567"))
    room = Location(LocationKind.LINK, "https://meet.example.org/a")
    assert diary.run(a_wish(location=room)).booking.location == room
    there = diary.run(a_wish(start=at(11, 9))).booking.location
    assert there == Location(LocationKind.PHONE, "+39 06 1234567")


def test_the_host_may_choose_another_length_after_the_question(diary: Diary) -> None:
    with pytest.raises(Invalid):
        diary.run(a_wish(length=50))
    with pytest.raises(Invalid):
        diary.run(a_wish(length=0, outside_hours=True))
    booking = diary.run(a_wish(length=50, outside_hours=True)).booking
    assert booking.span.minutes == 50


def test_an_unknown_event_type_is_named(diary: Diary) -> None:
    with pytest.raises(NotFound) as caught:
        diary.run(a_wish(event_type_id=99))
    assert caught.value.kind == "event-type"


def test_a_moved_booking_keeps_its_uid_and_raises_its_sequence(diary: Diary) -> None:
    before = diary.run(a_wish()).booking
    outcome = diary.run(move(before.id, reason="Dentist"))
    after = outcome.booking
    assert after.span == a_span(at(11, 9))
    assert (after.uid, after.ical_uid) == (before.uid, before.ical_uid)
    assert (after.sequence, after.revision) == (1, 2)
    assert after.was_rescheduled
    assert after.rescheduling_reason == "Dentist"
    assert outcome.changes.spans == (before.span, after.span)
    entry = after.history[-1].message
    assert entry.code == "history.moved.reason"
    assert entry["from_at"] == before.span.start.isoformat()
    assert entry["to_at"] == after.span.start.isoformat()


def test_a_move_is_undone_and_done_again(diary: Diary) -> None:
    before = diary.run(a_wish()).booking
    moved = diary.run(move(before.id, length=45, outside_hours=True))
    assert moved.booking.span.minutes == 45
    assert moved.undo
    back = diary.run(moved.undo)
    assert back.booking.span == before.span
    assert back.undo
    assert diary.run(back.undo).booking.span == moved.booking.span


def test_a_move_to_where_it_is_changes_nothing(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    outcome = diary.run(move(booking.id, start=booking.span.start))
    assert outcome.repeated
    assert outcome.undo is None
    assert diary.bookings.get(booking.id) == booking


def test_a_move_to_a_taken_time_is_refused(diary: Diary) -> None:
    first = diary.run(a_wish()).booking
    diary.run(a_wish(start=at(11, 9)))
    with pytest.raises(SlotTaken):
        diary.run(move(first.id, outside_hours=True))
    assert diary.bookings.get(first.id) == first


def test_a_booking_does_not_stand_in_its_own_way(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    moved = diary.run(move(booking.id, start=at(10, 9, 15), outside_hours=True))
    assert moved.booking.span.start == at(10, 9, 15)


def test_a_move_of_something_changed_meanwhile_shows_it(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    now = diary.run(move(booking.id)).booking
    with pytest.raises(ChangedMeanwhile) as caught:
        diary.run(move(booking.id, start=at(12, 9), expected_revision=1))
    assert caught.value.current == now


def test_a_move_out_of_the_past_can_be_undone(
    diary: Diary, clock: SettableClock
) -> None:
    booking = diary.run(a_wish()).booking
    clock.now = at(10, 10)
    moved = diary.run(move(booking.id))
    assert moved.undo
    assert diary.run(moved.undo).booking.span == booking.span


def test_an_undone_move_needs_its_old_time_to_be_free(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    moved = diary.run(move(booking.id))
    diary.run(a_wish())
    assert moved.undo
    with pytest.raises(SlotTaken):
        diary.run(moved.undo)


def test_only_what_takes_place_can_be_moved(diary: Diary) -> None:
    outcome = diary.run(a_wish())
    assert isinstance(outcome.undo, EraseBooking)
    diary.run(outcome.undo)
    with pytest.raises(NotFound):
        diary.run(move(outcome.booking.id))


def test_a_booking_outlives_its_event_type_and_can_still_be_moved(
    diary: Diary,
) -> None:
    booking = diary.run(a_wish()).booking
    removed = diary.run(RemoveEventType(event_type_id=2))
    assert diary.bookings.get(booking.id).event_type_id is None
    assert diary.run(move(booking.id)).booking.title == "Meeting"
    assert removed.undo
    diary.run(removed.undo)
    assert diary.bookings.get(booking.id).event_type_id == 2


def test_a_move_may_lie_on_the_grid_it_was_asked_in(diary: Diary) -> None:
    change_type(diary, 3, slot_interval=60)
    booking = diary.run(a_wish(event_type_id=3)).booking
    half_past = move(booking.id, start=at(11, 9, 30), zone="Asia/Kolkata")
    with pytest.raises(NeedsConsent):
        diary.run(replace(half_past, zone=None))
    with pytest.raises(Invalid):
        diary.run(replace(half_past, zone="Nowhere"))
    assert diary.run(half_past).booking.span.start == at(11, 9, 30)


def test_a_naive_start_is_refused_in_a_move_too(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    with pytest.raises(Invalid) as caught:
        diary.run(move(booking.id, start=at(11, 9).replace(tzinfo=None)))
    assert caught.value.problems[0].field == "start"
