"""Bugs: logged in full, told in a sentence, never shown as a traceback.

Unhandled exceptions of every thread end here. A bug in one action leaves the window
usable; nothing is lost, because only the diary writes and it writes whole changes.
"""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from types import TracebackType

_log = logging.getLogger(__name__)


class BugNotice(QObject):
    """Hears every unhandled exception between `install` and `close`."""

    happened = Signal(str)
    """The kind of bug, such as `KeyError`; in the GUI thread, whichever it came from.
    """
    _caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self.happened, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Listen to bugs of all threads from now on."""
        sys.excepthook = self._of_main
        threading.excepthook = self._of_thread

    def close(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _of_main(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        _log.critical("a bug", exc_info=(kind, error, trace))
        self._caught.emit(kind.__name__)

    def _of_thread(self, what: threading.ExceptHookArgs) -> None:
        error = what.exc_value or what.exc_type()
        self._of_main(what.exc_type, error, what.exc_traceback)
