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


def say(
    message: Message,
    *,
    clockface: Clockface = UTC_CLOCKFACE,
    translate: Callable[[str], str] = str,
) -> str:
    """Return the sentence for `message`.

    Arguments named `..._at` are instants and `..._on` dates, both ISO 8601 text. An
    entry of two forms takes the first for a `count` of one. Raises KeyError for a code
    the catalogue lacks: that is a bug.
    """
    entry = CATALOGUE[message.code]
    values = {
        name: _written(name, value, clockface) for name, value in message.arguments
    }
    if isinstance(entry, tuple):
        one, many = entry
        entry = one if values["count"] == "1" else many
    return translate(entry).format_map(values)


def _written(name: str, value: Argument, clockface: Clockface) -> str:
    """Return one argument as text."""
    if isinstance(value, tuple):
        return ", ".join(value)
    if name.endswith("_at"):
        return clockface.instant(datetime.fromisoformat(str(value)))
    if name.endswith("_on"):
        return clockface.date(date.fromisoformat(str(value)))
    return str(value)
