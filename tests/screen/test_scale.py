"""A day's scale: true to the wall clock, also where the clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.scale import DAY_MINUTES, DayScale

ZONES = (
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Havana",
    "Asia/Beirut",
    "Asia/Kathmandu",
)


def utc(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def test_an_ordinary_day_runs_evenly() -> None:
    scale = DayScale.of(date(2026, 3, 11), "Europe/London")
    assert scale.is_even
    assert scale.minute(utc(2026, 3, 11, 14, 30)) == 14 * 60 + 30
    assert scale.instant(14 * 60 + 30) == utc(2026, 3, 11, 14, 30)


def test_an_hour_that_is_skipped_stays_empty() -> None:
    scale = DayScale.of(date(2026, 3, 29), "Europe/London")
    assert scale.skipped == ((60.0, 120.0),)
    assert not scale.repeated
    assert scale.minute(utc(2026, 3, 29, 0, 59)) == 59
    assert scale.minute(utc(2026, 3, 29, 1, 0)) == 120
    assert scale.instant(90) == utc(2026, 3, 29, 1, 0)
    assert scale.instant(9 * 60) == utc(2026, 3, 29, 8, 0)


def test_an_hour_that_comes_twice_shows_both_passes() -> None:
    scale = DayScale.of(date(2026, 10, 25), "Europe/London")
    assert scale.repeated == ((60.0, 120.0),)
    assert scale.minute(utc(2026, 10, 25, 0, 30)) == 75
    assert scale.minute(utc(2026, 10, 25, 1, 30)) == 105
    assert scale.minute(utc(2026, 10, 25, 9, 0)) == 9 * 60
    assert scale.instant(75) == utc(2026, 10, 25, 0, 30)
    assert scale.instant(105) == utc(2026, 10, 25, 1, 30)


def test_a_skipped_midnight_starts_the_day_later() -> None:
    scale = DayScale.of(date(2026, 3, 8), "America/Havana")
    assert scale.skipped == ((0.0, 60.0),)
    assert scale.instant(0) == scale.span.start


def test_a_date_that_never_was_is_all_skipped() -> None:
    scale = DayScale.of(date(2011, 12, 30), "Pacific/Apia")
    assert scale.skipped == ((0.0, 1440.0),)
    assert scale.fractions(Span.lasting(scale.span.start, 60)) is None
    assert scale.instant(600) == scale.span.end


def test_instants_of_other_days_stand_at_the_ends() -> None:
    scale = DayScale.of(date(2026, 3, 11), "Europe/London")
    assert scale.minute(utc(2026, 3, 10, 12)) == 0
    assert scale.minute(utc(2026, 3, 12, 12)) == DAY_MINUTES


def test_a_span_is_cut_at_the_ends_of_the_day() -> None:
    scale = DayScale.of(date(2026, 3, 11), "Europe/London")
    over_midnight = Span(utc(2026, 3, 11, 18), utc(2026, 3, 12, 6))
    assert scale.fractions(over_midnight) == (0.75, 1.0)
    assert scale.fractions(Span(utc(2026, 3, 12, 1), utc(2026, 3, 12, 2))) is None


@pytest.mark.parametrize("zone", ZONES)
@given(day=st.dates(date(2020, 1, 1), date(2030, 12, 30)))
def test_time_runs_down_the_ruler_and_back(zone: str, day: date) -> None:
    scale = DayScale.of(day, zone)
    minutes = int((scale.span.end - scale.span.start) / timedelta(minutes=1))
    instants = [scale.span.start + timedelta(minutes=n) for n in range(0, minutes, 15)]
    places = [scale.minute(each) for each in instants]
    assert all(low < high for low, high in pairwise(places))
    assert places[0] >= 0
    assert places[-1] < DAY_MINUTES
    assert [scale.instant(each) for each in places] == instants


def test_a_change_between_two_quarter_hours_is_found() -> None:
    scale = DayScale.of(date(1972, 1, 7), "Africa/Monrovia")
    assert scale.skipped == ((0.0, 44.5),)
    scale = DayScale.of(date(1937, 7, 1), "Europe/Amsterdam")
    assert scale.skipped
