"""`/v2/calendars` and its neighbours: the other calendars of a host.

Calendars come here as files, or are fetched again and again; either way each stands as
a feed that is only read: a connection of its own, whose credential is the calendar.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import msgspec
from msgspec import UNSET, UnsetType

from pinmycal_desktop.model.calendar_address import read_address
from pinmycal_desktop.model.calendar_source import SourceKind
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.wire.calcom.codec import instant_text
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.formats import IsoInstant, UrlText, ZoneName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.booking import BusyTime, Calendar
    from pinmycal_desktop.model.calendar_address import Address

FEED = "ics-feed_calendar"
"""How calendars from files are called there."""
MOST_DAYS = 366
_MOST_LISTED = 50


def external_id(calendar: Calendar) -> str:
    """Return the name of a calendar within its connection; it holds no secret."""
    origin = "imported" if calendar.source is None else "subscribed"
    return f"{origin}-{calendar.id}"


class Integration(msgspec.Struct, frozen=True):
    """What a connection is made with."""

    type: str = FEED
    slug: str = "ics-feed"
    name: str = "ICS Feed"
    title: str = "ICS Feed"
    variant: str = "calendar"
    description: str = "Calendars from files and from addresses"
    logo: str = ""
    publisher: str = ""
    url: str = ""
    email: str = ""


class CalendarShape(msgspec.Struct, frozen=True, rename="camel"):
    """A calendar of a connection."""

    external_id: str
    name: str
    credential_id: int
    is_selected: bool
    integration: str = FEED
    primary: bool | None = None
    read_only: bool = True
    email: str = ""

    @classmethod
    def of(cls, calendar: Calendar) -> CalendarShape:
        """Return the shape of `calendar`."""
        return cls(
            external_id=external_id(calendar),
            name=calendar.name,
            credential_id=calendar.id,
            is_selected=calendar.takes_time,
        )


class Connection(msgspec.Struct, frozen=True, rename="camel"):
    """A connection and its calendars."""

    integration: Integration
    credential_id: int
    calendars: tuple[CalendarShape, ...] | UnsetType = UNSET
    """Missing while it was never reached."""

    @classmethod
    def of(cls, calendar: Calendar) -> Connection:
        """Return the shape of the connection that `calendar` is."""
        if never_reached(calendar):
            return cls(Integration(), calendar.id)
        return cls(Integration(), calendar.id, (CalendarShape.of(calendar),))


def never_reached(calendar: Calendar) -> bool:
    """Whether fetching a calendar has failed ever since it was subscribed to."""
    source = calendar.source
    return source is not None and source.is_late and source.progress.fetched_at is None


class DestinationCalendar(msgspec.Struct, frozen=True):
    """Where new bookings are written: nowhere but here, so nothing is told."""


class Calendars(msgspec.Struct, frozen=True, rename="camel"):
    """All connections."""

    connected_calendars: tuple[Connection, ...]
    destination_calendar: DestinationCalendar = DestinationCalendar()

    @classmethod
    def of(cls, calendars: Iterable[Calendar]) -> Calendars:
        """Return the shape of all of a host's calendars."""
        return cls(tuple(map(Connection.of, calendars)))


class CalendarToLoad(msgspec.Struct, frozen=True, rename="camel"):
    """A calendar that busy times are wanted of."""

    credential_id: int
    external_id: str


class BusyTimesQuery(msgspec.Struct, frozen=True, rename="camel"):
    """Which days are asked about, in whose zone, and which calendars."""

    date_from: IsoInstant
    date_to: IsoInstant
    calendars_to_load: Annotated[
        tuple[CalendarToLoad, ...], msgspec.Meta(max_length=_MOST_LISTED)
    ]
    time_zone: ZoneName | None = None
    logged_in_users_tz: ZoneName | None = None

    @property
    def span(self) -> Span:
        """The whole days asked about; raises `CalError` for what cannot be."""
        zone = self.time_zone or self.logged_in_users_tz
        if zone is None:
            raise CalError(400, "Either timeZone or loggedInUsersTz must be provided.")
        first, last = (
            datetime.fromisoformat(each).astimezone(ZoneInfo(zone)).date()
            if "T" in each
            else each.at.date()
            for each in (self.date_from, self.date_to)
        )
        if last < first:
            raise CalError(400, "dateTo must not be before dateFrom.")
        if (last - first).days > MOST_DAYS:
            raise Invalid.field("dateTo", "slots.too-long", most=MOST_DAYS)
        return Span.of_days(first, last, str(zone))


