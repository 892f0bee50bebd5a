"""A check box drawn in the look's own shape; signals are those of `QCheckBox`."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from pinmycal_desktop.ui import icons, patterns
from pinmycal_desktop.ui.theme import Height, Radius, Role, Theme, theme_of, themes

_BOX, _GAP, _END = 16, 8, 4


class Check(QCheckBox):
    """A yes or no with words; `toggled(bool)` tells a change."""

    def __init__(
        self, text: str = "", *, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setChecked(checked)
        self._dress(themes().current)
        themes().changed.connect(self._dress)

    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY))

    def sizeHint(self) -> QSize:
        """The box, the words, and at least the height of a target."""
        words = self.fontMetrics().size(0, self.text()) if self.text() else QSize()
        width = _BOX + (_GAP + words.width() + _END if self.text() else 8)
        return QSize(width, max(Height.TARGET, words.height() + 4))

    def minimumSizeHint(self) -> QSize:
        """The same: the words are never cut."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """The whole row answers."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and its tick, then the words."""
        palette = theme_of(self).palette
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        alone = (self.width() - _BOX) / 2 if not self.text() else 0
        left = self.width() - _BOX - alone if rtl else alone
        box = QRectF(left, (self.height() - _BOX) // 2, _BOX, _BOX)
        enabled, part = self.isEnabled(), Qt.CheckState.PartiallyChecked
        edge = palette.control if enabled else palette.line
        if self.checkState() == Qt.CheckState.Unchecked:
            fill = palette.hover if self.underMouse() else palette.field
            patterns.box(painter, box, fill=fill, edge=edge, radius=Radius.BLOCK)
        else:
            fill = palette.accent if enabled else palette.disabled
            patterns.box(painter, box, fill=fill, radius=Radius.BLOCK)
            sign = "minus" if self.checkState() == part else "check"
            inner = box.adjusted(1, 1, -1, -1)
            icons.paint(painter, inner, sign, palette.accenttext)
        self._words(painter, rtl=rtl)
        painter.end()

    def _words(self, painter: QPainter, *, rtl: bool) -> None:
        palette = theme_of(self).palette
        painter.setPen(palette.text if self.isEnabled() else palette.disabled)
        room = self.rect().adjusted(0 if rtl else _BOX + _GAP, 0, 0, 0)
        if rtl:
            room = QRect(0, 0, self.width() - _BOX - _GAP, self.height())
        flags = (
            Qt.AlignmentFlag.AlignLeading
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.TextFlag.TextShowMnemonic
        )
        painter.drawText(room, int(flags), self.text())
