"""The same key and the same body give the same answer, once."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from pinmycal_desktop.diary import BookingQuery, Once
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import EraseBooking
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.server.idempotency import once_answered
from tests.builders import a_wish
from tests.server.calling import Caller, make_token

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.runner import ServiceThread
    from tests.server.calling import StandingClock

START = "2026-03-03T09:00:00Z"
KEY = {"Idempotency-Key": "5f2c"}


def wish(**more: object) -> dict[str, Any]:
    """Return the body of a booking."""
    invitee = {"name": "Ava", "email": "ava@example.test"}
    return {"eventTypeId": "evt_2", "invitee": invitee, "start": START} | more


def count(diary: Diary) -> int:
    """Return how many bookings there are."""
    return len(diary.bookings.search(BookingQuery()).bookings)


def test_a_repeated_booking_is_answered_as_the_first_time(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    first = call("POST", "/v1/bookings", json=wish(), headers=KEY)
    assert "idempotency-replayed" not in first.headers
    clock.move(hours=20)
    again = call("POST", "/v1/bookings", json=wish(), headers=KEY)
    assert (first.status_code, again.status_code) == (200, 200)
    assert again.json()["bookingId"] == first.json()["bookingId"]
    assert again.json()["requestId"] != first.json()["requestId"]
    assert again.headers["idempotency-replayed"] == "true"
    assert count(diary) == 1


def test_blanks_and_order_do_not_make_another_request(
    call: Caller, diary: Diary
) -> None:
    headers = {"Content-Type": "application/json"} | KEY
    one = json.dumps(wish(), separators=(",", ":"))
    two = json.dumps(dict(reversed(wish().items())), indent=2)
    assert one != two
    for body in (one, two):
        answer = call("POST", "/v1/bookings", content=body.encode(), headers=headers)
        assert answer.is_success
    assert count(diary) == 1


def test_the_same_key_with_another_body_is_a_conflict(
    call: Caller, diary: Diary
) -> None:
    call("POST", "/v1/bookings", json=wish(), headers=KEY)
    answer = call("POST", "/v1/bookings", json=wish(notes="other"), headers=KEY)
    assert answer.status_code == 409
    assert answer.json()["code"] == "IDEMPOTENCY_CONFLICT"
    assert count(diary) == 1


def test_without_a_key_each_request_counts(call: Caller, diary: Diary) -> None:
    call("POST", "/v1/bookings", json=wish())
    answer = call("POST", "/v1/bookings", json=wish())
    assert answer.json()["code"] == "SLOT_UNAVAILABLE"
    assert count(diary) == 1


def test_a_refused_request_may_be_tried_again_under_its_key(
    call: Caller, diary: Diary
) -> None:
    assert call("POST", "/v1/bookings", json=wish(start="x"), headers=KEY).is_error
    assert call("POST", "/v1/bookings", json=wish(), headers=KEY).is_success
    assert count(diary) == 1


def test_keys_belong_to_a_token_and_a_route(call: Caller, diary: Diary) -> None:
    call("POST", "/v1/bookings", json=wish(), headers=KEY)
    other = Caller(call.app, make_token(diary), call.runner)
    later = wish(start="2026-03-03T10:00:00Z")
    assert other("POST", "/v1/bookings", json=later, headers=KEY).is_success
    moved = call(
        "PATCH",
        "/v1/bookings/bk_1",
        json={"start": "2026-03-03T11:00:00Z"},
        headers=KEY,
    )
    assert moved.is_success
    assert count(diary) == 2


def test_a_move_repeated_under_its_key_stays_done_after_a_cancellation(
    call: Caller, diary: Diary
) -> None:
    call("POST", "/v1/bookings", json=wish())
    body = {"start": "2026-03-03T11:00:00Z"}
    first = call("PATCH", "/v1/bookings/bk_1", json=body, headers=KEY)
    call("DELETE", "/v1/bookings/bk_1", headers=KEY)
    again = call("PATCH", "/v1/bookings/bk_1", json=body, headers=KEY)
    assert again.json()["state"] == first.json()["state"] == "rescheduled"
    assert diary.bookings.get(1).status.value == "cancelled"


def test_a_cancellation_repeated_under_its_key_is_the_same(call: Caller) -> None:
    call("POST", "/v1/bookings", json=wish())
    answers = [call("DELETE", "/v1/bookings/bk_1", headers=KEY) for _ in range(3)]
    assert {each.json()["state"] for each in answers} == {"cancelled"}


def test_a_key_that_is_too_long_is_named(call: Caller, diary: Diary) -> None:
    headers = {"Idempotency-Key": "k" * 256}
    answer = call("POST", "/v1/bookings", json=wish(), headers=headers)
    assert answer.status_code == 422
    assert answer.json()["fields"][0]["field"] == "Idempotency-Key"
    assert count(diary) == 0


def test_the_longest_key_is_taken(call: Caller) -> None:
    longest = {"Idempotency-Key": "k" * 255}
    assert call("POST", "/v1/bookings", json=wish(), headers=longest).is_success


def test_a_hundred_programs_want_one_slot_and_one_gets_it(
    served: ServiceThread, diary: Diary, token: str
) -> None:
    def book(number: int) -> int:
        with httpx.Client(base_url=served.url, timeout=60) as client:
            return client.post(
                "/v1/bookings",
                json=wish(notes=str(number)),
                headers={"Authorization": f"Bearer {token}"},
            ).status_code

    with ThreadPoolExecutor(100) as pool:
        statuses = sorted(pool.map(book, range(100)))
    assert statuses == [200] + [409] * 99
    assert count(diary) == 1


def test_fifty_repeats_at_once_under_one_key_make_one_booking(
    served: ServiceThread, diary: Diary, token: str
) -> None:
    headers = {"Authorization": f"Bearer {token}"} | KEY

    def book(_: int) -> tuple[int, str]:
        with httpx.Client(base_url=served.url, timeout=60) as client:
            answer = client.post("/v1/bookings", json=wish(), headers=headers)
            return answer.status_code, answer.json()["bookingId"]

    with ThreadPoolExecutor(50) as pool:
        answers = set(pool.map(book, range(50)))
    assert answers == {(200, "bk_1")}
    assert count(diary) == 1


def test_programs_cancel_at_once_and_all_are_told_the_same(
    served: ServiceThread, diary: Diary, token: str, call: Caller
) -> None:
    call("POST", "/v1/bookings", json=wish())

    def cancel(_: int) -> tuple[int, str]:
        with httpx.Client(base_url=served.url, timeout=60) as client:
            answer = client.delete(
                "/v1/bookings/bk_1", headers={"Authorization": f"Bearer {token}"}
            )
            return answer.status_code, answer.json()["state"]

    with ThreadPoolExecutor(20) as pool:
        assert set(pool.map(cancel, range(20))) == {(200, "cancelled")}
    cancellations = [
        each
        for each in diary.bookings.get(1).history
        if each.message.code.startswith("history.cancelled")
    ]
    assert len(cancellations) == 1


def test_a_repeat_that_finds_its_thing_just_removed_is_answered_as_the_first(
    diary: Diary,
) -> None:
    once = Once(scope="token 1 DELETE /x", key="k", fingerprint=b"1")
    booked = diary.run(a_wish(outside_hours=True)).booking

    def remove() -> Answer:
        kept = diary.kept(once)
        if kept is None:
            # The first request of this key does it just now; this one comes too late.
            erase = EraseBooking(booking_id=booked.id, origin=Origin.SERVICE)
            diary.run(erase, once=once)
            raise NotFound("booking", booked.id)
        return Answer(body=b"removed", is_repeated=kept.repeated)

    answer = once_answered(diary, once, remove)
    assert (answer.body, answer.is_repeated) == (b"removed", True)


def test_what_is_refused_without_a_first_answer_stays_refused(diary: Diary) -> None:
    def refuse() -> Answer:
        raise NotFound("booking", 7)

    once = Once(scope="token 1 DELETE /x", key="k", fingerprint=b"1")
    for each in (once, None):
        with pytest.raises(NotFound):
            once_answered(diary, each, refuse)


def test_a_cancellation_under_a_key_of_another_one_is_a_conflict(
    call: Caller,
) -> None:
    call("POST", "/v1/bookings", json=wish())
    assert call("DELETE", "/v1/bookings/bk_1", headers=KEY).is_success
    other = call("DELETE", "/v1/bookings/bk_1", json={"reason": "x"}, headers=KEY)
    assert other.json()["code"] == "IDEMPOTENCY_CONFLICT"
