"""The body of a Cal.com webhook that tells of days out of office."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop.model.away import AwayReason
from pinmycal_desktop.wire.calcom.codec import instant_text
from pinmycal_desktop.wire.calcom.template import JSON, fill_in

if TYPE_CHECKING:
    from datetime import date

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.away import OutOfOffice

_TRIGGER = "OOO_CREATED"
_LAST_MOMENT = time(23, 59, 59, 999_000)

_REASONS = {
    AwayReason.UNSPECIFIED: (1, "\N{NON-BREAKING HYPHEN}", "ooo_reasons_unspecified"),
    AwayReason.VACATION: (2, "\N{PALM TREE}", "ooo_reasons_vacation"),
    AwayReason.TRAVEL: (3, "\N{AIRPLANE}", "ooo_reasons_travel"),
    AwayReason.SICK: (4, "\N{FACE WITH THERMOMETER}", "ooo_reasons_sick_leave"),
    AwayReason.PUBLIC_HOLIDAY: (
        5,
        "\N{PARTY POPPER}",
        "ooo_reasons_public_holiday",
    ),
}
"""Each reason's number, sign and name in that interface."""


def first_moment(day: date) -> str:
    """Return when a first day away begins, as the interface writes it."""
    return instant_text(datetime.combine(day, time.min, UTC))


def last_moment(day: date) -> str:
    """Return when a last day away ends, as the interface writes it."""
    return instant_text(datetime.combine(day, _LAST_MOMENT, UTC), exact=True)


def away_body(
    away: OutOfOffice,
    host: Host,
    stand_in: Host | None,
    *,
    template: str | None,
    at: datetime,
) -> tuple[bytes, str]:
    """Return the body that tells of `away`, and its media type."""
    number, sign, name = _REASONS[away.reason]
    entry = {
        "id": away.id,
        "start": first_moment(away.first),
        "end": last_moment(away.last),
        "createdAt": instant_text(away.created_at or at),
        "updatedAt": instant_text(away.updated_at or at),
        "notes": away.note or None,
        "reason": {"emoji": sign, "reason": name},
        "reasonId": number,
        "user": _person(host),
        "toUser": None if stand_in is None else _person(stand_in),
        "uuid": away.uid,
    }
    event = {"triggerEvent": _TRIGGER, "createdAt": instant_text(at)}
    if template is not None:
        return fill_in(template, {**event, "oooEntry": entry})
    return msgspec.json.encode({**event, "payload": {"oooEntry": entry}}), JSON


def _person(host: Host) -> dict[str, object]:
    """Return a host as an entry names one."""
    return {
        "id": host.id,
        "name": host.name,
        "username": host.username,
        "timeZone": host.zone,
        "email": host.email,
    }
