"""Recurrence rules, expanded within a window and a budget (RFC 5545, 3.3.10).

Written anew because no library can be stopped: a rule of 30 letters keeps them busy
for ever. Here the periods before the window are skipped by arithmetic, days that
cannot match are skipped whole, and every step is paid for. It works on wall-clock
time without a zone; who asks knows the zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, TypeVar

from pinmycal_desktop.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_Time = TypeVar("_Time")

_DAY = 86_400
_SECONDS = {"HOURLY": 3600, "MINUTELY": 60, "SECONDLY": 1}
_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", *_SECONDS)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_RANGES = {
    "BYSECOND": (0, 60),
    "BYMINUTE": (0, 59),
    "BYHOUR": (0, 23),
    "BYMONTH": (1, 12),
}
_SIGNED_RANGES = {
    "BYMONTHDAY": 31,
    "BYYEARDAY": 366,
    "BYWEEKNO": 53,
    "BYSETPOS": 366,
}
_MOST = 10**15
"""Numbers above are taken for it: time ends long before."""


class BadRule(ValueError):
    """A rule that means nothing, or that is not understood here."""

    def __init__(self, code: str, **arguments: str | int) -> None:
        self.message = Message.of(code, **arguments)
        super().__init__(code)


class BudgetSpent(Exception):
    """A rule needs more steps than it is worth."""


@dataclass(slots=True)
class Budget:
    """Steps that may still be taken; a step is about a microsecond."""

    left: int

    def spend(self, steps: int) -> None:
        """Pay for `steps`; raises BudgetSpent when there is not enough left."""
        self.left -= steps
        if self.left < 0:
            raise BudgetSpent


@dataclass(frozen=True)
class Rule:
    """A recurrence rule that was found to make sense."""

    frequency: str
    interval: int = 1
    count: int | None = None
    until: str = ""
    """As written; it ends with Z when it is an instant."""
    by: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """BYMONTH and its kin, sorted; BYDAY has its own field."""
    weekdays: tuple[tuple[int, int], ...] = ()
    """BYDAY as (which one, weekday): 0 means every one, Monday is 0."""
    week_start: int = 0

    @cached_property
    def parts(self) -> dict[str, tuple[int, ...]]:
        """`by` as a dictionary."""
        return dict(self.by)

    @property
    def is_even(self) -> bool:
        """Whether it repeats after the same number of seconds for ever."""
        fixed = self.frequency not in ("YEARLY", "MONTHLY")
        return fixed and not self.by and not self.weekdays


def parse_rule(text: str) -> Rule:
    """Return the rule written as `text`; raises BadRule with the reason."""
    fields: dict[str, str] = {}
    for part in text.upper().replace(" ", "").split(";"):
        name, _, value = part.partition("=")
        if name:
            fields[name] = value
    frequency = fields.pop("FREQ", "")
    if frequency not in _FREQUENCIES:
        raise BadRule("transfer.rule.frequency", text=frequency)
    if fields.pop("RSCALE", "GREGORIAN") != "GREGORIAN" or "SKIP" in fields:
        raise BadRule("transfer.rule.calendar")
    interval = _number("INTERVAL", fields.pop("INTERVAL", "1"), 1)
    count = fields.pop("COUNT", None)
    rule = Rule(
        frequency,
        interval,
        None if count is None else _number("COUNT", count, 1),
        fields.pop("UNTIL", ""),
        weekdays=_weekdays(fields.pop("BYDAY", "")),
        week_start=_weekday(fields.pop("WKST", "MO")),
        by=tuple((name, _numbers(name, value)) for name, value in fields.items()),
    )
    if "BYSETPOS" in rule.parts and len(rule.by) + bool(rule.weekdays) == 1:
        raise BadRule("transfer.rule.part", text="BYSETPOS")
    return rule


def _number(name: str, text: str, least: int, most: int = _MOST) -> int:
    """Return a whole number of at least `least`; what is above `most` is `most`."""
    if not text.isascii() or not text.isdigit() or int(text[:40]) < least:
        raise BadRule("transfer.rule.part", text=f"{name}={text[:20]}")
    return min(int(text[:40]), most)


def _numbers(name: str, text: str) -> tuple[int, ...]:
    """Return the numbers of a BY part, each within its range."""
    low, high = _RANGES.get(name, (0, 0))
    signed = _SIGNED_RANGES.get(name, 0)
    if not high and not signed:
        raise BadRule("transfer.rule.part", text=name[:20])
    found = set()
    for each in text.split(","):
        digits = each.lstrip("+-")
        if not digits.isascii() or not digits.isdigit() or len(digits) > len("366"):
            raise BadRule("transfer.rule.part", text=f"{name}={each[:20]}")
        value = -int(digits) if each.startswith("-") else int(digits)
        fits = low <= value <= high if high else 1 <= abs(value) <= signed
        if not fits:
            raise BadRule("transfer.rule.part", text=f"{name}={each[:20]}")
        found.add(min(value, 59) if name == "BYSECOND" else value)
    return tuple(sorted(found))


def _weekday(text: str) -> int:
    """Return a weekday, Monday as 0."""
    if text not in _WEEKDAYS:
        raise BadRule("transfer.rule.part", text=text[:20])
    return _WEEKDAYS.index(text)


def _weekdays(text: str) -> tuple[tuple[int, int], ...]:
    """Return BYDAY as pairs: which one in its month or year, and the weekday."""
    if not text:
        return ()
    found = set()
    for each in text.split(","):
        which, name = each[:-2], each[-2:]
        if which:
            _numbers("BYWEEKNO", which)  # the same range: 1 to 53, or from the end
        found.add((int(which or "0"), _weekday(name)))
    return tuple(sorted(found))


def occurrences(
    rule: Rule, start: datetime, *, first: datetime, last: datetime, budget: Budget
) -> Iterator[datetime]:
    """Yield when `rule` repeats from `start` on, within `first` and before `last`.

    All are naive wall-clock time; UNTIL is the caller's, who knows the zone. Raises
    BudgetSpent when it takes too long; what was yielded stays true.
    """
    skipped = _skipped(rule, start, first)
    left = None if rule.count is None else rule.count - skipped
    walk = _through_clock if rule.frequency in _SECONDS else _through_days
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
        periods = first.year - start.year
    elif rule.frequency == "MONTHLY":
        periods = (first.year - start.year) * 12 + first.month - start.month
    else:
        length = _SECONDS.get(rule.frequency) or (
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
    return datetime.fromordinal(ordinal)  # noqa: DTZ - wall-clock time has no zone


def _through_days(
    rule: Rule, start: datetime, skipped: int, last: datetime, budget: Budget
) -> Iterator[datetime]:
    """Yield the occurrences of a rule that goes by days or longer, in order."""
    parts = rule.parts
    times = [
        timedelta(hours=hour, minutes=minute, seconds=second)
        for hour, minute, second in product(
            parts.get("BYHOUR", (start.hour,)),
            parts.get("BYMINUTE", (start.minute,)),
            parts.get("BYSECOND", (start.second,)),
        )
    ]
    budget.spend(len(times))
    filters = _day_filter(rule, start)
    for period in _periods(rule, start, skipped, last.toordinal()):
        budget.spend(len(period))
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
        return _months(start.year * 12 + index * 12, 12)
    if rule.frequency == "MONTHLY":
        return _months(start.year * 12 + start.month - 1 + index, 1)
    day = start.toordinal()
    if rule.frequency == "DAILY":
        return _days(day + index, 1)
    day -= (start.weekday() - rule.week_start) % 7
    return _days(day + index * 7, 7)


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


@dataclass(frozen=True)
class _DayFilter:
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
        return [day for day in period if self.passes(date.fromordinal(day))]

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
        length = _month_length(day)
        return not self.month_days.isdisjoint((day.day, day.day - length - 1))

    def _fits_year(self, day: date) -> bool:
        """Whether its number in the year is wanted, from either end."""
        number = day.timetuple().tm_yday
        length = date(day.year, 12, 31).timetuple().tm_yday
        return not self.year_days.isdisjoint((number, number - length - 1))

    def _fits_week(self, day: date) -> bool:
        """Whether its week is wanted; week 1 has at least four days of the year."""
        begin = day - timedelta(days=(day.weekday() - self.week_start) % 7)
        year = (begin + timedelta(days=3)).year
        first, after = self._week_one(year), self._week_one(year + 1)
        week, weeks = (begin - first).days // 7 + 1, (after - first).days // 7
        return not self.weeks.isdisjoint((week, week - weeks - 1))

    def _week_one(self, year: int) -> date:
        """Return the first day of the first week of `year`."""
        inside = date(year, 1, 4)
        return inside - timedelta(days=(inside.weekday() - self.week_start) % 7)

    def _is_counted(self, day: date) -> bool:
        """Whether it is, say, the second Tuesday or the last Friday."""
        if self.within_month:
            number, length = day.day, _month_length(day)
        else:
            number = day.timetuple().tm_yday
            length = date(day.year, 12, 31).timetuple().tm_yday
        forward = (number - 1) // 7 + 1
        backward = -((length - number) // 7 + 1)
        return any(
            weekday == day.weekday() and which in (forward, backward)
            for which, weekday in self.counted_weekdays
        )


def _month_length(day: date) -> int:
    """Return how many days the month of `day` has."""
    after = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return (after - timedelta(days=1)).day


def _day_filter(rule: Rule, start: datetime) -> _DayFilter:
    """Return which days `rule` is about; what it leaves out is taken from `start`."""
    parts, weekdays = rule.parts, rule.weekdays
    months = parts.get("BYMONTH", ())
    month_days = parts.get("BYMONTHDAY", ())
    names_days = month_days or weekdays or "BYYEARDAY" in parts or "BYWEEKNO" in parts
    if not names_days and rule.frequency in ("YEARLY", "MONTHLY"):
        month_days = (start.day,)
        if rule.frequency == "YEARLY" and not months:
            months = (start.month,)
    elif (not names_days and rule.frequency == "WEEKLY") or ("BYWEEKNO" in parts and not weekdays):
        weekdays = ((0, start.weekday()),)
    counts = rule.frequency in ("YEARLY", "MONTHLY")
    return _DayFilter(
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


def _through_clock(
    rule: Rule, start: datetime, skipped: int, last: datetime, budget: Budget
) -> Iterator[datetime]:
    """Yield the occurrences of a rule that goes by hours, minutes or seconds."""
    unit = _SECONDS[rule.frequency]
    step = unit * rule.interval
    origin = _second(start) // unit * unit
    at, end = origin + skipped * step, _second(last)
    days = _day_filter(rule, start)
    while at < end:
        budget.spend(1)
        jump = _closed_for(rule, days, _moment(at), unit)
        if jump:
            at += -(-jump // step) * step
            continue
        yield from _within_unit(rule, start, at, unit)
        at += step


def _closed_for(rule: Rule, days: _DayFilter, at: datetime, unit: int) -> int:
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


def _within_unit(rule: Rule, start: datetime, at: int, unit: int) -> Iterator[datetime]:
    """Yield the occurrences within one hour, minute or second."""
    parts = rule.parts
    minutes: tuple[int, ...] = (0,)
    seconds: tuple[int, ...] = (0,)
    if unit == _SECONDS["HOURLY"]:
        minutes = parts.get("BYMINUTE", (start.minute,))
    if unit > 1:
        seconds = parts.get("BYSECOND", (start.second,))
    found = [at + minute * 60 + second for minute in minutes for second in seconds]
    positions = parts.get("BYSETPOS")
    for _, second in _chosen((0,), found, positions):
        yield _moment(second)
