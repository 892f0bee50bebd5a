"""Reads what people type: times, ranges of hours, dates, e-mail addresses.

Lenient about the ways of writing, strict about the meaning: whatever could be two
things is not read at all. Pure functions; today is given.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.schedule import MINUTES_A_DAY, HourRange

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

_NOON, _HALF_DAY = 12, 12
_TIME = re.compile(
    r"""^(?P<hour>\d{1,2})
        (?: \s*[:.,hH]\s*(?P<minute>\d{2})? | (?P<joined>\d{2}) )?
        \s*(?P<half>[aApP]\.?\s?[mM]?\.?)?$""",
    re.VERBOSE,
)
_WORDS = {"noon": 12 * 60, "midnight": 0}
_DASHES = re.compile(r"\s*(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|\u2212|\bto\b)\s*")
_MAIL = re.compile(r"^[^@\s,;<>()]+@[^@\s,;<>()]+$")
_MAIL_GAPS = re.compile(r"[\s,;]+")


def minutes_of(text: str) -> int | None:
    """Minutes after midnight, 0..1440: of 9:15, 0915, 9.15, 9h15, 9pm, noon, 24:00."""
    text = text.strip()
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    match = _TIME.match(text)
    if match is None:
        return None
    hour = int(match["hour"])
    minute = int(match["minute"] or match["joined"] or 0)
    if match["half"]:
        if not 1 <= hour <= _HALF_DAY:
            return None
        hour = hour % _HALF_DAY + (_NOON if match["half"][0] in "pP" else 0)
    told = hour * 60 + minute
    return told if minute < 60 and told <= MINUTES_A_DAY else None  # noqa: PLR2004  -- an hour


def range_of(text: str) -> HourRange | None:
    """Hours as typed: 08:30 – 12:30, 9-17, 9am to 5pm, 20:00–01:00 (past midnight).

    None when it is not two times, or when both are the same.
    """
    parts = _DASHES.split(text.strip())
    if len(parts) != 2:  # noqa: PLR2004  -- a start and an end
        return None
    start, end = minutes_of(parts[0]), minutes_of(parts[1])
    if start is None or end is None or start in (end, MINUTES_A_DAY):
        return None
    return HourRange(start, end if end > start else end + MINUTES_A_DAY)


# --- dates ---------------------------------------------------------------------------


def date_of(text: str, today: date, locale: QLocale) -> date | None:
    """A date as typed: 2026-03-11, 11 Mar, 11.3., 3/11 where months come first.

    Also today, tomorrow, and a weekday's name: the next such day, today included.
    Without a year it is the nearest one not more than half a year ago.
    """
    text = text.strip().casefold()
    if text in ("today", "tomorrow"):
        return today + timedelta(days=("today", "tomorrow").index(text))
    return (
        _weekday(text, today, locale)
        or _iso(text)
        or _figures(text, today, locale)
        or _named(text, today, locale)
    )


def _weekday(text: str, today: date, locale: QLocale) -> date | None:
    for number in range(1, 8):
        names = (_name(locale.dayName(number, form)) for form in _forms(locale))
        if text.rstrip(".") in names:
            return today + timedelta(days=(number - 1 - today.weekday()) % 7)
    return None


def _forms(locale: QLocale) -> tuple[QLocale.FormatType, QLocale.FormatType]:
    return locale.FormatType.LongFormat, locale.FormatType.ShortFormat


def _name(word: str) -> str:
    return word.casefold().rstrip(".")


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _month_first(locale: QLocale) -> bool:
    pattern = locale.dateFormat(locale.FormatType.ShortFormat).lower()
    return pattern.find("m") < pattern.find("d")


def _figures(text: str, today: date, locale: QLocale) -> date | None:
    match = re.match(r"^(\d{1,2})[./\- ](\d{1,2})(?:[./\- ](\d{4}|\d{2})?)?$", text)
    if match is None:
        return None
    first, second = int(match[1]), int(match[2])
    day, month = (second, first) if _month_first(locale) else (first, second)
    return _made(day, month, match[3], today)


def _named(text: str, today: date, locale: QLocale) -> date | None:
    words = [word for word in re.split(r"[\s,]+|(?<=\d)\.", text) if word]
    words = [word for word in words if not _is_weekday(word, locale)]
    months = [_month(word, locale) for word in words]
    figures = [word for word in words if word.isascii() and word.isdigit()]
    found = [month for month in months if month]
    if len(found) != 1 or len(found) + len(figures) != len(words) or not figures:
        return None
    day, *years = figures
    if len(years) > 1 or any(len(year) not in (2, 4) for year in years):
        return None
    return _made(int(day), found[0], years[0] if years else None, today)


def _is_weekday(word: str, locale: QLocale) -> bool:
    days = (locale.dayName(day, form) for day in range(1, 8) for form in _forms(locale))
    return _name(word) in map(_name, days)


def _month(word: str, locale: QLocale) -> int:
    """The number of a month by its name, or by three of its letters or more."""
    given = _name(word)
    for number in range(1, 13):
        names = [_name(locale.monthName(number, form)) for form in _forms(locale)]
        if given in names or (len(given) > 2 and names[0].startswith(given)):  # noqa: PLR2004  -- ma could be March or May
            return number
    return 0


def _made(day: int, month: int, year: str | None, today: date) -> date | None:
    try:
        if year is not None:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)  # noqa: PLR2004  -- 26 is 2026
        made = date(today.year, month, day)
        past = today - made > timedelta(days=183)
        return date(today.year + 1, month, day) if past else made
    except ValueError:
        return None


# --- e-mail addresses ----------------------------------------------------------------


def is_mail(text: str) -> bool:
    """Whether it has the shape of an address; only sending tells more."""
    return _MAIL.match(text) is not None


def mails_of(text: str) -> tuple[str, ...]:
    """The words of a typed or pasted list, in order, without `<` and `>` round them."""
    words = (word.strip("<>\"'") for word in _MAIL_GAPS.split(text))
    return tuple(word for word in words if word)
