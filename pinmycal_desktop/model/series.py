"""Series: when the meetings of a recurring event type are (R32)."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.event_type import Frequency, Recurrence

_MONTHS_A_YEAR = 12


def starts_of(
    first: datetime, recurrence: Recurrence, *, count: int, zone: str
) -> tuple[datetime, ...]:
    """Return the starts of `count` meetings, the first included, in UTC.

    The clock on the wall of `zone` is kept. Where a month lacks the day its last day is
    meant; where a day lacks the hour the start moves by as much as the clock did.
    """
    wall = first.astimezone(ZoneInfo(zone))
    return (
        first,
        *(_later(wall, recurrence, n).astimezone(UTC) for n in range(1, count)),
    )


def _later(wall: datetime, recurrence: Recurrence, n: int) -> datetime:
    """Return the wall time of the n-th repetition."""
    steps = n * recurrence.interval
    match recurrence.frequency:
        case Frequency.WEEKLY:
            return wall + timedelta(weeks=steps)
        case Frequency.MONTHLY:
            return _in_month(wall, steps)
        case Frequency.YEARLY:
            return _in_month(wall, steps * _MONTHS_A_YEAR)


def _in_month(wall: datetime, months: int) -> datetime:
    """Return the same day and hour so many months on, or the last day there is."""
    years, month = divmod(wall.month - 1 + months, _MONTHS_A_YEAR)
    year, month = wall.year + years, month + 1
    day = min(wall.day, monthrange(year, month)[1])
    return wall.replace(year=year, month=month, day=day)
