"""The service speaks over the local account only, whatever the route and whoever asks.

The routes come from the tables that serve, so one that is new is asked by itself: with
the names that things of an account at a service have here, in its path, its query and
its body, by somebody without a key and by Ada, whose account it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from pinmycal_desktop import server
from pinmycal_desktop.model.commands.setup import SaveHost
from pinmycal_desktop.server.addresses import PRIVATE
from pinmycal_desktop.server.calcom.table import ROUTES as CALCOM
from pinmycal_desktop.server.pinmycal.routes import ROUTES as PINMYCAL
from tests.server.elsewhere import (
    BOOKED,
    EMAIL,
    FREE,
    THERE,
    USERNAME,
    Elsewhere,
    add_elsewhere,
)
from tests.server.fitting import body_of, fitting, fitting_query, names_in, query_of
from tests.server.world import World, world

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

EVERY: list[tuple[str, str, str]] = sorted(
    [
        *((each.method, each.path, max(each.versions)) for each in CALCOM),
        *((each.method, each.path, "") for each in PINMYCAL),
    ],
    key=lambda each: each[0] == "DELETE",  # all is asked while Ada's own is there
)
TOGETHER = (
    {"username", "eventTypeSlug"},
    {"username", "eventSlug"},
    {"usernames", "organizationSlug"},
)
"""Names that say something only beside each other."""
NAMES_A_TYPE = {"eventSlug", "eventTypeId", "eventTypeIds", "eventTypeSlug"} | {
    "username",
    "usernames",
}

LOOKS_LIKE_A_NAME = re.compile(r"(Id|Ids|_id|uid|Uid|[sS]lug|[uU]sernames?)$|^email$")
OF_NO_ACCOUNT = {
    "clientId",
    "client_id",
    "credentialId",
    "delegationCredentialId",
    "eventUid",
    "externalId",
    "membershipId",
    "oooId",
    "orgId",
    "orgSlug",
    "slug",
    "teamId",
    "teamSlug",
    "teamsIds",
    "webhookId",
}
"""What looks like a name, and names nothing that an account at a service has."""

IN_SIGHT = {
    "absences",
    "account",
    "bookings",
    "event_types",
    "private_links",
    "reservations",
    "schedules",
    "slots",
}
"""The parts of a diary that show programs less than people."""
OF_THIS_COMPUTER = {
    "busy",
    "codes",
    "feeds",
    "oauth",
    "outgoing",
    "refusals",
    "teams",
    "tokens",
    "transfer",
    "webhooks",
}
"""Those that tell of nobody but who is named, found before; or have nothing of a
service's."""

SAYS_SO_KINDLY = {
    ("GET", "/v2/slots/reservations/{uid}"),
    ("DELETE", "/v2/slots/reservations/{uid}"),
}
"""Where it is no mistake that there is nothing."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Give the service over a diary that also has an account at a service."""
    with world(tmp_path_factory.mktemp("world")) as made:
        host = replace(made.diary.account.host(), email="ada@example.test")
        made.diary.run(SaveHost(host=host))
        yield made


@pytest.fixture(scope="module")
def there(place: World) -> Elsewhere:
    """Return what the account has; Ada comes to a meeting, by her address here."""
    return add_elsewhere(place.diary)


@pytest.fixture(scope="module")
def nobody(place: World) -> Iterator[httpx.Client]:
    """Give a program without a key."""
    with httpx.Client(base_url=place.url) as made:
        yield made


@pytest.mark.parametrize("asker", ["nobody", "ada"])
@pytest.mark.parametrize(("method", "path", "version"), EVERY)
def test_no_route_tells_or_changes_what_an_account_at_a_service_has(
    place: World,
    there: Elsewhere,
    nobody: httpx.Client,
    *,
    method: str,
    path: str,
    version: str,
    asker: str,
) -> None:
    before = there.kept(place.file)
    program = place.ada if asker == "ada" else nobody
    for filled, said in requests(place, there, method, path):
        answer = program.request(
            method,
            filled,
            headers={"cal-api-version": version},
            params=fitting_query(method, path, in_query(said)),
            json=fitting(method, path, said),
        )
        check_tells_nothing(answer, there)
        is_named = filled != place.path(path)
        if offers_there(said, there):
            assert answer.is_client_error or is_empty(answer), f"{said}: {answer.text}"
        if is_named and (method, path) not in SAYS_SO_KINDLY:
            assert answer.is_client_error, f"{filled} {said}: {answer.text}"
    assert there.kept(place.file) == before
    assert place.ada.get("/v2/me").is_success, "her key still opens what is hers"


def check_tells_nothing(answer: httpx.Response, there: Elsewhere) -> None:
    """Fail when an answer tells of the account more than it was asked with."""
    request = answer.request
    sent = f"{request.url} {request.content.decode()}"
    where = f"{request.method} {sent}: {answer.text}"
    assert answer.status_code < 500, where
    secret = (THERE, EMAIL.partition("@")[2], *there.uids)
    told = [each for each in secret if each in answer.text and each not in sent]
    assert not told, f"{told} {where}"


