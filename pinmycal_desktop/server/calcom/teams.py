"""`/v2/teams`: teams and who is in them.

Whoever is not in a team learns nothing of it. Nobody becomes an accepted member by
somebody else's word, but for that of the person who owns this computer's account:
until a host says yes, a team is shown nothing of theirs.
"""

from __future__ import annotations

import hashlib
import secrets
import uuid
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.commands.teams import (
    InviteToTeam,
    RemoveMembership,
    RemoveTeam,
    SaveMembership,
    SaveTeam,
)
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.team import Role
from pinmycal_desktop.server.addresses import JOIN
from pinmycal_desktop.server.calcom.routes import Route
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.codec import success
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.team import (
    InviteShape,
    MembershipChange,
    MembershipQuery,
    MembershipShape,
    NewMembership,
    NewTeam,
    TeamChange,
    TeamShape,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.team import Membership
    from pinmycal_desktop.server.calcom.asking import Asked

INVITED_FOR = timedelta(days=7)


def member(diary: Diary, asked: Asked[Any, Any], least: Role) -> Membership:
    """Return the asker's part in the team of the path; raises `CalError`."""
    team_id = asked.number("teamId")
    mine = diary.teams.membership_of(team_id, asked.me.id)
    if mine is None:
        raise CalError(
            403, f"RolesGuard - User is not a member of the team with id={team_id}."
        )
    if not mine.role.covers(least):
        raise CalError(
            403,
            f"RolesGuard - user with id={asked.me.id} does not have the minimum"
            f" required role=TEAM_{least.value} within team with id={team_id}.",
        )
    return mine


def create(diary: Diary, asked: Asked[NewTeam, None]) -> Answer:
    """Make a team that belongs to the asker."""

    def prepare() -> Command:
        team = asked.body.team(
            uid=str(uuid.uuid4()), account_id=diary.account.local().id
        )
        return SaveTeam(
            team=team,
            made_by=asked.me.id,
            is_accepted=asked.body.auto_accept_creator,
        )

    return _team(_saved(diary, asked, prepare))


def listing(diary: Diary, asked: Asked[None, None]) -> Answer:
    """List the asker's teams."""
    found = diary.teams.all(host_id=asked.me.id)
    return Answer(body=success([TeamShape.of(each) for each in found]))


def read(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Show a team."""
    member(diary, asked, Role.MEMBER)
    team = diary.teams.get(asked.number("teamId"))
    return Answer(body=success(TeamShape.of(team)))


def change(diary: Diary, asked: Asked[TeamChange, None]) -> Answer:
    """Change what is named of a team."""

    def prepare() -> Command:
        member(diary, asked, Role.OWNER)
        team = diary.teams.get(asked.number("teamId"))
        return SaveTeam(team=asked.body.changed(team, name=asked.body.name))

    return _team(_saved(diary, asked, prepare))


def remove(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Remove a team with what it offers."""

    def prepare() -> Command:
        member(diary, asked, Role.OWNER)
        return RemoveTeam(team_id=asked.number("teamId"))

    return _team(written(diary, asked, prepare))


def add_member(diary: Diary, asked: Asked[NewMembership, None]) -> Answer:
    """Ask a host into a team."""

    def prepare() -> Command:
        mine = member(diary, asked, Role.ADMIN)
        wish = asked.body
        if not wish.user_id:  # to a command, 0 is the owner of this computer
            raise NotFound("host", 0)
        _require_rank(mine, Role(wish.role), asked)
        is_accepted = wish.accepted and _may_accept(diary, asked, wish.user_id)
        new = wish.membership(asked.number("teamId"), is_accepted=is_accepted)
        return SaveMembership(membership=new)

    try:
        outcome = written(diary, asked, prepare)
    except NotFound as error:
        if error.kind == "host":
            raise CalError(
                404, f"User with id={asked.body.user_id} not found."
            ) from error
        raise
    except Invalid as error:
        if _is_about(error, "team.member-already"):
            raise CalError(409, "The user is already a member of the team.") from error
        raise
    return _membership(diary, asked, outcome)


def members(diary: Diary, asked: Asked[None, MembershipQuery]) -> Answer:
    """List who is in a team."""
    member(diary, asked, Role.ADMIN)
    found = diary.teams.memberships(asked.number("teamId"))
    shapes = [_membership_shape(diary, asked, each) for each in found]
    if asked.query.emails is not None:
        wanted = {each.strip().casefold() for each in asked.query.emails}
        shapes = [each for each in shapes if each.user.email.casefold() in wanted]
    first = asked.query.skip
    return Answer(body=success(shapes[first : first + asked.query.take]))


def read_member(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Show one host's part in a team."""
    member(diary, asked, Role.ADMIN)
    return Answer(
        body=success(_membership_shape(diary, asked, _asked_membership(diary, asked)))
    )


def change_member(diary: Diary, asked: Asked[MembershipChange, None]) -> Answer:
    """Change a host's part in a team; anybody may accept for themselves."""

    def prepare() -> Command:
        mine = member(diary, asked, Role.MEMBER)
        wish = asked.body
        if mine.id == asked.number("membershipId"):
            is_own = wish.role is None or Role(wish.role) is mine.role
            if not is_own:
                member(diary, asked, Role.ADMIN)
        else:
            member(diary, asked, Role.ADMIN)
        before = _asked_membership(diary, asked)
        _require_rank(mine, before.role, asked, is_own=before.id == mine.id)
        after = wish.changed(
            before, may_accept=_may_accept(diary, asked, before.host_id)
        )
        _require_rank(mine, after.role, asked, is_own=before.id == mine.id)
        return SaveMembership(membership=after)

    return _membership(diary, asked, written(diary, asked, prepare))


def remove_member(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Take a host out of a team; anybody may leave."""

    def prepare() -> Command:
        mine = member(diary, asked, Role.MEMBER)
        if mine.id != asked.number("membershipId"):
            member(diary, asked, Role.ADMIN)
        there = _asked_membership(diary, asked)
        _require_rank(mine, there.role, asked, is_own=there.id == mine.id)
        return RemoveMembership(team_id=there.team_id, membership_id=there.id)

    return _membership(diary, asked, written(diary, asked, prepare))


def invite(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Make a link to join a team."""
    token = secrets.token_hex(32)

    def prepare() -> Command:
        member(diary, asked, Role.ADMIN)
        return InviteToTeam(
            team_id=asked.number("teamId"),
            digest=hashlib.sha256(token.encode()).digest(),
            ends_at=asked.now + INVITED_FOR,
        )

    outcome = written(diary, replace(asked, once=None), prepare)
    link = f"{asked.base}{JOIN}?token={token}"
    return Answer(
        body=success(InviteShape(token=token, invite_link=link)),
        is_repeated=outcome.repeated,
    )


def _saved(
    diary: Diary, asked: Asked[Any, Any], prepare: Callable[[], Command]
) -> Outcome:
    """Do what `prepare` says of a team; another team's slug is a conflict."""
    try:
        return written(diary, asked, prepare)
    except Invalid as error:
        if _is_about(error, "team.slug-taken"):
            raise CalError(409, "A team with this slug already exists.") from error
        raise


def _is_about(error: Invalid, code: str) -> bool:
    """Whether a refusal is about `code`."""
    return any(each.message.code == code for each in error.problems)


def _may_accept(diary: Diary, asked: Asked[Any, Any], host_id: int) -> bool:
    """Whether the asker's word makes a host an accepted member."""
    return asked.me.id in (host_id, diary.account.host().id)


def _require_rank(
    mine: Membership, role: Role, asked: Asked[Any, Any], *, is_own: bool = False
) -> None:
    """Raise `CalError` for an owner's part that somebody else deals with."""
    if is_own and role is mine.role:
        return
    if role is Role.OWNER and mine.role is not Role.OWNER:
        raise CalError(
            403,
            f"RolesGuard - user with id={asked.me.id} does not have the minimum"
            f" required role=TEAM_OWNER within team with id={mine.team_id}.",
        )


def _asked_membership(diary: Diary, asked: Asked[Any, Any]) -> Membership:
    """Return the membership of the path; raises `CalError`."""
    team_id, number = asked.number("teamId"), asked.number("membershipId")
    try:
        return diary.teams.membership(team_id, number)
    except NotFound as error:
        raise CalError(
            404, f"Membership with id {number} not found in team {team_id}"
        ) from error


def _team(outcome: Outcome) -> Answer:
    """Return the answer about a team."""
    return Answer(
        body=success(TeamShape.of(outcome.team)), is_repeated=outcome.repeated
    )


def _membership(diary: Diary, asked: Asked[Any, Any], outcome: Outcome) -> Answer:
    """Return the answer about a membership."""
    shape = _membership_shape(diary, asked, outcome.membership)
    return Answer(body=success(shape), is_repeated=outcome.repeated)


def _membership_shape(
    diary: Diary, asked: Asked[Any, Any], membership: Membership
) -> MembershipShape:
    """Return a membership as the asker may see it."""
    host = diary.account.host(membership.host_id)
    is_known = membership.is_accepted or _may_accept(diary, asked, host.id)
    return MembershipShape.of(membership, host, is_known=is_known)


ROUTES = (
    Route(
        "POST",
        "/v2/teams",
        create,
        body=NewTeam,
        answer=TeamShape,
        status=201,
        scope="TEAM_PROFILE_WRITE",
        summary="Make a team",
    ),
    Route(
        "GET",
        "/v2/teams",
        listing,
        answer=list[TeamShape],
        scope="TEAM_PROFILE_READ",
        summary="List the teams one is in",
    ),
    Route(
        "GET",
        "/v2/teams/{teamId}",
        read,
        answer=TeamShape,
        scope="TEAM_PROFILE_READ",
        refuses=(403, 404),
        summary="Show a team",
    ),
    Route(
        "PATCH",
        "/v2/teams/{teamId}",
        change,
        body=TeamChange,
        answer=TeamShape,
        scope="TEAM_PROFILE_WRITE",
        refuses=(403, 404),
        summary="Change a team",
    ),
    Route(
        "DELETE",
        "/v2/teams/{teamId}",
        remove,
        answer=TeamShape,
        scope="TEAM_PROFILE_WRITE",
        refuses=(403, 404),
        summary="Remove a team",
    ),
    Route(
        "POST",
        "/v2/teams/{teamId}/memberships",
        add_member,
        body=NewMembership,
        answer=MembershipShape,
        status=201,
        scope="TEAM_MEMBERSHIP_WRITE",
        refuses=(403, 404),
        summary="Ask somebody into a team",
    ),
    Route(
        "GET",
        "/v2/teams/{teamId}/memberships",
        members,
        query=MembershipQuery,
        answer=list[MembershipShape],
        scope="TEAM_MEMBERSHIP_READ",
        refuses=(403, 404),
        summary="List who is in a team",
    ),
    Route(
        "GET",
        "/v2/teams/{teamId}/memberships/{membershipId}",
        read_member,
        answer=MembershipShape,
        scope="TEAM_MEMBERSHIP_READ",
        refuses=(403, 404),
        summary="Show somebody's part in a team",
    ),
    Route(
        "PATCH",
        "/v2/teams/{teamId}/memberships/{membershipId}",
        change_member,
        body=MembershipChange,
        answer=MembershipShape,
        scope="TEAM_MEMBERSHIP_WRITE",
        refuses=(403, 404),
        summary="Change somebody's part in a team",
    ),
    Route(
        "DELETE",
        "/v2/teams/{teamId}/memberships/{membershipId}",
        remove_member,
        answer=MembershipShape,
        scope="TEAM_MEMBERSHIP_WRITE",
        refuses=(403, 404),
        summary="Take somebody out of a team",
    ),
    Route(
        "POST",
        "/v2/teams/{teamId}/invite",
        invite,
        answer=InviteShape,
        scope="TEAM_MEMBERSHIP_WRITE",
        refuses=(403, 404),
        summary="Make a link to join a team",
    ),
)
