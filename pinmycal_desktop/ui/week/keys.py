"""The grammar of keys in the grid.

Arrows move the cursor, with Shift they stretch a selection; Tab goes through the
bookings; Alt and arrows carry the focused one, with Shift they stretch it, Enter puts
it down. Letters go on to the window, which knows whose they are.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from pinmycal_desktop.screen.drag import Move, Resize, resize, snap, take_up
from pinmycal_desktop.screen.explain import why_not
from pinmycal_desktop.ui.week_words import WeekWords
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.week.area import HoursArea

_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Keys:
    """Turns keys into what the area asks for."""

    def __init__(self, area: HoursArea) -> None:
        self._area = area
        self._plain: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_Space: self._choose,
            Qt.Key.Key_Escape: self._escape,
            Qt.Key.Key_Delete: self._delete,
            Qt.Key.Key_Backspace: self._delete,
            Qt.Key.Key_PageUp: lambda: area.asked.emit("previous"),
            Qt.Key.Key_PageDown: lambda: area.asked.emit("next"),
            Qt.Key.Key_Home: lambda: self._to_day(0),
            Qt.Key.Key_End: lambda: self._to_day(-1),
        }

    @property
    def _state(self) -> WeekState:
        return self._area.state

    @property
    def _focused(self) -> Booking | None:
        return self._state.booking(self._area.marks.focused)

    def press(self, event: QKeyEvent) -> bool:
        """Answer a key; False when it is none of the grid's."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in _ARROWS:
            return self._arrow(key, held)
        if held & _CTRL and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._to_hours(last=key == Qt.Key.Key_End)
            return True
        if not held & (_CTRL | _ALT) and key in self._plain:
            self._plain[key]()
            return True
        if held & (_CTRL | _ALT | Qt.KeyboardModifier.MetaModifier):
            return False
        return self._letter(event.text().lower())

    def tab(self, *, forward: bool) -> bool:
        """Focus the next booking in time; False past the last one."""
        booking = self._state.neighbour(self._area.marks.focused, forward=forward)
        self._area.focus_booking(booking)
        return booking is not None

    # --- arrows ----------------------------------------------------------------------

    def _arrow(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        days, steps = _ARROWS[key]
        if self._area.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            days = -days
        if held & _ALT and held & _SHIFT:
            self._stretch(steps)
        elif held & _ALT:
            self._carry(days, steps)
        elif held & _CTRL and steps:
            self.tab(forward=steps > 0)
        elif held & _SHIFT and steps:
            self._show(self._state.extend(steps))
        elif held & _SHIFT:
            self._show(self._state.shift_selection(days))
        else:
            self._area.focus_booking(None)
            moved = self._state.without_selection()
            self._show(moved.move_cursor(days=days, steps=steps))
        return True

    def _show(self, state: WeekState) -> None:
        self._area.state_wanted.emit(state)
        span = state.cursor_span
        if span is None or self._area.picture is None or state.cursor is None:
            return
        geometry = self._area.picture.geometry
        top = geometry.y(state.cursor.minute)
        self._area.reveal(top, top + geometry.y(state.step))

    def _carry(self, days: int, steps: int) -> None:
        """Carry the focused booking; it is put down by Enter, put back by Escape."""
        held = self._area.drag
        booking = self._focused or self._state.chosen_booking
        if not isinstance(held, Move):
            if booking is None or not booking.status.takes_time:
                return
            day = booking.span.dates(self._state.zone)[0]
            scale = self._state.scale(day)
            kind = self._state.event_type(booking)
            step = snap(kind.slot_interval if kind is not None else None)
            minute = scale.minute(booking.span.start)
            giver = self._giver(booking) if self._state.by_person else None
            held = take_up(booking, scale, minute, step=step, giver=giver)
        if days and held.giver is not None:
            at = held.giver if held.taker is None else held.taker
            self._area.hold(held.given(self._state.beside(at, days)))
            self._tell_ghost()
            return
        held = replace(held, taker=None).nudge(
            days=days, steps=steps, zone=self._state.zone
        )
        day = held.ghost.dates(self._state.zone)[0]
        if day not in self._state.dates:
            self._area.state_wanted.emit(self._state.go_to(day))
        self._area.hold(held)
        self._tell_ghost()

    def _giver(self, booking: Booking) -> int:
        """Return in whose column a booking is: the cursor's, if it is there."""
        cursor = self._state.cursor
        person = cursor.person if cursor is not None else None
        return person if person in booking.host_ids and person else booking.host_id

    def _stretch(self, steps: int) -> None:
        """Make the focused booking longer or shorter, where its type has lengths."""
        booking, held = self._focused or self._state.chosen_booking, self._area.drag
        if booking is None or not steps:
            return
        if not isinstance(held, Resize):
            taken = resize(booking, self._state.lengths_of(booking))
            if taken is None:
                self._area.spoken.emit(words("This booking has one length only."))
                return
            held = taken
        self._area.hold(held.nudge(longer=steps > 0))
        self._tell_ghost()

    def _tell_ghost(self) -> None:
        ghost = self._area.marks.ghost
        if ghost is not None:
            self._area.spoken.emit(", ".join(ghost.lines))

    # --- the others ------------------------------------------------------------------

    def _enter(self) -> None:
        held, booking = self._area.drag, self._focused
        if isinstance(held, Move | Resize):
            self._area.drop()
            if held.has_moved:
                self._area.put(held)
        elif booking is not None:
            self._area.state_wanted.emit(self._state.choose(booking.id))
            self._area.opened.emit(booking.id)
        elif self._state.cursor_span is not None:
            self._area.slot_chosen.emit(self._state.cursor_span)

    def _choose(self) -> None:
        if self._focused is not None:
            self._area.state_wanted.emit(self._state.choose(self._focused.id))

    def _escape(self) -> None:
        """Put back what is held; else leave the booking for the cell; else unchoose."""
        if self._area.drag is not None:
            self._area.drop()
        elif self._area.marks.focused is not None:
            self._area.focus_booking(None)
        else:
            self._area.state_wanted.emit(self._state.without_selection().choose(None))

    def _delete(self) -> None:
        booking = self._focused or self._state.chosen_booking
        if booking is not None and booking.status.takes_time:
            self._area.cancel_wanted.emit(booking.id)

    def _to_day(self, place: int) -> None:
        cursor = self._state.move_cursor().cursor
        if cursor is not None:
            if self._state.by_person:
                by = len(self._state.people) * (-1 if place == 0 else 1)
                self._show(self._state.move_cursor(days=by))
                return
            day = self._state.dates[place]
            self._show(self._state.with_cursor(day, cursor.minute))

    def _to_hours(self, *, last: bool) -> None:
        """Go to the first or last open cell of the cursor's day."""
        cursor = self._state.move_cursor().cursor
        if cursor is None:
            return
        scale = self._state.scale(cursor.day)
        hours = self._state.at_cursor.open_hours
        parts = [each.clip(scale.span) for each in hours]
        spans = [each for each in parts if each is not None]
        if not spans:
            return
        step = self._state.step
        late = max(each.end for each in spans) - timedelta(minutes=step)
        instant = late if last else min(each.start for each in spans)
        minute = int(scale.minute(instant))
        self._show(self._state.with_cursor(cursor.day, minute, cursor.person))

    def _letter(self, letter: str) -> bool:
        cursor = self._state.cursor
        if letter == "." and cursor is not None:
            theirs = WeekWords(self._state.at_cursor, self._area.told.form)
            self._area.spoken.emit(theirs.day_summary(cursor.day))
            return True
        span = self._state.cursor_span
        if letter == "," and span is not None:
            reasons = why_not(self._state.at_cursor, span)
            self._area.spoken.emit(self._area.told.cell(span, reasons))
            return True
        return False
