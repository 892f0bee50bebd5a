"""Overlay: a thing as it looks with a change on top, and whether a change came true.

What a service says is the base; a change made here lies on it until the service has
it. When the base moves, the change is laid on again: nothing of either is lost. All of
it is about values, and decides about nobody's time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.booking import Attendee, Booking, BookingStatus
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    ConfirmBooking,
    CreateBooking,
    CreateSeries,
    DeclineBooking,
    RescheduleBooking,
)
from pinmycal_desktop.model.commands.meetings import (
    AddAttendees,
    CancelSeat,
    ChangeLocation,
    MarkAbsent,
    MoveSeat,
)
from pinmycal_desktop.model.commands.setup import (
    RemoveEventType,
    RemoveSchedule,
    SaveEventType,
    SaveSchedule,
)
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.outbox import ChangeKind
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.span import Span

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.outbox import OutboxItem, Thing


def with_change(base: Thing, command: Command) -> Thing:
    """Return `base` as `command` would have it."""
    if isinstance(base, Booking):
        return _booking_with(base, command)
    if isinstance(command, RemoveEventType | RemoveSchedule):
        return base
    if isinstance(base, EventType):
        return _changed(base, cast("SaveEventType", command).event_type, _OF_TYPES)
    return _changed(base, cast("SaveSchedule", command).schedule, _OF_SCHEDULES)


def starting_at(command: Command, start: datetime) -> Command | None:
    """Return what asks for the same at another start; None where there is no start."""
    if isinstance(command, CreateSeries):
        return replace(command, first=replace(command.first, start=start))
    if isinstance(command, CreateBooking | RescheduleBooking):
        return replace(command, start=start)
    return None


def came_true(item: OutboxItem, theirs: Thing) -> bool:
    """Whether `theirs`, what the service says, has what a change wished for.

    Then nothing is left to do, whoever did it.
    """
    if isinstance(theirs, Booking):
        assert isinstance(item.wished, Booking)
        return _booking_came_true(item, item.wished, theirs)
    return not item.kind.removes and with_change(theirs, item.command) == theirs


def collides(item: OutboxItem, theirs: Thing) -> bool:
    """Whether what the service says now takes the ground from under a change.

    That is: a person who had known it might have wished something else.
    """
    base = item.base
    if isinstance(theirs, Booking):
        return isinstance(base, Booking) and _booking_collides(item, base, theirs)
    wished = item.wished
    assert base is not None
    if item.kind.removes:
        return not is_same_there(base, theirs)
    return any(
        getattr(theirs, each) != getattr(base, each)
        and getattr(wished, each) not in (getattr(base, each), getattr(theirs, each))
        for each in _names(theirs)
    )


def is_same_there(one: Thing, other: Thing) -> bool:
    """Whether a service would see no difference between two forms of a thing."""
    return all(getattr(one, each) == getattr(other, each) for each in _names(one))


def _names(thing: Thing) -> tuple[str, ...]:
    return _OF_TYPES if isinstance(thing, EventType) else _OF_SCHEDULES


_OF_TYPES = (
    "title",
    "slug",
    "lengths",
    "description",
    "location",
    "questions",
    "buffer_before",
    "buffer_after",
    "minimum_notice",
    "slot_interval",
    "offset_start",
    "schedule_id",
    "confirmation",
    "blocks_while_pending",
    "is_hidden",
    "window",
    "count_limits",
    "minute_limits",
    "first_slot_only",
    "seats",
    "recurrence",
)
"""What a service keeps of an event type; the rest is this computer's own."""

_OF_SCHEDULES = ("name", "zone", "week", "overrides", "is_default")


def rebased(base: Thing, wished: Thing, now: Thing) -> Thing:
    """Return `now` with what differs between `base` and `wished` laid on it."""
    touched = {
        each: getattr(wished, each)
        for each in _names(base)
        if getattr(wished, each) != getattr(base, each)
    }
    return replace(now, **touched)


def _changed(
    base: Thing, wished: EventType | Schedule, names: tuple[str, ...]
) -> Thing:
    """Return `base` with all that `wished` says of `names`."""
    return replace(base, **{each: getattr(wished, each) for each in names})


