"""Single fields of the API: instants, days, zones and ids, read and written.

Instants are answered in UTC with `Z`, with seconds and without milliseconds; any
ISO 8601 with an offset is taken. Ids are opaque to clients: a prefix and a number here.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import cache
from zoneinfo import available_timezones

from pinmycal_desktop.model.errors import Invalid, NotFound

FIRST_YEAR, LAST_YEAR = 1970, 2200
"""Years a calendar can be asked about; beyond them dates cannot be reckoned with."""

_NUMBER = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)


def read_instant(name: str, text: str) -> datetime:
    """Return the instant in field `name`, in UTC; raises `Invalid`."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise Invalid.field(name, "service.not-an-instant", text=shown(text)) from None
    if at.utcoffset() is None:
        raise Invalid.field(name, "service.no-offset", text=shown(text))
    _check_year(name, at.year)
    return at.astimezone(UTC)


def read_day(name: str, text: str) -> date:
    """Return the calendar day in field `name`; raises `Invalid`."""
    try:
        day = datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 a day has no zone
    except ValueError:
        raise Invalid.field(name, "service.not-a-day", text=shown(text)) from None
    _check_year(name, day.year)
    return day


def read_zone(name: str, text: str) -> str:
    """Return the IANA zone in field `name`; raises `Invalid`."""
    if text not in _zones():
        raise Invalid.field(name, "service.not-a-zone", text=shown(text))
    return text


def read_number(name: str, text: str, *, least: int, most: int) -> int:
    """Return the whole number in field `name`; raises `Invalid`."""
    if not _NUMBER.fullmatch(text) or not least <= int(text) <= most:
        raise Invalid.field(name, "service.not-in-range", least=least, most=most)
    return int(text)


def event_type_ref(number: int) -> str:
    """Return the API's id of an event type."""
    return f"evt_{number}"


def booking_ref(number: int) -> str:
    """Return the API's id of a booking."""
    return f"bk_{number}"


def webhook_ref(uid: str) -> str:
    """Return the API's id of a subscription to webhooks."""
    return f"wh_{uid}"


def user_ref(number: int) -> str:
    """Return the API's id of a host."""
    return f"usr_{number}"


def workspace_ref(number: int) -> str:
    """Return the API's id of an account."""
    return f"ws_{number}"


def read_event_type_ref(text: str) -> int:
    """Return the key behind `evt_...`; raises `NotFound`, also for any other form."""
    return _key("event-type", "evt_", text)


def read_booking_ref(text: str) -> int:
    """Return the key behind `bk_...`; raises `NotFound`, also for any other form."""
    return _key("booking", "bk_", text)


def read_webhook_ref(text: str) -> str:
    """Return the uid behind `wh_...`; raises `NotFound`, also for any other form."""
    if not text.startswith("wh_"):
        raise NotFound("subscription", shown(text))
    return text.removeprefix("wh_")


def read_yes(name: str, text: str) -> bool:
    """Return whether `text` says yes; raises `Invalid` for anything but true, false."""
    if text not in _YES_OR_NO:
        raise Invalid.field(name, "service.field-wrong")
    return _YES_OR_NO[text]


_YES_OR_NO = {"true": True, "false": False}


def shown(text: str) -> str:
    """Return `text` short enough to stand in a sentence."""
    return text if len(text) <= 40 else f"{text[:39]}…"  # noqa: PLR2004 a line's worth


def _key(kind: str, prefix: str, text: str) -> int:
    """Return the number after `prefix`, or raise `NotFound`."""
    if not text.startswith(prefix) or not _NUMBER.fullmatch(text[len(prefix) :]):
        raise NotFound(kind, shown(text))
    return int(text[len(prefix) :])


def _check_year(name: str, year: int) -> None:
    """Raise `Invalid` for a year no calendar here reaches."""
    if not FIRST_YEAR < year < LAST_YEAR:
        raise Invalid.field(
            name, "service.year-out-of-range", first=FIRST_YEAR, last=LAST_YEAR
        )


@cache
def _zones() -> frozenset[str]:
    """Return every zone's name, looked up once: the list is a walk of many files."""
    return frozenset(available_timezones())
