"""Dragging in the grid, as values: what is dragged, where to, and its ghost.

The pointer comes as a day and a minute of its ruler. What is drawn anew becomes what
can be booked there (`drawing`); all else snaps to the wall clock of the zone shown, so
that a ghost never stands between two lines.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.scale import DAY_MINUTES, DayScale

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.screen.drawing import Offer

SNAP = 15
FINE_SNAP = 5
FINEST_SNAP = 1
"""Minutes: usual, with Shift, and with Shift and Ctrl."""


@value_class(kw_only=False)
class NewTime:
    """Free time being drawn for a new booking, within one day."""

    scale: DayScale
    anchor: int
    """Ruler minute at which the button went down."""
    at: int
    step: int = SNAP
    person: int | None = None
    """In whose column it is drawn, where there is one for each person."""
    offers: tuple[Offer, ...] = ()
    """What it becomes at the usual steps; finer ones are led by the clock alone."""

    @property
    def event_type(self) -> EventType | None:
        """What would be booked; None where it is led by the clock."""
        found = self._drawn
        return found[1] if found is not None else None

    @property
    def _drawn(self) -> tuple[Span, EventType] | None:
        if self.step != SNAP or not self.offers:
            return None
        from pinmycal_desktop.screen.drawing import drawn  # noqa: PLC0415 - not at start

        low, high = sorted((self.anchor, self.at))
        usual = self.scale.instant(low - low % self.step)
        at = self.scale.instant(low)
        return drawn(self.offers, at, high - low, usual=usual)

    @property
    def ghost(self) -> Span:
        """The time drawn so far: what can be booked there, else at least one step."""
        found = self._drawn
        if found is not None:
            return found[0]
        low, high = sorted((self.anchor, self.at))
        low -= low % self.step
        high = min(max(-(-high // self.step) * self.step, low + self.step), DAY_MINUTES)
        return Span(self.scale.instant(low), self.scale.instant(high))

    @property
    def has_moved(self) -> bool:
        """Whether it is more than a click."""
        return abs(self.at - self.anchor) >= self.step

    def drag_to(self, _scale: DayScale, minute: float) -> NewTime:
        """Follow the pointer; a slip into another day's column does no harm."""
        return replace(self, at=_clamped(minute))


@value_class(kw_only=False)
class Move:
    """A booking being moved, keeping its length."""

    booking: Booking
    grabbed: int
    """Minutes from its start to where it is held."""
    start: datetime
    step: int = SNAP
    copies: bool = False
    """It stays where it is: the same person is met again there."""
    giver: int | None = None
    """In whose column it was taken up, where there is one for each person."""
    taker: int | None = None
    """Who is to hold it instead; it keeps its time then. None: whoever holds it."""

    @property
    def ghost(self) -> Span:
        """Where it would be put."""
        return Span.lasting(self.start, self.booking.span.minutes)

    @property
    def has_moved(self) -> bool:
        """Whether it would be put anywhere else, or with somebody else."""
        return self.start != self.booking.span.start or self.taker is not None

    def given(self, person: int | None) -> Move:
        """Hold it over the column of a person; it keeps its time in another's."""
        if None in (person, self.giver) or person == self.giver or self.copies:
            return replace(self, taker=None)
        return replace(self, taker=person, start=self.booking.span.start)

    def drag_to(self, scale: DayScale, minute: float) -> Move:
        """Follow the pointer to a day and a minute of its ruler."""
        wanted = _snapped(minute - self.grabbed, self.step)
        return replace(self, start=scale.instant(wanted))

    def nudge(self, *, days: int = 0, steps: int = 0, zone: str) -> Move:
        """Move by the keyboard: whole days keep the wall clock time."""
        day = Span(self.start, self.start).dates(zone)[0]
        minute = DayScale.of(day, zone).minute(self.start)
        aligned = minute - minute % self.step if steps else minute
        if steps > 0 or minute == aligned:
            aligned += steps * self.step
        over, wanted = divmod(aligned, DAY_MINUTES)
        target = DayScale.of(day + timedelta(days=days + int(over)), zone)
        return replace(self, start=target.instant(wanted))


