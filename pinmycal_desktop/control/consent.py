"""Programs that may ask for consent, codes to type, and joining a team by its link."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from pinmycal_desktop.control.access_replies import CodeLine, Codes, Joined, Programs
from pinmycal_desktop.control.hosts import find_host
from pinmycal_desktop.control.once import once_for
from pinmycal_desktop.model.commands.access import AddOAuthClient, RemoveOAuthClient
from pinmycal_desktop.model.commands.teams import JoinTeam

if TYPE_CHECKING:
    from pinmycal_desktop.control import access_requests
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply


def add_program(desk: Desk, request: access_requests.AddProgram) -> Reply:
    """Let a program ask people for consent."""
    command = AddOAuthClient(
        account_id=desk.diary.account.local().id,
        client_id=str(uuid5(NAMESPACE_URL, request.key)),
        name=request.name,
        redirect_uris=request.redirects,
        logo=request.logo,
        secret_digest=request.secret_digest,
    )
    outcome = desk.diary.run(command, once=once_for(request))
    return Programs(programs=(outcome.client,))


def list_programs(desk: Desk, _: access_requests.ListPrograms) -> Reply:
    """Name the programs that may ask."""
    return Programs(programs=desk.diary.oauth.clients())


def remove_program(desk: Desk, request: access_requests.RemoveProgram) -> Reply:
    """Let a program ask no more; all it was given ends at once."""
    command = RemoveOAuthClient(client_id=request.program)
    outcome = desk.diary.run(command, once=once_for(request))
    return Programs(programs=(outcome.client,))


def list_codes(desk: Desk, _: access_requests.ListCodes) -> Reply:
    """Show the codes that can be typed now."""
    lines = (
        CodeLine(
            purpose=each.purpose.value,
            about=each.about,
            code=each.text,
            ends_at=each.ends_at,
        )
        for each in desk.diary.codes.shown()
    )
    return Codes(zone=desk.zone, codes=tuple(lines))


def join_team(desk: Desk, request: access_requests.Join) -> Reply:
    """Make a host a member of the team that a link leads into."""
    host = find_host(desk.diary, request.host) if request.host else None
    token = request.token.rpartition("token=")[2].strip()
    command = JoinTeam(
        digest=hashlib.sha256(token.encode()).digest(),
        host_id=(host or desk.diary.account.host()).id,
    )
    outcome = desk.diary.run(command, once=once_for(request))
    return Joined(team=desk.diary.teams.get(outcome.membership.team_id).name)
