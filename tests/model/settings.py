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
AGO = (*[-20 * A_DAY] * 4, -600, -1, 500)
SHAPES = (*["booking"] * 8, *["reservation"] * 4, *["busy"] * 3, "away")
FEW_ZONES = ("Europe/London", "America/New_York", "Australia/Lord_Howe")
AVA = Attendee(name="Ava", email="ava@example.com", zone="UTC")
ALL_DAY, LONG_DAY = (HourRange(0, A_DAY),), (HourRange(420, 1335),)
WIDE = (ALL_DAY, LONG_DAY, ALL_DAY, LONG_DAY, ALL_DAY, LONG_DAY, ALL_DAY)
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


@lru_cache(maxsize=32768)
def change_days(zone: str, year: int) -> tuple[datetime, ...]:
    """Return the UTC midnights before the clock changes of a year."""
    tz = ZoneInfo(zone)
    days = [datetime(year, 1, 1, tzinfo=UTC) + n * DAY for n in range(366)]
    return tuple(
        day
        for day in days
        if day.astimezone(tz).utcoffset() != (day + DAY).astimezone(tz).utcoffset()
    )


def settings() -> st.SearchStrategy[Setting]:
    """Return settings of every kind, seats that can be taken among them."""
    return st.one_of(mixed(), mixed(), crowds(), relays())


@st.composite
def relays(draw: st.DrawFn) -> Setting:
    """Draw hosts who take turns, one's hours ending about when the other's begin."""
    zone = draw(st.sampled_from(ZONES))
    middle = draw(moments(zone)).replace(minute=0)
    seam = draw(st.integers(1, 24 * 4 - 1)) * 15
    late = max(1, seam - draw(st.sampled_from((0, 0, 30))))
    ranges = [HourRange(0, seam), HourRange(late, A_DAY)]
    some = st.sampled_from(((1,), (2,), (1, 2)))
    there = [
        (draw(engagements(number, middle, (30, 60))), draw(some))
        for number in range(draw(st.integers(0, 3)))
    ]
    hosts = tuple(
        Availability(
            host_id=number,
            schedule=replace(
                making.schedule(draw(st.sampled_from((zone, *FEW_ZONES)))),
                week=((range_,),) * 7,
            ),
            engagements=Engagements(each for each, who in there if number in who),
        )
        for number, range_ in enumerate(ranges, 1)
    )
    kind = making.event_type(
        draw(st.sampled_from((30, 60, 90))),
        slot_interval=draw(st.sampled_from((None, 15))),
        scheduling=Scheduling.ROUND_ROBIN,
        hosts=tuple(map(draw, map(parts, (1, 2)))),
        keeps_host=draw(few),
    )
    start = middle - draw(st.integers(0, 24)) * 60 * MINUTE
    query = SlotQuery(
        span=Span.lasting(start, A_DAY),
        now=middle - 20 * DAY,
        zone=zone,
        moving=draw(st.sampled_from((None, 0))),
    )
    return Setting(Offering(event_type=kind, availabilities=hosts), query)


@st.composite
def crowds(draw: st.DrawFn) -> Setting:
    """Draw meetings with seats that are booked and reserved, close to each other."""
    zone = draw(st.sampled_from(ZONES))
    middle = draw(moments(zone)).replace(minute=0)
    length = draw(st.sampled_from((15, 30, 60)))
    kind = making.event_type(
        length,
        seats=seat_plan(draw(st.integers(1, 3))),
        slot_interval=draw(st.sampled_from((None, None, 30))),
        buffer_before=draw(st.sampled_from((0, 0, 15))),
        buffer_after=draw(st.sampled_from((0, 0, 10))),
        first_slot_only=draw(few),
        minimum_notice=draw(st.sampled_from((0, 0, 0, 20 * A_DAY))),
        scheduling=draw(st.sampled_from((Scheduling.PERSONAL, *Scheduling))),
    )
    alone = kind.scheduling is Scheduling.PERSONAL
    everyone = (1,) if alone else (1, 2)
    spans = [
        Span.lasting(
            middle + draw(st.sampled_from((-60, 0, 0, 15, 60))) * MINUTE, length
        )
        for _ in range(draw(st.integers(1, 4)))
    ]
    there = [draw(taken(number, span)) for number, span in enumerate(spans)]
    some = st.lists(st.sampled_from(everyone), min_size=1, unique=True)
    taking = [draw(st.just(everyone) | some) for _ in there]
    hours = st.just(making.schedule(zone, daily="00:00-24:00")) | schedules(
        zone, middle
    )
    return Setting(
        Offering(
            event_type=replace(kind, hosts=tuple(map(draw, map(parts, everyone)))),
            availabilities=tuple(
                Availability(
                    host_id=host_id,
                    schedule=draw(hours),
                    engagements=Engagements(
                        each
                        for each, hosts in zip(there, taking, strict=True)
                        if host_id in hosts
                    ),
                )
                for host_id in everyone
            ),
        ),
        SlotQuery(
            span=Span(middle - 120 * MINUTE, middle + 180 * MINUTE),
            now=middle - 20 * DAY,
            zone=draw(st.sampled_from((zone, "Asia/Kathmandu"))),
            moving=draw(st.sampled_from((None, None, 0))),
            holding=draw(st.sampled_from((frozenset(), frozenset({"held-1"})))),
        ),
    )


