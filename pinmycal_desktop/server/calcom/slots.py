"""`/v2/slots` (2024-09-04): free times, for anybody who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.server.calcom.routes import Route, Who
from pinmycal_desktop.server.calcom.versions import SLOTS
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.codec import success
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.slots import Explanation, SlotShape, SlotsQuery

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.calcom.asking import Asked

VERSIONS = frozenset({SLOTS})


def free(diary: Diary, asked: Asked[None, SlotsQuery]) -> Answer:
    """List the free times of an event type, or of several hosts together."""
    query = asked.query
    span = query.span
    if span is None:
        return Answer(body=success({}))
    try:
        return Answer(body=diary.slots.told(query.wanted(span), query.form))
    except NotFound as error:
        raise not_found(error) from None
    except OverflowError:
        raise CalError(404, "Event Type not found") from None


def explain(diary: Diary, asked: Asked[None, SlotsQuery]) -> Answer:
    """List free times and the reason for every other, as the window shows them.

    This is no route of the original. Only who holds the meetings is told.
    """
    query = asked.query
    span = query.span
    if span is None:
        return Answer(body=success(Explanation((), ())))
    try:
        found = diary.slots.explained(query.wanted(span), host_id=asked.me.id)
    except NotFound as error:
        raise not_found(error) from None
    except OverflowError:
        raise CalError(404, "Event Type not found") from None
    return Answer(body=success(Explanation.of(found, host_id=asked.me.id)))


def not_found(error: NotFound) -> CalError:
    """Return the refusal for slots of what is not there."""
    if error.kind == "host":
        return CalError(404, f"User with username {error.name} not found")
    if error.kind == "team":
        return CalError(404, f"Team with slug {error.name} not found")
    return CalError(404, "Event Type not found")


ROUTES = (
    Route(
        "GET",
        "/v2/slots",
        free,
        query=SlotsQuery,
        answer=dict[str, tuple[SlotShape, ...]],
        versions=VERSIONS,
        who=Who.ANYBODY,
        says_sentence=True,
        refuses=(404,),
        summary="List free times",
    ),
    Route(
        "GET",
        "/v2/slots/explanations",
        explain,
        query=SlotsQuery,
        answer=Explanation,
        versions=VERSIONS,
        scope="BOOKING_READ",
        says_sentence=True,
        refuses=(404,),
        summary="List free times and the reason for every other",
    ),
)
