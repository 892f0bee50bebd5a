"""Carries what the diary announces from whichever thread wrote to the GUI thread.

It reads nothing and decides nothing: a view that hears `changed` asks for itself
whether what it shows is stale.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.changes import Changes


class Relay(QObject):
    """Lives in the GUI thread; `announce` may be called from any."""

    changed = Signal(object)
    """A `Changes`, once for every commit, in the order of the commits. Connect bound
    methods of widgets: they are called in the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop: Callable[[], None] | None = None

    def watch(self, diary: Diary) -> None:
        """Pass on what `diary` announces from now on, and nothing else's."""
        self.close()
        self._stop = diary.watch(self.announce)

    def announce(self, changes: Changes) -> None:
        """Tell every view; from any thread."""
        self.changed.emit(changes)

    def close(self) -> None:
        """Stop listening; what was announced before may still arrive."""
        if self._stop is not None:
            self._stop()
            self._stop = None
