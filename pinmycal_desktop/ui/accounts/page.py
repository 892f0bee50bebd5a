"""The page of accounts: how each is connected, checked, signed in again, signed out.

Everything that may wait runs beside the window. It shows no secret: there is none in
what it is given.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.accounts import ChangeAccount
from pinmycal_desktop.screen.accounts import marks
from pinmycal_desktop.settings import write_private
from pinmycal_desktop.ui.accounts.card import AccountCard
from pinmycal_desktop.ui.accounts.live_part import LivePart
from pinmycal_desktop.ui.editing.said import said, told
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.column_page import ColumnPage
from pinmycal_desktop.ui.widgets.empty_state import EmptyState
from pinmycal_desktop.ui.widgets.page_cover import PageCover
from pinmycal_desktop.ui.widgets.parts import ThingRow, emptied
from pinmycal_desktop.ui.widgets.plain_label import caption, title
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.holdings import Holding
    from pinmycal_desktop.model.signing_in import ConnectionReport
    from pinmycal_desktop.model.sync_status import SyncStatus
    from pinmycal_desktop.ui.accounts.controls import (
        CloudControls,
        LiveControls,
        SyncControls,
    )
    from pinmycal_desktop.ui.services import Services

_WIDTH = 760
_OFTEN_MS = 5000
"""How often a page that is looked at tells the latest calls; no service is asked."""


class AccountsPage(ColumnPage):
    """Give it services and `CloudControls`; without `live` that is not shown."""

    add_wanted = Signal()
    """Another account shall be signed in."""
    again_wanted = Signal(object)
    """The `Account` that shall be signed in again."""

    def __init__(
        self,
        services: Services,
        controls: CloudControls,
        *,
        live: LiveControls | None = None,
        sync: SyncControls | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_WIDTH, parent)
        self._services, self._controls, self._sync = services, controls, sync
        self.live = None if live is None else LivePart(services, live)
        self._cards: dict[int, AccountCard] = {}
        self._message = Banner(closable=True)
        self.add = Button(words("Add an account…"), icon="user-plus")
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.MEDIUM)
        self.none = EmptyState(
            "log-in",
            words("No account at a service"),
            words("Sign in, and its bookings stand in your week beside these."),
        )
        self.cover = PageCover(self)
        self.cover.again.connect(self.refresh)
        self._arrange()
        self.add.clicked.connect(self.add_wanted)
        services.relay.changed.connect(self._heard)
        self._often = QTimer(self, interval=_OFTEN_MS)
        self._often.timeout.connect(self._look_again)
        self._often.start()
        self.refresh()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(title(words("Accounts")), 1)
        head.addWidget(self.add)
        column = self.column
        column.addLayout(head)
        told_of = words("Their bookings are shown together in one week.")
        column.addWidget(caption(told_of, wrap=True))
        column.addWidget(self._message)
        column.addLayout(self._list)
        column.addWidget(self.none)
        self.none.hide()
        if self.live is not None:
            column.addWidget(self.live)
        column.addStretch(1)
        self._message.hide()

    # --- reading ---------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for everything anew; no service is asked."""
        controls = self._controls

        def read(diary: Diary) -> tuple[Account, tuple[ConnectionReport, ...]]:
            return diary.account.local(), controls.reports()

        self._services.operations.errand(
            read, self._arrived, self._unread, topic="accounts"
        )
        if self.live is not None:
            self.live.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the calls that were made while another page was shown."""
        super().showEvent(event)
        self.refresh()

    def _look_again(self) -> None:
        """Tell the calls that are made meanwhile."""
        if self.isVisible():
            self.refresh()

    def _heard(self, changes: Changes) -> None:
        if Part.ACCOUNT in changes.parts:
            self.refresh()

    def _arrived(self, read: tuple[Account, tuple[ConnectionReport, ...]]) -> None:
        local, reports = read
        self.cover.arrived()
        self.none.setVisible(not reports)
        ids = [each.account.id for each in reports]
        if list(self._cards) != ids or not self._list.count():
            self._build(local, reports)
        letters = marks(each.account for each in reports)
        pace = self._sync.circumstances() if self._sync is not None else None
        for report in reports:
            card = self._cards[report.account.id]
            card.tell(report, letters[report.account.id], pace)

    def _build(self, local: Account, reports: tuple[ConnectionReport, ...]) -> None:
        emptied(self._list)
        self._cards = {}
        note = words("On this computer. Nothing is sent to anyone.")
        self._list.addWidget(ThingRow(local.name, note))
        for report in reports:
            account = report.account
            card = AccountCard(self._services.form, self._services.zone)
            card.check_wanted.connect(partial(self._check, account.id))
            card.sync_wanted.connect(partial(self._sync_now, account.id))
            card.again_wanted.connect(partial(self._again, account.id))
            card.rename_wanted.connect(partial(self._rename, account.id))
            card.save_wanted.connect(partial(self._save, account.id))
            card.leave_wanted.connect(partial(self._sign_out, account.id))
            card.holdings.wanted.connect(partial(self._look, account.id))
            self._cards[account.id] = card
            self._list.addWidget(card)

    def card(self, account_id: int) -> AccountCard | None:
        """Return the card of an account, if it is shown."""
        return self._cards.get(account_id)

    # --- deeds -----------------------------------------------------------------------

    def _check(self, account_id: int) -> None:
        card = self._cards[account_id]
        card.wait()
        controls = self._controls

        def arrived(report: ConnectionReport) -> None:
            if isValid(self) and account_id in self._cards:
                self._cards[account_id].checked(report)

        self._services.operations.call(
            lambda _diary: controls.check(account_id), arrived, self._failed
        )

    def _look(self, account_id: int) -> None:
        """Ask the service for all the account has there."""
        controls = self._controls

        def arrived(held: tuple[Holding, ...]) -> None:
            if isValid(self) and account_id in self._cards:
                self._cards[account_id].holdings.tell(held)

        def failed(error: PinmyCalError) -> None:
            if isValid(self) and account_id in self._cards:
                self._cards[account_id].holdings.tell_failure()
                self._failed(error)

        self._services.operations.call(
            lambda _diary: controls.holdings(account_id), arrived, failed
        )

    def _sync_now(self, account_id: int) -> None:
        """Ask one service for changes, whatever pace holds."""
        sync = self._sync
        if sync is None:
            return
        self._cards[account_id].wait_for_sync(waiting=True)

        def arrived(statuses: tuple[SyncStatus, ...]) -> None:
            if not isValid(self) or account_id not in self._cards:
                return
            self._cards[account_id].wait_for_sync(waiting=False)
            told = [each.trouble for each in statuses if each.trouble is not None]
            if told:
                self._say(Tone.WARNING, said(told[0], self._services.form))
            else:
                self._say(Tone.SUCCESS, words("Everything is up to date."))
            self.refresh()

        def failed(error: PinmyCalError) -> None:
            if isValid(self) and account_id in self._cards:
                self._cards[account_id].wait_for_sync(waiting=False)
            self._failed(error)

        self._services.operations.call(
            lambda _diary: sync.sync_now(account_id), arrived, failed
        )

    def _again(self, account_id: int) -> None:
        account = self._cards[account_id].account
        if account is not None:
            self.again_wanted.emit(account)

    def _rename(self, account_id: int, name: str) -> None:
        command = ChangeAccount(account_id=account_id, name=name)
        self._services.operations.write(command, self._renamed, self._failed)

    def _renamed(self, outcome: Outcome) -> None:
        self._services.did(
            words("Renamed to {0}.").format(outcome.account.name), outcome
        )

    def _sign_out(self, account_id: int) -> None:
        controls, card = self._controls, self._cards[account_id]
        drops = card.warns_of_loss

        def gone(account: Account) -> None:
            if isValid(self):
                self._say(
                    Tone.SUCCESS,
                    words("Signed out of {0}").format(account.name),
                    words("Nothing of it is on this computer any more."),
                )

        self._services.operations.call(
            lambda _diary: controls.sign_out(account_id, drops=drops),
            gone,
            self._failed,
        )

    def _save(self, account_id: int) -> None:
        """Ask for a place, and put the file there that is safe to send."""
        path, _ = QFileDialog.getSaveFileName(
            self,
            words("Save diagnostics"),
            "pinmycal-diagnostics.json",
            words("Diagnostics (*.json)"),
        )
        if path:
            self.save_diagnostics(account_id, Path(path))

    def save_diagnostics(self, account_id: int, path: Path) -> None:
        """Put the file about an account at `path`, in an errand."""
        controls = self._controls

        def write(_diary: Diary) -> str:
            content = controls.diagnostics(account_id)
            try:
                write_private(path, content)
            except OSError as error:
                return error.strerror or str(path)
            return ""

        def written(trouble: str) -> None:
            if trouble:
                headline = words("The file could not be saved")
                self._say(Tone.DANGER, headline, trouble)
            else:
                self._say(
                    Tone.SUCCESS,
                    words("Saved {0}").format(path.name),
                    words("It holds no key, no name and no booking. Send it on."),
                )

        self._services.operations.errand(write, written, self._failed)

    # --- what is said ----------------------------------------------------------------

    def _unread(self, error: PinmyCalError) -> None:
        sentence = told(error, self._services.form)
        if isValid(self) and not self.cover.failed(sentence):
            self._say(Tone.DANGER, sentence)

    def _failed(self, error: PinmyCalError) -> None:
        if isValid(self):
            self._say(Tone.DANGER, told(error, self._services.form))
            self.refresh()

    def _say(self, tone: Tone, headline: str, text: str = "") -> None:
        self._message.tell(tone, headline, text)
        self._message.show()

    def message(self) -> str:
        """Return what is said over the page; empty for nothing."""
        return "" if self._message.isHidden() else self._message.accessibleName()
