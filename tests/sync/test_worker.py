"""The thread that keeps an account: woken, paused, stopped, in nobody's way."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, cast

import pytest

from pinmycal_desktop.model.commands.accounts import ChangeAccount, RemoveAccount
from pinmycal_desktop.model.commands.sync import AskFor, SendNow
from pinmycal_desktop.model.errors import Offline, SecretsUnavailable
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.sync_status import Interest, SyncState
from pinmycal_desktop.sync.worker import Worker
from tests.builders import at
from tests.sync.service import Line, Service
from tests.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.remote.remote import Remote
    from pinmycal_desktop.sync.engine import Engine
    from tests.sync.desk import Desk

TEN, NOON = at(10, 10), at(10, 12)


class Closing(Line):
    """A line that can be stopped and closed."""

    is_closed = False

    def stop(self) -> None:
        """Be stopped."""

    def close(self) -> None:
        """Be closed."""
        self.is_closed = True


@pytest.fixture
def line(desk: Desk, service: Service) -> Closing:
    """The line of the worker."""
    desk.line = Closing(service)
    return desk.line


@pytest.fixture
def worker(desk: Desk, line: Closing) -> Iterator[Worker]:
    """A worker that runs."""

    def make() -> tuple[Engine, Remote]:
        desk.diary.account.get(desk.account.id)
        return desk.made_engine(), cast("Remote", line)

    made = Worker(
        desk.account.id,
        desk.diary,
        make,
        interest=lambda: Interest.LOOKING,
        clock=desk.clock,
        nap=0.02,
    )
    made.start()
    yield made
    assert made.stop()


def test_a_change_wakes_it(desk: Desk, worker: Worker, service: Service) -> None:
    wait_until(lambda: worker.status.state is SyncState.UP_TO_DATE)
    desk.book(TEN)
    (item,) = desk.items
    desk.diary.run(SendNow(change_id=item.id))
    wait_until(lambda: len(service.bookings) == 1)
    wait_until(lambda: not desk.items)


def test_a_hint_has_a_booking_read(
    desk: Desk, worker: Worker, service: Service
) -> None:
    wait_until(lambda: worker.status.state is SyncState.UP_TO_DATE)
    uid = service.book(TEN).uid
    desk.diary.run(AskFor(account_id=desk.account.id, uids=(uid,)))
    wait_until(lambda: len(desk.bookings) == 1)
    assert not desk.diary.outbox.wanted(desk.account.id)


def test_a_booking_that_is_not_there_is_not_asked_for_again(
    desk: Desk, worker: Worker
) -> None:
    assert worker.is_alive
    desk.diary.run(AskFor(account_id=desk.account.id, uids=("nobody",)))
    wait_until(lambda: not desk.diary.outbox.wanted(desk.account.id))
    assert not desk.bookings


def test_paused_it_does_nothing_until_it_may_go_on(
    desk: Desk, worker: Worker, service: Service
) -> None:
    wait_until(lambda: worker.status.state is SyncState.UP_TO_DATE)
    worker.pause()
    assert worker.status.state is SyncState.PAUSED
    desk.book(TEN)
    (item,) = desk.items
    desk.diary.run(SendNow(change_id=item.id))
    worker.ask_now()
    assert worker.wait_for_round(0.05) is False
    assert not service.bookings
    worker.resume()
    assert worker.wait_for_round(60)
    wait_until(lambda: len(service.bookings) == 1)


def test_asked_it_asks_at_once_and_says_when_it_has(
    desk: Desk, worker: Worker, service: Service
) -> None:
    wait_until(lambda: worker.status.state is SyncState.UP_TO_DATE)
    service.clock.advance(seconds=1)  # type: ignore[attr-defined]
    service.book(NOON)
    worker.ask_now()
    assert worker.wait_for_round(60)
    assert [each.span.start for each in desk.active] == [NOON]


def test_it_ends_with_its_account_and_lets_go_of_the_line(
    desk: Desk, worker: Worker, line: Closing
) -> None:
    wait_until(lambda: worker.status.state is SyncState.UP_TO_DATE)
    desk.diary.run(RemoveAccount(account_id=desk.account.id))
    wait_until(lambda: not worker.is_alive)
    assert line.is_closed
    assert not desk.diary.outbox.cursors(desk.account.id)


def test_days_that_come_into_view_wake_it(desk: Desk, worker: Worker) -> None:
    wait_until(lambda: worker.status.state is SyncState.UP_TO_DATE)
    worker.look_at(Span(TEN, NOON))
    worker.look_at(Span(TEN, NOON))
    wait_until(lambda: worker.status.state is SyncState.UP_TO_DATE)
    assert worker.is_alive
    assert not desk.items


class Doors:
    """What makes a worker's engine, after as many troubles as are given."""

    def __init__(self, desk: Desk, line: Closing, *troubles: Exception) -> None:
        self._desk, self._line = desk, line
        self._troubles = list(troubles)
        self.met = 0

    def close(self, trouble: Exception) -> None:
        """Let the next one run into a trouble."""
        self._troubles.append(trouble)

    def make(self) -> tuple[Engine, Remote]:
        """Make it, or run into the next trouble."""
        self.met += 1
        if self._troubles:
            raise self._troubles.pop(0)
        return self._desk.made_engine(), cast("Remote", self._line)

    def worker(self) -> Worker:
        """Return a worker that comes through this door; it is not begun."""
        return Worker(
            self._desk.account.id,
            self._desk.diary,
            self.make,
            interest=lambda: Interest.LOOKING,
            clock=self._desk.clock,
        )


