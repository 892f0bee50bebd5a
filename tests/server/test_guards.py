"""What is refused before it is looked at, and what every answer carries."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.commands.access import RevokeToken
from pinmycal_desktop.model.errors import DiskFull
from pinmycal_desktop.server.dialect import dialect_of
from pinmycal_desktop.server.guards import Guards, own_hosts
from tests.server.calling import Caller, make_token

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    import httpx
    from starlette.types import Receive, Scope, Send

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import StandingClock

ME = "/v1/users/me"


@pytest.mark.parametrize("host", ["127.0.0.1:7466", "localhost:7466", "LocalHost:7466"])
def test_our_own_address_is_let_in(call: Caller, host: str) -> None:
    assert call("GET", ME, headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:7466",
        "127.0.0.1",
        "127.0.0.1:80",
        "localhost",
        "localhost.:7466",
        "127.0.0.1.nip.io:7466",
        "[::1]:7466",
        "0.0.0.0:7466",
        "127.0.0.1:7466, evil.example",
        "user@127.0.0.1:7466",
        "hooks.example.test",
    ],
)
def test_any_other_host_is_refused(call: Caller, host: str) -> None:
    answer = call("GET", ME, headers={"Host": host})
    assert (answer.status_code, answer.json()["code"]) == (403, "FORBIDDEN")


@pytest.mark.parametrize(
    ("server", "hosts"),
    [
        (("127.0.0.1", 7466), {"127.0.0.1:7466", "localhost:7466"}),
        (("::1", 7466), {"[::1]:7466", "localhost:7466"}),
        (
            ("127.0.0.1", 80),
            {"127.0.0.1:80", "localhost:80", "127.0.0.1", "localhost"},
        ),
        (("192.168.1.7", 7466), set()),
        (("/run/socket", None), set()),
        (None, set()),
    ],
)
def test_only_a_loopback_socket_has_hosts_of_its_own(
    server: tuple[str, int | None] | None, hosts: set[str]
) -> None:
    assert own_hosts(server) == hosts


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:3000"},
        {"Origin": "https://127.0.0.1:7466"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Mode": "navigate"},
        {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate"},
    ],
)
def test_what_a_browser_sends_for_a_page_is_refused(
    call: Caller, headers: dict[str, str]
) -> None:
    answer = call("GET", ME, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "FORBIDDEN")


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://127.0.0.1:7466"},
        {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"},
        {"Sec-Fetch-Mode": "cors"},  # as Node's fetch sends it
    ],
)
def test_what_a_program_sends_is_let_in(call: Caller, headers: dict[str, str]) -> None:
    assert call("GET", ME, headers=headers).status_code == 200


def test_a_preflight_gets_no_permission(call: Caller) -> None:
    answer = call(
        "OPTIONS",
        "/v1/bookings",
        headers={
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Private-Network": "true",
        },
    )
    assert answer.status_code == 405
    assert not any(name.startswith("access-control") for name in answer.headers)


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/v1/bookings", {"GET", "HEAD", "POST"}),
        ("POST", ME, {"GET", "HEAD"}),
        ("GET", "/hooks/crm", {"POST"}),
        ("TRACE", "/v1/bookings/bk_1", {"GET", "HEAD", "PATCH", "DELETE"}),
    ],
)
def test_a_method_an_address_does_not_take_is_told(
    call: Caller, method: str, path: str, allowed: set[str]
) -> None:
    answer = call(method, path)
    assert (answer.status_code, answer.json()["code"]) == (405, "METHOD_NOT_ALLOWED")
    assert set(answer.headers["allow"].split(", ")) == allowed


@pytest.mark.parametrize(
    "kind",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "application/jsonp",
        "",
    ],
)
def test_a_body_of_another_type_is_refused(call: Caller, kind: str) -> None:
    answer = call("POST", "/v1/bookings", content=b"{}", headers={"Content-Type": kind})
    assert answer.status_code == 415


@pytest.mark.parametrize(
    "kind", ["application/json", "Application/JSON; charset=UTF-8"]
)
def test_json_is_taken(call: Caller, kind: str) -> None:
    answer = call("POST", "/v1/bookings", content=b"{}", headers={"Content-Type": kind})
    assert answer.status_code == 422


def test_a_packed_body_is_refused(call: Caller) -> None:
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    answer = call("POST", "/v1/bookings", content=b"{}", headers=headers)
    assert answer.status_code == 415


def test_a_delete_may_come_without_a_body_but_not_with_an_unnamed_one(
    call: Caller,
) -> None:
    assert call("DELETE", "/v1/bookings/bk_1").status_code == 404
    assert call("DELETE", "/v1/bookings/bk_1", content=b"{}").status_code == 415


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b'{"x":' + b"[" * 50_000])
def test_what_is_no_json_is_a_bad_request(call: Caller, body: bytes) -> None:
    json = {"Content-Type": "application/json"}
    answer = call("POST", "/v1/bookings", content=body, headers=json)
    assert (answer.status_code, answer.json()["code"]) == (400, "BAD_REQUEST")


@pytest.mark.parametrize(
    "authorization",
    [
        "",
        "Bearer",
        "Bearer ",
        "Bearer pmc_live_",
        "Bearer cal_live_abc",
        "Basic cG1jOmxpdmU=",
        "Bearer pmc_live_" + "a" * 43,
    ],
)
def test_without_a_valid_token_nothing_is_told(
    call: Caller, authorization: str
) -> None:
    for method, path in (
        ("GET", ME),
        ("POST", "/v1/bookings"),
        ("GET", "/v1/bookings/bk_1"),
    ):
        answer = call(method, path, json={}, headers={"Authorization": authorization})
        assert (answer.status_code, answer.json()["code"]) == (401, "UNAUTHORIZED")
        assert answer.headers["www-authenticate"] == "Bearer"


def test_a_token_in_the_query_is_no_token(call: Caller) -> None:
    for name in ("token", "access_token", "apiKey"):
        path = f"{ME}?{name}={call.token}"
        assert call("GET", path, headers={"Authorization": ""}).status_code == 401


def test_a_revoked_token_ends_at_once(call: Caller, diary: Diary) -> None:
    secret = make_token(diary)
    other = Caller(call.app, secret, call.runner)
    assert other("GET", ME).status_code == 200
    diary.run(RevokeToken(token_id=diary.tokens.all()[-1].id))
    assert other("GET", ME).status_code == 401
    assert call("GET", ME).status_code == 200


def check_common_headers(answer: httpx.Response) -> None:
    """Check what every answer carries."""
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert answer.headers["date"] == "Mon, 02 Mar 2026 08:00:00 GMT"
    assert answer.headers["x-request-id"].startswith("req_")
    assert answer.json()["requestId"] == answer.headers["x-request-id"]
    assert not any(name.startswith("access-control") for name in answer.headers)


def test_every_answer_carries_its_id_and_is_kept_nowhere(call: Caller) -> None:
    check_common_headers(call("GET", ME))
    check_common_headers(call("GET", "/nowhere"))
    check_common_headers(call("PUT", ME))
    check_common_headers(call("GET", ME, headers={"Host": "evil.example"}))
    check_common_headers(call("GET", ME, headers={"Authorization": ""}))
    check_common_headers(call("POST", "/v1/bookings", json=[]))


def test_the_client_s_own_id_is_logged_but_never_taken_over(
    call: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "pinmycal_desktop.server")
    answer = call("GET", ME, headers={"X-Request-Id": "req_client_001"})
    assert answer.headers["x-request-id"] != "req_client_001"
    assert "asked as req_client_001" in caplog.text
    call("GET", ME, headers={"X-Request-Id": "two\twords <b>"})
    assert "two" not in caplog.text


def test_neither_tokens_nor_addresses_reach_the_log(
    call: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    call("GET", "/v1/bookings?email=ava@example.test")
    call("GET", ME, headers={"Authorization": "Bearer pmc_live_CANARY"})
    assert caplog.records
    assert call.token not in caplog.text
    assert "CANARY" not in caplog.text
    ours = [each.getMessage() for each in caplog.records if "pinmycal" in each.name]
    assert not any("ava@" in each for each in ours)


@pytest.mark.expects_log("req_.* failed")
def test_a_mistake_of_ours_is_told_without_a_trace_and_ends_one_request_only(
    call: Caller, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down() -> None:
        raise ZeroDivisionError("secret detail")

    with monkeypatch.context() as patch:
        patch.setattr(diary.for_programs.event_types, "all", break_down)
        answer = call("GET", "/v1/event-types")
    assert (answer.status_code, answer.json()["code"]) == (500, "INTERNAL")
    assert "secret detail" not in answer.text
    check_common_headers(answer)
    assert call("GET", "/v1/event-types").status_code == 200


@pytest.mark.expects_log(" failed")
def test_a_mistake_of_ours_is_told_to_cal_com_s_programs_in_their_shape(
    call: Caller, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(**_: object) -> None:
        raise ZeroDivisionError("secret detail")

    version = {"cal-api-version": "2024-06-11"}
    with monkeypatch.context() as patch:
        patch.setattr(diary.for_programs.schedules, "all", break_down)
        answer = call("GET", "/v2/schedules", headers=version)
    told = {"statusCode": 500, "message": "Internal server error"}
    assert (answer.status_code, answer.json()) == (500, told)
    assert call("GET", "/v2/schedules", headers=version).status_code == 200


@pytest.mark.expects_log("req_.* failed")
def test_a_mistake_in_the_middle_of_an_answer_ends_it_there(
    clock: StandingClock,
) -> None:
    sent: list[str] = []

    async def half(scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG001 as ASGI has it
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise ZeroDivisionError

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message["type"])

    async def receive() -> dict[str, str]:
        return {"type": "http.request"}

    scope = {
        "type": "http",
        "method": "GET",
        "path": "/",
        "raw_path": b"/",
        "query_string": b"",
        "headers": [(b"host", b"127.0.0.1:7466")],
        "server": ("127.0.0.1", 7466),
    }
    guards = Guards(half, clock=clock, dialect_of=dialect_of, tunnel_hosts=frozenset)
    asyncio.run(guards(scope, receive, send))
    assert sent == ["http.response.start"]


def test_trouble_with_the_store_asks_to_come_again(
    call: Caller, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(**_: object) -> None:
        raise DiskFull("store.disk-full", path="/home/ada/pinmycal.db")

    monkeypatch.setattr(diary.for_programs.event_types, "all", no_room)
    answer = call("GET", "/v1/event-types")
    assert (answer.status_code, answer.json()["code"]) == (503, "INTERNAL")
    assert answer.headers["retry-after"] == "5"
    assert "ada" not in answer.text
    check_common_headers(answer)


def test_what_is_no_request_is_let_through(call: Caller) -> None:
    said: list[str] = []

    async def receive() -> dict[str, str]:
        return {"type": "lifespan.startup" if not said else "lifespan.shutdown"}

    async def send(message: MutableMapping[str, Any]) -> None:
        said.append(message["type"])

    call.runner.run(call.app({"type": "lifespan"}, receive, send))  # type: ignore[arg-type]  # it is a coroutine
    assert said == ["lifespan.startup.complete", "lifespan.shutdown.complete"]
