"""The keys of the API: how one looks, is made, and is known again.

The key itself is shown once and forgotten; only its SHA-256 is kept. A key is 256
random bits, so a plain hash is enough: there is nothing to guess.
"""

from __future__ import annotations

import hashlib
import secrets
import string
from dataclasses import field

from pinmycal_desktop.model.value_class import value_class

PREFIXES = ("pmc_live_", "pmc_test_")
"""How every key starts, so that people and scanners know one when they see it."""

FEED_PREFIX = "pmc_feed_"
"""How the last part of a feed's address starts."""

_CALCOM = "cal_"
_CALCOM_LIVE = "cal_live_"
"""How keys of Cal.com start. A key of ours may be written so too, with this in place of
its own first part, for programs that take no other."""

_ALPHABET = string.ascii_letters + string.digits
_LENGTH = 43
"""Characters of 62 that make 256 bits."""

_HINT = 4


@value_class
class NewToken:
    """A key just made: `secret` is for the person, the rest is for the diary."""

    secret: str = field(repr=False)
    digest: bytes
    hint: str


def new_token() -> NewToken:
    """Return a fresh key."""
    body = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
    secret = PREFIXES[0] + body
    return NewToken(secret=secret, digest=token_digest(secret), hint=secret[-_HINT:])


def new_feed_token() -> NewToken:
    """Return what makes the address of a feed; it opens nothing else."""
    body = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
    secret = FEED_PREFIX + body
    return NewToken(secret=secret, digest=token_digest(secret), hint=secret[-_HINT:])


def as_calcom(secret: str) -> str:
    """Return a key of ours in the way Cal.com writes its own."""
    return _CALCOM_LIVE + secret.removeprefix(PREFIXES[0])


def is_key(secret: str) -> bool:
    """Whether `secret` looks like a key, in either way of writing it."""
    return secret.startswith((*PREFIXES, _CALCOM))


def token_digest(secret: str) -> bytes:
    """Return what is kept of a key: the same for both ways of writing it."""
    if secret.startswith(_CALCOM_LIVE):
        secret = PREFIXES[0] + secret.removeprefix(_CALCOM_LIVE)
    return hashlib.sha256(secret.encode()).digest()
