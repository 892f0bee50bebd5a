"""The routes of the PinmyCal API v1, from request to stored booking and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import DeclineBooking
from pinmycal_desktop.model.commands.setup import SaveAccount, SaveEventType
from pinmycal_desktop.model.event_type import (
    Confirmation,
    EventType,
    Location,
    LocationKind,
    Question,
)

if TYPE_CHECKING:
    import httpx

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller, StandingClock

TUESDAY_TEN = "2026-03-03T09:00:00Z"  # 10:00 in Berlin
TUESDAY_ELEVEN = "2026-03-03T10:00:00Z"
AVA = {"name": "Ava Chen", "email": "ava@example.test"}


def wish(**more: object) -> dict[str, Any]:
    """Return the body of a booking, valid by default."""
    return {"eventTypeId": "evt_2", "invitee": AVA, "start": TUESDAY_TEN} | more


def without_request_id(answer: httpx.Response) -> dict[str, Any]:
    """Return what an answer says, without what differs each time."""
    said: dict[str, Any] = answer.json()
    assert said.pop("requestId") == answer.headers["x-request-id"]
    return said


def change(diary: Diary, number: int, **fields: Any) -> EventType:
    """Change an event type's fields and return it."""
    event_type = replace(diary.event_types.get(number), **fields)
    return diary.run(SaveEventType(event_type=event_type)).event_type


def test_a_token_is_told_who_it_belongs_to(call: Caller, diary: Diary) -> None:
    answer = call("GET", "/v1/users/me")
    assert answer.status_code == 200
    assert without_request_id(answer) == {
        "status": "ok",
        "user": {
            "id": "usr_1",
            "name": "Ada",
            "email": None,
            "timezone": "Europe/Berlin",
        },
        "workspace": {"id": "ws_1", "name": "Personal", "slug": "personal"},
    }
    diary.run(
        SaveAccount(
            account_id=1,
            name="Büro & Söhne",
            zone="Asia/Kolkata",
            host_name="Ada",
            host_email="ada@example.test",
        )
    )
    said = without_request_id(call("GET", "/v1/users/me"))
    assert said["workspace"]["slug"] == "buro-sohne"
    assert said["user"]["email"] == "ada@example.test"


