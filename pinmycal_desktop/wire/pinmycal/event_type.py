"""`GET /v1/event-types`: what can be booked.

`conferencing` is null: without a provider nobody can make a meeting room here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop.wire.pinmycal.codec import Success, encode
from pinmycal_desktop.wire.pinmycal.fields import event_type_ref
from pinmycal_desktop.wire.pinmycal.user import HostShape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.event_type import EventType


class EventTypeSummary(msgspec.Struct, frozen=True, rename="camel"):
    """One event type."""

    id: str
    name: str
    slug: str
    duration_minutes: int
    host: HostShape
    conferencing: None = None
    routing: None = None
    active: bool = True


class EventTypesAnswer(Success, frozen=True, rename="camel"):
    """What can be booked."""

    event_types: list[EventTypeSummary]
    request_id: str


def event_types_body(
    event_types: Iterable[EventType], host: Host, *, request_id: str
) -> bytes:
    """Return the answer that lists `event_types`, in their order."""
    shown = [
        EventTypeSummary(
            id=event_type_ref(each.id),
            name=each.title,
            slug=each.slug,
            duration_minutes=each.length,
            host=HostShape.of(host),
        )
        for each in event_types
    ]
    return encode(EventTypesAnswer(event_types=shown, request_id=request_id))
