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
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from pinmycal_desktop.model.errors import PinmyCalError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine

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
        self._in_flight: dict[str, asyncio.Task[None]] = {}
        """What is being done beside the round, one for each key at a time."""

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

    def _begin(self, key: str, work: Coroutine[object, object, None]) -> None:
        """Do `work` beside the round; while it is done its key is in flight."""
        task = asyncio.create_task(work)
        self._in_flight[key] = task
        task.add_done_callback(partial(self._done, key))

    def _done(self, key: str, task: asyncio.Task[None]) -> None:
        """Make room for the next of a key.

        After a bug, which surfaces as a thread's does, or a trouble of the diary it
        goes later: the same would only come again.
        """
        trouble = None if task.cancelled() else task.exception()
        if trouble is None:
            self._let_go(key)
            return
        assert self._loop is not None
        self._loop.call_later(REST_AFTER_TROUBLE_SECONDS, self._let_go, key)
        if isinstance(trouble, PinmyCalError):
            log.info("cannot note what was done: %s", trouble.message.code)
        else:
            self._tell_bug(trouble)

    def _let_go(self, key: str) -> None:
        del self._in_flight[key]
        self._wake.set()

    async def _end_tasks(self, *, cancel: bool = True) -> None:
        """Wait for what is in flight, which is cut short first where it can be."""
        for task in self._in_flight.values() if cancel else ():
            task.cancel()
        await asyncio.gather(*self._in_flight.values(), return_exceptions=True)

    def _tell_bug(self, bug: BaseException) -> None:
        """Let a bug of a task surface as one of a thread does."""
        facts = (type(bug), bug, bug.__traceback__, self._thread)
        threading.excepthook(threading.ExceptHookArgs(facts))

    async def _ask(self, question: Callable[[], T]) -> T:
        """Ask the diary or the keyring beside the loop."""
        assert self._loop is not None
        return await self._loop.run_in_executor(self._pool, question)
