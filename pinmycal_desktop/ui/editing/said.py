"""Messages as sentences in the words and times of the person at the window."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.ui.words import entry_words
from pinmycal_desktop.words import Clockface, say
from pinmycal_desktop.words.reasons import reason_message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.errors import FieldProblem, PinmyCalError
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.ui.format import Format


def said(message: Message, form: Format, zone: str = "UTC") -> str:
    """Return the sentence for `message`, its times on the clock of `zone`."""
    tz = ZoneInfo(zone)
    face = Clockface(instant=lambda at: form.moment(at, tz), date=form.day)
    return say(message, clockface=face, translate=entry_words)


def told(error: PinmyCalError, form: Format) -> str:
    """Return what an error says; for several fields, what is wrong with the first."""
    if isinstance(error, Invalid):
        return said(error.problems[0].message, form)
    return said(error.message, form)


def by_field(problems: Iterable[FieldProblem], form: Format) -> dict[str, str]:
    """Return the first sentence about each field, by the first part of its path."""
    sentences: dict[str, str] = {}
    for each in problems:
        sentences.setdefault(each.field.split(".")[0], said(each.message, form))
    return sentences


def reasons_said(reasons: Iterable[Reason], form: Format) -> tuple[str, ...]:
    """Return each reason once, in words, in order."""
    return tuple(dict.fromkeys(said(reason_message(each), form) for each in reasons))
