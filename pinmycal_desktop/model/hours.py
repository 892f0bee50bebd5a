"""Hours: when a schedule is open, as instants, and why it is closed (R1 to R6, R38).

The wall clock is kept: a moment is open exactly when the clock on the schedule's wall
shows a time within the hours of the day on which they start. So an hour that a clock
change skips is lost, and one that it repeats counts twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.schedule import DayHours, Schedule, Travel
from pinmycal_desktop.model.span import (
    ONE_DAY,
    Span,
    merged,
    parts_within,
    remaining,
    start_of_day,
)
from pinmycal_desktop.model.zones import Stretch, stretches

_MINUTE = timedelta(minutes=1)


def open_spans(schedule: Schedule, span: Span) -> tuple[Span, ...]:
    """Return the parts of `span` in which `schedule` is open, joined, in order (R3)."""
    return merged(
        each
        for zone, hours in _clocks(schedule, span)
        for part in stretches(span, zone)
        for each in _open(schedule, zone, hours, part)
    )


def journey(zone: str, start: datetime, end: datetime | None, home: str) -> Travel:
    """Return the journey that is given as instants; `home` is the schedule's zone.

    Its dates are those whose midnight there lies within it (R38): there may be none.
    """
    first = start.astimezone(ZoneInfo(home)).date()
    if start_of_day(first, home) < start:
        first += ONE_DAY
    last = None if end is None else end.astimezone(ZoneInfo(home)).date()
    return Travel(first=first, last=last, zone=zone)


def why_closed(
    schedule: Schedule, span: Span, hours: Sequence[Span]
) -> Iterator[Reason]:
    """Yield why `span` is not open outside `hours`, its open parts, in any order."""
    shut = remaining((span,), hours)
    special: list[Span] = []
    for override in schedule.overrides:
        if not _may_meet(override.first, override.last, span):
            continue
        days = Span.of_days(override.first, override.last, schedule.zone)
        special.append(days)
        for each in parts_within(days, shut):
            yield Reason(kind=ReasonKind.OVERRIDE, span=each, subject=override.note)
    for each in remaining(shut, special):
        yield Reason(kind=ReasonKind.CLOSED, span=each)


_Hours: TypeAlias = "dict[date, DayHours]"


def _clocks(schedule: Schedule, span: Span) -> Iterator[tuple[str, _Hours]]:
    """Yield each clock hours are read on, and its days that are unlike the week's."""
    if not schedule.travels:
        yield schedule.zone, _special_days(schedule, span)
        return
    days: dict[str, list[date]] = {schedule.zone: []}
    day, last = _days_around(span)
    while day <= last:
        days.setdefault(_zone_on(schedule, day), []).append(day)
        day += ONE_DAY
    every = [each for there in days.values() for each in there]
    for zone, there in days.items():
        elsewhere: _Hours = dict.fromkeys(every, ())
        own = {each: schedule.hours_on(each) for each in there}
        yield zone, {**elsewhere, **own}


def _zone_on(schedule: Schedule, day: date) -> str:
    """Return the zone on whose clock the hours of `day` are read (R38)."""
    where = (each.zone for each in schedule.travels if each.covers(day))
    return next(where, schedule.zone)


def _special_days(schedule: Schedule, span: Span) -> _Hours:
    """Return the hours of the days with overrides that matter for `span`."""
    first, last = _days_around(span)
    found: _Hours = {}
    for override in schedule.overrides:
        day = max(override.first, first)
        while day <= min(override.last, last):
            if day not in found:
                found[day] = schedule.hours_on(day)
            day += ONE_DAY
    return found


def _days_around(span: Span) -> tuple[date, date]:
    """Return dates that enclose those of `span` in every zone, and the one before."""
    return span.start.date() - 2 * ONE_DAY, span.end.date() + ONE_DAY


def _may_meet(first: date, last: date, span: Span) -> bool:
    earliest, latest = _days_around(span)
    return first <= latest and earliest <= last


def _open(
    schedule: Schedule, zone: str, special: _Hours, part: Stretch
) -> Iterator[Span]:
    """Yield what is open in a stretch whose wall clock runs evenly."""
    start, end = part.span.start, part.span.end
    day = (start + part.offset).date()
    if _exists(day - ONE_DAY, zone):
        day -= ONE_DAY  # its ranges may cross midnight
    last = (end + part.offset).date()
    while day <= last:
        ranges = special.get(day)
        if ranges is None:
            ranges = schedule.week[day.weekday()]
        midnight = datetime.combine(day, time(), UTC) - part.offset
        for range_ in ranges:
            opens = max(start, midnight + range_.start * _MINUTE)
            closes = min(end, midnight + range_.end * _MINUTE)
            if opens < closes:
                yield Span(opens, closes)
        day += ONE_DAY


def _exists(day: date, zone: str) -> bool:
    """Whether `zone` had that date: Apia never had 30 December 2011."""
    return start_of_day(day, zone) < start_of_day(day + ONE_DAY, zone)
