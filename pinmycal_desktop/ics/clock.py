"""Dates and times as a clock on the wall shows them (RFC 5545, 3.3.4 and 3.3.5).

They have no zone: what instant is meant, `zones` knows.
"""

from __future__ import annotations

import re
from datetime import datetime

_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?", re.ASCII)


class BadMoment(ValueError):
    """A date or time that cannot be read; its text is what was written."""


def parse_wall(text: str) -> tuple[datetime, bool, bool]:
    """Return the clock's time in `text`, whether it is a date, and whether in UTC.

    A leap second is read as the second before (RFC 5545, 3.3.12). Raises BadMoment.
    """
    found = _MOMENT.fullmatch(text.strip().upper())
    if found is None:
        raise BadMoment(text)
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    is_date = found[4] is None
    hour, minute, second = (int(found[part] or 0) for part in (4, 5, 6))
    second = 59 if second == 60 else second  # noqa: PLR2004 - the leap second
    try:
        at = on_the_clock(year, month, day, hour, minute, second)
    except ValueError:
        raise BadMoment(text) from None
    return at, is_date, bool(found[7])


def on_the_clock(year: int, month: int, day: int, *time: int) -> datetime:
    """Return a time as a clock on the wall shows it; `time` is hour, minute, second."""
    hour, minute, second = time or (0, 0, 0)
    return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - it has none
