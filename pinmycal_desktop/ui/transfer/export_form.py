"""How bookings are written: as a calendar that may ring, or as a table of columns."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.words import words
from pinmycal_desktop.wire.tables import COLUMNS, USUAL_COLUMNS, TableForm

if TYPE_CHECKING:
    from collections.abc import Sequence

_IN_A_ROW = 4
_ALARMS = (0, 5, 10, 15, 30, 60, 24 * 60)


class ExportAs(Enum):
    """What kind of file it is."""

    CALENDAR = "ics"
    CSV = "csv"
    JSON = "json"

    @property
    def table(self) -> TableForm | None:
        """The table it is, if it is one."""
        return None if self is ExportAs.CALENDAR else TableForm(self.value)


class ExportForm(QWidget):
    """The kind of file, and what may be chosen of it."""

    changed = Signal()
    alarm_wished = Signal(object)
    """The minutes a calendar is to ring before a meeting, or None."""

    def __init__(self, alarm: int | None = None) -> None:
        super().__init__()
        self.form = Choice(
            [
                Option(ExportAs.CALENDAR, words("Calendar file (.ics)")),
                Option(ExportAs.CSV, words("Table for a spreadsheet (.csv)")),
                Option(ExportAs.JSON, words("Table for a program (.json)")),
            ],
            name=words("Kind of file"),
        )
        self.alarm = Choice(_alarms(alarm), name=words("Ring before each meeting"))
        self.alarm.set_value(alarm)
        self._alarm_row = Labelled(words("Ring before each meeting"), self.alarm)
        self.columns = {name: Check(_column_words()[name]) for name in COLUMNS}
        for name in USUAL_COLUMNS:
            self.columns[name].setChecked(True)
        self._table = _grid(tuple(self.columns.values()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        kind = Labelled(words("Kind of file"), self.form)
        for each in (kind, self._alarm_row, self._table):
            column.addWidget(each)
        self.form.chosen.connect(self._fit)
        self.alarm.chosen.connect(self.alarm_wished)
        for check in self.columns.values():
            check.toggled.connect(self.changed)
        self._fit()

    def kind(self) -> ExportAs:
        """Return what kind of file is wanted."""
        kind = self.form.value()
        return kind if isinstance(kind, ExportAs) else ExportAs.CALENDAR

    def alarm_minutes(self) -> int | None:
        """Return how long before a meeting a calendar is to ring; None for never."""
        minutes = self.alarm.value()
        is_wished = self.kind() is ExportAs.CALENDAR and isinstance(minutes, int)
        return minutes if is_wished and isinstance(minutes, int) else None

    def chosen_columns(self) -> tuple[str, ...]:
        """Return the columns a table shall have, in their order."""
        return tuple(name for name, each in self.columns.items() if each.isChecked())

    def _fit(self) -> None:
        is_calendar = self.kind() is ExportAs.CALENDAR
        self._alarm_row.setVisible(is_calendar)
        self._table.setVisible(not is_calendar)
        self.changed.emit()


def _grid(checks: Sequence[Check]) -> QWidget:
    """Return checks side by side, read from the top down."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.MEDIUM)
    grid.setVerticalSpacing(Space.TINY)
    height = -(-len(checks) // _IN_A_ROW)
    for place, check in enumerate(checks):
        grid.addWidget(check, place % height, place // height)
    return holder


def _alarms(wished: int | None) -> list[Option]:
    """Return how long before a meeting a calendar can ring."""
    minutes = sorted({*_ALARMS, *(() if wished is None else (wished,))})
    return [
        Option(None, words("No alarm")),
        *(Option(each, _alarm_words(each)) for each in minutes),
    ]


def _alarm_words(minutes: int) -> str:
    hours, days = minutes // 60, minutes // (24 * 60)
    if not minutes:
        return words("When it begins")
    if minutes == days * 24 * 60:
        one, many = words("1 day before"), words("{0} days before").format(days)
        return one if days == 1 else many
    if minutes == hours * 60:
        one, many = words("1 hour before"), words("{0} hours before").format(hours)
        return one if hours == 1 else many
    return words("{0} minutes before").format(minutes)


def _column_words() -> dict[str, str]:
    """Return what the columns are called."""
    return {
        "start": words("Start"),
        "end": words("End"),
        "minutes": words("Minutes"),
        "all_day": words("All day"),
        "title": words("Title"),
        "event_type": words("Event type"),
        "status": words("Status"),
        "name": words("Name"),
        "email": words("E-mail"),
        "phone": words("Phone"),
        "zone": words("Time zone"),
        "guests": words("Guests"),
        "location": words("Location"),
        "notes": words("Notes"),
        "answers": words("Answers"),
        "reason": words("Reason"),
        "origin": words("Made by"),
        "created": words("Made at"),
        "updated": words("Changed at"),
        "id": words("Number"),
        "uid": words("UID"),
        "ical_uid": words("Calendar UID"),
        "sequence": words("Sequence"),
    }
