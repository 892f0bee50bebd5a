"""The window as a process: what was asked for goes in, how it ends comes out."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer

from pinmycal_desktop.app.computer import computer_zone, now
from pinmycal_desktop.app.ending import ending, noting
from pinmycal_desktop.app.liking import first_day_of
from pinmycal_desktop.app.log import keep_log
from pinmycal_desktop.app.opening import open_first_week
from pinmycal_desktop.app.program import Program
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.settings import Preferences, load_preferences
from pinmycal_desktop.ui.qt_messages import log_qt_messages
from pinmycal_desktop.ui.style import make_application

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QApplication

    from pinmycal_desktop.app.options import WindowOptions

_FAILED = 1


def main(
    options: WindowOptions, *, on_painted: Callable[[], None] | None = None
) -> int:
    """Show the window until it is closed, and return how the process shall end.

    `on_painted` is called once, when the first week that was read is on the screen.
    """
    preferences = load_preferences(options.folder)
    state = first_state(preferences, options.day)
    # Before the folder is opened: who ends the process then still leaves it closed.
    with noting() as asked:
        log = keep_log(options.folder)
        owner = ThreadPoolExecutor(1, "pinmycal-core")
        opening = owner.submit(open_first_week, options, state)
        app = _make_app()
        program = Program(app, options, preferences, owner, state, log=log)
        painted = program.window.frame.hours.week.painted
        if on_painted is not None:
            painted.connect(on_painted)
        if options.is_trial:
            painted.connect(app.quit, Qt.ConnectionType.QueuedConnection)
        with ending(program.end):
            program.show(opening)
            if asked.is_set():
                QTimer.singleShot(0, program.end)
            code = app.exec()
        program.close()
    return code


def _make_app() -> QApplication:
    """Return the application; what Qt says goes to the log from now on."""
    log_qt_messages(on_fatal=_end_without_screen)
    app = make_application("pinmycal")
    app.setApplicationName("PinmyCal Desktop")
    app.setDesktopFileName("pinmycal")
    log_qt_messages()
    return app


def _end_without_screen(why: str) -> None:
    """Say that the screen cannot be reached, instead of crashing as Qt would."""
    from pinmycal_desktop.words import say  # noqa: PLC0415 - the same

    reason = " ".join(why.split(".", maxsplit=1)[0].split()) + "."
    message = Message.of("command-line.display-refused", why=reason)
    sys.stderr.write(f"{say(message)}\n")
    sys.stderr.flush()
    os._exit(_FAILED)


def first_state(preferences: Preferences, day: date | None) -> WeekState:
    """Return what is shown first: the week of `day`, or of today."""
    zone = computer_zone()
    at = now()
    today = at.astimezone(ZoneInfo(zone)).date()
    first_day = first_day_of(preferences)
    return WeekState.at(day or today, zone=zone, now=at, first_day=first_day)
