"""`/v2/slots`: whose, when, in which form, never old; and why the rest is not free."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.commands.holding import SaveOutOfOffice, SaveTravel
from pinmycal_desktop.model.commands.setup import SaveEventType, SaveHost
from pinmycal_desktop.model.event_type import EventType, SeatPlan
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.model.schedule import Travel
from tests.server.people import add_host, calling_as

if TYPE_CHECKING:
    import httpx

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Host
    from tests.server.calling import Caller, StandingClock

SLOTS = {"cal-api-version": "2024-09-04"}
BOOKINGS = {"cal-api-version": "2024-08-13"}
TUESDAY = "start=2026-03-03&end=2026-03-03"


def ask(call: Caller, query: str, path: str = "/v2/slots") -> httpx.Response:
    """Ask for slots."""
    return call("GET", f"{path}?{query}", headers=SLOTS)


def days(call: Caller, query: str) -> dict[str, list[dict[str, Any]]]:
    """Return the slots by date."""
    answer = ask(call, query)
    assert answer.status_code == 200, answer.text
    found: dict[str, list[dict[str, Any]]] = answer.json()["data"]
    return found


def starts(call: Caller, query: str) -> list[str]:
    """Return the starts of all dates, as times of the day."""
    found = days(call, query)
    return [each["start"][11:16] for slots in found.values() for each in slots]


def test_both_interfaces_honour_a_journey(call: Caller, diary: Diary) -> None:
    day = date(2026, 3, 3)
    journey = Travel(first=day, last=day, zone="Asia/Kathmandu")
    diary.run(SaveTravel(travel=journey))
    assert starts(call, f"eventTypeId=3&{TUESDAY}&timeZone=Asia/Kathmandu") == [
        f"{hour:02}:00" for hour in range(9, 17)
    ]
    free = "/v1/availability?eventTypeId=evt_3&date=2026-03-03&timezone=Asia/Kathmandu"
    assert call("GET", free).json()["slots"][0] == "2026-03-03T03:15:00Z"


def said(answer: httpx.Response) -> str:
    """Return what is said of a refusal."""
    words: str = answer.json()["error"]["message"]
    return words


def book(
    call: Caller, start: str, event_type_id: int = 1, email: str = "g@x.test"
) -> str:
    """Book, and return the short uid."""
    person = {"name": "Guest", "email": email, "timeZone": "Europe/Berlin"}
    body = {"eventTypeId": event_type_id, "start": start, "attendee": person}
    answer = call("POST", "/v2/bookings", headers=BOOKINGS, json=body)
    assert answer.status_code == 201, answer.text
    uid: str = answer.json()["data"]["uid"]
    return uid


def hourly(diary: Diary, **more: Any) -> EventType:
    """Make the first event type one of whole hours."""
    kind = replace(diary.event_types.get(1), lengths=(60,), slot_interval=60, **more)
    return diary.run(SaveEventType(event_type=kind)).event_type


def named(diary: Diary, host: Host, username: str) -> Host:
    """Give a host a username."""
    return diary.run(SaveHost(host=replace(host, username=username))).host


def test_the_hours_of_a_day_are_cut_into_slots(call: Caller, diary: Diary) -> None:
    hourly(diary)
    assert days(call, f"eventTypeId=1&{TUESDAY}") == {
        "2026-03-03": [
            {"start": f"2026-03-03T{hour:02}:00:00.000Z"} for hour in range(8, 16)
        ]
    }


def test_a_range_has_ends_and_a_zone_its_clock(call: Caller, diary: Diary) -> None:
    hourly(diary)
    query = f"eventTypeId=1&{TUESDAY}&format=range&timeZone=Asia/Kolkata"
    first = days(call, query)["2026-03-03"][0]
    assert first == {
        "start": "2026-03-03T14:00:00.000+05:30",
        "end": "2026-03-03T15:00:00.000+05:30",
    }


def test_dates_are_those_of_whoever_asks(call: Caller, diary: Diary) -> None:
    hourly(diary)
    found = days(call, f"eventTypeId=1&{TUESDAY}&timeZone=Pacific/Auckland")
    assert list(found) == ["2026-03-03", "2026-03-04"]


def test_an_alias_of_a_zone_is_one_too(call: Caller) -> None:
    query = f"eventTypeId=1&{TUESDAY}&timeZone=Asia/Calcutta"
    assert ask(call, query).status_code == 200


def test_a_span_that_ends_before_it_begins_has_no_slots(call: Caller) -> None:
    assert days(call, "eventTypeId=1&start=2026-03-04&end=2026-03-03") == {}


def test_a_span_that_is_too_long_is_refused(call: Caller) -> None:
    assert ask(call, "eventTypeId=1&start=2026-03-04&end=2028-03-03").status_code == 400


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("eventTypeId=1&colour=red", "property colour should not exist"),
        ("eventTypeId=1&username=ada", "property username should not exist"),
        ("eventTypeSlug=x&username=ada&teamSlug=t", "property teamSlug should not"),
        ("usernames=ada&organizationSlug=o", "The array must contain at least 2"),
        ("usernames=ada,bob", "organizationSlug must be a string"),
        ("eventTypeSlug=x", "usernames must be an array"),
        ("eventTypeId=1&duration=0", "duration must not be less than 1"),
        ("eventTypeId=1&timeZone=Mars/Base", "timeZone must be a valid IANA"),
        ("eventTypeId=1&format=zebra", "must be either 'range' or 'time'"),
    ],
)
def test_what_is_no_question_is_refused(call: Caller, query: str, words: str) -> None:
    answer = ask(call, f"{query}&{TUESDAY}")
    assert answer.status_code == 400
    assert words in said(answer)


def test_an_event_type_is_found_by_its_owner_and_slug(
    call: Caller, diary: Diary
) -> None:
    kind = hourly(diary)
    named(diary, diary.account.host(), "ada")
    query = f"eventTypeSlug={kind.slug}&username=ada&{TUESDAY}"
    assert len(starts(call, query)) == 8
    for wrong, words in (
        (f"eventTypeSlug=nope&username=ada&{TUESDAY}", "Event Type not found"),
        (
            f"eventTypeSlug={kind.slug}&username=eve&{TUESDAY}",
            "User with username eve not found",
        ),
        (
            f"eventTypeSlug={kind.slug}&teamSlug=eve&{TUESDAY}",
            "Team with slug eve not found",
        ),
        (f"eventTypeId={10**14}&{TUESDAY}", "Event Type not found"),
        (f"eventTypeId={10**30}&{TUESDAY}", None),
    ):
        answer = ask(call, wrong)
        assert answer.status_code in (400, 404)
        assert words is None or said(answer) == words


def test_several_hosts_meet_when_all_are_free(call: Caller, diary: Diary) -> None:
    named(diary, diary.account.host(), "ada")
    bob = named(diary, add_host(diary, "Bob"), "bob")
    theirs = diary.event_types.all(host_id=bob.id)[0]
    diary.run(SaveEventType(event_type=replace(theirs, lengths=(60,))))
    together = f"usernames=ada,bob&organizationSlug=here&{TUESDAY}"
    before = starts(call, together)
    book(calling_as(call, diary, bob.id), "2026-03-03T10:00:00Z", theirs.id)
    taken = [each for each in before if each not in starts(call, together)]
    assert taken == ["10:00", "10:30"]
    assert starts(call, f"{together}&duration=480") == []
    answer = ask(call, f"usernames=ada,eve&organizationSlug=here&{TUESDAY}")
    assert answer.status_code == 404


def test_a_teams_event_type_is_found_by_its_slugs(call: Caller, diary: Diary) -> None:
    bob = add_host(diary, "Bob")
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
    made = call("POST", f"/v2/teams/{team}/event-types", json=wish)
    assert made.status_code == 201, made.text
    query = f"eventTypeSlug=demo&teamSlug=sales&{TUESDAY}"
    assert len(starts(call, query)) == 8
    hourly(diary)
    book(call, "2026-03-03T10:00:00Z")
    assert "10:00" not in starts(call, query)
    assert ask(call, query.replace("=demo", "=nope")).status_code == 404


def shared(diary: Diary, bob: Host, scheduling: Scheduling) -> EventType:
    """Offer hours of Ada's and Bob's."""
    ada = diary.account.host()
    kind = EventType(
        uid="shared",
        account_id=1,
        host_id=ada.id,
        title="Shared hour",
        slug="shared",
        lengths=(60,),
        scheduling=scheduling,
        hosts=(EventHost(host_id=ada.id), EventHost(host_id=bob.id)),
    )
    return diary.run(SaveEventType(event_type=kind)).event_type


def test_those_who_take_turns_can_be_narrowed(call: Caller, diary: Diary) -> None:
    bob = add_host(diary, "Bob")
    kind = shared(diary, bob, Scheduling.ROUND_ROBIN)
    query = f"eventTypeId={kind.id}&{TUESDAY}"
    hourly(diary)
    book(call, "2026-03-03T10:00:00Z")
    assert "10:00" in starts(call, query)
    assert "10:00" not in starts(call, f"{query}&rrHostSubsetIds=1")
    assert "10:00" in starts(call, f"{query}&rrHostSubsetIds={bob.id}")
    assert "10:00" in starts(call, f"{query}&rrHostSubsetIds=77")


def test_a_booking_that_is_moved_is_not_in_its_own_way(
    call: Caller, diary: Diary
) -> None:
    hourly(diary)
    uid = book(call, "2026-03-03T10:00:00Z")
    query = f"eventTypeId=1&{TUESDAY}"
    assert "10:00" not in starts(call, query)
    assert "10:00" in starts(call, f"{query}&bookingUidToReschedule={uid}")
    assert "10:00" not in starts(call, f"{query}&bookingUidToReschedule=nope")


def test_seats_are_told(call: Caller, diary: Diary) -> None:
    hourly(diary, seats=SeatPlan(per_slot=2))
    uid = book(call, "2026-03-03T10:00:00Z")
    found = {
        each["start"][11:16]: each
        for each in days(call, f"eventTypeId=1&{TUESDAY}")["2026-03-03"]
    }
    assert found["09:00"] == {
        "start": "2026-03-03T09:00:00.000Z",
        "seatsBooked": 0,
        "seatsRemaining": 2,
        "seatsTotal": 2,
    }
    assert found["10:00"] == {
        "start": "2026-03-03T10:00:00.000Z",
        "seatsBooked": 1,
        "seatsRemaining": 1,
        "seatsTotal": 2,
        "bookingUid": uid,
    }
    book(call, "2026-03-03T10:00:00Z", email="h@x.test")
    assert "10:00" not in starts(call, f"eventTypeId=1&{TUESDAY}")


def test_who_comes_to_a_booking_is_busy_too(call: Caller, diary: Diary) -> None:
    bob = add_host(diary, "Bob")
    theirs = diary.event_types.all(host_id=bob.id)[0]
    query = f"eventTypeId={theirs.id}&{TUESDAY}"
    assert "10:00" in starts(call, query)
    book(call, "2026-03-03T10:00:00Z", email="BOB@example.test")
    assert "10:00" not in starts(call, query)


def test_the_same_question_is_answered_anew_after_every_change(
    call: Caller, diary: Diary
) -> None:
    hourly(diary)
    query = f"eventTypeId=1&{TUESDAY}"
    for hour in range(8, 16):
        for _ in range(6):
            assert len(starts(call, query)) == 16 - hour
        book(call, f"2026-03-03T{hour:02}:00:00Z")
    assert days(call, query) == {}


def test_time_that_passes_takes_slots_away(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    hourly(diary, minimum_notice=0)
    query = "eventTypeId=1&start=2026-03-02&end=2026-03-02"
    clock.move(hours=1, minutes=59)
    for _ in range(3):
        assert starts(call, query)[0] == "10:00"
    clock.move(seconds=1)
    for _ in range(3):
        assert starts(call, query)[0] == "11:00"


def test_many_questions_are_not_all_remembered(
    call: Caller, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pinmycal_desktop.diary.memory._MOST", 2)
    hourly(diary)
    for day in ("03", "04", "05", "03"):
        query = f"eventTypeId=1&start=2026-03-{day}&end=2026-03-{day}"
        assert len(starts(call, query)) == 8


def explained(call: Caller, query: str) -> dict[str, Any]:
    """Return slots and reasons."""
    answer = ask(call, query, "/v2/slots/explanations")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()["data"]
    return found


def test_every_time_that_is_not_free_has_its_reason(call: Caller, diary: Diary) -> None:
    hourly(diary, buffer_after=15)
    uid = book(call, "2026-03-03T10:00:00Z")
    found = explained(call, f"eventTypeId=1&{TUESDAY}")
    reasons = {each["kind"]: each for each in found["reasons"]}
    assert reasons["booking"]["booking"] == uid
    assert reasons["buffer"] | {"start": ""} == {
        "kind": "buffer",
        "start": "",
        "end": reasons["buffer"]["end"],
        "message": reasons["buffer"]["message"],
        "amount": 15,
        "booking": uid,
    }
    assert "closed" in reasons
    assert found["slots"][0] == {
        "start": "2026-03-03T08:00:00.000Z",
        "end": "2026-03-03T09:00:00.000Z",
    }


def test_no_other_host_hears_the_reasons(call: Caller, diary: Diary) -> None:
    bob = calling_as(call, diary, add_host(diary, "Bob").id)
    query = f"eventTypeId=1&{TUESDAY}"
    assert ask(bob, query).status_code == 200
    assert ask(bob, query, "/v2/slots/explanations").status_code == 404
    nobody = replace(call, headers={"Authorization": ""})
    assert ask(nobody, query, "/v2/slots/explanations").status_code == 401
    backwards = "eventTypeId=1&start=2026-03-04&end=2026-03-03"
    assert explained(call, backwards) == {"slots": [], "reasons": []}


def test_of_other_hosts_nothing_private_is_told(call: Caller, diary: Diary) -> None:
    bob = add_host(diary, "Bob")
    both = shared(diary, bob, Scheduling.COLLECTIVE)
    kind = replace(diary.event_types.get(1), title="Secret talk")
    diary.run(SaveEventType(event_type=kind))
    uid = book(call, "2026-03-03T10:00:00Z")
    query = f"eventTypeId={both.id}&{TUESDAY}"
    mine = explained(call, query)["reasons"]
    theirs = explained(calling_as(call, diary, bob.id), query)["reasons"]
    assert uid in {each.get("booking") for each in mine}
    assert "Secret" in str(mine)
    assert "Secret" not in str(theirs)
    assert uid not in str(theirs)


def test_the_other_interface_explains_too(call: Caller, diary: Diary) -> None:
    hourly(diary)
    uid = book(call, "2026-03-03T10:00:00Z")
    path = "/v1/availability?eventTypeId=evt_1&date=2026-03-03"
    plain = call("GET", path).json()
    assert "reasons" not in plain
    told = call("GET", f"{path}&explain=true").json()
    assert told["slots"] == plain["slots"]
    (booked,) = (each for each in told["reasons"] if each["kind"] == "booking")
    assert booked["start"] == "2026-03-03T10:00:00Z"
    assert booked["booking"].startswith("bk_")
    assert uid not in booked["booking"]
    assert call("GET", f"{path}&explain=perhaps").status_code == 422


def test_days_out_of_office_are_not_offered(call: Caller, diary: Diary) -> None:
    wish = {"start": "2026-03-03T00:00:00Z", "end": "2026-03-03T00:00:00Z"}
    assert call("POST", "/v2/me/ooo", json=wish).status_code == 201
    assert days(call, f"eventTypeId=1&{TUESDAY}") == {}
    reasons = explained(call, f"eventTypeId=1&{TUESDAY}")["reasons"]
    assert "away" in {each["kind"] for each in reasons}
    (away,) = diary.absences.all()
    diary.run(SaveOutOfOffice(away=replace(away, first=away.first.replace(day=1))))
    assert days(call, f"eventTypeId=1&{TUESDAY}") == {}
