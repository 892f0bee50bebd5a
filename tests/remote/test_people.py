"""Teams, organizations and calendars: what our own service has no example of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.away import AwayReason
from pinmycal_desktop.model.credentials import ApiKey
from pinmycal_desktop.model.errors import NotFound, NotOffered, ServerTrouble, Unsure
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.model.remote_people import RemoteAway
from pinmycal_desktop.model.remote_setup import RemoteCalendar, RemoteEventType
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.remote.opening import open_calcom
from pinmycal_desktop.remote.wallet import Wallet
from tests.remote.hostile import reply, swallow
from tests.remote.test_traps import START, WEEK, a_booking, an_event_type, ok, query

if TYPE_CHECKING:
    from pinmycal_desktop.remote.remote import Remote
    from tests.remote.hostile import Hostile
    from tests.server.calling import StandingClock

CALENDAR = RemoteCalendar(
    integration="google_calendar", credential_id="3", external_id="a@b", name="Work"
)


def paths(server: Hostile) -> list[str]:
    return [f"{each.method} {each.path}" for each in server.asked]


def test_teams_of_the_organization_are_asked_below_it(
    organized: Remote, server: Hostile
) -> None:
    own = {"id": 8, "name": "Own", "slug": "own"}
    shared = {"id": 9, "name": "Shared", "slug": None, "parentId": 5}
    server.will(ok([own, shared]), ok([shared]), ok([]))
    assert [each.name for each in organized.teams()] == ["Shared", "Own"]
    organized.bookings(span=WEEK, team_id="9")
    organized.bookings(span=WEEK, team_id="8")
    organized.event_types(team_id="9")
    organized.schedules(team_id="8")
    assert paths(server)[2:] == [
        "GET /v2/organizations/5/teams/9/bookings",
        "GET /v2/teams/8/bookings",
        "GET /v2/organizations/5/teams/9/event-types",
        "GET /v2/teams/8/schedules",
    ]


def test_which_teams_are_the_organizations_is_asked_once(
    organized: Remote, server: Hostile
) -> None:
    shared = {"id": 9, "name": "Shared", "parentId": 5}
    server.will(ok([]), ok([shared]), ok([]))
    organized.members("9")
    organized.members("9")
    assert paths(server) == [
        "GET /v2/teams",
        "GET /v2/organizations/5/teams/me",
        "GET /v2/organizations/5/teams/9/memberships",
        "GET /v2/organizations/5/teams/9/memberships",
    ]


def test_an_organizations_bookings_are_walked_by_change(
    organized: Remote, server: Hostile
) -> None:
    server.will(ok([a_booking()]))
    page = organized.bookings(updated_after=START, organization_id="5")
    assert len(page.bookings) == 1
    assert server.last.path == "/v2/organizations/5/bookings"
    with pytest.raises(NotOffered):
        organized.bookings(updated_after=START, team_id="9")


def test_members_come_page_by_page(organized: Remote, server: Hostile) -> None:
    users = [{"id": n, "name": f"P{n}", "email": f"p{n}@x.test"} for n in range(250)]
    server.will(ok(users), ok([{"id": 250, "username": "last", "accepted": False}]))
    members = organized.members()
    assert len(members) == 251
    assert (members[-1].name, members[-1].is_accepted) == ("last", False)
    assert [query(each)["skip"] for each in server.asked] == ["0", "250"]


def test_a_members_schedules_are_asked_in_their_version(
    organized: Remote, server: Hostile
) -> None:
    server.will(ok([]))
    organized.schedules(user_id="7")
    assert server.last.path == "/v2/organizations/5/users/7/schedules"
    assert server.last.headers["cal-api-version"] == "2024-06-11"


def test_absences_are_made_listed_and_deleted(
    organized: Remote, server: Hostile
) -> None:
    entry: dict[str, Any] = {
        "id": 3,
        "userId": 9,
        "toUserId": 4,
        "start": "2026-12-24T00:00:00.000Z",
        "end": "2026-12-26T23:59:59.999Z",
        "reason": "vacation",
        "notes": "Skiing",
    }
    away = RemoteAway(
        remote_id="",
        user_id="9",
        first=date(2026, 12, 24),
        last=date(2026, 12, 26),
        reason=AwayReason.VACATION,
        note="Skiing",
        stand_in_id="4",
    )
    server.will(ok(entry))
    made = organized.save_absence(away)
    assert made.remote_id == "3"
    assert server.last.json["toUserId"] == 4
    server.will(ok([entry, {"id": 4}]))
    assert organized.absences() == (made,)
    assert organized.absences(user_id="9") == (made,)
    server.will(ok(entry))
    organized.delete_absence(made)
    assert paths(server) == [
        "POST /v2/organizations/5/users/9/ooo",
        "GET /v2/organizations/5/ooo",
        "GET /v2/organizations/5/users/9/ooo",
        "DELETE /v2/organizations/5/users/9/ooo/3",
    ]


def test_routing_forms_are_read(organized: Remote, server: Hostile) -> None:
    form = {"id": "f1", "name": "Sales", "fields": [{"label": "Size"}, {"label": 3}]}
    server.will(ok([form]))
    (found,) = organized.routing_forms()
    assert (found.name, found.questions, found.description) == ("Sales", ("Size",), "")
    assert '"Size"' in found.document


def test_a_teams_event_type_is_made_with_its_hosts(
    calcom: Remote, server: Hostile
) -> None:
    wanted = RemoteEventType(
        remote_id="",
        title="Demo",
        slug="demo",
        lengths=(30,),
        team_id="4",
        scheduling="roundRobin",
        host_ids=("1", "2"),
    )
    told = an_event_type(
        teamId=4, schedulingType="roundRobin", hosts=[{"userId": 1}, {"userId": 2}]
    )
    server.will(ok([told, an_event_type(id=8)]))
    made = calcom.save_event_type(None, wanted)
    assert (made.team_id, made.host_ids) == ("4", ("1", "2"))
    assert server.last.path == "/v2/teams/4/event-types"
    assert server.last.json["hosts"] == [{"userId": 1}, {"userId": 2}]
    assert server.last.json["schedulingType"] == "roundRobin"


def test_calendars_are_read_with_what_is_not_reached(
    calcom: Remote, server: Hostile
) -> None:
    calendar = {
        "externalId": "a@b",
        "name": "Work",
        "isSelected": True,
        "primary": True,
    }
    connections = [
        {
            "integration": {"type": "google_calendar", "name": "Google"},
            "credentialId": 3,
            "calendars": [calendar],
        },
        {"integration": {"type": "office365_calendar"}, "credentialId": 4},
    ]
    destination = {"externalId": "a@b", "integration": "google_calendar", "id": 1}
    server.will(
        ok({"connectedCalendars": connections, "destinationCalendar": destination})
    )
    there = calcom.calendars()
    google, office = there.connections
    assert google.calendars[0].credential_id == "3"
    assert google.calendars[0].takes_time
    assert (office.is_reachable, office.name) == (False, "office365_calendar")
    assert there.destination is not None
    assert there.destination.external_id == "a@b"
    full = destination | {"name": "Mine", "credentialId": 3}
    server.will(ok({"connectedCalendars": [], "destinationCalendar": full}))
    found = calcom.calendars().destination
    assert found is not None
    assert (found.name, found.credential_id) == ("Mine", "3")
    server.will(ok({"connectedCalendars": [], "destinationCalendar": None}))
    assert calcom.calendars().destination is None


def test_calendars_are_selected_and_chosen(calcom: Remote, server: Hostile) -> None:
    server.will(ok({}))
    calcom.select_calendar(CALENDAR, takes_time=True)
    assert server.last.json == {
        "integration": "google_calendar",
        "externalId": "a@b",
        "credentialId": 3,
    }
    calcom.select_calendar(CALENDAR, takes_time=False)
    assert server.last.method == "DELETE"
    assert query(server.last)["externalId"] == "a@b"
    calcom.choose_destination(CALENDAR)
    assert server.last.json == {"integration": "google_calendar", "externalId": "a@b"}
    server.will(reply(404, {"status": "error"}))
    with pytest.raises(NotFound):
        calcom.choose_destination(CALENDAR)


def test_busy_times_that_are_odd_hide_no_others(
    calcom: Remote, server: Hostile
) -> None:
    odd = {"start": "2026-12-07T11:00:00Z", "end": "2026-12-07T10:00:00Z"}
    good = {"start": odd["end"], "end": odd["start"], "source": "Google"}
    server.will(ok([odd, good]))
    day = date(2026, 12, 7)
    (found,) = calcom.busy_times((CALENDAR,), first=day, last=day)
    assert found.source == "Google"


def test_conferencing_is_read_and_chosen(calcom: Remote, server: Hostile) -> None:
    server.will(ok([{"id": 1, "type": "zoom_video", "invalid": True}]))
    (zoom,) = calcom.conferencing()
    assert (zoom.kind, zoom.is_broken) == ("zoom_video", True)
    server.will(reply(200, {"status": "success"}))
    assert calcom.default_conferencing() == ""
    server.will(ok({"appSlug": "zoom"}))
    assert calcom.default_conferencing() == "zoom"
    calcom.choose_conferencing("google-meet")
    assert server.last.path == "/v2/conferencing/google-meet/default"


def test_a_reassigned_booking_is_read_after(calcom: Remote, server: Hostile) -> None:
    server.will(ok({"bookingUid": "x"}), ok(a_booking()))
    assert calcom.reassign("x", host_id="7", reason="Ill").title == "Intro"
    assert paths(server) == [
        "POST /v2/bookings/x/reassign/7",
        "GET /v2/bookings/x",
    ]
    assert server.asked[0].json == {"reason": "Ill"}


@pytest.mark.parametrize("deed", [swallow, reply(404, {}), reply(500, {})])
def test_a_write_that_is_done_is_never_told_to_be_undone(
    calcom: Remote, server: Hostile, deed: Any
) -> None:
    server.will(ok({"bookingUid": "x"}), deed)
    with pytest.raises(Unsure):
        calcom.reassign("x")


def test_a_reservation_that_ends_before_it_starts_is_not_one(
    calcom: Remote, server: Hostile
) -> None:
    told = {
        "eventTypeId": 1,
        "slotStart": "2026-12-07T10:00:00Z",
        "slotEnd": "2026-12-07T09:00:00Z",
        "reservationUid": "r",
        "reservationUntil": "2026-12-07T09:00:00Z",
    }
    server.will(ok(told))
    with pytest.raises(Unsure):
        calcom.reserve("1", start=START, length=30)


@pytest.mark.parametrize(
    ("scopes", "may", "may_not"),
    [
        ((), Ability.EDIT_EVENT_TYPES, Ability.SAFE_KEYS),
        (("BOOKING_READ",), Ability.LIST_BOOKINGS, Ability.BOOK),
        (("BOOKING_WRITE", "BOOKING_READ"), Ability.ANSWER, Ability.EDIT_SCHEDULES),
        (("ORG_SCHEDULE_WRITE",), Ability.EDIT_SCHEDULES, Ability.SCHEDULES),
        (("READ_BOOKING",), Ability.LIST_CHANGES, Ability.BOOK),
    ],
)
def test_consent_says_what_can_be_asked(
    server: Hostile,
    clock: StandingClock,
    scopes: tuple[str, ...],
    may: Ability,
    may_not: Ability,
) -> None:
    wallet = Wallet.holding(ApiKey("k"))
    made = open_calcom(server.url, wallet, agent="x", clock=clock, scopes=scopes)
    assert may in made.abilities
    assert may_not not in made.abilities
    made.close()


def test_a_list_that_never_ends_is_not_walked_for_ever(
    organized: Remote, server: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pinmycal_desktop.remote.calcom.area._MOST_PAGES", 3)
    users = [{"id": n, "name": "P"} for n in range(250)]
    server.will(ok(users))
    assert len(organized.members()) == 750
    span = Span(START, START)
    monkeypatch.setattr(
        "pinmycal_desktop.remote.calcom.bookings._MOST_LOOKED_THROUGH", 2
    )
    server.will(ok([a_booking(uid=f"u{n}") for n in range(250)]))
    with pytest.raises(ServerTrouble):
        organized.find("op", attendee_email="", start=span.start)
