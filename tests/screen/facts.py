"""The invented week of the pictures, 9 to 15 March 2026 in London, as values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.booking import (
    Answer,
    Attendee,
    Booking,
    BookingStatus,
    BusyTime,
    HistoryEntry,
    Origin,
)
from pinmycal_desktop.model.event_type import EventType, Location, LocationKind
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.week import WeekState
from tests.builders import a_guest

if TYPE_CHECKING:
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.outbox import ChangeState
    from pinmycal_desktop.screen.readings import PersonTime

LONDON = "Europe/London"
MONDAY = date(2026, 3, 9)
NOW = datetime(2026, 3, 11, 11, 20, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a reading of the diary holds."""

    bookings: tuple[Booking, ...] = ()
    busy: tuple[BusyTime, ...] = ()
    event_types: tuple[EventType, ...] = ()
    open_hours: tuple[Span, ...] = ()
    accounts: tuple[Account, ...] = ()
    unsent: tuple[tuple[int, ChangeState], ...] = ()
    held: tuple[Reservation, ...] = ()
    people: tuple[PersonTime, ...] = ()


def at(day: int, clock: str, *, zone: str = LONDON) -> datetime:
    """Return the moment in March 2026 at which that clock shows a time."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 3, day, hour, minute, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def span(day: int, start: str, end: str, *, zone: str = LONDON) -> Span:
    """Return a span of one day in March 2026; 24:00 is its end."""
    if end == "24:00":
        return Span(at(day, start, zone=zone), at(day + 1, "00:00", zone=zone))
    return Span(at(day, start, zone=zone), at(day, end, zone=zone))


def booking(
    number: int,
    name: str,
    when: Span,
    *,
    kind: int | None = 1,
    status: BookingStatus = BookingStatus.CONFIRMED,
    zone: str = LONDON,
    buffers: int = 0,
    is_all_day: bool = False,
) -> Booking:
    """Return a booking with `name`, in the type `kind`."""
    return Booking(
        id=number,
        uid=f"uid-{number}",
        account_id=1,
        host_id=1,
        event_type_id=kind,
        title=name
        if is_all_day
        else f"{TYPES.get(kind or 0, ('Meeting',))[0]}: {name}",
        span=when,
        is_all_day=is_all_day,
        status=status,
        attendee=Attendee(name=name, email=f"p{number}@example.org", zone=zone),
        buffer_before=buffers,
        buffer_after=buffers,
        ical_uid=f"{number}@example.org",
        origin=Origin.WINDOW,
        created_at=NOW - timedelta(days=8),
        updated_at=NOW - timedelta(days=1),
        revision=1,
    )


def a_hold(when: Span | None = None) -> Reservation:
    """Return a hold of the second event type, on Thursday until 11:25 on Wednesday."""
    return Reservation(
        uid="held",
        account_id=1,
        host_ids=(1,),
        event_type_id=2,
        span=when or span(12, "14:00", "14:45"),
        until=at(11, "11:25"),
    )


TYPES = {
    1: ("Intro call", 1, 30),
    2: ("Discovery", 2, 45),
    3: ("Design review", 9, 60),
    4: ("One to one", 3, 30),
    5: ("Interview", 6, 60),
    6: ("Office hours", 8, 15),
    7: ("Board prep", 10, 60),
    8: ("Support escalation", 7, 20),
}
"""Title, colour and length of each event type."""


def event_type(number: int) -> EventType:
    """Return one of the eight event types."""
    title, colour, length = TYPES[number]
    return EventType(
        id=number,
        uid=f"type-{number}",
        account_id=1,
        host_id=1,
        title=title,
        slug=title.lower().replace(" ", "-"),
        lengths=(length,),
        colour=colour,
        position=number,
    )


def busy(number: int, name: str, title: str, when: Span, **more: bool) -> BusyTime:
    """Return a busy time of the calendar `name`."""
    return BusyTime(
        id=number,
        calendar_id=1 + len(name) % 3,
        calendar_name=name,
        title=title,
        span=when,
        is_all_day=more.get("is_all_day", False),
    )


def days(first: int, last: int) -> Span:
    """Return the span of whole days in March 2026."""
    return Span.of_days(date(2026, 3, first), date(2026, 3, last), LONDON)


def sofia() -> Booking:
    """Return the booking that the side panel of the pictures shows, whole."""
    made = booking(
        11,
        "Sofía Hernández-Nakamura",
        span(11, "14:00", "14:45"),
        kind=2,
        buffers=15,
        zone="America/New_York",
    )
    return replace(
        made,
        others=(a_guest("sato@example.org", "America/New_York"),),
        location=Location(LocationKind.LINK, "https://meet.example.org/abc"),
        answers=(
            Answer(
                "cover",
                "What should we cover?",
                "Moving 40 clinics from a shared inbox to booking pages.",
            ),
            Answer("size", "Team size", "250 to 500"),
        ),
        notes="Met at UX London 2025. Prefers mornings.",
        history=(
            HistoryEntry(
                at=at(3, "16:12"),
                origin=Origin.WINDOW,
                message=Message.of("history.booked", start_at="2026-03-11T14:00:00Z"),
            ),
        ),
    )


_WEEK = """
 1 | Kwame Mensah                  |  9 08:30 09:00 | 4 | Africa/Accra
 2 | Nguyễn Thị Minh Khai          |  9 09:30 10:00 | 1 | Asia/Ho_Chi_Minh
 3 | Hooli rebrand, round 2        |  9 10:30 11:30 | 3 | Europe/London
 4 | Ольга Иванова                 |  9 14:00 14:45 | 2 | Europe/Moscow
 5 | Chidi Okafor                  |  9 15:30 16:30 | 5 | Africa/Lagos
 6 | Zoë Brandt                    | 10 09:00 09:15 | 6 | Europe/Berlin
 7 | 김서연                         | 10 09:15 09:30 | 6 | Asia/Seoul
 8 | Luca De Santis                | 10 09:30 09:45 | 6 | Europe/Rome
 9 | Tomás Ó Briain                | 10 11:00 11:30 | 1 | Europe/Dublin
