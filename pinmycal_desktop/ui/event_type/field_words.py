"""The fields of an event type and their values, in a few words each."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.event_type import (
    Confirmation,
    DateRange,
    DaysAhead,
    Location,
    LocationKind,
    PeriodLimits,
    QuestionKind,
)
from pinmycal_desktop.ui.theme import theme_of
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinmycal_desktop.screen.event_type import FieldChange
    from pinmycal_desktop.ui.format import Format

NOTHING = "\N{EM DASH}"
_DAY = 24 * 60


def field_name(field: str) -> str:
    """Return what a field of an event type is called."""
    return {
        "title": words("Name"),
        "slug": words("Address"),
        "lengths": words("Lengths"),
        "description": words("Description"),
        "colour": words("Colour and pattern"),
        "location": words("Where"),
        "questions": words("Questions"),
        "buffer_before": words("Buffer before"),
        "buffer_after": words("Buffer after"),
        "minimum_notice": words("Notice"),
        "slot_interval": words("Start times every"),
        "offset_start": words("Start times shifted by"),
        "schedule_id": words("Hours"),
        "confirmation": words("Approval"),
        "blocks_while_pending": words("Requests take their time"),
        "is_hidden": words("Hidden"),
        "window": words("How far ahead"),
        "count_limits": words("At most"),
        "minute_limits": words("At most, in minutes"),
        "first_slot_only": words("Only the first time of a day"),
        "optimised_slots": words("Start times follow free hours"),
    }[field]


def kind_words(kind: QuestionKind) -> str:
    """Return how a question is answered."""
    return {
        QuestionKind.TEXT: words("Short text"),
        QuestionKind.LONG_TEXT: words("Long text"),
        QuestionKind.NUMBER: words("Number"),
        QuestionKind.PHONE: words("Phone number"),
        QuestionKind.URL: words("Link"),
        QuestionKind.ONE_OF: words("One of"),
        QuestionKind.SOME_OF: words("Some of"),
        QuestionKind.YES_NO: words("Yes or no"),
    }[kind]


def place_words(location: Location) -> str:
    """Return where a meeting is."""
    kind = {
        LocationKind.NONE: words("Said later"),
        LocationKind.LINK: words("Link"),
        LocationKind.PHONE: words("Phone"),
        LocationKind.ADDRESS: words("Address"),
    }[location.kind]
    return f"{kind}: {location.value}" if location.value else kind


def limit_words(limits: PeriodLimits, form: Format) -> str:
    """Return 3 a day, 10 a week."""
    told = [
        (limits.day, words("{0} a day")),
        (limits.week, words("{0} a week")),
        (limits.month, words("{0} a month")),
        (limits.year, words("{0} a year")),
    ]
    parts = [text.format(form.number(most)) for most, text in told if most is not None]
    return ", ".join(parts) or NOTHING


def notice_words(minutes: int, form: Format) -> str:
    """Return 2 h, or 3 days."""
    if not minutes:
        return NOTHING
    if minutes % _DAY == 0:
        days = minutes // _DAY
        told = counted(days, "1 day", "{0} days")
        return told.format(form.number(days))
    return form.duration(timedelta(minutes=minutes))


def value_words(
    change: FieldChange, value: object, form: Format, schedules: Mapping[int, str]
) -> str:
    """Return a value of the field that changes."""
    match change.field, value:
        case "colour", int(colour):
            name = theme_of().type_colour(colour).name
            told = words(name)
        case "slot_interval", None:
            told = words("the length")
        case "schedule_id", None:
            told = words("Default")
        case "schedule_id", int(number):
            told = schedules.get(number, NOTHING)
        case _, int(minutes) if not isinstance(value, bool):
            told = notice_words(minutes, form)
        case "lengths", tuple(lengths):
            each = ", ".join(form.number(length) for length in lengths)
            told = words("{0} min").format(each)
        case "questions", tuple(questions):
            count = len(questions)
            told = counted(count, "1 question", "{0} questions")
            told = told.format(form.number(count))
        case _:
            told = _other_words(value, form)
    return told


def _other_words(value: object, form: Format) -> str:
    """Return a value that tells by its kind how it is written."""
    match value:
        case Confirmation():
            asks = value is Confirmation.ALWAYS
            told = words("You confirm") if asks else words("Confirmed at once")
        case bool(is_so):
            told = words("Yes") if is_so else words("No")
        case DaysAhead(days=days):
            told = notice_words(days * _DAY, form)
        case DateRange(first=first, last=last):
            told = form.day_range(first, last, short=True)
        case PeriodLimits():
            told = limit_words(value, form)
        case Location():
            told = place_words(value)
        case str(text) if text:
            told = text
        case _:
            told = NOTHING
    return told
