"""Where a booking is, and who holds it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary import history
from pinmycal_desktop.diary.booking_fields import checked_location
from pinmycal_desktop.diary.deeds import done, raised, require_active
from pinmycal_desktop.model.booking_commands import ChangeLocation
from pinmycal_desktop.store import bookings

if TYPE_CHECKING:
    from pinmycal_desktop.diary.values import Outcome
    from pinmycal_desktop.diary.work import Work


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
