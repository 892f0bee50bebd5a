"""Slots: what can be booked, read in one snapshot."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.fields import clean_line, is_zone
from pinmycal_desktop.diary.memory import Memory
from pinmycal_desktop.diary.offers import (
    ALTERNATIVES,
    Offer,
    event_type_of,
    offer_of,
    with_buffers_of,
)
from pinmycal_desktop.diary.sight import Sight
from pinmycal_desktop.diary.wanted import wanted_offer
from pinmycal_desktop.diary.week import open_hours, require_near
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.slot import ExplainedSlots, OfferedSlots, SeatedSlot
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.store import bookings, reservations

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary.memory import Recollection
    from pinmycal_desktop.diary.values import Clock
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.queries import WantedSlots
    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.model.slots import Slot, SlotAnswer
    from pinmycal_desktop.store.database import Connection, Database

MOST_DAYS = 366
"""How long a span slots can be asked for."""

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_NO_TIME = Span(_LONG_AGO, _LONG_AGO)
"""Stands for any span, where it does not matter."""
_A_MINUTE, _A_MOMENT = timedelta(minutes=1), timedelta(microseconds=1)


@value_class
class _Kept:
    """An answer, and from when to when it is true."""

    since: datetime
    until: datetime
    answer: bytes

    def holds(self, now: datetime) -> bool:
        """Whether the answer is what would be found now."""
        return self.since <= now <= self.until


class Slots:
    """The free slots of the diary's event types, and why the rest is none."""

    def __init__(
        self, database: Database, clock: Clock, sight: Sight = Sight.EVERYTHING
    ) -> None:
        self._database = database
        self._clock = clock
        self._sight = sight
        self._memory = Memory()

    def told(
        self, wanted: WantedSlots, write: Callable[[OfferedSlots], bytes]
    ) -> bytes:
        """Return what `write` makes of the slots that are `wanted`.

        The same question is answered from memory as long as nothing at all was
        committed since and no minute began; what was read for another question is
        not read again. So an answer is never older than the store; equal `write`s
        must make the same of the same. Raises NotFound, and Invalid for an unknown
        zone and a span that is too long or far away.
        """
        _check(wanted.span, wanted.zone)
        now = self._clock()
        with self._database.read() as db:
            known = self._memory.of(db)
            kept = known.get((wanted, write), _Kept)
            if kept and kept.holds(now):
                return kept.answer
            found, until = _told(db, wanted, now, known, self._sight)
            answer = write(found)
            kept = _Kept(since=now, until=until, answer=answer)
            known.keep((wanted, write), kept)
        return answer

    def explained(self, wanted: WantedSlots, *, host_id: int) -> ExplainedSlots:
        """Return the slots that are wanted and the reason for every other time.

        Only to one of those who hold the meetings: reasons tell what else they do.
        Raises NotFound, also for what others hold, and Invalid as `told` does.
        """
        _check(wanted.span, wanted.zone)
        now = self._clock()
        with self._database.read() as db:
            offer = wanted_offer(db, wanted, now, self._sight)
            holders = tuple(each for each, _ in offer.hours)
            if host_id not in (*holders, offer.event_type.host_id):
                raise NotFound("event-type", offer.event_type.id)
            found = self._found(db, offer, wanted.span)
            ids = {each.booking_id for each in found.reasons if each.booking_id}
            uids = {each.id: each.short_uid for each in bookings.many(db, ids)}
        return ExplainedSlots(
            answer=found, short_uids=tuple(uids.items()), holders=holders
        )

    def find(
        self,
        event_type_id: int,
        *,
        span: Span,
        zone: str,
        length: int | None = None,
        moving: int | None = None,
        now: datetime | None = None,
    ) -> SlotAnswer:
        """Return the slots in `span`, their grid cut in `zone`.

        Any length is taken: who asks knows which are offered. Raises NotFound, and
        Invalid for an unknown zone and a span that is too long or far away.
        """
        _check(span, zone)
        with self._database.read() as db:
            offer = self._offer(
                db, event_type_id, length=length, moving=moving, now=now, zone=zone
            )
            return self._found(db, offer, span)

    def free(
        self,
        event_type_id: int,
        *,
        span: Span,
        zone: str,
        length: int | None = None,
    ) -> tuple[Slot, ...]:
        """Return the slots that `find` does, without spending time on reasons."""
        _check(span, zone)
        with self._database.read() as db:
            return self._offer(
                db, event_type_id, length=length, moving=None, zone=zone
            ).free(db, span)

    def preview(
        self,
        event_type: EventType,
        schedule: Schedule,
        *,
        span: Span,
        zone: str,
        length: int | None = None,
    ) -> SlotAnswer:
        """Return the slots drafts would offer that nobody has saved yet."""
        _check(span, zone)
        offer = Offer(
            event_type=event_type,
            hours=((event_type.host_id, schedule),),
            now=self._clock(),
            zone=zone,
            length=length or event_type.length,
        )
        with self._database.read() as db:
            return offer.find(db, span)

    def nearest(
        self,
        event_type_id: int,
        *,
        start: datetime,
        length: int | None = None,
        moving: int | None = None,
        count: int = ALTERNATIVES,
    ) -> tuple[Slot, ...]:
        """Return up to `count` slots that start near `start`, nearest first.

        Raises NotFound, and Invalid for a start that is far away.
        """
        require_near("start", Span(start, start))
        with self._database.read() as db:
            offer = self._offer(db, event_type_id, length=length, moving=moving)
            return offer.nearest(db, start, count)

    def objections(
        self,
        event_type_id: int,
        *,
        start: datetime,
        length: int | None = None,
        moving: int | None = None,
        zone: str | None = None,
    ) -> tuple[Reason, ...]:
        """Return why `start` is no offered slot; empty when it is one.

        Raises NotFound, and Invalid for a start that is far away.
        """
        require_near("start", Span(start, start))
        with self._database.read() as db:
            offer = self._offer(
                db, event_type_id, length=length, moving=moving, zone=zone
            )
            found = offer.objections(db, Span.lasting(start, offer.length))
            return self._sight.veiled(db, found)

    def open_hours(
        self, span: Span, schedule_id: int | None = None
    ) -> tuple[Span, ...]:
        """Return when a schedule, by default the default one, is open in `span`.

        Raises NotFound, and Invalid for a span that is far away.
        """
        with self._database.read() as db:
            return open_hours(db, span, schedule_id)

    def _found(self, db: Connection, offer: Offer, span: Span) -> SlotAnswer:
        """Return the slots of `span`, and reasons that tell what may be seen."""
        found = offer.find(db, span)
        return replace(found, reasons=self._sight.veiled(db, found.reasons))

    def _offer(
        self,
        db: Connection,
        event_type_id: int,
        *,
        length: int | None,
        moving: int | None,
        now: datetime | None = None,
        zone: str | None = None,
    ) -> Offer:
        """Return what is asked of."""
        event_type = event_type_of(db, event_type_id)
        self._sight.require(db, event_type, "event-type", event_type_id)
        booking = None if moving is None else bookings.get(db, moving)
        if booking is not None:
            event_type = with_buffers_of(booking, event_type)
        return offer_of(
            db,
            event_type,
            now=now or self._clock(),
            zone=zone,
            length=length,
            moving=moving,
        )


