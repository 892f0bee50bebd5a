"""`/v2/bookings` (2024-08-13): bookings as they are answered, in their four shapes.

Single, of a series, with seats, and both. Whoever is no part of a booking is told when
it is and with whom it can be booked, never who comes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from pinmycal_desktop.model.booking import BookingStatus, Departure
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.wire.calcom.booking_names import called
from pinmycal_desktop.wire.calcom.booking_people import AttendeeShape, SeatShape
from pinmycal_desktop.wire.calcom.booking_responses import responses
from pinmycal_desktop.wire.calcom.codec import instant_text

if TYPE_CHECKING:
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.booking import Booking, Seat
    from pinmycal_desktop.model.queries import BookingListing, ListedBooking

UNSET = msgspec.UNSET
Unset: TypeAlias = msgspec.UnsetType

_STATUS = {
    BookingStatus.CONFIRMED: "accepted",
    BookingStatus.PENDING: "pending",
    BookingStatus.CANCELLED: "cancelled",
    BookingStatus.DECLINED: "rejected",
}
_UNKNOWN = "unknown"


@value_class
class View:
    """Who is told of a booking, and on what occasion."""

    is_insider: bool = True
    """They hold it or come to it; else nobody who comes is named."""
    seats_of: str = ""
    """Whose seats alone they are told, by the address; empty for all, as to a host."""
    seat_uid: str = ""
    """The seat that was just taken, or that the asker knows."""
    is_made: bool = False
    """It was just made or moved: some fields are only told then."""

    def knows(self, seat: Seat) -> bool:
        """Whether a seat is told; who knows its uid can move and cancel it."""
        if seat.uid == self.seat_uid:
            return True
        email = self.seats_of.casefold()
        return self.is_insider and email in ("", seat.attendee.email.casefold())

    def knows_invitee(self, booking: Booking) -> bool:
        """Whether what the first invitee said is told."""
        return self.is_insider and not (booking.seats and self.seats_of)


class HostShape(msgspec.Struct, frozen=True, rename="camel"):
    """Who holds a booking; all is `unknown` of one who is not known any more."""

    id: int | str
    name: str
    email: str
    display_email: str
    username: str
    time_zone: str

    @classmethod
    def of(cls, host: Host | None) -> HostShape:
        """Return the shape of a host."""
        if host is None:
            return cls(_UNKNOWN, _UNKNOWN, _UNKNOWN, _UNKNOWN, _UNKNOWN, _UNKNOWN)
        return cls(
            id=host.id,
            name=host.name,
            email=host.email,
            display_email=host.email,
            username=host.username or _UNKNOWN,
            time_zone=host.zone,
        )


class EventTypeRef(msgspec.Struct, frozen=True):
    """The event type of a booking."""

    id: int
    slug: str


class _Told(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """What all shapes have in common."""

    id: int
    uid: str
    title: str
    description: str | None
    hosts: tuple[HostShape, ...]
    status: str
    cancellation_reason: str
    rescheduling_reason: str | Unset = UNSET
    rescheduled_from_uid: str | Unset = UNSET
    start: str
    end: str
    duration: int
    event_type_id: int | None
    event_type: EventTypeRef | None
    meeting_url: str | None
    location: str | None
    absent_host: bool
    created_at: str
    updated_at: str | None
    rating: float | None = None
    ics_uid: str
    is_platform_managed_user_booking: bool | Unset = UNSET


class BookingShape(_Told, frozen=True, rename="camel", kw_only=True):
    """A booking by itself."""

    cancelled_by_email: str = ""
    rescheduled_by_email: str | None
    rescheduled_to_uid: str | Unset = UNSET
    metadata: dict[str, str]
    attendees: tuple[AttendeeShape, ...]
    guests: tuple[str, ...] | Unset = UNSET
    booking_fields_responses: dict[str, Any]


class RecurringBookingShape(_Told, frozen=True, rename="camel", kw_only=True):
    """A booking of a series."""

    cancelled_by_email: str = ""
    metadata: dict[str, str]
    attendees: tuple[AttendeeShape, ...]
    guests: tuple[str, ...] | Unset = UNSET
    booking_fields_responses: dict[str, Any]
    recurring_booking_uid: str


class SeatedBookingShape(_Told, frozen=True, rename="camel", kw_only=True):
    """A booking with seats."""

    rescheduled_by_email: str | None
    rescheduled_to_uid: str | Unset = UNSET
    attendees: tuple[SeatShape, ...]
    seat_uid: str | Unset = UNSET


class RecurringSeatedBookingShape(_Told, frozen=True, rename="camel", kw_only=True):
    """A booking of a series, with seats."""

    attendees: tuple[SeatShape, ...]
    recurring_booking_uid: str
    seat_uid: str | Unset = UNSET


AnyBooking: TypeAlias = (
    BookingShape
    | RecurringBookingShape
    | SeatedBookingShape
    | RecurringSeatedBookingShape
)
BookingOrSeries: TypeAlias = AnyBooking | tuple[AnyBooking, ...]
"""What a route answers that takes the uid of a booking or of a series."""


def booking_shape(
    listed: ListedBooking, listing: BookingListing, view: View
) -> AnyBooking:
    """Return a booking, or a time it left, as it is told to `view`."""
    booking = listed.booking if isinstance(listed, Departure) else listed
    told = _told(listed, booking, listing, view)
    if booking.seats:
        return _seated(listed, booking, view, told)
    people = booking.people if view.is_insider else ()
    told |= {
        "metadata": dict(booking.metadata) if view.is_insider else {},
        "attendees": tuple(map(AttendeeShape.of, people)),
        "booking_fields_responses": responses(booking) if view.is_insider else {},
    }
    if view.is_insider and booking.others:
        told["guests"] = booking.guests
    if booking.series_uid:
        return RecurringBookingShape(**told, recurring_booking_uid=booking.series_uid)
    return BookingShape(**told, **_move(listed, booking, view))


def _seated(
    listed: ListedBooking, booking: Booking, view: View, told: dict[str, Any]
) -> AnyBooking:
    """Return a booking with seats: to all but its hosts none but their own."""
    told["attendees"] = tuple(map(SeatShape.held, filter(view.knows, booking.seats)))
    if view.is_made and view.seat_uid:
        told["seat_uid"] = view.seat_uid
    if booking.series_uid:
        return RecurringSeatedBookingShape(
            **told, recurring_booking_uid=booking.series_uid
        )
    return SeatedBookingShape(**told, **_move(listed, booking, view))


def _told(
    listed: ListedBooking, booking: Booking, listing: BookingListing, view: View
) -> dict[str, Any]:
    """Return what all shapes have in common."""
    event_type = listing.event_types.get(booking.event_type_id or 0)
    host = listing.hosts.get(booking.host_id)
    has_left = isinstance(listed, Departure)
    is_off = not has_left and booking.status is BookingStatus.CANCELLED
    notes = booking.notes if view.knows_invitee(booking) else ""
    # None where nobody said where: there is no video room here to name.
    location = (booking.location.value or None) if view.is_insider else None
    told: dict[str, Any] = {
        "id": listed.id if isinstance(listed, Departure) else booking.number,
        "uid": listed.uid if isinstance(listed, Departure) else booking.short_uid,
        "title": called(booking, event_type, host)
        if view.knows_invitee(booking)
        else booking.title,
        "description": notes or (None if booking.seats else ""),
        "hosts": tuple(HostShape.of(listing.hosts.get(n)) for n in booking.host_ids),
        "status": "cancelled" if has_left else _STATUS[booking.status],
        "cancellation_reason": booking.cancellation_reason
        if is_off and view.is_insider
        else "",
        "start": instant_text(booking.span.start),
        "end": instant_text(booking.span.end),
        "duration": booking.span.minutes,
        "event_type_id": booking.event_type_id,
        "event_type": event_type and EventTypeRef(event_type.id, event_type.slug),
        "meeting_url": location,
        "location": location,
        "absent_host": booking.host_is_absent,
        "created_at": instant_text(booking.moved_at or booking.created_at),
        "updated_at": instant_text(
            listed.moved_at if isinstance(listed, Departure) else booking.updated_at
        ),
        "ics_uid": booking.ical_uid,
    }
    if booking.rescheduling_reason and view.is_insider:
        told["rescheduling_reason"] = booking.rescheduling_reason
    if booking.former_uid:
        told["rescheduled_from_uid"] = booking.former_uid
    if view.is_made and len(booking.seats) <= 1:
        told["is_platform_managed_user_booking"] = False
    return told


def _move(listed: ListedBooking, booking: Booking, view: View) -> dict[str, Any]:
    """Return where a booking went, and who moved it."""
    if isinstance(listed, Departure):
        by = listed.moved_by if view.is_insider else ""
        to = listed.next_uid
        return {"rescheduled_by_email": by or None, "rescheduled_to_uid": to}
    by = booking.rescheduled_by if view.is_insider else ""
    return {"rescheduled_by_email": by or None}


class Holder(msgspec.Struct, frozen=True, rename="camel"):
    """Who holds a booking now."""

    id: int | str
    name: str
    email: str
    display_email: str


class Reassigned(msgspec.Struct, frozen=True, rename="camel"):
    """A booking that was given to a host."""

    booking_uid: str
    reassigned_to: Holder

    @classmethod
    def of(cls, booking: Booking, host: Host | None) -> Reassigned:
        """Return the shape of a booking and who holds it."""
        told = HostShape.of(host)
        holder = Holder(told.id, told.name, told.email, told.display_email)
        return cls(booking.short_uid, holder)
