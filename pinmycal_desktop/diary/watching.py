"""Who is told of what was committed: callbacks, in the thread that wrote."""

from __future__ import annotations

import threading
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.changes import Changes


class Watchers:
    """Those who want to hear of changes."""

    def __init__(self) -> None:
        self._watchers: list[Callable[[Changes], None]] = []
        self._lock = Lock()

    def add(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `callback` from now on; return what ends that."""
        with self._lock:
            self._watchers.append(callback)

        def stop() -> None:
            with self._lock:
                if callback in self._watchers:
                    self._watchers.remove(callback)

        return stop

    def announce(self, changes: Changes) -> None:
        """Tell every watcher what was touched.

        What was committed stays so whatever a watcher does: its bug surfaces as one of
        a thread does, and the others are told all the same.
        """
        if not changes:
            return
        with self._lock:
            watchers = tuple(self._watchers)
        for watcher in watchers:
            try:
                watcher(changes)
            except Exception as bug:  # noqa: BLE001 - it surfaces in the hook
                facts = (type(bug), bug, bug.__traceback__, threading.current_thread())
                threading.excepthook(threading.ExceptHookArgs(facts))
