"""The month: a grid of days; arrows move a cursor, Tab goes through the bookings.

States in, intents out, as the week has them. A booking is dragged or carried by whole
days and keeps its time of day.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from pinmycal_desktop.screen.drag import shifted
from pinmycal_desktop.screen.pace import WEEK
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.month.picture import Month, MonthMarks, MonthPicture
from pinmycal_desktop.ui.reading import readers
from pinmycal_desktop.ui.reading.parts import Deed
from pinmycal_desktop.ui.theme import Role, theme_of, themes
from pinmycal_desktop.ui.week_words import WeekWords
from pinmycal_desktop.ui.widgets.plain_label import as_tip
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAccessibleInterface

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.reading.parts import Part
    from pinmycal_desktop.ui.theme import Theme

_LEAST_ROW = 18
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}


class MonthView(QWidget):
    """Whole weeks of days; one focus widget with a cursor."""

    state_wanted = Signal(object)
    """The `WeekState` a key or a click leads to."""
    move_wanted = Signal(object, object)
    """A `Booking` and the `datetime` it is to start at."""
    opened = Signal(int)
    """The id of a booking that was entered or double-clicked."""
    cancel_wanted = Signal(int)
    """The id of a booking for which Delete was pressed."""
    day_wanted = Signal(object)
    """The `date` that was entered or double-clicked."""
    asked = Signal(str)
    """The name of a window's action: `reschedule`, wanted by a screen reader."""
    booking_focused = Signal()
    """The keyboard or its ring is on another booking now, or on none."""

    def __init__(
        self, *, form: Format | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form = form or Format()
        self._state: WeekState | None = None
        self.picture: MonthPicture | None = None
        self.marks = MonthMarks()
        self._told = (self.marks.focused, self.marks.has_focus)
        self.accessible: QAccessibleInterface | None = None
        """What screen readers see of it; kept here so that it lives as long."""
        self._pressed: tuple[QPointF, Booking | None] | None = None
        self._carried: tuple[Booking, date] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        self.setMouseTracking(True)
        self.setAccessibleName(words("Month"))
        readers.install(MonthView)
        themes().changed.connect(self._dress)
        self._plain: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_Space: self._choose,
            Qt.Key.Key_Escape: self._escape,
            Qt.Key.Key_Delete: self._delete,
            Qt.Key.Key_Backspace: self._delete,
            Qt.Key.Key_PageUp: lambda: self._go(forward=False),
            Qt.Key.Key_PageDown: lambda: self._go(forward=True),
            Qt.Key.Key_Home: lambda: self._to_weekday(0),
            Qt.Key.Key_End: lambda: self._to_weekday(WEEK - 1),
        }

    # --- what is shown ---------------------------------------------------------------

    def set_form(self, form: Format) -> None:
        """Tell days another way."""
        self._form = form
        self._lay_out()

    def show_state(self, state: WeekState) -> None:
        """Show the weeks of a state; what only moves the marks is not laid out anew."""
        before, self._state = self._state, state
        if state.booking(self.marks.focused) is None:
            self.marks = replace(self.marks, focused=None)
        if before is not None and self.picture is not None:
            same = replace(before, chosen=state.chosen, cursor=state.cursor)
            if same == state:
                self.picture.told = WeekWords(state, self._form)
                self._refresh()
                return
        self._lay_out()

    @property
    def state(self) -> WeekState:
        """The state that is shown."""
        if self._state is None:
            raise LookupError("nothing was shown yet")
        return self._state

    def _lay_out(self) -> None:
        if self._state is None or self.width() <= 0 or self._state.days % WEEK:
            return
        theme = theme_of(self)
        text = QFontMetricsF(theme.font(Role.SMALL)).height()
        month = Month(
            width=self.width(),
            height=self.height(),
            weeks=self._state.days // WEEK,
            row=max(_LEAST_ROW, round(text) + 4),
            rtl=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )
        told = WeekWords(self._state, self._form)
        self.picture = MonthPicture(told, month, theme)
        name = words("Month {0}").format(self._form.month(self._state.shown_month))
        self.setAccessibleName(name)
        self._refresh()

    def _refresh(self) -> None:
        """Draw the marks anew, and let screen readers hear of them."""
        self.marks = replace(self.marks, has_focus=self.hasFocus())
        self.update()
        told, self._told = self._told, (self.marks.focused, self.marks.has_focus)
        if told != self._told:  # not for a change of size or of colours
            self.booking_focused.emit()
        readers.tell(self, self)

    def _dress(self, _theme: Theme) -> None:
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the weeks out for the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Turn the weeks round with the direction of reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lay_out()

    def sizeHint(self) -> QSize:
        """Whatever room there is."""
        return QSize(700, 500)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the month."""
        if self.picture is None:
            return
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        target = self._carried[1] if self._carried is not None else None
        marks = replace(self.marks, target=target)
        is_whole = self.picture.paint(painter, marks)
        painter.end()
        if not is_whole:
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor."""
        super().focusInEvent(event)
        self._refresh()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the cursor; what is carried goes back."""
        super().focusOutEvent(event)
        self._let_go()
        self._refresh()

    # --- for screen readers ----------------------------------------------------------

    @property
    def port(self) -> QWidget:
        """The widget whose pixels the parts are told in."""
        return self

    def stamp(self) -> tuple[object, ...]:
        """Return what the parts were made of."""
        picture = self.picture
        return (picture, picture.told if picture is not None else None, self.marks)

    def parts(self) -> tuple[Part, ...]:
        """Return the days of the month with their bookings."""
        from pinmycal_desktop.ui.month.access import (  # noqa: PLC0415 - for a reader
            parts_of,
        )

        return () if self.picture is None else parts_of(self.picture, self.marks)

    def do(self, part: Part, deed: Deed) -> None:
        """Do with a part what its key or its place under the pointer would do."""
        day = self.picture.day_at(part.rect.center()) if self.picture else None
        if part.booking_id is None:
            if day is not None:
                self.day_wanted.emit(day)
            return
        self.state_wanted.emit(self.state.choose(part.booking_id))
        if deed is Deed.OPEN:
            self.opened.emit(part.booking_id)
        elif deed is Deed.MOVE:
            self.asked.emit("reschedule")
        elif deed is Deed.CANCEL:
            self.cancel_wanted.emit(part.booking_id)

    def speak(self, sentence: str) -> None:
        """Say something through the screen reader, when its turn comes."""
        self.setAccessibleDescription(sentence)
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, sentence)
            QAccessible.updateAccessibility(event)

    # --- the pointer -----------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a booking up, or put the cursor on a day."""
        if event.button() != Qt.MouseButton.LeftButton or self.picture is None:
            return
        point = event.position()
        booking, day = self.picture.booking_at(point), self.picture.day_at(point)
        self._pressed = (point, booking)
        self.marks = replace(self.marks, focused=booking.id if booking else None)
        if booking is None and day is not None:
            self.state_wanted.emit(self._on(day).choose(None))
        self._refresh()

    def _on(self, day: date) -> WeekState:
        cursor = self.state.cursor
        return self.state.with_cursor(day, cursor.minute if cursor else 9 * 60)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag once it is one; else mark what is hovered."""
        if self.picture is None:
            return
        point = event.position()
        if self._pressed is None:
            under = self.picture.booking_at(point)
            hovered = under.id if under is not None else None
            if hovered != self.marks.hovered:
                self.marks = replace(self.marks, hovered=hovered)
                self.update()
            return
        start, booking = self._pressed
        far = (point - start).manhattanLength() >= QApplication.startDragDistance()
        day = self.picture.day_at(point)
        if booking is None or day is None or not booking.status.takes_time:
            return
        if far or self._carried is not None:
            self._carry(booking, day)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down what was dragged, or choose what was clicked."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        booking, self._pressed = self._pressed[1], None
        if self._carried is not None:
            self._put_down()
        elif booking is not None:
            self.state_wanted.emit(self.state.choose(booking.id))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the booking, or the day."""
        if self.picture is None or event.button() != Qt.MouseButton.LeftButton:
            return
        booking = self.picture.booking_at(event.position())
        day = self.picture.day_at(event.position())
        if booking is not None:
            self.opened.emit(booking.id)
        elif day is not None:
            self.day_wanted.emit(day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go to another month, one for each notch."""
        if abs(event.angleDelta().y()) >= 120:  # noqa: PLR2004 - eighths of a degree
            self._go(forward=event.angleDelta().y() < 0)
            event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was hovered."""
        super().leaveEvent(event)
        self.marks = replace(self.marks, hovered=None)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell the whole of a booking or a day on hover."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = as_tip(self.hint(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def hint(self, point: QPointF) -> str:
        """Return what is told of a point: the booking, or the day."""
        if self.picture is None:
            return ""
        booking, day = self.picture.booking_at(point), self.picture.day_at(point)
        if booking is not None:
            return self.picture.told.booking(booking)
        return self.picture.told.day_summary(day) if day is not None else ""

    # --- keys ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, carry a booking; what means nothing here goes on."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if self.picture is None:
            super().keyPressEvent(event)
        elif key in _ARROWS and not held & (_CTRL | _SHIFT):
            self._arrow(_ARROWS[key], carries=bool(held & _ALT))
        elif key in self._plain and not held & (_CTRL | _ALT):
            self._plain[key]()
        else:
            super().keyPressEvent(event)

    def _arrow(self, days: int, *, carries: bool) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if rtl and abs(days) == 1:
            days = -days
        if not carries:
            self.marks = replace(self.marks, focused=None)
            self._show(self.state.move_cursor(days=days))
            return
        booking = self.state.booking(self.marks.focused) or self.state.chosen_booking
        if booking is None or not booking.status.takes_time:
            return
        home = booking.span.dates(self.state.zone)[0]
        at = self._carried[1] if self._carried is not None else home
        start = shifted(booking, (at - home).days + days, self.state.zone)
        self._carry(booking, start.dates(self.state.zone)[0])
        zone = WeekWords(self.state, self._form).tz
        self.speak(self._form.span(start.start, start.end, zone))

    def _show(self, state: WeekState) -> None:
        self.state_wanted.emit(state)

    def _to_weekday(self, place: int) -> None:
        cursor = self.state.move_cursor().cursor
        if cursor is not None:
            at = (cursor.day - self.state.first).days % WEEK
            self._show(self.state.with_cursor(cursor.day, cursor.minute))
            self._show(self.state.move_cursor(days=place - at))

    def _go(self, *, forward: bool) -> None:
        self._show(self.state.next() if forward else self.state.previous())

    def _enter(self) -> None:
        focused = self.state.booking(self.marks.focused)
        if self._carried is not None:
            self._put_down()
        elif focused is not None:
            self.state_wanted.emit(self.state.choose(focused.id))
            self.opened.emit(focused.id)
        elif self.state.cursor is not None:
            self.day_wanted.emit(self.state.cursor.day)

    def _choose(self) -> None:
        if self.marks.focused is not None:
            self.state_wanted.emit(self.state.choose(self.marks.focused))

    def _escape(self) -> None:
        if self._carried is not None:
            self._let_go()
        elif self.marks.focused is not None:
            self.marks = replace(self.marks, focused=None)
            self._refresh()
        else:
            self.state_wanted.emit(self.state.choose(None))

    def _delete(self) -> None:
        booking = self.state.booking(self.marks.focused) or self.state.chosen_booking
        if booking is not None and booking.status.takes_time:
            self.cancel_wanted.emit(booking.id)

    def booking_at(self, at: QPoint) -> Booking | None:
        """Return the booking at a point of the screen."""
        point = QPointF(self.mapFromGlobal(at))
        return None if self.picture is None else self.picture.booking_at(point)

    def focus_booking(self, booking: Booking | None) -> None:
        """Give a booking the keyboard's focus ring."""
        self.marks = replace(self.marks, focused=booking.id if booking else None)
        self._refresh()

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: FBT001  -- Qt's signature
        """Tab goes through the bookings in order of time, then out of the month."""
        if self._state is None or self.picture is None:
            return super().focusNextPrevChild(next_)
        booking = self.state.neighbour(self.marks.focused, forward=next_)
        self.focus_booking(booking)
        return booking is not None or super().focusNextPrevChild(next_)

    # --- carrying --------------------------------------------------------------------

    def _carry(self, booking: Booking, day: date) -> None:
        self._carried = (booking, day)
        if not self.state.first <= day <= self.state.last:
            self.state_wanted.emit(self.state.go_to(day))
        self.update()

    def _put_down(self) -> None:
        if self._carried is None:
            return
        booking, day = self._carried
        self._let_go()
        home = booking.span.dates(self.state.zone)[0]
        if day != home:
            wanted = shifted(booking, (day - home).days, self.state.zone)
            self.move_wanted.emit(booking, wanted.start)

    def _let_go(self) -> None:
        self._carried = None
        self.update()
