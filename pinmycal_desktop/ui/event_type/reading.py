"""What the event type page shows, read together beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.schedule import Schedule


@value_class
class EventTypesReading:
    """All event types, the hours they may use, and who hosts."""

    event_types: tuple[EventType, ...]
    schedules: tuple[Schedule, ...]
    host: Host

    def schedule_of(self, event_type: EventType) -> Schedule:
        """Return the hours an event type is offered in."""
        named = [each for each in self.schedules if each.id == event_type.schedule_id]
        return (named or [each for each in self.schedules if each.is_default])[0]

    def names(self) -> dict[int, str]:
        """Return the name of each schedule."""
        return {each.id: each.name for each in self.schedules}


def read_event_types(diary: Diary) -> EventTypesReading:
    """Return what the page shows; in a reading thread."""
    return EventTypesReading(
        event_types=diary.event_types.all(),
        schedules=diary.schedules.all(),
        host=diary.account.host(),
    )
