"""Making a booking: a time is asked for, and taken if it may be (R45)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.diary import private_links, seats, terms
from pinmycal_desktop.diary.booking_fields import checked_booking
from pinmycal_desktop.diary.deeds import done
from pinmycal_desktop.diary.new_bookings import (
    keep,
    new_booking,
    require_bookable,
    tell_of_making,
    use_up,
)
from pinmycal_desktop.diary.offers import event_type_of
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.commands.bookings import EraseBooking
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import bookings, identities, private_links as store

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.commands.bookings import CreateBooking
    from pinmycal_desktop.model.event_type import EventType


def create(work: Work, command: CreateBooking) -> Outcome:
    """Book a slot. A uid that is known already is the same wish, repeated."""
    known = bookings.by_identity(work.db, identities.UUID, command.uid, erased=True)
    if known:
        return _made_before(work, known)
    event_type = event_type_of(work.db, command.event_type_id)
    if not command.private_link:
        return _create(work, command, event_type)
    private_links.require_open(work, command.private_link, event_type.id)
    outcome = _create(work, command, event_type)
    if not outcome.repeated:
        store.count_use(work.db, command.private_link)
    return outcome


def _create(work: Work, command: CreateBooking, event_type: EventType) -> Outcome:
    """Book a slot of `event_type`, or a seat where there is a meeting already."""
    wish = checked_booking(command, event_type)
    span = Span.lasting(wish.start, wish.length or event_type.length)
    if event_type.seats is not None:
        met = seats.meeting_at(work, event_type, span)
        if met is not None:
            return seats.join(work, met, wish, event_type)
    if wish.under_terms:
        if waiting := _waiting(work, wish, span):
            return Outcome(value=waiting, repeated=True)
        terms.require_bookable_by(work, event_type, wish)
    require_bookable(work, wish, event_type, span)
    stored = keep(work, new_booking(work, wish, event_type, span))
    use_up(work, wish.holder, stored)
    undo = EraseBooking(
        booking_id=stored.id, origin=wish.origin, expected_revision=stored.revision
    )
    outcome = done(work, stored, undo)
    tell_of_making(work, outcome.booking)
    return outcome


def _waiting(work: Work, wish: CreateBooking, span: Span) -> Booking | None:
    """Return what this invitee asked for already and still waits for, if anything."""
    return next(
        (
            bookings.get(work.db, each.id)
            for each in bookings.of_type_at(work.db, wish.event_type_id, span)
            if each.status is BookingStatus.PENDING
            and each.attendee.email.casefold() == wish.attendee.email.casefold()
        ),
        None,
    )


def _made_before(work: Work, known: Booking) -> Outcome:
    """Return the booking that was made under this uid before."""
    if bookings.status_before_erasure(work.db, known.id):
        raise Invalid.field("uid", "booking.uid-erased")
    return Outcome(value=known, repeated=True)
