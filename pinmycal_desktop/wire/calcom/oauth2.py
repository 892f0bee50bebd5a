"""`/v2/auth/oauth2`: tokens for an authorization code (RFC 6749), and who asks."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import string
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from pinmycal_desktop.model.oauth import ACCESS_LIVES

if TYPE_CHECKING:
    from pinmycal_desktop.model.oauth import OAuthClient

Text = Annotated[str, msgspec.Meta(max_length=2000)]

_ALPHABET = string.ascii_letters + string.digits
_LENGTH = 43


class TokenRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What a program says to get tokens."""

    grant_type: Text
    client_id: Text
    client_secret: Text = ""
    code: Text = ""
    redirect_uri: Text = ""
    code_verifier: Text = ""
    refresh_token: Text = ""


class Tokens(msgspec.Struct, frozen=True, kw_only=True):
    """What a program is given."""

    access_token: str
    token_type: str = "bearer"  # noqa: S105 - a kind, no token
    refresh_token: str
    expires_in: int = int(ACCESS_LIVES.total_seconds())


class ClientShape(msgspec.Struct, frozen=True, kw_only=True):
    """A program that may ask for consent, as anybody may know it."""

    client_id: str
    redirect_uri: str
    name: str
    logo: str | None
    is_trusted: bool = False
    client_type: Literal["CONFIDENTIAL", "PUBLIC"]

    @classmethod
    def of(cls, client: OAuthClient) -> ClientShape:
        """Return the shape of `client`."""
        return cls(
            client_id=client.client_id,
            redirect_uri=client.redirect_uris[0],
            name=client.name,
            logo=client.logo or None,
            client_type=client.kind.value,
        )


def new_secret(prefix: str) -> str:
    """Return 256 random bits as text that starts with `prefix`."""
    return prefix + "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))


def secret_from(shown: str, key: str, prefix: str) -> str:
    """Return the token given for `shown`, the same whenever `key` is.

    So a program that asks again under its key, its first answer lost, is told the same
    without anything being kept but digests. Who does not have `shown` learns nothing.
    """
    seed = hmac.digest(shown.encode(), f"{prefix} {key}".encode(), "sha256")
    return prefix + seed.hex()


def digest_of(secret: str) -> bytes:
    """Return what is kept of a code or token."""
    return hashlib.sha256(secret.encode()).digest()
