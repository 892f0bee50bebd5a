"""A month in which several days can be chosen: by click, drag, Shift and Control."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pinmycal_desktop.screen.overrides import days_from
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Radius, Role, Weight, theme_of
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.ui.format import Format

_ROWS, _DAYS, _HEAD, _ROW, _GAP = 6, 7, 22, 26, 2
_A_DAY = timedelta(days=1)


class MonthGrid(QWidget):
    """One month of days that differ. Keys: arrows, Shift to choose more, Space.

    Page Up and Down leaf. Days are marked: closed ones crossed out, those with other
    hours with a rail.
    """

    selected = Signal(object)
    """The frozenset of days a person has chosen."""

    def __init__(
        self, today: date, form: Format, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._first = today.replace(day=1)
        self._schedule: Schedule | None = None
        self._days: frozenset[date] = frozenset()
        self._anchor = self._cursor = today
        self._dragging = False
        self._name = PlainLabel(weight=Weight.MEDIUM)
        back = IconButton("chevron-left", words("Previous month"), dense=True)
        on = IconButton("chevron-right", words("Next month"), dense=True)
        back.clicked.connect(self._back)
        on.clicked.connect(self._on)
        row = QHBoxLayout()
        row.addWidget(self._name)
        row.addStretch()
        row.addWidget(back)
        row.addWidget(on)
        self._grid = _Grid(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._grid)
        self.setFocusProxy(self._grid)
        self._tell()

    def tell(self, schedule: Schedule) -> None:
        """Mark the days that differ in `schedule`."""
        self._schedule = schedule
        self._tell()

    def days(self) -> frozenset[date]:
        """Return the days that are chosen."""
        return self._days

    def choose(self, days: Iterable[date]) -> None:
        """Choose days without a signal, and show the first of them."""
        self._days = frozenset(days)
        if self._days:
            self._anchor = self._cursor = min(self._days)
            self._first = self._cursor.replace(day=1)
        self._tell()

    # --- what is shown ---------------------------------------------------------------

    def first_cell(self) -> date:
        """Return the day in the first cell."""
        order = self._form.weekdays()
        return self._first - _A_DAY * order.index(self._first.weekday())

    def mark_of(self, day: date) -> str:
        """Return how a day differs: closed, hours, or an empty text for not at all."""
        if self._schedule is None:
            return ""
        if not any(each.covers(day) for each in self._schedule.overrides):
            return ""
        return "hours" if self._schedule.hours_on(day) else "closed"

    def _tell(self) -> None:
        self._name.setText(self._form.month(self._first))
        marks = {
            "": words("as usual"),
            "closed": words("closed"),
            "hours": words("other hours"),
        }
        day = self._form.day(self._cursor, whole=True)
        chosen = words("chosen") if self._cursor in self._days else ""
        parts = (day, marks[self.mark_of(self._cursor)], chosen)
        self._grid.setAccessibleName(", ".join(part for part in parts if part))
        self._grid.update()

    def _back(self) -> None:
        self._leaf(-1)

    def _on(self) -> None:
        self._leaf(1)

    def _leaf(self, months: int) -> None:
        count = self._first.year * 12 + self._first.month - 1 + months
        self._first = date(count // 12, count % 12 + 1, 1)
        self._tell()

    # --- choosing --------------------------------------------------------------------

    def press(self, day: date, *, adds: bool, extends: bool) -> None:
        """A day was pressed: alone, with Control (`adds`) or Shift (`extends`)."""
        self._cursor = day
        if extends:
            self._set(frozenset(days_from(*sorted((self._anchor, day)))))
            return
        self._anchor = day
        self._set(self._days ^ {day} if adds else frozenset({day}))

    def drag_to(self, day: date) -> None:
        """The mouse was carried on to another day."""
        if day != self._cursor:
            self.press(day, adds=False, extends=True)

    def _set(self, days: frozenset[date]) -> None:
        changed, self._days = days != self._days, days
        self._tell()
        if changed:
            self.selected.emit(days)

    def move_by_key(self, event: QKeyEvent) -> bool:
        """Move or choose as the key says; False when it means nothing here."""
        key, held = Qt.Key(event.key()), event.modifiers()
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        along = -1 if is_rtl else 1
        steps = {
            Qt.Key.Key_Left: -along,
            Qt.Key.Key_Right: along,
            Qt.Key.Key_Up: -_DAYS,
            Qt.Key.Key_Down: _DAYS,
        }
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._leaf(-1 if key == Qt.Key.Key_PageUp else 1)
            return True
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.press(self._cursor, adds=True, extends=False)
            return True
        if key == Qt.Key.Key_Escape and self._days:
            self._set(frozenset())
            return True
        if key not in steps:
            return False
        day = self._cursor + _A_DAY * steps[key]
        self._first = day.replace(day=1)
        if held & Qt.KeyboardModifier.ShiftModifier:
            self.press(day, adds=False, extends=True)
        else:
            self._cursor = self._anchor = day
            self._tell()
        return True

    def paint_day(self, painter: QPainter, cell: QRectF, day: date) -> None:
        """Draw one day."""
        theme = theme_of(self)
        palette, mark = theme.palette, self.mark_of(day)
        is_here = day.month == self._first.month
        is_chosen = day in self._days
        box = cell.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        if is_chosen:
            fill, edge = palette.accentsoft, palette.accent
            patterns.box(painter, box, fill=fill, edge=edge, width=2)
        elif mark == "closed":
            patterns.box(painter, box, fill=palette.closed, edge=palette.control)
        elif is_here:
            patterns.box(painter, box, fill=palette.field, edge=palette.line)
        if mark == "hours":
            is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = box.right() - 3 if is_rtl else box.left()
            rail = palette.accent if is_chosen else palette.rail
            painter.fillRect(QRectF(left, box.top(), 3, box.height()), rail)
        weight = Weight.STRONG if is_chosen else Weight.REGULAR
        font = QFont(theme.font(Role.SMALL, weight, tabular=True))
        font.setStrikeOut(mark == "closed")
        painter.setFont(font)
        ink = palette.text if is_here and mark != "closed" else palette.muted
        painter.setPen(palette.accentink if is_chosen else ink)
        number = self._form.number(day.day)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
        if day == self._cursor and self._grid.hasFocus():
            edge = palette.focus
            around = box.adjusted(2, 2, -2, -2)
            patterns.box(painter, around, edge=edge, radius=Radius.BAR, dashes=(2, 2))


class _Grid(QWidget):
    """The painted cells of a `MonthGrid`."""

    def __init__(self, month: MonthGrid) -> None:
        super().__init__(month)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _month(self) -> MonthGrid:
        month = self.parentWidget()
        assert isinstance(month, MonthGrid)
        return month

    @property
    def _head(self) -> int:
        return theme_of(self).scaled(_HEAD, 1.6)

    @property
    def _row(self) -> int:
        return theme_of(self).scaled(_ROW, 1.6)

    def sizeHint(self) -> QSize:
        return QSize(_DAYS * 40, self._head + _ROWS * self._row)

    def minimumSizeHint(self) -> QSize:
        return QSize(_DAYS * 26, self._head + _ROWS * self._row)

    def cell(self, place: int) -> QRectF:
        """Return where the day at a place (0..41) is."""
        column, row = place % _DAYS, place // _DAYS
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            column = _DAYS - 1 - column
        width = self.width() / _DAYS
        high = self._row
        return QRectF(column * width, self._head + row * high, width, high)

    def _day_at(self, point: QPointF) -> date | None:
        for place in range(_ROWS * _DAYS):
            if self.cell(place).contains(point):
                return self._month().first_cell() + _A_DAY * place
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day, held = self._day_at(event.position()), event.modifiers()
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self._month().press(
                day,
                adds=bool(held & Qt.KeyboardModifier.ControlModifier),
                extends=bool(held & Qt.KeyboardModifier.ShiftModifier),
            )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        if day is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._month().drag_to(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._month().move_by_key(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        month, theme = self._month(), theme_of(self)
        painter = QPainter(self)
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(theme.palette.muted)
        for column, number in enumerate(month._form.weekdays()):  # noqa: SLF001  -- one widget in two
            head = QRectF(self.cell(column))
            head.moveTop(0)
            head.setHeight(self._head)
            name = month._form.weekday_name(number, narrow=True)  # noqa: SLF001
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)
        first = month.first_cell()
        for place in range(_ROWS * _DAYS):
            month.paint_day(painter, self.cell(place), first + _A_DAY * place)
        painter.end()
