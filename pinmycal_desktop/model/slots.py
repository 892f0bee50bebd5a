"""Free slots, and the reason for every time that is none: docs/booking-rules.md.

The one entrance to the booking engine. Its parts: `hours` (when the host is there),
`blocked` (what is taken), `limits`, `window` (when a booking may be made) and `grid`
(which starts are cut out of what is left). All of it is arithmetic on what is handed
in: nothing here reads a clock, a store or a setting, and any thread may call it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from heapq import nsmallest

from pinmycal_desktop.model.booking import Engagement
from pinmycal_desktop.model.event_type import DaysAhead, EventType
from pinmycal_desktop.model.hours import open_spans
from pinmycal_desktop.model.limits import counted_span
from pinmycal_desktop.model.offer import Offer, Run, rolling_span, unused
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.span import Span, remaining
from pinmycal_desktop.model.value_class import value_class

__all__ = [
    "Reason",
    "ReasonKind",
    "Slot",
    "SlotAnswer",
    "SlotQuery",
    "find_slots",
    "free_slots",
    "nearest_slots",
    "objections",
    "open_spans",
    "reach",
]

_A_DAY = 24 * 60


@value_class(kw_only=False, order=True)
class Slot:
    """A time that can be booked."""

    span: Span

    @property
    def start(self) -> datetime:
        """When it starts, in UTC."""
        return self.span.start


@value_class
class SlotQuery:
    """What is asked for."""

    span: Span
    """Slots start and end within it."""
    now: datetime
    zone: str
    """Whose clock cuts the grid and names the days (R8)."""
    length: int | None = None
    """Minutes; None means the event type's usual length."""
    moving: int | None = None
    """The id of a booking to be moved: it does not stand in its own way."""
    holding: frozenset[str] = frozenset()
    """The uids of the asker's own reservations: they hold nothing from them (R31)."""


@value_class(kw_only=False)
class SlotAnswer:
    """The free slots of a span in order, and why the rest is none."""

    slots: tuple[Slot, ...]
    reasons: tuple[Reason, ...]
    """In order of start; together with the slots they cover the whole span (R25). One
    stretch may have several: closed, and in the past."""

    def why(self, span: Span) -> tuple[Reason, ...]:
        """Return the reasons that meet `span`."""
        return tuple(each for each in self.reasons if each.span.overlaps(span))


def find_slots(
    event_type: EventType,
    schedule: Schedule,
    engagements: Sequence[Engagement],
    query: SlotQuery,
) -> SlotAnswer:
    """Return the slots of `event_type` in `query.span`, with reasons for the rest.

    `engagements` are all bookings and busy times of the host that overlap `reach`,
    in any order; more of them do no harm.
    """
    offer = _offer(event_type, schedule, engagements, query)
    free = offer.free_time(_cut_span(event_type, query))
    runs = offer.runs(free)
    cut = _slots(offer, runs, query.span)
    slots = _first_of_days(offer, runs, cut) if event_type.first_slot_only else cut
    reasons = [
        *offer.bounds.reasons(query.span),
        *free.reasons(schedule, query.span),
        *(each for run in runs for each in unused(run, query.span, offer)),
    ]
    if len(slots) < len(cut):
        left = remaining((each.span for each in cut), (each.span for each in slots))
        reasons += [Reason(kind=ReasonKind.FIRST_ONLY, span=each) for each in left]
    return SlotAnswer(slots, tuple(sorted(reasons, key=_in_order)))


def free_slots(
    event_type: EventType,
    schedule: Schedule,
    engagements: Sequence[Engagement],
    query: SlotQuery,
) -> tuple[Slot, ...]:
    """Return the slots that `find_slots` does, without spending time on reasons."""
    offer = _offer(event_type, schedule, engagements, query)
    runs = offer.runs(offer.free_time(_cut_span(event_type, query)))
    cut = _slots(offer, runs, query.span)
    return _first_of_days(offer, runs, cut) if event_type.first_slot_only else cut


def nearest_slots(
    event_type: EventType,
    schedule: Schedule,
    engagements: Sequence[Engagement],
    query: SlotQuery,
    *,
    start: datetime,
    count: int = 5,
) -> tuple[Slot, ...]:
    """Return up to `count` slots of `query.span` nearest to `start`, nearest first.

    Of two equally near ones the earlier comes first (R28).
    """
    slots = free_slots(event_type, schedule, engagements, query)
    return tuple(nsmallest(count, slots, key=lambda each: abs(each.start - start)))


