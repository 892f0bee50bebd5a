"""What is offered and what is not, read inside one transaction.

Gathers all that can matter for the rules of `model.slots`, which decide; knows the
rule about hosts and programs: a host may book outside what is offered after one
question, never over a booking, a buffer or a limit (rule 13).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.work import local_account
from pinmycal_desktop.model import slots
from pinmycal_desktop.model.errors import NeedsConsent, NotFound, SlotTaken
from pinmycal_desktop.model.event_type import NO_LIMITS, DaysAhead, EventType
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import bookings, busy, event_types, schedules

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from pinmycal_desktop.model.booking import Booking, Engagement
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.model.slots import Reason, Slot, SlotAnswer
    from pinmycal_desktop.store.database import Connection

ALTERNATIVES = 5
"""How many other starts are named when one cannot be had."""

_DAY = 24 * 60
_SEARCHED_DAYS = (1, 4, 14, 45)
"""How far around a start others are looked for, step by step."""
_ROLLING_DAYS = 62
"""How many dates a rolling window may look at, and one more."""
_PERIOD_DAYS = {"day": 2, "week": 8, "month": 32, "year": 367}
"""At least as long as each period a limit can count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What slots are asked of: an event type, its hours, and the moment."""

    event_type: EventType
    schedule: Schedule
    now: datetime
    zone: str
    """Whose clock cuts the grid."""
    length: int
    moving: int | None = None

    def query(self, span: Span) -> slots.SlotQuery:
        """Return the question about `span`."""
        return slots.SlotQuery(
            span=span,
            now=self.now,
            zone=self.zone,
            length=self.length,
            moving=self.moving,
        )

    def find(self, db: Connection, span: Span) -> SlotAnswer:
        """Return the slots of `span`, with reasons for the rest."""
        return slots.find_slots(
            self.event_type,
            self.schedule,
            self._engagements(db, span),
            self.query(span),
        )

    def objections(self, db: Connection, wanted: Span) -> tuple[Reason, ...]:
        """Return why `wanted` is no offered slot."""
        around = wanted.widened(before=_DAY, after=_DAY)
        return slots.objections(
            self.event_type,
            self.schedule,
            self._engagements(db, around),
            wanted,
            self.query(around),
        )

    def nearest(self, db: Connection, start: datetime, count: int) -> tuple[Slot, ...]:
        """Return up to `count` slots, those that start nearest to `start` first."""
        found: Sequence[Slot] = ()
        for days in _SEARCHED_DAYS:
            reach = timedelta(days=days)
            around = Span(max(self.now, start - reach), max(self.now, start) + reach)
            found = self.find(db, around).slots
            # One found at the edge may be farther than one just beyond it.
            near = [each for each in found if abs(each.start - start) <= reach]
            if len(near) >= count:
                break
        return tuple(
            sorted(found, key=lambda each: (abs(each.start - start), each.start))
        )[:count]

    def _engagements(self, db: Connection, span: Span) -> tuple[Engagement, ...]:
        """Return all bookings and busy times that can matter for `span`."""
        wide = self._reach(span)
        return (*bookings.between(db, wide), *busy.between(db, wide))

    def _reach(self, span: Span) -> Span:
        """Return `span` with all the time around it that rules look at."""
        days = 1
        for limits in (self.event_type.count_limits, self.event_type.minute_limits):
            if limits != NO_LIMITS:
                periods = _PERIOD_DAYS.items()
                days = max(days, *(n for name, n in periods if getattr(limits, name)))
        wide = span.widened(before=days * _DAY, after=days * _DAY)
        match self.event_type.window:
            case DaysAhead(rolling=True):
                rolled = Span.lasting(self.now, _ROLLING_DAYS * _DAY)
                return Span(min(wide.start, rolled.start), max(wide.end, rolled.end))
            case _:
                return wide


def offer_of(
    db: Connection,
    event_type: EventType,
    *,
    now: datetime,
    zone: str | None = None,
    length: int | None = None,
    moving: int | None = None,
) -> Offer:
    """Return what is offered of `event_type`, by default in the host's zone."""
    return Offer(
        event_type=event_type,
        schedule=schedule_of(db, event_type),
        now=now,
        zone=zone or local_account(db).zone,
        length=length or event_type.length,
        moving=moving,
    )


def event_type_of(db: Connection, event_type_id: int) -> EventType:
    """Return the event type; raises NotFound."""
    event_type = event_types.get(db, event_type_id)
    if event_type is None:
        raise NotFound("event-type", event_type_id)
    return event_type


def schedule_of(db: Connection, event_type: EventType) -> Schedule:
    """Return the hours of an event type: its own schedule, or the default one."""
    if event_type.schedule_id is not None:
        own = schedules.get(db, event_type.schedule_id)
        if own:
            return own
    return default_schedule(db)


def default_schedule(db: Connection) -> Schedule:
    """Return the default schedule, which there always is."""
    return next(each for each in schedules.every(db) if each.is_default)


def type_of_booking(db: Connection, booking: Booking) -> EventType:
    """Return the event type of a booking, or one made of what the booking says.

    Imported bookings have none, and others outlive theirs.
    """
    if booking.event_type_id is not None:
        return event_type_of(db, booking.event_type_id)
    return EventType(
        uid=booking.uid,
        account_id=booking.account_id,
        host_id=booking.host_id,
        title=booking.title,
        slug="meeting",
        lengths=(max(1, booking.span.minutes),),
        buffer_before=booking.buffer_before,
        buffer_after=booking.buffer_after,
    )


def require_free(
    db: Connection, offer: Offer, wanted: Span, *, invitee: str, outside_hours: bool
) -> None:
    """Raise SlotTaken or NeedsConsent when `wanted` may not be booked.

    A start is on the grid when it is in the host's zone, or in the invitee's.
    """
    reasons = offer.objections(db, wanted)
    hard = [each for each in reasons if not each.kind.needs_consent_only]
    if not reasons or (outside_hours and not hard):
        return
    if not hard and not _in_zone(offer, invitee).objections(db, wanted):
        return
    others = offer.nearest(db, wanted.start, ALTERNATIVES)
    raise (SlotTaken if hard else NeedsConsent)(reasons, others)


def require_unoccupied(db: Connection, offer: Offer, wanted: Span) -> None:
    """Raise SlotTaken when somebody else has `wanted` by now.

    For what goes back to where it was: hours, notice and the past do not matter.
    """
    reasons = offer.objections(db, wanted)
    occupied = {
        slots.ReasonKind.BOOKING,
        slots.ReasonKind.BUFFER,
        slots.ReasonKind.LIMIT,
    }
    if any(each.kind in occupied for each in reasons):
        others = offer.nearest(db, wanted.start, ALTERNATIVES)
        raise SlotTaken(reasons, others)


def _in_zone(offer: Offer, zone: str) -> Offer:
    """Return `offer` with the grid of another zone."""
    return replace(offer, zone=zone)
