"""Calls as they may be shown and sent on: nobody is named, nothing can be used.

Whoever knows the uid of a booking may read and change it at most services, so of a
path only the words of its route are told.
"""

from __future__ import annotations

_ROUTE_WORDS = frozenset(
    {
        "api",
        "v1",
        "v2",
        "me",
        "users",
        "bookings",
        "event-types",
        "schedules",
        "slots",
        "availability",
        "reservations",
        "calendars",
        "busy-times",
        "selected-calendars",
        "destination-calendars",
        "conferencing",
        "default",
        "auth",
        "oauth2",
        "token",
        "clients",
        "webhooks",
        "teams",
        "organizations",
        "memberships",
        "attendees",
        "guests",
        "location",
        "reschedule",
        "cancel",
        "confirm",
        "decline",
        "mark-absent",
        "reassign",
        "by-seat",
        "private-links",
        "ooo",
        "routing-forms",
        "responses",
        "verified-resources",
        "emails",
        "phones",
        "api-keys",
        "refresh",
        "timezones",
    }
)
HIDDEN = "…"
"""What stands for a part of a path that is told to nobody."""


def shown_path(path: str) -> str:
    """Return a path with its route's words only: `/v2/bookings/…/cancel`."""
    plain = path.partition("?")[0]
    parts = (
        each if not each or each in _ROUTE_WORDS else HIDDEN
        for each in plain.split("/")
    )
    return "/".join(parts)
