"""Notes that the system asks the process to end, where it must not end at once.

For the time before there is a loop that could be ended, and the time after it; while
the loop runs, `ending` answers. Without Qt, which is loaded meanwhile.
"""

from __future__ import annotations

import signal
from contextlib import contextmanager
from threading import Event
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

ASKED = (signal.SIGINT, signal.SIGTERM)
"""The signals by which the end is asked for."""


@contextmanager
def noting() -> Iterator[Event]:
    """Only note that the process is asked to end: what is under way has to be whole."""
    asked = Event()

    def note(_number: int, _frame: FrameType | None) -> None:
        asked.set()

    before = {each: signal.signal(each, note) for each in ASKED}
    try:
        yield asked
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
