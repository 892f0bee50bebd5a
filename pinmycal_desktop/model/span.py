"""Span: a stretch of time, the only thing here that is compared for overlap.

Aware, in UTC, half-open: the end is no longer part of it. No other module writes
its own overlap arithmetic.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date


@value_class(kw_only=False, order=True)
class Span:
    """A stretch of time from `start` up to, but without, `end`; both in UTC."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if (
            self.start.tzinfo is UTC
            and self.end.tzinfo is UTC
            and self.start <= self.end
        ):
            return  # what the engine makes by the thousand
        if self.start.utcoffset() is None or self.end.utcoffset() is None:
            msg = "a span needs aware datetimes"
            raise ValueError(msg)
        object.__setattr__(self, "start", self.start.astimezone(UTC))
        object.__setattr__(self, "end", self.end.astimezone(UTC))
        if self.end < self.start:
            msg = f"a span cannot end before it starts: {self.start} to {self.end}"
            raise ValueError(msg)

    @classmethod
    def lasting(cls, start: datetime, minutes: int) -> Span:
        """Return the span of `minutes` real minutes from `start`."""
        begin = start.astimezone(UTC)
        return cls(begin, begin + timedelta(minutes=minutes))

    @classmethod
    def of_days(cls, first: date, last: date, zone: str) -> Span:
        """Return the span from the start of `first` to the end of `last` in `zone`."""
        return cls(start_of_day(first, zone), start_of_day(last + ONE_DAY, zone))

    @property
    def minutes(self) -> int:
        """The length in whole real minutes."""
        return int((self.end - self.start).total_seconds() // 60)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share any time; touching ends and empty spans do not."""
        return (
            self.start < other.end
            and other.start < self.end
            and self.start < self.end
            and other.start < other.end
        )

    def contains(self, other: Span) -> bool:
        """Whether all of `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def holds(self, instant: datetime) -> bool:
        """Whether `instant` lies within this span."""
        return self.start <= instant < self.end

    def clip(self, other: Span) -> Span | None:
        """Return the part shared with `other`, or None when there is none."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None

    def widened(self, *, before: int = 0, after: int = 0) -> Span:
        """Return the span with `before` and `after` minutes added at its ends."""
        if not before and not after:
            return self
        return Span(
            self.start - timedelta(minutes=before),
            self.end + timedelta(minutes=after),
        )

    def dates(self, zone: str) -> tuple[date, ...]:
        """Return the local dates of `zone` this span touches, in order."""
        tz = ZoneInfo(zone)
        found = [self.start.astimezone(tz).date()]
        while (at := start_of_day(found[-1] + ONE_DAY, zone)) < self.end:
            found.append(at.astimezone(tz).date())  # a date may never have been
        return tuple(found)


ONE_DAY = timedelta(days=1)
_TICK = timedelta(microseconds=1)
_start, _end = attrgetter("start"), attrgetter("end")


@lru_cache(maxsize=4096)
def start_of_day(day: date, zone: str) -> datetime:
    """Return the first instant of `day` in `zone`, in UTC.

    Where midnight falls into a gap the day starts at the gap's end; where it
    occurs twice, the first one counts.
    """
    tz = ZoneInfo(zone)
    midnight = datetime(day.year, day.month, day.day, tzinfo=tz)
    start = midnight.astimezone(UTC)
    if start.astimezone(tz).replace(tzinfo=None) == midnight.replace(tzinfo=None):
        return start
    # Midnight falls into a gap. Read with the offset before it, midnight comes after
    # the change, with the offset after it, before: the change lies between the two.
    low = midnight.replace(fold=1).astimezone(UTC)
    while start - low > _TICK:
        middle = low + (start - low) / 2
        is_before = middle.astimezone(tz).date() < day
        low, start = (middle, start) if is_before else (low, middle)
    return start


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return `spans` in order, with those that overlap or touch joined."""
    ordered = sorted(spans, key=_start)
    if not ordered:
        return ()
    joined: list[Span] = []
    first, end = ordered[0], ordered[0].end
    for span in ordered:
        if span.start > end:
            joined.append(first if first.end == end else Span(first.start, end))
            first, end = span, span.end
        elif span.end > end:
            end = span.end
    joined.append(first if first.end == end else Span(first.start, end))
    return tuple(joined)


def without(whole: Span, holes: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of `whole` when `holes` are cut out, in order."""
    return remaining((whole,), holes)


def remaining(spans: Iterable[Span], holes: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of `spans` when `holes` are cut out, joined, in order."""
    rest: list[Span] = []
    cuts = (each for each in merged(holes) if each.start < each.end)
    hole = next(cuts, None)
    for span in merged(spans):
        at = span.start
        while hole is not None and hole.start < span.end:
            if at < hole.start:
                rest.append(Span(at, hole.start))
            at = max(at, hole.end)
            if hole.end > span.end:
                break  # it reaches into the next span too
            hole = next(cuts, None)
        if at < span.end:
            rest.append(Span(at, span.end))
    return tuple(rest)


def common(first: Iterable[Span], second: Iterable[Span]) -> tuple[Span, ...]:
    """Return what lies in some span of each, both being joined and in order."""
    shared: list[Span] = []
    others = iter(second)
    other = next(others, None)
    for span in first:
        while other is not None and other.start < span.end:
            if (part := span.clip(other)) is not None:
                shared.append(part)
            if other.end > span.end:
                break  # it reaches into the next span too
            other = next(others, None)
    return tuple(shared)


def parts_within(whole: Span, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the parts of `whole` in `spans`, which are joined and in order."""
    for at in range(bisect_right(spans, whole.start, key=_end), len(spans)):
        if spans[at].start >= whole.end:
            break
        yield Span(max(whole.start, spans[at].start), min(whole.end, spans[at].end))


def is_within(span: Span, spans: Sequence[Span]) -> bool:
    """Whether one of `spans`, joined and in order, contains all of `span`."""
    at = bisect_right(spans, span.start, key=_start) - 1
    return at >= 0 and spans[at].end >= span.end
