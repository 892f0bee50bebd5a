"""The painted week with its head of weekdays, scrolled to where the hours are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pinmycal_desktop.ui.schedule.canvas import HOUR, HoursCanvas
from pinmycal_desktop.ui.schedule.canvas_paint import ruler
from pinmycal_desktop.ui.theme import (
    MOST_SCALE,
    Role,
    Space,
    Weight,
    theme_of,
    themes,
)
from pinmycal_desktop.ui.widgets.box import Box
from pinmycal_desktop.ui.widgets.plain_label import caption
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.screen.booking_chips import BookingChip
    from pinmycal_desktop.screen.schedule import ScheduleDraft
    from pinmycal_desktop.ui.format import Format

_HEAD = 30
_HOURS_SHOWN = 17  # in a high window hours grow rather than the night
_FIRST_MINUTE = 6 * 60 + 15  # shown at the top when no hours are earlier


class _Head(QWidget):
    """The names of the weekdays over their columns."""

    def __init__(self, form: Format, canvas: HoursCanvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._canvas = form, canvas
        self.setFixedHeight(_HEAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, geometry = theme_of(self), self._canvas.geometry_now
        painter = QPainter(self)
        painter.setFont(theme.font(Role.BODY, Weight.MEDIUM))
        painter.setPen(theme.palette.text)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        shift = self.width() - geometry.width if is_rtl else 0
        for day in geometry.order:
            room = QRectF(geometry.left(day) + shift, 0, geometry.column, _HEAD)
            name = self._form.weekday_name(day)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)
        low = self.height() - 1
        line = QRectF(0, low, self.width(), 1)
        painter.fillRect(line, theme.palette.control)
        painter.end()


class HoursWeek(QWidget):
    """The week in a frame, with how to use it below. See `HoursCanvas`."""

    edited = Signal(object)
    """The next `ScheduleDraft`."""
    chose = Signal(int)
    """The weekday of the hours that were chosen."""

    def __init__(self, form: Format, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = HoursCanvas(form)
        self.canvas.edited.connect(self.edited)
        self.canvas.chose.connect(self.chose)
        frame = Box(fill="window", parent=self)
        self._scroll = QScrollArea(frame)
        self._scroll.setWidget(self.canvas)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(_Head(form, self.canvas, frame))
        inside.addWidget(self._scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(frame, 1)
        column.addLayout(self._foot())
        self.setMinimumWidth(ruler() + 7 * themes().current.scaled(44, MOST_SCALE))
        self._first = _FIRST_MINUTE
        self._is_new = True  # nobody has scrolled yet
        self._scroll.verticalScrollBar().actionTriggered.connect(self._leave_place)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        how = words("Drag to open · drag an edge to change · Del to close")
        row.addWidget(caption(how, wrap=True), 1)
        row.addWidget(caption(words("Snap 15 min")))
        return row

    def tell(self, draft: ScheduleDraft) -> None:
        """Show a draft."""
        self.canvas.tell(draft)
        if self._is_new:
            starts = [range_.start for day in draft.original.week for range_ in day]
            self._first = max(min([*starts, _FIRST_MINUTE + 30]) - 30, 0)
            self._scroll_to_hours()

    def _scroll_to_hours(self) -> None:
        top = self.canvas.geometry_now.y(self._first)
        self._scroll.verticalScrollBar().setValue(round(top))

    def _leave_place(self) -> None:
        self._is_new = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the first hours in view until somebody scrolls."""
        super().resizeEvent(event)
        room = event.size().height() - _HEAD - 24
        quarter = room // (4 * _HOURS_SHOWN)
        self.canvas.set_hour_height(max(HOUR, 4 * quarter))
        if self._is_new:
            QTimer.singleShot(0, self, self._scroll_to_hours)

    def set_chips(self, chips: Sequence[BookingChip]) -> None:
        """Show bookings as slim chips."""
        self.canvas.set_chips(chips)
