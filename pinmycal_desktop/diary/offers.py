"""What is offered and what is not, read inside one transaction.

Gathers all that can matter for the rules of `model.slots`, which decide; knows the
rule about hosts and programs: a host may book outside what is offered after one
question, never over a booking, a buffer or a limit (rule 13).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.week import default_schedule, owner
from pinmycal_desktop.model import slots
from pinmycal_desktop.model.engagements import Engagements
from pinmycal_desktop.model.errors import NeedsConsent, NotFound, SlotTaken
from pinmycal_desktop.model.event_type import DaysAhead, EventType
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.model.offering import Availability, Offering
from pinmycal_desktop.model.reasons import ReasonKind
from pinmycal_desktop.model.reservation import NOBODY, Holder
from pinmycal_desktop.model.schedule import ALL_HOURS, Schedule
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.store import (
    absences,
    accounts,
    engagements,
    event_types,
    reservations,
    schedules,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from pinmycal_desktop.diary.memory import Recollection
    from pinmycal_desktop.model.booking import Booking, BusyTime, Engagement
    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.model.reservation import Reservation
    from pinmycal_desktop.model.slots import Slot, SlotAnswer
    from pinmycal_desktop.store.database import Connection

ALTERNATIVES = 5
"""How many other starts are named when one cannot be had."""

_STEP_WITHOUT_TYPE = 5
"""Minutes between the starts of a booking that has no event type to say how many."""

_OCCUPIED = frozenset(
    {
        ReasonKind.BOOKING,
        ReasonKind.BUFFER,
        ReasonKind.LIMIT,
        ReasonKind.RESERVED,
    }
)
"""What keeps a booking from going back to where it was."""

_ANY_FREE_START = frozenset({ReasonKind.OFF_GRID, ReasonKind.FIRST_ONLY})
"""What does not matter where any free start within the hours will do (R40)."""

LATER_IN_SERIES = _ANY_FREE_START | {ReasonKind.WINDOW, ReasonKind.NOTICE}
"""What does not matter for the later meetings of a series (R32)."""

_SEARCHED_DAYS = (1, 4, 14, 45)
"""How far around a start others are looked for, step by step."""


@value_class
class Offer:
    """What slots are asked of: an event type, its hosts' hours, and the moment."""

    event_type: EventType
    hours: tuple[tuple[int, Schedule], ...]
    """Everyone who may hold it, by their id, with their schedule; one at least."""
    now: datetime
    zone: str
    """Whose clock cuts the grid."""
    length: int
    moving: int | None = None
    without: frozenset[int] = frozenset()
    """Bookings, by their ids, that are thought away."""
    holder: Holder = NOBODY
    """Whose reservations of this event type do not stand in the way (R31)."""
    restriction: Schedule | None = None
    """What bounds the event type, whatever its hosts' hours (R37)."""
    known: Recollection | None = None
    """What was read in this snapshot before, if that is remembered."""

    def query(self, span: Span) -> slots.SlotQuery:
        """Return the question about `span`."""
        return slots.SlotQuery(
            span=span,
            now=self.now,
            zone=self.zone,
            length=self.length,
            moving=self.moving,
        )

    def free(self, db: Connection, span: Span) -> tuple[Slot, ...]:
        """Return the slots of `span`, without spending time on reasons."""
        query = self.query(span)
        return slots.free(self._offering(db, query), query)

    def find(self, db: Connection, span: Span) -> SlotAnswer:
        """Return the slots of `span`, with reasons for the rest."""
        query = self.query(span)
        return slots.find(self._offering(db, query), query)

    def objections(self, db: Connection, wanted: Span) -> tuple[Reason, ...]:
        """Return why `wanted` is no offered slot."""
        query = self._query_about(wanted)
        return slots.why_not(self._offering(db, query), wanted, query)

    def hosts_free(self, db: Connection, wanted: Span) -> tuple[int, ...]:
        """Return the hosts who have nothing against `wanted`."""
        query = self._query_about(wanted)
        return slots.hosts_free(self._offering(db, query), wanted, query)

    def nearest(self, db: Connection, start: datetime, count: int) -> tuple[Slot, ...]:
        """Return up to `count` slots, those that start nearest to `start` first.

        Nothing is offered in the past, so they are looked for from now on.
        """
        start = max(start, self.now)
        found: tuple[Slot, ...] = ()
        for days in _SEARCHED_DAYS:
            found = self._nearest_within(db, start, count, timedelta(days=days))
            if len(found) == count:
                break
        return found

    def _nearest_within(
        self, db: Connection, start: datetime, count: int, reach: timedelta
    ) -> tuple[Slot, ...]:
        """Return the nearest slots that start within `reach` of `start`."""
        length = timedelta(minutes=self.length)
        query = self.query(Span(start - reach, start + reach + length))
        offering = self._offering(db, query)
        return slots.nearest(offering, query, start=start, count=count)

    def _query_about(self, wanted: Span) -> slots.SlotQuery:
        """Return the question about the whole days `wanted` lies in."""
        dates = wanted.dates(self.zone)
        return self.query(Span.of_days(dates[0], dates[-1], self.zone))

    def _offering(self, db: Connection, query: slots.SlotQuery) -> Offering:
        """Return what the engine is asked: the hours of all, and what takes them."""
        bare = self._with_engagements(lambda _: Engagements())
        span = slots.needed(bare, query)
        if self.known is None or self.without or self.holder != NOBODY:
            return self._with_engagements(
                lambda host_id: Engagements(self._engagements(db, span, host_id))
            )
        return self._with_engagements(self._remembered(db, self.known, span))

    def _remembered(
        self, db: Connection, known: Recollection, span: Span
    ) -> Callable[[int], Engagements]:
        """Return how all that takes a host's time is read once for many questions.

        Of whole days: more of it does no harm, and other questions meet the same.
        """
        dates = span.dates("UTC")
        whole = Span.of_days(dates[0], dates[-1], "UTC")
        seats_of = self.event_type.id if self.event_type.seats else None

        def read(host_id: int) -> Engagements:
            return known.once(
                (whole, host_id, seats_of),
                lambda: Engagements(self._engagements(db, whole, host_id)),
            )

        return read

    def _with_engagements(self, of: Callable[[int], Engagements]) -> Offering:
        """Return the offering with what takes each host's time."""
        return Offering(
            event_type=self.event_type,
            availabilities=tuple(
                Availability(
                    host_id=host_id, schedule=schedule, engagements=of(host_id)
                )
                for host_id, schedule in self.hours
            ),
            restriction=self.restriction,
        )

    def _engagements(
        self, db: Connection, span: Span, host_id: int
    ) -> tuple[Engagement, ...]:
        """Return all that takes a host's time in `span`; 0 is the owner."""
        host = accounts.host(db, host_id, removed=True) or owner(db)
        kind = self.event_type
        there = engagements.bookings(
            db,
            span,
            host.id,
            email=host.email,
            seats_of=kind.id if kind.seats else None,
        )
        held = reservations.live(db, span, host.id, now=self.now)
        return (
            *(each for each in there if each.id not in self.without),
            *engagements.busy(db, span, host.id),
            *self._elsewhere(db, span, host.id),
            *(each for each in held if not self._is_own(each)),
            *absences.between(db, span, host.id),
        )

    def _elsewhere(
        self, db: Connection, span: Span, host_id: int
    ) -> Iterator[BusyTime]:
        """Yield the bookings of the same person in other accounts, as busy times.

        The booking that is moved is in its own account, and so never among them.
        """
        if others := accounts.same_person(db, host_id):
            yield from engagements.elsewhere(db, span, others)

    def _is_own(self, reservation: Reservation) -> bool:
        """Whether a reservation is made for what is asked, by whoever asks."""
        is_for_this = reservation.event_type_id == self.event_type.id
        return is_for_this and self.holder.has(reservation)


