"""What several people share at a service: looked at, and handed to another host."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.meetings import ReassignBooking
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.commands.sync import SendNow
from pinmycal_desktop.model.commands.teams import SaveMembership, SaveTeam
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.holdings import HoldingKind
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.model.outbox import ChangeKind, ChangeState
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.team import Membership, Role, Team
from pinmycal_desktop.sync.engine import Looking
from pinmycal_desktop.sync.live_asking import LiveAsking
from tests.builders import a_uid, a_wish, an_event_type, at
from tests.server.calling import make_token
from tests.server.people import add_host
from tests.sync.computers import EVER, Computer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.booking import Booking
    from tests.builders import SettableClock

TEN = at(10, 9)


@pytest.fixture
def dan(theirs: Diary) -> Host:
    """Somebody in a team with whose computer this is."""
    found = add_host(theirs, "Dan")
    team = theirs.run(
        SaveTeam(team=Team(uid=a_uid(), account_id=1, name="Sales"), made_by=1)
    ).team
    theirs.run(
        SaveMembership(
            membership=Membership(team_id=team.id, host_id=found.id, role=Role.MEMBER)
        )
    )
    return found


@pytest.fixture
def computer(
    tmp_path: Path, url: str, theirs: Diary, clock: SettableClock, dan: Host
) -> Iterator[Computer]:
    """A computer signed in at the service as at Cal.com, in step."""
    shared = an_event_type(
        id=0,
        uid=a_uid(),
        account_id=1,
        host_id=1,
        title="By turns",
        slug="turns",
        schedule_id=None,
        scheduling=Scheduling.ROUND_ROBIN,
        hosts=(EventHost(host_id=1), EventHost(host_id=dan.id)),
    )
    theirs.run(SaveEventType(event_type=shared))
    made = Computer(tmp_path / "one", url, make_token(theirs), Platform.CALCOM, clock)
    made.sync()
    yield made
    made.close()


def mine(theirs: Diary, computer: Computer, clock: SettableClock) -> Booking:
    """Let there be a meeting that fell to whose computer this is; return it here."""
    kind = next(e for e in theirs.event_types.all() if e.slug == "turns")
    for _ in range(2):
        made = theirs.run(replace(a_wish(start=TEN), event_type_id=kind.id)).booking
        if made.host_id == 1:
            break
    clock.advance(seconds=30)
    computer.sync()
    (shown,) = computer.bookings
    return shown


def hosts_of(theirs: Diary) -> list[int]:
    """Return who holds the meetings at the service."""
    every = theirs.account.hosts()
    found = {
        booking.id: booking.host_id
        for host in every
        for booking in theirs.bookings.between(EVER, host_id=host.id)
    }
    return list(found.values())


def give(computer: Computer, shown: Booking, who: str) -> None:
    """Give a booking to another host, and tell the service."""
    computer.diary.run(
        ReassignBooking(
            booking_id=shown.id, host_there=who, reason="Ill", origin=Origin.WINDOW
        )
    )
    (item,) = computer.diary.outbox.items(computer.account.id)
    assert item.kind is ChangeKind.REASSIGN
    computer.diary.run(SendNow(change_id=item.id))
    computer.engine.run_once(Looking())


@pytest.mark.parametrize("who", ["", "dan@example.org"])
def test_a_booking_goes_to_whom_it_is_given(
    computer: Computer, theirs: Diary, clock: SettableClock, dan: Host, who: str
) -> None:
    shown = mine(theirs, computer, clock)
    give(computer, shown, dan.email if who else "")
    assert not computer.diary.outbox.items(computer.account.id)
    assert hosts_of(theirs) == [dan.id]


def test_nobody_of_that_name_is_asked(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    shown = mine(theirs, computer, clock)
    give(computer, shown, "eve@example.org")
    (item,) = computer.diary.outbox.items(computer.account.id)
    assert item.state is ChangeState.REFUSED
    assert hosts_of(theirs) == [1]


def test_nobody_of_this_computer_takes_a_booking_of_a_service(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    shown = mine(theirs, computer, clock)
    with pytest.raises(NotFound):
        computer.diary.run(
            ReassignBooking(booking_id=shown.id, host_id=1, origin=Origin.WINDOW)
        )


def test_what_is_shared_is_seen_with_all_else(
    computer: Computer, clock: SettableClock
) -> None:
    live = LiveAsking(computer.diary, computer.accounts.open, clock=clock)
    held = {each.kind: each for each in live.holdings(computer.account.id)}
    assert [each.name for each in held[HoldingKind.TEAMS].things] == ["Sales"]
    people = [each.name for each in held[HoldingKind.MEMBERS].things]
    assert people == ["Ada", "Dan"]
    assert not [each.trouble for each in held.values() if each.trouble]
    with pytest.raises(Invalid):
        live.holdings(computer.diary.account.local().id)


def test_free_times_are_those_of_the_service(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    live = LiveAsking(computer.diary, computer.accounts.open, clock=clock)
    types = computer.diary.event_types.everywhere(account_id=computer.account.id)
    half = next(each for each in types if each.length == 30 and each.slug != "turns")
    day = Span(at(10, 8), at(10, 12))
    before = live.free_times(half.id, span=day, zone="UTC")
    theirs.run(a_wish(start=before[0].start))
    after = live.free_times(half.id, span=day, zone="UTC")
    assert after == before[1:]
    own = computer.diary.event_types.all()[0]
    with pytest.raises(Invalid):
        live.free_times(own.id, span=day, zone="UTC")
    fresh = computer.diary.run(
        SaveEventType(
            event_type=an_event_type(
                id=0,
                uid=a_uid(),
                account_id=computer.account.id,
                host_id=computer.host_id,
                slug="fresh",
                schedule_id=None,
            )
        )
    ).event_type
    with pytest.raises(NotFound):
        live.free_times(fresh.id, span=day, zone="UTC")
