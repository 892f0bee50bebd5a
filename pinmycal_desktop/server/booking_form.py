"""What the pages on which an event type is booked are made of: times, and a form.

Text in, HTML out; all that comes from elsewhere is escaped. Nothing is decided here.
"""

from __future__ import annotations

import html
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlencode
from zoneinfo import ZoneInfo, available_timezones

from pinmycal_desktop.model.event_type import EventType, Question, QuestionKind
from pinmycal_desktop.server.pages import hidden, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from pinmycal_desktop.model.slots import Slot

ANSWER = "answer."
"""What the names of fields with answers begin with."""
ANSWER_OF = "answers."
"""What the diary calls them with."""

_MOST_LINE, _MOST_GUESTS_TEXT, _MOST_TEXT = 200, 5_000, 10_000
_INPUTS = {
    QuestionKind.NUMBER: "number",
    QuestionKind.PHONE: "tel",
    QuestionKind.URL: "url",
}


def day_text(day: date) -> str:
    """Return a day as people read it: Tue 2026-03-03."""
    return f"{words('page.weekdays').split()[day.weekday()]} {day.isoformat()}"


def time_text(at: datetime, zone: str) -> str:
    """Return an instant on the clock of `zone`, with its day."""
    there = at.astimezone(ZoneInfo(zone))
    return f"{day_text(there.date())}, {there:%H:%M}"


def link(path: str, text: str, **query: str) -> str:
    """Return a link to a page of ours; `text` is HTML."""
    target = html.escape(f"{path}?{urlencode(query)}" if query else path)
    return f'<a href="{target}">{text}</a>'


def times(path: str, slots: Iterable[Slot], zone: str, **query: str) -> str:
    """Return slots under their days, each a link to book it."""
    days: dict[date, list[str]] = {}
    for each in slots:
        there = each.start.astimezone(ZoneInfo(zone))
        start = each.start.isoformat()
        item = link(path, f"{there:%H:%M}", start=start, zone=zone, **query)
        days.setdefault(there.date(), []).append(f"<li>{item}</li>")
    return "".join(
        f'<h2>{day_text(day)}</h2><ul class="times">{"".join(items)}</ul>'
        for day, items in days.items()
    )


def zone_form(path: str, zone: str, event_type: EventType, length: int) -> str:
    """Return the form that asks in which zone, and how long, times are wanted."""
    lengths = "".join(
        f"<option{' selected' if each == length else ''}>{each}</option>"
        for each in event_type.lengths
    )
    chooser = ""
    if len(event_type.lengths) > 1:
        chooser = (
            f'<label for="length">{words("page.length")}</label>'
            f'<select id="length" name="length">{lengths}</select>'
        )
    return (
        f'<form method="get" action="{html.escape(path)}">{chooser}'
        f'<label for="zone">{words("page.zone")}</label>'
        f'<input id="zone" name="zone" list="zones" value="{html.escape(zone)}">'
        f'<datalist id="zones">{_zones()}</datalist>'
        f" <button>{words('page.show')}</button></form>"
    )


@cache
def _zones() -> str:
    """Return every zone as an option, found once: the list is a walk of many files."""
    return "".join(f"<option>{each}</option>" for each in sorted(available_timezones()))


def booking_form(
    path: str,
    event_type: EventType,
    typed: Mapping[str, Sequence[str]],
    *,
    kept: Mapping[str, str],
    starts: Iterable[tuple[str, str]] = (),
    asks_place: bool = False,
    asks_code: bool = False,
) -> str:
    """Return the form that books.

    `kept` is sent along; `starts` (value, text) are other times to choose from, where
    the one that was chosen is gone.
    """
    fields = [hidden(name, value) for name, value in kept.items()]
    if others := "".join(
        f'<option value="{html.escape(value)}">{html.escape(text)}</option>'
        for value, text in starts
    ):
        fields.append(
            _labelled("start", f'<select id="start" name="start">{others}</select>')
        )
    fields += [
        _line("name", typed, required=True, complete="name"),
        _line("email", typed, required=True, kind="email", complete="email"),
    ]
    if asks_place:
        fields.append(_line("place", typed, required=True))
    fields += [_question(each, typed) for each in event_type.questions]
    if not event_type.settings.no_guests:
        fields.append(_line("guests", typed, most=_MOST_GUESTS_TEXT))
    fields.append(_text("notes", words("page.notes"), typed))
    if asks_code:
        fields.append(_line("code", typed))
    return (
        f'<form method="post" action="{html.escape(path)}">{"".join(fields)}'
        f'<p class="actions"><button>{words("page.book")}</button></p></form>'
    )