def test_a_trouble_at_the_door_is_tried_again_when_it_is_woken(
    desk: Desk, line: Closing
) -> None:
    doors = Doors(desk, line, SecretsUnavailable("secrets.none"))
    worker = doors.worker()
    worker.start()
    wait_until(lambda: doors.met == 1)
    assert worker.status.state is SyncState.NEVER
    wait_until(lambda: _woken(worker, doors))
    wait_until(lambda: worker.status.state is SyncState.UP_TO_DATE)
    assert worker.stop()


def _woken(worker: Worker, doors: Doors) -> bool:
    worker.wake()
    return doors.met > 1


def test_how_it_went_is_said_until_an_account_that_changed_is_asked_again(
    desk: Desk, line: Closing
) -> None:
    doors = Doors(desk, line)
    worker = doors.worker()
    worker.start()
    wait_until(lambda: worker.status.state is SyncState.UP_TO_DATE)
    read = worker.status
    doors.close(SecretsUnavailable("secrets.none"))
    desk.diary.run(ChangeAccount(account_id=desk.account.id, name="Other"))
    wait_until(lambda: doors.met > 1)
    assert worker.status == read
    assert worker.stop()


def test_a_mistake_of_ours_surfaces_and_does_not_end_it(
    desk: Desk, line: Closing, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda bug: seen.append(bug.exc_value))
    mistake = RuntimeError("ours")
    doors = Doors(desk, line, mistake)
    worker = doors.worker()
    worker.start()
    wait_until(lambda: seen == [mistake])
    assert worker.is_alive
    wait_until(lambda: _woken(worker, doors))
    wait_until(lambda: worker.status.state is SyncState.UP_TO_DATE)
    assert worker.stop()


class Hanging(Closing):
    """A line on which the first call takes for ever, until it is stopped."""

    def __init__(self, service: Service) -> None:
        super().__init__(service)
        self.is_asked, self._stopped = threading.Event(), threading.Event()

    def stop(self) -> None:
        """Cut the call short."""
        self._stopped.set()

    def _read(self) -> None:
        """Take for ever."""
        self.is_asked.set()
        self._stopped.wait()
        raise Offline("remote.stopped")


def test_a_call_that_hangs_is_cut_short_at_the_end(
    desk: Desk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pinmycal_desktop.sync.worker._PATIENCE_SECONDS", 0.05)
    line = Hanging(service)
    desk.line = line
    worker = Doors(desk, line).worker()
    worker.start()
    worker.ask_now()
    wait_until(line.is_asked.is_set)
    assert worker.stop()
    assert not worker.is_alive


def test_awake_after_a_sleep_it_asks_at_once(
    desk: Desk, worker: Worker, service: Service
) -> None:
    wait_until(lambda: worker.status.state is SyncState.UP_TO_DATE)
    desk.clock.advance(seconds=10)
    service.book(NOON)
    desk.clock.advance(hours=8)
    wait_until(lambda: [each.span.start for each in desk.active] == [NOON])
