"""The grid: which starts are cut out of a stretch of free time (R7 to R10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class

_UNITS = (60, 30, 20, 15, 10, 5)
_MINUTE = timedelta(minutes=1)


@value_class
class Grid:
    """How one event type's starts are laid into free time, seen from one zone."""

    length: timedelta
    step: timedelta
    """From one start to the next, the offset included."""
    unit: int
    """Minutes: a first start falls on a multiple of it within the hour."""
    offset: timedelta
    zone: ZoneInfo
    is_optimised: bool

    @classmethod
    def of(cls, event_type: EventType, *, length: int, zone: str) -> Grid:
        """Return the grid of `event_type` for meetings of `length` minutes.

        `zone` is the asker's: its clock aligns (R8).
        """
        step = event_type.slot_interval or length
        return cls(
            length=timedelta(minutes=length),
            step=timedelta(minutes=step + event_type.offset_start),
            unit=next((unit for unit in _UNITS if step % unit == 0), 1),
            offset=timedelta(minutes=event_type.offset_start),
            zone=ZoneInfo(zone),
            is_optimised=event_type.optimised_slots,
        )

    def starts(self, free: Span, until: datetime | None) -> Iterator[datetime]:
        """Yield the starts in `free`, before `until`, of whole meetings (R9)."""
        at = self._first(free)
        last = free.end - self.length
        while at <= last and (until is None or at < until):
            yield at
            at += self.step

    def holds(self, start: datetime, free: Span) -> bool:
        """Whether `start` is one of the starts cut out of `free`."""
        return (start - self._first(free)) % self.step == timedelta(0)

    def nearest(self, at: datetime, free: Span) -> datetime | None:
        """Return the start nearest to `at` of whole meetings in `free`; None for none.

        Whoever draws a meeting with the pointer is led to it.
        """
        first, last = self._first(free), free.end - self.length
        if first > last:
            return None
        steps = round((min(max(at, first), last) - first) / self.step)
        return first + min(steps, (last - first) // self.step) * self.step

    def may_hold(self, start: datetime, free: Span) -> bool:
        """Whether `start` is cut out of `free` if that begins later than it does."""
        unit = 1 if self.is_optimised else self.unit
        mark = start - self.offset
        while mark >= free.start:
            if self._up_to(mark, unit) == mark:
                return True
            mark -= self.step
        return False

    def _first(self, free: Span) -> datetime:
        """Return the first mark in `free`, moved by the offset."""
        unit = self._spare_unit(free) if self.is_optimised else self.unit
        return self._up_to(free.start, unit) + self.offset

    def _spare_unit(self, free: Span) -> int:
        """Return the coarsest marks that the spare minutes of `free` can pay for.

        Spare is what no whole unit can use, so moving costs no whole slot (R10).
        """
        at = self._up_to(free.start, 1)
        spare = (free.end - at) % (self.unit * _MINUTE)
        units = (self.unit, 15, 5)
        return next((u for u in units if self._up_to(at, u) - at <= spare), 1)

    def _up_to(self, at: datetime, unit: int) -> datetime:
        """Return the first full multiple of `unit` minutes of the hour from `at` on."""
        if at.second or at.microsecond:
            at = at.replace(second=0, microsecond=0) + _MINUTE
        past = at.astimezone(self.zone).minute % unit
        return at + (unit - past) * _MINUTE if past else at
