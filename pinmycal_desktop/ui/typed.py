"""Reads what people type: times, ranges of hours, dates, e-mail addresses.

Lenient about the ways of writing, strict about the meaning: whatever could be two
things is not read at all. Pure functions; today is given, the language a locale.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from pinmycal_desktop.model.schedule import MINUTES_A_DAY, HourRange
from pinmycal_desktop.screen import dates
from pinmycal_desktop.screen.times import minutes_of
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from datetime import date

__all__ = ["date_of", "date_words", "is_mail", "mails_of", "minutes_of", "range_of"]

_DASHES = re.compile(r"\s*(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|\u2212|\bto\b)\s*")
_MAIL = re.compile(r"^[^@\s,;<>()]+@[^@\s,;<>()]+$")
_MAIL_GAPS = re.compile(r"[\s,;]+")


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
    """A date as typed, in English or in the language of `locale`; see `screen.dates`.

    Also 3/11 where months come first, tomorrow, thu+2w, in 3 weeks.
    """
    return dates.date_of(text, today, date_words(locale))


@lru_cache(maxsize=4)
def date_words(locale: QLocale, first_day: int = 0) -> dates.DateWords:
    """Return how `locale` writes dates; `first_day` is a person's own, 0 the usual."""
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat).lower()
    meanings = (
        *((words("today"), "today"), (words("tomorrow"), "tomorrow")),
        *((words("yesterday"), "yesterday"), (words("next"), "next")),
        *((words("last"), "last"), (words("in"), "in"), (words("ago"), "ago")),
        *((words("days"), "days"), (words("weeks"), "weeks"), (words("day"), "day")),
        *((words("week"), "week"), (words("month"), "month")),
        *((words("months"), "months"), (words("year"), "year")),
    )
    return dates.DateWords(
        weekdays=tuple(
            tuple(locale.dayName(day, form) for form in forms) for day in range(1, 8)
        ),
        months=tuple(
            tuple(locale.monthName(month, form) for form in forms)
            for month in range(1, 13)
        ),
        month_first=pattern.find("m") < pattern.find("d"),
        first_day=first_day or locale.firstDayOfWeek().value,
        meanings=tuple((one, other) for one, other in meanings if one != other),
    )


# --- e-mail addresses ----------------------------------------------------------------


def is_mail(text: str) -> bool:
    """Whether it has the shape of an address; only sending tells more."""
    return _MAIL.match(text) is not None


def mails_of(text: str) -> tuple[str, ...]:
    """The words of a typed or pasted list, in order, without `<` and `>` round them."""
    parts = (part.strip("<>\"'") for part in _MAIL_GAPS.split(text))
    return tuple(part for part in parts if part)
