"""A v1 request with several wrong fields is told of all of them, in one answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.event_type import Question

if TYPE_CHECKING:
    import httpx

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller

WRONG = {
    "eventTypeId": "evt_2",
    "start": "next Tuesday",
    "timezone": "Mars/Olympus",
    "invitee": {"name": " ", "email": "nobody"},
    "guests": ["also nobody"],
}


def fields(answer: httpx.Response) -> list[str]:
    """Return the names of the fields an answer finds fault with."""
    assert answer.status_code == 422, answer.text
    said = answer.json()
    assert said["code"] == "VALIDATION_ERROR"
    assert all(each["message"] for each in said["fields"])
    names = [each["field"] for each in said["fields"]]
    assert said["message"] == f"Please check: {', '.join(names)}."
    return names


def test_a_booking_is_told_of_all_its_wrong_fields(call: Caller) -> None:
    assert fields(call("POST", "/v1/bookings", json=WRONG)) == [
        "start",
        "timezone",
        "invitee.name",
        "invitee.email",
        "guests.0",
    ]
    assert call("GET", "/v1/bookings").json()["bookings"] == []


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"invitee": None}, "invitee"),
        ({"invitee": "Ava"}, "invitee"),
        ({"invitee": {"name": 5}}, "invitee.email"),
        ({"notes": 7}, "notes"),
        ({"guests": "Bob"}, "guests"),
        ({"answers": {"why": 7}}, "answers"),
        ({"eventTypeId": 2}, "eventTypeId"),
        ({"eventTypeId": "evt_99"}, "eventTypeId"),
        ({"eventTypeId": "nothing"}, "eventTypeId"),
        ({"start": "2026-03-03T09:00:30Z"}, "start"),
        ({"start": None}, "start"),
    ],
)
def test_each_kind_of_fault_is_told_beside_another(
    call: Caller, change: dict[str, Any], named: str
) -> None:
    body = WRONG | {"start": "2026-03-03T09:00:00Z"} | change
    told = fields(call("POST", "/v1/bookings", json=body))
    assert named in told
    assert "timezone" in told
    assert len(told) == len(set(told))
    assert not any(each.startswith("guests.") for each in told if "guests" in told)


def test_a_part_is_not_blamed_beside_its_whole(call: Caller) -> None:
    told = fields(call("POST", "/v1/bookings", json={"timezone": "Mars/Olympus"}))
    assert told == ["eventTypeId", "invitee", "start", "timezone"]


def test_what_the_event_type_asks_is_looked_at_too(call: Caller, diary: Diary) -> None:
    asking = replace(
        diary.event_types.get(2),
        questions=(Question(slug="firm", label="Firm", is_required=True),),
    )
    diary.run(SaveEventType(event_type=asking))
    told = fields(call("POST", "/v1/bookings", json=WRONG | {"answers": {"age": "9"}}))
    assert {"answers.firm", "answers.age", "start"} <= set(told)


def test_an_event_type_that_is_not_there_alone_is_a_404(call: Caller) -> None:
    body = {
        "eventTypeId": "evt_99",
        "start": "2026-03-03T09:00:00Z",
        "invitee": {"name": "Ava", "email": "ava@example.test"},
    }
    answer = call("POST", "/v1/bookings", json=body)
    assert answer.status_code == 404
    assert answer.json()["message"] == "There is no event type evt_99."


def test_a_move_is_told_of_all_its_wrong_fields(call: Caller) -> None:
    body = {
        "eventTypeId": "evt_2",
        "start": "2026-03-03T09:00:00Z",
        "invitee": {"name": "Ava", "email": "ava@example.test"},
    }
    ref = call("POST", "/v1/bookings", json=body).json()["bookingId"]
    move = {"start": "soon", "timezone": "Mars/Olympus", "reason": "x" * 10_001}
    path = f"/v1/bookings/{ref}"
    assert fields(call("PATCH", path, json=move)) == ["start", "timezone", "reason"]
    assert fields(call("PATCH", path, json={"timezone": "?"})) == ["start", "timezone"]


@pytest.mark.parametrize("body", [[], 5, "text", None])
def test_what_is_no_object_is_told_so(call: Caller, body: object) -> None:
    content = b"null" if body is None else None
    answer = call(
        "POST",
        "/v1/bookings",
        json=body,
        content=content,
        headers={"Content-Type": "application/json"},
    )
    assert fields(answer) == ["body"]


def test_questions_are_told_of_all_their_wrong_fields(call: Caller) -> None:
    free = "/v1/availability?timezone=Mars&from=2026-03-04&to=2026-03-02&explain=2"
    assert fields(call("GET", free)) == ["eventTypeId", "timezone", "explain", "to"]
    day = "/v1/availability?eventTypeId=evt_2&date=x&timezone=y"
    assert fields(call("GET", day)) == ["timezone", "date"]
    listed = "/v1/bookings?from=x&to=y&state=odd&limit=0"
    assert fields(call("GET", listed)) == ["from", "to", "state", "limit"]
    both = "/v1/bookings?from=2026-03-04&to=2026-03-02&limit=0"
    assert fields(call("GET", both)) == ["to", "limit"]
