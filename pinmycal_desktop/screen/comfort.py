"""Comfort: whether a time is night, early or late where the other person is."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.screen.scale import DAY_MINUTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from pinmycal_desktop.screen.scale import DayScale

HALF_HOUR = 30
NIGHT_ENDS = 7
"""The hour at which night turns into early."""
DAY_BEGINS = 9
"""The hour at which nobody minds any more."""
DAY_ENDS = 20
"""The hour from which it is late."""
NIGHT_BEGINS = 22
"""The hour from which it is night again."""


class Comfort(Enum):
    """How kind a time is to somebody."""

    DAY = "day"
    EARLY = "early"
    LATE = "late"
    NIGHT = "night"


def comfort_of(instant: datetime, zone: str) -> Comfort:
    """Return how kind `instant` is to a person in `zone`."""
    hour = instant.astimezone(ZoneInfo(zone)).hour
    if hour < NIGHT_ENDS or hour >= NIGHT_BEGINS:
        return Comfort.NIGHT
    if hour < DAY_BEGINS:
        return Comfort.EARLY
    return Comfort.DAY if hour < DAY_ENDS else Comfort.LATE


def stretches(scale: DayScale, zone: str) -> Iterator[tuple[float, float, Comfort]]:
    """Yield the parts of a day that are night, early or late in `zone`.

    From and to minutes of the day's ruler, in half hours.
    """
    before: tuple[float, Comfort] = (0.0, Comfort.DAY)
    for minute in range(0, DAY_MINUTES + HALF_HOUR, HALF_HOUR):
        is_over = minute >= DAY_MINUTES
        now = Comfort.DAY if is_over else comfort_of(scale.instant(minute), zone)
        if now is before[1]:
            continue
        if before[1] is not Comfort.DAY:
            yield before[0], float(minute), before[1]
        before = (float(minute), now)
