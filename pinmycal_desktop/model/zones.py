"""Zones: the stretches of time in which a zone's clock runs evenly.

zoneinfo tells the offset at an instant but not when it changes; the engine needs the
changes, because a wall clock is plain arithmetic between two of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.span import ONE_DAY, Span
from pinmycal_desktop.model.value_class import value_class

_YEARS_KEPT = 256
_SECOND = timedelta(seconds=1)


@value_class(kw_only=False)
class Stretch:
    """A span in which `zone`'s clock differs from UTC by the same `offset`."""

    span: Span
    offset: timedelta


def stretches(span: Span, zone: str) -> Iterator[Stretch]:
    """Yield the even stretches `span` consists of, in order."""
    at, offset = span.start, _offset(span.start, ZoneInfo(zone))
    for year in range(span.start.year, span.end.year + 1):
        for change, after in _changes(zone, year):
            if span.start < change < span.end:
                yield Stretch(Span(at, change), offset)
                at, offset = change, after
    yield Stretch(Span(at, span.end), offset)


def _offset(instant: datetime, zone: ZoneInfo) -> timedelta:
    wall = instant.astimezone(zone).replace(tzinfo=UTC)
    return wall - instant


@lru_cache(maxsize=_YEARS_KEPT)
def _changes(zone: str, year: int) -> tuple[tuple[datetime, timedelta], ...]:
    """Return the clock changes of a UTC year: the instant, and the offset from it on.

    No zone has ever changed its clock twice within a day, so looking once a day finds
    all of them.
    """
    tz = ZoneInfo(zone)
    found = []
    day, last = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    before = _offset(day, tz)
    while day < last:
        day += ONE_DAY
        after = _offset(day, tz)
        if after != before:
            found.append((_change_before(day, after, tz), after))
        before = after
    return tuple(found)


def _change_before(day: datetime, after: timedelta, tz: ZoneInfo) -> datetime:
    """Return the instant in the day up to `day` from which `after` holds."""
    low, high = day - ONE_DAY, day
    while high - low > _SECOND:
        middle = (low + (high - low) // 2).replace(microsecond=0)
        if _offset(middle, tz) == after:
            high = middle
        else:
            low = middle
    return high
