"""A server on a real socket that does what servers should not, one thing per request.

It is another computer, not a double of the product: all it knows is sockets.
"""

from __future__ import annotations

import gzip
import json
import socket
import ssl
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_NEVER = threading.Event()
"""Never set: a moment passes while it is waited for."""


@dataclass(frozen=True)
class Asked:
    """One request that came in."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        """The target without its query."""
        return self.target.partition("?")[0]

    @property
    def json(self) -> Any:
        """The body, read."""
        return json.loads(self.body)


@dataclass
class Hostile:
    """What came in, and what is to be done about what comes next."""

    url: str
    asked: list[Asked] = field(default_factory=list)
    plan: list[Callable[[socket.socket, Asked], None]] = field(default_factory=list)
    """One for each request to come; the last one for ever."""
    is_over: threading.Event = field(default_factory=threading.Event)

    def will(self, *deeds: Callable[[socket.socket, Asked], None]) -> None:
        """Say what is done next."""
        self.plan[:] = deeds

    @property
    def last(self) -> Asked:
        """The last request."""
        return self.asked[-1]


@dataclass(frozen=True)
class Reply:
    """A proper answer; the connection stays for the next request."""

    whole: bytes

    def __call__(self, sock: socket.socket, _: Asked) -> None:
        """Send it."""
        sock.sendall(self.whole)


def reply(
    status: int = 200,
    body: object = None,
    *,
    headers: dict[str, str] | None = None,
    kind: str = "application/json",
    raw: bytes | None = None,
) -> Reply:
    """Answer properly, `body` as JSON or `raw` as it is; the connection goes on."""
    return Reply(message(status, body, headers, kind, raw))


def message(
    status: int,
    body: object = None,
    headers: dict[str, str] | None = None,
    kind: str = "application/json",
    raw: bytes | None = None,
) -> bytes:
    """Return a whole answer."""
    data = json.dumps(body).encode() if raw is None else raw
    lines = [f"HTTP/1.1 {status} Whatever", f"content-length: {len(data)}"]
    lines += [
        f"content-type: {kind}",
        *(f"{n}: {v}" for n, v in (headers or {}).items()),
    ]
    return "\r\n".join((*lines, "", "")).encode() + data


def cut_after(count: int, whole: bytes) -> Callable[[socket.socket, Asked], None]:
    """Send the first `count` bytes of an answer and hang up."""
    return lambda sock, _: sock.sendall(whole[:count])


def swallow(_sock: socket.socket, _asked: Asked) -> None:
    """Take the request and hang up without a word."""


def say_nothing(sock: socket.socket, _asked: Asked) -> None:
    """Take the request and keep silent until the other side gives up."""
    with suppress(OSError):
        sock.recv(1)


def trickle(whole: bytes) -> Callable[[socket.socket, Asked], None]:
    """Send one byte now and then, so that no single wait is long."""

    def drip(sock: socket.socket, _asked: Asked) -> None:
        with suppress(OSError):
            for place in range(len(whole)):
                sock.sendall(whole[place : place + 1])
                _NEVER.wait(0.02)

    return drip


def endless(sock: socket.socket, _asked: Asked) -> None:
    """Send a body that has no end."""
    sock.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n[")
    with suppress(OSError):
        while True:
            sock.sendall(b"1," * 50_000)


def bomb() -> Callable[[socket.socket, Asked], None]:
    """Send a small body that unpacks to 64 MB."""
    packed = gzip.compress(b" " * (64 << 20))
    return reply(raw=packed, headers={"content-encoding": "gzip"})


@contextmanager
def hostile(context: ssl.SSLContext | None = None) -> Iterator[Hostile]:
    """Give a server that does as planned, over TLS with a `context`."""
    door = socket.create_server(("127.0.0.1", 0))
    place = f"127.0.0.1:{door.getsockname()[1]}"
    server = Hostile(url=f"https://{place}" if context else f"http://{place}")
    if context is not None:
        door = context.wrap_socket(door, server_side=True)
    thread = threading.Thread(target=_serve, args=(door, server), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.is_over.set()
        with suppress(OSError):
            door.shutdown(socket.SHUT_RDWR)
        door.close()
        thread.join(10)


def _serve(door: socket.socket, server: Hostile) -> None:
    while not server.is_over.is_set():
        try:
            sock, _ = door.accept()
        except ssl.SSLError:
            continue
        except OSError:
            return
        threading.Thread(target=_answer, args=(sock, server), daemon=True).start()


def _answer(sock: socket.socket, server: Hostile) -> None:
    with sock, suppress(OSError):
        sock.settimeout(30)
        while (asked := _read(sock)) is not None:
            server.asked.append(asked)
            deed = server.plan.pop(0) if len(server.plan) > 1 else server.plan[0]
            deed(sock, asked)
            if not isinstance(deed, Reply):
                return


def _read(sock: socket.socket) -> Asked | None:
    data = b""
    while b"\r\n\r\n" not in data:
        part = sock.recv(65536)
        data += part
        if not part or data[:1] == b"\x16":  # gone, or begins to speak TLS
            return None
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ", 2)
    pairs = (line.partition(": ") for line in lines)
    headers = {name.lower(): value for name, _, value in pairs}
    while len(body) < int(headers.get("content-length", 0)):
        body += sock.recv(65536)
    return Asked(method, target, headers, body)
