"""`/v2/me/ooo`: days out of office, each host's own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.commands.holding import SaveOutOfOffice
from pinmycal_desktop.model.commands.webhooks import SaveSubscription
from pinmycal_desktop.model.errors import ChangedMeanwhile
from pinmycal_desktop.model.subscriptions import Subscription
from tests.server.people import add_host, calling_as

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller, StandingClock

ALL = "/v2/me/ooo"
DAYS = {"start": "2026-03-10T09:30:00Z", "end": "2026-03-12T08:00:00Z"}


def made(call: Caller, **more: object) -> dict[str, Any]:
    """Be out of office for three days."""
    answer = call("POST", ALL, json=DAYS | more)
    assert answer.status_code == 201, answer.text
    data: dict[str, Any] = answer.json()["data"]
    return data


def test_whole_days_are_kept(call: Caller) -> None:
    data = made(call, reason="vacation", notes="Sea")
    assert data == {
        "userId": 1,
        "id": data["id"],
        "uuid": data["uuid"],
        "start": "2026-03-10T00:00:00.000Z",
        "end": "2026-03-12T23:59:59.999Z",
        "reason": "vacation",
        "notes": "Sea",
    }
    assert call("GET", ALL).json()["data"] == [data]


def test_what_is_named_is_changed(call: Caller, diary: Diary) -> None:
    bob = add_host(diary, "Bob")
    path = f"{ALL}/{made(call, notes='Sea')['id']}"
    wish = {"end": "2026-03-11T00:00:00Z", "toUserId": bob.id, "reason": "sick"}
    changed = call("PATCH", path, json=wish).json()["data"]
    assert changed["end"] == "2026-03-11T23:59:59.999Z"
    assert changed["toUserId"] == bob.id
    assert (changed["notes"], changed["reason"]) == ("Sea", "sick")
    freed = call("PATCH", path, json={"toUserId": None, "notes": ""}).json()["data"]
    assert not freed.keys() & {"toUserId", "notes"}


def test_what_is_removed_is_gone(call: Caller) -> None:
    data = made(call)
    path = f"{ALL}/{data['id']}"
    assert call("DELETE", path).json()["data"] == data
    assert call("GET", ALL).json()["data"] == []
    assert call("DELETE", path).status_code == 404


@pytest.mark.parametrize(
    ("wish", "status"),
    [
        ({"start": "2026-03-13T00:00:00Z"}, 400),
        ({"start": "2026-03-10T00:00:00+01:00"}, 400),
        ({"start": "soon"}, 400),
        ({"reason": "bored"}, 400),
        ({"toUserId": 1}, 400),
        ({"toUserId": 77}, 404),
        ({"notes": "x" * 30_000}, 400),
    ],
)
def test_what_cannot_be_is_refused(
    call: Caller, wish: dict[str, object], status: int
) -> None:
    assert call("POST", ALL, json=DAYS | wish).status_code == status


def test_the_same_days_are_kept_once(call: Caller) -> None:
    made(call)
    assert call("POST", ALL, json=DAYS).status_code == 409


def test_a_list_is_sorted_and_paged(call: Caller) -> None:
    late = made(call, start="2026-03-11T00:00:00Z")["id"]
    early = made(call, end="2026-03-11T00:00:00Z")["id"]

    def ids(query: str) -> list[int]:
        return [each["id"] for each in call("GET", f"{ALL}?{query}").json()["data"]]

    assert ids("") == [late, early]
    assert ids("sortStart=asc") == [early, late]
    assert ids("sortStart=desc") == [late, early]
    assert ids("sortEnd=asc") == [early, late]
    assert ids("sortEnd=desc&take=1&skip=1") == [early]


def test_another_hosts_days_are_not_there(call: Caller, diary: Diary) -> None:
    path = f"{ALL}/{made(call)['id']}"
    bob = calling_as(call, diary, add_host(diary, "Bob").id)
    assert bob("GET", ALL).json()["data"] == []
    assert bob("PATCH", path, json={"notes": "mine"}).status_code == 404
    assert bob("DELETE", path).status_code == 404
    assert call("GET", ALL).json()["data"][0].get("notes") is None


def test_credentials_are_needed(call: Caller) -> None:
    for method, path in (("GET", ALL), ("DELETE", f"{ALL}/1")):
        assert call(method, path, headers={"Authorization": ""}).status_code == 401


def test_a_subscriber_is_told(call: Caller, diary: Diary, clock: StandingClock) -> None:
    for uid, template in (("plain", None), ("own", "{{oooEntry.notes}}")):
        diary.run(
            SaveSubscription(
                subscription=Subscription(
                    uid=uid,
                    account_id=1,
                    host_id=1,
                    sender=Sender.CALCOM,
                    url=f"http://127.0.0.1:9/{uid}",
                    triggers=("OOO_CREATED",),
                    template=template,
                    created_at=clock.now,
                )
            )
        )
    bob = add_host(diary, "Bob")
    data = made(call, reason="travel", notes="Away", toUserId=bob.id)
    own, plain = sorted(diary.outgoing.due(clock.now), key=lambda each: each.url)
    assert own.body == b"Away"
    told = json.loads(plain.body)
    assert told["triggerEvent"] == plain.trigger == "OOO_CREATED"
    entry = told["payload"]["oooEntry"]
    assert (entry["id"], entry["uuid"]) == (data["id"], data["uuid"])
    assert (entry["start"], entry["end"]) == (data["start"], data["end"])
    assert entry["toUser"]["id"] == bob.id
    assert entry["user"]["id"] == 1
    assert entry["reason"]["reason"] == "ooo_reasons_travel"


def test_days_can_be_taken_back(call: Caller, diary: Diary) -> None:
    made(call)
    (away,) = diary.absences.all()
    removed = diary.run(SaveOutOfOffice(away=away))
    assert removed.undo is not None
    with pytest.raises(ChangedMeanwhile):
        diary.run(SaveOutOfOffice(away=away))
    diary.run(removed.undo)
    path = f"{ALL}/{away.id}"
    assert call("DELETE", path).status_code == 200
    assert diary.absences.all() == ()
