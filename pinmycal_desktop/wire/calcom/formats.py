"""Kinds of text with a rule of their own: zones, days, instants, addresses.

A shape's field of such a type takes no other text; the value stays text, and the
functions here turn it into what it means.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import cache
from zoneinfo import available_timezones

from pinmycal_desktop.model.contact import (
    MOST_EMAIL,
    PHONE_PATTERN,
    is_link,
    is_phone,
    is_public_email,
)
from pinmycal_desktop.wire.calcom.codec import FormatText

FIRST_YEAR, LAST_YEAR = 1970, 2200
"""Years a calendar can be asked about; beyond them dates cannot be reckoned with."""

_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_A_DAY = (
    "(19[8-9][0-9]|20[0-9]{2}|21[0-8][0-9])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
)
_A_TIME = (
    r"(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?"
    "(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])?)?"
)


class ZoneName(FormatText):
    """The IANA name of a time zone."""

    __slots__ = ()
    rule = "isTimeZone"
    words = "{name} must be a valid IANA time-zone"

    @classmethod
    def fits(cls, text: str) -> bool:
        """Whether this computer knows the zone."""
        return text in _zones()

    @classmethod
    def schema(cls) -> dict[str, object]:
        """Return its pattern."""
        # No enum: generators of clients make classes of it, with names that clash.
        names = "|".join(each.replace("+", r"\+") for each in sorted(_zones()))
        return {"pattern": f"^({names})$", "examples": ["Europe/Berlin"]}


class HourMinute(FormatText):
    """A time of the day as 24-hour `HH:MM`."""

    __slots__ = ()
    rule = "matches"
    words = "{name} must be a valid time format HH:MM"

    @classmethod
    def fits(cls, text: str) -> bool:
        """Whether it is a time from 00:00 to 23:59."""
        return _TIME.fullmatch(text) is not None

    @classmethod
    def schema(cls) -> dict[str, object]:
        """Return its pattern."""
        return {"pattern": f"^{_TIME.pattern}$", "examples": ["09:00"]}

    @property
    def minutes(self) -> int:
        """Minutes after midnight."""
        return int(self[:2]) * 60 + int(self[3:])


class IsoDay(FormatText):
    """A calendar day as `YYYY-MM-DD`."""

    __slots__ = ()
    rule = "isDateString"
    words = "{name} must be a valid ISO 8601 date string"

    @classmethod
    def fits(cls, text: str) -> bool:
        """Whether it is a day of a year that can be reckoned with."""
        return _DAY.fullmatch(text) is not None and _instant(text) is not None

    @classmethod
    def schema(cls) -> dict[str, object]:
        """Return its pattern."""
        return {"pattern": f"^{_A_DAY}$", "examples": ["2026-03-03"]}

    @property
    def day(self) -> date:
        """The day."""
        return date.fromisoformat(self)


class IsoInstant(FormatText):
    """An ISO 8601 date or date and time; without an offset it is UTC."""

    __slots__ = ()
    rule = "isDateString"
    words = "{name} must be a valid ISO 8601 date string"

    @classmethod
    def fits(cls, text: str) -> bool:
        """Whether it is an instant of a year that can be reckoned with."""
        return _instant(text) is not None

    @classmethod
    def schema(cls) -> dict[str, object]:
        """Return its pattern."""
        return {"pattern": f"^{_A_DAY}{_A_TIME}$", "examples": ["2026-03-03T09:00:00Z"]}

    @property
    def at(self) -> datetime:
        """The instant, in UTC; a day alone is its first."""
        at = _instant(self)
        assert at is not None, self
        return at

    @property
    def day(self) -> date:
        """The date as it is written, whatever the offset."""
        return datetime.fromisoformat(self).date()


class EmailText(FormatText):
    """An e-mail address."""

    __slots__ = ()
    rule = "isEmail"
    words = "{name} must be an email"

    @classmethod
    def fits(cls, text: str) -> bool:
        """Whether it has the form of an address."""
        return is_public_email(text)

    @classmethod
    def schema(cls) -> dict[str, object]:
        """Return its pattern."""
        return {"format": "email", "maxLength": MOST_EMAIL}


class PhoneText(FormatText):
    """A telephone number, as people write it."""

    __slots__ = ()
    rule = "isPhoneNumber"
    words = "{name} must be a valid phone number"

    @classmethod
    def fits(cls, text: str) -> bool:
        """Whether it has the form of a number."""
        return is_phone(text)

    @classmethod
    def schema(cls) -> dict[str, object]:
        """Return its pattern."""
        return {"pattern": f"^{PHONE_PATTERN}$", "examples": ["+49 30 12345678"]}


class UrlText(FormatText):
    """An address of the web."""

    __slots__ = ()
    rule = "isUrl"
    words = "{name} must be a URL address"

    @classmethod
    def fits(cls, text: str) -> bool:
        """Whether it is http or https with a host, without blanks."""
        return is_link(text)

    @classmethod
    def schema(cls) -> dict[str, object]:
        """Return its pattern."""
        return {"format": "uri", "pattern": "^https?://"}


def _instant(text: str) -> datetime | None:
    """Return the instant of an ISO 8601 text in UTC, or None."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not FIRST_YEAR < at.year < LAST_YEAR:
        return None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


@cache
def _zones() -> frozenset[str]:
    """Return every zone's name, looked up once: the list is a walk of many files."""
    return frozenset(available_timezones())
