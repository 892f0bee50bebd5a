"""The names programs give to time zones, and which zone of the world is meant.

IANA names, those of Windows, global ones; and names that are made up, where the place
or the offset in them can be told. No file is opened for a name that is not on the list.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache
from pkgutil import get_data
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

if TYPE_CHECKING:
    from collections.abc import Mapping

_UTC_OF_OUTLOOK = "tzone://microsoft/utc"
_UTC_NAMES = frozenset({"UTC", "GMT", "Z", "ETC/UTC", "ETC/GMT"})
_OFFSET = re.compile(r"(?:UTC|GMT)? *([+-])(\d\d?)(?:[:.]?([0-5]\d))?", re.ASCII)
_DISPLAYED = re.compile(r"\(((?:UTC|GMT) *(?:[+-]\d\d?[:.]?\d\d)?)\) *(.*)")
"""As Outlook shows zones: `(UTC+01:00) Amsterdam, Berlin, Rome`; once with a dot."""
_WORDS_OFTEN_BESIDE = re.compile(
    r" *\(.*\) *| +(?:standard|daylight|summer) +", re.IGNORECASE
)
"""What stands in a name and tells no place: `Eastern Time (US & Canada)`."""
_SPOKEN = {
    "eastern time": "America/New_York",
    "central time": "America/Chicago",
    "mountain time": "America/Denver",
    "pacific time": "America/Los_Angeles",
    "alaska time": "America/Anchorage",
    "hawaii time": "Pacific/Honolulu",
    "atlantic time": "America/Halifax",
    "newfoundland time": "America/St_Johns",
    "central european time": "Europe/Berlin",
    "eastern european time": "Europe/Helsinki",
    "western european time": "Europe/Lisbon",
    "british time": "Europe/London",
    "greenwich mean time": "UTC",
    "coordinated universal time": "UTC",
}
"""What people call zones, where it can mean one only."""
_MOST_HOURS = 14


def bare_name(written: str) -> str:
    """Return a zone's name without quotes, blanks and the escapes of a text."""
    name = written.strip().strip("\"'").strip()
    return name.replace("\\", "") if "\\" in name else name


def iana_name(name: str) -> str:
    """Return the IANA name for `name`, or an empty text.

    It may be one, a Windows name, or a global one (`/freeassociation.…/Europe/Rome`).
    """
    if name.upper() in _UTC_NAMES or name.casefold() == _UTC_OF_OUTLOOK:
        return "UTC"
    if name not in _zones():
        name = _windows_names().get(name, name)
    if name in _zones():
        return name
    parts = name.split("/")
    if name.startswith("/"):
        for count in (3, 2):
            if "/".join(parts[-count:]) in _zones():
                return "/".join(parts[-count:])
    return ""


def guessed_name(name: str) -> str:
    """Return the IANA name a made-up one most likely stands for, or an empty text.

    `US-Eastern`, `europe/berlin`, `(UTC+01:00) Amsterdam, Berlin`: a place is told.
    """
    displayed = _DISPLAYED.fullmatch(name)
    shown = displayed[2] if displayed else name.replace("%2F", "/")
    for place in re.split("[,/]", shown) if displayed else [shown]:
        plain = _plain(place)
        if plain in _plain_names():
            return _plain_names()[plain]
    return _SPOKEN.get(_WORDS_OFTEN_BESIDE.sub(" ", shown).strip().casefold(), "")


def guessed_offset(name: str) -> timedelta | None:
    """Return the offset from UTC a made-up name says, such as `GMT+0100`."""
    displayed = _DISPLAYED.fullmatch(name)
    found = _OFFSET.fullmatch((displayed[1] if displayed else name).upper())
    if found is None or int(found[2]) > _MOST_HOURS:
        return None
    size = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return -size if found[1] == "-" else size


def _plain(name: str) -> str:
    """Return `name` as far as its letters count."""
    return re.sub(r"[ _/-]+", "/", name.strip().casefold())


@cache
def _zones() -> frozenset[str]:
    """Return every zone there is.

    The list of the package is read in no time; the computer's own is hundreds of files.
    """
    try:
        listed = get_data("tzdata", "zones")  # `importlib.resources` loads for long
    except OSError:
        listed = None
    if listed is None:
        return frozenset(available_timezones())
    return frozenset(listed.decode().split())


@cache
def _windows_names() -> Mapping[str, str]:
    """Return the zones by the names Windows has for them."""
    from icalendar.timezone.windows_to_olson import (  # noqa: PLC0415 - slow
        WINDOWS_TO_OLSON,
    )

    return WINDOWS_TO_OLSON


@cache
def _plain_names() -> dict[str, str]:
    """Return the zones by their plain names, Windows' ones, and by their cities."""
    found = {}
    for key in sorted(_zones()):
        if "/" in key and not key.startswith("Etc/"):
            found[_plain(key.rpartition("/")[2])] = key
    found |= {_plain(name): key for name, key in _windows_names().items()}
    found |= {_plain(key): key for key in _zones() if not key.startswith("Etc/")}
    return found
