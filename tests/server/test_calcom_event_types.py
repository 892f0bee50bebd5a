"""Event types of the Cal.com API: every setting, both ways, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.asking import needs_confirmation
from pinmycal_desktop.model.commands.access import CreateToken
from pinmycal_desktop.model.commands.setup import SaveEventType, SaveHost
from pinmycal_desktop.model.event_type import (
    Confirmation,
    DaysAhead,
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
from pinmycal_desktop.wire.token import new_token

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller, StandingClock

BASE = "/v2/event-types"
BACKWARDS = {"type": "range", "value": ["2026-02-01", "2026-01-01"]}
SEATS: dict[str, Any] = {
    "seatsPerTimeSlot": 3,
    "showAttendeeInfo": True,
    "showAvailabilityCount": True,
}
ROOM: dict[str, Any] = {
    "type": "link",
    "link": "https://meet.example/room",
    "public": True,
}


@pytest.fixture
def cal(call: Caller) -> Caller:
    """Give a program that speaks the version of event types."""
    return replace(call, headers={"cal-api-version": "2024-06-14"})


@pytest.fixture
def as_bob(diary: Diary, cal: Caller) -> Caller:
    """Give another host's program."""
    host = Host(
        uid="b", account_id=1, name="Bob", email="b@example.test", zone="Europe/Berlin"
    )
    bob = diary.run(SaveHost(host=host)).host
    made = new_token()
    diary.run(
        CreateToken(
            account_id=1,
            name="Bob's",
            digest=made.digest,
            hint=made.hint,
            host_id=bob.id,
        )
    )
    return replace(cal, token=made.secret)


@pytest.fixture
def create(cal: Caller) -> Callable[..., dict[str, Any]]:
    """Give what makes an event type and returns it as answered."""

    def make(**wish: object) -> dict[str, Any]:
        answer = cal("POST", BASE, json=body(**wish))
        assert answer.status_code == 201, answer.text
        data: dict[str, Any] = answer.json()["data"]
        return data

    return make


def body(**wish: object) -> dict[str, Any]:
    """Return the body of a new event type."""
    return {"title": "Coffee", "slug": "coffee", "lengthInMinutes": 20} | wish


def message(answer: httpx.Response) -> str:
    """Return what a refusal says."""
    said: str = answer.json()["error"]["message"]
    return said


def test_what_the_window_made_is_told_to_programs(cal: Caller, diary: Diary) -> None:
    kind = diary.event_types.get(2)
    said = cal("GET", f"{BASE}/2").json()["data"]
    assert (said["id"], said["title"], said["slug"]) == (2, kind.title, kind.slug)
    assert said["bookingUrl"] == f"http://127.0.0.1:7466/ada/{kind.slug}"
    assert [each["id"] for each in cal("GET", BASE).json()["data"]] == [1, 2, 3]


SETTINGS: list[tuple[str, object]] = [
    ("lengthInMinutesOptions", [15, 20, 45]),
    ("description", "hi"),
    ("disableGuests", True),
    ("slotInterval", 15),
    ("offsetStart", 10),
    ("minimumBookingNotice", 60),
    ("beforeEventBuffer", 5),
    ("afterEventBuffer", 10),
    ("bookingLimitsCount", {"day": 2, "week": 5}),
    ("bookingLimitsDuration", {"week": 300}),
    (
        "bookerActiveBookingsLimit",
        {"maximumActiveBookings": 2, "offerReschedule": True},
    ),
    ("onlyShowFirstAvailableSlot", True),
    ("showOptimizedSlots", True),
    ("bookingWindow", {"type": "businessDays", "value": 30, "rolling": True}),
    ("bookingWindow", {"type": "calendarDays", "value": 3, "rolling": False}),
    ("bookingWindow", {"type": "range", "value": ["2026-03-02", "2026-03-09"]}),
    (
        "confirmationPolicy",
        {"type": "always", "blockUnconfirmedBookingsInBooker": False},
    ),
    (
        "confirmationPolicy",
        {
            "type": "time",
            "noticeThreshold": {"unit": "hours", "count": 3},
            "blockUnconfirmedBookingsInBooker": True,
        },
    ),
    ("locations", [ROOM]),
    ("locations", [{"type": "phone", "phone": "+49301234567", "public": False}]),
    (
        "locations",
        [
            {"type": "attendeePhone"},
            {"type": "address", "address": "1 High St", "public": True},
            {"type": "integration", "integration": "cal-video"},
            {"type": "attendeeAddress"},
            {"type": "attendeeDefined"},
            {"type": "organizersDefaultApp"},
        ],
    ),
    ("hidden", True),
    ("bookingRequiresAuthentication", True),
    ("allowReschedulingPastBookings", True),
    ("allowReschedulingCancelledBookings", True),
    ("disableCancelling", {"disabled": True}),
    ("disableRescheduling", {"disabled": True}),
    ("disableRescheduling", {"disabled": False, "minutesBefore": 60}),
    ("customName", "{Event type title} with {Organiser}"),
    ("successRedirectUrl", "https://example.test/thanks"),
    ("requiresBookerEmailVerification", True),
    ("hideCalendarNotes", True),
    ("hideCalendarEventDetails", True),
    ("hideOrganizerEmail", True),
    ("lockTimeZoneToggleOnBookingPage", True),
    ("useDestinationCalendarEmail", True),
    ("color", {"lightThemeHex": "#ff0000", "darkThemeHex": "#00ff00"}),
    ("bookerLayouts", {"defaultLayout": "week", "enabledLayouts": ["week", "month"]}),
    ("interfaceLanguage", "de"),
]