def _told(
    db: Connection,
    wanted: WantedSlots,
    now: datetime,
    known: Recollection,
    sight: Sight,
) -> tuple[OfferedSlots, datetime]:
    """Return the slots that are wanted, and until when they are those."""
    anytime = replace(wanted, span=_NO_TIME)
    offer = known.once(anytime, lambda: wanted_offer(db, wanted, now, sight))
    offer = replace(offer, now=now, known=known)
    slots = offer.free(db, wanted.span)
    joined = [
        each.booking_uid
        for each in slots
        if isinstance(each, SeatedSlot) and each.booking_uid
    ]
    seats = offer.event_type.seats
    found = OfferedSlots(
        slots=slots,
        seats=None if seats is None else seats.per_slot,
        short_uids=(tuple(bookings.short_uids(db, joined).items()) if joined else ()),
    )
    # Starts lie on whole minutes, so until the next one begins the past takes none.
    minute = now.replace(second=0, microsecond=0)
    until = now if minute == now else minute + _A_MINUTE
    ends = reservations.next_end(db, now=now)
    return found, until if ends is None else min(until, ends - _A_MOMENT)


def _check(span: Span, zone: str) -> None:
    """Raise Invalid for an unknown zone, and a span that is too long or far away."""
    require_near("span", span)
    if not is_zone(zone):
        raise Invalid.field("zone", "field.zone", value=clean_line(zone))
    if (span.end - span.start).days > MOST_DAYS:
        raise Invalid.field("span", "slots.too-long", most=MOST_DAYS)
