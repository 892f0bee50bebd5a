"""Both kinds of links, over the real thing: frames, limits, and strangers."""

from __future__ import annotations

import socket
import sys
import threading
from multiprocessing import AuthenticationError, connection as pipes
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.control import links
from pinmycal_desktop.control.address import Address, Family, Role
from pinmycal_desktop.control.links import LinkBroken, knock, open_door

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinmycal_desktop.control.links import Door, Link

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="only on unix: both kinds run over sockets here"
)
SECONDS = 10.0


@pytest.fixture(params=list(Family), ids=lambda family: family.value)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Address:
    """An address of each kind; a pipe's library uses a socket where there are none."""
    place = str(tmp_path / "door")
    return Address(
        role=Role.SERVE, pid=1, family=request.param, place=place, key="ab" * 32
    )


@pytest.fixture
def door(address: Address) -> Iterator[Door]:
    opened = open_door(address)
    yield opened
    opened.shut()
    opened.accept()


def _meet(door: Door, address: Address) -> tuple[Link, Link]:
    """Return both ends of a new link."""
    inside: list[Link | None] = []
    thread = threading.Thread(target=lambda: inside.append(door.accept()))
    thread.start()
    outside = knock(address, seconds=SECONDS)
    thread.join()
    assert inside[0] is not None
    return inside[0], outside


@pytest.mark.parametrize("size", [0, 1, 70_000, 3_000_000])
def test_a_frame_arrives_as_it_was_sent(
    door: Door, address: Address, size: int
) -> None:
    inside, outside = _meet(door, address)
    frame = bytes(range(256)) * (size // 256 + 1)
    sender = threading.Thread(
        target=lambda: outside.send(frame[:size], seconds=SECONDS)
    )
    sender.start()
    assert inside.receive(seconds=SECONDS) == frame[:size]
    sender.join()
    inside.send(b"thanks", seconds=SECONDS)
    assert outside.receive(seconds=SECONDS) == b"thanks"
    inside.close()
    outside.close()


def test_a_frame_that_is_too_large_is_not_read(
    door: Door, address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "LARGEST_FRAME", 10)
    inside, outside = _meet(door, address)
    outside.send(b"eleven byte", seconds=SECONDS)
    with pytest.raises(LinkBroken):
        inside.receive(seconds=SECONDS)
    inside.close()
    outside.close()


def test_who_says_nothing_is_not_waited_for(door: Door, address: Address) -> None:
    inside, outside = _meet(door, address)
    with pytest.raises(LinkBroken):
        inside.receive(seconds=0.05)
    inside.close()
    outside.close()


def test_who_hangs_up_breaks_the_link(door: Door, address: Address) -> None:
    inside, outside = _meet(door, address)
    outside.close()
    with pytest.raises(LinkBroken):
        inside.receive(seconds=SECONDS)
    with pytest.raises(LinkBroken):
        inside.send(b"x" * 10_000_000, seconds=SECONDS)
    inside.close()


def test_a_waiting_receive_can_be_cut(door: Door, address: Address) -> None:
    inside, outside = _meet(door, address)
    broken = threading.Event()

    def wait() -> None:
        try:
            inside.receive(seconds=60)
        except LinkBroken:
            broken.set()

    thread = threading.Thread(target=wait)
    thread.start()
    inside.cut()
    thread.join(SECONDS)
    assert broken.is_set()
    inside.close()
    inside.cut()
    outside.close()


def test_a_shut_door_wakes_the_one_who_waits_there(address: Address) -> None:
    door = open_door(address)
    answers: list[Link | None] = []
    thread = threading.Thread(target=lambda: answers.append(door.accept()))
    thread.start()
    door.shut()
    thread.join(SECONDS)
    assert answers == [None]
    with pytest.raises(LinkBroken):
        knock(address, seconds=SECONDS)


def test_nobody_opens_where_nobody_lives(address: Address) -> None:
    with pytest.raises(LinkBroken):
        knock(address, seconds=SECONDS)


def test_a_sender_who_trickles_runs_out_of_time(tmp_path: Path) -> None:
    address = Address(
        role=Role.SERVE, pid=1, family=Family.SOCKET, place=str(tmp_path / "d"), key=""
    )
    door = open_door(address)
    with socket.socket(socket.AF_UNIX) as outside:
        outside.connect(address.place)
        outside.sendall(b"\0\0")
        inside = door.accept()
        assert inside is not None
        with pytest.raises(LinkBroken):
            inside.receive(seconds=0.05)
        with pytest.raises(LinkBroken):
            inside.receive(seconds=0)
        inside.close()
    door.shut()
    assert door.accept() is None


def test_a_stranger_without_the_key_is_turned_away(tmp_path: Path) -> None:
    place = str(tmp_path / "pipe")
    address = Address(
        role=Role.SERVE, pid=1, family=Family.PIPE, place=place, key="ab" * 32
    )
    door = open_door(address)
    answers: list[Link | None] = []
    thread = threading.Thread(target=lambda: answers.append(door.accept()))
    thread.start()
    with pytest.raises((AuthenticationError, OSError, EOFError)):
        pipes.Client(place, authkey=b"guess")
    friend = knock(address, seconds=SECONDS)
    thread.join(SECONDS)
    assert len(answers) == 1
    assert answers[0] is not None
    answers[0].close()
    friend.close()
    door.shut()
    assert door.accept() is None


def test_a_place_that_cannot_be_opened_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"."):
        open_door(
            Address(
                role=Role.SERVE,
                pid=1,
                family=Family.SOCKET,
                place=str(tmp_path / "no" / "such" / "door"),
                key="",
            )
        )
