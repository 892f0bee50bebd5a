"""The questions to the invitee: a row each, in the order in which they are asked."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.model.event_type import Question
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.event_type.field_words import kind_words
from pinmycal_desktop.ui.event_type.question_dialog import CHOICES, QuestionDialog
from pinmycal_desktop.ui.theme import Radius, Role, Space, theme_of
from pinmycal_desktop.ui.widgets.button import Button, IconButton
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.screen.event_type import EventTypeDraft


class _Row(QWidget):
    """One question. Alt with Up and Down moves it, Delete removes it."""

    edit_wanted = Signal()
    remove_wanted = Signal()
    move_wanted = Signal(int)
    required_changed = Signal(bool)

    def __init__(self, question: Question, error: str) -> None:
        super().__init__()
        self._is_wrong = bool(error)
        kind = kind_words(question.kind)
        if question.kind in CHOICES:
            kind = f"{kind} {len(question.options)}"
        required = Check(words("Required"), checked=question.is_required)
        required.toggled.connect(self.required_changed)
        required.setAccessibleName(words("Required: {0}").format(question.label))
        edit = IconButton(
            "pencil", words("Edit: {0}").format(question.label), dense=True
        )
        edit.clicked.connect(self.edit_wanted)
        up = IconButton("arrow-up", words("Ask it sooner (Alt+Up)"), dense=True)
        up.clicked.connect(partial(self.move_wanted.emit, -1))
        down = IconButton("arrow-down", words("Ask it later (Alt+Down)"), dense=True)
        down.clicked.connect(partial(self.move_wanted.emit, 1))
        cross = IconButton(
            "trash-2", words("Remove: {0}").format(question.label), dense=True
        )
        cross.clicked.connect(self.remove_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, 3, Space.TINY, 3)
        row.setSpacing(Space.TINY)
        sentence = error or kind
        ink = "danger" if error else "muted"
        row.addWidget(PlainLabel(question.label, elide=True), 1)
        row.addWidget(PlainLabel(sentence, role=Role.SMALL, ink=ink))  # type: ignore[arg-type]  # one of two inks
        row.addSpacing(Space.LARGE)
        for part in (required, up, down, edit, cross):
            row.addWidget(part)
        self.setMinimumHeight(36)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt, remove with Delete."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        palette = theme_of(self).palette
        edge = palette.danger if self._is_wrong else palette.line
        painter = QPainter(self)
        patterns.box(
            painter,
            QRectF(self.rect()),
            fill=palette.surface,
            edge=edge,
            radius=Radius.CONTROL,
        )
        painter.end()


class QuestionsField(QWidget):
    """Tells the next questions; the ones shown are those it is told."""

    edited = Signal(object)
    """The tuple of questions as it should be."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: EventTypeDraft | None = None
        self._shown: tuple[tuple[Question, ...], dict[int, str]] = ((), {})
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._none = caption(
            words("Name and e-mail are always asked. Add what else you need to know."),
            wrap=True,
        )
        add = Button(words("Add a question"), icon="plus", dense=True)
        add.clicked.connect(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._none)
        column.addLayout(self._rows)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeading)

    def tell(self, draft: EventTypeDraft, errors: dict[int, str]) -> None:
        """Show the questions of a draft, and what is wrong with some of them."""
        self._draft = draft
        questions = draft.current.questions
        if (questions, errors) == self._shown:
            return
        self._shown = questions, errors
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, question in enumerate(questions):
            self._rows.addWidget(self._row(place, question, errors.get(place, "")))
        self._none.setVisible(not questions)

    def _row(self, place: int, question: Question, error: str) -> _Row:
        row = _Row(question, error)
        row.edit_wanted.connect(partial(self.edit, place))
        row.remove_wanted.connect(partial(self._remove, place))
        row.move_wanted.connect(partial(self._move, place))
        row.required_changed.connect(partial(self._require, place))
        return row

    def _questions(self) -> list[Question]:
        return [] if self._draft is None else list(self._draft.current.questions)

    def add(self) -> None:
        """Open the dialog for a new question."""
        self._open(Question(slug="new", label=""), self._append)

    def edit(self, place: int) -> None:
        """Open the dialog for the question at `place`."""
        self._open(self._questions()[place], partial(self._replace, place))

    def _open(self, question: Question, taken: Callable[[Question], None]) -> None:
        dialog = QuestionDialog(question, parent=self)
        dialog.taken.connect(taken)
        dialog.open()

    def _append(self, question: Question) -> None:
        if self._draft is not None:
            slug = self._draft.new_question_slug(question.label)
            self.edited.emit((*self._questions(), replace(question, slug=slug)))

    def _replace(self, place: int, question: Question) -> None:
        questions = self._questions()
        questions[place] = question
        self.edited.emit(tuple(questions))

    def _remove(self, place: int) -> None:
        questions = self._questions()
        del questions[place]
        self.edited.emit(tuple(questions))

    def _move(self, place: int, step: int) -> None:
        questions = self._questions()
        if 0 <= place + step < len(questions):
            questions.insert(place + step, questions.pop(place))
            self.edited.emit(tuple(questions))
            item = self._rows.itemAt(place + step)
            row = item.widget() if item is not None else None
            if row is not None:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _require(self, place: int, is_required: bool) -> None:  # noqa: FBT001  -- Qt's
        questions = self._questions()
        questions[place] = replace(questions[place], is_required=is_required)
        self.edited.emit(tuple(questions))
