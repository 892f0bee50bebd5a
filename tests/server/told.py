"""What was told to subscribers, beside what a real Cal.com server told them."""

from __future__ import annotations

import json
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from pinmycal_desktop.server.calcom.webhook_differences import IN_WEBHOOKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pinmycal_desktop.model.subscriptions import OutgoingDelivery

_OURS = ("uid", "bookingId", "iCalUID", "eventTypeId", "createdAt", "bookingUid")
_IDS = frozenset({*_OURS, "rescheduleId", "rescheduleUid", "attendeeSeatId"})
"""What is another value in every run, but of the same kind."""


def read_deliveries(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """Return path and body of each delivery of a recording."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [(row["path"], row["body"]) for row in rows]


def paired(
    theirs: Iterable[tuple[str, dict[str, Any]]], ours: Iterable[OutgoingDelivery]
) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None]]:
    """Yield each recorded body with the one of ours that tells of the same."""
    left = [(each.url, json.loads(each.body)) for each in ours]
    for path, body in theirs:
        found = next(
            (
                each
                for each in left
                if each[0].endswith(path) and _about(each[1]) == _about(body)
            ),
            None,
        )
        if found:
            left.remove(found)
        yield body, found[1] if found else None


def differing(told: dict[str, Any], said: dict[str, Any], used: set[str]) -> list[str]:
    """Return what is unexpectedly other; note which difference was met in `used`."""
    trigger = told.get("triggerEvent", "")
    found = list(_compare(told, said, ""))
    return [each for each in found if not _is_meant(trigger, each, used)]


def _is_meant(trigger: str, line: str, used: set[str]) -> bool:
    """Whether what differs is deliberate."""
    place = line.partition(":")[0]
    for each in IN_WEBHOOKS:
        if any(fnmatchcase(trigger, one) for one in each.exchanges) and any(
            fnmatchcase(place, one) for one in each.places
        ):
            used.add(each.name)
            return True
    return False


def _about(body: dict[str, Any]) -> tuple[str, ...]:
    """Return what a body tells of, whatever ids are in it."""
    payload = body.get("payload", body)
    people = payload.get("attendees") or [{}]
    start = str(payload.get("startTime", ""))[:16]
    who = people[0].get("email", "")
    return body.get("triggerEvent", ""), payload.get("type", ""), start, who


def _compare(told: Any, said: Any, place: str) -> Iterator[str]:
    """Yield where two bodies differ, ids and moments aside."""
    if isinstance(told, dict) and isinstance(said, dict):
        for name in told.keys() ^ said.keys():
            yield f"{place}.{name}".lstrip(".") + ": is there in one of them"
        for name in told.keys() & said.keys():
            yield from _compare(told[name], said[name], f"{place}.{name}".lstrip("."))
    elif isinstance(told, list) and isinstance(said, list):
        if len(told) != len(said):
            yield f"{place}: {len(told)} items became {len(said)}"
        for n, (one, other) in enumerate(zip(told, said, strict=False)):
            yield from _compare(one, other, f"{place}.{n}")
    elif place.rpartition(".")[2] in _IDS:
        if type(told) is not type(said):
            yield f"{place}: {told!r} became {said!r}"
    elif told != said or type(told) is not type(said):
        yield f"{place}: {told!r} became {said!r}"
