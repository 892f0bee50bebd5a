"""The people met before, offered while an invitee's name is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pinmycal_desktop.model.booking import Booking


@value_class
class Person:
    """Somebody who was an invitee before, as of their latest booking."""

    name: str
    email: str
    zone: str
    meetings: int
    """How many bookings with them took place."""
    last: datetime | None
    """When the latest one that is over began; None when none is."""


def known_people(bookings: Iterable[Booking], now: datetime) -> tuple[Person, ...]:
    """Return each invitee of `bookings` once, whoever was booked last first.

    An address is the person: the newest booking's name and zone count. Invitees
    without an address, such as those of imported bookings, are left out.
    """
    met: dict[str, list[Booking]] = {}
    for booking in sorted(bookings, key=_start, reverse=True):
        if booking.attendee.email:
            met.setdefault(booking.attendee.email.casefold(), []).append(booking)
    return tuple(_person(mine, now) for mine in met.values())


def _person(newest_first: list[Booking], now: datetime) -> Person:
    held = [each for each in newest_first if each.status.takes_time]
    over = [each.span.start for each in held if each.span.end <= now]
    attendee = newest_first[0].attendee
    return Person(
        name=attendee.name,
        email=attendee.email,
        zone=attendee.zone,
        meetings=len(over),
        last=over[0] if over else None,
    )


def _start(booking: Booking) -> datetime:
    return booking.span.start
