"""Two small dialogs of the window: go to a date, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.ui.actions import ROWS
from pinmycal_desktop.ui.theme import Role, Space, Weight, themes
from pinmycal_desktop.ui.typed import date_of
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.widgets.mini_month import MiniMonth
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import later, words

if TYPE_CHECKING:
    from datetime import date

    from pinmycal_desktop.ui.format import Format

GRID_KEYS = (
    (later("Arrows"), later("Move from cell to cell")),
    (later("Shift+Up, Down"), later("Draw a time")),
    (later("Enter"), later("Book the time, or open the booking")),
    (later("Tab"), later("Go through the bookings")),
    (
        later("Alt+Arrows"),
        later("Carry the booking; Enter puts it down, Esc puts it back"),
    ),
    (later("Del"), later("Cancel the booking")),
    (later("Home, End"), later("First and last day")),
    (later("Ctrl+Home, End"), later("First and last open hour")),
    (later("Page Up, Page Down"), later("Before and after these days")),
    (later(", and ."), later("Say the cell, and the day")),
    (later("Ctrl+Wheel"), later("Make the hours higher or lower")),
)
"""The keys of the grid that are no actions of the window."""


class GoToDialog(QDialog):
    """A date to type, and a month to choose it from; Down leads to the month."""

    picked = Signal(object)
    """The `date` that was chosen; the dialog has closed itself."""

    def __init__(
        self, today: date, shown: date, *, form: Format, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("Go to a date"))
        self._today, self._form = today, form
        line = QLineEdit()
        example = words("24 Dec, tomorrow, Friday")
        room = line.fontMetrics().horizontalAdvance(example)
        line.setMinimumWidth(room + 2 * Space.LARGE)
        line.setFont(themes().current.font(Role.BODY, tabular=True))
        line.setPlaceholderText(example)
        self.typed = Labelled(words("Date"), line)
        """What is typed; Enter goes there."""
        self.month = MiniMonth(today, form=form)
        self.month.set_value(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[int(Space.LARGE)] * 4)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.typed)
        column.addWidget(self.month)
        line.textEdited.connect(self._forgive)
        line.returnPressed.connect(self._read)
        self.month.picked.connect(self._take)
        line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down, which the line does not want, goes into the month."""
        if event.key() == Qt.Key.Key_Down:
            self.month.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _forgive(self) -> None:
        self.typed.set_error("")

    def _read(self) -> None:
        text = self.typed.field.text().strip()
        day = date_of(text, self._today, self._form.locale)
        if day is None:
            example = self._form.day(self._today, weekday=False)
            told = words("That is no date. Write one such as {0}, or choose below.")
            self.typed.set_error(told.format(example))
            self.adjustSize()  # the month below stays whole
        else:
            self._take(day)

    def _take(self, day: date) -> None:
        self.picked.emit(day)
        self.accept()


class KeysDialog(QDialog):
    """Every key of the window and of the grid."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("Keys"))
        columns = QHBoxLayout()
        columns.setSpacing(Space.GIANT)
        columns.addLayout(self._table(words("In the grid"), tuple(_grid_keys())))
        columns.addLayout(self._table(words("Everywhere"), tuple(_shortcuts())))
        letters = words("Single letters and ? work wherever nothing is being typed.")
        close = Button(words("Close"), kind=Kind.PRIMARY)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.HUGE, Space.LARGE, Space.HUGE, Space.LARGE)
        column.addLayout(columns)
        column.addWidget(caption(letters))
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    @staticmethod
    def _table(title: str, rows: tuple[tuple[str, str], ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.TINY)
        grid.addWidget(PlainLabel(title, role=Role.HEADING), 0, 0, 1, 2)
        for place, (keys, what) in enumerate(rows, start=1):
            label = PlainLabel(keys, role=Role.SMALL, weight=Weight.STRONG)
            grid.addWidget(label, place, 0)
            grid.addWidget(caption(what), place, 1)
        grid.setRowStretch(len(rows) + 1, 1)
        return grid


def _grid_keys() -> list[tuple[str, str]]:
    """Return the keys of the grid in the person's words."""
    return [(words(keys), words(what)) for keys, what in GRID_KEYS]


def _shortcuts() -> list[tuple[str, str]]:
    """Return the shortcuts of the window's actions as this computer writes them."""
    told = []
    for row in ROWS:
        native = QKeySequence.SequenceFormat.NativeText
        keys = [
            QKeySequence(each).toString(native) for each in row.keys.split("|") if each
        ]
        keys += [row.letter] if row.letter else []
        if keys:
            name = words(row.words).replace("&", "").rstrip("…")
            told.append((", ".join(keys), name))
    return told
