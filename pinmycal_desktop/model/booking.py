"""Bookings: a meeting agreed between a host and an invitee."""

from __future__ import annotations

from dataclasses import field, replace
from datetime import datetime
from enum import Enum
from typing import TypeAlias

from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.calendar_source import CalendarSource
from pinmycal_desktop.model.event_settings import PlaceKind
from pinmycal_desktop.model.event_type import Location
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class


class BookingStatus(Enum):
    """How far a booking has come."""

    CONFIRMED = "confirmed"
    PENDING = "pending"
    """The host has still to accept it."""
    CANCELLED = "cancelled"
    DECLINED = "declined"

    @property
    def takes_time(self) -> bool:
        """Whether the host is expected to be there, or may be."""
        return self in (BookingStatus.CONFIRMED, BookingStatus.PENDING)


class Origin(Enum):
    """Which door a booking came in by."""

    WINDOW = "window"
    COMMAND_LINE = "command-line"
    SERVICE = "service"
    IMPORT = "import"
    SAMPLE = "sample"
    ACCOUNT = "account"
    """A service told of it."""


@value_class
class Attendee:
    """The person who is met."""

    name: str
    email: str
    zone: str
    """Their IANA zone: every time is shown in it beside the host's."""
    language: str = "en"
    """The language they are written to in, as a code."""
    phone: str = ""
    is_absent: bool = False
    """Did not come; said after the start."""
    id: int = field(default=0, compare=False)
    """The local key; 0 until stored. It tells nobody apart who is otherwise equal."""


@value_class(kw_only=False)
class Answer:
    """What the invitee said to one of the event type's questions."""

    slug: str
    label: str
    """The question as it was asked, kept although the type may change."""
    value: str | tuple[str, ...] | bool


@value_class
class Seat:
    """One invitee's place in a meeting with seats (R30)."""

    uid: str
    """A UUID given when it was taken; whoever knows it can give it up."""
    attendee: Attendee
    answers: tuple[Answer, ...] = ()
    metadata: tuple[tuple[str, str], ...] = ()


@value_class
class HistoryEntry:
    """Something that happened to a booking."""

    at: datetime
    origin: Origin
    message: Message


@value_class
class Booking:
    """A meeting, as it stands now."""

    id: int = 0
    """The local key; 0 until stored. It survives every change of time."""
    uid: str
    """A UUID given at birth; it never changes."""
    account_id: int
    host_id: int
    event_type_id: int | None
    """None when it was imported, or its event type is gone."""
    title: str
    span: Span
    is_all_day: bool = False
    status: BookingStatus
    attendee: Attendee
    seats: tuple[Seat, ...] = ()
    """The seats taken, in order, when its type has seats; `attendee` has the first."""
    co_hosts: tuple[int, ...] = ()
    """The ids of further hosts who hold it beside `host_id`."""
    series_uid: str = ""
    """Shared by all meetings of a series (R32); empty when it is none."""
    organizer: Attendee | None = None
    """Who invites, where a calendar file says it is not the host."""
    others: tuple[Attendee, ...] = ()
    """Further people who come; they have no seat of their own."""
    answers: tuple[Answer, ...] = ()
    notes: str = ""
    location: Location = Location()
    chosen_place: PlaceKind | None = None
    """Which kind of place whoever booked chose; None: what the type offers."""
    buffer_before: int = 0
    buffer_after: int = 0
    """Minutes kept free around it, fixed when it was made."""
    metadata: tuple[tuple[str, str], ...] = ()
    cancellation_reason: str = ""
    rescheduling_reason: str = ""
    was_rescheduled: bool = False
    rescheduled_by: str = ""
    """The address of whoever moved it last, where they said it."""
    host_is_absent: bool = False
    """The host did not come; said after the start."""
    short_uid: str = ""
    """22 characters it is known by in Cal.com's interface; each move gives another
    (R39). Given when it is stored."""
    number: int = 0
    """Its id in that interface, which a move changes too; 0 until stored. People and
    the command line say `id`, which stays."""
    former_uid: str = ""
    """Its short uid before the last move."""
    moved_at: datetime | None = None
    """When it was moved last; it has had its short uid since then."""
    ical_uid: str
    """Its UID in every calendar (RFC 5545, 3.8.4.7); stable over reschedules."""
    sequence: int = 0
    """Its SEQUENCE (RFC 5546, 2.1.4), raised with each change others must hear of."""
    origin: Origin
    import_id: int | None = None
    """The import that brought it, if any."""
    created_at: datetime
    updated_at: datetime
    revision: int = 0
    """Raised with each stored change; 0 until stored."""
    history: tuple[HistoryEntry, ...] = ()
    """Oldest first; filled when one booking is read, empty in lists."""

    @property
    def seats_taken(self) -> int:
        """How many seats are taken; whoever booked it has one."""
        return max(1, len(self.seats))

    def seen_by(self, email: str) -> Booking:
        """Return a meeting with seats as one of its people may know it: without others.

        Any other booking is returned as it is.
        """
        wanted = email.casefold()
        own = tuple(each for each in self.people if each.email.casefold() == wanted)
        if not self.seats or not own:
            return self
        seats = tuple(each for each in self.seats if each.attendee in own)
        return replace(self, attendee=own[0], seats=seats, others=(), notes="")

    @property
    def people(self) -> tuple[Attendee, ...]:
        """Everyone who comes besides the hosts, the invitee first."""
        if not self.seats:
            return (self.attendee, *self.others)
        return (*(each.attendee for each in self.seats), *self.others)

    @property
    def guests(self) -> tuple[str, ...]:
        """The e-mail addresses of everyone but the invitee."""
        return tuple(each.email for each in self.people[1:] if each.email)

    @property
    def host_ids(self) -> tuple[int, ...]:
        """Everyone whose time it takes, who answers for it first."""
        return (self.host_id, *self.co_hosts)

    def seat(self, uid: str) -> Seat | None:
        """Return the seat of this uid, if it is taken here."""
        return next((each for each in self.seats if each.uid == uid), None)


