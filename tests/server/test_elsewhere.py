"""The service speaks over the local account only, whatever the route and whoever asks.

The routes come from the tables that serve, so one that is new is asked by itself: with
the names that things of an account at a service have here, in its path, its query and
its body, by somebody without a key and by Ada, whose account it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.commands.setup import SaveHost
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

    import httpx

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


@pytest.mark.parametrize("asker", ["nobody", "ada"])
@pytest.mark.parametrize(("method", "path", "version"), EVERY)
def test_no_route_tells_or_changes_what_an_account_at_a_service_has(
    place: World, there: Elsewhere, method: str, path: str, version: str, asker: str
) -> None:
    before = there.kept(place.file)
    headers = {"cal-api-version": version}
    if asker == "nobody":
        headers["Authorization"] = ""
    for filled, said in requests(place, there, method, path):
        answer = place.ada.request(
            method,
            filled,
            headers=headers,
            params=fitting_query(method, path, in_query(said)),
            json=fitting(method, path, said),
        )
        check_tells_nothing(answer, there)
        is_named = filled != place.path(path)
        if is_named and (method, path) not in SAYS_SO_KINDLY:
            assert answer.is_client_error, f"{filled} {said}: {answer.text}"
    assert there.kept(place.file) == before


def check_tells_nothing(answer: httpx.Response, there: Elsewhere) -> None:
    """Fail when an answer tells of the account more than was asked with."""
    where = f"{answer.request.method} {answer.request.url} {answer.text}"
    assert answer.status_code < 500, where
    if answer.is_error:
        return  # what there is not is called by the name it was asked by
    assert THERE not in answer.text, where
    assert "there.example" not in answer.text, where
    told = [each for each in there.uids if each in answer.text]
    assert not told, f"{where}: {told}"


def test_what_is_refused_tells_nothing_either(place: World, there: Elsewhere) -> None:
    for (method, path, version), key in product(EVERY, ("", "Bearer nothing")):
        headers = {"cal-api-version": version}
        if not key:
            headers["Authorization"] = key
        for filled, said in requests(place, there, method, path)[:1]:
            answer = place.ada.request(
                method, filled, headers=headers, json=fitting(method, path, said)
            )
            assert THERE not in answer.text
            assert "there.example" not in answer.text


def requests(
    place: World, there: Elsewhere, method: str, path: str
) -> list[tuple[str, dict[str, Any]]]:
    """Return paths, and what the query and body say, with a name of the account's.

    A list is asked for without one, too.
    """
    body = body_of(method, path)
    known = {each["name"] for each in query_of(method, path)} | (
        names_in(body) if body else set()
    )
    names = names_there(there, is_v1=path.startswith("/v1"))
    usual = {name: value for name, value in USUAL.items() if name in known}
    choices = [{each} for each in sorted(known & names.keys())]
    choices += [each for each in TOGETHER if each <= known]
    ways: list[tuple[str, dict[str, Any]]] = [
        (filled, usual) for filled in paths_there(place, there, path)
    ]
    for choice in choices:
        said = usual | {each: names[each] for each in choice}
        ways.append((place.path(path), said))
    if method == "GET" and "{" not in path:
        ways.append((path, usual))
    return ways


USUAL: Mapping[str, Any] = {
    "end": "2026-03-12",
    "organizationSlug": "x",
    "slotStart": f"{FREE:%Y-%m-%dT%H:%M:%SZ}",
    "start": f"{FREE:%Y-%m-%dT%H:%M:%SZ}",
}
"""What is said besides: a time that is free, so that nothing else stands in the way."""


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
        "eventTypeId": f"evt_{number}" if is_v1 else number,
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