def test_the_use_of_a_token_is_kept_to_the_minute(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    first = clock()
    assert diary.tokens.all()[0].last_used_at is None
    call("GET", "/v1/users/me")
    clock.move(seconds=30)
    call("GET", "/v1/users/me")
    assert diary.tokens.all()[0].last_used_at == first
    clock.move(seconds=30)
    call("GET", "/v1/users/me")
    assert diary.tokens.all()[0].last_used_at == clock()


def test_event_types_are_listed_without_the_hidden_ones(
    call: Caller, diary: Diary
) -> None:
    change(diary, 3, is_hidden=True)
    answer = call("GET", "/v1/event-types")
    said = without_request_id(answer)
    assert [each["id"] for each in said["eventTypes"]] == ["evt_1", "evt_2"]
    assert said["eventTypes"][1] == {
        "id": "evt_2",
        "name": diary.event_types.get(2).title,
        "slug": diary.event_types.get(2).slug,
        "durationMinutes": 30,
        "host": {"id": "usr_1", "name": "Ada", "email": None},
        "conferencing": None,
        "routing": None,
        "active": True,
    }


def test_a_day_s_free_starts_are_given_in_utc(call: Caller) -> None:
    answer = call("GET", "/v1/availability?eventTypeId=evt_3&date=2026-03-03")
    assert without_request_id(answer) == {
        "status": "ok",
        "slots": [f"2026-03-03T{hour:02}:00:00Z" for hour in range(8, 16)],
    }


def test_a_closed_day_has_no_slots_and_is_no_error(call: Caller) -> None:
    answer = call("GET", "/v1/availability?eventTypeId=evt_3&date=2026-03-07")
    assert (answer.status_code, answer.json()["slots"]) == (200, [])


def test_without_a_date_today_is_meant_in_the_zone_asked_for(call: Caller) -> None:
    berlin = call("GET", "/v1/availability?eventTypeId=evt_3").json()["slots"]
    assert berlin[0] == "2026-03-02T09:00:00Z"
    assert berlin[-1] == "2026-03-02T15:00:00Z"
    # It is still Monday morning in Berlin, and Monday evening in Auckland.
    auckland = call(
        "GET", "/v1/availability?eventTypeId=evt_3&timezone=Pacific/Auckland"
    ).json()["slots"]
    assert auckland == [
        "2026-03-02T09:00:00Z",
        "2026-03-02T10:00:00Z",
    ]


def test_the_zone_asked_for_cuts_the_grid_and_what_is_offered_can_be_booked(
    call: Caller,
) -> None:
    query = "/v1/availability?eventTypeId=evt_3&date=2026-03-03&timezone=Asia/Kolkata"
    start = call("GET", query).json()["slots"][0]
    assert start == "2026-03-03T08:30:00Z"
    body = wish(eventTypeId="evt_3", start=start)
    assert call("POST", "/v1/bookings", json=body).status_code == 409
    body["timezone"] = "Asia/Kolkata"
    booked = call("POST", "/v1/bookings", json=body)
    assert booked.status_code == 200
    path = f"/v1/bookings/{booked.json()['bookingId']}"
    later = {"start": "2026-03-03T10:15:00Z", "timezone": "Asia/Kathmandu"}
    assert call("PATCH", path, json={"start": later["start"]}).status_code == 409
    assert call("PATCH", path, json=later).status_code == 200


def test_a_span_of_days_can_be_asked_for(call: Caller) -> None:
    query = "/v1/availability?eventTypeId=evt_3&from=2026-03-03&to=2026-03-04"
    slots = call("GET", query).json()["slots"]
    assert len(slots) == 16
    assert slots == sorted(slots)


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("", "eventTypeId"),
        ("eventTypeId=evt_3&date=tomorrow", "date"),
        ("eventTypeId=evt_3&date=2026-02-30", "date"),
        ("eventTypeId=evt_3&timezone=Mars/Base", "timezone"),
        ("eventTypeId=evt_3&timezone=", "timezone"),
        ("eventTypeId=evt_3&from=2026-03-04&to=2026-03-03", "to"),
        ("eventTypeId=evt_3&from=2026-03-01&to=2026-04-01", "to"),
        ("eventTypeId=evt_3&from=9999-12-31", "from"),
    ],
)
def test_a_wrong_question_about_availability_names_the_field(
    call: Caller, query: str, field: str
) -> None:
    answer = call("GET", f"/v1/availability?{query}")
    assert answer.status_code == 422
    assert [each["field"] for each in answer.json()["fields"]] == [field]


def test_a_month_can_be_asked_for_at_once(call: Caller) -> None:
    query = "/v1/availability?eventTypeId=evt_3&from=2026-03-01&to=2026-03-31"
    assert call("GET", query).status_code == 200


def test_a_booking_is_made_read_moved_and_cancelled(call: Caller, diary: Diary) -> None:
    body = wish(
        timezone="Asia/Kolkata",
        notes="Bring the plan",
        guests=["bo@example.test"],
        metadata={"crm": "42"},
        unknown={"ignored": True},
    )
    booked = call("POST", "/v1/bookings", json=body)
    assert booked.status_code == 200
    assert without_request_id(booked) == {
        "status": "ok",
        "bookingId": "bk_1",
        "state": "confirmed",
        "meetingUrl": None,
    }
    stored = diary.bookings.get(1)
    assert stored.origin is Origin.SERVICE
    assert (stored.notes, stored.metadata) == ("Bring the plan", (("crm", "42"),))

    read = call("GET", "/v1/bookings/bk_1")
    assert without_request_id(read)["booking"] == {
        "id": "bk_1",
        "eventTypeId": "evt_2",
        "state": "confirmed",
        "start": TUESDAY_TEN,
        "end": "2026-03-03T09:30:00Z",
        "timezone": "Asia/Kolkata",
        "host": {"id": "usr_1", "name": "Ada", "email": None},
        "invitee": AVA,
        "guests": ["bo@example.test"],
        "meetingUrl": None,
        "createdAt": "2026-03-02T08:00:00Z",
        "updatedAt": "2026-03-02T08:00:00Z",
    }

    move = {"start": TUESDAY_ELEVEN, "reason": "Train is late"}
    moved = call("PATCH", "/v1/bookings/bk_1", json=move)
    assert without_request_id(moved) == {
        "status": "ok",
        "bookingId": "bk_1",
        "state": "rescheduled",
        "meetingUrl": None,
    }
    assert diary.bookings.get(1).rescheduling_reason == "Train is late"
    assert call("GET", "/v1/bookings/bk_1").json()["booking"]["start"] == TUESDAY_ELEVEN

    cancelled = call("DELETE", "/v1/bookings/bk_1", json={"reason": "No longer needed"})
    assert cancelled.status_code == 200
    said = {"status": "ok", "bookingId": "bk_1", "state": "cancelled"}
    assert without_request_id(cancelled) == said
    assert diary.bookings.get(1).cancellation_reason == "No longer needed"
    again = call("DELETE", "/v1/bookings/bk_1?reason=again")
    assert (again.status_code, without_request_id(again)) == (200, said)
    assert diary.bookings.get(1).cancellation_reason == "No longer needed"
    slots = call("GET", "/v1/availability?eventTypeId=evt_2&date=2026-03-03").json()
    assert TUESDAY_ELEVEN in slots["slots"]


