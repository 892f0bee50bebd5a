"""The workbench: deliveries as they came, what became of each, and what never came.

Everything that may wait runs beside the window, and a row that is open stays so while
others come.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from pinmycal_desktop.model.access import RefusedDelivery
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.sync import AskFor
from pinmycal_desktop.ui.editing.said import told
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.column_page import ColumnPage
from pinmycal_desktop.ui.widgets.empty_state import EmptyState
from pinmycal_desktop.ui.widgets.page_cover import PageCover
from pinmycal_desktop.ui.widgets.parts import ThingRow, emptied
from pinmycal_desktop.ui.widgets.plain_label import caption, title
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.widgets.segmented import Segmented
from pinmycal_desktop.ui.words import words
from pinmycal_desktop.ui.workbench.reading import LOCAL, Bench, Verdict, read_bench
from pinmycal_desktop.ui.workbench.row import DeliveryRow

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QShowEvent

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.access import Delivery
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.live import MissedHint
    from pinmycal_desktop.ui.services import Services
    from pinmycal_desktop.ui.workbench.controls import WorkbenchControls
    from pinmycal_desktop.ui.workbench.reading import Entry

_WIDTH = 900
_OFTEN_MS = 3000
"""How often it is looked what was refused: of that nobody is told."""
_STALE = frozenset({Part.DELIVERIES, Part.HINTS, Part.LIVE, Part.ACCOUNT})
_ALL = "all"


class WorkbenchPage(ColumnPage):
    """Give it services and `WorkbenchControls`; it reads when it is shown."""

    def __init__(
        self,
        services: Services,
        controls: WorkbenchControls,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_WIDTH, parent)
        self._services, self._controls = services, controls
        self._bench = Bench(names={}, entries=(), gaps=())
        self._shown: object = None
        self.rows: tuple[DeliveryRow, ...] = ()
        self._message = Banner(closable=True)
        self.account = Choice(self._accounts({}), name=words("Account"))
        self.verdict = Segmented(
            (
                (_ALL, words("All")),
                (Verdict.VERIFIED.value, words("Verified")),
                (Verdict.REFUSED.value, words("Refused")),
            ),
            name=words("What became of it"),
        )
        self._list, self._gaps = QVBoxLayout(), QVBoxLayout()
        self.empty = EmptyState(
            "inbox",
            words("Nothing arrived"),
            words(
                "What services and programs tell this computer is listed here. Live "
                "updates are switched on under Accounts, and programs of your own get "
                "an address under Local service."
            ),
        )
        self._often = QTimer(self, interval=_OFTEN_MS)
        self._often.timeout.connect(self._look_again)
        self.cover = PageCover(self)
        self.cover.again.connect(self.refresh)
        self._arrange()
        self.account.chosen.connect(self._tell)
        self.verdict.chosen.connect(self._tell)
        services.relay.changed.connect(self._heard)
        self._often.start()
        self.refresh()

    def _arrange(self) -> None:
        self.accounts = Button(words("Live updates…"), icon="users", dense=True)
        self.accounts.clicked.connect(partial(self._services.open_page, "accounts"))
        head = QHBoxLayout()
        self.addresses = Button(words("Addresses…"), icon="server", dense=True)
        self.addresses.setToolTip(words("Addresses for webhooks"))
        self.addresses.clicked.connect(partial(self._services.open_page, "service"))
        head.setSpacing(Space.SMALL)
        head.addWidget(title(words("Webhooks that arrived")), 1)
        head.addWidget(self.addresses)
        head.addWidget(self.accounts)
        filters = QHBoxLayout()
        filters.setSpacing(Space.SMALL)
        filters.addWidget(self.account)
        filters.addWidget(self.verdict)
        filters.addStretch(1)
        why = words(
            "A delivery is a hint: it is verified, kept, and its booking is read from "
            "the service. None of it is ever believed."
        )
        self._told = Section(words("What was told"), large=True)
        self._told.body.addLayout(self._list)
        self._missed = Section(words("What nobody told"), large=True)
        self._missed.body.addLayout(self._gaps)
        column = self.column
        column.addLayout(head)
        column.addWidget(caption(why, wrap=True))
        column.addLayout(filters)
        column.addWidget(self._message)
        column.addWidget(self._told)
        column.addWidget(self._missed)
        column.addWidget(self.empty, 1)
        column.addStretch(1)
        self._message.hide()
        for rows in (self._list, self._gaps):
            rows.setSpacing(Space.SMALL)
        for part in (self._told, self._missed, self.empty):
            part.hide()

    @staticmethod
    def _accounts(names: dict[int, str]) -> tuple[Option, ...]:
        return (
            Option(_ALL, words("All accounts")),
            *(Option(each, name) for each, name in names.items()),
            Option(LOCAL, words("Addresses of your own")),
        )

    # --- reading ---------------------------------------------------------------------

    def refresh(self) -> None:
        """Read all of it; no service is asked."""
        now = self._services.clock()
        self._services.operations.read(
            lambda diary: read_bench(diary, now),
            self._arrived,
            self._unread,
            topic="workbench",
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Read again: another page was shown meanwhile."""
        super().showEvent(event)
        self.refresh()

    def _look_again(self) -> None:
        if self.isVisible():
            self.refresh()

    def _heard(self, changes: Changes) -> None:
        if changes.parts & _STALE and self.isVisible():
            self.refresh()

    def _arrived(self, bench: Bench) -> None:
        if not isValid(self):
            return
        self.cover.arrived()
        if dict(bench.names) != dict(self._bench.names):
            chosen = self.account.value()
            self.account.set_options(self._accounts(dict(bench.names)))
            is_there = chosen in bench.names or chosen == LOCAL
            self.account.set_value(chosen if is_there else _ALL)
        self._bench = bench
        self._tell()

    def _tell(self) -> None:
        """Show what is wanted of it."""
        account, verdict = self.account.value(), self.verdict.value()
        bench = self._bench.wanted(
            account if isinstance(account, int) else None,
            None if verdict == _ALL else Verdict(str(verdict)),
        )
        if bench != self._shown:
            self._shown = bench
            self._build(bench)
        has_told, has_gaps = bool(bench.entries), bool(bench.gaps)
        self._told.setVisible(has_told)
        self._missed.setVisible(has_gaps)
        self.empty.setVisible(not has_told and not has_gaps)

    def _build(self, bench: Bench) -> None:
        form, zone = self._services.form, ZoneInfo(self._services.zone)
        opened = {row.entry.key: row.result.text() for row in self.rows if row.is_open}
        focused = next((row.entry.key for row in self.rows if _has_focus(row)), None)
        emptied(self._list)
        rows = []
        for entry in bench.entries:
            name = bench.names.get(entry.account_id, "")
            row = DeliveryRow(entry, name, form, zone)
            row.verify_wanted.connect(partial(self._verify, row))
            row.replay_wanted.connect(partial(self._replay, row))
            if entry.key in opened:
                row.open(is_open=True)
                row.tell(opened[entry.key])
            self._list.addWidget(row)
            rows.append(row)
            if entry.key == focused:
                row.more.setFocus()
        self.rows = tuple(rows)
        emptied(self._gaps)
        for gap in bench.gaps:
            self._gaps.addWidget(self._gap(bench, gap))

    def _gap(self, bench: Bench, gap: MissedHint) -> ThingRow:
        parts = [
            words("changed at {0}").format(self._moment(gap.changed_at)),
            words("found at {0}").format(self._moment(gap.found_at)),
        ]
        what = words("A change nobody told of")
        if gap.told_at is not None:
            what = words("A change that was told late")
            parts.append(words("told at {0}").format(self._moment(gap.told_at)))
        parts += [bench.names.get(gap.account_id, ""), gap.remote_id]
        again = Button(words("Read again"), icon="refresh-cw", dense=True)
        again.setAccessibleName(words("Read again: {0}").format(gap.remote_id))
        again.clicked.connect(partial(self._ask, gap.account_id, gap.remote_id))
        note = " \N{MIDDLE DOT} ".join(part for part in parts if part)
        return ThingRow(what, note, again)

    def _moment(self, at: datetime) -> str:
        return self._services.form.moment(at, ZoneInfo(self._services.zone))

    # --- deeds -----------------------------------------------------------------------

    def _verify(self, row: DeliveryRow) -> None:
        controls, came = self._controls, row.entry.came

        def arrived(fits: bool) -> None:  # noqa: FBT001  -- an answer
            if isValid(row):
                row.tell(
                    words("The signature fits the secret of this place.")
                    if fits
                    else words("The signature does not fit the secret there is now.")
                )

        self._services.operations.errand(
            lambda _diary: controls.fits(came), arrived, self._failed
        )

    def _replay(self, row: DeliveryRow) -> None:
        """Have its booking read again, or take in after all what was refused."""
        entry = row.entry
        if isinstance(entry.came, RefusedDelivery):
            self._take_in(entry.came)
        elif entry.account_id != LOCAL:
            self._ask(entry.account_id, entry.subject)
        else:
            row.tell(words("It belongs to no account: nothing follows from it."))

    def _take_in(self, refused: RefusedDelivery) -> None:
        controls = self._controls

        def taken(_delivery: Delivery) -> None:
            self._say(Tone.SUCCESS, words("Verified, and taken in."))
            self.refresh()

        def take(_diary: Diary) -> Delivery:
            return controls.take_in(refused)

        self._services.operations.errand(take, taken, self._failed)

    def _ask(self, account_id: int, uid: str) -> None:
        command = AskFor(account_id=account_id, uids=(uid,))

        def done(outcome: Outcome) -> None:
            self._services.did(words("It is being read again."), outcome)

        self._services.operations.write(command, done, self._failed)

    def _unread(self, error: PinmyCalError) -> None:
        if isValid(self):
            sentence = told(error, self._services.form)
            if not self.cover.failed(sentence):
                self._say(Tone.DANGER, sentence)

    def _failed(self, error: PinmyCalError) -> None:
        if isValid(self):
            self._say(Tone.DANGER, told(error, self._services.form))

    def _say(self, tone: Tone, sentence: str) -> None:
        if isValid(self):
            self._message.tell(tone, sentence)
            self._message.show()

    def message(self) -> str:
        """Return what is said over the page; empty for nothing."""
        return "" if self._message.isHidden() else self._message.accessibleName()

    def entries(self) -> tuple[Entry, ...]:
        """Return what is listed."""
        return tuple(row.entry for row in self.rows)


def _has_focus(row: QWidget) -> bool:
    focused = row.focusWidget()
    return focused is not None and focused.hasFocus()
