"""Schedules: ranges of wall-clock minutes, and which ones count on a day."""

from __future__ import annotations

from datetime import date

import pytest

from pinmycal_desktop.model.schedule import OFFICE_HOURS, HourRange
from pinmycal_desktop.model.slots import open_spans
from tests.model.making import hours, override, schedule, span


@pytest.mark.parametrize("start", [-1, 1440])
def test_a_range_starts_within_its_day(start: int) -> None:
    with pytest.raises(ValueError, match="starts between"):
        HourRange(start, start + 60)


@pytest.mark.parametrize("end", [540, 500, 540 + 1441])
def test_a_range_lasts_up_to_a_day(end: int) -> None:
    with pytest.raises(ValueError, match="up to a day"):
        HourRange(540, end)


def test_a_range_may_last_a_whole_day() -> None:
    assert HourRange(540, 540 + 1440).crosses_midnight


def test_a_range_that_ends_at_midnight_does_not_cross_it() -> None:
    assert not HourRange(1320, 1440).crosses_midnight
    assert HourRange(1320, 1441).crosses_midnight


def test_office_hours_are_nine_to_five_on_working_days() -> None:
    usual = hours("09:00-17:00")
    assert list(OFFICE_HOURS) == [usual, usual, usual, usual, usual, (), ()]


def test_a_day_has_its_weekdays_hours() -> None:
    made = schedule(mon="09:00-12:00", sun="10:00-11:00")
    assert made.hours_on(date(2026, 6, 1)) == hours("09:00-12:00")
    assert made.hours_on(date(2026, 6, 7)) == hours("10:00-11:00")
    assert made.hours_on(date(2026, 6, 2)) == ()


def test_an_override_covers_all_its_days_and_no_other() -> None:
    away = override("2026-06-01", last="2026-06-03")
    days = [date(2026, 5, 31), date(2026, 6, 1), date(2026, 6, 3), date(2026, 6, 4)]
    assert [away.covers(day) for day in days] == [False, True, True, False]


def test_overrides_of_one_date_all_count_in_order_once() -> None:
    made = schedule(
        "UTC",
        override("2026-06-01", "14:00-15:00"),
        override("2026-06-01", "08:00-09:00 14:00-15:00"),
        override("2026-06-01"),
        daily="09:00-17:00",
    )
    assert made.hours_on(date(2026, 6, 1)) == hours("08:00-09:00 14:00-15:00")


def test_open_spans_are_joined_and_clipped() -> None:
    made = schedule(daily="09:00-12:00 12:00-13:00 22:00-25:00")
    asked = span("2026-06-01T10:00", "2026-06-02T00:30")
    assert open_spans(made, asked) == (
        span("2026-06-01T10:00", "2026-06-01T13:00"),
        span("2026-06-01T22:00", "2026-06-02T00:30"),
    )


def test_a_closed_schedule_has_no_open_spans() -> None:
    assert (
        open_spans(schedule(mon=""), span("2026-06-01T00:00", "2026-06-08T00:00")) == ()
    )


def test_a_year_keeps_its_wall_clock_on_every_day() -> None:
    made = schedule("Europe/Rome", daily="09:00-17:00")
    found = open_spans(made, span("2026-01-01T00:00", "2027-01-01T00:00"))
    assert len(found) == 365
    assert {each.minutes for each in found} == {480}
    assert {each.start.hour for each in found} == {7, 8}
