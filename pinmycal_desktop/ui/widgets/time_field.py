"""A time of the day, typed as people type it."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.theme import Role, Theme, themes
from pinmycal_desktop.ui.typed import time_of
from pinmycal_desktop.ui.widgets.labelled import set_wrong

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_DAY = 24 * 60


class TimeField(QLineEdit):
    """Reads 9:15, 0915, 9.15, 9pm; shows it the way of `form`; Up and Down step.

    What cannot be read stays as typed, with the edge of an error, and `value()` is
    None until it is put right.
    """

    changed = Signal(object)
    """The new `time`, or None when what was typed is not one; by a person only."""

    def __init__(
        self,
        value: time | None = None,
        *,
        form: Format | None = None,
        step: int = 15,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._form, self._step = form or Format(), step
        self._value: time | None = None
        self.setAccessibleName(name)
        self.editingFinished.connect(self._commit)
        self._dress(themes().current)
        themes().changed.connect(self._dress)
        self.set_value(value)

    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY, tabular=True))
        widest = self.fontMetrics().horizontalAdvance(self._form.wall(time(22, 0)))
        self.setFixedWidth(widest + 30)

    def value(self) -> time | None:
        """The time, or None while nothing readable stands there."""
        return self._value

    def set_value(self, value: time | None) -> None:
        """Show a time without a signal; None empties the field."""
        self._value = value
        self.setText("" if value is None else self._form.wall(value))
        set_wrong(self, wrong=False)

    def set_form(self, form: Format) -> None:
        """Tell times another way from now on."""
        self._form = form
        if self._value is not None:
            self.set_value(self._value)

    def _commit(self) -> None:
        typed = self.text().strip()
        value = time_of(typed)
        if value is not None:
            self.setText(self._form.wall(value))
        set_wrong(self, wrong=bool(typed) and value is None)
        if value != self._value:
            self._value = value
            self.changed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go to the next and the last step of the clock."""
        signs = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        sign = signs.get(Qt.Key(event.key()))
        if sign is None:
            super().keyPressEvent(event)
            return
        at = time_of(self.text()) or time(9)
        steps = (at.hour * 60 + at.minute) // self._step
        exact = (at.hour * 60 + at.minute) % self._step == 0
        steps += sign if sign > 0 or exact else 0
        minutes = steps * self._step % _DAY
        self.setText(self._form.wall(time(minutes // 60, minutes % 60)))
        self._commit()
