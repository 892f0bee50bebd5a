"""One call to a platform and its answer, as HTTP has them; no platform's words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pinmycal_desktop.model.remote import RateLeft, RemoteCall

READING = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing (RFC 9110, 9.2.1)."""


def path_of(base: str, *names: str) -> str:
    """Return `base` with further parts, each kept from being more than one.

    Ids come from servers: one of dots and slashes must not lead to another route.
    """
    parts = (quote(each, safe="").replace(".", "%2E") for each in names)
    return "/".join((base, *parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What is asked. `path` follows the base address and begins with a slash."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    changes: bool = True
    """Whether it may change something; asking by POST, for a probe, may not."""

    @property
    def is_write(self) -> bool:
        """Whether a lost answer leaves it unknown what took effect."""
        return self.changes and self.method not in READING


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered, whole."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes = field(repr=False)
    """Never told of an answer: asyncio writes down what a task returned."""

    @property
    def is_success(self) -> bool:
        """Whether the status is a 2xx."""
        return 200 <= self.status < 300  # noqa: PLR2004 - the class of success

    @property
    def request_id(self) -> str:
        """What the platform's support finds the call by; empty when not told."""
        return self.headers.get("x-request-id", "")[:200]


def _ignore(_: object) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who hears of calls, in the thread that makes them: short work only."""

    called: Callable[[RemoteCall], None] = _ignore
    """Of each call, once it is over."""
    rates: Callable[[tuple[RateLeft, ...]], None] = _ignore
    """Of what is left, whenever an answer says so."""
