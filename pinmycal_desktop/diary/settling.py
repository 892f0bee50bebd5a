"""Settling a booking: confirmed, declined, cancelled, erased, or any of it undone.

What was declined comes back by its host's hand alone (R42).
"""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from pinmycal_desktop.diary import history, terms
from pinmycal_desktop.diary.booking_fields import checked_reason
from pinmycal_desktop.diary.deeds import (
    done,
    raised,
    require_active,
    require_its_time,
)
from pinmycal_desktop.diary.happenings import tell
from pinmycal_desktop.diary.offers import type_of_booking
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    ConfirmBooking,
    DeclineBooking,
    EraseBooking,
    RestoreBooking,
    UnconfirmBooking,
    UneraseBooking,
)
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.happenings import Happening, HappeningKind
from pinmycal_desktop.store import bookings

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary.values import Outcome
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Booking


def cancel(work: Work, command: CancelBooking) -> Outcome:
    """Cancel a booking and free its time."""
    booking = work.require_booking(command.booking_id, command.expected_revision)
    require_active(booking)
    if command.under_terms:
        event_type = type_of_booking(work.db, booking)
        terms.require_cancellable(event_type, booking, now=work.now)
    reason = checked_reason(command.reason)
    new = _settled(work, booking, BookingStatus.CANCELLED, reason)
    history.note(work, booking.id, command.origin, "history.cancelled", reason=reason)
    _tell(work, HappeningKind.CANCELLED, new, reason)
    undo = RestoreBooking(
        booking_id=booking.id,
        origin=command.origin,
        pending=booking.status is BookingStatus.PENDING,
        expected_revision=new.revision,
    )
    return done(work, new, undo)


def restore(work: Work, command: RestoreBooking) -> Outcome:
    """Take a cancelled or declined booking's time again, if it is still free."""
    booking = work.require_booking(command.booking_id, command.expected_revision)
    if booking.status.takes_time:
        raise Invalid.field("booking_id", "booking.is-active", title=booking.title)
    require_its_time(work, booking)
    waits = command.pending
    status = BookingStatus.PENDING if waits else BookingStatus.CONFIRMED
    new = _settled(work, booking, status, "")
    history.note(work, booking.id, command.origin, "history.restored")
    _tell(work, _KIND_NOW[status], new)
    was_declined = waits and booking.status is BookingStatus.DECLINED
    undo = (DeclineBooking if was_declined else CancelBooking)(
        booking_id=booking.id,
        reason=booking.cancellation_reason,
        origin=command.origin,
        expected_revision=new.revision,
    )
    return done(work, new, undo)


def confirm(work: Work, command: ConfirmBooking) -> Outcome:
    """Accept a pending booking; others that wait do not stand in its way (R13)."""
    booking = work.require_booking(command.booking_id, command.expected_revision)
    _require_pending(booking)
    if command.whole_series:
        return _all_waiting(work, booking, lambda each: _confirm(work, each, command))
    new = _confirm(work, booking, command)
    undo = UnconfirmBooking(
        booking_id=booking.id, origin=command.origin, expected_revision=new.revision
    )
    return done(work, new, undo)


def unconfirm(work: Work, command: UnconfirmBooking) -> Outcome:
    """Let an accepted booking wait for the host again."""
    booking = work.require_booking(command.booking_id, command.expected_revision)
    if booking.status is not BookingStatus.CONFIRMED:
        raise Invalid.field(
            "booking_id", "booking.is-not-confirmed", title=booking.title
        )
    new = _settled(work, booking, BookingStatus.PENDING, "")
    history.note(work, booking.id, command.origin, "history.unconfirmed")
    _tell(work, HappeningKind.REQUESTED, new)
    undo = ConfirmBooking(
        booking_id=booking.id, origin=command.origin, expected_revision=new.revision
    )
    return done(work, new, undo)


