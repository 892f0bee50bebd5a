"""The body of a PinmyCal webhook: what happened, to which booking, and its id.

The three triggers are documented; this shape is the reading taken here: the booking as
`GET /v1/bookings/{id}` shows it, and where it was before a move.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop.model.happenings import HappeningKind
from pinmycal_desktop.wire.instants import utc_text
from pinmycal_desktop.wire.pinmycal.booking import BookingShape, booking_shape

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.happenings import Happening

TRIGGERS = {
    HappeningKind.CREATED: "booking.created",
    HappeningKind.RESCHEDULED: "booking.rescheduled",
    HappeningKind.CANCELLED: "booking.cancelled",
    HappeningKind.PING: "test",
}
"""A request that waits for the host is announced once it is accepted."""


class _Data(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    booking: BookingShape
    previous_start: str | None = None


class _Nothing(msgspec.Struct, frozen=True):
    pass


class _Event(msgspec.Struct, frozen=True, rename="camel"):
    id: str
    type: str
    created_at: str
    data: _Data | _Nothing


def webhook_body(
    happening: Happening, booking: Booking, host: Host, *, delivery: str, at: datetime
) -> bytes:
    """Return the body that tells of `happening`; `delivery` is the message's UUID."""
    before = happening.before
    has_moved = before and before.span.start != booking.span.start
    event = _Event(
        id=f"whd_{delivery}",
        type=TRIGGERS[happening.kind],
        created_at=utc_text(at),
        data=_Data(
            booking=booking_shape(booking, host),
            previous_start=utc_text(before.span.start)
            if before and has_moved
            else None,
        ),
    )
    return msgspec.json.encode(event)


def test_body(*, delivery: str, at: datetime) -> bytes:
    """Return the body that tells of nothing, to see whether it comes."""
    event = _Event(
        id=f"whd_{delivery}",
        type=TRIGGERS[HappeningKind.PING],
        created_at=utc_text(at),
        data=_Nothing(),
    )
    return msgspec.json.encode(event)
