"""What can be asked of the diary, and the shape of what it answers in pages."""

from __future__ import annotations

from pinmycal_desktop.model.booking import Booking, BookingStatus
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class


@value_class
class BookingQuery:
    """Which bookings are wanted; what is left out does not narrow the answer."""

    host_id: int | None = None
    """Whose bookings; None means the owner's."""
    span: Span | None = None
    """Bookings that share time with it."""
    statuses: frozenset[BookingStatus] = frozenset()
    """Empty means every status."""
    event_type_id: int | None = None
    email: str = ""
    """The invitee's address, whatever its case."""
    text: str = ""
    """Part of the title, the invitee's name or address, or the notes."""
    limit: int = 50
    """At most so many, 1 to 1000."""
    after: str = ""
    """The `next` of the page before."""


@value_class
class BookingPage:
    """Some bookings in order of start, and where the rest begins."""

    bookings: tuple[Booking, ...]
    next: str = ""
    """What to ask `after`; empty when this is the last page."""
