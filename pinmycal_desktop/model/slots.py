"""Free slots, and the reason for every time that is none: rules D of the house."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from pinmycal_desktop.model.booking import Engagement
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.span import Span


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
    """Taken in another calendar."""
    LIMIT = "limit"
    OFF_GRID = "off-grid"
    """Free, but not one of the starts offered."""
    TOO_SHORT = "too-short"
    """Free, but no whole length fits before the next engagement or closing."""
    FIRST_ONLY = "first-only"
    """Free, but only the first slot of a day is offered."""

    @property
    def needs_consent_only(self) -> bool:
        """Whether the host may book over it after one plain question (rule 13)."""
        return self in _SOFT


_SOFT = frozenset(
    {
        ReasonKind.CLOSED,
        ReasonKind.OVERRIDE,
        ReasonKind.NOTICE,
        ReasonKind.WINDOW,
        ReasonKind.BUSY,
        ReasonKind.OFF_GRID,
        ReasonKind.TOO_SHORT,
        ReasonKind.FIRST_ONLY,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why `span` is not offered."""

    kind: ReasonKind
    span: Span
    subject: str = ""
    """The booking's, calendar's or override's name; the limit's period."""
    booking_id: int | None = None
    amount: int | None = None
    """The limit, or the minutes of notice or buffer."""


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A time that can be booked."""

    span: Span

    @property
    def start(self) -> datetime:
        """When it starts, in UTC."""
        return self.span.start


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotQuery:
    """What is asked for."""

    span: Span
    """Slots start and end within it."""
    now: datetime
    zone: str
    """Whose clock cuts the grid and names the days (rule D.3)."""
    length: int | None = None
    """Minutes; None means the event type's usual length."""
    moving: int | None = None
    """The id of a booking to be moved: it does not stand in its own way."""


@dataclass(frozen=True, slots=True)
class SlotAnswer:
    """The free slots of a span in order, and why the rest is none."""

    slots: tuple[Slot, ...]
    reasons: tuple[Reason, ...]
    """In order of start; together with the slots they cover the whole span."""

    def why(self, span: Span) -> tuple[Reason, ...]:
        """Return the reasons that meet `span`."""
        return tuple(each for each in self.reasons if each.span.overlaps(span))


def find_slots(
    event_type: EventType,
    schedule: Schedule,
    engagements: Sequence[Engagement],
    query: SlotQuery,
) -> SlotAnswer:
    """Return the slots of `event_type` in `query.span`, with reasons for the rest.

    `engagements` are all bookings and busy times of the host that can matter: those
    that overlap the span widened by a day, and, where the type has limits, those of
    the periods the span touches.
    """
    raise NotImplementedError


def objections(
    event_type: EventType,
    schedule: Schedule,
    engagements: Sequence[Engagement],
    wanted: Span,
    query: SlotQuery,
) -> tuple[Reason, ...]:
    """Return why `wanted` may not be booked; empty when it is an offered slot."""
    raise NotImplementedError
