"""Commands about a booking beyond the first ones: series, seats, people, places, hosts.

Like every command each is a value; `commands` lists them all together.
"""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from pinmycal_desktop.model.booking import Attendee, Origin
from pinmycal_desktop.model.event_settings import PlaceKind
from pinmycal_desktop.model.event_type import Location
from pinmycal_desktop.model.reservation import NOBODY, Holder
from pinmycal_desktop.model.value_class import value_class


@value_class
class RestoreBookings:
    """Take the time of cancelled bookings again, all or none. Undo: cancel them."""

    booking_ids: tuple[int, ...]
    waiting_ids: tuple[int, ...] = ()
    """Those of them that wait for the host again, instead of being confirmed."""
    origin: Origin


@value_class
class CancelBookings:
    """Cancel several bookings at once, or the rest of a series.

    Those that take no time any more are left. Undo: `RestoreBookings`.
    """

    booking_ids: tuple[int, ...] = ()
    series_uid: str = ""
    """All of this series that start `since` or later; it answers the whole series."""
    since: datetime | None = None
    under_terms: bool = False
    """What the event type says about cancelling binds whoever asks."""
    reason: str = ""
    origin: Origin


@value_class
class CancelSeat:
    """Give up one seat; with the last one the booking is cancelled. No undo."""

    booking_id: int
    seat_uid: str = ""
    email: str = ""
    """Whose seat it is, where a service has the meeting: seats are named there."""
    reason: str = ""
    origin: Origin


@value_class
class MoveSeat:
    """Move one seat to the meeting of the same type at `start`; there may be none yet.

    The others stay. No undo.
    """

    booking_id: int
    seat_uid: str
    email: str = ""
    """Whose seat it is, where a service has the meeting: seats are named there."""
    new_seat_uid: str
    """The uid of the seat there."""
    uid: str
    """The uid of the booking there, if there is none yet."""
    start: datetime
    moved_by: str = ""
    origin: Origin
    holder: Holder = NOBODY
    """Whose reservations do not stand in the way, and are used up (R31)."""


@value_class(kw_only=False)
class Presence:
    """Whether the person with this address came."""

    email: str
    is_absent: bool


@value_class
class MarkAbsent:
    """Say who did not come, once the meeting has begun. Undo: say it as before."""

    booking_id: int
    host: bool | None = None
    """None leaves what is known of the host."""
    people: tuple[Presence, ...] = ()
    origin: Origin


@value_class
class AddAttendees:
    """Let further people come. Undo: `RemoveAttendees`."""

    booking_id: int
    people: tuple[Attendee, ...]
    origin: Origin


@value_class
class RemoveAttendees:
    """Let people come no more; whoever booked stays. Undo: `AddAttendees`."""

    booking_id: int
    attendee_ids: tuple[int, ...]
    origin: Origin


@value_class
class ChangeLocation:
    """Meet somewhere else. Undo: change it back."""

    booking_id: int
    location: Location
    place: PlaceKind | None = None
    """Which kind of place it was chosen as; None: as the event type offers it."""
    origin: Origin


@value_class
class ReassignBooking:
    """Give a booking to another host of its event type. Undo: give it back."""

    booking_id: int
    host_id: int | None = None
    """None means whose turn it is (R36)."""
    host_there: str = ""
    """At a service: whom it goes to, by their number or address there."""
    reason: str = ""
    origin: Origin


BookingCommand: TypeAlias = (
    "RestoreBookings | CancelBookings | CancelSeat | MoveSeat | MarkAbsent"
    " | AddAttendees | RemoveAttendees | ChangeLocation | ReassignBooking"
)
