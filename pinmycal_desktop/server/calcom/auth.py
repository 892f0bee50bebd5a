"""Who asks: an API key or an access token, in `Authorization`.

A key may stand there with or without the word `Bearer`, which is written just so; an
access token only after it. Only a digest is compared, by looking it up, and what came
is never logged.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinmycal_desktop.model.scopes import allows
from pinmycal_desktop.server.guards import values
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.token import is_key, token_digest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.access import Token

_BEARER = "Bearer "

ACCESS_LIMIT = 500
"""Requests a minute of an access token."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who asks, as far as it is known, and how its requests are counted."""

    name: str
    """What it is counted under; one for everybody without credentials."""
    token: Token | None = None
    is_unknown: bool = False
    """It gave something that is no token of ours."""
    is_access: bool = False
    """It came with an access token, which is given for a time and a purpose."""


def caller(diary: Diary, headers: Sequence[tuple[bytes, bytes]]) -> Caller:
    """Return who asks; raises `CalError` for a key that is not ours."""
    given = values(headers, b"authorization")
    if not given:
        return Caller(name="anybody")
    text = given[0].decode("latin-1") if len(given) == 1 else ""
    secret = text.removeprefix(_BEARER)
    if is_key(secret):
        token = diary.tokens.find(token_digest(secret))
        if token is None:
            raise CalError(401, "CustomThrottlerGuard - Invalid API Key")
        return Caller(name=f"token {token.id}", token=token)
    token = diary.tokens.find(token_digest(secret)) if secret != text else None
    if token is None:
        return Caller(name="unknown", is_unknown=True, is_access=True)
    return Caller(name=f"token {token.id}", token=token, is_access=True)


def check_token(who: Caller, scope: str, *, is_open: bool, now: datetime) -> None:
    """Raise `CalError` for a token that is over, or lacks `scope`.

    A token without scopes may do everything; one with scopes may ask nothing that has
    none, unless it `is_open` to anybody.
    """
    token = who.token
    assert token is not None, who.name
    if token.is_expired(now):
        if who.is_access:
            raise no_such_token()
        raise CalError(401, "ApiAuthStrategy - api key - Your api key is expired")
    if not token.scopes:
        return
    if not scope and not is_open:
        raise not_for_programs()
    if not allows(token.scopes, scope):
        raise CalError(
            403,
            "insufficient_scope: token does not have the required scopes. Required:"
            f" {scope}. Token has: {', '.join(token.scopes)}",
        )


def not_for_programs() -> CalError:
    """Return the refusal of what no program may ask that was let in for a purpose."""
    return CalError(
        403,
        "insufficient_scope: this endpoint is not available for third-party OAuth"
        " tokens",
    )


def no_credentials() -> CalError:
    """Return the refusal of a request that does not say who asks."""
    return CalError(
        401,
        "ApiAuthStrategy - No authentication method provided. Either pass an API key"
        " as 'Bearer' header or OAuth client credentials as 'x-cal-secret-key' and"
        " 'x-cal-client-id' headers",
    )


def no_permission() -> CalError:
    """Return the refusal where the scope is looked at before all else."""
    return CalError(
        403,
        "PermissionsGuard - no authentication provided. Provide either authorization"
        " bearer token containing managed user access token or oAuth client id in"
        " 'x-cal-client-id' header.",
    )


def no_such_token() -> CalError:
    """Return the refusal of an access token that is not ours."""
    return CalError(401, "Invalid Access Token.")