10 | 佐藤 美咲                      | 10 13:00 13:45 | 2 | Asia/Tokyo
12 | Anjali Deshpande              | 10 13:15 14:15 | 5 | Asia/Kolkata
13 | Umbrella GmbH                 | 10 16:00 16:20 | 8 | Europe/Berlin
14 | Kwame Mensah                  | 11 08:30 09:00 | 4 | Africa/Accra
15 | Checkout flow                 | 11 10:15 11:15 | 3 | Europe/London
16 | Mohammed Al-Farsi             | 11 15:15 15:45 | 1 | Asia/Riyadh
17 | Board papers with Ingrid      | 11 16:30 17:30 | 7 | Europe/London
18 | Söderberg                     | 12 09:00 09:30 | 1 | Europe/Stockholm
19 | Rajeshwari Venkatasubramanian | 12 10:30 11:30 | 5 | Asia/Kolkata
20 | Ingrid Vásquez                | 12 15:30 16:00 | 4 | Europe/Madrid
21 | Ava Thompson                  | 12 16:30 17:00 | 1 | America/New_York
22 | Söderberg                     | 13 09:30 10:00 | 1 | Europe/Stockholm
23 | Onboarding, Pied Piper        | 13 10:30 11:30 | 3 | Europe/London
24 | Stark Industries              | 13 12:00 12:20 | 8 | Europe/London
25 | Deepika Sharma                | 13 12:30 13:00 | 1 | Asia/Kolkata
"""
_STATUSES = {16: BookingStatus.PENDING, 21: BookingStatus.CANCELLED}
_INTERVIEW = 5
_OPEN = """
 9 08:30 12:30
 9 13:30 17:30
10 09:00 12:30
10 13:00 17:30
11 08:30 12:00
11 13:30 17:30
12 09:00 12:30
12 13:30 17:30
13 09:00 14:00
"""


def _row(line: str) -> Booking:
    number, name, when, kind, zone = (part.strip() for part in line.split("|"))
    day, start, end = when.split()
    return booking(
        int(number),
        name,
        span(int(day), start, end),
        kind=int(kind),
        status=_STATUSES.get(int(number), BookingStatus.CONFIRMED),
        zone=zone,
        buffers=15 if int(kind) == _INTERVIEW else 0,
    )


def _opening(line: str) -> Span:
    day, start, end = line.split()
    return span(int(day), start, end)


def march() -> Facts:
    """Return everything of the week."""
    fair = "UX London, Old Truman Brewery"
    bookings = [
        *map(_row, _WEEK.strip().splitlines()),
        sofia(),
        booking(26, fair, days(10, 12), kind=7, is_all_day=True),
        booking(27, "Q1 plan due", days(9, 9), kind=4, is_all_day=True),
    ]
    others = (
        busy(1, "Family", "Lunch", span(11, "12:00", "13:00")),
        busy(2, "Outlook", "Busy", span(12, "12:30", "13:30")),
        busy(3, "Family", "School play", span(13, "15:00", "16:30")),
        busy(4, "TripIt", "Flight", span(15, "14:00", "18:00")),
        busy(5, "Family", "Mum, 70", days(14, 14), is_all_day=True),
    )
    return Facts(
        bookings=tuple(sorted(bookings, key=lambda each: (each.span.start, each.id))),
        busy=others,
        event_types=tuple(event_type(number) for number in TYPES),
        open_hours=tuple(map(_opening, _OPEN.strip().splitlines())),
    )


def week(facts: Facts | None = None, *, days: int = 7) -> WeekState:
    """Return the state that shows the week, on Wednesday at 11:20."""
    state = WeekState.at(NOW.date(), zone=LONDON, now=NOW, days=days)
    return state.with_reading(state.span, march() if facts is None else facts)
