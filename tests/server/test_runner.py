"""The service on a real socket: its address, its patience, and its end."""

from __future__ import annotations

import asyncio
import socket
import threading
from contextlib import ExitStack, closing, contextmanager, suppress
from typing import TYPE_CHECKING

import httpx
import pytest
from starlette.responses import PlainTextResponse

from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.server.protocol import PatientProtocol
from pinmycal_desktop.server.runner import (
    ServiceThread,
    listening_socket,
    loopback,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.types import ASGIApp, Receive, Scope, Send

    from tests.server.calling import Caller

HEADER = b"GET /v1/users/me HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n"
SENT = HEADER.replace(b"GET", b"POST")
END = b"\r\n\r\n"
CLOSE = b"\r\nConnection: close" + END


class Hasty(PatientProtocol):
    """The limits of a connection, narrowed for tests."""

    header_seconds = 0.2
    body_seconds = 0.2
    most_connections = 3
    most_in_a_burst = 3
    settled_seconds = 0


@contextmanager
def serving(app: ASGIApp, **more: object) -> Iterator[ServiceThread]:
    """Serve `app` on any free port."""
    thread = ServiceThread(app, host="127.0.0.1", port=0, **more)  # type: ignore[arg-type]
    thread.start()
    try:
        yield thread
    finally:
        assert thread.stop()


@contextmanager
def connection(thread: ServiceThread) -> Iterator[socket.socket]:
    """Open a plain connection to the service."""
    with closing(socket.create_connection(thread.address, timeout=30)) as opened:
        yield opened


def read_to_end(opened: socket.socket) -> bytes:
    """Return all that comes until the other side closes."""
    got = b""
    try:
        while part := opened.recv(65536):
            got += part
    except ConnectionResetError:
        pass
    return got


def ask(thread: ServiceThread, raw: bytes) -> bytes:
    """Send `raw` as it is and return all that is answered."""
    with connection(thread) as opened:
        opened.sendall(raw.replace(b"%d", str(thread.address[1]).encode()))
        return read_to_end(opened)


def is_closed(opened: socket.socket) -> bool:
    """Send one more byte, and return whether the other side has hung up."""
    try:
        opened.sendall(b"G")
        return opened.recv(1) == b""
    except TimeoutError:
        return False
    except OSError:
        return True


def status_of(answer: bytes) -> int:
    """Return the status of a raw answer."""
    assert answer.startswith(b"HTTP/1.1 "), answer
    return int(answer.split(b" ", 2)[1])


async def hello(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer everything at once."""
    await PlainTextResponse("hello")(scope, receive, send)


def test_a_program_is_answered_over_a_real_socket(
    served: ServiceThread, token: str
) -> None:
    headers = {"Authorization": f"Bearer {token}"}
    with httpx.Client(base_url=served.url, headers=headers) as client:
        for answered in range(3):
            assert client.get("/v1/users/me").status_code == 200
            # An answer is counted once it is sent, so the last may not be yet.
            assert served.requests in (answered, answered + 1)


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (b"nonsense" + END, 400),
        (b"GET /v1/users/me HTTP/1.1" + END, 400),
        (HEADER + b"Host: evil.example" + END, 400),
        (b"GET / HTTP/1.0" + CLOSE, 403),
        (b"GET http://127.0.0.1:%d/ HTTP/1.1\r\nHost: 127.0.0.1:%d" + END, 400),
        (HEADER + b"X-Long: " + b"x" * 20_000 + END, 431),
        (HEADER + b"".join(b"X-%06d: y\r\n" % n for n in range(10_000)), 400),
        (b"GET /" + b"x" * 2_000_000 + b" HTTP/1.1\r\n", 400),
        (SENT + b"Content-Length: 2\r\nTransfer-Encoding: chunked" + END, 400),
        (SENT + b"Content-Length: -1" + END, 400),
        (HEADER + b"Authorization: Bearer pmc_live_na\xefve" + CLOSE, 401),
        (HEADER + b"Upgrade: websocket\r\nConnection: upgrade, close" + END, 401),
        (b"GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: 127.0.0.1:%d" + END, 404),
        (b"GET /v1/bookings/%00 HTTP/1.1\r\nHost: 127.0.0.1:%d" + CLOSE, 401),
    ],
)
def test_a_raw_request_gets_its_status_and_our_form(
    served: ServiceThread, raw: bytes, status: int
) -> None:
    with connection(served) as opened:
        port = str(served.address[1]).encode()
        with_port = raw.replace(b"127.0.0.1:%d", b"127.0.0.1:" + port)
        try:
            opened.sendall(with_port)
        except (ConnectionResetError, BrokenPipeError):
            return  # cut off while it was still sending: just as well
        answer = read_to_end(opened)
    if not answer:
        assert len(raw) > 16_384  # the rest of what it sent threw the answer away
        return
    assert status_of(answer) == status
    assert b'"status":"error"' in answer
    assert b"x-content-type-options: nosniff" in answer.lower()


POST = (
    b"POST /v1/bookings HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n"
    b"Content-Type: application/json\r\nAuthorization: Bearer pmc_live_x\r\n"
)


def test_a_body_that_says_it_is_too_large_is_refused_unread(
    served: ServiceThread,
) -> None:
    answer = ask(served, POST + b"Content-Length: 1048577\r\n\r\n")
    assert status_of(answer) == 413


def test_a_body_without_end_is_cut(served: ServiceThread) -> None:
    head = POST + b"Transfer-Encoding: chunked\r\n\r\n"
    chunk = b"10000\r\n" + b" " * 65536 + b"\r\n"
    with connection(served) as opened:
        opened.sendall(head.replace(b"%d", str(served.address[1]).encode()))
        sent = 0
        try:
            while sent < 64 * 1024 * 1024:
                opened.sendall(chunk)
                sent += len(chunk)
        except OSError:
            pass
        assert sent < 16 * 1024 * 1024


def test_junk_in_the_middle_of_a_body_ends_the_connection(
    served: ServiceThread,
) -> None:
    raw = POST + b"Transfer-Encoding: chunked\r\n\r\nnonsense\r\n"
    assert status_of(ask(served, raw)) == 400


def test_junk_after_the_answer_ends_the_connection_too(
    served: ServiceThread,
) -> None:
    port = str(served.address[1]).encode()
    raw = SENT.replace(b"/v1/users/me", b"/v1/bookings").replace(b"%d", port)
    with connection(served) as opened:
        opened.sendall(raw + b"Transfer-Encoding: chunked" + END)
        answer = b""
        while b'"status":"error"' not in answer:
            answer += opened.recv(65536)
        assert status_of(answer) == 401
        opened.sendall(b"nonsense\r\n")
        assert read_to_end(opened) == b""


def test_half_a_header_is_not_waited_for() -> None:
    with serving(hello, protocol=Hasty) as thread:
        assert ask(thread, b"") == b""
        assert ask(thread, b"GET / HT") == b""
        with connection(thread) as opened:
            opened.sendall(GET)
            answer = b""
            while not answer.endswith(b"hello"):
                answer += opened.recv(65536)
            opened.sendall(b"GET / HT")
            assert read_to_end(opened) == b""


def test_a_header_that_trickles_in_gains_no_time_by_it() -> None:
    with serving(hello, protocol=Hasty) as thread, connection(thread) as opened:
        opened.settimeout(0.02)
        assert any(is_closed(opened) for _ in range(1000))


def test_a_body_that_does_not_come_is_not_waited_for(app: ASGIApp) -> None:
    with serving(app, protocol=Hasty) as thread:
        assert ask(thread, POST + b"Content-Length: 10\r\n\r\n{") == b""


@pytest.fixture
def gate() -> Iterator[Gate]:
    """Give a service that answers once it is let."""
    made = Gate()
    yield made
    made.open.set()


class Gate:
    """An app whose requests wait until it is opened."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.arrived = threading.Semaphore(0)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.arrived.release()
        await asyncio.to_thread(self.open.wait, 30)
        await hello(scope, receive, send)


GET = b"GET / HTTP/1.1\r\nHost: here\r\n\r\n"


def test_one_connection_too_many_ends_the_one_that_waited_longest() -> None:
    class Roomy(Hasty):
        header_seconds = 30

    with (
        serving(hello, protocol=Roomy) as thread,
        connection(thread) as first,
        connection(thread) as second,
        connection(thread) as third,
        connection(thread) as fourth,
    ):
        assert read_to_end(first) == b""
        for each in (second, third, fourth):
            each.sendall(GET)
            assert each.recv(65536).startswith(b"HTTP/1.1 200")


def test_calls_that_come_all_at_once_are_all_answered() -> None:
    class Bursting(Hasty):
        most_connections = 1
        most_in_a_burst = 8
        settled_seconds = 30
        header_seconds = 30

    with serving(hello, protocol=Bursting) as thread, ExitStack() as stack:
        calling = [stack.enter_context(connection(thread)) for _ in range(8)]
        for each in calling:
            each.sendall(GET)
            assert each.recv(65536).startswith(b"HTTP/1.1 200")


def test_when_all_connections_are_at_work_another_is_told_to_come_again(
    gate: Gate,
) -> None:
    with (
        serving(gate, protocol=Hasty) as thread,
        connection(thread) as first,
        connection(thread) as second,
        connection(thread) as third,
    ):
        for each in (first, second, third):
            each.sendall(GET)
            gate.arrived.acquire()
        answer = ask(thread, b"")
        assert status_of(answer) == 503
        assert b"retry-after: 1" in answer
        gate.open.set()
        for each in (first, second, third):
            assert each.recv(65536).startswith(b"HTTP/1.1 200")


def test_two_hundred_slow_connections_keep_nobody_else_out(
    served: ServiceThread, token: str
) -> None:
    slow = []
    try:
        for _ in range(200):
            opened = socket.create_connection(served.address, timeout=30)
            opened.sendall(b"GET /v1/users/me HTTP/1.1\r\nHost: 127")
            slow.append(opened)
        with httpx.Client(base_url=served.url) as client:
            answer = client.get(
                "/v1/users/me", headers={"Authorization": f"Bearer {token}"}
            )
        assert answer.status_code == 200
    finally:
        for each in slow:
            each.close()


def service_threads() -> list[str]:
    """Return the names of the threads a service leaves or has."""
    names = [each.name for each in threading.enumerate()]
    return [each for each in names if each.startswith(("server", "asyncio", "AnyIO"))]


def test_stopping_leaves_no_thread_and_frees_the_port(app: ASGIApp, token: str) -> None:
    before = service_threads()
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    headers = {"Authorization": f"Bearer {token}"}
    with httpx.Client(base_url=thread.url, headers=headers) as client:
        assert client.get("/v1/users/me").is_success
        assert service_threads() != before
        assert thread.stop()  # although the connection is kept alive
    assert thread.stop()
    assert service_threads() == before
    with closing(listening_socket("127.0.0.1", thread.address[1])) as bound:
        assert bound.getsockname() == thread.address


def test_who_comes_while_it_stops_is_not_left_hanging(app: ASGIApp) -> None:
    for _ in range(10):
        thread = ServiceThread(app, host="127.0.0.1", port=0)
        thread.start()
        opened: list[socket.socket] = []
        visitors = threading.Thread(target=knock, args=(thread.address, opened))
        visitors.start()
        assert thread.stop()
        visitors.join()
        for each in opened:
            with each, suppress(ConnectionResetError):
                assert each.recv(1) == b""


def knock(address: tuple[str, int], opened: list[socket.socket]) -> None:
    """Come in again and again until nobody is there."""
    with suppress(OSError):
        opened.extend(socket.create_connection(address, 30) for _ in range(40))


def test_the_pool_has_four_threads(gate: Gate) -> None:
    with serving(gate) as thread:
        opened = [socket.create_connection(thread.address, 30) for _ in range(6)]
        for each in opened:
            each.sendall(GET)
            gate.arrived.acquire()
        pool = [each for each in service_threads() if each.startswith("server-pool")]
        assert len(pool) == 4
        gate.open.set()
        for each in opened:
            assert each.recv(65536).startswith(b"HTTP/1.1 200")
            each.close()


def test_a_request_under_way_is_answered_before_the_end(gate: Gate) -> None:
    with serving(gate) as thread, connection(thread) as opened:
        opened.sendall(GET)
        gate.arrived.acquire()
        ending = threading.Thread(target=thread.stop)
        ending.start()
        gate.open.set()
        assert read_to_end(opened).startswith(b"HTTP/1.1 200")
        ending.join()


def test_a_request_that_hangs_is_cut_off(
    gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pinmycal_desktop.server.runner._GRACE_SECONDS", 0.05)
    with serving(gate) as thread, connection(thread) as opened:
        opened.sendall(GET)
        gate.arrived.acquire()
        ending = threading.Thread(target=thread.stop)
        ending.start()
        assert read_to_end(opened) == b""
        gate.open.set()
        ending.join()


@pytest.mark.expects_log("did not stop in time")
def test_a_thread_that_does_not_end_is_left_behind(gate: Gate) -> None:
    with serving(gate) as thread, connection(thread) as opened:
        opened.sendall(GET)
        gate.arrived.acquire()
        assert not thread.stop(seconds=0.01)
        gate.open.set()


@pytest.mark.expects_log("stopped by itself")
def test_a_service_that_breaks_down_is_heard_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended = threading.Event()
    thread = ServiceThread(hello, host="127.0.0.1", port=0, on_end=ended.set)

    async def break_down(sockets: list[socket.socket]) -> None:
        for each in sockets:
            each.close()
        raise RuntimeError

    monkeypatch.setattr(thread._server, "serve", break_down)
    thread.start()
    assert ended.wait(30)
    assert thread.stop()


def test_a_thread_never_started_has_nothing_to_stop() -> None:
    thread = ServiceThread(hello, host="127.0.0.1", port=7466)
    assert thread.stop()


def test_the_next_free_port_is_taken() -> None:
    with serving(hello) as first:
        port = first.address[1]
        second = ServiceThread(hello, host="localhost", port=port)
        second.start()
        try:
            assert second.address[0] == "127.0.0.1"
            assert port < second.address[1]
        finally:
            assert second.stop()


def test_near_the_highest_port_any_port_will_do() -> None:
    with (
        closing(listening_socket("127.0.0.1", 65535)) as first,
        closing(listening_socket("127.0.0.1", 65535)) as second,
    ):
        assert first.getsockname()[1] == 65535
        assert second.getsockname()[1] != 65535


def test_an_address_this_computer_lacks_is_told() -> None:
    with pytest.raises(Invalid) as caught:
        listening_socket("192.0.2.1", 0)
    assert caught.value.problems[0].message.code == "service.no-address"


def test_small_answers_are_not_held_back() -> None:
    with closing(listening_socket("127.0.0.1", 0)) as bound:
        assert bound.proto == socket.IPPROTO_TCP


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("localhost", "127.0.0.1"),
        ("LOCALHOST", "127.0.0.1"),
        ("127.0.0.5", "127.0.0.5"),
        ("::1", "::1"),
        ("[::1]", "::1"),
    ],
)
def test_loopback_addresses_are_taken(host: str, address: str) -> None:
    assert loopback(host) == address


@pytest.mark.parametrize(
    "host",
    ["0.0.0.0", "::", "192.168.1.7", "example.com", "localhost.example", "", "127.1"],  # noqa: S104 to be refused
)
def test_any_other_address_is_refused_by_name(host: str) -> None:
    with pytest.raises(Invalid) as caught:
        ServiceThread(hello, host=host, port=0)
    assert caught.value.problems[0].field == "host"


def test_the_other_loopback_works_too(app: ASGIApp, call: Caller) -> None:
    thread = ServiceThread(app, host="::1", port=0)
    try:
        thread.start()
    except Invalid:
        pytest.skip("only on computers with IPv6")
    try:
        assert thread.url.startswith("http://[::1]:")
        headers = {"Authorization": f"Bearer {call.token}"}
        with httpx.Client(base_url=thread.url, headers=headers) as client:
            assert client.get("/v1/users/me").status_code == 200
    finally:
        assert thread.stop()
