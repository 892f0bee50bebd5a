"""How long the local service takes to answer, beside a bare ASGI app.

Both run in processes of their own over real sockets and real files with durable
commits, in the same server; they take turns, so that a busy moment hits both. The bare
app answers as many bytes, and where the service books it commits one row. Each question
about slots is a new one, because the service remembers what it answered to an old one
while nothing has changed; what that is worth is a figure of its own.
"""

from __future__ import annotations

import json
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figure import Figure, benchmark
from benchmarks.served import ZONE, starts
from pinmycal_desktop.app.computer import now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

ROOT = Path(__file__).parents[1]
ROUNDS = 20
IN_A_ROUND = 10
"""Requests to one before it is the other's turn."""
CLIENTS = 8
TOGETHER_SECONDS = 1.0
TOGETHER_ROUNDS = 4
EVENT_TYPE = 2
"""Half an hour, which every host begins with."""
BEYOND = 40
"""Days until the times that are booked here: behind the month that is asked for."""


_numbers = count(1)


class Client:
    """A program with one open connection; as little work of its own as possible."""

    def __init__(self, port: int, token: str = "") -> None:
        self._socket = socket.create_connection(("127.0.0.1", port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._head = f"Host: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\n"

    def get(self, address: str, version: str) -> bytes:
        """Ask, and return the body of the answer, which must say yes."""
        return self._send(
            f"GET {address} HTTP/1.1\r\n{self._head}cal-api-version: {version}\r\n\r\n"
        )

    def post(self, address: str, version: str, body: str) -> bytes:
        """Send JSON, and return the body of the answer, which must say yes."""
        return self._send(
            f"POST {address} HTTP/1.1\r\n{self._head}cal-api-version: {version}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            + body
        )

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _send(self, request: str) -> bytes:
        self._socket.sendall(request.encode())
        head, _, body = self._more().partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
        while len(body) < length:
            body += self._more()
        if not head.startswith(b"HTTP/1.1 2"):
            raise RuntimeError(head.decode() + body.decode())
        return body

    def _more(self) -> bytes:
        return self._socket.recv(1 << 20)


class Side:
    """One of the two services, in a process of its own."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout
        said = json.loads(process.stdout.readline())
        self._port, self._token = said["port"], said.get("token", "")
        self._clients: list[Client] = []

    def client(self) -> Client:
        """Return a program that may call it."""
        self._clients.append(Client(self._port, self._token))
        return self._clients[-1]

    def close(self) -> None:
        """Hang up all its programs."""
        for each in self._clients:
            each.close()


@benchmark(
    "slots_31d_p50_ms",
    "slots_31d_again_p50_ms",
    "booking_p50_ms",
    "slots_8_clients_per_s",
)
def service() -> Iterator[Figure]:
    """What programs wait for: a month's slots, a booking, slots for eight at once."""
    with ExitStack() as stack:
        ours = stack.enter_context(_serving("service", 0))
        size = len(_ask_slots(ours.client()))
        bare = stack.enter_context(_serving("bare", size))
        yield _figure("slots_31d_p50_ms", ours, bare, _slots_of)
        yield _figure("slots_31d_again_p50_ms", ours, bare, _same_slots_of)
        yield _figure("booking_p50_ms", ours, bare, _booking_of)
        yield _together(ours, bare)


def _figure(
    name: str, ours: Side, bare: Side, deed_of: Callable[[Side], Callable[[], object]]
) -> Figure:
    """Return the median time of a deed of ours, beside the bare app's."""
    deeds = [deed_of(ours), deed_of(bare)]
    taken: list[list[float]] = [[], []]
    for deed in deeds:
        _milliseconds(deed)
    for _ in range(ROUNDS):
        for deed, times in zip(deeds, taken, strict=True):
            times += [_milliseconds(deed) for _ in range(IN_A_ROUND)]
    value, floor = map(statistics.median, taken)
    return Figure(name=name, value=value, unit="ms", floor=floor)


def _slots_of(side: Side) -> Callable[[], object]:
    client = side.client()
    return lambda: _ask_slots(client)


def _same_slots_of(side: Side) -> Callable[[], object]:
    client = side.client()
    return lambda: _ask_slots(client, 0)


def _booking_of(side: Side) -> Callable[[], object]:
    client = side.client()
    free = iter(starts(BEYOND, ROUNDS * IN_A_ROUND + 1))
    return lambda: _book(client, next(free))


def _together(ours: Side, bare: Side) -> Figure:
    """Return how many answers a second eight programs get together."""
    rates: list[list[float]] = [[], []]
    with ThreadPoolExecutor(CLIENTS) as pool:
        clients = [[side.client() for _ in range(CLIENTS)] for side in (ours, bare)]
        for _ in range(TOGETHER_ROUNDS):
            for each, rate in zip(clients, rates, strict=True):
                rate.append(sum(pool.map(_answers, each)) / TOGETHER_SECONDS)
    value, floor = map(statistics.median, rates)
    return Figure(name="slots_8_clients_per_s", value=value, unit="1/s", floor=floor)


def _answers(client: Client) -> int:
    """Return how many answers a program gets in the given time."""
    answers, ends = 0, time.perf_counter() + TOGETHER_SECONDS
    while time.perf_counter() < ends:
        _ask_slots(client)
        answers += 1
    return answers


def _ask_slots(client: Client, number: int | None = None) -> bytes:
    """Ask for the slots of the 31 days from tomorrow; no number: as nobody did yet."""
    number = next(_numbers) if number is None else number
    first = now().date() + timedelta(days=1)
    last = first + timedelta(days=30)
    clock = f"{number // 3600 % 5:02}:{number // 60 % 60:02}:{number % 60:02}"
    return client.get(
        f"/v2/slots?eventTypeId={EVENT_TYPE}&timeZone={ZONE}"
        f"&start={first}T{clock}.{number // 18000 % 1000:03}Z&end={last}",
        "2024-09-04",
    )


def _book(client: Client, start: datetime) -> bytes:
    """Book one slot."""
    attendee = {"name": "Eva", "email": "eva@example.test", "timeZone": ZONE}
    wish = {
        "eventTypeId": EVENT_TYPE,
        "start": start.isoformat(),
        "attendee": attendee,
    }
    return client.post("/v2/bookings", "2024-08-13", json.dumps(wish))


def _milliseconds(deed: Callable[[], object]) -> float:
    began = time.perf_counter_ns()
    deed()
    return (time.perf_counter_ns() - began) / 1e6


@contextmanager
def _serving(kind: str, size: int) -> Iterator[Side]:
    """Give one of the services, made for the time of the measurement."""
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.served", kind, folder, str(size)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        with process, closing(Side(process)) as side:
            yield side