def offer_of(
    db: Connection,
    event_type: EventType,
    *,
    now: datetime,
    zone: str | None = None,
    length: int | None = None,
    moving: int | None = None,
    holder: Holder = NOBODY,
) -> Offer:
    """Return what is offered of `event_type`, by default in the host's zone.

    Raises NotFound for a template: its copies are what is booked.
    """
    if event_type.is_template:
        raise NotFound("event-type", event_type.id)
    bound = event_type.restriction_id
    return Offer(
        event_type=event_type,
        hours=hours_of(db, event_type),
        now=now,
        zone=zone or _zone_of(db, event_type),
        length=length or event_type.length,
        moving=moving,
        holder=holder,
        restriction=None if bound is None else schedules.get(db, bound),
    )


def hours_of(db: Connection, event_type: EventType) -> tuple[tuple[int, Schedule], ...]:
    """Return who may hold meetings of an event type, each with their hours for it."""
    own = event_type.host_id or owner(db).id
    if event_type.scheduling is Scheduling.PERSONAL or not event_type.hosts:
        return ((own, schedule_of(db, event_type, own)),)
    return tuple(
        (each.host_id, schedule_of(db, event_type, each.host_id, each.schedule_id))
        for each in event_type.hosts
    )


def event_type_of(db: Connection, event_type_id: int) -> EventType:
    """Return the event type; raises NotFound."""
    event_type = event_types.get(db, event_type_id)
    if event_type is None:
        raise NotFound("event-type", event_type_id)
    return event_type


def schedule_of(
    db: Connection, event_type: EventType, host_id: int, own: int | None = None
) -> Schedule:
    """Return a host's hours: their `own` for it, else the type's, else the default."""
    for wanted in (own, event_type.schedule_id):
        found = None if wanted is None else schedules.get(db, wanted)
        if found is not None:
            return found
    return own_schedule(db, host_id)


