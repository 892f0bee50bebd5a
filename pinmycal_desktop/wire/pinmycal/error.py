"""The error body of the API, in the words of the catalogue.

`status` and `code` are documented; `message`, `requestId`, `fields` and
`alternatives` are what the local service adds.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop.model.message import Message
from pinmycal_desktop.wire.instants import utc_text
from pinmycal_desktop.wire.pinmycal.codec import encode
from pinmycal_desktop.wire.pinmycal.reading import each_once
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.errors import FieldProblem
    from pinmycal_desktop.model.slots import Slot


class ErrorCode(Enum):
    """What went wrong, for programs."""

    BAD_REQUEST = "BAD_REQUEST"
    UNAUTHORIZED = "UNAUTHORIZED"
    FORBIDDEN = "FORBIDDEN"
    NOT_FOUND = "NOT_FOUND"
    METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED"
    TIMEOUT = "TIMEOUT"
    SLOT_UNAVAILABLE = "SLOT_UNAVAILABLE"
    IDEMPOTENCY_CONFLICT = "IDEMPOTENCY_CONFLICT"
    CHANGED_MEANWHILE = "CHANGED_MEANWHILE"
    TOO_LARGE = "TOO_LARGE"
    UNSUPPORTED_MEDIA_TYPE = "UNSUPPORTED_MEDIA_TYPE"
    VALIDATION_ERROR = "VALIDATION_ERROR"
    RATE_LIMITED = "RATE_LIMITED"
    INTERNAL = "INTERNAL"


class WrongField(msgspec.Struct, frozen=True):
    """One field that does not fit."""

    field: str
    message: str


class ErrorBody(
    msgspec.Struct, frozen=True, rename="camel", tag_field="status", tag="error"
):
    """A request that was refused."""

    code: str
    message: str
    request_id: str
    fields: list[WrongField] | msgspec.UnsetType = msgspec.UNSET
    alternatives: list[str] | msgspec.UnsetType = msgspec.UNSET


def error_body(
    code: ErrorCode,
    message: Message,
    *,
    request_id: str,
    problems: Iterable[FieldProblem] = (),
    alternatives: Iterable[Slot] | None = None,
) -> bytes:
    """Return the JSON of an error; `alternatives` None leaves the field out.

    Of several problems of one field the first is told.
    """
    wrong = each_once((_asked_as(each.field), each.message) for each in problems)
    fields = [WrongField(name, say(said)) for name, said in wrong.items()]
    if fields:
        message = Message.of("invalid", fields=tuple(each.field for each in fields))
    starts: list[str] | msgspec.UnsetType = msgspec.UNSET
    if alternatives is not None:
        starts = [utc_text(each.start) for each in alternatives]
    return encode(
        ErrorBody(
            code=code.value,
            message=say(message),
            request_id=request_id,
            fields=fields or msgspec.UNSET,
            alternatives=starts,
        )
    )


_NAMES = (
    (re.compile(r"^(attendee\.)?zone$"), "timezone"),
    (re.compile(r"^attendee\b"), "invitee"),
    (re.compile(r"^event_type_id$"), "eventTypeId"),
    (re.compile(r"^booking_id$"), "bookingId"),
    (re.compile(r"^after$"), "cursor"),
    (re.compile(r"^triggers$"), "events"),
)
"""The command's own words for fields, and what this API calls them."""


def _asked_as(field: str) -> str:
    """Return the name the request used for a command's field."""
    for pattern, name in _NAMES:
        field = pattern.sub(name, field)
    return field
