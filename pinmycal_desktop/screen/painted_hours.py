"""Weekly hours as they are painted and drawn: pieces of days, edges, what goes away.

Minutes are wall-clock minutes after midnight. What reaches past midnight is two pieces:
one up to midnight, and a tail on the next day.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.schedule import MINUTES_A_DAY, HourRange
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.schedule import cut_out, joined

if TYPE_CHECKING:
    from pinmycal_desktop.model.schedule import WeekHours
    from pinmycal_desktop.screen.schedule import ScheduleDraft

SNAP = 15
"""Painted hours start and end at quarters of an hour."""


@value_class
class Piece:
    """The part of a range that lies on one day."""

    day: int
    """The weekday it is drawn on, Monday is 0."""
    start: int
    end: int
    """Up to 1440."""
    owner: int
    """The weekday its range belongs to: the day before, for a tail."""
    place: int
    """Which of the owner's ranges it is part of."""

    @property
    def is_tail(self) -> bool:
        """Whether it came over midnight."""
        return self.owner != self.day

    def holds(self, minute: int) -> bool:
        """Whether a minute of its day lies within."""
        return self.start <= minute < self.end


def pieces_of(week: WeekHours) -> tuple[Piece, ...]:
    """Return all that is open in `week`, by day and time."""
    found = []
    for owner, hours in enumerate(week):
        for place, range_ in enumerate(hours):
            end = min(range_.end, MINUTES_A_DAY)
            found.append(
                Piece(day=owner, start=range_.start, end=end, owner=owner, place=place)
            )
            if range_.crosses_midnight:
                tail = range_.end - MINUTES_A_DAY
                day = (owner + 1) % 7
                found.append(
                    Piece(day=day, start=0, end=tail, owner=owner, place=place)
                )
    return tuple(sorted(found, key=lambda each: (each.day, each.start)))


def removed_pieces(draft: ScheduleDraft) -> tuple[Piece, ...]:
    """Return what was open and is so no longer, until the draft is saved."""
    now = pieces_of(draft.current.week)
    found: list[Piece] = []
    for piece in pieces_of(draft.original.week):
        left = [HourRange(piece.start, piece.end)]
        for each in now:
            if each.day == piece.day:
                hole = HourRange(each.start, each.end)
                left = [rest for part in left for rest in cut_out(part, hole)]
        found.extend(replace(piece, start=part.start, end=part.end) for part in left)
    return tuple(found)


def snapped(minute: float) -> int:
    """Return the nearest quarter of an hour within a day."""
    return min(max(round(minute / SNAP) * SNAP, 0), MINUTES_A_DAY)


def stroke(anchor: int, at: int) -> HourRange:
    """Return the range painted from `anchor` to `at`, either way, never empty."""
    start, end = min(anchor, at), max(anchor, at)
    if start == end:
        start, end = min(start, MINUTES_A_DAY - SNAP), start + SNAP
    return HourRange(start, min(end, MINUTES_A_DAY))


def with_start(draft: ScheduleDraft, piece: Piece, minute: int) -> ScheduleDraft:
    """Return the draft with the range of `piece` starting at `minute` of its day.

    The start of a tail is midnight and cannot be moved.
    """
    if piece.is_tail:
        return draft
    range_ = draft.current.week[piece.owner][piece.place]
    latest = min(range_.end, MINUTES_A_DAY) - SNAP
    start = max(0, min(minute, latest), range_.end - MINUTES_A_DAY)
    return _with_range(draft, piece, HourRange(start, range_.end))


def with_end(draft: ScheduleDraft, piece: Piece, minute: int) -> ScheduleDraft:
    """Return the draft with the range of `piece` ending at `minute` of its day."""
    range_ = draft.current.week[piece.owner][piece.place]
    wish = minute + (MINUTES_A_DAY if piece.is_tail else 0)
    end = min(max(wish, range_.start + SNAP), range_.start + MINUTES_A_DAY)
    return _with_range(draft, piece, HourRange(range_.start, end))


def without(draft: ScheduleDraft, piece: Piece) -> ScheduleDraft:
    """Return the draft with the whole range of `piece` closed."""
    hours = draft.current.week[piece.owner]
    rest = (*hours[: piece.place], *hours[piece.place + 1 :])
    return draft.with_hours(piece.owner, rest)


def _with_range(draft: ScheduleDraft, piece: Piece, range_: HourRange) -> ScheduleDraft:
    """Return the draft with another range in place; what it now touches is joined."""
    rest = without(draft, piece).current.week[piece.owner]
    return draft.with_hours(piece.owner, joined((*rest, range_)))
