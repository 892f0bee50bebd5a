"""Reasons: why a stretch of time is not offered, as values without words.

Nothing here decides whether time is free: hours, blocked, limits, window and grid do.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class


class ReasonKind(Enum):
    """Why a stretch of time is not offered."""

    CLOSED = "closed"
    """Outside the weekly hours."""
    OVERRIDE = "override"
    """A date override closes it or moves the hours."""
    PAST = "past"
    NOTICE = "notice"
    WINDOW = "window"
    BOOKING = "booking"
    BUFFER = "buffer"
    """Kept free around a booking, or this booking's own buffers would meet one."""
    BUSY = "busy"
    """Taken in another calendar, or too near to what is (then `amount` is given); with
    a `booking_id`, by the person's own booking in another account."""
    LIMIT = "limit"
    RESERVED = "reserved"
    """Held for somebody who is booking it right now."""
    AWAY = "away"
    """The host is out of office."""
    SEATS = "seats"
    """A meeting whose seats are all taken."""
    RESTRICTED = "restricted"
    """Outside the schedule that bounds the event type, whatever the hosts' hours."""
    HOSTS = "hosts"
    """Hosts are free, but none of them for the whole length."""
    OFF_GRID = "off-grid"
    """Free, but not one of the starts offered."""
    TOO_SHORT = "too-short"
    """Free, but no whole length fits before the next engagement or closing."""
    FIRST_ONLY = "first-only"
    """Free, but only the first slot of a day is offered."""

    @property
    def needs_consent_only(self) -> bool:
        """Whether the host may book over it after one plain question (R26)."""
        return self in _SOFT


_SOFT = frozenset(
    {
        ReasonKind.CLOSED,
        ReasonKind.OVERRIDE,
        ReasonKind.NOTICE,
        ReasonKind.WINDOW,
        ReasonKind.BUSY,
        ReasonKind.AWAY,
        ReasonKind.RESTRICTED,
        ReasonKind.OFF_GRID,
        ReasonKind.TOO_SHORT,
        ReasonKind.FIRST_ONLY,
    }
)


_HARDEST_FIRST = (
    ReasonKind.PAST,
    ReasonKind.BOOKING,
    ReasonKind.SEATS,
    ReasonKind.RESERVED,
    ReasonKind.BUFFER,
    ReasonKind.LIMIT,
    ReasonKind.HOSTS,
    ReasonKind.BUSY,
    ReasonKind.AWAY,
    ReasonKind.RESTRICTED,
    ReasonKind.CLOSED,
    ReasonKind.OVERRIDE,
    ReasonKind.WINDOW,
    ReasonKind.NOTICE,
    ReasonKind.OFF_GRID,
    ReasonKind.TOO_SHORT,
    ReasonKind.FIRST_ONLY,
)


@value_class
class Reason:
    """Why `span` is not offered."""

    kind: ReasonKind
    span: Span
    """What the reason covers; a booking's, busy time's or limit's may reach beyond
    what was asked for."""
    subject: str = ""
    """The name of the booking, calendar, account, override or restriction, the note of
    an absence; the limit's period, such as `day` or, for booked minutes,
    `minutes-day`."""
    booking_id: int | None = None
    amount: int | None = None
    """The limit, the seats, the minutes of notice or buffer, or the window's days
    ahead; None for the one minute that every booking needs (R20)."""
    host_id: int | None = None
    """Whose reason it is, where several hosts are asked; else None."""
    stand_in_id: int | None = None
    """The host who stands in for one who is away (R29)."""


def hardest(reasons: Iterable[Reason]) -> Reason | None:
    """Return the reason that says most: what nobody may book over comes first."""
    return min(reasons, key=lambda each: _HARDEST_FIRST.index(each.kind), default=None)
