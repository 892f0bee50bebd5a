"""Serving turn by turn, in one process: steps aside, waits, takes up again, ends."""

from __future__ import annotations

import socket
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.app import serving
from pinmycal_desktop.app.core import KEYRING_NAME, Core
from pinmycal_desktop.app.handover import own_for_window
from pinmycal_desktop.app.remembering import RememberingVault
from pinmycal_desktop.app.service import ServiceOptions
from pinmycal_desktop.app.serving import OFFER_SECONDS, serve
from pinmycal_desktop.control.access_replies import Endpoints
from pinmycal_desktop.control.access_requests import AddEndpoint
from pinmycal_desktop.control.address import Role, read_address
from pinmycal_desktop.control.channel import ask
from pinmycal_desktop.control.lock import FolderLock, is_held
from pinmycal_desktop.control.replies import Refused, SteppedAside
from pinmycal_desktop.control.requests import StepAside
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.errors import (
    DataFolderBusy,
    DiskFull,
    Invalid,
    PinmyCalError,
)
from pinmycal_desktop.words import say

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

    def __init__(
        self,
        folder: DataFolder,
        *,
        options: ServiceOptions = OPTIONS,
        grace_seconds: float = 10.0,
    ) -> None:
        self.end = threading.Event()
        self._said: list[str] = []
        self._more = threading.Condition()
        self._pool = ThreadPoolExecutor(1)
        self.result = self._pool.submit(
            serve,
            folder,
            options,
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


@pytest.mark.parametrize("is_given_up", [True, False])
def test_a_window_is_not_kept_waiting_for_a_service_that_does_not_start(
    *, is_given_up: bool
) -> None:
    turn = serving._Turn(threading.Event())
    if is_given_up:
        turn.give_up()
    with pytest.raises(DataFolderBusy):
        turn.step_aside(seconds=OFFER_SECONDS if is_given_up else 0.01)


def test_a_port_that_is_taken_is_said(folder: DataFolder) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        started = Serving(folder, options=replace(OPTIONS, port=port))
        started.wait_for("port-taken", "serving")
        started.stop()


@pytest.mark.expects_log("no copy of the data could be kept")
def test_a_backup_that_fails_keeps_nobody_from_being_served(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_diary: Diary) -> None:
        raise DiskFull("store.disk-full", path="x")

    monkeypatch.setattr(Diary, "keep_backup", no_room)
    started = Serving(folder)
    started.wait_for("serving")
    started.stop()
    assert started.result.exception() is None


def test_a_start_that_breaks_down_answers_the_window_that_waits(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = threading.Event()
    step_aside = serving._Turn.step_aside

    def note_and_step_aside(turn: serving._Turn) -> SteppedAside:
        asked.set()
        return step_aside(turn, seconds=600)

    def break_down(_diary: Diary) -> None:
        assert asked.wait(30)
        raise KeyError

    monkeypatch.setattr(serving._Turn, "step_aside", note_and_step_aside)
    monkeypatch.setattr(Diary, "keep_backup", break_down)
    started = Serving(folder)
    address = read_address(folder)
    while address is None:
        assert not started.result.done()
        address = read_address(folder)
    assert isinstance(ask(address, StepAside(), seconds=30), Refused)
    with pytest.raises(KeyError):
        started.result.result(30)
    assert not is_held(folder.lock)


@pytest.mark.expects_log("stopped by itself")
def test_a_service_that_dies_ends_serving_with_a_sentence(
    folder: DataFolder, death: threading.Event
) -> None:
    started = Serving(folder)
    started.wait_for("serving")
    death.set()
    with pytest.raises(PinmyCalError) as caught:
        started.result.result(30)
    assert caught.value.message.code == "service.died"
    assert str(folder.log) in say(caught.value.message)
    assert not is_held(folder.lock)
    assert not folder.control.exists()


def test_a_window_after_a_window_is_waited_for_too(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_is_gone, seen = threading.Event(), threading.Event()
    own = Core.own

    def own_after_the_next(*of: Any, **options: Any) -> Core:
        # The folder was seen free, and the next window is quicker than this.
        if first_is_gone.wait(30) and not seen.is_set():
            windows.append(own(folder, clock=clock))
            seen.set()
        return own(*of, **options)

    started = Serving(folder, grace_seconds=0.5)
    started.wait_for("serving")
    start = own_for_window(folder, clock=clock)
    assert start is not None
    started.wait_for("serving", "serve-paused")
    windows: list[Core] = []
    monkeypatch.setattr(Core, "own", own_after_the_next)
    start.core.close()
    first_is_gone.set()
    assert seen.wait(30)
    assert not started.result.done()
    windows[0].close()
    started.wait_for("serving", "serve-paused", "serve-resumed", "serving")
    started.stop()
    started.result.result(15)


def test_a_second_service_is_refused_after_a_pause_too(folder: DataFolder) -> None:
    other = Core.own(folder, clock=clock, role=Role.SERVE)
    turn = serving._Turn(threading.Event())
    vault = RememberingVault(KEYRING_NAME)
    with pytest.raises(DataFolderBusy) as caught:
        serving._own(folder, turn, vault, clock=clock, patience_seconds=None)
    other.close()
    assert caught.value.message.code == "command-line.serve-runs"
