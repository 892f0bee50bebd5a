"""Seats: several invitees share a meeting, and each comes and goes alone (R43)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary import history, new_bookings, terms
from pinmycal_desktop.diary.booking_fields import checked_reason
from pinmycal_desktop.diary.deeds import done, raised, require_active
from pinmycal_desktop.diary.happenings import tell
from pinmycal_desktop.diary.moving import tell_of_move
from pinmycal_desktop.diary.offers import type_of_booking
from pinmycal_desktop.model.booking import BookingStatus, Seat
from pinmycal_desktop.model.commands.bookings import CreateBooking
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.happenings import Happening, HappeningKind
from pinmycal_desktop.model.reservation import NOBODY, Holder
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import bookings, reservations

if TYPE_CHECKING:
    from pinmycal_desktop.diary.values import Outcome
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.commands.meetings import CancelSeat, MoveSeat
    from pinmycal_desktop.model.event_type import EventType


def meeting_at(work: Work, event_type: EventType, span: Span) -> Booking | None:
    """Return the meeting of this type at exactly `span`, which others may join."""
    return next(
        (
            each
            for each in bookings.of_type_at(work.db, event_type.id, span)
            if each.status.takes_time and each.seats
        ),
        None,
    )


def join(
    work: Work, meeting: Booking, wish: CreateBooking, event_type: EventType
) -> Outcome:
    """Take a further seat in a meeting; raises Invalid when there is none left."""
    if wish.under_terms:
        terms.require_bookable_by(work, event_type, wish)
    seat = new_bookings.seat_of(wish)
    now = _joined(work, meeting, seat, event_type, wish.holder)
    new_bookings.use_up(work, wish.holder, now)
    outcome = done(work, now, None)
    new_bookings.tell_of_making(work, outcome.booking, seat_uid=now.seats[-1].uid)
    return outcome


def cancel_seat(work: Work, command: CancelSeat) -> Outcome:
    """Give up one seat; with the last one the meeting is cancelled."""
    booking = work.require_booking(command.booking_id, None)
    require_active(booking)
    seat = _seat_in(booking, command.seat_uid)
    terms.require_cancellable(type_of_booking(work.db, booking), booking, now=work.now)
    reason = checked_reason(command.reason)
    now = _left(work, booking, seat, reason)
    history.note(
        work,
        booking.id,
        command.origin,
        "history.seat-left",
        name=seat.attendee.name,
        reason=reason,
    )
    outcome = done(work, now, None)
    gone = replace(
        outcome.booking, status=BookingStatus.CANCELLED, attendee=seat.attendee
    )
    tell(
        work,
        Happening(
            kind=HappeningKind.CANCELLED,
            booking=replace(gone, seats=(seat,)),
            seat_uid=seat.uid,
            reason=reason,
        ),
    )
    return outcome


def move_seat(work: Work, command: MoveSeat) -> Outcome:
    """Move one seat to the meeting at another start, made if there is none yet."""
    booking = work.require_booking(command.booking_id, None)
    require_active(booking)
    seat = _seat_in(booking, command.seat_uid)
    event_type = type_of_booking(work.db, booking)
    terms.require_movable(event_type, booking, now=work.now)
    span = Span.lasting(command.start, booking.span.minutes)
    if span == booking.span:
        raise Invalid.field("start", "seat.same-time")
    old = _left(work, booking, seat, "")
    moved = replace(
        seat, uid=command.new_seat_uid, attendee=replace(seat.attendee, id=0)
    )
    new = _placed(work, booking, command, span, moved)
    note = {
        "name": seat.attendee.name,
        "from_at": booking.span.start.isoformat(),
        "to_at": span.start.isoformat(),
    }
    for each in (old, new):
        history.note(work, each.id, command.origin, "history.seat-moved", **note)
    outcome = done(work, new, None, booking.span)
    outcome = replace(outcome, changes=outcome.changes | done(work, old, None).changes)
    tell_of_move(work, booking, outcome.booking, seat_uid=moved.uid)
    return outcome


def _placed(
    work: Work,
    booking: Booking,
    command: MoveSeat,
    span: Span,
    seat: Seat,
) -> Booking:
    """Return the meeting at `span` with `seat` in it."""
    event_type = type_of_booking(work.db, booking)
    met = meeting_at(work, event_type, span)
    if met is not None:
        joined = _joined(work, met, seat, event_type, command.holder)
        new_bookings.use_up(work, command.holder, joined)
        now = replace(joined, former_uid=joined.former_uid or booking.short_uid)
        bookings.update(work.db, [now])
        return now
    wish = CreateBooking(
        uid=command.uid,
        event_type_id=event_type.id,
        start=span.start,
        length=span.minutes,
        attendee=seat.attendee,
        notes=booking.notes,
        location=booking.location if booking.chosen_place else None,
        place=booking.chosen_place,
        origin=command.origin,
        off_grid=True,
        holder=command.holder,
    )
    new_bookings.require_bookable(work, wish, event_type, span)
    made = new_bookings.new_booking(work, wish, event_type, span)
    kept = new_bookings.keep(
        work,
        replace(
            made,
            seats=(seat,),
            was_rescheduled=True,
            rescheduled_by=command.moved_by,
            former_uid=booking.short_uid,
        ),
    )
    new_bookings.use_up(work, command.holder, kept)
    return kept


def _joined(
    work: Work,
    meeting: Booking,
    seat: Seat,
    event_type: EventType,
    holder: Holder = NOBODY,
) -> Booking:
    """Store that `seat` is taken in `meeting`; raises Invalid when it cannot be.

    What somebody else reserved is as good as taken.
    """
    emails = {each.attendee.email.casefold() for each in meeting.seats}
    if seat.attendee.email.casefold() in emails:
        raise Invalid.field("attendee.email", "seat.twice", title=meeting.title)
    assert event_type.seats is not None, event_type.slug
    held = sum(
        each.event_type_id == event_type.id and not holder.has(each)
        for each in reservations.live(
            work.db, meeting.span, meeting.host_id, now=work.now
        )
    )
    if len(meeting.seats) + held >= event_type.seats.per_slot:
        raise Invalid.field("start", "seat.full", title=meeting.title)
    if meeting.span.start <= work.now:
        raise Invalid.field("start", "booking.past")
    now = replace(raised(work, meeting), seats=(*meeting.seats, seat))
    bookings.update(work.db, [now])
    name = seat.attendee.name
    history.note(work, meeting.id, meeting.origin, "history.seat-taken", name=name)
    return now


def _left(work: Work, booking: Booking, seat: Seat, reason: str) -> Booking:
    """Store that `seat` is nobody's any more; the last one ends the meeting."""
    rest = tuple(each for each in booking.seats if each.uid != seat.uid)
    now = raised(work, booking)
    if rest:
        now = replace(now, seats=rest, attendee=rest[0].attendee)
    else:
        now = replace(now, status=BookingStatus.CANCELLED, cancellation_reason=reason)
    bookings.update(work.db, [now])
    return now


def _seat_in(booking: Booking, uid: str) -> Seat:
    """Return a seat of a booking; raises Invalid when it has no such seat."""
    seat = booking.seat(uid)
    if seat is None:
        raise Invalid.field("seat_uid", "seat.unknown", title=booking.title)
    return seat
