"""The budget: how many calls an account may still make, for reads and writes together.

It believes what the service's headers said last. A share is kept for writes, so that
reading never keeps a person's change from leaving. A service that says nothing is
given the benefit of the doubt until it says 429 (RFC 6585, 4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from pinmycal_desktop.model.remote import RateLeft

KEPT_FOR_WRITES = 0.2
"""The share of a limit that reading leaves alone."""
_LONGEST_SECONDS = 900.0


class Budget:
    """What one account may still spend; belongs to one thread."""

    def __init__(
        self, *, clock: Callable[[], datetime], monotonic: Callable[[], float]
    ) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self._limits: dict[str, tuple[RateLeft, float]] = {}

    @property
    def left(self) -> int | None:
        """How many calls the tightest limit allows; None when nobody said."""
        live = [each.remaining for each in self._live()]
        return min(live, default=None)

    def note(self, limits: Iterable[RateLeft]) -> None:
        """Believe what the headers of the last answers said."""
        for each in limits:
            known = self._limits.get(each.name)
            if known is None or known[0] != each:
                seconds = (each.resets_at - self._clock()).total_seconds()
                until = self._monotonic() + min(max(seconds, 0.0), _LONGEST_SECONDS)
                self._limits[each.name] = each, until

    def seconds_until_read(self) -> float:
        """Return how long a read has to wait; 0 when it may go."""
        return self._wait(lambda each: each.remaining <= each.limit * KEPT_FOR_WRITES)

    def seconds_until_write(self) -> float:
        """Return how long a write has to wait; 0 when it may go."""
        return self._wait(lambda each: each.remaining <= 0)

    def _wait(self, is_spent: Callable[[RateLeft], bool]) -> float:
        now = self._monotonic()
        waits = [
            until - now
            for each, until in self._limits.values()
            if until > now and is_spent(each)
        ]
        return max(waits, default=0.0)

    def _live(self) -> Iterable[RateLeft]:
        now = self._monotonic()
        return [each for each, until in self._limits.values() if until > now]
