"""The invitee's name, with people met before offered while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from pinmycal_desktop.ui.theme import Role, themes
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.screen.people import Person
    from pinmycal_desktop.ui.theme import Theme

_LEAST_TYPED = 2
_SETTLED = 120  # ms without a keystroke before people are looked for


class PeopleField(QLineEdit):
    """A name. After two letters it asks by `searched`; `offer` answers with people."""

    searched = Signal(str)
    """What was typed, once the keys rest: whoever matches can be offered."""
    picked = Signal(object)
    """The `Person` taken from the list; the name stands in the field already."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(words("Name of the person you meet"))
        self._people: tuple[Person, ...] = ()
        self._model = QStandardItemModel(self)
        finder = QCompleter(self._model, self)
        finder.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        finder.setMaxVisibleItems(6)
        finder.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # the stub forgets overloads
        finder.setWidget(self)  # not as its own completer, which filters and writes
        self._finder = finder
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SETTLED)
        self._rest.timeout.connect(self._search)
        self.textEdited.connect(self._typed)
        self._dress(themes().current)
        themes().changed.connect(self._dress)

    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY))

    def _typed(self) -> None:
        popup = self._finder.popup()
        if popup is not None:
            popup.hide()
        self._rest.start()

    def _search(self) -> None:
        if len(self.text().strip()) >= _LEAST_TYPED:
            self.searched.emit(self.text().strip())

    def offer(self, typed: str, people: Sequence[Person]) -> None:
        """Open the list of people for what was typed, if that still stands there."""
        if typed != self.text().strip() or not self.hasFocus():
            return
        self._people = tuple(people)
        self._model.clear()
        for person in self._people:
            self._model.appendRow(QStandardItem(f"{person.name}   {person.email}"))
        if self._people:
            self._finder.complete()

    def _take(self, index: QModelIndex) -> None:
        person = self._people[index.row()]
        self.setText(person.name)
        self.picked.emit(person)
