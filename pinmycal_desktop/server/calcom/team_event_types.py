"""What a team offers, when its members have time, and what was booked of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, NoReturn

import msgspec

from pinmycal_desktop.model.commands.teams import RemoveTeamEventType, SaveTeamEventType
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.team import Role
from pinmycal_desktop.server.calcom.bookings import listed
from pinmycal_desktop.server.calcom.event_types import slug_in_address
from pinmycal_desktop.server.calcom.routes import Route
from pinmycal_desktop.server.calcom.teams import member
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.booking import AnyBooking
from pinmycal_desktop.wire.calcom.booking_list import BookingsQuery
from pinmycal_desktop.wire.calcom.codec import success
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.event_type import Removed
from pinmycal_desktop.wire.calcom.paging import PageQuery
from pinmycal_desktop.wire.calcom.schedule import ScheduleShape
from pinmycal_desktop.wire.calcom.team_event_type import (
    NewTeamEventType,
    TeamEventTypeChange,
    TeamEventTypeShape,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.server.calcom.asking import Asked


class ListQuery(msgspec.Struct, frozen=True, rename="camel"):
    """Which of a team's event types are asked for."""

    event_slug: str | None = None
    hosts_limit: int | None = None
    sort_created_at: Literal["asc", "desc"] | None = None


def create(diary: Diary, asked: Asked[NewTeamEventType, None]) -> Answer:
    """Let a team offer something."""

    def prepare() -> Command:
        team_id = member(diary, asked, Role.ADMIN).team_id
        known = diary.event_types.of_team(team_id)
        position = max((each.position for each in known), default=-1) + 1
        slug = slug_in_address(asked.body.slug)
        return SaveTeamEventType(
            event_type=asked.body.event_type(
                asked.me, team_id, slug=slug, position=position
            )
        )

    return _answer(diary, asked, _saved(diary, asked, prepare))


def listing(diary: Diary, asked: Asked[None, ListQuery]) -> Answer:
    """List what a team offers."""
    team_id = member(diary, asked, Role.MEMBER).team_id
    query = asked.query
    found = list(diary.event_types.of_team(team_id))
    if query.event_slug is not None:
        found = [each for each in found if each.slug == query.event_slug]
    if query.sort_created_at:
        is_latest_first = query.sort_created_at == "desc"
        found.sort(key=lambda each: each.id, reverse=is_latest_first)
    shapes = [_shape(diary, asked, each) for each in found]
    if query.hosts_limit is not None:
        most = max(0, query.hosts_limit)
        shapes = [
            msgspec.structs.replace(each, hosts=each.hosts[:most]) for each in shapes
        ]
    return Answer(body=success(shapes))


