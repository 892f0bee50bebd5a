"""Feeds: bookings that other calendar programs of this computer read again and again.

How much of a booking a feed tells is decided here, before it is written: what is left
out is in no octet of it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import Attendee, Booking, BookingStatus
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Collection

    from pinmycal_desktop.model.view_query import Query

BACK, AHEAD = timedelta(days=92), timedelta(days=2 * 366)
"""How far around now a feed reaches."""
USUAL = frozenset({BookingStatus.CONFIRMED, BookingStatus.PENDING})
"""Of which status bookings are, unless a feed names others."""


class FeedDetail(Enum):
    """How much of each booking is told."""

    FULL = "full"
    TITLES = "titles"
    """Its title and when it is."""
    BUSY = "busy"
    """Only when it is."""


@value_class
class FeedShape:
    """Which bookings a feed has, and how much of each."""

    detail: FeedDetail = FeedDetail.FULL
    event_type_ids: tuple[int, ...] = ()
    """Empty means all, and those of none."""
    statuses: tuple[BookingStatus, ...] = ()
    """Empty means those that take time."""
    view: Query | None = None
    """A view with its filters, over every account of the person; None is one host's."""
    mask: str = ""
    """What stands in place of each title; empty leaves it, or says "Busy"."""

    def has(self, booking: Booking) -> bool:
        """Whether `booking` is in the feed."""
        is_of_type = (
            not self.event_type_ids or booking.event_type_id in self.event_type_ids
        )
        if not is_of_type or booking.status not in self._statuses():
            return False
        return self.view is None or self.view.admits(booking)

    def _statuses(self) -> Collection[BookingStatus]:
        """Return which are told: as named, else as the view asks, else the usual."""
        asked = self.view.statuses if self.view is not None else ()
        return self.statuses or asked or USUAL

    def title(self, booking: Booking, busy: str) -> str:
        """Return what `booking` is called; `busy` is the word for one not named."""
        if self.mask:
            return self.mask
        return busy if self.detail is FeedDetail.BUSY else booking.title


@value_class
class Feed:
    """A feed: at an address of the local service, or in a file."""

    id: int = 0
    uid: str
    """A UUID chosen by who made it."""
    account_id: int
    host_id: int
    name: str
    shape: FeedShape = FeedShape()
    hint: str = ""
    """The last letters of its address, to tell it from others; the address is kept
    nowhere."""
    path: str = ""
    """The file it is written to; empty for one that is served."""
    made_at: datetime
    ends_at: datetime | None = None
    """It is given no longer from then on."""
    used_at: datetime | None = None
    """When it was fetched or written last, to about an hour."""
    trouble: Message | None = None
    """Why its file could not be written the last time."""

    def is_over(self, now: datetime) -> bool:
        """Whether its time is over."""
        return self.ends_at is not None and self.ends_at <= now


def reach(now: datetime) -> Span:
    """Return the time a feed tells of; the same all day long."""
    day = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return Span(day - BACK, day + AHEAD)


def shown(booking: Booking, feed: Feed, *, busy: str) -> Booking:
    """Return `booking` as `feed` tells of it; `busy` is what one not named is called.

    Where less than all is told its UID is another one, so that nobody can put two
    feeds beside each other.
    """
    title = feed.shape.title(booking, busy)
    if feed.shape.detail is FeedDetail.FULL:
        return replace(booking, title=title)
    return Booking(
        uid=booking.uid,
        account_id=booking.account_id,
        host_id=booking.host_id,
        event_type_id=None,
        title=title,
        span=booking.span,
        is_all_day=booking.is_all_day,
        status=booking.status,
        attendee=Attendee(name="", email="", zone="UTC"),
        ical_uid=str(uuid5(NAMESPACE_URL, f"{feed.uid}/{booking.ical_uid}")),
        sequence=booking.sequence,
        origin=booking.origin,
        created_at=booking.updated_at,
        updated_at=booking.updated_at,
    )


def shown_host(host: Host, shape: FeedShape) -> Host:
    """Return the host as a feed tells of them: unnamed unless it tells all."""
    if shape.detail is FeedDetail.FULL:
        return host
    return replace(host, name="", email="")
