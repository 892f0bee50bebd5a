"""Happenings: what came to pass, for whoever subscribed to hear of it.

A happening is told in the transaction of the deed itself, so there is no change nobody
hears of and no word of what never was.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from pinmycal_desktop.model.away import OutOfOffice
    from pinmycal_desktop.model.booking import Booking


class HappeningKind(Enum):
    """What came to pass."""

    CREATED = "created"
    """A booking is agreed: made, confirmed, or a seat taken."""
    REQUESTED = "requested"
    """A booking waits for the host."""
    REJECTED = "rejected"
    RESCHEDULED = "rescheduled"
    CANCELLED = "cancelled"
    """A booking or a seat was given up."""
    NO_SHOW_UPDATED = "no-show-updated"
    """It was said who did not come, or that they came after all."""
    MEETING_STARTED = "meeting-started"
    MEETING_ENDED = "meeting-ended"
    OOO_CREATED = "ooo-created"
    """A host will be out of office."""
    PING = "ping"
    """Somebody tries whether a subscription works."""


@value_class
class Happening:
    """One thing that came to pass."""

    kind: HappeningKind
    booking: Booking | None = None
    """As it is now; None where it is about none."""
    before: Booking | None = None
    """As it was before a move."""
    seat_uid: str = ""
    """The one seat it is about; empty when it is about the whole booking."""
    reason: str = ""
    """Why it was declined, cancelled or moved, as somebody said."""
    away: OutOfOffice | None = None
    emails: tuple[str, ...] = ()
    """Whom it is about: those said to be absent or there."""
