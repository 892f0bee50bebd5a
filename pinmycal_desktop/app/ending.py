"""Ends the window in order, also when the system asks: Ctrl+C, a logout, a shutdown.

Qt runs no Python while it waits, so a signal would be seen only with the next event,
or never; what Python writes for each signal wakes the loop. Where there are no such
signals, nothing is done: there the window is told by its own messages.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier, QTimer

from pinmycal_desktop.app.noting import ASKED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType


CLOSE_SECONDS = 5.0
"""How long each step of stopping may take before it is left behind."""
_log = logging.getLogger(__name__)


@contextmanager
def ending(end: Callable[[], None]) -> Iterator[None]:
    """Call `end` in the GUI thread when the process is asked to end, once or more."""

    def ask(_number: int, _frame: FrameType | None) -> None:
        QTimer.singleShot(0, end)  # quitting before the loop runs would do nothing

    with _bell() as (heard, rung, hush):
        notifier = QSocketNotifier(heard, QSocketNotifier.Type.Read)
        # Reading is enough: Python runs the handlers when it is back from Qt.
        notifier.activated.connect(lambda *_: hush(len(ASKED)))
        before = {each: signal.signal(each, ask) for each in ASKED}
        woken = signal.set_wakeup_fd(rung, warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(woken)
            for each, handler in before.items():
                signal.signal(each, handler)
            notifier.setEnabled(False)


def within(seconds: float, what: str, action: Callable[[], None]) -> bool:
    """Run `action`, or leave it behind after `seconds`; return whether it ended."""
    thread = threading.Thread(target=action, name=f"stopping {what}", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        _log.error("%s did not stop in time", what)
    return not thread.is_alive()


if sys.platform == "win32":

    @contextmanager
    def _bell() -> Iterator[tuple[int, int, Callable[[int], bytes]]]:
        """Give where a byte is heard and where it is rung, and what reads it."""
        import socket  # noqa: PLC0415 - Windows waits for nothing else

        reads, writes = socket.socketpair()
        with reads, writes:
            reads.setblocking(False)
            writes.setblocking(False)
            yield reads.fileno(), writes.fileno(), reads.recv
else:

    @contextmanager
    def _bell() -> Iterator[tuple[int, int, Callable[[int], bytes]]]:
        """Give where a byte is heard and where it is rung, and what reads it.

        A pipe: sockets would have to be loaded before the first frame.
        """
        reads, writes = os.pipe()
        try:
            os.set_blocking(reads, False)
            os.set_blocking(writes, False)
            yield reads, writes, lambda most: os.read(reads, most)
        finally:
            os.close(reads)
            os.close(writes)
