"""`/v2/schedules`: the hours a host offers, in the form of version 2024-06-11.

The API lists hours by range, each with its days; here a day has its ranges. Ranges of
one day that meet are one. An end of 23:59 is midnight, and an end before the start is
on the next day.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, cast

import msgspec

from pinmycal_desktop.model.schedule import (
    MINUTES_A_DAY,
    OFFICE_HOURS,
    DateOverride,
    HourRange,
    Schedule,
    joined,
)
from pinmycal_desktop.wire.calcom.formats import HourMinute, IsoDay, ZoneName
from pinmycal_desktop.wire.calcom.me import WeekDay

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.schedule import DayHours, WeekHours

_DAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
_LAST_MINUTE = MINUTES_A_DAY - 1

Name = Annotated[str, msgspec.Meta(max_length=100)]


class Hours(msgspec.Struct, frozen=True, rename="camel"):
    """A range of hours on some days of the week."""

    days: tuple[WeekDay, ...]
    start_time: HourMinute
    end_time: HourMinute


class Override(msgspec.Struct, frozen=True, rename="camel"):
    """A range of hours on one date; from 00:00 to 00:00 it is closed."""

    date: IsoDay
    start_time: HourMinute
    end_time: HourMinute


_Availability = Annotated[tuple[Hours, ...], msgspec.Meta(max_length=500)]
_Overrides = Annotated[tuple[Override, ...], msgspec.Meta(max_length=1000)]


class NewSchedule(msgspec.Struct, frozen=True, rename="camel"):
    """The body of a POST; without hours it is open on weekdays from 9 to 5."""

    name: Name
    time_zone: ZoneName
    is_default: bool
    availability: _Availability | None = None
    overrides: _Overrides | None = None

    def schedule(self, host: Host) -> Schedule:
        """Return the schedule that `host` is to have."""
        hours = self.availability
        return Schedule(
            uid=str(uuid.uuid4()),
            account_id=host.account_id,
            host_id=host.id,
            name=_named(self.name, self.time_zone),
            zone=str(self.time_zone),
            week=OFFICE_HOURS if hours is None else week_of(hours),
            overrides=dates_of(self.overrides or ()),
            is_default=self.is_default,
        )


class ScheduleChange(msgspec.Struct, frozen=True, rename="camel"):
    """The body of a PATCH; lists replace the whole, null and left out are the same."""

    name: Name | None = None
    time_zone: ZoneName | None = None
    is_default: bool | None = None
    availability: _Availability | None = None
    overrides: _Overrides | None = None

    def applied_to(self, schedule: Schedule) -> Schedule:
        """Return `schedule` with what this says.

        Nobody can say that it is no longer the default, only that another is.
        """
        zone = str(self.time_zone or schedule.zone)
        hours, dates = self.availability, self.overrides
        return replace(
            schedule,
            name=schedule.name if self.name is None else _named(self.name, zone),
            zone=zone,
            week=schedule.week if hours is None else week_of(hours),
            overrides=schedule.overrides if dates is None else dates_of(dates),
            is_default=schedule.is_default or bool(self.is_default),
        )


class ScheduleShape(msgspec.Struct, frozen=True, rename="camel"):
    """A schedule as it is answered."""

    id: int
    owner_id: int
    name: str
    time_zone: str
    availability: tuple[Hours, ...]
    is_default: bool
    overrides: tuple[Override, ...]

    @classmethod
    def of(cls, schedule: Schedule) -> ScheduleShape:
        """Return the shape of `schedule`."""
        return cls(
            id=schedule.id,
            owner_id=schedule.host_id,
            name=schedule.name,
            time_zone=schedule.zone,
            availability=tuple(by_range(schedule.week)),
            is_default=schedule.is_default,
            overrides=tuple(by_date(schedule.overrides)),
        )


def _named(name: str, zone: str) -> str:
    """Return a name people can tell the schedule by; without one it is its zone's."""
    return name if name.strip() else zone


def week_of(hours: Iterable[Hours]) -> WeekHours:
    """Return the hours of each day of the week."""
    found: dict[str, list[HourRange]] = defaultdict(list)
    for each in hours:
        range_ = _range(each.start_time, each.end_time)
        if range_:
            for day in each.days:
                found[day].append(range_)
    return cast("WeekHours", tuple(joined(found[day]) for day in _DAYS))


def dates_of(overrides: Iterable[Override]) -> tuple[DateOverride, ...]:
    """Return the hours of each date that has its own."""
    found: dict[str, list[HourRange]] = {}
    for each in overrides:
        ranges = found.setdefault(each.date, [])
        range_ = _range(each.start_time, each.end_time)
        if range_:
            ranges.append(range_)
    return tuple(
        DateOverride(
            first=IsoDay(date).day, last=IsoDay(date).day, ranges=joined(ranges)
        )
        for date, ranges in sorted(found.items())
    )


def _range(start: HourMinute, end: HourMinute) -> HourRange | None:
    """Return the minutes of a range; None when it has none."""
    first, last = start.minutes, end.minutes
    if last == _LAST_MINUTE:
        last = MINUTES_A_DAY
    if last == first:
        return None
    return HourRange(first, last if last > first else last + MINUTES_A_DAY)


def by_range(week: WeekHours) -> Iterator[Hours]:
    """Yield each range once, with all of its days, in the order of the week."""
    days: dict[HourRange, list[str]] = {}
    for name, ranges in zip(_DAYS, week, strict=True):
        for each in ranges:
            days.setdefault(each, []).append(name)
    for each, names in days.items():
        start, end = _times(each)
        yield Hours(cast("tuple[WeekDay, ...]", tuple(names)), start, end)


def by_date(overrides: Iterable[DateOverride]) -> Iterator[Override]:
    """Yield each range of each date; a closed date is one from 00:00 to 00:00."""
    for override in overrides:
        day = override.first
        while day <= override.last:
            yield from _of_date(IsoDay(day.isoformat()), override.ranges)
            day += timedelta(days=1)


def _of_date(date: IsoDay, ranges: DayHours) -> Iterator[Override]:
    """Yield the ranges of one date."""
    if not ranges:
        yield Override(date, HourMinute("00:00"), HourMinute("00:00"))
    for each in ranges:
        yield Override(date, *_times(each))


def _times(range_: HourRange) -> tuple[HourMinute, HourMinute]:
    """Return a range as the API writes it."""
    end = _LAST_MINUTE if range_.end == MINUTES_A_DAY else range_.end % MINUTES_A_DAY
    return _clock(range_.start), _clock(end)


def _clock(minutes: int) -> HourMinute:
    """Return minutes after midnight as `HH:MM`."""
    return HourMinute(f"{minutes // 60:02}:{minutes % 60:02}")