@pytest.mark.parametrize(("name", "value"), SETTINGS)
def test_a_setting_is_given_back_as_it_was_made_and_changed(
    cal: Caller,
    create: Callable[..., dict[str, Any]],
    name: str,
    value: object,
) -> None:
    said = create(**{name: value})
    assert said[name] == value
    plain = create(slug="plain")
    assert plain.get(name) != value
    path = f"{BASE}/{plain['id']}"
    changed = cal("PATCH", path, json={name: value}).json()["data"]
    assert changed[name] == value
    assert changed | {name: plain.get(name)} | _with_lengths(changed, plain) == (
        plain | {name: plain.get(name)}
    )
    assert cal("GET", path).json()["data"] == changed
    assert cal("PATCH", path, json={}).json()["data"] == changed


def _with_lengths(changed: dict[str, Any], plain: dict[str, Any]) -> dict[str, Any]:
    """Return what follows from several lengths."""
    assert changed["metadata"].get("multipleDuration") == changed.get(
        "lengthInMinutesOptions"
    )
    return {"metadata": plain["metadata"]}


def test_series_and_seats_are_told_with_their_switch(
    create: Callable[..., dict[str, Any]], diary: Diary
) -> None:
    series = {"interval": 1, "occurrences": 4, "frequency": "weekly"}
    said = create(slug="weekly", recurrence=series)
    assert said["recurrence"] == series | {"disabled": False}
    kept = diary.event_types.get(said["id"])
    assert kept.recurrence == Recurrence(frequency=Frequency.WEEKLY, occurrences=4)
    seats = {
        "seatsPerTimeSlot": 3,
        "showAttendeeInfo": True,
        "showAvailabilityCount": False,
    }
    said = create(slug="seats", seats=seats)
    assert said["seats"] == seats | {"disabled": False}
    plan = SeatPlan(per_slot=3, shows_attendees=True, shows_count=False)
    assert diary.event_types.get(said["id"]).seats == plan


@pytest.mark.parametrize(
    ("name", "value", "off"),
    [
        ("bookingLimitsCount", {"day": 2}, None),
        ("bookerActiveBookingsLimit", {"maximumActiveBookings": 2}, {"disabled": True}),
        ("bookingWindow", {"type": "calendarDays", "value": 3}, {"disabled": True}),
        ("confirmationPolicy", {"type": "always"}, {"disabled": True}),
        ("recurrence", {"interval": 1, "occurrences": 4, "frequency": "monthly"}, None),
        (
            "seats",
            {
                "seatsPerTimeSlot": 3,
                "showAttendeeInfo": True,
                "showAvailabilityCount": True,
            },
            {"disabled": True},
        ),
    ],
)
def test_a_setting_can_be_switched_off_and_null_leaves_it(
    cal: Caller,
    create: Callable[..., dict[str, Any]],
    name: str,
    value: object,
    off: object,
) -> None:
    said = create(**{name: value})
    path = f"{BASE}/{said['id']}"
    assert cal("PATCH", path, json={name: None}).json()["data"] == said
    plain = cal("PATCH", path, json={name: {"disabled": True}}).json()["data"]
    assert plain.get(name) == off


