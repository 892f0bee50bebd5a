"""Messages of the program in the person's words, with times on their clock."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.ui.words import entry_words
from pinmycal_desktop.words import Clockface, say

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.ui.format import Format


def clockface(form: Format, zone: str) -> Clockface:
    """Return how instants and dates are written in sentences."""
    tz = ZoneInfo(zone)

    def instant(at: datetime) -> str:
        return form.moment(at, tz)

    return Clockface(instant=instant, date=form.full_day)


def said(message: Message, *, form: Format, zone: str) -> str:
    """Return the sentence for a message."""
    return say(
        message,
        clockface=clockface(form, zone),
        translate=entry_words,
    )


def told(error: PinmyCalError, *, form: Format, zone: str) -> str:
    """Return the sentence for an error, naming each field that does not fit."""
    problems = getattr(error, "problems", ())
    if problems:
        return " ".join(said(each.message, form=form, zone=zone) for each in problems)
    return said(error.message, form=form, zone=zone)
