"""Addresses: the bases of the APIs, and a request's path as its routes have it."""

from __future__ import annotations

CALCOM = "/v2/"
"""Where the Cal.com API begins."""

_OTHER_WAYS = (("/api/v2/", CALCOM), ("/v2/ee/", CALCOM))
"""Other bases of the Cal.com API, and what they stand for."""


def plain_path(path: str) -> str:
    """Return `path` under the base that the routes have."""
    for start, stands_for in _OTHER_WAYS:
        if path.startswith(start):
            path = stands_for + path[len(start) :]
    return path


def url_of(path: str, query: bytes) -> str:
    """Return the path asked for with its query."""
    return f"{path}?{query.decode('latin-1')}" if query else path
