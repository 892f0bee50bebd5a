"""Schedules as Cal.com answers and takes them (2024-06-11).

They are read by the shapes that programs here are answered with. A PATCH holds only
what changed; its lists replace the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import msgspec

from pinmycal_desktop.model.remote_setup import RemoteSchedule
from pinmycal_desktop.model.schedule import MINUTES_A_DAY, DateOverride, HourRange
from pinmycal_desktop.wire.answers import Reader, data_of, readable, rows_of, text_of
from pinmycal_desktop.wire.calcom.codec import encode, read_format
from pinmycal_desktop.wire.calcom.schedule import (
    ScheduleShape,
    by_date,
    by_range,
    dates_of,
    week_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.schedule import DayHours, WeekHours

_schedule: Reader[ScheduleShape] = Reader(ScheduleShape, hook=read_format)


def read_schedules(data: bytes) -> tuple[RemoteSchedule, ...]:
    """Return the schedules in a list; raises `NotTheApi`."""
    return readable(rows_of(data).data, _read)


def read_schedule(data: bytes) -> RemoteSchedule:
    """Return the schedule in an answer; raises `NotTheApi`."""
    return _read(data_of(data).data)


def read_schedule_document(document: str) -> RemoteSchedule:
    """Return the schedule whose `document` this is."""
    return _read(msgspec.Raw(document.encode()))


def schedule_body(before: RemoteSchedule | None, after: RemoteSchedule) -> bytes | None:
    """Return what `after` has other than `before`, all for a new one; None: nothing.

    Nobody can say that a schedule is no longer the default, only that another is.
    """
    body: dict[str, Any] = {}
    if before is None or after.name != before.name:
        body["name"] = after.name
    if before is None or after.zone != before.zone:
        body["timeZone"] = after.zone
    if before is None or (after.is_default and not before.is_default):
        body["isDefault"] = after.is_default
    if before is None or after.week != before.week:
        body["availability"] = list(by_range(_within_days(after.week)))
    if after.overrides != (before.overrides if before else ()):
        body["overrides"] = list(by_date(map(_within_day, after.overrides)))
    return encode(body) if body else None


def _read(raw: msgspec.Raw) -> RemoteSchedule:
    told = _schedule(raw)
    return RemoteSchedule(
        remote_id=str(told.id),
        name=told.name,
        zone=told.time_zone,
        week=week_of(told.availability),
        overrides=dates_of(told.overrides),
        is_default=told.is_default,
        owner_id=str(told.owner_id),
        document=text_of(raw),
    )


def _within_days(week: WeekHours) -> WeekHours:
    """Return hours that end at midnight and go on the next day.

    Cal.com takes a range from 22:00 to 02:00 and then offers nothing in it.
    """
    days: list[list[HourRange]] = [[] for _ in week]
    for place, ranges in enumerate(week):
        for each in ranges:
            today, tomorrow = _halves(each)
            days[place].append(today)
            days[(place + 1) % len(days)] += tomorrow
    return cast("WeekHours", tuple(tuple(sorted(each)) for each in days))


def _within_day(override: DateOverride) -> DateOverride:
    """Return the override without what would be on the day after its last."""
    ranges: DayHours = tuple(_halves(each)[0] for each in override.ranges)
    return DateOverride(first=override.first, last=override.last, ranges=ranges)


def _halves(range_: HourRange) -> tuple[HourRange, Iterable[HourRange]]:
    if not range_.crosses_midnight:
        return range_, ()
    rest = HourRange(0, range_.end - MINUTES_A_DAY)
    return HourRange(range_.start, MINUTES_A_DAY), (rest,)
