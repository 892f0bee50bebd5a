"""The log's file: private, of at most a megabyte with the one before, never in the way.

Loaded by whoever writes, beside the GUI thread. A file that cannot be written is left
alone: to log must never be what goes wrong.
"""

from __future__ import annotations

import os
from io import TextIOWrapper
from logging.handlers import QueueListener, RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging
    from pathlib import Path
    from queue import SimpleQueue

MOST_OCTETS = 500_000
"""Of each of the two files."""
_PRIVATE = 0o600


def writer(file: Path, waiting: SimpleQueue[logging.LogRecord]) -> QueueListener:
    """Return what writes the records in `waiting` into `file`, once it is started."""
    return QueueListener(waiting, PrivateFile(file))


class PrivateFile(RotatingFileHandler):
    """A file that only its owner reads; made with the first record."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file, maxBytes=MOST_OCTETS, backupCount=1, encoding="utf-8", delay=True
        )

    def _open(self) -> TextIOWrapper:
        """Open the file, private from its first moment on, whatever the umask is."""
        flags = os.O_APPEND | os.O_CREAT | os.O_WRONLY
        handle = os.open(self.baseFilename, flags, _PRIVATE)
        # An earlier version may have left one that others can read.
        os.chmod(self.baseFilename, _PRIVATE)  # noqa: PTH101 - it is a text here
        raw = os.fdopen(handle, "ab")
        return TextIOWrapper(raw, "utf-8", errors="backslashreplace", newline="\n")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - Python's
        """Lose the record: there is nowhere left to say it."""
