"""`/v1/bookings`: making, reading, listing, moving and cancelling a booking.

The field for how far a booking has come is `state`, because `status` is the
envelope's. An id survives every move.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, TypeAlias

import msgspec

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.wire.instants import utc_text
from pinmycal_desktop.wire.pinmycal.codec import Success, decode, encode
from pinmycal_desktop.wire.pinmycal.fields import (
    booking_ref,
    event_type_ref,
    read_instant,
    read_zone,
)
from pinmycal_desktop.wire.pinmycal.reading import Reading
from pinmycal_desktop.wire.pinmycal.user import HostShape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.errors import FieldProblem

LineText: TypeAlias = Annotated[str, msgspec.Meta(max_length=500)]
InstantText: TypeAlias = Annotated[
    str, msgspec.Meta(max_length=500, extra_json_schema={"format": "date-time"})
]
ZoneText: TypeAlias = Annotated[
    str, msgspec.Meta(max_length=500, extra_json_schema={"examples": ["Europe/Berlin"]})
]
EventTypeText: TypeAlias = Annotated[
    str,
    msgspec.Meta(max_length=500, extra_json_schema={"pattern": "^evt_[1-9][0-9]*$"}),
]
LongText: TypeAlias = Annotated[str, msgspec.Meta(max_length=20_000)]
FewTexts: TypeAlias = Annotated[list[LineText], msgspec.Meta(max_length=50)]


@value_class
class NewBooking:
    """What a program asks to be booked."""

    event_type_ref: str
    """The API's id of the event type, as it was sent."""
    start: datetime
    zone: str | None
    """None means the host's."""
    name: str
    email: str
    notes: str
    guests: tuple[str, ...]
    answers: tuple[tuple[str, str | tuple[str, ...] | bool], ...]
    """By the slug of the question."""
    metadata: tuple[tuple[str, str], ...]
    reservation_uid: str
    """The reservation that is used; empty when none is named."""


@value_class
class Move:
    """Where a program asks a booking to be moved."""

    start: datetime
    zone: str | None
    """None means the booking's own."""
    reason: str
    reservation_uid: str
    """The reservation that is used; empty when none is named."""


class Invitee(msgspec.Struct, frozen=True):
    """Who is invited."""

    name: LineText
    email: LineText


