"""Frozen values: a value of the model as text, and back, exactly.

Used for what is read and written as a whole: a schedule's hours, the answer an
idempotency key gets again, the form a row had before an import. Only the model's own
classes are ever made from text.
"""

from __future__ import annotations

import base64
import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache, lru_cache
from importlib import import_module
from typing import TypeAlias, cast

Plain: TypeAlias = "bool | int | str | list[Plain] | dict[str, Plain] | None"

_KIND = "is"
_VALUE = "of"


def freeze(value: object) -> str:
    """Return `value` as text; equal values give equal text."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=512)
def thaw(text: str) -> object:
    """Return the value `freeze` was given.

    A field the text lacks takes its default; one the class no longer has is left out:
    so text of an earlier release can still be read. What was read lately is not made
    anew: values never change, and the same text always says the same.
    """
    return _value(json.loads(text))


def _plain(value: object) -> Plain:  # noqa: PLR0911 - one line for each kind
    """Return `value` in JSON's own kinds; everything else is named."""
    match value:
        case Enum():
            return {_KIND: type(value).__name__, _VALUE: value.name}
        case None | bool() | int() | str():
            return value
        case tuple():
            return [_plain(each) for each in value]
        case frozenset():
            members = sorted((_plain(each) for each in value), key=repr)
            return {_KIND: "frozenset", _VALUE: members}
        case datetime():
            return {_KIND: "datetime", _VALUE: value.isoformat()}
        case date():
            return {_KIND: "date", _VALUE: value.isoformat()}
        case bytes():
            return {_KIND: "bytes", _VALUE: base64.b85encode(value).decode("ascii")}
    assert is_dataclass(value), value
    parts: dict[str, Plain] = {
        each.name: _plain(getattr(value, each.name)) for each in fields(value)
    }
    return {_KIND: type(value).__name__, _VALUE: parts}


def _value(plain: Plain) -> object:
    """Return what `_plain` was given."""
    if isinstance(plain, list):
        return tuple(_value(each) for each in plain)
    if isinstance(plain, dict):
        return _named(cast("str", plain[_KIND]), plain[_VALUE])
    return plain


def _named(kind: str, body: Plain) -> object:
    """Return the value of a named kind."""
    if isinstance(body, dict):
        return _made(_class_of(kind), body)
    if isinstance(body, list):  # a frozenset; no other kind has members
        return frozenset(_value(each) for each in body)
    text = cast("str", body)
    match kind:
        case "datetime":
            return datetime.fromisoformat(text)
        case "date":
            return date.fromisoformat(text)
        case "bytes":
            return base64.b85decode(text)
        case _:
            return cast("type[Enum]", _class_of(kind))[text]


def _made(kind: type, body: dict[str, Plain]) -> object:
    """Return an instance of the dataclass `kind`."""
    known = {each.name for each in fields(kind)}
    return kind(**{key: _value(each) for key, each in body.items() if key in known})


@cache
def _class_of(kind: str) -> type:
    """Return the dataclass or enum of the model called `kind`."""
    for module in _MODULES:
        found = vars(import_module(f"pinmycal_desktop.model.{module}")).get(kind)
        if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
            return found
    raise KeyError(kind)


# What a week is made of first: the rest is loaded when a text first names it.
_MODULES = (
    "schedule",
    "span",
    "booking",
    "calendar_source",
    "event_type",
    "hosts",
    "event_settings",
    "reservation",
    "away",
    "publication",
    "feed",
    "view_query",
    "private_link",
    "message",
    "account",
    "access",
    "team",
    "oauth",
    "codes",
    "transfer",
    "subscriptions",
    "outbox",
    "commands.bookings",
    "commands.meetings",
    "commands.setup",
    "commands.holding",
    "commands.teams",
    "commands.access",
    "commands.transfer",
    "commands.calendars",
    "commands.feeds",
    "commands.publications",
    "commands.accounts",
    "commands.webhooks",
    "kept_edits",
)