def _booking_with(  # noqa: PLR0911 - one line for each command
    base: Booking, command: Command
) -> Booking:
    match command:
        case RescheduleBooking():
            length = command.length or base.span.minutes
            return replace(
                base,
                span=Span.lasting(command.start, length),
                was_rescheduled=True,
                rescheduling_reason=command.reason,
            )
        case CancelBooking():
            return _settled(base, BookingStatus.CANCELLED, command.reason)
        case ConfirmBooking():
            return _settled(base, BookingStatus.CONFIRMED, "")
        case DeclineBooking():
            return _settled(base, BookingStatus.DECLINED, command.reason)
        case AddAttendees():
            known = {each.email.casefold() for each in base.people}
            new = [p for p in command.people if p.email.casefold() not in known]
            return replace(base, others=(*base.others, *new))
        case ChangeLocation():
            return replace(base, location=command.location)
        case MarkAbsent():
            return _marked(base, command)
        case CancelSeat() | MoveSeat():
            return _without(base, command.email)
    return base


def _without(base: Booking, email: str) -> Booking:
    """Return a booking in which somebody's seat is free; without anybody it is over."""
    gone = email.casefold()
    left = [each for each in base.people if each.email.casefold() != gone]
    if not left:
        return _settled(base, BookingStatus.CANCELLED, "")
    return replace(base, attendee=left[0], others=tuple(left[1:]))


def _settled(base: Booking, status: BookingStatus, reason: str) -> Booking:
    return replace(base, status=status, cancellation_reason=reason)


def _marked(base: Booking, command: MarkAbsent) -> Booking:
    said = {each.email.casefold(): each.is_absent for each in command.people}

    def mark(person: Attendee) -> Attendee:
        absent = said.get(person.email.casefold(), person.is_absent)
        return replace(person, is_absent=absent)

    return replace(
        base,
        host_is_absent=base.host_is_absent if command.host is None else command.host,
        attendee=mark(base.attendee),
        seats=tuple(replace(s, attendee=mark(s.attendee)) for s in base.seats),
        others=tuple(map(mark, base.others)),
    )


def _booking_came_true(  # noqa: PLR0911 - one line for each kind
    item: OutboxItem, wished: Booking, theirs: Booking
) -> bool:
    match item.kind:
        case ChangeKind.RESCHEDULE:
            is_there = theirs.span.start == wished.span.start
            return is_there and theirs.status.takes_time
        case ChangeKind.CANCEL:
            return not theirs.status.takes_time
        case ChangeKind.CONFIRM | ChangeKind.DECLINE:
            return theirs.status is wished.status
        case ChangeKind.ADD_GUESTS:
            there = {each.email.casefold() for each in theirs.people}
            return {each.email.casefold() for each in wished.people} <= there
        case ChangeKind.CHANGE_LOCATION:
            return theirs.location == wished.location
        case ChangeKind.CANCEL_SEAT | ChangeKind.MOVE_SEAT:
            there = {each.email.casefold() for each in theirs.people}
            return not theirs.status.takes_time or _seat_email(item) not in there
        case ChangeKind.MARK_ABSENT:
            return _absences(theirs) == _absences(wished)
    return False


def _seat_email(item: OutboxItem) -> str:
    assert isinstance(item.command, CancelSeat | MoveSeat)
    return item.command.email.casefold()


def _absences(booking: Booking) -> tuple[bool, frozenset[str]]:
    gone = frozenset(p.email.casefold() for p in booking.people if p.is_absent)
    return booking.host_is_absent, gone


def _booking_collides(item: OutboxItem, base: Booking, theirs: Booking) -> bool:
    if base.status.takes_time and not theirs.status.takes_time:
        return True
    match item.kind:
        case ChangeKind.RESCHEDULE | ChangeKind.CANCEL:
            return theirs.span != base.span
        case ChangeKind.CONFIRM | ChangeKind.DECLINE:
            return theirs.span != base.span or theirs.status is not base.status
        case ChangeKind.CHANGE_LOCATION:
            return theirs.location != base.location
    return False
