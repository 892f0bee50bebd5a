"""Idempotency-Key: the same key and the same body give the same answer, once.

The result is stored by the diary in the transaction of the write itself, so there is no
moment in which one exists without the other. A refused request stores nothing.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from pinmycal_desktop.diary import Once
from pinmycal_desktop.model.errors import Invalid, PinmyCalError
from pinmycal_desktop.server.guards import values
from pinmycal_desktop.server.refusal import Refused
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.pinmycal.codec import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.exchange import Answer, Asked

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
    """Return how often the write behind `asked` may happen; None when it has no key."""
    return once_of(
        f"token {asked.token.id}",
        asked.key,
        method=asked.method,
        path=asked.path,
        query=asked.query,
        body=asked.body,
    )


def once_answered(
    diary: Diary, once: Once | None, answer: Callable[[], Answer]
) -> Answer:
    """Return what `answer` says, also when the same request was just quicker.

    A repeat may find that what it is to remove is gone already, because the first one
    removed it between its look and its write. It is answered as the first one was.
    """
    try:
        return answer()
    except (CalError, Refused, PinmyCalError):
        if once is None or diary.kept(once) is None:
            raise
    return answer()


def once_of(
    caller: str,
    key: str,
    *,
    method: str,
    path: str,
    query: Mapping[str, str],
    body: bytes,
) -> Once | None:
    """Return how often `caller` may cause a write with `key`; None without a key.

    A key belongs to a caller and a route. Bodies that differ only in blanks or in the
    order of fields are the same.
    """
    if not key:
        return None
    pairs = sorted(f"{name}={value}" for name, value in query.items())
    told = "\n".join((method, path, *pairs))
    plain = canonical(body) if body else b""
    return Once(
        scope=f"{caller} {method} {path}",
        key=key,
        fingerprint=hashlib.sha256(told.encode() + b"\n" + plain).digest(),
    )
