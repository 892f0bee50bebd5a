"""The head of the week: day names with what is free, and the all-day lane.

It tells which day or booking was pressed; keys belong to the grid below it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.ui.theme import Height, theme_of
from pinmycal_desktop.ui.widgets.plain_label import as_tip

if TYPE_CHECKING:
    from datetime import date

    from pinmycal_desktop.screen.all_day import AllDayBar
    from pinmycal_desktop.ui.week.head_picture import HeadPicture


class Header(QWidget):
    """Day names over the all-day lane, as wide as the grid under it."""

    day_wanted = Signal(object)
    """The `date` whose name was pressed."""
    booking_pressed = Signal(int)
    """The id of the all-day booking that was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: HeadPicture | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: HeadPicture) -> None:
        """Show the head of a laid-out week."""
        before = self.sizeHint()
        self.picture = picture
        if self.sizeHint() != before:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The day names, and as many rows as are needed."""
        return QSize(0, self.picture.height if self.picture else Height.DAY_HEADER)

    def minimumSizeHint(self) -> QSize:
        """The same height; the width is the grid's business."""
        return self.sizeHint()

    def _day_at(self, point: QPointF) -> date | None:
        if self.picture is None or point.y() >= self.picture.head:
            return None
        grid = self.picture.grid
        number = grid.geometry.column_at(point.x())
        return None if number is None else grid.layout.columns[number].day

    def _bar_at(self, point: QPointF) -> AllDayBar | None:
        if self.picture is None:
            return None
        for bar in self.picture.bars:
            if self.picture.bar_rect(bar).contains(point):
                return bar
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open a day, or choose an all-day booking."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        day = self._day_at(event.position())
        if day is not None:
            self.day_wanted.emit(day)
        bar = self._bar_at(event.position())
        if bar is not None and isinstance(bar.item, Booking):
            self.booking_pressed.emit(bar.item.id)

    def event(self, event: QEvent) -> bool:
        """Tell the whole name of a bar or day on hover."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.hint(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), as_tip(text), self)
            return True
        return super().event(event)

    def hint(self, point: QPointF) -> str:
        """Return what is told of a point: an all-day bar, or a day."""
        bar, day = self._bar_at(point), self._day_at(point)
        if self.picture is None:
            return ""
        if bar is not None:
            return self.picture.bar_words(bar)
        return self.picture.grid.told.day(day) if day is not None else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the names, the lane and its bars."""
        if self.picture is None:
            return
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        self.picture.paint(painter, theme_of(self), QSizeF(self.size()))
        painter.end()
