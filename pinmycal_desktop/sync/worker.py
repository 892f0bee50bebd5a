"""The worker: a thread of its own for one account, awake when there is something to do.

It is woken by a change made here, by a hint, by whoever looks; otherwise by time. What
goes wrong with the service rests and goes on; what goes wrong with the diary too. A bug
surfaces as a thread's does, and the account is tried again later.
"""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.errors import NotFound, PinmyCalError
from pinmycal_desktop.model.sync_status import Interest, SyncState, SyncStatus
from pinmycal_desktop.sync.engine import Looking

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.remote.remote import Remote
    from pinmycal_desktop.sync.engine import Engine

log = logging.getLogger(__name__)

REST_AFTER_TROUBLE_SECONDS = 60.0
LONGEST_SECONDS = 600.0
"""How long it rests at most."""
NAP_SECONDS = 20.0
"""How long it rests before it looks at the clock on the wall: when that went on by much
more, the computer has slept, and whatever it was told then is asked for at once."""
STOP_SECONDS = 5.0
_PATIENCE_SECONDS = 1.0
"""How long a call under way may still take when the program ends."""
_BRINGS_WORK = frozenset({Part.OUTBOX, Part.HINTS})


class Worker:
    """The thread that keeps one account; its methods are for any thread.

    `make` is called in it, and again when the account changed; it raises NotFound once
    there is no such account, and then the thread ends. `interest` says how closely
    somebody looks.
    """

    def __init__(
        self,
        account_id: int,
        diary: Diary,
        make: Callable[[], tuple[Engine, Remote]],
        *,
        interest: Callable[[], Interest],
        clock: Callable[[], datetime],
        monotonic: Callable[[], float] = time.monotonic,
        nap: float = NAP_SECONDS,
    ) -> None:
        self.account_id = account_id
        self._diary = diary
        self._make = make
        self._interest = interest
        self._clock, self._monotonic, self._nap = clock, monotonic, nap
        self._span: Span | None = None
        self._awake = threading.Event()
        self._ending = threading.Event()
        self._paused = threading.Event()
        self._is_asked = threading.Event()
        self._is_answered = threading.Event()
        self._is_changed = threading.Event()
        self._lock = threading.Lock()
        self._engine: Engine | None = None
        # How it went when the engine was let go of: it is so until another one says.
        self._last = SyncStatus(account_id=account_id, state=SyncState.NEVER)
        self._remote: Remote | None = None
        # A daemon, for one reason: a look-up of a name cannot be cut short.
        self._thread = threading.Thread(
            target=self._run, name=f"pinmycal-sync-{account_id}", daemon=True
        )
        self._stop_watching: Callable[[], None] = lambda: None

    @property
    def is_alive(self) -> bool:
        """Whether the thread still lives."""
        return self._thread.is_alive()

    @property
    def status(self) -> SyncStatus:
        """How it goes with the account."""
        with self._lock:
            engine = self._engine
            last = self._last
        if self._paused.is_set():
            return SyncStatus(account_id=self.account_id, state=SyncState.PAUSED)
        if engine is None or engine.status.state is SyncState.NEVER:
            return last
        return engine.status

    def start(self) -> None:
        """Begin."""
        self._stop_watching = self._diary.watch(self._on_changes)
        self._thread.start()

    def wake(self) -> None:
        """Look whether there is something to do."""
        self._awake.set()

    def ask_now(self) -> None:
        """Ask the service now, whatever the rest that was to be kept."""
        self._is_answered.clear()
        self._is_asked.set()
        self.wake()

    def wait_for_round(self, seconds: float) -> bool:
        """Wait until what `ask_now` asked for is done; return whether it is."""
        return self._is_answered.wait(seconds)

    def look_at(self, span: Span | None) -> None:
        """Say which days are in view: they are read first."""
        if span != self._span:
            self._span = span
            self.wake()

    def pause(self) -> None:
        """Do nothing until `resume`; a call under way is finished."""
        self._paused.set()

    def resume(self) -> None:
        """Go on."""
        self._paused.clear()
        self.wake()

    def stop(self, seconds: float = STOP_SECONDS) -> bool:
        """End within `seconds`; return whether it has.

        A call that takes longer is cut short, and what it sent is looked for at the
        next start.
        """
        self._stop_watching()
        self._ending.set()
        self.wake()
        self._thread.join(min(_PATIENCE_SECONDS, seconds))
        if self._thread.is_alive():
            with self._lock:
                remote = self._remote
            if remote is not None:
                remote.stop()
            self._thread.join(max(0.0, seconds - _PATIENCE_SECONDS))
        return not self._thread.is_alive()

    def _on_changes(self, changes: Changes) -> None:
        """Look for work when a commit may have brought some."""
        if Part.ACCOUNT in changes.parts:
            self._is_changed.set()
            self.wake()
        if changes.parts & _BRINGS_WORK:
            self.wake()

    def _run(self) -> None:
        """Live in the thread."""
        try:
            while not self._ending.is_set():
                self._awake.clear()
                seconds = self._round()
                if seconds is None:
                    break
                self._rest(min(seconds, LONGEST_SECONDS))
        finally:
            self._stop_watching()
            self._give_up()
            self._is_answered.set()

    def _rest(self, seconds: float) -> None:
        """Rest, unless woken; awake after a sleep of the computer, ask at once."""
        end = self._monotonic() + seconds
        while (left := end - self._monotonic()) > 0:
            before, began = self._clock(), self._monotonic()
            if self._awake.wait(min(left, self._nap)):
                return
            passed = (self._clock() - before).total_seconds()
            if passed > self._monotonic() - began + self._nap:
                log.info("account %s: awake after a sleep", self.account_id)
                self._is_asked.set()
                return

    def _round(self) -> float | None:
        """Do what there is to do; return how long to rest, None for good."""
        try:
            if self._is_changed.is_set():
                self._is_changed.clear()
                self._give_up()
            engine = self._opened()
            if self._paused.is_set():
                return LONGEST_SECONDS
            return self._worked(engine)
        except NotFound:
            return None  # the account was removed
        except PinmyCalError as trouble:
            if self._ending.is_set():
                return None
            log.info("account %s rests: %s", self.account_id, trouble.message.code)
            return REST_AFTER_TROUBLE_SECONDS
        except Exception as bug:  # noqa: BLE001 - it surfaces in the hook
            facts = (type(bug), bug, bug.__traceback__, threading.current_thread())
            threading.excepthook(threading.ExceptHookArgs(facts))
            self._give_up()
            return REST_AFTER_TROUBLE_SECONDS

    def _worked(self, engine: Engine) -> float:
        """Have a round; return how long to rest after it."""
        was_asked = self._is_asked.is_set()
        if was_asked:
            self._is_asked.clear()
            engine.hurry()
            engine.poll_now()
        span = self._span

        def goes_on() -> bool:
            return self._goes_on() and self._span == span

        looking = Looking(span=span, interest=self._interest())
        seconds = engine.run_once(looking, goes_on)
        if self._span != span:
            # Other days came into view: what was asked for is done with them.
            if was_asked:
                self._is_asked.set()
            return 0.0
        if was_asked:
            self._is_answered.set()
        return seconds

    def _goes_on(self) -> bool:
        """Whether the next step is to be taken."""
        return not (
            self._ending.is_set() or self._paused.is_set() or self._is_changed.is_set()
        )

    def _opened(self) -> Engine:
        """Return the engine, made when there is none."""
        if self._engine is None:
            engine, remote = self._make()
            with self._lock:
                self._engine, self._remote = engine, remote
        assert self._engine is not None
        return self._engine

    def _give_up(self) -> None:
        """Let go of the service's client."""
        with self._lock:
            told = self._engine.status if self._engine is not None else self._last
            if told.state not in (SyncState.NEVER, SyncState.WORKING):
                self._last = told
            remote, self._engine, self._remote = self._remote, None, None
        if remote is not None:
            remote.close()
