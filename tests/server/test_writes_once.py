"""Idempotency-Key on every route that writes, of both APIs.

For each route one request is sent by several programs at once under one key, then once
more, then with another body. That there is a recipe for each route is a test as well,
so no route is left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urlencode

import httpx
import pytest

from pinmycal_desktop.model.commands.transfer import ImportCalendar
from pinmycal_desktop.model.transfer import CalendarFile, ImportTarget, ReadEvent
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.calcom.table import ROUTES as CALCOM_ROUTES
from pinmycal_desktop.server.calcom.versions import OLDEST
from pinmycal_desktop.server.pinmycal.routes import ROUTES as PINMYCAL_ROUTES
from pinmycal_desktop.server.runner import ServiceThread
from tests.builders import a_span
from tests.server.people import add_host

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.calcom.routes import Route
    from tests.server.calling import StandingClock

AT_ONCE = 5
GUEST = {"name": "Guest", "email": "guest@example.test", "timeZone": "Europe/Berlin"}
CODE = "verification-code"
SUBSCRIPTION = {
    "active": True,
    "subscriberUrl": "https://example.test/hook",
    "triggers": ["BOOKING_CREATED"],
}

GIVES_SECRETS = {
    "POST /v2/api-keys/refresh": "the key that asked is gone: its repeat is unknown",
    "POST /v2/auth/oauth2/token": "a code works once; see `test_oauth2`",
    "POST /v2/teams/{teamId}/invite": "each link is another one, for a week",
}
"""Routes whose answer is a secret, which is kept nowhere and so cannot be repeated."""

VERSIONS = {
    (route.method, route.path): min(route.versions - {OLDEST}, default=OLDEST)
    for route in CALCOM_ROUTES
}


@dataclass
class World:
    """A host's program at a real service, and what it needs to have made before."""

    diary: Diary
    client: httpx.Client
    token: str
    clock: StandingClock

    def __post_init__(self) -> None:
        self._numbers = count(1)

    def send(
        self, route: str, path: str, body: object = None, **headers: str
    ) -> httpx.Response:
        """Send one request; those sent at once have connections of their own."""
        method, template = route.split(" ")
        known = VERSIONS.get((method, template), OLDEST)
        given = {"Authorization": f"Bearer {self.token}", "cal-api-version": known}
        return self.client.request(method, path, json=body, headers=given | headers)

    def do(self, route: str, body: object = None, **parts: object) -> Any:
        """Do what comes before; return what was answered."""
        answer = self.send(route, route.split(" ")[1].format(**parts), body)
        assert answer.is_success, answer.text
        return answer.json().get("data")

    def number(self) -> int:
        """Return a number that was not used yet."""
        return next(self._numbers)

    def event_type(self, **more: object) -> int:
        """Make an event type."""
        wish = {
            "title": "One",
            "slug": f"one-{self.number()}",
            "lengthInMinutes": 30,
            **more,
        }
        return int(self.do("POST /v2/event-types", wish)["id"])

    def booking(self, **more: object) -> dict[str, Any]:
        """Make a booking."""
        wish = booking_of(self.event_type(**more))
        made: dict[str, Any] = self.do("POST /v2/bookings", wish)
        return made

    def pending(self) -> dict[str, Any]:
        """Make a booking that waits for the host."""
        policy = {"type": "always", "blockUnconfirmedBookingsInBooker": True}
        return self.booking(confirmationPolicy=policy)

    def team(self) -> int:
        """Make a team."""
        return int(self.do("POST /v2/teams", {"name": f"Team {self.number()}"})["id"])

    def colleague(self) -> int:
        """Make another host."""
        return add_host(self.diary, f"Host{self.number()}").id

    def member(self, team: int) -> dict[str, Any]:
        """Make somebody a member of a team."""
        wish = {"userId": self.colleague(), "accepted": True}
        route = "POST /v2/teams/{teamId}/memberships"
        made: dict[str, Any] = self.do(route, wish, teamId=team)
        return made

    def team_type(self, team: int, *others: int) -> int:
        """Make an event type of a team."""
        route = "POST /v2/teams/{teamId}/event-types"
        return int(self.do(route, team_type_of(1, *others), teamId=team)["id"])

    def code(self, **what: str) -> str:
        """Ask for a code, and read it on this computer."""
        kind = "emails" if "email" in what else "phones"
        self.do(f"POST /v2/verified-resources/{kind}/{CODE}/request", what)
        (shown,) = self.diary.codes.shown()
        return shown.text