class BusyTimeShape(msgspec.Struct, frozen=True):
    """Time that is taken."""

    start: str
    end: str
    source: str | None

    @classmethod
    def of(cls, busy: BusyTime) -> BusyTimeShape:
        """Return the shape of `busy`."""
        return cls(
            start=instant_text(busy.span.start),
            end=instant_text(busy.span.end),
            source=busy.calendar_name,
        )


class NamedCalendar(msgspec.Struct, frozen=True, rename="camel"):
    """A calendar as it is selected, in a body or a query."""

    integration: str
    external_id: str
    credential_id: int
    delegation_credential_id: str | None = None


class SelectedShape(msgspec.Struct, frozen=True, rename="camel"):
    """A calendar that was selected, or no longer is."""

    user_id: int
    integration: str
    external_id: str
    credential_id: int | None

    @classmethod
    def of(cls, calendar: Calendar) -> SelectedShape:
        """Return the shape of `calendar`."""
        return cls(
            user_id=calendar.host_id,
            integration=FEED,
            external_id=external_id(calendar),
            credential_id=calendar.id,
        )


class Destination(msgspec.Struct, frozen=True, rename="camel"):
    """The body of PUT destination-calendars."""

    integration: Literal["apple_calendar", "google_calendar", "office365_calendar"]
    external_id: str
    delegation_credential_id: str | None = None


class FeedsToSave(msgspec.Struct, frozen=True, rename="camel"):
    """The body of POST ics-feed/save."""

    urls: Annotated[
        tuple[UrlText, ...], msgspec.Meta(min_length=1, max_length=_MOST_LISTED)
    ]
    read_only: bool = True
    """They are only ever read here."""

    @property
    def addresses(self) -> tuple[Address, ...]:
        """What is to be fetched; raises `CalError` for what cannot be."""
        return tuple(map(_address, dict.fromkeys(self.urls)))


def _address(url: str) -> Address:
    """Return the address of a feed: on the web, never a file of this computer."""
    try:
        address = read_address(url)
    except Invalid:
        address = None
    is_feed = address is not None and address.kind is SourceKind.ADDRESS
    if address is None or not is_feed or not is_ics(url):
        raise CalError(
            400,
            "Each of urls must be an https address of a calendar that ends in .ics",
        )
    return address


def is_ics(url: str) -> bool:
    """Whether an address ends as those of calendar files do."""
    return urlsplit(url).path.lower().endswith(".ics")


class FeedsShape(msgspec.Struct, frozen=True, rename="camel"):
    """The connection that was saved; the first of several."""

    id: int
    user_id: int
    type: str = FEED
    team_id: int | None = None
    app_id: str = "ics-feed"
    invalid: bool | None = False


class Disconnection(msgspec.Struct, frozen=True):
    """The body of POST disconnect."""

    id: int


class ComingBack(msgspec.Struct, frozen=True):
    """What a provider sends a browser back with."""

    state: Annotated[str, msgspec.Meta(max_length=10_000)]
    code: Annotated[str, msgspec.Meta(max_length=10_000)]


class Credentials(msgspec.Struct, frozen=True):
    """The body of POST credentials."""

    username: str
    password: str


class ConferencingApp(msgspec.Struct, frozen=True, rename="camel"):
    """An app that makes meeting rooms; there is none on this computer."""

    id: int
    type: str
    user_id: int
    invalid: bool | None
