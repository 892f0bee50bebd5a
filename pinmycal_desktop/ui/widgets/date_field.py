"""A date, typed as people type it or taken from a month that opens under the field."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.theme import Role, Theme, themes
from pinmycal_desktop.ui.typed import date_of
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.widgets.inside import sided, text_room
from pinmycal_desktop.ui.widgets.labelled import set_wrong
from pinmycal_desktop.ui.widgets.mini_month import MiniMonth
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class DateField(QLineEdit):
    """Reads 11 Mar, 11.3., 2026-03-11, tomorrow, Wed; Up and Down step by days.

    Alt+Down or the icon opens the month. `today` is given. What cannot be read stays
    as typed, with the edge of an error, and `value()` is None until it is put right.
    """

    changed = Signal(object)
    """The new `date`, or None when what was typed is not one; by a person only."""

    def __init__(
        self,
        today: date,
        value: date | None = None,
        *,
        form: Format | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today, self._form = today, form or Format()
        self._value: date | None = None
        self._popup: QFrame | None = None
        self.setAccessibleName(name)
        opens = words("Choose from a month")
        self._icon = IconButton("calendar", opens, tiny=True, ink="muted")
        self._icon.clicked.connect(self.open_month)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(sided(self, 0, 4))
        inside.addStretch()
        inside.addWidget(self._icon)
        text_room(self, 0, 26)
        self.editingFinished.connect(self._commit)
        self._dress(themes().current)
        themes().changed.connect(self._dress)
        self.set_value(value)

    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY, tabular=True))
        widest = self._form.day(date(2026, 9, 30)) + " 2026"
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(widest) + 56)

    def value(self) -> date | None:
        """The date, or None while nothing readable stands there."""
        return self._value

    def set_value(self, value: date | None) -> None:
        """Show a date without a signal; None empties the field."""
        self._value = value
        self.setText("" if value is None else self._told(value))
        self.setCursorPosition(0)
        set_wrong(self, wrong=False)

    def _told(self, day: date) -> str:
        if day.year == self._today.year:
            return self._form.day(day)
        return f"{self._form.weekday(day)} {self._form.day_range(day, day)}"

    def _commit(self) -> None:
        typed = self.text().strip()
        if self._value is not None and typed == self._told(self._value):
            return
        value = date_of(typed, self._today, self._form.locale)
        self._show_read(typed, value)

    def _show_read(self, typed: str, value: date | None) -> None:
        if value is not None:
            self.setText(self._told(value))
        set_wrong(self, wrong=bool(typed) and value is None)
        if value != self._value:
            self._value = value
            self.changed.emit(value)

    def open_month(self) -> None:
        """Open the month under the field; Escape closes it."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setProperty("back", "popup")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        month = MiniMonth(self._today, form=self._form, parent=popup)
        month.set_value(self._value or self._today)
        month.picked.connect(self._take)
        column = QVBoxLayout(popup)
        column.setContentsMargins(12, 8, 12, 12)
        column.addWidget(month)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popup.show()
        month.setFocus()
        self._popup = popup

    def _take(self, day: date) -> None:
        if self._popup is not None:
            self._popup.close()
            self._popup = None
        self._show_read("", day)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down step by a day, Alt+Down opens the month."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_month()
        else:
            self._show_read("", (self._value or self._today) + timedelta(days=step))
