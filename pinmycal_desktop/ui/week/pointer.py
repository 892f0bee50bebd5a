"""The grammar of the pointer in the grid: click, draw, drag, and what is hovered.

A press takes a block up or begins to draw; only its release says what was meant.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pinmycal_desktop.screen import drag as drags
from pinmycal_desktop.screen.drawing import clicked, offers_on

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QMouseEvent

    from pinmycal_desktop.screen.scale import DayScale
    from pinmycal_desktop.ui.week.area import HoursArea
    from pinmycal_desktop.ui.week.grid import Shown


_EDGE, _WIDE_EDGE, _HIGH = 6, 10, 40
"""Pixels of an end that answer; more of them inside a block higher than the last."""
_LEAST_HEIGHT = 18


class Pointer:
    """Turns presses and moves into what the area asks for."""

    def __init__(self, area: HoursArea) -> None:
        self._area = area
        self._held_keys = Qt.KeyboardModifier.NoModifier

    def press(self, event: QMouseEvent) -> None:
        """Take a block up, or begin to draw.

        A block is chosen when it is let go where it was: its details take room from
        the days, and must not do so under a booking that is being carried.
        """
        area, point = self._area, event.position()
        place, shown = area.place_at(point), area.shown_at(point)
        if place is None:
            return
        self._held_keys = event.modifiers()
        step = _step(self._held_keys)
        if shown is None:
            area.focus_booking(None)
            area.take(self._drawn(*place, step, area.person_at(point)), at=point)
        else:
            booking = shown.block.booking
            held = self._by_the_end(shown, point)
            giver = area.person_at(point)
            taken = held or drags.take_up(booking, *place, step=step, giver=giver)
            area.take(taken, at=point)
            area.focus_booking(booking)

    def _drawn(
        self, scale: DayScale, minute: float, step: int, person: int | None
    ) -> drags.NewTime:
        """Begin to draw on the grids of what can be booked with that person."""
        theirs = self._area.state.of_person(person)
        offers = offers_on(theirs, scale.span)
        return drags.draw_new(scale, minute, step=step, person=person, offers=offers)

    def move(self, event: QMouseEvent) -> None:
        """Follow a drag once it is one; else show what is hovered."""
        area, point, held = self._area, event.position(), self._area.drag
        if held is None or area.pressed_at is None:
            shown = area.shown_at(point)
            area.hover(shown.block.booking.id if shown is not None else None)
            by_end = shown is not None and self._by_the_end(shown, point) is not None
            area.set_shape(Qt.CursorShape.SizeVerCursor if by_end else None)
            return
        far = (point - area.pressed_at).manhattanLength()
        if far < QApplication.startDragDistance() and area.marks.ghost is None:
            return
        if isinstance(held, drags.Move):
            if _leaves(event, area):
                area.drop()
                area.carried_out.emit(held.booking.id)
                return
            if not held.booking.status.takes_time:
                return
        self._held_keys = event.modifiers()
        area.follow(point)
        self.carry_to(point)

    def carry_to(self, point: QPointF) -> None:
        """Carry what is held to a point; called again while the days scroll by."""
        area, held = self._area, self._area.drag
        place = area.place_at(point)
        if held is None or place is None:
            return
        if isinstance(held, drags.Resize):
            area.hold(held.drag_to(*place))
            return
        step = _step(self._held_keys)
        if isinstance(held, drags.Move):
            kind = area.state.event_type(held.booking)
            step = _step(self._held_keys, kind.slot_interval if kind else None)
            held = replace(held, step=step, copies=_copies(self._held_keys))
            area.hold(held.drag_to(*place).given(area.person_at(point)))
            return
        area.hold(replace(held, step=step).drag_to(*place))

    def _by_the_end(self, shown: Shown, point: QPointF) -> drags.Resize | None:
        """Take a block by the end under `point`, where its type has other lengths."""
        booking, rect = shown.block.booking, shown.rect
        if len(shown.block.bookings) > 1 or rect.height() < _LEAST_HEIGHT:
            return None
        reach = _WIDE_EDGE if rect.height() > _HIGH else _EDGE
        y = point.y() + self._area.offset
        at_start = abs(y - rect.top()) <= reach / 2
        if not at_start and not rect.bottom() - reach <= y <= rect.bottom() + 1:
            return None
        lengths = self._area.state.lengths_of(booking)
        return drags.resize(booking, lengths, at_start=at_start)

    def release(self) -> None:
        """Tell what was drawn, clicked or moved."""
        area, held = self._area, self._area.drag
        if held is None:
            return
        was_dragged = area.marks.ghost is not None
        was_pressed = area.pressed_at is not None
        area.drop()
        if not isinstance(held, drags.NewTime):
            if was_dragged and held.has_moved:
                area.put(held)
            elif not was_dragged:
                area.state_wanted.emit(area.state.choose(held.booking.id))
        elif was_dragged:
            self._put_cursor(held)
            area.slot_chosen.emit(held.ghost)
        elif was_pressed:
            self._clicked(held)

    def _clicked(self, held: drags.NewTime) -> None:
        """Put the cursor on the cell that was clicked and ask to book it."""
        minute = self._put_cursor(held)
        step = self._area.state.step
        cell = drags.cell(held.scale, minute, step=step)
        self._area.slot_chosen.emit(clicked(held.offers, cell))

    def _put_cursor(self, held: drags.NewTime) -> int:
        """Put the cursor where the button went down; return its minute."""
        state = self._area.state
        minute = held.anchor - held.anchor % state.step
        there = state.with_cursor(held.scale.day, minute, held.person)
        self._area.state_wanted.emit(there.choose(None))
        return minute

    def double_click(self) -> None:
        """Open the booking the first click chose; it may have moved aside since.

        On free time the first click has asked already.
        """
        area = self._area
        booking = area.state.booking(area.marks.focused)
        if booking is not None:
            area.drop()
            area.opened.emit(booking.id)


def _leaves(event: QMouseEvent, area: HoursArea) -> bool:
    """Whether a booking is carried out of the window."""
    here = event.globalPosition().toPoint()
    return not area.window().frameGeometry().contains(here)


def _copies(keys: Qt.KeyboardModifier) -> bool:
    """Whether Ctrl is held, and not as a part of the finest steps."""
    fine = keys & Qt.KeyboardModifier.ShiftModifier
    return bool(keys & Qt.KeyboardModifier.ControlModifier) and not fine


def _step(keys: Qt.KeyboardModifier, interval: int | None = None) -> int:
    """Return the minutes a drag snaps to: finer with Shift, finest with Ctrl too.

    `interval` is that of the event type, where it has one.
    """
    fine = bool(keys & Qt.KeyboardModifier.ShiftModifier)
    finest = fine and bool(keys & Qt.KeyboardModifier.ControlModifier)
    return drags.snap(interval, fine=fine, finest=finest)
