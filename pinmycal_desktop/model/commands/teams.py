"""Commands about teams and who is in them."""

from __future__ import annotations

from datetime import datetime

from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.team import Membership, Team
from pinmycal_desktop.model.value_class import value_class


@value_class
class SaveTeam:
    """Store a team, new (`id` 0) or changed (its `revision` is the expected one)."""

    team: Team
    made_by: int | None = None
    """Who owns a new team; None means the account's owner."""
    is_accepted: bool = True
    """Whether the owner of a new team counts as a member at once."""


@value_class
class RemoveTeam:
    """Remove a team with its event types; bookings stay. Undo: save it again."""

    team_id: int
    expected_revision: int | None = None


@value_class
class SaveTeamEventType:
    """Store what a team offers, new (`id` 0) or changed (its `revision` as expected).

    Its hosts are accepted members. Of a template every host has a copy, made, changed
    and removed along with it. Undo: save the earlier form, or remove a new one.
    """

    event_type: EventType


@value_class
class RemoveTeamEventType:
    """Remove what a team offers, with its copies. Undo: save it again."""

    event_type_id: int
    expected_revision: int | None = None


@value_class
class SaveMembership:
    """Store a membership, new (`id` 0) or changed (`revision` is the expected one).

    A team keeps an owner. Undo: save the earlier form, or remove a new one.
    """

    membership: Membership


@value_class
class RemoveMembership:
    """Take a host out of a team, and out of its event types' hosts."""

    team_id: int
    membership_id: int


@value_class
class InviteToTeam:
    """Make a link to join a team; only `digest` of its token is kept."""

    team_id: int
    digest: bytes
    ends_at: datetime


@value_class
class JoinTeam:
    """Join the team whose link has this digest; being a member already is enough."""

    digest: bytes
    host_id: int
    typed: str | None = None
    """The code that was typed for it; None where the person at this computer asks."""
