"""`/v1/event-types`: what can be booked. Hidden types are not listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.pinmycal.event_type import event_types_body

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.exchange import Asked


def listing(diary: Diary, asked: Asked) -> Answer:
    """List the event types in their order."""
    everything = diary.event_types.all(host_id=asked.host.id)
    shown = [each for each in everything if not each.is_hidden]
    return Answer(body=event_types_body(shown, asked.host, request_id=asked.request_id))
