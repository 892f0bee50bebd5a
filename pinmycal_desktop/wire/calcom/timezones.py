"""`/v2/timezones`: the zones there are, each under the city it is named for.

No list of cities and their inhabitants is kept here: `pop` is 0.
"""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

import msgspec


class CityZone(msgspec.Struct, frozen=True):
    """A city and its zone."""

    city: str
    timezone: str
    pop: int = 0


@cache
def city_zones() -> tuple[CityZone, ...]:
    """Return every zone that is named for a place, in order."""
    return tuple(
        CityZone(city=name.rpartition("/")[2].replace("_", " "), timezone=name)
        for name in sorted(available_timezones())
        if "/" in name and not name.startswith(("Etc/", "SystemV/", "posix/", "right/"))
    )
