"""Bookings as slim chips on a schedule's weekdays, so that hours are seen to hold them.

Chips of several weeks share seven columns: those that meet stand side by side, and
beyond three at a time the rest is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.schedule import MINUTES_A_DAY
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.schedule import Schedule

LANES = 3
_GREY = 10


@value_class
class BookingChip:
    """A booking on a weekday, in wall-clock minutes, in its event type's colour."""

    day: int
    start: int
    end: int
    """Up to 1440: what passes midnight ends there."""
    colour: int
    lane: int


def relies_on(schedule: Schedule, event_type: EventType) -> bool:
    """Whether `event_type` is offered in the hours of `schedule`."""
    if event_type.account_id != schedule.account_id:
        return False
    if event_type.schedule_id is None:
        return schedule.is_default
    return event_type.schedule_id == schedule.id


def chips_of(
    bookings: Iterable[Booking], zone: str, colours: Mapping[int, int]
) -> tuple[BookingChip, ...]:
    """Return a chip for each booking that has room; `colours` by event type."""
    placed: list[BookingChip] = []
    for booking in sorted(bookings, key=lambda each: each.span.start):
        start = booking.span.start.astimezone(ZoneInfo(zone))
        minute = start.hour * 60 + start.minute
        end = min(minute + booking.span.minutes, MINUTES_A_DAY)
        met = {
            chip.lane
            for chip in placed
            if chip.day == start.weekday() and chip.start < end and minute < chip.end
        }
        free = [lane for lane in range(LANES) if lane not in met]
        if free:
            placed.append(
                BookingChip(
                    day=start.weekday(),
                    start=minute,
                    end=end,
                    colour=colours.get(booking.event_type_id or 0, _GREY),
                    lane=free[0],
                )
            )
    return tuple(placed)