@dataclass
class Wish:
    """A request, and another one that a program could confuse it with."""

    body: dict[str, Any] | None
    other: dict[str, Any]
    parts: dict[str, Any]
    query: str = ""


def wish(
    body: dict[str, Any] | None = None,
    other: dict[str, Any] | None = None,
    **parts: object,
) -> Wish:
    """Return a request to a route whose path has these parts."""
    return Wish(body, {"other": 1} if other is None else other, parts)


def booking_of(event_type: int, hour: int = 9) -> dict[str, Any]:
    """Return the body that books a time on Tuesday."""
    start = f"2026-03-03T{hour:02}:00:00Z"
    return {"start": start, "eventTypeId": event_type, "attendee": GUEST}


def team_type_of(*hosts: int) -> dict[str, Any]:
    """Return the body that makes an event type of a team by turns."""
    return {
        "title": "Demo",
        "slug": "demo",
        "lengthInMinutes": 30,
        "schedulingType": "roundRobin",
        "hosts": [{"userId": each} for each in hosts],
    }


Recipe: TypeAlias = Callable[[World], Wish]


def _book(w: World) -> Wish:
    kind = w.event_type()
    return wish(booking_of(kind), booking_of(kind, 10))


def _book_v1(_: World) -> Wish:
    start = "2026-03-03T09:00:00Z"
    invitee = {"name": "Ava", "email": "ava@example.test"}
    body = {"eventTypeId": "evt_2", "invitee": invitee, "start": start}
    return wish(body, body | {"notes": "other"})


def _hook_v1(w: World) -> str:
    body = {"url": "https://example.test/1", "events": ["booking.created"]}
    made = w.send("POST /v1/webhooks", "/v1/webhooks", body).json()
    return str(made["webhook"]["id"])


def _booked_v1(w: World, **body: object) -> Wish:
    made = w.send("POST /v1/bookings", "/v1/bookings", _book_v1(w).body).json()
    return wish(body or None, {"reason": "other"}, ref=made["bookingId"])


def _of_booking(
    made: dict[str, Any],
    body: dict[str, Any],
    other: dict[str, Any] | None = None,
    **parts: object,
) -> Wish:
    return wish(body, other, bookingUid=made["uid"], **parts)


def _absent(w: World) -> Wish:
    made = w.booking()
    w.clock.move(days=2)
    return _of_booking(made, {"host": True}, {"host": False})


def _attendee(w: World) -> Wish:
    made = w.booking()
    person = {"name": "New", "email": "new@example.test", "timeZone": "Europe/Rome"}
    route = "POST /v2/bookings/{bookingUid}/attendees"
    added = w.do(route, person, bookingUid=made["uid"])
    return wish(None, bookingUid=made["uid"], attendeeId=added["id"])


def _by_turns(w: World) -> tuple[dict[str, Any], int]:
    """Return a booking of a team, and the host who has not got it."""
    team = w.team()
    colleague = w.member(team)["userId"]
    made = w.do("POST /v2/bookings", booking_of(w.team_type(team, colleague)))
    return made, colleague if made["hosts"][0]["id"] == 1 else 1


def _handed_over(w: World) -> Wish:
    made, other = _by_turns(w)
    return _of_booking(made, {"reason": "ill"}, {"reason": "away"}, userId=other)


