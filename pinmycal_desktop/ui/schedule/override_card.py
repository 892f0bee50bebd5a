"""What holds on the days that are chosen: closed, or other hours, and why."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pinmycal_desktop.model.schedule import HourRange
from pinmycal_desktop.screen.overrides import spans_of
from pinmycal_desktop.screen.schedule import has_room, next_range
from pinmycal_desktop.ui.schedule.rows import is_being_typed
from pinmycal_desktop.ui.theme import Space, Weight
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.widgets.range_field import RangeField
from pinmycal_desktop.ui.widgets.segmented import Segmented
from pinmycal_desktop.ui.words import words

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


class Holds(Enum):
    """What holds on a day."""

    USUAL = 0
    """The hours of its weekday."""
    CLOSED = 1
    OTHER = 2
    """Hours of its own."""


class OverrideCard(QWidget):
    """Tells each choice at once, as the rows of the week do: nothing waits here."""

    wanted = Signal(object, str)
    """The `DayHours` these days should have, and the note."""
    typed = Signal(object, str)
    """The `DayHours` while they are still typed, and in which field."""
    usual_wanted = Signal()
    """These days should follow the week again."""

    def __init__(self, form: Format, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._fields: list[RangeField] = []
        self._days: frozenset[date] = frozenset()
        self._told = ""
        self._names = PlainLabel(weight=Weight.STRONG, wrap=True)
        self.kind = Segmented(
            [
                (Holds.USUAL, words("As usual")),
                (Holds.CLOSED, words("Closed")),
                (Holds.OTHER, words("Other hours")),
            ],
            name=words("What holds on these days"),
            dense=True,
        )
        self.kind.chosen.connect(self._choose)
        self._ranges = QVBoxLayout()
        self._ranges.setSpacing(Space.TINY)
        self.more = Button(words("Add hours"), kind=Kind.FLAT, icon="plus", dense=True)
        self.more.clicked.connect(self._add_hours)
        self.note = QLineEdit()
        self.note.setPlaceholderText(words("Why, for yourself"))
        self.note.setAccessibleName(words("Note"))
        self.note.editingFinished.connect(self._noted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._names)
        column.addWidget(self.kind)
        column.addLayout(self._ranges)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.note)

    def tell(
        self, days: Iterable[date], ranges: DayHours | None, note: str = ""
    ) -> None:
        """Show days, and what holds on them; None when they follow the week."""
        before, self._days = self._days, frozenset(days)
        is_other = self._days != before
        self._names.setText(days_words(spans_of(self._days), self._form))
        kind = Holds.OTHER if ranges else Holds.CLOSED
        self.kind.set_value(Holds.USUAL if ranges is None else kind)
        if is_other or note != self._told:
            self._told = note
            self.note.setText(note)
        self._tell_fields(ranges or (), anew=is_other)
        self.more.setVisible(bool(ranges))
        self.more.setEnabled(has_room(ranges or ()))
        self.note.setVisible(ranges is not None)

    def _tell_fields(self, ranges: DayHours, *, anew: bool) -> None:
        """Show hours; the field somebody is in stays the one they are in."""
        if not anew and is_being_typed(self._fields, ranges):
            return
        while len(self._fields) < len(ranges):
            self._add_field()
        while len(self._fields) > len(ranges):
            self._drop_field()
        for field, range_ in zip(self._fields, ranges, strict=True):
            if anew or field.value() != range_:
                field.set_value(range_)

    def _add_field(self) -> None:
        name = words("Hours {0} of these days").format(len(self._fields) + 1)
        field = RangeField(form=self._form, name=name)
        field.typing.connect(partial(self._type, field))
        field.changed.connect(self._hours_typed)
        field.removed.connect(self._removed)
        self._fields.append(field)
        self._ranges.addWidget(field)

    def _drop_field(self) -> None:
        field = self._fields.pop()
        self._ranges.removeWidget(field)
        field.hide()
        field.deleteLater()

    def fields(self) -> tuple[RangeField, ...]:
        """Return the fields of the hours, in order."""
        return tuple(self._fields)

    def unreadable(self) -> RangeField | None:
        """Return the first field that cannot be read, or None."""
        return next((each for each in self._fields if each.is_unreadable), None)

    # --- what a person does ----------------------------------------------------------

    def _choose(self, kind: Holds) -> None:
        if kind is Holds.USUAL:
            self.usual_wanted.emit()
        elif kind is Holds.CLOSED:
            self._want(())
        elif not self._fields:
            self._want((_USUAL,))
            self._fields[0].begin()

    def _type(self, field: RangeField, _range: HourRange) -> None:
        """Tell hours letter by letter: all letters of a field are one step."""
        hours = [each.value() for each in self._fields]
        readable = [each for each in hours if each is not None]
        if len(readable) == len(hours):
            days = days_words(spans_of(self._days), self._form)
            place = f"{days} {self._fields.index(field)} {field.settled}"
            self.typed.emit(tuple(sorted(readable)), place)

    def _hours_typed(self) -> None:
        """Tell all hours; those that cannot be read yet wait, and say so."""
        if self.unreadable() is None:
            values = (field.value() for field in self._fields)
            self._want(tuple(each for each in values if each is not None))

    def _removed(self) -> None:
        values = (each.value() for each in self._fields if each is not self.sender())
        self._want(tuple(each for each in values if each is not None))

    def _add_hours(self) -> None:
        values = (field.value() for field in self._fields)
        hours = tuple(sorted(each for each in values if each is not None))
        self._want((*hours, next_range(hours)))
        self._fields[-1].begin()

    def _noted(self) -> None:
        if self.note.text().strip() != self._told:
            values = (field.value() for field in self._fields)
            self._want(tuple(each for each in values if each is not None))

    def _want(self, hours: DayHours) -> None:
        self.wanted.emit(tuple(sorted(hours)), self.note.text().strip())
