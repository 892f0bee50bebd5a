"""The windows that `arriving` measures: one behind which much arrives, and a bare one.

Run as a program, it prints how late each beat or frame was, in milliseconds. It loads
what the program loads, when the program does: that is a part of what is measured.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.app.core import Core
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.transfer import CalendarFile
    from pinmycal_desktop.ui.main_window import MainWindow
    from pinmycal_desktop.ui.operations import Operations

BEAT_MS, FRAME_MS = 1, 4
IMPORTED_AT = datetime(2026, 3, 11, 9, tzinfo=UTC)
"""The moment around which the bookings of an import are."""


class Pulse:
    """Notes how much later than due each beat came, or each frame was ready."""

    def __init__(self, view: QWidget, what: str) -> None:
        self._view = view if what == "frames" else None
        self._interval = BEAT_MS if self._view is None else FRAME_MS
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer)
        self._timer.setInterval(self._interval)
        self._timer.timeout.connect(self._beat)
        self.late: list[float] = []

    def start(self) -> None:
        """Begin."""
        self._due = time.perf_counter() + self._interval / 1000
        self._timer.start()

    def _beat(self) -> None:
        if self._view is not None:
            self._view.repaint()
        ended = time.perf_counter()
        self.late.append((ended - self._due) * 1000)
        self._due = ended + self._interval / 1000


def _bare(what: str) -> None:
    """Let an empty window beat, or be painted, until nobody wants it any more."""
    app = QApplication([])
    window = QWidget()
    window.resize(1440, 900)
    window.show()
    end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    end.activated.connect(app.quit)
    _beating(app, window, what)


def _beating(app: QApplication, view: QWidget, what: str) -> None:
    """Run an application, and print how late it was."""
    pulse = Pulse(view, what)
    pulse.start()
    app.exec()
    print(json.dumps(pulse.late), flush=True)
    os._exit(0)


def _window(
    what: str,
    folder: Path,
    clock: Callable[[], datetime],
    begin: Callable[[Core, Operations, Callable[[], object]], None],
) -> None:
    """Show a week as the program does, and have something begun behind it.

    `begin` gets what ends the measuring.
    """
    from pinmycal_desktop.__main__ import SWITCH_SECONDS  # noqa: PLC0415 - late
    from pinmycal_desktop.app.core import Core  # noqa: PLC0415
    from pinmycal_desktop.settings import DataFolder  # noqa: PLC0415
    from pinmycal_desktop.ui.collecting import Collector  # noqa: PLC0415
    from pinmycal_desktop.ui.operations import Operations  # noqa: PLC0415

    sys.setswitchinterval(SWITCH_SECONDS)
    gc.disable()
    app = QApplication([])
    collector = Collector(app)
    core = Core.own(DataFolder(folder), clock=clock, zone="UTC", listen=False)
    operations = Operations(core.diary)
    window = shown(app, core, operations, clock)
    for _ in range(3):
        collector.tick()
    quit_ = partial(
        QMetaObject.invokeMethod, app, "quit", Qt.ConnectionType.QueuedConnection
    )
    begin(core, operations, quit_)
    _beating(app, window.frame.hours.week.area.viewport(), what)


def shown(
    app: QApplication,
    core: Core,
    operations: Operations,
    clock: Callable[[], datetime],
) -> MainWindow:
    """Return the window, once its week is painted and all beside it."""
    from pinmycal_desktop.screen.week import WeekState  # noqa: PLC0415 - late
    from pinmycal_desktop.ui.main_window import MainWindow  # noqa: PLC0415
    from pinmycal_desktop.ui.relay import Relay  # noqa: PLC0415
    from pinmycal_desktop.ui.style import apply  # noqa: PLC0415
    from pinmycal_desktop.ui.theme import light  # noqa: PLC0415

    apply(app, light(app.font()))
    relay = Relay(app)
    relay.watch(core.diary)
    state = WeekState.at(clock().date(), zone="UTC", now=clock())
    window = MainWindow(state, clock=clock)
    window.resize(1440, 900)
    window.show()
    window.attach(operations, relay)
    ready = time.perf_counter() + 0.5
    while not window.state.is_read or time.perf_counter() < ready:
        app.processEvents()
    return window


def _sync(what: str, folder: str, url: str, token: str) -> None:
    """Read an account for the first time, as the program does."""
    from pinmycal_desktop.app.computer import now  # noqa: PLC0415 - late

    def begin(core: Core, _operations: Operations, done: Callable[[], object]) -> None:
        from pinmycal_desktop.model.account import Platform  # noqa: PLC0415
        from pinmycal_desktop.model.signing_in import KeyWish  # noqa: PLC0415
        from pinmycal_desktop.model.sync_status import (  # noqa: PLC0415
            Interest,
            SyncState,
            SyncStatus,
        )
        from pinmycal_desktop.sync.accounts import CloudAccounts  # noqa: PLC0415
        from pinmycal_desktop.sync.keeping import keep  # noqa: PLC0415
        from pinmycal_desktop.vault import SessionVault  # noqa: PLC0415

        accounts = CloudAccounts(core.diary, SessionVault(), clock=now)
        wish = KeyWish(platform=Platform.CALCOM, address=url, key=token)
        account = accounts.sign_in(wish).account

        def tell(status: SyncStatus) -> None:
            if status.state is SyncState.UP_TO_DATE:
                done()

        keep(
            lambda: accounts,
            core.diary,
            account.id,
            clock=now,
            interest=lambda: Interest.LOOKING,
            tell=tell,
        ).start()

    _window(what, Path(folder), now, begin)


def _import(what: str, folder: str, file: str) -> None:
    """Take a file in, as the dialog does."""

    def begin(core: Core, operations: Operations, done: Callable[[], object]) -> None:
        from pinmycal_desktop.model.commands.transfer import (  # noqa: PLC0415
            ImportCalendar,
        )
        from pinmycal_desktop.model.transfer import ImportTarget  # noqa: PLC0415

        account_id = core.diary.account.local().id

        def ended() -> None:
            done()

        def read(diary: Diary) -> CalendarFile:
            found = diary.transfer.read(Path(file).read_bytes(), name="many.ics")
            diary.transfer.preview(found)
            return found

        def take_in(found: CalendarFile) -> None:
            target = ImportTarget.BOOKINGS
            wish = ImportCalendar(account_id=account_id, file=found, target=target)
            operations.write(wish, lambda _: ended())

        operations.errand(read, take_in)

    _window(what, Path(folder), lambda: IMPORTED_AT, begin)


def main(kind: str, *arguments: str) -> None:
    """Show one of the windows."""
    if kind == "bare":
        _bare(*arguments)
    elif kind == "sync":
        _sync(*arguments)
    else:
        _import(*arguments)


if __name__ == "__main__":
    main(*sys.argv[1:])
