"""`/v2/bookings/{uid}/...` (2024-08-13): moving, cancelling, confirming, declining."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.booking import Booking, BookingStatus, Departure, Origin
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    ConfirmBooking,
    DeclineBooking,
    RescheduleBooking,
)
from pinmycal_desktop.model.commands.meetings import (
    CancelBookings,
    CancelSeat,
    MarkAbsent,
    MoveSeat,
)
from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.server.calcom.booking_access import (
    NAME,
    is_host,
    named,
    one_of,
    require_host,
    require_insider,
    view_of,
)
from pinmycal_desktop.server.calcom.bookings import VERSIONS, shown
from pinmycal_desktop.server.calcom.routes import Route, Who
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.booking import (
    AnyBooking,
    BookingOrSeries,
    booking_shape,
)
from pinmycal_desktop.wire.calcom.booking_change import (
    Absences,
    Cancellation,
    Nothing,
    Refusal,
    Reschedule,
)
from pinmycal_desktop.wire.calcom.booking_refusals import booking_refusal
from pinmycal_desktop.wire.calcom.codec import instant_text, success
from pinmycal_desktop.wire.calcom.error import BareError, CalError, CodedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.queries import BookingListing
    from pinmycal_desktop.server.calcom.asking import Asked


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


def cancel(diary: Diary, asked: Asked[Cancellation, None]) -> Answer:
    """Cancel a booking, a seat, a series, or the rest of one."""

    def prepare() -> Command:
        found = named(diary, asked, words="Booking with uid={uid} not found")
        return _cancellation(asked, found)

    outcome = changed(diary, asked, prepare)
    if isinstance(outcome.value, tuple):
        told = diary.bookings.told(*outcome.bookings)
        series = outcome.bookings[0].series_uid if outcome.bookings else ""
        return shown(asked, told, uid=series, outcome=outcome)
    return shown(asked, diary.bookings.told(outcome.booking), outcome=outcome)


def confirm(diary: Diary, asked: Asked[Nothing, None]) -> Answer:
    """Accept what waits: a booking, with all others of its series."""

    def prepare() -> ConfirmBooking:
        booking = _to_settle(diary, asked)
        if booking.status is BookingStatus.CONFIRMED:
            raise CodedError(400, "TRPCError", "Booking already confirmed")
        if booking.status is not BookingStatus.PENDING:
            words = (
                f"Booking is {_SAID[booking.status]} and can't be confirmed any more"
            )
            raise CodedError(400, "TRPCError", words)
        return ConfirmBooking(
            booking_id=booking.id, whole_series=True, origin=Origin.SERVICE
        )

    outcome = changed(diary, asked, prepare)
    return shown(asked, diary.bookings.told(outcome.booking), outcome=outcome)


def decline(diary: Diary, asked: Asked[Refusal, None]) -> Answer:
    """Refuse what waits; what is refused already stays so."""

    def prepare() -> DeclineBooking:
        booking = _to_settle(diary, asked)
        if booking.status is BookingStatus.CONFIRMED:
            raise CodedError(400, "TRPCError", "Booking already confirmed")
        if booking.status is BookingStatus.DECLINED:
            raise _DeclinedBefore
        return DeclineBooking(
            booking_id=booking.id,
            whole_series=True,
            reason=asked.body.reason or "",
            origin=Origin.SERVICE,
        )

    try:
        outcome = changed(diary, asked, prepare)
    except _DeclinedBefore:
        return shown(asked, named(diary, asked))
    return shown(asked, diary.bookings.told(outcome.booking), outcome=outcome)


def mark_absent(diary: Diary, asked: Asked[Absences, None]) -> Answer:
    """Say who did not come."""

    def prepare() -> MarkAbsent:
        found = named(diary, asked, words="Booking with uid={uid} not found.")
        booking = one_of(found, asked.params[NAME])
        words = "User is not authorized to mark absences of this booking."
        require_host(asked, booking, found, words)
        start = booking.span.start
        if asked.now < start:
            raise CalError(
                400,
                "Bookings can only be marked as absent after their scheduled start"
                f" time. Current time in UTC+0: {instant_text(asked.now, exact=True)},"
                f" Booking start time in UTC+0: {instant_text(start)}",
            )
        return MarkAbsent(
            booking_id=booking.id,
            host=asked.body.host,
            people=asked.body.people(),
            origin=Origin.SERVICE,
        )

    outcome = changed(diary, asked, prepare)
    return shown(asked, diary.bookings.told(outcome.booking), outcome=outcome)


def changed(
    diary: Diary, asked: Asked[Any, Any], prepare: Callable[[], Command]
) -> Outcome:
    """Do what `prepare` says, and tell what cannot be in the API's words."""
    try:
        return written(diary, asked, prepare)
    except PinmyCalError as error:
        raise booking_refusal(error) from None


class _DeclinedBefore(Exception):
    """A booking to decline is declined already."""


_SAID = {
    BookingStatus.CANCELLED: "cancelled",
    BookingStatus.DECLINED: "rejected",
}


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
            f" {_SAID[booking.status]}. Please provide uid of a booking that is not"
            f" {_SAID[booking.status]}.",
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


