"""Bookings as slim chips: on which weekday, side by side where they meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from pinmycal_desktop.model.booking import Attendee, Booking, BookingStatus, Origin
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.booking_chips import chips_of, relies_on

WORK = Schedule(id=7, uid="s", account_id=1, name="Work", zone="UTC", is_default=True)
INTRO = EventType(id=1, uid="t", account_id=1, host_id=1, title="Intro", slug="intro")


def booking(
    day: int, hour: int, minutes: int = 60, event_type: int | None = 1
) -> Booking:
    """Return a booking in March 2026."""
    start = datetime(2026, 3, day, hour, 0, tzinfo=UTC)
    return Booking(
        id=day,
        uid=f"b{day}-{hour}",
        account_id=1,
        host_id=1,
        event_type_id=event_type,
        title="Intro",
        span=Span.lasting(start, minutes),
        status=BookingStatus.CONFIRMED,
        attendee=Attendee(name="Ava", email="ava@example.test", zone="UTC"),
        ical_uid=f"b{day}-{hour}@pinmycal",
        origin=Origin.WINDOW,
        created_at=start,
        updated_at=start,
    )


def test_a_chip_stands_on_the_weekday_in_the_schedules_zone() -> None:
    (chip,) = chips_of([booking(9, 23)], "Europe/Rome", {1: 4})
    assert (chip.day, chip.start, chip.end, chip.colour) == (1, 0, 60, 4)


def test_a_chip_ends_at_midnight_and_is_grey_without_a_type() -> None:
    (chip,) = chips_of([booking(9, 23, 120, None)], "UTC", {1: 4})
    assert (chip.end, chip.colour) == (1440, 10)


def test_chips_of_several_weeks_stand_side_by_side_up_to_three() -> None:
    weeks = [booking(day, 9) for day in (2, 9, 16, 23)]
    chips = chips_of([*weeks, booking(2, 10)], "UTC", {})
    assert [chip.lane for chip in chips] == [0, 0, 1, 2]
    assert [chip.start for chip in chips] == [540, 600, 540, 540]


def test_a_type_without_hours_of_its_own_relies_on_the_default() -> None:
    other = replace(WORK, id=8, is_default=False)
    assert relies_on(WORK, INTRO)
    assert not relies_on(other, INTRO)
    assert relies_on(other, replace(INTRO, schedule_id=8))
    assert not relies_on(WORK, replace(INTRO, schedule_id=8))
