"""A judge that is not Python: libical, which Evolution and others read files with.

Loaded as it is installed (Debian: libical3); nothing of ours is between it and a file.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "libical.so.3"
Told = list[dict[str, Any]]


class _Time(ctypes.Structure):
    """`struct icaltimetype`."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute")),
        ("second", ctypes.c_int),
        ("is_date", ctypes.c_int),
        ("is_daylight", ctypes.c_int),
        ("zone", ctypes.c_void_p),
    )


def library() -> ctypes.CDLL | None:
    """Return libical; None where it is not installed."""
    try:
        found = ctypes.CDLL(NAME)
    except OSError:
        return None
    pointer, text, kind = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
    for name, answer, given in (
        ("icalparser_parse_string", pointer, (text,)),
        ("icalcomponent_string_to_kind", kind, (text,)),
        ("icalproperty_string_to_kind", kind, (text,)),
        ("icalcomponent_get_first_component", pointer, (pointer, kind)),
        ("icalcomponent_get_next_component", pointer, (pointer, kind)),
        ("icalcomponent_get_first_property", pointer, (pointer, kind)),
        ("icalcomponent_get_next_property", pointer, (pointer, kind)),
        ("icalcomponent_get_dtstart", _Time, (pointer,)),
        ("icalcomponent_get_dtend", _Time, (pointer,)),
        ("icaltime_as_timet_with_zone", ctypes.c_long, (_Time, pointer)),
        ("icalproperty_get_property_name", text, (pointer,)),
        ("icalproperty_get_value", pointer, (pointer,)),
        ("icalproperty_get_value_as_string", text, (pointer,)),
        ("icalvalue_get_text", text, (pointer,)),
        ("icalproperty_get_parameter_as_string", text, (pointer, text)),
        ("icalcomponent_free", None, (pointer,)),
    ):
        function = getattr(found, name)
        function.restype, function.argtypes = answer, given
    return found


class Judge:
    """Reads calendar files with libical."""

    def __init__(self, libical: ctypes.CDLL) -> None:
        self._lib = libical
        self._event = libical.icalcomponent_string_to_kind(b"VEVENT")
        self._any = libical.icalproperty_string_to_kind(b"ANY")

    def read(self, octets: bytes) -> Told:
        """Return what libical finds in a file."""
        calendar = self._lib.icalparser_parse_string(octets)
        try:
            return [self._told(event) for event in self._events(calendar)]
        finally:
            self._lib.icalcomponent_free(calendar)

    def _events(self, calendar: int) -> Iterator[int]:
        event = self._lib.icalcomponent_get_first_component(calendar, self._event)
        while event:
            yield event
            event = self._lib.icalcomponent_get_next_component(calendar, self._event)

    def _properties(self, event: int, kind: int) -> Iterator[int]:
        each = self._lib.icalcomponent_get_first_property(event, kind)
        while each:
            yield each
            each = self._lib.icalcomponent_get_next_property(event, kind)

    def _told(self, event: int) -> dict[str, Any]:
        lib = self._lib
        kind = lib.icalproperty_string_to_kind
        names = {
            lib.icalproperty_get_property_name(each).decode().lower()
            for each in self._properties(event, self._any)
        }
        people = self._properties(event, kind(b"ATTENDEE"))
        return {
            "uid": self._text(event, b"UID"),
            "starts": self._at(lib.icalcomponent_get_dtstart(event)),
            "ends": self._at(lib.icalcomponent_get_dtend(event)),
            "title": self._text(event, b"SUMMARY"),
            "description": self._text(event, b"DESCRIPTION"),
            "location": self._text(event, b"LOCATION"),
            "status": self._plain(event, b"STATUS"),
            "people": [
                [
                    (
                        lib.icalproperty_get_parameter_as_string(each, b"CN") or b""
                    ).decode(),
                    lib.icalproperty_get_value_as_string(each).decode(),
                ]
                for each in people
            ],
            "names": sorted(names),
        }

    def _text(self, event: int, name: bytes) -> str:
        kind = self._lib.icalproperty_string_to_kind(name)
        for each in self._properties(event, kind):
            value = self._lib.icalproperty_get_value(each)
            return bytes(self._lib.icalvalue_get_text(value)).decode()
        return ""

    def _plain(self, event: int, name: bytes) -> str:
        kind = self._lib.icalproperty_string_to_kind(name)
        for each in self._properties(event, kind):
            return bytes(self._lib.icalproperty_get_value_as_string(each)).decode()
        return ""

    def _at(self, time: _Time) -> str | float:
        if time.is_date:
            return f"{time.year:04}-{time.month:02}-{time.day:02}"
        return float(self._lib.icaltime_as_timet_with_zone(time, time.zone))
