"""Values for tests: valid by default, so that a test says only what matters to it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from pinmycal_desktop.model.account import (
    Account,
    Connection,
    CredentialKind,
    Platform,
)
from pinmycal_desktop.model.booking import (
    Attendee,
    Booking,
    BookingStatus,
    BusyTime,
    Origin,
)
from pinmycal_desktop.model.commands.bookings import CreateBooking
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.span import Span

if TYPE_CHECKING:
    from typing import Any

NOW = datetime(2026, 3, 9, 7, 0, tzinfo=UTC)
"""Monday, 9 March 2026, 8:00 in Rome: the moment tests begin at."""

ZONE = "Europe/Rome"

T = TypeVar("T")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return an instant of March 2026, in UTC."""
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


TUESDAY = at(10, 9)
"""10:00 in Rome."""


def a_uid() -> str:
    """Return a new uid."""
    return str(uuid4())


def an_attendee(**changes: Any) -> Attendee:
    """Return Ava, who lives in Lisbon."""
    return Attendee(
        **{
            "name": "Ava Lindqvist",
            "email": "ava@example.org",
            "zone": "Europe/Lisbon",
            **changes,
        }
    )


def a_guest(email: str, zone: str = "UTC") -> Attendee:
    """Return somebody who comes along, of whom only the address is known."""
    return Attendee(name="", email=email, zone=zone)


def a_span(start: datetime = TUESDAY, minutes: int = 30) -> Span:
    """Return half an hour on Tuesday at 10:00 in Rome."""
    return Span.lasting(start, minutes)


def a_wish(**changes: Any) -> CreateBooking:
    """Return the wish to book the half hour of `a_span`."""
    return CreateBooking(
        **{
            "uid": a_uid(),
            "event_type_id": 2,
            "start": at(10, 9),
            "attendee": an_attendee(),
            "origin": Origin.WINDOW,
            **changes,
        }
    )


def a_booking(**changes: Any) -> Booking:
    """Return a booking of the half hour of `a_span`, not stored yet."""
    uid = changes.get("uid", a_uid())
    return Booking(
        **{
            "uid": uid,
            "account_id": 1,
            "host_id": 1,
            "event_type_id": 2,
            "title": "Meeting",
            "span": a_span(),
            "status": BookingStatus.CONFIRMED,
            "attendee": an_attendee(),
            "ical_uid": uid,
            "origin": Origin.WINDOW,
            "created_at": NOW,
            "updated_at": NOW,
            **changes,
        }
    )


def a_busy_time(**changes: Any) -> BusyTime:
    """Return a busy half hour of `a_span`, not stored yet."""
    return BusyTime(
        **{
            "calendar_id": 1,
            "calendar_name": "Team",
            "title": "Stand-up",
            "span": a_span(),
            "ical_uid": a_uid(),
            **changes,
        }
    )


def a_schedule(**changes: Any) -> Schedule:
    """Return a schedule with office hours, not stored yet."""
    return Schedule(
        **{
            "uid": a_uid(),
            "account_id": 1,
            "name": "Evenings",
            "zone": ZONE,
            **changes,
        }
    )


def a_connection(**changes: Any) -> Connection:
    """A sign-in with a key at Cal.com."""
    fields = {
        "address": "https://api.cal.com",
        "credentials": CredentialKind.KEY,
        "remote_id": "7",
        "username": "mira",
        "email": "mira@work.example",
        "key_hint": "9f3c",
        "signed_in_at": NOW,
    }
    return Connection(**{**fields, **changes})


def an_account(**changes: Any) -> Account:
    """An account at Cal.com."""
    fields = {
        "id": 2,
        "uid": "account-2",
        "name": "Work",
        "platform": Platform.CALCOM,
        "zone": ZONE,
        "connection": a_connection(),
    }
    return Account(**{**fields, **changes})


def an_event_type(**changes: Any) -> EventType:
    """Return an event type of 30 minutes, not stored yet."""
    return EventType(
        **{
            "uid": a_uid(),
            "account_id": 1,
            "host_id": 1,
            "title": "Interview",
            "slug": "interview",
            **changes,
        }
    )


class SettableClock:
    """A clock that shows what it was set to."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Return the instant it shows."""
        return self.now

    def advance(self, **duration: float) -> None:
        """Let time pass."""
        self.now += timedelta(**duration)
