"""The event type's own questions, one field each, built by the kind of question."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from pinmycal_desktop.model.event_type import QuestionKind
from pinmycal_desktop.ui.theme import Role, Space, themes
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.model.event_type import Question
    from pinmycal_desktop.screen.booking import AnswerValue
    from pinmycal_desktop.ui.theme import Theme


class LongText(QPlainTextEdit):
    """A few lines of text; Tab leaves it, as it leaves every other field."""

    changed = Signal(str)
    """The whole text, with each change."""

    def __init__(self, text: str = "", *, lines: int = 2, name: str = "") -> None:
        super().__init__(text)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self._dress(themes().current)
        themes().changed.connect(self._dress)
        self.textChanged.connect(self._tell)

    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY))
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + 20)

    def _tell(self) -> None:
        self.changed.emit(self.toPlainText())


class _Line(QLineEdit):
    """One line of an answer."""

    def __init__(self, text: str, placeholder: str) -> None:
        super().__init__(text)
        self.setPlaceholderText(placeholder)
        self._dress(themes().current)
        themes().changed.connect(self._dress)

    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY))


class _Some(QWidget):
    """Several of the options; the focus goes to the first of them."""

    changed = Signal(object)

    def __init__(self, options: Sequence[str], taken: Sequence[str]) -> None:
        super().__init__()
        self._checks = [Check(each, checked=each in taken) for each in options]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TINY)
        for check in self._checks:
            check.toggled.connect(self._tell)
            column.addWidget(check)
        if self._checks:
            self.setFocusProxy(self._checks[0])

    def _tell(self) -> None:
        self.changed.emit(
            tuple(each.text() for each in self._checks if each.isChecked())
        )


class Questions(QWidget):
    """All questions of an event type, under each other."""

    answered = Signal(str, object)
    """The slug of a question and its new answer: text, a tuple of texts, or a bool."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[Question, ...] = ()
        self._fields: dict[str, Labelled[QWidget]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.MEDIUM)
        self.hide()

    def ask(
        self,
        questions: Sequence[Question],
        answers: Sequence[tuple[str, AnswerValue]],
    ) -> None:
        """Ask these, with what was answered before; the same questions stay as is."""
        if tuple(questions) == self._asked:
            return
        for field in self._fields.values():
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._asked = tuple(questions)
        given = dict(answers)
        self._fields = {each.slug: self._made(each, given) for each in self._asked}
        for field in self._fields.values():
            self._column.addWidget(field)
        self.setVisible(bool(self._fields))

    def field(self, slug: str) -> Labelled[QWidget] | None:
        """The field of one question, with its label and error."""
        return self._fields.get(slug)

    def fields(self) -> tuple[Labelled[QWidget], ...]:
        """Every field, in the order asked."""
        return tuple(self._fields.values())

    def _made(
        self, question: Question, given: dict[str, AnswerValue]
    ) -> Labelled[QWidget]:
        field = self._built(question, given.get(question.slug))
        return Labelled(question.label, field, required=question.is_required)

    def _built(self, question: Question, value: AnswerValue | None) -> QWidget:
        tell = partial(self.answered.emit, question.slug)
        if question.kind is QuestionKind.LONG_TEXT:
            text = LongText(str(value or ""))
            text.setPlaceholderText(question.placeholder)
            text.changed.connect(tell)
            return text
        if question.kind is QuestionKind.SOME_OF:
            some = _Some(question.options, value if isinstance(value, tuple) else ())
            some.changed.connect(tell)
            return some
        if question.kind is QuestionKind.ONE_OF:
            return _choice([(each, each) for each in question.options], value, tell)
        if question.kind is QuestionKind.YES_NO:
            pairs = [(True, words("Yes")), (False, words("No"))]
            return _choice(pairs, value, tell)
        line = _Line(str(value or ""), question.placeholder or _EXAMPLES[question.kind])
        line.textEdited.connect(tell)
        return line


_EXAMPLES = {
    QuestionKind.TEXT: "",
    QuestionKind.NUMBER: "3",
    QuestionKind.PHONE: "+39 06 1234567",
    QuestionKind.URL: "https://example.org",
}


def _choice(
    pairs: Sequence[tuple[object, str]],
    value: object,
    tell: partial[None],
) -> Choice:
    options = [Option(each, shown) for each, shown in pairs]
    choice = Choice(options, placeholder=words("Choose one"))
    if value in [each for each, _shown in pairs]:
        choice.set_value(value)
    choice.chosen.connect(tell)
    return choice
