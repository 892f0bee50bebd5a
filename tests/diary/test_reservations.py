"""Reservations: whose time is held, and who gets it when several want it at once."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.commands.bookings import CancelBooking, RestoreBooking
from pinmycal_desktop.model.commands.holding import RemoveReservation, SaveReservation
from pinmycal_desktop.model.commands.setup import SaveEventType, SaveHost
from pinmycal_desktop.model.errors import Invalid, NotFound, SlotTaken
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.model.reservation import Holder, Reservation
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import engagements, reservations
from tests.builders import TUESDAY, ZONE, a_wish, an_event_type, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary, Outcome
    from tests.builders import SettableClock


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


def shared(diary: Diary, how: Scheduling, bob: int) -> int:
    """Offer half hours of both hosts."""
    hosts = (EventHost(host_id=1), EventHost(host_id=bob))
    kind = an_event_type(
        title="Team", slug=how.value, scheduling=how, hosts=hosts, host_id=1
    )
    return diary.run(SaveEventType(event_type=kind)).event_type.id


def hold(diary: Diary, uid: str, type_id: int = 2, minutes: int = 5) -> Outcome:
    """Hold half an hour on Tuesday."""
    return diary.run(
        SaveReservation(
            reservation=Reservation(
                uid=uid,
                account_id=1,
                host_ids=(),
                event_type_id=type_id,
                span=Span.lasting(TUESDAY, 30),
                until=at(9, 7) + timedelta(minutes=minutes),
            )
        )
    )


def test_all_who_meet_together_are_held(diary: Diary, bob: int) -> None:
    both = hold(diary, "a", shared(diary, Scheduling.COLLECTIVE, bob))
    assert both.reservation.host_ids == (1, bob)
    with pytest.raises(SlotTaken):
        diary.run(a_wish())
    theirs = diary.event_types.all(host_id=bob)[0].id
    with pytest.raises(SlotTaken):
        diary.run(a_wish(event_type_id=theirs, length=None))


def test_of_those_who_take_turns_one_is_held(diary: Diary, bob: int) -> None:
    type_id = shared(diary, Scheduling.ROUND_ROBIN, bob)
    held = {hold(diary, uid, type_id).reservation.host_ids for uid in ("a", "b")}
    assert held == {(1,), (bob,)}
    with pytest.raises(SlotTaken):
        hold(diary, "c", type_id)
    with pytest.raises(SlotTaken):
        diary.run(a_wish(event_type_id=type_id))
    holder = Holder(uids=("a",))
    booked = diary.run(a_wish(event_type_id=type_id, holder=holder)).booking
    assert diary.reservations.get("a") is None
    assert diary.reservations.get("b") is not None
    assert booked.host_ids in held


def test_a_week_has_what_is_held_in_it_as_long_as_it_is(
    diary: Diary, clock: SettableClock, bob: int
) -> None:
    hold(diary, "a", shared(diary, Scheduling.COLLECTIVE, bob))
    week = Span(TUESDAY - timedelta(days=1), TUESDAY + timedelta(days=6))
    read = diary.week(week, with_people=True)
    assert [each.uid for each in read.held] == ["a"]
    assert [[each.uid for each in some.held] for some in read.people] == [["a"], ["a"]]
    later = Span(week.end, week.end + timedelta(days=7))
    assert diary.week(later).held == ()
    clock.advance(minutes=5)
    assert diary.week(week).held == ()


def test_what_was_cancelled_does_not_come_back_into_what_is_held(
    diary: Diary,
) -> None:
    wish = a_wish()
    booked = diary.run(wish).booking
    diary.run(CancelBooking(booking_id=booked.id, origin=wish.origin))
    hold(diary, "a")
    with pytest.raises(SlotTaken):
        diary.run(RestoreBooking(booking_id=booked.id, origin=wish.origin))
    diary.run(RemoveReservation(uid="a"))
    diary.run(RestoreBooking(booking_id=booked.id, origin=wish.origin))


@pytest.mark.parametrize("minutes", [0, -5, 60 * 24 + 1])
def test_a_slot_is_held_for_a_while_only(diary: Diary, minutes: int) -> None:
    with pytest.raises(Invalid):
        hold(diary, "a", minutes=minutes)


def test_only_what_can_be_booked_can_be_held(diary: Diary) -> None:
    with pytest.raises(NotFound):
        hold(diary, "a", 77)


def test_letting_go_twice_changes_nothing(diary: Diary) -> None:
    hold(diary, "a")
    first, again = (diary.run(RemoveReservation(uid="a")) for _ in range(2))
    assert first.changes
    assert again.repeated
    assert not again.changes


def test_of_many_who_want_a_slot_one_holds_it(diary: Diary) -> None:
    def attempt(uid: str) -> bool:
        try:
            hold(diary, uid)
        except SlotTaken:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        for n in range(20):
            uids = [f"{n}-{each}" for each in range(8)]
            got = [
                uid
                for uid, has in zip(uids, pool.map(attempt, uids), strict=True)
                if has
            ]
            assert len(got) == 1
            diary.run(RemoveReservation(uid=got[0]))


def test_a_booking_and_a_reservation_are_never_both_there(diary: Diary) -> None:
    """Whichever comes first: the other is refused."""

    def book(_: int) -> bool:
        try:
            diary.run(a_wish())
        except SlotTaken:
            return False
        return True

    def reserve(n: int) -> bool:
        try:
            hold(diary, f"r{n}")
        except SlotTaken:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        done = [pool.submit(deed, n) for n in range(8) for deed in (book, reserve)]
        assert sum(each.result() for each in done) == 1


def test_what_takes_time_is_found_by_its_time(diary: Diary) -> None:
    """However long the past is, an answer looks at the asked days only."""
    span = Span(at(10, 0), at(11, 0))
    with diary._database.read() as db:
        for query in (engagements._BOOKINGS, engagements._BUSY, reservations._LIVE):
            wanted = {
                "start": 1,
                "end": 2,
                "host_id": 1,
                "email": "",
                "seats_of": None,
                "now": 1,
            }
            plan = db.execute(f"explain query plan {query}", wanted).fetchall()
            told = [row["detail"] for row in plan]
            scans = [each for each in told if re.match(r"SCAN \w", each)]
            assert not scans, (query, told)
        assert list(engagements.bookings(db, span, 1, email="")) == []
