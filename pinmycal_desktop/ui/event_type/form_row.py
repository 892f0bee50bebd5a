"""A line of the form: its name at the start, what is typed beside it, errors below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pinmycal_desktop.ui.editing.dot import ChangedDot
from pinmycal_desktop.ui.theme import Height, Space
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.labelled import set_wrong
from pinmycal_desktop.ui.widgets.number_field import NumberField
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import words

LABEL = 176


class FormRow(QWidget):
    """`parts` stand side by side. An error marks `typed`, else the first of them.

    A number out of its bounds has an edge of its own: then that one alone is marked.
    """

    def __init__(
        self,
        name: str,
        *parts: QWidget,
        grows: bool = False,
        below: QWidget | None = None,
        typed: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._typed = self._wrong = typed or parts[0]
        self._numbers = [part for part in parts if isinstance(part, NumberField)]
        self._parts = parts
        self._dot = ChangedDot("accent")
        self._lock = IconMark("lock", ink="disabled", size=14)
        self._name = PlainLabel(name, wrap=True)
        self._name.setBuddy(parts[0])
        self._was = caption("")
        self._error = caption("", ink="danger", wrap=True)
        self._labels = QWidget()
        self._labels.setFixedWidth(LABEL)
        labels = QHBoxLayout(self._labels)
        labels.setContentsMargins(0, 0, 0, 0)
        labels.setSpacing(Space.SMALL)
        labels.addWidget(self._dot)
        labels.addWidget(self._name, 1)
        self._labels.setMinimumHeight(Height.CONTROL)
        keeps = self._dot.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._dot.setSizePolicy(keeps)
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        for part in parts:
            line.addWidget(part)
        line.addWidget(self._lock)
        line.addWidget(self._was)
        if not grows:
            line.addStretch()
        column = QVBoxLayout()
        column.setSpacing(Space.TINY)
        column.addLayout(line)
        if below is not None:
            column.addWidget(below)
        column.addWidget(self._error)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._labels, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for part in (self._dot, self._lock, self._was, self._error):
            part.hide()

    def tell(self, was: str | None) -> None:
        """Say what it was before, or None when it is not changed."""
        self._dot.setVisible(was is not None)
        self._was.setVisible(bool(was))
        self._was.setText(words("was {0}").format(was))

    def set_error(self, sentence: str) -> None:
        """Say what does not fit; empty takes it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        set_wrong(self._wrong, wrong=False)
        self._wrong.setAccessibleDescription("")
        unfit = (number for number in self._numbers if not number.is_fit)
        self._wrong = next(unfit, self._typed)
        set_wrong(self._wrong, wrong=bool(sentence))
        self._wrong.setAccessibleDescription(sentence)

    def lock(self, reason: str) -> None:
        """Grey the row out with the reason it cannot be changed; empty opens it."""
        for part in self._parts:
            part.setEnabled(not reason)
            part.setWhatsThis(reason)
        self.setToolTip(reason)
        self.setWhatsThis(reason)
        self._lock.setVisible(bool(reason))

    @property
    def is_locked(self) -> bool:
        """Whether it cannot be changed."""
        return not self._lock.isHidden()

    def error(self) -> str:
        """Return the sentence below, empty when all is well."""
        return "" if self._error.isHidden() else self._error.text()

    def focus(self) -> None:
        """Put the cursor where an error would be."""
        self._wrong.setFocus(Qt.FocusReason.OtherFocusReason)
