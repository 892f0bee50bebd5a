"""Happenings: what a deed did to a booking, for whoever wants to be told."""

from __future__ import annotations

from enum import Enum

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.value_class import value_class


class HappeningKind(Enum):
    """What can happen that others may want to hear of."""

    CREATED = "created"
    """Booked, or a request accepted."""
    REQUESTED = "requested"
    """Booked, and waiting for the host."""
    REJECTED = "rejected"
    RESCHEDULED = "rescheduled"
    CANCELLED = "cancelled"
    NO_SHOW_UPDATED = "no-show-updated"
    MEETING_STARTED = "meeting-started"
    """Its time has come, whatever really happened."""
    MEETING_ENDED = "meeting-ended"


@value_class
class Happening:
    """Something that happened to a booking, in the transaction of a deed."""

    kind: HappeningKind
    booking: Booking
    """As it is now."""
    before: Booking | None = None
    """As it was, where that matters: for a move."""
    by: str = ""
    """The e-mail address of who did it, if known."""
