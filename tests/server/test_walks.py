"""The links of `/openapi.json` lead on: each walk is walked, from a thing to its end.

Nothing here knows an address: a step is taken as the link of the answer before says it,
with what its expressions find there (OpenAPI 3.1, 4.8.20.4), and has to succeed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

import pytest

from tests.server.conforming import whole
from tests.server.walks import WALKS

if TYPE_CHECKING:
    import httpx

    from tests.server.calling import Caller

INVITEE = {"name": "Ava Chen", "email": "ava@example.test", "timeZone": "UTC"}
AWAY = {"start": "2026-03-09T00:00:00Z", "end": "2026-03-10T23:59:59Z"}
HOOK = {"subscriberUrl": "https://a.example/", "triggers": ["BOOKING_CREATED"]}
TYPE = {"title": "Walk", "slug": "walk", "lengthInMinutes": 30}

BODIES: dict[str, dict[str, Any]] = {
    "postBookings": {
        "eventTypeId": 2,
        "start": "2026-03-03T09:00:00Z",
        "attendee": INVITEE,
    },
    "postEventTypes": TYPE,
    "postSchedules": {"name": "Nights", "timeZone": "UTC", "isDefault": False},
    "patchSchedulesByScheduleId": {"name": "Days"},
    "postWebhooks": HOOK | {"active": True},
    "patchWebhooksByWebhookId": {"active": False},
    "postV1Webhooks": {"url": "https://a.example/", "events": ["booking.created"]},
    "postTeams": {"name": "Sales"},
    "patchTeamsByTeamId": {"bio": "We sell."},
    "postEventTypesByEventTypeIdPrivateLinks": {"maxUsageCount": 3},
    "postMeOoo": AWAY,
    "patchEventTypesByEventTypeId": {"title": "Walked"},
}
"""What is sent besides what a link says."""
FIRST: dict[str, dict[str, int]] = {
    "postEventTypesByEventTypeIdPrivateLinks": {"eventTypeId": 1},
    "getSlotsExplanations": {"eventTypeId": 2},
}
"""What a walk begins with where it needs a thing that is there."""
WHEN = {"start": "2026-03-04", "end": "2026-03-06"}


@dataclass
class Step:
    """One request, as its links may refer to it, and its answer."""

    operation: str
    parameters: dict[str, Any]
    body: Any
    answer: httpx.Response

    def told(self, expression: object) -> Any:
        """Return what a link's expression finds here."""
        if isinstance(expression, dict):
            return {name: self.told(each) for name, each in expression.items()}
        if not isinstance(expression, str) or not expression.startswith("$"):
            return expression
        if found := re.fullmatch(r"\$request\.(path|query)\.(\w+)", expression):
            return self.parameters[found[2]]
        source, _, place = expression.partition("#/")
        value = self.answer.json() if source == "$response.body" else self.body
        for each in place.split("/"):
            value = value[int(each)] if isinstance(value, list) else value[each]
        return value


def operation(name: str) -> tuple[str, str, dict[str, Any]]:
    """Return the method, the path and the description of an operation."""
    for path, methods in whole()["paths"].items():
        for method, told in methods.items():
            if told["operationId"] == name:
                return method.upper(), path, told
    raise KeyError(name)


def link_of(before: Step, name: str) -> dict[str, Any]:
    """Return the link of an answer to the operation `name`."""
    _, _, told = operation(before.operation)
    answer = told["responses"][str(before.answer.status_code)]
    link: dict[str, Any] = answer["links"][name]
    return link


def take(call: Caller, name: str, before: Step | None) -> Step:
    """Ask for the operation `name`, by the link of the step before if there is one."""
    method, path, told = operation(name)
    given: dict[str, Any] = dict(FIRST.get(name, {})) if before is None else {}
    body = BODIES.get(name)
    if before is not None:
        link = link_of(before, name)
        given = before.told(link.get("parameters", {}))
        if (said := link.get("requestBody")) is not None:
            body = before.told(said)
    if name == "getSlotsExplanations":
        given |= WHEN
    places = {each["name"]: each["in"] for each in told.get("parameters", ())}
    query = {key: each for key, each in given.items() if places[key] == "query"}
    path = re.sub(r"\{(\w+)\}", lambda found: quote(str(given[found[1]])), path)
    answer = call(
        method,
        f"{path}?{urlencode(query)}" if query else path,
        headers=headers_of(told),
        json=body if method in {"POST", "PATCH"} and body is not None else None,
        content=b"{}" if method in {"POST", "PATCH"} and body is None else None,
    )
    assert answer.is_success, (name, answer.text)
    return Step(name, given, body, answer)


def headers_of(told: dict[str, Any]) -> dict[str, str]:
    """Return the headers an operation needs: its version, and that it is JSON."""
    found = {"Content-Type": "application/json"}
    for each in told.get("parameters", ()):
        if each["in"] == "header" and each.get("required"):
            found[each["name"]] = each["schema"]["enum"][-1]
    return found


@pytest.mark.parametrize("walk", WALKS)
def test_a_walk_leads_from_making_a_thing_to_its_end(call: Caller, walk: str) -> None:
    steps = [take(call, WALKS[walk][0], None)]
    for _, name in pairwise(WALKS[walk]):
        steps.append(take(call, name, steps[-1]))
    assert [each.operation for each in steps] == list(WALKS[walk])
