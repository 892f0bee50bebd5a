"""What an account has at its service, as it was asked just now: shown, not kept."""

from __future__ import annotations

from enum import Enum

from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.value_class import value_class


class HoldingKind(Enum):
    """What can be asked for; the order is the one it is told in."""

    PROFILE = "profile"
    EVENT_TYPES = "event-types"
    PRIVATE_LINKS = "private-links"
    SCHEDULES = "schedules"
    CALENDARS = "calendars"
    DESTINATION = "destination"
    """Where the service writes new bookings."""
    BUSY_TIMES = "busy-times"
    """What takes time in the calendars, in the days to come."""
    CONFERENCING = "conferencing"
    WEBHOOKS = "webhooks"
    TEAMS = "teams"
    MEMBERS = "members"
    TEAM_EVENT_TYPES = "team-event-types"
    TEAM_BOOKINGS = "team-bookings"
    ORGANIZATION_BOOKINGS = "organization-bookings"
    MEMBER_SCHEDULES = "member-schedules"
    OUT_OF_OFFICE = "out-of-office"
    ROUTING_FORMS = "routing-forms"


@value_class
class AccountSettings:
    """What is to be changed of an account at its service; None leaves it."""

    person: str | None = None
    """What whoever is signed in is called there."""
    zone: str | None = None
    busy: tuple[str, ...] = ()
    """Connected calendars, by name, whose events shall take time."""
    free: tuple[str, ...] = ()
    """Those whose events shall not."""
    destination: str | None = None
    """The calendar bookings shall be written to."""
    conferencing: str | None = None
    """The meeting application used without being named."""


@value_class
class HeldThing:
    """One thing of an account, in a line."""

    name: str
    note: str = ""
    """What tells it from others, in the service's words."""


@value_class
class Holding:
    """All of one kind that an account has, or why that is not known."""

    kind: HoldingKind
    things: tuple[HeldThing, ...] = ()
    more: int = 0
    """How many there are beyond those."""
    trouble: Message | None = None
