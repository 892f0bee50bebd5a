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

from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.booking import (
    Attendee,
    Booking,
    BookingStatus,
    BusyTime,
    Engagement,
    Origin,
    Seat,
)
from pinmycal_desktop.model.engagements import Engagements
from pinmycal_desktop.model.event_type import (
    Confirmation,
    DateRange,
    DaysAhead,
    EventType,
    PeriodLimits,
    SeatPlan,
)
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.model.hours import journey
from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.model.schedule import DateOverride, HourRange, Schedule
from pinmycal_desktop.model.slots import (
    Availability,
    Offering,
    SeatedSlot,
    SlotQuery,
    find,
    find_slots,
    free,
    why_not,
)
from pinmycal_desktop.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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

SCHEDULING = {
    None: Scheduling.PERSONAL,
    "collective": Scheduling.COLLECTIVE,
    "roundRobin": Scheduling.ROUND_ROBIN,
}
AVA = Attendee(name="Ava", email="ava@example.com", zone="UTC")
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
        starts = starts_of(case)
        if starts != wanted_of(case):
            wrong[case["id"]] = (case["rule"], starts)
    assert wrong == {}


def test_every_recorded_seat_is_counted(folder: Path) -> None:
    cases = json.loads((folder / "slots-golden.json").read_text("utf-8"))["cases"]
    seated = [case for case in cases if "seats" in case["eventType"]]
    assert len(seated) == 3
    for case in seated:
        told = [
            {name: value for name, value in each.items() if name != "start"}
            for day in case["expected"].values()
            for each in day
        ]
        assert seats_of(case) == told


def test_every_difference_is_one(folder: Path) -> None:
    cases = json.loads((folder / "slots-golden.json").read_text("utf-8"))["cases"]
    known = {case["id"]: recorded(case) for case in cases}
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
    query = query_of(case)
    if query is None:
        return []  # the window ends before it starts
    offering = offering_of(case)
    answer = find(offering, query)
    assert free(offering, query) == answer.slots
    for each in answer.slots:
        assert why_not(offering, each.span, query) == ()
    return [each.start for each in answer.slots]


def seats_of(case: dict[str, Any]) -> list[dict[str, Any]]:
    query = query_of(case)
    assert query is not None
    offering = offering_of(case)
    plan = offering.event_type.seats
    assert plan is not None
    return [
        {
            "seatsBooked": each.seats_taken,
            "seatsRemaining": plan.per_slot - each.seats_taken,
            "seatsTotal": plan.per_slot,
            **({"bookingUid": each.booking_uid} if each.booking_uid else {}),
        }
        for each in free(offering, query)
        if isinstance(each, SeatedSlot)
    ]


def query_of(case: dict[str, Any]) -> SlotQuery | None:
    asked = case["query"]
    span = window(asked["start"], asked["end"])
    if span is None:
        return None
    uid = asked.get("bookingUidToReschedule")
    return SlotQuery(
        span=span,
        now=instant(case["now"]),
        zone=asked.get("timeZone", "UTC"),
        length=asked.get("duration"),
        moving=1 if uid and case["bookings"][0]["uid"] == uid else None,
    )


def offering_of(case: dict[str, Any]) -> Offering:
    event_type = event_type_of({**case["eventType"], "team": case.get("team")})
    team = case.get("team", {}).get("hosts", [{"userId": 1, **case}])
    hosts = [
        Availability(
            host_id=each["userId"],
            schedule=schedule_of({**case, **each["schedule"]}),
            engagements=Engagements(engagements(case, event_type, each["userId"])),
        )
        for each in team
    ]
    return Offering(event_type=event_type, availabilities=tuple(hosts))


def engagements(
    case: dict[str, Any], event_type: EventType, host_id: int
) -> Iterator[Engagement]:
    for number, each in enumerate(case.get("bookings", ()), 1):
        if each.get("userId", host_id) == host_id:
            yield booking(each, number, event_type)
    yield from map(busy_time, case.get("calendarBusy", ()))
    for each in case.get("outOfOffice", ()):
        first, last = (instant(each[end]).date() for end in ("start", "end"))
        yield OutOfOffice(uid="away", host_id=host_id, first=first, last=last)
    for each in case.get("reservations", ()):
        yield Reservation(
            uid="held",
            account_id=1,
            host_ids=(host_id,),
            event_type_id=each.get("eventTypeId", event_type.id),
            span=Span(instant(each["slotStart"]), instant(each["slotEnd"])),
            until=instant(each.get("reservationUntil", "2100-01-01T00:00:00Z")),
        )


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
    policy, seats, team = (
        case.get(name) for name in ("confirmationPolicy", "seats", "team")
    )
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
        seats=SeatPlan(per_slot=seats["seatsPerTimeSlot"]) if seats else None,
        scheduling=SCHEDULING[team["schedulingType"] if team else None],
        hosts=tuple(
            EventHost(host_id=each["userId"], is_fixed=each.get("mandatory", False))
            for each in (team["hosts"] if team else ())
        ),
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
        travels=tuple(
            journey(
                each["timeZone"],
                instant(each["startDate"]),
                instant(each["endDate"]),
                case["timeZone"],
            )
            for each in case.get("travelSchedules", ())
        ),
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
        attendee=AVA,
        buffer_before=own.buffer_before if own else 0,
        buffer_after=own.buffer_after if own else case.get("afterBuffer", 0),
        seats=tuple(
            Seat(uid=f"seat-{number}", attendee=AVA)
            for number in range(case.get("seatsTaken", 0))
        ),
        ical_uid=f"booking-{number}@example.com",
        origin=Origin.IMPORT,
        created_at=datetime(2024, 1, 1, tzinfo=UTC),
        updated_at=datetime(2024, 1, 1, tzinfo=UTC),
    )
