"""What a Cal.com webhook carries: its headers, its trigger and its booking.

`X-Cal-Signature-256` is the lower-case hex HMAC-SHA256 of the raw body, without any
prefix (Cal.com's webhook documents, version 2021-10-20).
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.subscriptions import OutgoingDelivery

HEADER = b"x-cal-signature-256"
VERSION = "2021-10-20"
"""Of what is sent; there is no other."""

TRIGGERS = frozenset(
    {
        "PING",
        "BOOKING_CREATED",
        "BOOKING_REQUESTED",
        "BOOKING_REJECTED",
        "BOOKING_RESCHEDULED",
        "BOOKING_CANCELLED",
        "BOOKING_PAYMENT_INITIATED",
        "BOOKING_PAID",
        "BOOKING_NO_SHOW_UPDATED",
        "MEETING_STARTED",
        "MEETING_ENDED",
        "OOO_CREATED",
        "RECORDING_READY",
        "RECORDING_TRANSCRIPTION_GENERATED",
        "AFTER_HOSTS_CAL_VIDEO_NO_SHOW",
        "AFTER_GUESTS_CAL_VIDEO_NO_SHOW",
        "FORM_SUBMITTED",
        "FORM_SUBMITTED_NO_EVENT",
        "INSTANT_MEETING",
    }
)

SENT_TRIGGERS: tuple[str, ...] = (
    "BOOKING_CREATED",
    "BOOKING_PAYMENT_INITIATED",
    "BOOKING_PAID",
    "BOOKING_RESCHEDULED",
    "BOOKING_REQUESTED",
    "BOOKING_CANCELLED",
    "BOOKING_REJECTED",
    "BOOKING_NO_SHOW_UPDATED",
    "FORM_SUBMITTED",
    "FORM_SUBMITTED_NO_EVENT",
    "MEETING_STARTED",
    "MEETING_ENDED",
    "RECORDING_READY",
    "RECORDING_TRANSCRIPTION_GENERATED",
    "INSTANT_MEETING",
    "OOO_CREATED",
    "AFTER_HOSTS_CAL_VIDEO_NO_SHOW",
    "AFTER_GUESTS_CAL_VIDEO_NO_SHOW",
    "ROUTING_FORM_FALLBACK_HIT",
    "DELEGATION_CREDENTIAL_ERROR",
    "WRONG_ASSIGNMENT_REPORT",
)
"""All that can be subscribed to. What needs a provider, such as a payment or a
recording, never happens on this computer; a program may ask for it all the same."""

USUAL_TRIGGERS: tuple[str, ...] = (
    "BOOKING_CREATED",
    "BOOKING_REQUESTED",
    "BOOKING_REJECTED",
    "BOOKING_RESCHEDULED",
    "BOOKING_CANCELLED",
    "BOOKING_NO_SHOW_UPDATED",
    "OOO_CREATED",
)
"""What happens on this computer, but for what time brings."""


def signature(secret: bytes, body: bytes) -> bytes:
    """Return the header's value for `body`, as bytes."""
    return hmac.new(secret, body, hashlib.sha256).hexdigest().encode()


def sent_headers(
    delivery: OutgoingDelivery, secret: bytes | None, _at: datetime
) -> dict[str, str]:
    """Return the headers a message has: there is no id and no time among them."""
    return {
        "x-cal-signature-256": (
            "no-secret-provided"
            if secret is None
            else signature(secret, delivery.body).decode()
        ),
        "x-cal-webhook-version": VERSION,
    }


class _Payload(msgspec.Struct, frozen=True, rename="camel"):
    uid: str = ""
    booking_uid: str = ""
    """What no-show triggers call it."""


class _Event(msgspec.Struct, frozen=True, rename="camel"):
    trigger_event: str
    payload: _Payload = _Payload()
    uid: str = ""
    """MEETING_STARTED and MEETING_ENDED are flat: they have no payload."""


def read_hint(body: bytes) -> tuple[str, str]:
    """Return the trigger and the uid of the booking it speaks of, if it names one.

    Raises `msgspec.MsgspecError` when the body has another shape.
    """
    event = msgspec.json.decode(body, type=_Event)
    payload = event.payload
    return event.trigger_event, payload.uid or payload.booking_uid or event.uid
