"""The years this calendar keeps: from 1970 to 2199, and what may be asked around them.

One bound for every door, so that a date at the edge of what computers count is a
sentence and never a bug. Files that are imported may hold older events.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from pinmycal_desktop.model.span import Span

FIRST_DAY = date(1970, 1, 1)
LAST_DAY = date(2199, 12, 31)

FIRST_INSTANT = datetime(1970, 1, 1, tzinfo=UTC)
LAST_INSTANT = datetime(2200, 1, 1, tzinfo=UTC)
"""The first instant that is too late."""

_BESIDE = timedelta(days=400)
"""How far a view of the first or the last day may reach beyond it."""

_SEEN = Span(FIRST_INSTANT - _BESIDE, LAST_INSTANT + _BESIDE)


def is_kept(day: date) -> bool:
    """Whether `day` lies within the years that are kept."""
    return FIRST_DAY <= day <= LAST_DAY


def nearest_kept(day: date) -> date:
    """Return `day`, or the first or last day that is kept."""
    return min(max(day, FIRST_DAY), LAST_DAY)


def can_be_seen(span: Span) -> bool:
    """Whether all of `span` lies where a view of days that are kept can reach."""
    return _SEEN.contains(span)