@value_class
class TakenTime:
    """A booking as far as rules about time look at it: much of it can be read fast."""

    id: int
    uid: str
    event_type_id: int | None
    title: str
    span: Span
    status: BookingStatus
    buffer_before: int = 0
    buffer_after: int = 0
    seats_taken: int = 1


BOOKED = (Booking, TakenTime)
"""What is a booking to the rules about time."""

Booked: TypeAlias = "Booking | TakenTime"


@value_class
class Departure:
    """A time a booking left when it was moved (R39).

    In Cal.com's interface a move makes a new booking and cancels the old one; here it
    stays one booking, and this is what is answered under the old uid.
    """

    id: int = 0
    """The number it had until then; no booking ever has the same again."""
    uid: str
    """The short uid it was known by until then."""
    next_uid: str
    """The short uid it was given with the move."""
    moved_by: str = ""
    """The address of whoever moved it, where they said it."""
    moved_at: datetime
    booking: Booking
    """As it was before the move."""


@value_class(kw_only=False)
class CalendarReference:
    """What a booking is known as in another calendar."""

    id: int
    uid: str
    """The UID of the event there."""


@value_class
class Calendar:
    """Somebody's other calendar: where busy times come from."""

    id: int = 0
    account_id: int
    host_id: int = 0
    """Whose calendar it is."""
    name: str
    takes_time: bool = True
    """Whether nothing is offered over what it holds."""
    colour: int = 0
    """1 to 10, as an event type's; 0 for none of its own."""
    source: CalendarSource | None = None
    """Where it is fetched from; None for one that came as files."""


@value_class
class BusyTime:
    """Time taken in another calendar; drawn behind bookings, never offered."""

    id: int = 0
    calendar_id: int
    """0 where another account's booking takes the time."""
    calendar_name: str
    """That account's name, then."""
    title: str
    span: Span
    is_all_day: bool = False
    ical_uid: str = ""
    import_id: int | None = None
    colour: int = 0
    """Its calendar's."""
    takes_time: bool = True
    """Whether its calendar does."""
    is_tentative: bool = False
    """It may not come to be (RFC 5545, STATUS:TENTATIVE); it takes its time so far."""
    booking_id: int | None = None
    """The booking of another account of the same person."""
    is_away: bool = False
    """Whole days out of office: `calendar_name` is the account's, then."""


Engagement: TypeAlias = "Booked | BusyTime | Reservation | OutOfOffice"
"""Anything that takes a host's time."""
