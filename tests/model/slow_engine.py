"""A slow, obvious engine: it asks of every single minute whether it is free.

It shares no arithmetic with the real one: no spans are cut, merged or converted; the
clock on the wall is read for each minute. Everything given to it is in whole minutes.
Rolling windows are left out: 61 days of minutes are too many.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.booking import Booking, BookingStatus
from pinmycal_desktop.model.event_type import DateRange, DaysAhead
from pinmycal_desktop.model.reservation import Reservation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pinmycal_desktop.model.booking import Engagement
    from pinmycal_desktop.model.event_type import EventType, PeriodLimits
    from pinmycal_desktop.model.schedule import DayHours, Schedule
    from pinmycal_desktop.model.slots import SlotQuery
    from pinmycal_desktop.model.span import Span

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


class SlowEngine:
    """One question, put to every minute."""

    def __init__(
        self,
        event_type: EventType,
        schedule: Schedule,
        engagements: Sequence[Engagement],
        query: SlotQuery,
    ) -> None:
        self.event_type = event_type
        self.schedule = schedule
        self.engagements = engagements
        self.query = query
        self.length = query.length or event_type.length
        self.host_zone = ZoneInfo(schedule.zone)
        self.zone = ZoneInfo(query.zone)

    def starts(self) -> list[datetime]:
        """Return the starts of all slots."""
        span = self.query.span
        if not self.event_type.first_slot_only:
            return list(self.starts_between(span.start, span.end))
        found: dict[date, datetime] = {}
        start, end = span.start, span.end
        while (start - MINUTE).astimezone(self.zone).date() == self.day(span.start):
            start -= MINUTE
        while self.day(end) == self.day(span.end - MINUTE):
            end += MINUTE
        for each in self.starts_between(start, end):
            found.setdefault(self.day(each), each)
        last = span.end - self.length * MINUTE
        return [each for each in found.values() if span.start <= each <= last]

    def day(self, minute: datetime) -> date:
        return minute.astimezone(self.zone).date()

    def starts_between(self, start: datetime, end: datetime) -> Iterator[datetime]:
        began: datetime | None = None
        minute = start
        while minute <= end:
            goes_on = minute < end and self.is_bookable(minute)
            if goes_on and began is None:
                began = minute
            if not goes_on and began is not None:
                yield from self.cut(began, minute)
                began = None
            minute += MINUTE

    def cut(self, start: datetime, end: datetime) -> Iterator[datetime]:
        step = self.event_type.slot_interval or self.length
        unit = 1
        for each in (5, 10, 15, 20, 30, 60):
            if step % each == 0:
                unit = each
        at = self.mark(start, unit)
        if self.event_type.optimised_slots:
            spare = (end - start) // MINUTE % unit
            moves = [self.mark(start, each) for each in (unit, 15, 5)]
            at = next((each for each in moves if each - start <= spare * MINUTE), start)
        at += self.event_type.offset_start * MINUTE
        while at + self.length * MINUTE <= end:
            if self.is_before_the_end(at):
                yield at
            at += (step + self.event_type.offset_start) * MINUTE

    def mark(self, minute: datetime, unit: int) -> datetime:
        while minute.astimezone(self.zone).minute % unit:
            minute += MINUTE
        return minute

    def is_bookable(self, minute: datetime) -> bool:
        return self.is_free(minute) and self.is_after_the_beginning(minute)

    def is_free(self, minute: datetime) -> bool:
        return (
            self.is_open(minute)
            and not any(self.takes(each, minute) for each in self.engagements)
            and not self.is_full(minute)
        )

    def is_open(self, minute: datetime) -> bool:
        wall = minute.astimezone(self.host_zone)
        clock = wall.hour * 60 + wall.minute
        today, yesterday = wall.date(), wall.date() - DAY
        if any(each.start <= clock < each.end for each in self.hours(today)):
            return True
        if not existed(yesterday, self.schedule.zone):
            return False
        clock += 24 * 60
        return any(each.start <= clock < each.end for each in self.hours(yesterday))

    def hours(self, day: date) -> DayHours:
        special = [
            each for each in self.schedule.overrides if each.first <= day <= each.last
        ]
        if special:
            return tuple(range_ for each in special for range_ in each.ranges)
        return self.schedule.week[day.weekday()]

    def takes(self, engagement: Engagement, minute: datetime) -> bool:
        if isinstance(engagement, OutOfOffice):
            day = minute.astimezone(self.host_zone).date()
            return engagement.first <= day <= engagement.last
        if isinstance(engagement, Reservation):
            is_held = self.query.now < engagement.until
            is_held = is_held and engagement.uid not in self.query.holding
            return is_held and engagement.span.start <= minute < engagement.span.end
        before, after = self.event_type.buffer_after, self.event_type.buffer_before
        if isinstance(engagement, Booking):
            blocking = [BookingStatus.CONFIRMED]
            if self.event_type.blocks_while_pending:
                blocking.append(BookingStatus.PENDING)
            if engagement.status not in blocking or engagement.id == self.query.moving:
                return False
            before += engagement.buffer_before
            after += engagement.buffer_after
        start = engagement.span.start - before * MINUTE
        return start <= minute < engagement.span.end + after * MINUTE

    def is_full(self, minute: datetime) -> bool:
        day = minute.astimezone(self.host_zone).date()
        counts, booked = self.event_type.count_limits, self.event_type.minute_limits
        return self.over(counts, day, 1, lambda _: 1) or self.over(
            booked, day, self.length, lambda span: (span.end - span.start) // MINUTE
        )

    def over(
        self, limits: PeriodLimits, day: date, more: int, measure: Callable[[Span], int]
    ) -> bool:
        for name, period in PERIODS.items():
            limit = getattr(limits, name)
            if limit is None:
                continue
            used = sum(
                measure(each.span)
                for each in self.engagements
                if isinstance(each, Booking)
                and each.status is BookingStatus.CONFIRMED
                and each.event_type_id == self.event_type.id
                and each.id != self.query.moving
                and period(each.span.start.astimezone(self.host_zone).date())
                == period(day)
            )
            if used + more > limit:
                return True
        return False

    def is_after_the_beginning(self, minute: datetime) -> bool:
        notice = max(1, self.event_type.minimum_notice)
        if minute < self.query.now + notice * MINUTE:
            return False
        window = self.event_type.window
        if isinstance(window, DateRange):
            return minute.astimezone(self.host_zone).date() >= window.first
        return True

    def is_before_the_end(self, minute: datetime) -> bool:
        window = self.event_type.window
        if isinstance(window, DateRange):
            return minute.astimezone(self.host_zone).date() <= window.last
        if isinstance(window, DaysAhead):
            last, left = self.day(self.query.now), window.days
            while left:
                last += DAY
                left -= not window.business_days or last.weekday() < 5
            return self.day(minute) <= last
        return True


PERIODS: dict[str, Callable[[date], object]] = {
    "day": lambda day: day,
    "week": lambda day: (day + DAY).isocalendar()[:2],
    "month": lambda day: (day.year, day.month),
    "year": lambda day: day.year,
}


@lru_cache(maxsize=1024)
def existed(day: date, zone: str) -> bool:
    """Whether `zone` had that date: whether some hour of it comes back from UTC."""
    tz = ZoneInfo(zone)
    for hour in range(24):
        wall = datetime(day.year, day.month, day.day, hour, tzinfo=tz)
        if wall.astimezone(UTC).astimezone(tz).date() == day:
            return True
    return False
