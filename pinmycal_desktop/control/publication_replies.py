"""What is answered about calendars on servers that bookings are written to."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from pinmycal_desktop.control.said import Answered
from pinmycal_desktop.model.message import Message


class PublicationLine(Struct, frozen=True, kw_only=True):
    """A calendar bookings are written to, and how that goes."""

    id: int
    name: str
    address: str
    username: str
    accounts: tuple[str, ...]
    """The names of the accounts whose bookings it gets."""
    written: int
    """How many bookings are there as they are here."""
    waiting: int
    drifted: int
    refused: int
    is_ending: bool
    done_at: datetime | None
    """When all was written and looked at last."""
    due_at: datetime
    trouble: Message | None
    """What went wrong the last time."""


class Publications(Answered, frozen=True, kw_only=True, tag="publications"):
    """Calendars bookings are written to."""

    zone: str
    publications: tuple[PublicationLine, ...]
    notes: tuple[Message, ...] = ()


class EventLine(Struct, frozen=True, kw_only=True):
    """What an event says."""

    title: str
    start: datetime
    end: datetime
    status: str
    is_all_day: bool


class DriftLine(Struct, frozen=True, kw_only=True):
    """A booking that its calendar tells of in another way."""

    booking_id: int
    uid: str
    publication_id: int
    publication: str
    """What the calendar is called here."""
    ours: EventLine
    theirs: EventLine | None
    """None when it is gone there, or cannot be read as one event."""
    is_gone: bool
    seen_at: datetime


class DriftList(Answered, frozen=True, kw_only=True, tag="drift-list"):
    """Bookings that somebody changed in a calendar."""

    zone: str
    drift: tuple[DriftLine, ...]


class ServerCalendarLine(Struct, frozen=True, kw_only=True):
    """A calendar a server has."""

    name: str
    address: str


class ServerCalendars(Answered, frozen=True, kw_only=True, tag="caldav-found"):
    """The calendars of a server that bookings can be written to."""

    calendars: tuple[ServerCalendarLine, ...]