def test_a_reason_in_the_query_is_kept(call: Caller, diary: Diary) -> None:
    call("POST", "/v1/bookings", json=wish())
    call("DELETE", "/v1/bookings/bk_1?reason=Ill")
    assert diary.bookings.get(1).cancellation_reason == "Ill"


@pytest.mark.parametrize(
    ("method", "body", "field"),
    [
        ("DELETE", {"reason": "x" * 20_000}, "reason"),
        ("DELETE", {"reason": 7}, "reason"),
        ("PATCH", {}, "start"),
        ("PATCH", {"start": TUESDAY_ELEVEN, "timezone": "Mars/Base"}, "timezone"),
        ("PATCH", {"start": TUESDAY_ELEVEN, "reason": "x" * 20_000}, "reason"),
    ],
)
def test_a_bad_field_of_a_change_is_named_and_nothing_is_changed(
    call: Caller, diary: Diary, method: str, body: dict[str, object], field: str
) -> None:
    call("POST", "/v1/bookings", json=wish())
    answer = call(method, "/v1/bookings/bk_1", json=body)
    assert answer.status_code == 422
    assert [each["field"] for each in answer.json()["fields"]] == [field]
    assert diary.bookings.get(1).revision == 1


def test_a_cancelled_booking_cannot_be_moved(call: Caller) -> None:
    call("POST", "/v1/bookings", json=wish())
    call("DELETE", "/v1/bookings/bk_1")
    answer = call("PATCH", "/v1/bookings/bk_1", json={"start": TUESDAY_ELEVEN})
    assert answer.status_code == 422
    assert answer.json()["code"] == "VALIDATION_ERROR"


def test_a_taken_time_is_refused_with_the_five_nearest(call: Caller) -> None:
    call("POST", "/v1/bookings", json=wish())
    answer = call("POST", "/v1/bookings", json=wish())
    assert answer.status_code == 409
    said = without_request_id(answer)
    assert said["code"] == "SLOT_UNAVAILABLE"
    assert said["alternatives"] == [
        "2026-03-03T08:30:00Z",
        "2026-03-03T09:30:00Z",
        "2026-03-03T08:00:00Z",
        "2026-03-03T10:00:00Z",
        "2026-03-03T10:30:00Z",
    ]
    for start in said["alternatives"]:
        assert call("POST", "/v1/bookings", json=wish(start=start)).status_code == 200


@pytest.mark.parametrize(
    ("start", "why"),
    [
        ("2026-03-03T06:00:00Z", "Outside your hours."),
        ("2026-03-07T10:00:00Z", "Outside your hours."),
        ("2026-03-03T09:10:00Z", "Free, but not one of the starts you offer."),
        ("2026-03-02T07:00:00Z", "Already past."),
    ],
)
def test_programs_get_offered_slots_only(call: Caller, start: str, why: str) -> None:
    answer = call("POST", "/v1/bookings", json=wish(start=start, outsideHours=True))
    assert (answer.status_code, answer.json()["code"]) == (409, "SLOT_UNAVAILABLE")
    assert len(answer.json()["alternatives"]) == 5
    assert answer.json()["message"] == why