@pytest.mark.parametrize(
    ("name", "value", "cleared"),
    [
        ("slotInterval", 15, None),
        ("description", "hi", ""),
        ("successRedirectUrl", "https://example.test/", None),
        ("interfaceLanguage", "de", None),
        ("scheduleId", 1, None),
        ("showOptimizedSlots", True, False),
        ("allowReschedulingCancelledBookings", True, False),
    ],
)
def test_null_clears_what_may_be_without_a_value(
    cal: Caller,
    create: Callable[..., dict[str, Any]],
    name: str,
    value: object,
    cleared: object,
) -> None:
    said = create(**{name: value})
    assert said[name] == value
    path = f"{BASE}/{said['id']}"
    assert cal("PATCH", path, json={name: None}).json()["data"][name] == cleared


def test_a_range_of_dates_is_read_in_every_way_to_write_one(
    create: Callable[..., dict[str, Any]],
) -> None:
    value = ["20260302T10:00:00Z", "2026-03-09T23:30:00-05:00"]
    said = create(bookingWindow={"type": "range", "value": value})
    assert said["bookingWindow"]["value"] == ["2026-03-02", "2026-03-09"]


@pytest.mark.parametrize(
    "name", ["title", "lengthInMinutes", "minimumBookingNotice", "hidden", "slug"]
)
def test_null_is_refused_where_the_original_fails(cal: Caller, name: str) -> None:
    answer = cal("PATCH", f"{BASE}/1", json={name: None})
    assert answer.status_code == 400
    assert answer.json()["error"]["details"]["errors"][0]["property"] == name


def test_arrays_replace_the_whole_list_and_null_leaves_it(
    cal: Caller, create: Callable[..., dict[str, Any]]
) -> None:
    said = create(locations=[ROOM, {"type": "attendeePhone"}])
    path = f"{BASE}/{said['id']}"
    same = cal("PATCH", path, json={"locations": None, "bookingFields": None})
    assert same.json()["data"] == said
    one = {"locations": [{"type": "attendeeDefined"}]}
    changed = cal("PATCH", path, json=one).json()["data"]
    assert changed["locations"] == [{"type": "attendeeDefined"}]
    for name in ("locations", "bookingFields"):
        empty = cal("PATCH", path, json={name: []})
        assert empty.status_code == 400
        assert message(empty).startswith(f"'{name}' must contain at least 1")


FIELD: dict[str, Any] = {"slug": "topic", "label": "Topic", "required": True}
KINDS: list[dict[str, Any]] = [
    {"type": "phone", "placeholder": "+49"},
    {"type": "address", "placeholder": "Street"},
    {"type": "text", "placeholder": "x"},
    {"type": "number", "placeholder": "1"},
    {"type": "textarea", "placeholder": "More"},
    {"type": "select", "placeholder": "One", "options": ["A", "B"]},
    {"type": "multiselect", "options": ["A", "B"]},
    {"type": "multiemail", "placeholder": "a@b.test"},
    {"type": "checkbox", "options": ["A"]},
    {"type": "radio", "options": ["A", "B"]},
    {"type": "boolean"},
    {"type": "url", "placeholder": "https://"},
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda each: each["type"])
@pytest.mark.parametrize("is_hidden", [False, True])
def test_a_custom_field_is_given_back_and_asked_in_the_window_unless_hidden(
    cal: Caller,
    create: Callable[..., dict[str, Any]],
    diary: Diary,
    kind: dict[str, Any],
    is_hidden: bool,  # noqa: FBT001 - a case
) -> None:
    field = FIELD | kind | {"hidden": is_hidden, "disableOnPrefill": True}
    said = create(bookingFields=[field])
    told = next(each for each in said["bookingFields"] if each["slug"] == "topic")
    assert told == field | {"isDefault": False}
    asked = diary.event_types.get(said["id"]).questions
    assert [each.label for each in asked] == ([] if is_hidden else ["Topic"])
    listed = cal("GET", BASE).json()["data"][-1]
    slugs = [each["slug"] for each in listed["bookingFields"]]
    assert ("topic" in slugs) is not is_hidden
    assert "title" not in slugs


