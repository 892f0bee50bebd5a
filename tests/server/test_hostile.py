"""What a hostile program or page may try, on a real socket, over both APIs.

Named after the list it comes from: F1 to F5, F7 and F10 to F13. The others have files
of their own: F6 `test_belongings`, F8 `test_idempotency`, F9 `test_race`, F12 and F14
`test_runner`, F13 and F14 `app/test_service`, F15 `test_schemathesis`.
"""

from __future__ import annotations

import socket
import threading
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import httpx
import pytest

from pinmycal_desktop.probe import status_for_stranger
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread, listening_socket
from tests.server.calling import make_token
from tests.server.people import add_host, key_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import StandingClock

MES = ("/v1/users/me", "/v2/me")
WRITES = ("/v1/bookings", "/v2/schedules")
SLOT, BOOKINGS = "2026-03-03T09:00:00Z", "2024-08-13"


@pytest.fixture
def service(diary: Diary, clock: StandingClock) -> Iterator[ServiceThread]:
    """Give the service on a real socket, without a limit of requests."""
    app = build_app(diary, clock=clock, secrets=lambda _: None, rate_limit=0)
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    yield thread
    assert thread.stop()


def asked(service: ServiceThread, *lines: str, body: bytes = b"") -> tuple[int, bytes]:
    """Send lines as they are and return the status and all that is answered.

    `PORT` stands for the service's.
    """
    text = "\r\n".join((*lines, "Connection: close", "", ""))
    raw = text.replace("PORT", str(service.address[1])).encode("latin-1") + body
    got = b""
    with closing(socket.create_connection(service.address, timeout=30)) as opened:
        opened.sendall(raw)
        try:
            while part := opened.recv(65536):
                got += part
        except ConnectionResetError:
            pass
    return int(got.split(b" ", 2)[1]), got


HOST = "Host: 127.0.0.1:PORT"


@pytest.mark.parametrize("path", MES)
@pytest.mark.parametrize(
    "hosts",
    [
        ["Host: evil.example"],
        [],
        [HOST, "Host: evil.example"],
        ["Host: localhost.:PORT"],
        ["Host: 127.0.0.1.nip.io:PORT"],
        ["Host: 127.0.0.1:1"],
        ["Host: 127.0.0.1"],
        ["Host: [::1]:PORT"],
    ],
)
def test_f1_only_our_own_address_is_answered(
    service: ServiceThread, token: str, path: str, hosts: list[str]
) -> None:
    key = f"Authorization: Bearer {token}"
    status, _ = asked(service, f"GET {path} HTTP/1.1", *hosts, key)
    assert status in {400, 403}
    assert asked(service, f"GET {path} HTTP/1.1", HOST, key)[0] == 200


@pytest.mark.parametrize("path", MES)
def test_f1_a_whole_address_as_the_target_is_refused(
    service: ServiceThread, token: str, path: str
) -> None:
    target = f"GET http://127.0.0.1:PORT{path} HTTP/1.1"
    status, _ = asked(service, target, HOST, f"Authorization: Bearer {token}")
    assert status == 400


@pytest.mark.parametrize("path", MES)
@pytest.mark.parametrize(
    "header",
    [
        "Origin: https://evil.example",
        "Origin: null",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Mode: navigate",
    ],
)
def test_f2_what_a_browser_sends_for_a_page_is_refused(
    service: ServiceThread, token: str, path: str, header: str
) -> None:
    key = f"Authorization: Bearer {token}"
    assert asked(service, f"GET {path} HTTP/1.1", HOST, key, header)[0] == 403


@pytest.mark.parametrize("path", WRITES)
@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]
)
def test_f3_a_form_that_holds_json_is_refused(
    service: ServiceThread, token: str, path: str, kind: str
) -> None:
    body = b'{"name":"x","timeZone":"UTC","isDefault":false}'
    status, _ = asked(
        service,
        f"POST {path} HTTP/1.1",
        HOST,
        f"Authorization: Bearer {token}",
        "cal-api-version: 2024-06-11",
        f"Content-Type: {kind}",
        f"Content-Length: {len(body)}",
        body=body,
    )
    assert status == 415


@pytest.mark.parametrize("path", [*MES, *WRITES, "/openapi.json", "/health"])
def test_f4_no_page_is_ever_permitted_anything(
    service: ServiceThread, path: str
) -> None:
    status, answer = asked(
        service,
        f"OPTIONS {path} HTTP/1.1",
        HOST,
        "Origin: https://evil.example",
        "Access-Control-Request-Method: POST",
        "Access-Control-Request-Private-Network: true",
    )
    assert status in {403, 404, 405}
    assert b"access-control-" not in answer.lower()


