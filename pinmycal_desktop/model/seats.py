"""Seats: meetings that several invitees share, and what they have left (R30)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import accumulate

from pinmycal_desktop.model.blocked import Blocked
from pinmycal_desktop.model.booking import (
    Booked,
    Booking,
    BookingStatus,
    TakenTime,
)
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@value_class(kw_only=False)
class Session:
    """A meeting with seats that is booked, or only reserved so far."""

    span: Span
    taken: int
    booking: Booked | None = None
    """None: all who have a seat are still filling in the form."""

    @property
    def uid(self) -> str:
        """The booking's UID; empty while there is none."""
        return self.booking.uid if self.booking else ""

    @property
    def key(self) -> tuple[Span, str]:
        """What tells it from other sessions, whichever host is asked."""
        return self.span, self.uid


def sessions_of(event_type: EventType, blocked: Iterable[Blocked]) -> list[Session]:
    """Return the sessions of `event_type` among what blocks its host's time."""
    held: Counter[Span] = Counter()
    booked: dict[Span, Booked] = {}
    for each in blocked:
        match each.engagement:
            case Reservation() as it if it.event_type_id == event_type.id:
                held[it.span] += 1
            case Booking() | TakenTime() as it if _is_session(it, event_type):
                booked.setdefault(it.span, it)
    return [
        *(
            Session(span, it.seats_taken + held.pop(span, 0), it)
            for span, it in booked.items()
        ),
        *(Session(span, taken) for span, taken in held.items()),
    ]


def apart(sessions: Iterable[Session]) -> list[Session]:
    """Return those of `sessions` that overlap no other, in order."""
    inorder = sorted(sessions, key=lambda each: each.span)
    ends = [_LONG_AGO, *accumulate((each.span.end for each in inorder), max)]
    starts = [*(each.span.start for each in inorder[1:]), None]
    return [
        each
        for each, before, after in zip(inorder, ends, starts, strict=False)
        if before <= each.span.start and (after is None or each.span.end <= after)
    ]


def beside(
    sessions: Iterable[Session], event_type: EventType, blocked: Iterable[Blocked]
) -> list[Span]:
    """Return what `blocked` takes, were the time of `sessions` itself still free."""
    at = {each.span: each for each in sessions}
    return [
        part
        for each in blocked
        for part in (each.buffers() if _is_part(each, at, event_type) else (each.span,))
    ]


def _is_part(blocked: Blocked, at: dict[Span, Session], event_type: EventType) -> bool:
    """Whether it is one of the sessions that blocks, or a seat reserved in one."""
    match blocked.engagement:
        case Booking() | TakenTime() as it:
            return it.span in at and at[it.span].booking is it
        case Reservation() as it:
            return it.span in at and it.event_type_id == event_type.id
    return False


def _is_session(booking: Booked, event_type: EventType) -> bool:
    return (
        booking.event_type_id == event_type.id
        and booking.status is BookingStatus.CONFIRMED
    )
