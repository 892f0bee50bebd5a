"""Bookings as Cal.com answers them (2024-08-13), read into values.

One route answers several shapes: an object or, for a series, an array; people with or
without seats. They are told apart by what is there, never by the route.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from pinmycal_desktop.model.booking import Answer, BookingStatus
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.remote import RemoteBooking, RemotePage, RemotePerson
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.wire.answers import (
    NotTheApi,
    Reader,
    id_text,
    in_utc,
    parts_of,
    readable,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

OPERATION = "pinmycalOperation"
"""The key of a booking's metadata that says which operation made it."""

_STATUS = {
    "accepted": BookingStatus.CONFIRMED,
    "pending": BookingStatus.PENDING,
    "cancelled": BookingStatus.CANCELLED,
    "rejected": BookingStatus.DECLINED,
}
_NOWHERE = Location()
_STANDARD = frozenset(
    {
        "name",
        "email",
        "title",
        "location",
        "notes",
        "guests",
        "rescheduleReason",
        "displayEmail",
        "displayGuests",
        "attendeePhoneNumber",
        "smsReminderNumber",
    }
)
"""Answers that stand in fields of their own."""
_ASKED_TO_MOVE = "$RCH$"
"""Begins the reason of a cancellation that asks the invitee for another time."""


class _Person(msgspec.Struct, frozen=True, rename="camel"):
    id: int | str | None = None
    name: str | None = None
    email: str | None = None
    display_email: str | None = None
    username: str | None = None
    time_zone: str | None = None
    language: str | None = None
    absent: bool | None = None
    phone_number: str | None = None
    seat_uid: str | None = None
    booking_fields_responses: dict[str, Any] | None = None
    metadata: dict[str, Any] | None = None


class _EventType(msgspec.Struct, frozen=True):
    id: int | str | None = None
    slug: str | None = None


