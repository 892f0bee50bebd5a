"""The thread the service runs in: it takes an address, serves, and stops in time.

Loopback addresses only. All that waits for the disk runs in a pool of four threads, so
that programs never crowd out the window; the loop itself never waits.
"""

from __future__ import annotations

import asyncio
import errno
import ipaddress
import logging
import socket
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING

import uvicorn

from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.server.guards import HEADER_BYTES
from pinmycal_desktop.server.protocol import PatientProtocol
from pinmycal_desktop.settings import HIGHEST_PORT

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp

log = logging.getLogger(__name__)

POOL_THREADS = 4
STOP_SECONDS = 5.0
PORTS_TRIED = 20
_GRACE_SECONDS = 2.0
"""How long requests under way may still take when the service stops."""
_TURNS = 5
"""In how many turns of the loop whoever was just accepted is a connection."""

_TAKEN = frozenset({errno.EADDRINUSE, errno.EACCES, 10013, 10048})
"""Somebody else has the port, or we may not; the last two are Windows's numbers."""


def loopback(host: str) -> str:
    """Return `host` as a loopback address; raises `Invalid` for any other.

    A name is never looked up: what it means can change.
    """
    text = "127.0.0.1" if host.lower() == "localhost" else host.strip("[]")
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        address = None
    if address is None or not address.is_loopback:
        raise Invalid.field("host", "service.host-not-loopback", host=host)
    return str(address)


class ServiceThread:
    """Serves `app` in a thread of its own. Its methods belong to one other thread.

    With the port taken the next free one is used; port 0 takes any. It runs once.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        host: str,
        port: int,
        protocol: type[PatientProtocol] = PatientProtocol,
        on_end: Callable[[], None] | None = None,
    ) -> None:
        self._host = loopback(host)
        self._port = port
        self._thread: threading.Thread | None = None
        self._ready = threading.Event()
        self._on_end = on_end
        self._server = _Server(
            uvicorn.Config(
                app,
                http=protocol,
                ws="none",
                lifespan="off",
                log_config=None,
                # Guards logs what fails; uvicorn would call a client's mistake a
                # warning, and a request cut off at the end an error.
                log_level="critical",
                access_log=False,
                server_header=False,
                date_header=False,
                proxy_headers=False,
                h11_max_incomplete_event_size=HEADER_BYTES,
            ),
            on_ready=self._ready.set,
        )

    def start(self) -> None:
        """Take the address and serve; raises `Invalid` when it cannot be had."""
        bound = listening_socket(self._host, self._port)
        self._port = bound.getsockname()[1]
        self._thread = threading.Thread(target=self._run, args=(bound,), name="server")
        self._thread.start()
        self._ready.wait()

    def stop(self, *, seconds: float = STOP_SECONDS) -> bool:
        """Stop within `seconds`; returns whether the thread has ended.

        Requests under way are answered first, if they are quick. Does nothing when it
        does not run.
        """
        if self._thread is None:
            return True
        self._server.wake()
        self._thread.join(seconds)
        if self._thread.is_alive():
            log.error("the service did not stop in time and is left behind")
            return False
        return True

    @property
    def address(self) -> tuple[str, int]:
        """The host and port it has taken; valid once started."""
        return self._host, self._port

    @property
    def url(self) -> str:
        """Where programs reach it."""
        host, port = self.address
        return f"http://{f'[{host}]' if ':' in host else host}:{port}"

    @property
    def requests(self) -> int:
        """How many requests it has answered."""
        return self._server.server_state.total_requests

    def _run(self, bound: socket.socket) -> None:
        """Serve until asked to stop; this is all that happens in the thread."""
        try:
            asyncio.run(self._serve(bound))
        except Exception:  # the person hears of it; the program goes on without it
            log.exception("the service stopped by itself")
        finally:
            self._ready.set()
            if self._on_end is not None:
                self._on_end()

    async def _serve(self, bound: socket.socket) -> None:
        """Serve on `bound`, with the service's own pool."""
        pool = ThreadPoolExecutor(POOL_THREADS, thread_name_prefix="server-pool")
        asyncio.get_running_loop().set_default_executor(pool)
        try:
            await self._server.serve(sockets=[bound])
        except Exception:
            # What breaks down must not keep the address, nor let anybody wait.
            if self._server.started:
                await self._server.shutdown([bound])
            raise
        finally:
            bound.close()


class _Server(uvicorn.Server):
    """uvicorn's server, woken by an event instead of looking ten times a second."""

    def __init__(self, config: uvicorn.Config, *, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready
        self.wake: Callable[[], object] = bool
        """Ends `main_loop`, from any thread; does nothing before it runs."""

    async def main_loop(self) -> None:
        """Serve until woken."""
        loop, stop_asked = asyncio.get_running_loop(), asyncio.Event()

        def wake() -> None:
            with suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(stop_asked.set)

        self.wake = wake
        self._on_ready()
        await stop_asked.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take nothing new, let quick requests finish, and end what is left."""
        await self._let_nobody_in()
        for server in self.servers:
            server.close()
        for each in sockets or ():
            each.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            await asyncio.wait(set(self.server_state.tasks), timeout=_GRACE_SECONDS)
        for connection in list(self.server_state.connections):
            if isinstance(connection, PatientProtocol):
                connection.give_up()

    async def _let_nobody_in(self) -> None:
        """Stop listening, and finish with whoever is at the door already.

        asyncio loses a connection that it has accepted and not yet set up when its
        server is closed: nobody would ever close it.
        """
        loop = asyncio.get_running_loop()
        with suppress(NotImplementedError):  # Windows has another kind of loop
            for server in self.servers:
                for each in server.sockets:
                    loop.remove_reader(each)
        for _ in range(_TURNS):
            await asyncio.sleep(0)


def listening_socket(host: str, port: int) -> socket.socket:
    """Return a socket bound to `host` and `port`, or to the next port that is free.

    Raises `Invalid` when none is.
    """
    candidates = range(port, min(port + PORTS_TRIED, HIGHEST_PORT + 1))
    for candidate in (*candidates, 0):
        try:
            return _bound(host, candidate)
        except OSError as error:
            if error.errno not in _TAKEN:
                raise Invalid.field("host", "service.no-address", host=host) from error
    raise Invalid.field("port", "service.no-port", port=port)


def _bound(host: str, port: int) -> socket.socket:
    """Return a socket bound to exactly this address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named so that asyncio switches Nagle's algorithm off: with 0 it
    # does not, and each further request of a connection takes 40 ms.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform == "win32":
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
        bound.listen()
    except OSError:
        bound.close()
        raise
    return bound
