"""What Qt says goes to the log, not to the terminal of the person who typed."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from collections.abc import Callable

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.INFO,
    QtMsgType.QtCriticalMsg: logging.WARNING,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
"""Qt warns of fonts without a script and of what a platform cannot do: no trouble."""
_log = logging.getLogger("qt")


def log_qt_messages(on_fatal: Callable[[str], None] | None = None) -> None:
    """Send everything Qt says from now on to the log.

    After a fatal message Qt ends the process with a crash: `on_fatal` may end it in a
    better way before.
    """

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind is QtMsgType.QtFatalMsg and on_fatal is not None:
            on_fatal(text)
        _hear(kind, context, text)

    qInstallMessageHandler(hear)


def _hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    _log.log(_LEVELS[kind], "%s", text)
