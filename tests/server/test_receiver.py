"""Webhooks: verified on the raw bytes, kept once, answered at once."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from pinmycal_desktop.diary import BookingQuery
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.commands.webhooks import RemoveWebhookEndpoint
from pinmycal_desktop.model.errors import SecretsUnavailable
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.wire.calcom.webhook import signature as calcom_signature
from pinmycal_desktop.wire.pinmycal.webhook import signature as pinmycal_signature
from tests.server.calling import Caller

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.runner import ServiceThread
    from tests.server.calling import StandingClock

SECRET = b"whsecret"
BODY = b'{"triggerEvent": "BOOKING_CREATED", "payload": {"uid": "abc"}}'
RECORDED = next(
    (
        file
        for parent in Path(__file__).parents
        if (file := parent / "shared" / "contract" / "recorded-webhooks.jsonl").exists()
    ),
    None,
)


def signed(body: bytes = BODY, secret: bytes = SECRET) -> dict[str, str]:
    """Return the headers of a delivery as Cal.com sends it."""
    return {
        "Authorization": "",
        "Content-Type": "application/json",
        "X-Cal-Signature-256": calcom_signature(secret, body).decode(),
        "Sec-Fetch-Mode": "cors",
        "User-Agent": "node",
    }


def test_a_delivery_is_verified_kept_and_answered(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    answer = call("POST", "/hooks/crm", content=BODY, headers=signed())
    assert answer.status_code == 200
    (kept,) = diary.webhooks.deliveries()
    assert (kept.endpoint, kept.sender) == ("crm", Sender.CALCOM)
    assert (kept.trigger, kept.subject) == ("BOOKING_CREATED", "abc")
    assert (kept.body, kept.received_at) == (BODY, clock.now)
    assert diary.bookings.search(BookingQuery()).bookings == ()


def test_pinmycal_s_own_signature_is_taken_too(call: Caller, diary: Diary) -> None:
    body = b'{"type":"booking.cancelled","data":{"booking":{"id":"bk_7"}}}'
    headers = {
        "Authorization": "",
        "Content-Type": "application/json",
        "X-PMC-Signature": pinmycal_signature(SECRET, body).decode(),
    }
    assert call("POST", "/hooks/crm", content=body, headers=headers).is_success
    (kept,) = diary.webhooks.deliveries()
    assert (kept.sender, kept.subject) == (Sender.PINMYCAL, "bk_7")


def test_a_delivery_repeated_a_thousand_times_is_kept_once(
    call: Caller, diary: Diary
) -> None:
    for _ in range(1000):
        assert call("POST", "/hooks/crm", content=BODY, headers=signed()).is_success
    assert len(diary.webhooks.deliveries()) == 1


def test_a_delivery_repeated_at_once_is_kept_once(
    served: ServiceThread, diary: Diary
) -> None:
    headers = {name: value for name, value in signed().items() if value}

    def deliver(_: int) -> int:
        with httpx.Client(base_url=served.url, timeout=60) as client:
            return client.post("/hooks/crm", content=BODY, headers=headers).status_code

    with ThreadPoolExecutor(20) as pool:
        assert set(pool.map(deliver, range(60))) == {200}
    assert len(diary.webhooks.deliveries()) == 1


def test_what_is_not_understood_is_kept_with_no_trigger(
    call: Caller, diary: Diary
) -> None:
    for body in (b"[]", b"null", b'{"triggerEvent": 1}', b"when=soon", b"\xff"):
        headers = signed(body)
        if body.startswith(b"when"):
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        assert call("POST", "/hooks/crm", content=body, headers=headers).is_success
    kept = diary.webhooks.deliveries()
    assert len(kept) == 5
    assert {each.trigger for each in kept} == {""}


def refusals(call: Caller) -> list[httpx.Response]:
    """Return the answers to everything that must be refused."""
    wrong = signed() | {"X-Cal-Signature-256": "0" * 64}
    none = signed() | {"X-Cal-Signature-256": ""}
    both = signed() | {"X-PMC-Signature": pinmycal_signature(SECRET, BODY).decode()}
    other = signed(secret=b"another")
    return [
        call("POST", "/hooks/crm", content=BODY, headers=wrong),
        call("POST", "/hooks/crm", content=BODY, headers=none),
        call("POST", "/hooks/crm", content=BODY, headers=both),
        call("POST", "/hooks/crm", content=BODY, headers=other),
        call("POST", "/hooks/crm", content=BODY + b" ", headers=signed()),
        call("POST", "/hooks/nobody", content=BODY, headers=signed()),
    ]


def test_all_that_is_refused_is_refused_alike(call: Caller, diary: Diary) -> None:
    said = set()
    for answer in refusals(call):
        assert answer.status_code == 401
        body = answer.json()
        body.pop("requestId")
        said.add(json.dumps(body))
    assert len(said) == 1
    assert diary.webhooks.deliveries() == ()


def test_without_a_secret_everything_is_refused(
    call: Caller, secrets: dict[str, bytes], diary: Diary
) -> None:
    for secret in (None, b""):
        secrets.pop("crm", None)
        if secret is not None:
            secrets["crm"] = secret
        for headers in (signed(), signed(secret=b"")):
            answer = call("POST", "/hooks/crm", content=BODY, headers=headers)
            assert answer.status_code == 401
    assert diary.webhooks.deliveries() == ()


def test_a_closed_place_refuses_although_its_secret_is_still_known(
    call: Caller, diary: Diary
) -> None:
    diary.run(RemoveWebhookEndpoint(name="crm"))
    answer = call("POST", "/hooks/crm", content=BODY, headers=signed())
    assert answer.status_code == 401


def test_a_locked_keyring_asks_the_sender_to_come_again(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    def locked(_: str) -> bytes | None:
        raise SecretsUnavailable("secrets.locked")

    app = build_app(diary, clock=clock, secrets=locked)
    other = Caller(app, call.token, call.runner)
    answer = other("POST", "/hooks/crm", content=BODY, headers=signed())
    assert answer.status_code == 503
    assert answer.headers["retry-after"]


@pytest.mark.parametrize(
    "code", ["secrets.none", "secrets.not-set-up", "secrets.refused"]
)
def test_a_secret_that_is_lost_is_said_and_no_time_to_come_again(
    call: Caller, diary: Diary, clock: StandingClock, code: str
) -> None:
    def lost(_: str) -> bytes | None:
        raise SecretsUnavailable(code)

    app = build_app(diary, clock=clock, secrets=lost)
    other = Caller(app, call.token, call.runner)
    answer = other("POST", "/hooks/crm", content=BODY, headers=signed())
    assert answer.status_code == 401
    assert "secret of this place is lost" in answer.text
    assert "retry-after" not in answer.headers


def test_a_tunnel_s_name_opens_the_webhooks_alone(call: Caller) -> None:
    host = {"Host": "hooks.example.test"}
    hook = call("POST", "/hooks/crm", content=BODY, headers=signed() | host)
    assert hook.status_code == 200
    assert call("GET", "/v1/users/me", headers=host).status_code == 403


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Encoding": "gzip"}, 415),
        ({"Content-Length": "262145"}, 413),
    ],
)
def test_a_delivery_of_the_wrong_form_is_refused_before_it_is_read(
    call: Caller, headers: dict[str, str], status: int
) -> None:
    answer = call("POST", "/hooks/crm", content=BODY, headers=signed() | headers)
    assert answer.status_code == status


def test_a_body_as_large_as_allowed_is_kept_and_one_byte_more_is_not(
    call: Caller, diary: Diary
) -> None:
    body = b" " * (256 * 1024)
    assert call("POST", "/hooks/crm", content=body, headers=signed(body)).is_success
    body += b" "
    answer = call("POST", "/hooks/crm", content=body, headers=signed(body))
    assert answer.status_code == 413
    assert len(diary.webhooks.deliveries()) == 1


@pytest.mark.parametrize(
    "path", ["/hooks/", "/hooks", "/hooks/crm/", "/hooks/..%2fcrm", "/hooks/a/b"]
)
def test_no_other_path_takes_webhooks(call: Caller, path: str) -> None:
    answer = call("POST", path, content=BODY, headers=signed())
    assert answer.status_code in (401, 404)


@pytest.mark.skipif(
    RECORDED is None, reason="only on a checkout with the recordings beside it"
)
def test_the_recorded_deliveries_are_taken_and_no_flipped_byte_is(
    call: Caller, diary: Diary
) -> None:
    assert RECORDED is not None
    lines = [json.loads(each) for each in RECORDED.read_text("utf-8").splitlines()]
    assert len(lines) == 40
    for line in lines:
        body = line["raw"].encode()
        headers = {
            name: value
            for name, value in line["headers"].items()
            if name not in ("host", "connection", "content-length")
        } | {"Authorization": ""}
        assert call("POST", "/hooks/crm", content=body, headers=headers).is_success
        for at in (0, len(body) // 2, len(body) - 1):
            flipped = body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :]
            answer = call("POST", "/hooks/crm", content=flipped, headers=headers)
            assert answer.status_code == 401
    kept = diary.webhooks.deliveries()
    assert {each.body for each in kept} == {line["raw"].encode() for line in lines}
    assert diary.bookings.search(BookingQuery()).bookings == ()
