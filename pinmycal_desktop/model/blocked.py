"""Blocked time: what takes a host's time keeps it from being offered.

Bookings and busy times with their buffers (R11 to R15), absences (R29) and
reservations (R31).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.booking import (
    BOOKED,
    Booked,
    BookingStatus,
    BusyTime,
    Engagement,
)
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class

_NOBODY: frozenset[str] = frozenset()


@value_class(kw_only=False)
class Blocked:
    """The time one engagement keeps from an event type, its buffers included (R12)."""

    span: Span
    engagement: Engagement

    def buffers(self) -> Iterator[Span]:
        """Yield the time before and after the engagement itself."""
        if not isinstance(self.engagement, (*BOOKED, BusyTime)):
            return
        whole, core = self.span, self.engagement.span
        if whole.start < core.start:
            yield Span(whole.start, core.start)
        if core.end < whole.end:
            yield Span(core.end, whole.end)

    def reasons(self) -> Iterator[Reason]:
        """Yield why: the engagement itself, and the buffers before and after it."""
        it = self.engagement
        if isinstance(it, BOOKED):
            yield from self._around(_booked(it), ReasonKind.BUFFER)
        elif isinstance(it, BusyTime):
            yield from self._around(_busy(it), ReasonKind.BUSY)
        elif isinstance(it, Reservation):
            yield Reason(kind=ReasonKind.RESERVED, span=self.span)
        else:
            yield _away(it, self.span)

    def _around(self, taken: Reason, near: ReasonKind) -> Iterator[Reason]:
        if taken.span.start < taken.span.end:
            yield taken
        for part in self.buffers():
            yield replace(taken, kind=near, span=part, amount=part.minutes)


def _away(it: OutOfOffice, span: Span) -> Reason:
    return Reason(
        kind=ReasonKind.AWAY,
        span=span,
        subject=it.note,
        stand_in_id=it.stand_in_id,
    )


def _booked(it: Booked) -> Reason:
    return Reason(
        kind=ReasonKind.BOOKING, span=it.span, subject=it.title, booking_id=it.id
    )


def _busy(it: BusyTime) -> Reason:
    return Reason(
        kind=ReasonKind.BUSY,
        span=it.span,
        subject=it.calendar_name,
        booking_id=it.booking_id,
    )


def blocked_by(
    engagements: Iterable[Engagement],
    event_type: EventType,
    *,
    span: Span,
    zone: str,
    now: datetime,
    moving: int | None = None,
    holding: frozenset[str] = _NOBODY,
) -> list[Blocked]:
    """Return what keeps parts of `span` from `event_type`, in any order.

    `zone` is the schedule's: its dates are those of absences. The booking `moving`
    never stands in its own way (R14), nor do reservations named by `holding`.
    """
    found = []
    begin, end = span.start, span.end
    for each in engagements:
        whole = None
        if isinstance(each, BusyTime):
            whole = _with_buffers(each.span, event_type)
        elif isinstance(each, BOOKED):
            if each.id != moving and _counts(each, event_type):
                whole = _with_buffers(
                    each.span, event_type, each.buffer_before, each.buffer_after
                )
        elif isinstance(each, OutOfOffice):
            whole = each.span_in(zone)
        elif each.is_live(now) and each.uid not in holding:
            whole = each.span
        if whole is not None and whole.start < end and begin < whole.end:
            found.append(Blocked(whole, each))
    return found


def _with_buffers(
    span: Span, asked: EventType, before: int = 0, after: int = 0
) -> Span:
    """Return `span` with its own buffers and those of the asked type (R12)."""
    before, after = before + asked.buffer_after, after + asked.buffer_before
    return span.widened(before=before, after=after) if before or after else span


def _counts(booking: Booked, event_type: EventType) -> bool:
    """Whether a booking takes its time from `event_type` (R11, R13)."""
    if booking.status is BookingStatus.PENDING:
        return event_type.blocks_while_pending
    return booking.status is BookingStatus.CONFIRMED
