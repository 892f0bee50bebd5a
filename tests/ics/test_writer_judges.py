"""What is written, read by readers that are not ours: `icalendar`, libical and ical.js.

Random bookings, many of them on the nights the clocks change, with whatever a person
could type. libical is a library of the system (`dev.py test` brings it where it may);
ical.js needs Node.js, and to be where Node.js looks for it (NODE_PATH).
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from pinmycal_desktop.ics.lines import address, cleaned, single_line
from pinmycal_desktop.model.booking import Attendee, Booking, BookingStatus
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.span import Span
from tests.builders import a_guest
from tests.ics import libical
from tests.ics.test_writer import BOOKING, HOST, write

if TYPE_CHECKING:
    from collections.abc import Callable

Told = list[dict[str, Any]]

JUDGE = Path(__file__).with_name("judge.cjs")
ZONES = ("Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia")
LETTERS = (
    "abc ,;:\\\"'^<>=ü€😀&%" + "\r\n\t\v\f\x1c\x1d\x1e\x85\u2028\u2029\0",
    "Nothing hides here",
)
INJECTED = "\r\nATTENDEE:mailto:x@evil.test\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n"
NAMES = {"attendee", "categories", "conference", "created", "description", "dtend"} | {
    "dtstamp", "dtstart", "last-modified", "location", "organizer", "sequence",
    "status", "summary", "uid", "url",
}  # fmt: skip


def typed(rng: random.Random) -> str:
    """Return what somebody may type, or paste, or mean ill with."""
    text = "".join(rng.choices(rng.choice(LETTERS), k=rng.randrange(120)))
    return text + INJECTED + text if rng.random() < 0.1 else text


def instant(rng: random.Random, zone: str) -> datetime:
    """Return a minute of ten years; every second one near a change of the clock."""
    at = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=rng.randrange(5_259_600))
    if rng.random() < 0.5:
        return at
    tz = ZoneInfo(zone)
    for _ in range(400):
        later = at + timedelta(days=1)
        if later.astimezone(tz).utcoffset() != at.astimezone(tz).utcoffset():
            return at + timedelta(minutes=rng.randrange(2 * 1_440))
        at = later
    return at


def drawn(rng: random.Random, number: int, zone: str) -> Booking:
    """Return one booking."""
    span = Span.lasting(instant(rng, zone), rng.randrange(1, 3_000))
    is_all_day = rng.random() < 0.1
    if is_all_day:
        day = date(2020, 1, 1) + timedelta(days=rng.randrange(4_000))
        span = Span.of_days(day, day + timedelta(days=rng.randrange(3)), zone)
    place = Location(LocationKind.ADDRESS, single_line(typed(rng)) or "Here")
    return replace(
        BOOKING,
        ical_uid=f"{number}@pinmycal",
        title=typed(rng),
        notes=typed(rng),
        span=span,
        is_all_day=is_all_day,
        location=place,
        status=rng.choice(list(BookingStatus)),
        # No backslash in a name: a parameter has no escapes by the RFC, but both judges
        # undo them all the same.
        attendee=Attendee(
            name=typed(rng).replace("\\", ""), email=f"a{number}@x.test", zone="UTC"
        ),
        others=(a_guest(f"b{number}@x.test"),),
        sequence=rng.randrange(9),
    )


@pytest.fixture(scope="module", params=ZONES)
def written(request: pytest.FixtureRequest, full: bool) -> tuple[str, list[Booking]]:  # noqa: FBT001 - a fixture
    """Return a zone and the bookings of a host there."""
    zone: str = request.param
    rng = random.Random(zone)  # noqa: S311 - the same bookings each time
    return zone, [drawn(rng, each, zone) for each in range(2_000 if full else 250)]


def expected(bookings: list[Booking], zone: str) -> Told:
    """Return what a reader must be told."""
    return [
        {
            "uid": each.ical_uid,
            "starts": _place_in_time(each, each.span.start, zone),
            "ends": _place_in_time(each, each.span.end, zone),
            "title": single_line(each.title),
            "description": cleaned(each.notes),
            "location": single_line(each.location.value),
            "status": {
                BookingStatus.CONFIRMED: "CONFIRMED",
                BookingStatus.PENDING: "TENTATIVE",
            }.get(each.status, "CANCELLED"),
            "people": [
                [single_line(person.name), f"mailto:{address(person.email)}"]
                for person in each.people
            ],
        }
        for each in bookings
    ]


def _place_in_time(booking: Booking, at: datetime, zone: str) -> str | float:
    """Return a date for whole days, else the seconds since 1970."""
    if booking.is_all_day:
        return at.astimezone(ZoneInfo(zone)).date().isoformat()
    return at.timestamp()


def read_by_icalendar(octets: bytes) -> Told:
    """Return what the first judge is told."""
    return [
        {
            "uid": str(event["UID"]),
            "starts": _as_told(event["DTSTART"].dt),
            "ends": _as_told(event["DTEND"].dt),
            "title": str(event["SUMMARY"]),
            "description": str(event.get("DESCRIPTION", "")),
            "location": str(event["LOCATION"]),
            "status": str(event["STATUS"]),
            "people": [
                [str(person.params.get("CN", "")), str(person)]
                for person in event["ATTENDEE"]
            ],
            "names": sorted({name.lower() for name in event}),
        }
        for event in _events(octets)
    ]


def _events(octets: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(octets).walk("VEVENT"))


def _as_told(at: date | datetime) -> str | float:
    return at.timestamp() if isinstance(at, datetime) else at.isoformat()


def read_by_ical_js(octets: bytes) -> Told:
    """Return what the second judge is told; skips where there is none."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("only where Node.js is installed")
    found = subprocess.run(
        [node, "-e", "require.resolve('ical.js')"], check=False, capture_output=True
    )
    if found.returncode:
        pytest.skip("only on computers where Node.js finds ical.js (NODE_PATH)")
    done = subprocess.run([node, JUDGE], input=octets, check=True, capture_output=True)
    told: Told = json.loads(done.stdout)
    return told


def read_by_libical(octets: bytes) -> Told:
    """Return what the third judge is told; skips where there is none."""
    if sys.platform != "linux":
        pytest.skip("only on Linux, where libical is a library of the system")
    library = libical.library()
    if library is None:
        pytest.skip("only where libical 3 is installed")
    return libical.Judge(library).read(octets)


@pytest.mark.parametrize("read", [read_by_icalendar, read_by_libical, read_by_ical_js])
def test_other_readers_see_the_same_instants_and_the_same_text(
    read: Callable[[bytes], Told],
    written: tuple[str, list[Booking]],
) -> None:
    zone, bookings = written

    told = read(write(*bookings, host=replace(HOST, zone=zone)))

    for each in told:
        assert set(each.pop("names")) <= NAMES
    wanted = expected(bookings, zone)
    if read is read_by_libical:
        wanted = [*map(_as_libical_says, wanted)]
    assert told == wanted


def _as_libical_says(told: dict[str, Any]) -> dict[str, Any]:
    """Return what a reader must be told, as libical 3.0 tells it.

    It drops blanks at both ends, and leaves the quotes of names as RFC 6868 has them
    written.
    """
    people = [[name.replace('"', "^'"), mail] for name, mail in told["people"]]
    return {**told, "description": told["description"].strip(" \t"), "people": people}
