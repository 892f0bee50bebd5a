"""Rate limit: so many requests a minute for each token.

Windows are fixed: the first request of a token opens one, and after a minute the
count begins anew.
"""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING

from pinmycal_desktop.server.refusal import Refused
from pinmycal_desktop.settings import DEFAULT_RATE_LIMIT
from pinmycal_desktop.wire.pinmycal.error import ErrorCode

if TYPE_CHECKING:
    from datetime import datetime

WINDOW = timedelta(seconds=60)


@dataclass(slots=True)
class _Window:
    opened: datetime
    count: int = 0


class RateLimit:
    """Counts requests; safe from any thread. A limit of 0 counts nothing."""

    def __init__(self, limit: int = DEFAULT_RATE_LIMIT) -> None:
        self._limit = limit
        self._windows: dict[int, _Window] = {}
        self._lock = threading.Lock()

    def count(self, token_id: int, *, now: datetime) -> dict[str, str]:
        """Count one request of a token and return the headers that say how it stands.

        Raises `Refused` with the time to wait once the window is full.
        """
        if self._limit == 0:
            return {}
        with self._lock:
            window = self._open(token_id, now)
            window.count += 1
            used = window.count
        seconds = max(1, math.ceil((window.opened + WINDOW - now).total_seconds()))
        headers = {
            "x-ratelimit-limit": str(self._limit),
            "x-ratelimit-remaining": str(max(0, self._limit - used)),
            "x-ratelimit-reset": str(seconds),
        }
        if used <= self._limit:
            return headers
        raise Refused(
            HTTPStatus.TOO_MANY_REQUESTS,
            ErrorCode.RATE_LIMITED,
            "service.rate-limited",
            headers=headers | {"retry-after": str(seconds)},
            limit=self._limit,
            seconds=seconds,
        )

    def _open(self, token_id: int, now: datetime) -> _Window:
        """Return the token's running window; a clock set back opens a new one."""
        window = self._windows.get(token_id)
        if window is None or not window.opened <= now < window.opened + WINDOW:
            window = self._windows[token_id] = _Window(now)
        return window
