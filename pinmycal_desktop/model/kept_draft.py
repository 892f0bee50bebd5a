"""A booking that was begun and not made, as it is kept until it is."""

from __future__ import annotations

from datetime import datetime

from pinmycal_desktop.model.event_type import Location
from pinmycal_desktop.model.value_class import value_class


@value_class
class KeptDraft:
    """What was typed into the form of a new booking; its event type by its id."""

    event_type_id: int
    length: int
    name: str = ""
    email: str = ""
    zone: str
    """The invitee's zone."""
    guests: tuple[str, ...] = ()
    answers: tuple[tuple[str, str | tuple[str, ...] | bool], ...] = ()
    """What was answered, by the question's slug."""
    notes: str = ""
    location: Location | None = None
    start: datetime | None = None
