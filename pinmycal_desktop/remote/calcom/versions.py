"""`cal-api-version`: which value each area is asked with.

A wrong one is no error: the server answers in the oldest form, or with a 404 that looks
like a missing record. Areas that look the same in each version, and those that only
know the presumed one, get none.
"""

from __future__ import annotations

import re

HEADER = "cal-api-version"

_AREAS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), version)
    for pattern, version in (
        (r"/v2/event-types/[^/]+/(private-links|webhooks)(/|$)", ""),
        (r"/v2/event-types(/|$)", "2024-06-14"),
        (r"/v2/bookings(/|$)", "2024-08-13"),
        (r"/v2/schedules(/|$)", "2024-06-11"),
        (r"/v2/slots(/|$)", "2024-09-04"),
        (r"/v2/organizations/[^/]+/users/[^/]+/schedules(/|$)", "2024-06-11"),
    )
)


def version_of(path: str) -> str:
    """Return the version `path` is asked with; empty for no header at all."""
    return next((v for pattern, v in _AREAS if pattern.match(path)), "")
