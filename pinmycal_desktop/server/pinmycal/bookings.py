"""`/v1/bookings`: booking, reading, listing, moving and cancelling.

A program gets offered slots only (booking rule R26): what would need the host's consent
is refused like a taken time, with alternatives. It acts for invitees, so the terms of
an event type bind it (R41), as they bind programs of the Cal.com API.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.booking_fields import booking_problems, move_problems
from pinmycal_desktop.model.booking import (
    Answer as Answered,
    Attendee,
    Origin,
)
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    CreateBooking,
    RescheduleBooking,
)
from pinmycal_desktop.model.errors import FieldProblem, Invalid, NotFound
from pinmycal_desktop.model.reservation import Holder
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.server.idempotency import once
from pinmycal_desktop.wire.pinmycal.booking import (
    booked_body,
    booking_body,
    bookings_body,
    cancelled_body,
    read_move,
    read_new_booking,
    read_reason,
)
from pinmycal_desktop.wire.pinmycal.booking_list import has_state, read_booking_query
from pinmycal_desktop.wire.pinmycal.fields import (
    read_booking_ref,
    read_event_type_ref,
    shown,
)

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.server.exchange import Asked
    from pinmycal_desktop.wire.pinmycal.booking import NewBooking


def create(diary: Diary, asked: Asked) -> Answer:
    """Book a time; all that is wrong with the request is told at once."""
    wanted, problems = read_new_booking(asked.body)
    try:
        number = read_event_type_ref(wanted.event_type_ref)
        event_type = diary.event_types.get(number, host_id=asked.host.id)
    except NotFound as missing:
        if more := (*problems, *booking_problems(_wish(wanted, 0, asked), None)):
            unknown = NotFound(missing.kind, shown(wanted.event_type_ref)).message
            raise Invalid(*more, FieldProblem("event_type_id", unknown)) from None
        raise
    command = _wish(wanted, number, asked)
    if problems:
        raise Invalid(*problems, *booking_problems(command, event_type))
    return _booked(diary.run(command, once=once(asked)), asked)


def _wish(wanted: NewBooking, number: int, asked: Asked) -> CreateBooking:
    """Return the command that books what is wanted of event type `number`."""
    return CreateBooking(
        uid=str(uuid.uuid4()),
        event_type_id=number,
        start=wanted.start,
        attendee=Attendee(
            name=wanted.name,
            email=wanted.email,
            zone=wanted.zone or asked.host.zone,
        ),
        guests=wanted.guests,
        answers=tuple(Answered(slug, slug, value) for slug, value in wanted.answers),
        notes=wanted.notes,
        metadata=wanted.metadata,
        origin=Origin.SERVICE,
        under_terms=True,
        holder=_holder(asked, wanted.reservation_uid),
    )


def read(diary: Diary, asked: Asked) -> Answer:
    """Show one booking."""
    booking = _named(diary, asked)
    return Answer(body=booking_body(booking, asked.host, request_id=asked.request_id))


def listing(diary: Diary, asked: Asked) -> Answer:
    """List bookings, page by page."""
    host = asked.host
    query = read_booking_query(asked.query, host_zone=host.zone)
    page = diary.bookings.search(replace(query, host_id=host.id))
    shown = [each for each in page.bookings if has_state(asked.query, each)]
    return Answer(
        body=bookings_body(
            shown, host, next_cursor=page.next, request_id=asked.request_id
        )
    )


def reschedule(diary: Diary, asked: Asked) -> Answer:
    """Move a booking; it keeps its id."""
    move, problems = read_move(asked.body)
    command = RescheduleBooking(
        booking_id=_named(diary, asked).id,
        start=move.start,
        zone=move.zone,
        reason=move.reason,
        origin=Origin.SERVICE,
        under_terms=True,
        holder=_holder(asked, move.reservation_uid),
    )
    if problems:
        raise Invalid(*problems, *move_problems(command))
    return _booked(diary.run(command, once=once(asked)), asked)


def cancel(diary: Diary, asked: Asked) -> Answer:
    """Cancel a booking; doing so again gives the same answer."""
    reason = read_reason(asked.body, asked.query)
    booking, wanted = _named(diary, asked), once(asked)
    kept = diary.kept(wanted) if wanted else None
    is_repeated = kept is not None
    if kept is not None:
        booking = kept.booking
    elif booking.status.takes_time:
        command = CancelBooking(
            booking_id=booking.id,
            reason=reason,
            origin=Origin.SERVICE,
            under_terms=True,
        )
        try:
            outcome = diary.run(command, once=wanted)
        except Invalid:
            booking = diary.bookings.get(booking.id)
            if booking.status.takes_time:
                raise
            # Somebody else was quicker: it is cancelled, which is all that was asked.
        else:
            booking, is_repeated = outcome.booking, outcome.repeated
    return Answer(
        body=cancelled_body(booking, request_id=asked.request_id),
        is_repeated=is_repeated,
    )


def _named(diary: Diary, asked: Asked) -> Booking:
    """Return the booking in the path; raises NotFound for another host's too."""
    return diary.bookings.get(read_booking_ref(asked.ref), host_id=asked.host.id)


def _holder(asked: Asked, uid: str) -> Holder:
    """Return whose reservations a request may use: a named one's, or its own."""
    return Holder(uids=(uid,) if uid else (), token_id=asked.token.id)


def _booked(outcome: Outcome, asked: Asked) -> Answer:
    """Return the answer to a booking made or moved."""
    return Answer(
        body=booked_body(outcome.booking, request_id=asked.request_id),
        is_repeated=outcome.repeated,
    )