def test_standard_fields_are_known_by_type_or_slug_and_may_differ(
    create: Callable[..., dict[str, Any]],
) -> None:
    said = create(
        bookingFields=[
            {"type": "name", "label": "Who", "placeholder": "You"},
            {"type": "email", "label": "Mail", "required": True, "hidden": False},
            {"slug": "title", "required": False, "hidden": False},
            {"slug": "notes", "label": "Why", "required": True},
            {"slug": "location", "label": "Where"},
            {"slug": "guests", "hidden": True, "disableOnPrefill": True},
            {"slug": "rescheduleReason", "type": "textarea"},
        ]
    )
    told = {each["slug"]: each for each in said["bookingFields"]}
    assert list(told) == [
        "name",
        "email",
        "location",
        "title",
        "notes",
        "guests",
        "rescheduleReason",
    ]
    assert told["name"]["label"] == "Who"
    assert (told["title"]["required"], told["title"]["hidden"]) == (False, False)
    assert (told["notes"]["label"], told["notes"]["required"]) == ("Why", True)
    assert told["guests"]["hidden"]
    assert all(each["isDefault"] for each in told.values())


@pytest.mark.parametrize(
    "fields",
    [
        [{"type": "email", "required": False}],
        [{"type": "email", "hidden": True}],
        [
            {"type": "email", "required": False},
            {"type": "phone", "slug": "attendeePhoneNumber", "required": False},
        ],
        [{"type": "text", "label": "No slug", "required": True}],
        [{"slug": "who-knows"}],
        [{"type": "riddle", "slug": "x"}],
        [{"type": "select", "slug": "x", "label": "x", "options": []}],
        [{"type": "text", "slug": "has blank", "label": "x"}],
        [{"type": "text", "slug": "x"}, {"type": "text", "slug": "x"}],
        [{"type": 5}],
        ["text"],
        "text",
    ],
)
def test_fields_that_cannot_be_asked_are_refused(
    cal: Caller, fields: list[dict[str, Any]]
) -> None:
    assert cal("POST", BASE, json=body(bookingFields=fields)).status_code == 400


def test_a_phone_can_stand_in_for_the_e_mail_address(
    create: Callable[..., dict[str, Any]],
) -> None:
    create(
        bookingFields=[
            {"type": "email", "required": False},
            {
                "type": "phone",
                "slug": "attendeePhoneNumber",
                "label": "Phone",
                "required": True,
            },
        ]
    )


def test_what_the_window_changes_counts_and_the_rest_stays(
    cal: Caller, create: Callable[..., dict[str, Any]], diary: Diary
) -> None:
    said = create(
        locations=[{"type": "attendeePhone"}, ROOM],
        bookingFields=[
            FIELD | {"type": "radio", "options": ["A", "B"], "hidden": False},
            {"type": "text", "slug": "ref", "label": "Ref", "hidden": True},
        ],
    )
    path = f"{BASE}/{said['id']}"
    kind = diary.event_types.get(said["id"])
    assert kind.location == Location(LocationKind.LINK, ROOM["link"])
    topic = replace(kind.questions[0], label="Matter")
    extra = Question(slug="size", label="Size", kind=QuestionKind.NUMBER)
    address = Location(LocationKind.ADDRESS, "1 High St")
    changed = replace(kind, questions=(topic, extra), location=address)
    diary.run(SaveEventType(event_type=changed))
    told = cal("GET", path).json()["data"]
    assert told["locations"] == [
        {"type": "address", "address": "1 High St", "public": True},
        {"type": "attendeePhone"},
    ]
    custom = [each for each in told["bookingFields"] if not each["isDefault"]]
    assert [(each["slug"], each["type"]) for each in custom] == [
        ("topic", "radio"),
        ("ref", "text"),
        ("size", "number"),
    ]
    assert custom[0]["label"] == "Matter"
    kind = diary.event_types.get(said["id"])
    diary.run(
        SaveEventType(event_type=replace(kind, questions=(), location=Location()))
    )
    told = cal("GET", path).json()["data"]
    assert told["locations"] == [{"type": "attendeePhone"}]
    custom = [each for each in told["bookingFields"] if not each["isDefault"]]
    assert [each["slug"] for each in custom] == ["ref"]


def test_a_question_of_another_kind_in_the_window_is_of_that_kind_to_programs(
    cal: Caller, create: Callable[..., dict[str, Any]], diary: Diary
) -> None:
    said = create(bookingFields=[FIELD | {"type": "text"}])
    kind = diary.event_types.get(said["id"])
    number = replace(kind.questions[0], kind=QuestionKind.NUMBER)
    diary.run(SaveEventType(event_type=replace(kind, questions=(number,))))
    told = cal("GET", f"{BASE}/{said['id']}").json()["data"]["bookingFields"]
    assert [each["type"] for each in told if each["slug"] == "topic"] == ["number"]


