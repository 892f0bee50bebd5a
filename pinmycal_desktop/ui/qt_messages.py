"""What Qt says goes to the log, not to the terminal of the person who typed."""

from __future__ import annotations

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.INFO,
    QtMsgType.QtCriticalMsg: logging.WARNING,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
"""Qt warns of fonts without a script and of what a platform cannot do: no trouble."""
_log = logging.getLogger("qt")


def log_qt_messages() -> None:
    """Send everything Qt says from now on to the log."""
    qInstallMessageHandler(_hear)


def _hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    _log.log(_LEVELS[kind], "%s", text)
