"""The latest calls of one account, and how many it has left: in memory, never kept.

It is written by whoever calls the service and read by the page that shows it.
"""

from __future__ import annotations

from collections import deque
from threading import Lock
from typing import TYPE_CHECKING

from pinmycal_desktop.remote.call import Watch

if TYPE_CHECKING:
    from pinmycal_desktop.model.remote import RateLeft, RemoteCall

MOST_CALLS = 200


class CallLog:
    """What is known of an account's calls; safe from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._calls: deque[RemoteCall] = deque(maxlen=MOST_CALLS)
        self._rates: dict[str, RateLeft] = {}

    @property
    def watch(self) -> Watch:
        """What a session tells its calls to."""
        return Watch(called=self.called, rates=self.left)

    def called(self, call: RemoteCall) -> None:
        """Note a call that is over."""
        with self._lock:
            self._calls.append(call)

    def left(self, rates: tuple[RateLeft, ...]) -> None:
        """Note what is left of each limit."""
        with self._lock:
            self._rates |= {each.name: each for each in rates}

    def calls(self) -> tuple[RemoteCall, ...]:
        """Return the calls, the latest first."""
        with self._lock:
            return tuple(reversed(self._calls))

    def rates(self) -> tuple[RateLeft, ...]:
        """Return what is left of each limit, by its name."""
        with self._lock:
            return tuple(self._rates[name] for name in sorted(self._rates))
