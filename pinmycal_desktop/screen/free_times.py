"""The free times of a few days, in two zones, as the booking dialog shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.slots import ReasonKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.comfort import Comfort, comfort_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pinmycal_desktop.model.slots import Reason, Slot, SlotAnswer

_SHORT_DAY = 3
"""A day with no more free times than this also says why there are no others."""

_MOST_REASONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeTime:
    """One start that can be chosen."""

    start: datetime
    """In the host's zone."""
    theirs: datetime
    """The same instant in the invitee's zone."""
    comfort: Comfort
    is_taken: bool = False
    """It was wanted and has been taken meanwhile: shown struck through."""

    @property
    def is_other_date(self) -> bool:
        """Whether the invitee has another date then."""
        return self.start.date() != self.theirs.date()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfTimes:
    """One day's free times; a short day also carries why there are no more."""

    day: date
    times: tuple[FreeTime, ...]
    reasons: tuple[Reason, ...]


def free_time(slot: Slot, *, host_zone: str, invitee_zone: str) -> FreeTime:
    """Return `slot` as seen from both sides."""
    return _at(slot.start, host_zone=host_zone, invitee_zone=invitee_zone)


def days_of_times(
    answer: SlotAnswer,
    days: Iterable[date],
    *,
    host_zone: str,
    invitee_zone: str,
    taken: datetime | None = None,
) -> tuple[DayOfTimes, ...]:
    """Return one column for each of `days`, which are days of the host's zone.

    `taken` is a start that was lost meanwhile; it is kept in its place, marked.
    """
    starts = {slot.start for slot in answer.slots}
    marked = [] if taken is None or taken in starts else [taken]
    times = [
        _at(
            start,
            host_zone=host_zone,
            invitee_zone=invitee_zone,
            is_taken=start in marked,
        )
        for start in sorted([*starts, *marked])
    ]
    return tuple(
        DayOfTimes(
            day=day,
            times=(mine := tuple(each for each in times if each.start.date() == day)),
            reasons=_told(answer, day, host_zone) if len(mine) <= _SHORT_DAY else (),
        )
        for day in days
    )


def first_days(start: date, *, count: int = 4) -> tuple[date, ...]:
    """Return `count` days from `start`."""
    return tuple(start + timedelta(days=n) for n in range(count))


def _at(
    start: datetime, *, host_zone: str, invitee_zone: str, is_taken: bool = False
) -> FreeTime:
    return FreeTime(
        start=start.astimezone(ZoneInfo(host_zone)),
        theirs=start.astimezone(ZoneInfo(invitee_zone)),
        comfort=comfort_of(start, invitee_zone),
        is_taken=is_taken,
    )


_UNTOLD = frozenset({ReasonKind.OFF_GRID, ReasonKind.TOO_SHORT, ReasonKind.FIRST_ONLY})
"""Reasons that would only repeat how the grid is cut."""


def _told(answer: SlotAnswer, day: date, zone: str) -> tuple[Reason, ...]:
    """Return the few reasons of `day` worth saying; closed hours only when alone."""
    span = Span.of_days(day, day, zone)
    reasons = [each for each in answer.why(span) if each.kind not in _UNTOLD]
    open_ones = [each for each in reasons if each.kind is not ReasonKind.CLOSED]
    return tuple((open_ones or reasons)[:_MOST_REASONS])
