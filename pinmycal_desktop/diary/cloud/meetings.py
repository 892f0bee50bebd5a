"""Bookings of services beyond the first deeds: series, seats, other hosts.

A service has no way back from what it took: what is refused here says so, with what
can be done instead.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.booking_fields import checked_booking, checked_reason
from pinmycal_desktop.diary.cloud.bookings import (
    cancel,
    change,
    made,
    require_free_there,
    told,
)
from pinmycal_desktop.diary.cloud.dropping import drop
from pinmycal_desktop.diary.cloud.queue import pending_creation, put, way_back
from pinmycal_desktop.diary.cloud.rights import require
from pinmycal_desktop.diary.deeds import done, require_active
from pinmycal_desktop.diary.new_bookings import keep
from pinmycal_desktop.diary.offers import event_type_of
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.changes import Changes
from pinmycal_desktop.model.commands.bookings import CancelBooking
from pinmycal_desktop.model.commands.meetings import RestoreBookings
from pinmycal_desktop.model.errors import FieldProblem, Invalid, NotFound
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.outbox import ChangeKind, SubjectKind
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import accounts, bookings, outbox

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Booking, Origin
    from pinmycal_desktop.model.commands.bookings import (
        CreateSeries,
        EraseBooking,
        RestoreBooking,
        UnconfirmBooking,
        UneraseBooking,
    )
    from pinmycal_desktop.model.commands.meetings import (
        CancelBookings,
        CancelSeat,
        MoveSeat,
        ReassignBooking,
        RemoveAttendees,
    )

_BOOKING = SubjectKind.BOOKING
_TAKEN_BACK = (ChangeKind.CANCEL, ChangeKind.DECLINE, ChangeKind.CONFIRM)


def create_series(work: Work, command: CreateSeries) -> Outcome:
    """Book a series at the service; here is the first meeting, until it names all."""
    known = bookings.of_series(work.db, command.series_uid)
    if known:
        return Outcome(value=known, repeated=True)
    event_type = event_type_of(work.db, command.first.event_type_id)
    require(work, event_type.account_id, Ability.SERIES)
    if event_type.recurrence is None:
        raise Invalid.field("event_type_id", "series.no-series", title=event_type.title)
    wish = checked_booking(command.first, event_type)
    span = Span.lasting(wish.start, wish.length or event_type.length)
    require_free_there(work, event_type, span, wish, None)
    first = replace(made(work, wish, event_type, span), series_uid=command.series_uid)
    stored = keep(work, first)
    maker = pending_creation(work, SubjectKind.EVENT_TYPE, event_type.id)
    item = put(
        work,
        ChangeKind.CREATE,
        _BOOKING,
        replace(command, first=wish),
        base=None,
        wished=stored,
        depends_on=maker.id if maker else None,
    )
    outcome = told(done(work, stored, way_back(item, wish.origin)))
    return replace(outcome, value=(outcome.booking,))


def cancel_seat(work: Work, command: CancelSeat) -> Outcome:
    """Give up one seat; with the last one the meeting is over."""
    booking = _of_somebody(work, command.booking_id, command.email)
    wish = replace(command, reason=checked_reason(command.reason))
    return change(work, ChangeKind.CANCEL_SEAT, booking, wish, wish.origin)


def move_seat(work: Work, command: MoveSeat) -> Outcome:
    """Move one seat; the meeting it goes to comes with the service's answer."""
    booking = _of_somebody(work, command.booking_id, command.email)
    if command.start == booking.span.start:
        raise Invalid.field("start", "seat.same-time")
    return change(work, ChangeKind.MOVE_SEAT, booking, command, command.origin)


