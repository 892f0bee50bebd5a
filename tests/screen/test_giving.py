"""Whom a booking can be given to, and what is carried over people's columns."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from pinmycal_desktop.model.account import (
    Account,
    Connection,
    CredentialKind,
    Platform,
)
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.screen.drag import take_up
from pinmycal_desktop.screen.giving import obstacle_to_give
from pinmycal_desktop.screen.scale import DayScale
from tests.screen.facts import LONDON, Facts, booking, event_type, span, week
from tests.screen.test_columns import INGRID, MIRA, Person, people

WEDNESDAY = DayScale.of(date(2026, 3, 11), LONDON)
TEN = booking(1, "A", span(11, "10:00", "10:45"))
TURNS = replace(
    event_type(1),
    scheduling=Scheduling.ROUND_ROBIN,
    hosts=(
        EventHost(host_id=1),
        EventHost(host_id=2),
        EventHost(host_id=3, group="other"),
        EventHost(host_id=4, is_fixed=True),
    ),
)
STATE = replace(week(), event_types=(TURNS, event_type(2)))


def told(giver: int, taker: int, **changes: object) -> str | None:
    given = replace(TEN, **changes)  # type: ignore[arg-type]
    why = obstacle_to_give(STATE, given, giver=giver, taker=taker)
    return None if why is None else why.code


def test_who_takes_turns_can_be_given_each_others_bookings() -> None:
    assert told(1, 2) is None
    assert told(1, 3) == "booking.no-such-host"
    assert told(1, 4) == "booking.no-such-host"
    assert told(1, 9) == "booking.no-such-host"
    assert told(4, 2, co_hosts=(4,)) == "booking.no-such-host"


def test_what_is_not_held_in_turns_stays() -> None:
    assert told(1, 2, event_type_id=2) == "booking.no-turns"
    assert told(1, 2, event_type_id=None) == "booking.no-turns"
    assert told(1, 2, co_hosts=(2,)) == "booking.host-already"


def test_who_takes_it_must_have_the_time() -> None:
    turns = (EventHost(host_id=1), EventHost(host_id=2))
    kind = replace(TURNS, hosts=turns)
    ava = replace(MIRA.bookings[0], event_type_id=kind.id)
    mira = replace(MIRA, bookings=(ava,), event_types=(kind,))
    state = people()

    def told(ingrid: Person) -> str | None:
        facts = Facts(event_types=(kind,), people=(mira, ingrid))
        read = state.with_reading(state.span, facts)
        why = obstacle_to_give(read, ava, giver=1, taker=2)
        return None if why is None else why.code

    free = replace(INGRID, bookings=(), busy=())
    assert told(free) is None
    busy_then = replace(free, bookings=(replace(ava, id=77, host_id=2),))
    assert told(busy_then) == "booking.host-not-free"
    assert told(replace(free, open_hours=())) == "booking.host-not-free"


def test_what_a_service_holds_is_not_given_here() -> None:
    there = Connection(
        address="https://api.cal.com",
        credentials=CredentialKind.KEY,
        signed_in_at=datetime(2026, 3, 1, tzinfo=UTC),
    )
    account = Account(
        id=1, uid="a", name="W", platform=Platform.CALCOM, zone=LONDON, connection=there
    )
    state = replace(STATE, accounts=(account,))
    why = obstacle_to_give(state, TEN, giver=1, taker=2)
    assert why is not None
    assert why.code == "account.not-offered"
    local = replace(account, platform=Platform.LOCAL, connection=None)
    here = replace(STATE, accounts=(local,))
    assert obstacle_to_give(here, TEN, giver=1, taker=2) is None


def test_over_another_column_a_booking_keeps_its_time() -> None:
    move = take_up(TEN, WEDNESDAY, 600, giver=1).drag_to(WEDNESDAY, 700)
    over = move.given(2)
    assert (over.taker, over.start) == (2, TEN.span.start)
    assert over.has_moved
    back = over.given(1)
    assert back.taker is None
    assert not back.has_moved
    assert move.given(1).start == move.start
    assert move.given(None).taker is None
    assert take_up(TEN, WEDNESDAY, 600).given(2).taker is None
    assert replace(move, copies=True).given(2).taker is None
