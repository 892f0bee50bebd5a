"""An offer: what one event type has to give, and how it is cut into starts.

It joins the parts of the engine; `slots` asks it and puts the answer together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.blocked import Blocked, blocked_by
from pinmycal_desktop.model.booking import Engagement
from pinmycal_desktop.model.event_type import DaysAhead, EventType
from pinmycal_desktop.model.grid import Grid
from pinmycal_desktop.model.hours import open_spans, why_closed
from pinmycal_desktop.model.limits import full_periods
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.span import ONE_DAY, Span, remaining, start_of_day
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.model.window import Bounds, bounds, is_working_day

ROLLING_DAYS = 61
"""How many dates a rolling window looks at before it gives up (R23)."""


@value_class
class FreeTime:
    """A span with all that makes parts of it free, and others not."""

    span: Span
    hours: tuple[Span, ...]
    blocked: Sequence[Blocked]
    full: tuple[Reason, ...]
    free: tuple[Span, ...]
    """The hours without what is blocked and full; joined, in order."""

    def reasons(self, schedule: Schedule, span: Span) -> Iterator[Reason]:
        """Yield why parts of `span`, which lies within this one, are not free."""
        yield from why_closed(schedule, span, self.hours)
        for each in self.blocked:
            for reason in each.reasons():
                if reason.span.overlaps(span):
                    yield reason
        yield from (each for each in self.full if each.span.overlaps(span))


@value_class(kw_only=False)
class Run:
    """A stretch of free time in which a booking may be made, and its starts."""

    span: Span
    starts: tuple[datetime, ...]


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What `event_type` offers for meetings of `length` minutes, asked at `now`."""

    event_type: EventType
    schedule: Schedule
    engagements: Sequence[Engagement]
    now: datetime
    zone: str
    """Whose clock cuts the grid and names the days (R8)."""
    length: int
    moving: int | None
    holding: frozenset[str] = frozenset()
    """The uids of the asker's own reservations (R31)."""

    @cached_property
    def grid(self) -> Grid:
        """How starts are laid into free time."""
        return Grid.of(self.event_type, length=self.length, zone=self.zone)

    @cached_property
    def bounds(self) -> Bounds:
        """When a meeting may start."""
        fixed = bounds(
            self.event_type,
            now=self.now,
            zone=self.zone,
            host_zone=self.schedule.zone,
        )
        window = self.event_type.window
        if isinstance(window, DaysAhead) and window.rolling:
            return fixed.closing(self._rolling_end(window, fixed))
        return fixed

    def free_time(self, span: Span) -> FreeTime:
        """Return what is free in `span`, whenever a booking may be made."""
        hours = open_spans(self.schedule, span)
        blocked = blocked_by(
            self.engagements,
            self.event_type,
            span=span,
            zone=self.schedule.zone,
            now=self.now,
            moving=self.moving,
            holding=self.holding,
        )
        full = full_periods(
            self.event_type,
            self.engagements,
            length=self.length,
            zone=self.schedule.zone,
            span=span,
            moving=self.moving,
        )
        holes = [each.span for each in blocked]
        holes += [each.span for each in full]
        return FreeTime(
            span=span,
            hours=hours,
            blocked=blocked,
            full=full,
            free=remaining(hours, holes),
        )

    def runs(self, free: FreeTime) -> tuple[Run, ...]:
        """Return the free time of `free` from the first bookable moment on, cut."""
        return tuple(self._runs(free, self.bounds))

    def local_date(self, instant: datetime) -> date:
        """Return the asker's date at `instant`."""
        return instant.astimezone(self.grid.zone).date()

    def _runs(self, free: FreeTime, within: Bounds) -> Iterator[Run]:
        grid, first, closes = self.grid, within.first, within.closes
        for each in free.free:
            if first < each.end:
                span = each if first <= each.start else Span(first, each.end)
                yield Run(span, tuple(grid.starts(span, closes)))

    def _rolling_end(self, window: DaysAhead, fixed: Bounds) -> datetime:
        """Return the end of the N-th date with a slot, or of the last one found."""
        free = self.free_time(rolling_span(self.now, self.zone))
        found: list[date] = []
        for run in self._runs(free, fixed):
            for start in run.starts:
                day = self.local_date(start)
                if day in found[-1:]:
                    continue
                if window.business_days and not is_working_day(day):
                    continue
                if len(found) == window.days:
                    return start_of_day(found[-1] + ONE_DAY, self.zone)
                found.append(day)
        return start_of_day(found[-1] + ONE_DAY, self.zone) if found else self.now


def rolling_span(now: datetime, zone: str) -> Span:
    """Return the days in which a rolling window looks for slots (R23)."""
    today = now.astimezone(ZoneInfo(zone)).date()
    return Span.of_days(today, today + (ROLLING_DAYS - 1) * ONE_DAY, zone)


def unused(run: Run, span: Span, offer: Offer) -> Iterator[Reason]:
    """Yield why free time in the part of `run` within `span` belongs to no slot."""
    begin, end = max(run.span.start, span.start), min(run.span.end, span.end)
    length = offer.grid.length
    at = begin
    for start in run.starts:
        if start < begin or start + length > end:
            continue
        if at < start:
            yield Reason(kind=ReasonKind.OFF_GRID, span=Span(at, start))
        at = max(at, start + length)
    closes = offer.bounds.closes
    rest = end - at
    if closes is not None:
        end = min(end, closes)
    if at < end:
        kind = ReasonKind.TOO_SHORT if rest < length else ReasonKind.OFF_GRID
        yield Reason(kind=kind, span=Span(at, end))
