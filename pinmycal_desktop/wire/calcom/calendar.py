"""`/v2/calendars` and its neighbours: the other calendars of a host.

Calendars come here as files, so each stands as a feed that is only read: a connection
of its own, whose credential is the calendar.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal
from zoneinfo import ZoneInfo

import msgspec

from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.wire.calcom.codec import instant_text
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.formats import IsoInstant, UrlText, ZoneName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.booking import BusyTime, Calendar

FEED = "ics-feed_calendar"
"""How calendars from files are called there."""
MOST_DAYS = 366
_MOST_LISTED = 50


def external_id(calendar: Calendar) -> str:
    """Return the name of a calendar within its connection."""
    return f"imported-{calendar.id}"


class Integration(msgspec.Struct, frozen=True):
    """What a connection is made with."""

    type: str = FEED
    slug: str = "ics-feed"
    name: str = "ICS Feed"
    title: str = "ICS Feed"
    variant: str = "calendar"
    description: str = "Calendars that were brought in as files"
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
    calendars: tuple[CalendarShape, ...]


class DestinationCalendar(msgspec.Struct, frozen=True):
    """Where new bookings are written: nowhere but here, so nothing is told."""


class Calendars(msgspec.Struct, frozen=True, rename="camel"):
    """All connections."""

    connected_calendars: tuple[Connection, ...]
    destination_calendar: DestinationCalendar = DestinationCalendar()

    @classmethod
    def of(cls, calendars: Iterable[Calendar]) -> Calendars:
        """Return the shape of all of a host's calendars."""
        return cls(
            tuple(
                Connection(Integration(), each.id, (CalendarShape.of(each),))
                for each in calendars
            )
        )


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
