"""The terms of an event type: what it asks of whoever books, moves or cancels.

The host's own window is not bound by them; programs are (R41).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.store import bookings

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.commands.bookings import CreateBooking
    from pinmycal_desktop.model.event_type import EventType


def require_movable(event_type: EventType, booking: Booking, *, now: datetime) -> None:
    """Raise Invalid when the event type lets nobody move `booking` any more."""
    settings = event_type.settings
    if settings.no_rescheduling:
        raise Invalid.field("booking_id", "booking.moving-off", title=booking.title)
    if booking.span.end <= now:
        if settings.moves_past:
            return
        raise Invalid.field("booking_id", "booking.moving-past", title=booking.title)
    notice = settings.reschedule_notice
    if notice is not None and booking.span.start - now < timedelta(minutes=notice):
        raise Invalid.field(
            "booking_id", "booking.moving-late", title=booking.title, minutes=notice
        )


def moves_cancelled(event_type: EventType, booking: Booking) -> bool:
    """Whether `booking` is cancelled, and a move puts it on again."""
    is_cancelled = booking.status is BookingStatus.CANCELLED
    return is_cancelled and event_type.settings.moves_cancelled and not booking.seats


def require_cancellable(
    event_type: EventType, booking: Booking, *, now: datetime
) -> None:
    """Raise Invalid when nobody may cancel `booking` any more."""
    if event_type.settings.no_cancelling:
        raise Invalid.field("booking_id", "booking.cancelling-off", title=booking.title)
    if booking.span.end <= now:
        raise Invalid.field("booking_id", "booking.has-ended", title=booking.title)


def require_bookable_by(work: Work, event_type: EventType, wish: CreateBooking) -> None:
    """Raise Invalid when the invitee may not book: too many ahead, or guests."""
    settings = event_type.settings
    if settings.no_guests and wish.guests:
        raise Invalid.field("guests", "booking.no-guests", title=event_type.title)
    limit = settings.active_limit
    if limit is None:
        return
    ahead = bookings.ahead_of(work.db, event_type.id, wish.attendee.email, now=work.now)
    if len(ahead) >= limit.most:
        offered = ahead[-1].short_uid if limit.offers_move else ""
        raise Invalid.field(
            "attendee.email", "booking.too-many-ahead", most=limit.most, uid=offered
        )
