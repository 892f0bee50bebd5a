"""A field with its label above, a mark when it must be filled, its error below."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.ui.theme import Role, Space, Weight
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import words

_Field = TypeVar("_Field", bound=QWidget)


def set_wrong(field: QWidget, *, wrong: bool) -> None:
    """Give a field the edge of an error, or take it away."""
    if bool(field.property("wrong")) == wrong:
        return
    field.setProperty("wrong", wrong)
    if isinstance(field, QAbstractSpinBox):
        field.update()  # it paints its edge itself; a new polish would cover it
    else:
        field.style().unpolish(field)
        field.style().polish(field)


class Labelled(QWidget, Generic[_Field]):
    """Wraps `field`: label over it, `note` at the other end, error or hint under it.

    The field is named for screen readers after the label, and described by its error
    or hint. `labelled.field` is the field itself.
    """

    def __init__(
        self,
        label: str,
        field: _Field,
        *,
        required: bool = False,
        note: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._label = PlainLabel(
            label, role=Role.SMALL, weight=Weight.STRONG, ink="muted"
        )
        self._required = PlainLabel(
            words("required"),
            role=Role.SMALL,
            weight=Weight.STRONG,
            ink="danger",
        )
        self._note = caption(note)
        self._hint = caption(hint, wrap=True)
        self._sign = IconMark("triangle-alert", ink="danger", size=12)
        self._error = PlainLabel(role=Role.SMALL, ink="danger", wrap=True)
        self._label.setBuddy(field)
        self._base_name = field.accessibleName() or label
        self._arrange()
        self.set_required(required=required)
        self.set_note(note)
        self.set_hint(hint)
        self.set_error("")

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.TINY)
        top.addWidget(self._label)
        top.addWidget(self._required)
        top.addStretch()
        top.addWidget(self._note)
        below = QHBoxLayout()
        below.setSpacing(Space.TINY)
        below.addWidget(self._sign)
        below.addWidget(self._error, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TINY)
        column.addLayout(top)
        column.addWidget(self.field)
        column.addWidget(self._hint)
        column.addLayout(below)

    def set_required(self, *, required: bool) -> None:
        """Mark the field as one that must be filled."""
        self._required.setVisible(required)
        word = self._required.text()
        name = f"{self._base_name}, {word}" if required else self._base_name
        self.field.setAccessibleName(name)

    def set_note(self, note: str) -> None:
        """Say something at the other end of the label's line."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def set_hint(self, hint: str) -> None:
        """Say something quiet under the field; an error takes its place."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint) and not self._error.text())

    def error(self) -> str:
        """The sentence under the field, empty when all is well."""
        return self._error.text()

    def set_error(self, sentence: str) -> None:
        """Say what is wrong and the way out; empty takes it away."""
        self._error.setText(sentence)
        for part in (self._error, self._sign):
            part.setVisible(bool(sentence))
        self._hint.setVisible(bool(self._hint.text()) and not sentence)
        set_wrong(self.field, wrong=bool(sentence))
        self.field.setAccessibleDescription(sentence or self._hint.text())
