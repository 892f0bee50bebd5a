"""`/v2/webhooks` and those of event types and teams, over the real service."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.commands.setup import RemoveHost
from pinmycal_desktop.model.commands.teams import SaveTeamEventType
from pinmycal_desktop.model.errors import SecretsUnavailable
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.vault import SessionVault, subscription_secret_name
from tests.builders import an_event_type
from tests.server.calling import Caller
from tests.server.people import add_host, calling_as

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import StandingClock

URL = "https://crm.example.test/hook"
SECRET = "a secret of their own"
EVENT_TYPES = {"cal-api-version": "2024-06-14"}


class CountingVault(SessionVault):
    """A keyring that notes what the data said when a secret came or went."""

    def __init__(self, diary: Diary) -> None:
        super().__init__()
        self._diary = diary
        self.seen: list[tuple[str, bool]] = []

    def set(self, name: str, value: str) -> None:
        self._note("set", name)
        super().set(name, value)

    def delete(self, name: str) -> None:
        self._note("delete", name)
        super().delete(name)

    def _note(self, what: str, name: str) -> None:
        signed = self._diary.outgoing.subscriptions(
            lambda each: each.has_secret and subscription_secret_name(each.uid) == name
        )
        self.seen.append((what, bool(signed)))


@pytest.fixture
def vault(diary: Diary) -> CountingVault:
    return CountingVault(diary)


@pytest.fixture
def call(
    diary: Diary, clock: StandingClock, vault: CountingVault, token: str
) -> Iterator[Caller]:
    """Give a program that may use a service with this keyring."""
    app = build_app(diary, clock=clock, secrets=lambda _: None, signing=vault)
    with asyncio.Runner() as runner:
        yield Caller(app, token, runner)


@pytest.fixture
def bob(diary: Diary, call: Caller) -> Caller:
    """Give a program of another host's."""
    return calling_as(call, diary, add_host(diary, "Bob").id)


def wish(**more: object) -> dict[str, object]:
    return {
        "active": True,
        "subscriberUrl": URL,
        "triggers": ["BOOKING_CREATED"],
        **more,
    }


def data(answer: httpx.Response, status: int = 200) -> Any:
    assert answer.status_code == status, answer.text
    return answer.json()["data"]


def make(call: Caller, path: str = "/v2/webhooks", **more: object) -> Any:
    return data(call("POST", path, json=wish(**more)), 201)


def refused(answer: httpx.Response, status: int) -> str:
    assert answer.status_code == status, answer.text
    message: str = answer.json()["error"]["message"]
    return message


def test_a_webhook_is_made_shown_listed_changed_and_removed(call: Caller) -> None:
    made = make(call, secret=SECRET)
    one = f"/v2/webhooks/{made['id']}"
    assert made == {
        "id": made["id"],
        "subscriberUrl": URL,
        "triggers": ["BOOKING_CREATED"],
        "active": True,
        "payloadTemplate": None,
        "secret": SECRET,
        "userId": 1,
    }
    assert data(call("GET", "/v2/webhooks")) == [made]
    assert data(call("GET", one)).items() >= made.items()
    changed = data(
        call(
            "PATCH",
            one,
            json={
                "active": False,
                "triggers": ["BOOKING_CANCELLED"],
                "payloadTemplate": "{{title}}",
                "subscriberUrl": f"{URL}/2",
            },
        )
    )
    assert changed == {
        **made,
        "active": False,
        "triggers": ["BOOKING_CANCELLED"],
        "payloadTemplate": "{{title}}",
        "subscriberUrl": f"{URL}/2",
    }
    assert data(call("PATCH", one, json={"payloadTemplate": None}))["secret"] == SECRET
    assert data(call("DELETE", one))["id"] == made["id"]
    assert "not found" in refused(call("GET", one), 404)
    assert data(call("GET", "/v2/webhooks")) == []


def test_a_secret_is_safe_before_it_is_wanted_and_forgotten_after(
    call: Caller, diary: Diary, vault: CountingVault
) -> None:
    made = make(call, secret=SECRET)
    one = f"/v2/webhooks/{made['id']}"
    data(call("PATCH", one, json={"secret": None}))
    assert data(call("GET", one))["secret"] is None
    data(call("PATCH", one, json={"secret": "another"}))
    data(call("DELETE", one))
    # Kept while nothing was signed with it, forgotten when nothing is any more.
    assert vault.seen == [
        ("set", False),
        ("delete", False),
        ("set", False),
        ("delete", False),
    ]
    assert vault.get(subscription_secret_name(made["id"])) is None
    assert diary.outgoing.subscriptions() == ()


