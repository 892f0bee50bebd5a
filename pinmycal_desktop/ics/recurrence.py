"""Recurrence, expanded within a window and a budget (RFC 5545, 3.3.10).

Written anew because no library can be stopped: a rule of 30 letters keeps them busy
for ever. Here the periods before the window are skipped by arithmetic, days that
cannot match are skipped whole, and every step is paid for. It works on wall-clock
time without a zone; who asks knows the zone.

Where the RFC leaves room: BYSETPOS counts in the whole period, also in the one the
series begins in; BYDAY with `MO,1MO` means either. A year of BYWEEKNO is one of whole
weeks, so that INTERVAL counts those. BYMONTHDAY without BYMONTH is in every month of
the year, as the table of the RFC has it ("expand").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import product
from math import prod
from typing import TYPE_CHECKING, TypeVar

from pinmycal_desktop.ics.days import day_filter, week_one, week_year
from pinmycal_desktop.ics.rules import CLOCK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pinmycal_desktop.ics.days import DayFilter
    from pinmycal_desktop.ics.rules import Rule

_Time = TypeVar("_Time")
_DAY = 86_400
_CLOCK_STEPS = 8
"""What a look at one hour, minute or second costs."""


class BudgetSpent(Exception):
    """A rule needs more steps than it is worth."""


@dataclass(slots=True)
class Budget:
    """Steps that may still be taken; a step is well under a microsecond."""

    left: int

    def spend(self, steps: int) -> None:
        """Pay for `steps`; raises BudgetSpent when there is not enough left."""
        self.left -= steps
        if self.left < 0:
            raise BudgetSpent


def occurrences(
    rule: Rule, start: datetime, *, first: datetime, last: datetime, budget: Budget
) -> Iterator[datetime]:
    """Yield when `rule` repeats from `start` on, within `first` and before `last`.

    All are naive wall-clock time; UNTIL is the caller's, who knows the zone. Raises
    BudgetSpent when it takes too long; what was yielded stays true.
    """
    if rule.frequency == "WEEKLY" and rule.weekdays == ((0, start.weekday()),):
        rule = replace(rule, weekdays=())  # it says what it would mean anyway
    skipped = _skipped(rule, start, first)
    left = None if rule.count is None else rule.count - skipped
    walk = _through_clock if rule.frequency in CLOCK else _through_days
    if rule.is_even and rule.frequency not in CLOCK:
        walk = _evenly
    for at in walk(rule, start, skipped, last, budget):
        if at < start:
            continue
        if at >= last or (left is not None and left <= 0):
            return
        if left is not None:
            left -= 1
        if at >= first:
            yield at


def _skipped(rule: Rule, start: datetime, first: datetime) -> int:
    """Return how many whole periods before `first` need no look at all."""
    if first <= start or (rule.count is not None and not rule.is_even):
        return 0
    if rule.frequency == "YEARLY":
        periods = first.year - _first_year(rule, start)
    elif rule.frequency == "MONTHLY":
        periods = (first.year - start.year) * 12 + first.month - start.month
    else:
        length = CLOCK.get(rule.frequency) or (
            7 * _DAY if rule.frequency == "WEEKLY" else _DAY
        )
        periods = (_second(first) - _second(start)) // length
    return max(0, periods // rule.interval - 1)


def _second(at: datetime) -> int:
    """Return a wall-clock time as seconds since the year 1."""
    return at.toordinal() * _DAY + at.hour * 3600 + at.minute * 60 + at.second


def _moment(second: int) -> datetime:
    """Return the wall-clock time of `second`."""
    day, rest = divmod(second, _DAY)
    return _midnight(day) + timedelta(seconds=rest)


def _midnight(ordinal: int) -> datetime:
    """Return the beginning of the day `ordinal`."""
    return datetime.fromordinal(ordinal)


def _evenly(
    rule: Rule, start: datetime, skipped: int, last: datetime, budget: Budget
) -> Iterator[datetime]:
    """Yield the occurrences of a rule that is always as many days apart."""
    days = (7 if rule.frequency == "WEEKLY" else 1) * rule.interval
    day, time = start.toordinal() + skipped * days, start.time()
    end = min(last.toordinal(), date.max.toordinal() - 1)
    while day <= end:
        budget.spend(1)
        yield datetime.combine(date.fromordinal(day), time)
        day += days


def _through_days(
    rule: Rule, start: datetime, skipped: int, last: datetime, budget: Budget
) -> Iterator[datetime]:
    """Yield the occurrences of a rule that goes by days or longer, in order."""
    parts = rule.parts
    clock = (
        parts.get("BYHOUR", (start.hour,)),
        parts.get("BYMINUTE", (start.minute,)),
        parts.get("BYSECOND", (start.second,)),
    )
    budget.spend(prod(map(len, clock)))  # before a day of seconds is made
    times = [
        timedelta(hours=hour, minutes=minute, seconds=second)
        for hour, minute, second in product(*clock)
    ]
    filters = day_filter(rule, start)
    for period in _periods(rule, start, skipped, last.toordinal()):
        budget.spend(filters.steps(period))
        days = filters.days(period)
        for day, time in _chosen(days, times, parts.get("BYSETPOS")):
            budget.spend(1)
            yield _midnight(day) + time


def _chosen(
    days: Sequence[int], times: Sequence[_Time], positions: Sequence[int] | None
) -> Iterator[tuple[int, _Time]]:
    """Yield the days and times of one period; those at `positions` (BYSETPOS)."""
    if positions is None:
        yield from product(days, times)
        return
    total = len(days) * len(times)
    wanted = {each - 1 if each > 0 else total + each for each in positions}
    for index in sorted(wanted):
        if 0 <= index < total:
            day, time = divmod(index, len(times))
            yield days[day], times[time]


def _periods(rule: Rule, start: datetime, skipped: int, last: int) -> Iterator[range]:
    """Yield the days of each period, as ordinals, up to the day `last`."""
    index = skipped * rule.interval
    while True:
        period = _period(rule, start, index)
        if period is None or period.start > last:
            return
        yield period
        index += rule.interval


def _period(rule: Rule, start: datetime, index: int) -> range | None:
    """Return the days of the period `index` after that of `start`."""
    if rule.frequency == "YEARLY":
        year = _first_year(rule, start) + index
        if "BYWEEKNO" in rule.parts:
            return _weeks_of(year, rule.week_start)
        return _months(year * 12, 12)
    if rule.frequency == "MONTHLY":
        return _months(start.year * 12 + start.month - 1 + index, 1)
    day = start.toordinal()
    if rule.frequency == "DAILY":
        return _days(day + index, 1)
    day -= (start.weekday() - rule.week_start) % 7
    return _days(day + index * 7, 7)


def _first_year(rule: Rule, start: datetime) -> int:
    """Return the year from which the years of a rule are counted.

    Where weeks are numbered it is the one the week of `start` belongs to, unless the
    rule does not give `start` at all: what is meant then, the RFC leaves open.
    """
    if "BYWEEKNO" in rule.parts and day_filter(rule, start).passes(start.date()):
        return week_year(start.date(), rule.week_start)
    return start.year


def _weeks_of(year: int, week_start: int) -> range | None:
    """Return the days of the weeks of `year`, which begin and end near its own."""
    if year >= date.max.year:
        return None
    first, after = (week_one(each, week_start) for each in (year, year + 1))
    return range(first.toordinal(), after.toordinal())


def _months(first: int, count: int) -> range | None:
    """Return the days of `count` months, the first counted from the year 0."""
    year, month = divmod(first, 12)
    if year >= date.max.year:
        return None
    after, next_month = divmod(first + count, 12)
    begin = date(year, month + 1, 1).toordinal()
    return range(begin, date(after, next_month + 1, 1).toordinal())


def _days(first: int, count: int) -> range | None:
    """Return `count` days, none beyond what a date can hold."""
    if first + count > date.max.toordinal():
        return None
    return range(max(first, 1), first + count)


def _through_clock(
    rule: Rule, start: datetime, skipped: int, last: datetime, budget: Budget
) -> Iterator[datetime]:
    """Yield the occurrences of a rule that goes by hours, minutes or seconds."""
    unit = CLOCK[rule.frequency]
    step = unit * rule.interval
    origin = _second(start) // unit * unit
    at, end = origin + skipped * step, _second(last)
    days = day_filter(rule, start)
    while at < end:
        budget.spend(_CLOCK_STEPS)
        jump = _closed_for(rule, days, _moment(at), unit)
        if jump:
            at += -(-jump // step) * step
            continue
        yield from _within_unit(rule, start, at, unit, budget)
        at += step


def _closed_for(rule: Rule, days: DayFilter, at: datetime, unit: int) -> int:
    """Return the seconds until anything can match again; 0 when `at` may."""
    into_day = at.hour * 3600 + at.minute * 60 + at.second
    if not days.passes_all and not days.passes(at.date()):
        return _DAY - into_day
    hours = rule.parts.get("BYHOUR")
    if hours is not None and at.hour not in hours:
        return 3600 - into_day % 3600
    minutes = rule.parts.get("BYMINUTE")
    if unit < 3600 and minutes is not None and at.minute not in minutes:  # noqa: PLR2004
        return 60 - into_day % 60
    seconds = rule.parts.get("BYSECOND")
    if unit == 1 and seconds is not None and at.second not in seconds:
        return 1
    return 0


def _within_unit(
    rule: Rule, start: datetime, at: int, unit: int, budget: Budget
) -> Iterator[datetime]:
    """Yield the occurrences within one hour, minute or second."""
    parts = rule.parts
    minutes: tuple[int, ...] = (0,)
    seconds: tuple[int, ...] = (0,)
    if unit == CLOCK["HOURLY"]:
        minutes = parts.get("BYMINUTE", (start.minute,))
    if unit > 1:
        seconds = parts.get("BYSECOND", (start.second,))
    budget.spend(len(minutes) * len(seconds) - 1)
    found = [at + minute * 60 + second for minute in minutes for second in seconds]
    positions = parts.get("BYSETPOS")
    for _, second in _chosen((0,), found, positions):
        yield _moment(second)
