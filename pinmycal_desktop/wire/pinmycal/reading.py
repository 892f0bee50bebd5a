"""Reading a request to its end: what fits is read, and all that does not is named.

A program that sent three wrong fields is told of three. It decides nothing: whether a
reading with problems is used at all is for whoever asked for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from pinmycal_desktop.model.errors import FieldProblem, Invalid
from pinmycal_desktop.wire.pinmycal.codec import decode, object_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
S = TypeVar("S", bound=msgspec.Struct)


class Reading:
    """One request being read; `problems` are what was found wrong so far."""

    def __init__(self) -> None:
        self._found: list[FieldProblem] = []

    @property
    def problems(self) -> tuple[FieldProblem, ...]:
        """What does not fit, in the order of reading, each field once."""
        return tuple(self._found)

    def body(self, data: bytes, kind: type[S]) -> S:
        """Return `data` as a `kind`, what does not fit left out.

        A text that is missing is empty. Raises `NotJson`, and `Invalid` where `data` is
        no object at all.
        """
        try:
            return decode(data, kind)
        except Invalid as error:
            whole = decode(data, object)
            if not isinstance(whole, dict):
                raise
            self._found.extend(error.problems)
            return _what_fits(whole, kind)

    def field(self, name: str, read: Callable[[], T], otherwise: T) -> T:
        """Return what `read` makes of field `name`, or `otherwise` if it does not fit.

        A field that was found wrong before is not read again.
        """
        if any(each.field == name for each in self._found):
            return otherwise
        try:
            return read()
        except Invalid as error:
            self._found.extend(error.problems)
            return otherwise

    def settle(self) -> None:
        """Raise `Invalid` when anything was found."""
        if self._found:
            raise Invalid(*self._found)


def each_once(fields: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Return what is first said of each field; parts of a named field are left out."""
    kept: dict[str, T] = {}
    for name, said in fields:
        parts = name.split(".")
        if not any(".".join(parts[:n]) in kept for n in range(1, len(parts) + 1)):
            kept[name] = said
    return kept


def _what_fits(whole: dict[str, Any], kind: type[S]) -> S:
    """Return a `kind` with those fields of an object that fit."""
    fields = msgspec.structs.fields(kind)
    return kind(**{each.name: _fitting(whole, each) for each in fields})


def _fitting(whole: dict[str, Any], field: msgspec.structs.FieldInfo) -> Any:  # noqa: ANN401 - a field's own kind
    """Return one field's value, or what stands in its place."""
    value = whole.get(field.encode_name, msgspec.UNSET)
    inner = object_of(field.type)
    if inner and (field.required or isinstance(value, dict)):
        return _what_fits(value if isinstance(value, dict) else {}, inner)
    try:
        return msgspec.convert(value, field.type)
    except msgspec.ValidationError:
        return "" if field.required else field.default
