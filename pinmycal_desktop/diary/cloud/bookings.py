"""Bookings of services, changed: at once in the copy here, and in the outbox.

What is known here is checked before: nobody is kept waiting to be told what could be
said at once. The service still has the last word.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.diary import history
from pinmycal_desktop.diary.booking_fields import (
    checked_booking,
    checked_location,
    checked_move,
    checked_people,
    checked_reason,
)
from pinmycal_desktop.diary.cloud.dropping import drop
from pinmycal_desktop.diary.cloud.queue import (
    never_left,
    pending_creation,
    put,
    replaced,
    way_back,
)
from pinmycal_desktop.diary.cloud.rights import require
from pinmycal_desktop.diary.cloud.showing import show
from pinmycal_desktop.diary.deeds import done, require_active
from pinmycal_desktop.diary.new_bookings import keep
from pinmycal_desktop.diary.offers import (
    event_type_of,
    offer_of,
    require_free,
    type_of_booking,
)
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.asking import needs_confirmation
from pinmycal_desktop.model.booking import Attendee, Booking, BookingStatus
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.bookings import CreateBooking, CreateSeries
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.outbox import ChangeKind, SubjectKind
from pinmycal_desktop.model.overlay import with_change
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import bookings, identities, outbox, schedules

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Origin
    from pinmycal_desktop.model.commands.bookings import (
        CancelBooking,
        ConfirmBooking,
        DeclineBooking,
        RescheduleBooking,
    )
    from pinmycal_desktop.model.commands.meetings import (
        AddAttendees,
        CancelSeat,
        ChangeLocation,
        MarkAbsent,
        MoveSeat,
        ReassignBooking,
    )
    from pinmycal_desktop.model.event_type import EventType

_BOOKING = SubjectKind.BOOKING
_OUTBOX = Changes(parts=frozenset({Part.OUTBOX}))


def create(work: Work, command: CreateBooking) -> Outcome:
    """Book at the service. A uid that is known already is the same wish, repeated."""
    known = bookings.by_identity(work.db, identities.UUID, command.uid, erased=True)
    if known:
        return Outcome(value=known, repeated=True)
    event_type = event_type_of(work.db, command.event_type_id)
    require(work, event_type.account_id, Ability.BOOK)
    wish = checked_booking(command, event_type)
    span = Span.lasting(wish.start, wish.length or event_type.length)
    require_free_there(work, event_type, span, wish, None)
    stored = keep(work, made(work, wish, event_type, span))
    maker = pending_creation(work, SubjectKind.EVENT_TYPE, event_type.id)
    item = put(
        work,
        ChangeKind.CREATE,
        _BOOKING,
        wish,
        base=None,
        wished=stored,
        depends_on=maker.id if maker else None,
    )
    return told(done(work, stored, way_back(item, wish.origin)))


def reschedule(work: Work, command: RescheduleBooking) -> Outcome:
    """Move a booking; to where it is already changes nothing."""
    booking = work.require_booking(command.booking_id, command.expected_revision)
    require(work, booking.account_id, Ability.BOOK)
    require_active(booking)
    event_type = type_of_booking(work.db, booking)
    wish = checked_move(command, event_type)
    span = Span.lasting(wish.start, wish.length or booking.span.minutes)
    if span == booking.span:
        return Outcome(value=booking, repeated=True)
    if span.minutes != booking.span.minutes:
        raise Invalid.field("length", "account.length-stays")
    require_free_there(work, event_type, span, wish, booking.id)
    wish = replace(wish, length=None, expected_revision=None)
    maker = pending_creation(work, _BOOKING, booking.id)
    if maker is not None and never_left(maker):
        return _made_elsewhere(work, booking, wish)
    outcome = change(work, ChangeKind.RESCHEDULE, booking, wish, wish.origin)
    history.note(
        work,
        booking.id,
        wish.origin,
        "history.moved",
        from_at=booking.span.start.isoformat(),
        to_at=span.start.isoformat(),
        reason=wish.reason,
    )
    return replace(outcome, changes=outcome.changes | Changes(spans=(booking.span,)))


def cancel(work: Work, command: CancelBooking) -> Outcome:
    """Cancel a booking; one that never left is not even made."""
    booking = work.require_booking(command.booking_id, command.expected_revision)
    require(work, booking.account_id, Ability.BOOK)
    require_active(booking)
    wish = replace(
        command, reason=checked_reason(command.reason), expected_revision=None
    )
    maker = pending_creation(work, _BOOKING, booking.id)
    if maker is not None and never_left(maker):
        return drop(work, maker, wish.origin)
    outcome = change(work, ChangeKind.CANCEL, booking, wish, wish.origin)
    history.note(work, booking.id, wish.origin, "history.cancelled", reason=wish.reason)
    return outcome


def confirm(work: Work, command: ConfirmBooking) -> Outcome:
    """Accept a pending booking."""
    booking = work.require_booking(command.booking_id, command.expected_revision)
    require(work, booking.account_id, Ability.ANSWER)
    _require_pending(booking)
    wish = replace(command, expected_revision=None)
    outcome = change(work, ChangeKind.CONFIRM, booking, wish, wish.origin)
    history.note(work, booking.id, wish.origin, "history.confirmed")
    return outcome


def decline(work: Work, command: DeclineBooking) -> Outcome:
    """Refuse a pending booking."""
    booking = work.require_booking(command.booking_id, command.expected_revision)
    require(work, booking.account_id, Ability.ANSWER)
    _require_pending(booking)
    wish = replace(
        command, reason=checked_reason(command.reason), expected_revision=None
    )
    outcome = change(work, ChangeKind.DECLINE, booking, wish, wish.origin)
    history.note(work, booking.id, wish.origin, "history.declined", reason=wish.reason)
    return outcome


def mark_absent(work: Work, command: MarkAbsent) -> Outcome:
    """Say who did not come, once the meeting has begun."""
    booking = work.require_booking(command.booking_id, None)
    require(work, booking.account_id, Ability.MARK_ABSENT)
    require_active(booking)
    if booking.span.start > work.now:
        raise Invalid.field("booking_id", "booking.not-begun", title=booking.title)
    return change(work, ChangeKind.MARK_ABSENT, booking, command, command.origin)


def add_attendees(work: Work, command: AddAttendees) -> Outcome:
    """Invite further people."""
    booking = work.require_booking(command.booking_id, None)
    require(work, booking.account_id, Ability.ADD_GUESTS)
    require_active(booking)
    wish = replace(command, people=checked_people(command.people))
    return change(work, ChangeKind.ADD_GUESTS, booking, wish, wish.origin)


def change_location(work: Work, command: ChangeLocation) -> Outcome:
    """Meet somewhere else."""
    booking = work.require_booking(command.booking_id, None)
    require(work, booking.account_id, Ability.CHANGE_LOCATION)
    require_active(booking)
    wish = replace(command, location=checked_location(command.location))
    return change(work, ChangeKind.CHANGE_LOCATION, booking, wish, wish.origin)


def change(
    work: Work,
    kind: ChangeKind,
    booking: Booking,
    wish: RescheduleBooking
    | CancelBooking
    | ConfirmBooking
    | DeclineBooking
    | MarkAbsent
    | AddAttendees
    | ChangeLocation
    | CancelSeat
    | MoveSeat
    | ReassignBooking,
    origin: Origin,
) -> Outcome:
    """Show a booking with a change, and put that into the outbox."""
    bare = replace(booking, history=())
    wished = cast("Booking", with_change(bare, wish))
    item = put(work, kind, _BOOKING, wish, base=bare, wished=wished)
    first = _first_base(work, booking, bare)
    shown = show(work, booking.id, first)
    return told(done(work, shown, way_back(item, origin)))


def _first_base(work: Work, booking: Booking, bare: Booking) -> Booking:
    """Return what the first unsent change of a booking lies on."""
    first = outbox.unsent_about(work.db, _BOOKING, booking.id)[0]
    base = first.theirs or first.base
    return base if isinstance(base, Booking) else bare


def _made_elsewhere(work: Work, booking: Booking, wish: RescheduleBooking) -> Outcome:
    """Move a booking that never left: it is simply made at the other time."""
    maker = pending_creation(work, _BOOKING, booking.id)
    assert maker is not None
    asked, made = maker.command, maker.wished
    assert isinstance(asked, CreateBooking | CreateSeries)
    assert isinstance(made, Booking)
    span = Span.lasting(wish.start, booking.span.minutes)
    moved = replace(made, span=span)
    first = asked.first if isinstance(asked, CreateSeries) else asked
    start = replace(
        first, start=wish.start, length=span.minutes, outside_hours=wish.outside_hours
    )
    new = replace(asked, first=start) if isinstance(asked, CreateSeries) else start
    replaced(work, maker, new, moved)
    shown = show(work, booking.id, moved)
    back = replace(
        wish,
        start=booking.span.start,
        outside_hours=True,
        expected_revision=shown.revision,
    )
    return told(done(work, shown, back, booking.span))


def made(work: Work, wish: CreateBooking, event_type: EventType, span: Span) -> Booking:
    """Return the booking that was wished for, as far as can be known before."""
    waits = needs_confirmation(event_type, span.start, work.now)
    zone, language = wish.attendee.zone, wish.attendee.language
    return Booking(
        uid=wish.uid,
        account_id=event_type.account_id,
        host_id=event_type.host_id,
        event_type_id=event_type.id,
        title=event_type.title,
        span=span,
        status=BookingStatus.PENDING if waits else BookingStatus.CONFIRMED,
        attendee=wish.attendee,
        others=tuple(
            Attendee(name="", email=each, zone=zone, language=language)
            for each in wish.guests
        ),
        answers=wish.answers,
        notes=wish.notes,
        location=wish.location or event_type.location,
        metadata=wish.metadata,
        ical_uid=wish.uid,
        origin=wish.origin,
        created_at=work.now,
        updated_at=work.now,
    )


def require_free_there(
    work: Work,
    event_type: EventType,
    span: Span,
    wish: CreateBooking | RescheduleBooking,
    moving: int | None,
) -> None:
    """Raise SlotTaken or NeedsConsent where what is known here says it already.

    Hours that were not copied, and meetings several people share, are the service's
    to judge.
    """
    host_id = event_type.host_id
    hours = schedules.every(work.db, host_id)
    if event_type.seats or not any(each.is_default for each in hours):
        return
    offer = offer_of(
        work.db, event_type, now=work.now, length=max(1, span.minutes), moving=moving
    )
    zone = wish.attendee.zone if isinstance(wish, CreateBooking) else wish.zone
    require_free(
        work.db, offer, span, invitee=zone or "UTC", outside_hours=wish.outside_hours
    )


def _require_pending(booking: Booking) -> None:
    """Raise Invalid unless a booking waits for the host."""
    if booking.status is not BookingStatus.PENDING:
        raise Invalid.field("booking_id", "booking.is-not-pending", title=booking.title)


def told(outcome: Outcome) -> Outcome:
    """Return an outcome that also says the outbox was changed."""
    return replace(outcome, changes=outcome.changes | _OUTBOX)
