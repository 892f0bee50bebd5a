"""News: what somebody did elsewhere, as a person at this computer is told."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from pinmycal_desktop.model.booking import Booking, BookingStatus
from pinmycal_desktop.model.value_class import value_class


class NewsKind(Enum):
    """What happened to a booking."""

    BOOKED = "booked"
    ASKED = "asked"
    """It waits for an answer."""
    MOVED = "moved"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    DRIFTED = "drifted"
    """Changed in a calendar it was written to; here it is as it was."""


@value_class
class News:
    """Something that was done elsewhere. Its texts are remote: shown as plain text."""

    kind: NewsKind
    booking_id: int
    account_id: int
    name: str
    """Whom the booking is with; its title where nobody is named."""
    title: str
    start: datetime
    """When it begins now."""


_ENDS = {
    BookingStatus.CANCELLED: NewsKind.CANCELLED,
    BookingStatus.DECLINED: NewsKind.DECLINED,
}


def news_of(before: Booking | None, after: Booking, now: datetime) -> News | None:
    """Return what is to be told of a booking; None for what nobody needs to hear."""
    kind = _kind(before, after)
    if kind is None or after.span.end <= now:
        return None
    return _news(kind, after)


def drift_news(booking: Booking) -> News:
    """Return what is to be told of a booking that was changed in its calendar."""
    return _news(NewsKind.DRIFTED, booking)


def _news(kind: NewsKind, after: Booking) -> News:
    return News(
        kind=kind,
        booking_id=after.id,
        account_id=after.account_id,
        name=after.attendee.name or after.title,
        title=after.title,
        start=after.span.start,
    )


def _kind(before: Booking | None, after: Booking) -> NewsKind | None:
    """Return what happened between two forms of a booking, if anything did."""
    is_asked = after.status is BookingStatus.PENDING
    if before is None or (after.status.takes_time and not before.status.takes_time):
        if not after.status.takes_time:
            return None
        return NewsKind.ASKED if is_asked else NewsKind.BOOKED
    if before.status.takes_time and not after.status.takes_time:
        return _ENDS.get(after.status)
    if not after.status.takes_time:
        return None
    if before.span != after.span:
        return NewsKind.MOVED
    was_asked = before.status is BookingStatus.PENDING
    return NewsKind.CONFIRMED if was_asked and not is_asked else None
