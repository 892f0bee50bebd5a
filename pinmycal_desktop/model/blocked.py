"""Blocked time: what bookings and busy times keep from being offered (R11 to R15)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pinmycal_desktop.model.booking import Booking, BookingStatus, Engagement
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class


@value_class(kw_only=False)
class Blocked:
    """The time one engagement keeps from an event type, its buffers included (R12)."""

    span: Span
    engagement: Engagement

    def reasons(self) -> Iterator[Reason]:
        """Yield why: the engagement itself, and the buffers before and after it."""
        whole, core = self.span, self.engagement.span
        if core.start < core.end:
            yield self._taken(core)
        if whole.start < core.start:
            yield self._near(Span(whole.start, core.start))
        if core.end < whole.end:
            yield self._near(Span(core.end, whole.end))

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
    found = []
    for each in engagements:
        before, after = event_type.buffer_after, event_type.buffer_before
        if isinstance(each, Booking):
            if each.id == moving or not _counts(each, event_type):
                continue
            before, after = before + each.buffer_before, after + each.buffer_after
        whole = each.span
        if before or after:
            whole = whole.widened(before=before, after=after)
        if whole.overlaps(span):
            found.append(Blocked(whole, each))
    return found


def _counts(booking: Booking, event_type: EventType) -> bool:
    """Whether a booking takes its time from `event_type` (R11, R13)."""
    if booking.status is BookingStatus.PENDING:
        return event_type.blocks_while_pending
    return booking.status is BookingStatus.CONFIRMED
