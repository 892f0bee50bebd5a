"""Teams: read, saved, removed. Who may ask for what is for the faces to know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.fields import Problems, is_slug, slug_of
from pinmycal_desktop.diary.metadata import check_metadata
from pinmycal_desktop.diary.setup_fields import MOST_NAME
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.teams import RemoveTeam, SaveTeam
from pinmycal_desktop.model.contact import is_link
from pinmycal_desktop.model.errors import ChangedMeanwhile, NotFound
from pinmycal_desktop.model.team import Membership, Role
from pinmycal_desktop.store import outgoing, teams

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.team import Invitation, Team
    from pinmycal_desktop.store.database import Connection, Database

CHANGES = Changes(parts=frozenset({Part.TEAMS, Part.EVENT_TYPES}))
_GONE = Changes(parts=CHANGES.parts | {Part.OUTGOING})

_LINKS = ("logo_url", "banner_url", "cal_video_logo", "app_logo", "app_icon_logo")
_CLOCKS = (12, 24, None)


class Teams:
    """The teams of the account, as their members see them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, *, host_id: int) -> tuple[Team, ...]:
        """Return the teams a host is in, asked or accepted, in order of making."""
        with self._database.read() as db:
            return teams.of_host(db, host_id)

    def get(self, team_id: int) -> Team:
        """Return one team; raises NotFound."""
        with self._database.read() as db:
            return team_of(db, team_id)

    def named(self, slug: str) -> Team:
        """Return the team of this slug; raises NotFound."""
        with self._database.read() as db:
            team = teams.named(db, slug)
        if team is None:
            raise NotFound("team", slug)
        return team

    def memberships(self, team_id: int) -> tuple[Membership, ...]:
        """Return the members of a team, asked or accepted, in order of joining."""
        with self._database.read() as db:
            return teams.memberships(db, team_id)

    def membership(self, team_id: int, membership_id: int) -> Membership:
        """Return one membership of a team; raises NotFound."""
        with self._database.read() as db:
            return membership_in(db, team_id, membership_id)

    def invited_to(self, digest: bytes) -> tuple[Team, Invitation]:
        """Return the team and invitation of a link; raises NotFound."""
        with self._database.read() as db:
            invitation = teams.invitation_of(db, digest)
            if invitation is None:
                raise NotFound("invitation", "")
            return team_of(db, invitation.team_id), invitation

    def membership_of(self, team_id: int, host_id: int) -> Membership | None:
        """Return a host's part in a team that there is, or None."""
        with self._database.read() as db:
            if teams.get(db, team_id) is None:
                return None
            return teams.membership_of(db, team_id, host_id)


def save(work: Work, command: SaveTeam) -> Outcome:
    """Store a team, new or changed or come back."""
    asked = command.team
    work.require_account(asked.account_id)
    team = _checked(work, asked)
    if not team.id:
        return _add(work, team, command)
    before = _required(work.db, team.id, team.revision, removed=True)
    was_removed = teams.is_removed(work.db, team.id)
    stored = replace(team, uid=before.uid, revision=before.revision + 1)
    teams.update(work.db, stored)
    undo: SaveTeam | RemoveTeam
    if was_removed:
        undo = RemoveTeam(team_id=stored.id, expected_revision=stored.revision)
    else:
        undo = SaveTeam(team=replace(before, revision=stored.revision))
    return Outcome(value=stored, changes=CHANGES, undo=undo)


def remove(work: Work, command: RemoveTeam) -> Outcome:
    """Remove a team; what it offered is offered no more, bookings stay."""
    team = _required(work.db, command.team_id, command.expected_revision)
    removed = replace(team, revision=team.revision + 1)
    teams.mark_removed(work.db, removed, at=work.now)
    outgoing.give_up_unwanted(work.db)
    return Outcome(value=team, changes=_GONE, undo=SaveTeam(team=removed))


def team_of(db: Connection, team_id: int) -> Team:
    """Return the team; raises NotFound."""
    return _required(db, team_id, None)


def membership_in(db: Connection, team_id: int, membership_id: int) -> Membership:
    """Return a membership of this team; raises NotFound."""
    team_of(db, team_id)
    membership = teams.membership(db, membership_id)
    if membership is None or membership.team_id != team_id:
        raise NotFound("membership", membership_id)
    return membership


def _add(work: Work, team: Team, command: SaveTeam) -> Outcome:
    """Store a new team with its owner."""
    owner = work.require_host(command.made_by or 0)
    stored = teams.insert(work.db, replace(team, revision=1))
    membership = Membership(
        team_id=stored.id,
        host_id=owner.id,
        role=Role.OWNER,
        is_accepted=command.is_accepted,
        revision=1,
    )
    teams.insert_membership(work.db, membership)
    undo = RemoveTeam(team_id=stored.id, expected_revision=1)
    return Outcome(value=stored, changes=CHANGES, undo=undo)


def _checked(work: Work, team: Team) -> Team:
    """Return `team` with its texts cleaned; raises Invalid."""
    problems = Problems()
    name = problems.line("name", team.name, most=MOST_NAME, required=True)
    for field in _LINKS:
        value = getattr(team, field)
        if value and not is_link(value):
            problems.add(field, "field.link", value=value)
    if team.time_format not in _CLOCKS:
        problems.add("time_format", "host.time-format", value=team.time_format or 0)
    check_metadata(problems, team.metadata)
    cleaned = replace(
        team,
        name=name,
        slug=_slug(work, problems, team.slug or slug_of(name), team.id),
        bio=problems.text("bio", team.bio),
        zone=problems.zone("zone", team.zone),
        theme=problems.line("theme", team.theme),
        brand_colour=problems.line("brand_colour", team.brand_colour),
        dark_brand_colour=problems.line("dark_brand_colour", team.dark_brand_colour),
    )
    problems.settle()
    return cleaned


def _slug(work: Work, problems: Problems, slug: str, team_id: int) -> str:
    """Return a slug no other team has."""
    cleaned = problems.line("slug", slug, most=MOST_NAME, required=True)
    other = teams.named(work.db, cleaned)
    if cleaned and not is_slug(cleaned):
        problems.add("slug", "team.slug", value=cleaned)
    elif other is not None and other.id != team_id:
        problems.add("slug", "team.slug-taken", value=cleaned)
    return cleaned


def _required(
    db: Connection, team_id: int, expected: int | None, *, removed: bool = False
) -> Team:
    """Return a team; raises NotFound and ChangedMeanwhile."""
    team = teams.get(db, team_id, removed=removed)
    if team is None:
        raise NotFound("team", team_id)
    if expected is not None and team.revision != expected:
        if teams.is_removed(db, team_id):
            raise NotFound("team", team.name)
        raise ChangedMeanwhile("team", team)
    return team
