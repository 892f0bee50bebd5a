"""What PinmyCal answers (v1), read into values, and what is sent to it.

Most of it is not documented, so everything but what a value cannot do without may be
missing. Ids are opaque.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.remote import (
    RemoteBooking,
    RemotePage,
    RemotePerson,
    RemoteProfile,
    RemoteSlot,
    RemoteWebhook,
)
from pinmycal_desktop.model.remote_setup import RemoteEventType
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.wire.answers import (
    NotTheApi,
    Reader,
    id_text,
    in_utc,
    readable,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_STATES = {
    "confirmed": BookingStatus.CONFIRMED,
    "rescheduled": BookingStatus.CONFIRMED,
    "cancelled": BookingStatus.CANCELLED,
    "canceled": BookingStatus.CANCELLED,
    "pending": BookingStatus.PENDING,
    "declined": BookingStatus.DECLINED,
}


class _Person(msgspec.Struct, frozen=True):
    id: int | str | None = None
    name: str | None = None
    email: str | None = None
    timezone: str | None = None


class _Workspace(msgspec.Struct, frozen=True):
    id: int | str | None = None
    name: str | None = None


class _Me(msgspec.Struct, frozen=True):
    user: msgspec.Raw
    workspace: _Workspace | None = None


class _EventTypes(msgspec.Struct, frozen=True, rename="camel"):
    event_types: list[msgspec.Raw]


class _EventType(msgspec.Struct, frozen=True, rename="camel"):
    id: int | str
    name: str
    duration_minutes: int
    slug: str | None = None
    host: _Person | None = None
    conferencing: str | None = None
    active: bool | None = None


class _Slots(msgspec.Struct, frozen=True):
    slots: list[datetime]


class _Booking(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    id: int | str
    state: str
    start: datetime
    end: datetime
    event_type_id: int | str | None = None
    timezone: str | None = None
    host: _Person | None = None
    invitee: _Person | None = None
    guests: list[Any] | None = None
    meeting_url: str | None = None
    notes: str | None = None
    metadata: dict[str, Any] | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


class _One(msgspec.Struct, frozen=True):
    booking: msgspec.Raw


class _Page(msgspec.Struct, frozen=True, rename="camel"):
    bookings: list[msgspec.Raw]
    next_cursor: str | None = None


class _Made(msgspec.Struct, frozen=True, rename="camel"):
    booking_id: int | str


class _Webhook(msgspec.Struct, frozen=True):
    id: int | str
    url: str
    events: list[str] | None = None
    active: bool | None = None
    signed: bool | None = None


class _Webhooks(msgspec.Struct, frozen=True):
    webhooks: list[msgspec.Raw]


class _OneWebhook(msgspec.Struct, frozen=True):
    webhook: msgspec.Raw


_me: Reader[_Me] = Reader(_Me)
_person: Reader[_Person] = Reader(_Person)
_event_types: Reader[_EventTypes] = Reader(_EventTypes)
_event_type: Reader[_EventType] = Reader(_EventType)
_slots: Reader[_Slots] = Reader(_Slots)
_one: Reader[_One] = Reader(_One)
_page: Reader[_Page] = Reader(_Page)
_made: Reader[_Made] = Reader(_Made)
_booking: Reader[_Booking] = Reader(_Booking)
_webhooks: Reader[_Webhooks] = Reader(_Webhooks)
_one_webhook: Reader[_OneWebhook] = Reader(_OneWebhook)
_webhook: Reader[_Webhook] = Reader(_Webhook)


def read_me(data: bytes) -> RemoteProfile:
    """Return who is signed in; raises `NotTheApi`."""
    told = _me(data)
    user = _person(told.user)
    return RemoteProfile(
        remote_id=id_text(user.id),
        name=user.name or "",
        email=user.email or "",
        zone=user.timezone or "UTC",
        workspace=(told.workspace.name or "") if told.workspace else "",
        document=text_of(told.user),
    )


def read_event_types(data: bytes) -> tuple[RemoteEventType, ...]:
    """Return what can be booked; raises `NotTheApi`."""
    return readable(_event_types(data).event_types, _read_event_type)


def _read_event_type(raw: msgspec.Raw) -> RemoteEventType:
    told = _event_type(raw)
    return RemoteEventType(
        remote_id=id_text(told.id),
        title=told.name,
        slug=told.slug or "",
        lengths=(told.duration_minutes,),
        owner_id=id_text(told.host.id) if told.host else "",
        is_active=told.active is not False,
        document=text_of(raw),
    )


def read_slots(data: bytes, *, within: Span) -> tuple[RemoteSlot, ...]:
    """Return the starts within a span, in order; raises `NotTheApi`.

    They are taken as the instants they say they are. One example of the documents
    shows the same numbers as times of a far zone; both cannot be meant.
    """
    told = _slots(data).slots
    if any(each.tzinfo is None for each in told):
        raise NotTheApi("a start without an offset")
    starts = set(map(in_utc, told))
    return tuple(
        RemoteSlot(start=each) for each in sorted(starts) if within.holds(each)
    )


def read_booking(data: bytes) -> RemoteBooking:
    """Return one booking; raises `NotTheApi`."""
    return _read(_one(data).booking)


def read_booking_document(document: str) -> RemoteBooking:
    """Return the booking whose `document` this is."""
    return _read(msgspec.Raw(document.encode()))


def read_page(data: bytes) -> RemotePage:
    """Return a page of bookings; raises `NotTheApi`."""
    told = _page(data)
    found = readable(told.bookings, _read)
    seen = [each.updated_at for each in found if each.updated_at]
    return RemotePage(
        bookings=found,
        next=told.next_cursor or "",
        unreadable=len(told.bookings) - len(found),
        seen_until=max(seen, default=None),
    )


def read_made(data: bytes) -> str:
    """Return the id of what was booked, moved or cancelled; raises `NotTheApi`."""
    return id_text(_made(data).booking_id)


def _read(raw: msgspec.Raw) -> RemoteBooking:
    told = _booking(raw)
    try:
        span = Span(told.start, told.end)
    except ValueError as trouble:
        raise NotTheApi(str(trouble)) from None
    link = told.meeting_url or ""
    is_link = link.startswith(("https://", "http://"))
    invitee = told.invitee or _Person()
    guests = tuple(each for each in told.guests or () if isinstance(each, str))
    return RemoteBooking(
        uid=id_text(told.id),
        remote_id=id_text(told.id),
        title="",
        status=told.state,
        known_status=_STATES.get(told.state.lower()),
        span=span,
        event_type_id=id_text(told.event_type_id),
        hosts=(_whom(told.host),) if told.host else (),
        attendees=(_whom(invitee, told.timezone or ""),),
        guests=guests,
        notes=told.notes or "",
        location=Location(LocationKind.LINK, link) if is_link else Location(),
        location_text=link,
        meeting_url=link if is_link else "",
        metadata=_texts(told.metadata or {}),
        created_at=in_utc(told.created_at) if told.created_at else None,
        updated_at=in_utc(told.updated_at) if told.updated_at else None,
        document=text_of(raw),
    )


def _whom(person: _Person, zone: str = "") -> RemotePerson:
    return RemotePerson(
        name=person.name or "",
        email=person.email or "",
        zone=person.timezone or zone,
        remote_id=id_text(person.id),
    )


def _texts(told: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((name, each) for name, each in told.items() if isinstance(each, str))


def read_webhooks(data: bytes) -> tuple[RemoteWebhook, ...]:
    """Return the webhooks; raises `NotTheApi`."""
    return readable(_webhooks(data).webhooks, _read_webhook)


def read_webhook(data: bytes) -> RemoteWebhook:
    """Return one webhook; raises `NotTheApi`."""
    return _read_webhook(_one_webhook(data).webhook)


def _read_webhook(raw: msgspec.Raw) -> RemoteWebhook:
    told = _webhook(raw)
    return RemoteWebhook(
        remote_id=id_text(told.id),
        url=told.url,
        triggers=tuple(told.events or ()),
        is_active=told.active is not False,
        has_secret=bool(told.signed),
    )
