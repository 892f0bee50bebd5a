"""What may be asked about other calendars: subscribed ones, and feeds of this one."""

from __future__ import annotations

from datetime import date

from pinmycal_desktop.control.said import Asked, Change
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.feed import FeedDetail


class ListCalendars(Asked, frozen=True, kw_only=True, tag="calendars"):
    """Name the other calendars, and how fetching them goes."""


class Subscribe(Change, frozen=True, kw_only=True, tag="calendar-subscribe"):
    """Fetch a calendar from now on, as busy times."""

    address: str
    """Its address or the whole path of its file; may be a secret."""
    name: str = ""
    """As it calls itself when empty."""
    colour: int = 0
    takes_time: bool = True
    host: str = ""
    """Username or number of whose time it takes; the owner when empty."""


class Refresh(Change, frozen=True, kw_only=True, tag="calendar-refresh"):
    """Fetch a calendar now, or all of them."""

    calendar: str = ""
    """Its name or number; all of them when empty."""


class RemoveCalendar(Change, frozen=True, kw_only=True, tag="calendar-remove"):
    """End a subscription to a calendar."""

    calendar: str
    """Its name or number."""


class ListFeeds(Asked, frozen=True, kw_only=True, tag="feeds"):
    """Name the feeds that other calendar programs may read."""


class AddFeed(Change, frozen=True, kw_only=True, tag="feed-add"):
    """Give a feed, at an address or in a file."""

    name: str
    detail: FeedDetail
    event_types: tuple[str, ...] = ()
    """Slugs or numbers; all when empty."""
    statuses: tuple[BookingStatus, ...] = ()
    """Those that take time when empty."""
    mask: str = ""
    until: date | None = None
    """The last day it is given."""
    path: str = ""
    """The whole path of the file; empty for an address."""
    digest: bytes | None = None
    """Of the address; None for a file."""
    hint: str = ""
    host: str = ""
    """Username or number of whose bookings; the owner when empty."""
    is_of_all: bool = False
    """Bookings of every account of the person, not of one host."""
    account: str = ""
    """With one of these three it is of all, and only bookings that fit are in it: of
    this account,"""
    person: str = ""
    """with this person, by name or address,"""
    text: str = ""
    """with these words in them."""


class RemoveFeed(Change, frozen=True, kw_only=True, tag="feed-remove"):
    """Give a feed no more."""

    feed: str
    """Its name or number."""
