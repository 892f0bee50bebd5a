"""Serving turn by turn, in one process: steps aside, waits, takes up again, ends."""

from __future__ import annotations

import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app import serving
from pinmycal_desktop.app.core import Core
from pinmycal_desktop.app.handover import own_for_window
from pinmycal_desktop.app.service import ServiceOptions
from pinmycal_desktop.app.serving import serve
from pinmycal_desktop.control.address import Role, read_address
from pinmycal_desktop.control.channel import ask
from pinmycal_desktop.control.lock import FolderLock
from pinmycal_desktop.control.replies import Endpoints, SteppedAside
from pinmycal_desktop.control.requests import AddEndpoint, StepAside
from pinmycal_desktop.model.errors import DataFolderBusy, Invalid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.settings import DataFolder

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="only on unix: addresses are socket paths here"
)
NOW = datetime(2026, 3, 11, 9, 20, tzinfo=UTC)
OPTIONS = ServiceOptions(
    port=0, rate_limit=7, tunnel_hosts=frozenset({"hooks.example.test"})
)


def clock() -> datetime:
    return NOW


class Serving:
    """`serve` in a thread of its own, and what it says."""

    def __init__(self, folder: DataFolder, *, grace_seconds: float = 10.0) -> None:
        self.end = threading.Event()
        self._said: list[str] = []
        self._more = threading.Condition()
        self._pool = ThreadPoolExecutor(1)
        self.result = self._pool.submit(
            serve,
            folder,
            OPTIONS,
            clock=clock,
            end=self.end,
            tell=self._tell,
            grace_seconds=grace_seconds,
        )

    def _tell(self, message: Message) -> None:
        with self._more:
            self._said.append(message.code.removeprefix("command-line."))
            self._more.notify_all()

    def wait_for(self, *said: str) -> None:
        """Wait until exactly this was said so far."""
        with self._more:
            assert self._more.wait_for(lambda: self._said == list(said), 15), self._said

    def stop(self) -> None:
        self.end.set()
        self._pool.shutdown()


@pytest.fixture
def serving_now(folder: DataFolder) -> Iterator[Serving]:
    started = Serving(folder)
    started.wait_for("serving")
    yield started
    started.stop()


def test_a_window_takes_over_port_and_options(
    serving_now: Serving, folder: DataFolder
) -> None:
    start = own_for_window(folder, clock=clock)
    assert start is not None
    assert start.inherited is not None
    assert start.inherited.rate_limit == 7
    assert start.inherited.tunnel_hosts == OPTIONS.tunnel_hosts
    assert start.inherited.port > 0
    serving_now.wait_for("serving", "serve-paused")
    start.core.close()
    serving_now.wait_for("serving", "serve-paused", "serve-resumed", "serving")
    serving_now.end.set()
    serving_now.result.result(15)


def test_a_window_that_never_came_is_not_waited_for(folder: DataFolder) -> None:
    started = Serving(folder, grace_seconds=0.2)
    started.wait_for("serving")
    address = read_address(folder)
    assert address is not None
    assert isinstance(ask(address, StepAside()), SteppedAside)
    started.wait_for("serving", "serve-paused", "serve-resumed", "serving")
    started.stop()


@pytest.mark.usefixtures("serving_now")
def test_a_secret_without_a_keyring_lasts_as_long_as_the_service(
    serving_now: Serving, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    address = read_address(folder)
    assert address is not None
    added = ask(address, AddEndpoint(key="k", name="cal", secret="whsecret"))
    assert isinstance(added, Endpoints)
    assert [each.code for each in added.notes] == ["webhook.session-only"]
    assert not serving_now.result.done()


def test_the_end_while_waiting_for_a_window_is_the_end(
    serving_now: Serving, folder: DataFolder
) -> None:
    start = own_for_window(folder, clock=clock)
    assert start is not None
    serving_now.wait_for("serving", "serve-paused")
    serving_now.end.set()
    serving_now.result.result(15)
    serving_now.wait_for("serving", "serve-paused")
    start.core.close()


def test_the_end_before_the_window_came_is_the_end(
    serving_now: Serving, folder: DataFolder
) -> None:
    address = read_address(folder)
    assert address is not None
    ask(address, StepAside())
    serving_now.wait_for("serving", "serve-paused")
    serving_now.end.set()
    serving_now.result.result(15)


def test_a_single_command_is_waited_for(folder: DataFolder) -> None:
    command = Core.own(folder, clock=clock, role=Role.COMMAND)
    started = Serving(folder)
    command.close()
    started.wait_for("serving")
    started.stop()


def test_an_owner_who_stays_silent_is_not_waited_for_long(folder: DataFolder) -> None:
    folder.make()
    lock = FolderLock.take(folder.lock)
    assert lock is not None
    with pytest.raises(DataFolderBusy):
        serve(
            folder,
            OPTIONS,
            clock=clock,
            end=threading.Event(),
            tell=print,
            patience_seconds=0.2,
        )
    ended = threading.Event()
    threading.Timer(0.2, ended.set).start()
    serve(folder, OPTIONS, clock=clock, end=ended, tell=print)
    lock.release()


def test_an_address_of_a_dead_owner_keeps_nobody_out(folder: DataFolder) -> None:
    serving._refuse_a_second(folder)
    owner = Core.own(folder, clock=clock)
    with pytest.raises(DataFolderBusy):
        serving._refuse_a_second(folder)
    written = folder.control.read_bytes()
    owner.close()
    folder.control.write_bytes(written)
    serving._refuse_a_second(folder)


def test_an_address_that_cannot_be_had_ends_it_and_keeps_no_window_waiting(
    folder: DataFolder,
) -> None:
    with pytest.raises(Invalid):
        serve(
            folder,
            ServiceOptions(host="0.0.0.0"),  # noqa: S104 - it is refused
            clock=clock,
            end=threading.Event(),
            tell=print,
        )
    turn = serving._Turn(threading.Event())
    turn.give_up()
    with pytest.raises(DataFolderBusy):
        turn.step_aside()
