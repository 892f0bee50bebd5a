"""A length of time in the unit it is thought of: minutes, hours or days."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pinmycal_desktop.screen.event_type import LONGEST_NOTICE
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.number_field import NumberField
from pinmycal_desktop.ui.words import words

_HOUR, _DAY = 60, 24 * 60


class NoticeField(QWidget):
    """Whole minutes, shown in the largest unit that fits them exactly."""

    changed = Signal(object)
    """The new minutes, of any size; by a person only."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = NumberField(0, LONGEST_NOTICE, name=name)
        """How many of the unit."""
        self.number.setFixedWidth(72)
        units = (
            Option(1, words("minutes")),
            Option(_HOUR, words("hours")),
            Option(_DAY, words("days")),
        )
        self._unit = Choice(units, name=words("{0}, unit").format(name))
        self.number.changed.connect(self._tell)
        self._unit.chosen.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.TINY)
        row.addWidget(self.number)
        row.addWidget(self._unit)
        self.setFocusProxy(self.number)

    def value(self) -> int:
        """Return the minutes."""
        unit = self._unit.value()
        assert isinstance(unit, int)
        return self.number.value() * unit

    def set_value(self, minutes: int) -> None:
        """Show minutes without a signal; the unit stays while it fits."""
        if minutes == self.value():
            return
        unit = next(
            each for each in (_DAY, _HOUR, 1) if minutes % each == 0 or each == 1
        )
        self._unit.set_value(unit)
        self.number.set_value(minutes // unit)

    def _tell(self) -> None:
        self.changed.emit(self.value())
