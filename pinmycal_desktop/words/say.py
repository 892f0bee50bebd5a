"""Saying a message: the entry of its code, with the arguments filled in."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.words.english import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.message import Argument, Message
    from pinmycal_desktop.words.english import Entry


@value_class
class Clockface:
    """How a face writes instants and dates, in its zone and locale."""

    instant: Callable[[datetime], str]
    date: Callable[[date], str]

    @classmethod
    def plain(cls, zone: str) -> Clockface:
        """Return the form used where no locale is known: 2026-03-12 16:15."""
        tz = ZoneInfo(zone)
        return cls(
            instant=lambda at: at.astimezone(tz).strftime("%Y-%m-%d %H:%M"),
            date=date.isoformat,
        )


UTC_CLOCKFACE = Clockface.plain("UTC")


def english(entry: Entry, count: int) -> str:
    """Return an entry as it stands; of two forms the first for a `count` of one."""
    if isinstance(entry, str):
        return entry
    one, many = entry
    return one if count == 1 else many


def say(
    message: Message,
    *,
    clockface: Clockface = UTC_CLOCKFACE,
    translate: Callable[[Entry, int], str] = english,
) -> str:
    """Return the sentence for `message`.

    Arguments named `..._at` are instants and `..._on` dates, both ISO 8601 text.
    `translate` gives an entry in another language, in the form for a count. Raises
    KeyError for a code the catalogue lacks: that is a bug.
    """
    entry = CATALOGUE[message.code]
    values = {
        name: _written(name, value, clockface) for name, value in message.arguments
    }
    count = 0 if isinstance(entry, str) else int(values["count"])
    return translate(entry, count).format_map(values)


def _written(name: str, value: Argument, clockface: Clockface) -> str:
    """Return one argument as text."""
    if isinstance(value, tuple):
        return ", ".join(value)
    if name.endswith("_at"):
        return clockface.instant(datetime.fromisoformat(str(value)))
    if name.endswith("_on"):
        return clockface.date(date.fromisoformat(str(value)))
    return str(value)
