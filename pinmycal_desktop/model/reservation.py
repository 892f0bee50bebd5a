"""Reservations: a slot held for a few minutes while somebody fills in a form.

Values only; `blocked` keeps what is held from everyone else (R31).
"""

from __future__ import annotations

from datetime import datetime

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class


@value_class
class Reservation:
    """A slot held for whoever knows its `uid`, until `until`."""

    id: int = 0
    """The local key; 0 until stored."""
    uid: str
    """A UUID given at birth: naming it books what it holds."""
    account_id: int
    host_ids: tuple[int, ...]
    """Whose time is held."""
    event_type_id: int
    span: Span
    """Exactly the meeting; buffers are not held."""
    until: datetime
    """From then on it holds nothing."""
    created_at: datetime | None = None

    def is_live(self, now: datetime) -> bool:
        """Whether it holds its slot at `now`."""
        return now < self.until
