"""Hours as text: for each weekday its ranges, one field each.

The same draft as the painted week, for people who type and for those who listen. What
cannot be read stays where it was typed; the draft keeps what it had.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.editing.dot import ChangedDot
from pinmycal_desktop.ui.schedule.copy_hours import CopyHours
from pinmycal_desktop.ui.schedule.hour_words import day_words
from pinmycal_desktop.ui.theme import Space, Weight, themes
from pinmycal_desktop.ui.widgets.button import Button, IconButton, Kind
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.range_field import RangeField
from pinmycal_desktop.ui.widgets.section import Line, Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.schedule import DayHours, HourRange
    from pinmycal_desktop.screen.schedule import ScheduleDraft
    from pinmycal_desktop.ui.format import Format


@value_class(kw_only=False)
class _Parts:
    """The widgets of one weekday; `fields` are added and taken away in place."""

    name: PlainLabel
    mark: ChangedDot
    closed: PlainLabel
    note: PlainLabel
    error: PlainLabel
    more: IconButton
    column: QVBoxLayout
    fields: list[RangeField]


class HourRows(QWidget):
    """Seven weekdays with their fields, and the hours of one copied to others."""

    edited = Signal(object)
    """The next `ScheduleDraft`."""
    typed = Signal(object, str)
    """The next `ScheduleDraft` while hours are still typed, and in which field."""

    def __init__(self, form: Format, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._draft: ScheduleDraft | None = None
        self._chosen = 0
        self._days: dict[int, _Parts] = {}
        section = Section(words("As text"), large=True)
        self._copy = Button(
            words("Copy to\N{HORIZONTAL ELLIPSIS}"),
            kind=Kind.FLAT,
            icon="copy",
            dense=True,
        )
        self._copy.clicked.connect(self._open_copy)
        section.head.addWidget(self._copy)
        for day in form.weekdays():
            section.body.addWidget(Line())
            section.body.addLayout(self._row(day))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)
        column.addStretch()

    def _row(self, day: int) -> QGridLayout:
        name = self._form.weekday_name(day)
        add = words("Add hours on {0}").format(name)
        parts = _Parts(
            name=PlainLabel(name, weight=Weight.MEDIUM),
            mark=ChangedDot(),
            closed=PlainLabel(words("Closed"), ink="muted"),
            note=caption("", wrap=True),
            error=caption("", ink="danger", wrap=True),
            more=IconButton("plus", add, dense=True),
            column=QVBoxLayout(),
            fields=[],
        )
        parts.more.clicked.connect(partial(self._add, day))
        parts.column.setSpacing(Space.TINY)
        for each in (parts.closed, parts.note, parts.error):
            parts.column.addWidget(each)
        told = QHBoxLayout()
        told.setContentsMargins(0, 7, 0, 0)
        told.setSpacing(Space.TINY)
        told.addWidget(parts.name)
        told.addWidget(parts.mark)
        told.addStretch()
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.TINY)
        grid.setColumnMinimumWidth(0, themes().current.scaled(52))
        top = Qt.AlignmentFlag.AlignTop
        grid.addLayout(told, 0, 0, top)
        grid.addLayout(parts.column, 0, 1)
        grid.addWidget(parts.more, 0, 2, top)
        grid.setColumnStretch(1, 1)
        self._days[day] = parts
        return grid

    def tell(self, draft: ScheduleDraft) -> None:
        """Show a draft; fields that cannot be read keep what was typed."""
        self._draft = draft
        for day in self._days:
            self._tell_day(day, draft)

    def _tell_day(self, day: int, draft: ScheduleDraft) -> None:
        parts, hours = self._days[day], draft.current.week[day]
        if not is_being_typed(parts.fields, hours):
            self._tell_fields(day, hours)
        is_changed = day in draft.changed_days()
        parts.mark.setVisible(is_changed)
        parts.closed.setVisible(not hours)
        parts.more.setEnabled(draft.has_room(day))
        before = day_words(draft.original.week[day], self._form, words("closed"))
        parts.note.setText(words("was {0}").format(before))
        parts.note.setVisible(is_changed)
        parts.error.hide()

    def _tell_fields(self, day: int, hours: DayHours) -> None:
        parts = self._days[day]
        while len(parts.fields) < len(hours):
            self._add_field(day)
        while len(parts.fields) > len(hours):
            self._drop_field(parts)
        for field, range_ in zip(parts.fields, hours, strict=True):
            if field.value() != range_ or not field.typed():
                field.set_value(range_)

    def _add_field(self, day: int) -> None:
        parts = self._days[day]
        place = len(parts.fields)
        name = words("{0}, hours {1}").format(self._form.weekday_name(day), place + 1)
        field = RangeField(form=self._form, weekday=day, name=name)
        field.typing.connect(partial(self._type, day, field))
        field.changed.connect(partial(self._changed, day, place))
        field.removed.connect(partial(self._remove, day, place))
        parts.fields.append(field)
        parts.column.insertWidget(place, field)

    @staticmethod
    def _drop_field(parts: _Parts) -> None:
        field = parts.fields.pop()
        parts.column.removeWidget(field)
        field.hide()
        field.deleteLater()

    def unreadable_day(self) -> int | None:
        """Return the first weekday with hours that cannot be read, or None."""
        for day, parts in self._days.items():
            if any(field.value() is None for field in parts.fields):
                return day
        return None

    def set_errors(self, errors: dict[int, str]) -> None:
        """Say under weekdays what is wrong with their hours."""
        for day, parts in self._days.items():
            parts.error.setText(errors.get(day, ""))
            parts.error.setVisible(day in errors)

    def choose(self, day: int) -> None:
        """Take a weekday as the one whose hours would be copied."""
        self._chosen = day

    def focus_day(self, day: int) -> None:
        """Put the cursor into the first hours of a weekday."""
        parts = self._days[day]
        target: QWidget = parts.fields[0] if parts.fields else parts.more
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def fields_of(self, day: int) -> tuple[RangeField, ...]:
        """Return the fields of a weekday, in order."""
        return tuple(self._days[day].fields)

    # --- what a person does ----------------------------------------------------------

    def _type(self, day: int, field: RangeField, _range: HourRange) -> None:
        """Tell hours letter by letter: all letters of a field are one step."""
        self._chosen = day
        hours = [each.value() for each in self._days[day].fields]
        readable = [each for each in hours if each is not None]
        if self._draft is not None and len(readable) == len(hours):
            place = f"{day} {self._days[day].fields.index(field)} {field.settled}"
            self.typed.emit(self._draft.with_hours(day, readable), place)

    def _changed(self, day: int, place: int, range_: HourRange | None) -> None:
        self._chosen = day
        fields = self._days[day].fields
        if range_ is None and fields[place].typed():
            return  # not readable yet: it says so itself
        hours = [field.value() for field in fields]
        self._tell_next(day, [each for each in hours if each is not None])

    def _remove(self, day: int, place: int) -> None:
        self._chosen = day
        fields = self._days[day].fields
        rest = [field.value() for at, field in enumerate(fields) if at != place]
        for field in fields:
            field.set_value(field.value())
        self._tell_next(day, [each for each in rest if each is not None])

    def _tell_next(self, day: int, hours: list[HourRange]) -> None:
        if self._draft is not None:
            self.edited.emit(self._draft.with_hours(day, hours))

    def _add(self, day: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  -- Qt's
        self._chosen = day
        if self._draft is not None:
            self.edited.emit(self._draft.with_next_range(day))
            self.fields_of(day)[-1].begin()

    def _open_copy(self) -> None:
        card = CopyHours(self._form, self._chosen, parent=self)
        card.copied.connect(self._copy_hours)
        card.open_under(self._copy)

    def _copy_hours(self, day: int, others: tuple[int, ...]) -> None:
        if self._draft is not None:
            self.edited.emit(self._draft.copied(day, others))


def is_being_typed(fields: Iterable[RangeField], hours: DayHours) -> bool:
    """Whether `hours` are what is just typed: then no field changes under a cursor."""
    there = [(each.is_typing, each.value()) for each in fields]
    values = [value for _, value in there if value is not None]
    is_same = len(values) == len(there) and tuple(sorted(values)) == hours
    return is_same and any(is_typing for is_typing, _ in there)
