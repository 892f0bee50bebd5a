"""What is sent to PinmyCal (v1), in the shapes it is read with here.

What is not given is left out: only part of the bodies is documented.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.wire.instants import utc_text
from pinmycal_desktop.wire.pinmycal.booking import (
    CancellationBody,
    Invitee,
    MoveBody,
    NewBookingBody,
)
from pinmycal_desktop.wire.pinmycal.codec import encode
from pinmycal_desktop.wire.pinmycal.subscription import NewWebhookBody

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.remote import NewRemoteBooking


def new_booking_body(new: NewRemoteBooking) -> bytes:
    """Return the body of a POST."""
    answers = {
        slug: list(value) if isinstance(value, tuple) else value
        for slug, value in new.answers
    }
    return encode(
        NewBookingBody(
            event_type_id=new.event_type_id,
            invitee=Invitee(new.name, new.email),
            start=utc_text(new.start),
            timezone=new.zone,
            notes=new.notes or None,
            guests=list(new.guests) or None,
            answers=answers or None,
            metadata=dict(new.metadata) or None,
            reservation_uid=new.reservation_uid or None,
        )
    )


def move_body(start: datetime, reason: str) -> bytes:
    """Return the body of a PATCH."""
    return encode(MoveBody(start=utc_text(start), reason=reason or None))


def cancel_body(reason: str) -> bytes | None:
    """Return the body of a DELETE; without a reason there is none."""
    return encode(CancellationBody(reason=reason)) if reason else None


def webhook_body(url: str, triggers: tuple[str, ...], secret: str) -> bytes:
    """Return the body that asks to be told."""
    return encode(NewWebhookBody(url=url, events=triggers, secret=secret or None))
