"""One change in the outbox: what it does, why it waits, and what can be done now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.model.outbox import ChangeKind, ChangeState, Wait
from pinmycal_desktop.ui.outbox.telling import icon_of
from pinmycal_desktop.ui.theme import Space, Weight
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.parts import Card
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.model.outbox import Waiting
    from pinmycal_desktop.ui.outbox.telling import ChangeWords

SEND, HOLD, DROP, MINE, THEIRS, EARLIER = "send", "hold", "drop", "mine", "theirs", "up"
MOST_OTHERS = 3
"""How many other starts are offered where the wanted one was refused."""

_BAD = (Wait.REFUSED, Wait.CONFLICT)


class ChangeRow(Card):
    """Tells what a person wants done with one change."""

    asked = Signal(str)
    """One of `SEND`, `HOLD`, `DROP`, `MINE`, `THEIRS`, `EARLIER`."""
    start_chosen = Signal(object)
    """Another start, a `datetime`, for a change that was refused."""

    def __init__(
        self,
        waiting: Waiting,
        told: ChangeWords,
        *,
        account: str,
        is_first: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`account` names whose service it is; empty where there is only one."""
        super().__init__(parent=parent)
        self.change_id = waiting.item.id
        self._told, self._is_first = told, is_first
        self.buttons: dict[str, Button] = {}
        what, why = told.what(waiting.item), told.why(waiting)
        self.setAccessibleName(f"{what}. {why}")
        top = QHBoxLayout()
        top.setSpacing(Space.MEDIUM)
        top.addWidget(IconMark(icon_of(waiting.item.kind), size=20))
        top.addLayout(self._lines(waiting, what, account), 3)
        is_bad = waiting.wait in _BAD
        reason = PlainLabel(why, ink="danger" if is_bad else "muted", wrap=True)
        top.addWidget(IconMark("triangle-alert" if is_bad else "hourglass", size=16))
        top.addWidget(reason, 2)
        self.body.addLayout(top)
        if waiting.wait is Wait.CONFLICT:
            self.body.addLayout(self._sides(waiting))
        self.body.addLayout(self._actions(waiting))

    def _lines(self, waiting: Waiting, what: str, account: str) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(PlainLabel(what, weight=Weight.STRONG, elide=True))
        when = self._told.when(waiting.item)
        note = f"{when} \N{MIDDLE DOT} {account}" if account else when
        lines.addWidget(caption(note, wrap=True))
        return lines

    def _sides(self, waiting: Waiting) -> QGridLayout:
        """Lay what was, what is wished and what stands there side by side."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.LARGE)
        for column, (label, told) in enumerate(self._told.sides(waiting.item)):
            grid.addWidget(caption(label), 0, column)
            grid.addWidget(PlainLabel(told, wrap=True), 1, column)
            grid.setColumnStretch(column, 1)
        return grid

    def _actions(self, waiting: Waiting) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        item = waiting.item
        if item.kind in (ChangeKind.CREATE, ChangeKind.RESCHEDULE):
            for start in item.alternatives[:MOST_OTHERS]:
                other = Button(self._told.moment(start), dense=True)
                other.clicked.connect(partial(self.start_chosen.emit, start))
                row.addWidget(other)
        row.addStretch(1)
        for key, text, kind in _deeds(item.state):
            if key == EARLIER and self._is_first:
                continue
            button = self.buttons[key] = Button(text, kind=kind, dense=True)
            button.setAccessibleName(f"{text}: {self._told.what(item)}")
            button.clicked.connect(partial(self.asked.emit, key))
            row.addWidget(button)
        return row


def _deeds(state: ChangeState) -> tuple[tuple[str, str, Kind], ...]:
    """Return what can be done with a change in a state: key, words, look."""
    drop = (DROP, words("Drop"), Kind.FLAT)
    match state:
        case ChangeState.WAITING:
            return (
                (EARLIER, words("Earlier"), Kind.FLAT),
                (HOLD, words("Hold"), Kind.FLAT),
                (SEND, words("Send now"), Kind.DEFAULT),
                drop,
            )
        case ChangeState.HELD:
            return ((SEND, words("Send now"), Kind.DEFAULT), drop)
        case ChangeState.REFUSED:
            return ((SEND, words("Try again"), Kind.DEFAULT), drop)
        case ChangeState.CONFLICT:
            return (
                (THEIRS, words("Leave it as it is there"), Kind.DEFAULT),
                (MINE, words("Change it all the same"), Kind.DEFAULT),
            )
        case ChangeState.UNSURE:
            return ((SEND, words("Look now"), Kind.DEFAULT),)
        case _:
            return ()
