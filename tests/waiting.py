"""Waiting for what another thread brings about; never for a length of time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE_SECONDS = 60.0


def wait_until(is_so: Callable[[], bool]) -> None:
    """Return as soon as `is_so` says yes; fail when it does not in good time."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.01)