def _cancellation(asked: Asked[Cancellation, None], found: BookingListing) -> Command:
    """Return what is to be cancelled; raises `CalError` for what cannot be."""
    body, uid = asked.body, asked.params[NAME]
    first = found.listed[0]
    if isinstance(first, Departure):
        raise _cancelled_before(uid)
    if first.short_uid != uid:
        return _of_series(asked, found, first)
    if body.seat_uid:
        return _seat_cancellation(body, first)
    require_insider(asked, first, found)
    if first.status is BookingStatus.CANCELLED:
        raise _cancelled_before(uid)
    if first.seats and not is_host(asked.host, first, found):
        raise CalError(400, "seatUid is required to cancel a seat of this booking.")
    _require_reason(asked, first, found)
    reason = body.cancellation_reason or ""
    if body.cancel_subsequent_bookings:
        if not first.series_uid:
            raise CalError(
                400,
                f"Booking with bookingUid={uid} is not part of a recurring booking.",
            )
        return CancelBookings(
            series_uid=first.series_uid,
            since=first.span.start,
            reason=reason,
            under_terms=True,
            origin=Origin.SERVICE,
        )
    return CancelBooking(
        booking_id=first.id,
        reason=reason,
        under_terms=True,
        origin=Origin.SERVICE,
        expected_revision=first.revision,
    )


def _of_series(
    asked: Asked[Cancellation, None], found: BookingListing, first: Booking
) -> CancelBookings:
    """Return the cancellation of all that is to come of a series."""
    require_insider(asked, first, found)
    if asked.body.cancel_subsequent_bookings:
        raise CalError(
            400,
            "cancelSubsequentBookings can only be used with the uid of one booking of a"
            " series.",
        )
    _require_reason(asked, first, found)
    active = [
        each
        for each in found.listed
        if isinstance(each, Booking) and each.status.takes_time
    ]
    if not active:
        raise _cancelled_before(asked.params[NAME])
    return CancelBookings(
        series_uid=first.series_uid,
        since=asked.now,
        reason=asked.body.cancellation_reason or "",
        under_terms=True,
        origin=Origin.SERVICE,
    )


def _seat_cancellation(body: Cancellation, booking: Booking) -> CancelSeat:
    """Return the cancellation of one seat; its uid is the permission."""
    assert body.seat_uid, body
    if booking.seat(body.seat_uid) is None:
        raise CalError(
            400,
            "Invalid seatUid: this seat does not exist or has already been cancelled.",
        )
    return CancelSeat(
        booking_id=booking.id,
        seat_uid=body.seat_uid,
        reason=body.cancellation_reason or "",
        origin=Origin.SERVICE,
    )


def _require_reason(
    asked: Asked[Cancellation, None], booking: Booking, found: BookingListing
) -> None:
    """Raise `CalError` when a host does not say why."""
    given = (asked.body.cancellation_reason or "").strip()
    if is_host(asked.host, booking, found) and not given:
        raise BareError(400, "Cancellation reason is required")


def _cancelled_before(uid: str) -> CalError:
    """Return the refusal to cancel what is cancelled."""
    return CalError(
        400,
        f"Can't cancel booking with uid={uid} because it has been cancelled already."
        " Please provide uid of a booking that is not cancelled.",
    )


def _to_settle(diary: Diary, asked: Asked[Any, Any]) -> Booking:
    """Return the booking to confirm or decline; raises `CalError`."""
    found = named(diary, asked)
    booking = one_of(found, asked.params[NAME])
    if not is_host(asked.host, booking, found):
        words = "User is not authorized to confirm this booking"
        raise CodedError(401, "TRPCError", words)
    return booking


def _post(
    ending: str,
    handler: Callable[[Diary, Asked[Any, Any]], Answer],
    body: type[Any],
    summary: str,
    **more: Any,  # noqa: ANN401 - what else a route may say
) -> Route[Any, Any]:
    """Return the route of one change of a booking."""
    return Route(
        "POST",
        f"/v2/bookings/{{bookingUid}}/{ending}",
        handler,
        body=body,
        versions=VERSIONS,
        scope="BOOKING_WRITE",
        summary=summary,
        **more,
    )


_BY_ANYBODY: dict[str, Any] = {"who": Who.ANYBODY, "says_sentence": True}
_BY_HOST: dict[str, Any] = {"who": Who.PERMITTED, "answer": AnyBooking}

ROUTES = (
    _post(
        "reschedule",
        reschedule,
        Reschedule,
        "Move a booking or a seat",
        status=201,
        answer=AnyBooking,
        refuses=(401, 403, 404, 409),
        **_BY_ANYBODY,
    ),
    _post(
        "cancel",
        cancel,
        Cancellation,
        "Cancel a booking, a seat or a series",
        answer=BookingOrSeries,
        refuses=(401, 403, 404, 409),
        **_BY_ANYBODY,
    ),
    _post(
        "confirm",
        confirm,
        Nothing,
        "Confirm a booking",
        refuses=(401, 404, 409),
        **_BY_HOST,
    ),
    _post(
        "decline",
        decline,
        Refusal,
        "Decline a booking",
        refuses=(401, 404, 409),
        **_BY_HOST,
    ),
    _post(
        "mark-absent",
        mark_absent,
        Absences,
        "Say who did not come",
        refuses=(403, 404, 409),
        **_BY_HOST,
    ),
)
