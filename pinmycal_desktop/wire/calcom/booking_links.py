"""`/v2/bookings/{uid}/calendar-links`: addresses that put a booking into a calendar.

Nothing is fetched from them; the last one is the calendar entry itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import msgspec

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.booking import Booking

_OFFICE = (
    "https://outlook.{name}.com/calendar/0/deeplink/compose?body={body}&enddt={end}"
    "&path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&startdt={start}&subject={title}"
)
_GOOGLE = (
    "https://calendar.google.com/calendar/r/eventedit?dates={start}/{end}"
    "&text={title}&details={body}"
)


class CalendarLink(msgspec.Struct, frozen=True):
    """One calendar, and the address that adds a booking to it."""

    label: str
    id: str
    link: str


def calendar_links(
    booking: Booking, title: str, calendar: bytes
) -> tuple[CalendarLink, ...]:
    """Return the links of a booking; `calendar` is its calendar file."""
    told = {
        "title": quote(title, safe=""),
        "body": quote(booking.notes, safe=""),
        "start": _iso(booking.span.start),
        "end": _iso(booking.span.end),
    }
    place = ""
    if booking.location.value:
        place = f"&location={quote(booking.location.value, safe='')}"
    google = told | {
        "start": _compact(booking.span.start),
        "end": _compact(booking.span.end),
    }
    office = _OFFICE.format(name="office", **told) + place
    outlook = _OFFICE.format(name="live", **told) + place
    entry = "data:text/calendar," + quote(calendar.decode(), safe="")
    return (
        CalendarLink(
            "Google Calendar", "googleCalendar", _GOOGLE.format(**google) + place
        ),
        CalendarLink("Microsoft Office", "microsoftOffice", office),
        CalendarLink("Microsoft Outlook", "microsoftOutlook", outlook),
        CalendarLink("ICS", "ics", entry),
    )


def _iso(at: datetime) -> str:
    """Return an instant as it stands in an address."""
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _compact(at: datetime) -> str:
    """Return an instant without separators."""
    return f"{at:%Y%m%dT%H%M%SZ}"
