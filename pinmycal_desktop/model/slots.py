"""Free slots, and the reason for every time that is none: docs/booking-rules.md.

The one entrance to the booking engine. Its parts: `hours` (when a host is there),
`blocked` (what is taken), `limits` and `seats`, which `host_time` puts together;
`free_time` joins the hosts (`sharing`); `window` (when a booking may be made), `grid`
(which starts are cut out of what is left) and `search`. All of it is arithmetic on what
is handed in: nothing here reads a clock, a store or a setting, and any thread may call
it.

`find`, `free`, `nearest`, `why_not`, `hosts_free` and `needed` ask an `Offering`, of
one host or several; `find_slots` and its like one host's schedule and engagements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from heapq import nsmallest
from itertools import chain

from pinmycal_desktop.model.booking import Engagement
from pinmycal_desktop.model.event_type import DaysAhead, EventType
from pinmycal_desktop.model.free_time import FreeTime
from pinmycal_desktop.model.hours import open_spans
from pinmycal_desktop.model.limits import counted_span
from pinmycal_desktop.model.offering import Availability, Offering
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.search import Openings, Search, unused
from pinmycal_desktop.model.slot import SeatedSlot, Slot, SlotAnswer, SlotQuery
from pinmycal_desktop.model.span import Span, remaining
from pinmycal_desktop.model.window import rolling_span

__all__ = [
    "Availability",
    "Offering",
    "Reason",
    "ReasonKind",
    "SeatedSlot",
    "Slot",
    "SlotAnswer",
    "SlotQuery",
    "find",
    "find_slots",
    "free",
    "free_slots",
    "hosts_free",
    "nearest",
    "nearest_slots",
    "needed",
    "objections",
    "open_spans",
    "reach",
    "why_not",
]

_A_DAY = 24 * 60

_OF_FIRST = frozenset(
    {
        ReasonKind.WINDOW,
        ReasonKind.OFF_GRID,
        ReasonKind.TOO_SHORT,
        ReasonKind.FIRST_ONLY,
    }
)
"""What only the first meeting of a series must meet (R32)."""


def find(offering: Offering, query: SlotQuery) -> SlotAnswer:
    """Return the slots of `offering` in `query.span`, with reasons for the rest.

    Its engagements are all those of its hosts that overlap `needed`, in any order;
    more of them do no harm.
    """
    search = _search(offering, query)
    free_time = search.free_time(_cut_span(offering.event_type, query))
    found = search.openings(free_time)
    cut = _slots(search, found)
    slots = _first_of_days(search, found, cut)
    joined = [each.span for each in found.sessions if query.span.contains(each.span)]
    taken = chain(
        free_time.reasons(query.span),
        (each for run in found.runs for each in unused(run, query.span, search)),
    )
    reasons = [
        *search.bounds.reasons(query.span),
        *(_beside(taken, joined, query.span) if joined else taken),
    ]
    if len(slots) < len(cut):
        left = remaining((each.span for each in cut), (each.span for each in slots))
        reasons += [Reason(kind=ReasonKind.FIRST_ONLY, span=each) for each in left]
    return SlotAnswer(slots, tuple(sorted(reasons, key=_in_order)))


def free(offering: Offering, query: SlotQuery) -> tuple[Slot, ...]:
    """Return the slots that `find` does, without spending time on reasons."""
    search = _search(offering, query)
    found = search.openings(search.free_time(_cut_span(offering.event_type, query)))
    return _first_of_days(search, found, _slots(search, found))


def nearest(
    offering: Offering, query: SlotQuery, *, start: datetime, count: int = 5
) -> tuple[Slot, ...]:
    """Return up to `count` slots of `query.span` nearest to `start`, nearest first.

    Of two equally near ones the earlier comes first (R28).
    """
    slots = free(offering, query)
    return tuple(nsmallest(count, slots, key=lambda each: abs(each.start - start)))


def why_not(offering: Offering, wanted: Span, query: SlotQuery) -> tuple[Reason, ...]:
    """Return why `wanted` may not be booked; empty when it is an offered slot.

    `query.span` is the stretch the slots were shown for: it holds `wanted`, best its
    whole local day. `query.length` is not looked at. Hard reasons cannot be
    overruled, soft ones take the host's consent (R26); of hosts who take turns only
    the reasons of the one who has least against it are told (R34).
    """
    search = _search(offering, replace(query, length=wanted.minutes))
    shown = _cut_span(offering.event_type, query)
    free_time = search.free_time(shown.widened(before=_A_DAY, after=_A_DAY))
    found = [
        *search.bounds.reasons(Span.lasting(wanted.start, 1)),
        *free_time.objections(wanted),
        *_off_grid(search, free_time, wanted, shown),
    ]
    if query.is_repeat:
        found = [each for each in found if each.kind not in _OF_FIRST]
    return tuple(sorted(found, key=_in_order))


def hosts_free(offering: Offering, wanted: Span, query: SlotQuery) -> tuple[int, ...]:
    """Return the ids of the hosts who have nothing against `wanted`.

    Their own hours, engagements and limits count, not the grid or the window; `turns`
    chooses among them.
    """
    search = _search(offering, replace(query, length=wanted.minutes))
    return search.free_time(wanted).able(wanted)


def needed(offering: Offering, query: SlotQuery) -> Span:
    """Return the span whose engagements an answer depends on, of every host.

    It is the asked span and two days around it; whole weeks, months or years where
    the type has such limits; and the days to come where its window rolls.
    """
    kind = offering.event_type
    spans = [reach(kind, each.schedule, query) for each in offering.availabilities]
    return Span(min(each.start for each in spans), max(each.end for each in spans))


def find_slots(
    event_type: EventType,
    schedule: Schedule,
    engagements: Iterable[Engagement],
    query: SlotQuery,
) -> SlotAnswer:
    """Return what `find` does for one host's `schedule` and `engagements`."""
    return find(Offering.of_host(event_type, schedule, engagements), query)


