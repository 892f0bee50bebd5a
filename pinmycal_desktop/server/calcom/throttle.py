"""Limits of the Cal.com API: so many requests a minute, then a minute's pause.

They are counted for each caller and each limit's name, and every answer says how it
stands in headers that carry the name. The time until the reset is in seconds.
"""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from pinmycal_desktop.wire.calcom.error import Throttled

WINDOW = timedelta(seconds=60)
PAUSE = timedelta(seconds=60)


@dataclass(slots=True)
class _Window:
    opened: datetime
    count: int = 0
    refused_at: datetime | None = None

    def is_over(self, now: datetime) -> bool:
        """Whether it has run out, or its pause has; a clock set back ends both."""
        start, lasts = self.opened, WINDOW
        if self.refused_at is not None:
            start, lasts = self.refused_at, PAUSE
        return not start <= now < start + lasts

    def seconds_left(self, now: datetime) -> int:
        """Return the seconds until the next request counts anew."""
        ends = self.opened + WINDOW
        if self.refused_at is not None:
            ends = self.refused_at + PAUSE
        return max(1, math.ceil((ends - now).total_seconds()))


class Throttle:
    """Counts requests; safe from any thread."""

    def __init__(self) -> None:
        self._windows: dict[tuple[str, str], _Window] = {}
        self._lock = threading.Lock()

    def count(
        self, caller: str, name: str, *, most: int, now: datetime
    ) -> dict[str, str]:
        """Count one request and return the headers that say how it stands.

        A limit of 0 counts nothing. Raises `Throttled` once there were too many.
        """
        if most == 0:
            return {}
        with self._lock:
            window = self._open((caller, name), now)
            window.count += 1
            if window.count > most and window.refused_at is None:
                window.refused_at = now
            used, seconds = window.count, window.seconds_left(now)
        suffix = name[:1].upper() + name[1:]
        headers = {
            f"X-RateLimit-Limit-{suffix}": str(most),
            f"X-RateLimit-Remaining-{suffix}": str(max(0, most - used)),
            f"X-RateLimit-Reset-{suffix}": str(seconds),
        }
        if used > most:
            raise Throttled(headers)
        return headers

    def _open(self, key: tuple[str, str], now: datetime) -> _Window:
        """Return the running window of a caller and a limit."""
        window = self._windows.get(key)
        if window is None or window.is_over(now):
            window = self._windows[key] = _Window(now)
        return window
