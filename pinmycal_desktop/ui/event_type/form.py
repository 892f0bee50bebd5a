"""The form of an event type: what it is, its time, its limits, its questions.

Each field tells the next draft; the form shows what it is told and keeps nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from pinmycal_desktop.ui.editing.said import said
from pinmycal_desktop.ui.event_type.field_words import value_words
from pinmycal_desktop.ui.event_type.limits_part import LimitsPart
from pinmycal_desktop.ui.event_type.names_part import NamesPart
from pinmycal_desktop.ui.event_type.questions import QuestionsField
from pinmycal_desktop.ui.event_type.times_part import TimesPart
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pinmycal_desktop.model.errors import FieldProblem
    from pinmycal_desktop.model.event_type import Question
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.screen.event_type import EventTypeDraft
    from pinmycal_desktop.ui.format import Format

_ROW_OF = {"buffer_before": "buffers", "buffer_after": "buffers"}
_ROW_OF |= {"minimum_notice": "notice", "window": "notice"}
_LONG = frozenset(
    {"description", "confirmation", "is_hidden", "colour", "title", "slug", "location"}
)
"""Rows whose earlier value stands at the side only."""


class EventTypeForm(QScrollArea):
    """Sections of rows. Errors stand under their fields, earlier values beside."""

    edited = Signal(object, str)
    """The next `EventTypeDraft`, and what the step was about."""
    schedule_wanted = Signal(int)
    """The id of a schedule a person wants to see."""

    def __init__(
        self, form: Format, links: QWidget, *, parent: QWidget | None = None
    ) -> None:
        """`links` stand after the questions: they are no part of what is saved."""
        super().__init__(parent)
        self._form = form
        self._draft: EventTypeDraft | None = None
        self._problems: tuple[FieldProblem, ...] = ()
        self._schedules: tuple[Schedule, ...] = ()
        self.names, self.times, self.limits = NamesPart(), TimesPart(form), LimitsPart()
        self._parts = (self.names, self.times, self.limits)
        self.rows = self.names.rows | self.times.rows | self.limits.rows
        self.questions = QuestionsField()
        self.questions.edited.connect(self._ask)
        self.times.schedule_wanted.connect(self.schedule_wanted)
        for part in self._parts:
            part.edited.connect(self.edited)
        self._asked = Section(words("Questions for the invitee"), large=True)
        self._links = links
        self._below = QVBoxLayout()
        self._arrange()

    def _arrange(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.HUGE)
        for part in self._parts:
            column.addWidget(part)
        self._asked.body.addWidget(self.questions)
        column.addWidget(self._asked)
        column.addWidget(self._links)
        column.addLayout(self._below)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def put_below(self, panel: QWidget) -> None:
        """Put `panel` below the fields, where there is no room beside them."""
        self._below.addWidget(panel)
        panel.show()

    def tell(self, draft: EventTypeDraft, schedules: Sequence[Schedule]) -> None:
        """Show a draft, and the hours it may be offered in."""
        self._draft, self._schedules = draft, tuple(schedules)
        self.times.tell_schedules(schedules)
        for part in self._parts:
            part.tell(draft)
        self._tell_changes(draft)
        self._tell_problems()

    def lock(self, reasons: Mapping[str, Message]) -> None:
        """Grey out what cannot be changed, by the name of its row."""
        told = {name: said(each, self._form) for name, each in reasons.items()}
        for name, row in self.rows.items():
            row.lock(told.get(name, ""))
        why = told.get("questions", "")
        self.questions.setEnabled(not why)
        for part in (self.questions, self._asked):
            part.setToolTip(why)
            part.setWhatsThis(why)

    def _tell_changes(self, draft: EventTypeDraft) -> None:
        """Mark the rows that changed, each with what it was."""
        names = {each.id: each.name for each in self._schedules}
        was: dict[str, list[str]] = {}
        for change in draft.changes() if draft.original.id else ():
            place = _ROW_OF.get(change.field, change.field)
            told = value_words(change, change.before, self._form, names)
            was.setdefault(place, []).append(told)
        for name, row in self.rows.items():
            before = "" if name in _LONG else ", ".join(was.get(name, ()))
            row.tell(before if name in was else None)

    def can_tell(self, problems: Sequence[FieldProblem]) -> bool:
        """Whether each of them is about something that is shown here."""
        heads = {each.field.partition(".")[0] for each in problems}
        return {_ROW_OF.get(each, each) for each in heads} <= {*self.rows, "questions"}

    def set_problems(self, problems: Sequence[FieldProblem]) -> None:
        """Say under the fields what does not fit, and go to the first."""
        self._problems = tuple(problems)
        self._tell_problems()
        wrong = [row for row in self.rows.values() if row.error()]
        if wrong and problems:
            wrong[0].focus()
            self.ensureWidgetVisible(wrong[0])

    def _tell_problems(self) -> None:
        """Say what was told, and at all times which numbers are out of bounds."""
        errors: dict[str, str] = {}
        asked: dict[int, str] = {}
        beyond = self._draft.out_of_bounds() if self._draft is not None else ()
        for each in (*self._problems, *beyond):
            field, *rest = each.field.split(".")
            sentence = said(each.message, self._form)
            if field == "questions" and rest and rest[0].isdigit():
                asked.setdefault(int(rest[0]), sentence)
            errors.setdefault(_ROW_OF.get(field, field), sentence)
        for name, row in self.rows.items():
            row.set_error(errors.get(name, ""))
        if self._draft is not None:
            self.questions.tell(self._draft, asked)

    def _ask(self, questions: tuple[Question, ...]) -> None:
        if self._draft is not None:
            self.edited.emit(self._draft.with_questions(questions), "")
