"""A server on a real socket that gives documents, and misbehaves when it is told to."""

from __future__ import annotations

import ssl
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CERTIFICATE = Path(__file__).parents[1] / "data" / "tls" / "localhost.pem"
"""Of `localhost`, signed by itself; its key is good for nothing else."""


class Request(BaseHTTPRequestHandler):
    """One request, as what answers it is given it."""

    protocol_version = "HTTP/1.1"

    def give(
        self, status: int, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> None:
        """Answer as one should."""
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class Place:
    """A server, what it was asked, and what it answers next."""

    answer: Callable[[Request], None]
    url: str = ""
    """Where it is, with no slash at the end."""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    """The path and headers of each request."""
    gate: threading.Event = field(default_factory=threading.Event)
    """Set when the test is over: whoever waits for it goes home."""


@contextmanager
def a_place(answer: Callable[[Request], None], *, tls: bool = False) -> Iterator[Place]:
    """Give a server that answers as told until it is left."""
    place = Place(answer)

    class Door(Request):
        def do_GET(self) -> None:
            named = {key.lower(): value for key, value in self.headers.items()}
            place.asked.append((self.path, named))
            # Whoever fetches may go away at any time.
            with suppress(ConnectionError):
                place.answer(self)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    server.daemon_threads = True
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    serve = partial(server.serve_forever, poll_interval=0.02)
    threading.Thread(target=serve, daemon=True).start()
    scheme, host = ("https", "localhost") if tls else ("http", "127.0.0.1")
    place.url = f"{scheme}://{host}:{server.server_port}"
    try:
        yield place
    finally:
        place.gate.set()
        server.shutdown()
        server.server_close()
