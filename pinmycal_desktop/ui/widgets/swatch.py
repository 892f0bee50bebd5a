"""The sign of an event type's colour, and the row of ten to choose one from."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import TYPE_COUNT, Radius, theme_of
from pinmycal_desktop.ui.words import later, words

_LARGE, _CELL = 20, 28


class Swatch(QWidget):
    """A 16 px sign of the event type colour `index` (1..10); says nothing itself."""

    def __init__(self, index: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = index
        self.setFixedSize(patterns.SWATCH, patterns.SWATCH)

    def set_index(self, index: int) -> None:
        """Show another colour."""
        self._index = index
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        painter = QPainter(self)
        colour = theme_of(self).type_colour(self._index)
        patterns.swatch(painter, QRectF(self.rect()), colour, rtl=_rtl(self))
        painter.end()


def _rtl(widget: QWidget) -> bool:
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def swatch_icon(index: int) -> QIcon:
    """The sign as an icon, for menus and lists; made anew when the theme changes."""
    ratio = max(screen.devicePixelRatio() for screen in QApplication.screens())
    side = round(patterns.SWATCH * ratio)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    rect = QRectF(0, 0, patterns.SWATCH, patterns.SWATCH)
    rtl = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    patterns.swatch(painter, rect, theme_of().type_colour(index), rtl=rtl)
    painter.end()
    made = QIcon(pixmap)
    made.addPixmap(pixmap, QIcon.Mode.Selected)  # Qt would tint it
    return made


_PATTERNS = {
    "solid": later("solid"),
    "dash": later("dash"),
    "dot": later("dot"),
    "double": later("double"),
    "ladder": later("ladder"),
}
"""What the patterns are called."""


class _Colour(QAbstractButton):
    """One colour to take."""

    def __init__(self, index: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._index = index
        self.setCheckable(True)
        self.setProperty("ring", True)
        colour = theme_of(self).type_colour(index)
        told = f"{words(colour.name)}, {words(_PATTERNS[colour.pattern])}"
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.setFixedSize(_CELL, _CELL)

    def sizeHint(self) -> QSize:
        return QSize(_CELL, _CELL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        inset = (_CELL - _LARGE) / 2
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        patterns.swatch(painter, rect, theme.type_colour(self._index), rtl=_rtl(self))
        if self.isChecked():
            around = rect.adjusted(-3, -3, 3, 3)
            edge = theme.palette.accent
            patterns.box(painter, around, edge=edge, radius=Radius.CONTROL, width=2)
        painter.end()


class ColourRow(QWidget):
    """The ten event type colours, one of them taken; arrow keys move."""

    chosen = Signal(int)
    """The colour a person took, 1..10; never emitted by `set_value`."""

    def __init__(self, value: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for index in range(1, TYPE_COUNT + 1):
            button = _Colour(index, self)
            row.addWidget(button)
            self._group.addButton(button, index)
        row.addStretch()
        self.setAccessibleName(words("Colour and pattern"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._group.idClicked.connect(self.chosen)
        self.set_value(value)

    def value(self) -> int:
        """The colour taken, 1..10."""
        return self._group.checkedId()

    def set_value(self, index: int) -> None:
        """Take a colour without a signal; a number outside 1..10 wraps round."""
        self._group.button((index - 1) % TYPE_COUNT + 1).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits take a colour: 1 to 9, and 0 for the tenth."""
        if event.text().isdigit() and event.text().isascii():
            self.set_value(int(event.text()) or TYPE_COUNT)
            self.chosen.emit(self.value())
            return
        super().keyPressEvent(event)
