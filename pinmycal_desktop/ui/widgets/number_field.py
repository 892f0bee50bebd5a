"""A whole number with its unit inside the field: 15 min, 3 a day."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Height, Radius, Role, Theme, theme_of, themes
from pinmycal_desktop.ui.widgets.entering import TakesAll
from pinmycal_desktop.ui.widgets.inside import text_room
from pinmycal_desktop.ui.words import words

_EDGE, _GAP = 10, 6
_MOST_DIGITS = 9  # what a spin box can hold


class NumberField(QSpinBox):
    """A number between two bounds; arrow keys step by `step`.

    With `none` (an em dash, say) the lowest value is shown as that word and means
    "no limit". `name` is what a screen reader says.
    """

    changed = Signal(int)
    """The number after a person finished changing it; never by `set_value`."""
    corrected = Signal(str)
    """A sentence: what was typed was out of bounds, and the nearest bound was taken."""

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
        self._correction = ""
        self.setFrame(False)
        # The inner widget must not cover the edge and the unit.
        self.lineEdit().setStyleSheet("background: transparent; border: none")
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setRange(minimum, maximum)
        self.setSingleStep(step)
        self.setSpecialValueText(none)
        self.setAccessibleName(f"{name}, {unit}" if unit else name)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._enter = TakesAll(self.lineEdit(), self)
        self._dress(themes().current)
        themes().changed.connect(self._dress)
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        self.valueChanged.connect(self.changed)
        self.editingFinished.connect(self._tell_correction)

    def set_value(self, number: int) -> None:
        """Show a number without a signal."""
        blocked = self.blockSignals(True)
        self.setValue(number)
        self.blockSignals(blocked)

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Let a number that is too large be typed: a digit must not vanish silently."""
        typed = text.strip()
        is_number = typed.isdecimal() and len(typed) <= _MOST_DIGITS
        if is_number and int(typed) > self.maximum():
            return QValidator.State.Intermediate, text, place
        return super().validate(text, place)

    def fixup(self, text: str) -> str:
        """Take the nearest bound, and remember to say so."""
        typed = text.strip()
        if not typed.isdecimal() or int(typed) <= self.maximum():
            return super().fixup(text)
        sentence = words("{0} is too much: at most {1}.")
        most = f"{self.maximum()} {self._unit}".strip()
        self._correction = sentence.format(typed, most)
        return str(self.maximum())

    def _tell_correction(self) -> None:
        """Say it after the new number was told, so that the sentence stays."""
        sentence, self._correction = self._correction, ""
        if sentence:
            self.corrected.emit(sentence)

    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY, tabular=True))
        digits = self.fontMetrics().horizontalAdvance("0" * len(str(self.maximum())))
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
        edge = palette.danger if self.property("wrong") else palette.control
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