def _of_somebody(work: Work, booking_id: int, email: str) -> Booking:
    """Return the meeting in which somebody has a seat; raises Invalid."""
    booking = work.require_booking(booking_id, None)
    require_active(booking)
    require(work, booking.account_id, Ability.SEATS)
    event_type = booking.event_type_id and event_type_of(work.db, booking.event_type_id)
    there = {each.email.casefold() for each in booking.people}
    if not event_type or event_type.seats is None or email.casefold() not in there:
        raise Invalid.field("seat_uid", "seat.unknown", title=booking.title)
    return booking


def reassign(work: Work, command: ReassignBooking) -> Outcome:
    """Give a booking to another host of the service; who that is it decides.

    Raises NotFound for a host of this computer.
    """
    if command.host_id is not None:
        raise NotFound("host", command.host_id)
    booking = work.require_booking(command.booking_id, None)
    require_active(booking)
    require(work, booking.account_id, Ability.REASSIGN)
    wish = replace(command, reason=checked_reason(command.reason))
    return change(work, ChangeKind.REASSIGN, booking, wish, wish.origin)


def cancel_all(work: Work, command: CancelBookings) -> Outcome:
    """Cancel several bookings, each a change of its own; those that are over stay."""
    series = bookings.of_series(work.db, command.series_uid)
    since = command.since or work.now
    later = [each.id for each in series if each.span.start >= since]
    active = [
        each
        for each in bookings.many(work.db, (*command.booking_ids, *later))
        if each.status.takes_time
    ]
    outcomes = [
        cancel(
            work,
            CancelBooking(
                booking_id=each.id, reason=command.reason, origin=command.origin
            ),
        )
        for each in active
    ]
    ids = tuple(each.booking.id for each in outcomes)
    back = RestoreBookings(booking_ids=ids, origin=command.origin) if ids else None
    shown = series if command.series_uid else active
    return _together(work, [each.id for each in shown], outcomes, back)


def restore_all(work: Work, command: RestoreBookings) -> Outcome:
    """Take cancellations back that have not left yet, all or none."""
    outcomes = [_restored(work, each, command.origin) for each in command.booking_ids]
    return _together(work, list(command.booking_ids), outcomes, None)


def restore(work: Work, command: RestoreBooking) -> Outcome:
    """Take a cancellation back that has not left yet; raises Invalid after that."""
    return _restored(work, command.booking_id, command.origin)


def unconfirm(work: Work, command: UnconfirmBooking) -> Outcome:
    """Take an answer back that has not left yet; raises Invalid after that."""
    return _restored(work, command.booking_id, command.origin)


def _restored(work: Work, booking_id: int, origin: Origin) -> Outcome:
    items = outbox.unsent_about(work.db, _BOOKING, booking_id)
    if items and items[-1].kind in _TAKEN_BACK and items[-1].state.can_be_dropped:
        return drop(work, items[-1], origin)
    raise _cannot(work, booking_id, "rights.no-restoring")


def remove_attendees(work: Work, command: RemoveAttendees) -> Outcome:
    """Say that no service takes one person out of a booking."""
    raise _cannot(work, command.booking_id, "rights.no-removing")


def erase(work: Work, command: EraseBooking | UneraseBooking) -> Outcome:
    """Say that a copy is not erased by itself: it would come again."""
    raise _cannot(work, command.booking_id, "rights.no-erasing")


def _cannot(work: Work, booking_id: int, code: str) -> Invalid:
    """Return the error that says why a service cannot do this."""
    booking = bookings.get(work.db, booking_id, erased=True)
    if booking is None:
        raise NotFound("booking", booking_id)
    account = accounts.get(work.db, booking.account_id)
    if account is None:
        raise NotFound("account", booking.account_id)
    return Invalid(FieldProblem("command", Message.of(code, name=account.name)))


def _together(
    work: Work,
    ids: list[int],
    outcomes: list[Outcome],
    undo: RestoreBookings | None,
) -> Outcome:
    """Return several deeds as one."""
    changes = Changes()
    for each in outcomes:
        changes |= each.changes
    return Outcome(value=bookings.many(work.db, ids), changes=changes, undo=undo)