def _private_link(w: World) -> Wish:
    kind = w.event_type()
    route = "POST /v2/event-types/{eventTypeId}/private-links"
    made = w.do(route, {"maxUsageCount": 3}, eventTypeId=kind)
    change = {"maxUsageCount": 4}
    parts = {"eventTypeId": kind, "linkId": made["linkId"]}
    return wish(change, {"maxUsageCount": 5}, **parts)


def _schedule_wish(name: str) -> dict[str, Any]:
    return {"name": name, "timeZone": "Europe/Rome", "isDefault": False}


def _schedule(w: World) -> Wish:
    made = w.do("POST /v2/schedules", _schedule_wish("Old"))
    return wish({"name": "New"}, {"name": "Newer"}, scheduleId=made["id"])


def _team_type(w: World) -> Wish:
    team = w.team()
    kind = w.team_type(team)
    return wish({"title": "New"}, {"title": "Newer"}, teamId=team, eventTypeId=kind)


def _membership(w: World) -> Wish:
    team = w.team()
    made = w.member(team)
    parts = {"teamId": team, "membershipId": made["id"]}
    return wish({"role": "ADMIN"}, {"role": "OWNER"}, **parts)


def _verified(w: World, **what: str) -> Wish:
    body = what | {"code": w.code(**what)}
    return wish(body, body | {"code": "000000"})


def _verified_by_team(w: World, **what: str) -> Wish:
    team = w.team()
    kind = "emails" if "email" in what else "phones"
    route = f"POST /v2/teams/{{teamId}}/verified-resources/{kind}/{CODE}/request"
    w.do(route, what, teamId=team)
    (shown,) = w.diary.codes.shown()
    body = what | {"code": shown.text}
    return wish(body, body | {"code": "000000"}, teamId=team)


def _hook(w: World, where: str = "", **parts: object) -> Wish:
    """Return the wish to change a subscription that was made at `where`."""
    made = w.do(f"POST /v2{where}/webhooks", SUBSCRIPTION, **parts)
    change, other = {"active": False}, {"active": True}
    return wish(change, other, webhookId=made["id"], **parts)


def _without_body(recipe: Recipe) -> Recipe:
    """Return the recipe that removes what `recipe` changes."""

    def removal(w: World) -> Wish:
        return wish(None, None, **recipe(w).parts)

    return removal


def _new_hook(**parts: object) -> Wish:
    other = SUBSCRIPTION | {"subscriberUrl": "https://example.test/other"}
    return wish(SUBSCRIPTION, other, **parts)


def _team_kind(w: World) -> dict[str, object]:
    team = w.team()
    return {"teamId": team, "eventTypeId": w.team_type(team)}


_OF_TYPE = "/event-types/{eventTypeId}"
_OF_TEAM_TYPE = "/teams/{teamId}/event-types/{eventTypeId}"
_EMAIL, _PHONE = {"email": "ada@example.test"}, {"phone": "+4930123456"}
_OTHER_EMAIL, _OTHER_PHONE = {"email": "eva@example.test"}, {"phone": "+4930123457"}
_MINE = "POST /v2/verified-resources"
_TEAMS = "POST /v2/teams/{teamId}/verified-resources"


def _hook_of_type(w: World) -> Wish:
    return _hook(w, _OF_TYPE, eventTypeId=w.event_type())


def _hook_of_team(w: World) -> Wish:
    return _hook(w, _OF_TEAM_TYPE, **_team_kind(w))


def _all_hooks(recipe: Recipe) -> Recipe:
    """Return the recipe that removes all subscriptions beside that of `recipe`."""

    def removal(w: World) -> Wish:
        parts = recipe(w).parts
        return wish(None, None, **{k: v for k, v in parts.items() if k != "webhookId"})

    return removal


def _held(w: World, hour: int = 9) -> dict[str, Any]:
    start = f"2026-03-03T{hour:02}:00:00Z"
    return {"eventTypeId": w.event_type(), "slotStart": start}


