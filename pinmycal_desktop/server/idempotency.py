"""Idempotency-Key: the same key and the same body give the same answer, once.

The result is stored by the diary in the transaction of the write itself, so there is no
moment in which one exists without the other. A refused request stores nothing.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from pinmycal_desktop.diary import Once
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.server.guards import values
from pinmycal_desktop.wire.pinmycal.codec import canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.server.exchange import Asked

HEADER = "Idempotency-Key"
LONGEST_KEY = 255


def key_in(headers: Sequence[tuple[bytes, bytes]]) -> str:
    """Return the key a request carries, or empty text; raises `Invalid`."""
    given = values(headers, HEADER.lower().encode())
    if not given:
        return ""
    if len(given) > 1 or not 0 < len(given[0]) <= LONGEST_KEY:
        raise Invalid.field(HEADER, "service.bad-key", most=LONGEST_KEY)
    return given[0].decode("latin-1")


def once(asked: Asked) -> Once | None:
    """Return how often the write behind `asked` may happen; None when it has no key.

    A key belongs to a token and a route. Bodies that differ only in blanks or in the
    order of fields are the same.
    """
    if not asked.key:
        return None
    body = canonical(asked.body) if asked.body else b""
    told = "\n".join((asked.method, asked.path, *sorted(_pairs(asked))))
    return Once(
        scope=f"token {asked.token.id} {asked.method} {asked.path}",
        key=asked.key,
        fingerprint=hashlib.sha256(told.encode() + b"\n" + body).digest(),
    )


def _pairs(asked: Asked) -> list[str]:
    """Return the query's parameters as text."""
    return [f"{name}={value}" for name, value in asked.query.items()]
