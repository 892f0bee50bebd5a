"""Small parts of pages: text to copy, a card, a row with a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontDatabase,
    QGuiApplication,
)
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from pinmycal_desktop.ui.theme import Role, Space
from pinmycal_desktop.ui.widgets.box import Box
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.ui.theme import Theme


class Card(Box):
    """A box with a quiet edge; `body` is its column."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, 8)
        self.body.setSpacing(Space.SMALL)


class _Code(PlainLabel):
    """Text in a fixed width, which can be selected."""

    def _set_font(self, theme: Theme) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(theme.font(Role.SMALL).pointSizeF())
        self.setFont(font)


class CopyButton(Button):
    """Puts `text` into the clipboard, and says that it did."""

    def __init__(self, name: str, text: str = "") -> None:
        super().__init__(words("Copy"), icon="copy", dense=True)
        self.text_to_copy = text
        self.setAccessibleName(words("Copy: {0}").format(name))
        self.clicked.connect(self.copy)

    def copy(self) -> None:
        """Put the text into the clipboard."""
        QGuiApplication.clipboard().setText(self.text_to_copy)
        self.setText(words("Copied"))


class CopyText(QWidget):
    """Text in a fixed width with a button that copies it."""

    def __init__(
        self, name: str, text: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._code = _Code(text, wrap=True)
        self._code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._code.setAccessibleName(name)
        self._button = CopyButton(name, text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 3, 3)
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self._code, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)

    def text(self) -> str:
        """Return what would be copied."""
        return self._code.text()

    def set_text(self, text: str) -> None:
        """Show other text."""
        self._code.setText(text)
        self._button.text_to_copy = text
        self._button.setText(words("Copy"))

    def copy(self) -> None:
        """Put the text into the clipboard."""
        self._button.copy()


class SureButton(Button):
    """Takes two presses for what cannot be undone: the first one asks."""

    sure = Signal()
    """It was pressed a second time."""

    def __init__(self, text: str, asks: str, name: str) -> None:
        """`asks` is what it says between the presses, `name` what is heard."""
        super().__init__(text, kind=Kind.DANGER, dense=True)
        self._text, self._asks, self._name = text, asks, name
        self._is_asking = False
        self.setAccessibleName(name)
        self.clicked.connect(self._press)

    def set_question(self, asks: str) -> None:
        """Ask something else between the presses."""
        self._asks = asks

    def _press(self) -> None:
        if self._is_asking:
            self.sure.emit()
        else:
            self._ask(is_asking=True)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, *, is_asking: bool) -> None:
        self._is_asking = is_asking
        self.setText(self._asks if is_asking else self._text)
        self.setAccessibleName(self._asks if is_asking else self._name)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget the first press when something else is done."""
        super().focusOutEvent(event)
        self._ask(is_asking=False)


class ThingRow(QWidget):
    """A name, what is known of it, and what can be done with it."""

    def __init__(self, name: str, note: str, *actions: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(f"{name}, {note}")
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(PlainLabel(name, elide=True))
        told.addWidget(caption(note, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 3, 3)
        row.setSpacing(Space.SMALL)
        row.addLayout(told, 1)
        for each in actions:
            row.addWidget(each)


def emptied(layout: QLayout) -> None:
    """Take everything out of a list of rows."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.setParent(None)
            old.deleteLater()
