"""Where a booking is, and who holds it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary import history
from pinmycal_desktop.diary.booking_fields import checked_location, checked_reason
from pinmycal_desktop.diary.choosing import choose
from pinmycal_desktop.diary.deeds import done, raised, require_active
from pinmycal_desktop.diary.offers import offer_of, with_buffers_of
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.commands.meetings import ChangeLocation, ReassignBooking
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.store import bookings, event_types

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Booking


def change_location(work: Work, command: ChangeLocation) -> Outcome:
    """Meet somewhere else."""
    booking = work.require_booking(command.booking_id, None)
    require_active(booking)
    location = checked_location(command.location)
    now = replace(raised(work, booking), location=location, chosen_place=command.place)
    bookings.update(work.db, [now])
    history.note(
        work, booking.id, command.origin, "history.place", place=location.value
    )
    undo = ChangeLocation(
        booking_id=booking.id,
        location=booking.location,
        place=booking.chosen_place,
        origin=command.origin,
    )
    return done(work, now, undo)


def reassign(work: Work, command: ReassignBooking) -> Outcome:
    """Give a booking to another host of its event type who takes turns.

    Who holds it already keeps it when they are named, or nobody takes turns.
    """
    booking = work.require_booking(command.booking_id, None)
    require_active(booking)
    reason = checked_reason(command.reason)
    hosts = _hosts_instead(work, booking, command.host_id)
    if hosts == booking.host_ids:
        return Outcome(value=booking, repeated=True)
    now = replace(raised(work, booking), host_id=hosts[0], co_hosts=hosts[1:])
    bookings.update(work.db, [now])
    bookings.rehost(work.db, now)
    (joined,) = set(hosts) - set(booking.host_ids)
    name = work.require_host(joined).name
    origin = command.origin
    history.note(work, booking.id, origin, "history.host", name=name, reason=reason)
    (left,) = set(booking.host_ids) - set(hosts)
    undo = ReassignBooking(booking_id=booking.id, host_id=left, origin=origin)
    return done(work, now, undo)


def _hosts_instead(work: Work, booking: Booking, wanted: int | None) -> tuple[int, ...]:
    """Return who holds `booking` once it is given to `wanted`, or to whose turn it is.

    Raises Invalid when `wanted` does not take turns with who holds it, or nobody else
    is free.
    """
    event_type = event_types.get(work.db, booking.event_type_id or 0)
    if wanted in booking.host_ids:
        return booking.host_ids
    turns = {
        each.host_id: each.group
        for each in (event_type.hosts if event_type else ())
        if not each.is_fixed
    }
    leaving = [each for each in booking.host_ids if each in turns]
    if event_type is None or not leaving:
        if wanted is None:
            return booking.host_ids
        raise Invalid.field("host_id", "booking.no-such-host", title=booking.title)
    offer = offer_of(
        work.db,
        with_buffers_of(booking, event_type),
        now=work.now,
        length=max(1, booking.span.minutes),
        moving=booking.id,
    )
    free = set(offer.hosts_free(work.db, booking.span))
    able = [each for each in free - set(booking.host_ids) if each in turns]
    if wanted is not None:
        if wanted not in turns:
            raise Invalid.field("host_id", "booking.no-such-host", title=booking.title)
        able = [each for each in able if each == wanted]
    for old in leaving:
        peers = [each for each in able if turns[each] == turns[old]]
        stay = set(booking.host_ids) - {old}
        chosen = choose(work.db, offer, {*stay, *peers}) if peers else None
        new = next((each for each in chosen or () if each in peers), None)
        if new is not None:
            return tuple(new if each == old else each for each in booking.host_ids)
    raise Invalid.field("host_id", "booking.no-other-host", title=booking.title)
