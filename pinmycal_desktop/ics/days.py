"""Which days of a period a recurrence rule is about (RFC 5545, 3.3.10).

The parts that name days, from BYMONTH to BYDAY; it knows neither clock nor period.
"""

from __future__ import annotations

from calendar import isleap, monthrange
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.ics.rules import Rule


@value_class
class DayFilter:
    """Which days of a period a rule is about; empty parts let every day pass."""

    months: frozenset[int]
    month_days: frozenset[int]
    year_days: frozenset[int]
    weeks: frozenset[int]
    plain_weekdays: frozenset[int]
    counted_weekdays: tuple[tuple[int, int], ...]
    within_month: bool
    """Whether the counted weekdays are counted in the month, not the year."""
    week_start: int

    @property
    def passes_all(self) -> bool:
        """Whether it lets every day pass."""
        return not (
            self.months
            or self.month_days
            or self.year_days
            or self.weeks
            or self.plain_weekdays
            or self.counted_weekdays
        )

    def days(self, period: range) -> list[int]:
        """Return the days of `period` that pass."""
        if self.passes_all:
            return list(period)
        if self._names_weekdays_only:
            wanted = self.plain_weekdays
            return [day for day in period if (day - 1) % 7 in wanted]
        days = self._likely(period) if self.months or self.month_days else period
        return [day for day in days if self.passes(date.fromordinal(day))]

    def steps(self, period: range) -> int:
        """Return how many days `days` has about to look at."""
        if self.passes_all or not (self.months or self.month_days):
            return len(period)
        months = -(-len(period) // 28)
        wanted = min(months, len(self.months) or months)
        is_forward = bool(self.month_days) and min(self.month_days) > 0
        return months + wanted * (len(self.month_days) if is_forward else 31)

    def _likely(self, period: range) -> Iterator[int]:
        """Yield the days of `period` in the wanted months, in order.

        Where days are numbered from the first, only those.
        """
        begin, end = date.fromordinal(period.start), date.fromordinal(period.stop - 1)
        numbers = sorted(self.month_days)
        is_forward = bool(numbers) and numbers[0] > 0
        for at in range(begin.year * 12 + begin.month, end.year * 12 + end.month + 1):
            year, month = (at - 1) // 12, (at - 1) % 12 + 1
            if self.months and month not in self.months:
                continue
            first = date(year, month, 1).toordinal()
            length = monthrange(year, month)[1]
            if is_forward:
                days = (first + each - 1 for each in numbers if each <= length)
                yield from (each for each in days if each in period)
            else:
                after = min(first + length, period.stop)
                yield from range(max(first, period.start), after)

    @property
    def _names_weekdays_only(self) -> bool:
        """Whether nothing but the day of the week counts: most rules are such."""
        return not (
            self.months
            or self.month_days
            or self.year_days
            or self.weeks
            or self.counted_weekdays
        )

    def passes(self, day: date) -> bool:
        """Whether `day` fits every part."""
        if self.months and day.month not in self.months:
            return False
        if self.month_days and not self._fits_month(day):
            return False
        if self.year_days and not self._fits_year(day):
            return False
        if self.weeks and not self._fits_week(day):
            return False
        if self.plain_weekdays or self.counted_weekdays:
            return day.weekday() in self.plain_weekdays or self._is_counted(day)
        return True

    def _fits_month(self, day: date) -> bool:
        """Whether its number in the month is wanted, from either end."""
        if day.day in self.month_days:
            return True
        if min(self.month_days) > 0:
            return False
        length = _month_length(day)
        return day.day - length - 1 in self.month_days

    def _fits_year(self, day: date) -> bool:
        """Whether its number in the year is wanted, from either end."""
        number = day.toordinal() - date(day.year, 1, 1).toordinal() + 1
        length = _year_length(day)
        return not self.year_days.isdisjoint((number, number - length - 1))

    def _fits_week(self, day: date) -> bool:
        """Whether its week is wanted; week 1 has at least four days of the year."""
        year = week_year(day, self.week_start)
        first, after = (week_one(each, self.week_start) for each in (year, year + 1))
        week, weeks = (day - first).days // 7 + 1, (after - first).days // 7
        return not self.weeks.isdisjoint((week, week - weeks - 1))

    def _is_counted(self, day: date) -> bool:
        """Whether it is, say, the second Tuesday or the last Friday."""
        weekday = day.weekday()
        which = [each for each, named in self.counted_weekdays if named == weekday]
        if not which:
            return False
        if self.within_month:
            number, length = day.day, _month_length(day)
        else:
            number = day.toordinal() - date(day.year, 1, 1).toordinal() + 1
            length = _year_length(day)
        forward = (number - 1) // 7 + 1
        backward = -((length - number) // 7 + 1)
        return forward in which or backward in which


def week_year(day: date, week_start: int) -> int:
    """Return the year whose weeks `day` is counted in: most of its week lies there."""
    begin = day - timedelta(days=(day.weekday() - week_start) % 7)
    return (begin + timedelta(days=3)).year


def week_one(year: int, week_start: int) -> date:
    """Return the first day of the first week of `year`."""
    inside = date(year, 1, 4)
    return inside - timedelta(days=(inside.weekday() - week_start) % 7)


def _month_length(day: date) -> int:
    """Return how many days the month of `day` has."""
    return monthrange(day.year, day.month)[1]


def _year_length(day: date) -> int:
    """Return how many days the year of `day` has."""
    return 366 if isleap(day.year) else 365


def day_filter(rule: Rule, start: datetime) -> DayFilter:
    """Return which days `rule` is about; what it leaves out is taken from `start`."""
    parts, weekdays = rule.parts, rule.weekdays
    months = parts.get("BYMONTH", ())
    month_days = parts.get("BYMONTHDAY", ())
    names_days = month_days or weekdays or "BYYEARDAY" in parts or "BYWEEKNO" in parts
    if not names_days and rule.frequency in ("YEARLY", "MONTHLY"):
        month_days = (start.day,)
        if rule.frequency == "YEARLY" and not months:
            months = (start.month,)
    elif (not names_days and rule.frequency == "WEEKLY") or (
        "BYWEEKNO" in parts and not weekdays
    ):
        weekdays = ((0, start.weekday()),)
    counts = rule.frequency in ("YEARLY", "MONTHLY")
    return DayFilter(
        months=frozenset(months),
        month_days=frozenset(month_days),
        year_days=frozenset(parts.get("BYYEARDAY", ())),
        weeks=frozenset(parts.get("BYWEEKNO", ())),
        plain_weekdays=frozenset(
            day for which, day in weekdays if not which or not counts
        ),
        counted_weekdays=tuple(each for each in weekdays if each[0] and counts),
        within_month=rule.frequency == "MONTHLY" or bool(months),
        week_start=rule.week_start,
    )
