"""A dot: something here is changed and not saved. Its tooltip says so."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import theme_of
from pinmycal_desktop.ui.words import words

_SIDE = 6


class ChangedDot(QWidget):
    """Six pixels in the colour role `ink`."""

    def __init__(self, ink: str = "warning", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self.setFixedSize(_SIDE, _SIDE)
        told = words("Changed, not saved")
        self.setToolTip(told)
        self.setAccessibleName(told)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dot."""
        fill: QColor = getattr(theme_of(self).palette, self._ink)
        painter = QPainter(self)
        patterns.box(painter, QRectF(self.rect()), fill=fill, radius=_SIDE / 2)
        painter.end()
