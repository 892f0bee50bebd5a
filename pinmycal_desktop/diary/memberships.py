"""Who is in a team: asked, accepted, invited by a link, taken out."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.codes import typed_right
from pinmycal_desktop.diary.team_event_types import settle_member
from pinmycal_desktop.diary.teams import CHANGES, membership_in, team_of
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.codes import CodePurpose
from pinmycal_desktop.model.commands.teams import RemoveMembership, SaveMembership
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid, NotFound
from pinmycal_desktop.model.team import Invitation, Membership, Role
from pinmycal_desktop.store import teams

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands.teams import InviteToTeam, JoinTeam

_DIGEST_SIZE = hashlib.sha256().digest_size


def save(work: Work, command: SaveMembership) -> Outcome:
    """Store a membership, new or changed."""
    asked = command.membership
    team_of(work.db, asked.team_id)
    if not asked.id:
        host = work.require_host(asked.host_id)
        if teams.membership_of(work.db, asked.team_id, host.id):
            raise Invalid.field("host_id", "team.member-already")
        return _add(work, replace(asked, host_id=host.id))
    before = membership_in(work.db, asked.team_id, asked.id)
    if before.revision != asked.revision:
        raise ChangedMeanwhile("membership", before)
    stored = replace(asked, host_id=before.host_id, revision=before.revision + 1)
    teams.update_membership(work.db, stored)
    _require_owner(work, asked.team_id)
    settle_member(work, stored)
    undo = SaveMembership(membership=replace(before, revision=stored.revision))
    return Outcome(value=stored, changes=CHANGES, undo=undo)


def remove(work: Work, command: RemoveMembership) -> Outcome:
    """Take a host out of a team, and out of the hosts of its event types."""
    gone = membership_in(work.db, command.team_id, command.membership_id)
    teams.delete_membership(work.db, gone.id)
    _require_owner(work, command.team_id)
    settle_member(work, replace(gone, is_accepted=False))
    return Outcome(value=gone, changes=CHANGES)


def invite(work: Work, command: InviteToTeam) -> Outcome:
    """Keep the digest of a link to join."""
    team = team_of(work.db, command.team_id)
    if len(command.digest) != _DIGEST_SIZE:
        raise Invalid.field("digest", "team.digest")
    if command.ends_at <= work.now:
        raise Invalid.field("ends_at", "team.over")
    teams.delete_old_invitations(work.db, now=work.now)
    invitation = Invitation(team_id=team.id, ends_at=command.ends_at)
    stored = teams.insert_invitation(work.db, invitation, command.digest)
    return Outcome(value=stored, changes=CHANGES)


def join(work: Work, command: JoinTeam) -> Outcome:
    """Make a host an accepted member of the team of a link.

    Nothing when a code was typed that is not the one shown.
    """
    invitation = teams.invitation_of(work.db, command.digest)
    if invitation is None or invitation.ends_at <= work.now:
        raise NotFound("invitation", "")
    team = team_of(work.db, invitation.team_id)
    host = work.require_host(command.host_id)
    if command.typed is not None and not typed_right(
        work, CodePurpose.JOIN, str(team.id), command.typed
    ):
        return Outcome(value=None, changes=CHANGES)
    known = teams.membership_of(work.db, invitation.team_id, host.id)
    if known is None:
        return _add(
            work,
            Membership(team_id=invitation.team_id, host_id=host.id, is_accepted=True),
        )
    if known.is_accepted:
        return Outcome(value=known, repeated=True)
    accepted = replace(known, is_accepted=True, revision=known.revision + 1)
    teams.update_membership(work.db, accepted)
    settle_member(work, accepted)
    return Outcome(value=accepted, changes=CHANGES)


def _add(work: Work, membership: Membership) -> Outcome:
    """Store a new membership."""
    stored = teams.insert_membership(work.db, replace(membership, revision=1))
    settle_member(work, stored)
    undo = RemoveMembership(team_id=stored.team_id, membership_id=stored.id)
    return Outcome(value=stored, changes=CHANGES, undo=undo)


def _require_owner(work: Work, team_id: int) -> None:
    """Raise Invalid when a team would be left without an owner."""
    there = teams.memberships(work.db, team_id)
    if not any(each.role is Role.OWNER for each in there):
        raise Invalid.field("role", "team.needs-owner")
