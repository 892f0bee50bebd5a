"""The grammar of the pointer in the grid: click, draw, drag, and what is hovered.

A press takes a block up or begins to draw; only its release says what was meant.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pinmycal_desktop.screen import drag as drags

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from pinmycal_desktop.ui.week.area import HoursArea


class Pointer:
    """Turns presses and moves into what the area asks for."""

    def __init__(self, area: HoursArea) -> None:
        self._area = area

    def press(self, event: QMouseEvent) -> None:
        """Take a block up, or begin to draw.

        A block is chosen when it is let go where it was: its details take room from
        the days, and must not do so under a booking that is being carried.
        """
        area, point = self._area, event.position()
        place, shown = area.place_at(point), area.shown_at(point)
        if place is None:
            return
        step = _step(event)
        if shown is None:
            area.focus_booking(None)
            area.take(drags.draw_new(*place, step=step), at=point)
        else:
            booking = shown.block.booking
            area.take(drags.take_up(booking, *place, step=step), at=point)
            area.focus_booking(booking)

    def move(self, event: QMouseEvent) -> None:
        """Follow a drag once it is one; else show what is hovered."""
        area, point, held = self._area, event.position(), self._area.drag
        if held is None or area.pressed_at is None:
            shown = area.shown_at(point)
            area.hover(shown.block.booking.id if shown is not None else None)
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
        area.scroll_at_edge(point.y())
        place = area.place_at(point)
        if place is not None:
            area.hold(replace(held, step=_step(event)).drag_to(*place))

    def release(self) -> None:
        """Tell what was drawn, clicked or moved."""
        area, held = self._area, self._area.drag
        if held is None:
            return
        was_dragged = area.marks.ghost is not None
        was_pressed = area.pressed_at is not None
        area.drop()
        if isinstance(held, drags.Move):
            if was_dragged and held.has_moved:
                area.move_wanted.emit(held.booking, held.start)
            elif not was_dragged:
                area.state_wanted.emit(area.state.choose(held.booking.id))
        elif was_dragged:
            area.slot_chosen.emit(held.ghost)
        elif was_pressed:
            self._clicked(held)

    def _clicked(self, held: drags.NewTime) -> None:
        """Put the cursor on the cell that was clicked and ask to book it."""
        area, step = self._area, self._area.state.step
        minute = held.anchor - held.anchor % step
        wanted = area.state.choose(None).with_cursor(held.scale.day, minute)
        area.state_wanted.emit(wanted)
        area.slot_chosen.emit(drags.cell(held.scale, minute, step=step))

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
    """Whether a booking is carried out of the window; with Ctrl at once.

    A window may fill the screen, and what takes the booking lie over it.
    """
    if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
        return True
    here = event.globalPosition().toPoint()
    return not area.window().frameGeometry().contains(here)


def _step(event: QMouseEvent) -> int:
    """Return the minutes a drag snaps to: finer with Shift, finest with Ctrl too."""
    keys = event.modifiers()
    fine = bool(keys & Qt.KeyboardModifier.ShiftModifier)
    finest = fine and bool(keys & Qt.KeyboardModifier.ControlModifier)
    return drags.snap(None, fine=fine, finest=finest)
