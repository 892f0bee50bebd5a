"""Live updates on the page of accounts: how they are, and what is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.live import ChooseLive
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.accounts.live_row import LiveRow
from pinmycal_desktop.ui.editing.said import told
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.parts import emptied
from pinmycal_desktop.ui.widgets.plain_label import caption
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.live import LiveSource, LiveStatus
    from pinmycal_desktop.ui.accounts.controls import LiveControls
    from pinmycal_desktop.ui.services import Services

_STALE = frozenset({Part.LIVE, Part.ACCOUNT})


@value_class
class _Reading:
    """Everything the part shows, asked for together."""

    names: dict[int, str]
    programs: tuple[str, ...]
    statuses: tuple[LiveStatus, ...]


class LivePart(QWidget):
    """Give it services and `LiveControls`; it is empty without cloud accounts."""

    def __init__(
        self,
        services: Services,
        controls: LiveControls,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._controls = services, controls
        self._rows: dict[int, LiveRow] = {}
        self._shape: tuple[object, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.SMALL)
        self.arrived = Button(
            words("Webhooks that arrived…"), icon="webhook", dense=True
        )
        self.arrived.clicked.connect(partial(services.open_page, "workbench"))
        section = Section(words("Live updates"), large=True)
        why = words(
            "A service can tell this computer of changes at once. For that it needs a"
            " public address that leads here: one of yours, or one that a tunnel"
            " program on this computer gives. Without one nothing is missed, only"
            " later."
        )
        section.body.addWidget(caption(why, wrap=True))
        section.body.addLayout(self._list)
        section.body.addWidget(self.arrived, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.LARGE, 0, 0)
        column.setSpacing(Space.HUGE)
        column.addWidget(section)
        self.hide()
        services.relay.changed.connect(self._heard)

    def row(self, account_id: int) -> LiveRow | None:
        """Return the row of an account, if it is shown."""
        return self._rows.get(account_id)

    def refresh(self) -> None:
        """Ask for everything anew; no service is asked."""
        controls = self._controls

        def read(diary: Diary) -> _Reading:
            return _Reading(
                names={each.id: each.name for each in diary.account.every()},
                programs=controls.programs(),
                statuses=controls.statuses(),
            )

        self._services.operations.errand(
            read, self._arrived, self._unread, topic="live"
        )

    def _heard(self, changes: Changes) -> None:
        if changes.parts & _STALE and self.parentWidget() is not None:
            self.refresh()

    def _arrived(self, reading: _Reading) -> None:
        if not isValid(self):
            return
        ids = tuple(each.channel.account_id for each in reading.statuses)
        shape = (ids, reading.programs, tuple(reading.names.get(i) for i in ids))
        if shape != self._shape:
            self._shape = shape
            self._build(reading)
        for status in reading.statuses:
            self._rows[status.channel.account_id].tell(status)
        self.setVisible(bool(ids))

    def _build(self, reading: _Reading) -> None:
        emptied(self._list)
        self._rows = {}
        form, zone = self._services.form, self._services.zone
        for status in reading.statuses:
            id_ = status.channel.account_id
            row = LiveRow(reading.names.get(id_, ""), reading.programs, form, zone)
            row.wanted.connect(partial(self._choose, id_))
            row.service_wanted.connect(partial(self._services.open_page, "service"))
            self._rows[id_] = row
            self._list.addWidget(row)

    def _unread(self, error: PinmyCalError) -> None:
        """Say why nothing is known, where the first state would stand."""
        for each in self._rows.values():
            each.set_error(told(error, self._services.form))

    # --- deeds -----------------------------------------------------------------------

    def _choose(
        self, account_id: int, source: LiveSource, program: str, address: str
    ) -> None:
        command = ChooseLive(
            account_id=account_id, source=source, program=program, address=address
        )

        def done(outcome: Outcome) -> None:
            self._services.did(words("Live updates changed."), outcome)

        def failed(error: PinmyCalError) -> None:
            row = self._rows.get(account_id) if isValid(self) else None
            if row is not None:
                row.set_error(told(error, self._services.form))

        self._services.operations.write(command, done, failed)
