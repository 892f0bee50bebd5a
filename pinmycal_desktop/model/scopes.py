"""Scopes: what a token is allowed to do, as Cal.com names it."""

from __future__ import annotations

_PERSONAL = ("EVENT_TYPE", "BOOKING", "SCHEDULE", "APPS", "PROFILE")
_SHARED = ("EVENT_TYPE", "BOOKING", "SCHEDULE", "MEMBERSHIP", "PROFILE")
_LEGACY = ("READ_BOOKING", "READ_PROFILE")

SCOPES = frozenset(
    {f"{each}_{right}" for each in _PERSONAL for right in ("READ", "WRITE")}
    | {f"TEAM_{each}_{right}" for each in _SHARED for right in ("READ", "WRITE")}
    | {f"ORG_{each}_{right}" for each in _SHARED for right in ("READ", "WRITE")}
    | set(_LEGACY)
)
"""What a token can be allowed, as Cal.com names it."""

USUAL_SCOPES = tuple(
    f"{each}_{right}" for each in _PERSONAL for right in ("READ", "WRITE")
)
"""What a program asks for that names nothing: all that is a person's own."""


def allows(granted: tuple[str, ...], wanted: str) -> bool:
    """Whether scopes allow what needs `wanted`; no scopes at all allow everything.

    One for an organization allows the same for teams, and those of before the scopes
    were sorted allow reading (API v2, authentication).
    """
    if not granted or not wanted or wanted in granted:
        return True
    if wanted.startswith("TEAM_") and f"ORG_{wanted[5:]}" in granted:
        return True
    return wanted in {"BOOKING_READ", "PROFILE_READ"} and (
        f"READ_{wanted.removesuffix('_READ')}" in granted
    )
