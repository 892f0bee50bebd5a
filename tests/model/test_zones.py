"""Zones: where clocks run evenly, and where they change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.zones import stretches
from tests.model.making import span, utc
from tests.model.settings import FIRST_YEAR, LAST_YEAR, ZONES

HOUR = timedelta(hours=1)


def test_a_zone_without_changes_is_one_stretch() -> None:
    asked = span("2026-01-01T00:00", "2027-01-01T00:00")
    (only,) = stretches(asked, "Asia/Kathmandu")
    assert only.span == asked
    assert only.offset == timedelta(hours=5, minutes=45)


def test_a_year_in_rome_has_three_stretches() -> None:
    asked = span("2026-01-01T00:00", "2027-01-01T00:00")
    found = list(stretches(asked, "Europe/Rome"))
    assert [each.span.start for each in found] == [
        asked.start,
        utc("2026-03-29T01:00"),
        utc("2026-10-25T01:00"),
    ]
    assert [each.offset for each in found] == [HOUR, 2 * HOUR, HOUR]
    assert found[-1].span.end == asked.end


def test_a_change_at_an_end_of_the_span_does_not_split_it() -> None:
    before = span("2026-03-29T00:00", "2026-03-29T01:00")
    after = span("2026-03-29T01:00", "2026-03-29T02:00")
    assert [each.offset for each in stretches(before, "Europe/Rome")] == [HOUR]
    assert [each.offset for each in stretches(after, "Europe/Rome")] == [2 * HOUR]


def test_a_change_on_the_last_days_of_a_year_is_found() -> None:
    asked = span("2011-12-30T00:00", "2012-01-02T00:00")
    found = list(stretches(asked, "Pacific/Apia"))
    assert [each.span.start for each in found] == [asked.start, utc("2011-12-30T10:00")]


@given(
    st.sampled_from(ZONES),
    st.integers(FIRST_YEAR, LAST_YEAR),
    st.integers(0, 8760),
    st.integers(1, 400),
)
def test_every_hour_has_the_offset_of_its_stretch(
    zone: str, year: int, first: int, days: int
) -> None:
    start = datetime(year, 1, 1, tzinfo=UTC) + first * HOUR
    asked = Span(start, start + timedelta(days=days))
    tz = ZoneInfo(zone)
    found = list(stretches(asked, zone))
    assert found[0].span.start == asked.start
    assert found[-1].span.end == asked.end
    for each in found:
        at = each.span.start
        while at < each.span.end:
            assert at.astimezone(tz).utcoffset() == each.offset
            at += 7 * HOUR
        last = each.span.end - timedelta(minutes=1)
        assert last.astimezone(tz).utcoffset() == each.offset
