"""What is sent to Cal.com about links, calendars, conferencing, webhooks, absences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.wire.calcom.codec import encode
from pinmycal_desktop.wire.instants import utc_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from pinmycal_desktop.model.remote_people import RemoteAway
    from pinmycal_desktop.model.remote_setup import RemoteCalendar


def link_body(expires_at: datetime | None, most_uses: int | None) -> bytes:
    """Return the body of a private link; a time is always sent along where it has one.

    A PATCH without it would make a link that ends by time one for a single use.
    """
    if expires_at is not None:
        return encode({"expiresAt": utc_text(expires_at)})
    return encode({} if most_uses is None else {"maxUsageCount": most_uses})


def selected_calendar(calendar: RemoteCalendar) -> dict[str, Any]:
    """Return how a calendar is named where it is selected or not."""
    return {
        "integration": calendar.integration,
        "externalId": calendar.external_id,
        "credentialId": int(calendar.credential_id),
    }


def selected_body(calendar: RemoteCalendar) -> bytes:
    """Return the body that makes a calendar's events busy times."""
    return encode(selected_calendar(calendar))


def destination_body(calendar: RemoteCalendar) -> bytes:
    """Return the body that says where bookings are written."""
    return encode(
        {"integration": calendar.integration, "externalId": calendar.external_id}
    )


def busy_query(
    calendars: Iterable[RemoteCalendar], first: date, last: date
) -> tuple[tuple[str, str], ...]:
    """Return the query for busy times: calendars as a list of objects.

    The document shows them flat, which the server refuses. The answer is in UTC
    whatever zone is asked for, and one must be.
    """
    pairs = [
        ("dateFrom", first.isoformat()),
        ("dateTo", last.isoformat()),
        ("timeZone", "UTC"),
    ]
    for place, each in enumerate(calendars):
        named = f"calendarsToLoad[{place}]"
        pairs.append((f"{named}[credentialId]", each.credential_id))
        pairs.append((f"{named}[externalId]", each.external_id))
    return tuple(pairs)


def webhook_body(
    *,
    url: str | None = None,
    triggers: tuple[str, ...] | None = None,
    secret: str | None = None,
    is_active: bool | None = None,
) -> bytes:
    """Return the body of a webhook, with what is given."""
    said: dict[str, Any] = {
        "subscriberUrl": url,
        "triggers": None if triggers is None else list(triggers),
        "secret": secret,
        "active": is_active,
    }
    return encode({name: value for name, value in said.items() if value is not None})


def away_body(away: RemoteAway) -> bytes:
    """Return the body of an absence: both ends, in UTC and with `Z`."""
    body: dict[str, Any] = {
        "start": f"{away.first.isoformat()}T00:00:00.000Z",
        "end": f"{away.last.isoformat()}T23:59:59.999Z",
        "reason": away.reason.value,
        "notes": away.note,
    }
    if away.stand_in_id:
        body["toUserId"] = int(away.stand_in_id)
    return encode(body)
