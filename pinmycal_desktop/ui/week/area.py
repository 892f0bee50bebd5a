"""The scrolled hours: shows a laid-out week and says what a person wants with it.

It keeps what the eye needs from moment to moment (what is hovered, focused, dragged);
what is shown and chosen is the state it was given. What presses and keys mean is known
to `pointer` and `keys`, which are loaded with the first of them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from pinmycal_desktop.screen import drag as drags
from pinmycal_desktop.ui.week.ghost_paint import reach as ghost_reach
from pinmycal_desktop.ui.week.ghosts import (
    cursor_ghost,
    drag_ghost,
    moved_id,
    other_zone,
)
from pinmycal_desktop.ui.week.grid import GridPicture, Marks
from pinmycal_desktop.ui.week.scrolled import ScrolledDays
from pinmycal_desktop.ui.widgets.plain_label import as_tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAccessibleInterface

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.reading.parts import Deed, Part
    from pinmycal_desktop.ui.week.edges import Edges
    from pinmycal_desktop.ui.week.glide import Glide
    from pinmycal_desktop.ui.week.head_picture import HeadPicture
    from pinmycal_desktop.ui.week.keys import Keys
    from pinmycal_desktop.ui.week.pointer import Pointer
    from pinmycal_desktop.ui.week_words import WeekWords

ZOOM = 1.15
NOTCH = 120
"""A notch of the wheel, in eighths of a degree."""
LEAST_HOUR, MOST_HOUR = 32.0, 192.0
_GESTURES = (QEvent.Type.NativeGesture, QEvent.Type.Gesture)


class HoursArea(ScrolledDays):
    """The days with their hours; one focus widget with a cursor cell."""

    state_wanted = Signal(object)
    """The `WeekState` a key or a click leads to."""
    slot_chosen = Signal(object)
    """The `Span` of free time that was clicked, drawn or entered."""
    move_wanted = Signal(object, object)
    """A `Booking` and the `datetime` it is to start at."""
    put_wanted = Signal(object)
    """A `Resize`, or a `Move` that copies or gives, that was let go."""
    opened = Signal(int)
    """The id of a booking that was entered or double-clicked."""
    carried_out = Signal(int)
    """The id of a booking that was dragged out of the window."""
    cancel_wanted = Signal(int)
    """The id of a booking for which Delete was pressed."""
    asked = Signal(str)
    """The name of a window's action whose letter was typed, such as `today`."""
    zoomed = Signal(float)
    """The height of an hour that Ctrl and the wheel ask for."""
    days_wanted = Signal(int)
    """How many days more are wanted beside each other; fewer is negative."""
    spoken = Signal(str)
    """A sentence for screen readers."""
    booking_focused = Signal()
    """The keyboard's ring is on another booking now, or on none."""
    refreshed = Signal()
    """Something that is shown, chosen or focused has changed."""
    painted = Signal()
    """A week that was read is on the screen for the first time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.marks = Marks()
        self._drag: drags.Drag | None = None
        self.pressed_at: QPointF | None = None
        """Where the pointer took up what is dragged; None for the keyboard."""
        self._was_painted = False
        self._painted: GridPicture | None = None
        """What the viewport was last painted of as a whole."""
        self._night_of = ""
        self.head: Callable[[], HeadPicture | None] = lambda: None
        """What stands over the hours; its owner knows."""
        self.accessible: QAccessibleInterface | None = None
        """What screen readers see of it; kept here so that it lives as long."""

    # --- what is shown ---------------------------------------------------------------

    @property
    def state(self) -> WeekState:
        """The state that is shown."""
        return self.told.state

    @property
    def told(self) -> WeekWords:
        """The words of the week that is shown."""
        if self.picture is None:
            raise LookupError("nothing was shown yet")
        return self.picture.told

    def show_picture(self, picture: GridPicture) -> None:
        """Show a laid-out week; what was dragged of a booking now gone is let go."""
        if self.picture is not None and self.picture is not picture:
            self.picture.let_go()
        self.picture = picture
        if self._is_gone(self._drag):
            self._drag = None
        if self.state.booking(self.marks.focused) is None:
            self.marks = replace(self.marks, focused=None)
        self.fit()
        self._refresh()

    def show_state(self, picture: GridPicture) -> None:
        """Show the same layout with another choice, cursor or time."""
        self.picture = picture
        self._refresh()

    def _is_gone(self, held: drags.Drag | None) -> bool:
        """Whether what is held should be among the facts and is not.

        On its way to another week it is not among those that were read there.
        """
        if held is None or isinstance(held, drags.NewTime):
            return False
        read, span = self.state.read_span, held.booking.span
        is_known = self.state.booking(held.booking.id) is not None
        return not is_known and read is not None and read.contains(span)

    # --- for screen readers ----------------------------------------------------------

    @property
    def port(self) -> QWidget:
        """The widget whose pixels the parts are told in."""
        return self.viewport()

    def stamp(self) -> tuple[object, ...]:
        """Return what the parts were made of."""
        told = self.picture.told if self.picture is not None else None
        return (self.picture, told, self.marks, self.head(), self.offset)

    def parts(self) -> tuple[Part, ...]:
        """Return the days, the hours, the bookings and the cursor's cell."""
        from pinmycal_desktop.ui.week.access import (  # noqa: PLC0415 - for a reader
            parts_of,
        )

        return parts_of(self)

    def do(self, part: Part, deed: Deed) -> None:
        """Do with a part what its key or its place under the pointer would do."""
        from pinmycal_desktop.ui.week.access import do  # noqa: PLC0415 - as above

        do(self, part, deed)

    # --- painting --------------------------------------------------------------------

    def _refresh(self) -> None:
        picture = self.picture
        if picture is None:
            return
        before = self.marks
        # The cursor rests while a booking has the keyboard, or something is dragged.
        rests = self._drag is not None or self.marks.focused is not None
        self.marks = replace(
            self.marks,
            chosen=self.state.chosen,
            has_focus=self.hasFocus(),
            cursor=cursor_ghost(picture) if self.hasFocus() and not rests else None,
            ghost=drag_ghost(picture, self._drag),
            moved=moved_id(self._drag),
            night_of=other_zone(self._drag) or self._night_of,
        )
        ghosts = (before.ghost, self.marks.ghost)
        is_going_on = None not in ghosts and replace(before, ghost=None) == replace(
            self.marks, ghost=None
        )
        if is_going_on and picture is self._painted:
            for each in ghosts:
                reach = ghost_reach(each, picture.geometry, picture.theme)
                shown = reach.translated(0, -self.offset)
                self.viewport().update(shown.toAlignedRect())
        else:
            self.viewport().update()
        self._painted = picture
        self.refreshed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the part that is seen."""
        if self.picture is None:
            return
        painter = QPainter(self.viewport())
        painter.translate(0, -self.offset)
        clip = QRectF(event.rect()).translated(0, self.offset)
        painter.setClipRect(clip)
        is_whole = self.picture.paint(painter, clip, self.marks)
        painter.end()
        if not is_whole:
            # By a timer: what is asked for while painting is painted at once, before
            # anything else may happen.
            QTimer.singleShot(0, self.viewport().update)
        if not self._was_painted and self.state.is_read:
            self._was_painted = True
            self.painted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor and whose ring is whose."""
        super().focusInEvent(event)
        if self.picture is not None:
            self._refresh()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the cursor; a booking held by the keyboard goes back."""
        super().focusOutEvent(event)
        if self.picture is not None:
            self.drop()

    # --- dragging --------------------------------------------------------------------

    @property
    def drag(self) -> drags.Drag | None:
        """What is being dragged or held by the keyboard."""
        return self._drag

    def take(self, drag: drags.Drag, *, at: QPointF) -> None:
        """Keep what was pressed `at` a point: it may become a drag."""
        self._drag, self.pressed_at = drag, at

    def shade_night(self, zone: str) -> None:
        """Shade the night of somebody in `zone`; empty for nobody's."""
        self._night_of = zone
        self._refresh()

    def hold(self, drag: drags.Drag) -> None:
        """Show what is dragged where it would be put."""
        self._drag = drag
        self._refresh()

    def drop(self) -> None:
        """Let go and put everything back."""
        self._drag, self.pressed_at = None, None
        if "_edges" in vars(self):
            self._edges.stop()
        self._refresh()

    def put(self, held: drags.Move | drags.Resize) -> None:
        """Ask for what was let go where it is now."""
        if isinstance(held, drags.Move) and not held.copies and held.taker is None:
            self.move_wanted.emit(held.booking, held.start)
        else:
            self.put_wanted.emit(held)

    @cached_property
    def _edges(self) -> Edges:
        """What scrolls and turns pages under a drag."""
        from pinmycal_desktop.ui.week.edges import Edges  # noqa: PLC0415 - not at start

        return Edges(self, self._pointer.carry_to)

    def follow(self, point: QPointF) -> None:
        """Scroll and turn pages while something is dragged along an edge."""
        self._edges.follow(point)

    def set_shape(self, shape: Qt.CursorShape | None) -> None:
        """Let the pointer look as what a press would do."""
        if shape is None:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(shape)

    def booking_at(self, at: QPoint) -> Booking | None:
        """Return the booking at a point of the screen."""
        shown = self.shown_at(QPointF(self.viewport().mapFromGlobal(at)))
        return None if shown is None else shown.block.booking

    def focus_booking(self, booking: Booking | None) -> None:
        """Give a booking the keyboard's focus ring and bring it into view."""
        before, focused = self.marks.focused, booking.id if booking else None
        self.marks = replace(self.marks, focused=focused)
        if self.picture is not None and booking is not None:
            for each in self.picture.shown:
                if booking in each.block.bookings:
                    self.reveal(each.rect.top(), each.rect.bottom())
        self._refresh()
        if focused != before:
            self.booking_focused.emit()

    # --- the pointer -----------------------------------------------------------------

    @cached_property
    def _pointer(self) -> Pointer:
        """What answers the pointer."""
        from pinmycal_desktop.ui.week.pointer import Pointer  # noqa: PLC0415

        return Pointer(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a block up, or begin to draw."""
        if event.button() == Qt.MouseButton.LeftButton and self.picture is not None:
            self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag once it is one; else show what is hovered."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell what was drawn, clicked or moved."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the booking the first click chose."""
        if event.button() == Qt.MouseButton.LeftButton and self.picture is not None:
            self._pointer.double_click()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was hovered."""
        super().leaveEvent(event)
        self.hover(None)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell on hover what a block is, or why a time is not free."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = as_tip(self.hint(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        if event.type() in _GESTURES:
            from pinmycal_desktop.ui.week.gestures import (  # noqa: PLC0415 - seldom
                zoom_asked,
            )

            factor = zoom_asked(event)
            if factor is not None:
                self._zoom_by(factor)
            return factor is not None
        return super().viewportEvent(event)

    def _zoom_by(self, factor: float) -> None:
        if self.picture is not None:
            wanted = self.picture.geometry.hour * factor
            self.zoomed.emit(max(LEAST_HOUR, min(wanted, MOST_HOUR)))

    def hover(self, booking_id: int | None) -> None:
        """Mark the block that begins with this booking as the one under the pointer."""
        before = self.marks.hovered
        if booking_id == before or self.picture is None:
            return
        self.marks = replace(self.marks, hovered=booking_id)
        for each in (before, booking_id):
            rect = self.picture.rect_of(each).translated(0, -self.offset)
            self.viewport().update(rect.toAlignedRect())

    def hint(self, point: QPointF) -> str:
        """Return what is told of a point: the booking, or whether the time is free."""
        from pinmycal_desktop.ui.week.hints import hint  # noqa: PLC0415 - not at start

        return hint(self, point)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the hours; Ctrl makes them higher or lower, Shift takes more days."""
        held, turn = event.modifiers(), event.angleDelta()
        if held & Qt.KeyboardModifier.ControlModifier:
            self._zoom_by(ZOOM ** (turn.y() / NOTCH))
            event.accept()
        elif held & Qt.KeyboardModifier.ShiftModifier:
            notch = turn.y() or turn.x()  # some systems turn the wheel with Shift
            if abs(notch) >= NOTCH:
                self.days_wanted.emit(-1 if notch > 0 else 1)
            event.accept()
        elif event.pixelDelta().isNull() and abs(turn.y()) >= NOTCH:
            lines = QApplication.wheelScrollLines() * turn.y() / NOTCH
            self._glide.by(-round(lines * self.verticalScrollBar().singleStep()))
            event.accept()
        else:
            super().wheelEvent(event)

    @cached_property
    def _glide(self) -> Glide:
        """What scrolls by notches of the wheel."""
        from pinmycal_desktop.ui.week.glide import Glide  # noqa: PLC0415 - not at start

        return Glide(self.verticalScrollBar())

    # --- keys ------------------------------------------------------------------------

    @cached_property
    def _keys(self) -> Keys:
        """What answers keys."""
        from pinmycal_desktop.ui.week.keys import Keys  # noqa: PLC0415 - not at start

        return Keys(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the grammar of keys answer; what it does not know goes on."""
        if self.picture is None or not self._keys.press(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: FBT001  -- Qt's signature
        """Tab goes through the bookings in order of time, then out of the grid."""
        if self.picture is not None and self._keys.tab(forward=next_):
            return True
        return super().focusNextPrevChild(next_)
