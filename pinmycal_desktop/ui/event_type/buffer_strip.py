"""A booking with its buffers, to scale: what is kept free before and after."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pinmycal_desktop.model.schedule import MINUTES_A_DAY
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Role, Weight, theme_of
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.ui.format import Format

_BAR, _WORDS = 26, 18
_PAD = 8  # px between words and what is beside them
_START = 14 * 60  # the booking is drawn at two in the afternoon
_MARGIN = 0.15  # of the whole, left free at both ends


class BufferStrip(QWidget):
    """Paints one event type; the times below belong to an example at 14:00."""

    def __init__(self, form: Format, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._type: EventType | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A bar with words below."""
        return QSize(320, _BAR + _WORDS)

    def tell(self, event_type: EventType) -> None:
        """Show an event type's usual length and buffers."""
        self._type = event_type
        before, after = event_type.buffer_before, event_type.buffer_after
        self.setAccessibleName(
            words("{0} min kept free before, {1} min after").format(before, after)
        )
        self.setVisible(bool(before or after))
        self.update()

    def _x(self, minute: float) -> float:
        """Return where a minute lies, from the line's start."""
        assert self._type is not None
        first = _START - self._type.buffer_before
        whole = self._type.buffer_before + self._type.length + self._type.buffer_after
        margin = whole * _MARGIN
        share = (minute - first + margin) / (whole + 2 * margin)
        x = share * self.width()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return self.width() - x if rtl else x

    def _box(self, start: int, end: int) -> QRectF:
        left, right = sorted((self._x(start), self._x(end)))
        return QRectF(left, 0, right - left, _BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the strip, the buffers, the booking, and the times."""
        if self._type is None:
            return
        theme, kind = theme_of(self), self._type
        colour, palette = theme.type_colour(kind.colour), theme.palette
        painter = QPainter(self)
        strip = QRectF(0, 0, self.width(), _BAR)
        patterns.box(painter, strip, fill=palette.surface, edge=palette.line)
        end = _START + kind.length
        buffers = (
            (_START - kind.buffer_before, _START),
            (end, end + kind.buffer_after),
        )
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for first, last in buffers:
            if first < last:
                box = self._box(first, last)
                patterns.buffer_box(painter, box, colour.edge, rtl=rtl)
        booking = self._box(_START, end)
        patterns.box(painter, booking, fill=colour.fill, edge=colour.edge)
        painter.setFont(theme.font(Role.SMALL, Weight.STRONG))
        painter.setPen(colour.text)
        self._name(painter, booking, kind.length)
        painter.setFont(theme.font(Role.CAPTION, tabular=True))
        painter.setPen(palette.muted)
        for room, told in self._times(painter, (_START, end, *buffers[0], *buffers[1])):
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, told)
        painter.end()

    def _name(self, painter: QPainter, room: QRectF, length: int) -> None:
        """Write as much about the booking as fits whole."""
        whole, short = words("Booking, {0} min"), words("{0} min")
        for text in (whole.format(length), short.format(length)):
            if painter.fontMetrics().horizontalAdvance(text) + _PAD <= room.width():
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
                return

    def _times(
        self, painter: QPainter, minutes: tuple[int, ...]
    ) -> list[tuple[QRectF, str]]:
        """Return where times stand; one that would cover an earlier one gives way."""
        found: list[tuple[QRectF, str]] = []
        for minute in dict.fromkeys(minutes):
            within = minute % MINUTES_A_DAY
            told = self._form.wall(time(within // 60, within % 60))
            width = painter.fontMetrics().horizontalAdvance(told)
            left = min(max(self._x(minute) - width / 2, 0), self.width() - width)
            room = QRectF(left, _BAR + 2, width + 1, _WORDS - 2)
            apart = room.adjusted(-_PAD / 2, 0, _PAD / 2, 0)
            if not any(apart.intersects(other) for other, _ in found):
                found.append((room, told))
        return found
