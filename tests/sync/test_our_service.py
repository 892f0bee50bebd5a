"""The whole path over a real socket: two computers and our own service between them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.booking import Attendee, Origin
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    CreateBooking,
    RescheduleBooking,
)
from pinmycal_desktop.model.commands.sync import SendNow
from pinmycal_desktop.model.outbox import ChangeState
from pinmycal_desktop.model.signing_in import KeyWish
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.sync_status import SyncState
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from pinmycal_desktop.sync.accounts import CloudAccounts
from pinmycal_desktop.sync.engine import Looking
from pinmycal_desktop.sync.keeping import make_engine
from pinmycal_desktop.vault import SessionVault
from tests.builders import ZONE, SettableClock, a_uid, a_wish, at
from tests.server.calling import make_token

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinmycal_desktop.model.booking import Booking

EVER = Span(at(1, 0), at(1, 0) + timedelta(days=60))
TEN, ELEVEN, NOON = at(10, 9), at(10, 10), at(10, 11)
PLATFORMS = (Platform.CALCOM, Platform.PINMYCAL)


class Computer:
    """A computer that is signed in at the service."""

    def __init__(
        self, folder: Path, url: str, key: str, platform: Platform, clock: SettableClock
    ) -> None:
        folder.mkdir()
        self.clock = clock
        self.diary = Diary.open(folder / "pinmycal.db", clock=clock, zone=ZONE)
        accounts = CloudAccounts(self.diary, SessionVault(), clock=clock)
        wish = KeyWish(platform=platform, address=url, key=key)
        self.account = accounts.sign_in(wish).account
        self.engine, self.remote = make_engine(
            accounts, self.diary, self.account.id, clock=clock
        )
        self.host_id = self.diary.account.owner_of(self.account.id).id

    def close(self) -> None:
        """End everything."""
        self.remote.close()
        self.diary.close()

    def sync(self) -> None:
        """Do all there is to do."""
        for item in self.diary.outbox.items(self.account.id):
            if item.state is ChangeState.WAITING:
                self.diary.run(SendNow(change_id=item.id))
        self.engine.poll_now()
        self.engine.run_once(Looking(span=Span(TEN, TEN + timedelta(days=1))))
        assert self.engine.status.state is SyncState.UP_TO_DATE, self.engine.status

    @property
    def bookings(self) -> tuple[Booking, ...]:
        """All that is shown of the account."""
        return self.diary.bookings.between(EVER, host_id=self.host_id)

    @property
    def active(self) -> list[object]:
        """When what takes time begins."""
        return [each.span.start for each in self.bookings if each.status.takes_time]

    def book(self, start: object) -> Booking:
        """Book half an hour."""
        types = self.diary.event_types.all(host_id=self.host_id)
        half_hour = next(each for each in types if each.length == 30)
        wish = CreateBooking(
            uid=a_uid(),
            event_type_id=half_hour.id,
            start=start,  # type: ignore[arg-type]
            attendee=Attendee(name="Bo Ek", email="bo@example.org", zone="UTC"),
            origin=Origin.WINDOW,
        )
        return self.diary.run(wish).booking


@pytest.fixture
def clock() -> SettableClock:
    """One clock for all."""
    return SettableClock()


@pytest.fixture
def theirs(tmp_path: Path, clock: SettableClock) -> Iterator[Diary]:
    """What the service holds."""
    opened = Diary.open(tmp_path / "theirs.db", clock=clock, zone=ZONE, host_name="Ada")
    yield opened
    opened.close()


@pytest.fixture
def url(theirs: Diary, clock: SettableClock) -> Iterator[str]:
    """Where the service answers."""
    app = build_app(theirs, clock=clock, secrets=lambda _: None, rate_limit=0)
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    yield thread.url
    assert thread.stop()


@pytest.fixture(params=PLATFORMS, ids=[each.value for each in PLATFORMS])
def computers(
    tmp_path: Path,
    url: str,
    theirs: Diary,
    clock: SettableClock,
    request: pytest.FixtureRequest,
) -> Iterator[tuple[Computer, Computer]]:
    """Two computers of one person."""
    key = make_token(theirs)
    made = [
        Computer(tmp_path / name, url, key, request.param, clock)
        for name in ("one", "two")
    ]
    for each in made:
        each.sync()
    yield made[0], made[1]
    for each in made:
        each.close()


def test_what_one_computer_does_the_other_sees(
    computers: tuple[Computer, Computer], theirs: Diary, clock: SettableClock
) -> None:
    one, two = computers
    booking = one.book(TEN)
    one.sync()
    assert not one.diary.outbox.items(one.account.id)
    clock.advance(seconds=30)
    two.sync()
    assert one.active == two.active == [TEN]
    one.diary.run(
        RescheduleBooking(booking_id=booking.id, start=ELEVEN, origin=Origin.WINDOW)
    )
    one.sync()
    clock.advance(seconds=30)
    two.sync()
    assert one.active == two.active == [ELEVEN]
    assert len(one.bookings) == len(two.bookings) == 1
    two.diary.run(
        RescheduleBooking(
            booking_id=two.bookings[0].id, start=NOON, origin=Origin.WINDOW
        )
    )
    two.sync()
    clock.advance(seconds=30)
    one.sync()
    assert one.active == two.active == [NOON]
    two.diary.run(
        CancelBooking(booking_id=two.bookings[0].id, reason="Ill", origin=Origin.WINDOW)
    )
    two.sync()
    clock.advance(seconds=30)
    one.sync()
    assert one.active == two.active == []
    kept = theirs.bookings.between(EVER)
    assert [each.status.takes_time for each in kept] == [False]


def test_a_time_taken_meanwhile_is_refused_with_others(
    computers: tuple[Computer, Computer], theirs: Diary
) -> None:
    one, _ = computers
    one.book(TEN)
    theirs.run(a_wish(start=TEN))
    one.sync()
    (item,) = one.diary.outbox.items(one.account.id)
    assert item.state is ChangeState.REFUSED
    assert item.alternatives
    assert TEN not in item.alternatives


def test_what_is_booked_at_the_service_comes_with_all_that_is_told(
    computers: tuple[Computer, Computer], theirs: Diary, clock: SettableClock
) -> None:
    one, _ = computers
    made = theirs.run(a_wish(start=TEN, notes="Bring the plan.")).booking
    clock.advance(seconds=30)
    one.sync()
    (booking,) = one.bookings
    assert booking.attendee.email == made.attendee.email
    assert booking.title.startswith(made.title)
    assert booking.span == made.span


def test_a_hundred_bookings_come_in_order_and_once(
    computers: tuple[Computer, Computer], theirs: Diary, clock: SettableClock
) -> None:
    one, two = computers
    starts = [
        at(9, 8) + timedelta(days=d, minutes=30 * n)
        for d in range(10)
        for n in range(12)
    ]
    starts = starts[::2] + starts[1::2]
    for start in starts:
        theirs.run(a_wish(start=start, outside_hours=True))
        clock.advance(seconds=1)
    for each in (one, two):
        each.sync()
        assert each.active == sorted(starts)
