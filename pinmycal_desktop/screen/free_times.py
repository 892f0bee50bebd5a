"""The free times of a few days, in two zones, as the booking dialog shows them.

What is asked (`TimesQuery`) and what is shown (`DayOfTimes`) are values; which days
are worth a column and what a short day says is decided here. It never asks the diary.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.slots import ReasonKind
from pinmycal_desktop.model.span import Span, merged, without
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.comfort import Comfort, comfort_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.slots import Reason, Slot, SlotAnswer

READ_DAYS = 14
"""How many days are read at a time: enough for every width of the panel."""
SEARCHED_DAYS = 60
"""How far ahead the first free day is looked for."""

_SHORT_DAY = 3
"""A day with no more free times than this also says why there are no others."""

_MOST_REASONS = 3


class Turn(Enum):
    """Which way the days of a query run from its first day."""

    FORWARD = "forward"
    BACKWARD = "backward"
    """The days before the first day, which is not among them."""
    FIRST_FREE = "first-free"
    """From the first day that has a free time."""


@value_class
class TimesQuery:
    """What the panel of free times asks for; a day is one of the host's zone."""

    event_type: EventType
    length: int
    host_zone: str
    first: date
    turn: Turn = Turn.FORWARD
    moving: int | None = None
    """The booking to be moved, which does not stand in its own way."""
    wanted: datetime | None = None
    """A start that is chosen already; its day always gets a column."""

    @property
    def days(self) -> tuple[date, ...]:
        """The days to read, in order."""
        if self.turn is Turn.BACKWARD:
            return days_from(self.first - timedelta(days=READ_DAYS), READ_DAYS)
        is_far = self.turn is Turn.FIRST_FREE
        return days_from(self.first, SEARCHED_DAYS if is_far else READ_DAYS)

    @property
    def span(self) -> Span:
        """All of `days`."""
        return Span.of_days(self.days[0], self.days[-1], self.host_zone)

    def onward(self, last: date) -> TimesQuery:
        """Return the query for the days after `last`."""
        return replace(self, first=last + timedelta(days=1), turn=Turn.FORWARD)

    def back(self, first: date) -> TimesQuery:
        """Return the query for the days before `first`."""
        return replace(self, first=first, turn=Turn.BACKWARD)

    def at(self, day: date) -> TimesQuery:
        """Return the query that begins with `day`."""
        return replace(self, first=day, turn=Turn.FORWARD)


@value_class
class FreeTime:
    """One start that can be chosen."""

    start: datetime
    """In the host's zone."""
    theirs: datetime
    """The same instant in the invitee's zone."""
    comfort: Comfort
    is_taken: bool = False
    """It was wanted and has been taken meanwhile: shown struck through."""
    is_outside: bool = False
    """It is wanted although it is not offered."""


@value_class
class ToldReason:
    """Why a day has no more free times, told once however often it holds."""

    reason: Reason
    spans: tuple[Span, ...]
    """When it holds that day, in order; empty when it holds all day."""


@value_class
class DayOfTimes:
    """One day's free times; a short day also carries why there are no more."""

    day: date
    times: tuple[FreeTime, ...]
    reasons: tuple[ToldReason, ...]


def free_time(slot: Slot, *, host_zone: str, invitee_zone: str) -> FreeTime:
    """Return `slot` as seen from both sides."""
    return _at(slot.start, host_zone=host_zone, invitee_zone=invitee_zone)


def days_of_times(
    answer: SlotAnswer,
    days: Iterable[date],
    *,
    host_zone: str,
    invitee_zone: str,
    taken: frozenset[datetime] = frozenset(),
    wanted: datetime | None = None,
) -> tuple[DayOfTimes, ...]:
    """Return one column for each of `days`, which are days of the host's zone.

    `taken` are starts that were lost meanwhile; they keep their places, marked.
    `wanted` is a start that is chosen: it has a place even when it is not offered.
    """
    starts = {slot.start for slot in answer.slots}
    lost = taken - starts
    outside = ({wanted} if wanted else set()) - starts - lost
    times = [
        _at(
            start,
            host_zone=host_zone,
            invitee_zone=invitee_zone,
            is_taken=start in lost,
            is_outside=start in outside,
        )
        for start in sorted(starts | lost | outside)
    ]
    return tuple(
        DayOfTimes(
            day=day,
            times=(mine := tuple(each for each in times if each.start.date() == day)),
            reasons=_told(answer, day, host_zone) if len(mine) <= _SHORT_DAY else (),
        )
        for day in days
    )


