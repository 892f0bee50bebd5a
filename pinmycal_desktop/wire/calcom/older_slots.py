"""`/v2/slots/available`: free times as the API told them before 2024-09-04.

Programs that were written then still ask for them, so the question by an event type is
answered in the form they know; there is no other question and no other form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import msgspec

from pinmycal_desktop.model.queries import WantedSlots
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.wire.calcom.codec import instant_text, success
from pinmycal_desktop.wire.calcom.formats import IsoInstant, ZoneName

if TYPE_CHECKING:
    from pinmycal_desktop.model.slot import OfferedSlots

_MOST_MINUTES = 7 * 24 * 60


class OlderSlotsQuery(msgspec.Struct, frozen=True, rename="camel"):
    """Whose slots are wanted, and when."""

    start_time: IsoInstant
    end_time: IsoInstant
    event_type_id: Annotated[int, msgspec.Meta(ge=1, le=2**53)]
    time_zone: ZoneName | None = None
    duration: Annotated[int, msgspec.Meta(ge=1, le=_MOST_MINUTES)] | None = None

    @property
    def span(self) -> Span | None:
        """The time that is asked about; None when it ends before it begins."""
        first, last = self.start_time.at, self.end_time.at
        return Span(first, last) if first < last else None

    @property
    def zone(self) -> str:
        """Whose dates are told."""
        return str(self.time_zone or "UTC")

    def wanted(self, span: Span) -> WantedSlots:
        """Return the question about `span`."""
        return WantedSlots(
            span=span,
            zone=self.zone,
            event_type_id=self.event_type_id,
            length=self.duration,
        )


class OlderSlot(msgspec.Struct, frozen=True):
    """One free time."""

    time: str


class OlderSlots(msgspec.Struct, frozen=True):
    """Free times by date."""

    slots: dict[str, tuple[OlderSlot, ...]]


@value_class
class OlderSlotsForm:
    """How slots are written; two equal ones write the same."""

    zone: str
    """Whose dates; the times are in UTC."""

    def __call__(self, offered: OfferedSlots) -> bytes:
        """Return the answer: a list for each date that has slots."""
        zone = ZoneInfo(self.zone)
        days: dict[str, tuple[OlderSlot, ...]] = {}
        for each in offered.slots:
            day = each.span.start.astimezone(zone).date().isoformat()
            slot = OlderSlot(instant_text(each.span.start))
            days[day] = (*days.get(day, ()), slot)
        return success(OlderSlots(days))
