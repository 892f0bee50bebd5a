"""Random settings for the engine: any zone, any schedule, best on change days."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import strategies as st

from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.booking import Attendee, BookingStatus, Seat
from pinmycal_desktop.model.engagements import Engagements
from pinmycal_desktop.model.event_type import (
    NO_LIMITS,
    DateRange,
    DaysAhead,
    PeriodLimits,
    SeatPlan,
)
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.model.schedule import DateOverride, HourRange, Schedule, Travel
from pinmycal_desktop.model.slots import Availability, Offering, SlotQuery
from pinmycal_desktop.model.span import Span
from tests.model import making

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Engagement
    from pinmycal_desktop.model.event_type import BookingWindow, EventType

ZONES = sorted(available_timezones() - {"localtime", "Factory"})
FIRST_YEAR, LAST_YEAR = 2000, 2037
A_DAY = 24 * 60
FEW_ZONES = ("Europe/London", "America/New_York", "Australia/Lord_Howe")
AVA = Attendee(name="Ava", email="ava@example.com", zone="UTC")
few = st.sampled_from((False, False, False, True))
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the engine is given."""

    offering: Offering
    query: SlotQuery

    @property
    def event_type(self) -> EventType:
        return self.offering.event_type

    def with_type(self, **changes: Any) -> Setting:
        kind = replace(self.event_type, **changes)
        return replace(self, offering=replace(self.offering, event_type=kind))

    def asking(self, **changes: Any) -> Setting:
        return replace(self, query=replace(self.query, **changes))


@lru_cache(maxsize=4096)
def change_days(zone: str, year: int) -> tuple[datetime, ...]:
    """Return the UTC midnights before the clock changes of a year."""
    tz = ZoneInfo(zone)
    days = [datetime(year, 1, 1, tzinfo=UTC) + n * DAY for n in range(366)]
    return tuple(
        day
        for day in days
        if day.astimezone(tz).utcoffset() != (day + DAY).astimezone(tz).utcoffset()
    )


@st.composite
def settings(draw: st.DrawFn) -> Setting:
    zone = draw(st.sampled_from(ZONES))
    middle = draw(moments(zone))
    minutes = draw(st.integers(1, 2 * A_DAY) | st.just(A_DAY))
    start = middle - draw(st.integers(0, minutes)) * MINUTE
    query = SlotQuery(
        span=Span.lasting(start, minutes),
        now=start
        + draw(st.sampled_from((-20 * A_DAY, -20 * A_DAY, -600, -1, 500))) * MINUTE,
        zone=draw(st.sampled_from((zone, "UTC", "Asia/Kathmandu"))),
        length=draw(st.sampled_from((None, None, 25, 60))),
        moving=draw(st.sampled_from((None, 1))),
        holding=draw(st.sampled_from((frozenset(), frozenset({"held-1"})))),
    )
    return Setting(draw(offerings(zone, middle)), query)


@st.composite
def offerings(draw: st.DrawFn, zone: str, middle: datetime) -> Offering:
    kind = draw(event_types(middle))
    scheduling = draw(st.sampled_from((*[Scheduling.PERSONAL] * 4, *Scheduling)))
    count = 1
    if scheduling is not Scheduling.PERSONAL:
        count = draw(st.integers(1, 3))
    zones = [zone, *(draw(st.sampled_from((zone, *FEW_ZONES))) for _ in range(count))]
    lengths = (kind.length, 25, 60)
    there = [
        draw(engagements(number, middle, lengths))
        for number in range(draw(st.integers(0, 6)))
    ]
    everyone = list(range(1, count + 1))
    some = st.lists(st.sampled_from(everyone), min_size=1, unique=True)
    taking = [draw(some) for _ in there]
    rule = draw(schedules(zone, middle)) if draw(few) else None
    return Offering(
        event_type=replace(
            kind,
            scheduling=scheduling,
            hosts=tuple(draw(parts(host_id)) for host_id in everyone),
            keeps_host=draw(st.booleans()),
        ),
        availabilities=tuple(
            Availability(
                host_id=host_id,
                schedule=draw(schedules(zones[host_id - 1], middle)),
                engagements=Engagements(
                    each
                    for each, hosts in zip(there, taking, strict=True)
                    if host_id in hosts
                ),
            )
            for host_id in everyone
        ),
        restriction=rule,
    )


def parts(host_id: int) -> st.SearchStrategy[EventHost]:
    return st.builds(
        EventHost,
        host_id=st.just(host_id),
        is_fixed=few,
        group=st.sampled_from(("", "", "other")),
    )


@st.composite
def moments(draw: st.DrawFn, zone: str) -> datetime:
    year = draw(st.integers(FIRST_YEAR, LAST_YEAR))
    changes = change_days(zone, year)
    first = datetime(year, 1, 1, tzinfo=UTC)
    day = first + draw(st.integers(0, 364)) * DAY
    wants_change = draw(st.booleans())
    if changes and wants_change:
        day = changes[day.day % len(changes)]
    return day + draw(st.integers(0, A_DAY)) * MINUTE


