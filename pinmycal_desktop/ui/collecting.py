"""Collects garbage in the GUI thread, and in no other.

Python may collect in whichever thread happens to allocate; a widget that is part of a
circle would then be deleted by a reading thread, which Qt does not allow. What the
start has made lives as long as the program: to look through all of it again and again
would hold the window for 30 ms each time.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
STARTING = 3
"""So many times it is taken for granted that what is there will stay."""


class Collector(QObject):
    """Takes collecting over while it lives; `close` gives it back to Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.tick)
        self._starting = STARTING
        self._timer.start()
        gc.disable()

    def tick(self) -> None:
        """Collect what is due; while the program starts, let what is there be."""
        if self._starting:
            self._starting -= 1
            gc.freeze()
        else:
            self.collect()

    def collect(self) -> None:
        """Collect the generations that are due, oldest first, as Python would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.enable()
