"""The button at the head of the side bar: whose calendar it is, and the main menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton

from pinmycal_desktop.ui import icons, patterns
from pinmycal_desktop.ui.initials import initials
from pinmycal_desktop.ui.theme import Radius, Role, Weight, theme_of, themes
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_HEIGHT = 40


class OwnerBox(QPushButton):
    """Whose calendar it is, and where it lives; `setMenu` says what it opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._account, self._acted_for = "", "", ""
        # By the style sheet, whose least height of buttons overrules the widget's own.
        high = themes().current.scaled(_HEIGHT) - 2
        self.setStyleSheet(f"min-height: {high}px; max-height: {high}px")
        self.show_owner("", "")

    def show_owner(self, account: str, name: str) -> None:
        """Tell the account and its host."""
        self._account, self._name = account, name
        self._tell()

    def show_acting(self, name: str) -> None:
        """Tell who is acted for, in their place; empty for nobody but oneself."""
        if name != self._acted_for:
            self._acted_for = name
            self._tell()

    def _tell(self) -> None:
        first, then = self._lines
        told = words("Main menu. {0}, {1}")
        self.setAccessibleName(told.format(first, then or words("this computer")))
        self.update()

    @property
    def _lines(self) -> tuple[str, str]:
        if self._acted_for:
            return words("Acting for"), self._acted_for
        return self._account, self._name

    def sizeHint(self) -> QSize:
        """As wide as it is let."""
        return QSize(0, theme_of(self).scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw initials, two lines and a chevron on the wash."""
        painter, theme = QPainter(self), theme_of(self)
        palette, rect = theme.palette, QRectF(self.rect())
        patterns.box(
            painter,
            rect,
            fill=palette.hover if self.underMouse() else palette.accentsoft,
            edge=palette.accent,
            radius=Radius.CONTROL,
        )
        spot = self._mirrored(QRectF(6, (self.height() - 28) / 2, 28, 28))
        patterns.box(painter, spot, fill=palette.accent, radius=Radius.BLOCK)
        painter.setPen(palette.accenttext)
        painter.setFont(theme.font(Role.SMALL, Weight.STRONG))
        centre = Qt.AlignmentFlag.AlignCenter
        who = self._acted_for or self._name or self._account
        painter.drawText(spot, centre, initials(who))
        first, then = self._lines
        lines = ((first, Weight.REGULAR), (then, Weight.STRONG))
        high, top = theme.scaled(15), theme.scaled(5)
        for place, (text, weight) in enumerate(lines):
            font = theme.font(Role.CAPTION if not place else Role.SMALL, weight)
            painter.setFont(font)
            painter.setPen(palette.text if place else palette.accentink)
            room = self._mirrored(
                QRectF(42, top + high * place, rect.width() - 66, high)
            )
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignLeading, shown)
        chevron = self._mirrored(
            QRectF(rect.width() - 24, (self.height() - 16) / 2, 16, 16)
        )
        icons.paint(painter, chevron, "chevron-down", palette.muted)
        painter.end()

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.right())
        return rect
