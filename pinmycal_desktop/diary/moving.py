"""Moving a booking: it stays one booking, and what it was is kept (R39)."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

from pinmycal_desktop.diary import history, terms
from pinmycal_desktop.diary.booking_fields import checked_move
from pinmycal_desktop.diary.choosing import chosen_hosts
from pinmycal_desktop.diary.deeds import done, raised, require_active
from pinmycal_desktop.diary.happenings import tell
from pinmycal_desktop.diary.new_bookings import use_up
from pinmycal_desktop.diary.offers import (
    any_start,
    as_whole,
    offer_of,
    require_free,
    require_unoccupied,
    type_of_booking,
    with_buffers_of,
)
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.asking import needs_confirmation
from pinmycal_desktop.model.booking import BookingStatus, Departure
from pinmycal_desktop.model.commands.bookings import RescheduleBooking
from pinmycal_desktop.model.happenings import Happening, HappeningKind
from pinmycal_desktop.model.hosts import Scheduling
from pinmycal_desktop.model.short_uid import short_uid
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import bookings, departures, event_types, imports

if TYPE_CHECKING:
    from pinmycal_desktop.diary.offers import Offer
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.event_type import EventType


def reschedule(work: Work, command: RescheduleBooking) -> Outcome:
    """Move a booking, keeping its UID; to where it is already changes nothing."""
    booking = work.require_booking(command.booking_id, command.expected_revision)
    event_type = _type_to_ask(work, booking, command)
    if not (command.under_terms and terms.moves_cancelled(event_type, booking)):
        require_active(booking)
    if command.under_terms:
        terms.require_movable(event_type, booking, now=work.now)
    now_long = booking.span.minutes
    wish = command if command.length != now_long else replace(command, length=None)
    wish = checked_move(wish, event_type)
    span = Span.lasting(wish.start, wish.length or now_long)
    if span == booking.span and not (wish.in_place or wish.back_to):
        return Outcome(value=booking, repeated=True)
    offer = _require_room(work, booking, event_type, wish, span)
    moved = _moved(work, booking, event_type, wish, span)
    if event_type.scheduling is Scheduling.ROUND_ROBIN:
        first, *others = chosen_hosts(work.db, offer, span, keep=booking.host_ids)
        moved = replace(moved, host_id=first, co_hosts=tuple(others))
        bookings.rehost(work.db, moved)
    bookings.update(work.db, [moved])
    departures.insert(work.db, _departure(work, booking, moved))
    use_up(work, wish.holder, moved)
    if wish.back_to:
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
    outcome = done(work, moved, _way_back(booking, moved, wish), booking.span)
    tell_of_move(work, booking, outcome.booking, reason=wish.reason)
    return outcome


def tell_of_move(
    work: Work, before: Booking, now: Booking, *, reason: str = "", seat_uid: str = ""
) -> None:
    """Tell that a booking was moved, or that its new time waits for the host."""
    waits = now.status is BookingStatus.PENDING
    tell(
        work,
        Happening(
            kind=HappeningKind.REQUESTED if waits else HappeningKind.RESCHEDULED,
            booking=now,
            before=before,
            reason=reason,
            seat_uid=seat_uid,
        ),
    )


def _type_to_ask(work: Work, booking: Booking, command: RescheduleBooking) -> EventType:
    """Return what a new time is asked of: who holds the booking, or all who take turns.

    The host in the window moves what they hold; a program asks as an invitee does, and
    gets whose turn it is then, unless the event type keeps the host (R35).
    """
    wanted = booking.event_type_id if command.under_terms else None
    whole = None if wanted is None else event_types.get(work.db, wanted)
    if (
        whole is not None
        and whole.scheduling is Scheduling.ROUND_ROBIN
        and not whole.keeps_host
    ):
        return with_buffers_of(booking, whole)
    return type_of_booking(work.db, booking)


def _require_room(
    work: Work,
    booking: Booking,
    event_type: EventType,
    wish: RescheduleBooking,
    span: Span,
) -> Offer:
    """Return what `span` is asked of.

    Raises SlotTaken or NeedsConsent when a booking may not be moved there.
    """
    offer = offer_of(
        work.db,
        as_whole(event_type),
        now=work.now,
        length=max(1, span.minutes),
        moving=booking.id,
        holder=wish.holder,
    )
    if wish.back_to:
        require_unoccupied(work.db, offer, span)
        return offer
    require_free(
        work.db,
        offer,
        span,
        invitee=wish.zone or booking.attendee.zone,
        outside_hours=wish.outside_hours,
        ignoring=any_start(event_type) if wish.off_grid else frozenset(),
    )
    return offer


def _moved(
    work: Work,
    booking: Booking,
    event_type: EventType,
    wish: RescheduleBooking,
    span: Span,
) -> Booking:
    """Return a booking as it is after the move; back where it was it is as it was."""
    returned = departures.by_uid(work.db, wish.back_to)
    if returned:
        departures.forget(work.db, returned)
        return replace(
            raised(work, booking),
            span=span,
            is_all_day=returned.booking.is_all_day,
            status=returned.booking.status,
            cancellation_reason=returned.booking.cancellation_reason,
            rescheduling_reason=wish.reason,
            rescheduled_by=returned.booking.rescheduled_by,
            short_uid=returned.uid,
            number=returned.id,
            former_uid=returned.booking.former_uid,
            moved_at=returned.booking.moved_at,
        )
    asks = wish.asks_again and needs_confirmation(event_type, span.start, work.now)
    on = booking.status if booking.status.takes_time else BookingStatus.CONFIRMED
    return replace(
        raised(work, booking),
        span=span,
        is_all_day=_is_all_day_at(work, booking, span),
        status=BookingStatus.PENDING if asks else on,
        cancellation_reason="",
        was_rescheduled=True,
        rescheduling_reason=wish.reason,
        rescheduled_by=wish.moved_by,
        short_uid=short_uid(uuid4()),
        number=bookings.take_numbers(work.db, 1),
        former_uid=booking.short_uid,
        moved_at=work.now,
    )


def _departure(work: Work, booking: Booking, moved: Booking) -> Departure:
    """Return what is answered under the uid a booking had."""
    return Departure(
        id=booking.number,
        uid=booking.short_uid,
        next_uid=moved.short_uid,
        moved_by=moved.rescheduled_by,
        moved_at=work.now,
        booking=replace(booking, history=()),
    )


def _way_back(
    booking: Booking, moved: Booking, wish: RescheduleBooking
) -> RescheduleBooking:
    """Return the move back to where a booking was."""
    return RescheduleBooking(
        booking_id=booking.id,
        start=booking.span.start,
        length=booking.span.minutes,
        reason=booking.rescheduling_reason,
        origin=wish.origin,
        outside_hours=True,
        back_to=booking.short_uid,
        expected_revision=moved.revision,
    )


def _is_all_day_at(work: Work, booking: Booking, span: Span) -> bool:
    """Whether a booking still lasts whole days, moved to `span`."""
    zone = ZoneInfo(work.account.zone)
    ends = (span.start.astimezone(zone), span.end.astimezone(zone))
    return booking.is_all_day and all(each.time() == time.min for each in ends)
