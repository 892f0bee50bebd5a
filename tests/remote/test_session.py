"""The session against a server that does what servers should not."""

from __future__ import annotations

import socket
import ssl
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.errors import (
    NotTrusted,
    Offline,
    RemoteTrouble,
    ServerTrouble,
    Unsure,
)
from pinmycal_desktop.remote.call import Answer, Call
from pinmycal_desktop.remote.session import Session
from tests.remote.hostile import (
    Hostile,
    bomb,
    cut_after,
    endless,
    hostile,
    message,
    reply,
    say_nothing,
    swallow,
    trickle,
)
from tests.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

CERTIFICATE = Path(__file__).parents[1] / "data" / "tls" / "nobody-vouches.pem"
READ = Call(method="GET", path="/v2/me")
WRITE = Call(method="POST", path="/v2/bookings", body=b"{}")
WHOLE = message(200, {"status": "success", "data": {"id": 1}})


@pytest.fixture
def session(server: Hostile) -> Iterator[Session]:
    made = Session(server.url, agent="PinmyCal/test", deadline=30)
    yield made
    made.close()


def trouble(session: Session, call: Call) -> RemoteTrouble:
    with pytest.raises(RemoteTrouble) as raised:
        session.send(call, {})
    return raised.value


def cause(met: RemoteTrouble) -> str:
    assert isinstance(met, Unsure)
    return met.cause.code


def test_an_answer_is_returned_whatever_its_status(
    session: Session, server: Hostile
) -> None:
    server.will(reply(418, {"a": 1}, headers={"X-Request-Id": "r1"}))
    answer = session.send(READ, {"authorization": "Bearer key"})
    assert (answer.status, answer.body, answer.request_id) == (418, b'{"a": 1}', "r1")
    assert server.last.headers["authorization"] == "Bearer key"
    assert server.last.headers["user-agent"] == "PinmyCal/test"


def test_nobody_there_is_offline_for_a_write_too() -> None:
    door = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{door.getsockname()[1]}"
    door.close()
    session = Session(url, agent="x")
    assert type(trouble(session, READ)) is Offline
    assert type(trouble(session, WRITE)) is Offline
    session.close()


def test_a_name_that_is_none_is_offline() -> None:
    session = Session("https://nowhere.invalid", agent="x")
    assert type(trouble(session, WRITE)) is Offline
    session.close()


