"""`/v2/teams`: teams and who is in them, as each of them may ask."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.commands.teams import JoinTeam, SaveMembership
from pinmycal_desktop.model.team import Membership, Role
from tests.server.people import add_host, calling_as

if TYPE_CHECKING:
    import httpx

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller


@pytest.fixture
def bob(diary: Diary, call: Caller) -> Caller:
    """A program of host 2, who owns nothing here."""
    return calling_as(call, diary, add_host(diary, "Bob").id)


@pytest.fixture
def cy(diary: Diary, call: Caller, bob: Caller) -> Caller:
    """A program of host 3."""
    assert bob.token
    return calling_as(call, diary, add_host(diary, "Cy").id)


def data(answer: httpx.Response, status: int = 200) -> Any:
    assert answer.status_code == status, answer.text
    assert answer.json()["status"] == "success"
    return answer.json()["data"]


def make(call: Caller, name: str = "Team Sales", **more: object) -> Any:
    return data(call("POST", "/v2/teams", json={"name": name, **more}), 201)


def refused(answer: httpx.Response, status: int) -> str:
    assert answer.status_code == status, answer.text
    message: str = answer.json()["error"]["message"]
    return message


def test_a_team_is_made_shown_changed_and_removed(call: Caller) -> None:
    made = make(call, metadata={"key": "value"}, timeFormat=24, weekStart="Monday")
    assert made == {
        "id": made["id"],
        "parentId": None,
        "name": "Team Sales",
        "slug": "team-sales",
        "logoUrl": None,
        "calVideoLogo": None,
        "appLogo": None,
        "appIconLogo": None,
        "bio": None,
        "hideBranding": False,
        "isOrganization": False,
        "isPrivate": False,
        "hideBookATeamMember": False,
        "metadata": {"key": "value"},
        "theme": None,
        "brandColor": None,
        "darkBrandColor": None,
        "bannerUrl": None,
        "timeFormat": 24,
        "timeZone": "Europe/London",
        "weekStart": "Monday",
    }
    path = f"/v2/teams/{made['id']}"
    assert data(call("GET", path)) == made
    assert data(call("GET", "/v2/teams")) == [made]
    changed = data(call("PATCH", path, json={"bio": "We sell", "name": "Sales"}))
    assert changed == made | {"bio": "We sell", "name": "Sales"}
    assert data(call("DELETE", path)) == changed
    assert data(call("GET", "/v2/teams")) == []
    assert call("GET", path).status_code == 403


def test_what_does_not_fit_is_refused(call: Caller) -> None:
    for wrong in (
        {},
        {"name": ""},
        {"name": "x", "metadata": '{"a": 1}'},
        {"name": "x", "timeZone": "Mars/Base"},
        {"name": "x", "logoUrl": "javascript:1"},
        {"name": "x", "slug": "Not A Slug"},
    ):
        assert call("POST", "/v2/teams", json=wrong).status_code == 400, wrong
    make(call)
    assert refused(call("POST", "/v2/teams", json={"name": "Team Sales"}), 409)
    other = make(call, "Other")
    taken = call("PATCH", f"/v2/teams/{other['id']}", json={"slug": "team-sales"})
    assert refused(taken, 409)
    assert call("GET", "/v2/teams/abc").status_code == 400


def test_who_is_in_no_team_learns_nothing_of_it(call: Caller, bob: Caller) -> None:
    team = make(call)
    (mine,) = data(call("GET", f"/v2/teams/{team['id']}/memberships"))
    path = f"/v2/teams/{team['id']}"
    place = f"{path}/memberships"
    for method, address, body in (
        ("GET", path, None),
        ("PATCH", path, {"name": "x"}),
        ("DELETE", path, None),
        ("GET", place, None),
        ("POST", place, {"userId": 2, "accepted": True, "role": "OWNER"}),
        ("GET", f"{place}/{mine['id']}", None),
        ("PATCH", f"{place}/{mine['id']}", {"role": "MEMBER"}),
        ("DELETE", f"{place}/{mine['id']}", None),
        ("POST", f"{path}/invite", None),
    ):
        told = refused(bob(method, address, json=body), 403)
        there_is_none = address.replace(path, "/v2/teams/99")
        same = refused(bob(method, there_is_none, json=body), 403)
        assert told.replace(f"id={team['id']}.", "id=99.") == same
    assert data(bob("GET", "/v2/teams")) == []
    assert data(call("GET", path)) == team


def test_a_member_of_one_team_reaches_into_no_other(call: Caller, bob: Caller) -> None:
    mine, theirs = make(call), make(bob, "Bobs")
    (owner,) = data(call("GET", f"/v2/teams/{mine['id']}/memberships"))
    place = f"/v2/teams/{theirs['id']}/memberships/{owner['id']}"
    for method, body in (
        ("GET", None),
        ("PATCH", {"accepted": False}),
        ("DELETE", None),
    ):
        assert refused(bob(method, place, json=body), 404)


def test_the_owner_of_the_account_adds_members(call: Caller, bob: Caller) -> None:
    team = make(call)
    place = f"/v2/teams/{team['id']}/memberships"
    wish = {"userId": 2, "accepted": True, "role": "ADMIN"}
    made = data(call("POST", place, json=wish), 201)
    assert made == {
        "id": made["id"],
        "userId": 2,
        "teamId": team["id"],
        "accepted": True,
        "role": "ADMIN",
        "disableImpersonation": False,
        "user": {
            "name": "Bob",
            "username": "bob",
            "email": "bob@example.test",
            "avatarUrl": None,
            "bio": None,
            "metadata": {},
        },
    }
    assert data(bob("GET", f"{place}/{made['id']}")) == made
    assert [each["userId"] for each in data(bob("GET", place))] == [1, 2]
    assert data(bob("GET", f"{place}?emails=BOB@example.test,x@y.z")) == [made]
    assert data(bob("GET", f"{place}?take=1&skip=1")) == [made]
    assert refused(call("POST", place, json=wish), 409)
    assert "99" in refused(call("POST", place, json={"userId": 99}), 404)
    change = {"role": "MEMBER", "disableImpersonation": True}
    again = data(call("PATCH", f"{place}/{made['id']}", json=change))
    assert again == made | change
    assert refused(bob("GET", place), 403).startswith("RolesGuard - user with id=2")
    assert data(call("DELETE", f"{place}/{made['id']}")) == again
    assert refused(bob("GET", f"/v2/teams/{team['id']}"), 403)


def test_nobody_else_says_yes_for_a_host(bob: Caller, cy: Caller) -> None:
    team = make(bob)
    place = f"/v2/teams/{team['id']}/memberships"
    asked = data(bob("POST", place, json={"userId": 3, "accepted": True}), 201)
    assert (asked["accepted"], asked["user"]["email"]) == (False, "")
    assert asked["user"]["name"] is None
    one = f"{place}/{asked['id']}"
    assert not data(bob("PATCH", one, json={"accepted": True}))["accepted"]
    assert data(bob("GET", f"{place}?emails=cy@example.test")) == []
    accepted = data(cy("PATCH", one, json={"accepted": True}))
    assert accepted["accepted"]
    assert data(bob("GET", one))["user"]["email"] == "cy@example.test"
    assert not data(bob("PATCH", one, json={"accepted": False}))["accepted"]


def test_a_member_changes_no_role_and_may_leave(bob: Caller, cy: Caller) -> None:
    team = make(bob)
    place = f"/v2/teams/{team['id']}/memberships"
    mine = data(bob("POST", place, json={"userId": 3}), 201)
    one = f"{place}/{mine['id']}"
    assert refused(cy("PATCH", one, json={"role": "OWNER"}), 403)
    assert refused(cy("PATCH", one, json={"role": "ADMIN"}), 403)
    assert data(cy("DELETE", one))["id"] == mine["id"]
    assert data(cy("GET", "/v2/teams")) == []


def test_an_admin_makes_and_touches_no_owner(
    call: Caller, bob: Caller, cy: Caller
) -> None:
    team = make(call)
    place = f"/v2/teams/{team['id']}/memberships"
    mine = data(call("POST", place, json={"userId": 2, "role": "ADMIN"}), 201)
    (owner, _) = data(call("GET", place))
    assert cy.token
    for answer in (
        bob("POST", place, json={"userId": 3, "role": "OWNER"}),
        bob("PATCH", f"{place}/{mine['id']}", json={"role": "OWNER"}),
        bob("PATCH", f"{place}/{owner['id']}", json={"role": "MEMBER"}),
        bob("DELETE", f"{place}/{owner['id']}"),
    ):
        assert "TEAM_OWNER" in refused(answer, 403)
    kept = call("DELETE", f"{place}/{owner['id']}")
    assert kept.status_code == 400


def test_a_link_is_made_anew_each_time_and_lets_a_host_join(
    call: Caller, bob: Caller, diary: Diary
) -> None:
    team = make(call)
    path = f"/v2/teams/{team['id']}/invite"
    first, second = data(call("POST", path)), data(call("POST", path))
    assert first["token"] != second["token"]
    assert first["inviteLink"].endswith(first["token"])
    digest = hashlib.sha256(first["token"].encode()).digest()
    diary.run(JoinTeam(digest=digest, host_id=2))
    assert data(bob("GET", "/v2/teams")) == [team]
    assert refused(bob("POST", path), 403)


def test_a_repeated_write_under_its_key_is_answered_again(
    call: Caller, diary: Diary
) -> None:
    add_host(diary, "Bob")
    key = {"Idempotency-Key": "k1"}
    made = call("POST", "/v2/teams", json={"name": "A"}, headers=key)
    again = call("POST", "/v2/teams", json={"name": "A"}, headers=key)
    assert data(again, 201) == data(made, 201)
    assert again.headers["idempotency-replayed"] == "true"
    other = call("POST", "/v2/teams", json={"name": "B"}, headers=key)
    assert other.status_code == 422
    path = f"/v2/teams/{data(made, 201)['id']}"
    gone = [call("DELETE", path, headers={"Idempotency-Key": "k2"}) for _ in range(2)]
    assert data(gone[0]) == data(gone[1])


@pytest.mark.parametrize(
    ("method", "path", "scope"),
    [
        ("GET", "/v2/teams", "TEAM_PROFILE_READ"),
        ("POST", "/v2/teams", "TEAM_PROFILE_WRITE"),
        ("GET", "/v2/teams/1/memberships", "TEAM_MEMBERSHIP_READ"),
        ("POST", "/v2/teams/1/invite", "TEAM_MEMBERSHIP_WRITE"),
    ],
)
def test_a_token_needs_the_scope(
    call: Caller, diary: Diary, method: str, path: str, scope: str
) -> None:
    make(call)
    lacking = calling_as(call, diary, 1, scopes=("TEAM_EVENT_TYPE_READ",))
    assert refused(lacking(method, path, json={"name": "x"}), 403) == (
        "insufficient_scope: token does not have the required scopes. Required:"
        f" {scope}. Token has: TEAM_EVENT_TYPE_READ"
    )
    for enough in (scope, scope.replace("TEAM_", "ORG_")):
        having = calling_as(call, diary, 1, scopes=(enough,))
        assert having(method, path, json={"name": enough}).status_code < 300


def test_a_removed_member_is_not_shown(call: Caller, diary: Diary) -> None:
    team = make(call)
    diary.run(
        SaveMembership(
            membership=Membership(
                team_id=team["id"], host_id=add_host(diary, "Dan").id, role=Role.ADMIN
            )
        )
    )
    there = data(call("GET", f"/v2/teams/{team['id']}/memberships"))
    assert [each["user"]["username"] for each in there] == ["ada", "dan"]


def test_nobody_has_the_number_nought(call: Caller) -> None:
    place = f"/v2/teams/{make(call)['id']}/memberships"
    assert refused(call("POST", place, json={"userId": 0}), 404)
