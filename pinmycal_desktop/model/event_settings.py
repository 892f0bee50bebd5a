"""What programs may set of an event type beyond what the window shows.

Some of it binds whoever books: where a meeting can be, what is asked, what may still be
changed. The rest is only kept, and given back as it came.
"""

from __future__ import annotations

from datetime import timedelta
from enum import Enum

from pinmycal_desktop.model.value_class import value_class


class PlaceKind(Enum):
    """A way to say where a meeting is."""

    LINK = "link"
    PHONE = "phone"
    ADDRESS = "address"
    APP = "app"
    """A meeting room that some application makes; none is connected here."""
    ATTENDEE_PHONE = "attendee-phone"
    """The invitee's telephone; they say which."""
    ATTENDEE_ADDRESS = "attendee-address"
    """At the invitee's; they say where."""
    ATTENDEE_DEFINED = "attendee-defined"
    """Wherever the invitee says."""
    HOSTS_APP = "hosts-app"
    """The application each host prefers."""


@value_class(kw_only=False)
class Place:
    """One place an invitee may choose."""

    kind: PlaceKind
    value: str = ""
    """The link, number, address or application; empty where the invitee says it."""
    is_public: bool = True
    """Whether it is shown before it is booked."""


class FieldKind(Enum):
    """How a booking field is answered; the first seven every event type has."""

    NAME = "name"
    EMAIL = "email"
    LOCATION = "location"
    TITLE = "title"
    NOTES = "notes"
    GUESTS = "guests"
    RESCHEDULING_REASON = "rescheduling-reason"
    PHONE = "phone"
    ADDRESS = "address"
    TEXT = "text"
    NUMBER = "number"
    LONG_TEXT = "textarea"
    ONE_OF = "select"
    SOME_OF = "multiselect"
    EMAILS = "multiemail"
    CHECKBOXES = "checkbox"
    RADIO = "radio"
    YES_NO = "boolean"
    URL = "url"

    @property
    def is_standard(self) -> bool:
        """Whether every event type has it."""
        return self in _STANDARD


_STANDARD = frozenset(
    {
        FieldKind.NAME,
        FieldKind.EMAIL,
        FieldKind.LOCATION,
        FieldKind.TITLE,
        FieldKind.NOTES,
        FieldKind.GUESTS,
        FieldKind.RESCHEDULING_REASON,
    }
)


@value_class
class BookingField:
    """Something asked when booking, as programs see it."""

    kind: FieldKind
    slug: str
    label: str | None = None
    """None: whoever shows it has a word of its own."""
    placeholder: str | None = None
    is_required: bool = False
    is_hidden: bool = False
    """Not asked: only what a program fills in."""
    keeps_prefill: bool = False
    """What is filled in cannot be changed."""
    options: tuple[str, ...] = ()


@value_class
class ActiveLimit:
    """One invitee has at most so many meetings of this type ahead."""

    most: int
    offers_move: bool = False
    """Whether the invitee is offered to move the last one instead."""


class NoticeUnit(Enum):
    """What a time before the start is counted in."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"


@value_class
class Nearness:
    """A time before the start."""

    count: int
    unit: NoticeUnit = NoticeUnit.MINUTES

    @property
    def span(self) -> timedelta:
        """How long it is."""
        return timedelta(**{self.unit.value: self.count})


@value_class
class EventSettings:
    """What an event type has beyond what the window shows."""

    places: tuple[Place, ...] = ()
    """All places to choose from; `asking.places_of` says what holds now."""
    fields: tuple[BookingField, ...] = ()
    """Standard fields that are not as usual, and all others; see `asking`."""
    confirms_within: Nearness | None = None
    """Where the host confirms: only a start nearer than this needs it. None: each."""
    active_limit: ActiveLimit | None = None
    no_guests: bool = False
    no_cancelling: bool = False
    """Invitees may not cancel."""
    no_rescheduling: bool = False
    """Invitees may not move a meeting."""
    reschedule_notice: int | None = None
    """They may not move it when it begins within so many minutes."""
    moves_past: bool = False
    """They may move a meeting that is over, however late it is for that."""
    moves_cancelled: bool = False
    """They may move a cancelled meeting, which is then on again."""
    needs_sign_in: bool = False
    """Only programs that say who asks may book."""
    needs_proof: bool = False
    """Programs may book for an address only with the code that was shown for it."""
    name_template: str = ""
    """What a meeting is called, with parts in braces; empty means the usual."""
    redirect_url: str = ""
    """Where a booking page leads afterwards; empty means nowhere."""
    kept: str = "{}"
    """The rest, a JSON object as text, which means nothing here."""
