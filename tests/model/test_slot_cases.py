"""The engine against cases written by hand, each for one of the booking rules."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.event_type import DateRange, DaysAhead, PeriodLimits
from pinmycal_desktop.model.slots import find_slots, free_slots, objections
from tests.model import making

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Booking, Engagement
    from pinmycal_desktop.model.event_type import BookingWindow, EventType
    from pinmycal_desktop.model.slots import Slot

FOLDER = Path(__file__).parents[1] / "data" / "slots"
CASES = [
    case
    for file in sorted(FOLDER.glob("*.json"))
    for case in json.loads(file.read_text("utf-8"))["cases"]
]


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case['rule']}: {case['name']}"
)
def test_the_slots_are_as_the_rule_says(case: dict[str, Any]) -> None:
    kind = event_type(case)
    hours = making.schedule(
        case["zone"],
        *(making.override(*each) for each in case.get("overrides", ())),
        **case["hours"],
    )
    engagements: list[Engagement] = [
        *(booking(each) for each in case.get("bookings", ())),
        *(making.busy(*each) for each in case.get("busy", ())),
    ]
    query = making.query(
        case["from"],
        case["to"],
        case.get("ask", case["zone"]),
        now=making.utc(case.get("now", "2000-01-01")),
        length=case.get("ask_length"),
        moving=case.get("moving"),
    )

    answer = find_slots(kind, hours, engagements, query)

    assert told(answer.slots, query.zone) == case["slots"]
    assert free_slots(kind, hours, engagements, query) == answer.slots
    for each in answer.slots:
        assert objections(kind, hours, engagements, each.span, query) == ()


def test_every_rule_about_slots_has_a_case() -> None:
    asked = {f"R{number}" for number in range(1, 25)}
    assert asked - {case["rule"] for case in CASES} == set()


def told(slots: tuple[Slot, ...], zone: str) -> dict[str, str]:
    """Return the starts as the case files write them: by date, on the asker's clock."""
    days: dict[str, list[str]] = {}
    for each in slots:
        wall = each.start.astimezone(ZoneInfo(zone))
        days.setdefault(f"{wall:%Y-%m-%d}", []).append(f"{wall:%H:%M}")
    return {day: " ".join(starts) for day, starts in days.items()}


def event_type(case: dict[str, Any]) -> EventType:
    fields = dict(case.get("type", {}))
    for name in ("count_limits", "minute_limits"):
        if name in fields:
            fields[name] = PeriodLimits(**fields[name])
    return making.event_type(case["length"], window=window(case), **fields)


def window(case: dict[str, Any]) -> BookingWindow:
    given = case.get("window")
    if given is None:
        return None
    if "days" in given:
        return DaysAhead(**given)
    return DateRange(
        date.fromisoformat(given["first"]), date.fromisoformat(given["last"])
    )


def booking(given: list[Any]) -> Booking:
    start, end, *more = given
    fields = dict(more[0]) if more else {}
    if "status" in fields:
        fields["status"] = BookingStatus(fields["status"])
    return making.booking(start, end, **fields)
