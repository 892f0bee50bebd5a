"""What a platform tells of bookings: values, never JSON and never secrets.

`remote` makes them from answers, `sync` compares them with what is kept here. Each has
its `document`, the JSON exactly as received, so that what is not known is not lost.
Event types, schedules and calendars are in `remote_setup`, teams in `remote_people`.
"""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from pinmycal_desktop.model.booking import Answer, BookingStatus
from pinmycal_desktop.model.event_type import Location
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class


class Ability(Enum):
    """Something an account can do at its platform; without it: `NotOffered`."""

    LIST_BOOKINGS = "list-bookings"
    LIST_CHANGES = "list-changes"
    """Bookings can be listed by when they changed."""
    SAFE_KEYS = "safe-keys"
    """A write that is sent again under the same key takes effect once. Without it:
    look first, with `Remote.find`."""
    STABLE_UID = "stable-uid"
    """A booking keeps its uid when it is moved. Without it: follow the chain."""
    BOOK = "book"
    """Create, move and cancel."""
    ANSWER = "answer"
    """Confirm and decline."""
    MARK_ABSENT = "mark-absent"
    ADD_GUESTS = "add-guests"
    CHANGE_LOCATION = "change-location"
    REASSIGN = "reassign"
    SEATS = "seats"
    """One seat of a meeting can be given up or moved."""
    SERIES = "series"
    """Several meetings can be booked in one deed."""
    RESERVE = "reserve"
    EDIT_EVENT_TYPES = "edit-event-types"
    PRIVATE_LINKS = "private-links"
    SCHEDULES = "schedules"
    EDIT_SCHEDULES = "edit-schedules"
    EDIT_PROFILE = "edit-profile"
    CALENDARS = "calendars"
    """Connected calendars, their busy times, where bookings are written."""
    CONFERENCING = "conferencing"
    WEBHOOKS = "webhooks"
    TEAMS = "teams"
    ORGANIZATION = "organization"
    """Bookings, members' schedules and routing forms of an organization."""
    OUT_OF_OFFICE = "out-of-office"


@value_class
class RateLeft:
    """How many calls an account has left, as the platform's headers said last."""

    limit: int
    remaining: int
    resets_at: datetime
    """When the count begins anew, or a block ends."""
    name: str = "default"
    """Which limit: some routes have one of their own."""


@value_class
class RemoteCall:
    """One call, for a log that can be shown: no secret, no body, no address's query."""

    at: datetime
    method: str
    path: str
    """Without the query, which may name people."""
    status: int | None
    """What was answered (HTTP); None when nothing was."""
    trouble: Message | None = None
    """What went wrong; None when nothing did."""
    milliseconds: int
    request_id: str = ""
    """What the platform's support finds the call by."""
    version: str = ""
    """The `cal-api-version` that was sent."""


@value_class
class RemoteProfile:
    """Who is signed in."""

    remote_id: str
    name: str
    email: str
    """Empty when the platform does not say it."""
    username: str = ""
    zone: str = "UTC"
    week_start: str = ""
    """An English weekday, as received."""
    time_format: int = 12
    default_schedule_id: str = ""
    organization_id: str = ""
    """Empty: no organization, so nothing of `Ability.ORGANIZATION`."""
    workspace: str = ""
    """The name of the workspace, where the platform has such."""
    document: str


@value_class
class RemotePerson:
    """Somebody who holds a booking or comes to it."""

    name: str
    email: str
    """The address to show; an internal one is in the document only."""
    zone: str = ""
    language: str = "en"
    phone: str = ""
    is_absent: bool = False
    remote_id: str = ""
    """Of a host; attendees' ids change with each move and are not told."""
    username: str = ""
    seat_uid: str = ""
    answers: tuple[Answer, ...] = ()
    """With seats each attendee has answers of their own."""


