"""What an event type asks of invitees binds programs of the PinmyCal API too (R41)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.event_settings import ActiveLimit, EventSettings
from pinmycal_desktop.model.event_type import Confirmation

if TYPE_CHECKING:
    import httpx

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller, StandingClock

BOOKINGS = "/v1/bookings"
AVA = {"name": "Ava Chen", "email": "ava@example.test"}


def offer(diary: Diary, settings: EventSettings, **changes: Any) -> None:
    """Let event type 2 ask this of invitees."""
    kind = replace(diary.event_types.get(2), settings=settings, **changes)
    diary.run(SaveEventType(event_type=kind))


def book(call: Caller, hour: int = 9, **more: object) -> httpx.Response:
    """Book Tuesday at an hour in UTC."""
    body = {"eventTypeId": "evt_2", "invitee": AVA, **more}
    return call("POST", BOOKINGS, json=body | {"start": f"2026-03-03T{hour:02}:00:00Z"})


def fault(answer: httpx.Response) -> str:
    """Return the one field an answer finds fault with, and what it says of it."""
    assert answer.status_code == 422, answer.text
    (only,) = answer.json()["fields"]
    return f"{only['field']}: {only['message']}"


def test_no_more_are_booked_ahead_than_one_invitee_may_have(
    call: Caller, diary: Diary
) -> None:
    offer(diary, EventSettings(active_limit=ActiveLimit(most=1)))
    assert book(call).status_code == 200
    assert fault(book(call, 10)) == (
        "invitee.email: 1 bookings ahead are as many as one invitee may have."
    )
    other = {"name": "Bo", "email": "bo@example.test"}
    assert book(call, 10, invitee=other).status_code == 200


def test_a_type_without_guests_takes_none(call: Caller, diary: Diary) -> None:
    offer(diary, EventSettings(no_guests=True))
    told = fault(book(call, guests=["bo@example.test"]))
    title = diary.event_types.get(2).title
    assert told == f"guests: {title} takes no guests."
    assert book(call).status_code == 200


def test_what_invitees_may_not_move_or_cancel_stays(call: Caller, diary: Diary) -> None:
    offer(diary, EventSettings(no_cancelling=True, no_rescheduling=True))
    path = f"{BOOKINGS}/{book(call).json()['bookingId']}"
    moved = call("PATCH", path, json={"start": "2026-03-03T10:00:00Z"})
    assert fault(moved).startswith("bookingId: ")
    assert "moved by invitees" in fault(moved)
    assert "cancelled by invitees" in fault(call("DELETE", path))
    assert call("GET", path).json()["booking"]["state"] == "confirmed"


def test_what_is_over_is_neither_moved_nor_cancelled(
    call: Caller, clock: StandingClock
) -> None:
    path = f"{BOOKINGS}/{book(call).json()['bookingId']}"
    clock.move(days=2)
    assert "is over" in fault(
        call("PATCH", path, json={"start": "2026-03-05T10:00:00Z"})
    )
    assert "is over" in fault(call("DELETE", path))


def test_a_cancelled_booking_moves_where_the_type_allows_it(
    call: Caller, diary: Diary
) -> None:
    offer(diary, EventSettings(moves_cancelled=True))
    path = f"{BOOKINGS}/{book(call).json()['bookingId']}"
    assert call("DELETE", path).json()["state"] == "cancelled"
    moved = call("PATCH", path, json={"start": "2026-03-03T10:00:00Z"})
    assert moved.json()["state"] == "rescheduled"


def test_asking_again_for_what_waits_is_the_same_wish(
    call: Caller, diary: Diary
) -> None:
    offer(diary, EventSettings(), confirmation=Confirmation.ALWAYS)
    first = book(call).json()
    again = book(call)
    assert first["state"] == again.json()["state"] == "pending"
    assert again.json()["bookingId"] == first["bookingId"]
