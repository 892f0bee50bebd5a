"""JSON bytes to shapes and back; what does not fit is named by its path.

Unknown fields are ignored, as the API asks of both sides. It reads no field's meaning.
"""

from __future__ import annotations

import re
from typing import TypeVar

import msgspec

from pinmycal_desktop.model.errors import FieldProblem, Invalid
from pinmycal_desktop.model.message import Message

T = TypeVar("T")

WHOLE_BODY = "body"
"""The name used where a problem concerns the body as a whole."""

_PATH = re.compile(r"`\$([^`]*)`$")
_MISSING = re.compile(r"missing required field `([^`]+)`")
_TOO_LONG = re.compile(r"^Expected `(\w+)` of length <= (\d+)")
_EXPECTED = re.compile(r"^Expected `(\w+)")
_KINDS = frozenset({"str", "int", "bool", "array", "object"})


class Success(msgspec.Struct, frozen=True, tag_field="status", tag="ok"):
    """What every answer of success opens with: `status`, the envelope's."""


class NotJson(Invalid):
    """The body is no JSON at all; it cannot even be said which field is wrong."""

    def __init__(self) -> None:
        super().__init__(FieldProblem(WHOLE_BODY, Message.of("service.not-json")))


def decode(data: bytes, kind: type[T]) -> T:
    """Return `data` as a `kind`; raises `NotJson`, or `Invalid` naming the field."""
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.ValidationError as error:
        raise _problem(str(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise NotJson from None


def encode(shape: msgspec.Struct) -> bytes:
    """Return `shape` as JSON in UTF-8."""
    return msgspec.json.encode(shape)


def canonical(data: bytes) -> bytes:
    """Return the JSON `data` with sorted keys and no blanks, to compare bodies by.

    Raises `NotJson`.
    """
    return msgspec.json.encode(decode(data, object), order="sorted")


def _problem(text: str) -> Invalid:
    """Return the error for msgspec's description `text` of what did not fit."""
    found = _PATH.search(text)
    path = _dotted(found.group(1)) if found else ""
    if missing := _MISSING.search(text):
        name = f"{path}.{missing.group(1)}".lstrip(".")
        return Invalid.field(name, "service.field-missing")
    if too_long := _TOO_LONG.search(text):
        is_text = too_long.group(1) == "str"
        code = "service.too-long" if is_text else "service.too-many"
        return Invalid.field(path, code, most=int(too_long.group(2)))
    expected = _EXPECTED.search(text)
    kind = expected.group(1) if expected else ""
    code = f"service.expected-{kind}" if kind in _KINDS else "service.field-wrong"
    return Invalid.field(path or WHOLE_BODY, code)


def _dotted(path: str) -> str:
    """Return msgspec's `.guests[0]` as `guests.0`; a key it does not tell is left."""
    return re.sub(r"\[(\d+)\]", r".\1", path).replace("[...]", "").lstrip(".")
