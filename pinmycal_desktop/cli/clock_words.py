"""How the command line writes days and times: plain, sortable, in one zone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.span import ONE_DAY
from pinmycal_desktop.words import Clockface

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.span import Span

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def day_text(day: date) -> str:
    """Return `Thu 2026-03-12`."""
    return f"{_WEEKDAYS[day.weekday()]} {day.isoformat()}"


def instant_text(at: datetime, zone: str) -> str:
    """Return `Thu 2026-03-12 15:00`."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{day_text(local.date())} {local:%H:%M}"


def span_text(span: Span, zone: str, *, is_all_day: bool = False) -> str:
    """Return `Thu 2026-03-12 15:00-15:30`, or the days of an all-day span.

    A day or more is told with the day it ends on. Where the clock is changed in
    between, both offsets are told too.
    """
    days = span.dates(zone)
    if is_all_day:
        last = f" to {day_text(days[-1])}" if len(days) > 1 else ""
        return day_text(days[0]) + last
    start, end = (at.astimezone(ZoneInfo(zone)) for at in (span.start, span.end))
    is_short = span.end - span.start < ONE_DAY
    until = f"-{end:%H:%M}" if is_short else f" to {instant_text(span.end, zone)}"
    text = f"{instant_text(span.start, zone)}{until}"
    if start.utcoffset() == end.utcoffset():
        return text
    return f"{text} (UTC{_offset(start)} to UTC{_offset(end)})"


def _offset(at: datetime) -> str:
    """Return how far a clock is from UTC: `+02:00`."""
    return at.isoformat(timespec="minutes")[-len("+00:00") :]


def clockface(zone: str) -> Clockface:
    """Return how sentences write instants and dates."""
    return Clockface(instant=lambda at: instant_text(at, zone), date=date.isoformat)
