"""The whole path over a real socket: two computers and our own service between them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    RescheduleBooking,
)
from pinmycal_desktop.model.outbox import ChangeState
from tests.builders import SettableClock, a_wish, at
from tests.server.calling import make_token
from tests.sync.computers import EVER, Computer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinmycal_desktop.diary import Diary


TEN, ELEVEN, NOON = at(10, 9), at(10, 10), at(10, 11)
PLATFORMS = (Platform.CALCOM, Platform.PINMYCAL)


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
