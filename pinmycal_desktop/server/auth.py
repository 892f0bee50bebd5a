"""Who asks: the bearer token of a request (RFC 6750).

Only the token's SHA-256 is compared, by looking it up; a token in the query or in a
second header is no token. It is never logged.
"""

from __future__ import annotations

from contextlib import suppress
from http import HTTPStatus
from typing import TYPE_CHECKING

from pinmycal_desktop.model.commands.access import NoteTokenUse
from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.model.scopes import allows
from pinmycal_desktop.server.guards import values
from pinmycal_desktop.server.refusal import Refused
from pinmycal_desktop.wire.pinmycal.error import ErrorCode
from pinmycal_desktop.wire.token import PREFIXES, token_digest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.access import Token


def bearer(headers: Sequence[tuple[bytes, bytes]]) -> str:
    """Return the token that `headers` carry; raises `Refused` without one."""
    given = values(headers, b"authorization")
    scheme, _, secret = (given[0] if len(given) == 1 else b"").partition(b" ")
    if scheme.lower() != b"bearer" or not secret.startswith(_STARTS):
        raise unauthorized()
    return secret.decode("latin-1")


def whose(diary: Diary, secret: str, *, now: datetime) -> Token:
    """Return the token behind `secret`; raises `Refused` when it opens nothing."""
    token = diary.tokens.find(token_digest(secret))
    if token is None or token.is_expired(now):
        raise unauthorized()
    return token


def check_scope(token: Token, scope: str) -> None:
    """Raise `Refused` for a token that was allowed less than `scope`."""
    if not allows(token.scopes, scope):
        raise Refused(
            HTTPStatus.FORBIDDEN, ErrorCode.FORBIDDEN, "service.no-scope", scope=scope
        )


def note_use(diary: Diary, token: Token, *, now: datetime) -> None:
    """Keep when the token was used; that it cannot be kept refuses nobody."""
    if not token.is_noted(now):
        with suppress(PinmyCalError):
            diary.run(NoteTokenUse(token_id=token.id))


def unauthorized() -> Refused:
    """Return the one refusal for everything wrong with a token."""
    return Refused(
        HTTPStatus.UNAUTHORIZED,
        ErrorCode.UNAUTHORIZED,
        "service.unauthorized",
        headers={"www-authenticate": "Bearer"},
    )


_STARTS = tuple(each.encode() for each in PREFIXES)
