"""Spans: half-open stretches of time in UTC, and where local days begin."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from pinmycal_desktop.model.span import Span, merged, remaining, start_of_day, without
from tests.model.making import span, utc
from tests.model.settings import ZONES

ROME = ZoneInfo("Europe/Rome")
NOON = utc("2026-06-01T12:00")


def hours(start: int, end: int) -> Span:
    return Span(NOON + timedelta(hours=start), NOON + timedelta(hours=end))


hour_spans = st.tuples(st.integers(0, 30), st.integers(0, 6)).map(
    lambda pair: hours(pair[0], pair[0] + pair[1])
)


def hours_of(spans: tuple[Span, ...]) -> set[int]:
    """Return the hours after noon that the spans hold."""
    return {
        n for n in range(40) if any(s.holds(NOON + timedelta(hours=n)) for s in spans)
    }


def test_a_span_is_kept_in_utc() -> None:
    made = Span(
        datetime(2026, 6, 1, 9, tzinfo=ROME), datetime(2026, 6, 1, 10, tzinfo=ROME)
    )
    assert made == span("2026-06-01T07:00", "2026-06-01T08:00")
    assert made.start.tzinfo is UTC


@pytest.mark.parametrize("zone", [UTC, ROME])
def test_a_span_cannot_end_before_it_starts(zone: ZoneInfo) -> None:
    later = datetime(2026, 6, 1, 10, tzinfo=zone)
    with pytest.raises(ValueError, match="cannot end before it starts"):
        Span(later, later - timedelta(minutes=1))


def test_a_span_across_zones_is_compared_by_instant() -> None:
    auckland = ZoneInfo("Pacific/Auckland")
    with pytest.raises(ValueError, match="cannot end before it starts"):
        Span(NOON, datetime(2026, 6, 1, 13, tzinfo=auckland))


def test_a_span_needs_aware_datetimes() -> None:
    naive = NOON.replace(tzinfo=None)
    with pytest.raises(ValueError, match="aware"):
        Span(naive, NOON)
    with pytest.raises(ValueError, match="aware"):
        Span(NOON, naive)


def test_a_span_may_be_empty_and_then_shares_time_with_nothing() -> None:
    empty = Span(NOON, NOON)
    assert empty.minutes == 0
    assert not empty.holds(NOON)
    assert not empty.overlaps(hours(-1, 1))
    assert not hours(-1, 1).overlaps(empty)


def test_lasting_counts_real_minutes_across_a_clock_change() -> None:
    before = datetime(2026, 3, 29, 1, 30, tzinfo=ROME)
    assert Span.lasting(before, 60).end.astimezone(ROME).hour == 3
    assert Span.lasting(before, 60).minutes == 60


def test_touching_spans_do_not_overlap() -> None:
    assert not hours(0, 1).overlaps(hours(1, 2))
    assert not hours(1, 2).overlaps(hours(0, 1))
    assert hours(0, 2).overlaps(hours(1, 3))
    assert hours(1, 2).overlaps(hours(0, 3))


def test_contains_and_holds_leave_the_end_out() -> None:
    whole = hours(0, 2)
    assert whole.contains(hours(0, 2))
    assert not whole.contains(hours(1, 3))
    assert not whole.contains(hours(-1, 1))
    assert whole.holds(whole.start)
    assert not whole.holds(whole.end)


def test_clip_keeps_what_is_shared() -> None:
    assert hours(0, 2).clip(hours(1, 3)) == hours(1, 2)
    assert hours(0, 1).clip(hours(1, 2)) is None


def test_widened_adds_minutes_at_its_ends() -> None:
    assert hours(1, 2).widened(before=60, after=120) == hours(0, 4)


def test_dates_are_local_and_without_the_end() -> None:
    day = Span.of_days(date(2026, 6, 1), date(2026, 6, 2), "Europe/Rome")
    assert day.dates("Europe/Rome") == (date(2026, 6, 1), date(2026, 6, 2))
    assert day.dates("UTC") == (date(2026, 5, 31), date(2026, 6, 1), date(2026, 6, 2))
    assert Span(NOON, NOON).dates("UTC") == (date(2026, 6, 1),)


def test_dates_leave_out_one_that_never_was() -> None:
    days = Span.of_days(date(2011, 12, 29), date(2011, 12, 31), "Pacific/Apia")
    assert days.dates("Pacific/Apia") == (date(2011, 12, 29), date(2011, 12, 31))


@pytest.mark.parametrize(
    ("zone", "day", "start"),
    [
        ("UTC", "2026-06-01", "2026-06-01T00:00"),
        ("Europe/Rome", "2026-06-01", "2026-05-31T22:00"),
        ("Asia/Kathmandu", "2026-06-01", "2026-05-31T18:15"),
        # midnight is skipped: the day begins at one
        ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00"),
        ("America/Havana", "2026-03-08", "2026-03-08T05:00"),
        ("Africa/Cairo", "2026-04-24", "2026-04-23T22:00"),
        ("Asia/Beirut", "2026-03-29", "2026-03-28T22:00"),
        ("America/Santiago", "2026-09-06", "2026-09-06T04:00"),
        # midnight comes twice: the first one counts
        ("America/Havana", "2026-11-01", "2026-11-01T04:00"),
        # the hour before midnight comes twice: midnight comes once
        ("America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00"),
        ("Africa/Cairo", "2026-10-30", "2026-10-29T22:00"),
        # a day that never was begins when the next one does
        ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00"),
        ("Pacific/Apia", "2011-12-31", "2011-12-30T10:00"),
        ("Pacific/Kwajalein", "1993-08-21", "1993-08-21T12:00"),
    ],
)
def test_a_local_day_begins_at_its_first_instant(
    zone: str, day: str, start: str
) -> None:
    assert start_of_day(date.fromisoformat(day), zone) == utc(start)


@given(
    st.sampled_from(ZONES),
    st.dates(min_value=date(2000, 1, 1), max_value=date(2037, 12, 31)),
)
def test_the_instant_before_a_day_begins_belongs_to_an_earlier_one(
    zone: str, day: date
) -> None:
    start = start_of_day(day, zone)
    tz = ZoneInfo(zone)
    assert start.astimezone(tz).date() >= day
    assert (start - timedelta(microseconds=1)).astimezone(tz).date() < day


@given(st.lists(hour_spans, max_size=8))
def test_merged_spans_hold_the_same_time_and_never_touch(spans: list[Span]) -> None:
    joined = merged(spans)
    assert hours_of(joined) == hours_of(tuple(spans))
    pairs = pairwise(joined)
    assert all(one.end < other.start for one, other in pairs)


@given(st.lists(hour_spans, max_size=6), st.lists(hour_spans, max_size=6))
def test_what_remains_is_what_no_hole_holds(
    spans: list[Span], holes: list[Span]
) -> None:
    rest = remaining(spans, holes)
    assert hours_of(rest) == hours_of(tuple(spans)) - hours_of(tuple(holes))
    pairs = pairwise(rest)
    assert all(one.end < other.start for one, other in pairs)
    assert all(each.start < each.end for each in rest)


def test_without_cuts_holes_out_of_a_whole() -> None:
    holes = [hours(3, 4), hours(1, 2), hours(9, 12), hours(-2, -1)]
    assert without(hours(0, 10), holes) == (hours(0, 1), hours(2, 3), hours(4, 9))
    assert without(hours(0, 2), [hours(-1, 5)]) == ()


def test_an_empty_hole_cuts_nothing() -> None:
    assert without(hours(0, 2), [hours(1, 1)]) == (hours(0, 2),)
