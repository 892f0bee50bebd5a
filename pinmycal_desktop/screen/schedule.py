"""What the schedule editor holds: the schedule as stored, and as it would become.

Each gesture - a typed range, a painted one, hours copied to other days - is a pure
function to the next draft. What would be stranded by saving is worked out here too.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.errors import FieldProblem
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.schedule import (
    MINUTES_A_DAY,
    DateOverride,
    DayHours,
    HourRange,
    Schedule,
    WeekHours,
)
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.booking import Booking

DAYS = range(7)
"""Monday to Sunday."""


@value_class(kw_only=False)
class ScheduleDraft:
    """A schedule being edited."""

    original: Schedule
    current: Schedule

    @classmethod
    def of(cls, schedule: Schedule) -> ScheduleDraft:
        """Return a draft in which nothing is changed yet."""
        return cls(schedule, schedule)

    @property
    def key(self) -> int:
        """The id of what is stored; 0 for what was never saved."""
        return self.current.id

    @property
    def is_changed(self) -> bool:
        """Whether saving would change anything; a new schedule always would."""
        return self.current != self.original or self.current.id == 0

    def changed_days(self) -> frozenset[int]:
        """Return the weekdays whose hours differ from what is stored."""
        return frozenset(
            day for day in DAYS if self.current.week[day] != self.original.week[day]
        )

    def named(self, name: str) -> ScheduleDraft:
        """Return the draft with another name."""
        return self._with(replace(self.current, name=name))

    def in_zone(self, zone: str) -> ScheduleDraft:
        """Return the draft in another zone; the clock times stay."""
        return self._with(replace(self.current, zone=zone))

    def as_default(self) -> ScheduleDraft:
        """Return the draft as the schedule used where none is named."""
        return self._with(replace(self.current, is_default=True))

    def with_hours(self, day: int, hours: Iterable[HourRange]) -> ScheduleDraft:
        """Return the draft with other hours on one weekday."""
        ranges = tuple(sorted(hours))
        week = tuple(
            ranges if each == day else self.current.week[each] for each in DAYS
        )
        return self._with(replace(self.current, week=cast("WeekHours", week)))

    def opened(self, day: int, added: HourRange) -> ScheduleDraft:
        """Return the draft with `added` painted open; what it touches is joined."""
        return self.with_hours(day, joined((*self.current.week[day], added)))

    def closed(self, day: int, removed: HourRange) -> ScheduleDraft:
        """Return the draft with `removed` painted closed."""
        rest = [
            piece for each in self.current.week[day] for piece in cut_out(each, removed)
        ]
        return self.with_hours(day, rest)

    def with_next_range(self, day: int) -> ScheduleDraft:
        """Return the draft with one more range on `day`, an hour after the last."""
        ranges = self.current.week[day]
        return self.with_hours(day, (*ranges, next_range(ranges)))

    def has_room(self, day: int) -> bool:
        """Whether another range fits behind the last one of `day`."""
        return has_room(self.current.week[day])

    def copied(self, day: int, to: Iterable[int]) -> ScheduleDraft:
        """Return the draft with the hours of `day` on other weekdays as well."""
        draft = self
        for each in to:
            draft = draft.with_hours(each, self.current.week[day])
        return draft

    def with_override(self, override: DateOverride) -> ScheduleDraft:
        """Return the draft with one more date override."""
        return self._with_overrides((*self.current.overrides, override))

    def without_override(self, override: DateOverride) -> ScheduleDraft:
        """Return the draft with one date override less."""
        return self._with_overrides(
            each for each in self.current.overrides if each != override
        )

    def _with_overrides(self, overrides: Iterable[DateOverride]) -> ScheduleDraft:
        ordered = tuple(sorted(overrides, key=lambda each: (each.first, each.last)))
        return self._with(replace(self.current, overrides=ordered))

    def _with(self, current: Schedule) -> ScheduleDraft:
        return replace(self, current=current)

    def problems(
        self, *, taken_names: frozenset[str] = frozenset()
    ) -> tuple[FieldProblem, ...]:
        """Return what keeps the draft from being saved."""
        found = []
        if not self.current.name.strip():
            found.append(_problem("name", "field.required"))
        elif self.current.name.strip() in taken_names:
            found.append(_problem("name", "schedule.name-taken"))
        found.extend(
            _problem(f"week.{day}", "schedule.overlap")
            for day in DAYS
            if _overlap(self.current.week[day])
        )
        for number, override in enumerate(self.current.overrides):
            if override.last < override.first:
                found.append(
                    _problem(f"overrides.{number}.last", "schedule.override-order")
                )
            if _overlap(override.ranges):
                found.append(_problem(f"overrides.{number}.ranges", "schedule.overlap"))
        return tuple(found)

    def rebased(self, newer: Schedule) -> ScheduleDraft:
        """Return the draft over a newer stored form; what was not touched follows."""
        if self.current == self.original:
            return ScheduleDraft.of(newer)
        return ScheduleDraft(newer, replace(self.current, revision=newer.revision))

    def stranded(self, bookings: Iterable[Booking]) -> tuple[Booking, ...]:
        """Return the bookings inside the stored hours but outside the draft's."""
        return tuple(
            booking
            for booking in bookings
            if _fits(self.original, booking) and not _fits(self.current, booking)
        )


def has_room(ranges: DayHours) -> bool:
    """Whether another range fits behind the last one of a day."""
    return not ranges or ranges[-1].end + 60 < MINUTES_A_DAY


def next_range(ranges: DayHours) -> HourRange:
    """Return the hour that begins an hour after the last; 9:00 to 17:00 if none."""
    if not ranges:
        return HourRange(9 * 60, 17 * 60)
    start = ranges[-1].end + 60
    return HourRange(start, min(start + 60, MINUTES_A_DAY))


def joined(ranges: Iterable[HourRange]) -> DayHours:
    """Return `ranges` in order, with those that overlap or touch made one."""
    result: list[HourRange] = []
    for each in sorted(ranges):
        if result and each.start <= result[-1].end:
            start = result[-1].start
            end = min(max(result[-1].end, each.end), start + MINUTES_A_DAY)
            result[-1] = HourRange(start, end)
        else:
            result.append(each)
    return tuple(result)


def cut_out(whole: HourRange, hole: HourRange) -> list[HourRange]:
    """Return what is left of `whole` when `hole` is cut out, in order."""
    pieces = []
    if whole.start < hole.start:
        pieces.append((whole.start, min(whole.end, hole.start)))
    if hole.end < whole.end:
        pieces.append((max(whole.start, hole.end), whole.end))
    return [
        HourRange(start, end)
        for start, end in pieces
        if start < end and start < MINUTES_A_DAY
    ]


def _overlap(ranges: DayHours) -> bool:
    ordered = sorted(ranges)
    return any(after.start < before.end for before, after in pairwise(ordered))


def _fits(schedule: Schedule, booking: Booking) -> bool:
    """Whether `booking` lies within the schedule's wall-clock hours."""
    tz = ZoneInfo(schedule.zone)
    start = booking.span.start.astimezone(tz)
    minutes = start.hour * 60 + start.minute
    return any(
        range_.start <= at and at + booking.span.minutes <= range_.end
        for day, at in (
            (start.date(), minutes),
            (start.date() - timedelta(days=1), minutes + MINUTES_A_DAY),
        )
        for range_ in joined(schedule.hours_on(day))
    )


def _problem(field: str, code: str) -> FieldProblem:
    return FieldProblem(field, Message.of(code))
