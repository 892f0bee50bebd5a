"""Slots: what is asked of the booking engine, and what it answers."""

from __future__ import annotations

from datetime import datetime

from pinmycal_desktop.model.reasons import Reason
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class


@value_class(kw_only=False, order=True)
class Slot:
    """A time that can be booked."""

    span: Span

    @property
    def start(self) -> datetime:
        """When it starts, in UTC."""
        return self.span.start


@value_class(kw_only=False, order=True)
class SeatedSlot(Slot):
    """A slot of an event type with seats: a new meeting, or one to join (R30)."""

    seats_taken: int = 0
    """How many of them are taken, or reserved by others."""
    booking_uid: str = ""
    """The meeting to join; empty when it is a new one, or only reserved so far."""


@value_class
class SlotQuery:
    """What is asked for."""

    span: Span
    """Slots start and end within it."""
    now: datetime
    zone: str
    """Whose clock cuts the grid and names the days (R8)."""
    length: int | None = None
    """Minutes; None means the event type's usual length."""
    moving: int | None = None
    """The id of a booking to be moved: it does not stand in its own way."""
    holding: frozenset[str] = frozenset()
    """The uids of the asker's own reservations: they hold nothing from them (R31)."""
    is_repeat: bool = False
    """Whether it is asked for a later meeting of a series, which needs neither grid
    nor window (R32); only objections heed it."""


@value_class(kw_only=False)
class SlotAnswer:
    """The free slots of a span in order, and why the rest is none."""

    slots: tuple[Slot, ...]
    """All of them `SeatedSlot` when the event type has seats."""
    reasons: tuple[Reason, ...]
    """In order of start; together with the slots they cover the whole span (R25). One
    stretch may have several: closed, and in the past."""

    def why(self, span: Span) -> tuple[Reason, ...]:
        """Return the reasons that meet `span`."""
        return tuple(each for each in self.reasons if each.span.overlaps(span))


@value_class
class OfferedSlots:
    """Slots, and what a program is told beside each."""

    slots: tuple[Slot, ...]
    seats: int | None = None
    """How many a meeting has, if it has seats."""
    short_uids: tuple[tuple[str, str], ...] = ()
    """The uid and the short uid of each meeting that can be joined."""


@value_class
class ExplainedSlots:
    """Slots, the reasons for all other time, and what a program is told beside."""

    answer: SlotAnswer
    short_uids: tuple[tuple[int, str], ...]
    """The id and the short uid of each booking that is a reason."""
    holders: tuple[int, ...]
    """The ids of the hosts who were asked."""
