"""Links: one connection of the control channel, and the door where it comes in.

Two kinds, of one shape: a unix socket, private by the rights of its folder, and a
named pipe, opened by a key. A frame is four bytes of length, then that many bytes. A
link never reads more than is allowed, and never waits longer than it is told.
"""

from __future__ import annotations

import os
import selectors
import socket
import threading
import time
from contextlib import suppress
from multiprocessing import AuthenticationError, connection as pipes
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pinmycal_desktop.control.address import Family

if TYPE_CHECKING:
    from pinmycal_desktop.control.address import Address

LARGEST_FRAME = 64 * 1024 * 1024
"""Bytes; a calendar file travels in one frame."""
_LENGTH_BYTES = 4
_BACKLOG = 16
_PULSE_SECONDS = 0.1


class LinkBroken(Exception):
    """The other side is gone, too slow, or talks something else."""


class Link(Protocol):
    """One connection; used by one thread, but for `cut`."""

    def send(self, frame: bytes, *, seconds: float) -> None:
        """Send `frame` within `seconds`. Raises LinkBroken."""

    def receive(self, *, seconds: float) -> bytes:
        """Return the next frame, whole, within `seconds`. Raises LinkBroken."""

    def cut(self) -> None:
        """End a `receive` that waits in another thread."""

    def close(self) -> None:
        """Hang up."""


class Door(Protocol):
    """Where links come in."""

    def accept(self) -> Link | None:
        """Return the next link, or None once the door is shut."""

    def shut(self) -> None:
        """Let nobody in any more, and wake a waiting `accept`. From any thread."""


class SocketLink:
    """A link over a unix socket."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def send(self, frame: bytes, *, seconds: float) -> None:
        """Send `frame` within `seconds`. Raises LinkBroken."""
        try:
            self._connection.settimeout(seconds)
            length = len(frame).to_bytes(_LENGTH_BYTES, "big")
            self._connection.sendall(length + frame)
        except OSError as error:
            raise LinkBroken from error

    def receive(self, *, seconds: float) -> bytes:
        """Return the next frame, whole, within `seconds`. Raises LinkBroken."""
        until = time.monotonic() + seconds
        length = int.from_bytes(self._exactly(_LENGTH_BYTES, until), "big")
        if length > LARGEST_FRAME:
            raise LinkBroken
        return self._exactly(length, until)

    def _exactly(self, wanted: int, until: float) -> bytes:
        """Return `wanted` bytes, read before `until`."""
        got = bytearray()
        while len(got) < wanted:
            left = until - time.monotonic()
            if left <= 0:
                raise LinkBroken
            try:
                self._connection.settimeout(left)
                piece = self._connection.recv(min(wanted - len(got), 1 << 20))
            except OSError as error:
                raise LinkBroken from error
            if not piece:
                raise LinkBroken
            got += piece
        return bytes(got)

    def cut(self) -> None:
        """End a `receive` that waits in another thread."""
        with suppress(OSError):
            self._connection.shutdown(socket.SHUT_RD)

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


class SocketDoor:
    """A unix socket that listens; its file is gone once it is shut."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            path.unlink(missing_ok=True)
            self._listening.bind(str(path))
            path.chmod(0o600)
            self._listening.listen(_BACKLOG)
        except OSError:
            self._listening.close()
            raise
        self._listening.setblocking(False)
        self._wake, self._alarm = socket.socketpair()
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listening, selectors.EVENT_READ)
        self._selector.register(self._wake, selectors.EVENT_READ)

    def accept(self) -> Link | None:
        """Return the next link, or None once the door is shut."""
        while not self._is_shut(seconds=None):
            try:
                connection, _ = self._listening.accept()
            except OSError:
                # The one who knocked has left, or there are too many files open.
                self._is_shut(seconds=_PULSE_SECONDS)
            else:
                return SocketLink(connection)
        self._selector.close()
        self._listening.close()
        self._wake.close()
        return None

    def _is_shut(self, *, seconds: float | None) -> bool:
        """Wait until somebody knocks, or for `seconds`; True once the door is shut."""
        ready = {key.fileobj for key, _ in self._selector.select(seconds)}
        return self._wake in ready

    def shut(self) -> None:
        """Let nobody in any more, and wake a waiting `accept`. From any thread."""
        self._path.unlink(missing_ok=True)
        self._alarm.close()


class PipeLink:
    """A link over a named pipe."""

    def __init__(self, connection: pipes.Connection[bytes, bytes]) -> None:
        self._connection = connection
        self._is_cut = threading.Event()

    def send(self, frame: bytes, *, seconds: float) -> None:
        """Send `frame`; the system's buffer decides how long. Raises LinkBroken."""
        del seconds  # a pipe of this library has no limit for sending
        try:
            self._connection.send_bytes(frame)
        except OSError as error:
            raise LinkBroken from error

    def receive(self, *, seconds: float) -> bytes:
        """Return the next frame, whole, within `seconds`. Raises LinkBroken."""
        until = time.monotonic() + seconds
        try:
            while not self._connection.poll(_PULSE_SECONDS):
                if self._is_cut.is_set() or time.monotonic() >= until:
                    raise LinkBroken
            return self._connection.recv_bytes(LARGEST_FRAME)
        except (OSError, EOFError) as error:
            raise LinkBroken from error

    def cut(self) -> None:
        """End a `receive` that waits in another thread."""
        self._is_cut.set()

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


class PipeDoor:
    """A named pipe that listens, and opens to who knows the key."""

    def __init__(self, place: str, key: bytes) -> None:
        self._place = place
        self._listener = pipes.Listener(place, backlog=_BACKLOG, authkey=key)
        self._is_shut = threading.Event()

    def accept(self) -> Link | None:
        """Return the next link, or None once the door is shut."""
        while True:
            link = None
            # A stranger without the key is turned away; the door stays open.
            with suppress(OSError, EOFError, AuthenticationError):
                link = PipeLink(self._listener.accept())
            if self._is_shut.is_set():
                if link is not None:
                    link.close()
                self._listener.close()
                return None
            if link is not None:
                return link

    def shut(self) -> None:
        """Let nobody in any more, and wake a waiting `accept`. From any thread."""
        self._is_shut.set()
        # Nothing but a visitor ends this library's waiting: be the last one, and leave
        # before the key is asked for.
        with suppress(OSError):
            pipes.Client(self._place).close()


def open_door(address: Address) -> Door:
    """Listen at `address`. Raises OSError."""
    if address.family is Family.SOCKET:
        return SocketDoor(Path(address.place))
    return PipeDoor(address.place, bytes.fromhex(address.key))


def knock(address: Address, *, seconds: float) -> Link:
    """Return a link to the owner at `address`. Raises LinkBroken when nobody opens."""
    if address.family is Family.PIPE:
        try:
            key = bytes.fromhex(address.key)
            return PipeLink(pipes.Client(address.place, authkey=key))
        except (OSError, EOFError, ValueError, AuthenticationError) as error:
            raise LinkBroken from error
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.settimeout(seconds)
        connection.connect(os.fspath(address.place))
    except OSError as error:
        connection.close()
        raise LinkBroken from error
    return SocketLink(connection)
