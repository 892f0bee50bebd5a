"""The times bookings left: each move gives a new short uid, and keeps the old one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import following
from pinmycal_desktop.model.booking import Booking, BookingStatus, Departure, Origin
from pinmycal_desktop.model.commands.bookings import (
    ConfirmBooking,
    EraseBooking,
    RescheduleBooking,
)
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.event_type import Confirmation
from pinmycal_desktop.model.queries import BookingListQuery, BookingOrder, BookingState
from pinmycal_desktop.store import booking_lists, bookings
from pinmycal_desktop.store.database import READERS
from tests.builders import NOW, TUESDAY, a_wish, an_event_type, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.builders import SettableClock


def move(booking: Booking, **changes: object) -> RescheduleBooking:
    return RescheduleBooking(
        **{
            "booking_id": booking.id,
            "start": at(10, 10),
            "origin": Origin.SERVICE,
            **changes,
        }  # type: ignore[arg-type]
    )


def listed(diary: Diary, **changes: object) -> list[tuple[str, bool]]:
    """Return uids, and whether each is one that was left."""
    query = BookingListQuery(**{"host_id": 1, "now": NOW, **changes})  # type: ignore[arg-type]
    found = diary.bookings.listing(query).listed
    return [
        (each.uid, True) if isinstance(each, Departure) else (each.short_uid, False)
        for each in found
    ]


def test_a_move_gives_a_new_short_uid_and_number_and_keeps_all_else(
    diary: Diary,
) -> None:
    before = diary.run(a_wish()).booking
    after = diary.run(move(before, moved_by="ava@example.org")).booking
    assert (after.id, after.uid, after.ical_uid) == (
        before.id,
        before.uid,
        before.ical_uid,
    )
    assert after.short_uid != before.short_uid
    assert (after.former_uid, after.rescheduled_by) == (
        before.short_uid,
        "ava@example.org",
    )
    assert len({before.number, after.number, diary.run(a_wish()).booking.number}) == 3


def test_an_old_uid_tells_where_the_booking_was_and_what_it_is_now(
    diary: Diary,
) -> None:
    before = diary.run(a_wish()).booking
    after = diary.run(move(before, moved_by="ava@example.org")).booking
    (left,) = diary.bookings.named(before.short_uid).listed
    assert isinstance(left, Departure)
    assert left.booking.span.start == TUESDAY
    assert (left.id, left.uid, left.next_uid, left.moved_by) == (
        before.number,
        before.short_uid,
        after.short_uid,
        "ava@example.org",
    )
    assert diary.bookings.named(after.short_uid).listed == (after,)


def test_moving_back_gives_the_old_uid_again_and_loses_none(diary: Diary) -> None:
    before = diary.run(a_wish()).booking
    moved = diary.run(move(before))
    assert moved.undo
    back = diary.run(moved.undo)
    assert (back.booking.short_uid, back.booking.number) == (
        before.short_uid,
        before.number,
    )
    (left,) = diary.bookings.named(moved.booking.short_uid).listed
    assert isinstance(left, Departure)
    assert left.next_uid == before.short_uid
    assert back.undo
    again = diary.run(back.undo).booking
    assert again.short_uid == moved.booking.short_uid


def test_a_move_there_and_back_again_is_undone_and_redone_uid_by_uid(
    diary: Diary,
) -> None:
    first = diary.run(a_wish()).booking
    there = diary.run(move(first))
    here = diary.run(move(there.booking, start=first.span.start))
    assert there.undo
    assert here.undo
    undone = diary.run(here.undo)
    assert undone.booking.short_uid == there.booking.short_uid
    step = following(there.undo, done=here.undo, outcome=undone)
    all_undone = diary.run(step)
    assert all_undone.booking.short_uid == first.short_uid
    assert undone.undo
    assert all_undone.undo
    redone = diary.run(all_undone.undo)
    assert redone.booking.short_uid == there.booking.short_uid
    last = diary.run(following(undone.undo, done=all_undone.undo, outcome=redone))
    assert last.booking.short_uid == here.booking.short_uid


def test_a_move_in_place_can_be_undone(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    moved = diary.run(move(booking, start=TUESDAY, in_place=True))
    assert moved.undo
    assert diary.run(moved.undo).booking.short_uid == booking.short_uid


def test_a_move_in_place_is_one_only_when_asked_for(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    assert diary.run(move(booking, start=TUESDAY)).repeated
    moved = diary.run(move(booking, start=TUESDAY, in_place=True)).booking
    assert moved.former_uid == booking.short_uid


def test_lists_have_where_a_booking_is_and_every_time_it_left(
    diary: Diary, clock: SettableClock
) -> None:
    first = diary.run(a_wish()).booking
    clock.advance(minutes=1)
    second = diary.run(move(first)).booking
    clock.advance(minutes=1)
    third = diary.run(move(second, start=at(10, 11))).booking
    uids = [each.short_uid for each in (first, second, third)]
    both_left = [(uids[0], True), (uids[1], True), (uids[2], False)]
    assert listed(diary) == both_left
    assert listed(diary, order=BookingOrder.CREATED) == both_left
    assert listed(diary, order=BookingOrder.END, is_descending=True) == both_left[::-1]
    off = frozenset({BookingState.CANCELLED})
    assert listed(diary, states=off) == both_left[:2]
    assert listed(diary, uid=uids[0]) == both_left[:1]
    assert listed(diary, take=1, skip=1) == both_left[1:2]


def test_lists_know_states_and_bounds(diary: Diary) -> None:
    kind = an_event_type(confirmation=Confirmation.ALWAYS)
    type_id = diary.run(SaveEventType(event_type=kind)).event_type.id
    early = diary.run(a_wish()).booking.short_uid, False
    waits = diary.run(a_wish(start=at(11, 9), event_type_id=type_id)).booking
    late = waits.short_uid, False
    assert waits.status is BookingStatus.PENDING
    state = {each: frozenset({each}) for each in BookingState}
    assert listed(diary, states=state[BookingState.UPCOMING]) == [early, late]
    assert listed(diary, states=state[BookingState.UNCONFIRMED]) == [late]
    assert listed(diary, states=state[BookingState.RECURRING]) == []
    assert listed(diary, now=at(10, 12), states=state[BookingState.PAST]) == [early]
    assert listed(diary, after_start=at(11, 9)) == [late]
    assert listed(diary, before_end=at(10, 9, 30)) == [early]
    assert listed(diary, event_type_ids=frozenset({type_id})) == [late]
    assert listed(diary, event_type_ids=frozenset()) == []
    assert listed(diary, attendee_email="AVA@example.org") == [early, late]
    assert listed(diary, attendee_email="nobody@example.org") == []
    assert listed(diary, attendee_name="Ava Lindqvist") == [early, late]
    assert listed(diary, after_created=NOW, before_created=NOW) == [early, late]
    assert listed(diary, after_updated=at(10, 0)) == []
    assert listed(diary, before_updated=NOW) == [early, late]
    assert listed(diary, host_id=9) == []
    assert listed(diary, host_id=9, email="ava@example.org") == [early, late]


def test_what_was_erased_is_in_no_list(diary: Diary) -> None:
    outcome = diary.run(a_wish())
    moved = diary.run(move(outcome.booking))
    assert moved.undo
    assert isinstance(outcome.undo, EraseBooking)
    back = diary.run(moved.undo).booking
    diary.run(replace(outcome.undo, expected_revision=back.revision))
    assert listed(diary) == []


def test_a_uid_that_names_nothing_is_not_found(diary: Diary) -> None:
    for read in (diary.bookings.named, diary.bookings.with_seat):
        with pytest.raises(NotFound):
            read("nothing")


def test_a_new_time_asks_the_host_again_where_the_type_does(diary: Diary) -> None:
    kind = an_event_type(confirmation=Confirmation.ALWAYS)
    type_id = diary.run(SaveEventType(event_type=kind)).event_type.id
    booking = diary.run(a_wish(event_type_id=type_id)).booking
    diary.run(ConfirmBooking(booking_id=booking.id, origin=Origin.WINDOW))
    kept = diary.run(move(booking)).booking
    assert kept.status is BookingStatus.CONFIRMED
    asked = diary.run(move(booking, start=at(10, 11), asks_again=True))
    assert asked.booking.status is BookingStatus.PENDING
    assert asked.undo
    assert diary.run(asked.undo).booking.status is BookingStatus.CONFIRMED


def pages(diary: Diary, **changes: object) -> list[tuple[str, bool]]:
    """Return a list as it is read page by page, a few entries at a time."""
    found: list[tuple[str, bool]] = []
    while page := listed(diary, skip=len(found), take=2, **changes):
        found += page
    return found


@pytest.mark.parametrize("most", [booking_lists.MOST_PLACES, 2])
def test_pages_add_up_to_the_list_however_long_it_is(
    diary: Diary, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(booking_lists, "MOST_PLACES", most)
    for hour in (9, 11, 13):
        booking = diary.run(a_wish(start=at(10, hour))).booking
        diary.run(move(booking, start=at(10, hour + 1)))
    for order in BookingOrder:
        for is_descending in (False, True):
            wish = {"order": order, "is_descending": is_descending}
            whole = listed(diary, **wish)
            assert len(whole) == 6
            assert pages(diary, **wish) == whole


def test_a_list_that_was_read_before_has_what_was_booked_since(diary: Diary) -> None:
    for _ in range(READERS):
        assert not listed(diary)
    booking = diary.run(a_wish()).booking
    for _ in range(READERS):
        assert listed(diary) == [(booking.short_uid, False)]
        assert not listed(diary, states=frozenset({BookingState.PAST}))


def test_a_list_of_what_is_over_grows_as_time_goes_by(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    past = {"states": frozenset({BookingState.PAST})}
    for _ in range(READERS):
        assert not listed(diary, **past)
        later = listed(diary, now=booking.span.end, **past)
        assert later == [(booking.short_uid, False)]


def test_a_list_longer_than_what_is_remembered_says_the_same_and_drives_nothing_out(
    diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hour in (9, 10, 11):
        diary.run(a_wish(start=at(10, hour)))
    query = BookingListQuery(host_id=1, now=NOW)
    first, again = (diary.bookings.listing(query).listed for _ in range(2))
    assert all(one is other for one, other in zip(first, again, strict=True))
    monkeypatch.setattr(bookings, "REMEMBERED", 2)
    once, anew = (diary.bookings.listing(query).listed for _ in range(2))
    assert once == anew == first
    assert not any(one is other for one, other in zip(once, anew, strict=True))
