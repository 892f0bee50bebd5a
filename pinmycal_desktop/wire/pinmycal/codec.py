"""JSON bytes to shapes and back; what does not fit is named by its path.

Unknown fields are ignored, as the API asks of both sides. It reads no field's meaning.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import msgspec

from pinmycal_desktop.model.errors import FieldProblem, Invalid
from pinmycal_desktop.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")

WHOLE_BODY = "body"
"""The name used where a problem concerns the body as a whole."""

_PATH = re.compile(r"`\$([^`]*)`$")
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
    """Return `data` as a `kind`; raises `NotJson`, or `Invalid` naming each field."""
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.ValidationError as error:
        told = str(error)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise NotJson from None
    # The first that did not fit ended the reading: what follows may be no JSON at all.
    raise Invalid(*_problems(decode(data, object), kind, told))


def encode(shape: msgspec.Struct) -> bytes:
    """Return `shape` as JSON in UTF-8."""
    return msgspec.json.encode(shape)


def canonical(data: bytes) -> bytes:
    """Return the JSON `data` with sorted keys and no blanks, to compare bodies by.

    Raises `NotJson`.
    """
    return msgspec.json.encode(decode(data, object), order="sorted")


def _problems(whole: object, kind: type, text: str) -> Iterator[FieldProblem]:
    """Yield what does not fit; msgspec's `text` tells the first of it only."""
    if isinstance(whole, dict) and issubclass(kind, msgspec.Struct):
        yield from _wrong_fields(whole, kind, "")
    else:
        yield _problem(text)


def _wrong_fields(
    whole: dict[str, Any], kind: type[msgspec.Struct], path: str
) -> Iterator[FieldProblem]:
    """Yield each field of an object that is missing or does not fit."""
    for each in msgspec.structs.fields(kind):
        name = f"{path}{each.encode_name}"
        value = whole.get(each.encode_name)
        inner = object_of(each.type)
        if each.encode_name not in whole:
            if each.required:
                yield FieldProblem(name, Message.of("service.field-missing"))
        elif inner and isinstance(value, dict):
            yield from _wrong_fields(value, inner, f"{name}.")
        else:
            try:
                msgspec.convert(value, each.type)
            except msgspec.ValidationError as error:
                yield _problem(str(error), name)


def object_of(kind: Any) -> type[msgspec.Struct] | None:  # noqa: ANN401 - an annotation
    """Return the object a field holds, when it holds one or nothing."""
    for each in (kind, *get_args(kind)):
        if isinstance(each, type) and issubclass(each, msgspec.Struct):
            return each
    return None


def _problem(text: str, field: str = "") -> FieldProblem:
    """Return the problem msgspec's description `text` of `field` tells."""
    found = _PATH.search(text)
    path = f"{field}.{_dotted(found.group(1)) if found else ''}".strip(".")
    if too_long := _TOO_LONG.search(text):
        is_text = too_long.group(1) == "str"
        code = "service.too-long" if is_text else "service.too-many"
        return FieldProblem(path, Message.of(code, most=int(too_long.group(2))))
    expected = _EXPECTED.search(text)
    kind = expected.group(1) if expected else ""
    code = f"service.expected-{kind}" if kind in _KINDS else "service.field-wrong"
    return FieldProblem(path or WHOLE_BODY, Message.of(code))


def _dotted(path: str) -> str:
    """Return msgspec's `.guests[0]` as `guests.0`; a key it does not tell is left."""
    return re.sub(r"\[(\d+)\]", r".\1", path).replace("[...]", "").lstrip(".")
