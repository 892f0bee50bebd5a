"""How fast calendar files are read and written, beside the bare library.

The library only takes the text apart; what is read here is understood as well: instants
in their zones, people, series, and what is wrong, as the child does it: without the
search for circles. The large file goes the whole way a dropped file goes, through the
child that can be killed. How long an import takes is measured by `importing`.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import icalendar

from benchmarks.calendar_mix import mixed_calendar
from benchmarks.figure import Figure, benchmark
from pinmycal_desktop.ics.child import ChildLimits, read_in_child
from pinmycal_desktop.ics.reader import read_calendar
from pinmycal_desktop.ics.writer import write_calendar
from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import Attendee, Booking, BookingStatus, Origin
from pinmycal_desktop.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NOW = datetime(2026, 11, 1, tzinfo=UTC)
WINDOW = Span(NOW - timedelta(days=366), NOW + timedelta(days=732))
MANY, MOST = 10_000, 200_000
_EVENT = (
    "BEGIN:VEVENT\r\nUID:{0}@x.test\r\nDTSTAMP:20260101T000000Z\r\n"
    "DTSTART:2026{1:02}{2:02}T{3:02}0000Z\r\nDURATION:PT1H\r\n"
    "SUMMARY:Number {0}\r\nEND:VEVENT\r\n"
)


@benchmark("ics_read_per_s")
def ics_read() -> Iterator[Figure]:
    """Events read in a second of the processor; the floor is the bare library's."""
    octets = mixed_calendar(MANY)
    ours = _processor(lambda: read_calendar(octets, name="x", window=WINDOW))
    theirs = _processor(lambda: icalendar.Calendar.from_ical(octets))
    yield Figure(
        name="ics_read_per_s", value=MANY / ours, unit="1/s", floor=MANY / theirs
    )


@benchmark("ics_read_200k_s", "ics_read_200k_peak_mb")
def ics_read_most() -> Iterator[Figure]:
    """200,000 events through the child: its processor time, and its memory."""
    import resource  # noqa: PLC0415 - Windows has none, and the others go on without

    octets = single_events(MOST)
    limits = ChildLimits(seconds=120, deadline=300)
    before = os.times()
    file = read_in_child(octets, name="x", window=WINDOW, limits=limits)
    after = os.times()
    if len(file.events) != MOST:
        msg = f"{len(file.events)} of {MOST} events were read"
        raise RuntimeError(msg)
    spent = sum(after[:4]) - sum(before[:4])
    yield Figure(name="ics_read_200k_s", value=spent, unit="s")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    unit = 1024 * (1024 if sys.platform == "darwin" else 1)
    yield Figure(name="ics_read_200k_peak_mb", value=peak / unit, unit="MB")


@benchmark("ics_export_10k_s")
def ics_export() -> Iterator[Figure]:
    """10,000 bookings written as one file."""
    host = Host(
        id=1, uid="h", account_id=1, name="Mira", email="m@x.test", zone="Europe/Rome"
    )
    first = Booking(
        id=1,
        uid="b",
        account_id=1,
        host_id=1,
        event_type_id=None,
        title="Talk",
        span=Span.lasting(NOW, 30),
        status=BookingStatus.CONFIRMED,
        attendee=Attendee(name="Ava", email="ava@x.test", zone="Europe/Rome"),
        ical_uid="b@x.test",
        origin=Origin.WINDOW,
        created_at=NOW,
        updated_at=NOW,
    )
    bookings = [
        replace(first, ical_uid=f"{each}@x.test", span=Span.lasting(_hour(each), 30))
        for each in range(MANY)
    ]
    spent = _processor(
        lambda: write_calendar(bookings, host=host, now=NOW, event_types={})
    )
    yield Figure(name="ics_export_10k_s", value=spent, unit="s")


def _hour(number: int) -> datetime:
    return NOW + timedelta(hours=number)


def single_events(count: int) -> bytes:
    """Return a calendar of `count` events, spread over a year."""
    events = (
        _EVENT.format(each, each % 12 + 1, each % 28 + 1, each % 24)
        for each in range(count)
    )
    text = "".join(events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{text}END:VCALENDAR\r\n".encode()


def _processor(work: Callable[[], object]) -> float:
    """Return the least processor time of three rounds, in seconds."""
    rounds = []
    gc.disable()
    for _ in range(3):
        begun = time.process_time()
        work()
        rounds.append(time.process_time() - begun)
        gc.collect()
    gc.enable()
    return min(rounds)
