"""Addresses: the bases of the APIs, and a request's path as its routes have it."""

from __future__ import annotations

CALCOM = "/v2/"
"""Where the Cal.com API begins."""

_OTHER_WAYS = (("/api/v2/", CALCOM), ("/v2/ee/", CALCOM))
"""Other bases of the Cal.com API, and what they stand for."""

DESCRIPTION = "/openapi.json"
"""Where all of this is described for programs."""
AUTHORIZE = "/auth/oauth2/authorize"
"""Where a program asks a person for consent."""
JOIN = "/teams/join"
"""Where a link to join a team leads."""
PRIVATE = "/d/"
"""Where private links lead: one event type that can be booked."""
_PAGES = frozenset({AUTHORIZE, JOIN})


def is_page(path: str) -> bool:
    """Whether `path` is a page for people: where a browser may be led to."""
    return path in _PAGES or path.startswith(PRIVATE)


def plain_path(path: str) -> str:
    """Return `path` under the base that the routes have."""
    for start, stands_for in _OTHER_WAYS:
        if path.startswith(start):
            path = stands_for + path[len(start) :]
    return path


def url_of(path: str, query: bytes) -> str:
    """Return the path asked for with its query."""
    return f"{path}?{query.decode('latin-1')}" if query else path
