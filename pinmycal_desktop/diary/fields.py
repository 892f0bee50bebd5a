"""Checks of single fields, and the problems found with them.

Text is cleaned before it is kept: no control characters, nothing that turns the
direction of what is shown after it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.contact import (
    MOST_EMAIL,
    is_email,
    is_link,
    is_phone,
)
from pinmycal_desktop.model.errors import FieldProblem, Invalid
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.years import FIRST_INSTANT, LAST_INSTANT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pinmycal_desktop.model.message import Argument

MOST_LINE = 200
MOST_TEXT = 10_000
MOST_LOCATION = 1000
MOST_UID = 255

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_HIDDEN = frozenset({"Cc", "Cs", "Co", "Cn"})
"""Unicode categories never shown: controls, halves of characters, unassigned."""
_TURNING = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Marks that turn the direction of the text after them."""


def clean_line(text: str) -> str:
    """Return `text` as one line without anything that hides or turns text."""
    return " ".join(_shown(text).split())


def clean_text(text: str) -> str:
    """Return `text` without anything that hides or turns text; lines stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(_shown(line).rstrip() for line in lines).strip()


def is_slug(text: str) -> bool:
    """Whether `text` is lower-case letters and digits, joined by single hyphens."""
    return _SLUG.fullmatch(text) is not None


def slug_of(text: str) -> str:
    """Return `text` as a slug, without what has no plain letter; it may be empty."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(each for each in plain if not unicodedata.combining(each))
    return "-".join(re.findall(r"[a-z0-9]+", kept))


def is_json_object(text: str) -> bool:
    """Whether `text` is a JSON object."""
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def is_zone(name: str) -> bool:
    """Whether `name` is a time zone known here."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


class Problems:
    """The problems found in the fields of one command, in order."""

    def __init__(self) -> None:
        self._found: list[FieldProblem] = []

    @property
    def found(self) -> tuple[FieldProblem, ...]:
        """What was noted, in order."""
        return tuple(self._found)

    def add(self, field: str, code: str, **arguments: Argument) -> None:
        """Note that `field` does not fit."""
        self._found.append(FieldProblem(field, Message.of(code, **arguments)))

    def settle(self) -> None:
        """Raise Invalid when anything was noted."""
        if self._found:
            raise Invalid(*self._found)

    def line(
        self, field: str, text: str, *, most: int = MOST_LINE, required: bool = False
    ) -> str:
        """Return `text` cleaned to one line of at most `most` characters."""
        return self._fitting(field, clean_line(text), most=most, required=required)

    def text(self, field: str, text: str, *, most: int = MOST_TEXT) -> str:
        """Return `text` cleaned, at most `most` characters."""
        return self._fitting(field, clean_text(text), most=most, required=False)

    def email(self, field: str, text: str, *, required: bool = True) -> str:
        """Return an e-mail address without blanks around it."""
        address = self._fitting(
            field, clean_line(text), most=MOST_EMAIL, required=required
        )
        if address and not is_email(address):
            self.add(field, "field.email", value=address)
        return address

    def zone(self, field: str, name: str) -> str:
        """Return the name of a zone that is known."""
        if not is_zone(name):
            self.add(field, "field.zone", value=clean_line(name))
        return name

    def whole(self, field: str, value: int, *, least: int, most: int) -> None:
        """Note a number outside `least` to `most`."""
        if not least <= value <= most:
            self.add(field, "field.range", value=value, least=least, most=most)

    def instant(self, field: str, value: datetime) -> None:
        """Note an instant that is naive, not on a whole minute, or far away."""
        if value.utcoffset() is None:
            self.add(field, "field.instant-zone")
        elif not FIRST_INSTANT <= value < LAST_INSTANT:
            self.add(field, "field.instant-far")
        elif value.second or value.microsecond:
            self.add(field, "field.instant-minute")

    def location(self, field: str, location: Location) -> Location:
        """Return a location whose value fits its kind."""
        value = self.line(f"{field}.value", location.value, most=MOST_LOCATION)
        if location.kind is LocationKind.NONE:
            return Location()
        if location.kind is LocationKind.LINK and value and not is_link(value):
            self.add(f"{field}.value", "field.link", value=value)
        if location.kind is LocationKind.PHONE and value and not is_phone(value):
            self.add(f"{field}.value", "field.phone", value=value)
        return Location(location.kind, value)

    def different(self, field: str, values: Iterable[object]) -> None:
        """Note when something is there twice."""
        listed = list(values)
        if len(set(listed)) != len(listed):
            self.add(field, "field.twice")

    def _fitting(self, field: str, text: str, *, most: int, required: bool) -> str:
        """Return `text`, its absence or length noted."""
        if required and not text:
            self.add(field, "field.required")
        if len(text) > most:
            self.add(field, "field.too-long", most=most, count=len(text))
        return text


def _shown(text: str) -> str:
    """Return `text` without what is never shown; what separates becomes a blank."""
    return "".join(
        " " if each.isspace() else each
        for each in text
        if each.isspace()
        or (unicodedata.category(each) not in _HIDDEN and each not in _TURNING)
    )