def taken(number: int, span: Span) -> st.SearchStrategy[Engagement]:
    """Return what may stand at `span`: mostly a meeting with seats."""
    start, end = span.start.isoformat(), span.end.isoformat()
    given: dict[str, Any] = {"id": number, "uid": f"booking-{number}"}
    seats = [Seat(uid=f"seat-{seat}", attendee=AVA) for seat in range(2)]
    meeting = making.booking(start, end, **given)
    fuller = replace(meeting, seats=tuple(seats))
    held = Reservation(
        uid=f"held-{number}",
        account_id=1,
        host_ids=(1,),
        event_type_id=1,
        span=span,
        until=span.start,
    )
    others = (replace(meeting, event_type_id=2), making.busy(start, end))
    return st.sampled_from((meeting, meeting, fuller, held, held, *others))


@st.composite
def mixed(draw: st.DrawFn) -> Setting:
    """Draw anything."""
    zone = draw(st.sampled_from(ZONES))
    middle = draw(moments(zone))
    minutes = draw(st.sampled_from((A_DAY, 2 * A_DAY)) | st.integers(1, 2 * A_DAY))
    start = (
        middle
        - draw(st.sampled_from((minutes // 2, 0, minutes)) | st.integers(0, minutes))
        * MINUTE
    )
    query = SlotQuery(
        span=Span.lasting(start, minutes),
        now=start + draw(st.sampled_from(AGO)) * MINUTE,
        zone=draw(st.sampled_from((zone, "UTC", "Asia/Kathmandu"))),
        length=draw(st.sampled_from((None, None, 25, 60))),
        moving=draw(st.sampled_from((None, 1))),
        holding=draw(st.sampled_from((frozenset(), frozenset({"held-1"})))),
    )
    return Setting(draw(offerings(zone, middle)), query)


@st.composite
def offerings(draw: st.DrawFn, zone: str, middle: datetime) -> Offering:
    kind = draw(event_types(middle))
    scheduling = draw(st.sampled_from((*[Scheduling.PERSONAL] * 2, *Scheduling)))
    count = 1
    if scheduling is not Scheduling.PERSONAL:
        count = draw(st.integers(1, 3))
    zones = [zone, *(draw(st.sampled_from((zone, *FEW_ZONES))) for _ in range(count))]
    lengths = (kind.length, kind.length, 60)
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
    week = WIDE
    if draw(st.booleans()):
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
    shape = draw(st.sampled_from(SHAPES))
    start = middle + draw(st.integers(-3 * A_DAY, 3 * A_DAY)) * MINUTE
    minutes = draw(st.one_of(st.integers(0, 300), *[st.sampled_from(lengths)] * 2))
    if shape == "away":
        first = start.date()
        return OutOfOffice(uid="away", host_id=1, first=first, last=first)
    if shape == "reservation":
        start = middle + draw(st.sampled_from((-90, 0, 60, 75))) * MINUTE
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
    if draw(st.booleans()):  # so that some meet each other
        start = middle + draw(st.sampled_from((-90, 0, 60, 75))) * MINUTE
        end = start + minutes * MINUTE
    return making.booking(
        start.isoformat(),
        end.isoformat(),
        id=number,
        uid=f"booking-{number}",
        event_type_id=draw(st.sampled_from((1, 1, 2))),
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
        seats=draw(st.sampled_from((None, None, *map(seat_plan, (2, 3))))),
    )


def seat_plan(seats: int) -> SeatPlan:
    return SeatPlan(per_slot=seats)


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
