"""One host's time: the hours, what takes them, and what is left.

And why the rest is taken. `free_time` joins the time of several hosts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from pinmycal_desktop.model.blocked import Blocked, blocked_by
from pinmycal_desktop.model.booking import Booked
from pinmycal_desktop.model.event_type import EventType, SeatPlan
from pinmycal_desktop.model.hours import open_spans, why_closed
from pinmycal_desktop.model.limits import full_periods
from pinmycal_desktop.model.offering import Availability
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.seats import Session, apart, beside, sessions_of
from pinmycal_desktop.model.slot import SlotQuery
from pinmycal_desktop.model.span import Span, is_within, remaining
from pinmycal_desktop.model.value_class import value_class


@value_class
class HostTime:
    """A span of one host's time, with what makes parts of it free and others not."""

    host: Availability
    hours: tuple[Span, ...]
    blocked: Sequence[Blocked]
    full: tuple[Reason, ...]
    free: tuple[Span, ...]
    """The hours without what is blocked and full; joined, in order."""
    sessions: tuple[Session, ...] = ()
    """Meetings with seats left that only themselves stand in the way of (R30)."""
    barred: tuple[Session, ...] = ()
    """All other meetings with seats of the same event type."""
    seats: int = 0
    """How many seats a meeting has, if it has seats."""

    def reasons(self, span: Span) -> Iterator[Reason]:
        """Yield why parts of `span` are not free, meetings to join among them."""
        yield from why_closed(self.host.schedule, span, self.hours)
        crowded = self._crowded
        for reason in chain.from_iterable(each.reasons() for each in self.blocked):
            if not reason.span.overlaps(span):
                continue
            if reason.kind is ReasonKind.BOOKING and reason.booking_id in crowded:
                yield replace(reason, kind=ReasonKind.SEATS, amount=self.seats)
            else:
                yield reason
        yield from (each for each in self.full if each.span.overlaps(span))

    def can_join(self, span: Span) -> bool:
        """Whether this host holds a meeting at `span` that has a seat left."""
        return any(each.span == span for each in self.sessions)

    @property
    def _crowded(self) -> frozenset[int]:
        """The ids of the bookings that have no seat left."""
        return frozenset(
            each.booking.id
            for each in self.barred
            if each.booking and each.taken >= self.seats
        )


@value_class
class Wish:
    """What is wanted of each host's time."""

    event_type: EventType
    query: SlotQuery
    length: int
    """Minutes."""
    counted: Callable[[Span], Iterable[Booked]]
    """The event type's bookings, of all hosts, that start in a span (R35)."""

    def of(self, host: Availability, span: Span) -> HostTime:
        """Return the time of `host` within `span`."""
        hours = open_spans(host.schedule, span)
        blocked = self._blocked(host, span)
        full = full_periods(
            self.event_type,
            self.counted,
            length=self.length,
            zone=host.schedule.zone,
            span=span,
            moving=self.query.moving,
        )
        time = HostTime(host=host, hours=hours, blocked=blocked, full=full, free=())
        if self.event_type.seats is not None:
            return self._seated(time, self.event_type.seats)
        holes = [each.span for each in blocked]
        holes += [each.span for each in full]
        return replace(time, free=remaining(hours, holes))

    def _blocked(self, host: Availability, span: Span) -> list[Blocked]:
        buffers = self.event_type.buffer_before + self.event_type.buffer_after
        return blocked_by(
            host.engagements.near(span.widened(before=buffers, after=buffers)),
            self.event_type,
            span=span,
            zone=host.schedule.zone,
            now=self.query.now,
            moving=self.query.moving,
            holding=self.query.holding,
        )

    def _seated(self, time: HostTime, plan: SeatPlan) -> HostTime:
        """Return `time` with its meetings told apart by the seats they have left."""
        found = sessions_of(self.event_type, time.blocked)
        left = [
            each
            for each in found
            if each.taken < plan.per_slot and each.span.minutes == self.length
        ]
        holes = beside(left, self.event_type, time.blocked)
        holes += [each.span for each in time.full]
        around = remaining(time.hours, holes)
        alone = tuple(each for each in apart(left) if is_within(each.span, around))
        keys = {each.key for each in alone}
        return replace(
            time,
            free=remaining(around, [each.span for each in left]),
            sessions=alone,
            barred=tuple(each for each in found if each.key not in keys),
            seats=plan.per_slot,
        )
