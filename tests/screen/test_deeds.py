"""What can be done with a booking beside moving and settling it, and why not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pinmycal_desktop.model.account import Account, Platform
from pinmycal_desktop.model.booking import Booking, BookingStatus, Seat
from pinmycal_desktop.model.event_type import SeatPlan
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.screen.deeds import DEEDS, able_to_take
from pinmycal_desktop.screen.rights import obstacle_to
from pinmycal_desktop.screen.week import WeekState
from tests.builders import (
    ZONE,
    a_booking,
    a_connection,
    an_account,
    an_attendee,
    an_event_type,
)
from tests.screen.facts import NOW, at, span

LOCAL = Account(id=1, uid="local", name="Personal", platform=Platform.LOCAL, zone=ZONE)
WORK = an_account(id=2)
READER = an_account(id=3, connection=a_connection(scopes=("BOOKING_READ",)))
HOME = an_account(id=4, platform=Platform.PINMYCAL)
TURNS = an_event_type(
    id=5,
    scheduling=Scheduling.ROUND_ROBIN,
    hosts=(
        EventHost(host_id=1),
        EventHost(host_id=2),
        EventHost(host_id=3, group="others"),
        EventHost(host_id=4, is_fixed=True),
    ),
)
PLAIN, SEATED = an_event_type(id=6), an_event_type(id=7, seats=SeatPlan(per_slot=4))
LATER, EARLIER = span(12, "10:00", "10:30"), span(11, "9:00", "9:30")
SEAT = Seat(uid="s", attendee=an_attendee())


def state() -> WeekState:
    there = WeekState.at(at(11, "9:00").date(), zone=ZONE, now=NOW)
    return replace(
        there,
        accounts=(LOCAL, WORK, READER, HOME),
        event_types=(TURNS, PLAIN, SEATED),
    )


def why(deed: str, **about: object) -> str:
    found = obstacle_to(deed, meeting(**about), state())
    return found.code if found else ""


def meeting(**about: object) -> Booking:
    return a_booking(**{"event_type_id": 6, "span": LATER, **about})


@pytest.mark.parametrize(
    ("deed", "about", "code"),
    [
        ("guests", {}, ""),
        ("place", {}, ""),
        ("absent", {}, "booking.not-begun"),
        ("absent", {"span": EARLIER}, ""),
        ("reassign", {}, "booking.no-turns"),
        ("reassign", {"event_type_id": None}, "booking.no-turns"),
        ("reassign", {"event_type_id": 5}, ""),
        ("reassign", {"account_id": 2}, ""),
        ("seat", {}, "seat.none"),
        ("seat", {"event_type_id": 7}, "seat.none"),
        ("seat", {"event_type_id": 7, "seats": (SEAT,)}, ""),
        ("seat", {"account_id": 2}, "seat.none"),
        ("seat", {"account_id": 2, "event_type_id": None}, "seat.none"),
        ("seat", {"account_id": 2, "event_type_id": 7}, ""),
        ("series", {}, "series.not-one"),
        ("series", {"series_uid": "one"}, ""),
    ],
)
def test_a_deed_that_a_booking_does_not_allow_has_a_reason(
    deed: str, about: dict[str, object], code: str
) -> None:
    assert why(deed, **about) == code


@pytest.mark.parametrize("deed", DEEDS)
def test_what_the_account_may_not_do_is_said_before_what_the_booking_forbids(
    deed: str,
) -> None:
    assert why(deed, account_id=3) == "rights.not-allowed"
    not_there = "series.not-one" if deed == "series" else "rights.not-offered"
    assert why(deed, account_id=4) == not_there


@pytest.mark.parametrize("deed", DEEDS)
def test_nothing_of_it_is_done_to_what_is_called_off(deed: str) -> None:
    off = {"status": BookingStatus.CANCELLED, "series_uid": "one"}
    assert why(deed, **off) == "booking.is-cancelled"


def test_who_takes_turns_with_the_host_can_take_a_booking() -> None:
    able = able_to_take(meeting(event_type_id=5, host_id=1), state())
    assert able == (2,)
    assert able_to_take(meeting(event_type_id=5, host_id=4), state()) == ()
    assert able_to_take(meeting(event_type_id=None), state()) == ()
    assert able_to_take(meeting(account_id=2), state()) is None
