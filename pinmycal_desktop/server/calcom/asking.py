"""One request as a route of the Cal.com API sees it; no web framework."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from pinmycal_desktop.model.reservation import Holder
from pinmycal_desktop.wire.calcom.error import CalError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from pinmycal_desktop.diary import Once
    from pinmycal_desktop.diary.signing import SecretStore
    from pinmycal_desktop.model.access import Token
    from pinmycal_desktop.model.account import Host

B = TypeVar("B")
Q = TypeVar("Q")

_LONGEST_NUMBER = 15
"""Digits of a number that every program and SQLite can hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Generic[B, Q]):
    """A request, wholly read: `body` and `query` are in the shapes of its route."""

    method: str
    path: str
    params: Mapping[str, str]
    """The parts of the path that the route names."""
    query: Q
    body: B
    token: Token | None
    """None where nobody has to say who asks."""
    host: Host | None
    """Who asks; None as above."""
    version: str
    once: Once | None
    """How often the write may happen; None when the request has no key."""
    base: str
    """Scheme and authority that the program used, such as `http://127.0.0.1:7466`."""
    request_id: str
    now: datetime
    secrets: SecretStore
    """Where what signs webhooks is kept."""

    @property
    def me(self) -> Host:
        """Who asks, on a route that requires it."""
        assert self.host is not None, self.path
        return self.host

    def holder(self, reservation_uid: str | None) -> Holder:
        """Return whose reservations the request may use: a named one's, or its own."""
        return Holder(
            uids=(reservation_uid,) if reservation_uid else (),
            token_id=None if self.token is None else self.token.id,
        )

    def number(self, name: str) -> int:
        """Return the number in a part of the path; raises `CalError`."""
        text = self.params[name]
        if not text.isascii() or not text.isdecimal():
            raise CalError(400, "Validation failed (numeric string is expected)")
        if len(text) > _LONGEST_NUMBER:
            raise CalError(404, f"{name} {text[:20]}… does not exist.")
        return int(text)
