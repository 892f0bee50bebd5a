"""The probe asks this computer only, and believes nobody who has not the key."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import httpx
import msgspec
import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.probe import ProbeFailed, is_the_service, status_for_stranger
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from pinmycal_desktop.wire.proof import is_challenge
from pinmycal_desktop.wire.service_file import ServiceFile
from tests.server.calling import StandingClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

KEY = "the key of the address file"


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/v1",
        "http://localhost:1/",
        "http://169.254.169.254/",
        "http://127.0.0.1.example.org/",
        "",
        "http://[::1",
    ],
)
def test_no_other_computer_is_ever_asked(url: str) -> None:
    with pytest.raises(ProbeFailed, match="not an address of this computer"):
        status_for_stranger(url)


def test_nobody_there_is_an_answer_too() -> None:
    with pytest.raises(ProbeFailed, match="ConnectError"):
        status_for_stranger("http://127.0.0.1:9/")


@pytest.fixture
def service(tmp_path: Path) -> Iterator[ServiceFile]:
    """A running service, as its address file tells of it."""
    clock = StandingClock()
    diary = Diary.open(
        tmp_path / "pinmycal.db", clock=clock, zone="UTC", host_name="Ada"
    )
    app = build_app(diary, clock=clock, secrets=lambda _: None, proof_key=KEY)
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    yield told(*thread.address)
    assert thread.stop()
    diary.close()


def told(host: str, port: int, key: str = KEY) -> ServiceFile:
    """Return an address file."""
    url = f"http://{host}:{port}"
    return ServiceFile(url=url, host=host, port=port, pid=1, since="", key=key)


@dataclass
class Squatter:
    """Another program on a port, with an answer of its own to everything."""

    port: int
    asked: list[str]
    """What it was sent: lines and headers of all requests."""


@contextmanager
def squatting(answer: Callable[[str], bytes]) -> Iterator[Squatter]:
    """Take a port, and answer every GET with what `answer` makes of its path."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(f"{self.path}\n{self.headers}")
            body = answer(self.path)
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield Squatter(server.server_port, asked)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_the_service_proves_that_it_is_the_service(service: ServiceFile) -> None:
    assert is_the_service(service)
    assert status_for_stranger(f"{service.url}/v1/users/me") == 401


def test_another_key_or_none_proves_nothing(service: ServiceFile) -> None:
    for key in ("another", ""):
        assert not is_the_service(msgspec.structs.replace(service, key=key))


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"OK",
        b"[]",
        b'{"proof": null}',
        json.dumps({"proof": "0" * 64}).encode(),
        json.dumps({"proof": "\u00e4" * 64}).encode(),
        b'{"proof": "' + b"0" * 5_000_000,
    ],
)
def test_a_squatter_on_the_port_proves_nothing_and_is_sent_no_key(
    answer: bytes,
) -> None:
    with squatting(lambda _: answer) as squatter:
        assert not is_the_service(told("127.0.0.1", squatter.port))
    (sent,) = squatter.asked
    assert KEY not in sent
    assert "authorization" not in sent.lower()


def test_a_squatter_cannot_pass_the_proof_of_the_service_on(
    service: ServiceFile,
) -> None:
    """The proof is of the address that is asked, and it asks at another."""

    def pass_on(path: str) -> bytes:
        answer = httpx.get(f"{service.url}{path}", trust_env=False)
        assert answer.status_code == 200
        return answer.content

    with squatting(pass_on) as squatter:
        assert not is_the_service(told("127.0.0.1", squatter.port))
    assert len(squatter.asked) == 1


def test_every_challenge_is_another(service: ServiceFile) -> None:
    with squatting(lambda _: b"") as squatter:
        for _ in range(3):
            is_the_service(told("127.0.0.1", squatter.port))
    paths = {each.partition("\n")[0] for each in squatter.asked}
    assert len(paths) == 3
    assert all(is_challenge(each.partition("=")[2]) for each in paths)
    one = f"{service.url}{paths.pop()}"
    answers = {httpx.get(one, trust_env=False).content for _ in range(2)}
    assert len(answers) == 1


@pytest.mark.parametrize("challenge", ["", "abc", "x" * 64, "A" * 64, "0" * 200])
def test_what_is_no_challenge_is_not_answered(
    service: ServiceFile, challenge: str
) -> None:
    url = f"{service.url}/proof?challenge={challenge}"
    answer = httpx.get(url, trust_env=False)
    assert answer.status_code == 400
    assert "challenge" in answer.json()["message"]
