"""Much made at once: the search for circles of dead objects waits until it is done.

Values have no circles, and a search looks through all of them again and again: it would
take a third of an import. It is put off for the whole process, for a few seconds.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_lock = Lock()
_under_way = 0
_was_enabled = True


@contextmanager
def bulk() -> Iterator[None]:
    """Put the search off; several may at once, from any thread."""
    _begin()
    try:
        yield
    finally:
        _end()


def _begin() -> None:
    global _under_way, _was_enabled  # noqa: PLW0603 - the collector is the process's
    with _lock:
        if not _under_way:
            _was_enabled = gc.isenabled()
            gc.disable()
        _under_way += 1


def _end() -> None:
    global _under_way  # noqa: PLW0603 - as above
    with _lock:
        _under_way -= 1
        if not _under_way and _was_enabled:
            _let_pass()
            gc.enable()


def _let_pass() -> None:
    """Count what was made as old: else all of it would be looked through at once."""
    gc.freeze()
    gc.unfreeze()
