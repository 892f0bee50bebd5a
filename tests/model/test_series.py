"""The starts of a series (R32)."""

from __future__ import annotations

from pinmycal_desktop.model.event_type import Frequency, Recurrence
from pinmycal_desktop.model.series import starts_of_series
from tests.model.making import utc

WEEKLY, MONTHLY, YEARLY = Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY


def starts(
    start: str,
    frequency: Frequency,
    *,
    occurrences: int = 3,
    interval: int = 1,
    zone: str = "UTC",
    count: int | None = None,
) -> list[str]:
    recurrence = Recurrence(
        frequency=frequency, interval=interval, occurrences=occurrences
    )
    found = starts_of_series(utc(start), recurrence, zone=zone, count=count)
    return [f"{each:%Y-%m-%dT%H:%M}" for each in found]


def test_a_series_repeats_each_so_many_weeks() -> None:
    assert starts("2026-06-01T09:00", WEEKLY, interval=2) == [
        "2026-06-01T09:00",
        "2026-06-15T09:00",
        "2026-06-29T09:00",
    ]


def test_fewer_meetings_may_be_wanted_but_never_more() -> None:
    assert len(starts("2026-06-01T09:00", WEEKLY, count=2)) == 2
    assert len(starts("2026-06-01T09:00", WEEKLY, count=9)) == 3


def test_the_invitees_clock_is_kept_when_it_changes() -> None:
    assert starts("2026-03-20T08:00", WEEKLY, zone="Europe/Rome") == [
        "2026-03-20T08:00",
        "2026-03-27T08:00",
        "2026-04-03T07:00",
    ]


def test_a_start_in_the_hour_that_is_skipped_moves_with_the_clock() -> None:
    assert starts("2026-03-22T01:30", WEEKLY, zone="Europe/Rome", count=2) == [
        "2026-03-22T01:30",
        "2026-03-29T01:30",
    ]


def test_a_first_start_in_the_repeated_hour_is_kept_as_it_is() -> None:
    assert starts("2026-10-25T01:30", WEEKLY, zone="Europe/Rome", count=2) == [
        "2026-10-25T01:30",
        "2026-11-01T01:30",
    ]


def test_a_month_without_the_day_means_its_last_and_the_day_comes_back() -> None:
    assert starts("2026-12-31T09:00", MONTHLY, occurrences=4) == [
        "2026-12-31T09:00",
        "2027-01-31T09:00",
        "2027-02-28T09:00",
        "2027-03-31T09:00",
    ]


def test_a_leap_day_comes_back_every_fourth_year() -> None:
    assert starts("2028-02-29T09:00", YEARLY, interval=2) == [
        "2028-02-29T09:00",
        "2030-02-28T09:00",
        "2032-02-29T09:00",
    ]
