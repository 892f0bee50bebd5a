"""What can be booked, as handed to the engine: an event type and its hosts' time."""

from __future__ import annotations

from collections.abc import Iterable

from pinmycal_desktop.model.booking import Engagement
from pinmycal_desktop.model.engagements import Engagements, as_engagements
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.value_class import value_class


@value_class
class Availability:
    """One host's hours for an event type, and what takes their time."""

    host_id: int
    schedule: Schedule
    engagements: Engagements


@value_class
class Offering:
    """An event type with the availability of everyone who may hold it."""

    event_type: EventType
    availabilities: tuple[Availability, ...]
    """One at least. The first one's schedule says where a date range begins (R22)."""
    restriction: Schedule | None = None
    """What the type's `restriction_id` names (R37)."""

    @classmethod
    def of_host(
        cls,
        event_type: EventType,
        schedule: Schedule,
        engagements: Iterable[Engagement],
        restriction: Schedule | None = None,
    ) -> Offering:
        """Return what the event type's own host offers."""
        mine = Availability(
            host_id=event_type.host_id,
            schedule=schedule,
            engagements=as_engagements(engagements),
        )
        return cls(
            event_type=event_type, availabilities=(mine,), restriction=restriction
        )
