"""A month at a glance: moves by keys, marks days that hold something, takes one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.theme import Radius, Role, Weight, theme_of
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROWS, _DAYS, _HEAD, _ROW = 6, 7, 22, 26
_MOST_DOTS = 3


class _Days(QWidget):
    """The painted grid of six weeks; the arrow keys carry the cursor."""

    def __init__(self, month: MiniMonth) -> None:
        super().__init__(month)
        self._month = month
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def _head(self) -> int:
        return theme_of(self).scaled(_HEAD)

    @property
    def _row(self) -> int:
        return theme_of(self).scaled(_ROW, 1.6)

    def sizeHint(self) -> QSize:
        return QSize(_DAYS * 28, self._head + _ROWS * self._row)

    def minimumSizeHint(self) -> QSize:
        return QSize(_DAYS * 24, self._head + _ROWS * self._row)

    def first(self) -> date:
        """The day in the first cell."""
        first = self._month.shown.replace(day=1)
        order = self._month.form.weekdays()
        return first - timedelta(days=order.index(first.weekday()))

    def cell(self, place: int) -> QRectF:
        """Where the day at a place (0..41) is painted."""
        column, row = place % _DAYS, place // _DAYS
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            column = _DAYS - 1 - column
        width = self.width() / _DAYS
        return QRectF(column * width, self._head + row * self._row, width, self._row)

    def day_at(self, point: QPointF) -> date | None:
        """The day under a point."""
        for place in range(_ROWS * _DAYS):
            if self.cell(place).contains(point):
                return self.first() + timedelta(days=place)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self._month.take(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._month.move_by_key(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = theme_of(self)
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(theme.palette.muted)
        for column, number in enumerate(self._month.form.weekdays()):
            head = self.cell(column).translated(0, -self._head)
            head.setHeight(self._head)
            name = self._month.form.weekday_name(number, narrow=True)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)
        first = self.first()
        for place in range(_ROWS * _DAYS):
            self._paint_day(painter, self.cell(place), first + timedelta(days=place))
        painter.end()

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date) -> None:
        month, palette = self._month, theme_of(self).palette
        ink = palette.text if day.month == month.shown.month else palette.muted
        if month.span is not None and month.span[0] <= day <= month.span[1]:
            painter.fillRect(cell.adjusted(0, 1, 0, -1), palette.accentsoft)
            ink = palette.accentink
        box = QRectF(0, 0, theme_of(self).scaled(24, 1.6), self._row - 4)
        box.moveCenter(cell.center())
        strong = day in (month.today, month.value())
        if day == month.today:
            patterns.box(painter, box, fill=palette.accent)
            ink = palette.accenttext
        if day == month.value() and month.span is None:
            around = box.adjusted(-1, -1, 1, 1) if day == month.today else box
            fill = None if day == month.today else palette.accentsoft
            patterns.box(painter, around, fill=fill, edge=palette.accent, width=2)
            ink = ink if day == month.today else palette.accentink
        if day == month.reached and self.hasFocus():
            patterns.box(painter, box, edge=ink, radius=Radius.BLOCK, dashes=(2, 2))
        weight = Weight.STRONG if strong else Weight.REGULAR
        painter.setFont(theme_of(self).font(Role.SMALL, weight, tabular=True))
        painter.setPen(ink)
        number = month.form.number(day.day)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
        self._paint_dots(painter, cell, month.counts.get(day, 0))

    def _paint_dots(self, painter: QPainter, cell: QRectF, count: int) -> None:
        shown = min(count, _MOST_DOTS)
        left = cell.center().x() - (shown * 5 - 2) / 2
        for place in range(shown):
            dot = QRectF(left + place * 5, cell.bottom() - 3, 3, 3)
            patterns.box(painter, dot, fill=theme_of(self).palette.muted, radius=1.5)


class MiniMonth(QWidget):
    """One month with arrows. Keys: arrows, Page Up and Down, Home, End, Enter.

    `today` is given, it reads no clock. `set_counts` puts up to three dots under days,
    `set_span` washes the days that the window shows.
    """

    picked = Signal(object)
    """The `date` a person took, by click or Enter."""
    month_changed = Signal(object)
    """The first `date` of the month now shown, when it is another one."""

    def __init__(
        self, today: date, *, form: Format | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.today = today
        self.form = form or Format()
        self.reached, self.shown = today, today.replace(day=1)
        self.counts: Mapping[date, int] = {}
        self.span: tuple[date, date] | None = None
        self._value: date | None = None
        self._name = PlainLabel(weight=Weight.STRONG)
        back = IconButton("chevron-left", words("Previous month"), dense=True)
        on = IconButton("chevron-right", words("Next month"), dense=True)
        back.clicked.connect(self._back)
        on.clicked.connect(self._on)
        self._days = _Days(self)
        row = QHBoxLayout()
        row.addWidget(self._name)
        row.addStretch()
        row.addWidget(back)
        row.addWidget(on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._days)
        self.setFocusProxy(self._days)
        self._tell()

    def value(self) -> date | None:
        """The day taken, if any."""
        return self._value

    def set_value(self, day: date | None) -> None:
        """Take a day without a signal and show its month."""
        self._value = day
        self._go(day or self.reached)

    def set_today(self, today: date) -> None:
        """A new day has begun."""
        if today != self.today:
            self.today = today
            self._days.update()

    def set_form(self, form: Format) -> None:
        """Tell days another way from now on."""
        self.form = form
        self._tell()

    def set_counts(self, counts: Mapping[date, int]) -> None:
        """How many bookings each day holds; days without any may be left out."""
        if counts != self.counts:
            self.counts = dict(counts)
            self._days.update()

    def set_span(self, first: date, last: date) -> None:
        """Wash the days from first to last, both included."""
        if (first, last) != self.span:
            self.span = (first, last)
            self._days.update()

    def take(self, day: date) -> None:
        """A person took this day."""
        self.set_value(day)
        self.picked.emit(day)

    def move_by_key(self, key: Qt.Key) -> bool:
        """Move the cursor as the key says; False when it means nothing here."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.take(self.reached)
            return True
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._go(_months_on(self.reached, -1 if key == Qt.Key.Key_PageUp else 1))
            return True
        along = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        weekday = self.form.weekdays().index(self.reached.weekday())
        steps = {
            Qt.Key.Key_Left: -along,
            Qt.Key.Key_Right: along,
            Qt.Key.Key_Up: -_DAYS,
            Qt.Key.Key_Down: _DAYS,
            Qt.Key.Key_Home: -weekday,
            Qt.Key.Key_End: _DAYS - 1 - weekday,
        }
        if key in steps:
            self._go(self.reached + timedelta(days=steps[key]))
        return key in steps

    def _back(self) -> None:
        self._go(_months_on(self.reached, -1))

    def _on(self) -> None:
        self._go(_months_on(self.reached, 1))

    def _go(self, day: date) -> None:
        self.reached = day
        first = day.replace(day=1)
        changed, self.shown = first != self.shown, first
        self._tell()
        if changed:
            self.month_changed.emit(first)

    def _tell(self) -> None:
        self._name.setText(self.form.month(self.shown))
        self._days.setAccessibleName(self.form.day(self.reached, whole=True))
        self._days.update()


def _months_on(day: date, months: int) -> date:
    """The same day of another month, or its last day when it is shorter."""
    count = day.year * 12 + day.month - 1 + months
    first = date(count // 12, count % 12 + 1, 1)
    beyond = (first + timedelta(days=31)).replace(day=1)
    return min(first + timedelta(days=day.day - 1), beyond - timedelta(days=1))