@pytest.mark.parametrize("path", MES)
@pytest.mark.parametrize(
    "header",
    [
        "",
        "Bearer",
        "Bearer ",
        "Bearer pmc_live_",
        "Bearer cal_short",
        "Basic YWRhOmFkYQ==",
        "Bearer TOKEN extra",
        "Bearer TOKE",
    ],
)
def test_f5_what_is_no_token_of_ours_opens_nothing(
    service: ServiceThread, token: str, path: str, header: str
) -> None:
    given = header.replace("TOKEN", token).replace("TOKE", token[:-1])
    lines = [f"Authorization: {given}"] if given else []
    assert asked(service, f"GET {path} HTTP/1.1", HOST, *lines)[0] == 401
    for name in ("token", "apiKey", "access_token", "authorization"):
        target = f"GET {path}?{name}={token} HTTP/1.1"
        assert asked(service, target, HOST, *lines)[0] == 401


def test_f5_no_file_holds_a_token(
    service: ServiceThread, token: str, tmp_path: Path
) -> None:
    for path in MES:
        asked(service, f"GET {path} HTTP/1.1", HOST, f"Authorization: Bearer {token}")
    secret = token.removeprefix("pmc_live_").encode()
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert secret not in file.read_bytes(), file.name


@pytest.mark.parametrize("path", MES)
def test_f7_there_is_no_password_and_a_guess_is_told_nothing(
    service: ServiceThread, token: str, path: str
) -> None:
    """A key has 190 random bits, so what is left is that no guess is told apart."""
    with httpx.Client(base_url=service.url) as client:
        told = set()
        for guess in range(100):
            key = f"pmc_live_{guess:032}"
            answer = client.get(path, headers={"Authorization": f"Bearer {key}"})
            told.add((answer.status_code, _sentence(answer)))
        assert len(told) == 1
        right = {"Authorization": f"Bearer {token}"}
        assert client.get(path, headers=right).status_code == 200


def _sentence(answer: httpx.Response) -> str:
    """Return the sentence of a refusal of either API."""
    said = answer.json()
    return str(said["message"] if "message" in said else said["error"]["message"])


def _program(service: ServiceThread, key: str) -> httpx.Client:
    return httpx.Client(
        base_url=service.url,
        headers={"Authorization": f"Bearer {key}", "cal-api-version": "2024-09-04"},
        timeout=60,
    )


def _book(program: httpx.Client, event_type: int, start: str = SLOT) -> int:
    """Book a slot and return the status."""
    attendee = {"name": "Eve", "email": "eve@example.test", "timeZone": "UTC"}
    wish = {"eventTypeId": event_type, "start": start, "attendee": attendee}
    answer = program.post(
        "/v2/bookings", json=wish, headers={"cal-api-version": BOOKINGS}
    )
    return answer.status_code


def _book_v1(program: httpx.Client, event_type: int, start: str = SLOT) -> int:
    """Book a slot of one's own with the PinmyCal API and return the status."""
    invitee = {"name": "Eve", "email": "eve@example.test"}
    wish = {"eventTypeId": f"evt_{event_type}", "start": start, "invitee": invitee}
    return program.post("/v1/bookings", json=wish).status_code


def _hold(program: httpx.Client, event_type: int, uid: str = "") -> httpx.Response:
    wish = {"eventTypeId": event_type, "slotStart": SLOT}
    if uid:
        return program.patch(f"/v2/slots/reservations/{uid}", json=wish)
    return program.post("/v2/slots/reservations", json=wish)


def test_f10_what_is_held_is_nobody_else_s_until_it_ends(
    service: ServiceThread, diary: Diary, clock: StandingClock
) -> None:
    kind = diary.event_types.all()[0].id
    with (
        _program(service, key_for(diary, 1)) as holder,
        _program(service, key_for(diary, add_host(diary, "Bob").id)) as other,
        _program(service, make_token(diary)) as hers,
    ):
        held = _hold(holder, kind).json()["data"]
        assert _book(other, kind) in {400, 409}
        assert _book_v1(hers, kind) == 409
        clock.move(minutes=4)
        assert _hold(holder, kind, held["reservationUid"]).status_code == 200
        clock.move(minutes=4)  # it would have ended, had it not been held again
        assert _book(other, kind) in {400, 409}
        clock.move(minutes=2)
        assert _book(other, kind) == 201
        assert _book(holder, kind) in {400, 409}
        clock.move(minutes=-9)  # the clock is set back: what is booked stays so
        assert _book(holder, kind) in {400, 409}
        assert _hold(holder, kind).status_code == 422


