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


@value_class
class KeptText:
    """What was typed for a deed that was not done yet: a reason, guests, a place."""

    what: str
    """The deed: `move`, `cancel`, `decline`, `give`, or one of `screen.deeds.DEEDS`."""
    booking_id: int
    text: str


@value_class
class KeptWork:
    """All that was typed into dialogs of bookings and not done yet."""

    draft: KeptDraft | None = None
    reasons: tuple[KeptText, ...] = ()
    """What was typed for deeds; the file called it so when there were reasons only."""

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to be kept."""
        return self.draft is None and not self.reasons
