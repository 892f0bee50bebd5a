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
from pinmycal_desktop.model.transfer import NEXT_FILE
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_NAMED = re.compile(
    rb'^[A-Z-]+(?:;[^:\r\n]*)?;TZID=("[^"\r\n]*"|[^":;,\r\n]*)',
    re.MULTILINE | re.IGNORECASE,
)
_ZONE = re.compile(
    rb"^BEGIN:VTIMEZONE\r?\n(?:(?!END:VTIMEZONE|BEGIN:V).*\n)*?END:VTIMEZONE\r?\n",
    re.MULTILINE,
)
_EVENT_END = re.compile(rb"\nEND:VEVENT\r?\n(?![ \t])")
"""Where a component ends that is by the book: see `plain_events`."""
_TZID = re.compile(rb"^TZID:(.*?)\r?$", re.MULTILINE)
_MAX_ZONE = 64 * 1024


@value_class
class Kept:
    """Components that are written as they came in."""

    components: Mapping[int, bytes] = field(default_factory=dict)
    """By the id of the booking they stand for."""
    within: Mapping[int, int] = field(default_factory=dict)
    """Bookings that the component of another one speaks for: occurrences of a series,
    each with the one that has it."""
    zones: Mapping[str, bytes] = field(default_factory=dict)
    """What their files say of the zones they name, by name, where they agree."""
    zone_names: frozenset[str] = frozenset()
    """Every zone the components name."""

    def holds(self, booking_id: int) -> bool:
        """Whether a booking is written by what is kept."""
        leader = self.within.get(booking_id, booking_id)
        return leader in self.components


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
    disputed: set[str] = set()
    for booking_id, (import_id, component) in components.items():
        own = zones.get(import_id, {})
        names = zones_named(component)
        if not all(
            iana_name(each)
            or (each in own and described.get(each, own[each]) == own[each])
            for each in names
        ):
            continue
        disputed |= {
            each
            for each in names
            if described.get(each, own.get(each)) != own.get(each)
        }
        described |= {each: own[each] for each in names if each in own}
        written[booking_id] = component
        named |= names
    agreed = {name: zone for name, zone in described.items() if name not in disputed}
    return Kept(components=written, zones=agreed, zone_names=frozenset(named))


class Originals:
    """What the events of one import were read from."""

    def __init__(self, packed: Sequence[bytes]) -> None:
        """`packed` is `CalendarFile.originals`."""
        self._files = [zlib.decompress(each) for each in packed]

    def component(self, place: int) -> bytes:
        """Return the component at a place, its lines ended as RFC 5545, 3.1 wants."""
        number, begin = divmod(place, NEXT_FILE)
        octets = self._files[number]
        found = _EVENT_END.search(octets, begin)
        component = octets[begin : found.end() if found else None]
        if b"\r\n" in component:
            return component
        return component.replace(b"\n", b"\r\n")

    def series(self, places: Iterable[int]) -> bytes:
        """Return the components of a series, in the order of the file."""
        return b"".join(map(self.component, places))

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
