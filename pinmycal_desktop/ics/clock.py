"""Dates and times as a clock on the wall shows them (RFC 5545, 3.3.4 and 3.3.5).

They have no zone: what instant is meant, `zones` knows.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

_PLAIN = re.compile(r"\d{8}(?:T\d{6}Z?)?", re.ASCII)
_LOOSE = re.compile(
    r"(\d{4})[-/]?(\d\d)[-/]?(\d\d)"
    r"(?:Z|[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?"
    r" ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?",
    re.ASCII,
)
"""What is meant when seconds are left out, or a date is written as ISO 8601 does.

A date is in no zone, whatever letter stands behind it.
"""
_AROUND = "\"' \t\N{NO-BREAK SPACE}"
"""What some programs put around a time."""


class BadMoment(ValueError):
    """A date or time that cannot be read; its text is what was written."""


def parse_wall(text: str) -> tuple[datetime, bool, bool]:
    """Return the clock's time in `text`, whether it is a date, and whether in UTC.

    Common slips are understood where only one thing can be meant. A leap second is read
    as the second before (RFC 5545, 3.3.12), midnight as 24:00 as the next day's. Raises
    BadMoment.
    """
    if _PLAIN.fullmatch(text) is None:
        return _parse_loose(text)
    is_utc = text.endswith("Z")
    try:
        at = datetime.fromisoformat(text[:-1] if is_utc else text)
    except ValueError:
        return _parse_loose(text)
    return at, "T" not in text, is_utc


def _parse_loose(text: str) -> tuple[datetime, bool, bool]:
    """Return what `parse_wall` does, for what is not written by the book."""
    found = _LOOSE.fullmatch(text.strip(_AROUND).upper())
    if found is None:
        raise BadMoment(text)
    hour, minute, second = (int(found[part] or 0) for part in (4, 5, 6))
    offset = _offset(found[7] or "Z")
    is_day_later = (hour, minute, second) == (24, 0, 0)
    try:
        at = on_the_clock(
            int(found[1]),
            int(found[2]),
            int(found[3]),
            0 if is_day_later else hour,
            minute,
            59 if second == 60 else second,  # noqa: PLR2004 - the leap second
        )
        at += timedelta(days=is_day_later) - offset
    except (OverflowError, ValueError):
        raise BadMoment(text) from None
    return at, found[4] is None, bool(found[7])


def _offset(text: str) -> timedelta:
    """Return the offset from UTC that `Z`, `UTC` or `+01:00` stands for."""
    if text.isalpha():
        return timedelta()
    size = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return -size if text[0] == "-" else size


def on_the_clock(year: int, month: int, day: int, *time: int) -> datetime:
    """Return a time as a clock on the wall shows it; `time` is hour, minute, second."""
    hour, minute, second = time or (0, 0, 0)
    return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - it has none
