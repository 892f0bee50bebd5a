"""`/v2/teams/{teamId}/event-types`: what a team offers, as its members may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.server.people import add_host, calling_as

if TYPE_CHECKING:
    import httpx

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller

WISH = {
    "title": "Demo",
    "slug": "demo",
    "lengthInMinutes": 30,
    "schedulingType": "collective",
    "hosts": [{"userId": 1}, {"userId": 2}],
}


@pytest.fixture
def bob(diary: Diary, call: Caller) -> Caller:
    """A program of host 2."""
    return calling_as(call, diary, add_host(diary, "Bob").id)


@pytest.fixture
def place(call: Caller, bob: Caller) -> str:
    """Where the event types of a team of both are; host 2 is a mere member."""
    assert bob.token
    team = data(call("POST", "/v2/teams", json={"name": "Sales"}), 201)
    members = f"/v2/teams/{team['id']}/memberships"
    data(call("POST", members, json={"userId": 2, "accepted": True}), 201)
    return f"/v2/teams/{team['id']}/event-types"


def data(answer: httpx.Response, status: int = 200) -> Any:
    assert answer.status_code == status, answer.text
    return answer.json()["data"]


def refused(answer: httpx.Response, status: int) -> str:
    assert answer.status_code == status, answer.text
    message: str = answer.json()["error"]["message"]
    return message


def test_a_team_offers_something_together(call: Caller, place: str) -> None:
    made = data(call("POST", place, json=WISH), 201)
    assert (made["schedulingType"], made["teamId"]) == ("collective", 1)
    assert (made["ownerId"], made["parentEventTypeId"]) == (None, None)
    assert made["hosts"] == [
        {"userId": 1, "name": "Ada", "username": "ada", "avatarUrl": None},
        {"userId": 2, "name": "Bob", "username": "bob", "avatarUrl": None},
    ]
    assert made["team"]["slug"] == "sales"
    assert made["bookingUrl"].endswith("/team/sales/demo")
    one = f"{place}/{made['id']}"
    assert data(call("GET", one)) == made
    assert data(call("GET", place)) == [made]
    changed = data(call("PATCH", one, json={"title": "Talk", "slug": "talk"}))
    assert (changed["title"], changed["slug"]) == ("Talk", "talk")
    gone = data(call("DELETE", one))
    assert (gone["id"], gone["slug"]) == (made["id"], "talk")
    assert data(call("GET", place)) == []
    assert refused(call("GET", one), 404)


def test_whom_a_team_would_mail_is_kept(call: Caller, place: str) -> None:
    made = data(call("POST", place, json=WISH), 201)
    assert "emailSettings" not in made
    one = f"{place}/{made['id']}"
    said = {"emailSettings": {"disableEmailsToAttendees": True}}
    kept = {"disableEmailsToAttendees": True, "disableEmailsToHosts": False}
    assert data(call("PATCH", one, json=said))["emailSettings"] == kept
    assert data(call("PATCH", one, json={"title": "Talk"}))["emailSettings"] == kept
    other = WISH | {"slug": "other", "emailSettings": kept}
    assert data(call("POST", place, json=other), 201)["emailSettings"] == kept
    wrong = {"emailSettings": {"disableEmailsToHosts": "maybe"}}
    assert call("PATCH", one, json=wrong).status_code == 400
    version = {"cal-api-version": "2024-06-14"}
    own = {"title": "Own", "slug": "own", "lengthInMinutes": 20} | said
    alone = data(call("POST", "/v2/event-types", headers=version, json=own), 201)
    assert "emailSettings" not in alone


def test_nobody_is_called_without_an_organization(
    call: Caller, bob: Caller, place: str
) -> None:
    made = data(call("POST", place, json=WISH), 201)
    one = f"{place}/{made['id']}/create-phone-call"
    wish = {"yourPhoneNumber": "+491234567", "numberToCall": "+491234568"}
    told = refused(call("POST", one, json=wish), 400)
    assert told == "Validation failed (numeric string is expected)"
    refused(bob("POST", one, json=wish), 403)


def test_a_team_takes_turns(call: Caller, place: str) -> None:
    hosts = [
        {"userId": 1, "mandatory": True, "priority": "high"},
        {"userId": 2, "priority": "lowest"},
    ]
    wish = WISH | {
        "schedulingType": "roundRobin",
        "hosts": hosts,
        "rescheduleWithSameRoundRobinHost": True,
    }
    made = data(call("POST", place, json=wish), 201)
    assert [(each["mandatory"], each["priority"]) for each in made["hosts"]] == [
        (True, "high"),
        (False, "lowest"),
    ]
    assert made["rescheduleWithSameRoundRobinHost"] is True
    changed = data(
        call("PATCH", f"{place}/{made['id']}", json={"hosts": [{"userId": 2}]})
    )
    assert [each["userId"] for each in changed["hosts"]] == [2]
    everybody = {"assignAllTeamMembers": True}
    changed = data(call("PATCH", f"{place}/{made['id']}", json=everybody))
    assert changed["assignAllTeamMembers"] is True
    assert {each["userId"] for each in changed["hosts"]} == {1, 2}


def test_of_a_managed_event_type_each_host_has_a_copy(
    call: Caller, bob: Caller, place: str
) -> None:
    wish = WISH | {"schedulingType": "managed", "hosts": [{"userId": 2}]}
    template, copy = data(call("POST", place, json=wish), 201)
    assert template["schedulingType"] == copy["schedulingType"] == "managed"
    assert (copy["parentEventTypeId"], copy["ownerId"]) == (template["id"], 2)
    headers = {"cal-api-version": "2024-06-14"}
    one = f"/v2/event-types/{copy['id']}"
    assert data(bob("GET", one, headers=headers))["slug"] == "demo"
    own = bob("PATCH", one, json={"title": "Mine"}, headers=headers)
    assert own.status_code == 400
    changed = data(call("PATCH", f"{place}/{template['id']}", json={"title": "Talk"}))
    assert [each["title"] for each in changed] == ["Talk", "Talk"]
    assert data(call("DELETE", f"{place}/{template['id']}"))
    assert bob("GET", one, headers=headers).status_code == 404


def test_a_list_is_narrowed_and_sorted(call: Caller, place: str) -> None:
    for slug in ("one", "two"):
        data(call("POST", place, json=WISH | {"slug": slug}), 201)

    def listed(query: str) -> list[str]:
        return [each["slug"] for each in data(call("GET", f"{place}?{query}"))]

    assert listed("eventSlug=two") == ["two"]
    assert listed("sortCreatedAt=desc") == ["two", "one"]
    (first, _) = data(call("GET", f"{place}?hostsLimit=1"))
    assert len(first["hosts"]) == 1


def test_what_does_not_fit_is_refused(call: Caller, place: str) -> None:
    for wrong, status in (
        ({"schedulingType": "x"}, 400),
        ({"slug": "!"}, 400),
        ({"hosts": [{"userId": 99}]}, 404),
        ({"scheduleId": 99}, 404),
        ({"lengthInMinutes": 0}, 400),
    ):
        assert refused(call("POST", place, json=WISH | wrong), status)
    data(call("POST", place, json=WISH), 201)
    assert "slug" in refused(call("POST", place, json=WISH), 400)


def test_a_member_looks_and_changes_nothing(
    call: Caller, bob: Caller, place: str
) -> None:
    made = data(call("POST", place, json=WISH), 201)
    one = f"{place}/{made['id']}"
    assert data(bob("GET", one)) == made
    schedules = place.replace("event-types", "schedules")
    for answer in (
        bob("POST", place, json=WISH | {"slug": "x"}),
        bob("PATCH", one, json={"title": "x"}),
        bob("DELETE", one),
        bob("GET", schedules),
    ):
        assert "TEAM_ADMIN" in refused(answer, 403)
    shown = data(call("GET", schedules))
    assert [each["ownerId"] for each in shown] == [1, 2]
    assert len(data(call("GET", f"{schedules}?take=1"))) == 1


def test_nobody_else_reaches_what_a_team_offers(
    call: Caller, diary: Diary, place: str
) -> None:
    made = data(call("POST", place, json=WISH), 201)
    cy = calling_as(call, diary, add_host(diary, "Cy").id)
    theirs = data(cy("POST", "/v2/teams", json={"name": "Cys"}), 201)["id"]
    other = f"/v2/teams/{theirs}/event-types"
    one = f"{place}/{made['id']}"
    for method, path, body, status in (
        ("GET", place, None, 403),
        ("POST", place, WISH, 403),
        ("GET", one, None, 403),
        ("PATCH", one, {"title": "x"}, 403),
        ("DELETE", one, None, 403),
        ("GET", place.replace("event-types", "schedules"), None, 403),
        ("GET", f"{other}/{made['id']}", None, 404),
        ("PATCH", f"{other}/{made['id']}", {"title": "x"}, 404),
        ("DELETE", f"{other}/{made['id']}", None, 404),
        ("POST", other, WISH, 404),
    ):
        assert refused(cy(method, path, json=body), status)
    headers = {"cal-api-version": "2024-06-14"}
    own = f"/v2/event-types/{made['id']}"
    assert call("GET", own, headers=headers).status_code == 404
    assert call("DELETE", own, headers=headers).status_code == 403
    assert call("PATCH", own, json={}, headers=headers).status_code == 404
    assert data(call("GET", one)) == made


def test_the_hours_of_whoever_did_not_accept_are_not_shown(
    call: Caller, diary: Diary, bob: Caller
) -> None:
    add_host(diary, "Cy")
    team = data(bob("POST", "/v2/teams", json={"name": "Bobs"}), 201)["id"]
    wish = {"userId": 3, "accepted": True}
    data(bob("POST", f"/v2/teams/{team}/memberships", json=wish), 201)
    shown = data(bob("GET", f"/v2/teams/{team}/schedules"))
    assert [each["ownerId"] for each in shown] == [2]
    hosts = {"hosts": [{"userId": 3}]}
    place = f"/v2/teams/{team}/event-types"
    assert "3" in refused(bob("POST", place, json=WISH | hosts), 404)
    assert call("GET", place).status_code == 403


def test_what_was_booked_with_a_team_is_listed_to_its_admins(
    call: Caller, bob: Caller, place: str
) -> None:
    wish = WISH | {"schedulingType": "managed", "hosts": [{"userId": 2}]}
    _, copy = data(call("POST", place, json=wish), 201)
    version = {"cal-api-version": "2024-08-13"}
    ava = {"name": "Ava", "email": "ava@example.org", "timeZone": "Europe/Berlin"}
    booked = []
    for number in (copy["id"], 1):
        body = {"eventTypeId": number, "start": "2026-03-03T10:00:00Z", "attendee": ava}
        booked.append(
            data(call("POST", "/v2/bookings", json=body, headers=version), 201)
        )
    listed = place.replace("event-types", "bookings")
    answer = call("GET", listed)
    assert [each["uid"] for each in data(answer)] == [booked[0]["uid"]]
    assert answer.json()["pagination"]["totalItems"] == 1
    assert data(call("GET", f"{listed}?eventTypeId=1")) == []
    assert "TEAM_ADMIN" in refused(bob("GET", listed), 403)
    stranger = listed.replace("/1/", "/99/")
    assert refused(call("GET", stranger), 403)


def test_a_meeting_with_a_team_takes_the_time_of_all_its_hosts(
    call: Caller, bob: Caller, diary: Diary, place: str
) -> None:
    made = data(call("POST", place, json=WISH), 201)
    version = {"cal-api-version": "2024-08-13"}
    ava = {"name": "Ava", "email": "ava@example.org", "timeZone": "Europe/Berlin"}
    wish = {
        "teamSlug": "sales",
        "eventTypeSlug": "demo",
        "start": "2026-03-03T10:00:00Z",
        "attendee": ava,
    }
    booked = data(call("POST", "/v2/bookings", json=wish, headers=version), 201)
    assert booked["eventTypeId"] == made["id"]
    for program in (call, bob):
        mine = data(program("GET", "/v2/bookings", headers=version))
        assert [each["uid"] for each in mine] == [booked["uid"]]
    (own, *_) = diary.event_types.all(host_id=2)
    again = wish | {"eventTypeId": own.id}
    del again["teamSlug"], again["eventTypeSlug"]
    taken = call("POST", "/v2/bookings", json=again, headers=version)
    assert taken.status_code == 400
    for wrong in ({"teamSlug": "nobody"}, {"eventTypeSlug": "nothing"}):
        answer = call("POST", "/v2/bookings", json=wish | wrong, headers=version)
        assert refused(answer, 404)