def offers_there(said: Mapping[str, Any], there: Elsewhere) -> bool:
    """Whether an event type of the account's is asked for, or whoever offers it."""
    number = there.event_type.id
    named = {number, str(number), f"evt_{number}", USERNAME}
    return any(said.get(each) in named for each in NAMES_A_TYPE - {"usernames"})


def is_empty(answer: httpx.Response) -> bool:
    """Whether an answer lists nothing."""
    found = answer.json()
    return not (found.get("data") or found.get("bookings"))


def requests(
    place: World, there: Elsewhere, method: str, path: str
) -> list[tuple[str, dict[str, Any]]]:
    """Return paths, and what the query and body say, with a name of the account's.

    What can be read without a name is asked for without one, too.
    """
    body = body_of(method, path)
    known = {each["name"] for each in query_of(method, path)}
    known |= names_in(body) if body else set()
    is_v1 = path.startswith("/v1")
    names = names_there(there, is_v1=is_v1)
    usual = usual_in(path, known)
    own = {"eventTypeId": numbered(place.ids["eventTypeId"], is_v1=is_v1)}
    own = own if "eventTypeId" in known else {}
    alone = known & names.keys() - {"organizationSlug"}
    if method != "GET":
        alone -= {"email"}  # it would be Ada who tells it
    choices = [{each} for each in sorted(alone)]
    choices += [each for each in TOGETHER if each <= known]
    said = [
        usual
        | (own if not choice & NAMES_A_TYPE else {})
        | {each: names[each] for each in choice}
        for choice in choices
    ]
    ways = [(place.path(path), each) for each in said]
    ways += [(filled, usual | own) for filled in paths_there(place, there, path)]
    if method == "GET" and "{" not in path:
        ways.append((path, usual | own))
    return ways


def numbered(event_type_id: int | str, *, is_v1: bool) -> int | str:
    """Return how an event type is named."""
    return f"evt_{event_type_id}" if is_v1 else int(event_type_id)


def usual_in(path: str, known: set[str]) -> dict[str, Any]:
    """Return what is said besides, so that nothing else stands in the way."""
    said = dict(USUAL)
    if path.startswith("/v2/me/ooo"):
        said |= {"start": "2026-05-04T00:00:00Z", "end": "2026-05-05T23:59:59Z"}
    return {name: value for name, value in said.items() if name in known}


USUAL: Mapping[str, Any] = {
    "attendee": {"name": "Eve", "email": "eve@example.test", "timeZone": "UTC"},
    "dateFrom": "2026-03-03",
    "dateTo": "2026-03-12",
    "end": "2026-03-12",
    "endTime": "2026-03-12T00:00:00Z",
    "explain": "true",
    "from": "2026-03-03",
    "invitee": {"name": "Eve", "email": "eve@example.test"},
    "slotStart": f"{FREE:%Y-%m-%d}T13:00:00Z",
    "start": f"{FREE:%Y-%m-%dT%H:%M:%SZ}",
    "startTime": "2026-03-03T00:00:00Z",
    "to": "2026-03-12",
}


def names_there(there: Elsewhere, *, is_v1: bool = False) -> dict[str, Any]:
    """Return the names that what the account has goes by, as queries and bodies say."""
    number = there.event_type.id
    booking = there.booking
    return {
        "attendeeEmail": EMAIL,
        "attendeeName": booking.attendee.name,
        "bookingUid": booking.short_uid,
        "bookingUidToReschedule": booking.short_uid,
        "defaultScheduleId": there.schedule_id,
        "email": EMAIL,
        "emails": [EMAIL],
        "eventSlug": there.event_type.slug,
        "eventTypeId": numbered(number, is_v1=is_v1),
        "eventTypeIds": str(number),
        "eventTypeSlug": there.event_type.slug,
        "organizationSlug": "x",
        "reservationUid": there.held.uid,
        "rrHostSubsetIds": [there.host_id],
        "scheduleId": there.schedule_id,
        "seatUid": there.with_seat.seats[0].uid,
        "toUserId": there.host_id,
        "uid": there.held.uid,
        "userId": there.host_id,
        "username": USERNAME,
        "usernames": [USERNAME, "ada"],
    }


