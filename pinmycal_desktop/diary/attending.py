"""Who comes to a booking: people added and taken off, and who did not come."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary import history
from pinmycal_desktop.diary.booking_fields import checked_people
from pinmycal_desktop.diary.deeds import done, raised, require_active, touched
from pinmycal_desktop.diary.happenings import tell
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.commands.meetings import (
    AddAttendees,
    Presence,
    RemoveAttendees,
)
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.happenings import Happening, HappeningKind
from pinmycal_desktop.store import bookings

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Attendee, Booking
    from pinmycal_desktop.model.commands.meetings import MarkAbsent

MOST_PEOPLE = 30
"""How many may be added to a booking after it was made, and be there then."""


def add(work: Work, command: AddAttendees) -> Outcome:
    """Let further people come; whoever comes already is left as they are."""
    booking = work.require_booking(command.booking_id, None)
    require_active(booking)
    wanted = checked_people(command.people)
    coming = {each.email.casefold() for each in booking.people}
    new = {each.email.casefold(): each for each in wanted}
    fresh = tuple(each for email, each in new.items() if email not in coming)
    if not fresh:
        raise Invalid.field("people", "booking.comes-already", title=booking.title)
    if len(booking.others) + len(fresh) > MOST_PEOPLE:
        many = len(booking.others) + len(fresh)
        raise Invalid.field("people", "booking.guests", most=MOST_PEOPLE, count=many)
    now = replace(raised(work, booking), others=(*booking.others, *fresh))
    bookings.update(work.db, [now])
    names = ", ".join(each.name or each.email for each in fresh)
    history.note(work, booking.id, command.origin, "history.joined", name=names)
    outcome = done(work, now, None)
    added = outcome.booking.others[len(booking.others) :]
    undo = RemoveAttendees(
        booking_id=booking.id,
        attendee_ids=tuple(each.id for each in added),
        origin=command.origin,
    )
    return replace(outcome, undo=undo)


def remove(work: Work, command: RemoveAttendees) -> Outcome:
    """Let people come no more; raises NotFound for who does not come."""
    booking = work.require_booking(command.booking_id, None)
    require_active(booking)
    gone = tuple(each for each in booking.others if each.id in command.attendee_ids)
    if booking.attendee.id in command.attendee_ids:
        raise Invalid.field("attendee_ids", "booking.needs-invitee")
    if len(gone) < len(set(command.attendee_ids)):
        raise NotFound("attendee", command.attendee_ids[0])
    rest = tuple(each for each in booking.others if each.id not in command.attendee_ids)
    now = replace(raised(work, booking), others=rest)
    bookings.update(work.db, [now])
    names = ", ".join(each.name or each.email for each in gone)
    history.note(work, booking.id, command.origin, "history.left", name=names)
    undo = AddAttendees(
        booking_id=booking.id,
        people=tuple(replace(each, id=0) for each in gone),
        origin=command.origin,
    )
    return done(work, now, undo)


def mark_absent(work: Work, command: MarkAbsent) -> Outcome:
    """Note who did not come; raises Invalid before the start."""
    booking = work.require_booking(command.booking_id, None)
    if work.now < booking.span.start:
        raise Invalid.field("booking_id", "booking.not-begun", title=booking.title)
    said = {each.email.casefold(): each.is_absent for each in command.people}
    now = _marked(booking, said)
    if command.host is not None:
        now = replace(now, host_is_absent=command.host)
    if now == booking:
        return Outcome(value=booking, repeated=True)
    now = touched(work, now)
    bookings.update(work.db, [now])
    history.note(work, booking.id, command.origin, "history.absences")
    outcome = done(work, now, _said_before(booking, command))
    tell(
        work,
        Happening(
            kind=HappeningKind.NO_SHOW_UPDATED,
            booking=outcome.booking,
            before=booking,
            emails=tuple(each.email for each in command.people),
        ),
    )
    return outcome


def _said_before(booking: Booking, command: MarkAbsent) -> MarkAbsent:
    """Return what says again of the same people what was known of them before."""
    named = {each.email.casefold() for each in command.people}
    return replace(
        command,
        host=None if command.host is None else booking.host_is_absent,
        people=tuple(
            Presence(each.email, is_absent=each.is_absent)
            for each in booking.people
            if each.email.casefold() in named
        ),
    )


def _marked(booking: Booking, said: dict[str, bool]) -> Booking:
    """Return `booking` with what was said of its people, by their addresses."""

    def marked(person: Attendee) -> Attendee:
        is_absent = said.get(person.email.casefold(), person.is_absent)
        return replace(person, is_absent=is_absent)

    return replace(
        booking,
        attendee=marked(booking.attendee),
        seats=tuple(
            replace(each, attendee=marked(each.attendee)) for each in booking.seats
        ),
        others=tuple(map(marked, booking.others)),
    )
