"""`screenshot`: draws a page of the window into a file, without a display.

It opens the diary for reading only, so it may run beside a window; nothing is changed
and no dialog it draws is ever carried out.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.app.computer import now
from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.settings import write_private

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication, QWidget

    from pinmycal_desktop.app.options import PictureOptions
    from pinmycal_desktop.app.service import Service
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.ui.main_window import MainWindow
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.services import Doors

PRETENDED = time(11, 20)
"""The time of day it is in a picture of a given day."""
_PATIENCE_MS = 20_000
_SETTLE_MS = 400
"""Longer than the pauses after which previews are read."""
_VIEWS = ("week", "day", "agenda", "month")
_PAGES = {"schedule": "schedules", "event-types": "event-types", "service": "service"}


def main(options: PictureOptions) -> int:
    """Draw a page into a file.

    Raises StoreTrouble when the data cannot be read, and PinmyCalError when the picture
    cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after the line above

    from pinmycal_desktop.diary import Diary  # noqa: PLC0415 - the same
    from pinmycal_desktop.ui.language import SYSTEM, speak  # noqa: PLC0415 - the same
    from pinmycal_desktop.ui.qt_messages import log_qt_messages  # noqa: PLC0415

    log_qt_messages()
    made = QApplication.instance()
    app = made if isinstance(made, QApplication) else QApplication(["pinmycal"])
    speak(app, SYSTEM)
    clock = PictureClock(options.day)
    diary = Diary.open(options.folder.database, clock=clock, read_only=True)
    try:
        clock.zone = diary.account.local().zone
        picture = draw(app, diary, options, clock)
    finally:
        diary.close()
    _save(picture, options.file)
    return 0


class PictureClock:
    """The clock of a picture: the real one, or one that stands in a given morning."""

    def __init__(self, day: date | None) -> None:
        self._day = day
        self.zone = "UTC"
        """Where it is morning; the account's zone, once that is known."""

    def __call__(self) -> datetime:
        """Return the time it is in the picture."""
        if self._day is None:
            return now()
        local = datetime.combine(self._day, PRETENDED, ZoneInfo(self.zone))
        return local.astimezone(UTC)


def draw(
    app: QApplication, diary: Diary, options: PictureOptions, clock: PictureClock
) -> QPixmap:
    """Return the picture of a page over a diary that is open."""
    from pinmycal_desktop.screen.week import WeekState  # noqa: PLC0415 - the same
    from pinmycal_desktop.ui.main_window import MainWindow  # noqa: PLC0415 - the same
    from pinmycal_desktop.ui.operations import Operations  # noqa: PLC0415 - the same
    from pinmycal_desktop.ui.relay import Relay  # noqa: PLC0415 - the same
    from pinmycal_desktop.ui.style import apply  # noqa: PLC0415 - the same
    from pinmycal_desktop.ui.theme import dark, light  # noqa: PLC0415 - the same

    apply(app, (dark if options.theme == "dark" else light)(app.font()))
    today = clock().astimezone(ZoneInfo(clock.zone)).date()
    state = WeekState.at(today, zone=clock.zone, now=clock(), first_day=_first_day())
    window = MainWindow(state, clock=clock, doors=_doors())
    if options.folder.is_sample:
        window.mark_sample()
    operations = Operations(diary)
    try:
        window.resize(options.width, options.height)
        window.show()
        window.attach(operations, Relay(window))
        _settle(operations, lambda: window.state.is_read)
        shown = _turn_to(window, options.page)
        _settle(operations, lambda: True)
        return shown.grab()
    finally:
        operations.close()
        window.close()


def _doors() -> Doors:
    """Return every door; the service behind them is off and stays so."""
    from pinmycal_desktop.app.doors import all_doors  # noqa: PLC0415 - needs Qt
    from pinmycal_desktop.app.service_controls import LocalControls  # noqa: PLC0415
    from pinmycal_desktop.vault import SessionVault  # noqa: PLC0415 - needed here only

    def never() -> Service:
        msg = "a picture is drawn without the service"
        raise RuntimeError(msg)

    vault = SessionVault()
    controls = LocalControls(never, vault)
    return all_doors(lambda: controls, secrets=lambda: vault)


def _first_day() -> int:
    from PySide6.QtCore import QLocale  # noqa: PLC0415 - needs Qt

    return QLocale().firstDayOfWeek().value


def _turn_to(window: MainWindow, page: str) -> QWidget:
    """Open a page and return what is drawn of it."""
    if page in _VIEWS:
        _choose(window)
        window.ask(page)
        window.frame.hours.setFocus()
    elif page in _PAGES:
        window.ask(_PAGES[page])
    else:
        window.ask("book" if page == "booking" else "import")
        found = window.findChildren(_dialog_class())
        return next((each for each in found if each.isVisible()), window)
    return window


def _choose(window: MainWindow) -> None:
    """Choose today's next booking, so that the picture shows the details."""
    state = window.state
    coming = [
        each
        for each in state.visible_bookings
        if each.span.start >= state.now and each.status.takes_time
    ]
    if coming:
        window.show_state(state.choose(coming[0].id))


def _dialog_class() -> type[QWidget]:
    from PySide6.QtWidgets import QDialog  # noqa: PLC0415 - needs Qt

    return QDialog


def _settle(operations: Operations, ready: Callable[[], bool]) -> None:
    """Let the event loop run until nothing is read any more and `ready` says so."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 - needs Qt

    loop, still, waited = QEventLoop(), 0, 0

    def look() -> None:
        nonlocal still, waited
        waited += 10
        idle = operations.is_idle and ready()
        still = still + 10 if idle else 0
        if still >= _SETTLE_MS or waited >= _PATIENCE_MS:
            loop.quit()

    timer = QTimer()
    timer.setInterval(10)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()


def _save(picture: QPixmap, path: Path) -> None:
    """Write a picture in the form its name ends in; raises PinmyCalError."""
    from PySide6.QtCore import QBuffer  # noqa: PLC0415 - needs Qt

    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    if not picture.save(buffer, path.suffix.removeprefix(".").upper() or "PNG"):
        raise PinmyCalError("export.no-picture", path=str(path))
    try:
        write_private(path.absolute(), bytes(buffer.data().data()))
    except OSError as error:
        why = error.strerror or ""
        raise PinmyCalError("export.unwritable", path=str(path), why=why) from error
