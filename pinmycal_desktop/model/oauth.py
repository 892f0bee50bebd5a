"""Programs that use a person's data because that person said so (RFC 6749)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from enum import Enum
from urllib.parse import urlsplit

from pinmycal_desktop.model.value_class import value_class

CODE_LIVES = timedelta(minutes=10)
ACCESS_LIVES = timedelta(minutes=30)
REFRESH_LIVES = timedelta(days=30)

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_PRIVATE_SCHEME = re.compile(r"[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+", re.ASCII)
"""A scheme of a program's own is a domain name reversed (RFC 8252, 7.1)."""


class ClientKind(Enum):
    """Whether a program can keep a secret (RFC 6749, 2.1)."""

    CONFIDENTIAL = "CONFIDENTIAL"
    PUBLIC = "PUBLIC"
    """It cannot, and proves with PKCE that it asked (RFC 7636)."""


@value_class
class OAuthClient:
    """A program that may ask people for consent."""

    id: int = 0
    account_id: int
    client_id: str
    """The name it is known under, a UUID."""
    name: str
    kind: ClientKind
    redirect_uris: tuple[str, ...]
    logo: str = ""
    created_at: datetime

    def redirect_to(self, uri: str) -> str | None:
        """Return `uri` when answers may be sent there, else None.

        It is one of those registered, letter by letter; a program on this computer may
        listen on any port (RFC 8252, 7.3). Empty means the only one registered.
        """
        if not uri and len(self.redirect_uris) == 1:
            return self.redirect_uris[0]
        fits = any(_is_same(uri, each) for each in self.redirect_uris)
        return uri if fits else None


@value_class
class Grant:
    """One person's consent to one program."""

    id: int = 0
    client_id: int
    """The program's local key."""
    host_id: int
    scopes: tuple[str, ...]
    created_at: datetime
    ended_at: datetime | None = None


class GrantProblem(Enum):
    """Why a program is given no tokens, as RFC 6749 (5.2) tells it."""

    CODE = "code_invalid_or_expired"
    REDIRECT = "redirect_uri_mismatch"
    PROOF = "code_verifier_invalid"
    REFRESH = "invalid_refresh_token"


@value_class
class Granted:
    """What came of asking for tokens."""

    grant: Grant | None = None
    """None when no tokens were given."""
    problem: GrantProblem | None = None


def is_redirect(uri: str) -> bool:
    """Whether answers can be sent to `uri` without anybody on the way reading them.

    That is https, a program on this computer, or a scheme of a program's own.
    """
    try:
        parts = urlsplit(uri)
        parts.port  # noqa: B018 - a wrong port is only noticed when it is read
    except ValueError:
        return False
    if parts.fragment or any(each.isspace() or ord(each) < _BLANK for each in uri):
        return False
    if parts.scheme == "http":
        return parts.hostname in _LOOPBACK and not parts.username
    if parts.scheme == "https":
        return bool(parts.hostname) and not parts.username
    return _PRIVATE_SCHEME.fullmatch(parts.scheme) is not None


_BLANK = ord(" ")


def _is_same(asked: str, registered: str) -> bool:
    """Whether two addresses are the same, but for the port on this computer."""
    if asked == registered:
        return True
    if not (is_redirect(asked) and registered.startswith("http://")):
        return False
    ours, theirs = urlsplit(registered), urlsplit(asked)
    return (ours.scheme, ours.hostname, ours.path, ours.query) == (
        theirs.scheme,
        theirs.hostname,
        theirs.path,
        theirs.query,
    )
