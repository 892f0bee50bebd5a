"""Whose turn it is: which of the hosts of an event type get a booking (R36)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.offers import ALTERNATIVES, held_by, occupied
from pinmycal_desktop.model.errors import SlotTaken
from pinmycal_desktop.model.turns import choose_hosts
from pinmycal_desktop.store import bookings

if TYPE_CHECKING:
    from collections.abc import Collection

    from pinmycal_desktop.diary.offers import Offer
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.store.database import Connection

_TURNS = timedelta(days=366)
"""How far back it is looked whose turn it was."""


def chosen_hosts(
    db: Connection, offer: Offer, wanted: Span, *, keep: tuple[int, ...] = ()
) -> tuple[int, ...]:
    """Return who gets a booking at `wanted`, the first answering for it (R36).

    Where nobody offers the time but the booking may be made, whoever has nothing else
    then. Raises SlotTaken when they are too few.
    """
    if len(offer.hours) == 1:
        return (offer.hours[0][0],)
    free = offer.hosts_free(db, wanted)
    chosen = choose(db, offer, free, keep=keep)
    if chosen is None:
        idle = [
            each for each, _ in offer.hours if not _is_held(db, offer, each, wanted)
        ]
        chosen = choose(db, offer, idle, keep=keep)
    if chosen is None:
        raise SlotTaken((), offer.nearest(db, wanted.start, ALTERNATIVES))
    return chosen


def choose(
    db: Connection, offer: Offer, free: Collection[int], *, keep: tuple[int, ...] = ()
) -> tuple[int, ...] | None:
    """Return who of those that are `free` gets a booking; None when too few are."""
    event_type = offer.event_type
    return choose_hosts(
        event_type,
        free,
        bookings.turns_of(db, event_type.id, since=offer.now - _TURNS),
        now=offer.now,
        zone=offer.hours[0][1].zone,
        keep=keep,
    )


def _is_held(db: Connection, offer: Offer, host_id: int, wanted: Span) -> bool:
    """Whether one of the hosts has something else at `wanted`."""
    alone = replace(
        offer,
        event_type=held_by(offer.event_type, (host_id,)),
        hours=tuple(each for each in offer.hours if each[0] == host_id),
    )
    return bool(occupied(db, alone, wanted))
