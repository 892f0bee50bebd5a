"""The wall clock is kept on the days on which clocks change, in every zone (R1, R6)."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from pinmycal_desktop.model.slots import free_slots, open_spans
from pinmycal_desktop.model.span import Span
from tests.model import making
from tests.model.settings import DAY, FIRST_YEAR, LAST_YEAR, ZONES, change_days
from tests.model.slow_engine import MINUTE, is_open

if TYPE_CHECKING:
    from pinmycal_desktop.model.schedule import Schedule

FULL = bool(os.environ.get("PINMYCAL_TEST_FULL"))
pytestmark = pytest.mark.timeout(3600 if FULL else 300)

HOURS = (
    {"daily": "00:00-24:00"},
    {"daily": "01:30-02:30 13:00-17:00"},
    {"daily": "22:00-26:30"},
    {"daily": "00:00-05:00 23:00-24:00"},
)
"""Around midnight, around the usual hours of a change, and in the afternoon."""


def slowly(schedule: Schedule, span: Span) -> list[datetime]:
    """Return the minutes at which being open begins or ends."""
    found = []
    minute, was_open = span.start, False
    while minute < span.end:
        if is_open(schedule, minute) is not was_open:
            was_open = not was_open
            found.append(minute)
        minute += MINUTE
    return [*found, span.end] if was_open else found


def days_of(zone: str) -> list[tuple[datetime, int]]:
    """Return change days of a zone, all or one, with the hours to ask about."""
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    turn = sum(map(ord, zone))
    if FULL:
        days = [day for year in years for day in change_days(zone, year)]
        return [(day, number % len(HOURS)) for number, day in enumerate(days, turn)]
    year = years[turn % len(years)]
    changes = change_days(zone, year) or change_days(zone, FIRST_YEAR + 10)
    return [(day, turn % len(HOURS)) for day in changes[turn % 2 :][:1]]


def test_every_minute_of_a_change_day_is_open_or_not_as_the_wall_says() -> None:
    wrong = []
    for zone in ZONES:
        for day, number in days_of(zone):
            schedule = making.schedule(zone, **HOURS[number])
            span = Span(day - DAY / 2, day + 3 * DAY / 2)
            found = open_spans(schedule, span)
            edges = [edge for each in found for edge in (each.start, each.end)]
            if edges != slowly(schedule, span):
                wrong.append((zone, day, number))
    assert wrong == []


def test_the_afternoon_is_offered_by_the_wall_clock_beside_every_change() -> None:
    wrong = []
    for zone in ZONES:
        schedule = making.schedule(zone, daily="13:00-14:00")
        for day in dict.fromkeys(day for day, _ in days_of(zone)):
            for date in (day - DAY, day, day + DAY):
                start = one_o_clock(date, zone)
                if start is None:
                    continue
                asked = Span.of_days(date.date(), date.date(), zone)
                query = making.query(str(asked.start), str(asked.end), zone)
                slots = free_slots(making.event_type(60), schedule, (), query)
                if [each.start for each in slots] != [start]:
                    wrong.append((zone, date))
    assert wrong == []


def one_o_clock(day: datetime, zone: str) -> datetime | None:
    """Return 13:00 of a date, or None when the clock changes within that hour."""
    wall = datetime(day.year, day.month, day.day, 13, tzinfo=ZoneInfo(zone))
    start, end = wall.astimezone(UTC), (wall + timedelta(hours=1)).astimezone(UTC)
    there = start.astimezone(ZoneInfo(zone))
    is_usual = end - start == timedelta(hours=1)
    return start if is_usual and (there.day, there.hour) == (day.day, 13) else None