@pytest.mark.parametrize("count", [0, 1, 20, len(WHOLE) // 2, len(WHOLE) - 1])
def test_an_answer_cut_short_leaves_a_write_unsure(
    session: Session, server: Hostile, count: int
) -> None:
    server.will(cut_after(count, WHOLE))
    assert type(trouble(session, READ)) is ServerTrouble
    assert cause(trouble(session, WRITE)) == "remote.cut-short"


def test_a_swallowed_answer_leaves_a_write_unsure(
    session: Session, server: Hostile
) -> None:
    server.will(swallow)
    assert cause(trouble(session, WRITE)) == "remote.cut-short"
    assert type(trouble(session, READ)) is ServerTrouble


@pytest.mark.parametrize("deed", [say_nothing, trickle(WHOLE * 100)])
def test_a_call_ends_at_its_deadline_however_busy_the_line(
    server: Hostile, deed: object
) -> None:
    session = Session(server.url, agent="x", deadline=0.3)
    server.will(deed)  # type: ignore[arg-type]
    assert trouble(session, READ).message.code == "remote.too-late"
    assert cause(trouble(session, WRITE)) == "remote.too-late"
    session.close()


def test_a_trickle_that_ends_in_time_is_an_answer(
    session: Session, server: Hostile
) -> None:
    server.will(trickle(WHOLE))
    assert session.send(READ, {}).is_success


@pytest.mark.parametrize("deed", [endless, bomb()])
def test_a_body_without_end_is_not_taken_in(
    session: Session, server: Hostile, deed: object
) -> None:
    server.will(deed)  # type: ignore[arg-type]
    assert trouble(session, READ).message.code == "remote.answer-too-large"
    assert cause(trouble(session, WRITE)) == "remote.answer-too-large"


@pytest.mark.parametrize(
    ("packing", "raw"),
    [("gzip", b"this is not packed"), ("br", b"x"), ("gzip", b"\x1f\x8b\x08\x00")],
)
def test_a_body_that_is_not_packed_as_it_says_is_not_the_api(
    session: Session, server: Hostile, packing: str, raw: bytes
) -> None:
    server.will(reply(raw=raw, headers={"content-encoding": packing}))
    assert trouble(session, READ).message.code == "remote.not-the-api"


def test_another_host_never_sees_the_credentials() -> None:
    with hostile() as other, hostile() as first:
        other.will(reply())
        first.will(reply(302, headers={"location": f"{other.url}/v2/me"}))
        asking = Session(first.url, agent="x")
        with pytest.raises(ServerTrouble) as raised:
            asking.send(READ, {"authorization": "Bearer secret"})
        asking.close()
        assert raised.value.message.code == "remote.led-elsewhere"
        assert other.asked == []


@pytest.mark.parametrize("target", ["file:///etc/passwd", "http://[", "//x.test/"])
def test_a_redirect_to_somewhere_odd_is_not_followed(
    session: Session, server: Hostile, target: str
) -> None:
    server.will(reply(301, headers={"location": target}))
    assert isinstance(trouble(session, READ), ServerTrouble)


def test_a_read_is_led_within_the_same_origin(
    session: Session, server: Hostile
) -> None:
    server.will(reply(308, headers={"location": "/api/v2/me"}), reply(200, {}))
    assert session.send(READ, {}).is_success
    assert server.last.path == "/api/v2/me"


def test_a_circle_of_redirects_ends(session: Session, server: Hostile) -> None:
    server.will(reply(302, headers={"location": "/v2/me"}))
    assert trouble(session, READ).message.code == "remote.led-elsewhere"
    assert len(server.asked) == 3


def test_a_write_is_never_sent_on(session: Session, server: Hostile) -> None:
    for status in (301, 302, 303):
        server.will(reply(status, headers={"location": "/elsewhere"}))
        assert cause(trouble(session, WRITE)) == "remote.led-elsewhere"
    for status in (307, 308):
        server.will(reply(status, headers={"location": "/elsewhere"}))
        assert type(trouble(session, WRITE)) is ServerTrouble
    assert {each.path for each in server.asked} == {"/v2/bookings"}


def test_a_cookie_is_not_kept(session: Session, server: Hostile) -> None:
    server.will(reply(200, {}, headers={"set-cookie": "a=b; Path=/"}))
    session.send(READ, {})
    session.send(READ, {})
    assert "cookie" not in server.last.headers


def test_a_server_that_cannot_prove_who_it_is_gets_nothing() -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    with hostile(context) as impostor:
        impostor.will(reply(200, {}))
        session = Session(impostor.url, agent="x")
        met = trouble(session, WRITE)
        session.close()
        assert isinstance(met, NotTrusted)
        assert impostor.asked == []


def test_a_server_that_speaks_no_tls_gets_nothing(server: Hostile) -> None:
    session = Session(server.url.replace("http:", "https:"), agent="x")
    server.will(swallow)
    assert type(trouble(session, WRITE)) is Offline
    session.close()


def test_stopping_ends_a_call_and_all_later_ones(
    session: Session, server: Hostile
) -> None:
    server.will(say_nothing)
    met: list[RemoteTrouble] = []
    thread = threading.Thread(target=lambda: met.append(trouble(session, WRITE)))
    thread.start()
    wait_until(lambda: bool(server.asked))
    session.stop()
    thread.join(30)
    assert cause(met[0]) == "remote.stopped"
    assert trouble(session, READ).message.code == "remote.stopped"
    assert len(server.asked) == 1


def test_two_calls_use_one_connection(session: Session, server: Hostile) -> None:
    server.will(reply(200, {}))
    answers = [session.send(READ, {}) for _ in range(3)]
    assert all(isinstance(each, Answer) for each in answers)
    assert len(server.asked) == 3


def test_a_dead_proxy_is_told_and_this_computer_needs_none(
    server: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = socket.create_server(("127.0.0.1", 0))
    dead = f"http://127.0.0.1:{door.getsockname()[1]}"
    door.close()
    monkeypatch.setenv("HTTPS_PROXY", dead)
    monkeypatch.setenv("HTTP_PROXY", dead)
    away = Session("https://api.example.test", agent="x")
    assert type(trouble(away, WRITE)) is Offline
    away.close()
    here = Session(server.url, agent="x")
    server.will(reply(200, {}))
    assert here.send(READ, {}).is_success
    here.close()


def test_a_proxy_that_refuses_leaves_nothing_unsure(
    server: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", server.url)
    server.will(reply(407, {}))
    session = Session("https://api.example.test", agent="x")
    assert type(trouble(session, WRITE)) is Offline
    assert server.last.method == "CONNECT"
    session.close()


def test_what_a_service_answers_is_not_written_down_with_an_answer(
    session: Session, server: Hostile
) -> None:
    server.will(reply(200, {"status": "success"}))
    answer = session.send(READ, {})
    assert b"success" in answer.body
    assert "success" not in repr(answer)
