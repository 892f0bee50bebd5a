"""One request as a route sees it, and what the route answers; no web framework."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.diary.signing import SecretStore
    from pinmycal_desktop.model.access import Token
    from pinmycal_desktop.model.account import Host


@value_class
class Asked:
    """A request by a known program, wholly read."""

    method: str
    path: str
    ref: str
    """The id in the path; empty where the route has none."""
    query: Mapping[str, str]
    body: bytes
    key: str
    """Its Idempotency-Key; empty when it sent none."""
    token: Token
    host: Host
    """Whose token it is: nothing of anybody else is shown or touched."""
    request_id: str
    now: datetime
    secrets: SecretStore
    """Where what signs webhooks is kept."""


@value_class
class Answer:
    """What a route says when all went well."""

    body: bytes
    """JSON."""
    is_repeated: bool = False
    """It is the stored answer of an earlier request with the same key."""


Route: TypeAlias = "Callable[[Diary, Asked], Answer]"