def decline(work: Work, command: DeclineBooking) -> Outcome:
    """Refuse a pending booking."""
    booking = work.require_booking(command.booking_id, command.expected_revision)
    _require_pending(booking)
    reason = checked_reason(command.reason)
    if command.whole_series:
        return _all_waiting(
            work, booking, lambda each: _decline(work, each, command, reason)
        )
    new = _decline(work, booking, command, reason)
    undo = RestoreBooking(
        booking_id=booking.id,
        origin=command.origin,
        pending=True,
        expected_revision=new.revision,
    )
    return done(work, new, undo)


def erase(work: Work, command: EraseBooking) -> Outcome:
    """Cancel a booking and hide it; the row stays."""
    booking = work.require_booking(command.booking_id, command.expected_revision)
    new = replace(raised(work, booking), status=BookingStatus.CANCELLED)
    bookings.erase(work.db, new, before=booking.status)
    history.note(work, booking.id, command.origin, "history.erased")
    if booking.status.takes_time:
        _tell(work, HappeningKind.CANCELLED, new)
    undo = UneraseBooking(
        booking_id=booking.id, origin=command.origin, expected_revision=new.revision
    )
    return done(work, new, undo)


def unerase(work: Work, command: UneraseBooking) -> Outcome:
    """Show an erased booking again as it was, if its time is still free."""
    booking = work.require_booking(
        command.booking_id, command.expected_revision, erased=True
    )
    before = bookings.status_before_erasure(work.db, booking.id)
    if before is None:
        raise Invalid.field("booking_id", "booking.is-active", title=booking.title)
    if before.takes_time:
        require_its_time(work, booking)
    new = replace(raised(work, booking), status=before)
    bookings.unerase(work.db, new)
    history.note(work, booking.id, command.origin, "history.unerased")
    if before.takes_time:
        _tell(work, _KIND_NOW[before], new)
    undo = EraseBooking(
        booking_id=booking.id, origin=command.origin, expected_revision=new.revision
    )
    return done(work, new, undo)


_KIND_NOW = {
    BookingStatus.CONFIRMED: HappeningKind.CREATED,
    BookingStatus.PENDING: HappeningKind.REQUESTED,
}
"""What it is for those who hear of it that a booking takes its time again."""


def _all_waiting(
    work: Work, booking: Booking, settle: Callable[[Booking], Booking]
) -> Outcome:
    """Settle all that waits of a booking's series; its answer is `booking`'s."""
    series = bookings.of_series(work.db, booking.series_uid) or (booking,)
    waiting = [each for each in series if each.status is BookingStatus.PENDING]
    outcomes = [done(work, settle(each), None) for each in waiting]
    (mine,) = (each for each in outcomes if each.booking.id == booking.id)
    changes = reduce(or_, (each.changes for each in outcomes))
    return replace(mine, changes=changes)


def _confirm(work: Work, booking: Booking, command: ConfirmBooking) -> Booking:
    """Accept one booking, if its time is still free."""
    require_its_time(work, booking, over_pending=True)
    new = _settled(work, booking, BookingStatus.CONFIRMED, "")
    history.note(work, booking.id, command.origin, "history.confirmed")
    tell(
        work,
        Happening(kind=HappeningKind.CREATED, booking=new, before=booking),
    )
    return new


def _decline(
    work: Work, booking: Booking, command: DeclineBooking, reason: str
) -> Booking:
    """Refuse one booking."""
    new = _settled(work, booking, BookingStatus.DECLINED, reason)
    history.note(work, booking.id, command.origin, "history.declined", reason=reason)
    _tell(work, HappeningKind.REJECTED, new, reason)
    return new


def _tell(work: Work, kind: HappeningKind, booking: Booking, reason: str = "") -> None:
    """Tell what became of a booking."""
    tell(work, Happening(kind=kind, booking=booking, reason=reason))


def _settled(
    work: Work, booking: Booking, status: BookingStatus, reason: str
) -> Booking:
    """Store a booking's new status, and why."""
    new = replace(raised(work, booking), status=status, cancellation_reason=reason)
    bookings.update(work.db, [new])
    return new


def _require_pending(booking: Booking) -> None:
    """Raise Invalid unless a booking waits for the host."""
    if booking.status is not BookingStatus.PENDING:
        raise Invalid.field("booking_id", "booking.is-not-pending", title=booking.title)
