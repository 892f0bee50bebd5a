"""Private links: addresses that end at a time or after so many bookings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.commands.setup import RemovePrivateLink, SavePrivateLink

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller, StandingClock

LINKS = "/v2/event-types/1/private-links"


def made(call: Caller, **wish: object) -> dict[str, Any]:
    """Make a link and return it as answered."""
    answer = call("POST", LINKS, json=wish)
    assert answer.status_code == 201, answer.text
    data: dict[str, Any] = answer.json()["data"]
    return data


def test_a_link_ends_at_its_time(call: Caller, clock: StandingClock) -> None:
    link = made(call, expiresAt="2026-03-03T08:00:00Z")
    assert link == {
        "linkId": link["linkId"],
        "eventTypeId": 1,
        "isExpired": False,
        "bookingUrl": f"http://127.0.0.1:7466/d/{link['linkId']}",
        "expiresAt": "2026-03-03T08:00:00.000Z",
    }
    clock.move(days=1)
    assert call("GET", LINKS).json()["data"] == [link | {"isExpired": True}]


def test_a_link_may_be_for_so_many_bookings(call: Caller) -> None:
    link = made(call, maxUsageCount=3)
    assert (link["maxUsageCount"], link["usageCount"]) == (3, 0)
    assert not link["isExpired"]


def test_a_booking_made_otherwise_is_no_use_of_a_link(call: Caller) -> None:
    link = made(call, maxUsageCount=1)
    person = {"name": "Guest", "email": "g@example.test", "timeZone": "UTC"}
    answer = call(
        "POST",
        "/v2/bookings",
        json={"eventTypeId": 1, "start": "2026-03-03T10:00:00Z", "attendee": person},
        headers={"cal-api-version": "2024-08-13"},
    )
    assert answer.status_code == 201, answer.text
    assert call("GET", LINKS).json()["data"] == [link]


@pytest.mark.parametrize(
    "wish",
    [
        {},
        {"expiresAt": "2026-03-03T08:00:00Z", "maxUsageCount": 3},
        {"maxUsageCount": 0},
        {"expiresAt": "tomorrow"},
    ],
)
def test_a_link_has_exactly_one_end(call: Caller, wish: dict[str, Any]) -> None:
    assert call("POST", LINKS, json=wish).status_code == 400


def test_without_a_time_a_changed_link_ends_by_use(call: Caller) -> None:
    link = made(call, expiresAt="2026-03-03T08:00:00Z")
    path = f"{LINKS}/{link['linkId']}"
    both = {"expiresAt": "2026-03-04T08:00:00Z", "maxUsageCount": 5}
    said = call("PATCH", path, json=both).json()["data"]
    assert (said["expiresAt"], "maxUsageCount" in said) == (
        "2026-03-04T08:00:00.000Z",
        False,
    )
    said = call("PATCH", path, json={}).json()["data"]
    assert (said["maxUsageCount"], "expiresAt" in said) == (5, False)


def test_a_removed_link_is_gone(call: Caller, diary: Diary) -> None:
    link = made(call, maxUsageCount=1)
    path = f"{LINKS}/{link['linkId']}"
    assert call("DELETE", path).json()["data"]["linkId"] == link["linkId"]
    assert call("DELETE", path).status_code == 404
    assert call("PATCH", path, json={}).status_code == 404
    assert diary.private_links.of_event_type(1) == ()


def test_a_link_is_found_under_its_own_event_type_alone(call: Caller) -> None:
    link = made(call, maxUsageCount=1)
    other = f"/v2/event-types/2/private-links/{link['linkId']}"
    assert call("DELETE", other).status_code == 404
    assert call("GET", "/v2/event-types/99/private-links").status_code == 404


@pytest.mark.parametrize("version", ["2024-06-14", "2024-08-13"])
def test_links_are_there_in_the_oldest_version_alone(
    call: Caller, version: str
) -> None:
    headers = {"cal-api-version": version}
    assert call("GET", LINKS, headers=headers).status_code == 404


def test_what_was_done_to_a_link_can_be_undone(call: Caller, diary: Diary) -> None:
    code = made(call, maxUsageCount=1)["linkId"]
    link = diary.private_links.get(code)
    undo = diary.run(RemovePrivateLink(code=code)).undo
    assert undo == SavePrivateLink(link=link)
    again = diary.run(undo)
    assert diary.private_links.get(code) == link
    assert again.undo == RemovePrivateLink(code=code)
