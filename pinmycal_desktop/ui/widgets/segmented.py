"""A row of choices of which one is taken: Day, Week, Agenda; 30, 45, 60 min."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Height, Radius, Role, Weight, theme_of, themes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.ui.theme import Theme

_PAD = 13  # px at both sides of a word


class _Segment(QAbstractButton):
    """One choice; paints its share of the row's outline."""

    def __init__(self, text: str, *, dense: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setProperty("ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._height = int(Height.DENSE_CONTROL if dense else Height.CONTROL)
        self._dress(themes().current)
        themes().changed.connect(self._dress)
        self.toggled.connect(self._weigh)

    def _dress(self, theme: Theme) -> None:
        weight = Weight.STRONG if self.isChecked() else Weight.REGULAR
        self.setFont(theme.font(Role.BODY, weight, tabular=True))
        self.update()

    def _weigh(self) -> None:
        self._dress(theme_of(self))

    def sizeHint(self) -> QSize:
        strong = theme_of(self).font(Role.BODY, Weight.STRONG, tabular=True)
        metrics = type(self.fontMetrics())(strong)
        width = metrics.horizontalAdvance(self.text()) + 2 * _PAD
        return QSize(width, max(self._height, metrics.height() + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = theme_of(self).palette
        painter = QPainter(self)
        row = self.parentWidget() or self
        whole = QRectF(row.rect().translated(-self.pos()))
        painter.save()
        painter.setClipPath(patterns.rounded(whole, Radius.CONTROL))
        if self.isChecked():
            painter.fillRect(self.rect(), palette.accentsoft)
        elif self.isDown():
            painter.fillRect(self.rect(), palette.press)
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), palette.hover)
        painter.restore()
        if self.pos().x() > 0:
            top, foot = QPointF(0, 1), QPointF(0, self.height() - 1)
            patterns.hairline(painter, top, foot, palette.line, width=1)
        # The corners belong to the row: every choice paints its share of one outline.
        patterns.box(painter, whole, edge=palette.control, radius=Radius.CONTROL)
        ink = palette.accentink if self.isChecked() else palette.muted
        painter.setPen(ink if self.isEnabled() else palette.disabled)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class Segmented(QWidget):
    """One of several words. Arrow keys move, Tab goes to the chosen one.

    `choices` are (value, words); values may be of any kind and are compared by ==.
    """

    chosen = Signal(object)
    """The value a person took; never emitted by `set_value`."""

    def __init__(
        self,
        choices: Sequence[tuple[object, str]],
        *,
        name: str,
        dense: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._dense = dense
        self._values: list[object] = []
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group.idClicked.connect(self._take)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these instead; the first one is taken, silently."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._values = [value for value, _words in choices]
        for place, (_value, words) in enumerate(choices):
            segment = _Segment(words, dense=self._dense, parent=self)
            self._row.addWidget(segment)
            self._group.addButton(segment, place)
            segment.setChecked(place == 0)

    def value(self) -> object:
        """What is taken, or None when there are no choices."""
        place = self._group.checkedId()
        return self._values[place] if place >= 0 else None

    def set_value(self, value: object) -> None:
        """Take a value without a signal.

        Raises:
            ValueError: it is not among the choices.
        """
        self._group.button(self._values.index(value)).setChecked(True)

    def _take(self, place: int) -> None:
        self.chosen.emit(self._values[place])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground; every choice draws its own part of the edge."""
        painter = QPainter(self)
        palette = theme_of(self).palette
        patterns.box(
            painter, QRectF(self.rect()), fill=palette.field, radius=Radius.CONTROL
        )
        painter.end()
