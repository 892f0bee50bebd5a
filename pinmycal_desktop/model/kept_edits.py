"""What was changed of event types and schedules and not saved, as it is kept."""

from __future__ import annotations

from typing import TypeAlias

from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.value_class import value_class

Edited: TypeAlias = "EventType | Schedule"


@value_class
class KeptEdit:
    """One thing that was changed on its page; `id` 0 is one that was never saved."""

    original: Edited
    """As it was stored when the change was begun; its revision is the expected one."""
    current: Edited


@value_class
class KeptEdits:
    """All that was changed on the pages of the editors and not saved yet."""

    event_types: tuple[KeptEdit, ...] = ()
    schedules: tuple[KeptEdit, ...] = ()

    @property
    def every(self) -> tuple[KeptEdit, ...]:
        """All of them together."""
        return (*self.schedules, *self.event_types)