def shown_days(
    answer: SlotAnswer, query: TimesQuery, *, count: int
) -> tuple[date, ...]:
    """Return the `count` days of `query` that get a column.

    Days on which the host never works are left out, unless one was asked for by name
    or holds the wanted start; when nothing would be left they all stay.
    """
    days = _from_first_free(answer, query)
    worth = [each for each in days if _is_worth_a_column(answer, query, each)]
    pool: Sequence[date] = worth or days
    return tuple(pool[-count:] if query.turn is Turn.BACKWARD else pool[:count])


def days_from(start: date, count: int) -> tuple[date, ...]:
    """Return `count` days from `start`."""
    return tuple(start + timedelta(days=n) for n in range(count))


def _from_first_free(answer: SlotAnswer, query: TimesQuery) -> tuple[date, ...]:
    if query.turn is not Turn.FIRST_FREE or not answer.slots:
        return query.days
    first = answer.slots[0].start.astimezone(ZoneInfo(query.host_zone)).date()
    return tuple(each for each in query.days if each >= first)


def _is_worth_a_column(answer: SlotAnswer, query: TimesQuery, day: date) -> bool:
    zone = query.host_zone
    if query.turn is Turn.FORWARD and day == query.first:
        return True
    if query.wanted and query.wanted.astimezone(ZoneInfo(zone)).date() == day:
        return True
    whole = Span.of_days(day, day, zone)
    return bool(without(whole, _closed(answer, whole)))


def _at(
    start: datetime,
    *,
    host_zone: str,
    invitee_zone: str,
    is_taken: bool = False,
    is_outside: bool = False,
) -> FreeTime:
    return FreeTime(
        start=start.astimezone(ZoneInfo(host_zone)),
        theirs=start.astimezone(ZoneInfo(invitee_zone)),
        comfort=comfort_of(start, invitee_zone),
        is_taken=is_taken,
        is_outside=is_outside,
    )


_UNTOLD = frozenset({ReasonKind.OFF_GRID, ReasonKind.TOO_SHORT, ReasonKind.FIRST_ONLY})
"""Reasons that would only repeat how the grid is cut."""

_PLAIN = frozenset({ReasonKind.CLOSED, ReasonKind.PAST})
"""Reasons everybody knows, told only when there is no other."""

_WORTH_TELLING = 10
"""A reason that holds for fewer minutes than this is not told."""


def _closed(answer: SlotAnswer, whole: Span) -> tuple[Span, ...]:
    """Return when the host does not work in `whole`, by the weekly hours."""
    found = answer.why(whole)
    return tuple(each.span for each in found if each.kind is ReasonKind.CLOSED)


def _told(answer: SlotAnswer, day: date, zone: str) -> tuple[ToldReason, ...]:
    """Return the few reasons of `day` worth saying, for the hours the host works."""
    whole = Span.of_days(day, day, zone)
    closed = _closed(answer, whole)
    found: dict[tuple[object, ...], tuple[Reason, list[Span]]] = {}
    for each in answer.why(whole):
        if each.kind not in _UNTOLD:
            key = (each.kind, each.subject, each.amount)
            parts = _parts(each, whole, closed)
            found.setdefault(key, (each, []))[1].extend(parts)
    told = [_once(reason, whole, spans) for reason, spans in found.values() if spans]
    telling = [each for each in told if each.reason.kind not in _PLAIN]
    return tuple((telling or told)[:_MOST_REASONS])


def _parts(reason: Reason, whole: Span, closed: tuple[Span, ...]) -> Iterator[Span]:
    """Yield when `reason` holds that day; closed hours need no second reason."""
    hidden = () if reason.kind is ReasonKind.CLOSED else closed
    part = Span(max(reason.span.start, whole.start), min(reason.span.end, whole.end))
    for each in without(part, hidden):
        if each.minutes >= _WORTH_TELLING:
            yield each


def _once(reason: Reason, whole: Span, spans: list[Span]) -> ToldReason:
    joined = merged(spans)
    return ToldReason(reason=reason, spans=() if joined == (whole,) else joined)
