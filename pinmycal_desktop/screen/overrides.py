"""Dates that differ: days chosen together, made into date overrides and back.

Giving days other hours takes them out of every override they were in: one day never
follows two of them after an edit here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.schedule import DateOverride
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pinmycal_desktop.model.schedule import DayHours, Schedule
    from pinmycal_desktop.screen.schedule import ScheduleDraft

_A_DAY = timedelta(days=1)
MOST_DAYS = 3660
"""No more days of one override are looked at."""


@value_class
class OverrideGroup:
    """Overrides that say the same, shown as one line."""

    spans: tuple[tuple[date, date], ...]
    """First and last days, in order."""
    ranges: DayHours
    note: str

    @property
    def days(self) -> frozenset[date]:
        """All of its days."""
        return frozenset(
            day for first, last in self.spans for day in days_from(first, last)
        )


def days_from(first: date, last: date) -> tuple[date, ...]:
    """Return the days from `first` to `last`; none when they are the wrong way."""
    count = min((last - first).days + 1, MOST_DAYS)
    return tuple(first + _A_DAY * n for n in range(count))


def spans_of(days: Iterable[date]) -> tuple[tuple[date, date], ...]:
    """Return `days` as spans of days that follow each other."""
    spans: list[tuple[date, date]] = []
    for day in sorted(set(days)):
        if spans and day == spans[-1][1] + _A_DAY:
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    return tuple(spans)


def groups_of(schedule: Schedule) -> tuple[OverrideGroup, ...]:
    """Return the schedule's overrides, those that say the same together."""
    found: dict[tuple[DayHours, str], list[tuple[date, date]]] = {}
    for each in schedule.overrides:
        spans = found.setdefault((each.ranges, each.note), [])
        spans.append((each.first, each.last))
    return tuple(
        OverrideGroup(spans=tuple(spans), ranges=ranges, note=note)
        for (ranges, note), spans in found.items()
    )


def with_days(
    draft: ScheduleDraft, days: Iterable[date], ranges: DayHours, note: str
) -> ScheduleDraft:
    """Return the draft with `ranges` on `days`, in place of what was said of them."""
    chosen = frozenset(days)
    result = without_days(draft, chosen)
    for first, last in spans_of(chosen):
        result = result.with_override(
            DateOverride(first=first, last=last, ranges=ranges, note=note)
        )
    return result


def without_days(draft: ScheduleDraft, days: Iterable[date]) -> ScheduleDraft:
    """Return the draft in which `days` follow the week again."""
    chosen = frozenset(days)
    result = draft
    for each in draft.current.overrides:
        if chosen.isdisjoint(days_from(each.first, each.last)):
            continue
        result = result.without_override(each)
        rest = spans_of(set(days_from(each.first, each.last)) - chosen)
        for first, last in rest:
            result = result.with_override(replace(each, first=first, last=last))
    return result
