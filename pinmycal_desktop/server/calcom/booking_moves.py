"""`/v2/bookings/{uid}/reschedule` (2024-08-13): moving a booking, or one seat."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import Booking, BookingStatus, Departure, Origin
from pinmycal_desktop.model.commands.bookings import RescheduleBooking
from pinmycal_desktop.model.commands.meetings import MoveSeat
from pinmycal_desktop.server.calcom.booking_access import (
    NAME,
    is_host,
    named,
    one_of,
    require_insider,
    view_of,
)
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.booking import (
    AnyBooking,
    booking_shape,
)
from pinmycal_desktop.wire.calcom.booking_change import Reschedule
from pinmycal_desktop.wire.calcom.codec import success
from pinmycal_desktop.wire.calcom.error import CalError

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.queries import BookingListing
    from pinmycal_desktop.server.calcom.asking import Asked


from pinmycal_desktop.server.calcom.booking_writing import (
    BY_ANYBODY,
    SAID,
    booking_post,
    changed,
)


def reschedule(diary: Diary, asked: Asked[Reschedule, None]) -> Answer:
    """Move a booking or a seat; the answer has a new uid."""
    seat_uid = asked.body.seat_uid
    new_seat = _seat_after(seat_uid, asked.body) if seat_uid else ""

    def prepare() -> RescheduleBooking | MoveSeat:
        found = named(diary, asked)
        booking = _movable(found, asked.params[NAME])
        if seat_uid:
            return _seat_move(asked, booking, seat_uid, new_seat)
        require_insider(asked, booking, found)
        if booking.seats:
            raise CalError(400, "seatUid is required to reschedule a seated booking.")
        return _move(asked, booking, found)

    outcome = changed(diary, asked, prepare)
    booking = outcome.booking
    found = diary.bookings.told(booking)
    view = view_of(asked, booking, found, seat_uid=new_seat, is_made=True)
    return Answer(
        body=success(booking_shape(booking, found, view)),
        is_repeated=outcome.repeated and asked.once is not None,
    )


def _movable(found: BookingListing, uid: str) -> Booking:
    """Return the booking to move; raises `CalError` for one that cannot be."""
    first = found.listed[0]
    if isinstance(first, Departure):
        to = first.next_uid
        raise CalError(
            400,
            f"Can't reschedule booking with uid={uid} because it has been cancelled and"
            f" rescheduled already to booking with uid={to}. You probably want to"
            f" reschedule {to} instead by passing it within the request URL.",
        )
    booking = one_of(found, uid)
    if not booking.status.takes_time and not _is_on_again(found, booking):
        raise CalError(
            400,
            f"Can't reschedule booking with uid={uid} because it has been"
            f" {SAID[booking.status]}. Please provide uid of a booking that is not"
            f" {SAID[booking.status]}.",
        )
    return booking


def _is_on_again(found: BookingListing, booking: Booking) -> bool:
    """Whether a move puts a cancelled booking on again; not one with seats."""
    kind = found.event_types.get(booking.event_type_id or 0)
    may = kind is not None and kind.settings.moves_cancelled
    return may and booking.status is BookingStatus.CANCELLED and not booking.seats


def _move(
    asked: Asked[Reschedule, None], booking: Booking, found: BookingListing
) -> RescheduleBooking:
    """Return the move that is asked for; a host's own needs no new yes.

    Whose it is the credentials say: who it is said to be is kept as words only.
    """
    return RescheduleBooking(
        booking_id=booking.id,
        start=asked.body.start.at,
        reason=asked.body.rescheduling_reason or "",
        moved_by=asked.body.rescheduled_by or "",
        origin=Origin.SERVICE,
        off_grid=True,
        in_place=True,
        under_terms=True,
        asks_again=not is_host(asked.host, booking, found),
        holder=asked.holder(asked.body.reservation_uid),
        expected_revision=booking.revision,
    )


def _seat_move(
    asked: Asked[Reschedule, None], booking: Booking, seat_uid: str, new_seat: str
) -> MoveSeat:
    """Return the move of one seat; its uid is the permission."""
    if booking.seat(seat_uid) is None:
        raise CalError(
            400, "Invalid seatUid: this seat does not belong to this booking."
        )
    return MoveSeat(
        booking_id=booking.id,
        seat_uid=seat_uid,
        new_seat_uid=new_seat,
        uid=str(uuid.uuid4()),
        start=asked.body.start.at,
        moved_by=asked.body.rescheduled_by or "",
        holder=asked.holder(asked.body.reservation_uid),
        origin=Origin.SERVICE,
    )


def _seat_after(seat_uid: str, body: Reschedule) -> str:
    """Return a seat's uid after a move: the same for the same request.

    It can only be told by who knows the seat's uid before.
    """
    return str(uuid.uuid5(_SEATS, f"{seat_uid} {body.start.at.isoformat()}"))


_SEATS = uuid.UUID("9b0e3a52-0c0f-4c55-9d43-7a1d7b8cf0a4")


ROUTES = (
    booking_post(
        "reschedule",
        reschedule,
        Reschedule,
        "Move a booking or a seat",
        status=201,
        answer=AnyBooking,
        refuses=(401, 403, 404, 409),
        **BY_ANYBODY,
    ),
)
