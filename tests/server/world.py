"""A real service on a real socket, with what one person, Ada, has of each kind.

Bob lives there too, with a token of his own. What Ada wrote says `ADA`, so that it can
be seen where it must not be.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from tests.server.calling import StandingClock
from tests.server.people import add_host, key_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ADA = "ADA's own"
HOOK = "https://hooks.example.test/ADA"
USED = re.compile(r'^INSERT INTO "?token"?\b')
"""A token's row says when it was used last."""


@dataclass
class World:
    """Where Ada and Bob live."""

    url: str
    file: Path
    diary: Diary
    ada: httpx.Client
    bob: httpx.Client
    ids: dict[str, str] = field(default_factory=dict)
    """What Ada has, by the name it has in paths."""

    def kept(self) -> list[str]:
        """Return all that is kept, but when tokens were used."""
        with sqlite3.connect(self.file) as db:
            return [line for line in db.iterdump() if not USED.match(line)]

    def path(self, template: str) -> str:
        """Return a path with Ada's ids in it."""
        ids = self.ids | (self.ids_of_v1(template) if template[:3] == "/v1" else {})
        if "/teams/" in template:
            ids = ids | {"eventTypeId": ids["teamEventTypeId"]}
        if "webhooks" in template and template[:3] == "/v2":
            ids = ids | {"webhookId": self._webhook(template)}
        return re.sub(r"\{(\w+)\}", lambda found: ids[found[1]], template)

    def ids_of_v1(self, template: str) -> dict[str, str]:
        """Return the ids of the PinmyCal API, which all have one name."""
        kind = "v1Webhook" if "webhooks" in template else "v1Booking"
        return {"ref": self.ids[kind]}

    def _webhook(self, template: str) -> str:
        """Return the id of Ada's webhook of the kind that a path is about."""
        kinds = {"/v2/event-types/": "eventTypeWebhook", "/v2/teams/": "teamWebhook"}
        found = (kind for start, kind in kinds.items() if template.startswith(start))
        return self.ids[next(found, "webhook")]


@contextmanager
def world(folder: Path) -> Iterator[World]:
    """Serve a fresh diary in `folder` in which Ada has one of each kind."""
    clock = StandingClock()
    file = folder / "pinmycal.db"
    diary = Diary.open(file, clock=clock, zone="Europe/Berlin", host_name="Ada")
    bob = add_host(diary, "Bob")
    app = build_app(diary, clock=clock, secrets=lambda _: None, rate_limit=0)
    service = ServiceThread(app, host="127.0.0.1", port=0)
    service.start()
    try:
        with (
            _program(service.url, key_for(diary, 1)) as ada,
            _program(service.url, key_for(diary, bob.id)) as his,
        ):
            made = World(service.url, file, diary, ada, his)
            _furnish(made)
            yield made
    finally:
        assert service.stop()
        diary.close()


def _program(url: str, key: str) -> httpx.Client:
    return httpx.Client(base_url=url, headers={"Authorization": f"Bearer {key}"})


def _furnish(made: World) -> None:
    """Make what Ada has."""
    ids = made.ids
    event_type = _new(
        made, "2024-06-14", "event-types", title=ADA, slug="ada", lengthInMinutes=30
    )
    ids["eventTypeId"] = str(event_type["id"])
    schedule = _new(
        made, "2024-06-11", "schedules", name=ADA, timeZone="UTC", isDefault=False
    )
    ids["scheduleId"] = str(schedule["id"])
    links = f"event-types/{event_type['id']}/private-links"
    link = _new(made, "2024-04-15", links, maxUsageCount=9)
    ids["linkId"] = str(link["linkId"])
    _furnish_team(made)
    _furnish_bookings(made)
    for name, path in (
        ("webhook", "webhooks"),
        ("eventTypeWebhook", f"event-types/{ids['eventTypeId']}/webhooks"),
        (
            "teamWebhook",
            f"teams/{ids['teamId']}/event-types/{ids['teamEventTypeId']}/webhooks",
        ),
    ):
        hook = _new(
            made,
            "2024-04-15",
            path,
            subscriberUrl=f"{HOOK}/{name}",
            triggers=["BOOKING_CREATED"],
            active=True,
        )
        ids[name] = str(hook["id"])
    told = {"url": f"{HOOK}/v1", "events": ["booking.created"]}
    ids["v1Webhook"] = made.ada.post("/v1/webhooks", json=told).json()["webhook"]["id"]
    away = {"start": "2026-03-09T00:00:00Z", "end": "2026-03-09T23:59:59Z"}
    ids["oooId"] = str(_new(made, "2024-08-13", "me/ooo", **away)["id"])
    ids["uid"] = _new(
        made,
        "2024-09-04",
        "slots/reservations",
        eventTypeId=int(ids["eventTypeId"]),
        slotStart="2026-03-03T13:00:00Z",
    )["reservationUid"]
    ids |= {"id": "1", "userId": "1", "clientId": "nobody", "eventUid": "nothing"}
    ids |= {"calendar": "google", "app": "google-meet"}


def _furnish_team(made: World) -> None:
    """Make a team of Ada's."""
    team = _new(made, "2024-08-13", "teams", name=ADA, slug="ada-team")
    made.ids["teamId"] = str(team["id"])
    members = made.ada.get(f"/v2/teams/{team['id']}/memberships").json()["data"]
    made.ids["membershipId"] = str(members[0]["id"])
    offered = _new(
        made,
        "2024-06-14",
        f"teams/{team['id']}/event-types",
        title=ADA,
        slug="ada-and-all",
        lengthInMinutes=30,
        schedulingType="collective",
        hosts=[{"userId": 1}],
    )
    made.ids["teamEventTypeId"] = str(offered["id"])


def _furnish_bookings(made: World) -> None:
    """Make a booking, and one with a seat."""
    ids = made.ids
    guest = {"name": ADA, "email": "eve@example.test", "timeZone": "UTC"}
    booking = _new(
        made,
        "2024-08-13",
        "bookings",
        eventTypeId=int(ids["eventTypeId"]),
        start="2026-03-03T09:00:00Z",
        attendee=guest,
    )
    ids["bookingUid"] = str(booking["uid"])
    ids["v1Booking"] = f"bk_{booking['id']}"
    shown = made.ada.get(
        f"/v2/bookings/{booking['uid']}/attendees",
        headers={"cal-api-version": "2024-08-13"},
    ).json()["data"]
    ids["attendeeId"] = str(shown[0]["id"])
    seated = _new(
        made,
        "2024-06-14",
        "event-types",
        title=ADA,
        slug="ada-seats",
        lengthInMinutes=30,
        seats={
            "seatsPerTimeSlot": 3,
            "showAttendeeInfo": True,
            "showAvailabilityCount": True,
        },
    )
    seat = _new(
        made,
        "2024-08-13",
        "bookings",
        eventTypeId=seated["id"],
        start="2026-03-03T11:00:00Z",
        attendee=guest,
    )
    ids["seatUid"] = str(seat["seatUid"])


def _new(made: World, version: str, path: str, **body: Any) -> dict[str, Any]:
    """Make a thing of Ada's and return it as it is answered."""
    answer = made.ada.post(
        f"/v2/{path}", json=body, headers={"cal-api-version": version}
    )
    assert answer.is_success, answer.text
    found: dict[str, Any] = answer.json()["data"]
    return found
