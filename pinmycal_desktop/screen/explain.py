"""Why a time in the grid is not free, told at once from what the grid already holds.

The diary has the last word when something is booked; this answers a hovering pointer
and the keyboard's cursor without asking it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.span import Span, without

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.week import WeekState


def why_not(
    state: WeekState, span: Span, *, moving: int | None = None
) -> tuple[Reason, ...]:
    """Return why `span` is not free, gravest first; empty when it is.

    `moving` is the id of a booking that does not stand in its own way.
    """
    return (
        *_past(state, span),
        *_bookings(state, span, moving),
        *_held(state, span),
        *_busy(state, span),
        *_closed(state, span),
    )


def _past(state: WeekState, span: Span) -> Iterator[Reason]:
    if span.start < state.now:
        yield Reason(kind=ReasonKind.PAST, span=span)


def _bookings(state: WeekState, span: Span, moving: int | None) -> Iterator[Reason]:
    for each in state.bookings:
        around = each.span
        if each.buffer_before or each.buffer_after:
            before, after = each.buffer_before, each.buffer_after
            around = around.widened(before=before, after=after)
        # Most are elsewhere: a drag asks with every step, of all of them.
        if not around.overlaps(span):
            continue
        if each.id == moving or not each.status.takes_time or each.is_all_day:
            continue
        if each.span.overlaps(span):
            yield _reason(ReasonKind.BOOKING, each, each.span)
        else:
            yield _reason(ReasonKind.BUFFER, each, around)


def _reason(kind: ReasonKind, booking: Booking, span: Span) -> Reason:
    name = booking.attendee.name or booking.title
    minutes = max(booking.buffer_before, booking.buffer_after)
    amount = minutes if kind is ReasonKind.BUFFER else None
    return Reason(
        kind=kind, span=span, subject=name, booking_id=booking.id, amount=amount
    )


def _held(state: WeekState, span: Span) -> Iterator[Reason]:
    for each in state.held:
        if each.is_live(state.now) and each.span.overlaps(span):
            yield Reason(kind=ReasonKind.RESERVED, span=each.span)


def _busy(state: WeekState, span: Span) -> Iterator[Reason]:
    for each in state.visible_busy:
        if each.span.overlaps(span) and not each.is_all_day:
            yield Reason(
                kind=ReasonKind.BUSY, span=each.span, subject=each.calendar_name
            )


def _closed(state: WeekState, span: Span) -> Iterator[Reason]:
    for part in without(span, state.open_hours):
        yield Reason(kind=ReasonKind.CLOSED, span=part)
