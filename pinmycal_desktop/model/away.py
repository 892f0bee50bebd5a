"""Out of office: whole days on which a host cannot be booked.

Values only; `blocked` takes the days out of what is offered.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class


class AwayReason(Enum):
    """Why a host is out of office."""

    UNSPECIFIED = "unspecified"
    VACATION = "vacation"
    TRAVEL = "travel"
    SICK = "sick"
    PUBLIC_HOLIDAY = "public_holiday"


@value_class
class OutOfOffice:
    """Days on which a host is away: dates of the schedule that is asked (R29)."""

    id: int = 0
    """The local key; 0 until stored."""
    uid: str
    """A UUID given at birth; it never changes."""
    host_id: int
    first: date
    last: date
    """The last day away."""
    reason: AwayReason = AwayReason.UNSPECIFIED
    note: str = ""
    stand_in_id: int | None = None
    """The host who can be booked instead; told to invitees, never booked unasked."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    revision: int = 0
    """Raised with each stored change; 0 until stored."""

    def span_in(self, zone: str) -> Span:
        """Return the time the days take in `zone`."""
        return Span.of_days(self.first, self.last, zone)
