"""Bookings of the Cal.com API: moved, cancelled, settled, attended, handed over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import RescheduleBooking
from pinmycal_desktop.model.commands.setup import SaveHost
from pinmycal_desktop.model.event_settings import EventSettings
from pinmycal_desktop.model.event_type import Confirmation
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from tests.server.test_calcom_bookings import (  # noqa: F401 - fixtures
    BOOKINGS,
    GUEST,
    bob,
    book,
    made,
    named,
    offered,
    said,
    seated,
    shown,
    version,
    weekly,
)

if TYPE_CHECKING:
    import httpx

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller, StandingClock

LATER = "2026-03-03T11:00:00Z"
NOBODY = {"Authorization": ""}


def act(
    call: Caller,
    booking: dict[str, Any],
    verb: str,
    body: dict[str, Any] | None = None,
    **more: Any,
) -> httpx.Response:
    return call("POST", f"{BOOKINGS}/{booking['uid']}/{verb}", json=body or {}, **more)


def read(call: Caller, booking: dict[str, Any]) -> Any:
    return shown(call("GET", f"{BOOKINGS}/{booking['uid']}"))


def as_one(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}


# --- moving ---------------------------------------------------------------------------


def test_no_two_bookings_ever_have_the_same_number(call: Caller, diary: Diary) -> None:
    event_type = offered(diary)
    first = made(book(call, event_type))
    moved = made(act(call, first, "reschedule", {"start": LATER}))
    diary.run(
        RescheduleBooking(
            booking_id=1,
            start=datetime.fromisoformat(first["start"]),
            outside_hours=True,
            back_to=first["uid"],
            origin=Origin.WINDOW,
        )
    )
    again = read(call, first)
    assert again["id"] == first["id"]
    second = made(book(call, event_type, start="2026-03-04T11:00:00Z"))
    assert second["id"] not in {first["id"], moved["id"]}
    assert diary.bookings.get(2).number == second["id"]


def test_a_move_gives_a_new_uid_and_the_old_one_tells_of_it(
    call: Caller, diary: Diary
) -> None:
    booking = made(book(call, offered(diary)))
    body = {"start": LATER, "reschedulingReason": "late", "rescheduledBy": "g@x.test"}
    moved = made(act(call, booking, "reschedule", body))
    assert moved["rescheduledFromUid"] == booking["uid"]
    assert (moved["reschedulingReason"], moved["rescheduledByEmail"]) == (
        "late",
        "g@x.test",
    )
    assert (moved["duration"], moved["icsUid"]) == (30, booking["icsUid"])
    old = read(call, booking)
    assert (old["status"], old["id"]) == ("cancelled", booking["id"])
    assert old["rescheduledToUid"] == moved["uid"]
    assert old["start"] == booking["start"]
    for verb in ("reschedule", "cancel", "confirm", "mark-absent"):
        told = act(call, booking, verb, body if verb == "reschedule" else {})
        assert told.status_code == 400, verb


def test_a_key_moves_a_booking_once(call: Caller, diary: Diary) -> None:
    booking = made(book(call, offered(diary)))
    key = {"Idempotency-Key": "m"}
    first, again = (
        act(call, booking, "reschedule", {"start": LATER}, headers=key)
        for _ in range(2)
    )
    assert made(first) == made(again)
    assert again.headers["idempotency-replayed"] == "true"


def test_a_new_time_asks_the_host_again_unless_the_host_moves_it(
    call: Caller,
    diary: Diary,
    bob: str,  # noqa: F811 - a fixture
) -> None:
    type_id = offered(diary, confirmation=Confirmation.ALWAYS)
    booking = made(book(call, type_id, attendee=named("bob@example.test")))
    shown(act(call, booking, "confirm"))
    mine = made(act(call, booking, "reschedule", {"start": LATER}))
    assert mine["status"] == "accepted"
    bobs = {"start": "2026-03-03T12:00:00Z", "rescheduledBy": "bob@example.test"}
    theirs = made(act(call, mine, "reschedule", bobs, headers=as_one(bob)))
    assert theirs["status"] == "pending"


def test_nobody_says_the_hosts_yes_by_writing_their_address(
    call: Caller,
    diary: Diary,
    bob: str,  # noqa: F811 - a fixture
) -> None:
    type_id = offered(diary, confirmation=Confirmation.ALWAYS)
    host = replace(diary.account.host(1), email="ada@example.test")
    diary.run(SaveHost(host=host))
    booking = made(book(call, type_id, attendee=named("bob@example.test")))
    shown(act(call, booking, "confirm"))
    body = {"start": LATER, "rescheduledBy": "ada@example.test"}
    moved = made(act(call, booking, "reschedule", body, headers=as_one(bob)))
    assert (moved["status"], moved["rescheduledByEmail"]) == (
        "pending",
        "ada@example.test",
    )


def test_a_uid_alone_neither_moves_nor_cancels(
    call: Caller,
    diary: Diary,
    bob: str,  # noqa: F811 - a fixture
) -> None:
    booking = made(book(call, offered(diary)))
    for headers, status in ((NOBODY, 401), (as_one(bob), 403)):
        for verb, body in (("reschedule", {"start": LATER}), ("cancel", {})):
            assert act(call, booking, verb, body, headers=headers).status_code == status
    assert read(call, booking)["status"] == "accepted"


def test_a_type_can_keep_its_bookings_where_they_are(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    fixed = EventSettings(no_rescheduling=True, no_cancelling=True)
    booking = made(book(call, offered(diary, settings=fixed)))
    told = act(call, booking, "reschedule", {"start": LATER})
    assert said(told) == (403, "This event type does not allow rescheduling")
    told = act(call, booking, "cancel", {"cancellationReason": "x"})
    assert said(told) == (400, "This event type does not allow cancellations")
    late = EventSettings(reschedule_notice=60)
    other = made(book(call, offered(diary, "late", settings=late), start=LATER))
    clock.now = datetime(2026, 3, 3, 10, 30, tzinfo=UTC)
    told = act(call, other, "reschedule", {"start": "2026-03-04T09:00:00Z"})
    words = "Rescheduling is not allowed within 60 minutes before the event"
    assert (told.status_code, told.json()) == (
        403,
        {"statusCode": 403, "message": words},
    )


def test_what_is_over_stays_where_it_was_unless_the_type_says_otherwise(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    wish = {"start": "2026-03-05T09:00:00Z"}
    booking = made(book(call, offered(diary)))
    moving = EventSettings(moves_past=True, reschedule_notice=60)
    other = made(book(call, offered(diary, "moving", settings=moving), start=LATER))
    clock.move(days=2)
    told = act(call, booking, "reschedule", wish)
    assert (told.status_code, told.json()) == (
        403,
        {
            "statusCode": 403,
            "message": "This event type does not allow rescheduling past bookings",
        },
    )
    assert made(act(call, other, "reschedule", wish))["start"].startswith("2026-03-05")


def test_a_cancelled_booking_is_moved_where_the_type_says_so(
    call: Caller,
    diary: Diary,
    bob: str,  # noqa: F811 - a fixture
) -> None:
    why = {"cancellationReason": "ill"}
    settings = EventSettings(moves_cancelled=True)
    kinds = (
        offered(diary),
        offered(diary, "again", settings=settings),
        offered(diary, "asks", settings=settings, confirmation=Confirmation.ALWAYS),
    )
    off = []
    for kind in kinds:
        booking = made(book(call, kind, attendee=named("bob@example.test")))
        off.append(booking)
        shown(act(call, booking, "cancel", why))
    usual, again, asks = off
    told = act(call, usual, "reschedule", {"start": LATER})
    assert said(told)[1].startswith("Can't reschedule booking with uid=")
    on = made(act(call, again, "reschedule", {"start": LATER}))
    assert (on["status"], on["cancellationReason"]) == ("accepted", "")
    assert on["rescheduledFromUid"] == again["uid"]
    assert read(call, again)["rescheduledToUid"] == on["uid"]
    taken = act(call, asks, "reschedule", {"start": LATER}, headers=as_one(bob))
    assert taken.status_code == 400
    free = {"start": "2026-03-03T12:00:00Z"}
    waits = made(act(call, asks, "reschedule", free, headers=as_one(bob)))
    assert waits["status"] == "pending"


def test_a_seat_moves_alone_by_its_own_uid(call: Caller, diary: Diary) -> None:
    type_id = seated(diary)
    first = made(book(call, type_id))
    second = made(book(call, type_id, attendee=named("b@example.test")))
    body = {"start": LATER, "seatUid": first["seatUid"]}
    moved = made(act(call, first, "reschedule", body, headers=NOBODY))
    assert moved["uid"] != first["uid"]
    assert moved["rescheduledFromUid"] == first["uid"]
    assert moved["seatUid"] not in (first["seatUid"], second["seatUid"])
    assert [each["seatUid"] for each in moved["attendees"]] == [moved["seatUid"]]
    left = read(call, first)
    assert [each["seatUid"] for each in left["attendees"]] == [second["seatUid"]]
    for seat, words in (
        (None, "seatUid is required to reschedule a seated booking."),
        ("x", "Invalid seatUid: this seat does not belong to this booking."),
    ):
        wrong = {"start": "2026-03-03T12:00:00Z"} | ({"seatUid": seat} if seat else {})
        assert said(act(call, second, "reschedule", wrong)) == (400, words)


# --- cancelling -----------------------------------------------------------------------


def test_a_host_says_why_and_an_invitee_need_not(
    call: Caller,
    diary: Diary,
    bob: str,  # noqa: F811 - a fixture
) -> None:
    type_id = offered(diary)
    booking = made(book(call, type_id, attendee=named("bob@example.test")))
    told = act(call, booking, "cancel")
    assert told.json() == {
        "statusCode": 400,
        "message": "Cancellation reason is required",
    }
    gone = shown(act(call, booking, "cancel", headers=as_one(bob)))
    assert (gone["status"], gone["cancellationReason"]) == ("cancelled", "")
    again = act(call, booking, "cancel", {"cancellationReason": "x"})
    assert said(again)[1].startswith("Can't cancel booking with uid=")
    assert made(book(call, type_id))["status"] == "accepted"


def test_what_is_over_is_not_cancelled(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    booking = made(book(call, offered(diary)))
    clock.move(days=2)
    told = act(call, booking, "cancel", {"cancellationReason": "late"})
    assert told.json() == {
        "statusCode": 400,
        "message": "Cannot cancel a booking that has already ended",
    }
    (past,) = shown(call("GET", f"{BOOKINGS}?status=past"))
    assert past["uid"] == booking["uid"]


def test_a_seat_is_given_up_by_its_own_uid(call: Caller, diary: Diary) -> None:
    type_id = seated(diary)
    first = made(book(call, type_id))
    second = made(book(call, type_id, attendee=named("b@example.test")))
    body = {"seatUid": first["seatUid"]}
    left = shown(act(call, first, "cancel", body, headers=NOBODY))
    assert left["status"] == "accepted"
    told = act(call, first, "cancel", body)
    assert said(told)[1].startswith("Invalid seatUid: this seat does not exist")
    last = {"seatUid": second["seatUid"]}
    assert shown(act(call, first, "cancel", last))["status"] == "cancelled"


def test_who_has_a_seat_has_no_other_one(
    call: Caller,
    diary: Diary,
    bob: str,  # noqa: F811 - the fixture
) -> None:
    type_id = seated(diary)
    first = made(book(call, type_id))
    mine = made(book(call, type_id, attendee=named("bob@example.test")))
    one = f"{BOOKINGS}/{mine['uid']}"

    def seen(path: str) -> Any:
        return shown(call("GET", path, headers=as_one(bob)))

    for told in (
        seen(one),
        *seen(BOOKINGS),
        seen(f"{BOOKINGS}/by-seat/{mine['seatUid']}"),
    ):
        assert [each["seatUid"] for each in told["attendees"]] == [mine["seatUid"]]
        assert told["title"] == "Own"
    links = str(seen(f"{one}/calendar-links")).replace("%0D%0A%20", "")
    assert "bob%40example.test" in links
    assert GUEST["email"].replace("@", "%40") not in links
    (person,) = seen(f"{one}/attendees")
    assert person["email"] == "bob@example.test"
    assert len(shown(call("GET", f"{one}/attendees"))) == 2
    assert said(act(call, mine, "cancel", headers=as_one(bob))) == (
        400,
        "seatUid is required to cancel a seat of this booking.",
    )
    own = {"seatUid": mine["seatUid"]}
    left = shown(act(call, mine, "cancel", own, headers=as_one(bob)))
    assert left["status"] == "accepted"
    assert read(call, first)["attendees"][0]["seatUid"] == first["seatUid"]


def states(answer: httpx.Response) -> list[str]:
    return [each["status"] for each in shown(answer)]


def test_one_the_rest_or_all_of_a_series_is_cancelled(
    call: Caller, diary: Diary
) -> None:
    type_id = weekly(diary)
    why = {"cancellationReason": "x"}
    rest = why | {"cancelSubsequentBookings": True}
    first = made(book(call, type_id))
    assert shown(act(call, first[1], "cancel", why))["status"] == "cancelled"
    uid = {"uid": first[0]["recurringBookingUid"]}
    assert said(act(call, uid, "cancel", rest))[0] == 400
    assert states(act(call, uid, "cancel", why)) == ["cancelled"] * 3
    assert said(act(call, uid, "cancel", why))[0] == 400
    other = made(book(call, type_id))
    told = act(call, other[1], "cancel", rest)
    assert states(told) == ["accepted", "cancelled", "cancelled"]
    single = made(book(call, offered(diary), start="2026-03-04T09:00:00Z"))
    assert said(act(call, single, "cancel", rest)) == (
        400,
        f"Booking with bookingUid={single['uid']} is not part of a recurring booking.",
    )


@pytest.mark.parametrize(
    ("verb", "body", "words"),
    [
        ("reschedule", {"start": LATER}, "with uid=nosuch was not found in the data"),
        ("cancel", {}, "with uid=nosuch not found"),
        ("confirm", {}, "with uid=nosuch was not found in the database"),
        ("mark-absent", {"host": True}, "with uid=nosuch not found."),
    ],
)
def test_what_is_not_there_is_not_found(
    call: Caller, verb: str, body: dict[str, Any], words: str
) -> None:
    status, message = said(act(call, {"uid": "nosuch"}, verb, body))
    assert status == 404
    assert message.startswith(f"Booking {words}")


def test_what_is_about_one_booking_is_not_done_to_a_series(
    call: Caller, diary: Diary
) -> None:
    series = made(book(call, weekly(diary, confirmation=Confirmation.ALWAYS)))
    uid = {"uid": series[0]["recurringBookingUid"]}
    for verb, body in (("confirm", {}), ("reschedule", {"start": LATER})):
        assert said(act(call, uid, verb, body)) == (
            400,
            f"{uid['uid']} is a series; name one of its bookings.",
        )


def test_what_is_confirmed_is_settled(call: Caller, diary: Diary) -> None:
    booking = made(book(call, offered(diary)))
    for verb in ("confirm", "decline"):
        assert said(act(call, booking, verb)) == (400, "Booking already confirmed")


# --- settling -------------------------------------------------------------------------


def test_one_yes_confirms_all_of_a_series(call: Caller, diary: Diary) -> None:
    type_id = weekly(diary, confirmation=Confirmation.ALWAYS)
    first, *others = made(book(call, type_id))
    assert shown(act(call, first, "confirm"))["status"] == "accepted"
    assert [read(call, each)["status"] for each in others] == ["accepted"] * 2


def test_a_no_is_final(
    call: Caller,
    diary: Diary,
    bob: str,  # noqa: F811 - a fixture
) -> None:
    booking = made(book(call, offered(diary, confirmation=Confirmation.ALWAYS)))
    told = act(call, booking, "decline", headers=as_one(bob))
    assert said(told) == (401, "User is not authorized to confirm this booking")
    for _ in range(2):
        gone = shown(act(call, booking, "decline", {"reason": "busy"}))
        assert (gone["status"], gone["cancellationReason"]) == ("rejected", "")
    assert said(act(call, booking, "confirm"))[0] == 400
    assert said(act(call, booking, "reschedule", {"start": LATER}))[0] == 400


def test_a_confirmation_is_refused_when_the_time_was_given_away(
    call: Caller, diary: Diary
) -> None:
    asks = offered(diary, confirmation=Confirmation.ALWAYS, blocks_while_pending=False)
    waits = made(book(call, asks))
    made(book(call, offered(diary, "other", blocks_while_pending=False)))
    assert act(call, waits, "confirm").status_code == 400
    assert read(call, waits)["status"] == "pending"


def test_absences_are_said_once_it_has_begun(
    call: Caller,
    diary: Diary,
    clock: StandingClock,
    bob: str,  # noqa: F811 - a fixture
) -> None:
    booking = made(book(call, offered(diary), guests=["late@example.test"]))
    body = {"host": True, "attendees": [{"email": "late@example.test", "absent": True}]}
    early = said(act(call, booking, "mark-absent", body))
    assert early[0] == 400
    assert early[1].startswith("Bookings can only be marked as absent after their")
    clock.move(days=1, hours=2)
    assert act(call, booking, "mark-absent", body, headers=as_one(bob)).status_code == (
        403
    )
    marked = shown(act(call, booking, "mark-absent", body))
    assert marked["absentHost"]
    assert [each["absent"] for each in marked["attendees"]] == [False, True]


# --- what belongs to it ---------------------------------------------------------------


def test_people_are_listed_added_shown_and_taken_off(
    call: Caller, diary: Diary
) -> None:
    booking = made(book(call, offered(diary)))
    path = f"{BOOKINGS}/{booking['uid']}/attendees"
    person = {"name": "Late", "email": "late@example.test", "timeZone": "Europe/Paris"}
    late = made(call("POST", path, json=person))
    assert late["bookingId"] == booking["id"]
    assert [each["id"] for each in shown(call("GET", path))][1:] == [late["id"]]
    one = shown(call("GET", f"{path}/{late['id']}"))
    assert one == {name: value for name, value in late.items() if name != "bookingId"}
    assert said(call("POST", path, json=person)) == (400, "guest_already_exists")
    assert said(call("GET", f"{path}/999"))[0] == 404
    assert len(shown(call("DELETE", f"{path}/{late['id']}"))) == 1
    assert call("DELETE", f"{path}/{late['id']}").status_code == 404


def test_a_guest_does_not_say_who_else_comes(
    call: Caller,
    diary: Diary,
    bob: str,  # noqa: F811 - a fixture
) -> None:
    guests = ["bob@example.test", "other@example.test"]
    booking = made(book(call, offered(diary), guests=guests))
    path = f"{BOOKINGS}/{booking['uid']}/attendees"
    *_, other = shown(call("GET", path, headers=as_one(bob)))
    person = {"name": "X", "email": "x@example.test", "timeZone": "Europe/Paris"}
    wish = {"guests": [{"email": "x@example.test"}]}
    for told in (
        call("DELETE", f"{path}/{other['id']}", headers=as_one(bob)),
        call("POST", path, json=person, headers=as_one(bob)),
        act(call, booking, "guests", wish, headers=as_one(bob)),
    ):
        assert said(told)[0] == 403
        assert said(told)[1].startswith("User is not authorized to change who comes")
    assert read(call, booking)["guests"] == guests


def test_who_has_one_seat_brings_nobody(
    call: Caller,
    diary: Diary,
    bob: str,  # noqa: F811 - a fixture
) -> None:
    booking = made(book(call, seated(diary), attendee=named("bob@example.test")))
    wish = {"guests": [{"email": "x@example.test"}]}
    told = act(call, booking, "guests", wish, headers=as_one(bob))
    assert told.status_code == 403


def test_who_booked_says_who_else_comes(
    call: Caller,
    diary: Diary,
    bob: str,  # noqa: F811 - a fixture
) -> None:
    booking = made(book(call, offered(diary), attendee=named("bob@example.test")))
    wish = {"guests": [{"email": "x@example.test"}]}
    told = shown(act(call, booking, "guests", wish, headers=as_one(bob)))
    assert told["guests"] == ["x@example.test"]
    path = f"{BOOKINGS}/{booking['uid']}/attendees"
    _, guest = shown(call("GET", path, headers=as_one(bob)))
    left = call("DELETE", f"{path}/{guest['id']}", headers=as_one(bob))
    assert len(shown(left)) == 1


def test_what_is_over_or_has_to_stay_is_told_in_a_sentence(
    call: Caller, diary: Diary
) -> None:
    booking = made(book(call, offered(diary)))
    path = f"{BOOKINGS}/{booking['uid']}/attendees"
    main = shown(call("GET", path))[0]["id"]
    assert said(call("DELETE", f"{path}/{main}")) == (
        400,
        "Whoever booked stays. Cancel the booking instead.",
    )
    act(call, booking, "cancel", {"cancellationReason": "ill"})
    assert said(act(call, booking, "decline", {})) == (
        400,
        "Own does not wait for an answer.",
    )


def test_at_most_ten_guests_come_at_once(call: Caller, diary: Diary) -> None:
    booking = made(book(call, offered(diary)))
    many = [{"email": f"g{n}@example.test"} for n in range(11)]
    assert act(call, booking, "guests", {"guests": many}).status_code == 400
    told = shown(act(call, booking, "guests", {"guests": many[:10]}))
    assert len(told["guests"]) == 10
    assert told["attendees"][1]["timeZone"] == "Europe/Berlin"


def test_changes_of_people_have_a_limit_of_their_own(
    call: Caller, diary: Diary
) -> None:
    booking = made(book(call, offered(diary)))
    answers = [
        act(call, booking, "guests", {"guests": [{"email": f"g{n}@example.test"}]})
        for n in range(6)
    ]
    assert [each.status_code for each in answers] == [200] * 5 + [429]
    assert answers[0].headers["X-RateLimit-Limit-Booking_guests_add"] == "5"


def test_a_place_is_changed_by_the_host_alone(
    call: Caller,
    diary: Diary,
    bob: str,  # noqa: F811 - a fixture
) -> None:
    booking = made(book(call, offered(diary)))
    path = f"{BOOKINGS}/{booking['uid']}/location"

    def put(place: dict[str, str] | None, **more: Any) -> httpx.Response:
        return call("PATCH", path, json={"location": place} if place else {}, **more)

    road = {"type": "address", "address": "12 Low Rd"}
    told = shown(put(road))
    assert told["location"] == "12 Low Rd"
    assert told["bookingFieldsResponses"]["location"]["value"] == "inPerson"
    assert shown(put(None))["location"] == "12 Low Rd"
    assert put(road, headers=as_one(bob)).status_code == 403
    zoom = {"type": "integration", "integration": "zoom"}
    assert said(put(zoom)) == (400, "zoom not connected.")
    empty = put({"type": "attendeeDefined"})
    assert said(empty)[1].startswith("Missing or invalid location value")


def test_links_put_it_into_any_calendar(call: Caller, diary: Diary) -> None:
    notes = {"notes": "A & B"}
    booking = made(book(call, offered(diary), bookingFieldsResponses=notes))
    place = {"location": {"type": "address", "address": "1 & 2 Road"}}
    call("PATCH", f"{BOOKINGS}/{booking['uid']}/location", json=place)
    links = shown(call("GET", f"{BOOKINGS}/{booking['uid']}/calendar-links"))
    assert [each["id"] for each in links] == [
        "googleCalendar",
        "microsoftOffice",
        "microsoftOutlook",
        "ics",
    ]
    assert "dates=20260303T090000Z/20260303T093000Z" in links[0]["link"]
    assert links[0]["link"].endswith("&details=A%20%26%20B&location=1%20%26%202%20Road")
    assert links[3]["link"].startswith("data:text/calendar,BEGIN%3AVCALENDAR")


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("references", 200),
        ("recordings", 404),
        ("transcripts", 404),
        ("conferencing-sessions", 404),
    ],
)
def test_nothing_outside_keeps_a_booking(
    call: Caller,
    diary: Diary,
    bob: str,  # noqa: F811 - a fixture
    name: str,
    status: int,
) -> None:
    booking = made(book(call, offered(diary), attendee=named("bob@example.test")))
    path = f"{BOOKINGS}/{booking['uid']}/{name}"
    assert call("GET", path).status_code == status
    assert call("GET", path, headers=NOBODY).status_code == 403
    guest = call("GET", path, headers=as_one(bob)).status_code
    assert guest == (400 if name == "references" else 403)


def test_a_booking_is_handed_to_another_host(
    call: Caller,
    diary: Diary,
    bob: str,  # noqa: F811 - a fixture
) -> None:
    bobs = diary.account.host_named("bob").id
    hosts = (EventHost(host_id=1), EventHost(host_id=bobs))
    shared = offered(diary, scheduling=Scheduling.ROUND_ROBIN, hosts=hosts)
    booking = made(book(call, shared))
    (holder,) = booking["hosts"]
    told = shown(act(call, booking, "reassign"))
    assert told["bookingUid"] == booking["uid"]
    assert {told["reassignedTo"]["id"], holder["id"]} == {1, bobs}
    back = shown(act(call, booking, f"reassign/{holder['id']}", {"reason": "ill"}))
    assert back["reassignedTo"]["id"] == holder["id"]
    assert said(act(call, booking, "reassign/99")) == (
        400,
        "The user is not a host of this event type.",
    )
    own = made(book(call, 2, start="2026-03-04T10:00:00Z"))
    assert shown(act(call, own, "reassign"))["reassignedTo"]["id"] == 1
    assert act(call, own, "reassign", headers=as_one(bob)).status_code == 403


def test_every_change_of_a_booking_happens_once_for_its_key(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    waits = made(book(call, offered(diary, confirmation=Confirmation.ALWAYS)))
    changes: tuple[tuple[str, str, dict[str, object]], ...] = (
        ("POST", "confirm", {}),
        ("POST", "guests", {"guests": [{"email": "g@example.test"}]}),
        (
            "POST",
            "attendees",
            {"name": "A", "email": "a@example.test", "timeZone": "UTC"},
        ),
        ("PATCH", "location", {"location": {"type": "phone", "phone": "+44 20 1234"}}),
        ("POST", "reassign", {}),
        ("POST", "mark-absent", {"host": True}),
    )
    for n, (method, ending, body) in enumerate(changes):
        if ending == "mark-absent":
            clock.now += timedelta(days=1, hours=1, minutes=5)
        path = f"{BOOKINGS}/{waits['uid']}/{ending}"
        key = {"Idempotency-Key": str(n)}
        first, again = (call(method, path, json=body, headers=key) for _ in range(2))
        assert first.status_code in (200, 201), first.text
        assert (again.status_code, again.json()) == (first.status_code, first.json())
    revision = diary.bookings.named(waits["uid"]).listed[0].revision  # type: ignore[union-attr]
    assert revision == 6


def test_what_is_wrong_with_a_number_is_said(call: Caller, diary: Diary) -> None:
    booking = made(book(call, offered(diary)))
    person = {"name": "x", "email": "x@example.test", "timeZone": "UTC"}
    told = act(call, booking, "attendees", person | {"phoneNumber": "ring me"})
    assert told.status_code == 400
    (entry,) = told.json()["error"]["details"]["errors"]
    assert entry["property"] == "phoneNumber"
    assert entry["constraints"] == {
        "isPhoneNumber": "phoneNumber must be a valid phone number"
    }
    number = "(030) 123 456 ext 12"
    assert made(act(call, booking, "attendees", person | {"phoneNumber": number}))
    came = diary.bookings.named(booking["uid"]).listed[0].others[0]  # type: ignore[union-attr]
    assert came.phone == number
