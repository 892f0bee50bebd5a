"""Keeping accounts at services in step, as the program does it: only where there are.

Most people have but the local account: nothing that speaks to services is loaded before
there is another, and then in the thread that needs it. Safe from any thread.
"""

from __future__ import annotations

from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.pace import Circumstances
from pinmycal_desktop.model.sync_status import Interest, SyncState, SyncStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.app.cloud import Cloud
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.sync.worker import Worker

END_SECONDS = 5.0
NOW_SECONDS = 60.0


class Syncing:
    """The workers of all accounts at services. `begin` and `end`: one thread."""

    def __init__(
        self, diary: Diary, cloud: Cloud, *, clock: Callable[[], datetime]
    ) -> None:
        self._diary, self._cloud, self._clock = diary, cloud, clock
        self._lock = Lock()
        self._workers: dict[int, Worker] = {}
        self._span: Span | None = None
        self._circumstances: Callable[[], Circumstances] = Circumstances
        self._tell: Callable[[SyncStatus], None] = lambda _: None
        self._is_over = self._is_paused = False
        self._stop_watching: Callable[[], None] = lambda: None

    def begin(self) -> None:
        """Keep all accounts there are, and those that come."""
        self._stop_watching = self._diary.watch(self._on_changes)
        self._keep_all()

    def end(self) -> None:
        """Stop all of it; what was not sent stays in the outbox."""
        self._stop_watching()
        with self._lock:
            self._is_over = True
            workers, self._workers = tuple(self._workers.values()), {}
        for each in workers:
            each.pause()
        for each in workers:
            each.stop(END_SECONDS)

    def on_status(self, tell: Callable[[SyncStatus], None]) -> None:
        """Tell each new status, from the thread of its account."""
        self._tell = tell

    def pace_from(self, circumstances: Callable[[], Circumstances]) -> None:
        """Ask what decides how often services are asked, at each round of a worker.

        It is called from the workers' threads. `wake` after it has changed.
        """
        self._circumstances = circumstances
        self.wake()

    def circumstances(self) -> Circumstances:
        """Return what decides how often services are asked."""
        return self._circumstances()

    def pace(self) -> Circumstances | None:
        """Return the same; None where nothing is kept in step, and so nothing asks."""
        return self._circumstances() if self._all() else None

    def statuses(self) -> tuple[SyncStatus, ...]:
        """Return how it goes with each account, by their order."""
        return tuple(each.status for _, each in sorted(self._all()))

    def report(self) -> tuple[SyncStatus, ...]:
        """Return how it goes with each account, also where nothing is kept in step.

        A command that opened the data itself keeps none: then the diary tells.
        """
        told = {each.account_id: each for each in self.statuses()}
        there = [each.id for each in self._diary.account.every() if each.connection]
        return tuple(told.get(each) or self._last_known(each) for each in there)

    def sync_now(self, account_id: int | None = None) -> tuple[SyncStatus, ...]:
        """Ask services now, wait until it is done, and return how it went.

        For an account, or all of them; it waits a minute at most. Raises NotFound.
        """
        there = [each.id for each in self._diary.account.every() if each.connection]
        wanted = [each for each in there if account_id in (None, each)]
        workers = dict(self._all())
        return tuple(
            self._waited_for(workers[each])
            if each in workers
            else self._done_here(each)
            for each in wanted
        )

    def _waited_for(self, worker: Worker) -> SyncStatus:
        """Return how it goes once a worker has had its round."""
        worker.ask_now()
        worker.wait_for_round(NOW_SECONDS)
        return worker.status

    def _done_here(self, account_id: int) -> SyncStatus:
        """Have a round in this thread: there is no worker, and none is to stay."""
        from pinmycal_desktop.sync.engine import Looking  # noqa: PLC0415 - slow
        from pinmycal_desktop.sync.keeping import make_engine  # noqa: PLC0415 - slow

        engine, remote = make_engine(
            self._cloud.accounts, self._diary, account_id, clock=self._clock
        )
        try:
            engine.poll_now()
            engine.run_once(Looking())
        finally:
            remote.close()
        return engine.status

    def _last_known(self, account_id: int) -> SyncStatus:
        """Return what the diary knows of an account's last reading."""
        polled = self._diary.outbox.cursors(account_id).get("polled")
        if polled is None:
            return SyncStatus(account_id=account_id, state=SyncState.NEVER)
        as_of = datetime.fromisoformat(polled)
        return SyncStatus(account_id=account_id, state=SyncState.PAUSED, as_of=as_of)

    def look_at(self, span: Span | None) -> None:
        """Say which days are in view: they are read first."""
        self._span = span
        for _, each in self._all():
            each.look_at(span)

    def wake(self) -> None:
        """Have every worker look whether there is something to do."""
        for _, each in self._all():
            each.wake()

    def ask_now(self, account_id: int | None = None) -> None:
        """Have an account asked now, or all of them."""
        for id_, each in self._all():
            if account_id in (None, id_):
                each.ask_now()

    def pause(self) -> None:
        """Speak to no service until `resume`, to one that comes meanwhile neither."""
        self._is_paused = True
        for _, each in self._all():
            each.pause()

    def resume(self) -> None:
        """Go on."""
        self._is_paused = False
        for _, each in self._all():
            each.resume()

    def _asked_interest(self) -> Interest:
        return self._circumstances().interest

    def _told(self, status: SyncStatus) -> None:
        self._tell(status)

    def _all(self) -> tuple[tuple[int, Worker], ...]:
        with self._lock:
            return tuple(self._workers.items())

    def _on_changes(self, changes: Changes) -> None:
        """Begin to keep an account that has just come."""
        if Part.ACCOUNT in changes.parts:
            self._keep_all()

    def _keep_all(self) -> None:
        """Start a worker for each account that has none; those of removed ones end."""
        there = [each.id for each in self._diary.account.every() if each.connection]
        if not there:
            return
        from pinmycal_desktop.sync.keeping import keep  # noqa: PLC0415 - slow

        with self._lock:
            if self._is_over:
                return
            for account_id in there:
                known = self._workers.get(account_id)
                if known is not None and known.is_alive:
                    continue
                worker = keep(
                    lambda: self._cloud.accounts,
                    self._diary,
                    account_id,
                    clock=self._clock,
                    interest=self._asked_interest,
                    tell=self._told,
                )
                worker.look_at(self._span)
                if self._is_paused:
                    worker.pause()
                self._workers[account_id] = worker
                worker.start()
            for account_id in set(self._workers) - set(there):
                del self._workers[account_id]
