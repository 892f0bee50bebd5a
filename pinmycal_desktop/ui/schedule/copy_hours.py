"""A card to copy the hours of one weekday to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from pinmycal_desktop.ui.theme import Space, Weight
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.ui.format import Format


class CopyHours(QFrame):
    """Opens under a button; Escape or a click elsewhere closes it."""

    copied = Signal(int, object)
    """A weekday, and the tuple of weekdays that should have its hours."""

    def __init__(self, form: Format, day: int, *, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("back", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names = [(each, form.weekday_name(each)) for each in form.weekdays()]
        self._from = Choice(
            [Option(each, name) for each, name in names],
            name=words("Copy the hours of"),
        )
        self._from.set_value(day)
        self._from.chosen.connect(self._leave_out)
        self._checks = {each: Check(name, checked=each < 5) for each, name in names}  # noqa: PLR2004  -- Monday to Friday
        self._button = Button(words("Copy"), kind=Kind.PRIMARY)
        self._button.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[int(Space.MEDIUM)] * 4)
        column.setSpacing(Space.SMALL)
        column.addWidget(PlainLabel(words("Copy the hours of"), weight=Weight.STRONG))
        column.addWidget(self._from)
        column.addWidget(PlainLabel(words("to"), ink="muted"))
        for check in self._checks.values():
            check.toggled.connect(self._allow)
            column.addWidget(check)
        column.addWidget(self._button)
        self._leave_out()

    def open_under(self, button: QWidget) -> None:
        """Show the card below `button`."""
        self.adjustSize()
        self.move(button.mapToGlobal(QPoint(0, button.height() + 4)))
        self.show()
        self._from.setFocus(Qt.FocusReason.PopupFocusReason)

    def _day(self) -> int:
        value = self._from.value()
        assert isinstance(value, int)
        return value

    def _others(self) -> tuple[int, ...]:
        return tuple(
            each
            for each, check in self._checks.items()
            if check.isChecked() and each != self._day()
        )

    def _leave_out(self) -> None:
        for each, check in self._checks.items():
            check.setEnabled(each != self._day())
        self._allow()

    def _allow(self) -> None:
        self._button.setEnabled(bool(self._others()))

    def _copy(self) -> None:
        self.copied.emit(self._day(), self._others())
        self.close()
