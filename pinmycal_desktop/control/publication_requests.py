"""What may be asked about calendars on servers that bookings are written to."""

from __future__ import annotations

from pinmycal_desktop.control.said import Asked, Change


class ListPublications(Asked, frozen=True, kw_only=True, tag="publications"):
    """Name the calendars bookings are written to, and how that goes."""


class ListDrift(Asked, frozen=True, kw_only=True, tag="drift"):
    """Name the bookings somebody changed in a calendar they were written to."""


class FindServerCalendars(Change, frozen=True, kw_only=True, tag="caldav-find"):
    """Ask a server which calendars it has. Changes nothing, but speaks to a server."""

    address: str
    username: str
    password: str


class AddPublication(Change, frozen=True, kw_only=True, tag="publication-add"):
    """Write bookings to a calendar from now on."""

    address: str
    """Of the server, or of the calendar itself."""
    username: str
    password: str
    calendar: str = ""
    """The name or address of the calendar there; may be empty where there is one."""
    name: str = ""
    """How it is called here; as it calls itself when empty."""
    accounts: tuple[str, ...] = ()
    """Names or numbers of whose bookings; the local one's when empty."""


class ChangePublication(Change, frozen=True, kw_only=True, tag="publication-change"):
    """Call a publication otherwise, give it other accounts' bookings, sign in anew."""

    calendar: str
    """Its name or number."""
    name: str = ""
    """Empty leaves it."""
    accounts: tuple[str, ...] = ()
    """Empty leaves them."""
    username: str = ""
    """Empty leaves it."""
    password: str = ""
    """Empty leaves it."""


class PublishNow(Change, frozen=True, kw_only=True, tag="publication-now"):
    """Write to a calendar and look at it now, or all of them."""

    calendar: str = ""
    """Its name or number; all of them when empty."""


class RemovePublication(Change, frozen=True, kw_only=True, tag="publication-remove"):
    """Write to a calendar no longer."""

    calendar: str
    """Its name or number."""
    withdraws: bool = False
    """Delete there what was written, first."""


class FollowDrift(Change, frozen=True, kw_only=True, tag="drift-follow"):
    """Do here with a booking what was done with it in a calendar."""

    booking: str
    """Its number or uid."""
    calendar: str = ""
    """The name or number of which calendar; may be empty where it is in one."""
    outside_hours: bool = False


class PutBackDrift(Change, frozen=True, kw_only=True, tag="drift-put-back"):
    """Write a booking as it is here over what became of it in a calendar."""

    booking: str
    calendar: str = ""
