"""A small dialog for one question to the invitee."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.model.event_type import QuestionKind
from pinmycal_desktop.ui.event_type.field_words import kind_words
from pinmycal_desktop.ui.room import grow
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.model.event_type import Question

CHOICES = frozenset({QuestionKind.ONE_OF, QuestionKind.SOME_OF})
_WRITTEN = frozenset(QuestionKind) - CHOICES - {QuestionKind.YES_NO}


class QuestionDialog(QDialog):
    """Open it with `open()`. What does not fit is said under its field."""

    taken = Signal(object)
    """The `Question` as it should be; the dialog has closed itself."""

    def __init__(self, question: Question, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._question = question
        is_new = not question.label
        self.setWindowTitle(words("New question") if is_new else question.label)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.label = Labelled(words("Question"), QLineEdit(question.label))
        self.label.set_required(required=True)
        kinds = [Option(kind, kind_words(kind)) for kind in QuestionKind]
        self.kind = Labelled(words("Answer"), Choice(kinds))
        self.kind.field.set_value(question.kind)
        self.kind.field.chosen.connect(self._fit)
        self.options = Labelled(
            words("Options"),
            QPlainTextEdit("\n".join(question.options)),
            hint=words("One on each line."),
        )
        self.options.field.setTabChangesFocus(True)
        self.options.field.setFixedHeight(104)
        self.placeholder = Labelled(
            words("Example, shown in the empty field"),
            QLineEdit(question.placeholder),
        )
        self.required = Check(words("Must be answered"), checked=question.is_required)
        self.label.field.textEdited.connect(lambda: self.label.set_error(""))
        self.options.field.textChanged.connect(lambda: self.options.set_error(""))
        self._arrange()
        self._fit()

    def _arrange(self) -> None:
        cancel = Button(words("Cancel"))
        is_new = not self._question.label
        sentence = words("Add question") if is_new else words("Change question")
        take = Button(sentence, kind=Kind.PRIMARY)
        cancel.clicked.connect(self.reject)
        take.clicked.connect(self.take)
        take.setDefault(True)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[int(Space.LARGE)] * 4)
        column.setSpacing(Space.MEDIUM)
        parts = (self.label, self.kind, self.options, self.placeholder, self.required)
        for part in parts:
            column.addWidget(part)
        column.addSpacing(Space.SMALL)
        column.addLayout(row)
        self.setMinimumWidth(420)

    def _kind(self) -> QuestionKind:
        kind = self.kind.field.value()
        assert isinstance(kind, QuestionKind)
        return kind

    def _fit(self) -> None:
        """Show the fields that this kind of answer has."""
        self.options.setVisible(self._kind() in CHOICES)
        self.placeholder.setVisible(self._kind() in _WRITTEN)
        self.adjustSize()

    def take(self) -> None:
        """Hand the question over, if it is one."""
        label = self.label.field.text().strip()
        lines = self.options.field.toPlainText().splitlines()
        options = tuple(dict.fromkeys(each.strip() for each in lines if each.strip()))
        needs_options = self._kind() in CHOICES
        missing = words("Please fill this in.")
        self.label.set_error("" if label else missing)
        few = needs_options and not options
        self.options.set_error(
            words("Give at least one option to choose from.") if few else ""
        )
        if not label or few:
            wrong = self.options if label else self.label
            grow(self)
            wrong.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        is_written = self._kind() in _WRITTEN
        placeholder = self.placeholder.field.text().strip() if is_written else ""
        self.taken.emit(
            replace(
                self._question,
                label=label,
                kind=self._kind(),
                options=options if needs_options else (),
                placeholder=placeholder,
                is_required=self.required.isChecked(),
            )
        )
        self.accept()
