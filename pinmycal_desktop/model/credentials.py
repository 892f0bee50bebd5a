"""What lets an account in at its platform. Only `vault` keeps these; no log tells them.

`wire.credentials` turns them into the text the keyring holds.
"""

from __future__ import annotations

from dataclasses import field
from datetime import datetime
from typing import TypeAlias

from pinmycal_desktop.model.value_class import value_class


@value_class(kw_only=False)
class ApiKey:
    """A key a person made at the platform, or a token of our own service."""

    key: str = field(repr=False)


@value_class
class OAuthTokens:
    """A pair of tokens (RFC 6749).

    The refresh token works once: keep its successor before anything else is done.
    """

    client_id: str
    """The program they were given to; refreshing names it."""
    access: str = field(repr=False)
    refresh: str = field(repr=False)
    """Empty when none was given: then the access token ends and cannot be renewed."""
    expires_at: datetime | None = None
    """When the access token ends; None when it was not said."""


Credentials: TypeAlias = "ApiKey | OAuthTokens"