def _older(w: World, hour: int) -> dict[str, Any]:
    kind = w.event_type()
    start = datetime(2026, 3, 3, hour, tzinfo=UTC)
    end = start + timedelta(minutes=w.diary.event_types.get(kind).length)
    return {
        "eventTypeId": kind,
        "slotUtcStartDate": f"{start:%Y-%m-%dT%H:%M:%SZ}",
        "slotUtcEndDate": f"{end:%Y-%m-%dT%H:%M:%SZ}",
    }


def _reservation(w: World) -> Wish:
    route = "POST /v2/slots/reservations"
    made = w.do(route, _held(w))
    return wish(_held(w, 10), _held(w, 11), uid=made["reservationUid"])


def _away(day: int) -> dict[str, str]:
    return {"start": f"2026-03-{day:02}T00:00:00Z", "end": "2026-03-28T00:00:00Z"}


def _days_off(w: World) -> Wish:
    made = w.do("POST /v2/me/ooo", _away(20))
    return wish({"notes": "one"}, {"notes": "two"}, oooId=made["id"])


def _calendar(w: World) -> dict[str, Any]:
    """Bring a calendar in, and return it as a program names it."""
    event = ReadEvent(uid="e", title="Busy", span=a_span(), attendees=())
    file = CalendarFile(name="Work", events=(event,))
    target = ImportTarget.BUSY_TIMES
    w.diary.run(ImportCalendar(account_id=1, file=file, target=target))
    answer = w.send("GET /v2/calendars", "/v2/calendars").json()["data"]
    (calendar,) = answer["connectedCalendars"][0]["calendars"]
    return {name: calendar[name] for name in _CALENDAR_NAMES}


_CALENDAR_NAMES = ("integration", "externalId", "credentialId")


def _selected(w: World) -> Wish:
    named = _calendar(w)
    return wish(named, named | {"externalId": "other"})


def _unselected(w: World) -> Wish:
    query = urlencode(_calendar(w))
    return replace(wish(), query=f"?{query}")


