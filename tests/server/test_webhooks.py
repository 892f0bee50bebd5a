"""`/v1/webhooks`, over the real service."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.vault import SessionVault, subscription_secret_name
from tests.server.calling import Caller
from tests.server.people import add_host, calling_as

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import StandingClock

URL = "https://crm.example.test/hook"
WISH = {"url": URL, "events": ["booking.created"], "secret": "whsecret"}


@pytest.fixture
def vault() -> SessionVault:
    return SessionVault()


@pytest.fixture
def call(
    diary: Diary, clock: StandingClock, vault: SessionVault, token: str
) -> Iterator[Caller]:
    """Give a program that may use a service with this keyring."""
    app = build_app(diary, clock=clock, secrets=lambda _: None, signing=vault)
    with asyncio.Runner() as runner:
        yield Caller(app, token, runner)


def test_a_webhook_is_made_listed_and_removed(
    call: Caller, vault: SessionVault
) -> None:
    answer = call("POST", "/v1/webhooks", json=WISH)
    assert answer.status_code == 200
    made = answer.json()["webhook"]
    assert made == {
        "id": made["id"],
        "url": URL,
        "events": ["booking.created"],
        "active": True,
        "signed": True,
        "createdAt": "2026-03-02T08:00:00Z",
    }
    assert "whsecret" not in answer.text
    uid = made["id"].removeprefix("wh_")
    assert vault.get(subscription_secret_name(uid)) == "whsecret"
    assert call("GET", "/v1/webhooks").json()["webhooks"] == [made]
    gone = call("DELETE", f"/v1/webhooks/{made['id']}").json()
    assert (gone["status"], gone["webhookId"]) == ("ok", made["id"])
    assert vault.get(subscription_secret_name(uid)) is None
    assert call("DELETE", f"/v1/webhooks/{made['id']}").status_code == 404


def test_a_key_makes_and_removes_once(call: Caller, vault: SessionVault) -> None:
    key = {"Idempotency-Key": "once"}
    first = call("POST", "/v1/webhooks", headers=key, json=WISH).json()["webhook"]
    again = call("POST", "/v1/webhooks", headers=key, json=WISH)
    assert again.json()["webhook"] == first
    assert again.headers["idempotency-replayed"] == "true"
    assert len(vault._known) == 1
    for _ in range(2):
        answer = call("DELETE", f"/v1/webhooks/{first['id']}", headers=key)
        assert answer.status_code == 200


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"url": "ftp://x.example"}, "url"),
        ({"events": []}, "events"),
        ({"events": ["BOOKING_CREATED"]}, "events"),
        ({"secret": 7}, "secret"),
    ],
)
def test_what_does_not_fit_is_named(
    call: Caller, diary: Diary, change: dict[str, object], field: str
) -> None:
    answer = call("POST", "/v1/webhooks", json=WISH | change)
    assert answer.status_code == 422
    assert [each["field"] for each in answer.json()["fields"]] == [field]
    assert diary.outgoing.subscriptions() == ()


def test_nobody_sees_or_ends_anothers(
    call: Caller, diary: Diary, vault: SessionVault
) -> None:
    bob = calling_as(call, diary, add_host(diary, "Bob").id)
    plain = {"url": URL, "events": ["booking.created"]}
    ref = call("POST", "/v1/webhooks", json=plain).json()["webhook"]["id"]
    assert vault._known == {}
    assert bob("GET", "/v1/webhooks").json()["webhooks"] == []
    assert bob("DELETE", f"/v1/webhooks/{ref}").status_code == 404
    assert call("DELETE", "/v1/webhooks/7").status_code == 404
    # What one API made is not the other's.
    assert call("GET", "/v2/webhooks").json()["data"] == []
