"""What new time is drawn on: the starts and lengths of what can be booked.

A stretch that is drawn becomes the nearest length of the event types offered, at a
start that type's own grid has there. Where there is no such start (outside the open
hours, on what is taken) it starts at a quarter of an hour, as everything else does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.grid import Grid
from pinmycal_desktop.model.span import Span, remaining
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.screen.week import WeekState


@value_class(kw_only=False)
class Offer:
    """One length of an event type, and its grid where time is free for it."""

    event_type: EventType
    length: int
    """In minutes."""
    grid: Grid
    free: tuple[Span, ...]

    def start_near(self, at: datetime) -> datetime | None:
        """Return the start nearest to `at` in the free time it is in; else None."""
        for each in self.free:
            if each.holds(at):
                return self.grid.nearest(at, each)
        return None


def offered_types(state: WeekState) -> tuple[EventType, ...]:
    """Return the event types that can be booked where the cursor is.

    The one that is looked at alone, if there is one; else those that are switched on
    and not hidden. Where that leaves nothing, whatever there is - but never what is
    not of the account that is acted for.
    """
    query, kinds = state.query, state.at_cursor.own_types
    only = tuple(each for each in kinds if each.id == query.only_type)
    shown = tuple(
        each
        for each in kinds
        if not each.is_hidden
        and each.account_id not in query.hidden_accounts
        and each.id not in query.hidden_types
    )
    return only or shown or tuple(e for e in kinds if not e.is_hidden) or kinds


def fitting(
    kinds: Sequence[EventType], minutes: int, *, usual: int
) -> tuple[EventType, int | None]:
    """Return the type and length nearest to what was drawn; of equals, the first.

    One cell of `usual` minutes is a place more than a length: what does not fit it
    is the first type at its usual length, which is None.
    """
    offered = [(kind, length) for kind in kinds for length in kind.lengths]
    kind, length = min(offered, key=lambda each: abs(each[1] - minutes))
    if minutes <= usual and length != minutes:
        return kinds[0], None
    return kind, length


def offers_on(state: WeekState, day: Span) -> tuple[Offer, ...]:
    """Return what can be drawn on a day, in the order of the event types.

    `state` is that of the person in whose column it is drawn.
    """
    hours = tuple(filter(None, (each.clip(day) for each in state.open_hours)))
    return tuple(
        Offer(
            kind,
            length,
            Grid.of(kind, length=length, zone=state.home_zone),
            tuple(remaining(hours, _taken(state, kind))),
        )
        for kind in offered_types(state)
        for length in kind.lengths
    )


def _taken(state: WeekState, kind: EventType) -> Iterator[Span]:
    """Yield what a meeting of this type may not touch, with the buffers of both."""
    before, after = kind.buffer_before, kind.buffer_after
    for booking in state.bookings:
        if booking.status.takes_time and not booking.is_all_day:
            yield booking.span.widened(
                before=booking.buffer_before + after,
                after=booking.buffer_after + before,
            )
    for held in state.held:
        if held.is_live(state.now):
            yield held.span.widened(before=after, after=before)
    for busy in state.visible_busy:
        if busy.takes_time and not busy.is_all_day:
            yield busy.span.widened(before=after, after=before)


def drawn(
    offers: Sequence[Offer], low: datetime, minutes: float, *, usual: datetime
) -> tuple[Span, EventType]:
    """Return what a stretch from `low` on becomes; off every grid it starts `usual`."""
    offer = min(offers, key=lambda each: abs(each.length - minutes))
    start = offer.start_near(low) or usual
    return Span.lasting(start, offer.length), offer.event_type


def clicked(offers: Sequence[Offer], cell: Span) -> Span:
    """Return the cell that was clicked, from a start of the first type's in it on."""
    start = offers[0].start_near(cell.start) if offers else None
    if start is None or not cell.holds(start):
        return cell
    return Span.lasting(start, cell.minutes)
