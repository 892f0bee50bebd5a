"""Bookings of the Cal.com API: made, listed and shown, in all four shapes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.access import CreateToken
from pinmycal_desktop.model.commands.bookings import CreateBooking
from pinmycal_desktop.model.commands.setup import SaveEventType, SaveHost
from pinmycal_desktop.model.event_settings import (
    BookingField,
    EventSettings,
    FieldKind,
    Place,
    PlaceKind,
)
from pinmycal_desktop.model.event_type import (
    Confirmation,
    EventType,
    Frequency,
    Location,
    LocationKind,
    PeriodLimits,
    Question,
    QuestionKind,
    Recurrence,
    SeatPlan,
)
from pinmycal_desktop.model.hosts import Scheduling
from pinmycal_desktop.wire.token import new_token, token_digest
from tests.builders import a_uid, an_attendee
from tests.server.people import add_host, calling_as

if TYPE_CHECKING:
    import httpx

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller, StandingClock

BOOKINGS = "/v2/bookings"
START = "2026-03-03T09:00:00Z"
"""Tuesday, 10:00 in Berlin."""
GUEST = {"name": "Guest One", "email": "guest@example.test", "timeZone": "Europe/Rome"}
NOT_FREE = "User either already has booking at this time or is not available"


@pytest.fixture(autouse=True)
def version(call: Caller) -> None:
    """Speak the version of bookings."""
    call.headers["cal-api-version"] = "2024-08-13"


@pytest.fixture
def bob(diary: Diary) -> str:
    """The key of another host."""
    host = Host(
        uid="bob",
        account_id=1,
        name="Bob",
        email="bob@example.test",
        zone="Europe/Berlin",
        username="bob",
    )
    made = new_token()
    diary.run(
        CreateToken(
            account_id=1,
            host_id=diary.run(SaveHost(host=host)).host.id,
            name="Bob's",
            digest=made.digest,
            hint=made.hint,
        )
    )
    assert token_digest(made.secret) == made.digest
    return made.secret


def offered(diary: Diary, slug: str = "own", **changes: Any) -> int:
    """Make an event type of half an hour and return its id."""
    kind = EventType(uid=a_uid(), account_id=1, host_id=1, title="Own", slug=slug)
    kind = replace(kind, **changes)
    return diary.run(SaveEventType(event_type=kind)).event_type.id


def weekly(diary: Diary, **changes: Any) -> int:
    recurrence = Recurrence(frequency=Frequency.WEEKLY, occurrences=3)
    return offered(diary, "weekly", recurrence=recurrence, **changes)


def seated(diary: Diary, **changes: Any) -> int:
    return offered(diary, "class", seats=SeatPlan(per_slot=2), **changes)


def book(call: Caller, type_id: int, **changes: Any) -> httpx.Response:
    body = {"start": START, "eventTypeId": type_id, "attendee": GUEST, **changes}
    headers = body.pop("headers", None)
    return call("POST", BOOKINGS, json=body, headers=headers)


def made(answer: httpx.Response) -> Any:
    assert answer.status_code == 201, answer.text
    return answer.json()["data"]


def shown(answer: httpx.Response) -> Any:
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]


def said(answer: httpx.Response) -> tuple[int, str]:
    told = answer.json()
    return answer.status_code, told.get("message") or told["error"]["message"]


def named(email: str) -> dict[str, str]:
    return GUEST | {"email": email}


# --- making ---------------------------------------------------------------------------


def test_a_booking_is_told_as_it_was_asked_for(call: Caller, diary: Diary) -> None:
    type_id = offered(diary, location=Location(LocationKind.LINK, "https://m.test/a"))
    booking = made(
        book(
            call,
            type_id,
            guests=["extra@example.test"],
            metadata={"k": "v", "n": 5},
            bookingFieldsResponses={"notes": "call me", "many": ["a", 1], "n": 2},
        )
    )
    assert booking["title"] == "Own between Ada and Guest One"
    assert booking["description"] == "call me"
    assert booking["metadata"] == {"k": "v", "n": "5"}
    assert booking["location"] == booking["meetingUrl"] == "https://m.test/a"
    assert (booking["start"], booking["duration"]) == ("2026-03-03T09:00:00.000Z", 30)
    assert [each["email"] for each in booking["attendees"]] == [
        "guest@example.test",
        "extra@example.test",
    ]
    assert booking["bookingFieldsResponses"] == {
        "email": "guest@example.test",
        "name": "Guest One",
        "many": ["a", "1"],
        "n": "2",
        "notes": "call me",
        "guests": ["extra@example.test"],
        "displayEmail": "guest@example.test",
        "displayGuests": ["extra@example.test"],
    }
    assert shown(call("GET", f"{BOOKINGS}/{booking['uid']}")) == {
        name: value
        for name, value in booking.items()
        if name != "isPlatformManagedUserBooking"
    }


def test_anybody_may_book_and_a_reason_is_given_when_they_may_not(
    call: Caller, diary: Diary, bob: str
) -> None:
    type_id = offered(diary, settings=EventSettings(needs_sign_in=True))
    nobody = {"Authorization": ""}
    assert said(book(call, type_id, headers=nobody))[0] == 401
    as_bob = {"Authorization": f"Bearer {bob}"}
    assert said(book(call, type_id, headers=as_bob))[0] == 403
    assert made(book(call, type_id))["status"] == "accepted"
    assert made(book(call, 2, start="2026-03-03T10:00:00Z", headers=nobody))["id"]


def test_an_event_type_is_named_by_id_or_by_owner_and_slug(
    call: Caller, diary: Diary
) -> None:
    offered(diary)
    by_name = {"eventTypeId": None, "eventTypeSlug": "own", "username": "ada"}
    assert made(book(call, 0, **by_name))["eventType"]["slug"] == "own"
    assert said(book(call, 0, **by_name | {"username": "zoe"})) == (
        404,
        "User with username zoe not found",
    )
    assert said(book(call, 0, **by_name | {"eventTypeSlug": "x"})) == (
        404,
        "Event type with slug x belonging to user ada not found.",
    )
    team = {"eventTypeId": None, "eventTypeSlug": "own", "teamSlug": "t"}
    assert said(book(call, 0, **team)) == (404, "Team with slug t not found")
    assert said(book(call, 10**14)) == (404, f"Event type with id {10**14} not found.")


def test_times_that_cannot_be_are_told_apart(call: Caller, diary: Diary) -> None:
    type_id = offered(diary, count_limits=PeriodLimits(day=1), minimum_notice=24 * 60)
    soon = said(book(call, type_id, start="2026-03-02T14:00:00Z"))
    assert soon[0] == 400
    assert soon[1].startswith('The event type can\'t be booked at the "start" time')
    assert said(book(call, type_id, start="2026-03-01T10:00:00Z")) == (
        400,
        "Attempting to book a meeting in the past.",
    )
    assert said(book(call, type_id, start="2026-03-04T02:00:00Z")) == (400, NOT_FREE)
    made(book(call, type_id, start="2026-03-04T09:00:00Z"))
    full = book(call, type_id, start="2026-03-04T11:00:00Z")
    assert (full.status_code, full.json()) == (
        401,
        {"statusCode": 401, "message": "booking_limit_reached"},
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"surprise": 1}, "surprise property is wrong,property surprise should not"),
        ({"attendee": {"name": "x", "timeZone": "UTC"}}, "attendee property is wrong,"),
        ({"metadata": {"k": "v" * 501}}, "metadata property is wrong,Metadata must"),
        ({"guests": ["nope"]}, "responses - {guests}email_validation_error, "),
        ({"instant": True}, "Instant bookings are only supported for team event"),
        ({"recurrenceCount": 2}, "Event type with id=4 is not a recurring event"),
        ({"lengthInMinutes": 45}, "Can't specify 'lengthInMinutes' because"),
        ({"location": {"type": "phone"}}, "Booking location with type phone not valid"),
    ],
)
def test_what_does_not_fit_is_said_in_a_sentence(
    call: Caller, diary: Diary, changes: dict[str, Any], words: str
) -> None:
    assert offered(diary) == 4
    status, message = said(book(call, 4, **changes))
    assert status == 400
    assert message.startswith(words)


def test_a_number_alone_will_do_where_the_type_asks_for_no_address(
    call: Caller, diary: Diary
) -> None:
    field = BookingField(kind=FieldKind.EMAIL, slug="email", is_required=False)
    type_id = offered(diary, settings=EventSettings(fields=(field,)))
    person = {"name": "x", "timeZone": "UTC", "phoneNumber": "+447700900123"}
    (attendee,) = made(book(call, type_id, attendee=person))["attendees"]
    assert attendee["email"] == "447700900123@sms.cal.com"
    assert attendee["phoneNumber"] == "+447700900123"


def test_a_number_has_the_form_of_one(call: Caller, diary: Diary) -> None:
    person = named("x@example.test") | {"phoneNumber": "ring me"}
    status, message = said(book(call, offered(diary), attendee=person))
    assert status == 400
    assert "phoneNumber must be a valid phone number" in message


def test_a_number_answers_the_question_for_one(call: Caller, diary: Diary) -> None:
    slug = "attendeePhoneNumber"
    email = BookingField(kind=FieldKind.EMAIL, slug="email", is_required=False)
    number = Question(
        slug=slug, label="Number", kind=QuestionKind.PHONE, is_required=True
    )
    type_id = offered(
        diary, questions=(number,), settings=EventSettings(fields=(email,))
    )
    person = {"name": "x", "timeZone": "UTC", "phoneNumber": "+447700900123"}
    booking = made(book(call, type_id, attendee=person))
    assert booking["bookingFieldsResponses"][slug] == "+447700900123"
    status, message = said(book(call, type_id))
    assert status == 400
    assert message.startswith(f"Missing required booking field response: {slug} - it")


def test_answers_are_checked_against_the_questions(call: Caller, diary: Diary) -> None:
    size = Question(slug="size", label="Size", is_required=True)
    type_id = offered(diary, questions=(size,))
    status, message = said(book(call, type_id))
    assert status == 400
    assert message.startswith("Missing required booking field response: size - it is")
    answers = {"size": ["a"]}
    assert said(book(call, type_id, bookingFieldsResponses=answers)) == (
        400,
        "Invalid value for booking field 'size' of type 'text'.",
    )


@pytest.mark.parametrize(
    ("place", "wanted", "told"),
    [
        (
            Place(PlaceKind.ADDRESS, "1 Road"),
            {"type": "address", "address": "elsewhere"},
            ("1 Road", {"value": "inPerson", "optionValue": ""}),
        ),
        (
            Place(PlaceKind.ATTENDEE_PHONE),
            {"type": "attendeePhone", "phone": "+447700900123"},
            ("+447700900123", {"value": "phone", "optionValue": "+447700900123"}),
        ),
        (
            Place(PlaceKind.ATTENDEE_DEFINED),
            {"type": "attendeeDefined", "location": "https://z.test/"},
            (
                "https://z.test/",
                {"value": "somewhereElse", "optionValue": "https://z.test/"},
            ),
        ),
        (
            Place(PlaceKind.APP, "cal-video"),
            {"type": "integration", "integration": "cal-video"},
            (None, {"value": "integrations:daily", "optionValue": ""}),
        ),
    ],
)
def test_an_invitee_chooses_among_the_places_of_the_type(
    call: Caller,
    diary: Diary,
    place: Place,
    wanted: dict[str, str],
    told: tuple[str | None, dict[str, str]],
) -> None:
    kind = LocationKind.ADDRESS if place.kind is PlaceKind.ADDRESS else None
    type_id = offered(
        diary,
        settings=EventSettings(places=(place,)),
        location=Location(kind, place.value) if kind else Location(),
    )
    booking = made(book(call, type_id, location=wanted))
    responses = booking["bookingFieldsResponses"]
    assert (booking["location"], responses["location"]) == told
    if place.kind is PlaceKind.ATTENDEE_PHONE:
        status, message = said(book(call, type_id, location={"type": "attendeePhone"}))
        assert (status, message) == (
            400,
            "Missing or invalid location value for type: attendeePhone",
        )


def test_a_title_follows_the_types_template(call: Caller, diary: Diary) -> None:
    template = "{Scheduler first name} & {Organiser}: {Event type title} {odd}"
    type_id = offered(diary, settings=EventSettings(name_template=template))
    assert made(book(call, type_id))["title"] == "Guest & Ada: Own {odd}"


def test_a_key_makes_a_booking_once(call: Caller, diary: Diary) -> None:
    type_id = seated(diary)
    key = {"Idempotency-Key": "k"}
    first = book(call, type_id, headers=key)
    again = book(call, type_id, headers=key)
    assert made(first) == made(again)
    assert again.headers["idempotency-replayed"] == "true"
    other = book(call, type_id, attendee=named("b@example.test"), headers=key)
    assert other.status_code == 422


def test_who_asks_again_for_what_waits_is_given_the_same_booking(
    call: Caller, diary: Diary
) -> None:
    type_id = offered(diary, confirmation=Confirmation.ALWAYS)
    first, again = (made(book(call, type_id)) for _ in range(2))
    assert first == again
    assert first["status"] == "pending"


def test_who_types_an_address_is_not_told_what_waits_under_it(
    call: Caller, diary: Diary
) -> None:
    type_id = offered(diary, confirmation=Confirmation.ALWAYS)
    private = {"guests": ["friend@example.test"], "metadata": {"ill": "yes"}}
    wish = private | {"bookingFieldsResponses": {"notes": "very private"}}
    nobody = {"Authorization": ""}
    first = made(book(call, type_id, headers=nobody, **wish))
    assert (first["description"], first["guests"]) == (
        "very private",
        ["friend@example.test"],
    )
    keyed = nobody | {"Idempotency-Key": "nosy"}
    for headers in (nobody, keyed, keyed):
        again = made(book(call, type_id, headers=headers))
        assert (again["uid"], again["status"]) == (first["uid"], "pending")
        assert (again["description"], again["attendees"]) == ("", [])
        assert (again["metadata"], again["bookingFieldsResponses"]) == ({}, {})
        assert "guests" not in again


def test_whoever_says_nothing_of_themselves_is_answered_alike_for_their_key(
    call: Caller, diary: Diary
) -> None:
    headers = {"Authorization": "", "Idempotency-Key": "mine"}
    type_id = offered(diary, confirmation=Confirmation.ALWAYS)
    first, again = (made(book(call, type_id, headers=headers)) for _ in range(2))
    assert first == again
    assert first["attendees"][0]["email"] == GUEST["email"]


def test_an_address_is_proved_by_a_code_where_the_type_asks_for_it(
    call: Caller,
    diary: Diary,
    bob: str,
) -> None:
    type_id = offered(diary, settings=EventSettings(needs_proof=True))
    nobody = {"Authorization": ""}
    status, words = said(book(call, type_id, headers=nobody))
    assert (status, words.partition(":")[0]) == (400, "email_verification_required")
    (code,) = diary.codes.shown()
    assert code.about == GUEST["email"]
    assert code.text not in words
    wrong = "000000" if code.text != "000000" else "000001"
    told = book(call, type_id, headers=nobody, emailVerificationCode=wrong)
    assert said(told) == (400, "invalid_verification_code")
    other = named("other@example.test")
    typed = {"headers": nobody, "emailVerificationCode": code.text}
    told = book(call, type_id, attendee=other, **typed)
    assert said(told) == (400, "invalid_verification_code")
    past = book(call, type_id, start="2026-03-01T09:00:00Z", **typed)
    assert past.status_code == 400
    assert made(book(call, type_id, **typed))["status"] == "accepted"
    mine = {"Authorization": f"Bearer {bob}"}
    own = named("bob@example.test")
    later = {"start": "2026-03-03T11:00:00Z", "headers": mine}
    made(book(call, type_id, attendee=own, **later))
    told = book(call, type_id, **later)
    assert said(told)[1].startswith("email_verification_required")
    made(book(call, type_id, start="2026-03-03T12:00:00Z"))


def test_a_code_that_is_over_proves_nothing(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    type_id = offered(diary, settings=EventSettings(needs_proof=True))
    nobody = {"Authorization": ""}
    book(call, type_id, headers=nobody)
    (code,) = diary.codes.shown()
    clock.move(minutes=10)
    told = book(call, type_id, headers=nobody, emailVerificationCode=code.text)
    assert said(told) == (400, "invalid_verification_code")


def test_a_team_type_without_hosts_cannot_be_booked(call: Caller, diary: Diary) -> None:
    type_id = offered(diary, scheduling=Scheduling.COLLECTIVE)
    status, message = said(book(call, type_id))
    assert status == 422
    assert message.startswith("Can't book this team event type because it has no hosts")


def test_one_of_several_lengths_is_chosen(call: Caller, diary: Diary) -> None:
    type_id = offered(diary, lengths=(30, 15, 60))
    told = said(book(call, type_id, lengthInMinutes=45))
    assert told[1].endswith("The possible lengths are: 15, 30, 60")
    assert made(book(call, type_id, lengthInMinutes=60))["duration"] == 60


def test_an_old_alias_names_any_place(call: Caller, diary: Diary) -> None:
    said_yes = {"agree": True}
    booking = made(
        book(call, offered(diary), location="1 Road", bookingFieldsResponses=said_yes)
    )
    assert booking["location"] == "1 Road"
    assert booking["bookingFieldsResponses"]["agree"] is True


def test_an_address_is_needed_where_the_type_asks_for_one(
    call: Caller, diary: Diary
) -> None:
    person = {"name": "x", "timeZone": "UTC", "phoneNumber": "+447700900123"}
    told = said(book(call, offered(diary), attendee=person))
    assert told == (400, "responses - {email}error_required_field, ")


def test_a_booking_is_of_an_event_type(call: Caller) -> None:
    status, message = said(book(call, 0, eventTypeId=None, eventTypeSlug="x"))
    assert status == 400
    assert message.startswith("eventTypeId or eventTypeSlug + username property is")


# --- series and seats -----------------------------------------------------------------


def test_a_series_is_answered_as_a_list(call: Caller, diary: Diary) -> None:
    type_id = weekly(diary)
    series = made(book(call, type_id, recurrenceCount=2))
    assert [each["start"][:10] for each in series] == ["2026-03-03", "2026-03-10"]
    (uid,) = {each["recurringBookingUid"] for each in series}
    assert "rescheduledByEmail" not in series[0]
    listed = shown(call("GET", f"{BOOKINGS}/{uid}"))
    assert [each["uid"] for each in listed] == [each["uid"] for each in series]
    one = shown(call("GET", f"{BOOKINGS}/{series[1]['uid']}"))
    assert one["uid"] == series[1]["uid"]
    assert len(made(book(call, type_id, start="2026-03-04T09:00:00Z"))) == 3
    assert said(book(call, type_id, recurrenceCount=4))[0] == 400


def test_a_series_has_no_seats(call: Caller, diary: Diary) -> None:
    answer = book(call, weekly(diary, seats=SeatPlan(per_slot=2)))
    assert (answer.status_code, answer.json()["message"]) == (
        400,
        "recurring_event_seats_error",
    )


def test_a_seat_is_told_to_whoever_took_it_and_to_the_host(
    call: Caller, diary: Diary
) -> None:
    type_id = seated(diary)
    nobody = {"Authorization": ""}
    first = made(book(call, type_id, headers=nobody))
    second = made(book(call, type_id, attendee=named("b@example.test"), headers=nobody))
    assert first["uid"] == second["uid"]
    assert [each["email"] for each in second["attendees"]] == ["b@example.test"]
    path = f"{BOOKINGS}/by-seat/{first['seatUid']}"
    own = shown(call("GET", path, headers=nobody))
    assert [each["seatUid"] for each in own["attendees"]] == [first["seatUid"]]
    assert len(shown(call("GET", path))["attendees"]) == 2
    outside = shown(call("GET", f"{BOOKINGS}/{first['uid']}", headers=nobody))
    assert outside["attendees"] == []
    assert said(call("GET", f"{BOOKINGS}/by-seat/x"))[0] == 404


def test_seats_that_are_gone_or_ones_own_are_refused(
    call: Caller, diary: Diary
) -> None:
    type_id = seated(diary)
    made(book(call, type_id))
    assert said(book(call, type_id)) == (
        409,
        "already_signed_up_for_this_booking_error",
    )
    made(book(call, type_id, attendee=named("b@example.test")))
    assert said(book(call, type_id, attendee=named("c@example.test"))) == (
        409,
        "No more seats left at this seated booking.",
    )


# --- showing and listing --------------------------------------------------------------


def test_a_uid_alone_tells_when_and_with_whom_but_never_who_comes(
    call: Caller, diary: Diary, bob: str
) -> None:
    notes = {"notes": "private"}
    uid = made(book(call, offered(diary), bookingFieldsResponses=notes))["uid"]
    for key in ("", f"Bearer {bob}"):
        answer = call("GET", f"{BOOKINGS}/{uid}", headers={"Authorization": key})
        told = shown(answer)
        assert (told["title"], told["start"][:10]) == ("Own", "2026-03-03")
        for secret in ("Guest", "guest@example", "private"):
            assert secret not in answer.text


def test_who_comes_by_their_address_sees_the_booking(
    call: Caller, diary: Diary, bob: str
) -> None:
    booking = made(book(call, offered(diary), attendee=named("bob@example.test")))
    as_bob = {"Authorization": f"Bearer {bob}"}
    own = shown(call("GET", f"{BOOKINGS}/{booking['uid']}", headers=as_bob))
    assert own["attendees"][0]["email"] == "bob@example.test"
    (listed,) = shown(call("GET", BOOKINGS, headers=as_bob))
    assert listed["uid"] == booking["uid"]


def test_a_booking_of_the_window_is_known_to_programs(
    call: Caller, diary: Diary
) -> None:
    wish = CreateBooking(
        uid=a_uid(),
        event_type_id=2,
        start=diary._clock().replace(hour=12),
        attendee=an_attendee(),
        origin=Origin.WINDOW,
    )
    booking: Booking = diary.run(wish).booking
    (listed,) = shown(call("GET", BOOKINGS))
    assert (listed["id"], listed["uid"]) == (booking.number, booking.short_uid)


def test_lists_are_paged_sorted_and_narrowed(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    type_id = offered(diary)
    uids = []
    for hour in (9, 10, 11):
        clock.move(minutes=1)
        start = f"2026-03-03T{hour:02}:00:00Z"
        person = named(f"g+{hour}@example.test")
        uids.append(made(book(call, type_id, start=start, attendee=person))["uid"])

    def listed(query: str) -> list[str]:
        found = shown(call("GET", f"{BOOKINGS}?{query}"))
        return [uids[uids.index(each["uid"])] for each in found]

    assert listed("sortStart=desc") == uids[::-1]
    assert listed("sortCreated=desc&take=1") == uids[2:]
    assert listed("sortEnd=asc&skip=1") == uids[1:]
    assert listed("sortUpdatedAt=desc") == uids[::-1]
    assert listed("attendeeEmail=g 10@example.test") == uids[1:2]
    assert listed("attendeeName=Guest%20One&status=upcoming,unconfirmed") == uids
    assert listed("afterStart=2026-03-03T10:00:00Z&beforeEnd=2026-03-03T10:30:00Z") == [
        uids[1]
    ]
    after = "2026-03-02T08:02:00Z"
    assert listed(f"afterCreatedAt={after}&afterUpdatedAt={after}") == uids[1:]
    assert listed(f"beforeCreatedAt={after}&beforeUpdatedAt={after}") == uids[:2]
    assert listed(f"eventTypeIds={type_id},2&eventTypeId={type_id}") == uids
    assert listed("status=past") == []
    for odd in ("nan", "inf", "-1", "1.5", "1e99"):
        assert call("GET", f"{BOOKINGS}?eventTypeIds={odd}").status_code == 400, odd
    page = call("GET", f"{BOOKINGS}?take=2&skip=2").json()["pagination"]
    assert (page["totalItems"], page["remainingItems"], page["currentPage"]) == (
        3,
        0,
        2,
    )
    page = call("GET", f"{BOOKINGS}?beforeCreatedAt={after}").json()["pagination"]
    assert (page["totalItems"], page["returnedItems"]) == (2, 2)
    assert said(call("GET", f"{BOOKINGS}?eventTypeIds=99,98")) == (
        400,
        "Event types with IDs 98, 99 do not exist.",
    )


def test_lists_need_a_key_that_may_read_them(call: Caller, diary: Diary) -> None:
    nobody = {"Authorization": ""}
    assert said(call("GET", BOOKINGS, headers=nobody))[0] == 403
    made_key = new_token()
    diary.run(
        CreateToken(
            account_id=1,
            name="Narrow",
            digest=made_key.digest,
            hint=made_key.hint,
            scopes=("PROFILE_READ",),
        )
    )
    narrow = {"Authorization": f"Bearer {made_key.secret}"}
    assert said(call("GET", BOOKINGS, headers=narrow))[0] == 403


# --- teams ----------------------------------------------------------------------------


def test_who_runs_a_team_sees_and_settles_its_bookings(
    call: Caller, diary: Diary
) -> None:
    bob = calling_as(call, diary, add_host(diary, "Bob").id)
    cy = calling_as(call, diary, add_host(diary, "Cy").id)
    team = made(call("POST", "/v2/teams", json={"name": "Sales"}))
    members = f"/v2/teams/{team['id']}/memberships"
    for person, role in ((2, "ADMIN"), (3, "MEMBER")):
        wish = {"userId": person, "accepted": True, "role": role}
        made(call("POST", members, json=wish))
    demo = {
        "title": "Demo",
        "slug": "demo",
        "lengthInMinutes": 30,
        "schedulingType": "roundRobin",
        "hosts": [{"userId": 1}],
    }
    kind = made(call("POST", f"/v2/teams/{team['id']}/event-types", json=demo))
    booking = made(book(call, kind["id"]))
    for one, count in ((bob, 1), (cy, 0)):
        one.headers["cal-api-version"] = "2024-08-13"
        assert len(shown(one("GET", BOOKINGS))) == count
    why = {"cancellationReason": "ill"}
    path = f"{BOOKINGS}/{booking['uid']}/cancel"
    assert cy("POST", path, json=why).status_code == 403
    assert shown(bob("POST", path, json=why))["status"] == "cancelled"


def test_what_a_team_offers_is_booked_by_slugs_and_listed_by_team(
    call: Caller, diary: Diary
) -> None:
    bob = calling_as(call, diary, add_host(diary, "Bob").id)
    bob.headers["cal-api-version"] = "2024-08-13"
    team = made(call("POST", "/v2/teams", json={"name": "Sales"}))
    member = {"userId": 2, "accepted": True}
    made(call("POST", f"/v2/teams/{team['id']}/memberships", json=member))
    wish = {
        "title": "Demo",
        "slug": "demo",
        "lengthInMinutes": 30,
        "schedulingType": "collective",
        "hosts": [{"userId": 1}, {"userId": 2}],
    }
    kind = made(call("POST", f"/v2/teams/{team['id']}/event-types", json=wish))
    by_slug = {"eventTypeId": None, "eventTypeSlug": "demo", "teamSlug": "sales"}
    booking = made(book(call, 0, **by_slug))
    assert [each["id"] for each in booking["hosts"]] == [1, 2]
    assert said(book(call, 0, **by_slug)) == (
        400,
        "One of the hosts either already has booking at this time or is not available",
    )
    assert said(book(call, 0, **by_slug | {"eventTypeSlug": "x"})) == (
        404,
        "Event type with slug x belonging to team sales not found.",
    )
    made(book(call, 2, start="2026-03-04T10:00:00Z"))
    for query in (f"teamId={team['id']}", f"teamsIds={team['id']},99"):
        for one in (call, bob):
            (listed,) = shown(one("GET", f"{BOOKINGS}?{query}"))
            assert listed["uid"] == booking["uid"]
    both = f"teamId={team['id']}&eventTypeId={kind['id']}"
    assert len(shown(call("GET", f"{BOOKINGS}?{both}"))) == 1
    assert shown(call("GET", f"{BOOKINGS}?teamId={team['id']}&eventTypeId=2")) == []
    assert shown(call("GET", f"{BOOKINGS}?teamId=99")) == []
