"""What PinmyCal says when it refuses: `{status, code}`, and maybe more."""

from __future__ import annotations

from datetime import datetime

import msgspec

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.wire.answers import in_utc

_MOST = 500


class _Field(msgspec.Struct, frozen=True):
    field: str
    message: str = ""


class _Error(msgspec.Struct, frozen=True, rename="camel"):
    code: str = ""
    message: str = ""
    request_id: str = ""
    fields: list[_Field] = []
    alternatives: list[datetime] = []


@value_class
class Refusal:
    """A refusal in the platform's words."""

    code: str = ""
    said: str = ""
    request_id: str = ""
    problems: tuple[tuple[str, str], ...] = ()
    alternatives: tuple[datetime, ...] = ()
    """Other starts, nearest first."""


_decode = msgspec.json.Decoder(_Error).decode


def read_refusal(data: bytes) -> Refusal:
    """Return what a body says; whatever it is, there is an answer."""
    try:
        told = _decode(data)
    except (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError):
        return Refusal()
    return Refusal(
        code=told.code,
        said=told.message[:_MOST],
        request_id=told.request_id[:_MOST],
        problems=tuple((each.field, each.message) for each in told.fields),
        alternatives=tuple(in_utc(each) for each in told.alternatives if each.tzinfo),
    )
