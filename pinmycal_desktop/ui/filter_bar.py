"""The bar that narrows every view: words, status, event type, person and account.

It shows the query of the state and asks for another one; it filters nothing itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.view_query import Query, people_in
from pinmycal_desktop.ui.columns import column_in
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.theme import Space, theme_of
from pinmycal_desktop.ui.week_words import status_words
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.widgets.section import Line
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from pinmycal_desktop.screen.week import WeekState

_LEAST_TEXT, _LEAST_CHOICE = 120, 84
_BESIDE_WORDS, _ENDS = 56, 120
"""Pixels of a choice beside its words, and of the count and the cross."""


class FilterBar(QWidget):
    """One row under the toolbar; Escape takes it away with all it asked."""

    state_wanted = Signal(object)
    """The `WeekState` with another query."""
    left = Signal()
    """It was closed: the page takes the keyboard again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("back", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state: WeekState | None = None
        self._form = Format()
        self._is_open = False
        self.text = QLineEdit()
        self.text.setPlaceholderText(words("Words in a booking"))
        self.text.setAccessibleName(words("Words in a booking"))
        self.text.setMinimumWidth(_LEAST_TEXT)
        self.status = self._choice(words("Status"))
        self.kind = self._choice(words("Event type"))
        self.person = self._choice(words("Person"))
        self.account = self._choice(words("Account"))
        self.account.hide()  # until there are several
        self.count = PlainLabel(ink="muted", tabular=True)
        close = IconButton("x", words("Show everything again"), dense=True)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(Space.SMALL)
        for part in self._choices:
            self._beside.addWidget(part, 1)
        self._grid = QGridLayout()
        edges = (Space.MEDIUM, Space.SMALL, Space.SMALL, Space.SMALL)
        self._grid.setContentsMargins(*edges)
        self._grid.setSpacing(Space.SMALL)
        self._grid.addWidget(self.text, 0, 0)
        self._grid.addWidget(self.count, 0, 2)
        self._grid.addWidget(close, 0, 3)
        self._has_two_rows = True
        self._fold(two_rows=False)
        column = column_in(self)
        column.addLayout(self._grid)
        column.addWidget(Line())
        self.text.textEdited.connect(self._ask)
        for part in self._choices:
            part.chosen.connect(self._ask)
        close.clicked.connect(self.close_bar)

    @property
    def _choices(self) -> tuple[Choice, ...]:
        return (self.status, self.kind, self.person, self.account)

    @staticmethod
    def _choice(name: str) -> Choice:
        made = Choice((), name=name, dense=True)
        made.setMinimumWidth(_LEAST_CHOICE)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return made

    # --- where things are ------------------------------------------------------------

    def _fold(self, *, two_rows: bool) -> None:
        """Put the choices beside the words, or below them in a narrow window."""
        if two_rows == self._has_two_rows:
            return
        self._has_two_rows = two_rows
        self._grid.removeItem(self._beside)
        place = (1, 0, 1, 4) if two_rows else (0, 1, 1, 1)
        self._grid.addLayout(self._beside, *place)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 0 if two_rows else 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second row where one cannot hold all words."""
        super().resizeEvent(event)
        self._fold(two_rows=self.width() < self._needed())

    def _needed(self) -> int:
        """Return the width in which every choice can be read in one row."""
        named = [each for each in self._choices if not each.isHidden()]
        words_wide = sum(
            each.fontMetrics().horizontalAdvance(each.itemText(0)) + _BESIDE_WORDS
            for each in named
        )
        return words_wide + theme_of(self).scaled(_LEAST_TEXT + _ENDS)

    # --- what is shown ---------------------------------------------------------------

    def recall(self) -> None:
        """Show it for what is asked already; the keyboard stays where it is."""
        self._is_open = True
        self.show()

    def open(self) -> None:
        """Show it and let words be typed."""
        self.recall()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def begin_as(self, left: FilterBar) -> None:
        """Be open as another bar was left."""
        self._form, self._is_open = left._form, left._is_open
        self.setVisible(self._is_open)

    def show_on_days(self, *, on: bool) -> None:
        """Stand over pages of days alone."""
        self.setVisible(on and self._is_open)

    def set_form(self, form: Format) -> None:
        """Tell counts in another way."""
        self._form = form

    def show_state(self, state: WeekState) -> None:
        """Show what is asked, and how much is left of what there is."""
        self._state, query = state, state.query
        if self.text.text() != query.text:
            self.text.setText(query.text)
        self.status.set_options(
            (
                Option(None, words("Any status")),
                *(Option(each, status_words(each)) for each in BookingStatus),
            )
        )
        self.status.set_value(next(iter(query.statuses), None))
        kinds = state.event_types
        self.kind.set_options(
            (
                Option(None, words("Any event type")),
                *(Option(each.id, each.title, swatch=each.colour) for each in kinds),
            )
        )
        self.kind.set_value(
            query.only_type if query.only_type in [k.id for k in kinds] else None
        )
        self._show_people(state)
        self._show_accounts(state)
        everything = state.ask(Query()).visible_bookings
        counts = (len(state.visible_bookings), len(everything))
        told = words("{0} of {1}").format(*map(self._form.number, counts))
        self.count.setText(told)
        self.setAccessibleDescription(told)

    def _show_people(self, state: WeekState) -> None:
        people = dict(people_in(state.ask(Query()).visible_bookings))
        if state.query.person:
            people.setdefault(state.query.person, state.query.person)
        options = [Option(key, name) for key, name in people.items()]
        self.person.set_options((Option("", words("Anybody")), *options))
        self.person.set_value(state.query.person)

    def _show_accounts(self, state: WeekState) -> None:
        """Offer the accounts, once there is one beside the local one."""
        accounts = state.accounts
        options = [Option(each.id, each.name) for each in accounts]
        self.account.set_options((Option(None, words("Any account")), *options))
        only = state.query.only_account
        self.account.set_value(only if only in [e.id for e in accounts] else None)
        self.account.setVisible(len(accounts) > 1)

    # --- what is asked ---------------------------------------------------------------

    def _ask(self) -> None:
        if self._state is None:
            return
        status, kind, person, account = (each.value() for each in self._choices)
        chosen = [status] if isinstance(status, BookingStatus) else []
        query = replace(
            self._state.query,
            text=self.text.text(),
            statuses=frozenset(chosen),
            only_type=kind if isinstance(kind, int) else None,
            person=str(person or ""),
            only_account=account if isinstance(account, int) else None,
        )
        self.state_wanted.emit(self._state.ask(query))

    def close_bar(self) -> None:
        """Ask for nothing more and go."""
        self._is_open = False
        self.hide()
        if self._state is not None:
            self.state_wanted.emit(self._state.ask(self._state.query.cleared()))
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it; Enter and Down go to what was found."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)