def test_a_refused_change_leaves_the_secret_as_it_was(
    call: Caller, vault: CountingVault
) -> None:
    made = make(call, secret=SECRET)
    make(call, subscriberUrl=f"{URL}/2")
    change = {"secret": "another", "subscriberUrl": f"{URL}/2"}
    one = f"/v2/webhooks/{made['id']}"
    assert "already exists" in refused(call("PATCH", one, json=change), 409)
    assert data(call("GET", one))["secret"] == SECRET
    refused(call("POST", "/v2/webhooks", json=wish(secret="lost")), 409)
    assert len(vault._known) == 1


def test_the_same_request_again_makes_one_webhook_with_one_secret(
    call: Caller, vault: CountingVault
) -> None:
    key = {"Idempotency-Key": "once"}
    first, again = (
        call("POST", "/v2/webhooks", headers=key, json=wish(secret=SECRET))
        for _ in range(2)
    )
    assert data(first, 201) == data(again, 201)
    assert again.headers["idempotency-replayed"] == "true"
    assert len(vault._known) == 1
    one = f"/v2/webhooks/{data(first, 201)['id']}"
    for _ in range(2):
        data(call("DELETE", one, headers={"Idempotency-Key": "gone"}))
    assert vault._known == {}


def test_a_keyring_that_does_not_tell_a_secret_makes_it_null(
    call: Caller, vault: CountingVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(call, secret=SECRET)

    def locked(name: str) -> str | None:
        raise SecretsUnavailable("secrets.locked", asked=name)

    monkeypatch.setattr(vault, "get", locked)
    assert data(call("GET", "/v2/webhooks"))[0]["secret"] is None


def test_without_a_place_for_the_secret_nothing_is_made(
    call: Caller, diary: Diary, vault: CountingVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(name: str, value: str) -> None:
        raise SecretsUnavailable("secrets.none", asked=(name, value))

    monkeypatch.setattr(vault, "set", none)
    answer = call("POST", "/v2/webhooks", json=wish(secret=SECRET))
    assert answer.status_code == 503
    assert SECRET not in answer.text
    assert diary.outgoing.subscriptions() == ()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("not a url", "Webhook URL is not allowed: Invalid URL format"),
        ("http://crm.example.test/hook", "Webhook URL is not allowed: "),
        ("https://me:word@crm.example.test", "Webhook URL is not allowed: "),
    ],
)
def test_an_address_that_cannot_be_told_is_refused(
    call: Caller, url: str, words: str
) -> None:
    answer = call("POST", "/v2/webhooks", json=wish(subscriberUrl=url))
    assert refused(answer, 400).startswith(words)


@pytest.mark.parametrize(
    "url", ["http://localhost:5678/hook", "http://127.0.0.1:5678/", "http://[::1]/"]
)
def test_a_program_on_this_computer_can_be_told_without_tls(
    call: Caller, url: str
) -> None:
    said = data(call("POST", "/v2/webhooks", json=wish(subscriberUrl=url)), 201)
    assert said["subscriberUrl"] == url


def test_other_fields_that_do_not_fit_are_named(call: Caller) -> None:
    answer = call(
        "POST", "/v2/webhooks", json=wish(payloadTemplate="x" * 20_000, active="yes")
    )
    errors = answer.json()["error"]["details"]["errors"]
    assert {each["property"] for each in errors} == {"payloadTemplate", "active"}
    assert data(call("POST", "/v2/webhooks", json=wish(triggers=[])), 201)


def test_nobody_sees_or_touches_anothers(
    call: Caller, bob: Caller, diary: Diary
) -> None:
    made = make(call)
    one = f"/v2/webhooks/{made['id']}"
    assert data(bob("GET", "/v2/webhooks")) == []
    for method in ("GET", "DELETE", "PATCH"):
        words = refused(bob(method, one, json={"active": False}), 403)
        assert words.startswith("IsUserWebhookGuard")
    assert data(call("GET", one))["active"] is True
    own = make(bob)
    assert own["userId"] == 2
    diary.run(RemoveHost(host_id=2))
    assert [each.uid for each in diary.outgoing.subscriptions()] == [made["id"]]


