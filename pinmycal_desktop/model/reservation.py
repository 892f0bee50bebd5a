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
    token_id: int | None = None
    """The token it was made with; None when nobody said who asked."""
    created_at: datetime | None = None

    def is_live(self, now: datetime) -> bool:
        """Whether it holds its slot at `now`."""
        return now < self.until


@value_class
class Holder:
    """Whoever wants a time, as far as reservations tell people apart (R31).

    Who names reservations has those and no others, so that one program can serve many
    people; who names none has all that were made with the same credentials.
    """

    uids: tuple[str, ...] = ()
    """The reservations that are named."""
    token_id: int | None = None
    """The token that is used; None for somebody at this computer, or unknown."""

    def has(self, reservation: Reservation) -> bool:
        """Whether a reservation is this holder's own."""
        if self.uids:
            return reservation.uid in self.uids
        return self.token_id is not None and reservation.token_id == self.token_id


NOBODY = Holder()
"""Somebody who holds nothing."""
