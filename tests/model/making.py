"""Makes schedules, event types and bookings for the engine's tests from few words."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.booking import (
    Attendee,
    Booking,
    BookingStatus,
    BusyTime,
    Origin,
)
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.schedule import DateOverride, HourRange, Schedule
from pinmycal_desktop.model.slots import SlotQuery
from pinmycal_desktop.model.span import Span

if TYPE_CHECKING:
    from pinmycal_desktop.model.schedule import DayHours, WeekHours

DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def utc(text: str) -> datetime:
    """Return the instant written in ISO 8601; without an offset it is UTC."""
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def span(start: str, end: str) -> Span:
    return Span(utc(start), utc(end))


def minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def hours(text: str) -> DayHours:
    """Return ranges such as `09:00-12:00 22:00-26:00`; past 24:00 is the next day."""
    pairs = (each.split("-") for each in text.split())
    return tuple(HourRange(minutes(start), minutes(end)) for start, end in pairs)


def week(**days: str) -> WeekHours:
    """Return the week in which the named days (or `daily`) have such hours."""
    usual = days.get("daily", "")
    mon, tue, wed, thu, fri, sat, sun = (
        hours(days.get(name, usual)) for name in DAY_NAMES
    )
    return (mon, tue, wed, thu, fri, sat, sun)


def schedule(zone: str = "UTC", *overrides: DateOverride, **days: str) -> Schedule:
    return Schedule(
        uid="schedule",
        account_id=1,
        name="Hours",
        zone=zone,
        week=week(**days) if days else week(daily="09:00-12:00"),
        overrides=overrides,
    )


def override(day: str, text: str = "", last: str = "", note: str = "") -> DateOverride:
    first = date.fromisoformat(day)
    return DateOverride(
        first=first,
        last=date.fromisoformat(last) if last else first,
        ranges=hours(text),
        note=note,
    )


def event_type(length: int = 60, **fields: Any) -> EventType:
    return EventType(
        id=1,
        uid="type",
        account_id=1,
        host_id=1,
        title="Talk",
        slug="talk",
        lengths=(length,),
        **fields,
    )


def booking(start: str, end: str, **fields: Any) -> Booking:
    given: dict[str, Any] = {
        "id": 1,
        "uid": "booking",
        "account_id": 1,
        "host_id": 1,
        "event_type_id": 1,
        "title": "Talk with Ava",
        "span": span(start, end),
        "status": BookingStatus.CONFIRMED,
        "attendee": Attendee(name="Ava", email="ava@example.com", zone="UTC"),
        "ical_uid": "booking@example.com",
        "origin": Origin.WINDOW,
        "created_at": LONG_AGO,
        "updated_at": LONG_AGO,
    }
    return Booking(**{**given, **fields})


def busy(start: str, end: str) -> BusyTime:
    return BusyTime(
        calendar_id=1, calendar_name="Home", title="Dentist", span=span(start, end)
    )


def query(start: str, end: str, zone: str = "UTC", **fields: Any) -> SlotQuery:
    given: dict[str, Any] = {"now": LONG_AGO, "span": span(start, end), "zone": zone}
    return SlotQuery(**{**given, **fields})