def reach(event_type: EventType, schedule: Schedule, query: SlotQuery) -> Span:
    """Return the span whose bookings and busy times an answer depends on.

    It is the asked span and two days around it; whole weeks, months or years where
    the type has such limits; and the days to come where its window rolls.
    """
    margin = 2 * _A_DAY + max(event_type.buffer_before, event_type.buffer_after)
    span = query.span.widened(before=margin, after=margin)
    if isinstance(event_type.window, DaysAhead) and event_type.window.rolling:
        ahead = rolling_span(query.now, query.zone).widened(before=margin, after=margin)
        span = Span(min(span.start, ahead.start), max(span.end, ahead.end))
    counted = counted_span(event_type.count_limits, span, schedule.zone)
    return counted_span(event_type.minute_limits, counted, schedule.zone)


def objections(
    event_type: EventType,
    schedule: Schedule,
    engagements: Sequence[Engagement],
    wanted: Span,
    query: SlotQuery,
) -> tuple[Reason, ...]:
    """Return why `wanted` may not be booked; empty when it is an offered slot.

    `query.span` is the stretch the slots were shown for: it holds `wanted`, best its
    whole local day. `query.length` is not looked at. Hard reasons cannot be
    overruled, soft ones take the host's consent (R26).
    """
    query = replace(query, length=wanted.minutes)
    offer = _offer(event_type, schedule, engagements, query)
    shown = _cut_span(event_type, query)
    around = shown.widened(before=_A_DAY, after=_A_DAY)
    free = offer.free_time(around)
    found = [
        *offer.bounds.reasons(Span.lasting(wanted.start, 1)),
        *free.reasons(schedule, wanted),
    ]
    home = next((each for each in free.free if each.contains(wanted)), None)
    if home and not _is_start(offer, wanted.start, home, shown, around):
        found.append(Reason(kind=ReasonKind.OFF_GRID, span=wanted))
    elif home and event_type.first_slot_only and _is_later(offer, wanted, shown):
        found.append(Reason(kind=ReasonKind.FIRST_ONLY, span=wanted))
    return tuple(sorted(found, key=_in_order))


def _offer(
    event_type: EventType,
    schedule: Schedule,
    engagements: Sequence[Engagement],
    query: SlotQuery,
) -> Offer:
    return Offer(
        event_type=event_type,
        schedule=schedule,
        engagements=engagements,
        now=query.now,
        zone=query.zone,
        length=query.length or event_type.length,
        moving=query.moving,
        holding=query.holding,
    )


def _cut_span(event_type: EventType, query: SlotQuery) -> Span:
    """Return the span to cut: whole days where the first slot of each counts (R24)."""
    if not event_type.first_slot_only:
        return query.span
    dates = query.span.dates(query.zone)
    return Span.of_days(dates[0], dates[-1], query.zone)


def _slots(offer: Offer, runs: Sequence[Run], span: Span) -> tuple[Slot, ...]:
    length = offer.grid.length
    first, last = span.start, span.end - length
    return tuple(
        Slot(Span(start, start + length))
        for run in runs
        for start in run.starts
        if first <= start <= last
    )


def _first_of_days(
    offer: Offer, runs: Sequence[Run], cut: Sequence[Slot]
) -> tuple[Slot, ...]:
    """Return those of `cut` that are the first start of the asker's date (R24)."""
    firsts: dict[date, datetime] = {}
    for run in runs:
        for start in run.starts:
            firsts.setdefault(offer.local_date(start), start)
    allowed = frozenset(firsts.values())
    return tuple(each for each in cut if each.start in allowed)


def _is_later(offer: Offer, wanted: Span, shown: Span) -> bool:
    """Whether its date has an earlier start than `wanted` (R24)."""
    day = offer.local_date(wanted.start)
    starts = (
        start for run in offer.runs(offer.free_time(shown)) for start in run.starts
    )
    return any(
        start < wanted.start and offer.local_date(start) == day for start in starts
    )


def _is_start(
    offer: Offer, start: datetime, home: Span, shown: Span, around: Span
) -> bool:
    """Whether `start` is offered in the free time `home`, or was a moment ago (R27).

    Where the clock or the looked-at span cuts into free time, the grid begins there;
    so there every mark counts: what was shown a minute ago can still be booked.
    """
    grid = offer.grid
    if grid.holds(start, home):
        return True
    seen = home.clip(shown)
    if seen is not None and grid.holds(start, seen):
        return True
    moves = home.start < offer.bounds.first <= start or home.start == around.start
    return moves and grid.may_hold(start, home)


def _in_order(reason: Reason) -> datetime:
    return reason.span.start
