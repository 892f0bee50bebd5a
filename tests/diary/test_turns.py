"""Several hosts: who holds a booking, who is in one place only, and handing over."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.bookings import RescheduleBooking
from pinmycal_desktop.model.commands.meetings import ReassignBooking
from pinmycal_desktop.model.commands.setup import SaveEventType, SaveHost
from pinmycal_desktop.model.errors import Invalid, SlotTaken
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.model.span import Span
from tests.builders import TUESDAY, ZONE, a_guest, a_wish, an_event_type, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary


@pytest.fixture
def bob(diary: Diary) -> int:
    """A second host with office hours."""
    host = Host(
        uid="bob",
        account_id=1,
        name="Bob",
        email="bob@example.org",
        zone=ZONE,
        username="bob",
    )
    return diary.run(SaveHost(host=host)).host.id


def shared(
    diary: Diary, how: Scheduling, *hosts: EventHost, keeps_host: bool = False
) -> int:
    kind = an_event_type(
        title="Team",
        slug=how.value,
        scheduling=how,
        hosts=hosts,
        keeps_host=keeps_host,
    )
    return diary.run(SaveEventType(event_type=kind)).event_type.id


def in_turns(diary: Diary, bob: int) -> int:
    hosts = (EventHost(host_id=1), EventHost(host_id=bob))
    return shared(diary, Scheduling.ROUND_ROBIN, *hosts)


def book(diary: Diary, type_id: int, n: int = 0, **changes: object) -> Booking:
    person = a_guest(f"g{n}@example.org")
    wish = a_wish(event_type_id=type_id, attendee=replace(person, name="G"), **changes)
    return diary.run(wish).booking


def test_hosts_take_turns_and_each_is_in_one_place(diary: Diary, bob: int) -> None:
    type_id = in_turns(diary, bob)
    holders = {book(diary, type_id, n).host_id for n in range(2)}
    assert holders == {1, bob}
    with pytest.raises(SlotTaken):
        book(diary, type_id, 3)


def test_whoever_is_taken_elsewhere_is_passed_over(diary: Diary, bob: int) -> None:
    type_id = in_turns(diary, bob)
    diary.run(a_wish())
    assert book(diary, type_id).host_id == bob


def test_together_means_that_all_are_there(diary: Diary, bob: int) -> None:
    hosts = (EventHost(host_id=1), EventHost(host_id=bob))
    type_id = shared(diary, Scheduling.COLLECTIVE, *hosts)
    made = book(diary, type_id)
    assert made.host_ids == (1, bob)
    span = Span.lasting(TUESDAY, 30)
    for host_id in made.host_ids:
        assert diary.bookings.between(span, host_id=host_id) == (
            diary.bookings.between(span)
        )
    with pytest.raises(SlotTaken):
        diary.run(a_wish())


def test_a_move_is_checked_against_everyone_who_holds_it(
    diary: Diary, bob: int
) -> None:
    hosts = (EventHost(host_id=1), EventHost(host_id=bob))
    type_id = shared(diary, Scheduling.COLLECTIVE, *hosts)
    made = book(diary, type_id)
    own = next(each for each in diary.event_types.all(host_id=bob))
    book(diary, own.id, start=at(10, 10))
    with pytest.raises(SlotTaken):
        diary.run(
            RescheduleBooking(
                booking_id=made.id, start=at(10, 10), origin=Origin.SERVICE
            )
        )


@pytest.mark.parametrize("keeps", [True, False])
def test_a_program_may_move_a_booking_to_whoever_is_free_then(
    diary: Diary,
    bob: int,
    keeps: bool,  # noqa: FBT001 - a parameter
) -> None:
    hosts = (EventHost(host_id=1), EventHost(host_id=bob))
    type_id = shared(diary, Scheduling.ROUND_ROBIN, *hosts, keeps_host=keeps)
    made = book(diary, type_id)
    own = next(each for each in diary.event_types.all(host_id=made.host_id))
    book(diary, own.id, start=at(10, 10))
    move = RescheduleBooking(
        booking_id=made.id, start=at(10, 10), under_terms=True, origin=Origin.SERVICE
    )
    if keeps:
        with pytest.raises(SlotTaken):
            diary.run(move)
        return
    moved = diary.run(move).booking
    assert {moved.host_id, made.host_id} == {1, bob}
    span = Span.lasting(at(10, 10), 30)
    assert moved.id in {
        each.id for each in diary.bookings.between(span, host_id=moved.host_id)
    }


def hand_over(booking: Booking, host_id: int | None = None) -> ReassignBooking:
    return ReassignBooking(
        booking_id=booking.id, host_id=host_id, reason="ill", origin=Origin.SERVICE
    )


def test_a_booking_is_handed_over_and_back(diary: Diary, bob: int) -> None:
    made = book(diary, in_turns(diary, bob))
    other = ({1, bob} - {made.host_id}).pop()
    outcome = diary.run(hand_over(made))
    assert outcome.booking.host_ids == (other,)
    span = Span.lasting(TUESDAY, 30)
    assert diary.bookings.between(span, host_id=made.host_id) == ()
    assert len(diary.bookings.between(span, host_id=other)) == 1
    assert outcome.undo
    assert diary.run(outcome.undo).booking.host_ids == made.host_ids


def test_nothing_is_handed_to_who_is_taken_or_no_host(diary: Diary, bob: int) -> None:
    type_id = in_turns(diary, bob)
    first = book(diary, type_id, 1)
    book(diary, type_id, 2)
    for wanted in (None, ({1, bob} - {first.host_id}).pop(), 99):
        with pytest.raises(Invalid):
            diary.run(hand_over(first, wanted))
    assert diary.run(hand_over(first, first.host_id)).repeated


def test_a_booking_of_one_host_stays_theirs(diary: Diary, bob: int) -> None:
    made = diary.run(a_wish()).booking
    assert diary.run(hand_over(made)).repeated
    with pytest.raises(Invalid):
        diary.run(hand_over(made, bob))


def test_many_at_once_never_put_a_host_in_two_places(diary: Diary, bob: int) -> None:
    turns = in_turns(diary, bob)
    hosts = (EventHost(host_id=1), EventHost(host_id=bob))
    both = shared(diary, Scheduling.COLLECTIVE, *hosts)
    starts = [at(10, 9), at(10, 9, 15), at(10, 9, 30), at(10, 10)]

    def try_to_book(n: int) -> None:
        type_id = (turns, both, 2)[n % 3]
        try:
            book(diary, type_id, n, start=starts[n % 4], off_grid=True)
        except SlotTaken:
            return

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(try_to_book, range(48)))
    for host_id in (1, bob):
        made = diary.bookings.between(Span(at(10, 0), at(11, 0)), host_id=host_id)
        assert made
        for one, other in pairwise(made):
            assert not one.span.overlaps(other.span)


def test_outside_the_hours_whoever_has_nothing_else_holds_it(
    diary: Diary, bob: int
) -> None:
    type_id = in_turns(diary, bob)
    night = at(10, 22)
    first = book(diary, type_id, 1, start=night, outside_hours=True)
    second = book(diary, type_id, 2, start=night, outside_hours=True)
    assert {first.host_id, second.host_id} == {1, bob}
    with pytest.raises(SlotTaken):
        book(diary, type_id, 3, start=night, outside_hours=True)
