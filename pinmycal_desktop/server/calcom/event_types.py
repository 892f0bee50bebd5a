"""`/v2/event-types` (2024-06-14): what can be booked with a host."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec

from pinmycal_desktop.diary.fields import slug_of
from pinmycal_desktop.model.commands.setup import RemoveEventType, SaveEventType
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.server.calcom.routes import Route, Who
from pinmycal_desktop.server.calcom.versions import EVENT_TYPES
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.codec import success
from pinmycal_desktop.wire.calcom.error import CalError, Unfit
from pinmycal_desktop.wire.calcom.event_type import EventTypeShape, Removed
from pinmycal_desktop.wire.calcom.event_type_change import (
    EventTypeChange,
    NewEventType,
)
from pinmycal_desktop.wire.calcom.explaining import Entry

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.server.calcom.asking import Asked

_VERSIONS = frozenset({EVENT_TYPES})


class ListQuery(msgspec.Struct, frozen=True, rename="camel"):
    """Whose event types are asked for; without a name the caller's own."""

    username: str | None = None
    event_slug: str | None = None
    usernames: tuple[str, ...] = ()
    org_slug: str | None = None
    org_id: int | None = None
    sort_created_at: Literal["asc", "desc"] | None = None


def create(diary: Diary, asked: Asked[NewEventType, None]) -> Answer:
    """Make an event type of the caller's."""

    def prepare() -> SaveEventType:
        known = diary.event_types.all(host_id=asked.me.id)
        position = max((each.position for each in known), default=-1) + 1
        slug = slug_in_address(asked.body.slug)
        return SaveEventType(
            event_type=asked.body.event_type(asked.me, slug=slug, position=position)
        )

    return _answer(asked, _saved(diary, asked, prepare))


def listing(diary: Diary, asked: Asked[None, ListQuery]) -> Answer:
    """List a host's event types; hidden ones to their owner alone."""
    query = asked.query
    if query.usernames:
        return Answer(body=success(_group(diary, asked)))
    host = asked.host
    if query.username is not None:
        host = _named(diary, query.username)
    found = _offered(diary, host, asked) if host else []
    if query.username is not None and query.event_slug is not None:
        found = [each for each in found if each.slug == query.event_slug]
    if query.sort_created_at:
        is_latest_first = query.sort_created_at == "desc"
        found.sort(key=lambda each: each.id, reverse=is_latest_first)
    return Answer(body=success([_shape(each, host, asked) for each in found if host]))


