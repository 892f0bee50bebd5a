"""How many free times each day has, as it is and as it would become."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pinmycal_desktop.model.slots import SlotAnswer

_WEEK = 7


@value_class(kw_only=False)
class FreeCount:
    """One day's count before a change and after it."""

    day: date
    before: int
    after: int


def next_week(now: datetime, zone: str) -> tuple[date, ...]:
    """Return the seven days from the Monday that comes next in `zone`."""
    today = now.astimezone(ZoneInfo(zone)).date()
    monday = today + timedelta(days=_WEEK - today.weekday())
    return tuple(monday + timedelta(days=each) for each in range(_WEEK))


def free_counts(
    before: SlotAnswer, after: SlotAnswer, days: Iterable[date], zone: str
) -> tuple[FreeCount, ...]:
    """Return the counts of those `days` that have free times in either answer."""
    old, new = (_by_day(each, zone) for each in (before, after))
    return tuple(
        FreeCount(day, old[day], new[day]) for day in days if old[day] or new[day]
    )


def _by_day(answer: SlotAnswer, zone: str) -> Counter[date]:
    """Return how many slots start on each local day."""
    tz = ZoneInfo(zone)
    return Counter(slot.start.astimezone(tz).date() for slot in answer.slots)
