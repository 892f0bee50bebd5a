"""The first API with several hosts: a token opens its own host's data alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.commands.access import CreateToken
from pinmycal_desktop.model.commands.setup import RemoveHost, SaveHost
from pinmycal_desktop.wire.token import new_token

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller, StandingClock


WISH = {
    "eventTypeId": "evt_2",
    "start": "2026-03-03T10:00:00Z",
    "invitee": {"name": "Ava", "email": "ava@example.org"},
}


@pytest.fixture
def bob(diary: Diary) -> Host:
    host = Host(
        uid="b", account_id=1, name="Bob", email="b@example.test", zone="Europe/Berlin"
    )
    return diary.run(SaveHost(host=host)).host


@pytest.fixture
def as_bob(diary: Diary, call: Caller, bob: Host, clock: StandingClock) -> Caller:
    made = new_token()
    diary.run(
        CreateToken(
            account_id=1,
            name="Bob's",
            digest=made.digest,
            hint=made.hint,
            host_id=bob.id,
            expires_at=clock.now + timedelta(days=1),
        )
    )
    return replace(call, token=made.secret)


def test_a_token_says_whose_it_is(call: Caller, as_bob: Caller) -> None:
    assert call("GET", "/v1/users/me").json()["user"]["name"] == "Ada"
    assert as_bob("GET", "/v1/users/me").json()["user"]["name"] == "Bob"


def test_nothing_of_another_host_is_listed_shown_or_changed(
    call: Caller, as_bob: Caller, diary: Diary
) -> None:
    mine = call("POST", "/v1/bookings", json=WISH).json()
    path = f"/v1/bookings/{mine['bookingId']}"
    assert as_bob("GET", "/v1/bookings").json()["bookings"] == []
    move = {"start": "2026-03-03T12:00:00Z"}
    for answer in (
        as_bob("GET", path),
        as_bob("PATCH", path, json=move),
        as_bob("DELETE", path),
        as_bob("POST", "/v1/bookings", json=WISH),
        as_bob("GET", "/v1/availability?eventTypeId=evt_2"),
    ):
        assert answer.status_code == 404, answer.text
    kinds = as_bob("GET", "/v1/event-types").json()["eventTypes"]
    own = [f"evt_{each.id}" for each in diary.event_types.all(host_id=2)]
    assert [each["id"] for each in kinds] == own
    assert call("GET", path).json()["booking"]["state"] == mine["state"]


def test_a_token_ends_on_its_day(as_bob: Caller, clock: StandingClock) -> None:
    clock.move(hours=23)
    assert as_bob("GET", "/v1/users/me").status_code == 200
    clock.move(hours=1)
    assert as_bob("GET", "/v1/users/me").status_code == 401


def test_a_removed_hosts_token_opens_nothing(
    as_bob: Caller, diary: Diary, bob: Host
) -> None:
    diary.run(RemoveHost(host_id=bob.id))
    assert as_bob("GET", "/v1/users/me").status_code == 401
