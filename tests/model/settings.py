"""Random settings for the engine: any zone, any schedule, best on change days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import strategies as st

from pinmycal_desktop.model.booking import Booking, BookingStatus, BusyTime
from pinmycal_desktop.model.event_type import (
    NO_LIMITS,
    DateRange,
    DaysAhead,
    PeriodLimits,
)
from pinmycal_desktop.model.schedule import DateOverride, HourRange, Schedule
from pinmycal_desktop.model.slots import SlotQuery
from pinmycal_desktop.model.span import Span
from tests.model import making

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Engagement
    from pinmycal_desktop.model.event_type import BookingWindow, EventType

ZONES = sorted(available_timezones() - {"localtime", "Factory"})
FIRST_YEAR, LAST_YEAR = 2000, 2037
A_DAY = 24 * 60
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the engine is given."""

    event_type: EventType
    schedule: Schedule
    engagements: tuple[Engagement, ...]
    query: SlotQuery


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
    )
    return Setting(
        draw(event_types(middle)),
        draw(schedules(zone, middle)),
        tuple(draw(st.lists(engagements(middle), max_size=6))),
        query,
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
    overrides = []
    for _ in range(draw(st.integers(0, 2))):
        first = middle.date() + draw(st.integers(-2, 2)) * DAY
        last = first + draw(st.integers(0, 1)) * DAY
        overrides.append(DateOverride(first=first, last=last, ranges=draw(days)))
    return Schedule(
        uid="schedule",
        account_id=1,
        name="Hours",
        zone=zone,
        week=week,
        overrides=tuple(overrides),
    )


@st.composite
def engagements(draw: st.DrawFn, middle: datetime) -> Booking | BusyTime:
    start = middle + draw(st.integers(-3 * A_DAY, 3 * A_DAY)) * MINUTE
    end = start + draw(st.integers(0, 300)) * MINUTE
    if draw(st.booleans()):
        return making.busy(start.isoformat(), end.isoformat())
    return making.booking(
        start.isoformat(),
        end.isoformat(),
        id=draw(st.integers(1, 3)),
        event_type_id=draw(st.integers(1, 2)),
        status=draw(st.sampled_from(BookingStatus)),
        buffer_before=draw(st.sampled_from((0, 0, 10))),
        buffer_after=draw(st.sampled_from((0, 0, 25))),
    )


@st.composite
def event_types(draw: st.DrawFn, middle: datetime) -> EventType:
    few = st.sampled_from((None, None, 1, 3))
    long = st.sampled_from((None, None, 90, 240))
    counts = st.builds(PeriodLimits, day=few, week=few, month=few, year=few)
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
    )


def windows(middle: datetime) -> st.SearchStrategy[BookingWindow]:
    first = st.integers(-2, 2).map(lambda days: middle.date() + days * DAY)
    few = st.sampled_from((0, 1, 2, 14, 19, 20, 21))
    return st.one_of(
        st.none(),
        st.none(),
        st.none(),
        st.builds(DaysAhead, few, business_days=st.booleans()),
        first.map(lambda day: DateRange(day, day + DAY)),
    )
