"""Commands about where a host's time is kept: reservations, days away, journeys."""

from __future__ import annotations

from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.model.schedule import Travel
from pinmycal_desktop.model.value_class import value_class


@value_class
class SaveReservation:
    """Hold a slot, or hold another one under the same uid. There is no undo.

    Who holds it follows from its event type. Raises SlotTaken when the time is
    somebody else's already.
    """

    reservation: Reservation


@value_class
class RemoveReservation:
    """Let go of what a reservation holds; one that is not there is no mistake."""

    uid: str


@value_class
class SaveOutOfOffice:
    """Store days out of office, new (`id` 0) or changed (`revision` is expected).

    Undo: save the earlier form, or remove new ones.
    """

    away: OutOfOffice


@value_class
class RemoveOutOfOffice:
    """Remove days out of office: the host can be booked again. Undo: save them."""

    away_id: int
    expected_revision: int | None = None


@value_class
class SaveTravel:
    """Store a journey, new (`id` 0) or removed before. Undo: remove it.

    Raises Invalid for dates on which the host travels already.
    """

    travel: Travel


@value_class
class RemoveTravel:
    """Remove a journey. Undo: save it."""

    travel_id: int


@value_class
class SelectCalendar:
    """Say whether another calendar of a host takes their time. Undo: as before."""

    calendar_id: int
    takes_time: bool
