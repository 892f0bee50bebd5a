"""New bookings: whether one may be made, what it is, and keeping it.

Shared by every deed that makes one: a booking, a series, a seat that moves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.diary import history
from pinmycal_desktop.diary.choosing import chosen_hosts
from pinmycal_desktop.diary.happenings import tell
from pinmycal_desktop.diary.offers import (
    any_start,
    offer_of,
    require_free,
)
from pinmycal_desktop.model.asking import needs_confirmation
from pinmycal_desktop.model.booking import Attendee, Booking, BookingStatus, Seat
from pinmycal_desktop.model.happenings import Happening, HappeningKind
from pinmycal_desktop.model.meetings import calendar_name
from pinmycal_desktop.store import bookings, identities, reservations

if TYPE_CHECKING:
    from pinmycal_desktop.diary.offers import Offer
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands.bookings import CreateBooking
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.reservation import Holder
    from pinmycal_desktop.model.span import Span


def require_bookable(
    work: Work, wish: CreateBooking, event_type: EventType, span: Span
) -> None:
    """Raise SlotTaken or NeedsConsent when `span` may not be booked as wished."""
    require_free(
        work.db,
        _offer(work, wish, event_type, span),
        span,
        invitee=wish.attendee.zone,
        outside_hours=wish.outside_hours,
        ignoring=any_start(event_type) if wish.off_grid else frozenset(),
    )


def keep(work: Work, booking: Booking) -> Booking:
    """Store a new booking with its name in calendars and what is noted of it."""
    (stored,) = bookings.insert(work.db, [booking])
    identities.add_identities(
        work.db, [(stored.id, identities.ICAL, calendar_name(stored.ical_uid))]
    )
    is_pending = stored.status is BookingStatus.PENDING
    word = "history.requested" if is_pending else "history.booked"
    start = stored.span.start.isoformat()
    history.note(work, stored.id, stored.origin, word, start_at=start)
    return stored


def use_up(work: Work, holder: Holder, booking: Booking) -> None:
    """Let go of what was reserved for a booking; of several seats, of one."""
    mine = [
        each
        for host_id in booking.host_ids
        for each in reservations.live(work.db, booking.span, host_id, now=work.now)
        if each.event_type_id == booking.event_type_id and holder.has(each)
    ]
    for each in mine[:1] if booking.seats and not holder.uids else mine:
        reservations.delete(work.db, each.uid)


def tell_of_making(work: Work, booking: Booking, *, seat_uid: str = "") -> None:
    """Tell that a booking was made, or waits for the host."""
    waits = booking.status is BookingStatus.PENDING
    kind = HappeningKind.REQUESTED if waits else HappeningKind.CREATED
    uid = seat_uid or (booking.seats[0].uid if booking.seats else "")
    tell(work, Happening(kind=kind, booking=booking, seat_uid=uid))


def new_booking(
    work: Work, wish: CreateBooking, event_type: EventType, span: Span
) -> Booking:
    """Return the booking that was wished for."""
    host_id, *others = chosen_hosts(work.db, _offer(work, wish, event_type, span), span)
    must_wait = needs_confirmation(event_type, span.start, work.now)
    has_seats = event_type.seats is not None
    return Booking(
        uid=wish.uid,
        account_id=event_type.account_id,
        host_id=host_id,
        co_hosts=tuple(others),
        event_type_id=event_type.id,
        title=event_type.title,
        span=span,
        status=BookingStatus.PENDING if must_wait else BookingStatus.CONFIRMED,
        attendee=wish.attendee,
        seats=(seat_of(wish),) if has_seats else (),
        others=tuple(_guest(wish.attendee, each) for each in wish.guests),
        answers=() if has_seats else wish.answers,
        notes=wish.notes,
        location=wish.location or event_type.location,
        chosen_place=wish.place,
        buffer_before=event_type.buffer_before,
        buffer_after=event_type.buffer_after,
        metadata=() if has_seats else wish.metadata,
        ical_uid=wish.uid,
        origin=wish.origin,
        created_at=work.now,
        updated_at=work.now,
    )


def seat_of(wish: CreateBooking) -> Seat:
    """Return the seat that is wished for."""
    return Seat(
        uid=wish.seat_uid or str(uuid4()),
        attendee=wish.attendee,
        answers=wish.answers,
        metadata=wish.metadata,
    )


def _offer(work: Work, wish: CreateBooking, event_type: EventType, span: Span) -> Offer:
    """Return what `span` is asked of."""
    return offer_of(
        work.db,
        event_type,
        now=work.now,
        length=span.minutes,
        holder=wish.holder,
    )


def _guest(attendee: Attendee, email: str) -> Attendee:
    """Return a guest of whom only the address is known: they come with the invitee."""
    return Attendee(
        name="", email=email, zone=attendee.zone, language=attendee.language
    )
