"""Credentials as the text the keyring holds for an account: JSON of our own."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop.model.credentials import ApiKey, OAuthTokens

if TYPE_CHECKING:
    from pinmycal_desktop.model.credentials import Credentials


class _Key(msgspec.Struct, frozen=True, tag_field="kind", tag="key"):
    key: str


class _Tokens(msgspec.Struct, frozen=True, tag_field="kind", tag="oauth"):
    client_id: str
    access: str
    refresh: str
    expires_at: datetime | None


_decode = msgspec.json.Decoder(_Key | _Tokens).decode


def credentials_text(credentials: Credentials) -> str:
    """Return `credentials` as text for the keyring."""
    if isinstance(credentials, ApiKey):
        return msgspec.json.encode(_Key(credentials.key)).decode()
    kept = _Tokens(
        credentials.client_id,
        credentials.access,
        credentials.refresh,
        credentials.expires_at,
    )
    return msgspec.json.encode(kept).decode()


def read_credentials(text: str) -> Credentials | None:
    """Return the credentials in `text`, or None when it holds none."""
    try:
        kept = _decode(text)
    except (msgspec.DecodeError, UnicodeError):
        return None
    if isinstance(kept, _Key):
        return ApiKey(kept.key)
    return OAuthTokens(
        client_id=kept.client_id,
        access=kept.access,
        refresh=kept.refresh,
        expires_at=kept.expires_at,
    )
