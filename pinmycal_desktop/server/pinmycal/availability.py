"""`/v1/availability`: the free starts of an event type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.pinmycal.availability import (
    availability_body,
    read_availability,
)

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.server.exchange import Asked


def free(diary: Diary, asked: Asked) -> Answer:
    """List what can be booked; the request's zone cuts the grid (rule R8).

    With `explain=true` the reason for every other time is told too.
    """
    wanted = read_availability(asked.query, now=asked.now, host_zone=asked.host.zone)
    diary.event_types.get(wanted.event_type_id, host_id=asked.host.id)
    reasons: tuple[Reason, ...] | None = None
    number, span, zone = wanted.event_type_id, wanted.span, wanted.zone
    if wanted.explains:
        found = diary.slots.find(number, span=span, zone=zone)
        slots, reasons = found.slots, found.reasons
    else:
        slots = diary.slots.free(number, span=span, zone=zone)
    return Answer(body=availability_body(slots, reasons, request_id=asked.request_id))
