"""The scrolled hours: shows a laid-out week and turns the pointer into intents.

It keeps what the eye needs from moment to moment (what is hovered, focused, dragged);
what is shown and chosen is the state it was given. Keys are read by `keys`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QToolTip,
    QWidget,
)

from pinmycal_desktop.screen import drag as drags
from pinmycal_desktop.screen.explain import why_not
from pinmycal_desktop.screen.layout import Box
from pinmycal_desktop.ui.week.geometry import inside
from pinmycal_desktop.ui.week.grid import Ghost, GridPicture, Marks
from pinmycal_desktop.ui.week.keys import Keys
from pinmycal_desktop.ui.widgets.plain_label import as_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.screen.scale import DayScale
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.week.grid import Shown
    from pinmycal_desktop.ui.week.words import WeekWords

SCROLL_STEP = 24
EDGE = 16
"""Pixels from the upper and lower edge in which a drag scrolls."""
ZOOM = 1.15
LEAST_HOUR, MOST_HOUR = 32.0, 192.0


class HoursArea(QAbstractScrollArea):
    """The days with their hours; one focus widget with a cursor cell."""

    state_wanted = Signal(object)
    """The `WeekState` a key or a click leads to."""
    slot_chosen = Signal(object)
    """The `Span` of free time that was clicked, drawn or entered."""
    move_wanted = Signal(object, object)
    """A `Booking` and the `datetime` it is to start at."""
    opened = Signal(int)
    """The id of a booking that was entered or double-clicked."""
    cancel_wanted = Signal(int)
    """The id of a booking for which Delete was pressed."""
    asked = Signal(str)
    """The name of a window's action whose letter was typed, such as `today`."""
    zoomed = Signal(float)
    """The height of an hour that Ctrl and the wheel ask for."""
    spoken = Signal(str)
    """A sentence for screen readers."""
    painted = Signal()
    """A week that was read is on the screen for the first time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        # Of our own: to meet the one Qt makes, Python would load every class of widget.
        self.setViewport(QWidget())
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(SCROLL_STEP)
        self.picture: GridPicture | None = None
        self.marks = Marks()
        self._drag: drags.Drag | None = None
        self._pressed_at: QPointF | None = None
        self._keys = Keys(self)
        self._was_painted = False
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
        self.picture = picture
        held = self._drag
        if isinstance(held, drags.Move) and self.state.booking(held.booking.id) is None:
            self._drag = None
        if self.state.booking(self.marks.focused) is None:
            self.marks = replace(self.marks, focused=None)
        self._fit()
        self._refresh()

    def show_state(self, picture: GridPicture) -> None:
        """Show the same layout with another choice, cursor or time."""
        self.picture = picture
        self._refresh()

    def _fit(self) -> None:
        if self.picture is not None:
            bar = self.verticalScrollBar()
            whole = int(self.picture.geometry.height)
            bar.setPageStep(self.viewport().height())
            bar.setRange(0, max(0, whole - self.viewport().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scroll range true."""
        super().resizeEvent(event)
        self._fit()

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        """Move what is painted."""
        self.viewport().scroll(0, dy)

    @property
    def offset(self) -> int:
        """The pixel of the day at the upper edge."""
        return self.verticalScrollBar().value()

    def reveal(self, top: float, bottom: float) -> None:
        """Scroll so that these pixels of the day can be seen."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() + EDGE:
            bar.setValue(int(top) - 2 * EDGE)
        elif bottom > bar.value() + height - EDGE:
            bar.setValue(int(bottom) - height + 2 * EDGE)

    # --- where things are ------------------------------------------------------------

    def shown_at(self, point: QPointF) -> Shown | None:
        """Return the block under a point of the viewport."""
        if self.picture is None:
            return None
        at = point + QPointF(0, self.offset)
        for each in reversed(self.picture.shown):
            if inside(each.rect, at):
                return each
        return None

    def place_at(self, point: QPointF) -> tuple[DayScale, float] | None:
        """Return the day and the ruler minute under a point; None over the rulers."""
        if self.picture is None:
            return None
        number = self.picture.geometry.column_at(point.x())
        if number is None:
            return None
        scale = self.picture.layout.columns[number].scale
        return scale, self.picture.geometry.minute(point.y() + self.offset)

    def ghost_of(
        self, span: Span, *, moving: int | None = None, zone: str | None = None
    ) -> Ghost | None:
        """Return a place with its words; None when it is on no day that is shown."""
        for number, day in enumerate(self.state.dates):
            edges = self.state.scale(day).fractions(span)
            if edges is not None:
                reasons = why_not(self.state, span, moving=moving)
                lines = self.told.ghost(span, reasons, zone)
                hard = [r for r in reasons if not r.kind.needs_consent_only]
                return Ghost(number, Box(*edges), lines, is_allowed=not hard)
        return None

    # --- painting --------------------------------------------------------------------

    def _refresh(self) -> None:
        self.marks = replace(
            self.marks,
            chosen=self.state.chosen,
            has_focus=self.hasFocus(),
            cursor=self._cursor_ghost(),
            ghost=self._drag_ghost(),
            moved=self._moved_id(),
        )
        self.viewport().update()

    def _cursor_ghost(self) -> Ghost | None:
        """Return the cursor; it rests while a booking has the keyboard."""
        span = self.state.cursor_span
        if span is None or not self.hasFocus() or self._drag is not None:
            return None
        if self.marks.focused is not None:
            return None
        return self.ghost_of(span)

    def _drag_ghost(self) -> Ghost | None:
        if self._drag is None or not self._drag.has_moved:
            return None
        if isinstance(self._drag, drags.Move):
            booking = self._drag.booking
            zone = booking.attendee.zone
            return self.ghost_of(self._drag.ghost, moving=booking.id, zone=zone)
        return self.ghost_of(self._drag.ghost)

    def _moved_id(self) -> int | None:
        held = self._drag
        is_move = isinstance(held, drags.Move) and held.has_moved
        return held.booking.id if is_move and isinstance(held, drags.Move) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the part that is seen."""
        if self.picture is None:
            return
        painter = QPainter(self.viewport())
        painter.translate(0, -self.offset)
        clip = QRectF(event.rect()).translated(0, self.offset)
        painter.setClipRect(clip)
        self.picture.paint(painter, clip, self.marks)
        painter.end()
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

    def hold(self, drag: drags.Drag) -> None:
        """Show what is dragged where it would be put."""
        self._drag = drag
        self._refresh()

    def drop(self) -> None:
        """Let go and put everything back."""
        self._drag, self._pressed_at = None, None
        self._refresh()

    def focus_booking(self, booking: Booking | None) -> None:
        """Give a booking the keyboard's focus ring and bring it into view."""
        focused = booking.id if booking is not None else None
        self.marks = replace(self.marks, focused=focused)
        if self.picture is not None and booking is not None:
            for each in self.picture.shown:
                if booking in each.block.bookings:
                    self.reveal(each.rect.top(), each.rect.bottom())
            self.spoken.emit(self.told.booking(booking))
        self._refresh()

    # --- the pointer -----------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a block up, or begin to draw.

        A block is chosen when it is let go where it was: its details take room from
        the days, and must not do so under a booking that is being carried.
        """
        if event.button() != Qt.MouseButton.LeftButton or self.picture is None:
            return
        point = event.position()
        place, shown = self.place_at(point), self.shown_at(point)
        if place is None:
            return
        self._pressed_at = point
        if shown is None:
            self.focus_booking(None)
            self._drag = drags.draw_new(*place, step=self._step(event))
            return
        booking = shown.block.booking
        self._drag = drags.take_up(booking, *place, step=self._step(event))
        self.focus_booking(booking)

    @staticmethod
    def _step(event: QMouseEvent) -> int:
        keys = event.modifiers()
        fine = bool(keys & Qt.KeyboardModifier.ShiftModifier)
        finest = fine and bool(keys & Qt.KeyboardModifier.ControlModifier)
        return drags.snap(None, fine=fine, finest=finest)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag once it is one; else show what is hovered."""
        point = event.position()
        if self._drag is None or self._pressed_at is None:
            self._hover(point)
            return
        far = (point - self._pressed_at).manhattanLength()
        if far < QApplication.startDragDistance() and self.marks.ghost is None:
            return
        self._scroll_at_edge(point.y())
        place = self.place_at(point)
        if place is not None:
            held = replace(self._drag, step=self._step(event))
            self.hold(held.drag_to(*place))

    def _hover(self, point: QPointF) -> None:
        shown = self.shown_at(point)
        hovered = shown.block.booking.id if shown is not None else None
        if hovered != self.marks.hovered:
            self.marks = replace(self.marks, hovered=hovered)
            self.viewport().update()

    def _scroll_at_edge(self, y: float) -> None:
        bar = self.verticalScrollBar()
        if y < EDGE:
            bar.setValue(bar.value() - SCROLL_STEP)
        elif y > self.viewport().height() - EDGE:
            bar.setValue(bar.value() + SCROLL_STEP)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell what was drawn, clicked or moved."""
        held, pressed_at = self._drag, self._pressed_at
        if event.button() != Qt.MouseButton.LeftButton or held is None:
            return
        was_dragged = self.marks.ghost is not None
        self.drop()
        if isinstance(held, drags.Move):
            if was_dragged and held.has_moved:
                self.move_wanted.emit(held.booking, held.start)
            elif not was_dragged:
                self.state_wanted.emit(self.state.choose(held.booking.id))
        elif was_dragged:
            self.slot_chosen.emit(held.ghost)
        elif pressed_at is not None:
            self._clicked(held)

    def _clicked(self, held: drags.NewTime) -> None:
        """Put the cursor on the cell that was clicked and ask to book it."""
        minute = held.anchor - held.anchor % self.state.step
        wanted = self.state.choose(None).with_cursor(held.scale.day, minute)
        self.state_wanted.emit(wanted)
        self.slot_chosen.emit(drags.cell(held.scale, minute, step=self.state.step))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the booking the first click chose; it may have moved aside since.

        On free time the first click has asked already.
        """
        booking = self.state.booking(self.marks.focused)
        if booking is not None and event.button() == Qt.MouseButton.LeftButton:
            self.drop()
            self.opened.emit(booking.id)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was hovered."""
        super().leaveEvent(event)
        self.marks = replace(self.marks, hovered=None)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell on hover what a block is, or why a time is not free."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = as_tip(self.hint(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def hint(self, point: QPointF) -> str:
        """Return what is told of a point: the booking, or whether the time is free."""
        shown, place = self.shown_at(point), self.place_at(point)
        if shown is not None:
            return self.told.block_name(shown.block)
        if place is None:
            return ""
        span = drags.cell(*place, step=self.state.step)
        return self.told.cell(span, why_not(self.state, span))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the hours; with Ctrl, make them higher or lower."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.picture:
            turn = ZOOM ** (event.angleDelta().y() / 120)
            wanted = self.picture.geometry.hour * turn
            self.zoomed.emit(max(LEAST_HOUR, min(wanted, MOST_HOUR)))
            event.accept()
            return
        super().wheelEvent(event)

    # --- keys ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the grammar of keys answer; what it does not know goes on."""
        if self.picture is None or not self._keys.press(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: FBT001  -- Qt's signature
        """Tab goes through the bookings in order of time, then out of the grid."""
        if self.picture is not None and self._keys.tab(forward=next_):
            return True
        return super().focusNextPrevChild(next_)