def test_f10_at_the_moment_it_ends_one_gets_the_slot(
    service: ServiceThread, diary: Diary, clock: StandingClock
) -> None:
    kind = diary.event_types.all()[0].id
    bob = add_host(diary, "Bob").id
    with (
        _program(service, key_for(diary, 1)) as holder,
        _program(service, key_for(diary, bob)) as other,
    ):
        for day in range(3, 7):
            slot = f"2026-03-0{day}T09:00:00Z"
            wish = {"eventTypeId": kind, "slotStart": slot}
            uid = holder.post("/v2/slots/reservations", json=wish).json()["data"][
                "reservationUid"
            ]
            clock.move(minutes=5)
            rounds: list[Callable[[], int]] = [
                partial(_book, holder, kind, slot),
                partial(_book, other, kind, slot),
                partial(_book_v1, holder, kind, slot),
                partial(_hold_again, holder, uid, wish),
            ] * 2
            statuses = _at_once(rounds)
            booked = [statuses[n] for n in (0, 1, 2, 4, 5, 6)]
            assert len([each for each in booked if each in {200, 201}]) == 1, statuses
            assert set(statuses) <= {200, 201, 400, 404, 409, 422}, statuses


def _hold_again(program: httpx.Client, uid: str, wish: dict[str, object]) -> int:
    return program.patch(f"/v2/slots/reservations/{uid}", json=wish).status_code


def _at_once(deeds: list[Callable[[], int]]) -> list[int]:
    """Do all of `deeds`, each in a thread of its own, and return their statuses."""
    gate = threading.Barrier(len(deeds))
    statuses = [0] * len(deeds)

    def run(number: int) -> None:
        gate.wait(30)
        statuses[number] = deeds[number]()

    threads = [threading.Thread(target=run, args=(n,)) for n in range(len(deeds))]
    for each in threads:
        each.start()
    for each in threads:
        each.join(60)
    return statuses


@pytest.mark.parametrize("base", ["/v1/bookings", "/v2/bookings", "/hooks", ""])
@pytest.mark.parametrize(
    "name",
    [
        "..%2f..%2f..%2fetc%2fpasswd",
        "%2e%2e/%2e%2e/etc/passwd",
        "..%5c..%5cetc%5cpasswd",
        "%252e%252e%252fetc%252fpasswd",
        "../../../../etc/passwd",
        "%00",
        "a%00b",
        "%0a",
        "%ff%fe",
        "pinmycal.db",
    ],
)
def test_f11_no_path_leads_to_a_file(
    service: ServiceThread, token: str, base: str, name: str
) -> None:
    status, answer = asked(
        service,
        f"GET {base}/{name} HTTP/1.1",
        HOST,
        f"Authorization: Bearer {token}",
        f"cal-api-version: {BOOKINGS}",
    )
    assert status in {400, 404, 405}
    assert b"root:" not in answer
    assert b"SQLite" not in answer


@pytest.mark.parametrize("path", MES)
@pytest.mark.parametrize(
    ("lines", "statuses"),
    [
        (["X-Long: " + "x" * 80_000], {400, 431}),
        ([f"X-{n:06}: y" for n in range(10_000)], {400, 431}),
    ],
)
def test_f12_a_header_without_end_is_cut(
    service: ServiceThread, path: str, lines: list[str], statuses: set[int]
) -> None:
    assert asked(service, f"GET {path} HTTP/1.1", HOST, *lines)[0] in statuses


@pytest.mark.parametrize("path", MES)
def test_f12_an_address_without_end_is_cut(service: ServiceThread, path: str) -> None:
    target = f"GET {path}?{'x' * 2_000_000} HTTP/1.1"
    assert asked(service, target, HOST)[0] in {400, 414, 431}


def test_f13_who_sits_on_the_port_is_sent_no_credentials(token: str) -> None:
    with closing(listening_socket("127.0.0.1", 0)) as squatter:
        squatter.listen()
        heard: list[bytes] = []

        def listen() -> None:
            opened, _ = squatter.accept()
            with closing(opened):
                heard.append(opened.recv(65536))
                opened.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

        ear = threading.Thread(target=listen)
        ear.start()
        port = squatter.getsockname()[1]
        assert status_for_stranger(f"http://127.0.0.1:{port}") == 200
        ear.join(30)
        assert heard
        assert b"authorization" not in heard[0].lower()
        assert token.encode() not in heard[0]
