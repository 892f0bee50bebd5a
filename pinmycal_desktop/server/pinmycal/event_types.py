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
    shown = [each for each in diary.event_types.all() if not each.is_hidden]
    host = diary.account.host()
    return Answer(body=event_types_body(shown, host, request_id=asked.request_id))
