"""Backoff: how long to rest after a failure, so that nobody stampedes.

Full jitter, after "Exponential Backoff And Jitter" (AWS Architecture Blog, 2015): any
time between nothing and a bound that doubles. It looks at a monotonic clock only, so
that a wall clock that jumps neither hurries nor stops it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

BASE_SECONDS = 1.0
CAP_SECONDS = 300.0
LONGEST_WISH_SECONDS = 900.0
"""No service makes this program wait longer than that at a time (RFC 9110, 10.2.3)."""
_MOST_DOUBLINGS = 12


class Backoff:
    """One account's rest after failures; belongs to one thread."""

    def __init__(
        self, *, monotonic: Callable[[], float], chance: Callable[[], float]
    ) -> None:
        self._monotonic = monotonic
        self._chance = chance
        self._failures = 0
        self._until = 0.0

    @property
    def failures(self) -> int:
        """How many failures came one after another."""
        return self._failures

    def seconds_left(self) -> float:
        """Return how long to rest from now; 0 when there is nothing to wait for."""
        return max(0.0, self._until - self._monotonic())

    def failed(self, wish: float | None = None) -> None:
        """Rest longer than after the last failure; never less than the service's wish.

        `wish` is in seconds; one that makes no sense is a wish for nothing.
        """
        bound = min(
            CAP_SECONDS, BASE_SECONDS * 2 ** min(self._failures, _MOST_DOUBLINGS)
        )
        self._failures += 1
        rest = self._chance() * bound
        if wish is not None and wish > 0:
            # A little later for each: not all who were sent away come back together.
            rest = min(wish, LONGEST_WISH_SECONDS) + self._chance() * BASE_SECONDS
        self._until = self._monotonic() + rest

    def worked(self) -> None:
        """Forget the failures: the service answers."""
        self._failures = 0
        self._until = 0.0

    def hurry(self) -> None:
        """End the rest, because somebody asks for it; the count of failures stays."""
        self._until = 0.0
