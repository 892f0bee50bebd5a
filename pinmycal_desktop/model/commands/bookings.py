"""Commands about one booking: made, moved, settled, or any of it undone."""

from __future__ import annotations

from datetime import datetime

from pinmycal_desktop.model.booking import Answer, Attendee, Origin
from pinmycal_desktop.model.event_settings import PlaceKind
from pinmycal_desktop.model.event_type import Location
from pinmycal_desktop.model.reservation import NOBODY, Holder
from pinmycal_desktop.model.value_class import value_class


@value_class
class CreateBooking:
    """Book `event_type_id` at `start` for `length` minutes. Undo: `EraseBooking`."""

    uid: str
    event_type_id: int
    start: datetime
    length: int | None = None
    """None means the event type's usual length."""
    attendee: Attendee
    guests: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    notes: str = ""
    location: Location | None = None
    """None means where the event type says."""
    place: PlaceKind | None = None
    """Which kind of place was chosen, where a program says it."""
    metadata: tuple[tuple[str, str], ...] = ()
    origin: Origin
    outside_hours: bool = False
    """The host has said yes to a time that is not offered."""
    off_grid: bool = False
    """Any free start within the hours will do, on the grid or not (R40)."""
    keeps_any_answer: bool = False
    """Answers to what the event type does not ask are kept as well."""
    under_terms: bool = False
    """What the event type says about who may book binds whoever asks, and to ask again
    for what still waits is the same wish."""
    private_link: str = ""
    """The code of the private link it is booked with, which is used once more; raises
    NotFound when that leads to nothing, or nothing any more."""
    seat_uid: str = ""
    """The uid of the seat, where the event type has seats (R30)."""
    holder: Holder = NOBODY
    """Whose reservations do not stand in the way, and are used up (R31)."""


@value_class
class CreateSeries:
    """Book a series (R32), all of it or nothing. Undo: cancel all of it.

    There are as many meetings as `uids`; the first is the one of `first`.
    """

    series_uid: str
    uids: tuple[str, ...]
    first: CreateBooking


@value_class
class RescheduleBooking:
    """Move a booking to `start`. Undo: move it back."""

    booking_id: int
    start: datetime
    length: int | None = None
    """None keeps the length."""
    zone: str | None = None
    """Whose grid the start may lie on beside the host's; None means the invitee's."""
    reason: str = ""
    origin: Origin
    outside_hours: bool = False
    back_to: str = ""
    """For undo: the short uid it had where it was; back there, into the past too, if
    nobody else is there."""
    off_grid: bool = False
    """Any free start within the hours will do, on the grid or not (R40)."""
    moved_by: str = ""
    """The address of whoever moves it, where they say it."""
    in_place: bool = False
    """A move to where it is already counts as one: it gets a new short uid."""
    under_terms: bool = False
    """What the event type says about moving binds whoever asks."""
    asks_again: bool = False
    """Where the event type asks the host, ask again for the new time."""
    holder: Holder = NOBODY
    """Whose reservations do not stand in the way, and are used up (R31)."""
    expected_revision: int | None = None
    """None accepts whatever is there; else `ChangedMeanwhile` when it differs."""


@value_class
class CancelBooking:
    """Cancel a booking and free its time. Undo: `RestoreBooking`."""

    booking_id: int
    reason: str = ""
    origin: Origin
    under_terms: bool = False
    """What the event type says about cancelling binds whoever asks."""
    expected_revision: int | None = None


@value_class
class RestoreBooking:
    """Take a cancelled or declined booking's time again, if it is still free.

    It keeps its UID and raises its SEQUENCE.
    """

    booking_id: int
    origin: Origin
    pending: bool = False
    """Back to waiting for the host, instead of confirmed."""
    expected_revision: int | None = None


@value_class
class ConfirmBooking:
    """Accept a pending booking. Undo: `UnconfirmBooking`."""

    booking_id: int
    whole_series: bool = False
    """With all others of its series that wait, all or none; then there is no undo."""
    origin: Origin
    expected_revision: int | None = None


@value_class
class UnconfirmBooking:
    """Take an acceptance back: the booking waits for the host again."""

    booking_id: int
    origin: Origin
    expected_revision: int | None = None


@value_class
class DeclineBooking:
    """Refuse a pending booking. Undo: `RestoreBooking` with `pending`."""

    booking_id: int
    whole_series: bool = False
    """With all others of its series that wait; then there is no undo."""
    reason: str = ""
    origin: Origin
    expected_revision: int | None = None


@value_class
class EraseBooking:
    """Undo a booking just made: it is cancelled, and hidden from every list.

    The row stays, so that its UID can be withdrawn from other calendars. Undo:
    `UneraseBooking`.
    """

    booking_id: int
    origin: Origin
    expected_revision: int | None = None


@value_class
class UneraseBooking:
    """Bring an erased booking back as it was, if its time is still free."""

    booking_id: int
    origin: Origin
    expected_revision: int | None = None
