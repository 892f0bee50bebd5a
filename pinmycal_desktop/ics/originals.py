"""Components as they came in, to be written again as they are.

Only what was written by the book is kept (`plain_events`); it needs the zones it names.
Nothing here is understood: a component is octets, and a zone is its name.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import field
from typing import TYPE_CHECKING

from pinmycal_desktop.ics.zone_names import bare_name, iana_name
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NAMED = re.compile(
    rb'^[A-Z-]+(?:;[^:\r\n]*)?;TZID=("[^"\r\n]*"|[^":;,\r\n]*)',
    re.MULTILINE | re.IGNORECASE,
)
_ZONE = re.compile(
    rb"^BEGIN:VTIMEZONE\r?\n(?:(?!END:VTIMEZONE|BEGIN:V).*\n)*?END:VTIMEZONE\r?\n",
    re.MULTILINE,
)
_TZID = re.compile(rb"^TZID:(.*?)\r?$", re.MULTILINE)
_MAX_ZONE = 64 * 1024


@value_class
class Kept:
    """Components that are written as they came in."""

    components: Mapping[int, bytes] = field(default_factory=dict)
    """By the id of the booking they stand for."""
    zones: Mapping[str, bytes] = field(default_factory=dict)
    """What their files say of zones nobody else knows, by name."""

    zone_names: frozenset[str] = frozenset()
    """Every zone the components name."""


def kept_from(
    components: Mapping[int, tuple[int, bytes]],
    zones: Mapping[int, Mapping[str, bytes]],
) -> Kept:
    """Return what can be written as it came in, out of what several imports brought.

    Both know the import: a component whose zone has no name of the world, and which
    its own file does not describe or another one describes otherwise, is left out.
    """
    written: dict[int, bytes] = {}
    named: set[str] = set()
    described: dict[str, bytes] = {}
    for booking_id, (import_id, component) in components.items():
        own = zones.get(import_id, {})
        names = zones_named(component)
        needed = {each for each in names if not iana_name(each)}
        if all(
            each in own and described.get(each, own[each]) == own[each]
            for each in needed
        ):
            described |= {each: own[each] for each in needed}
            written[booking_id] = component
            named |= names
    return Kept(components=written, zones=described, zone_names=frozenset(named))


class Originals:
    """What the events of one import were read from."""

    def __init__(self, packed: Sequence[bytes]) -> None:
        """`packed` is `CalendarFile.originals`."""
        self._files = [zlib.decompress(each) for each in packed]

    def component(self, place: tuple[int, int, int]) -> bytes:
        """Return the component at a place, its lines ended as RFC 5545, 3.1 wants."""
        number, begin, end = place
        octets = self._files[number][begin:end]
        return octets if b"\r\n" in octets else octets.replace(b"\n", b"\r\n")

    def zones(self) -> Mapping[str, bytes]:
        """Return what the files say of zones, by name; the first one counts."""
        found: dict[str, bytes] = {}
        for octets in self._files:
            for match in _ZONE.finditer(octets):
                zone = match[0]
                named = _TZID.search(zone)
                if named is not None and len(zone) <= _MAX_ZONE:
                    plain = zone.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
                    found.setdefault(_name(named[1]), plain)
        return found


def zones_named(component: bytes) -> frozenset[str]:
    """Return the names of the zones that `component` needs."""
    if b"TZID" not in component.upper():
        return frozenset()
    joined = component.replace(b"\r\n ", b"").replace(b"\r\n\t", b"")
    return frozenset(_name(each) for each in _NAMED.findall(joined))


def _name(octets: bytes) -> str:
    return bare_name(octets.decode("utf-8", "replace"))
