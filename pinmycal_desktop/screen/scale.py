"""A day's scale: where an instant stands on the ruler of wall clock hours.

All days of a week share one ruler of 24 hours. A day on which the clocks change is
drawn true to it: an hour that is skipped stays empty, and an hour that comes twice
shows its first pass in its upper half and its second one in its lower half.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.span import Span, start_of_day
from pinmycal_desktop.model.value_class import value_class

DAY_MINUTES = 24 * 60
_STEP = timedelta(minutes=15)
_SECOND = timedelta(seconds=1)
_MINUTE = 60.0


@value_class(kw_only=False)
class Stretch:
    """A part of a day in which the ruler and real time run evenly."""

    span: Span
    top: float
    """Minutes on the ruler, from midnight."""
    bottom: float


@value_class
class DayScale:
    """Maps instants of one day in one zone to minutes of the ruler, and back."""

    day: date
    zone: str
    span: Span
    stretches: tuple[Stretch, ...]
    skipped: tuple[tuple[float, float], ...] = ()
    """Ruler minutes that do not exist on this day."""
    repeated: tuple[tuple[float, float], ...] = ()
    """Ruler minutes that come twice."""

    @classmethod
    def of(cls, day: date, zone: str) -> DayScale:
        """Return the scale of `day` as the clocks of `zone` show it."""
        return _scale_of(day, zone)

    @property
    def is_even(self) -> bool:
        """Whether the clocks keep still on this day."""
        return not self.skipped and not self.repeated

    def minute(self, instant: datetime) -> float:
        """Return where `instant` stands, in ruler minutes 0 to 1440.

        Instants before or after the day stand at its ends.
        """
        for stretch in self.stretches:
            if instant < stretch.span.start:
                return stretch.top
            if instant < stretch.span.end:
                whole = (stretch.span.end - stretch.span.start).total_seconds()
                part = (instant - stretch.span.start).total_seconds() / whole
                return stretch.top + part * (stretch.bottom - stretch.top)
        return float(DAY_MINUTES)

    def instant(self, minute: float) -> datetime:
        """Return the instant that stands at `minute` of the ruler.

        In an hour that is skipped that is the moment of the change.
        """
        for stretch in self.stretches:
            if minute < stretch.top:
                return stretch.span.start
            if minute < stretch.bottom:
                part = (minute - stretch.top) / (stretch.bottom - stretch.top)
                return _whole(
                    stretch.span.start + (stretch.span.end - stretch.span.start) * part
                )
        return self.span.end

    def fractions(self, span: Span) -> tuple[float, float] | None:
        """Return top and bottom of `span` as shares of the ruler; None if elsewhere."""
        shared = span.clip(self.span)
        if shared is None:
            return None
        top, bottom = self.minute(shared.start), self.minute(shared.end)
        if shared.end == self.span.end:
            bottom = float(DAY_MINUTES)
        return top / DAY_MINUTES, bottom / DAY_MINUTES


@lru_cache(maxsize=128)
def _scale_of(day: date, zone: str) -> DayScale:
    span = Span(start_of_day(day, zone), start_of_day(day + timedelta(1), zone))
    pieces = _pieces(day, span, ZoneInfo(zone))
    return DayScale(
        day=day,
        zone=zone,
        span=span,
        stretches=tuple(_folded(pieces)),
        skipped=tuple(_skipped(pieces)),
        repeated=tuple(_repeated(pieces)),
    )


def _whole(instant: datetime) -> datetime:
    """Return `instant` to the nearest second: floats leave crumbs."""
    return (instant + _SECOND / 2).replace(microsecond=0)


def _pieces(day: date, span: Span, tz: ZoneInfo) -> list[Stretch]:
    """Cut the day where its offset changes; ruler minutes are the wall clock's."""
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001  -- a wall clock
    changes = _changes(span, tz)
    ends = [span.start, *changes, span.end]
    pieces = []
    for start, end in pairwise(ends):
        if start < end:
            wall = start.astimezone(tz).replace(tzinfo=None) - midnight
            top = wall.total_seconds() / _MINUTE
            length = (end - start).total_seconds() / _MINUTE
            pieces.append(Stretch(Span(start, end), top, top + length))
    return pieces


def _changes(span: Span, tz: ZoneInfo) -> list[datetime]:
    """Return the instants within `span` at which the offset of `tz` changes."""
    steps = int((span.end - span.start) / _STEP)
    marks = [span.start + _STEP * n for n in range(steps + 1)]
    return [
        _change_between(low, high, tz)
        for low, high in pairwise([*marks[:-1], span.end - _SECOND])
        if _offset(low, tz) != _offset(high, tz)
    ]


def _change_between(low: datetime, high: datetime, tz: ZoneInfo) -> datetime:
    before = _offset(low, tz)
    while high - low > _SECOND:
        middle = (low + (high - low) / 2).replace(microsecond=0)
        is_before = _offset(middle, tz) == before
        low, high = (middle, high) if is_before else (low, middle)
    return high


def _offset(instant: datetime, tz: ZoneInfo) -> timedelta | None:
    return instant.astimezone(UTC).astimezone(tz).utcoffset()


def _folded(pieces: list[Stretch]) -> list[Stretch]:
    """Give each pass of a repeated stretch its half of the ruler."""
    made: list[Stretch] = []
    for piece in pieces:
        if made and piece.top < made[-1].bottom:
            first = made.pop()
            low, high = max(piece.top, first.top), first.bottom
            middle = (low + high) / 2
            made += _cut(first, low, bottom=middle)
            made += reversed(_cut_after(piece, high, top=middle))
        else:
            made.append(piece)
    return made


def _cut(piece: Stretch, at: float, *, bottom: float) -> list[Stretch]:
    """Return `piece` up to `at`, and the rest of it squeezed to end at `bottom`."""
    moment = piece.span.start + timedelta(minutes=at - piece.top)
    parts = [
        Stretch(Span(piece.span.start, moment), piece.top, at),
        Stretch(Span(moment, piece.span.end), at, bottom),
    ]
    return [part for part in parts if part.span.start < part.span.end]


def _cut_after(piece: Stretch, at: float, *, top: float) -> list[Stretch]:
    """Return what follows `at`, and before it the start squeezed to begin at `top`."""
    end = min(at, piece.bottom)
    moment = piece.span.start + timedelta(minutes=end - piece.top)
    parts = [
        Stretch(Span(moment, piece.span.end), end, piece.bottom),
        Stretch(Span(piece.span.start, moment), top, end),
    ]
    return [part for part in parts if part.span.start < part.span.end]


def _skipped(pieces: list[Stretch]) -> list[tuple[float, float]]:
    edges = [0.0, *(x for piece in pieces for x in (piece.top, piece.bottom))]
    edges.append(float(DAY_MINUTES))
    holes = zip(edges[::2], edges[1::2], strict=True)
    return [(top, bottom) for top, bottom in holes if top < bottom]


def _repeated(pieces: list[Stretch]) -> list[tuple[float, float]]:
    return [
        (later.top, earlier.bottom)
        for earlier, later in pairwise(pieces)
        if later.top < earlier.bottom
    ]
