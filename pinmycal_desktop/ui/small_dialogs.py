"""Two small dialogs of the window: go to a date, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.screen import dates
from pinmycal_desktop.screen.views import DAYS_PREFIX
from pinmycal_desktop.ui.actions import ROWS, keys_of, row_words
from pinmycal_desktop.ui.room import room_for
from pinmycal_desktop.ui.theme import Role, Space, Weight, themes
from pinmycal_desktop.ui.typed import date_words
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.widgets.mini_month import MiniMonth
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import later, words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from pinmycal_desktop.screen.bindings import Bindings
    from pinmycal_desktop.ui.format import Format
    from pinmycal_desktop.ui.main_window import MainWindow

_KEYS_FOOT = 132
"""Pixels of the dialog beside its table."""

GRID_KEYS = (
    (later("Arrows"), later("Move from cell to cell")),
    (later("Shift+Arrows"), later("Draw a time, and carry it to another day")),
    (later("Enter"), later("Book the time, or open the booking")),
    (later("Tab"), later("Go through the bookings")),
    (
        later("Alt+Arrows"),
        later("Carry the booking; Enter puts it down, Esc puts it back"),
    ),
    (later("Alt+Shift+Up, Down"), later("Make the booking shorter or longer")),
    (later("Del"), later("Cancel the booking")),
    (later("Home, End"), later("First and last day")),
    (later("Ctrl+Home, End"), later("First and last open hour")),
    (later("Page Up, Page Down"), later("Before and after these days")),
    (later(", and ."), later("Say the cell, and the day")),
    (later("Ctrl+Wheel"), later("Make the hours higher or lower")),
    (later("Shift+Wheel"), later("Show more days or fewer")),
    (later("Ctrl+Drag"), later("Book the same person again")),
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
        example = words("24 Dec, tomorrow, thu+2w, in 3 weeks")
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
        self._meant = caption("")
        column.insertWidget(1, self._meant)
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
        """Tell which day is meant while it is typed; a mistake is told by Enter."""
        self.typed.set_error("")
        day = self._day()
        told = "" if day is None else self._form.full_day(day)
        self._meant.setText(told)
        if day is not None:
            self.month.set_value(day)

    def _day(self) -> date | None:
        words_of_dates = date_words(self._form.locale, self._form.first_day)
        return dates.date_of(self.typed.field.text(), self._today, words_of_dates)

    def _read(self) -> None:
        day = self._day()
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

    change_wanted = Signal()
    """Other keys are to be chosen; the dialog has closed itself."""

    def __init__(self, bindings: Bindings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("Keys"))
        columns = QHBoxLayout()
        columns.setSpacing(Space.GIANT)
        columns.addLayout(self._table(words("In the grid"), tuple(_grid_keys())))
        told = tuple(_shortcuts(bindings))
        half = -(-len(told) // 2)
        columns.addLayout(self._table(words("Everywhere"), told[:half]))
        columns.addLayout(self._table("", told[half:]))
        letters = words("Single characters work in the days; ? works on every page.")
        if not bindings.with_letters:
            letters = words("Single characters are switched off.")
        self._change = Button(words("Change keys…"))
        self._change.clicked.connect(self._ask_change)
        close = Button(words("Close"), kind=Kind.PRIMARY)
        close.clicked.connect(self.accept)
        inner = QWidget()
        inner.setLayout(columns)
        columns.setContentsMargins(0, 0, Space.LARGE, 0)
        area = QScrollArea()
        area.setAccessibleName(words("Keys"))
        area.setWidget(inner)
        area.setWidgetResizable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.HUGE, Space.LARGE, Space.HUGE, Space.LARGE)
        column.addWidget(area, 1)
        column.addWidget(caption(letters))
        row = QHBoxLayout()
        row.addWidget(self._change)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        wanted = inner.sizeHint() + QSize(2 * Space.HUGE + 2, _KEYS_FOOT)
        self.resize(room_for(self, wanted))
        close.setFocus()

    def set_changeable(self, *, on: bool) -> None:
        """Offer to choose other keys, or not."""
        self._change.setVisible(on)

    def _ask_change(self) -> None:
        self.accept()
        self.change_wanted.emit()

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


def ask_date(window: MainWindow) -> None:
    """Ask over `window` which day is to be shown."""
    state = window.state
    dialog = GoToDialog(state.today, state.first, form=window.form, parent=window)
    dialog.picked.connect(window.browsing.go_to)
    dialog.open()


def show_keys(window: MainWindow) -> None:
    """List over `window` which keys ask for what."""
    dialog = KeysDialog(window.actions_.bindings, window)
    change = window.actions_["change-keys"]
    dialog.set_changeable(on=change.isVisible())
    dialog.change_wanted.connect(change.trigger)
    dialog.open()


def _grid_keys() -> list[tuple[str, str]]:
    """Return the keys of the grid in the person's words."""
    return [(words(keys), words(what)) for keys, what in GRID_KEYS]


def _shortcuts(bindings: Bindings) -> list[tuple[str, str]]:
    """Return the keys of the window's actions as this computer writes them."""
    told = []
    for row in ROWS:
        keys = keys_of(bindings, row.name)
        if keys and not row.name.startswith(DAYS_PREFIX):
            name = row_words(row).replace("&", "").rstrip("…")
            told.append((", ".join(keys), name))
    told.append((words("2 to 9"), words("So many days")))
    return told
