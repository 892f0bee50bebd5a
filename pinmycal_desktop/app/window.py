"""The window as a process: a start that is under way goes in, how it ends comes out."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from pinmycal_desktop.app.ending import ending
from pinmycal_desktop.app.program import Program
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.ui.language import speak
from pinmycal_desktop.ui.qt_messages import log_qt_messages
from pinmycal_desktop.ui.style import make_application

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from pinmycal_desktop.app.opening import Begun

_FAILED = 1


def run(begun: Begun, *, on_painted: Callable[[], None] | None = None) -> int:
    """Show the window until it is closed, and return how the process shall end.

    `on_painted` is called once, when the first week that was read is on the screen.
    """
    options, log = begun.options, begun.log
    app = _make_app()
    speak(app, begun.preferences.language)
    program = Program(
        app, options, begun.preferences, begun.owner, begun.state, log=log
    )
    painted = program.window.frame.hours.week.painted
    if on_painted is not None:
        painted.connect(on_painted)
    if options.is_trial:
        painted.connect(app.quit, Qt.ConnectionType.QueuedConnection)
    with ending(program.end):
        program.show(begun.opening)
        if begun.asked.is_set():
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
