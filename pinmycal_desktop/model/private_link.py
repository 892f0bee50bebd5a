"""Private links: addresses under which one event type can be booked, for a while."""

from __future__ import annotations

from datetime import datetime

from pinmycal_desktop.model.value_class import value_class


@value_class
class PrivateLink:
    """A link that ends at a time or after so many bookings; where both are, by time."""

    code: str
    """What makes its address, and cannot be guessed."""
    event_type_id: int
    expires_at: datetime | None = None
    most_uses: int = 1
    uses: int = 0
    created_at: datetime

    def is_over(self, now: datetime) -> bool:
        """Whether nothing can be booked with it at `now`."""
        if self.expires_at is not None:
            return now >= self.expires_at
        return self.uses >= self.most_uses
