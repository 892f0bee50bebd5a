"""Schedules: the hours in which a host can be booked.

Hours are wall-clock minutes of the schedule's own zone; `hours` turns them into
instants, day by day, so that they keep their wall clock across clock changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date
from typing import TypeAlias

from pinmycal_desktop.model.value_class import value_class

MINUTES_A_DAY = 24 * 60


@value_class(kw_only=False, order=True)
class HourRange:
    """Wall-clock minutes after local midnight, half-open: 540 to 1020 is 9:00-17:00.

    An `end` above 1440 reaches into the next day: 22:00-02:00 is 1320 to 1560. It
    belongs to the day on which it starts (R2).
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < MINUTES_A_DAY:
            msg = f"a range starts between 0:00 and 23:59, not at minute {self.start}"
            raise ValueError(msg)
        if not self.start < self.end <= self.start + MINUTES_A_DAY:
            msg = f"a range lasts up to a day: {self.start} to {self.end}"
            raise ValueError(msg)

    @property
    def crosses_midnight(self) -> bool:
        """Whether it reaches into the next day."""
        return self.end > MINUTES_A_DAY


DayHours: TypeAlias = "tuple[HourRange, ...]"
"""The ranges of one day, in order; empty means closed."""


def joined(ranges: Iterable[HourRange]) -> DayHours:
    """Return `ranges` in order, those that meet or overlap joined up to a day."""
    found: list[HourRange] = []
    for each in sorted(ranges):
        if found and each.start <= found[-1].end:
            last = found.pop()
            end = min(max(last.end, each.end), last.start + MINUTES_A_DAY)
            found.append(HourRange(last.start, end))
        else:
            found.append(each)
    return tuple(found)


WeekHours: TypeAlias = (
    "tuple[DayHours, DayHours, DayHours, DayHours, DayHours, DayHours, DayHours]"
)
"""Seven days' ranges, Monday first."""

_OFFICE: DayHours = (HourRange(9 * 60, 17 * 60),)
OFFICE_HOURS: WeekHours = (_OFFICE, _OFFICE, _OFFICE, _OFFICE, _OFFICE, (), ())
"""Monday to Friday, 9:00 to 17:00."""

_DAY: DayHours = (HourRange(0, MINUTES_A_DAY),)
ALL_HOURS: WeekHours = (_DAY, _DAY, _DAY, _DAY, _DAY, _DAY, _DAY)
"""Always: where a service has hours and does not tell them."""


@value_class
class DateOverride:
    """Other hours for one day or a span of days; no ranges means closed.

    An override replaces all weekly hours that start on its days. Several overrides
    of one date all count; one that is closed adds nothing to others (R4).
    """

    first: date
    last: date
    ranges: DayHours = ()
    note: str = ""

    def covers(self, day: date) -> bool:
        """Whether `day` is one of the override's days."""
        return self.first <= day <= self.last


@value_class
class Travel:
    """Dates on which the hours are read on another zone's clock (R38)."""

    id: int = 0
    """The local key; 0 until stored."""
    host_id: int = 0
    """Who travels; 0 means the owner, until stored."""
    first: date
    last: date | None = None
    """The last such date; None means from `first` on."""
    zone: str
    """The IANA zone the host travels in."""

    def covers(self, day: date) -> bool:
        """Whether `day` is one of the dates."""
        return self.first <= day and (self.last is None or day <= self.last)


@value_class
class Schedule:
    """A named set of weekly hours with date overrides, in one zone."""

    id: int = 0
    """The local key; 0 until stored."""
    uid: str
    account_id: int
    host_id: int = 0
    """Whose hours these are; 0 means the owner's, until stored."""
    name: str
    zone: str
    week: WeekHours = OFFICE_HOURS
    overrides: tuple[DateOverride, ...] = field(default=())
    travels: tuple[Travel, ...] = ()
    """Where the host is elsewhere. Stored ones are the host's, and their default
    schedule alone has them; of two that cover a date the first counts."""
    is_default: bool = False
    revision: int = 0
    """Raised with each stored change; 0 until stored."""

    def hours_on(self, day: date) -> DayHours:
        """Return the ranges that start on `day`: its overrides', else the week's."""
        covering = [each for each in self.overrides if each.covers(day)]
        if not covering:
            return self.week[day.weekday()]
        return tuple(sorted({range_ for each in covering for range_ in each.ranges}))