RECIPES: dict[str, Recipe] = {
    "POST /v1/webhooks": lambda _: wish(
        {"url": "https://example.test/1", "events": ["booking.created"]},
        {"url": "https://example.test/2", "events": ["booking.created"]},
    ),
    "DELETE /v1/webhooks/{ref}": lambda w: wish(ref=_hook_v1(w)),
    "POST /v2/slots/reservations": lambda w: wish(_held(w), _held(w)),
    "PATCH /v2/slots/reservations/{uid}": _reservation,
    "DELETE /v2/slots/reservations/{uid}": _without_body(_reservation),
    "POST /v2/slots/reserve": lambda w: wish(_older(w, 9), _older(w, 10)),
    "DELETE /v2/slots/selected-slot": lambda w: replace(
        wish(), query=f"?uid={w.do('POST /v2/slots/reserve', _older(w, 9))}"
    ),
    "POST /v2/me/ooo": lambda _: wish(_away(20), _away(21)),
    "PATCH /v2/me/ooo/{oooId}": _days_off,
    "DELETE /v2/me/ooo/{oooId}": _without_body(_days_off),
    "POST /v2/calendars/ics-feed/save": lambda _: wish(
        {"urls": ["https://x.test/a.ics"]}, {"urls": ["https://x.test/b.ics"]}
    ),
    "POST /v2/selected-calendars": _selected,
    "DELETE /v2/selected-calendars": _unselected,
    "POST /v1/bookings": _book_v1,
    "PATCH /v1/bookings/{ref}": lambda w: _booked_v1(w, start="2026-03-03T11:00:00Z"),
    "DELETE /v1/bookings/{ref}": _booked_v1,
    "POST /v2/bookings": _book,
    "POST /v2/bookings/{bookingUid}/reschedule": lambda w: _of_booking(
        w.booking(),
        {"start": "2026-03-03T10:00:00Z"},
        {"start": "2026-03-03T11:00:00Z"},
    ),
    "POST /v2/bookings/{bookingUid}/cancel": lambda w: _of_booking(
        w.booking(), {"cancellationReason": "ill"}, {"cancellationReason": "away"}
    ),
    "POST /v2/bookings/{bookingUid}/confirm": lambda w: _of_booking(w.pending(), {}),
    "POST /v2/bookings/{bookingUid}/decline": lambda w: _of_booking(
        w.pending(), {"reason": "no"}, {"reason": "never"}
    ),
    "POST /v2/bookings/{bookingUid}/mark-absent": _absent,
    "POST /v2/bookings/{bookingUid}/attendees": lambda w: _of_booking(
        w.booking(), GUEST | {"email": "a@x.test"}, GUEST | {"email": "b@x.test"}
    ),
    "DELETE /v2/bookings/{bookingUid}/attendees/{attendeeId}": _attendee,
    "POST /v2/bookings/{bookingUid}/guests": lambda w: _of_booking(
        w.booking(),
        {"guests": [{"email": "a@x.test"}]},
        {"guests": [{"email": "b@x.test"}]},
    ),
    "PATCH /v2/bookings/{bookingUid}/location": lambda w: _of_booking(
        w.booking(),
        {"location": {"type": "address", "address": "Home"}},
        {"location": {"type": "address", "address": "Away"}},
    ),
    "POST /v2/bookings/{bookingUid}/reassign": lambda w: _of_booking(
        _by_turns(w)[0], {}
    ),
    "POST /v2/bookings/{bookingUid}/reassign/{userId}": _handed_over,
    "POST /v2/event-types": lambda _: wish(
        {"title": "New", "slug": "new", "lengthInMinutes": 20},
        {"title": "New", "slug": "newer", "lengthInMinutes": 20},
    ),
    "PATCH /v2/event-types/{eventTypeId}": lambda w: wish(
        {"title": "New"}, {"title": "Newer"}, eventTypeId=w.event_type()
    ),
    "DELETE /v2/event-types/{eventTypeId}": lambda w: wish(eventTypeId=w.event_type()),
    "PATCH /v2/me": lambda _: wish({"bio": "one"}, {"bio": "two"}),
    "POST /v2/event-types/{eventTypeId}/private-links": lambda w: wish(
        {"maxUsageCount": 1}, {"maxUsageCount": 2}, eventTypeId=w.event_type()
    ),
    "PATCH /v2/event-types/{eventTypeId}/private-links/{linkId}": _private_link,
    "DELETE /v2/event-types/{eventTypeId}/private-links/{linkId}": _without_body(
        _private_link
    ),
    "POST /v2/schedules": lambda _: wish(_schedule_wish("A"), _schedule_wish("B")),
    "PATCH /v2/schedules/{scheduleId}": _schedule,
    "DELETE /v2/schedules/{scheduleId}": _without_body(_schedule),
    "POST /v2/teams": lambda _: wish({"name": "A"}, {"name": "B"}),
    "PATCH /v2/teams/{teamId}": lambda w: wish(
        {"bio": "one"}, {"bio": "two"}, teamId=w.team()
    ),
    "DELETE /v2/teams/{teamId}": lambda w: wish(teamId=w.team()),
    "POST /v2/teams/{teamId}/event-types": lambda w: wish(
        team_type_of(1), team_type_of(1) | {"slug": "other"}, teamId=w.team()
    ),
    "PATCH /v2/teams/{teamId}/event-types/{eventTypeId}": _team_type,
    "DELETE /v2/teams/{teamId}/event-types/{eventTypeId}": _without_body(_team_type),
    "POST /v2/teams/{teamId}/memberships": lambda w: wish(
        {"userId": w.colleague()}, {"userId": w.colleague()}, teamId=w.team()
    ),
    "PATCH /v2/teams/{teamId}/memberships/{membershipId}": _membership,
    "DELETE /v2/teams/{teamId}/memberships/{membershipId}": _without_body(_membership),
    f"{_MINE}/emails/{CODE}/request": lambda _: wish(_EMAIL, _OTHER_EMAIL),
    f"{_MINE}/phones/{CODE}/request": lambda _: wish(_PHONE, _OTHER_PHONE),
    f"{_MINE}/emails/{CODE}/verify": lambda w: _verified(w, **_EMAIL),
    f"{_MINE}/phones/{CODE}/verify": lambda w: _verified(w, **_PHONE),
    f"{_TEAMS}/emails/{CODE}/request": lambda w: wish(
        _EMAIL, _OTHER_EMAIL, teamId=w.team()
    ),
    f"{_TEAMS}/phones/{CODE}/request": lambda w: wish(
        _PHONE, _OTHER_PHONE, teamId=w.team()
    ),
    f"{_TEAMS}/emails/{CODE}/verify": lambda w: _verified_by_team(w, **_EMAIL),
    f"{_TEAMS}/phones/{CODE}/verify": lambda w: _verified_by_team(w, **_PHONE),
    "POST /v2/webhooks": lambda _: _new_hook(),
    "PATCH /v2/webhooks/{webhookId}": _hook,
    "DELETE /v2/webhooks/{webhookId}": _without_body(_hook),
    f"POST /v2{_OF_TYPE}/webhooks": lambda w: _new_hook(eventTypeId=w.event_type()),
    f"PATCH /v2{_OF_TYPE}/webhooks/{{webhookId}}": _hook_of_type,
    f"DELETE /v2{_OF_TYPE}/webhooks/{{webhookId}}": _without_body(_hook_of_type),
    f"DELETE /v2{_OF_TYPE}/webhooks": _all_hooks(_hook_of_type),
    f"POST /v2{_OF_TEAM_TYPE}/webhooks": lambda w: _new_hook(**_team_kind(w)),
    f"PATCH /v2{_OF_TEAM_TYPE}/webhooks/{{webhookId}}": _hook_of_team,
    f"DELETE /v2{_OF_TEAM_TYPE}/webhooks/{{webhookId}}": _without_body(_hook_of_team),
    f"DELETE /v2{_OF_TEAM_TYPE}/webhooks": _all_hooks(_hook_of_team),
}
"""For each route that writes, how to make a request of it that can be done once."""


