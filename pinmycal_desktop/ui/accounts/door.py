"""A large button of two lines: what it is called and what happens, and its letter.

It is as high as its words need: they are never cut off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy

from pinmycal_desktop.ui import icons, patterns
from pinmycal_desktop.ui.theme import Radius, Role, Weight, theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

_LEAST, _PAD, _GAP = 62, 11, 4
_BEFORE, _AFTER, _ICON, _KEY = 52, 52, 20, 20
_WRAP = Qt.TextFlag.TextWordWrap
_ENDLESS = 10_000


class Door(QPushButton):
    """One way on: what it is called, what happens, and the letter that opens it."""

    def __init__(self, name: str, text: str, icon: str, letter: str) -> None:
        super().__init__()
        self._name, self._text = name, text
        self._icon, self._letter = icon, letter
        self.setAccessibleName(name)
        self.setAccessibleDescription(text)
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def letter(self) -> str:
        """The letter that opens it."""
        return self._letter

    def sizeHint(self) -> QSize:
        """As wide as it is let."""
        width = self.width()
        return QSize(0, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as one likes, but high enough for a line of each."""
        return QSize(0, _LEAST)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as both texts need."""
        low = self._lines(width)[-1][0].bottom() + _PAD
        return max(_LEAST, round(low))

    def _fonts(self) -> tuple[QFont, QFont]:
        theme = theme_of(self)
        return theme.font(Role.BODY, Weight.STRONG), theme.font(Role.SMALL)

    def _lines(self, width: float) -> list[tuple[QRectF, str]]:
        """Return both texts with their places in a door of this width."""
        wide = max(width - _BEFORE - _AFTER, 1.0)
        top, placed = float(_PAD), []
        for text, font in zip((self._name, self._text), self._fonts(), strict=True):
            room = QRectF(_BEFORE, top, wide, _ENDLESS)
            needed = QFontMetricsF(font).boundingRect(room, int(_WRAP), text).height()
            placed.append((QRectF(_BEFORE, top, wide, needed), text))
            top += needed + _GAP
        return placed

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, its icon, both texts and the letter."""
        painter, theme = QPainter(self), theme_of(self)
        palette, rect = theme.palette, QRectF(self.rect())
        patterns.box(
            painter,
            rect,
            fill=palette.hover if self.underMouse() else palette.surface,
            edge=palette.accent if self.hasFocus() else palette.control,
            width=2 if self.hasFocus() else 1,
            radius=Radius.CONTROL,
        )
        middle = rect.height() / 2
        spot = self._mirrored(QRectF(16, middle - _ICON / 2, _ICON, _ICON))
        icons.paint(painter, spot, self._icon, palette.accent)
        inks = (palette.text, palette.muted)
        lead = Qt.AlignmentFlag.AlignLeading
        for (room, text), font, ink in zip(
            self._lines(rect.width()), self._fonts(), inks, strict=True
        ):
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(self._mirrored(room), int(lead | _WRAP), text)
        self._draw_letter(painter, rect)
        painter.end()

    def _draw_letter(self, painter: QPainter, rect: QRectF) -> None:
        theme = theme_of(self)
        side = theme.scaled(_KEY)
        left = rect.width() - 16 - side
        key = self._mirrored(QRectF(left, (rect.height() - side) / 2, side, side))
        patterns.box(painter, key, edge=theme.palette.line, radius=Radius.BLOCK)
        painter.setFont(theme.font(Role.CAPTION, Weight.STRONG))
        painter.setPen(theme.palette.muted)
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._letter)

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.right())
        return rect