def own_schedule(db: Connection, host_id: int) -> Schedule:
    """Return a host's default schedule.

    A service that tells no hours is asked for every time: it has the last word.
    """
    try:
        return default_schedule(db, host_id)
    except NotFound:
        host = accounts.host(db, host_id) or owner(db)
        return Schedule(
            uid="",
            account_id=host.account_id,
            host_id=host_id,
            name="",
            zone=host.zone,
            week=ALL_HOURS,
        )


def _zone_of(db: Connection, event_type: EventType) -> str:
    """Return the zone of the host of an event type."""
    host = accounts.host(db, event_type.host_id, removed=True)
    return (host or owner(db)).zone


def type_of_booking(db: Connection, booking: Booking) -> EventType:
    """Return the event type of a booking, or one made of what the booking says.

    Imported bookings have none, and others outlive theirs. The buffers are always the
    booking's own: they were fixed when it was made (R12).
    """
    wanted = booking.event_type_id
    there = None if wanted is None else event_types.get(db, wanted)
    if there is not None:
        return held_by(with_buffers_of(booking, there), booking.host_ids)
    return EventType(
        uid=booking.uid,
        account_id=booking.account_id,
        host_id=booking.host_id,
        title=booking.title,
        slug="meeting",
        lengths=(max(1, booking.span.minutes),),
        slot_interval=_STEP_WITHOUT_TYPE,
        buffer_before=booking.buffer_before,
        buffer_after=booking.buffer_after,
    )


def with_buffers_of(booking: Booking, event_type: EventType) -> EventType:
    """Return `event_type` with the buffers a booking was made with (R12)."""
    return replace(
        event_type,
        buffer_before=booking.buffer_before,
        buffer_after=booking.buffer_after,
    )


def as_whole(event_type: EventType) -> EventType:
    """Return `event_type` for a meeting that comes with all its people.

    It joins no other: what is offered to somebody who takes a seat is, to a meeting,
    another meeting (R30).
    """
    return replace(event_type, seats=None)


def held_by(event_type: EventType, host_ids: tuple[int, ...]) -> EventType:
    """Return `event_type` as if those hosts alone held it, all of them together."""
    if event_type.scheduling is Scheduling.PERSONAL:
        return event_type
    known = {each.host_id: each for each in event_type.hosts}
    hosts = (known.get(each) or EventHost(host_id=each) for each in host_ids)
    return replace(event_type, scheduling=Scheduling.COLLECTIVE, hosts=tuple(hosts))


def require_free(
    db: Connection,
    offer: Offer,
    wanted: Span,
    *,
    invitee: str,
    outside_hours: bool,
    ignoring: frozenset[ReasonKind] = frozenset(),
) -> None:
    """Raise SlotTaken or NeedsConsent when `wanted` may not be booked.

    A start is on the grid when it is in the host's zone, or in the invitee's. What
    `ignoring` names is no objection.
    """
    reasons = tuple(
        each for each in offer.objections(db, wanted) if each.kind not in ignoring
    )
    hard = [each for each in reasons if not each.kind.needs_consent_only]
    if not reasons or (outside_hours and not hard):
        return
    if not hard and not _in_zone(offer, invitee).objections(db, wanted):
        return
    others = offer.nearest(db, wanted.start, ALTERNATIVES)
    raise (SlotTaken if hard else NeedsConsent)(reasons, others)


def any_start(event_type: EventType) -> frozenset[ReasonKind]:
    """Return what is no objection to a start that need not be an offered one (R40)."""
    window = event_type.window
    if isinstance(window, DaysAhead) and window.rolling:
        return _ANY_FREE_START | {ReasonKind.WINDOW}
    return _ANY_FREE_START


def require_unoccupied(
    db: Connection, offer: Offer, wanted: Span, *, over_pending: bool = False
) -> None:
    """Raise SlotTaken when somebody else has `wanted` by now.

    For what goes back to where it was: hours, notice and the past do not matter. With
    `over_pending`, nor do bookings that wait themselves (R13).
    """
    reasons = occupied(db, _over_pending(offer) if over_pending else offer, wanted)
    if reasons:
        others = offer.nearest(db, wanted.start, ALTERNATIVES)
        raise SlotTaken(reasons, others)


def occupied(db: Connection, offer: Offer, wanted: Span) -> tuple[Reason, ...]:
    """Return why `wanted` is somebody else's by now; empty when it is not."""
    return tuple(
        each for each in offer.objections(db, wanted) if each.kind in _OCCUPIED
    )


def _over_pending(offer: Offer) -> Offer:
    """Return `offer` as if bookings that wait took no time."""
    event_type = replace(offer.event_type, blocks_while_pending=False)
    return replace(offer, event_type=event_type)


def _in_zone(offer: Offer, zone: str) -> Offer:
    """Return `offer` with the grid of another zone."""
    return replace(offer, zone=zone)
