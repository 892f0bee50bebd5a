"""What a PinmyCal webhook carries: its signature, its trigger and its booking.

`X-PMC-Signature: sha256=<hex>` is documented; that it is the lower-case HMAC-SHA256 of
the raw body is the reading taken here.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.subscriptions import OutgoingDelivery

HEADER = b"x-pmc-signature"
SENT_TRIGGERS: tuple[str, ...] = (
    "booking.created",
    "booking.rescheduled",
    "booking.cancelled",
)
USUAL_TRIGGERS = SENT_TRIGGERS
TRIGGERS = frozenset(SENT_TRIGGERS)


def signature(secret: bytes, body: bytes) -> bytes:
    """Return the header's value for `body`, as bytes."""
    return b"sha256=" + hmac.new(secret, body, hashlib.sha256).hexdigest().encode()


def sent_headers(
    delivery: OutgoingDelivery, secret: bytes | None, at: datetime
) -> dict[str, str]:
    """Return the headers of a message that is tried at `at`.

    Only the signature is documented; the others let a receiver tell repeats apart.
    """
    headers = {
        "x-pmc-event": delivery.trigger,
        "x-pmc-delivery": delivery.uid,
        "x-pmc-timestamp": str(int(at.timestamp())),
    }
    if secret is not None:
        headers[HEADER.decode()] = signature(secret, delivery.body).decode()
    return headers


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