def test_for_a_time_long_past_the_next_free_ones_are_offered(call: Caller) -> None:
    refused = call("POST", "/v1/bookings", json=wish(start="2024-03-04T09:00:00Z"))
    assert refused.status_code == 409
    asked = "/v1/availability?eventTypeId=evt_2&date=2026-03-02"
    free = call("GET", asked).json()["slots"]
    assert refused.json()["alternatives"] == free[:5]
    assert len(free) > 5


def test_moving_onto_another_booking_is_refused(call: Caller) -> None:
    call("POST", "/v1/bookings", json=wish())
    call("POST", "/v1/bookings", json=wish(start=TUESDAY_ELEVEN))
    answer = call("PATCH", "/v1/bookings/bk_2", json={"start": TUESDAY_TEN})
    assert (answer.status_code, answer.json()["code"]) == (409, "SLOT_UNAVAILABLE")


def test_a_type_that_needs_confirmation_gives_a_pending_booking(
    call: Caller, diary: Diary
) -> None:
    change(diary, 2, confirmation=Confirmation.ALWAYS)
    assert call("POST", "/v1/bookings", json=wish()).json()["state"] == "pending"
    diary.run(DeclineBooking(booking_id=1, origin=Origin.WINDOW))
    read = call("GET", "/v1/bookings/bk_1").json()
    assert read["booking"]["state"] == "declined"
    gone = call("DELETE", "/v1/bookings/bk_1")
    assert (gone.status_code, gone.json()["state"]) == (200, "declined")
    assert diary.bookings.get(1).status is BookingStatus.DECLINED


def test_a_link_is_the_meeting_s_address(call: Caller, diary: Diary) -> None:
    change(diary, 2, location=Location(LocationKind.LINK, "https://meet.example/ada"))
    booked = call("POST", "/v1/bookings", json=wish()).json()
    assert booked["meetingUrl"] == "https://meet.example/ada"


def test_a_type_s_own_questions_are_answered_by_slug(
    call: Caller, diary: Diary
) -> None:
    question = Question(slug="topic", label="What is it about?", is_required=True)
    change(diary, 2, questions=(question,))
    missing = call("POST", "/v1/bookings", json=wish())
    assert missing.status_code == 422
    assert missing.json()["fields"][0]["field"] == "answers.topic"
    body = wish(answers={"topic": "Plans"})
    assert call("POST", "/v1/bookings", json=body).status_code == 200
    (answer,) = diary.bookings.get(1).answers
    assert (answer.label, answer.value) == ("What is it about?", "Plans")


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"invitee": {"name": "Ava"}}, "invitee.email"),
        ({"invitee": {"name": "", "email": "ava@example.test"}}, "invitee.name"),
        ({"invitee": {"name": "Ava", "email": "nobody"}}, "invitee.email"),
        ({"invitee": None}, "invitee"),
        ({"start": "soon"}, "start"),
        ({"start": "2026-03-03T10:00:00"}, "start"),
        ({"start": 1772528400}, "start"),
        ({"timezone": "Berlin"}, "timezone"),
        ({"guests": ["bo@example.test", "nobody"]}, "guests.1"),
        ({"guests": ["bo@example.test", 7]}, "guests.1"),
        ({"guests": ["a@example.test"] * 51}, "guests"),
        ({"metadata": {"a": 1}}, "metadata"),
        ({"answers": {"nothing": "asked"}}, "answers.nothing"),
        ({"answers": {"many": ["of", "them"]}}, "answers.many"),
        ({"notes": "x" * 20_001}, "notes"),
        ({"eventTypeId": 2}, "eventTypeId"),
    ],
)
def test_a_bad_field_of_a_booking_is_named(
    call: Caller, more: dict[str, Any], field: str
) -> None:
    answer = call("POST", "/v1/bookings", json=wish(**more))
    assert answer.status_code == 422
    said = without_request_id(answer)
    assert said["code"] == "VALIDATION_ERROR"
    assert [each["field"] for each in said["fields"]] == [field]
    assert all(each["message"] for each in said["fields"])
    assert field in said["message"]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/v1/bookings/bk_99", None),
        ("GET", "/v1/bookings/evt_1", None),
        ("GET", "/v1/bookings/1", None),
        ("GET", "/v1/bookings/bk_999999999999999999999999", None),
        ("GET", "/v1/bookings/bk_1%2f..%2f..", None),
        ("PATCH", "/v1/bookings/bk_99", {"start": TUESDAY_TEN}),
        ("DELETE", "/v1/bookings/bk_99", None),
        ("POST", "/v1/bookings", wish(eventTypeId="evt_99")),
        ("POST", "/v1/bookings", wish(eventTypeId="intro")),
        ("GET", "/v1/availability?eventTypeId=evt_99", None),
        ("GET", "/v1/nothing", None),
        ("GET", "/", None),
        ("GET", "/v1/bookings/", None),
    ],
)
def test_what_does_not_exist_is_not_found(
    call: Caller, method: str, path: str, body: object
) -> None:
    answer = call(method, path, json=body) if body else call(method, path)
    assert answer.status_code == 404
    assert without_request_id(answer)["code"] == "NOT_FOUND"


