"""Series: the starts of a booking that repeats (R32)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.event_type import Frequency, Recurrence

_MONTHS_A_YEAR = 12


def starts_of_series(
    start: datetime, recurrence: Recurrence, *, zone: str, count: int | None = None
) -> tuple[datetime, ...]:
    """Return the starts of a series, the first of which is `start`, in UTC.

    `zone` is the invitee's: its clock is kept. `count` is how many are wanted, by
    default as many as the event type has; never more than these.
    """
    most = recurrence.occurrences
    wanted = most if count is None else min(count, most)
    return tuple(_starts(start, recurrence, ZoneInfo(zone), wanted))


def _starts(
    start: datetime, recurrence: Recurrence, zone: ZoneInfo, count: int
) -> Iterator[datetime]:
    wall = start.astimezone(zone)
    for number in range(count):
        day = _day(wall.date(), recurrence, number)
        there = wall.replace(year=day.year, month=day.month, day=day.day, fold=0)
        yield there.astimezone(UTC) if number else start.astimezone(UTC)


def _day(first: date, recurrence: Recurrence, number: int) -> date:
    """Return the date of the meeting with that number, counted from 0."""
    steps = recurrence.interval * number
    if recurrence.frequency is Frequency.WEEKLY:
        return first + timedelta(weeks=steps)
    if recurrence.frequency is Frequency.YEARLY:
        steps *= _MONTHS_A_YEAR
    return _months_after(first, steps)


def _months_after(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last."""
    year, past = divmod(
        day.year * _MONTHS_A_YEAR + day.month - 1 + months, _MONTHS_A_YEAR
    )
    month = past + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
