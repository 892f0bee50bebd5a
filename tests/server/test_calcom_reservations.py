"""Reservations: what is held is held, and its holder's booking uses it up."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.booking import Attendee, Origin
from pinmycal_desktop.model.commands.bookings import CreateBooking
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.errors import SlotTaken
from pinmycal_desktop.model.event_type import EventType, SeatPlan
from pinmycal_desktop.model.reasons import ReasonKind
from pinmycal_desktop.model.span import Span
from tests.server.people import add_host, calling_as

if TYPE_CHECKING:
    import httpx

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller, StandingClock

SPAN = Span(datetime(2026, 3, 3, 10, tzinfo=UTC), datetime(2026, 3, 3, 11, tzinfo=UTC))
ALL = "/v2/slots/reservations"
SLOTS = {"cal-api-version": "2024-09-04"}
BOOKINGS = {"cal-api-version": "2024-08-13"}
NOBODY = {"Authorization": ""}
TEN = "2026-03-03T10:00:00Z"
NOT_FREE = "User either already has booking at this time or is not available"
RESERVED = (
    "This time slot is already reserved by another user. Please choose a different"
    " time."
)


def reserve(
    call: Caller, start: str = TEN, *, nobody: bool = False, **wish: object
) -> httpx.Response:
    """Ask for a slot to be held."""
    headers = SLOTS | (NOBODY if nobody else {})
    body = {"eventTypeId": 1, "slotStart": start} | wish
    return call("POST", ALL, headers=headers, json=body)


def held(answer: httpx.Response) -> dict[str, Any]:
    """Return what is held."""
    assert answer.status_code in (200, 201), answer.text
    data: dict[str, Any] = answer.json()["data"]
    return data


def book(
    call: Caller, start: str = TEN, *, nobody: bool = False, **more: object
) -> httpx.Response:
    """Book the first event type."""
    person = {"name": "Guest", "email": "guest@x.test", "timeZone": "Europe/Berlin"}
    body = {"eventTypeId": 1, "start": start, "attendee": person} | more
    headers = BOOKINGS | (NOBODY if nobody else {})
    return call("POST", "/v2/bookings", headers=headers, json=body)


def said(answer: httpx.Response) -> str:
    """Return what is said of a refusal."""
    words: str = answer.json()["error"]["message"]
    return words


def starts(call: Caller, event_type_id: int = 1) -> list[str]:
    """Return the starts that are offered on Tuesday."""
    path = f"/v2/slots?eventTypeId={event_type_id}&start=2026-03-03&end=2026-03-03"
    days = call("GET", path, headers=SLOTS).json()["data"]
    return [each["start"] for each in days.get("2026-03-03", [])]


def with_seats(diary: Diary, seats: int = 2) -> EventType:
    """Give the first event type seats."""
    kind = replace(diary.event_types.get(1), seats=SeatPlan(per_slot=seats))
    return diary.run(SaveEventType(event_type=kind)).event_type


def test_what_is_held_is_offered_to_nobody(call: Caller, clock: StandingClock) -> None:
    data = held(reserve(call))
    assert data == {
        "eventTypeId": 1,
        "slotStart": "2026-03-03T10:00:00.000Z",
        "slotEnd": data["slotEnd"],
        "slotDuration": data["slotDuration"],
        "reservationUid": data["reservationUid"],
        "reservationDuration": 5,
        "reservationUntil": "2026-03-02T08:05:00.000Z",
    }
    for event_type_id in (1, 2):
        assert data["slotStart"] not in starts(call, event_type_id)
    clock.move(minutes=5)
    assert data["slotStart"] in starts(call)


def test_somebody_else_cannot_book_it(call: Caller, diary: Diary) -> None:
    held(reserve(call))
    bob = calling_as(call, diary, add_host(diary, "Bob").id)
    for other in (book(bob), book(call, nobody=True)):
        assert other.status_code == 400, other.text
        assert said(other) == NOT_FREE


def test_whoever_holds_it_books_it_and_uses_it_up(call: Caller) -> None:
    data = held(reserve(call))
    assert book(call).status_code == 201
    answer = call("GET", f"{ALL}/{data['reservationUid']}", headers=SLOTS)
    assert answer.json() == {"status": "success", "data": None}


def test_a_reservation_of_nobody_known_is_used_by_its_uid(call: Caller) -> None:
    uid = held(reserve(call, nobody=True))["reservationUid"]
    assert book(call, nobody=True).status_code == 400
    assert book(call).status_code == 400
    assert book(call, nobody=True, reservationUid=uid).status_code == 201


def test_one_program_can_hold_slots_for_many_people(call: Caller) -> None:
    """Who names a reservation has that one, whatever else the same key holds."""
    first = held(reserve(call))["reservationUid"]
    second = held(reserve(call, "2026-03-03T12:00:00Z"))["reservationUid"]
    assert book(call, reservationUid=second).status_code == 400
    assert book(call, reservationUid=first).status_code == 201


def test_a_refused_booking_uses_nothing_up(call: Caller) -> None:
    uid = held(reserve(call))["reservationUid"]
    person = {"name": "Guest", "email": "no address", "timeZone": "Europe/Berlin"}
    assert book(call, attendee=person).status_code == 400
    assert held(call("GET", f"{ALL}/{uid}", headers=SLOTS))["reservationUid"] == uid


def test_another_event_type_of_the_host_is_held_too(call: Caller) -> None:
    held(reserve(call))
    other = book(call, eventTypeId=2)
    assert other.status_code == 400
    assert said(other) == NOT_FREE


def test_a_second_reservation_is_refused(call: Caller) -> None:
    held(reserve(call))
    for again in (reserve(call), reserve(call, nobody=True, eventTypeId=2)):
        assert again.status_code == 422
        assert said(again) == RESERVED


def test_a_booked_slot_cannot_be_held(call: Caller) -> None:
    assert book(call).status_code == 201
    again = reserve(call)
    assert again.status_code == 422
    assert said(again) == "Can't reserve a slot if the event is already booked."


def test_nothing_is_moved_into_what_is_held(call: Caller) -> None:
    uid = book(call, "2026-03-03T12:00:00Z").json()["data"]["uid"]
    held(reserve(call, nobody=True))
    path = f"/v2/bookings/{uid}/reschedule"
    moved = call("POST", path, headers=BOOKINGS, json={"start": TEN})
    assert moved.status_code == 400
    assert said(moved) == NOT_FREE


def test_a_move_uses_its_reservation_up(call: Caller) -> None:
    uid = book(call, "2026-03-03T12:00:00Z").json()["data"]["uid"]
    key = held(reserve(call, nobody=True))["reservationUid"]
    path = f"/v2/bookings/{uid}/reschedule"
    wish = {"start": TEN, "reservationUid": key}
    assert call("POST", path, headers=BOOKINGS, json=wish).status_code == 201
    assert call("GET", f"{ALL}/{key}", headers=SLOTS).json()["data"] is None


def test_the_window_respects_what_is_held(call: Caller, diary: Diary) -> None:
    held(reserve(call))
    span = diary.slots.find(1, span=SPAN, zone="UTC").why(SPAN)
    assert ReasonKind.RESERVED in {each.kind for each in span}
    wish = CreateBooking(
        uid="w",
        event_type_id=1,
        start=SPAN.start,
        attendee=Attendee(name="Guest", email="guest@x.test", zone="UTC"),
        origin=Origin.WINDOW,
        outside_hours=True,
    )
    with pytest.raises(SlotTaken) as taken:
        diary.run(wish)
    assert {each.kind for each in taken.value.reasons} == {ReasonKind.RESERVED}
    assert taken.value.message.code == "booking.reserved"


def test_the_other_interface_respects_it_too(call: Caller) -> None:
    uid = held(reserve(call, nobody=True))["reservationUid"]
    body: dict[str, object] = {
        "eventTypeId": "evt_1",
        "start": TEN,
        "invitee": {"name": "Guest", "email": "guest@x.test"},
    }
    assert call("POST", "/v1/bookings", json=body).status_code == 409
    body["reservationUid"] = uid
    assert call("POST", "/v1/bookings", json=body).status_code == 200


def test_a_reservation_can_be_moved_and_begins_anew(
    call: Caller, clock: StandingClock
) -> None:
    uid = held(reserve(call, nobody=True))["reservationUid"]
    clock.move(minutes=3)
    wish = {"eventTypeId": 1, "slotStart": "2026-03-03T10:10:00Z"}
    moved = held(call("PATCH", f"{ALL}/{uid}", headers=SLOTS, json=wish))
    assert moved["slotStart"] == "2026-03-03T10:10:00.000Z"
    assert moved["reservationUntil"] == "2026-03-02T08:08:00.000Z"
    assert moved["reservationUid"] == uid


def test_only_what_is_held_can_be_moved(call: Caller) -> None:
    wish = {"eventTypeId": 1, "slotStart": TEN}
    answer = call("PATCH", f"{ALL}/nope", headers=SLOTS, json=wish)
    assert answer.status_code == 404


def test_what_is_let_go_is_offered_again(call: Caller) -> None:
    data = held(reserve(call))
    path = f"{ALL}/{data['reservationUid']}"
    for _ in range(2):
        answer = call("DELETE", path, headers=SLOTS)
        assert answer.json() == {"status": "success"}
    assert data["slotStart"] in starts(call)


def test_only_a_host_says_for_how_long(call: Caller, diary: Diary) -> None:
    bob = calling_as(call, diary, add_host(diary, "Bob").id)
    assert reserve(call, nobody=True, reservationDuration=9).status_code == 401
    assert reserve(bob, reservationDuration=9).status_code == 403
    data = held(reserve(call, reservationDuration=9))
    assert data["reservationUntil"] == "2026-03-02T08:09:00.000Z"
    assert reserve(call, reservationDuration=0).status_code == 400


def test_a_length_must_be_one_of_several(call: Caller, diary: Diary) -> None:
    assert reserve(call, slotDuration=45).status_code == 400
    kind = replace(diary.event_types.get(1), lengths=(30, 45))
    diary.run(SaveEventType(event_type=kind))
    assert reserve(call, slotDuration=50).status_code == 400
    assert held(reserve(call, slotDuration=45))["slotDuration"] == 45


def test_seats_are_held_one_by_one(call: Caller, diary: Diary) -> None:
    with_seats(diary)
    uid = held(reserve(call, nobody=True))["reservationUid"]
    held(reserve(call))
    full = reserve(call)
    assert full.status_code == 422
    assert book(call, nobody=True, reservationUid=uid).status_code == 201
    late = {"name": "Late", "email": "late@x.test", "timeZone": "UTC"}
    refused = book(call, nobody=True, attendee=late)
    assert refused.status_code == 409
    assert said(refused) == "No more seats left at this seated booking."
    assert book(call, attendee=late).status_code == 201


def test_the_same_request_holds_once(call: Caller) -> None:
    headers = SLOTS | {"Idempotency-Key": "k"}
    wish = {"eventTypeId": 1, "slotStart": TEN}
    first, again = (call("POST", ALL, headers=headers, json=wish) for _ in range(2))
    assert first.json() == again.json()
    assert again.headers["idempotency-replayed"] == "true"


def test_what_ended_long_ago_is_forgotten(call: Caller, clock: StandingClock) -> None:
    uid = held(reserve(call))["reservationUid"]
    clock.move(minutes=30)
    path = f"{ALL}/{uid}"
    assert held(call("GET", path, headers=SLOTS))["reservationUid"] == uid
    clock.move(hours=2)
    held(reserve(call, "2026-03-03T12:00:00Z"))
    assert call("GET", path, headers=SLOTS).json()["data"] is None


def test_a_member_says_for_how_long_a_teams_slot_is_held(
    call: Caller, diary: Diary
) -> None:
    bob, eve = add_host(diary, "Bob"), add_host(diary, "Eve")
    team = call("POST", "/v2/teams", json={"name": "Sales"}).json()["data"]["id"]
    member = {"userId": bob.id, "accepted": True}
    call("POST", f"/v2/teams/{team}/memberships", json=member)
    wish = {
        "title": "Demo",
        "slug": "demo",
        "lengthInMinutes": 60,
        "schedulingType": "collective",
        "hosts": [{"userId": 1}, {"userId": bob.id}],
    }
    made = call("POST", f"/v2/teams/{team}/event-types", json=wish).json()["data"]
    its = {"eventTypeId": made["id"], "reservationDuration": 9}
    assert reserve(calling_as(call, diary, eve.id), **its).status_code == 403
    data = held(reserve(calling_as(call, diary, bob.id), **its))
    assert data["reservationDuration"] == 9
    assert book(call).status_code == 400


def test_what_has_no_seat_left_cannot_be_held(call: Caller, diary: Diary) -> None:
    with_seats(diary, 1)
    assert book(call).status_code == 201
    full = reserve(call)
    assert full.status_code == 422
    assert said(full) == "No seats left for the event type at the requested time."
    assert reserve(call, eventTypeId=10**15).status_code == 404
