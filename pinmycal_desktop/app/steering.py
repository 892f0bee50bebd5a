"""Steering of what is read from services: by what is shown, by who looks, by the power.

The days in view are read first, and the pace follows the window, the battery and the
line. None of that is asked about before there is an account at a service. It decides
nothing: `model.pace` does, and `sync` asks for it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from pinmycal_desktop.app.computer import now
from pinmycal_desktop.battery import on_battery
from pinmycal_desktop.model.pace import Circumstances
from pinmycal_desktop.model.sync_status import SyncState
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.app.core import Core
    from pinmycal_desktop.app.network_line import NetworkLine
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.model.sync_status import SyncStatus
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.main_window import MainWindow
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay
    from pinmycal_desktop.ui.syncing import SyncTelling

SETTLED_MS = 250
"""How long days are in view before they are read: who leafs on does not want them."""
POWER_MS = 60_000
"""How often it is looked whether the computer runs on its battery."""


def network_line(parent: QObject) -> NetworkLine:
    """Return what follows the line; loaded late, for most people need it never."""
    from pinmycal_desktop.app.network_line import NetworkLine  # noqa: PLC0415 - as said

    return NetworkLine(parent)


class Steering(QObject):
    """Follows one window; lives in the GUI thread."""

    paced = Signal(object)
    """The `Circumstances` now."""
    _told = Signal(object)

    def __init__(
        self,
        core: Core,
        window: MainWindow,
        operations: Operations,
        relay: Relay,
        *,
        clock: Callable[[], datetime] = now,
        read_power: Callable[[], bool | None] = on_battery,
        line: Callable[[QObject], NetworkLine] = network_line,
    ) -> None:
        super().__init__(window)
        browsing = window.browsing
        self._core, self._window, self._operations = core, window, operations
        self._browsing, self._relay, self._clock = browsing, relay, clock
        self._telling: SyncTelling | None = None
        self._make_line, self._read_power = line, read_power
        self._line: NetworkLine | None = None
        self._circumstances = Circumstances(
            is_looked_at=_is_in_front(QGuiApplication.applicationState())
        )
        self._span: Span | None = browsing.state.span
        self._has_begun = False
        self._settled = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._settled.timeout.connect(self._look)
        self._power = QTimer(self, interval=POWER_MS)
        self._power.timeout.connect(self._ask_power)
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        window.sync_wanted.connect(self.sync_now)
        browsing.changed.connect(self._on_shown)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._on_front)
        window.closing.connect(self._end)
        # The first week may have been read before.
        QTimer.singleShot(0, self._on_shown)

    def begin(self) -> None:
        """Have the days in view read first; in the thread that will `listen`, before.

        So not even the first page is of other days.
        """
        syncing = self._core.syncing
        syncing.look_at(self._span)
        syncing.pace_from(self.circumstances)
        syncing.on_status(self._told.emit)
        self._has_begun = True

    def _end(self) -> None:
        """Hear nothing more: accounts are kept a little longer than the window."""
        self._power.stop()
        self._settled.stop()
        if self._has_begun:
            self._core.syncing.on_status(lambda _: None)

    def circumstances(self) -> Circumstances:
        """Return what decides how often services are asked; from any thread."""
        return self._circumstances

    # --- the days in view ------------------------------------------------------------

    def _on_shown(self) -> None:
        state = self._browsing.state
        if state.span != self._span:
            self._span = state.span
            self._settled.start()
        if self._line is None and _has_accounts(state):
            self._begin_telling()
            self._watch_power()

    def _look(self) -> None:
        if self._has_begun:
            self._core.syncing.look_at(self._span)

    # --- what is said ----------------------------------------------------------------

    def _begin_telling(self) -> None:
        """Have the window say how services are, now that there are any."""
        from pinmycal_desktop.ui.syncing import SyncTelling  # noqa: PLC0415 - seldom

        made = SyncTelling(
            self._window, self._operations, self._relay, clock=self._clock
        )
        made.now_wanted.connect(self.sync_now)
        self._telling = made
        if self._has_begun:
            for status in self._core.syncing.statuses():
                made.tell(status)

    def _tell(self, status: SyncStatus) -> None:
        if self._telling is not None:
            self._telling.tell(status)

    def sync_now(self) -> None:
        """Ask all services now, and say what came of it."""
        self._window.telling.note(words("Asking…"))
        self._operations.call(
            lambda _diary: self._core.syncing.sync_now(), self._asked, topic="sync"
        )

    def _asked(self, statuses: tuple[SyncStatus, ...]) -> None:
        if all(each.state is SyncState.UP_TO_DATE for each in statuses):
            self._window.telling.note(words("Everything is up to date."))
        else:
            self._window.telling.note(words("Not everything could be asked."))

    # --- the pace --------------------------------------------------------------------

    def _watch_power(self) -> None:
        """Begin to follow the line and the battery."""
        self._line = self._make_line(self)
        self._line.changed.connect(self._on_line)
        self._line.came_back.connect(self._on_back)
        self._on_line()
        self._power.start()
        self._ask_power()

    def _ask_power(self) -> None:
        """Have the power looked at; not in the GUI thread."""
        self._operations.errand(
            lambda _diary: self._read_power(), self._on_power, topic="power"
        )

    def _on_power(self, on_battery: bool | None) -> None:  # noqa: FBT001  -- an answer
        self._change(replace(self._circumstances, on_battery=on_battery))

    def _on_line(self) -> None:
        assert self._line is not None
        metered = self._line.is_metered
        self._change(replace(self._circumstances, is_metered=metered))

    def _on_front(self, state: Qt.ApplicationState) -> None:
        self._change(replace(self._circumstances, is_looked_at=_is_in_front(state)))

    def _change(self, circumstances: Circumstances) -> None:
        """Let another pace hold, at once where it is the faster one."""
        before, self._circumstances = self._circumstances, circumstances
        if before == circumstances or not self._has_begun:
            return
        self._core.syncing.wake()
        self.paced.emit(circumstances)

    def _on_back(self) -> None:
        """The network came back: whatever rest was to be kept, ask now."""
        if self._has_begun:
            self._core.syncing.ask_now()


def _is_in_front(state: Qt.ApplicationState) -> bool:
    return state is Qt.ApplicationState.ApplicationActive


def _has_accounts(state: WeekState) -> bool:
    return any(each.connection is not None for each in state.accounts)