@st.composite
def hour_ranges(draw: st.DrawFn) -> HourRange:
    start = draw(st.integers(0, A_DAY // 5 - 1)) * 5 + draw(st.sampled_from((0, 0, 2)))
    return HourRange(start, start + draw(st.integers(1, A_DAY // 5)) * 5)


@st.composite
def schedules(draw: st.DrawFn, zone: str, middle: datetime) -> Schedule:
    days = st.lists(hour_ranges(), max_size=3).map(tuple)
    week = draw(st.tuples(days, days, days, days, days, days, days))
    overrides, travels = [], []
    for _ in range(draw(st.integers(0, 2))):
        first = middle.date() + draw(st.integers(-2, 2)) * DAY
        last = first + draw(st.integers(0, 1)) * DAY
        overrides.append(DateOverride(first=first, last=last, ranges=draw(days)))
    for _ in range(draw(st.sampled_from((0, 0, 0, 1, 2)))):
        first = middle.date() + draw(st.integers(-2, 2)) * DAY
        until = draw(st.sampled_from((None, first, first + DAY)))
        elsewhere = draw(st.sampled_from(ZONES))
        travels.append(Travel(first=first, last=until, zone=elsewhere))
    return Schedule(
        uid="schedule",
        account_id=1,
        name="Hours",
        zone=zone,
        week=week,
        overrides=tuple(overrides),
        travels=tuple(travels),
    )


@st.composite
def engagements(
    draw: st.DrawFn, number: int, middle: datetime, lengths: tuple[int, ...]
) -> Engagement:
    shape = draw(st.sampled_from(("booking", "booking", "busy", "reservation", "away")))
    start = middle + draw(st.integers(-3 * A_DAY, 3 * A_DAY)) * MINUTE
    minutes = draw(st.integers(0, 300) | st.sampled_from(lengths))
    if shape == "away":
        first = start.date()
        return OutOfOffice(uid="away", host_id=1, first=first, last=first)
    if shape == "reservation":
        start = middle + draw(st.sampled_from((-90, 0, 60))) * MINUTE
        return Reservation(
            uid=f"held-{number}",
            account_id=1,
            host_ids=(1,),
            event_type_id=draw(st.integers(1, 2)),
            span=Span.lasting(start, max(1, minutes)),
            until=middle + draw(st.sampled_from((-21 * A_DAY, A_DAY))) * MINUTE,
        )
    end = start + minutes * MINUTE
    if shape == "busy":
        return making.busy(start.isoformat(), end.isoformat())
    if draw(st.booleans()):  # so that some meet what is reserved
        start = middle + draw(st.sampled_from((-90, 0, 60))) * MINUTE
        end = start + minutes * MINUTE
    return making.booking(
        start.isoformat(),
        end.isoformat(),
        id=number,
        uid=f"booking-{number}",
        event_type_id=draw(st.integers(1, 2)),
        status=draw(st.sampled_from((BookingStatus.CONFIRMED, *BookingStatus))),
        buffer_before=draw(st.sampled_from((0, 0, 10))),
        buffer_after=draw(st.sampled_from((0, 0, 25))),
        seats=tuple(
            Seat(uid=f"seat-{seat}", attendee=AVA)
            for seat in range(draw(st.integers(0, 3)))
        ),
    )


@st.composite
def event_types(draw: st.DrawFn, middle: datetime) -> EventType:
    low = st.sampled_from((None, None, 1, 3))
    long = st.sampled_from((None, None, 90, 240))
    counts = st.builds(PeriodLimits, day=low, week=low, month=low, year=low)
    booked = st.builds(PeriodLimits, day=long, week=long, month=long, year=long)
    unlimited = st.just(NO_LIMITS)
    return making.event_type(
        draw(st.sampled_from((5, 7, 15, 20, 30, 45, 50, 60, 90, 120))),
        slot_interval=draw(st.sampled_from((None, None, 10, 25, 30, 60))),
        offset_start=draw(st.sampled_from((0, 0, 5, 10))),
        minimum_notice=draw(st.sampled_from((0, 0, 30, 605))),
        buffer_before=draw(st.sampled_from((0, 0, 15))),
        buffer_after=draw(st.sampled_from((0, 0, 10))),
        blocks_while_pending=draw(st.booleans()),
        first_slot_only=draw(st.sampled_from((False, False, True))),
        optimised_slots=draw(st.sampled_from((False, False, True))),
        count_limits=draw(unlimited | unlimited | counts),
        minute_limits=draw(unlimited | unlimited | booked),
        window=draw(windows(middle)),
        seats=draw(st.sampled_from((None, None, SeatPlan(per_slot=2)))),
    )


def windows(middle: datetime) -> st.SearchStrategy[BookingWindow]:
    first = st.integers(-2, 2).map(lambda days: middle.date() + days * DAY)
    days = st.sampled_from((0, 1, 2, 14, 19, 20, 21))
    return st.one_of(
        st.none(),
        st.none(),
        st.none(),
        st.builds(DaysAhead, days, business_days=st.booleans()),
        first.map(lambda day: DateRange(day, day + DAY)),
    )
