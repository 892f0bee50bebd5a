"""The channel with a real socket: answers, bugs, other versions, and the end."""

from __future__ import annotations

import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeAlias

import pytest

from pinmycal_desktop.control.address import Address, Family, Role
from pinmycal_desktop.control.channel import (
    AnswerLost,
    Listener,
    OwnerUnreachable,
    ask,
)
from pinmycal_desktop.control.links import LinkBroken, knock, open_door
from pinmycal_desktop.control.replies import (
    Done,
    Exported,
    Refused,
    Reply,
    decode_reply,
)
from pinmycal_desktop.control.requests import Export, Request, Show, WhoIsThere

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="only on unix: the address is a socket's path"
)


@pytest.fixture
def address(tmp_path: Path) -> Address:
    place = str(tmp_path / "control.sock")
    return Address(role=Role.WINDOW, pid=1, family=Family.SOCKET, place=place, key="00")


@pytest.fixture
def listen(address: Address) -> Iterator[Callable[[Callable[[Request], Reply]], None]]:
    """Start a listener that is stopped after the test."""
    listeners: list[Listener] = []

    def start(answer: Callable[[Request], Reply]) -> None:
        listeners.append(Listener(address, answer, seconds=10))

    yield start
    for each in listeners:
        each.stop()


Listen: TypeAlias = "Callable[[Callable[[Request], Reply]], None]"


def _echo(request: Request) -> Reply:
    assert isinstance(request, Export)
    return Exported(content=request.booking.encode())


def test_a_question_gets_its_answer(address: Address, listen: Listen) -> None:
    listen(_echo)
    assert ask(address, Export(booking="7")) == Exported(content=b"7")


def test_many_ask_at_once_and_each_gets_its_own_answer(
    address: Address, listen: Listen
) -> None:
    listen(_echo)
    with ThreadPoolExecutor(16) as pool:
        replies = pool.map(
            lambda number: ask(address, Export(booking=str(number))), range(100)
        )
        assert list(replies) == [
            Exported(content=str(number).encode()) for number in range(100)
        ]


@pytest.mark.expects_log("a request on the control channel failed")
def test_a_bug_is_answered_logged_and_survived(
    address: Address, listen: Listen
) -> None:
    def stumble(request: Request) -> Reply:
        if isinstance(request, Show):
            raise KeyError(request)
        return Done()

    listen(stumble)
    reply = ask(address, Show())
    assert isinstance(reply, Refused)
    assert reply.kind == "broken"
    assert ask(address, WhoIsThere()) == Done()


@pytest.mark.parametrize(
    "frame", [b"", b"{}", b'{"verb": "dance"}', b'{"verb":"who","x":1}', b"\xff\xfe"]
)
def test_what_another_version_says_is_refused(
    address: Address, listen: Listen, frame: bytes
) -> None:
    listen(_echo)
    link = knock(address, seconds=10)
    link.send(frame, seconds=10)
    reply = decode_reply(link.receive(seconds=10))
    link.close()
    assert isinstance(reply, Refused)
    assert reply.kind == "other-version"


def test_an_answer_of_another_version_is_no_crash(address: Address) -> None:
    door = open_door(address)

    def answer_strangely() -> None:
        link = door.accept()
        assert link is not None
        link.receive(seconds=10)
        link.send(b'{"answer": "maybe"}', seconds=10)
        link.close()

    thread = threading.Thread(target=answer_strangely)
    thread.start()
    reply = ask(address, WhoIsThere())
    thread.join()
    door.shut()
    assert door.accept() is None
    assert isinstance(reply, Refused)
    assert reply.kind == "other-version"


def test_an_owner_who_dies_while_answering_loses_the_answer(address: Address) -> None:
    door = open_door(address)

    def die() -> None:
        link = door.accept()
        assert link is not None
        link.receive(seconds=10)
        link.close()

    thread = threading.Thread(target=die)
    thread.start()
    with pytest.raises(AnswerLost):
        ask(address, WhoIsThere())
    thread.join()
    door.shut()
    assert door.accept() is None


def test_without_an_owner_nobody_is_reached(address: Address) -> None:
    with pytest.raises(OwnerUnreachable):
        ask(address, WhoIsThere())


def test_stopping_waits_for_the_answer_under_way(address: Address) -> None:
    asked, go_on = threading.Event(), threading.Event()

    def slowly(_: Request) -> Reply:
        asked.set()
        go_on.wait(10)
        return Done()

    listener = Listener(address, slowly)
    with ThreadPoolExecutor(2) as pool:
        reply = pool.submit(ask, address, WhoIsThere())
        assert asked.wait(10)
        stopped = pool.submit(listener.stop)
        go_on.set()
        assert reply.result(10) == Done()
        stopped.result(10)
    with pytest.raises(OwnerUnreachable):
        ask(address, WhoIsThere())


def test_stopping_does_not_wait_for_who_says_nothing(address: Address) -> None:
    listener = Listener(address, _echo, seconds=600)
    silent = [knock(address, seconds=10) for _ in range(6)]
    listener.stop()
    for each in silent:
        with pytest.raises(LinkBroken):
            each.receive(seconds=10)
        each.close()