class NewBookingBody(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """What is to be booked."""

    event_type_id: EventTypeText
    invitee: Invitee
    start: InstantText
    timezone: ZoneText | None = None
    notes: LongText | None = None
    guests: FewTexts | None = None
    answers: dict[str, LongText | list[str] | bool] | None = None
    metadata: Annotated[dict[str, LineText], msgspec.Meta(max_length=50)] | None = None
    reservation_uid: LineText | None = None


class MoveBody(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """Where a booking is to be moved."""

    start: InstantText
    timezone: ZoneText | None = None
    reason: LongText | None = None
    reservation_uid: LineText | None = None


class CancellationBody(msgspec.Struct, frozen=True, omit_defaults=True):
    """Why a booking is cancelled."""

    reason: LongText | None = None


def read_new_booking(body: bytes) -> tuple[NewBooking, tuple[FieldProblem, ...]]:
    """Return what a POST asks for, and all that is wrong with it.

    What is wrong stands at something that fits. Raises `NotJson`, and `Invalid` for
    what is no object.
    """
    reading = Reading()
    asked = reading.body(body, NewBookingBody)
    wanted = NewBooking(
        event_type_ref=asked.event_type_id,
        start=_start(reading, asked.start),
        zone=_zone(reading, asked.timezone),
        name=asked.invitee.name,
        email=asked.invitee.email,
        notes=asked.notes or "",
        guests=tuple(asked.guests or ()),
        answers=tuple(
            (slug, tuple(value) if isinstance(value, list) else value)
            for slug, value in (asked.answers or {}).items()
        ),
        metadata=tuple((asked.metadata or {}).items()),
        reservation_uid=asked.reservation_uid or "",
    )
    return wanted, reading.problems


def read_move(body: bytes) -> tuple[Move, tuple[FieldProblem, ...]]:
    """Return what a PATCH asks for, and all that is wrong with it; raises as above."""
    reading = Reading()
    asked = reading.body(body, MoveBody)
    move = Move(
        start=_start(reading, asked.start),
        zone=_zone(reading, asked.timezone),
        reason=asked.reason or "",
        reservation_uid=asked.reservation_uid or "",
    )
    return move, reading.problems


def read_reason(body: bytes, query: Mapping[str, str]) -> str:
    """Return why a DELETE cancels, as its body or its query says, if they do."""
    said = decode(body, CancellationBody).reason if body else None
    return said or query.get("reason", "")


_A_MINUTE = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands where the start that was sent is none; nothing is booked then."""


def _start(reading: Reading, text: str) -> datetime:
    """Return the start asked for."""
    return reading.field("start", lambda: read_instant("start", text), _A_MINUTE)


def _zone(reading: Reading, text: str | None) -> str | None:
    """Return the zone asked for, if any."""
    if text is None:
        return None
    return reading.field("timezone", lambda: read_zone("timezone", text), None)


def state_of(booking: Booking) -> str:
    """Return how the API calls a booking's status.

    `pending` and `declined` are not documented; they are said rather than hidden.
    """
    if booking.status is BookingStatus.CONFIRMED and booking.was_rescheduled:
        return "rescheduled"
    return booking.status.value


class InviteeShape(msgspec.Struct, frozen=True):
    """Who is invited."""

    name: str
    email: str


class BookingShape(msgspec.Struct, frozen=True, rename="camel"):
    """One booking as the API and its webhooks show it."""

    id: str
    event_type_id: str | None
    state: str
    start: str
    end: str
    timezone: str
    host: HostShape
    invitee: InviteeShape
    guests: tuple[str, ...]
    meeting_url: str | None
    created_at: str
    updated_at: str


class BookingAnswer(Success, frozen=True, rename="camel"):
    """One booking."""

    booking: BookingShape
    request_id: str


class BookingsAnswer(Success, frozen=True, rename="camel"):
    """A page of bookings."""

    bookings: list[BookingShape]
    next_cursor: str | None
    request_id: str


class BookedAnswer(Success, frozen=True, rename="camel"):
    """A booking that was made or moved."""

    booking_id: str
    state: str
    meeting_url: str | None
    request_id: str


class CancelledAnswer(Success, frozen=True, rename="camel"):
    """A booking that is cancelled."""

    booking_id: str
    state: str
    request_id: str


def booking_body(booking: Booking, host: Host, *, request_id: str) -> bytes:
    """Return the answer that shows one booking."""
    return encode(
        BookingAnswer(booking=booking_shape(booking, host), request_id=request_id)
    )


def bookings_body(
    bookings: Iterable[Booking], host: Host, *, next_cursor: str, request_id: str
) -> bytes:
    """Return the answer that lists a page; no `next_cursor` means it is the last."""
    return encode(
        BookingsAnswer(
            bookings=[booking_shape(each, host) for each in bookings],
            next_cursor=next_cursor or None,
            request_id=request_id,
        )
    )


def booked_body(booking: Booking, *, request_id: str) -> bytes:
    """Return the answer to a POST or PATCH."""
    return encode(
        BookedAnswer(
            booking_id=booking_ref(booking.id),
            state=state_of(booking),
            meeting_url=booking.location.link,
            request_id=request_id,
        )
    )


def cancelled_body(booking: Booking, *, request_id: str) -> bytes:
    """Return the answer to a DELETE."""
    return encode(
        CancelledAnswer(
            booking_id=booking_ref(booking.id),
            state=state_of(booking),
            request_id=request_id,
        )
    )


def booking_shape(booking: Booking, host: Host) -> BookingShape:
    """Return one booking as the API shows it."""
    kind = booking.event_type_id
    return BookingShape(
        id=booking_ref(booking.id),
        event_type_id=None if kind is None else event_type_ref(kind),
        state=state_of(booking),
        start=utc_text(booking.span.start),
        end=utc_text(booking.span.end),
        timezone=booking.attendee.zone,
        host=HostShape.of(host),
        invitee=InviteeShape(booking.attendee.name, booking.attendee.email),
        guests=booking.guests,
        meeting_url=booking.location.link,
        created_at=utc_text(booking.created_at),
        updated_at=utc_text(booking.updated_at),
    )
