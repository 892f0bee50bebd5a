"""The letters of an account in a thin box, as its bookings bear them in the grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Letters(QWidget):
    """A thin box with up to two letters; a name stands beside it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        theme = theme_of(self)
        self.setFixedSize(theme.scaled(26), theme.scaled(14))

    def set_text(self, text: str) -> None:
        """Show other letters."""
        self._text = text
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and the letters."""
        painter, theme = QPainter(self), theme_of(self)
        patterns.letters(painter, QRectF(self.rect()), self._text, theme)
        painter.end()
