"""Reads dates as people type them: 12.3., thu+2w, tomorrow, in 3 weeks, 24 Dec 2027.

Lenient about the ways of writing, strict about the meaning: what could be two things is
not read at all. Names of days and months come in as `DateWords`; English is always
understood. Pure functions; today is given.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.model.years import is_kept
from pinmycal_desktop.screen.pace import WEEK, week_start

if TYPE_CHECKING:
    from collections.abc import Callable

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = [
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
]
_LONGEST = 80
"""Letters no date takes."""
_LEAST_NAME = 3
"""Letters of a month's or day's name that are enough, in English too: ma is neither."""
_HALF_YEAR = timedelta(days=183)
_MONTHS_A_YEAR = 12
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_UNITS = {"d": "day", "day": "day", "w": "week", "wk": "week", "week": "week"}
_UNITS |= {"m": "month", "mo": "month", "month": "month", "y": "year", "year": "year"}
_STEP = re.compile(r"\s*([+\-\u2212])\s*(\d{1,4})\s*([a-z]+)$")
_IN = re.compile(r"(?:^|\s)in (\w+) ([a-z]+)$")
_AGO = re.compile(r"^(\w+) ([a-z]+) ago$")


@value_class
class DateWords:
    """How one language writes dates, as far as reading them takes."""

    weekdays: tuple[tuple[str, ...], ...] = ()
    """The names of each day, Monday first; whole and short ones."""
    months: tuple[tuple[str, ...], ...] = ()
    """The names of each month, January first; whole and short ones."""
    month_first: bool = False
    """3/11 is in March."""
    first_day: int = 1
    """The day a week starts on, Monday 1 to Sunday 7: what next week is."""
    meanings: tuple[tuple[str, str], ...] = ()
    """Words of the language with the English ones they stand for: heute, today."""


ENGLISH = DateWords()


def date_of(text: str, today: date, words: DateWords = ENGLISH) -> date | None:
    """Return the date that was typed, or None when it is none that is kept.

    A weekday is the next such day, today included. Without a year it is the nearest
    date not more than half a year ago.
    """
    if len(text) > _LONGEST:
        return None
    told = " ".join(text.casefold().split())
    for theirs, ours in words.meanings:
        told = re.sub(rf"(?<!\w){re.escape(theirs.casefold())}(?!\w)", ours, told)
    try:
        found = _read(told, today, words)
    except OverflowError:
        return None
    return found if found is not None and is_kept(found) else None


def _read(told: str, today: date, words: DateWords) -> date | None:
    """Read a date with steps behind it: thu+2w, 24 dec -1d, friday in 2 weeks."""
    if (step := _STEP.search(told)) and (unit := _unit(step[3])):
        count = int(step[2]) * (1 if step[1] == "+" else -1)
        return _from(told[: step.start()], today, words, _by(count, unit))
    if (ahead := _IN.search(told)) and (unit := _unit(ahead[2])):
        count_ahead = _number(ahead[1])
        if count_ahead is None:
            return None
        head = told[: ahead.start()]
        return _from(head, today, words, _by(count_ahead, unit))
    if (past := _AGO.match(told)) and (unit := _unit(past[2])):
        count_back = _number(past[1])
        return None if count_back is None else _by(-count_back, unit)(today)
    return (
        _near(told, today)
        or _weekday(told, today, words)
        or _next(told, today, words)
        or _iso(told)
        or _figures(told, today, words)
        or _named(told, today, words)
    )


def _from(
    head: str, today: date, words: DateWords, step: Callable[[date], date]
) -> date | None:
    """Return the date of `head`, or today when there is none, after a step."""
    start = _read(head.strip(), today, words) if head.strip() else today
    return None if start is None else step(start)


def _unit(word: str) -> str | None:
    return _UNITS.get(word) or _UNITS.get(word.removesuffix("s"))


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() else _NUMBERS.get(word)


def _by(count: int, unit: str) -> Callable[[date], date]:
    """Return what moves a date by so many units; months keep the day if they can."""
    if unit == "day":
        return lambda day: day + timedelta(days=count)
    if unit == "week":
        return lambda day: day + timedelta(weeks=count)
    months = count * (_MONTHS_A_YEAR if unit == "year" else 1)
    return lambda day: months_on(day, months)


def months_on(day: date, months: int) -> date:
    """Return the same day of another month, or its last one when it is shorter.

    Raises OverflowError beyond the years a date can be in.
    """
    count = day.year * _MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(count, _MONTHS_A_YEAR)
    if not date.min.year <= year < date.max.year:
        raise OverflowError(year)
    first = date(year, month + 1, 1)
    beyond = (first + timedelta(days=31)).replace(day=1)
    return min(first + timedelta(days=day.day - 1), beyond - timedelta(days=1))


def _near(told: str, today: date) -> date | None:
    places = {"yesterday": -1, "today": 0, "now": 0, "tomorrow": 1}
    places |= {"the day after tomorrow": 2, "day after tomorrow": 2}
    return today + timedelta(days=places[told]) if told in places else None


# --- weekdays ------------------------------------------------------------------------


def weekday_of(word: str, words: DateWords) -> int | None:
    """Return the weekday a word names, Monday is 0; None when it names none."""
    given = word.rstrip(".")
    for number, name in enumerate(_DAYS):
        theirs = words.weekdays[number] if words.weekdays else ()
        if given in [_plain(each) for each in theirs] or _begins(given, name):
            return number
    return None


def _plain(name: str) -> str:
    return name.casefold().rstrip(".")


def _begins(given: str, name: str) -> bool:
    """Whether `given` is the beginning of a name, long enough to mean it."""
    return len(given) >= _LEAST_NAME and name.startswith(given)


def _weekday(told: str, today: date, words: DateWords) -> date | None:
    number = weekday_of(told.removeprefix("this ").removeprefix("on "), words)
    if number is None:
        return None
    return today + timedelta(days=(number - today.weekday()) % WEEK)


def _next(told: str, today: date, words: DateWords) -> date | None:
    """Read next week, last month, next thu: the one of the week after this one."""
    which, _, what = told.partition(" ")
    if which not in ("next", "last") or not what:
        return None
    by = 1 if which == "next" else -1
    unit = _unit(what)
    if unit is not None:
        return _by(by, unit)(today)
    number = weekday_of(what, words)
    if number is None:
        return None
    start = week_start(today, words.first_day) + timedelta(weeks=by)
    return start + timedelta(days=(number - start.weekday()) % WEEK)


# --- dates written out ---------------------------------------------------------------


def _iso(told: str) -> date | None:
    try:
        return date.fromisoformat(told)
    except ValueError:
        return None


def _figures(told: str, today: date, words: DateWords) -> date | None:
    match = re.match(r"^(\d{1,2})[./\- ](\d{1,2})(?:[./\- ](\d{4}|\d{2})?)?$", told)
    if match is None:
        return None
    first, second = int(match[1]), int(match[2])
    day, month = (second, first) if words.month_first else (first, second)
    return _made(day, month, match[3], today)


def _named(told: str, today: date, words: DateWords) -> date | None:
    parts = [part for part in re.split(r"[\s,]+|(?<=\d)\.", told) if part]
    parts = [re.sub(r"^(\d+)(?:st|nd|rd|th)$", r"\1", part) for part in parts]
    parts = [part for part in parts if weekday_of(part, words) is None]
    months = [number for part in parts if (number := month_of_name(part, words))]
    figures = [part for part in parts if part.isdecimal()]
    if len(months) != 1 or 1 + len(figures) != len(parts) or not figures:
        return None
    day, *years = figures
    if len(years) > 1 or any(len(year) not in (2, 4) for year in years):
        return None
    return _made(int(day), months[0], years[0] if years else None, today)


def month_of_name(word: str, words: DateWords) -> int:
    """Return the number of a month by its name, or its first letters; 0 for none."""
    given = word.rstrip(".")
    for number, name in enumerate(_MONTHS):
        theirs = words.months[number] if words.months else ()
        names = [_plain(each) for each in theirs]
        if given in names or any(_begins(given, each) for each in (*names, name)):
            return number + 1
    return 0


def _made(day: int, month: int, year: str | None, today: date) -> date | None:
    try:
        if year is not None:
            is_short = len(year) <= 2  # noqa: PLR2004  -- 26 is 2026
            return date(int(year) + (2000 if is_short else 0), month, day)
        made = date(today.year, month, day)
        if today - made > _HALF_YEAR:
            return date(today.year + 1, month, day)
    except ValueError:
        return None
    return made
