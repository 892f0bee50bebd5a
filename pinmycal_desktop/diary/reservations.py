"""Reservations: a slot is held while somebody fills in a form (R31).

Whether a time can be held is decided here, in the transaction that holds it; whose
booking it then is, where bookings are made.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.choosing import chosen_hosts
from pinmycal_desktop.diary.offers import (
    event_type_of,
    held_by,
    offer_of,
)
from pinmycal_desktop.diary.sight import Sight
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.diary.week import require_near
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.errors import Invalid, SlotTaken
from pinmycal_desktop.model.reasons import ReasonKind
from pinmycal_desktop.model.reservation import Holder
from pinmycal_desktop.store import reservations

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands.holding import (
        RemoveReservation,
        SaveReservation,
    )
    from pinmycal_desktop.model.reservation import Reservation
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.store.database import Database

LONGEST = timedelta(days=1)
"""How long a slot can be held."""

_KEPT = timedelta(hours=1)
"""How long an ended reservation is still told."""

_TAKEN = frozenset({ReasonKind.BOOKING, ReasonKind.SEATS, ReasonKind.RESERVED})
"""What keeps a time from being held. Hours, notice and the past do not: that is asked
when it is booked."""


class Reservations:
    """The reservations of the diary."""

    def __init__(self, database: Database, sight: Sight = Sight.EVERYTHING) -> None:
        self._database = database
        self._sight = sight

    def get(self, uid: str) -> Reservation | None:
        """Return the reservation of a uid, which may have ended; None when unknown."""
        with self._database.read() as db:
            held = reservations.get(db, uid)
            return held if held and self._sight.shows(db, held) else None


def save(work: Work, command: SaveReservation) -> Outcome:
    """Hold a slot. Raises SlotTaken, NotFound, and Invalid for what cannot be."""
    wish = command.reservation
    require_near("start", wish.span)
    if not work.now < wish.until <= work.now + LONGEST:
        raise Invalid.field("until", "field.instant-far")
    reservations.forget(work.db, before=work.now - _KEPT)
    before = reservations.get(work.db, wish.uid)
    held = replace(wish, host_ids=_hosts(work, wish), created_at=work.now)
    if before is not None:
        work.sight.require(work.db, before, "event-type", before.event_type_id)
        held = replace(held, token_id=before.token_id, created_at=before.created_at)
    reservations.save(work.db, held)
    left = () if before is None else (before.span,)
    return Outcome(value=held, changes=_changes(held, *left))


def remove(work: Work, command: RemoveReservation) -> Outcome:
    """Let go of what is held."""
    held = reservations.get(work.db, command.uid)
    if held is None or not work.sight.shows(work.db, held):
        return Outcome(value=None, repeated=True)
    reservations.delete(work.db, held.uid)
    return Outcome(value=held, changes=_changes(held))


def _hosts(work: Work, wish: Reservation) -> tuple[int, ...]:
    """Return whose time is held; raises SlotTaken when it is somebody else's."""
    event_type = event_type_of(work.db, wish.event_type_id)
    offer = offer_of(
        work.db,
        event_type,
        now=work.now,
        length=wish.span.minutes,
        holder=Holder(uids=(wish.uid,)),
    )
    host_ids = chosen_hosts(work.db, offer, wish.span)
    theirs = replace(
        offer,
        event_type=held_by(event_type, host_ids),
        hours=tuple(each for each in offer.hours if each[0] in host_ids),
    )
    found = theirs.objections(work.db, wish.span)
    reasons = tuple(each for each in found if each.kind in _TAKEN)
    if reasons:
        raise SlotTaken(reasons, ())
    return host_ids


def _changes(held: Reservation, *left: Span) -> Changes:
    """Return what is announced of a reservation."""
    return Changes(parts=frozenset({Part.RESERVATIONS}), spans=(*left, held.span))
