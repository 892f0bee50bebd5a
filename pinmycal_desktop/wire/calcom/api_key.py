"""`/v2/api-keys/refresh`: a key for the one that asks."""

from __future__ import annotations

from typing import Annotated

import msgspec

from pinmycal_desktop.wire.answers import Reader


class KeyRefresh(msgspec.Struct, frozen=True, rename="camel"):
    """How long the new key shall last; 30 days when nothing is said."""

    api_key_days_valid: Annotated[int, msgspec.Meta(ge=1, le=36500)] | None = None
    api_key_never_expires: bool | None = None


class KeyShape(msgspec.Struct, frozen=True, rename="camel"):
    """A new key, shown once."""

    api_key: str


class _Refreshed(msgspec.Struct, frozen=True):
    data: KeyShape


_refreshed: Reader[_Refreshed] = Reader(_Refreshed)


def read_new_key(data: bytes) -> str:
    """Return the key in the answer to a refresh; raises `NotTheApi`."""
    return _refreshed(data).data.api_key
