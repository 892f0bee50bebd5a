"""Limits: days, weeks, months and years that hold enough bookings (R16 to R19)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.booking import Booked, BookingStatus
from pinmycal_desktop.model.event_type import NO_LIMITS, EventType, PeriodLimits
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.span import ONE_DAY, Span

_DAYS_A_WEEK = 7
_PERIODS = ("year", "month", "week", "day")
"""The fields of `PeriodLimits`, longest first: the longest explains the most."""


def full_periods(
    event_type: EventType,
    bookings: Callable[[Span], Iterable[Booked]],
    *,
    length: int,
    zone: str,
    span: Span,
    moving: int | None,
) -> tuple[Reason, ...]:
    """Return a LIMIT reason for each period meeting `span` that takes no more.

    A period is one of `zone`'s calendar; a booking belongs to those it starts in.
    `bookings` tells those of the event type that start in a span.
    """
    counts, minutes = event_type.count_limits, event_type.minute_limits
    if NO_LIMITS == counts == minutes:
        return ()
    counted = counted_span(minutes, counted_span(counts, span, zone), zone)
    mine = [
        (each.span.start.astimezone(ZoneInfo(zone)).date(), each.span.minutes)
        for each in bookings(counted)
        if each.status is BookingStatus.CONFIRMED and each.id != moving
    ]
    return (
        *_full(
            counts,
            [(day, 1) for day, _ in mine],
            prefix="",
            wanted=1,
            zone=zone,
            span=span,
        ),
        *_full(minutes, mine, prefix="minutes-", wanted=length, zone=zone, span=span),
    )


def _full(
    limits: PeriodLimits,
    used: Sequence[tuple[date, int]],
    *,
    prefix: str,
    wanted: int,
    zone: str,
    span: Span,
) -> Iterator[Reason]:
    for period in _PERIODS:
        limit: int | None = getattr(limits, period)
        if limit is None:
            continue
        for each in _closed(period, limit - wanted, used, zone, span):
            yield Reason(
                kind=ReasonKind.LIMIT, span=each, subject=prefix + period, amount=limit
            )


def _closed(
    period: str, room: int, used: Sequence[tuple[date, int]], zone: str, span: Span
) -> Iterator[Span]:
    """Yield the periods that meet `span` in which more than `room` is used."""
    if room < 0:
        yield span
        return
    sums: Counter[date] = Counter()
    for day, amount in used:
        sums[_first_day(period, day)] += amount
    for first, total in sums.items():
        if total > room:
            whole = Span.of_days(first, _last_day(period, first), zone)
            if whole.overlaps(span):
                yield whole


def counted_span(limits: PeriodLimits, span: Span, zone: str) -> Span:
    """Return `span` widened to whole periods: the bookings that limits count."""
    dates = span.dates(zone)
    for period in _PERIODS:
        if getattr(limits, period) is not None:
            first = _first_day(period, dates[0])
            last = _last_day(period, _first_day(period, dates[-1]))
            whole = Span.of_days(first, last, zone)
            span = Span(min(span.start, whole.start), max(span.end, whole.end))
    return span


def _first_day(period: str, day: date) -> date:
    match period:
        case "year":
            return day.replace(month=1, day=1)
        case "month":
            return day.replace(day=1)
        case "week":  # Sunday to Saturday (R17)
            return day - ONE_DAY * (day.isoweekday() % _DAYS_A_WEEK)
        case _:
            return day


def _last_day(period: str, first: date) -> date:
    match period:
        case "year":
            return first.replace(month=12, day=31)
        case "month":
            return (first.replace(day=28) + 4 * ONE_DAY).replace(day=1) - ONE_DAY
        case "week":
            return first + (_DAYS_A_WEEK - 1) * ONE_DAY
        case _:
            return first