def in_query(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said as a query says it: some names at once with commas."""
    listed = {
        name: ",".join(map(str, value)) if name == "usernames" else value
        for name, value in said.items()
    }
    return listed | ({"start": "2026-03-03"} if "start" in said else {})


def paths_there(place: World, there: Elsewhere, path: str) -> list[str]:
    """Return a path with what the account has in it: in all its parts, or in one."""
    ids = {
        "attendeeId": [str(there.booking.attendee.id)],
        "bookingUid": [
            there.booking.short_uid,
            there.left_uid,
            there.series[0].series_uid,
            there.booking.uid,
        ],
        "eventTypeId": [str(there.event_type.id), str(there.seated.id)],
        "linkId": [there.link.code],
        "oooId": [str(there.away_id)],
        "ref": [f"bk_{there.booking.id}"],
        "scheduleId": [str(there.schedule_id)],
        "seatUid": [there.with_seat.seats[0].uid],
        "uid": [there.held.uid],
        "userId": [str(there.host_id)],
    }
    named = [each for each in re.findall(r"\{(\w+)\}", path) if each in ids]
    if "webhooks/{ref}" in path or not named:
        return []
    whole = [
        dict(zip(named, each, strict=True))
        for each in product(*(ids[each] for each in named))
    ]
    single = [{each: ids[each][0]} for each in named]
    return list(
        dict.fromkeys(place.path(_filled(path, each)) for each in (*whole, *single))
    )


def _filled(path: str, ids: Mapping[str, str]) -> str:
    """Return `path` with those of its parts filled."""
    return re.sub(r"\{(\w+)\}", lambda found: ids.get(found[1], found[0]), path)


def test_every_name_that_can_be_asked_with_is_known_here(there: Elsewhere) -> None:
    known = names_there(there).keys() | OF_NO_ACCOUNT
    for method, path, _ in EVERY:
        body = body_of(method, path)
        asked = {each["name"] for each in query_of(method, path)}
        asked |= names_in(body) if body else set()
        new = {each for each in asked if LOOKS_LIKE_A_NAME.search(each)} - known
        assert not new, f"{method} {path}: an account at a service may have {new}"


def test_the_service_reads_only_what_programs_may_see() -> None:
    """Other parts of a diary know every account, whoever asks."""
    found = {
        section
        for each in Path(server.__path__[0]).rglob("*.py")
        for section in re.findall(
            r"\b_?diary\.([a-z_]+)\b[.(]", each.read_text("utf-8")
        )
    }
    assert found <= IN_SIGHT | OF_THIS_COMPUTER | {"run", "kept", "for_programs"}


def test_what_is_asked_for_there_is_given_here(place: World) -> None:
    """The requests would be answered if they named what is Ada's."""
    number = int(place.ids["eventTypeId"])
    for method, path, version, status in (
        ("GET", "/v2/slots", "2024-09-04", 200),
        ("GET", "/v2/slots/available", "2024-06-11", 200),
        ("POST", "/v2/slots/reservations", "2024-09-04", 201),
        ("GET", "/v1/availability", "", 200),
    ):
        is_v1 = path.startswith("/v1")
        said = {**USUAL, "eventTypeId": numbered(number, is_v1=is_v1)}
        said |= {"start": "2026-03-06T09:00:00Z", "slotStart": "2026-03-06T09:00:00Z"}
        answer = place.ada.request(
            method,
            path,
            headers={"cal-api-version": version},
            params=fitting_query(method, path, in_query(said)),
            json=fitting(method, path, said),
        )
        assert answer.status_code == status, answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/v2/slots/explanations?eventTypeId={number}&start=2026-03-04&end=2026-03-04",
        "/v1/availability?eventTypeId=evt_{number}&date=2026-03-04&explain=true",
    ],
)
def test_a_reason_names_the_account_and_not_the_booking(
    place: World, there: Elsewhere, path: str
) -> None:
    answer = place.ada.get(
        path.format(number=place.ids["eventTypeId"]),
        headers={"cal-api-version": "2024-09-04"},
    )
    assert answer.is_success, answer.text
    found = answer.json()
    reasons = found.get("reasons") or found["data"]["reasons"]
    at_ten = [each for each in reasons if each["start"].startswith("2026-03-04T09:00")]
    assert {each["kind"] for each in at_ten} == {"busy", "booking"}
    assert any("Work" in each["message"] for each in at_ten)
    assert not any("booking" in each for each in at_ten)
    check_tells_nothing(answer, there)


@pytest.mark.parametrize(
    ("path", "version", "who"),
    [
        ("/v1/bookings", "", "invitee"),
        ("/v2/bookings", "2024-08-13", "attendee"),
    ],
)
def test_a_time_taken_elsewhere_is_refused_without_saying_by_what(
    place: World, there: Elsewhere, path: str, version: str, who: str
) -> None:
    number = int(place.ids["eventTypeId"])
    body = {
        "eventTypeId": numbered(number, is_v1=path.startswith("/v1")),
        "start": f"{BOOKED:%Y-%m-%dT%H:%M:%SZ}",
        who: USUAL["attendee"] if who == "attendee" else USUAL["invitee"],
    }
    answer = place.ada.post(path, json=body, headers={"cal-api-version": version})
    assert answer.status_code in {400, 409}, answer.text
    check_tells_nothing(answer, there)


def test_a_private_link_to_what_is_elsewhere_leads_nowhere(
    place: World, there: Elsewhere, nobody: httpx.Client
) -> None:
    before = there.kept(place.file)
    page = nobody.get(PRIVATE + there.link.code)
    assert page.status_code == 404
    booked = nobody.post(
        PRIVATE + there.link.code,
        data={"start": f"{FREE:%Y-%m-%dT%H:%M:%SZ}", "key": "k", "name": "Eve"},
        headers={"origin": place.url},
    )
    assert booked.status_code == 404
    assert THERE not in page.text + booked.text
    assert there.kept(place.file) == before
