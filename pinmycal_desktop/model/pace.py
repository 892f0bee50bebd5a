"""How often services are asked: from who looks, the battery and the line. Pure."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum

from pinmycal_desktop.model.sync_status import Interest
from pinmycal_desktop.model.value_class import value_class

POLL = {
    Interest.LOOKING: timedelta(seconds=20),
    Interest.AWAY: timedelta(minutes=5),
    Interest.SPARING: timedelta(minutes=2),
    Interest.SAVING: timedelta(hours=2),
}
"""How long it is from one asking for changes to the next.

Whoever looks wants to see what happens, on a battery too: one small answer every two
minutes costs it nothing beside the screen that is looked at, and a line little.
"""


class PaceReason(Enum):
    """Why the pace is what it is."""

    LOOKING = "looking"
    AWAY = "away"
    BATTERY = "battery"
    METERED = "metered"


@value_class
class Circumstances:
    """What decides how often services are asked; None is for what nobody knows."""

    is_looked_at: bool = False
    """Whether a window of the program is in front."""
    on_battery: bool | None = None
    is_metered: bool | None = None
    """Whether the line is paid for by what goes over it."""

    @property
    def reason(self) -> PaceReason:
        """Why it is so; a line that costs goes before a battery."""
        if self.is_metered:
            return PaceReason.METERED
        if self.on_battery:
            return PaceReason.BATTERY
        return PaceReason.LOOKING if self.is_looked_at else PaceReason.AWAY

    @property
    def interest(self) -> Interest:
        """How closely services are asked."""
        if self.reason in (PaceReason.BATTERY, PaceReason.METERED):
            return Interest.SPARING if self.is_looked_at else Interest.SAVING
        return Interest.LOOKING if self.is_looked_at else Interest.AWAY

    @property
    def every(self) -> timedelta:
        """How long it is from one asking to the next."""
        return POLL[self.interest]
