"""VTIMEZONE: the clock of a zone for a few years, as other calendars read it.

Written from the zone's own changes, because the library's generator puts a spring
change an hour late: DTSTART is local time by the offset *before* the change (RFC 5545,
3.6.5), which here it is.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.ics.lines import write_line as line
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.zones import stretches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.model.zones import Stretch

_KEPT = 16
_MINUTE = 60
_LAST_YEAR = date.max.year - 1
"""The changes of a year are looked for up to the next."""


@lru_cache(maxsize=_KEPT)
def zone_rules(zone: str, first: int, last: int, *, called: str = "") -> bytes:
    """Return the VTIMEZONE of `zone` for the years from `first` to `last`.

    It is named `called`, or as the zone is.
    """
    begin = datetime(min(first, _LAST_YEAR), 1, 1, tzinfo=UTC) - timedelta(days=1)
    until = datetime(min(last, _LAST_YEAR), 12, 31, tzinfo=UTC)
    span = Span(begin, until)
    return b"".join(_written(zone, called or zone, tuple(stretches(span, zone))))


def _written(zone: str, called: str, runs: tuple[Stretch, ...]) -> Iterator[bytes]:
    yield line("BEGIN", "VTIMEZONE")
    yield line("TZID", called)
    before = runs[0].offset
    for run in runs:
        yield from _observance(run, before, ZoneInfo(zone))
        before = run.offset
    yield line("END", "VTIMEZONE")


def _observance(run: Stretch, before: timedelta, tz: ZoneInfo) -> Iterator[bytes]:
    """Yield how the clock runs from the start of `run` on."""
    start = run.span.start.astimezone(tz)
    kind = "DAYLIGHT" if start.dst() else "STANDARD"
    onset = (run.span.start + before).strftime("%Y%m%dT%H%M%S")
    yield line("BEGIN", kind)
    yield line("DTSTART", onset)
    yield line("TZOFFSETFROM", _offset(before))
    yield line("TZOFFSETTO", _offset(run.offset))
    yield line("TZNAME", start.tzname() or "")
    yield line("END", kind)


def _offset(offset: timedelta) -> str:
    """Return a UTC offset (RFC 5545, 3.3.14), with seconds only when it has some."""
    seconds = round(offset.total_seconds())
    sign = "-" if seconds < 0 else "+"
    minutes, rest = divmod(abs(seconds), _MINUTE)
    hours, minutes = divmod(minutes, _MINUTE)
    return f"{sign}{hours:02}{minutes:02}" + (f"{rest:02}" if rest else "")
