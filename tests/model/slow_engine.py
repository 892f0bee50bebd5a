"""A slow, obvious engine: it asks of every single minute whether it is free.

It shares no arithmetic with the real one: no spans are cut, merged or converted; the
clock on the wall is read for each minute. Everything given to it is in whole minutes.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.booking import Booking, BookingStatus
from pinmycal_desktop.model.event_type import DateRange, DaysAhead
from pinmycal_desktop.model.hosts import Scheduling
from pinmycal_desktop.model.reservation import Reservation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pinmycal_desktop.model.booking import Engagement
    from pinmycal_desktop.model.event_type import PeriodLimits
    from pinmycal_desktop.model.offering import Availability, Offering
    from pinmycal_desktop.model.schedule import DayHours, Schedule
    from pinmycal_desktop.model.slots import SlotQuery
    from pinmycal_desktop.model.span import Span

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
ROLLING_DAYS = 61


class SlowHost:
    """One host, asked about every minute."""

    def __init__(
        self, host: Availability, offering: Offering, query: SlotQuery, length: int
    ) -> None:
        self.event_type = offering.event_type
        self.offering = offering
        self.query = query
        self.length = length
        self.schedule = host.schedule
        self.zone = ZoneInfo(host.schedule.zone)
        self.engagements = list(host.engagements)
        self.known: dict[datetime, bool] = {}

    def is_free(self, minute: datetime) -> bool:
        if minute not in self.known:
            self.known[minute] = (
                is_open(self.schedule, minute)
                and not any(self.takes(each, minute) for each in self.engagements)
                and not self.is_full(minute)
            )
        return self.known[minute]

    def takes(self, engagement: Engagement, minute: datetime) -> bool:
        if isinstance(engagement, OutOfOffice):
            day = minute.astimezone(self.zone).date()
            return engagement.first <= day <= engagement.last
        start, end = engagement.span.start, engagement.span.end
        if isinstance(engagement, Reservation):
            return self.is_held(engagement) and start <= minute < end
        before, after = self.event_type.buffer_after, self.event_type.buffer_before
        if isinstance(engagement, Booking):
            blocking = [BookingStatus.CONFIRMED]
            if self.event_type.blocks_while_pending:
                blocking.append(BookingStatus.PENDING)
            if engagement.status not in blocking or engagement.id == self.query.moving:
                return False
            before += engagement.buffer_before
            after += engagement.buffer_after
        return start - before * MINUTE <= minute < end + after * MINUTE

    def is_held(self, reservation: Reservation) -> bool:
        is_own = reservation.uid in self.query.holding
        return self.query.now < reservation.until and not is_own

    def is_full(self, minute: datetime) -> bool:
        day = minute.astimezone(self.zone).date()
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
                for each in self.counted
                if period(each.span.start.astimezone(self.zone).date()) == period(day)
            )
            if used + more > limit:
                return True
        return False

    @cached_property
    def counted(self) -> list[Booking]:
        """Return the event type's bookings, whichever host's they are, each once."""
        found = {
            each.id: each
            for host in self.offering.availabilities
            for each in host.engagements
            if isinstance(each, Booking)
            and each.status is BookingStatus.CONFIRMED
            and each.event_type_id == self.event_type.id
            and each.id != self.query.moving
        }
        return list(found.values())

    def sessions(self) -> dict[tuple[datetime, datetime, str], tuple[int, bool]]:
        """Return the seats taken in each session, and whether it can be joined."""
        found = {}
        mine = [
            each
            for each in self.engagements
            if isinstance(each, Booking | Reservation) and self.is_mine(each)
        ]
        for span in {each.span for each in mine}:
            parts = [each for each in mine if each.span == span]
            bookings = [each for each in parts if isinstance(each, Booking)]
            taken = len(parts)
            if bookings:
                taken += bookings[0].seats_taken - len(bookings)
            others = [each for each in self.engagements if each not in parts]
            minutes = minutes_of(span.start, self.length)
            can_join = (
                len(bookings) <= 1
                and (span.end - span.start) == self.length * MINUTE
                and self.event_type.seats is not None
                and taken < self.event_type.seats.per_slot
                and all(
                    is_open(self.schedule, minute)
                    and not self.is_full(minute)
                    and not any(self.takes(each, minute) for each in others)
                    for minute in minutes
                )
            )
            uid = bookings[0].uid if bookings else ""
            found[span.start, span.end, uid] = (taken, can_join)
        return found

    def is_mine(self, engagement: Booking | Reservation) -> bool:
        if engagement.event_type_id != self.event_type.id:
            return False
        if isinstance(engagement, Reservation):
            return self.is_held(engagement)
        is_moved = engagement.id == self.query.moving
        return engagement.status is BookingStatus.CONFIRMED and not is_moved


class SlowEngine:
    """One question, put to every minute."""

    def __init__(self, offering: Offering, query: SlotQuery) -> None:
        self.offering = offering
        self.event_type = offering.event_type
        self.query = query
        self.length = query.length or offering.event_type.length
        self.zone = ZoneInfo(query.zone)
        self.hosts = [
            SlowHost(each, offering, query, self.length)
            for each in offering.availabilities
        ]
        self.parts = {each.host_id: each for each in self.event_type.hosts}
        self.last_day = self.rolling_end()

    def starts(self) -> list[datetime]:
        """Return the starts of all slots."""
        span = self.query.span
        last = span.end - self.length * MINUTE
        if not self.event_type.first_slot_only:
            found = self.starts_between(span.start, span.end)
            return [each for each in found if each <= last]
        start, end = span.start, span.end
        while (start - MINUTE).astimezone(self.zone).date() == self.day(span.start):
            start -= MINUTE
        while self.day(end) == self.day(span.end - MINUTE):
            end += MINUTE
        firsts: dict[date, datetime] = {}
        for each in self.starts_between(start, end):
            firsts.setdefault(self.day(each), each)
        return [each for each in firsts.values() if span.start <= each <= last]

    def seats(self) -> dict[datetime, tuple[int, str]]:
        """Return the seats taken, and the booking, of each slot that can be joined."""
        told: dict[tuple[datetime, datetime, str], list[tuple[int, bool]]] = {}
        for host in self.hosts:
            for key, state in host.sessions().items():
                told.setdefault(key, []).append(state)
        return {
            start: (max(taken for taken, _ in states), uid)
            for (start, _, uid), states in sorted(told.items())
            if all(can_join for _, can_join in states) and self.is_allowed(start)
        }

    def day(self, minute: datetime) -> date:
        return minute.astimezone(self.zone).date()

    def starts_between(self, start: datetime, end: datetime) -> list[datetime]:
        found = set(self.new_starts_between(start, end))
        if self.event_type.seats is not None:
            last = end - self.length * MINUTE
            found |= {
                each
                for each in self.seats()
                if start <= each <= last
                and self.is_after_the_beginning(each)
                and self.is_before_the_end(each)
            }
        return sorted(found)

    def new_starts_between(self, start: datetime, end: datetime) -> Iterator[datetime]:
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
            if self.can_be_held(at) and self.is_before_the_end(at):
                yield at
            at += (step + self.event_type.offset_start) * MINUTE

    def mark(self, minute: datetime, unit: int) -> datetime:
        while minute.astimezone(self.zone).minute % unit:
            minute += MINUTE
        return minute

    def can_be_held(self, start: datetime) -> bool:
        """Whether somebody of each group is there all the time, within the rules."""
        minutes = minutes_of(start, self.length)
        return self.is_allowed(start) and all(
            any(all(map(host.is_free, minutes)) for host in group)
            for group in self.groups
        )

    def is_allowed(self, start: datetime) -> bool:
        rule = self.offering.restriction
        minutes = minutes_of(start, self.length)
        return rule is None or all(is_open(rule, each) for each in minutes)

    def is_bookable(self, minute: datetime) -> bool:
        return self.is_free(minute) and self.is_after_the_beginning(minute)

    def is_free(self, minute: datetime) -> bool:
        return all(any(host.is_free(minute) for host in group) for group in self.groups)

    @cached_property
    def groups(self) -> list[list[SlowHost]]:
        """Return from which hosts one has to be there each, one alone or several."""
        if self.event_type.scheduling is not Scheduling.ROUND_ROBIN:
            return [[each] for each in self.hosts]
        named: dict[str, list[SlowHost]] = {}
        for number, host in enumerate(self.hosts):
            part = self.parts[self.offering.availabilities[number].host_id]
            name = f"fixed {number}" if part.is_fixed else f"group {part.group}"
            named.setdefault(name, []).append(host)
        return [self.kept(group) for group in named.values()]

    def kept(self, group: list[SlowHost]) -> list[SlowHost]:
        """Return those who have the booking that is moved, if it shall stay theirs."""
        if not self.event_type.keeps_host or self.query.moving is None:
            return group
        return [
            host
            for host in group
            if any(
                isinstance(each, Booking) and each.id == self.query.moving
                for each in host.engagements
            )
        ] or group

    def is_after_the_beginning(self, minute: datetime) -> bool:
        notice = max(1, self.event_type.minimum_notice)
        if minute < self.query.now + notice * MINUTE:
            return False
        window = self.event_type.window
        if isinstance(window, DateRange):
            return minute.astimezone(self.hosts[0].zone).date() >= window.first
        return True

    def is_before_the_end(self, minute: datetime) -> bool:
        window = self.event_type.window
        if isinstance(window, DateRange):
            return minute.astimezone(self.hosts[0].zone).date() <= window.last
        if isinstance(window, DaysAhead) and not window.rolling:
            last, left = self.day(self.query.now), window.days
            while left:
                last += DAY
                left -= not window.business_days or last.weekday() < 5
            return self.day(minute) <= last
        return self.last_day is None or self.day(minute) <= self.last_day

    def rolling_end(self) -> date | None:
        """Return the last date of a rolling window; None when it has none."""
        self.last_day = None
        window = self.event_type.window
        if not isinstance(window, DaysAhead) or not window.rolling:
            return None
        minute = self.query.now
        while self.day(minute) == self.day(self.query.now):
            minute -= MINUTE
        end = minute + MINUTE
        last = self.day(self.query.now) + (ROLLING_DAYS - 1) * DAY
        while self.day(end) <= last:
            end += MINUTE
        found = self.starts_between(minute + MINUTE, end)
        dates = dict.fromkeys(
            self.day(each)
            for each in found
            if not window.business_days or self.day(each).weekday() < 5
        )
        counted = list(dates)[: window.days]
        return counted[-1] if counted else self.day(self.query.now) - DAY


PERIODS: dict[str, Callable[[date], object]] = {
    "day": lambda day: day,
    "week": lambda day: (day + DAY).isocalendar()[:2],
    "month": lambda day: (day.year, day.month),
    "year": lambda day: day.year,
}


def minutes_of(start: datetime, length: int) -> list[datetime]:
    return [start + number * MINUTE for number in range(length)]


def is_open(schedule: Schedule, minute: datetime) -> bool:
    """Whether some clock the hours are read on shows a time within them."""
    zones = (schedule.zone, *(each.zone for each in schedule.travels))
    return any(is_open_on(schedule, zone, minute) for zone in zones)


def is_open_on(schedule: Schedule, zone: str, minute: datetime) -> bool:
    wall = minute.astimezone(ZoneInfo(zone))
    clock = wall.hour * 60 + wall.minute
    today, yesterday = wall.date(), wall.date() - DAY
    if zone_on(schedule, today) == zone and any(
        each.start <= clock < each.end for each in hours_on(schedule, today)
    ):
        return True
    if zone_on(schedule, yesterday) != zone or not existed(yesterday, zone):
        return False
    clock += 24 * 60
    return any(each.start <= clock < each.end for each in hours_on(schedule, yesterday))


def zone_on(schedule: Schedule, day: date) -> str:
    for each in schedule.travels:
        if each.first <= day and (each.last is None or day <= each.last):
            return each.zone
    return schedule.zone


def hours_on(schedule: Schedule, day: date) -> DayHours:
    special = [each for each in schedule.overrides if each.first <= day <= each.last]
    if special:
        return tuple(range_ for each in special for range_ in each.ranges)
    return schedule.week[day.weekday()]


@lru_cache(maxsize=1024)
def existed(day: date, zone: str) -> bool:
    """Whether `zone` had that date: whether some hour of it comes back from UTC."""
    tz = ZoneInfo(zone)
    for hour in range(24):
        wall = datetime(day.year, day.month, day.day, hour, tzinfo=tz)
        if wall.astimezone(UTC).astimezone(tz).date() == day:
            return True
    return False
