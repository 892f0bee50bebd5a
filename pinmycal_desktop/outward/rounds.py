"""A thread of its own that looks for work, does it, rests, and looks again.

What it does is its heir's business. It keeps nothing in memory that matters: after a
crash or a night's sleep it goes on from what the diary says.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from abc import ABC, abstractmethod
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from pinmycal_desktop.model.errors import PinmyCalError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.changes import Changes, Part

T = TypeVar("T")

log = logging.getLogger(__name__)

REST_AFTER_TROUBLE_SECONDS = 60.0
"""How long it rests when the diary cannot be read or written."""
STOP_SECONDS = 2.0
_POOL = 4


class Rounds(ABC):
    """The thread; `start` and `stop` belong to the thread that made it.

    `wakes` are the parts of the diary whose changes may bring work.
    """

    def __init__(self, diary: Diary, name: str, wakes: frozenset[Part]) -> None:
        self._diary = diary
        self._wakes = wakes
        self._loop: asyncio.AbstractEventLoop | None = None
        self._wake = asyncio.Event()
        self._is_ending = threading.Event()
        # A daemon, for one reason: a look-up of a name cannot be cut short.
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._pool = ThreadPoolExecutor(_POOL, "outward-diary")
        self._stop_watching: Callable[[], None] = lambda: None

    def start(self) -> None:
        """Begin; what waits since the last time is done at once."""
        self._stop_watching = self._diary.watch(self._look_when_told)
        self._thread.start()

    def stop(self) -> None:
        """End within about two seconds; what was not done stays due."""
        self._stop_watching()
        self._is_ending.set()
        self._look_again()
        self._thread.join(STOP_SECONDS)
        self._pool.shutdown(wait=False, cancel_futures=True)

    @abstractmethod
    async def _serve(self) -> None:
        """Do the work until told to end: call `_go_round`, then tidy up."""

    def _look_when_told(self, changes: Changes) -> None:
        """Look for work when a commit may have brought some."""
        if changes.parts & self._wakes:
            self._look_again()

    def _look_again(self) -> None:
        loop = self._loop
        if loop is not None:
            with suppress(RuntimeError):  # it has just ended
                loop.call_soon_threadsafe(self._wake.set)

    def _run(self) -> None:
        """Live in the thread."""
        asyncio.run(self._live())

    async def _live(self) -> None:
        self._loop = asyncio.get_running_loop()
        await self._serve()

    async def _go_round(self, work: Callable[[], Awaitable[float]]) -> None:
        """Call `work` until told to end; it says how many seconds to rest at most."""
        while not self._is_ending.is_set():
            self._wake.clear()
            try:
                seconds = await work()
            except PinmyCalError as trouble:
                log.info("cannot see what is due: %s", trouble.message.code)
                seconds = REST_AFTER_TROUBLE_SECONDS
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), seconds)

    def _tell_bug(self, bug: BaseException) -> None:
        """Let a bug of a task surface as one of a thread does."""
        facts = (type(bug), bug, bug.__traceback__, self._thread)
        threading.excepthook(threading.ExceptHookArgs(facts))

    async def _ask(self, question: Callable[[], T]) -> T:
        """Ask the diary or the keyring beside the loop."""
        assert self._loop is not None
        return await self._loop.run_in_executor(self._pool, question)
