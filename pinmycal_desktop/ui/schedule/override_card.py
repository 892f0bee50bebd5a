"""What holds on the days that are chosen: closed, or other hours, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pinmycal_desktop.model.schedule import HourRange
from pinmycal_desktop.screen.overrides import spans_of
from pinmycal_desktop.ui.theme import Space, Weight
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.range_field import RangeField
from pinmycal_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pinmycal_desktop.model.schedule import DayHours
    from pinmycal_desktop.ui.format import Format

_USUAL = HourRange(9 * 60, 12 * 60)


def days_words(spans: Iterable[tuple[date, date]], form: Format) -> str:
    """Return 3, 6 Apr or 13–17 Apr: the month once when all share it."""
    listed = list(spans)
    told = [form.day_range(first, last, short=True) for first, last in listed]
    months = {(day.year, day.month) for span in listed for day in span}
    last = form.day_range(listed[-1][1], listed[-1][1], short=True)
    month = last.replace(str(listed[-1][1].day), "").strip()
    if len(listed) > 1 and len(months) == 1 and told[0].endswith(f" {month}"):
        told[:-1] = [each.removesuffix(month).strip() for each in told[:-1]]
    return ", ".join(told)


class OverrideCard(QWidget):
    """Tells nothing until a button is pressed; what is typed is only here."""

    wanted = Signal(object, str)
    """The `DayHours` these days should have, and the note."""
    usual_wanted = Signal()
    """These days should follow the week again."""

    def __init__(self, form: Format, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._fields: list[RangeField] = []
        self._days = PlainLabel(weight=Weight.STRONG, wrap=True)
        self._kind = Segmented(
            [(True, self.tr("Closed")), (False, self.tr("Other hours"))],
            name=self.tr("What holds on these days"),
            dense=True,
        )
        self._kind.chosen.connect(self._show_fields)
        self._ranges = QVBoxLayout()
        self._ranges.setSpacing(Space.TINY)
        self._more = Button(
            self.tr("Add hours"), kind=Kind.FLAT, icon="plus", dense=True
        )
        self._more.clicked.connect(self._add_hours)
        self._note = QLineEdit()
        self._note.setPlaceholderText(self.tr("Why, for yourself"))
        self._note.setAccessibleName(self.tr("Note"))
        self._note.returnPressed.connect(self._want)
        self._error = caption("", ink="danger", wrap=True)
        self._set = Button(self.tr("Set these days"), dense=True)
        self._usual = Button(self.tr("As usual"), kind=Kind.FLAT, dense=True)
        self._set.clicked.connect(self._want)
        self._usual.clicked.connect(self.usual_wanted)
        self._arrange()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self._set)
        row.addWidget(self._usual)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._days)
        column.addWidget(self._kind)
        column.addLayout(self._ranges)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._note)
        column.addWidget(self._error)
        column.addLayout(row)
        self._error.hide()

    def tell(
        self, days: Iterable[date], ranges: DayHours | None, note: str = ""
    ) -> None:
        """Show days, and what holds on them; None when they follow the week."""
        self._days.setText(days_words(spans_of(days), self._form))
        self._kind.set_value(not ranges)
        self._usual.setEnabled(ranges is not None)
        self._note.setText(note)
        self._error.hide()
        self._drop_fields()
        for range_ in ranges or (_USUAL,):
            self._add_field(range_)
        self._show_fields()

    def _drop_fields(self) -> None:
        for field in self._fields:
            self._ranges.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields.clear()

    def _add_field(self, range_: HourRange | None) -> RangeField:
        name = self.tr("Hours {0} of these days").format(len(self._fields) + 1)
        field = RangeField(range_, form=self._form, name=name)
        field.removed.connect(self._removed)
        self._fields.append(field)
        self._ranges.addWidget(field)
        return field

    def _add_hours(self) -> None:
        self._add_field(None).setFocus(Qt.FocusReason.OtherFocusReason)

    def _removed(self) -> None:
        field = self.sender()
        assert isinstance(field, RangeField)
        self._fields.remove(field)
        self._ranges.removeWidget(field)
        field.hide()
        field.deleteLater()
        if not self._fields:
            self._kind.set_value(True)
            self._add_field(_USUAL)
            self._show_fields()

    def _show_fields(self) -> None:
        is_closed = bool(self._kind.value())
        for field in self._fields:
            field.setVisible(not is_closed)
        self._more.setVisible(not is_closed)

    def _want(self) -> None:
        if self._kind.value():
            self.wanted.emit((), self._note.text().strip())
            return
        values = [field.value() for field in self._fields if field.typed()]
        hours = tuple(sorted(each for each in values if each is not None))
        if not hours or len(hours) < len(values):
            self._error.setText(self.tr("Write two times, such as 9:00 – 17:00."))
            self._error.show()
            return
        self.wanted.emit(hours, self._note.text().strip())

    def set_error(self, sentence: str) -> None:
        """Say what keeps these hours from being saved."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
