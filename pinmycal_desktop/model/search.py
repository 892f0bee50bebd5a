"""A search: one question put to what an event type offers, and cut into starts.

It joins the parts of the engine; `slots` asks it and puts the answer together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from heapq import merge
from itertools import chain

from pinmycal_desktop.model.booking import Booked
from pinmycal_desktop.model.event_type import DaysAhead, EventType
from pinmycal_desktop.model.free_time import FreeTime
from pinmycal_desktop.model.grid import Grid
from pinmycal_desktop.model.host_time import Wish
from pinmycal_desktop.model.hours import open_spans
from pinmycal_desktop.model.offering import Availability, Offering
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.seats import Session
from pinmycal_desktop.model.sharing import Roster
from pinmycal_desktop.model.slot import SlotQuery
from pinmycal_desktop.model.span import ONE_DAY, Span, start_of_day
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.model.window import Bounds, bounds, is_working_day, rolling_span


@value_class(kw_only=False)
class Run:
    """A stretch of free time in which a booking may be made, and its starts."""

    span: Span
    starts: tuple[datetime, ...]
    unshared: tuple[datetime, ...] = ()
    """Starts for which no one host is free until the end (R34)."""


@value_class(kw_only=False)
class Openings:
    """All that can be booked in some free time: new meetings, and seats in others."""

    runs: tuple[Run, ...]
    sessions: tuple[Session, ...]

    def starts(self) -> Iterator[datetime]:
        """Yield every start, in order."""
        new = chain.from_iterable(run.starts for run in self.runs)
        return merge(new, (each.span.start for each in self.sessions))


@dataclass(frozen=True, kw_only=True)
class Search:
    """What `query` asks of `offering`, for meetings of `length` minutes."""

    offering: Offering
    query: SlotQuery
    length: int

    @property
    def event_type(self) -> EventType:
        """What is offered."""
        return self.offering.event_type

    @cached_property
    def grid(self) -> Grid:
        """How starts are laid into free time."""
        return Grid.of(self.event_type, length=self.length, zone=self.query.zone)

    @cached_property
    def bounds(self) -> Bounds:
        """When a meeting may start."""
        fixed = bounds(
            self.event_type,
            now=self.query.now,
            zone=self.query.zone,
            host_zone=self.offering.availabilities[0].schedule.zone,
        )
        window = self.event_type.window
        if isinstance(window, DaysAhead) and window.rolling:
            return fixed.closing(self._rolling_end(window, fixed))
        return fixed

    @cached_property
    def roster(self) -> Roster:
        """Who has to be there."""
        hosts = self.offering.availabilities
        roster = Roster.of(self.event_type, [each.host_id for each in hosts])
        moving = self.query.moving
        if self.event_type.keeps_host and moving is not None:
            return roster.narrowed(
                frozenset(
                    place
                    for place, host in enumerate(hosts)
                    if host.engagements.booking(moving)
                )
            )
        return roster

    @cached_property
    def _wish(self) -> Wish:
        return Wish(
            event_type=self.event_type,
            query=self.query,
            length=self.length,
            counted=self._counted,
        )

    def free_time(self, span: Span) -> FreeTime:
        """Return what is free in `span`, whenever a booking may be made."""
        hosts = tuple(self._wish.of(each, span) for each in self._hosts)
        rule = self.offering.restriction
        return FreeTime(
            hosts=hosts,
            roster=self.roster,
            free=self.roster.shared([each.free for each in hosts]),
            restriction=rule,
            allowed=() if rule is None else open_spans(rule, span),
        )

    def openings(self, free: FreeTime) -> Openings:
        """Return what of `free` can be booked."""
        return self._openings(free, self.bounds)

    def local_date(self, instant: datetime) -> date:
        """Return the asker's date at `instant`."""
        return instant.astimezone(self.grid.zone).date()

    @property
    def _hosts(self) -> Sequence[Availability]:
        return self.offering.availabilities

    def _counted(self, span: Span) -> Iterable[Booked]:
        """Return the event type's bookings, each once, that start in `span` (R35)."""
        kind = self.event_type.id
        of_hosts = [each.engagements.starting(kind, span) for each in self._hosts]
        if len(of_hosts) == 1:
            return of_hosts[0]
        return {each.id: each for each in chain.from_iterable(of_hosts)}.values()

    def _openings(self, free: FreeTime, within: Bounds) -> Openings:
        sessions = (each for each in free.sessions if within.allow(each.span.start))
        return Openings(tuple(self._runs(free, within)), tuple(sessions))

    def _runs(self, free: FreeTime, within: Bounds) -> Iterator[Run]:
        grid, first, closes = self.grid, within.first, within.closes
        is_plain = free.is_plain
        for each in free.free:
            if first < each.end:
                span = each if first <= each.start else Span(first, each.end)
                run = Run(span, tuple(grid.starts(span, closes)))
                yield run if is_plain else self._kept(run, free)

    def _kept(self, run: Run, free: FreeTime) -> Run:
        """Return `run` without the starts of meetings that nobody may hold."""
        length = self.grid.length
        held: list[datetime] = []
        unshared: list[datetime] = []
        for start in run.starts:
            meeting = Span(start, start + length)
            if not free.has_hosts_for(meeting):
                unshared.append(start)
            elif free.allows(meeting):
                held.append(start)
        return Run(run.span, tuple(held), tuple(unshared))

    def _rolling_end(self, window: DaysAhead, fixed: Bounds) -> datetime:
        """Return the end of the N-th date with a slot, or of the last one found."""
        query = self.query
        free = self.free_time(rolling_span(query.now, query.zone))
        found: list[date] = []
        for start in self._openings(free, fixed).starts():
            day = self.local_date(start)
            if day in found[-1:] or (window.business_days and not is_working_day(day)):
                continue
            if len(found) == window.days:
                break
            found.append(day)
        return start_of_day(found[-1] + ONE_DAY, query.zone) if found else query.now


def unused(run: Run, span: Span, search: Search) -> Iterator[Reason]:
    """Yield why free time in the part of `run` within `span` belongs to no slot."""
    begin, end = max(run.span.start, span.start), min(run.span.end, span.end)
    length = search.grid.length
    lacking = [Span(start, start + length) for start in run.unshared]
    at = begin
    for start in run.starts:
        if start < begin or start + length > end:
            continue
        if at < start:
            yield _unused(Span(at, start), lacking, ReasonKind.OFF_GRID)
        at = max(at, start + length)
    kind = ReasonKind.TOO_SHORT if end - at < length else ReasonKind.OFF_GRID
    closes = search.bounds.closes
    if closes is not None:
        end = min(end, closes)
    if at < end:
        yield _unused(Span(at, end), lacking, kind)


def _unused(span: Span, lacking: Iterable[Span], kind: ReasonKind) -> Reason:
    """Return why `span` is unused: for lack of one host for all of it, or `kind`."""
    if any(each.overlaps(span) for each in lacking):
        kind = ReasonKind.HOSTS
    return Reason(kind=kind, span=span)
