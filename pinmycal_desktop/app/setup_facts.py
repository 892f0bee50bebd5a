"""What there is to say of an event type or of hours, in the words of their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.ui.format import Format


def facts_of_setup(
    thing: EventType | Schedule, form: Format
) -> tuple[tuple[str, str], ...]:
    """Return each thing to say with what it is called, the same ones for each kind."""
    from pinmycal_desktop.model.schedule import Schedule  # noqa: PLC0415 - with the page
    from pinmycal_desktop.screen.event_type import EventTypeDraft  # noqa: PLC0415
    from pinmycal_desktop.ui.event_type.field_words import (  # noqa: PLC0415
        field_name,
        value_words,
    )
    from pinmycal_desktop.ui.schedule.differences import facts_of  # noqa: PLC0415

    if isinstance(thing, Schedule):
        return facts_of(thing, form)
    return tuple(
        (field_name(each.field), value_words(each, each.after, form, {}))
        for each in EventTypeDraft.of(thing).everything()
    )
