"""What the views take from one reading of the diary; the diary's own values fit."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.model.account import Account, Host
    from pinmycal_desktop.model.booking import Booking, BusyTime
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.outbox import ChangeState
    from pinmycal_desktop.model.reservation import Reservation
    from pinmycal_desktop.model.span import Span


class PersonTime(Protocol):
    """What one snapshot of the diary says about one person's time."""

    @property
    def host(self) -> Host:
        """Whose time it is."""

    @property
    def bookings(self) -> tuple[Booking, ...]:
        """Their bookings, in order of start."""

    @property
    def busy(self) -> tuple[BusyTime, ...]:
        """Times of their other calendars."""

    @property
    def event_types(self) -> tuple[EventType, ...]:
        """What can be booked with them, by position."""

    @property
    def open_hours(self) -> tuple[Span, ...]:
        """When their default schedule is open."""

    @property
    def held(self) -> tuple[Reservation, ...]:
        """What programs hold of their time."""


class Reading(Protocol):
    """What one snapshot of the diary says about a span."""

    @property
    def bookings(self) -> tuple[Booking, ...]:
        """Bookings that overlap the span, in order of start."""

    @property
    def busy(self) -> tuple[BusyTime, ...]:
        """Other calendars' times that overlap the span."""

    @property
    def event_types(self) -> tuple[EventType, ...]:
        """All event types, by position."""

    @property
    def open_hours(self) -> tuple[Span, ...]:
        """When the default schedule is open."""

    @property
    def accounts(self) -> tuple[Account, ...]:
        """All accounts, the local one first."""

    @property
    def unsent(self) -> tuple[tuple[int, ChangeState], ...]:
        """Bookings a service has still to be told of, and how it stands."""

    @property
    def held(self) -> tuple[Reservation, ...]:
        """What programs hold of the time, by start."""

    @property
    def people(self) -> Sequence[PersonTime]:
        """Every person with their time, the owner first; empty when nobody asked."""


def of_all(reading: Reading) -> tuple[Booking, ...]:
    """Return the bookings of all people, each once, in order of start."""
    found = {each.id: each for some in reading.people for each in some.bookings}
    return tuple(sorted(found.values(), key=lambda each: (each.span.start, each.id)))


def types_in(reading: Reading) -> set[int]:
    """Return the ids of all event types of a reading."""
    kinds = chain(reading.event_types, *(each.event_types for each in reading.people))
    return {each.id for each in kinds}
