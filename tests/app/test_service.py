"""The local service as the program runs it."""

from __future__ import annotations

import logging
import os
import socket
import stat
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import httpx
import pytest

from pinmycal_desktop.app.service import Service, ServiceOptions
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.webhooks import SaveWebhookEndpoint
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.server.runner import listening_socket
from pinmycal_desktop.vault import SessionVault, webhook_secret_name
from pinmycal_desktop.wire.calcom.webhook import signature
from pinmycal_desktop.wire.service_file import ServiceFile
from tests.server.calling import StandingClock, make_token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pinmycal_desktop.model.changes import Changes

ANY_PORT = ServiceOptions(port=0)


@pytest.fixture
def clock() -> StandingClock:
    """Give a clock that stands."""
    return StandingClock()


@pytest.fixture
def diary(tmp_path: Path, clock: StandingClock) -> Iterator[Diary]:
    """Give a fresh diary."""
    opened = Diary.open(tmp_path / "pinmycal.db", clock=clock, zone="Europe/Berlin")
    yield opened
    opened.close()


@pytest.fixture
def vault() -> SessionVault:
    """Give a vault for this session."""
    return SessionVault()


@pytest.fixture
def make(
    diary: Diary, tmp_path: Path, clock: StandingClock, vault: SessionVault
) -> Iterator[Callable[..., Service]]:
    """Give what makes services, and stops them all in the end."""
    made: list[Service] = []

    def make_service(
        options: ServiceOptions = ANY_PORT, on_death: Callable[[], None] | None = None
    ) -> Service:
        file = tmp_path / "service.json"
        service = Service(diary, file, vault, options, clock=clock, on_death=on_death)
        made.append(service)
        return service

    yield make_service
    for each in made:
        each.stop()


def test_a_started_service_says_where_it_is_and_a_stopped_one_takes_it_back(
    make: Callable[..., Service], tmp_path: Path, clock: StandingClock
) -> None:
    service = make()
    assert service.state() is None
    state = service.start()
    assert state == service.state() == service.start()
    assert (state.host, state.since, state.requests) == ("127.0.0.1", clock.now, 0)
    file = tmp_path / "service.json"
    written = ServiceFile.from_bytes(file.read_bytes())
    assert (written.url, written.port) == (state.url, state.port)
    assert (written.pid, written.since) == (os.getpid(), "2026-03-02T08:00:00Z")
    service.stop()
    assert service.state() is None
    assert not file.exists()
    service.stop()
    assert service.start().port


@pytest.mark.skipif(sys.platform == "win32", reason="only on systems with modes")
def test_only_this_person_can_read_the_address(
    make: Callable[..., Service], tmp_path: Path
) -> None:
    before = os.umask(0)
    try:
        make().start()
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "service.json").stat().st_mode) == 0o600
    assert not list(tmp_path.glob(".service.json*"))