def test_what_a_program_sets_is_what_the_rules_see(
    create: Callable[..., dict[str, Any]], diary: Diary, clock: StandingClock
) -> None:
    said = create(
        lengthInMinutesOptions=[20, 40],
        bookingWindow={"type": "businessDays", "value": 30, "rolling": True},
        bookingLimitsCount={"day": 2},
        confirmationPolicy={
            "type": "time",
            "noticeThreshold": {"unit": "days", "count": 2},
            "blockUnconfirmedBookingsInBooker": False,
        },
    )
    kind = diary.event_types.get(said["id"])
    assert kind.lengths == (20, 40)
    assert kind.window == DaysAhead(30, business_days=True, rolling=True)
    assert kind.count_limits == PeriodLimits(day=2)
    assert (kind.confirmation, kind.blocks_while_pending) == (
        Confirmation.ALWAYS,
        False,
    )
    now = clock()
    assert needs_confirmation(kind, now + timedelta(days=1), now)
    assert not needs_confirmation(kind, now + timedelta(days=2), now)
    never = replace(kind, confirmation=Confirmation.NEVER)
    assert not needs_confirmation(never, now, now)


def test_lengths_change_one_by_one_or_together(
    cal: Caller, create: Callable[..., dict[str, Any]], diary: Diary
) -> None:
    said = create(lengthInMinutesOptions=[20, 40, 60])
    path = f"{BASE}/{said['id']}"

    def lengths(**wish: object) -> tuple[int, ...]:
        assert cal("PATCH", path, json=wish).status_code == 200
        return diary.event_types.get(said["id"]).lengths

    assert lengths(lengthInMinutes=40) == (40, 20, 60)
    assert lengths(lengthInMinutes=30) == (30, 20, 60)
    assert lengths(lengthInMinutesOptions=[15, 30]) == (30, 15)
    assert lengths(lengthInMinutesOptions=[30]) == (30,)
    assert lengths(lengthInMinutes=45) == (45,)


@pytest.mark.parametrize(
    ("wish", "status"),
    [
        ({"lengthInMinutes": 0}, 400),
        ({"lengthInMinutes": "20"}, 400),
        ({"slug": "!!!"}, 400),
        ({"scheduleId": 99}, 404),
        ({"bookingLimitsCount": {"day": 5, "week": 2}}, 400),
        ({"bookingLimitsCount": {"day": 0}}, 400),
        ({"bookingWindow": {"value": 3}}, 400),
        ({"bookingWindow": {"type": "calendarDays"}}, 400),
        ({"bookingWindow": {"type": "range", "value": 3}}, 400),
        ({"bookingWindow": {"type": "range", "value": ["2026-01-01"]}}, 400),
        (
            {"bookingWindow": {"type": "range", "value": ["2026-02-01", "2026-01-01"]}},
            400,
        ),
        ({"confirmationPolicy": {"type": "time"}}, 400),
        ({"confirmationPolicy": {}}, 400),
        ({"recurrence": {"interval": 1}}, 400),
        ({"seats": {"seatsPerTimeSlot": 1001}}, 400),
        ({"locations": [{"type": "link", "link": "ftp://x", "public": True}]}, 400),
        ({"locations": [{"type": "phone", "public": True}]}, 400),
        ({"locations": [{"type": "phone", "phone": "call me", "public": True}]}, 400),
        ({"locations": [{"type": "integration", "integration": "zoom"}]}, 400),
        ({"locations": [{"type": "moon"}]}, 400),
        ({"color": {"lightThemeHex": "red", "darkThemeHex": "#fff"}}, 400),
        ({"successRedirectUrl": "javascript:alert(1)"}, 400),
        (
            {
                "destinationCalendar": {
                    "integration": "google_calendar",
                    "externalId": "x",
                }
            },
            400,
        ),
        ({"minimumBookingNotice": 10**12}, 400),
        ({"title": "\u202e"}, 400),
        ({"calVideoSettings": {"x": "y" * 60_000}}, 400),
    ],
)
def test_what_cannot_be_is_refused(
    cal: Caller, wish: dict[str, Any], status: int
) -> None:
    answer = cal("POST", BASE, json=body(**wish))
    assert answer.status_code == status, answer.text


