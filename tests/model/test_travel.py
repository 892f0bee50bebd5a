"""Journeys (R38): hours on the clock of the zone travelled in, whatever it does."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given, strategies as st

from pinmycal_desktop.model.hours import open_spans
from pinmycal_desktop.model.schedule import (
    DateOverride,
    HourRange,
    Schedule,
    Travel,
)
from pinmycal_desktop.model.span import Span

CLOSED = ((),) * 7
NIGHT = HourRange(60, 240)
OFFICE = HourRange(540, 1020)
ZONES = sorted(available_timezones())


def opened(
    zone: str, day: date, hours: HourRange, *travels: Travel
) -> tuple[Span, ...]:
    """Return when a schedule is open that has hours on one day alone."""
    schedule = Schedule(
        uid="s",
        account_id=1,
        name="Hours",
        zone=zone,
        week=CLOSED,
        overrides=(DateOverride(first=day, last=day, ranges=(hours,)),),
        travels=travels,
    )
    middle = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    around = timedelta(days=3)
    return open_spans(schedule, Span(middle - around, middle + around))


@pytest.mark.parametrize(
    ("elsewhere", "day", "hours", "expected"),
    [
        # New York leaves out 2:00 to 3:00, and has 1:00 to 2:00 twice.
        ("America/New_York", "2026-03-08", NIGHT, ["08 06:00-08:00"]),
        ("America/New_York", "2026-11-01", NIGHT, ["01 05:00-09:00"]),
        # Lord Howe changes by half an hour.
        ("Australia/Lord_Howe", "2026-10-04", NIGHT, ["03 14:30-17:00"]),
        ("Australia/Lord_Howe", "2026-04-05", NIGHT, ["04 14:00-17:30"]),
        # Half hours and quarters off.
        ("Asia/Kolkata", "2026-06-02", OFFICE, ["02 03:30-11:30"]),
        ("Asia/Kathmandu", "2026-06-02", OFFICE, ["02 03:15-11:15"]),
        ("Pacific/Chatham", "2026-06-02", OFFICE, ["01 20:15-04:15"]),
        # Chatham's own gap, at a quarter to three.
        ("Pacific/Chatham", "2026-09-27", NIGHT, ["26 12:15-14:15"]),
        # Berlin, at home, leaves out an hour of that night: nothing to one elsewhere.
        ("Asia/Tokyo", "2026-03-29", NIGHT, ["28 16:00-19:00"]),
        # Apia never had that Friday.
        ("Pacific/Apia", "2011-12-30", OFFICE, []),
        # Hours across midnight stay on the clock they began on.
        ("America/New_York", "2026-03-07", HourRange(1320, 1680), ["08 03:00-08:00"]),
    ],
)
def test_the_clock_travelled_to_is_kept(
    elsewhere: str, day: str, hours: HourRange, expected: list[str]
) -> None:
    on = date.fromisoformat(day)
    journey = Travel(first=on, last=on, zone=elsewhere)
    found = opened("Europe/Berlin", on, hours, journey)
    assert [f"{each.start:%d %H:%M}-{each.end:%H:%M}" for each in found] == expected


@given(
    home=st.sampled_from(ZONES),
    elsewhere=st.sampled_from(ZONES),
    day=st.dates(date(2000, 1, 3), date(2037, 12, 28)),
    start=st.integers(0, 287),
    length=st.integers(1, 288),
)
def test_a_day_travelled_is_as_if_one_lived_there(
    home: str, elsewhere: str, day: date, start: int, length: int
) -> None:
    hours = HourRange(start * 5, (start + length) * 5)
    journey = Travel(first=day, last=day, zone=elsewhere)
    assert opened(home, day, hours, journey) == opened(elsewhere, day, hours)
    other = Travel(first=day + timedelta(days=1), zone=elsewhere)
    assert opened(home, day, hours, other) == opened(home, day, hours)