@pytest.mark.parametrize("asked", ["bk_99", "99", "evt_1"])
def test_what_is_not_found_is_called_as_it_was_asked_for(
    call: Caller, asked: str
) -> None:
    said = call("GET", f"/v1/bookings/{asked}").json()["message"]
    assert said == f"There is no booking {asked}."
    said = call("GET", f"/v1/availability?eventTypeId={asked}9").json()["message"]
    assert said == f"There is no event type {asked}9."


def test_bookings_are_listed_page_by_page(call: Caller) -> None:
    for hour in range(8, 13):
        start = f"2026-03-03T{hour:02}:00:00Z"
        call("POST", "/v1/bookings", json=wish(start=start))
    first = call("GET", "/v1/bookings?limit=2").json()
    second = call("GET", f"/v1/bookings?limit=2&cursor={first['nextCursor']}").json()
    third = call("GET", f"/v1/bookings?limit=2&cursor={second['nextCursor']}").json()
    pages = [first, second, third]
    ids = [[each["id"] for each in page["bookings"]] for page in pages]
    assert ids == [["bk_1", "bk_2"], ["bk_3", "bk_4"], ["bk_5"]]
    assert third["nextCursor"] is None


def test_a_list_can_be_narrowed(call: Caller) -> None:
    call("POST", "/v1/bookings", json=wish())
    bo = {"name": "Bo", "email": "Bo@Example.test"}
    call(
        "POST",
        "/v1/bookings",
        json=wish(eventTypeId="evt_1", invitee=bo, start=TUESDAY_ELEVEN),
    )
    call("POST", "/v1/bookings", json=wish(start="2026-03-04T09:00:00Z"))
    call("DELETE", "/v1/bookings/bk_3")
    call("PATCH", "/v1/bookings/bk_1", json={"start": "2026-03-03T09:30:00Z"})

    def ids(query: str) -> list[str]:
        return [
            each["id"]
            for each in call("GET", f"/v1/bookings?{query}").json()["bookings"]
        ]

    assert ids("") == ["bk_1", "bk_2", "bk_3"]
    assert ids("from=2026-03-04") == ["bk_3"]
    assert ids("to=2026-03-03") == ["bk_1", "bk_2"]
    assert ids("from=2026-03-03T10:00:00Z&to=2026-03-03T11:00:00Z") == ["bk_2"]
    assert ids("state=cancelled") == ["bk_3"]
    assert ids("state=rescheduled") == ["bk_1"]
    assert ids("state=confirmed") == ["bk_2"]
    assert ids("state=pending") == []
    assert ids("eventTypeId=evt_1") == ["bk_2"]
    assert ids("email=bo@example.test") == ["bk_2"]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=ten", "limit"),
        ("cursor=nonsense", "cursor"),
        ("cursor=1.99999999999999999999999999", "cursor"),
        ("state=maybe", "state"),
        ("from=soon", "from"),
        ("from=2026-03-04&to=2026-03-02", "to"),
    ],
)
def test_a_wrong_question_about_bookings_names_the_field(
    call: Caller, query: str, field: str
) -> None:
    answer = call("GET", f"/v1/bookings?{query}")
    assert answer.status_code == 422
    assert [each["field"] for each in answer.json()["fields"]] == [field]


def test_a_head_request_is_answered_like_its_get(call: Caller) -> None:
    answer = call("HEAD", "/v1/users/me")
    assert answer.status_code == 200
