"""JSON bytes to shapes and back, in the envelope of the API.

A route's reader is made once, when the table of routes is; reading a request then is
one pass of a compiled decoder. Only what does not fit is looked at twice, to say why.
Unknown fields are dropped, unless the shape forbids them.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.wire.calcom.paging import Pagination


class FormatText(str):
    """Text with a rule of its own; `formats` has the kinds.

    A subclass says whether a text fits; a shape's field of that type takes no other.
    What is handed on, to the model above all, is plain text: `str(value)`.
    """

    __slots__ = ()

    rule = ""
    """The constraint's name in an error, such as `isTimeZone`."""
    words = ""
    """What an error says, with `{name}` for the field."""

    @classmethod
    def fits(cls, text: str) -> bool:
        """Whether `text` keeps the rule."""
        raise NotImplementedError

    @classmethod
    def schema(cls) -> dict[str, object]:
        """Return what a JSON Schema can say of the rule, beside that it is text."""
        raise NotImplementedError


def read_format(kind: type, value: object) -> object:
    """Return `value` as a `FormatText` of `kind`: msgspec's hook for own types."""
    if not issubclass(kind, FormatText):
        raise NotImplementedError(kind)
    if not isinstance(value, str) or not kind.fits(value):
        raise ValueError(kind.rule)
    return kind(value)


def _written(value: object) -> object:
    """Return what a value of no kind of JSON is written as: msgspec's other hook."""
    if isinstance(value, FormatText):
        return str(value)
    raise NotImplementedError(type(value))


_encoder = msgspec.json.Encoder(enc_hook=_written)


def encode(value: object) -> bytes:
    """Return `value` as JSON in UTF-8."""
    return _encoder.encode(value)


def success(data: object, pagination: Pagination | None = None) -> bytes:
    """Return the answer of success: `data` in its envelope, a page with its place."""
    if pagination is None:
        return _encoder.encode({"status": "success", "data": data})
    return _encoder.encode(
        {"status": "success", "data": data, "pagination": pagination}
    )


def done() -> bytes:
    """Return the answer of success that has no data."""
    return b'{"status":"success"}'


_TO_THE_SECOND = len("2026-03-11T09:00:00")


def instant_text(at: datetime, *, exact: bool = False) -> str:
    """Return `at` as the API writes it: UTC, with milliseconds, `exact` or zero."""
    at = at if at.tzinfo is UTC else at.astimezone(UTC)
    if exact:
        return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return f"{at.isoformat()[:_TO_THE_SECOND]}.000Z"
