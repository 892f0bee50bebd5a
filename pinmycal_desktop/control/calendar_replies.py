"""What is answered about other calendars: subscribed ones, and feeds of this one."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from pinmycal_desktop.control.said import Answered
from pinmycal_desktop.model.message import Message


class CalendarLine(Struct, frozen=True, kw_only=True):
    """Another calendar, and how fetching it goes."""

    id: int
    name: str
    host: str
    """The username of whose time it takes."""
    colour: int
    takes_time: bool
    place: str
    """Where it is fetched from, without what may be a secret; empty for files that
    were imported."""
    fetched_at: datetime | None = None
    """When it was last known to be up to date."""
    due_at: datetime | None = None
    """When it is fetched next."""
    events: int = 0
    unreadable: int = 0
    trouble: Message | None = None
    """What went wrong the last time."""


class Calendars(Answered, frozen=True, kw_only=True, tag="calendars"):
    """Other calendars."""

    zone: str
    calendars: tuple[CalendarLine, ...]
    notes: tuple[Message, ...] = ()


class FeedLine(Struct, frozen=True, kw_only=True):
    """A feed, without its address: that is shown once only."""

    id: int
    name: str
    host: str
    """The username of whose bookings it has."""
    detail: str
    event_type_ids: tuple[int, ...]
    statuses: tuple[str, ...]
    mask: str
    is_view: bool
    """Whether it is of all accounts of the person, and not of one host's."""
    is_filtered: bool
    text: str
    """Only bookings that say these words."""
    person: str
    """Only those with this person."""
    hint: str
    path: str
    """The file it is written to; empty for one at an address."""
    ends_at: datetime | None
    used_at: datetime | None
    trouble: Message | None


class Feeds(Answered, frozen=True, kw_only=True, tag="feeds"):
    """Feeds that other calendar programs may read."""

    zone: str
    feeds: tuple[FeedLine, ...]
