"""Commands about teams, consent and codes: what people agree to among themselves.

They belong to the list of commands in `commands`, and stand here because that is long.
"""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from pinmycal_desktop.model.codes import CodePurpose
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


@value_class
class AddOAuthClient:
    """Let a program ask people for consent. Undo: `RemoveOAuthClient`."""

    account_id: int
    client_id: str
    name: str
    redirect_uris: tuple[str, ...]
    logo: str = ""
    secret_digest: bytes | None = None
    """SHA-256 of its secret; None for a program that can keep none."""


@value_class
class RemoveOAuthClient:
    """Let a program ask no more; all it was given ends at once."""

    client_id: str


@value_class
class AllowClient:
    """Keep a person's consent, when the code they typed is the one shown."""

    client_id: str
    host_id: int
    scopes: tuple[str, ...]
    redirect_uri: str
    challenge: str
    """Of PKCE, S256; empty for a program that has a secret instead."""
    digest: bytes
    """SHA-256 of the authorization code."""
    typed: str


@value_class
class ExchangeCode:
    """Give a program its first tokens for an authorization code, once."""

    client_id: str
    digest: bytes
    redirect_uri: str
    verifier: str
    access_digest: bytes
    refresh_digest: bytes


@value_class
class RefreshAccess:
    """Give a program new tokens for a refresh token, which is used up by that.

    One that was used before is in the wrong hands: all that came of its consent ends.
    """

    client_id: str
    digest: bytes
    access_digest: bytes
    refresh_digest: bytes


@value_class
class ReplaceKey:
    """End a key to the local service and make another with the same rights."""

    token_id: int
    digest: bytes
    hint: str
    expires_at: datetime | None = None


@value_class
class ShowCode:
    """Show a code on this computer; while one is shown for the same, that stays."""

    purpose: CodePurpose
    subject: str
    about: str
    text: str
    host_id: int | None = None
    team_id: int | None = None


@value_class
class VerifyResource:
    """Keep an address or number as verified, when the code typed is the one shown."""

    purpose: CodePurpose
    value: str
    host_id: int
    team_id: int | None = None
    typed: str


PeopleCommand: TypeAlias = (
    "SaveTeam"
    " | RemoveTeam"
    " | SaveTeamEventType"
    " | RemoveTeamEventType"
    " | SaveMembership"
    " | RemoveMembership"
    " | InviteToTeam"
    " | JoinTeam"
    " | AddOAuthClient"
    " | RemoveOAuthClient"
    " | AllowClient"
    " | ExchangeCode"
    " | RefreshAccess"
    " | ReplaceKey"
    " | ShowCode"
    " | VerifyResource"
)