def test_a_taken_port_is_said_and_the_next_is_used(
    make: Callable[..., Service],
) -> None:
    with closing(listening_socket("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        state = make(ServiceOptions(port=port)).start()
        assert state.is_elsewhere
        assert state.port != port


def test_any_port_is_never_elsewhere(make: Callable[..., Service]) -> None:
    assert not make().start().is_elsewhere


@pytest.mark.parametrize(
    ("options", "field"),
    [
        (ServiceOptions(host="192.168.1.7"), "host"),
        (ServiceOptions(host="example.com"), "host"),
        (ServiceOptions(port=-1), "port"),
        (ServiceOptions(port=65536), "port"),
        (ServiceOptions(rate_limit=-1), "rate_limit"),
    ],
)
def test_an_option_that_does_not_fit_is_named(
    make: Callable[..., Service], options: ServiceOptions, field: str
) -> None:
    service = make(options)
    with pytest.raises(Invalid) as caught:
        service.start()
    assert caught.value.problems[0].field == field
    assert service.state() is None


def test_a_booking_made_by_a_program_is_announced_to_the_window(
    make: Callable[..., Service], diary: Diary
) -> None:
    heard: list[Changes] = []
    arrived = threading.Event()

    def listen(changes: Changes) -> None:
        if Part.BOOKINGS in changes.parts:  # that a token was used is told too
            heard.append(changes)
            arrived.set()

    token = make_token(diary)
    service = make()
    url = service.start().url
    stop_listening = diary.watch(listen)
    answer = httpx.post(
        f"{url}/v1/bookings",
        headers={"Authorization": f"Bearer {token}"},
        json={
            "eventTypeId": "evt_2",
            "invitee": {"name": "Ava", "email": "ava@example.test"},
            "start": "2026-03-03T09:00:00Z",
        },
    )
    assert answer.status_code == 200
    assert arrived.wait(1)
    stop_listening()
    assert heard[0].parts == {Part.BOOKINGS}
    assert heard[0].booking_ids == {1}


def test_a_webhook_is_verified_with_the_secret_of_the_vault(
    make: Callable[..., Service], diary: Diary, vault: SessionVault
) -> None:
    diary.run(SaveWebhookEndpoint(account_id=diary.account.local().id, name="crm"))
    url = make().start().url
    body = b'{"triggerEvent":"PING"}'
    headers = {
        "Content-Type": "application/json",
        "X-Cal-Signature-256": signature(b"s3cret", body).decode(),
    }
    hook = f"{url}/hooks/crm"
    assert httpx.post(hook, content=body, headers=headers).status_code == 401
    vault.set(webhook_secret_name("crm"), "s3cret")
    assert httpx.post(hook, content=body, headers=headers).status_code == 200


def test_a_tunnels_name_is_let_in_while_it_runs_for_webhooks_alone(
    make: Callable[..., Service],
) -> None:
    named = ServiceOptions(port=0, tunnel_hosts=frozenset({"always.example.test"}))
    service = make(named)
    url = service.start().url

    def status(path: str, host: str) -> int:
        return httpx.post(f"{url}{path}", headers={"Host": host}).status_code

    stranger = status("/hooks/cal", "quiet-otter.example.test")
    service.let_in("quiet-otter.example.test")
    let_in = status("/hooks/cal", "quiet-otter.example.test")
    assert stranger != let_in
    assert let_in == status("/hooks/cal", "always.example.test")
    assert status("/v1/bookings", "quiet-otter.example.test") == stranger
    service.let_in()
    assert status("/hooks/cal", "quiet-otter.example.test") == stranger
    assert status("/hooks/cal", "always.example.test") == let_in


def test_the_limit_given_is_the_limit_kept(
    make: Callable[..., Service], diary: Diary
) -> None:
    headers = {"Authorization": f"Bearer {make_token(diary)}"}
    url = make(ServiceOptions(port=0, rate_limit=1)).start().url
    with httpx.Client(base_url=url, headers=headers) as client:
        statuses = [client.get("/v1/users/me").status_code for _ in range(2)]
    assert statuses == [200, 429]


@pytest.mark.expects_log("stopped by itself")
def test_a_service_that_dies_is_heard_of_and_leaves_no_address(
    make: Callable[..., Service],
    tmp_path: Path,
    death: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    died = threading.Event()
    service = make(on_death=died.set)
    state = service.start()
    assert (tmp_path / "service.json").exists()
    death.set()
    assert died.wait(30)
    assert service.state() is None
    assert not (tmp_path / "service.json").exists()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((state.host, state.port), 30)
    monkeypatch.undo()
    assert service.start().port


@pytest.mark.expects_log("stopped by itself")
def test_a_service_that_dies_while_it_starts_leaves_no_address(
    make: Callable[..., Service], tmp_path: Path, death: threading.Event
) -> None:
    death.set()
    service = make()
    service.start()
    assert service._running is not None
    assert service._running[0].stop()
    assert not (tmp_path / "service.json").exists()


def test_a_service_that_is_told_to_stop_did_not_die(
    make: Callable[..., Service],
) -> None:
    died = threading.Event()
    service = make(on_death=died.set)
    service.start()
    service.stop()
    assert not died.is_set()


def test_a_token_reaches_neither_a_file_nor_the_log(
    make: Callable[..., Service],
    diary: Diary,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    token = make_token(diary)
    service = make()
    url = service.start().url
    address = service.start()
    headers = {"Authorization": f"Bearer {token}", "X-Request-Id": token}
    with httpx.Client(base_url=url, headers=headers) as client:
        client.get("/v1/users/me")
        client.post("/v1/bookings", json={"eventTypeId": token})
        client.post("/v1/bookings", json={}, headers={"Idempotency-Key": "a" * 256})
        client.get(f"/v1/bookings/{token[:30]}")
    with closing(socket.create_connection((address.host, address.port), 30)) as raw:
        raw.sendall(f"GET / {token}\r\n\r\n".encode())
        raw.recv(65536)
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert len(files) >= 2
    assert not any(token.encode() in each.read_bytes() for each in files)
    ours = [each for each in caplog.records if each.name.startswith("pinmycal")]
    assert ours
    assert token not in "\n".join(each.getMessage() for each in ours)
