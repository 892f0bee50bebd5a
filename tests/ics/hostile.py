"""Writes files whose every text means ill, each ended by a zero octet.

Started with `python -O`, which drops every assert; how many files is its argument.
"""

from __future__ import annotations

import random
import sys
from datetime import UTC, datetime

from pinmycal_desktop.ics.writer import Method, write_calendar
from pinmycal_desktop.ics.zone_rules import zone_rules
from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import (
    Answer,
    Attendee,
    Booking,
    BookingStatus,
    Origin,
)
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.span import Span

NOW = datetime(2026, 4, 1, 12, tzinfo=UTC)
ENDS = (
    "\r\n",
    "\n",
    "\r",
    "\v",
    "\f",
    "\x1c",
    "\x1d",
    "\x1e",
    "\x85",
    "\u2028",
    "\u2029",
)
PIECES = (
    *ENDS, "X-EVIL:1", "ATTENDEE:mailto:x@evil.test", "END:VEVENT", "BEGIN:VALARM",
    "\\", "\\n", ";", ":", ",", '"', "^n", "^", "=", "\0", "\x07", "\ud800", "\ufeff",
    "\t", " ", "a" * 80, "\U0001f600" * 30, "\u0301" * 40, "https://x/", "mailto:",
    "=0D=0A",
)  # fmt: skip


def main(count: int) -> None:
    """Write so many files."""
    assert False, "asserts are to be dropped here"  # noqa: B011, PT015 - that is the point
    chance = random.Random(count)  # noqa: S311 - the same ill will each time
    for _ in range(count):
        sys.stdout.buffer.write(_file(chance) + b"\0")


def _file(chance: random.Random) -> bytes:
    """Return a file, or what is said of a zone by a name out of somebody's file."""

    def ill() -> str:
        return "".join(chance.choices(PIECES, k=chance.randint(1, 12)))

    def somebody() -> Attendee:
        return Attendee(name=ill(), email=ill() + "@x.test", zone=ill())

    if chance.random() < 0.1:
        return zone_rules("Europe/Berlin", 2026, 2026, called=ill() + "z")
    host = Host(
        id=1, uid=ill(), account_id=1, name=ill(), email=ill() + "@y", zone="Asia/Tokyo"
    )
    booking = Booking(
        id=1,
        uid=ill(),
        account_id=1,
        host_id=1,
        event_type_id=7,
        title=ill(),
        span=Span.lasting(NOW, chance.randint(1, 5_000)),
        is_all_day=chance.random() < 0.2,
        status=chance.choice(list(BookingStatus)),
        attendee=somebody(),
        organizer=somebody() if chance.random() < 0.5 else None,
        others=(somebody(),),
        answers=(
            Answer(slug=ill(), label=ill(), value=ill()),
            Answer(slug=ill(), label=ill(), value=(ill(), ill())),
        ),
        notes=ill(),
        location=Location(chance.choice(list(LocationKind)), ill()),
        cancellation_reason=ill(),
        rescheduling_reason=ill(),
        ical_uid=ill(),
        metadata=((ill(), ill()),),
        origin=Origin.WINDOW,
        created_at=NOW,
        updated_at=NOW,
    )
    return write_calendar(
        [booking],
        host=host,
        now=NOW,
        event_types={7: ill()},
        method=chance.choice([None, Method.REQUEST, Method.CANCEL]),
        alarm_minutes=chance.choice([None, 15]),
        name=ill(),
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
