"""`cal-api-version`: which form of the API a request speaks.

A missing or unknown value means the oldest; a known one for which a route has no form
finds no route. So a program that asks for the wrong one is told, not misunderstood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.server.guards import values

if TYPE_CHECKING:
    from collections.abc import Sequence

OLDEST = "2024-04-15"
SCHEDULES = "2024-06-11"
EVENT_TYPES = "2024-06-14"
BOOKINGS = "2024-08-13"
SLOTS = "2024-09-04"

EVERY = frozenset({OLDEST, SCHEDULES, EVENT_TYPES, BOOKINGS, SLOTS})
"""Of routes that look the same in each version."""
OLDEST_ONLY = frozenset({OLDEST})
"""Of the routes that Cal.com has under no version but the one that is presumed."""

HEADER = "cal-api-version"


def version_of(headers: Sequence[tuple[bytes, bytes]]) -> str:
    """Return the version a request speaks."""
    given = values(headers, HEADER.encode())
    text = given[0].decode("latin-1") if given else ""
    return text if text in EVERY else OLDEST
