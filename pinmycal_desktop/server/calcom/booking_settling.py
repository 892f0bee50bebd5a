"""`/v2/bookings/{uid}/...` (2024-08-13): its host says yes, no, or who was absent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.booking import Booking, BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import (
    ConfirmBooking,
    DeclineBooking,
)
from pinmycal_desktop.model.commands.meetings import MarkAbsent
from pinmycal_desktop.server.calcom.booking_access import (
    NAME,
    is_host,
    named,
    one_of,
    require_host,
)
from pinmycal_desktop.server.calcom.bookings import shown
from pinmycal_desktop.wire.calcom.booking_change import (
    Absences,
    Nothing,
    Refusal,
)
from pinmycal_desktop.wire.calcom.codec import instant_text
from pinmycal_desktop.wire.calcom.error import CalError, CodedError

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.calcom.asking import Asked
    from pinmycal_desktop.server.exchange import Answer


from pinmycal_desktop.server.calcom.booking_writing import (
    BY_HOST,
    SAID,
    booking_post,
    changed,
)


def confirm(diary: Diary, asked: Asked[Nothing, None]) -> Answer:
    """Accept what waits: a booking, with all others of its series."""

    def prepare() -> ConfirmBooking:
        booking = _to_settle(diary, asked)
        if booking.status is BookingStatus.CONFIRMED:
            raise CodedError(400, "TRPCError", "Booking already confirmed")
        if booking.status is not BookingStatus.PENDING:
            words = f"Booking is {SAID[booking.status]} and can't be confirmed any more"
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


class _DeclinedBefore(Exception):
    """A booking to decline is declined already."""


def _to_settle(diary: Diary, asked: Asked[Any, Any]) -> Booking:
    """Return the booking to confirm or decline; raises `CalError`."""
    found = named(diary, asked)
    booking = one_of(found, asked.params[NAME])
    if not is_host(asked.host, booking, found):
        words = "User is not authorized to confirm this booking"
        raise CodedError(401, "TRPCError", words)
    return booking


ROUTES = (
    booking_post(
        "confirm",
        confirm,
        Nothing,
        "Confirm a booking",
        refuses=(401, 404, 409),
        **BY_HOST,
    ),
    booking_post(
        "decline",
        decline,
        Refusal,
        "Decline a booking",
        refuses=(401, 404, 409),
        **BY_HOST,
    ),
    booking_post(
        "mark-absent",
        mark_absent,
        Absences,
        "Say who did not come",
        refuses=(403, 404, 409),
        **BY_HOST,
    ),
)
