"""English: the local service, its tokens, webhooks and the command line."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "idempotency.key-reused": (
        "This Idempotency-Key was already used with a different request."
    ),
    "not-found.token": "There is no token {name}.",
}
