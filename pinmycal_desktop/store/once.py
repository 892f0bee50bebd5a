"""What was answered under an idempotency key, kept with the write it belongs to."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.store.frozen import freeze, thaw
from pinmycal_desktop.store.instants import seconds

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.store.database import Connection

KEPT_FOR = timedelta(hours=48)
"""How long an answer is kept at least; longer than any client retries."""


def find(db: Connection, scope: str, key: str) -> tuple[bytes, object] | None:
    """Return the fingerprint and the answer kept under a key, or None."""
    row = db.execute(
        "select fingerprint, result from once where scope = ? and key = ?", (scope, key)
    ).fetchone()
    return (row["fingerprint"], thaw(row["result"])) if row else None


def keep(
    db: Connection,
    *,
    scope: str,
    key: str,
    fingerprint: bytes,
    answer: object,
    now: datetime,
) -> None:
    """Keep `answer`, a value of the model, under a key."""
    db.execute(
        "insert into once (scope, key, fingerprint, result, made_at)"
        " values (?, ?, ?, ?, ?)",
        (scope, key, fingerprint, freeze(answer), seconds(now)),
    )


def forget_old(db: Connection, *, now: datetime) -> None:
    """Forget the answers nobody can ask for again."""
    db.execute("delete from once where made_at < ?", (seconds(now - KEPT_FOR),))
