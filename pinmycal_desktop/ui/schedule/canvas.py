"""The painted week: hours as paper on a grey ground, opened and moved by the mouse.

It draws one draft and tells the next one; it keeps none of its own but the gesture
under way. The text rows beside it say and do the same for people who read by line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pinmycal_desktop.model.schedule import MINUTES_A_DAY, HourRange
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.painted_hours import (
    SNAP,
    Piece,
    snapped,
    stroke,
    with_end,
    with_start,
    without,
)
from pinmycal_desktop.ui.format import DASH, Format
from pinmycal_desktop.ui.schedule.canvas_hours import PaintedHours
from pinmycal_desktop.ui.schedule.canvas_paint import Geometry, Picture, paint
from pinmycal_desktop.ui.schedule.hour_words import minute_words
from pinmycal_desktop.ui.theme import theme_of
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.screen.booking_chips import BookingChip
    from pinmycal_desktop.screen.schedule import ScheduleDraft

_HOUR = 60
HOUR = 36
"""How high an hour is at least, in logical pixels; a quarter of it is whole."""


@value_class
class _Gesture:
    """A drag under way: painting from an anchor, or carrying an edge."""

    day: int
    anchor: int
    piece: Piece | None = None
    """None paints."""
    is_end: bool = False
    before: ScheduleDraft | None = None


class HoursCanvas(QWidget):
    """Drag to open, drag an edge to change, Delete to close; Escape gives up a drag.

    Keys: arrows move the cursor, Enter opens an hour, Shift with Up or Down moves the
    end of the chosen hours, Control with Up or Down their start.
    """

    edited = Signal(object)
    """The next `ScheduleDraft`, once a gesture is finished."""
    chose = Signal(int)
    """The weekday of the hours that were chosen."""

    def __init__(self, form: Format, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._draft: ScheduleDraft | None = None
        self._shown: ScheduleDraft | None = None
        self._chips: tuple[BookingChip, ...] = ()
        self._chosen: Piece | None = None
        self._gesture: _Gesture | None = None
        self._cursor = (0, 9 * _HOUR)
        self._hour_height = float(HOUR)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words("Painted week"))
        self.setAccessibleDescription(
            words("The same hours can be typed in the list “As text”.")
        )

    def sizeHint(self) -> QSize:
        """A whole day high."""
        return QSize(7 * 72 + 44, round(24 * self._hour_height) + 1)

    def minimumSizeHint(self) -> QSize:
        """Narrow columns, a whole day high."""
        return QSize(7 * 40 + 44, round(24 * self._hour_height) + 1)

    @property
    def geometry_now(self) -> Geometry:
        """Where days and minutes lie."""
        return Geometry(
            width=self.width(),
            hour=self._hour_height,
            order=self._form.weekdays(),
            is_rtl=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )

    @property
    def _hours(self) -> PaintedHours:
        return PaintedHours(self._shown, self.geometry_now)

    def set_hour_height(self, height: float) -> None:
        """Draw an hour this many pixels high."""
        if height != self._hour_height:
            self._hour_height = height
            self.updateGeometry()
            self.update()

    def tell(self, draft: ScheduleDraft) -> None:
        """Show a draft; a gesture under way is given up."""
        self._draft = self._shown = draft
        self._gesture = None
        self._chosen = self._hours.same(self._chosen)
        self._describe()
        self.update()

    def set_chips(self, chips: Sequence[BookingChip]) -> None:
        """Show bookings as slim chips at the end of their day."""
        self._chips = tuple(chips)
        self.update()

    def choose(self, day: int, place: int) -> None:
        """Choose one range of a day, as its text field has the focus."""
        found = [
            piece
            for piece in self._hours.pieces
            if (piece.owner, piece.place) == (day, place) and not piece.is_tail
        ]
        self._chosen = found[0] if found else None
        self.update()

    def chosen(self) -> Piece | None:
        """Return the hours that are chosen."""
        return self._chosen

    # --- the mouse -------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an edge, choose hours, or begin to paint."""
        if event.button() != Qt.MouseButton.LeftButton or self._draft is None:
            return
        edge = self._hours.edge_at(event.position())
        day, minute = self.geometry_now.at(event.position())
        at = snapped(minute)
        if edge is not None:
            self._chosen = edge[0]
            self._gesture = _Gesture(
                day=day,
                anchor=at,
                piece=edge[0],
                is_end=edge[1],
                before=self._draft,
            )
        else:
            self._chosen = self._hours.piece_at(day, minute)
            if self._chosen is None:
                at = int(minute // SNAP) * SNAP
                self._gesture = _Gesture(day=day, anchor=at, before=self._draft)
        self._cursor = (day, min(at, MINUTES_A_DAY - SNAP))
        self._tell_choice()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the gesture, or show what could be taken hold of."""
        gesture = self._gesture
        if gesture is None:
            over = self._hours.edge_at(event.position()) is not None
            shape = Qt.CursorShape.SizeVerCursor if over else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        self._shown = self._after(
            gesture, snapped(self.geometry_now.at(event.position())[1])
        )
        self.update()

    def _after(self, gesture: _Gesture, at: int) -> ScheduleDraft:
        """Return the draft as it would be if the drag ended at minute `at`."""
        assert gesture.before is not None
        if gesture.piece is None:
            return gesture.before.opened(gesture.day, stroke(gesture.anchor, at))
        change = with_end if gesture.is_end else with_start
        return change(gesture.before, gesture.piece, at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish the gesture; a click without a drag paints nothing."""
        gesture, shown = self._gesture, self._shown
        self._gesture = None
        if (
            gesture is None
            or shown is None
            or event.button() != (Qt.MouseButton.LeftButton)
        ):
            return
        if shown != self._draft:
            day, minute = gesture.day, self.geometry_now.at(event.position())[1]
            self._chosen = self._hours.piece_at(day, min(gesture.anchor, minute))
            self.edited.emit(shown)
            self._tell_choice()

    # --- the keyboard ----------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, open, change and close hours."""
        key, held = Qt.Key(event.key()), event.modifiers()
        steps = {Qt.Key.Key_Up: -SNAP, Qt.Key.Key_Down: SNAP}
        if key == Qt.Key.Key_Escape and self._gesture is not None:
            self._gesture, self._shown = None, self._draft
            self.update()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._chosen:
            self._close_chosen()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open_hour()
        elif key in steps and held & Qt.KeyboardModifier.ShiftModifier:
            self._carry(steps[key], is_end=True)
        elif key in steps and held & Qt.KeyboardModifier.ControlModifier:
            self._carry(steps[key], is_end=False)
        elif not self._move_cursor(key):
            super().keyPressEvent(event)

    def _close_chosen(self) -> None:
        if self._draft is not None and self._chosen is not None:
            draft = without(self._draft, self._chosen)
            self._chosen = None
            self.edited.emit(draft)

    def _open_hour(self) -> None:
        day, minute = self._cursor
        if self._draft is not None and self._hours.piece_at(day, minute) is None:
            end = min(minute + _HOUR, MINUTES_A_DAY)
            draft = self._draft.opened(day, HourRange(minute, end))
            self.edited.emit(draft)
            self._chosen = self._hours.piece_at(day, minute)
            self._tell_choice()

    def _carry(self, step: int, *, is_end: bool) -> None:
        piece = self._chosen
        if self._draft is None or piece is None:
            return
        range_ = self._draft.current.week[piece.owner][piece.place]
        shift = MINUTES_A_DAY if piece.is_tail else 0
        at = (range_.end if is_end else range_.start) - shift + step
        change = with_end if is_end else with_start
        self.edited.emit(change(self._draft, piece, at))

    def _move_cursor(self, key: Qt.Key) -> bool:
        """Move the cursor as the key says; False when it means nothing here."""
        order, (day, minute) = self._form.weekdays(), self._cursor
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        along = -1 if is_rtl else 1
        sides = {Qt.Key.Key_Left: -along, Qt.Key.Key_Right: along}
        downs = {
            Qt.Key.Key_Up: -SNAP,
            Qt.Key.Key_Down: SNAP,
            Qt.Key.Key_PageUp: -_HOUR,
            Qt.Key.Key_PageDown: _HOUR,
        }
        if key not in sides and key not in downs:
            return False
        column = order.index(day) + sides.get(key, 0)
        day = order[min(max(column, 0), 6)]
        minute = min(max(minute + downs.get(key, 0), 0), MINUTES_A_DAY - SNAP)
        self._cursor = (day, minute)
        self._chosen = self._hours.piece_at(day, minute)
        self._tell_choice()
        self.update()
        return True

    def _tell_choice(self) -> None:
        self._describe()
        if self._chosen is not None:
            self.chose.emit(self._chosen.owner)
        self.update()

    def _describe(self) -> None:
        """Say what is under the cursor, for people who listen."""
        day, minute = self._cursor
        piece = self._chosen
        name = self._form.weekday_name(day)
        if piece is None:
            said = words("{0} {1}, closed").format(
                name, minute_words(minute, self._form)
            )
        else:
            start, end = (
                minute_words(at, self._form) for at in (piece.start, piece.end)
            )
            said = words("{0} {1}, open").format(name, f"{start}{DASH}{end}")
        self.setAccessibleDescription(said)

    # --- painting --------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the cursor."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the week."""
        if self._shown is None:
            return
        chosen = self._hours.same(self._chosen) if self._gesture else self._chosen
        painter = QPainter(self)
        paint(
            painter,
            Picture(
                draft=self._shown,
                chips=self._chips,
                chosen=chosen,
                cursor=self._cursor if self.hasFocus() else None,
                form=self._form,
                geometry=self.geometry_now,
            ),
            theme_of(self),
        )
        painter.end()
