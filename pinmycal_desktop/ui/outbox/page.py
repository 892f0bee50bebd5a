"""The page of the outbox: what services have still to be told of, and why it waits.

It shows what the diary says and asks for what a person wants; it speaks with no
service. Everything here can be done without a network.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.sync import (
    DropChange,
    EditChange,
    HoldChange,
    ReorderChange,
    SendNow,
    SettleConflict,
)
from pinmycal_desktop.model.outbox import ChangeState, Choice, Wait
from pinmycal_desktop.model.overlay import starting_at
from pinmycal_desktop.ui.editing.said import told
from pinmycal_desktop.ui.outbox.row import (
    DROP,
    EARLIER,
    HOLD,
    MINE,
    SEND,
    THEIRS,
    ChangeRow,
)
from pinmycal_desktop.ui.outbox.telling import ChangeWords
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.column_page import ColumnPage
from pinmycal_desktop.ui.widgets.empty_state import EmptyState
from pinmycal_desktop.ui.widgets.page_cover import PageCover
from pinmycal_desktop.ui.widgets.parts import emptied
from pinmycal_desktop.ui.widgets.plain_label import caption, title
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QShowEvent

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.outbox import Waiting
    from pinmycal_desktop.ui.outbox.telling import Facts
    from pinmycal_desktop.ui.services import Services

_WIDTH = 900
_SOON_MS = 1000
"""How often what leaves in a moment is looked at again."""
_TOPIC = "outbox"


class OutboxPage(ColumnPage):
    """Give it services; it reads when it is shown and when the outbox changes."""

    def __init__(
        self,
        services: Services,
        *,
        facts: Facts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`facts` says all there is to say of an event type or of hours."""
        super().__init__(_WIDTH, parent)
        self._services = services
        self._facts: Facts = facts or (lambda _thing, _form: ())
        self._waiting: tuple[Waiting, ...] = ()
        self.rows: tuple[ChangeRow, ...] = ()
        self._message = Banner(closable=True)
        self._count = caption("")
        self.send_all = Button(words("Send all"), icon="cloud-upload")
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.SMALL)
        self.empty = EmptyState(
            "cloud-check",
            words("Nothing waits"),
            words("What you change in an account at a service leaves from here."),
        )
        self._soon = QTimer(self, interval=_SOON_MS, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        self.cover = PageCover(self)
        self.cover.again.connect(self.refresh)
        self._arrange()
        self.send_all.clicked.connect(self._send_all)
        services.relay.changed.connect(self._heard)
        self.refresh()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(title(words("Outbox")))
        head.addWidget(self._count, 1)
        head.addWidget(self.send_all)
        column = self.column
        column.addLayout(head)
        column.addWidget(self._message)
        column.addLayout(self._list)
        column.addWidget(self.empty, 1)
        column.addStretch(1)
        self._message.hide()
        self._tell()

    # --- reading ---------------------------------------------------------------------

    def refresh(self) -> None:
        """Read what waits, and why."""
        now = self._services.clock()

        def read(diary: Diary) -> tuple[tuple[Waiting, ...], dict[int, str]]:
            names = {each.id: each.name for each in diary.account.every()}
            return diary.outbox.waiting(now), names

        self._services.operations.read(read, self._arrived, self._unread, topic=_TOPIC)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again: another page was shown meanwhile."""
        super().showEvent(event)
        self.refresh()

    def _heard(self, changes: Changes) -> None:
        if Part.OUTBOX in changes.parts:
            self.refresh()

    def _arrived(self, read: tuple[tuple[Waiting, ...], dict[int, str]]) -> None:
        waiting, names = read
        self.cover.arrived()
        self._soon.stop()
        if any(each.wait is Wait.GRACE for each in waiting) and self.isVisible():
            self._soon.start()
        if waiting != self._waiting:
            self._waiting = waiting
            self._build(names)
        self._tell()

    def _build(self, names: dict[int, str]) -> None:
        focused = next((row.change_id for row in self.rows if _has_focus(row)), None)
        emptied(self._list)
        telling = ChangeWords(self._services.form, self._services.zone, self._facts)
        several = len({each.item.account_id for each in self._waiting}) > 1
        rows = []
        for number, each in enumerate(self._waiting):
            account = names.get(each.item.account_id, "") if several else ""
            row = ChangeRow(each, telling, account=account, is_first=number == 0)
            row.asked.connect(partial(self._do, each))
            row.start_chosen.connect(partial(self._choose, each))
            self._list.addWidget(row)
            rows.append(row)
            if each.item.id == focused and row.buttons:
                next(iter(row.buttons.values())).setFocus()
        self.rows = tuple(rows)

    def _tell(self) -> None:
        count = len(self._waiting)
        one, more = words("1 change waits"), words("{0} changes wait, oldest first")
        number = self._services.form.number(count)
        self._count.setText(one if count == 1 else more.format(number))
        self._count.setVisible(count > 0)
        self.send_all.setVisible(any(map(_can_be_sent, self._waiting)))
        self.empty.setVisible(count == 0)

    # --- deeds -----------------------------------------------------------------------

    def _do(self, waiting: Waiting, what: str) -> None:
        change, origin = waiting.item.id, Origin.WINDOW
        before = {
            below.item.id: above.item.id
            for above, below in zip(self._waiting, self._waiting[1:], strict=False)
        }
        commands: dict[str, Command] = {
            SEND: SendNow(change_id=change),
            HOLD: HoldChange(change_id=change),
            DROP: DropChange(change_id=change, origin=origin),
            MINE: SettleConflict(change_id=change, choice=Choice.MINE, origin=origin),
            THEIRS: SettleConflict(
                change_id=change, choice=Choice.THEIRS, origin=origin
            ),
            EARLIER: ReorderChange(change_id=change, before=before.get(change)),
        }
        self._write(commands[what], waiting if what == DROP else None)

    def _choose(self, waiting: Waiting, start: datetime) -> None:
        """Ask for another start than the one that was refused."""
        other = starting_at(waiting.item.command, start)
        if other is not None:
            self._write(EditChange(change_id=waiting.item.id, command=other))

    def _send_all(self) -> None:
        for each in filter(_can_be_sent, self._waiting):
            self._write(SendNow(change_id=each.item.id))

    def _write(self, command: Command, dropped: Waiting | None = None) -> None:
        def done(outcome: Outcome) -> None:
            if dropped is not None:
                telling = ChangeWords(self._services.form, self._services.zone)
                sentence = words("Dropped: {0}.").format(telling.what(dropped.item))
                self._services.did(sentence, outcome)

        self._services.operations.write(command, done, self._failed)

    def _unread(self, error: PinmyCalError) -> None:
        if not self.cover.failed(told(error, self._services.form)):
            self._failed(error)

    def _failed(self, error: PinmyCalError) -> None:
        self._message.tell(Tone.DANGER, "", told(error, self._services.form))
        self._message.show()


def _can_be_sent(waiting: Waiting) -> bool:
    """Whether it waits for nobody's choice, and is not on its way already."""
    return waiting.item.state in (ChangeState.WAITING, ChangeState.HELD)


def _has_focus(row: QWidget) -> bool:
    focused = row.focusWidget()
    return focused is not None and focused.hasFocus()
