"""What is sent to PinmyCal (v1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.wire.instants import utc_text
from pinmycal_desktop.wire.pinmycal.codec import encode

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.remote import NewRemoteBooking


def new_booking_body(new: NewRemoteBooking) -> bytes:
    """Return the body of a POST; beyond what is documented only what is given."""
    body: dict[str, Any] = {
        "eventTypeId": new.event_type_id,
        "invitee": {"name": new.name, "email": new.email},
        "start": utc_text(new.start),
        "timezone": new.zone,
    }
    more = {
        "notes": new.notes,
        "guests": list(new.guests),
        "answers": {
            slug: list(value) if isinstance(value, tuple) else value
            for slug, value in new.answers
        },
        "metadata": dict(new.metadata),
        "reservationUid": new.reservation_uid,
    }
    return encode(body | {name: value for name, value in more.items() if value})


def move_body(start: datetime, reason: str) -> bytes:
    """Return the body of a PATCH."""
    body = {"start": utc_text(start)}
    return encode(body | ({"reason": reason} if reason else {}))


def cancel_body(reason: str) -> bytes | None:
    """Return the body of a DELETE; without a reason there is none."""
    return encode({"reason": reason}) if reason else None


def webhook_body(url: str, triggers: tuple[str, ...], secret: str) -> bytes:
    """Return the body that asks to be told."""
    return encode({"url": url, "events": list(triggers), "secret": secret})