class _Booking(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    id: int | str | None = None
    uid: str
    title: str | None = None
    description: str | None = None
    hosts: msgspec.Raw = msgspec.Raw(b"null")
    status: str
    cancellation_reason: str | None = None
    rescheduling_reason: str | None = None
    rescheduled_by_email: str | None = None
    rescheduled_from_uid: str | None = None
    rescheduled_to_uid: str | None = None
    start: datetime
    end: datetime
    event_type: _EventType | None = None
    event_type_id: int | str | None = None
    location: str | None = None
    meeting_url: str | None = None
    absent_host: bool | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    metadata: dict[str, Any] | None = None
    ics_uid: str | None = None
    attendees: list[_Person] | None = None
    guests: list[str] | None = None
    booking_fields_responses: dict[str, Any] | None = None
    recurring_booking_uid: str | None = None
    seat_uid: str | None = None


class _Pagination(msgspec.Struct, frozen=True, rename="camel"):
    total_items: int | None = None


class _Page(msgspec.Struct, frozen=True):
    data: list[msgspec.Raw]
    pagination: _Pagination | None = None


_page: Reader[_Page] = Reader(_Page)
_people: Reader[list[_Person] | None] = Reader(list[_Person] | None)
_booking: Reader[_Booking] = Reader(_Booking)


def read_bookings(data: bytes) -> tuple[RemoteBooking, ...]:
    """Return the booking in an answer, or all of a series; raises `NotTheApi`."""
    return tuple(map(_read, parts_of(data)))


def read_booking_document(document: str) -> RemoteBooking:
    """Return the booking whose `document` this is."""
    return _read(msgspec.Raw(document.encode()))


def read_page(data: bytes) -> tuple[RemotePage, int]:
    """Return a page without its `next`, and how many rows it had.

    A row that cannot be read is left out, so that it hides no other; it is counted.
    """
    page = _page(data)
    found = readable(page.data, _read)
    told = page.pagination.total_items if page.pagination else None
    seen = [each.updated_at for each in found if each.updated_at]
    return RemotePage(
        bookings=found,
        next="",
        total=told,
        unreadable=len(page.data) - len(found),
        seen_until=max(seen, default=None),
    ), len(page.data)


def _read(raw: msgspec.Raw) -> RemoteBooking:
    """Return one booking."""
    told = _booking(raw)
    if told.end < told.start:
        raise NotTheApi("a booking ends before it starts")
    said = told.booking_fields_responses or {}
    place = told.location or told.meeting_url or ""
    kind = told.event_type
    return RemoteBooking(
        uid=told.uid,
        remote_id=id_text(told.id),
        title=told.title or "",
        status=told.status,
        known_status=_STATUS.get(told.status.lower()),
        span=_span(told.start, told.end),
        event_type_id=id_text(told.event_type_id if kind is None else kind.id),
        event_type_slug=(kind and kind.slug) or "",
        hosts=_hosts(bytes(told.hosts)),
        attendees=tuple(map(_attendee, told.attendees or ())),
        guests=tuple(told.guests or ()),
        answers=_answers(said),
        notes=_text(said.get("notes")) or told.description or "",
        location=place_of(place),
        location_text=place,
        meeting_url=place if _is_link(place) else "",
        metadata=_metadata(told.metadata),
        operation=_operation(told),
        cancellation_reason=_reason(told.cancellation_reason),
        rescheduling_reason=_reason(told.rescheduling_reason),
        rescheduled_by=told.rescheduled_by_email or "",
        rescheduled_from_uid=told.rescheduled_from_uid or "",
        rescheduled_to_uid=told.rescheduled_to_uid or "",
        series_uid=told.recurring_booking_uid or "",
        seat_uid=told.seat_uid or "",
        host_is_absent=bool(told.absent_host),
        ical_uid=told.ics_uid or "",
        created_at=told.created_at and in_utc(told.created_at),
        updated_at=told.updated_at and in_utc(told.updated_at),
        document=text_of(raw),
    )


def _span(start: datetime, end: datetime) -> Span:
    try:
        return Span(start, end)
    except (ValueError, OverflowError) as trouble:
        raise NotTheApi(str(trouble)) from None


@lru_cache(maxsize=64)
def _hosts(told: bytes) -> tuple[RemotePerson, ...]:
    """Return who holds a booking: of most bookings of an account the same people."""
    return tuple(map(_host, _people(told) or ()))


def _host(person: _Person) -> RemotePerson:
    """Return somebody who holds a booking; a deleted one is `unknown` throughout."""
    return RemotePerson(
        name=person.name or "",
        email=person.display_email or person.email or "",
        zone=person.time_zone or "",
        remote_id=id_text(person.id),
        username=person.username or "",
    )


def _attendee(person: _Person) -> RemotePerson:
    """Return somebody who comes; a made-up address of a telephone is none."""
    email = person.display_email or person.email or ""
    return RemotePerson(
        name=person.name or "",
        email="" if email.endswith("@sms.cal.com") else email,
        zone=person.time_zone or "",
        language=person.language or "en",
        phone=person.phone_number or "",
        is_absent=bool(person.absent),
        seat_uid=person.seat_uid or "",
        answers=_answers(person.booking_fields_responses or {}),
    )


def _answers(said: Mapping[str, Any]) -> tuple[Answer, ...]:
    """Return the answers to questions of the host's own; labels are not told."""
    own = said.keys() - _STANDARD if said else ()
    if not own:
        return ()  # as of most bookings, of which there are thousands
    plain = ((slug, _plain(said[slug])) for slug in said if slug in own)
    return tuple(Answer(slug, "", each) for slug, each in plain if each is not None)


def _plain(value: object) -> str | tuple[str, ...] | bool | None:
    """Return an answer as this program keeps one; None for what it cannot show."""
    match value:
        case bool() | str():
            return value
        case int() | float():
            return f"{value:g}" if isinstance(value, float) else str(value)
        case list():
            return tuple(_text(each) for each in value if _text(each))
        case {"label": str(label)}:
            return label
        case {"value": str(chosen)}:
            return chosen
        case _:
            return None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _reason(told: str | None) -> str:
    return told.removeprefix(_ASKED_TO_MOVE).strip() if told else ""


def _metadata(told: Mapping[str, Any] | None) -> tuple[tuple[str, str], ...]:
    if not told:
        return ()
    return tuple(
        (name, value) for name, value in told.items() if isinstance(value, str)
    )


def _operation(told: _Booking) -> str:
    """Return the operation that made it; with seats the last seat's."""
    if told.metadata is not None:
        return _text(told.metadata.get(OPERATION))
    seats = (each.metadata or {} for each in reversed(told.attendees or ()))
    return next((said for each in seats if (said := _text(each.get(OPERATION)))), "")


def place_of(text: str) -> Location:
    """Return where a meeting is: only http and https are links to join at."""
    if not text or text.startswith(("integrations:", "conferencing")):
        return _NOWHERE
    if _is_link(text):
        return Location(LocationKind.LINK, text)
    digits = text.replace(" ", "").replace("-", "")
    if digits.startswith("+") and digits[1:].isdigit():
        return Location(LocationKind.PHONE, text)
    return Location(LocationKind.ADDRESS, text)


def _is_link(text: str) -> bool:
    return text.startswith(("https://", "http://"))
