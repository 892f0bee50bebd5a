"""Times that are offered, one for each number: nobody ever wants another's."""

from __future__ import annotations

from datetime import datetime, timedelta

from pinmycal_desktop.app.computer import now

A_DAY = 8
"""Half hours of a day that are booked; as many are kept to move to."""
_MONDAY = 7


def slot(number: int, *, moved: bool = False) -> datetime:
    """Return the start that belongs to a number, at work and some days from now."""
    day = now().replace(hour=9, minute=0, second=0, microsecond=0)
    day += timedelta(days=_MONDAY - day.weekday())
    place, half = divmod(number, A_DAY)
    week, weekday = divmod(place, 5)
    day += timedelta(weeks=week, days=weekday)
    return day + timedelta(minutes=30 * (2 * half + moved))
