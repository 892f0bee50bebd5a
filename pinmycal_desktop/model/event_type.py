"""Event types: what can be booked, for how long, where and under which rules."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TypeAlias

from pinmycal_desktop.model.event_settings import EventSettings
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.model.value_class import value_class


class LocationKind(Enum):
    """Where a meeting can be. Without a provider nobody can make a meeting room."""

    NONE = "none"
    LINK = "link"
    PHONE = "phone"
    ADDRESS = "address"


@value_class(kw_only=False)
class Location:
    """Where a meeting is: a link, a number to call, or an address."""

    kind: LocationKind = LocationKind.NONE
    value: str = ""

    @property
    def link(self) -> str | None:
        """The address to join at, or None when it is no link."""
        return self.value if self.kind is LocationKind.LINK and self.value else None


class QuestionKind(Enum):
    """How an answer is given."""

    TEXT = "text"
    LONG_TEXT = "textarea"
    NUMBER = "number"
    PHONE = "phone"
    URL = "url"
    ONE_OF = "select"
    SOME_OF = "multiselect"
    YES_NO = "boolean"


@value_class
class Question:
    """Something the invitee is asked, answered by its `slug`."""

    slug: str
    label: str
    kind: QuestionKind = QuestionKind.TEXT
    is_required: bool = False
    options: tuple[str, ...] = ()
    """The choices of ONE_OF and SOME_OF."""
    placeholder: str = ""


@value_class
class PeriodLimits:
    """An upper bound per day, week (Sunday to Saturday), month and year (R17)."""

    day: int | None = None
    week: int | None = None
    month: int | None = None
    year: int | None = None


NO_LIMITS = PeriodLimits()


@value_class(kw_only=False)
class DaysAhead:
    """Bookable up to so many days ahead (R21)."""

    days: int
    business_days: bool = False
    """Count Monday to Friday only."""
    rolling: bool = False
    """Count only dates with at least one slot (R23)."""


@value_class(kw_only=False)
class DateRange:
    """Bookable from the start of `first` to the end of `last`, in the host's zone."""

    first: date
    last: date


BookingWindow: TypeAlias = "DaysAhead | DateRange | None"


class Confirmation(Enum):
    """Whether the host must accept a booking before it counts."""

    NEVER = "never"
    ALWAYS = "always"


@value_class
class SeatPlan:
    """Several invitees who do not know each other share a meeting (R30)."""

    per_slot: int
    """How many seats a meeting has, 1 to 1000."""
    shows_attendees: bool = False
    """Whether those who have a seat see who else has one."""
    shows_count: bool = True
    """Whether invitees see how many seats are left."""


class Frequency(Enum):
    """What a series of meetings counts in."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    YEARLY = "yearly"


@value_class
class Recurrence:
    """A booking of this type is a series of meetings (R32)."""

    frequency: Frequency
    interval: int = 1
    """From one meeting to the next: so many weeks, months or years; 1 or more."""
    occurrences: int
    """How many meetings at most, the first included; the usual number too."""


@value_class
class EventType:
    """A kind of meeting that can be booked. Lengths and buffers are in minutes."""

    id: int = 0
    """The local key; 0 until stored."""
    uid: str
    account_id: int
    host_id: int
    """Whose it is; of a team's event type, who made it."""
    team_id: int | None = None
    """The team that offers it; None means `host_id` alone."""
    parent_id: int | None = None
    """The team's event type this one is a copy of, which alone changes it."""
    is_template: bool = False
    """It is not booked itself: each of its hosts has a copy of it."""
    assigns_all: bool = False
    """Whether all accepted members of the team are its hosts, later ones too."""
    title: str
    slug: str
    lengths: tuple[int, ...] = (30,)
    """The lengths an invitee may choose, in minutes; the usual one comes first."""
    description: str = ""
    colour: int = 1
    """One of the ten event-type colours, 1 to 10."""
    location: Location = Location()
    questions: tuple[Question, ...] = ()
    buffer_before: int = 0
    buffer_after: int = 0
    minimum_notice: int = 0
    """Minutes between now and the earliest start."""
    slot_interval: int | None = None
    """Minutes between starts; None means the length."""
    offset_start: int = 0
    schedule_id: int | None = None
    """None means the account's default schedule."""
    confirmation: Confirmation = Confirmation.NEVER
    blocks_while_pending: bool = True
    """Whether pending bookings, of any type, take their time from this one (R13)."""
    is_hidden: bool = False
    window: BookingWindow = None
    count_limits: PeriodLimits = NO_LIMITS
    """At most so many bookings per period."""
    minute_limits: PeriodLimits = NO_LIMITS
    """At most so many booked minutes per period."""
    first_slot_only: bool = False
    optimised_slots: bool = False
    seats: SeatPlan | None = None
    """None: one invitee, with guests, has the meeting to themselves."""
    recurrence: Recurrence | None = None
    """None: a booking is one meeting."""
    scheduling: Scheduling = Scheduling.PERSONAL
    hosts: tuple[EventHost, ...] = ()
    """Who holds the meetings, where several do; PERSONAL is held by `host_id`."""
    keeps_host: bool = False
    """By turns: a meeting that is moved stays with whoever had it (R35)."""
    restriction_id: int | None = None
    """A schedule outside of which no meeting may lie, whatever the hosts' hours are
    (R37)."""
    settings: EventSettings = EventSettings()
    """What programs set beyond this; `asking` joins it with what the window shows."""
    position: int = 0
    """Its place in lists, smallest first."""
    revision: int = 0

    @property
    def length(self) -> int:
        """The usual length in minutes."""
        return self.lengths[0]