def free_slots(
    event_type: EventType,
    schedule: Schedule,
    engagements: Iterable[Engagement],
    query: SlotQuery,
) -> tuple[Slot, ...]:
    """Return what `free` does for one host's `schedule` and `engagements`."""
    return free(Offering.of_host(event_type, schedule, engagements), query)


def nearest_slots(
    event_type: EventType,
    schedule: Schedule,
    engagements: Iterable[Engagement],
    query: SlotQuery,
    *,
    start: datetime,
    count: int = 5,
) -> tuple[Slot, ...]:
    """Return what `nearest` does for one host's `schedule` and `engagements`."""
    offering = Offering.of_host(event_type, schedule, engagements)
    return nearest(offering, query, start=start, count=count)


def objections(
    event_type: EventType,
    schedule: Schedule,
    engagements: Iterable[Engagement],
    wanted: Span,
    query: SlotQuery,
) -> tuple[Reason, ...]:
    """Return what `why_not` does for one host's `schedule` and `engagements`."""
    offering = Offering.of_host(event_type, schedule, engagements)
    return why_not(offering, wanted, query)


def reach(event_type: EventType, schedule: Schedule, query: SlotQuery) -> Span:
    """Return what `needed` does for one host's `schedule`."""
    margin = 2 * _A_DAY + max(event_type.buffer_before, event_type.buffer_after)
    span = query.span.widened(before=margin, after=margin)
    if isinstance(event_type.window, DaysAhead) and event_type.window.rolling:
        ahead = rolling_span(query.now, query.zone).widened(before=margin, after=margin)
        span = Span(min(span.start, ahead.start), max(span.end, ahead.end))
    counted = counted_span(event_type.count_limits, span, schedule.zone)
    return counted_span(event_type.minute_limits, counted, schedule.zone)


def _search(offering: Offering, query: SlotQuery) -> Search:
    length = query.length or offering.event_type.length
    return Search(offering=offering, query=query, length=length)


def _cut_span(event_type: EventType, query: SlotQuery) -> Span:
    """Return the span to cut: whole days where the first slot of each counts (R24)."""
    if not event_type.first_slot_only:
        return query.span
    dates = query.span.dates(query.zone)
    return Span.of_days(dates[0], dates[-1], query.zone)


def _slots(search: Search, found: Openings) -> tuple[Slot, ...]:
    """Return all slots of `found` within the asked span."""
    span, length = search.query.span, search.grid.length
    starts = chain.from_iterable(run.starts for run in found.runs)
    new = [Span(start, start + length) for start in starts]
    if search.event_type.first_slot_only:  # else nothing beside the span was cut
        new = [each for each in new if span.contains(each)]
    if search.event_type.seats is None:
        return tuple(map(Slot, new))
    by_start = {each.start: SeatedSlot(each) for each in new}
    for each in found.sessions:
        if span.contains(each.span):
            by_start[each.span.start] = SeatedSlot(each.span, each.taken, each.uid)
    return tuple(by_start[start] for start in sorted(by_start))


def _beside(
    reasons: Iterable[Reason], joined: Sequence[Span], span: Span
) -> Iterator[Reason]:
    """Yield `reasons` in `span` without the time of meetings to join (R30)."""
    for reason in reasons:
        for part in remaining((reason.span,), joined):
            if part.overlaps(span):
                yield replace(reason, span=part)


def _first_of_days(
    search: Search, found: Openings, cut: tuple[Slot, ...]
) -> tuple[Slot, ...]:
    """Return those of `cut` that are the first start of the asker's date (R24)."""
    if not search.event_type.first_slot_only:
        return cut
    firsts: dict[date, datetime] = {}
    for start in found.starts():
        firsts.setdefault(search.local_date(start), start)
    allowed = frozenset(firsts.values())
    return tuple(each for each in cut if each.start in allowed)


def _off_grid(
    search: Search, free_time: FreeTime, wanted: Span, shown: Span
) -> Iterator[Reason]:
    """Yield why `wanted`, if it is free, is not one of the starts offered."""
    can_join = any(each.span == wanted for each in free_time.sessions)
    home = next((each for each in free_time.free if each.contains(wanted)), None)
    if not can_join and home is None:
        return
    if home and not can_join and not _is_start(search, wanted.start, home, shown):
        yield Reason(kind=ReasonKind.OFF_GRID, span=wanted)
    elif search.event_type.first_slot_only and _is_later(search, wanted, shown):
        yield Reason(kind=ReasonKind.FIRST_ONLY, span=wanted)


def _is_later(search: Search, wanted: Span, shown: Span) -> bool:
    """Whether its date has an earlier start than `wanted` (R24)."""
    day = search.local_date(wanted.start)
    found = search.openings(search.free_time(shown))
    return any(
        start < wanted.start and search.local_date(start) == day
        for start in found.starts()
    )


def _is_start(search: Search, start: datetime, home: Span, shown: Span) -> bool:
    """Whether `start` is offered in the free time `home`, or was a moment ago (R27).

    Where the clock or the looked-at span cuts into free time, the grid begins there;
    so there every mark counts: what was shown a minute ago can still be booked.
    """
    grid = search.grid
    if grid.holds(start, home):
        return True
    seen = home.clip(shown)
    if seen is not None and grid.holds(start, seen):
        return True
    begins = shown.start - timedelta(minutes=_A_DAY)
    moves = home.start < search.bounds.first <= start or home.start == begins
    return moves and grid.may_hold(start, home)


def _in_order(reason: Reason) -> datetime:
    return reason.span.start