@value_class(kw_only=False)
class Resize:
    """A booking being made longer or shorter, among the lengths of its type."""

    booking: Booking
    lengths: tuple[int, ...]
    """In minutes, the shortest first."""
    minutes: int
    at_start: bool = False
    """It is held at its start: its end stays."""

    @property
    def ghost(self) -> Span:
        """The time it would take."""
        span = self.booking.span
        if not self.at_start:
            return Span.lasting(span.start, self.minutes)
        return Span.lasting(span.end - timedelta(minutes=self.minutes), self.minutes)

    @property
    def has_moved(self) -> bool:
        """Whether it would last any other time."""
        return self.minutes != self.booking.span.minutes

    def drag_to(self, scale: DayScale, minute: float) -> Resize:
        """Follow the pointer to the length nearest to it."""
        span, at = self.booking.span, scale.instant(minute)
        reach = span.end - at if self.at_start else at - span.start
        wanted = reach.total_seconds() / 60
        nearest = min(self.lengths, key=lambda each: abs(each - wanted))
        return replace(self, minutes=nearest)

    def nudge(self, *, longer: bool) -> Resize:
        """Take the next longer or shorter length by the keyboard."""
        if longer:
            more = (each for each in self.lengths if each > self.minutes)
            return replace(self, minutes=next(more, self.minutes))
        less = (each for each in reversed(self.lengths) if each < self.minutes)
        return replace(self, minutes=next(less, self.minutes))


Drag: TypeAlias = "NewTime | Move | Resize"


def resize(
    booking: Booking, lengths: Iterable[int], *, at_start: bool = False
) -> Resize | None:
    """Take a booking by an end; None when its type leaves no choice."""
    others = {each for each in lengths if each != booking.span.minutes}
    if not others or booking.is_all_day or not booking.status.takes_time:
        return None
    return Resize(booking, tuple(sorted(lengths)), booking.span.minutes, at_start)


def draw_new(
    scale: DayScale,
    minute: float,
    *,
    step: int = SNAP,
    person: int | None = None,
    offers: tuple[Offer, ...] = (),
) -> NewTime:
    """Begin to draw where the button went down what becomes one of `offers`."""
    at = _clamped(minute)
    return NewTime(scale, at, at, step, person, offers)


def take_up(
    booking: Booking,
    scale: DayScale,
    minute: float,
    *,
    step: int = SNAP,
    giver: int | None = None,
) -> Move:
    """Take a booking up where it was grabbed, in the column of `giver`."""
    grabbed = scale.instant(minute) - booking.span.start
    minutes = max(int(grabbed.total_seconds() // 60), 0)
    return Move(booking, minutes, booking.span.start, step, giver=giver)


def shifted(booking: Booking, days: int, zone: str) -> Span:
    """Return the time of `booking` so many days on, at the same time of the day."""
    move = Move(booking, 0, booking.span.start)
    return move.nudge(days=days, zone=zone).ghost


def snap(interval: int | None, *, fine: bool = False, finest: bool = False) -> int:
    """Return the minutes to snap to: the type's own interval, else a quarter hour."""
    if finest:
        return FINEST_SNAP
    if fine:
        return FINE_SNAP
    return interval or SNAP


def cell(scale: DayScale, minute: float, *, step: int = SNAP) -> Span:
    """Return the time of the cell at a minute of the ruler."""
    low = _clamped(minute) // step * step
    return Span(scale.instant(low), scale.instant(min(low + step, DAY_MINUTES)))


def _clamped(minute: float) -> int:
    return int(max(0.0, min(minute, DAY_MINUTES - 1.0)))


def _snapped(minute: float, step: int) -> int:
    snapped = round(minute / step) * step
    return max(0, min(snapped, DAY_MINUTES - step))