def test_a_token_that_may_only_read_has_no_part_in_it(
    call: Caller, diary: Diary
) -> None:
    reader = calling_as(call, diary, 1, scopes=("BOOKING_READ",))
    for method in ("GET", "POST"):
        assert reader(method, "/v2/webhooks", json=wish()).status_code == 403


def test_webhooks_of_an_event_type_are_its_own(
    call: Caller, bob: Caller, diary: Diary
) -> None:
    first, second = (each.id for each in diary.event_types.all()[:2])
    path = f"/v2/event-types/{first}/webhooks"
    made = make(call, path, secret=SECRET)
    assert made["eventTypeId"] == first
    assert "userId" not in made
    make(call, path, subscriberUrl=f"{URL}/2")
    answer = call("POST", path, json=wish())
    assert refused(answer, 409).endswith("for this event type")
    page = data(call("GET", f"{path}?take=1&skip=1"))
    assert [each["subscriberUrl"] for each in page] == [f"{URL}/2"]
    assert data(call("GET", f"{path}/{made['id']}")) == made
    assert data(call("GET", "/v2/webhooks")) == []
    other = f"/v2/event-types/{second}/webhooks/{made['id']}"
    assert "is not associated" in refused(call("GET", other), 403)
    assert "is not the owner" in refused(bob("GET", path), 403)
    assert "not found" in refused(call("GET", "/v2/event-types/999/webhooks"), 404)
    assert data(call("DELETE", path)) == "2 webhooks deleted"
    assert data(call("GET", path)) == []


def test_all_of_an_event_type_are_removed_once(
    call: Caller, diary: Diary, vault: CountingVault
) -> None:
    number = diary.event_types.all()[0].id
    path = f"/v2/event-types/{number}/webhooks"
    make(call, path, secret=SECRET)
    key = {"Idempotency-Key": "all"}
    for _ in range(2):
        assert data(call("DELETE", path, headers=key)) == "1 webhooks deleted"
    assert vault._known == {}


def test_webhooks_of_a_teams_event_type_are_the_teams(
    call: Caller, bob: Caller, diary: Diary
) -> None:
    team = data(call("POST", "/v2/teams", json={"name": "Sales"}), 201)["id"]
    number = diary.event_types.all()[0].id
    path = f"/v2/teams/{team}/event-types/{number}/webhooks"
    assert "not found in team" in refused(call("GET", path), 404)
    assert "not a member" in refused(bob("GET", path), 403)
    missing = f"/v2/teams/{team}/event-types/999/webhooks"
    assert "not found in team" in refused(call("GET", missing), 404)
    offered = an_event_type(team_id=team, slug="of-the-team")
    offer = diary.run(SaveTeamEventType(event_type=offered)).event_type
    theirs = f"/v2/teams/{team}/event-types/{offer.id}/webhooks"
    made = make(call, theirs)
    assert made["eventTypeId"] == offer.id
    assert data(call("GET", f"{theirs}/{made['id']}")) == made
    mine = f"/v2/event-types/{offer.id}/webhooks"
    assert "is not the owner" in refused(call("GET", mine), 403)
    assert data(call("DELETE", f"/v2/teams/{team}"))["id"] == team
    assert diary.outgoing.subscriptions() == ()


def test_the_secret_is_nowhere_in_the_data(
    call: Caller, diary: Diary, tmp_path: Path
) -> None:
    key = {"Idempotency-Key": "once"}
    data(call("POST", "/v2/webhooks", headers=key, json=wish(secret=SECRET)), 201)
    diary.close()
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert files
    for each in files:
        assert SECRET.encode() not in each.read_bytes()


def test_days_away_are_told_to_whoever_wants_to_hear_of_them(
    call: Caller, diary: Diary
) -> None:
    make(call, triggers=["OOO_CREATED"])
    body = {
        "start": "2026-05-01T00:00:00.000Z",
        "end": "2026-05-03T23:59:59.999Z",
        "notes": "At the sea",
        "reason": "vacation",
    }
    made = data(call("POST", "/v2/me/ooo", json=body), 201)
    (message,) = diary.outgoing.log()
    entry = json.loads(message.body)["payload"]["oooEntry"]
    assert (entry["id"], entry["uuid"]) == (made["id"], made["uuid"])
    assert (entry["start"], entry["end"]) == (made["start"], made["end"])
    assert (entry["notes"], entry["toUser"]) == ("At the sea", None)
    assert entry["createdAt"]
