"""People, places and hosts of a booking, from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.control.bookings import changed, find_booking, place_of
from pinmycal_desktop.model.booking import Attendee, Origin
from pinmycal_desktop.model.commands.meetings import (
    AddAttendees,
    ChangeLocation,
    MarkAbsent,
    Presence,
    ReassignBooking,
)

if TYPE_CHECKING:
    from pinmycal_desktop.control import meeting_requests as asked
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply

_ORIGIN = Origin.COMMAND_LINE


def invite(desk: Desk, request: asked.Invite) -> Reply:
    """Let further people come; they are presumed to live where the invitee does."""
    booking = find_booking(desk.diary, request.booking)
    zone = booking.attendee.zone
    people = tuple(Attendee(name="", email=e, zone=zone) for e in request.emails)
    command = AddAttendees(booking_id=booking.id, people=people, origin=_ORIGIN)
    return changed(desk, request, command)


def change_place(desk: Desk, request: asked.ChangePlace) -> Reply:
    """Meet somewhere else."""
    booking = find_booking(desk.diary, request.booking)
    place = place_of(request.place)
    command = ChangeLocation(booking_id=booking.id, location=place, origin=_ORIGIN)
    return changed(desk, request, command)


def note_absent(desk: Desk, request: asked.NoteAbsent) -> Reply:
    """Say who did not come."""
    booking = find_booking(desk.diary, request.booking)
    everybody = () if request.is_host else tuple(each.email for each in booking.people)
    emails = request.emails or everybody
    command = MarkAbsent(
        booking_id=booking.id,
        host=not request.came if request.is_host else None,
        people=tuple(Presence(each, is_absent=not request.came) for each in emails),
        origin=_ORIGIN,
    )
    return changed(desk, request, command)


def reassign(desk: Desk, request: asked.Reassign) -> Reply:
    """Give a booking to another host: here by username, at a service as it says."""
    booking = find_booking(desk.diary, request.booking)
    account = desk.diary.account.get(booking.account_id)
    is_local = account.connection is None
    host_id = None
    if request.host and is_local:
        host_id = desk.diary.account.host_named(request.host).id
    command = ReassignBooking(
        booking_id=booking.id,
        host_id=host_id,
        host_there="" if is_local else request.host,
        reason=request.reason,
        origin=_ORIGIN,
    )
    return changed(desk, request, command)
