"""For schemathesis, when it walks the description: what chance would seldom get right.

Its command loads this (`SCHEMATHESIS_HOOKS`), not a test: a day that is near, or a body
that says no more than the link does. All else is made up as ever.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

import schemathesis

_SOON = {"start": "2026-03-03", "end": "2026-03-12", "timeZone": "UTC"}
"""Days near the moment at which the world's clock stands."""

_QUERIES = {
    "GET /v2/slots/explanations": _SOON,
    "GET /v1/availability": {"from": "2026-03-03", "to": "2026-03-12"},
}
_AS_LINKED = frozenset(
    {
        "POST /v1/bookings",
        "PATCH /v1/bookings/{ref}",
        "POST /v2/bookings",
        "POST /v2/bookings/{bookingUid}/reschedule",
        "POST /v2/bookings/{bookingUid}/cancel",
        "POST /v2/slots/reservations",
        "PATCH /v2/slots/reservations/{uid}",
        "PATCH /v2/me/ooo/{oooId}",
    }
)
_days = (date(2026, 6, 1) + timedelta(days=each) for each in count())


def map_query(context: Any, query: Any) -> Any:
    """Return the query with a time that is near, and nothing that contradicts it."""
    near = _QUERIES.get(context.operation.label)
    if near is None:
        return query
    named = {"eventTypeId": query["eventTypeId"]} if "eventTypeId" in query else {}
    return near | named


def map_body(context: Any, body: Any) -> Any:
    """Return the body as the link fills it, or with days that are nobody's yet."""
    label = context.operation.label
    if label in _AS_LINKED:
        return {}
    if label == "POST /v2/me/ooo":
        day = next(_days).isoformat()
        return {"start": f"{day}T00:00:00Z", "end": f"{day}T23:59:59Z"}
    return body


for each in (map_query, map_body):
    schemathesis.hook(each)
