"""The log: what went wrong, in a file of the data folder that only its owner reads.

Whoever logs never touches the disk: records wait in memory, as finished text, for the
thread that writes them. Until `begin` is called there is no such thread, and little is
loaded: a window keeps its log from the start and writes it once its week is painted.
It holds no keys; what a person typed gets there only with a bug.
"""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from queue import SimpleQueue
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from logging.handlers import QueueListener

    from pinmycal_desktop.settings import DataFolder

_LAYOUT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_MOST_WAITING = 1_000
"""More records are dropped: a mistake that repeats itself must not fill the memory."""
_MOST_CHARACTERS = 20_000
# Compiled with the first record: a start that goes well has none.
_KEY = r"pmc_(live|test|feed)_[A-Za-z0-9]+|whsec_[A-Za-z0-9+/=_-]+"
_UNPRINTABLE = r"[\x00-\x1f\x7f-\x9f\u2028\u2029]"


class Log:
    """One log, from `keep_log` until it is closed; safe from any thread."""

    def __init__(self, folder: DataFolder) -> None:
        self._file = folder.log
        self._lock = Lock()
        self._waiting: SimpleQueue[logging.LogRecord] = SimpleQueue()
        self._writer: QueueListener | None = None
        self._ear = _Ear(self._waiting)
        logging.getLogger().addHandler(self._ear)

    def begin(self) -> None:
        """Write what waits and what comes, in a thread of its own.

        Not for the GUI thread: it loads what writes. A second call does nothing.
        """
        from pinmycal_desktop.app.log_file import writer  # noqa: PLC0415 - slow

        with self._lock:
            if self._writer is None:
                self._writer = writer(self._file, self._waiting)
                self._writer.start()

    def close(self) -> None:
        """Hear no more, and wait until everything is written; it may be called twice.

        Nothing is loaded when there is nothing to write.
        """
        logging.getLogger().removeHandler(self._ear)
        if self._writer is None and not self._waiting.empty():
            self.begin()
        with self._lock:
            ended, self._writer = self._writer, None
        if ended is not None:
            ended.stop()
            for each in ended.handlers:
                each.close()


def keep_log(folder: DataFolder) -> Log:
    """Hear every warning from now on, for the log of `folder`; `close` it.

    A folder that cannot be written loses its log, and nothing else.
    """
    return Log(folder)


@contextmanager
def logged(folder: DataFolder) -> Iterator[None]:
    """Keep the log of `folder` meanwhile, written as it comes."""
    log = keep_log(folder)
    try:
        log.begin()
        yield
    finally:
        log.close()


class _Ear(logging.Handler):
    """Puts each record into the queue as the text it will be in the file."""

    def __init__(self, waiting: SimpleQueue[logging.LogRecord]) -> None:
        super().__init__(logging.WARNING)
        self._waiting = waiting
        self.setFormatter(_OneLine(_LAYOUT))

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record, unless too many wait already."""
        if self._waiting.qsize() >= _MOST_WAITING:
            return
        text = self.format(record)
        self._waiting.put(logging.makeLogRecord({"msg": text}))


class _OneLine(logging.Formatter):
    """A record is a line; the lines of its traceback follow, set in."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the text, without a key in it and of a reasonable length."""
        said = logging.makeLogRecord(
            {**vars(record), "exc_info": None, "exc_text": None, "stack_info": None}
        )
        lines = [escaped(super().format(said))]
        if record.exc_info:
            trace = self.formatException(record.exc_info)
            lines += [f"    {escaped(each)}" for each in trace.splitlines()]
        return re.sub(_KEY, "(a key)", "\n".join(lines))[:_MOST_CHARACTERS]


def escaped(line: str) -> str:
    r"""Return `line` with `\n` and all else unprintable written out.

    What comes from outside can so never look like a record of its own.
    """
    return re.sub(_UNPRINTABLE, lambda each: f"\\x{ord(each[0]):02x}", line)