def read(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Show one of what a team offers."""
    member(diary, asked, Role.MEMBER)
    return Answer(body=success(_shape(diary, asked, _asked_event_type(diary, asked))))


def change(diary: Diary, asked: Asked[TeamEventTypeChange, None]) -> Answer:
    """Change what is named of something a team offers."""

    def prepare() -> Command:
        member(diary, asked, Role.ADMIN)
        known, wish = _asked_event_type(diary, asked), asked.body
        is_kept = isinstance(wish.slug, msgspec.UnsetType)
        slug = known.slug if is_kept else slug_in_address(str(wish.slug))
        changed = wish.applied_to(known, slug=slug)
        return SaveTeamEventType(event_type=wish.shared_by(changed))

    return _answer(diary, asked, _saved(diary, asked, prepare))


def remove(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Let a team offer something no more; bookings stay."""

    def prepare() -> Command:
        member(diary, asked, Role.ADMIN)
        return RemoveTeamEventType(event_type_id=_asked_event_type(diary, asked).id)

    outcome = written(diary, asked, prepare)
    shape = Removed.of(outcome.event_type)
    return Answer(body=success(shape), is_repeated=outcome.repeated)


def phone_call(diary: Diary, asked: Asked[None, None]) -> NoReturn:
    """Refuse to call anybody: the original wants an organization for it.

    The path names none, so nothing of the body is ever looked at there either.
    """
    member(diary, asked, Role.ADMIN)
    raise CalError(400, "Validation failed (numeric string is expected)")


def schedules(diary: Diary, asked: Asked[None, PageQuery]) -> Answer:
    """List the hours of those who said yes to being in the team."""
    team_id = member(diary, asked, Role.ADMIN).team_id
    found = [
        ScheduleShape.of(schedule)
        for each in diary.teams.memberships(team_id)
        if each.is_accepted
        for schedule in diary.schedules.all(host_id=each.host_id)
    ]
    first = asked.query.skip
    return Answer(body=success(found[first : first + asked.query.take]))


def bookings(diary: Diary, asked: Asked[None, BookingsQuery]) -> Answer:
    """List what was booked of what a team offers, whoever holds it."""
    team_id = member(diary, asked, Role.ADMIN).team_id
    query = asked.query.query(asked.me, now=asked.now)
    return listed(diary, asked, replace(query, team_id=team_id))


def _asked_event_type(diary: Diary, asked: Asked[Any, Any]) -> EventType:
    """Return the team's event type of the path; raises `CalError`."""
    number = asked.number("eventTypeId")
    try:
        return diary.event_types.in_team(number, asked.number("teamId"))
    except NotFound as error:
        raise CalError(404, f"Event type with id {number} not found") from error


def _saved(
    diary: Diary, asked: Asked[Any, Any], prepare: Callable[[], Command]
) -> Outcome:
    """Store what a team offers; what does not fit is told in the API's words."""
    try:
        return written(diary, asked, prepare)
    except Invalid as error:
        told = {each.message.code: each.message for each in error.problems}
        if "event-type.slug-taken" in told:
            raise CalError(
                400, "Team already has an event type with this slug."
            ) from error
        if "event-type.no-schedule" in told:
            raise CalError(404, "Schedule does not exist.") from error
        if message := told.get("event-type.no-member"):
            raise CalError(
                404,
                f"Invalid hosts: users with ids [{message['hosts']}] are not accepted"
                " members of the team.",
            ) from error
        raise


def _answer(diary: Diary, asked: Asked[Any, Any], outcome: Outcome) -> Answer:
    """Return what is said of something stored: of a template, its copies too."""
    stored = outcome.event_type
    shape = _shape(diary, asked, stored)
    said: object = shape
    if stored.is_template:
        copies = diary.event_types.copies(stored.id)
        said = [shape, *(_shape(diary, asked, each) for each in copies)]
    return Answer(body=success(said), is_repeated=outcome.repeated)


def _shape(
    diary: Diary, asked: Asked[Any, Any], event_type: EventType
) -> TeamEventTypeShape:
    """Return the shape of something the team of the path offers."""
    team = diary.teams.get(asked.number("teamId"))
    hosts = {each.id: each for each in diary.account.hosts()}
    if event_type.host_id not in hosts:  # whoever made it was removed since
        hosts[event_type.host_id] = diary.account.host()
    return TeamEventTypeShape.of_team(event_type, team, hosts, base=asked.base)


_ALL = "/v2/teams/{teamId}/event-types"
_ONE = _ALL + "/{eventTypeId}"

ROUTES = (
    Route(
        "POST",
        _ALL,
        create,
        body=NewTeamEventType,
        answer=TeamEventTypeShape | tuple[TeamEventTypeShape, ...],
        status=201,
        scope="TEAM_EVENT_TYPE_WRITE",
        refuses=(403, 404),
        summary="Let a team offer something",
    ),
    Route(
        "GET",
        _ALL,
        listing,
        query=ListQuery,
        answer=tuple[TeamEventTypeShape, ...],
        scope="TEAM_EVENT_TYPE_READ",
        refuses=(403, 404),
        summary="List what a team offers",
    ),
    Route(
        "GET",
        _ONE,
        read,
        answer=TeamEventTypeShape,
        scope="TEAM_EVENT_TYPE_READ",
        refuses=(403, 404),
        summary="Show one of what a team offers",
    ),
    Route(
        "PATCH",
        _ONE,
        change,
        body=TeamEventTypeChange,
        answer=TeamEventTypeShape | tuple[TeamEventTypeShape, ...],
        scope="TEAM_EVENT_TYPE_WRITE",
        refuses=(403, 404),
        summary="Change what a team offers",
    ),
    Route(
        "DELETE",
        _ONE,
        remove,
        answer=Removed,
        scope="TEAM_EVENT_TYPE_WRITE",
        refuses=(403, 404),
        summary="Let a team offer something no more",
    ),
    Route(
        "POST",
        f"{_ONE}/create-phone-call",
        phone_call,
        status=201,
        scope="TEAM_EVENT_TYPE_WRITE",
        refuses=(403, 404),
        summary="Have somebody called: needs an organization",
    ),
    Route(
        "GET",
        "/v2/teams/{teamId}/schedules",
        schedules,
        query=PageQuery,
        answer=tuple[ScheduleShape, ...],
        scope="TEAM_SCHEDULE_READ",
        refuses=(403, 404),
        summary="List the hours of a team's members",
    ),
    Route(
        "GET",
        "/v2/teams/{teamId}/bookings",
        bookings,
        query=BookingsQuery,
        answer=tuple[AnyBooking, ...],
        scope="TEAM_BOOKING_READ",
        is_paged=True,
        refuses=(403, 404),
        summary="List what was booked with a team",
    ),
)
