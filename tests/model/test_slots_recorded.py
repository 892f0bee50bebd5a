"""The engine against recorded answers of the reference server.

The recordings lie beside the checkout, not in it: without them these tests are
skipped, visibly. Our own cases are in `tests/data/slots`.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.booking import (
    Attendee,
    Booking,
    BookingStatus,
    BusyTime,
    Engagement,
    Origin,
)
from pinmycal_desktop.model.event_type import (
    Confirmation,
    DateRange,
    DaysAhead,
    EventType,
    PeriodLimits,
)
from pinmycal_desktop.model.schedule import DateOverride, HourRange, Schedule
from pinmycal_desktop.model.slots import SlotQuery, find_slots, objections
from pinmycal_desktop.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.event_type import BookingWindow
    from pinmycal_desktop.model.schedule import DayHours

DIFFERENT: dict[str, tuple[str, list[str]]] = {
    "G68": (
        "the wall clock is kept on the spring day (the reference is an hour late)",
        ["2025-03-09T20:00Z", "2025-03-09T21:00Z"],
    ),
    "G77": (
        "a window that begins on the day of a clock change is answered like any other",
        ["2025-10-04T22:00Z", "2025-10-04T23:00Z", "2025-10-05T00:00Z"],
    ),
    "G79": (
        "overrides of neighbouring days stay on their days",
        ["2050-09-07T06:00Z", "2050-09-07T07:00Z"],
    ),
    "G80": ("an override is clipped to the window as hours are", []),
    "G81": (
        "hours across midnight are offered; the window's end cuts the last day",
        [
            "2050-09-05T00:00Z",
            "2050-09-05T01:00Z",
            "2050-09-05T22:00Z",
            "2050-09-05T23:00Z",
            "2050-09-06T00:00Z",
            "2050-09-06T01:00Z",
            "2050-09-06T22:00Z",
            "2050-09-06T23:00Z",
        ],
    ),
}
"""Where we differ on purpose: why, and what the right answer is."""

NOT_YET = {
    "G44": "out of office",
    "G45": "reservations",
    "G46": "reservations",
    "G47": "reservations",
    "G48": "seats",
    "G49": "seats",
    "G50": "seats",
    "G69": "travel schedules",
    "G70": "several hosts",
    "G71": "several hosts",
    "G72": "several hosts",
    "G73": "several hosts",
    "G74": "several hosts",
}
"""Cases left out: they are about things this engine does not know."""

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LAST_MINUTE = 23 * 60 + 59


def recordings() -> Path | None:
    """Return the folder of the recordings, if some folder above has it beside it."""
    for folder in Path(__file__).resolve().parents:
        found = folder.parent / "shared" / "contract"
        if found.is_dir():
            return found
    return None


@pytest.fixture
def folder() -> Path:
    found = recordings()
    if found is None:
        pytest.skip("only on a checkout that has the recordings beside it")
    return found


def test_every_recorded_case_gets_the_same_starts(folder: Path) -> None:
    cases = json.loads((folder / "slots-golden.json").read_text("utf-8"))["cases"]
    assert len(cases) == 81
    wrong = {}
    for case in cases:
        if case["id"] in NOT_YET:
            continue
        starts = starts_of(case)
        if starts != wanted_of(case):
            wrong[case["id"]] = (case["rule"], starts)
    assert wrong == {}


def test_every_difference_is_one(folder: Path) -> None:
    cases = json.loads((folder / "slots-golden.json").read_text("utf-8"))["cases"]
    known = {case["id"]: recorded(case) for case in cases}
    assert set(NOT_YET) <= set(known)
    for name, (_, ours) in DIFFERENT.items():
        assert known[name] != [instant(each) for each in ours]


def test_every_case_of_the_running_server_gets_the_same_starts(folder: Path) -> None:
    lines = (folder / "slots-live.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 281
    wrong = []
    for line in map(json.loads, lines):
        case = line["case"]
        event_type, schedule, query = live_setting(case)
        busy = [busy_time(each) for each in case["busy"]]
        answer = find_slots(event_type, schedule, busy, query)
        if [each.start for each in answer.slots] != [*map(instant, line["starts"])]:
            wrong.append(case)
    assert wrong == []


def wanted_of(case: dict[str, Any]) -> list[datetime]:
    if case["id"] in DIFFERENT:
        return [instant(each) for each in DIFFERENT[case["id"]][1]]
    return recorded(case)


def recorded(case: dict[str, Any]) -> list[datetime]:
    days = case["expected"].values()
    return sorted(instant(each["start"]) for day in days for each in day)


def starts_of(case: dict[str, Any]) -> list[datetime]:
    event_type, schedule, engagements, query = golden_setting(case)
    if query is None:
        return []  # the window ends before it starts
    answer = find_slots(event_type, schedule, engagements, query)
    for each in answer.slots:
        assert objections(event_type, schedule, engagements, each.span, query) == ()
    return [each.start for each in answer.slots]


Setting = tuple[EventType, Schedule, list[Engagement], SlotQuery | None]


def golden_setting(case: dict[str, Any]) -> Setting:
    asked = case["query"]
    event_type = event_type_of(case["eventType"])
    zone = asked.get("timeZone", "UTC")
    span = window(asked["start"], asked["end"])
    bookings = [
        booking(each, number, event_type)
        for number, each in enumerate(case.get("bookings", ()), 1)
    ]
    moving = [
        each.id
        for each in bookings
        if each.uid == asked.get("bookingUidToReschedule", "none")
    ]
    query = None
    if span is not None:
        query = SlotQuery(
            span=span,
            now=instant(case["now"]),
            zone=zone,
            length=asked.get("duration"),
            moving=moving[0] if moving else None,
        )
    busy = [busy_time(each) for each in case.get("calendarBusy", ())]
    return event_type, schedule_of(case["schedule"]), [*bookings, *busy], query


def live_setting(case: dict[str, Any]) -> tuple[EventType, Schedule, SlotQuery]:
    event_type = event_type_of({**case, **case.get("event", {})})
    span = window(case["start"], case["end"])
    assert span is not None
    query = SlotQuery(
        span=span, now=datetime(2026, 11, 1, tzinfo=UTC), zone=case["outTimeZone"]
    )
    return event_type, schedule_of(case), query


def window(start: str, end: str) -> Span | None:
    """Return the window as the API reads it: whole UTC days, ends made exclusive."""
    if len(end) == 10 or end.endswith("T00:00:00Z"):
        end = end[:10] + "T23:59:59Z"
    first, last = instant(start), instant(end)
    if last.second == 59:
        last += timedelta(seconds=1)
    return Span(first, last) if first < last else None


def instant(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def event_type_of(case: dict[str, Any]) -> EventType:
    lengths = case.get("lengthInMinutesOptions") or [case["lengthInMinutes"]]
    policy = case.get("confirmationPolicy")
    return EventType(
        id=1,
        uid="type",
        account_id=1,
        host_id=1,
        title="Talk",
        slug="talk",
        lengths=tuple(lengths),
        buffer_before=case.get("beforeEventBuffer", 0),
        buffer_after=case.get("afterEventBuffer", 0),
        minimum_notice=case.get("minimumBookingNotice", 0),
        slot_interval=case.get("slotInterval"),
        offset_start=case.get("offsetStart", 0),
        confirmation=Confirmation.ALWAYS if policy else Confirmation.NEVER,
        blocks_while_pending=not policy or policy["blockUnconfirmedBookingsInBooker"],
        window=booking_window(case.get("bookingWindow")),
        count_limits=PeriodLimits(**case.get("bookingLimitsCount", {})),
        minute_limits=PeriodLimits(**case.get("bookingLimitsDuration", {})),
        first_slot_only=case.get("onlyShowFirstAvailableSlot", False),
        optimised_slots=case.get("showOptimizedSlots", False),
    )


def booking_window(case: dict[str, Any] | None) -> BookingWindow:
    if case is None:
        return None
    if case["type"] == "range":
        first, last = case["value"]
        return DateRange(date.fromisoformat(first), date.fromisoformat(last))
    return DaysAhead(case["value"], case["type"] == "businessDays", case["rolling"])


def schedule_of(case: dict[str, Any]) -> Schedule:
    week: list[list[HourRange]] = [[] for _ in DAYS]
    for block in case["availability"]:
        hours = hour_range(block["startTime"], block["endTime"])
        for name in block["days"]:
            week[DAYS.index(name)].extend(hours)
    mon, tue, wed, thu, fri, sat, sun = (tuple(sorted(day)) for day in week)
    return Schedule(
        uid="schedule",
        account_id=1,
        name="Hours",
        zone=case["timeZone"],
        week=(mon, tue, wed, thu, fri, sat, sun),
        overrides=tuple(overrides(case.get("overrides", ()))),
    )


def overrides(cases: Iterable[dict[str, str]]) -> Iterable[DateOverride]:
    for case in cases:
        day = date.fromisoformat(case["date"])
        hours = hour_range(case["startTime"], case["endTime"])
        yield DateOverride(first=day, last=day, ranges=hours)


def hour_range(start: str, end: str) -> DayHours:
    """Return the range as the wire reads it.

    23:59 is midnight, an earlier end is the next day's, an equal one is none.
    """
    first, last = minutes(start), minutes(end)
    if last == LAST_MINUTE:
        last += 1
    if first == last:
        return ()
    return (HourRange(first, last if first < last else last + 24 * 60),)


def minutes(text: str) -> int:
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


def busy_time(case: dict[str, str]) -> BusyTime:
    return BusyTime(
        calendar_id=1,
        calendar_name="Other",
        title="Busy",
        span=Span(instant(case["start"]), instant(case["end"])),
    )


def booking(case: dict[str, Any], number: int, event_type: EventType) -> Booking:
    kind = case.get("eventTypeId", event_type.id)
    own = event_type if kind == event_type.id else None
    return Booking(
        id=number,
        uid=case.get("uid", f"booking-{number}"),
        account_id=1,
        host_id=1,
        event_type_id=kind,
        title="Talk",
        span=Span(instant(case["start"]), instant(case["end"])),
        status=BookingStatus(case.get("status", "confirmed")),
        attendee=Attendee(name="Ava", email="ava@example.com", zone="UTC"),
        buffer_before=own.buffer_before if own else 0,
        buffer_after=own.buffer_after if own else case.get("afterBuffer", 0),
        ical_uid=f"booking-{number}@example.com",
        origin=Origin.IMPORT,
        created_at=datetime(2024, 1, 1, tzinfo=UTC),
        updated_at=datetime(2024, 1, 1, tzinfo=UTC),
    )