def read(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Show one event type of the caller's, hidden fields too."""
    found = own_event_type(diary, asked)
    shape = EventTypeShape.of(found, asked.me, base=asked.base)
    return Answer(body=success(shape))


def change(diary: Diary, asked: Asked[EventTypeChange, None]) -> Answer:
    """Change what is named of an event type."""

    def prepare() -> SaveEventType:
        known = own_event_type(diary, asked)
        wish = asked.body
        is_kept = isinstance(wish.slug, msgspec.UnsetType)
        slug = known.slug if is_kept else slug_in_address(str(wish.slug))
        return SaveEventType(event_type=wish.applied_to(known, slug=slug))

    return _answer(asked, _saved(diary, asked, prepare))


def remove(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Remove an event type; its bookings stay as they are."""
    number = asked.number("eventTypeId")

    def prepare() -> RemoveEventType:
        try:
            known = diary.event_types.get(number)
        except NotFound:
            raise CalError(
                404, f"Event type with ID={number} does not exist."
            ) from None
        if known.host_id != asked.me.id or known.team_id is not None:
            raise CalError(
                403,
                f"User with ID={asked.me.id} does not own event type with ID={number}",
            )
        return RemoveEventType(event_type_id=number)

    outcome = written(diary, asked, prepare)
    shape = Removed.of(outcome.event_type)
    return Answer(body=success(shape), is_repeated=outcome.repeated)


def own_event_type(diary: Diary, asked: Asked[Any, Any]) -> EventType:
    """Return the caller's event type that the path names; raises `CalError`."""
    number = asked.number("eventTypeId")
    try:
        return diary.event_types.get(number, host_id=asked.me.id)
    except NotFound:
        raise CalError(404, f"Event type with id {number} not found") from None


def _saved(
    diary: Diary, asked: Asked[Any, None], prepare: Callable[[], Command]
) -> Outcome:
    """Store an event type; what does not fit is told in the API's words."""
    try:
        return written(diary, asked, prepare)
    except Invalid as error:
        codes = {each.message.code for each in error.problems}
        if "event-type.slug-taken" in codes:
            words = "User already has an event type with this slug."
            raise CalError(400, words) from None
        if "event-type.no-schedule" in codes:
            raise CalError(404, "Schedule does not exist.") from None
        raise


def _answer(asked: Asked[Any, None], outcome: Outcome) -> Answer:
    """Return what is said of an event type that was stored."""
    shape = EventTypeShape.of(outcome.event_type, asked.me, base=asked.base)
    return Answer(body=success(shape), is_repeated=outcome.repeated)


def slug_in_address(text: str) -> str:
    """Return `text` as it can stand in an address."""
    slug = slug_of(text)
    if not slug:
        said = {"isSlug": "slug must have a letter or a digit"}
        raise Unfit([Entry({"slug": text}, "slug", text, constraints=said)])
    return slug


def _named(diary: Diary, username: str) -> Host | None:
    """Return the host of a name, if there is one."""
    try:
        return diary.account.host_named(username)
    except NotFound:
        return None


def _group(diary: Diary, asked: Asked[None, ListQuery]) -> list[EventTypeShape]:
    """Return the meeting with all hosts who are named, if each of them is there."""
    hosts = [_named(diary, each) for each in dict.fromkeys(asked.query.usernames)]
    known = [each for each in hosts if each is not None]
    if len(known) < len(hosts):
        return []
    return [EventTypeShape.of_group(known, base=asked.base)]


def _offered(diary: Diary, host: Host, asked: Asked[Any, Any]) -> list[EventType]:
    """Return the event types of `host` that the caller may see."""
    is_own = asked.host is not None and asked.host.id == host.id
    found = diary.event_types.all(host_id=host.id)
    return [each for each in found if is_own or not each.is_hidden]


def _shape(event_type: EventType, host: Host, asked: Asked[Any, Any]) -> EventTypeShape:
    """Return an event type as a list has it."""
    return EventTypeShape.of(event_type, host, base=asked.base, listed=True)


_ONE = "/v2/event-types/{eventTypeId}"

ROUTES = (
    Route(
        "POST",
        "/v2/event-types",
        create,
        body=NewEventType,
        answer=EventTypeShape,
        status=201,
        versions=_VERSIONS,
        who=Who.PERMITTED,
        scope="EVENT_TYPE_WRITE",
        refuses=(404,),
        summary="Make an event type",
    ),
    Route(
        "GET",
        "/v2/event-types",
        listing,
        query=ListQuery,
        answer=tuple[EventTypeShape, ...],
        versions=_VERSIONS,
        who=Who.ANYBODY,
        scope="EVENT_TYPE_READ",
        summary="List event types",
    ),
    Route(
        "GET",
        _ONE,
        read,
        answer=EventTypeShape,
        versions=_VERSIONS,
        who=Who.PERMITTED,
        scope="EVENT_TYPE_READ",
        refuses=(404,),
        summary="Show an event type",
    ),
    Route(
        "PATCH",
        _ONE,
        change,
        body=EventTypeChange,
        answer=EventTypeShape,
        versions=_VERSIONS,
        who=Who.PERMITTED,
        scope="EVENT_TYPE_WRITE",
        refuses=(404,),
        summary="Change an event type",
    ),
    Route(
        "DELETE",
        _ONE,
        remove,
        answer=Removed,
        versions=_VERSIONS,
        who=Who.PERMITTED,
        scope="EVENT_TYPE_WRITE",
        refuses=(403, 404),
        summary="Remove an event type",
    ),
)
