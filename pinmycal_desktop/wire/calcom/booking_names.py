"""What a booking is called: the event type's template with its parts filled in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import Origin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.event_type import EventType

_USUAL = "{Event type title} between {Organiser} and {Scheduler}"
_PART = re.compile(r"\{([^{}]*)\}")


def called(booking: Booking, event_type: EventType | None, host: Host | None) -> str:
    """Return a booking's title as programs know it.

    Imported ones have the name their calendar gave them.
    """
    if booking.origin is Origin.IMPORT:
        return booking.title
    template = event_type.settings.name_template if event_type else ""
    parts = _parts(booking, host)
    return _PART.sub(
        lambda found: parts.get(found[1].strip().casefold(), found[0]),
        template or _USUAL,
    )


def _parts(booking: Booking, host: Host | None) -> Mapping[str, str]:
    """Return what stands for the parts, by their names in small letters."""
    invitee, organizer = booking.attendee.name, host.name if host else ""
    first, _, last = invitee.partition(" ")
    answers = {
        each.slug.casefold(): each.value
        for each in booking.answers
        if isinstance(each.value, str)
    }
    return answers | {
        "event type title": booking.title,
        "organiser": organizer,
        "organizer": organizer,
        "organiser first name": organizer.partition(" ")[0],
        "organizer first name": organizer.partition(" ")[0],
        "scheduler": invitee,
        "scheduler first name": first,
        "scheduler last name": last,
        "location": booking.location.value,
        "event duration": f"{booking.span.minutes} mins",
    }
