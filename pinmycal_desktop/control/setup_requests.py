"""What may be asked about event types and hours, here and in accounts at services."""

from __future__ import annotations

from pinmycal_desktop.control.said import Asked, Change


class ChangeEventType(Change, frozen=True, kw_only=True, tag="event-type-change"):
    """Change an event type, or make one; what is None stays as it is."""

    event_type: str = ""
    """Its slug or number; empty makes a new one."""
    account: str = ""
    """Its account's name or number; empty: whichever has it, a new one's the local."""
    title: str | None = None
    slug: str | None = None
    description: str | None = None
    place: str | None = None
    """A link, a telephone number or an address; empty for said later."""
    lengths: tuple[int, ...] = ()
    """The usual one first; none leaves them."""
    buffer_before: int | None = None
    buffer_after: int | None = None
    notice: int | None = None
    interval: int | None = None
    """Minutes between starts; 0 means the length."""
    hours: str | None = None
    """The name or number of a schedule; empty means the default one."""
    is_hidden: bool | None = None
    confirms: bool | None = None


class RemoveEventType(Change, frozen=True, kw_only=True, tag="event-type-remove"):
    """Remove an event type; its bookings stay."""

    event_type: str
    account: str = ""


class PrivateLinks(Change, frozen=True, kw_only=True, tag="private-links"):
    """Name the private links of an event type; make one or remove one first."""

    event_type: str
    account: str = ""
    makes: bool = False
    uses: int | None = None
    """How many bookings a new one is good for; None: one, or until its day."""
    until: str = ""
    """The last day of a new one."""
    remove: str = ""
    """The code of the one that shall lead nowhere."""


class ListSchedules(Asked, frozen=True, kw_only=True, tag="schedules"):
    """Name the hours of all accounts, or of one."""

    account: str = ""


class ChangeSchedule(Change, frozen=True, kw_only=True, tag="schedule-change"):
    """Change hours, or make some; what is None stays as it is."""

    schedule: str = ""
    """Its name or number; empty makes a new one."""
    account: str = ""
    name: str | None = None
    zone: str | None = None
    days: tuple[tuple[str, str], ...] = ()
    """Weekdays as they were typed, each with its hours."""
    makes_default: bool = False


class RemoveSchedule(Change, frozen=True, kw_only=True, tag="schedule-remove"):
    """Remove hours; what used them falls back to the default."""

    schedule: str
    account: str = ""
