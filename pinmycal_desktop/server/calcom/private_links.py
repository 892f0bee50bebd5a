"""`/v2/event-types/{id}/private-links`: under the oldest version only, as there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.commands.setup import RemovePrivateLink, SavePrivateLink
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.server.calcom.event_types import own_event_type
from pinmycal_desktop.server.calcom.routes import Route
from pinmycal_desktop.server.calcom.versions import OLDEST_ONLY
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.codec import success
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.private_link import (
    LinkChange,
    LinkRemoved,
    LinkShape,
    NewLink,
)

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.private_link import PrivateLink
    from pinmycal_desktop.server.calcom.asking import Asked


def create(diary: Diary, asked: Asked[NewLink, None]) -> Answer:
    """Make a link to an event type of the caller's."""

    def prepare() -> SavePrivateLink:
        event_type = own_event_type(diary, asked)
        return SavePrivateLink(link=asked.body.link(event_type.id, asked.now))

    outcome = written(diary, asked, prepare)
    body = success(_shape(outcome.private_link, asked))
    return Answer(body=body, is_repeated=outcome.repeated)


def listing(diary: Diary, asked: Asked[None, None]) -> Answer:
    """List the links to an event type."""
    event_type = own_event_type(diary, asked)
    links = diary.private_links.of_event_type(event_type.id)
    return Answer(body=success([_shape(each, asked) for each in links]))


def change(diary: Diary, asked: Asked[LinkChange, None]) -> Answer:
    """Change when a link ends."""
    outcome = written(
        diary,
        asked,
        lambda: SavePrivateLink(link=asked.body.applied_to(_own(diary, asked))),
    )
    body = success(_shape(outcome.private_link, asked))
    return Answer(body=body, is_repeated=outcome.repeated)


def remove(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Remove a link."""
    outcome = written(
        diary, asked, lambda: RemovePrivateLink(code=_own(diary, asked).code)
    )
    body = success(LinkRemoved(outcome.private_link.code))
    return Answer(body=body, is_repeated=outcome.repeated)


def _own(diary: Diary, asked: Asked[Any, None]) -> PrivateLink:
    """Return the link that the path names; raises `CalError`."""
    event_type = own_event_type(diary, asked)
    code = asked.params["linkId"]
    try:
        link = diary.private_links.get(code)
    except NotFound:
        link = None
    if link is None or link.event_type_id != event_type.id:
        raise CalError(404, f"Private link with id {code[:40]} not found")
    return link


def _shape(link: PrivateLink, asked: Asked[Any, None]) -> LinkShape:
    """Return a link as it is answered."""
    return LinkShape.of(link, base=asked.base, now=asked.now)


_ALL = "/v2/event-types/{eventTypeId}/private-links"
_ONE = f"{_ALL}/{{linkId}}"

ROUTES = (
    Route(
        "POST",
        _ALL,
        create,
        body=NewLink,
        answer=LinkShape,
        status=201,
        versions=OLDEST_ONLY,
        scope="EVENT_TYPE_WRITE",
        refuses=(404,),
        summary="Make a private link",
    ),
    Route(
        "GET",
        _ALL,
        listing,
        answer=tuple[LinkShape, ...],
        versions=OLDEST_ONLY,
        scope="EVENT_TYPE_READ",
        refuses=(404,),
        summary="List private links",
    ),
    Route(
        "PATCH",
        _ONE,
        change,
        body=LinkChange,
        answer=LinkShape,
        versions=OLDEST_ONLY,
        scope="EVENT_TYPE_WRITE",
        refuses=(404,),
        summary="Change a private link",
    ),
    Route(
        "DELETE",
        _ONE,
        remove,
        answer=LinkRemoved,
        versions=OLDEST_ONLY,
        scope="EVENT_TYPE_WRITE",
        refuses=(404,),
        summary="Remove a private link",
    ),
)
