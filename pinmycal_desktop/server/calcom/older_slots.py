"""`/v2/slots/...` as programs from before 2024-09-04 know it.

Free times are asked for, and one of them held and let go; the uid of what is held is in
the answer alone, no cookie is set or read.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from pinmycal_desktop.model.commands.holding import RemoveReservation, SaveReservation
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.server.calcom.reservations import holding
from pinmycal_desktop.server.calcom.routes import Route, Who
from pinmycal_desktop.server.calcom.slots import VERSIONS, not_found
from pinmycal_desktop.server.calcom.versions import EVERY
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.codec import done, success
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.older_slots import (
    LettingGo,
    OlderReservation,
    OlderSlots,
    OlderSlotsForm,
    OlderSlotsQuery,
)

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.server.calcom.asking import Asked

_OLDER = EVERY - VERSIONS


def available(diary: Diary, asked: Asked[None, OlderSlotsQuery]) -> Answer:
    """List the free times of an event type."""
    query = asked.query
    span = query.span
    if span is None:
        return Answer(body=success(OlderSlots({})))
    form = OlderSlotsForm(zone=query.zone)
    try:
        return Answer(body=diary.slots.told(query.wanted(span), form))
    except NotFound as error:
        raise not_found(error) from None


def reserve(diary: Diary, asked: Asked[OlderReservation, None]) -> Answer:
    """Hold a slot for five minutes; its uid is answered."""
    body = asked.body

    def prepare() -> SaveReservation:
        wish = body.reservation(
            _event_type(diary, body.event_type_id),
            now=asked.now,
            token_id=asked.token.id if asked.token else None,
        )
        return SaveReservation(reservation=wish)

    if body.is_dry_run:
        prepare()
        return Answer(body=success(str(uuid.uuid4())))
    outcome = holding(diary, asked, prepare)
    return Answer(body=success(outcome.reservation.uid), is_repeated=outcome.repeated)


def let_go(diary: Diary, asked: Asked[None, LettingGo]) -> Answer:
    """Let go of a slot; that nothing was held is no mistake."""
    outcome = written(diary, asked, lambda: RemoveReservation(uid=asked.query.uid))
    is_again = outcome.repeated and asked.once is not None
    return Answer(body=done(), is_repeated=is_again)


def _event_type(diary: Diary, event_type_id: int) -> EventType:
    """Return the event type of a number; raises `CalError`."""
    try:
        return diary.event_types.get(event_type_id)
    except NotFound:
        raise CalError(404, "Event Type not found") from None


ROUTES = (
    Route(
        "GET",
        "/v2/slots/available",
        available,
        query=OlderSlotsQuery,
        answer=OlderSlots,
        versions=_OLDER,
        who=Who.ANYBODY,
        refuses=(404,),
        summary="List free times, as older programs ask for them",
    ),
    Route(
        "POST",
        "/v2/slots/reserve",
        reserve,
        body=OlderReservation,
        answer=str,
        status=201,
        versions=_OLDER,
        who=Who.ANYBODY,
        refuses=(404, 422),
        summary="Reserve a slot, as older programs do",
    ),
    Route(
        "DELETE",
        "/v2/slots/selected-slot",
        let_go,
        query=LettingGo,
        versions=_OLDER,
        who=Who.ANYBODY,
        summary="Let go of a slot, as older programs do",
    ),
)
