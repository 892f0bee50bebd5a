"""Whose slots are wanted: an event type by any of its names, or several hosts at once.

It only finds what is meant; `offers` knows what is free.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.offers import (
    Offer,
    event_type_of,
    offer_of,
    with_buffers_of,
)
from pinmycal_desktop.diary.week import local_account
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.store import accounts, bookings, event_types, teams

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.diary.sight import Sight
    from pinmycal_desktop.model.queries import WantedSlots
    from pinmycal_desktop.store.database import Connection

TOGETHER_MINUTES = 30
"""How long several hosts meet unless somebody says otherwise."""


def wanted_offer(
    db: Connection, wanted: WantedSlots, now: datetime, sight: Sight
) -> Offer:
    """Return what is asked of; raises NotFound, also for what is not in `sight`."""
    event_type = _named(db, wanted)
    sight.require(db, event_type, "event-type", wanted.event_type_id or wanted.slug)
    moved = bookings.by_short_uid(db, wanted.moving_uid) if wanted.moving_uid else None
    if moved is not None and not sight.shows(db, moved):
        moved = None
    if moved is not None:
        event_type = with_buffers_of(moved, event_type)
    return offer_of(
        db,
        _narrowed(event_type, wanted.among),
        now=now,
        zone=wanted.zone,
        length=wanted.length,
        moving=None if moved is None else moved.id,
    )


def _named(db: Connection, wanted: WantedSlots) -> EventType:
    """Return the event type that is named, or one for several hosts together."""
    if wanted.event_type_id is not None:
        return event_type_of(db, wanted.event_type_id)
    if wanted.usernames:
        return _together(db, wanted.usernames)
    if wanted.username:
        among = event_types.every(db, _host_id(db, wanted.username))
    else:
        team = teams.named(db, wanted.team)
        if team is None:
            raise NotFound("team", wanted.team)
        among = event_types.of_team(db, team.id)
    for each in among:
        if each.slug == wanted.slug:
            return each
    raise NotFound("event-type", wanted.slug)


def _together(db: Connection, usernames: tuple[str, ...]) -> EventType:
    """Return an event type of its own for hosts who meet together."""
    ids = tuple(dict.fromkeys(_host_id(db, each) for each in usernames))
    return EventType(
        uid="",
        account_id=local_account(db).id,
        host_id=ids[0],
        title="",
        slug="together",
        lengths=(TOGETHER_MINUTES,),
        scheduling=Scheduling.COLLECTIVE,
        hosts=tuple(EventHost(host_id=each) for each in ids),
    )


def _host_id(db: Connection, username: str) -> int:
    """Return the number of the host of a username; raises NotFound."""
    host = accounts.host_named(db, username)
    if host is None:
        raise NotFound("host", username)
    return host.id


def _narrowed(event_type: EventType, among: tuple[int, ...]) -> EventType:
    """Return `event_type` with only some of those who take turns."""
    if not among or event_type.scheduling is not Scheduling.ROUND_ROBIN:
        return event_type
    left = tuple(
        each for each in event_type.hosts if each.is_fixed or each.host_id in among
    )
    return replace(event_type, hosts=left) if left else event_type