def first(typed: Mapping[str, Sequence[str]], name: str) -> str:
    """Return what was typed into a field, empty for nothing."""
    return next(iter(typed.get(name, ())), "")


def _labelled(name: str, field: str) -> str:
    """Return a field of our own under its label."""
    return f'<label for="{name}">{words(f"page.{name}")}</label>{field}'


def _line(
    name: str,
    typed: Mapping[str, Sequence[str]],
    *,
    required: bool = False,
    kind: str = "text",
    complete: str = "off",
    most: int = _MOST_LINE,
) -> str:
    """Return a field of our own for one line."""
    value = html.escape(first(typed, name))
    return _labelled(
        name,
        f'<input id="{name}" name="{name}" type="{kind}" value="{value}"'
        f' maxlength="{most}" autocomplete="{complete}"'
        f"{' required' if required else ''}>",
    )


def _text(
    name: str,
    label: str,
    typed: Mapping[str, Sequence[str]],
    *,
    required: bool = False,
) -> str:
    """Return a field for a text; `label` is HTML."""
    value, name = html.escape(first(typed, name)), html.escape(name)
    return (
        f'<label for="{name}">{label}</label>'
        f'<textarea id="{name}" name="{name}" maxlength="{_MOST_TEXT}"'
        f"{' required' if required else ''}>\n{value}</textarea>"
    )


def _question(asked: Question, typed: Mapping[str, Sequence[str]]) -> str:
    """Return the field of one question."""
    name, label = ANSWER + asked.slug, html.escape(asked.label)
    given = typed.get(name, ())
    if asked.kind is QuestionKind.LONG_TEXT:
        return _text(name, label, typed, required=asked.is_required)
    if asked.kind is QuestionKind.ONE_OF:
        return _choice(name, label, ("", *asked.options), given)
    if asked.kind is QuestionKind.SOME_OF:
        return _boxes(name, label, asked.options, given)
    if asked.kind is QuestionKind.YES_NO:
        return _boxes(name, label, ("yes",), given)
    kind = _INPUTS.get(asked.kind, "text")
    value = html.escape(first(typed, name))
    needed = " required" if asked.is_required else ""
    return (
        f'<label for="{html.escape(name)}">{label}</label>'
        f'<input id="{html.escape(name)}" name="{html.escape(name)}" type="{kind}"'
        f' value="{value}" maxlength="1000" step="any"'
        f' placeholder="{html.escape(asked.placeholder)}"{needed}>'
    )


def _choice(name: str, label: str, options: Sequence[str], given: Sequence[str]) -> str:
    """Return the choice of one option."""
    items = "".join(
        f'<option value="{html.escape(each)}"{" selected" if each in given else ""}>'
        f"{html.escape(each)}</option>"
        for each in options
    )
    name = html.escape(name)
    return (
        f'<label for="{name}">{label}</label>'
        f'<select id="{name}" name="{name}">{items}</select>'
    )


def _boxes(name: str, label: str, options: Sequence[str], given: Sequence[str]) -> str:
    """Return options to tick; a single one is the question itself."""
    if len(options) == 1 and options[0] == "yes":
        ticked = " checked" if given else ""
        return (
            f'<label><input type="checkbox" name="{html.escape(name)}" value="yes"'
            f"{ticked}> {label}</label>"
        )
    items = "".join(
        f'<label><input type="checkbox" name="{html.escape(name)}"'
        f' value="{html.escape(each)}"{" checked" if each in given else ""}>'
        f" {html.escape(each)}</label>"
        for each in options
    )
    return f"<fieldset><legend>{label}</legend>{items}</fieldset>"
