"""Blocked time: what bookings and busy times keep from being offered (R11 to R16)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from pinmycal_desktop.model.booking import Booking, BookingStatus, Engagement
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.span import Span


@dataclass(frozen=True, slots=True)
class Blocked:
    """The time one engagement keeps from an event type, its buffers included."""

    span: Span
    engagement: Engagement

    def reasons(self) -> Iterator[Reason]:
        """Yield why: the engagement itself, and the buffers before and after it."""
        core = self.engagement.span
        if core.start < core.end:
            yield self._taken(core)
        for around in (
            Span(self.span.start, core.start),
            Span(core.end, self.span.end),
        ):
            if around.start < around.end:
                yield self._near(around)

    def _taken(self, span: Span) -> Reason:
        it = self.engagement
        if isinstance(it, Booking):
            return Reason(
                kind=ReasonKind.BOOKING, span=span, subject=it.title, booking_id=it.id
            )
        return Reason(kind=ReasonKind.BUSY, span=span, subject=it.calendar_name)

    def _near(self, span: Span) -> Reason:
        it = self.engagement
        if isinstance(it, Booking):
            return Reason(
                kind=ReasonKind.BUFFER,
                span=span,
                subject=it.title,
                booking_id=it.id,
                amount=span.minutes,
            )
        return Reason(
            kind=ReasonKind.BUSY,
            span=span,
            subject=it.calendar_name,
            amount=span.minutes,
        )


def blocked_by(
    engagements: Iterable[Engagement],
    event_type: EventType,
    *,
    span: Span,
    moving: int | None,
) -> list[Blocked]:
    """Return what keeps parts of `span` from `event_type`, in any order.

    The booking `moving` never stands in its own way (R14).
    """
    before = timedelta(minutes=event_type.buffer_before)
    after = timedelta(minutes=event_type.buffer_after)
    found = []
    for each in engagements:
        if isinstance(each, Booking):
            if each.id == moving or not _counts(each, event_type):
                continue
            start = each.span.start - after - timedelta(minutes=each.buffer_before)
            end = each.span.end + before + timedelta(minutes=each.buffer_after)
        else:
            start, end = each.span.start - after, each.span.end + before
        if max(start, span.start) < min(end, span.end):
            found.append(Blocked(Span(start, end), each))
    return found


def _counts(booking: Booking, event_type: EventType) -> bool:
    """Whether a booking takes its time from `event_type` (R11, R13)."""
    if booking.status is BookingStatus.PENDING:
        return event_type.blocks_while_pending
    return booking.status is BookingStatus.CONFIRMED
