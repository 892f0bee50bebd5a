"""The traps of the Cal.com API, each with the test that the client walks around it.

Their numbers are those of the project's notes on both contracts. Where the traps have
their tests that are not here `test_traps_of_writing` says.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.errors import NotFound, NotOffered, ServerTrouble, Unsure
from pinmycal_desktop.model.event_type import (
    NO_LIMITS,
    Confirmation,
    DateRange,
    DaysAhead,
    Location,
    LocationKind,
    Question,
    SeatPlan,
)
from pinmycal_desktop.model.remote import Ability, NewRemoteBooking
from pinmycal_desktop.model.remote_people import RemoteAway
from pinmycal_desktop.model.remote_setup import RemoteCalendar, RemoteEventType
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.remote.calcom.versions import version_of
from pinmycal_desktop.wire.calcom.read_error import is_missing_route, read_refusal
from tests.remote.hostile import reply, swallow

if TYPE_CHECKING:
    from pinmycal_desktop.remote.remote import Remote
    from tests.remote.hostile import Asked, Hostile

START = datetime(2026, 12, 7, 10, 0, tzinfo=UTC)
WEEK = Span(START, START + timedelta(days=7))


def ok(data: object, **more: object) -> Any:
    """An answer of success."""
    return reply(200, {"status": "success", "data": data, **more})


def a_booking(**changed: Any) -> dict[str, Any]:
    """A booking as it is answered."""
    told = {
        "id": 2,
        "uid": "hkTsPymTkHVj8iwPtdRg6y",
        "title": "Intro",
        "status": "accepted",
        "hosts": [{"id": 1, "name": "Ada", "email": "ada@example.test"}],
        "start": "2026-12-07T10:00:00.000Z",
        "end": "2026-12-07T10:30:00.000Z",
        "eventType": {"id": 1, "slug": "intro"},
        "attendees": [{"name": "Eve", "email": "eve@example.test", "absent": False}],
        "metadata": {},
        "createdAt": "2026-11-20T05:39:12.184Z",
        "updatedAt": "2026-11-20T05:39:12.337Z",
    }
    return told | changed


def an_event_type(**changed: Any) -> dict[str, Any]:
    """An event type as it is answered."""
    told: dict[str, Any] = {
        "id": 7,
        "ownerId": 1,
        "title": "Intro",
        "slug": "intro",
        "lengthInMinutes": 30,
        "locations": [],
        "bookingFields": [],
    }
    return told | changed


def query(asked: Asked) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(asked.target).query))


def new(**changed: Any) -> NewRemoteBooking:
    wanted: dict[str, Any] = {
        "event_type_id": "1",
        "start": START,
        "name": "Eve",
        "email": "eve@example.test",
        "zone": "Europe/Berlin",
    }
    return NewRemoteBooking(**wanted | changed)


# --- versions and documents ----------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "version"),
    [
        ("/v2/bookings", "2024-08-13"),
        ("/v2/bookings/abc/attendees", "2024-08-13"),
        ("/v2/event-types", "2024-06-14"),
        ("/v2/event-types/1", "2024-06-14"),
        ("/v2/event-types/1/private-links", ""),
        ("/v2/event-types/1/private-links/x", ""),
        ("/v2/event-types/1/webhooks", ""),
        ("/v2/schedules/default", "2024-06-11"),
        ("/v2/slots", "2024-09-04"),
        ("/v2/slots/reservations/x", "2024-09-04"),
        ("/v2/organizations/1/users/2/schedules", "2024-06-11"),
        ("/v2/organizations/1/users/2/bookings", ""),
        ("/v2/verified-resources/emails", ""),
        ("/v2/me", ""),
        ("/v2/calendars", ""),
        ("/v2/bookings-of-others", ""),
    ],
)
def test_trap_1_each_area_is_asked_in_its_own_version(path: str, version: str) -> None:
    assert version_of(path) == version


def test_trap_1_private_links_get_no_version_at_all(
    calcom: Remote, server: Hostile
) -> None:
    server.will(ok([]))
    calcom.private_links("1")
    assert "cal-api-version" not in server.last.headers


@pytest.mark.parametrize(
    "data",
    [
        {"bookings": [], "nextCursor": None},
        [{"id": 1, "startTime": "2026-12-07T10:00:00Z", "status": "ACCEPTED"}],
    ],
)
def test_trap_2_an_answer_in_an_older_form_is_noticed(
    calcom: Remote, server: Hostile, data: object
) -> None:
    server.will(ok(data))
    with pytest.raises(ServerTrouble):
        calcom.bookings(span=WEEK, size=1)


def test_trap_3_slots_in_the_older_form_are_not_taken_for_none(
    calcom: Remote, server: Hostile
) -> None:
    server.will(ok({"slots": {"2026-12-07": [{"time": "2026-12-07T10:00:00Z"}]}}))
    with pytest.raises(ServerTrouble):
        calcom.slots("1", span=WEEK, zone="UTC")


def test_trap_4_what_the_document_says_of_webhooks_is_wrong(
    calcom: Remote, server: Hostile
) -> None:
    hook = {
        "id": "d011bd52",
        "subscriberUrl": "https://x.test",
        "payloadTemplate": None,
    }
    server.will(ok([hook | {"triggers": ["OOO_CREATED"], "secret": "whsecret"}]))
    (found,) = calcom.subscriptions()
    assert found.remote_id == "d011bd52"
    assert found.has_secret
    assert "whsecret" not in repr(found)


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ({"disabled": True}, None),
        ({}, None),
        (None, None),
        (
            {"type": "businessDays", "value": 5, "rolling": True},
            DaysAhead(5, True, True),
        ),
        ([{"type": "calendarDays", "value": 9}], DaysAhead(9)),
        (
            {"type": "range", "value": ["2026-12-01T00:00:00Z", "2026-12-24"]},
            DateRange(date(2026, 12, 1), date(2026, 12, 24)),
        ),
        ({"type": "range", "value": ["soon", "later"]}, None),
    ],
)
def test_trap_4_a_booking_window_is_an_object_whatever_is_said(
    calcom: Remote, server: Hostile, told: object, meant: object
) -> None:
    server.will(ok([an_event_type(bookingWindow=told)]))
    assert calcom.event_types()[0].window == meant


def test_trap_4_busy_times_name_their_calendars_as_a_list(
    calcom: Remote, server: Hostile
) -> None:
    calendar = RemoteCalendar(
        integration="google_calendar", credential_id="3", external_id="a@b", name="A"
    )
    server.will(ok([{"start": "2026-12-07T10:00:00Z", "end": "2026-12-07T11:00:00Z"}]))
    days = {"first": date(2026, 12, 7), "last": date(2026, 12, 8)}
    (busy,) = calcom.busy_times((calendar,), **days)
    assert busy.span == Span(START, START + timedelta(hours=1))
    assert query(server.last) == {
        "dateFrom": "2026-12-07",
        "dateTo": "2026-12-08",
        "timeZone": "UTC",
        "calendarsToLoad[0][credentialId]": "3",
        "calendarsToLoad[0][externalId]": "a@b",
    }
    assert calcom.busy_times((), **days) == ()
    assert len(server.asked) == 1


def test_trap_4_members_are_a_list(calcom: Remote, server: Hostile) -> None:
    user = {"name": "Bob", "email": "bob@example.test"}
    server.will(
        ok([{"id": 5, "userId": 9, "role": "ADMIN", "accepted": True, "user": user}])
    )
    (found,) = calcom.members("4")
    assert (found.remote_id, found.user_id, found.name) == ("5", "9", "Bob")


def test_traps_5_and_6_lists_are_asked_with_keys_that_exist(
    calcom: Remote, server: Hostile
) -> None:
    server.will(ok([]))
    calcom.bookings(span=WEEK)
    assert set(query(server.last)) == {
        "take",
        "skip",
        "afterStart",
        "beforeEnd",
        "sortStart",
    }
    calcom.bookings(updated_after=START)
    assert set(query(server.last)) == {
        "take",
        "skip",
        "afterUpdatedAt",
        "sortUpdatedAt",
    }


# --- errors --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"error": {"message": "Top", "details": {"message": "Inner"}}}, "Top"),
        (
            {
                "error": {
                    "message": "Bad Request Exception",
                    "details": {
                        "errors": [
                            {
                                "property": "a",
                                "constraints": {"x": "a must be b", "y": "and c"},
                            }
                        ]
                    },
                }
            },
            "a must be b, and c",
        ),
        ({"error": {"code": "ThrottlerException", "details": "Too many"}}, "Too many"),
        (
            {
                "error": {
                    "message": "Bad Request Exception",
                    "details": {"message": "In"},
                }
            },
            "In",
        ),
        ({"error": {"code": "TRPCError"}}, "TRPCError"),
        (
            {"error": "invalid_grant", "error_description": "code is used"},
            "code is used",
        ),
        ({"error": "invalid_grant"}, "invalid_grant"),
        (
            {"statusCode": 409, "message": "booking_conflict_error"},
            "booking_conflict_error",
        ),
        ({"statusCode": 400, "message": ["one", "two"]}, "one; two"),
        ({"message": "x" * 900}, "x" * 500),
        ([], ""),
        ({"error": {"details": {"errors": "odd"}}}, ""),
        ({"error": {"details": {"errors": ["odd", {"constraints": 3}]}}}, ""),
    ],
)
def test_trap_7_a_sentence_is_found_in_each_shape(body: object, said: str) -> None:
    assert read_refusal(json.dumps(body).encode()).said == said


@pytest.mark.parametrize("raw", [b"", b"<html>", b"\xff", b"[" * 100_000, b'"\\ud800"'])
def test_trap_7_a_body_that_is_no_json_says_nothing(raw: bytes) -> None:
    assert read_refusal(raw).said == ""


@pytest.mark.parametrize(
    ("body", "is_missing"),
    [
        (b"<html>Not found</html>", True),
        (b'{"message": "There is nothing at this address."}', True),
        (b'{"error": {"code": "NotFoundException", "message": "Cannot GET /"}}', True),
        (b'{"error": {"code": "HttpException", "message": "No client x"}}', False),
    ],
)
def test_trap_1_a_missing_route_is_told_from_a_missing_thing(
    body: bytes, *, is_missing: bool
) -> None:
    assert is_missing_route(body) is is_missing


def test_trap_12_a_lost_answer_is_looked_for_by_its_operation(
    calcom: Remote, server: Hostile
) -> None:
    server.will(swallow)
    with pytest.raises(Unsure):
        calcom.create(new(), key="op-1")
    assert len(server.asked) == 1  # nothing is sent twice
    assert server.last.json["metadata"] == {"pinmycalOperation": "op-1"}
    other = a_booking(uid="other")
    mine = a_booking(uid="mine", metadata={"pinmycalOperation": "op-1"})
    server.will(ok([other, mine]))
    found = calcom.find("op-1", attendee_email="eve@example.test", start=START)
    assert found is not None
    assert found.uid == "mine"
    asked = query(server.last)
    assert asked["attendeeEmail"] == "eve@example.test"
    assert asked["afterStart"] == "2026-12-07T10:00:00.000Z"
    assert asked["beforeEnd"] > "2026-12-08"
    server.will(ok([other]))
    assert calcom.find("op-1", attendee_email="", start=START) is None


def test_trap_12_every_page_is_looked_through(calcom: Remote, server: Hostile) -> None:
    full = [a_booking(uid=f"u{n}") for n in range(250)]
    mine = a_booking(uid="mine", metadata={"pinmycalOperation": "op-1"})
    server.will(ok(full), ok([mine]))
    found = calcom.find("op-1", attendee_email="", start=START)
    assert found is not None
    assert [query(each)["skip"] for each in server.asked] == ["0", "250"]


def test_trap_12_a_seat_carries_the_operation_of_who_took_it(
    calcom: Remote, server: Hostile
) -> None:
    people = [
        {"name": "A", "email": "a@x.test", "seatUid": "s1", "metadata": {}},
        {
            "name": "B",
            "email": "b@x.test",
            "seatUid": "s2",
            "metadata": {"pinmycalOperation": "op-1"},
        },
    ]
    server.will(ok([a_booking(attendees=people, metadata=None)]))
    found = calcom.find("op-1", attendee_email="b@x.test", start=START)
    assert found is not None
    assert [each.seat_uid for each in found.attendees] == ["s1", "s2"]


# --- identity and types --------------------------------------------------------------


def test_trap_13_a_move_gives_another_uid_and_names_the_former(
    calcom: Remote, server: Hostile
) -> None:
    server.will(ok(a_booking(uid="new", rescheduledFromUid="old")))
    moved = calcom.reschedule("old", start=START, key="k")
    assert (moved.uid, moved.rescheduled_from_uid) == ("new", "old")
    server.will(ok(a_booking(uid="old", status="cancelled", rescheduledToUid="new")))
    assert calcom.booking("old").rescheduled_to_uid == "new"


@pytest.mark.parametrize(
    ("status", "known"),
    [
        ("accepted", BookingStatus.CONFIRMED),
        ("ACCEPTED", BookingStatus.CONFIRMED),
        ("rejected", BookingStatus.DECLINED),
        ("awaiting_host", None),
    ],
)
def test_trap_14_a_status_is_kept_as_received(
    calcom: Remote, server: Hostile, status: str, known: BookingStatus | None
) -> None:
    server.will(ok(a_booking(status=status)))
    found = calcom.booking("x")
    assert (found.status, found.known_status) == (status, known)


def test_trap_15_one_route_answers_an_object_or_a_list(
    calcom: Remote, server: Hostile
) -> None:
    series = [a_booking(uid=uid, recurringBookingUid="s") for uid in ("a", "b")]
    server.will(ok(series))
    assert calcom.create(new(), key="k").series_uid == "s"
    assert calcom.booking("b").uid == "b"
    assert calcom.booking("s").uid == "a"
    assert len(calcom.series("s")) == 2
    server.will(ok([]))
    with pytest.raises(ServerTrouble):
        calcom.booking("s")


def test_trap_16_a_marker_is_no_reason(calcom: Remote, server: Hostile) -> None:
    server.will(ok(a_booking(cancellationReason="$RCH$ please choose again")))
    assert calcom.booking("x").cancellation_reason == "please choose again"


@pytest.mark.parametrize(
    ("told", "place", "link"),
    [
        (
            "https://meet.test/a",
            Location(LocationKind.LINK, "https://meet.test/a"),
            True,
        ),
        ("integrations:daily", Location(), False),
        ("+49 30 1234-5", Location(LocationKind.PHONE, "+49 30 1234-5"), False),
        ("12 Low Rd", Location(LocationKind.ADDRESS, "12 Low Rd"), False),
        (
            "javascript:alert(1)",
            Location(LocationKind.ADDRESS, "javascript:alert(1)"),
            False,
        ),
        (None, Location(), False),
    ],
)
def test_trap_17_only_a_link_is_a_place_to_join(
    calcom: Remote, server: Hostile, *, told: object, place: Location, link: bool
) -> None:
    server.will(ok(a_booking(location=told)))
    found = calcom.booking("x")
    assert found.location == place
    assert bool(found.meeting_url) == link
    assert found.location_text == (told or "")


def test_trap_18_the_address_to_show_is_shown(calcom: Remote, server: Hostile) -> None:
    inner = {"email": "eve+cal@x.test", "displayEmail": "eve@x.test"}
    phone = {"name": "Tel", "email": "4930@sms.cal.com", "phoneNumber": "+4930"}
    server.will(ok(a_booking(attendees=[inner, phone])))
    eve, tel = calcom.booking("x").attendees
    assert eve.email == "eve@x.test"
    assert (tel.email, tel.phone) == ("", "+4930")


def test_trap_18_a_deleted_host_is_unknown_all_over(
    calcom: Remote, server: Hostile
) -> None:
    server.will(ok(a_booking(hosts=[{"id": "unknown", "name": "unknown"}])))
    assert calcom.booking("x").hosts[0].remote_id == "unknown"


HIDDEN = {
    "type": "text",
    "slug": "crm",
    "label": "CRM",
    "hidden": True,
    "required": False,
}
SHOWN = {"type": "text", "slug": "topic", "label": "Topic", "required": True}
ODD = {"type": "hologram", "slug": "h", "label": "H", "depth": 3}
STANDARD: list[dict[str, Any]] = [
    {"isDefault": True, "type": "name", "slug": "name", "required": True},
    {
        "isDefault": True,
        "type": "email",
        "slug": "email",
        "required": False,
        "hidden": True,
    },
    {"isDefault": True, "type": "radioInput", "slug": "location", "required": False},
    {"isDefault": True, "type": "textarea", "slug": "notes", "hidden": True},
]


def test_trap_19_a_changed_question_loses_no_hidden_field(
    calcom: Remote, server: Hostile
) -> None:
    listed = an_event_type(bookingFields=[*STANDARD, SHOWN])
    whole = an_event_type(bookingFields=[*STANDARD, SHOWN, HIDDEN, ODD])
    server.will(ok([listed]))
    (before,) = calcom.event_types()
    assert [each.slug for each in before.questions] == ["topic"]
    after = replace(
        before,
        questions=(
            Question(slug="topic", label="What about?"),
            Question(slug="size", label="How many?", options=()),
        ),
    )
    server.will(ok(whole), ok(whole))
    calcom.save_event_type(before, after)
    read, sent = server.asked[-2:]
    assert (read.method, sent.method) == ("GET", "PATCH")
    fields = sent.json["bookingFields"]
    assert HIDDEN in fields
    assert ODD in fields
    assert {"slug": "notes", "hidden": True} in fields
    assert {"slug": "location"} in fields
    email = {"type": "email", "label": "", "placeholder": "", "hidden": True}
    assert email | {"required": False} in fields
    assert [
        each["label"] for each in fields if each.get("slug") in ("topic", "size")
    ] == [
        "What about?",
        "How many?",
    ]
    assert set(sent.json) == {"bookingFields"}


@pytest.mark.parametrize("off", [{"disabled": True}, {}, None])
def test_trap_20_what_is_off_is_off_however_it_is_said(
    calcom: Remote, server: Hostile, off: object
) -> None:
    names = (
        "seats",
        "recurrence",
        "confirmationPolicy",
        "bookingLimitsCount",
        "bookingLimitsDuration",
        "disableCancelling",
        "disableRescheduling",
    )
    told = an_event_type(**dict.fromkeys(names, off))
    if off == {"disabled": True}:
        told["disableCancelling"] = told["disableRescheduling"] = {"disabled": False}
    server.will(ok([told]))
    (found,) = calcom.event_types()
    assert found.seats is None
    assert found.recurrence is None
    assert found.confirmation.value == "never"
    assert (found.count_limits, found.minute_limits) == (NO_LIMITS, NO_LIMITS)
    assert not found.no_cancelling
    assert not found.no_rescheduling


def test_trap_20_only_what_changed_is_sent(calcom: Remote, server: Hostile) -> None:
    told = an_event_type(somethingNew={"a": [1]}, slotInterval=15, scheduleId=3)
    server.will(ok(told))
    before = calcom.event_type("7")
    assert '"somethingNew"' in before.document
    calcom.save_event_type(before, replace(before, title="Longer"))
    assert server.last.json == {"title": "Longer"}
    seats = SeatPlan(per_slot=3)
    calcom.save_event_type(
        before,
        replace(
            before, slot_interval=None, schedule_id="", seats=seats, lengths=(30, 45)
        ),
    )
    assert server.last.json == {
        "slotInterval": None,
        "scheduleId": None,
        "seats": {
            "seatsPerTimeSlot": 3,
            "showAttendeeInfo": False,
            "showAvailabilityCount": True,
            "disabled": False,
        },
        "lengthInMinutes": 30,
        "lengthInMinutesOptions": [30, 45],
    }
    count = len(server.asked)
    assert calcom.save_event_type(before, before) == before
    assert len(server.asked) == count


def test_trap_20_other_places_are_put_back_as_they_came(
    calcom: Remote, server: Hostile
) -> None:
    zoom = {"type": "integration", "integration": "zoom", "credentialId": 4}
    link = {"type": "link", "link": "https://a.test", "public": False, "extra": 1}
    server.will(ok(an_event_type(locations=[zoom, link])))
    before = calcom.event_type("7")
    assert before.location == Location(LocationKind.LINK, "https://a.test")
    calcom.save_event_type(
        before, replace(before, location=Location(LocationKind.LINK, "https://b.test"))
    )
    changed = link | {"link": "https://b.test"}
    assert server.last.json == {"locations": [zoom, changed]}
    calcom.save_event_type(before, replace(before, location=Location()))
    assert server.last.json == {"locations": [zoom]}
    phone = Location(LocationKind.PHONE, "+4930")
    calcom.save_event_type(before, replace(before, location=phone))
    entry = {"type": "phone", "phone": "+4930", "public": False}
    assert server.last.json == {"locations": [zoom, entry]}


def test_trap_20_a_policy_for_near_starts_stays_one(
    calcom: Remote, server: Hostile
) -> None:
    policy = {
        "type": "time",
        "noticeThreshold": {"unit": "hours", "count": 3},
        "blockUnconfirmedBookingsInBooker": True,
    }
    server.will(ok(an_event_type(confirmationPolicy=policy)))
    before = calcom.event_type("7")
    calcom.save_event_type(before, replace(before, blocks_while_pending=False))
    changed = policy | {"blockUnconfirmedBookingsInBooker": False}
    assert server.last.json == {"confirmationPolicy": changed}
    calcom.save_event_type(before, replace(before, confirmation=Confirmation.NEVER))
    assert server.last.json == {"confirmationPolicy": {"disabled": True}}


def test_trap_20_a_new_one_says_what_the_platform_would_presume(
    calcom: Remote, server: Hostile
) -> None:
    server.will(ok(an_event_type()))
    calcom.save_event_type(
        None, RemoteEventType(remote_id="", title="A", slug="a", lengths=(30,))
    )
    assert server.last.json == {
        "title": "A",
        "slug": "a",
        "lengthInMinutes": 30,
        "minimumBookingNotice": 0,
    }


def test_trap_21_a_link_that_ends_by_time_is_changed_with_its_time(
    calcom: Remote, server: Hostile
) -> None:
    link = {"linkId": "x", "eventTypeId": 1, "expiresAt": "2027-01-01T00:00:00.000Z"}
    server.will(ok(link))
    calcom.save_private_link("1", code="x", expires_at=START)
    assert server.last.json == {"expiresAt": "2026-12-07T10:00:00Z"}
    calcom.save_private_link("1", most_uses=3)
    assert server.last.json == {"maxUsageCount": 3}


# --- time ----------------------------------------------------------------------------


def test_trap_23_instants_come_in_any_offset(calcom: Remote, server: Hostile) -> None:
    server.will(
        ok(
            {
                "2026-12-07": [{"start": "2026-12-07T15:30:00.000+05:30"}],
                "2026-12-08": [],
            }
        )
    )
    (slot,) = calcom.slots("1", span=WEEK, zone="Asia/Kolkata")
    assert slot.start == START
    server.will(ok({"2026-12-07": [{"start": "2026-12-07T15:30:00"}]}))
    with pytest.raises(ServerTrouble):
        calcom.slots("1", span=WEEK, zone="Asia/Kolkata")


def test_trap_24_slots_around_what_was_asked_are_left_out(
    calcom: Remote, server: Hostile
) -> None:
    times = ["2026-12-07T09:30:00Z", "2026-12-07T10:00:00Z", "2026-12-14T10:00:00Z"]
    server.will(ok({"2026-12-07": [{"start": each} for each in times]}))
    found = calcom.slots("1", span=WEEK, zone="UTC")
    assert [each.start for each in found] == [START]


def test_trap_24_no_end_is_midnight(calcom: Remote, server: Hostile) -> None:
    midnight = datetime(2026, 12, 8, tzinfo=UTC)
    server.will(ok({}))
    calcom.slots("1", span=Span(midnight, midnight + timedelta(days=1)), zone="UTC")
    assert query(server.last)["end"] == "2026-12-09T23:59:59.000Z"
    assert query(server.last)["start"] == "2026-12-07T00:00:00.000Z"


def test_traps_25_and_33_the_zone_and_what_is_moved_are_said(
    calcom: Remote, server: Hostile
) -> None:
    server.will(ok({}))
    calcom.slots("1", span=WEEK, zone="Asia/Kolkata", moving="abc", length=45)
    asked = query(server.last)
    assert asked["timeZone"] == "Asia/Kolkata"
    assert asked["bookingUidToReschedule"] == "abc"
    assert asked["duration"] == "45"


def test_trap_26_a_booking_over_the_edge_is_found(
    calcom: Remote, server: Hostile
) -> None:
    server.will(ok([]))
    calcom.bookings(span=WEEK)
    asked = query(server.last)
    assert asked["afterStart"] == "2026-12-06T10:00:00.000Z"
    assert asked["beforeEnd"] == "2026-12-15T10:00:00.000Z"


def test_trap_28_a_list_by_change_is_walked_by_its_newest_change(
    calcom: Remote, server: Hostile
) -> None:
    """One changed while it is walked moves to its end; none is passed over."""
    rows = [
        a_booking(uid=f"u{n}", updatedAt=f"2026-11-20T05:39:{n:02}.500Z")
        for n in range(4)
    ]
    server.will(ok(rows[:2], pagination={"totalItems": 6, "hasNextPage": False}))
    first = calcom.bookings(updated_after=START - timedelta(days=60), size=2)
    assert first.total is None
    assert first.seen_until == datetime(2026, 11, 20, 5, 39, 1, 500_000, tzinfo=UTC)
    server.will(ok(rows[2:]), ok([]))
    second = calcom.bookings(
        updated_after=START - timedelta(days=60), size=2, after=first.next
    )
    asked = query(server.last)
    assert (asked["skip"], asked["afterUpdatedAt"]) == ("0", "2026-11-20T05:39:01.499Z")
    last = calcom.bookings(updated_after=START, size=2, after=second.next)
    assert last.next == ""


def test_trap_28_rows_of_one_instant_do_not_stop_the_walk(
    calcom: Remote, server: Hostile
) -> None:
    same = [a_booking(uid=f"u{n}") for n in range(2)]
    server.will(ok(same), ok(same), ok(same), ok([]))
    page = calcom.bookings(updated_after=START - timedelta(days=60), size=2)
    skips = []
    while page.next:
        page = calcom.bookings(
            updated_after=START - timedelta(days=60), size=2, after=page.next
        )
        skips.append(query(server.last)["skip"])
    assert skips == ["0", "2", "4"]


def test_trap_28_an_odd_row_hides_no_other_and_is_counted(
    calcom: Remote, server: Hostile
) -> None:
    server.will(
        ok(
            [
                a_booking(start="soon"),
                a_booking(),
                a_booking(end="2020-01-01T00:00:00Z"),
            ]
        )
    )
    page = calcom.bookings(span=WEEK)
    assert len(page.bookings) == 1
    assert page.unreadable == 2


def test_trap_30_an_absence_is_said_in_whole_days_of_utc(
    organized: Remote, server: Hostile
) -> None:
    entry = {"id": 3, "userId": 9, "start": "2026-12-24T00:00:00.000Z"}
    server.will(ok(entry | {"end": "2026-12-26T23:59:59.999Z", "reason": "odd"}))
    away = RemoteAway(
        remote_id="3", user_id="9", first=date(2026, 12, 24), last=date(2026, 12, 26)
    )
    assert organized.save_absence(away) == away
    assert server.last.path == "/v2/organizations/5/users/9/ooo/3"
    assert server.last.json["start"] == "2026-12-24T00:00:00.000Z"
    assert server.last.json["end"] == "2026-12-26T23:59:59.999Z"


# --- rights and scope ----------------------------------------------------------------


def test_trap_31_other_peoples_bookings_can_be_told_apart(
    calcom: Remote, server: Hostile
) -> None:
    server.will(ok(a_booking(guests=["Guest@x.test"])))
    found = calcom.booking("x")
    assert found.involves("ADA@example.test")
    assert found.involves("eve@example.test")
    assert found.involves("guest@x.test")
    assert not found.involves("bob@example.test")


def test_trap_32_the_host_says_who_moves_a_booking(
    calcom: Remote, server: Hostile
) -> None:
    server.will(ok(a_booking()))
    calcom.reschedule(
        "x", start=START, moved_by="ada@example.test", reason="r", key="k"
    )
    assert server.last.json == {
        "start": "2026-12-07T10:00:00Z",
        "rescheduledBy": "ada@example.test",
        "reschedulingReason": "r",
    }
    calcom.reschedule("x", start=START, seat_uid="s", reason="r", key="k")
    assert server.last.json == {"start": "2026-12-07T10:00:00Z", "seatUid": "s"}


def test_trap_34_a_reason_is_sent_with_a_cancellation(
    calcom: Remote, server: Hostile
) -> None:
    server.will(ok(a_booking(status="cancelled")))
    calcom.cancel("x", reason="Ill", rest=True, key="k")
    assert server.last.json == {
        "cancellationReason": "Ill",
        "cancelSubsequentBookings": True,
    }


def test_trap_36_an_answer_about_a_whole_series_is_read_for_the_one_meant(
    calcom: Remote, server: Hostile
) -> None:
    server.will(ok([a_booking(uid="a"), a_booking(uid="b")]))
    assert calcom.confirm("b").uid == "b"
    assert calcom.decline("a", reason="").uid == "a"
    assert server.last.json == {}


def test_trap_37_somebody_elses_event_type_is_none(
    calcom: Remote, server: Hostile
) -> None:
    server.will(reply(404, {"status": "error", "error": {"message": "not found"}}))
    with pytest.raises(NotFound):
        calcom.event_type("8")


def test_trap_38_out_of_office_needs_an_organization(
    calcom: Remote, server: Hostile
) -> None:
    assert Ability.OUT_OF_OFFICE not in calcom.abilities
    with pytest.raises(NotOffered):
        calcom.absences()
    assert server.asked == []
    server.will(ok({"id": 1, "organizationId": 5}))
    calcom.profile()
    assert Ability.OUT_OF_OFFICE in calcom.abilities


def test_trap_40_ids_from_servers_lead_to_no_other_route(
    calcom: Remote, server: Hostile
) -> None:
    server.will(ok(a_booking()))
    calcom.booking("../me?x=")
    assert server.last.target == "/v2/bookings/%2E%2E%2Fme%3Fx%3D"