@value_class
class RemoteBooking:
    """A booking as its platform tells it."""

    uid: str
    """What the platform's routes know it by; Cal.com gives another with each move."""
    remote_id: str
    """Its number, informative only; empty when there is none."""
    title: str
    status: str
    """As received, known or not."""
    known_status: BookingStatus | None
    """None: a status this version does not know; keep what was known before."""
    span: Span
    event_type_id: str = ""
    """Empty: not told, or the event type is gone."""
    event_type_slug: str = ""
    hosts: tuple[RemotePerson, ...] = ()
    attendees: tuple[RemotePerson, ...] = ()
    """Everyone who comes, the invitee first, guests too where the platform lists them
    so."""
    guests: tuple[str, ...] = ()
    """E-mail addresses of further people; each may be an attendee too."""
    answers: tuple[Answer, ...] = ()
    notes: str = ""
    location: Location = Location()
    """NONE where it is a meeting room that does not exist yet, or is not told."""
    location_text: str = ""
    """As received, such as `integrations:daily`."""
    meeting_url: str = ""
    """Where to join; http and https only."""
    metadata: tuple[tuple[str, str], ...] = ()
    operation: str = ""
    """The key it was made under, when a program like this one made it: see `find`."""
    cancellation_reason: str = ""
    rescheduling_reason: str = ""
    rescheduled_by: str = ""
    rescheduled_from_uid: str = ""
    rescheduled_to_uid: str = ""
    """Not empty: this one was moved away, and is cancelled for that reason."""
    series_uid: str = ""
    """Shared by the bookings of a series; empty for a single one."""
    seat_uid: str = ""
    """The seat that was just taken or moved."""
    host_is_absent: bool = False
    ical_uid: str = ""
    """Stays the same over all moves; empty when not told."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    document: str

    def involves(self, email: str) -> bool:
        """Whether `email` holds it or comes to it.

        Admins of an organization are told everybody's bookings; this tells theirs.
        """
        wanted = email.casefold()
        people = (*self.hosts, *self.attendees)
        return any(each.email.casefold() == wanted for each in people) or wanted in {
            each.casefold() for each in self.guests
        }


@value_class
class RemotePage:
    """A page of bookings."""

    bookings: tuple[RemoteBooking, ...]
    next: str
    """What to ask for the next page with; empty when this is the last."""
    total: int | None = None
    """How many there are in all, where the platform says so and can be believed."""
    unreadable: int = 0
    """How many rows could not be read and were left out."""
    seen_until: datetime | None = None
    """The latest `updated_at` on the page; the next pull asks from a little before."""


@value_class
class RemoteSlot:
    """A time that can be booked."""

    start: datetime
    end: datetime | None = None
    """None: the platform tells starts only."""
    seats_taken: int = 0
    seats: int | None = None
    """How many it has; None when the event type has no seats."""
    booking_uid: str = ""
    """The meeting with seats to join; may be made up while seats are only reserved."""


@value_class
class RemoteReservation:
    """A slot held for a while. Booking neither needs nor ends it."""

    uid: str
    event_type_id: str
    span: Span
    until: datetime


@value_class
class NewRemoteBooking:
    """What is to be booked."""

    event_type_id: str
    start: datetime
    length: int | None = None
    """Minutes; None means the usual. Only where the event type has several."""
    name: str
    email: str
    """Empty where only a telephone is known."""
    zone: str
    language: str = "en"
    phone: str = ""
    guests: tuple[str, ...] = ()
    answers: tuple[tuple[str, str | tuple[str, ...] | bool], ...] = ()
    """By the slug of the question."""
    notes: str = ""
    location: Location = Location()
    """NONE: as the event type has it."""
    metadata: tuple[tuple[str, str], ...] = ()
    recurrences: int | None = None
    """How many meetings of a series; None means the event type's own number."""
    reservation_uid: str = ""


@value_class
class RemoteBusy:
    """Time taken in a connected calendar."""

    span: Span
    source: str = ""
    """Where it comes from, in the platform's words."""


@value_class
class RemoteWebhook:
    """A subscription: where the platform tells what happened. Its secret stays there.

    No document: it would hold the secret.
    """

    remote_id: str
    url: str
    triggers: tuple[str, ...]
    """As received."""
    is_active: bool = True
    has_secret: bool = False
    has_template: bool = False
    version: str = ""
    event_type_id: str = ""
    """Only bookings of this event type; empty: all of the person's."""
