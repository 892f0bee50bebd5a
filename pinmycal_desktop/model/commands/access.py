"""Commands about who may use the local service: keys, clients, codes."""

from __future__ import annotations

from datetime import datetime

from pinmycal_desktop.model.codes import CodePurpose
from pinmycal_desktop.model.value_class import value_class


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
class TryCode:
    """Find whether the code typed is the one shown; it stays good until it is over.

    So what it was asked for may fail and be tried again. A mistake counts.
    """

    purpose: CodePurpose
    subject: str
    typed: str


@value_class
class VerifyResource:
    """Keep an address or number as verified, when the code typed is the one shown.

    An address the host asked for becomes theirs by that, in the same transaction.
    """

    purpose: CodePurpose
    value: str
    host_id: int
    team_id: int | None = None
    typed: str


@value_class
class CreateToken:
    """Make a key for the local service; only `digest` of it is kept."""

    account_id: int
    name: str
    digest: bytes
    """SHA-256 of the key."""
    hint: str
    host_id: int | None = None
    """Whose data it opens; None means the owner's."""
    scopes: tuple[str, ...] = ()
    """What it may do; empty means everything."""
    expires_at: datetime | None = None
    """None means never."""


@value_class
class NoteTokenUse:
    """Note that a key was used now; once a minute is enough, and what is kept."""

    token_id: int


@value_class
class RevokeToken:
    """End a key to the local service, at once and for good."""

    token_id: int
