"""VTIMEZONEs as another reader understands them: dateutil, which is not ours."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical

from pinmycal_desktop.ics.zone_rules import zone_rules

ZONES = (
    "Europe/London",
    "America/New_York",
    "America/Sao_Paulo",
    "Africa/Casablanca",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "UTC",
)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("year", [2011, 2018, 2026])
def test_another_reader_sees_the_same_clock(zone: str, year: int) -> None:
    rules = zone_rules(zone, year, year).decode()
    text = io.StringIO(f"BEGIN:VCALENDAR\r\n{rules}END:VCALENDAR\r\n")
    theirs = tzical(text).get()
    at, until = datetime(year, 1, 2, tzinfo=UTC), datetime(year, 12, 31, tzinfo=UTC)
    while at < until:
        wall = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        if _is_plain(wall, zone):
            ours = wall.replace(tzinfo=ZoneInfo(zone)).utcoffset()
            assert wall.replace(tzinfo=theirs).utcoffset() == ours
        at += timedelta(minutes=30)


def _is_plain(wall: datetime, zone: str) -> bool:
    """Whether a wall time occurs once; a repeated one is any reader's choice."""
    tz = ZoneInfo(zone)
    first, second = (wall.replace(tzinfo=tz, fold=fold) for fold in (0, 1))
    return first.utcoffset() == second.utcoffset()


def test_a_change_starts_by_the_clock_before_it() -> None:
    rules = zone_rules("Europe/London", 2026, 2026).decode()
    assert "BEGIN:DAYLIGHT\r\nDTSTART:20260329T010000\r\n" in rules
    assert "BEGIN:STANDARD\r\nDTSTART:20261025T020000\r\n" in rules


def test_an_offset_of_seconds_is_written_in_full() -> None:
    assert "TZOFFSETTO:-000115\r\n" in zone_rules("Europe/London", 1800, 1800).decode()
