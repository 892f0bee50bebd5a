"""Bodies in a shape of the subscriber's own: `{{title}}` and the like in a text.

Cal.com fills templates with Handlebars over one flat object (its webhook documents:
custom payload template). Here names and paths are filled in, such as
`{{organizer.name}}`; blocks, helpers and partials are left as they are. A library would
bring those too, and with them loops inside loops and files read by name.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"

_PLACE = re.compile(r"\{\{(\{?)\s*([\w.-]+)\s*(\}?)\}\}")


def fill_in(template: str, values: Mapping[str, object]) -> tuple[bytes, str]:
    """Return the body `template` makes of `values`, and its media type.

    A template that is JSON itself makes JSON, or the word `false` when what was filled
    in broke it; any other makes the text as it is, sent as a form as Cal.com does.
    """
    text = _PLACE.sub(lambda place: _filled(place, values), template)
    text = text.replace("&quot;", '"')
    if not _is_json(template):
        return text.encode(), FORM
    try:
        return msgspec.json.encode(msgspec.json.decode(text)), JSON
    except (msgspec.DecodeError, RecursionError):
        return b"false", JSON


def _filled(place: re.Match[str], values: Mapping[str, object]) -> str:
    """Return what stands in a place; three braces mean as it is, two escape it."""
    found: object = values
    for name in place[2].split("."):
        found = found.get(name) if isinstance(found, dict) else None
    text = _text(found)
    return text if place[1] and place[3] else html.escape(text)


def _text(value: object) -> str:
    """Return a value as Handlebars writes it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return ",".join(map(_text, value))
        case dict():
            return "[object Object]"
        case _:
            return str(value)


def _is_json(text: str) -> bool:
    """Whether `text` is JSON as it stands."""
    try:
        msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        return False
    return True
