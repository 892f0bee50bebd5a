"""Taking time: a booking is made, moved, or comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.diary import history
from pinmycal_desktop.diary.booking_fields import checked_booking, checked_move
from pinmycal_desktop.diary.offers import (
    event_type_of,
    offer_of,
    require_free,
    require_unoccupied,
    type_of_booking,
)
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.asking import needs_confirmation
from pinmycal_desktop.model.booking import Booking, BookingStatus
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands import EraseBooking, RescheduleBooking
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.meetings import calendar_name
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import bookings, identities, imports

if TYPE_CHECKING:
    from pinmycal_desktop.diary.offers import Offer
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands import Command, CreateBooking
    from pinmycal_desktop.model.event_type import EventType


def create(work: Work, command: CreateBooking) -> Outcome:
    """Book a slot. A uid that is known already is the same wish, repeated."""
    known = bookings.by_identity(work.db, identities.UUID, command.uid, erased=True)
    if known:
        return _made_before(work, known)
    event_type = event_type_of(work.db, command.event_type_id)
    wish = checked_booking(command, event_type)
    length = wish.length or event_type.length
    span = Span.lasting(wish.start, length)
    require_free(
        work.db,
        offer_of(work.db, event_type, now=work.now, length=length),
        span,
        invitee=wish.attendee.zone,
        outside_hours=wish.outside_hours,
    )
    (stored,) = bookings.insert(work.db, [_new_booking(work, wish, event_type, span)])
    identities.add_identities(
        work.db, [(stored.id, identities.ICAL, calendar_name(stored.ical_uid))]
    )
    is_pending = stored.status is BookingStatus.PENDING
    word = "history.requested" if is_pending else "history.booked"
    history.note(work, stored.id, wish.origin, word, start_at=span.start.isoformat())
    undo = EraseBooking(
        booking_id=stored.id, origin=wish.origin, expected_revision=stored.revision
    )
    return done(work, stored, undo)


def reschedule(work: Work, command: RescheduleBooking) -> Outcome:
    """Move a booking, keeping its UID; to where it is already changes nothing."""
    booking = work.require_booking(command.booking_id, command.expected_revision)
    require_active(booking)
    event_type = type_of_booking(work.db, booking)
    now_long = booking.span.minutes
    wish = command if command.length != now_long else replace(command, length=None)
    wish = checked_move(wish, event_type)
    span = Span.lasting(wish.start, wish.length or now_long)
    if span == booking.span:
        return Outcome(value=booking, repeated=True)
    offer = offer_of(
        work.db,
        event_type,
        now=work.now,
        length=max(1, span.minutes),
        moving=booking.id,
    )
    if wish.back:
        require_unoccupied(work.db, offer, span)
    else:
        require_free(
            work.db,
            offer,
            span,
            invitee=wish.zone or booking.attendee.zone,
            outside_hours=wish.outside_hours,
        )
    moved = replace(
        raised(work, booking),
        span=span,
        is_all_day=_is_all_day_at(work, booking, wish, span),
        was_rescheduled=True,
        rescheduling_reason=wish.reason,
    )
    bookings.update(work.db, [moved])
    if wish.back:
        # It is as it was one change ago: an import that left it so may be taken back.
        again = (booking.id, booking.revision - 1, moved.revision)
        imports.follow(work.db, imports.Kind.BOOKING, [again])
    history.note(
        work,
        booking.id,
        wish.origin,
        "history.moved",
        from_at=booking.span.start.isoformat(),
        to_at=span.start.isoformat(),
        reason=wish.reason,
    )
    undo = RescheduleBooking(
        booking_id=booking.id,
        start=booking.span.start,
        length=now_long,
        reason=booking.rescheduling_reason,
        origin=wish.origin,
        outside_hours=True,
        back=True,
        is_all_day=booking.is_all_day,
        expected_revision=moved.revision,
    )
    return done(work, moved, undo, booking.span)


def require_active(booking: Booking) -> None:
    """Raise Invalid when a booking takes no time and so cannot be changed."""
    if not booking.status.takes_time:
        raise Invalid.field(
            "booking_id", f"booking.is-{booking.status.value}", title=booking.title
        )


def require_its_time(
    work: Work, booking: Booking, *, over_pending: bool = False
) -> None:
    """Raise SlotTaken when a booking's time was given to somebody else."""
    offer = offer_for(work, booking)
    require_unoccupied(work.db, offer, booking.span, over_pending=over_pending)


def offer_for(work: Work, booking: Booking) -> Offer:
    """Return the offer a booking's own time is asked of."""
    return offer_of(
        work.db,
        type_of_booking(work.db, booking),
        now=work.now,
        length=max(1, booking.span.minutes),
        moving=booking.id,
    )


def raised(work: Work, booking: Booking) -> Booking:
    """Return `booking` as changed now, in a way others must hear of.

    Its SEQUENCE is raised (RFC 5546, 2.1.4).
    """
    return replace(
        booking,
        sequence=booking.sequence + 1,
        revision=booking.revision + 1,
        updated_at=work.now,
    )


def done(
    work: Work, booking: Booking, undo: Command | None, left: Span | None = None
) -> Outcome:
    """Return the outcome of a change to a booking, read again with its history."""
    spans = (booking.span,) if left is None else (left, booking.span)
    return Outcome(
        value=bookings.get(work.db, booking.id, erased=True),
        changes=Changes(
            parts=frozenset({Part.BOOKINGS}),
            spans=spans,
            booking_ids=frozenset({booking.id}),
        ),
        undo=undo,
    )


def _made_before(work: Work, known: Booking) -> Outcome:
    """Return the booking that was made under this uid before."""
    if bookings.status_before_erasure(work.db, known.id):
        raise Invalid.field("uid", "booking.uid-erased")
    return Outcome(value=known, repeated=True)


def _is_all_day_at(
    work: Work, booking: Booking, wish: RescheduleBooking, span: Span
) -> bool:
    """Whether a booking still lasts whole days, moved to `span`."""
    if wish.back:
        return wish.is_all_day
    zone = ZoneInfo(work.account.zone)
    ends = (span.start.astimezone(zone), span.end.astimezone(zone))
    return booking.is_all_day and all(each.time() == time.min for each in ends)


def _new_booking(
    work: Work, wish: CreateBooking, event_type: EventType, span: Span
) -> Booking:
    """Return the booking that was wished for."""
    must_wait = needs_confirmation(event_type, span.start, work.now)
    return Booking(
        uid=wish.uid,
        account_id=event_type.account_id,
        host_id=event_type.host_id,
        event_type_id=event_type.id,
        title=event_type.title,
        span=span,
        status=BookingStatus.PENDING if must_wait else BookingStatus.CONFIRMED,
        attendee=wish.attendee,
        guests=wish.guests,
        answers=wish.answers,
        notes=wish.notes,
        location=wish.location or event_type.location,
        buffer_before=event_type.buffer_before,
        buffer_after=event_type.buffer_after,
        metadata=wish.metadata,
        ical_uid=wish.uid,
        origin=wish.origin,
        created_at=work.now,
        updated_at=work.now,
    )
