"""A change of what is edited that did not reach its service, over the editor.

Refused, or disputed because the service has something else by now: a person says what
is to hold. What merely waits is told by a word in the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.sync import DropChange, SendNow, SettleConflict
from pinmycal_desktop.model.outbox import ChangeState, Choice
from pinmycal_desktop.ui.editing.said import said
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.outbox import OutboxItem
    from pinmycal_desktop.screen.homes import Home
    from pinmycal_desktop.ui.format import Format

_MINE, _THEIRS, _AGAIN, _DROP = "mine", "theirs", "again", "drop"


class UnsentBanner(Banner):
    """Shown while a change waits for a person; hidden otherwise."""

    answered = Signal(object)
    """The command that carries the answer out."""

    def __init__(self, form: Format, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._form = form
        self._item: OutboxItem | None = None
        self.acted.connect(self._answer)
        self.hide()

    def tell_item(
        self, item: OutboxItem | None, account: str, lines: Sequence[str] = ()
    ) -> None:
        """Show what became of a change; `lines` are its sides where it is disputed."""
        self._item = item
        is_stuck = item is not None and item.state.needs_somebody
        self.setVisible(is_stuck)
        if item is None or not is_stuck:
            return
        if item.state is ChangeState.CONFLICT:
            self.tell(
                Tone.WARNING,
                words("This was changed at {0} meanwhile.").format(account),
                "\n".join(lines),
                actions=(
                    (_MINE, words("Keep mine")),
                    (_THEIRS, words("Take theirs")),
                ),
            )
            return
        trouble = "" if item.trouble is None else said(item.trouble, self._form)
        self.tell(
            Tone.DANGER,
            words("{0} did not take this change.").format(account),
            trouble,
            actions=(
                (_AGAIN, words("Try again")),
                (_DROP, words("Drop the change")),
            ),
        )

    def text(self) -> str:
        """Return what is said; empty while it is hidden."""
        return "" if self.isHidden() else self.accessibleName()

    def _answer(self, answer: str) -> None:
        if self._item is None:
            return
        change, origin = self._item.id, Origin.WINDOW
        command: Command
        if answer == _AGAIN:
            command = SendNow(change_id=change)
        elif answer == _DROP:
            command = DropChange(change_id=change, origin=origin)
        else:
            choice = Choice.MINE if answer == _MINE else Choice.THEIRS
            command = SettleConflict(change_id=change, choice=choice, origin=origin)
        self.answered.emit(command)


def saved_words(name: str, home: Home) -> str:
    """Return what is told once a thing is saved: here, or on its way to a service."""
    if not home.is_service:
        return words("{0} saved.").format(name)
    return words("{0} saved. {1} is told in a moment.").format(name, home.name)


def removed_words(name: str, home: Home) -> str:
    """Return what is told once a thing is removed."""
    if not home.is_service:
        return words("{0} removed.").format(name)
    return words("{0} removed. {1} is told in a moment.").format(name, home.name)


def waiting_word(item: OutboxItem | None) -> str:
    """Return how far the first unsent change of a thing has come; empty for none."""
    if item is None:
        return ""
    if item.state.needs_somebody:
        return words("Not taken")
    return words("Not sent yet")