def test_settings_that_exclude_each_other_are_refused(cal: Caller) -> None:
    seats = {
        "seatsPerTimeSlot": 3,
        "showAttendeeInfo": True,
        "showAvailabilityCount": True,
    }
    series = {"interval": 1, "occurrences": 4, "frequency": "weekly"}
    for wish in (
        {"seats": seats, "locations": [ROOM, {"type": "attendeePhone"}]},
        {"seats": seats, "confirmationPolicy": {"type": "always"}},
        {
            "recurrence": series,
            "bookerActiveBookingsLimit": {"maximumActiveBookings": 1},
        },
    ):
        assert cal("POST", BASE, json=body(**wish)).status_code == 400, wish


def test_video_settings_are_merged_with_the_usual(
    create: Callable[..., dict[str, Any]],
) -> None:
    said = create(calVideoSettings={"disableRecordingForGuests": True})
    assert said["calVideoSettings"] == {
        "sendTranscriptionEmails": True,
        "disableRecordingForGuests": True,
    }


def test_hidden_types_are_listed_to_their_owner_alone(
    cal: Caller, as_bob: Caller, diary: Diary
) -> None:
    hidden = replace(diary.event_types.get(1), is_hidden=True)
    diary.run(SaveEventType(event_type=hidden))

    def ids(caller: Caller, query: str, **headers: str) -> list[int]:
        answer = caller("GET", f"{BASE}?{query}", headers=headers)
        assert answer.status_code == 200
        return [each["id"] for each in answer.json()["data"]]

    assert ids(cal, "") == [1, 2, 3]
    assert ids(cal, "username=ADA") == [1, 2, 3]
    assert ids(cal, "username=ada", Authorization="") == [2, 3]
    assert ids(as_bob, "username=ada") == [2, 3]
    assert ids(as_bob, "sortCreatedAt=desc") == [6, 5, 4]
    assert ids(as_bob, "sortCreatedAt=asc") == [4, 5, 6]
    slug = diary.event_types.get(2).slug
    assert ids(as_bob, f"username=ada&eventSlug={slug}") == [2]
    assert ids(cal, "username=nobody") == []
    assert ids(cal, "", Authorization="") == []
    assert cal("GET", f"{BASE}?sortCreatedAt=up").status_code == 400


def test_several_names_ask_for_a_meeting_with_all_of_them(
    cal: Caller, as_bob: Caller
) -> None:
    assert as_bob.token
    answer = cal("GET", f"{BASE}?usernames=ada,bob", headers={"Authorization": ""})
    (group,) = answer.json()["data"]
    assert [each["username"] for each in group["users"]] == ["ada", "bob"]
    assert (group["id"], group["slug"]) == (0, "dynamic")
    alone = cal("GET", f"{BASE}?usernames=ada,nobody")
    assert alone.json()["data"] == []


def test_another_host_s_type_is_not_found(cal: Caller, as_bob: Caller) -> None:
    del cal
    wish = {"title": "mine now"}
    assert as_bob("GET", f"{BASE}/1").status_code == 404
    assert as_bob("PATCH", f"{BASE}/1", json=wish).status_code == 404
    assert as_bob("DELETE", f"{BASE}/1").status_code == 403


def test_a_slug_belongs_to_one_type_of_a_host(cal: Caller, as_bob: Caller) -> None:
    assert cal("POST", BASE, json=body()).status_code == 201
    again = cal("POST", BASE, json=body(slug="Coffee"))
    assert again.status_code == 400
    assert message(again) == "User already has an event type with this slug."
    assert as_bob("POST", BASE, json=body()).status_code == 201


def test_a_removed_type_stays_removed_and_a_repeated_delete_says_so(
    cal: Caller, diary: Diary
) -> None:
    key = {"Idempotency-Key": "d1"}
    first = cal("DELETE", f"{BASE}/3", headers=key)
    again = cal("DELETE", f"{BASE}/3", headers=key)
    assert (again.status_code, again.json()) == (200, first.json())
    assert cal("DELETE", f"{BASE}/3").status_code == 404
    assert [each.id for each in diary.event_types.all()] == [1, 2]


@pytest.mark.parametrize("number", ["abc", "-1", "1.5", "9" * 30, "%F0%9F"])
def test_an_id_that_is_no_number_is_refused(cal: Caller, number: str) -> None:
    assert cal("GET", f"{BASE}/{number}").status_code in (400, 404)


def test_an_event_type_of_an_earlier_release_can_be_told(
    cal: Caller, diary: Diary
) -> None:
    kind: EventType = diary.event_types.get(1)
    assert kind.settings.kept == "{}"
    assert cal("GET", f"{BASE}/1").status_code == 200
