"""Scopes: what a token is allowed to do, as Cal.com names it."""

from __future__ import annotations

import re

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


_WORD = re.compile(r"\b[A-Z_]{9,}\b")
_NEED = re.compile(r"requir|need|miss|lack", re.IGNORECASE)


def scope_in(said: str) -> str:
    """Return the scope that a refusal says is missing; empty where it names none.

    Of several, such as what is needed and what there is, it is the first that stands
    behind a word of need, or else the first of all.
    """
    need = _NEED.search(said)
    after = _named(said[need.end() :]) if need else []
    return next(iter([*after, *_named(said)]), "")


def _named(text: str) -> list[str]:
    """Return the scopes in a text, in its order."""
    return [each for each in _WORD.findall(text) if each in SCOPES]


def about(scope: str) -> str:
    """Return what a scope is about, whosever it is: `booking-write`."""
    plain = scope.removeprefix("TEAM_").removeprefix("ORG_")
    if scope in _LEGACY:
        plain = "_".join(reversed(scope.split("_")))
    return plain.lower().replace("_", "-")


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
