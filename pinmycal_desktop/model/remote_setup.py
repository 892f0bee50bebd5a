"""What a platform tells of event types, schedules, links and calendars.

Fields that this program has too are named as in `EventType` and `Schedule`, so that a
cache is filled by handing them over; ids are the platform's, as text.
"""

from __future__ import annotations

from datetime import datetime

from pinmycal_desktop.model.event_type import (
    NO_LIMITS,
    BookingWindow,
    Confirmation,
    Location,
    PeriodLimits,
    Question,
    Recurrence,
    SeatPlan,
)
from pinmycal_desktop.model.schedule import OFFICE_HOURS, DateOverride, WeekHours
from pinmycal_desktop.model.value_class import value_class


@value_class
class RemoteEventType:
    """An event type as its platform tells it. Lengths and buffers are minutes."""

    remote_id: str
    """Empty while it is to be made."""
    title: str
    slug: str
    lengths: tuple[int, ...]
    """The usual one first."""
    description: str = ""
    is_hidden: bool = False
    location: Location = Location()
    """The first place that is a link, number or address; others are kept unseen."""
    questions: tuple[Question, ...] = ()
    """What is asked beside the standard fields, as far as this program can ask it."""
    buffer_before: int = 0
    buffer_after: int = 0
    minimum_notice: int = 0
    slot_interval: int | None = None
    """None means the length."""
    offset_start: int = 0
    schedule_id: str = ""
    """The platform's id; empty means the default schedule."""
    confirmation: Confirmation = Confirmation.NEVER
    blocks_while_pending: bool = True
    window: BookingWindow = None
    count_limits: PeriodLimits = NO_LIMITS
    minute_limits: PeriodLimits = NO_LIMITS
    first_slot_only: bool = False
    seats: SeatPlan | None = None
    recurrence: Recurrence | None = None
    owner_id: str = ""
    team_id: str = ""
    scheduling: str = ""
    """How a team shares it, as received; empty for one person's."""
    host_ids: tuple[str, ...] = ()
    no_cancelling: bool = False
    no_rescheduling: bool = False
    """Said, but not guarded by Cal.com: whoever asks must heed it."""
    reschedule_notice: int | None = None
    booking_url: str = ""
    is_active: bool = True
    document: str = "{}"


@value_class
class RemoteSchedule:
    """A schedule as its platform tells it."""

    remote_id: str
    """Empty while it is to be made."""
    name: str
    zone: str
    week: WeekHours = OFFICE_HOURS
    overrides: tuple[DateOverride, ...] = ()
    is_default: bool = False
    owner_id: str = ""
    document: str = "{}"


@value_class
class RemotePrivateLink:
    """An address under which one event type can be booked for a while."""

    code: str
    event_type_id: str
    url: str
    expires_at: datetime | None = None
    most_uses: int | None = None
    """None where it ends by time."""
    uses: int = 0
    is_over: bool = False


@value_class
class RemoteCalendar:
    """One calendar of a connection."""

    integration: str
    """The kind of connection, as received, such as `google_calendar`."""
    credential_id: str
    external_id: str
    """What the calendar's provider knows it by."""
    name: str
    email: str = ""
    is_primary: bool = False
    is_read_only: bool = False
    takes_time: bool = False
    """Whether it is selected: its events make time busy."""


@value_class
class RemoteConnection:
    """A calendar account connected to the platform."""

    integration: str
    credential_id: str
    name: str
    calendars: tuple[RemoteCalendar, ...] = ()
    is_reachable: bool = True
    """False: its provider did not answer, so its calendars are not known now."""


@value_class
class RemoteCalendars:
    """All calendars connected, and where new bookings are written."""

    connections: tuple[RemoteConnection, ...]
    destination: RemoteCalendar | None = None
    document: str


@value_class
class RemoteConferencing:
    """An application that makes meeting rooms."""

    remote_id: str
    kind: str
    """As received, such as `google_video`."""
    is_broken: bool = False
    """Its sign-in no longer works; connect it again in the browser."""
