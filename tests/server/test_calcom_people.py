"""Keys, verified addresses, and what cannot be on one computer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.scopes import SCOPES
from pinmycal_desktop.server.calcom.routes import Who
from pinmycal_desktop.server.calcom.table import ROUTES
from tests.server.people import add_host, calling_as, key_for

if TYPE_CHECKING:
    import httpx

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller, StandingClock

REFRESH = "/v2/api-keys/refresh"
EMAILS = "/v2/verified-resources/emails"
PHONES = "/v2/verified-resources/phones"


def data(answer: httpx.Response, status: int = 200) -> Any:
    assert answer.status_code == status, answer.text
    assert answer.json()["status"] == "success"
    return answer.json().get("data")


def message(answer: httpx.Response, status: int) -> str:
    assert answer.status_code == status, answer.text
    said: str = answer.json()["error"]["message"]
    return said


# --- keys


def test_a_key_is_refreshed_and_the_old_one_is_dead(
    call: Caller, clock: StandingClock
) -> None:
    new = replace(call, token=data(call("POST", REFRESH, json={}))["apiKey"])
    assert new.token.startswith("cal_live_")
    assert call("GET", "/v2/me").status_code == 401
    assert call("POST", REFRESH, json={}).status_code == 401
    assert new("GET", "/v2/me").status_code == 200
    clock.move(days=30)
    assert new("GET", "/v2/me").status_code == 401


def test_a_key_lasts_as_long_as_was_asked(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    short = data(call("POST", REFRESH, json={"apiKeyDaysValid": 2}))["apiKey"]
    keyed = replace(call, token=short)
    for_good = data(keyed("POST", REFRESH, json={"apiKeyNeverExpires": True}))
    assert diary.tokens.all()[1].expires_at == clock.now + timedelta(days=2)
    assert diary.tokens.all()[2].expires_at is None
    last = replace(call, token=for_good["apiKey"])
    for wrong in (
        {"apiKeyDaysValid": 0},
        {"apiKeyDaysValid": "x"},
        {"apiKeyDaysValid": 2, "apiKeyNeverExpires": True},
    ):
        assert last("POST", REFRESH, json=wrong).status_code == 400
    assert last("GET", "/v2/me").status_code == 200


def test_a_refreshed_key_may_do_what_the_old_one_might(
    call: Caller, diary: Diary
) -> None:
    bob = add_host(diary, "Bob")
    old = calling_as(call, diary, bob.id, scopes=("PROFILE_READ",))
    new = replace(call, token=data(old("POST", REFRESH, json={}))["apiKey"])
    assert data(new("GET", "/v2/me"))["username"] == "bob"
    assert "TEAM_PROFILE_READ" in message(new("GET", "/v2/teams"), 403)


def test_nobody_refreshes_without_a_key(call: Caller) -> None:
    answer = call("POST", REFRESH, json={}, headers={"Authorization": ""})
    assert answer.status_code == 401


# --- verified addresses and numbers


def verify(
    call: Caller, diary: Diary, base: str = EMAILS, **what: str
) -> httpx.Response:
    asked = call("POST", f"{base}/verification-code/request", json=what)
    assert data(asked) is None
    (code,) = diary.codes.shown()
    typed = what | {"code": code.text}
    return call("POST", f"{base}/verification-code/verify", json=typed)


def test_an_address_is_verified_by_the_code_of_this_computer(
    call: Caller, diary: Diary
) -> None:
    made = data(verify(call, diary, email="ada@example.test"))
    assert made == {"id": made["id"], "email": "ada@example.test", "userId": 1}
    assert data(call("GET", EMAILS)) == [made]
    assert data(call("GET", f"{EMAILS}?skip=1")) == []
    assert data(call("GET", f"{EMAILS}/{made['id']}")) == made
    assert message(call("GET", f"{EMAILS}/99"), 404)
    assert call("GET", f"{PHONES}/{made['id']}").status_code == 404


def test_a_number_is_verified_too(call: Caller, diary: Diary) -> None:
    made = data(verify(call, diary, PHONES, phone="+4930123456"))
    assert made == {"id": made["id"], "phoneNumber": "+4930123456", "userId": 1}
    assert data(call("GET", PHONES)) == [made]


def test_a_wrong_code_verifies_nothing(call: Caller) -> None:
    wish = {"email": "ada@example.test", "code": "000000"}
    path = f"{EMAILS}/verification-code/verify"
    assert message(call("POST", path, json=wish), 400) == "Invalid Verification Code"
    phone = {"phone": "+4930123456", "code": "000000"}
    path = f"{PHONES}/verification-code/verify"
    assert message(call("POST", path, json=phone), 400) == (
        "Could not verify phone number."
    )
    for wrong in ({"email": "x"}, {}, {"email": 5}):
        path = f"{EMAILS}/verification-code/request"
        assert call("POST", path, json=wrong).status_code == 400
    path = f"{PHONES}/verification-code/request"
    assert call("POST", path, json={"phone": "030 1"}).status_code == 400
    assert data(call("GET", EMAILS)) == []


def test_codes_are_asked_for_five_times_a_minute(call: Caller) -> None:
    path = f"{EMAILS}/verification-code/request"
    wish = {"email": "ada@example.test"}
    asked = [call("POST", path, json=wish) for _ in range(6)]
    assert [each.status_code for each in asked] == [200] * 5 + [429]
    name = "x-ratelimit-limit-verified_emails_request"
    assert asked[0].headers[name] == "5"


def test_only_the_oldest_version_has_these_routes(call: Caller) -> None:
    for version, status in (("2024-08-13", 404), ("2024-04-15", 200), ("x", 200)):
        headers = {"cal-api-version": version}
        assert call("GET", EMAILS, headers=headers).status_code == status


def test_what_one_host_verified_no_other_sees(call: Caller, diary: Diary) -> None:
    made = data(verify(call, diary, email="ada@example.test"))
    bob = calling_as(call, diary, add_host(diary, "Bob").id)
    assert data(bob("GET", EMAILS)) == []
    assert bob("GET", f"{EMAILS}/{made['id']}").status_code == 404
    call("POST", f"{EMAILS}/verification-code/request", json={"email": "x@y.test"})
    (code,) = diary.codes.shown()
    typed = {"email": "x@y.test", "code": code.text}
    stolen = bob("POST", f"{EMAILS}/verification-code/verify", json=typed)
    assert stolen.status_code == 400


def test_a_team_verifies_for_its_admins(call: Caller, diary: Diary) -> None:
    team = data(call("POST", "/v2/teams", json={"name": "Sales"}), 201)
    base = f"/v2/teams/{team['id']}/verified-resources"
    made = data(verify(call, diary, f"{base}/emails", email="s@example.test"))
    assert made == {
        "id": made["id"],
        "email": "s@example.test",
        "teamId": team["id"],
        "userId": 1,
    }
    phone = data(verify(call, diary, f"{base}/phones", phone="+4930123456"))
    assert phone["phoneNumber"] == "+4930123456"
    assert data(call("GET", f"{base}/emails")) == [made]
    assert data(call("GET", EMAILS)) == []
    assert data(call("GET", f"{base}/phones/{phone['id']}")) == phone
    bob = calling_as(call, diary, add_host(diary, "Bob").id)
    code = {"email": "s@example.test", "code": "1"}
    for method, path, body in (
        ("GET", f"{base}/emails", None),
        ("GET", f"{base}/emails/{made['id']}", None),
        ("POST", f"{base}/emails/verification-code/request", code),
        ("POST", f"{base}/emails/verification-code/verify", code),
    ):
        assert bob(method, path, json=body).status_code == 403
    membership = {"userId": 2, "accepted": True}
    call("POST", f"/v2/teams/{team['id']}/memberships", json=membership)
    assert bob("GET", f"{base}/emails").status_code == 403


# --- what cannot be here


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/v2/organizations/1/teams", 403),
        ("POST", "/v2/organizations/77/users/1/ooo", 403),
        ("GET", "/v2/oauth-clients", 403),
        ("GET", "/v2/oauth-clients/x/users", 403),
        ("POST", "/v2/oauth/x/refresh", 401),
        ("GET", "/v2/stripe/check", 404),
        ("GET", "/v2/stripe/connect", 404),
        ("POST", "/v2/routing-forms/x/calculate-slots", 404),
    ],
)
def test_what_cannot_be_here_says_so(
    call: Caller, method: str, path: str, status: int
) -> None:
    told = message(call(method, path, json={}), status)
    assert not told.startswith("Cannot")
    anonymous = call(method, path, json={}, headers={"Authorization": ""})
    is_public = "routing-forms" in path or path.startswith("/v2/oauth/")
    assert anonymous.status_code == (status if is_public else 401)


def test_an_organization_is_named_as_it_was_asked_for(call: Caller) -> None:
    assert "id=77" in message(call("GET", "/v2/organizations/77/teams"), 403)


@pytest.mark.parametrize(
    "path", ["/v2/organizations", "/v2/stripe", "/v2/oauth/x", "/v2/organizations/"]
)
def test_what_is_nowhere_is_not_found(call: Caller, path: str) -> None:
    assert message(call("GET", path), 404).startswith("Cannot GET")


# --- scopes


def test_every_route_that_asks_who_needs_a_scope() -> None:
    for route in ROUTES:
        if route.who in (Who.KNOWN, Who.PERMITTED):
            assert route.scope in SCOPES, (route.method, route.path)


def test_a_key_of_few_scopes_is_stopped_at_the_first_api_too(
    call: Caller, diary: Diary
) -> None:
    reader = replace(call, token=key_for(diary, 1, scopes=("BOOKING_READ",)))
    assert reader("GET", "/v1/bookings").status_code == 200
    for method, path in (
        ("GET", "/v1/users/me"),
        ("GET", "/v1/event-types"),
        ("GET", "/v1/availability"),
        ("POST", "/v1/bookings"),
        ("PATCH", "/v1/bookings/bk_1"),
        ("DELETE", "/v1/bookings/bk_1"),
    ):
        answer = reader(method, path, json=None if method == "GET" else {})
        assert (answer.status_code, answer.json()["code"]) == (403, "FORBIDDEN")


# --- an address opens the bookings one comes to


def test_an_address_is_a_hosts_own_once_it_is_verified(
    call: Caller, diary: Diary
) -> None:
    bob = calling_as(call, diary, add_host(diary, "Bob").id)
    version = {"cal-api-version": "2024-08-13"}
    ava = {"name": "Ava", "email": "ava@example.org", "timeZone": "Europe/Berlin"}
    wish = {"eventTypeId": 1, "start": "2026-03-03T10:00:00Z", "attendee": ava}
    data(call("POST", "/v2/bookings", json=wish, headers=version), 201)
    taken = data(bob("PATCH", "/v2/me", json={"email": "ava@example.org"}))
    assert taken["email"] == "bob@example.test"
    assert data(bob("GET", "/v2/bookings", headers=version)) == []
    assert data(bob("PATCH", "/v2/me", json={"name": "Bob"}))["email"] == (
        "bob@example.test"
    )
    assert data(verify(bob, diary, email="ava@example.org"))
    assert data(bob("GET", "/v2/me"))["email"] == "ava@example.org"
    assert len(data(bob("GET", "/v2/bookings", headers=version))) == 1


def test_an_address_that_was_verified_before_is_taken_at_once(
    call: Caller, diary: Diary
) -> None:
    bob = calling_as(call, diary, add_host(diary, "Bob").id)
    assert data(verify(bob, diary, email="new@example.org"))
    assert data(bob("GET", "/v2/me"))["email"] == "bob@example.test"
    changed = data(bob("PATCH", "/v2/me", json={"email": "new@example.org"}))
    assert changed["email"] == "new@example.org"


def test_who_keeps_their_address_waits_for_no_other_one(
    call: Caller, diary: Diary
) -> None:
    bob = calling_as(call, diary, add_host(diary, "Bob").id)
    for email in ("new@example.org", "bob@example.test"):
        data(bob("PATCH", "/v2/me", json={"email": email}))
    assert data(verify(bob, diary, email="new@example.org"))
    assert data(bob("GET", "/v2/me"))["email"] == "bob@example.test"


def test_what_a_team_verifies_is_nobodys_own_address(
    call: Caller, diary: Diary
) -> None:
    before = data(call("GET", "/v2/me"))["email"]
    team = data(call("POST", "/v2/teams", json={"name": "Sales"}), 201)
    data(call("PATCH", "/v2/me", json={"email": "s@example.test"}))
    base = f"/v2/teams/{team['id']}/verified-resources/emails"
    assert data(verify(call, diary, base, email="s@example.test"))
    assert data(call("GET", "/v2/me"))["email"] == before
