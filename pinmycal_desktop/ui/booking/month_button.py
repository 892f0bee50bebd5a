"""A button that names the days shown and opens a month to go elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.mini_month import MiniMonth
from pinmycal_desktop.ui.widgets.plain_label import as_tip
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from datetime import date

    from pinmycal_desktop.ui.format import Format


class MonthButton(Button):
    """12–17 March; pressing it opens a month."""

    picked = Signal(object)
    """The `date` a person took from the month."""

    def __init__(
        self, today: date, form: Format, parent: QWidget | None = None
    ) -> None:
        super().__init__("", kind=Kind.FLAT, dense=True, parent=parent)
        self._today, self._form = today, form
        self._shown = today
        self._popup: QFrame | None = None
        self.setToolTip(as_tip(words("Go to a date")))
        self.clicked.connect(self._open)

    def set_days(self, first: date, last: date) -> None:
        """Name these days."""
        self._shown = first
        told = self._form.day_range(first, last).removesuffix(str(last.year))
        told = told.rstrip(", ")
        self.setText(told)
        self.setAccessibleName(words("{0}, go to a date").format(told))

    def _open(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setProperty("back", "popup")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        month = MiniMonth(self._today, form=self._form, parent=popup)
        month.set_value(self._shown)
        month.picked.connect(self._take)
        column = QVBoxLayout(popup)
        column.setContentsMargins(12, 8, 12, 12)
        column.addWidget(month)
        corner = QPoint(self.width() - popup.sizeHint().width(), self.height() + 4)
        popup.move(self.mapToGlobal(corner))
        popup.show()
        month.setFocus()
        self._popup = popup

    def _take(self, day: date) -> None:
        if self._popup is not None:
            self._popup.close()
            self._popup = None
        self.setFocus()
        self.picked.emit(day)
