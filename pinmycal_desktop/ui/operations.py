"""Work with the diary that the window never waits for.

Reads, writes, errands and calls have executors of their own, so that a long write, a
file that is parsed, a keyring that asks its question or a server that is slow never
stands before "next week".
Answers arrive in the GUI thread, through a queued signal.
An error a person can understand goes to `on_error`; a bug is raised in the GUI thread
and so ends in the crash notice. Nothing here touches a widget.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from pinmycal_desktop.model.errors import PinmyCalError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.commands import Command

T = TypeVar("T")

READERS = 2
"""Reads at a time: the week, and the slots of a dialog."""
ERRANDS = 2
"""Errands at a time: a keyring that waits leaves room for a file that is parsed."""
CALLS = 2
"""Calls at a time: a browser that is waited for leaves room for a check."""
CLOSE_SECONDS = 5.0


class Operations(QObject):
    """Runs reads and commands beside the GUI thread; lives in it.

    Every call gets a ticket. Reads that name a `topic` replace each other: when a newer
    one was asked for, the older one's answer is dropped, whichever comes first. An
    answer for a widget that is gone is dropped too.
    """

    failed = Signal(object)
    """The `PinmyCalError` of an operation that was given no `on_error`."""
    _arrived = Signal(object)

    def __init__(self, diary: Diary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._reads = ThreadPoolExecutor(READERS, "pinmycal-read")
        self._writes = ThreadPoolExecutor(1, "pinmycal-write")
        self._errands = ThreadPoolExecutor(ERRANDS, "pinmycal-errand")
        self._calls = ThreadPoolExecutor(CALLS, "pinmycal-call")
        self._running: set[Future[None]] = set()
        self._stops: dict[Future[None], Callable[[], None]] = {}
        self._ticket = 0
        self._newest: dict[str, int] = {}
        self._open = True
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        work: Callable[[Diary], T],
        on_done: Callable[[T], None],
        on_error: Callable[[PinmyCalError], None] | None = None,
        *,
        topic: str = "",
    ) -> int:
        """Run `work` on the diary in a reading thread; return its ticket.

        `work` must not write. `on_done` gets what it returned, in the GUI thread.
        After `close` nothing is read: a page's timer may outlive the window.
        """
        if not self._open:
            return self._ticket
        return self._start(self._reads, work, on_done, on_error, topic)

    def errand(
        self,
        work: Callable[[Diary], T],
        on_done: Callable[[T], None],
        on_error: Callable[[PinmyCalError], None] | None = None,
        *,
        topic: str = "",
        stop: Callable[[], None] | None = None,
    ) -> int:
        """Run `work` that may take long: a file, the keyring, the service.

        Otherwise as `read`: the diary is left as it is. `stop` ends the work early; it
        is called at `close` unless the work has ended, so that nobody waits for it.
        """
        if not self._open:
            return self._ticket
        return self._start(self._errands, work, on_done, on_error, topic, stop=stop)

    def call(
        self,
        work: Callable[[Diary], T],
        on_done: Callable[[T], None],
        on_error: Callable[[PinmyCalError], None] | None = None,
        *,
        topic: str = "",
        stop: Callable[[], None] | None = None,
    ) -> int:
        """Run `work` that waits for another computer, or for a browser.

        Otherwise as `errand`, which it never stands before.
        """
        if not self._open:
            return self._ticket
        return self._start(self._calls, work, on_done, on_error, topic, stop=stop)

    def write(
        self,
        command: Command,
        on_done: Callable[[Outcome], None],
        on_error: Callable[[PinmyCalError], None] | None = None,
    ) -> int:
        """Run `command`; commands run one after another, in the order asked for."""
        return self._start(
            self._writes, lambda diary: diary.run(command), on_done, on_error, ""
        )

    def drop(self, topic: str) -> None:
        """Forget whatever answer of `topic` is still on its way."""
        self._newest[topic] = 0

    @property
    def is_idle(self) -> bool:
        """Whether no work is running or waiting; answers may still be on their way."""
        return not self._running

    def close(self, seconds: float = CLOSE_SECONDS) -> bool:
        """Let writes finish, stop or give up everything else, deliver nothing more.

        Returns whether everything ended within `seconds`.
        """
        self._open = False
        for pool in (self._reads, self._errands, self._calls):
            pool.shutdown(wait=False, cancel_futures=True)
        self._writes.shutdown(wait=False)
        for stop in tuple(self._stops.values()):
            stop()
        return not wait(self._running.copy(), timeout=seconds).not_done

    def _start(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[Diary], T],
        on_done: Callable[[T], None],
        on_error: Callable[[PinmyCalError], None] | None,
        topic: str,
        *,
        stop: Callable[[], None] | None = None,
    ) -> int:
        self._ticket += 1
        ticket = self._ticket
        if topic:
            self._newest[topic] = ticket
        told = on_error or self.failed.emit

        def run() -> None:
            answer: Callable[[], None]
            try:
                result = work(self._diary)
            except PinmyCalError as error:
                answer = _call(told, error)
            except BaseException as bug:  # noqa: BLE001  -- raised in the GUI thread
                answer = _raise(bug)
            else:
                answer = _call(on_done, result)
            if self._open and isValid(self):
                self._arrived.emit((ticket, topic, answer))

        future = pool.submit(run)
        self._running.add(future)
        if stop is not None:
            self._stops[future] = stop
        future.add_done_callback(self._forget)
        return ticket

    def _forget(self, future: Future[None]) -> None:
        """Let go of work that has ended, in whichever thread it did."""
        self._stops.pop(future, None)
        self._running.discard(future)

    @Slot(object)
    def _deliver(self, arrived: tuple[int, str, Callable[[], None]]) -> None:
        ticket, topic, answer = arrived
        is_stale = bool(topic) and self._newest.get(topic) != ticket
        if self._open and not is_stale:
            answer()


def _call(told: Callable[[T], None], value: T) -> Callable[[], None]:
    """Return the call that hands `value` over, if its receiver is still there."""
    receiver = getattr(told, "__self__", None)

    def answer() -> None:
        if not isinstance(receiver, QObject) or isValid(receiver):
            told(value)

    return answer


def _raise(bug: BaseException) -> Callable[[], None]:
    """Return the call that lets a bug of another thread surface in this one."""

    def answer() -> None:
        raise bug

    return answer
