"""Comfort: whether a time is night, early or late where the other person is."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import datetime

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
