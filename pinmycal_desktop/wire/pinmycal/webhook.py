"""What a PinmyCal webhook carries: its signature, its trigger and its booking.

`X-PMC-Signature: sha256=<hex>` is documented; that it is the lower-case HMAC-SHA256 of
the raw body is the reading taken here.
"""

from __future__ import annotations

import hashlib
import hmac

import msgspec

HEADER = b"x-pmc-signature"
TRIGGERS = frozenset({"booking.created", "booking.rescheduled", "booking.cancelled"})


def signature(secret: bytes, body: bytes) -> bytes:
    """Return the header's value for `body`, as bytes."""
    return b"sha256=" + hmac.new(secret, body, hashlib.sha256).hexdigest().encode()


class _Booking(msgspec.Struct, frozen=True):
    id: str


class _Data(msgspec.Struct, frozen=True):
    booking: _Booking


class _Event(msgspec.Struct, frozen=True):
    type: str
    data: _Data


def read_hint(body: bytes) -> tuple[str, str]:
    """Return the trigger and the id of the booking it speaks of.

    Raises `msgspec.MsgspecError` when the body has another shape.
    """
    event = msgspec.json.decode(body, type=_Event)
    return event.type, event.data.booking.id
