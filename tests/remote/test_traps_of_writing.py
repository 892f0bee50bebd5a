"""Traps of the Cal.com API about what is sent: that it exists there, and is enough.

Which trap is held by which test: 1 to 7, 12 to 26, 28, 30 to 38 and 40 in `test_traps`;
8 to 11 in `test_asking` (401 that is no end of a session, 498, refusals by status, 429
without a wait); 22 and 35 here; 27, 29 and 36 in `tests/sync/test_traps_of_reading.py`;
39 in `tests/cli/test_api.py`, 41 in `tests/sync/test_plan.py`.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.event_type import (
    Confirmation,
    Location,
    LocationKind,
    SeatPlan,
)
from pinmycal_desktop.model.remote_setup import RemoteEventType, RemoteSchedule
from pinmycal_desktop.packaged import resource
from tests.remote.hostile import reply
from tests.remote.test_traps import START, a_booking, an_event_type, new, ok

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.remote.remote import Remote
    from tests.remote.hostile import Asked, Hostile

LINK = {"linkId": "l", "eventTypeId": 7, "bookingUrl": "https://cal.example.test/l"}
HOOK = {
    "id": "h",
    "subscriberUrl": "https://h.example.test",
    "triggers": [],
    "active": True,
}
SCHEDULE = {
    "id": 9,
    "ownerId": 1,
    "name": "Work",
    "timeZone": "Asia/Calcutta",
    "isDefault": True,
    "availability": [],
    "overrides": [],
}
ME = {"id": 1, "email": "ada@example.test", "timeZone": "Asia/Calcutta"}


def documented(asked: Asked) -> set[str]:
    """Return the keys of a body that the published document names for a request."""
    table = json.loads(resource("operations.json").read_text("utf-8"))
    for method, path, _, _, body in table:
        pattern = re.sub(r"\{\w+\}", "[^/]+", path)
        if method == asked.method and re.fullmatch(pattern, asked.path):
            return {each.partition(":")[0] for each in body or ()}
    raise AssertionError(f"{asked.method} {asked.path} is not published")


WRITES: dict[str, tuple[object, Callable[[Remote], object]]] = {
    "create": (
        a_booking(),
        lambda remote: remote.create(
            new(notes="Tea", guests=("bo@example.test",), length=30), key="k"
        ),
    ),
    "reschedule": (
        a_booking(),
        lambda remote: remote.reschedule(
            "x", start=START, reason="r", moved_by="ada@example.test", key="k"
        ),
    ),
    "cancel": (
        a_booking(),
        lambda remote: remote.cancel("x", reason="Ill", rest=True, key="k"),
    ),
    "decline": (a_booking(), lambda remote: remote.decline("x", reason="No")),
    "absent": (
        a_booking(),
        lambda remote: remote.mark_absent(
            "x", host=True, attendees={"eve@example.test": True}
        ),
    ),
    "guests": (
        a_booking(),
        lambda remote: remote.add_guests("x", ("bo@example.test",)),
    ),
    "location": (
        a_booking(),
        lambda remote: remote.change_location(
            "x", Location(kind=LocationKind.LINK, value="https://meet.example.test")
        ),
    ),
    "reserve": (
        {
            "eventTypeId": 7,
            "reservationUid": "r",
            "slotStart": "2026-12-07T10:00:00Z",
            "slotEnd": "2026-12-07T10:30:00Z",
            "reservationUntil": "2026-12-07T10:35:00Z",
        },
        lambda remote: remote.reserve("7", start=START, length=30),
    ),
    "event type": (
        an_event_type(),
        lambda remote: remote.save_event_type(
            None,
            RemoteEventType(
                remote_id="",
                title="A",
                slug="a",
                lengths=(30, 60),
                description="Talk",
                buffer_before=5,
                buffer_after=10,
                minimum_notice=60,
                slot_interval=15,
                confirmation=Confirmation.ALWAYS,
                seats=SeatPlan(per_slot=3),
                location=Location(kind=LocationKind.PHONE, value="+49301"),
            ),
        ),
    ),
    "schedule": (
        SCHEDULE,
        lambda remote: remote.save_schedule(
            None, RemoteSchedule(remote_id="", name="Work", zone="Asia/Calcutta")
        ),
    ),
    "private link": (
        LINK,
        lambda remote: remote.save_private_link("7", expires_at=START),
    ),
    "webhook": (
        HOOK,
        lambda remote: remote.subscribe(
            url="https://h.example.test",
            triggers=("BOOKING_CREATED",),
            secret="s",
            key="k",
        ),
    ),
    "profile": (
        ME,
        lambda remote: remote.change_profile(
            name="Ada", zone="Asia/Calcutta", week_start="Monday", time_format=24
        ),
    ),
}


@pytest.mark.parametrize("deed", WRITES)
def test_trap_22_no_key_is_sent_that_would_vanish_unseen(
    calcom: Remote, server: Hostile, deed: str
) -> None:
    answer, write = WRITES[deed]
    server.will(ok(answer))
    write(calcom)
    (sent,) = [each for each in server.asked if each.method != "GET"]
    assert sent.json
    assert set(sent.json) <= documented(sent)


def test_trap_35_a_slot_is_booked_without_being_held(
    calcom: Remote, server: Hostile
) -> None:
    """What this program held its own list of slots would not show any more."""
    server.will(ok(a_booking()))
    calcom.create(new(), key="k")
    assert [each.path for each in server.asked] == ["/v2/bookings"]


def test_trap_29_a_zone_called_otherwise_is_sent_back_only_when_it_is_changed(
    calcom: Remote, server: Hostile
) -> None:
    server.will(ok([SCHEDULE]))
    (before,) = calcom.schedules()
    assert before.zone == "Asia/Calcutta"
    server.will(reply(200, {"status": "success", "data": SCHEDULE}))
    named = RemoteSchedule(
        remote_id=before.remote_id,
        name="Hours",
        zone=before.zone,
        week=before.week,
        document=before.document,
    )
    calcom.save_schedule(before, named)
    assert server.last.json == {"name": "Hours"}
