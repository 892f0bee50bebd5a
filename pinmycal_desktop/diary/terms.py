"""The terms of an event type: what it asks of whoever books, moves or cancels.

The host's own window is not bound by them; programs are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.event_type import Confirmation

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.event_type import EventType


def must_wait(event_type: EventType, start: datetime, *, now: datetime) -> bool:
    """Whether a booking at `start` waits for the host's yes."""
    del start, now
    return event_type.confirmation is Confirmation.ALWAYS


def require_movable(event_type: EventType, booking: Booking, *, now: datetime) -> None:
    """Raise Invalid when the event type lets nobody move `booking` any more."""
    del event_type, booking, now


def require_cancellable(
    event_type: EventType, booking: Booking, *, now: datetime
) -> None:
    """Raise Invalid when nobody may cancel `booking` any more."""
    del event_type
    if booking.span.end <= now:
        raise Invalid.field("booking_id", "booking.has-ended", title=booking.title)


def require_room_for(work: Work, event_type: EventType, email: str) -> None:
    """Raise Invalid when who has `email` holds as many bookings as one may."""
    del work, event_type, email