def writes() -> set[str]:
    """Return every route of both APIs that writes."""
    routes = {(each.method, each.path) for each in CALCOM_ROUTES if can_write(each)}
    routes |= {(each.method, each.path) for each in PINMYCAL_ROUTES}
    return {f"{method} {path}" for method, path in routes if method != "GET"}


def can_write(route: Route[Any, Any]) -> bool:
    """Whether it may do what it is asked to: what is not here is refused always."""
    return str(route.handler.__annotations__["return"]) != "NoReturn"


def told(answer: httpx.Response) -> tuple[int, Any]:
    """Return what was answered, without the name of the request."""
    body = answer.json()
    body.pop("requestId", None)
    return answer.status_code, body


def test_each_route_that_writes_is_tried_here() -> None:
    assert writes() == RECIPES.keys() | GIVES_SECRETS.keys()


@pytest.fixture
def world(
    diary: Diary, clock: StandingClock, secrets: dict[str, bytes], token: str
) -> Iterator[World]:
    """Give a program at a service that sets no limits."""
    app = build_app(diary, clock=clock, secrets=secrets.get, rate_limit=0)
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    with httpx.Client(base_url=thread.url, timeout=60) as client:
        yield World(diary, client, token, clock)
    assert thread.stop()


@pytest.mark.parametrize("route", RECIPES)
def test_a_write_happens_once_for_its_key(route: str, world: World) -> None:
    wanted = RECIPES[route](world)
    path = route.split(" ")[1].format(**wanted.parts) + wanted.query
    key = {"Idempotency-Key": "the same"}

    def ask(body: dict[str, Any] | None) -> httpx.Response:
        return world.send(route, path, body, **key)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = [*pool.map(ask, [wanted.body] * AT_ONCE), ask(wanted.body)]
    assert answers[0].is_success, answers[0].text
    first, *others = map(told, answers)
    for each in others:
        assert each == first, json.dumps([first, each], indent=2)
    assert ask(wanted.other).status_code in {409, 422}
