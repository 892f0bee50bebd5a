"""The recorded slot cases, asked of the service over HTTP.

`tests/model` asks the engine; here each case is laid into a diary of its own first, so
that what is kept, gathered and written out counts too.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.booking import Booking, BusyTime
from pinmycal_desktop.model.commands.holding import SaveOutOfOffice, SaveReservation
from pinmycal_desktop.model.commands.setup import SaveEventType, SaveSchedule
from pinmycal_desktop.model.commands.transfer import ImportCalendar
from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import CalendarFile, ImportTarget, ReadEvent
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.store import bookings
from tests.model.test_slots_recorded import (
    engagements,
    event_type_of,
    instant,
    recordings,
    schedule_of,
    wanted_of,
)
from tests.server.calling import Caller, StandingClock

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = recordings()
CASES: list[dict[str, Any]] = (
    json.loads((FOLDER / "slots-golden.json").read_text("utf-8"))["cases"]
    if FOLDER
    else []
)
NOT_KEPT = ("team", "travelSchedules")
"""What a diary of one host is not given by a command."""


ALWAYS = Span(datetime(2000, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC))


OVERLAPPING = {"G19"}
"""Hours that overlap: a schedule joins them before it keeps them."""


def is_for_one_host(case: dict[str, Any]) -> bool:
    """Whether a case can be laid into a diary as it is."""
    return case["id"] not in OVERLAPPING and not any(map(case.get, NOT_KEPT))


def laid_in(case: dict[str, Any], folder: Path, clock: StandingClock) -> Diary:
    """Return a diary that holds what a case says."""
    zone = case["schedule"]["timeZone"]
    diary = Diary.open(folder / "pinmycal.db", clock=clock, zone=zone, host_name="Ada")
    hours = diary.schedules.default()
    wanted = schedule_of({**case, **case["schedule"]})
    diary.run(
        SaveSchedule(
            schedule=replace(
                hours, zone=zone, week=wanted.week, overrides=wanted.overrides
            )
        )
    )
    there = diary.event_types.get(1)
    kind = replace(
        event_type_of({**case["eventType"], "team": None}),
        uid=there.uid,
        revision=there.revision,
        slug=there.slug,
    )
    kind = diary.run(SaveEventType(event_type=kind)).event_type
    for each in engagements(case, kind, 1):
        keep(diary, each, clock)
    return diary


def keep(diary: Diary, it: object, clock: StandingClock) -> None:
    """Lay one thing into the diary that takes time."""
    if isinstance(it, BusyTime):
        event = ReadEvent(uid=str(it.span.start), title=it.title, span=it.span)
        file = CalendarFile(name="Other", events=(event,))
        target = ImportTarget.BUSY_TIMES
        diary.run(ImportCalendar(account_id=1, file=file, target=target))
    elif isinstance(it, OutOfOffice):
        diary.run(SaveOutOfOffice(away=it))
    elif isinstance(it, Reservation):
        if it.is_live(clock.now):
            soon = min(it.until, clock.now + timedelta(hours=1))
            diary.run(SaveReservation(reservation=replace(it, until=soon)))
    else:
        assert isinstance(it, Booking), it
        with diary._database.write() as db:
            seats = (replace(each, uid=f"{it.uid} {each.uid}") for each in it.seats)
            bookings.insert(db, [replace(it, seats=tuple(seats))])


NONE = pytest.param(
    {"id": "none"},
    marks=pytest.mark.skip(reason="only on a checkout with the recordings beside it"),
)


@pytest.mark.parametrize(
    "case",
    [each for each in CASES if is_for_one_host(each)] or [NONE],
    ids=lambda each: each["id"],
)
def test_a_recorded_case_is_answered_alike(
    case: dict[str, Any], tmp_path: Path
) -> None:
    clock = StandingClock(instant(case["now"]))
    diary = laid_in(case, tmp_path, clock)
    app = build_app(diary, clock=clock, secrets=lambda _: None)
    query = {"eventTypeId": 1} | case["query"]
    if uid := query.get("bookingUidToReschedule"):
        known = {each.uid: each.short_uid for each in diary.bookings.between(ALWAYS)}
        query["bookingUidToReschedule"] = known.get(uid, uid)
    with asyncio.Runner() as runner:
        call = Caller(app, "", runner)
        path = f"/v2/slots?{urlencode(query)}"
        headers = {"Authorization": "", "cal-api-version": "2024-09-04"}
        answer = call("GET", path, headers=headers)
    diary.close()
    assert answer.status_code == 200, answer.text
    days = answer.json()["data"]
    starts = [instant(each["start"]) for day in days.values() for each in day]
    assert starts == wanted_of(case)
    for day, slots in days.items():
        assert {each["start"][:10] for each in slots} == {day}
        assert all("end" in each for each in slots) == (query.get("format") == "range")
