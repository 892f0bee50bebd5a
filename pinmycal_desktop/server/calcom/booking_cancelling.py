"""`/v2/bookings/{uid}/cancel` (2024-08-13): a booking, a seat, a series or its rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import Booking, BookingStatus, Departure, Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking
from pinmycal_desktop.model.commands.meetings import (
    CancelBookings,
    CancelSeat,
)
from pinmycal_desktop.server.calcom.booking_access import (
    NAME,
    is_host,
    named,
    require_insider,
)
from pinmycal_desktop.server.calcom.bookings import shown
from pinmycal_desktop.wire.calcom.booking import BookingOrSeries
from pinmycal_desktop.wire.calcom.booking_change import Cancellation
from pinmycal_desktop.wire.calcom.error import BareError, CalError

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.queries import BookingListing
    from pinmycal_desktop.server.calcom.asking import Asked
    from pinmycal_desktop.server.exchange import Answer


from pinmycal_desktop.server.calcom.booking_writing import (
    BY_ANYBODY,
    booking_post,
    changed,
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


ROUTES = (
    booking_post(
        "cancel",
        cancel,
        Cancellation,
        "Cancel a booking, a seat or a series",
        answer=BookingOrSeries,
        refuses=(401, 403, 404, 409),
        **BY_ANYBODY,
    ),
)
