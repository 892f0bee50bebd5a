"""Initials: one or two letters that stand for a person, and the round sign of them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pinmycal_desktop.ui.theme import Role, Weight, theme_of

SIZE = 28
_IDEOGRAPHS = "\u2e80"
"""From here on one sign is a whole syllable or word."""


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of a name."""
    parts = [part for part in name.replace("@", " ").split() if part[0].isalnum()]
    if not parts:
        return "?"
    if parts[0][0] >= _IDEOGRAPHS:
        return parts[0][0]
    letters = parts[0][0] + (parts[-1][0] if len(parts) > 1 else "")
    return letters.upper()


class Initials(QWidget):
    """A circle with a person's initials; the name stands beside it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = initials(name)
        self.setFixedSize(SIZE, SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle and the letters."""
        painter, theme = QPainter(self), theme_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.palette.control)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawEllipse(rect)
        painter.setPen(theme.palette.muted)
        painter.setFont(theme.font(Role.CAPTION, Weight.STRONG))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._letters)
        painter.end()
