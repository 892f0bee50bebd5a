"""Webhooks that were refused, the latest few, in memory alone.

Anybody can send them to a public address: so none is written to the disk, and nobody
is told of each. A person who asks why nothing arrives looks here.
"""

from __future__ import annotations

from collections import deque
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinmycal_desktop.model.access import RefusedDelivery

MOST = 30
MOST_BYTES = 64 * 1024
"""Of a larger body nothing is kept: it could not be verified again either way."""


class Refusals:
    """The latest refused webhooks of this run; safe from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._latest: deque[RefusedDelivery] = deque(maxlen=MOST)

    def note(self, refused: RefusedDelivery) -> None:
        """Keep one for a while."""
        with self._lock:
            self._latest.appendleft(refused)

    def latest(self) -> tuple[RefusedDelivery, ...]:
        """Return them, the newest first."""
        with self._lock:
            return tuple(self._latest)

    def forget(self, refused: RefusedDelivery) -> None:
        """Forget one that was taken in after all."""
        with self._lock:
            kept = [each for each in self._latest if each != refused]
            self._latest = deque(kept, maxlen=MOST)
