"""Reading a calendar file in a child process, which is killed when it takes too long.

A few hundred octets can keep a parser busy for ever, and a thread cannot be stopped: a
process can. The child gets nothing of this one's environment, and nothing it prints is
ever shown.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import zlib
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec

import pinmycal_desktop
from pinmycal_desktop.ics.frames import (
    Answer,
    Request,
    Unfolder,
    decode_answer,
    encode,
    read_frame,
    write_frame,
)
from pinmycal_desktop.model.errors import BadCalendarFile
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Self

    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.model.transfer import CalendarFile, ReadEvent

Source: TypeAlias = "bytes | Callable[[], bytes]"
"""A file's octets; or what brings them, so that nobody else holds them meanwhile."""

VERB = "--read-calendar"
"""What a frozen program is started with to become the child."""

_START = (
    "import sys; from pinmycal_desktop.ics.child_start import main; sys.exit(main())"
)
"""What `-m` would do, without loading what finds modules."""
_MEBIBYTE = 1024 * 1024
_FULL = "transfer.too-much-memory"
_TO_DIE = 0.5
"""Seconds a child that is not asked anything more may take to end by itself."""
_KEPT_ENVIRONMENT = ("SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "PYTHONTZPATH")
"""What Python needs to start at all on Windows, and to find zones."""


@value_class
class ChildLimits:
    """What reading one file may cost."""

    octets: int = 64 * _MEBIBYTE
    """The size of a file that is still read."""
    memory: int = 512 * _MEBIBYTE
    """Octets of address space; 0 for no limit."""
    seconds: int = 20
    """Processor time."""
    deadline: float = 30.0
    """Seconds on the wall, then the child is killed."""


NORMAL = ChildLimits()


class CalendarReading:
    """Files being read one after the other; `cancel` may be called from any thread.

    One child reads them all, unless a file ends it. It keeps nothing of a file for the
    next.
    """

    def __init__(self, limits: ChildLimits = NORMAL) -> None:
        self._limits = limits
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._cancelled = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            if self._child is not None:
                self._child.kill()  # it has nothing to put away, and that takes long
        self._end()

    def cancel(self) -> None:
        """Stop: `read` then raises BadCalendarFile."""
        with self._lock:
            self._cancelled = True
            if self._child is not None:
                self._child.kill()

    def read(
        self,
        source: Source,
        *,
        name: str,
        window: Span,
        zone: str = "UTC",
        tell: Callable[[float], None] | None = None,
    ) -> CalendarFile:
        """Return what `source` holds; see `read_in_child`.

        `tell` is called, in this thread, with how much was read, from 0 to 1.
        """
        request = Request(
            name=name,
            first=window.start,
            last=window.end,
            zone=zone,
            memory=self._limits.memory,
            seconds=self._limits.seconds,
        )
        events: list[ReadEvent] = []
        unfolder = Unfolder()
        kept: list[bytes] = []
        for answer in self._ask(request, source, kept):
            if answer.trouble is not None:
                raise BadCalendarFile(
                    answer.trouble.code, **dict(answer.trouble.arguments)
                )
            if answer.file is not None:
                return replace(answer.file, events=tuple(events), originals=tuple(kept))
            events.extend(unfolder.events(answer))
            if tell is not None:
                tell(answer.done)
        raise BadCalendarFile("transfer.reader-stopped")

    def _ask(
        self, request: Request, source: Source, kept: list[bytes]
    ) -> Iterator[Answer]:
        """Yield the child's answers, the last one too; without it the child is gone.

        The file is packed into `kept` while the child starts.
        """
        child = self._started()  # before anything else: starting takes a while
        octets = source() if callable(source) else source
        if len(octets) > self._limits.octets:
            most = self._limits.octets // _MEBIBYTE
            raise BadCalendarFile("transfer.too-large", count=most)
        late = threading.Event()

        def stop() -> None:
            late.set()
            child.kill()

        alarm = threading.Timer(self._limits.deadline, stop)
        alarm.start()
        is_whole = False
        try:
            packing = threading.Thread(
                target=_pack, args=(octets, kept), name="pinmycal-packing"
            )
            packing.start()
            _send(child, request, octets)
            packing.join()
            del packing, octets, source  # it may be large, and is over there now
            while not is_whole:
                answer = _next_answer(child)
                if answer is None or self._cancelled:
                    break
                trouble = answer.trouble
                is_whole = answer.file is not None or trouble is not None
                if trouble is not None and trouble.code == _FULL:
                    is_whole = False  # what it has taken is not given back
                yield answer
        finally:
            alarm.cancel()
            if not is_whole:
                returncode = self._end()
        if is_whole:
            return
        if self._cancelled:
            raise BadCalendarFile("transfer.cancelled")
        if late.is_set() or _ran_out_of_time(returncode):
            raise BadCalendarFile("transfer.took-too-long")

    def _started(self) -> subprocess.Popen[bytes]:
        """Return the child, started if there is none; unless it is too late."""
        with self._lock:
            if self._cancelled:
                raise BadCalendarFile("transfer.cancelled")
            if self._child is None:
                self._child = subprocess.Popen(  # noqa: S603 - our program, fixed words
                    command(),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=environment(),
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
                _widen(self._child)
            return self._child

    def _end(self) -> int:
        """End the child and return how it ended; by itself if it could."""
        with self._lock:
            child, self._child = self._child, None
        if child is None:
            return 0
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        try:
            return child.wait(timeout=_TO_DIE)
        except subprocess.TimeoutExpired:
            child.kill()
            return child.wait()


def _widen(child: subprocess.Popen[bytes]) -> None:
    """Let a pipe hold what is told at once, so that nobody waits for who reads it.

    Linux can, as long as a user has not too many such pipes.
    """
    if sys.platform == "linux":
        from fcntl import F_SETPIPE_SZ, fcntl  # noqa: PLC0415 - Windows has none

        for pipe in (child.stdin, child.stdout):
            with suppress(OSError):
                fcntl(pipe or -1, F_SETPIPE_SZ, _MEBIBYTE)


def _pack(octets: bytes, kept: list[bytes]) -> None:
    """Pack a file; another thread meanwhile sends it."""
    kept.append(zlib.compress(octets, 1))


def _send(child: subprocess.Popen[bytes], request: Request, octets: bytes) -> None:
    """Send the child a file; one that is gone is noticed when it does not answer."""
    if child.stdin is not None:
        with suppress(OSError):
            write_frame(child.stdin, encode(request))
            write_frame(child.stdin, octets)


def _next_answer(child: subprocess.Popen[bytes]) -> Answer | None:
    """Return what the child says next; None when it is gone, or raves."""
    frame = None if child.stdout is None else read_frame(child.stdout)
    if frame is not None:
        with suppress(msgspec.MsgspecError):
            return decode_answer(frame)
    return None


def read_in_child(
    source: Source,
    *,
    name: str,
    window: Span,
    zone: str = "UTC",
    limits: ChildLimits = NORMAL,
) -> CalendarFile:
    """Return what the calendar file in `source` holds.

    `name` is the file's, `window` the time series are spread out over, `zone` the
    account's IANA zone. Blocks; meant for a thread that may wait. Raises
    BadCalendarFile, with the reason, when it is no calendar, too large, or was not
    read in time.
    """
    with CalendarReading(limits) as reading:
        return reading.read(source, name=name, window=window, zone=zone)


def command() -> list[str]:
    """Return what starts the child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, VERB]
    return [sys.executable, "-P", "-c", _START]


def environment() -> dict[str, str]:
    """Return the child's environment: nothing of the user's, no secrets."""
    root = Path(pinmycal_desktop.__file__).parents[1]
    kept = {name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ}
    return kept | {"PYTHONPATH": str(root), "PYTHONNOUSERSITE": "1"}


def _ran_out_of_time(returncode: int) -> bool:
    """Whether the system ended the child for its processor time."""
    import signal  # noqa: PLC0415 - SIGXCPU is looked up once a child has died

    return returncode < 0 and -returncode == getattr(signal, "SIGXCPU", None)
