"""A whole number with its unit inside the field: 15 min, 3 a day."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Height, Radius, Role, Theme, theme_of, themes
from pinmycal_desktop.ui.widgets.entering import TakesAll
from pinmycal_desktop.ui.widgets.inside import text_room

_EDGE, _GAP = 10, 6
_MOST_TYPED = 999_999_999  # what a spin box can hold


class NumberField(QSpinBox):
    """A number; arrow keys step by `step` between two bounds.

    What is typed beyond them stays as it was typed, is told like any other number and
    has the edge of an error: whoever is told says why, and does not take it.
    With `none` (an em dash, say) the lowest value is shown as that word and means
    "no limit". `name` is what a screen reader says.
    """

    changed = Signal(int)
    """The number after a person finished changing it; never by `set_value`."""

    def __init__(
        self,
        minimum: int,
        maximum: int,
        *,
        unit: str = "",
        name: str = "",
        step: int = 1,
        none: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._unit = unit
        self._least, self._most = minimum, maximum
        self.setFrame(False)
        # The inner widget must not cover the edge and the unit.
        self.lineEdit().setStyleSheet("background: transparent; border: none")
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setRange(min(0, minimum), _MOST_TYPED)
        self.setSingleStep(step)
        self.setSpecialValueText(none)
        self.setAccessibleName(f"{name}, {unit}" if unit else name)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._enter = TakesAll(self.lineEdit(), self)
        self._dress(themes().current)
        themes().changed.connect(self._dress)
        self.valueChanged.connect(self.changed)

    def set_value(self, number: int) -> None:
        """Show a number without a signal."""
        blocked = self.blockSignals(True)
        self.setValue(number)
        self.blockSignals(blocked)

    @property
    def is_fit(self) -> bool:
        """Whether the number lies between the bounds."""
        return self._least <= self.value() <= self._most

    def stepBy(self, steps: int) -> None:
        """Step by the arrow keys, never beyond a bound."""
        self.interpretText()
        wanted = self.value() + steps * self.singleStep()
        self.setValue(min(max(wanted, self._least), self._most))
        self.selectAll()

    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY, tabular=True))
        digits = self.fontMetrics().horizontalAdvance("0" * len(str(self._most)))
        room = self._unit_width()
        text_room(self.lineEdit(), _EDGE, _EDGE + (room + _GAP if room else 0))
        self.setFixedHeight(max(Height.CONTROL, self.fontMetrics().height() + 12))
        self.setFixedWidth(max(72, digits + room + 2 * _EDGE + _GAP + 8))

    def _unit_width(self) -> int:
        metrics = type(self.fontMetrics())(theme_of(self).font(Role.CAPTION))
        return metrics.horizontalAdvance(self._unit)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a value is not changed by scrolling."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the field and the unit at its end; the number is a widget inside.

        Style sheets leave a spin box without buttons no room for its number, so its
        edge is painted here.
        """
        theme = theme_of(self)
        palette = theme.palette
        is_wrong = self.property("wrong") or not self.is_fit
        edge = palette.danger if is_wrong else palette.control
        edge = edge if self.isEnabled() else palette.line
        fill = palette.field if self.isEnabled() else None
        painter = QPainter(self)
        whole = QRectF(self.rect())
        patterns.box(painter, whole, fill=fill, edge=edge, radius=Radius.CONTROL)
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(palette.muted)
        room = QRect(self.rect()).adjusted(_EDGE, 0, -_EDGE, 0)
        end = Qt.AlignmentFlag.AlignTrailing  # the painter mirrors it
        painter.drawText(room, int(end | Qt.AlignmentFlag.AlignVCenter), self._unit)
        painter.end()
