"""An icon that stands beside words and says nothing of its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pinmycal_desktop.ui import icons
from pinmycal_desktop.ui.theme import theme_of


class IconMark(QWidget):
    """The icon `name` in the colour role `ink`, `size` pixels wide; no target."""

    def __init__(
        self,
        name: str,
        *,
        ink: str = "muted",
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._ink = name, ink
        self.setFixedSize(size, size)

    def set_icon(self, name: str, ink: str | None = None) -> None:
        """Show another icon, in another colour role when one is given."""
        self._name, self._ink = name, ink or self._ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon at the screen's resolution."""
        colour: QColor = getattr(theme_of(self).palette, self._ink)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        icons.paint(painter, QRectF(self.rect()), self._name, colour)
        painter.end()
