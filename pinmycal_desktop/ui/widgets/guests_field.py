"""E-mail addresses as chips with an entry behind them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Radius, Role, Theme, theme_of, themes
from pinmycal_desktop.ui.typed import is_mail, mails_of
from pinmycal_desktop.ui.widgets.chip import Chip
from pinmycal_desktop.ui.widgets.flow import Flow
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Entry(QLineEdit):
    """The entry: Enter and commas end an address, Backspace takes the last one."""

    ended = Signal()
    emptied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma)
        gaps = (Qt.Key.Key_Semicolon, Qt.Key.Key_Space)
        if event.key() in (*ends, *gaps) and self.text().strip():
            self.ended.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.text().strip():
            self.ended.emit()


class GuestsField(QWidget):
    """The addresses of guests, each once, in the order they were given."""

    changed = Signal(object)
    """The new `tuple[str, ...]` of addresses; by a person only."""
    refused = Signal(str)
    """What is wrong with what was typed, in a sentence; empty once all is well."""

    def __init__(
        self,
        values: Sequence[str] = (),
        *,
        placeholder: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values: tuple[str, ...] = ()
        self._chips: list[Chip] = []
        self._box = _Box()
        self._entry = _Entry()
        self._entry.setProperty("bare", True)
        self._entry.setPlaceholderText(placeholder or words("Add a person"))
        self._entry.setAccessibleName(name or words("Guests"))
        self._entry.setMinimumWidth(120)
        wide, fixed = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self._entry.setSizePolicy(wide, fixed)
        self._entry.ended.connect(self._read)
        self._entry.emptied.connect(self._drop_last)
        self._flow = Flow(self._box)
        self._flow.setContentsMargins(8, 4, 8, 4)
        self._flow.addWidget(self._entry)
        self._error = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._box)
        self.setFocusProxy(self._entry)
        self._dress(themes().current)
        themes().changed.connect(self._dress)
        self.set_value(values)

    def _dress(self, theme: Theme) -> None:
        self._entry.setFont(theme.font(Role.BODY))

    def value(self) -> tuple[str, ...]:
        """The addresses."""
        return self._values

    def set_value(self, values: Sequence[str]) -> None:
        """Show these without a signal."""
        self._values = tuple(dict.fromkeys(values))
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place, mail in enumerate(self._values):
            chip = Chip(mail, removable=True)
            chip.removed.connect(partial(self._drop, mail))
            self._flow.insert_widget(place, chip)
            chip.show()
            self._chips.append(chip)
        self._entry.raise_()  # Tab goes by this order: from the entry on, out of here
        self._box.updateGeometry()

    def error(self) -> str:
        """What is wrong with what was typed, empty when all is well."""
        return self._error

    def finish(self) -> None:
        """Take what stands in the entry, as leaving it does."""
        if self._entry.text().strip():
            self._read()

    def _read(self) -> None:
        given = mails_of(self._entry.text())
        bad = [mail for mail in given if not is_mail(mail)]
        good = [mail for mail in given if is_mail(mail)]
        known = {mail.casefold() for mail in self._values}
        new = [mail for mail in good if mail.casefold() not in known]
        self._entry.setText(" ".join(bad))
        sentence = words("{0} is not an e-mail address, such as ana@example.com.")
        self._error = sentence.format(bad[0]) if bad else ""
        if new:
            self._change((*self._values, *new))
        self.refused.emit(self._error)

    def event(self, event: QEvent) -> bool:
        """Give the edge of an error to the outline."""
        if event.type() == QEvent.Type.DynamicPropertyChange:
            self._box.set_wrong(wrong=bool(self.property("wrong")))
        return super().event(event)

    def _drop(self, mail: str) -> None:
        self._change(tuple(kept for kept in self._values if kept != mail))
        self._entry.setFocus()

    def _drop_last(self) -> None:
        if self._values:
            self._change(self._values[:-1])

    def _change(self, values: tuple[str, ...]) -> None:
        self.set_value(values)
        self.changed.emit(self._values)


class _Box(QWidget):
    """The outline of the field round chips and entry."""

    def __init__(self) -> None:
        super().__init__()
        self._wrong = False
        self.setProperty("ring", True)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_wrong(self, *, wrong: bool) -> None:
        """Take the edge of an error, or leave it."""
        self._wrong = wrong
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        entry = self.findChild(QLineEdit)
        if entry is not None:
            entry.setFocus()
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = theme_of(self).palette
        edge = palette.danger if self._wrong else palette.control
        painter = QPainter(self)
        rect = QRectF(self.rect())
        patterns.box(
            painter, rect, fill=palette.field, edge=edge, radius=Radius.CONTROL
        )
        painter.end()
