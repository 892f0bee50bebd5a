"""Collects garbage in the GUI thread, and in no other.

Python may collect in whichever thread happens to allocate; a widget that is part of a
circle would then be deleted by a reading thread, which Qt does not allow. What the
start has made lives as long as the program, and so does what is made when more of it is
loaded: to look through all of it again and again would hold the window for 30 ms each
time.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
STARTING = 3
"""So many times it is taken for granted that what is there will stay."""
MANY_MODULES = 100
"""So many modules come with a part of the program that is first needed now: what is
made when they are loaded stays as well, and is more than all the rest of a second."""


class Collector(QObject):
    """Takes collecting over while it lives; `close` gives it back to Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.tick)
        self._starting = STARTING
        self._modules = len(sys.modules)
        self._timer.start()
        gc.disable()

    def tick(self) -> None:
        """Collect what is due; while the program starts, let what is there be.

        So too once after a part of it was loaded late, as all that talks to services.
        """
        modules, self._modules = self._modules, len(sys.modules)
        if self._starting or self._modules - modules >= MANY_MODULES:
            self._starting = max(0, self._starting - 1)
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
