"""What can be asked of the diary, and the shape of what it answers in pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import TypeAlias

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import Booking, BookingStatus, Departure
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class


@value_class
class BookingQuery:
    """Which bookings are wanted; what is left out does not narrow the answer."""

    host_id: int | None = None
    """Whose bookings; None means those of the person at this computer, in every
    account."""
    account_id: int | None = None
    """Their bookings in one account only."""
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


class BookingState(Enum):
    """What has become of bookings, as Cal.com's lists tell them apart."""

    UPCOMING = "upcoming"
    """Not over, and taking place or waiting; of a series only what is confirmed."""
    RECURRING = "recurring"
    """Not over, part of a series, and taking place or waiting."""
    PAST = "past"
    CANCELLED = "cancelled"
    """Cancelled or declined."""
    UNCONFIRMED = "unconfirmed"
    """Not over, and waiting for the host."""


class BookingOrder(Enum):
    """What a list of bookings is sorted by."""

    START = "start"
    END = "end"
    CREATED = "created"
    UPDATED = "updated"


@value_class
class BookingListQuery:
    """Which bookings somebody wants listed, the times they left included (R39).

    What is left out does not narrow the answer.
    """

    host_id: int
    """Whose: bookings they hold, and those they come to by their address."""
    email: str = ""
    """That address."""
    team_id: int | None = None
    """With it, whatever was booked of what that team offers, whoever holds it."""
    states: frozenset[BookingState] = frozenset()
    """Any of these; empty means all."""
    uid: str = ""
    attendee_email: str = ""
    attendee_name: str = ""
    event_type_ids: frozenset[int] | None = None
    after_start: datetime | None = None
    """Those that start then or later."""
    before_end: datetime | None = None
    """Those that end then or earlier."""
    after_created: datetime | None = None
    before_created: datetime | None = None
    after_updated: datetime | None = None
    before_updated: datetime | None = None
    order: BookingOrder = BookingOrder.START
    is_descending: bool = False
    take: int = 100
    skip: int = 0
    now: datetime


ListedBooking: TypeAlias = "Booking | Departure"
"""A booking as it is, or as it was under a uid it had."""


@value_class
class BookingListing:
    """Some bookings in the order asked for, with all that is told beside them."""

    listed: tuple[ListedBooking, ...]
    total: int
    """How many there are, on all pages."""
    hosts: Mapping[int, Host]
    """Everyone who ever was a host, by id."""
    event_types: Mapping[int, EventType]
    """By id."""
    managers: frozenset[tuple[int, int]] = frozenset()
    """Teams whose event types these are, each with a host who runs it."""


@value_class
class WantedSlots:
    """A question for slots, as programs ask it; what is not given is empty."""

    span: Span
    zone: str
    """Whose clock cuts the grid and names the days."""
    event_type_id: int | None = None
    slug: str = ""
    """The event type's, of the host `username` or the team `team`."""
    username: str = ""
    team: str = ""
    usernames: tuple[str, ...] = ()
    """Hosts who meet together, without an event type."""
    length: int | None = None
    moving_uid: str = ""
    """The short uid of a booking that is to be moved."""
    among: tuple[int, ...] = ()
    """Only these of the hosts who take turns, if any of them is one."""
