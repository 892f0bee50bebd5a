"""How a view takes its days: which ones it shows with a day, and how it turns pages.

Days as they come, the working week, the week, and the month in whole weeks. Pure
arithmetic of dates; it knows neither a zone nor what is in the days.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

WEEK = 7
MOST_DAYS = 14
"""So many days stand side by side at most."""
WORKING_DAYS = (1, 2, 3, 4, 5)
"""Monday to Friday, where nothing else is said."""
_INTO_MONTH = timedelta(days=10)
"""From the first day of a month's weeks to a day that is surely in the month."""


class Pace(Enum):
    """The stretch of days a view shows, and by which it goes on and back."""

    DAYS = "days"
    """So many days from the one asked for."""
    WORK_WEEK = "work-week"
    WEEK = "week"
    MONTH = "month"
    """The weeks in which a month lies, as whole ones."""


def week_start(day: date, first_day: int) -> date:
    """Return the first day of the week of `day`, when weeks start on `first_day`."""
    return day - timedelta(days=(day.isoweekday() - first_day) % WEEK)


def shown_with(
    day: date, pace: Pace, *, days: int, first_day: int, working: tuple[int, ...]
) -> tuple[date, int]:
    """Return the first day shown with `day`, and how many are shown.

    `days` counts for `Pace.DAYS` alone; `working` are the days of the working week,
    1 for Monday to 7 for Sunday.
    """
    if pace is Pace.DAYS:
        return day, days
    start = week_start(day, first_day)
    if pace is Pace.WEEK:
        return start, WEEK
    if pace is Pace.WORK_WEEK:
        places = sorted((each - first_day) % WEEK for each in working) or [0, WEEK - 1]
        return start + timedelta(days=places[0]), places[-1] - places[0] + 1
    month = day.replace(day=1)
    start = week_start(month, first_day)
    weeks = -(-(_next_month(month) - start).days // WEEK)
    return start, weeks * WEEK


def month_of(first: date) -> date:
    """Return the first of the month whose weeks begin with the day `first`."""
    return (first + _INTO_MONTH).replace(day=1)


def turned(first: date, pace: Pace, *, days: int, forward: bool) -> date:
    """Return a day of the page after the one that begins with `first`, or before."""
    if pace is Pace.MONTH:
        month = month_of(first)
        return _next_month(month) if forward else _month_before(month)
    by = days if pace is Pace.DAYS else WEEK
    return first + timedelta(days=by if forward else -by)


def _next_month(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)


def _month_before(month: date) -> date:
    return (month - timedelta(days=1)).replace(day=1)
