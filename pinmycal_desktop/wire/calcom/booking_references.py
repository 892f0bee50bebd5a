"""`/v2/bookings/{uid}/references`: what a booking is known as in other calendars.

Those are calendars it was taken in from, as feeds that are only read; none is written
to, so there is never a destination calendar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop.wire.calcom.calendar import FEED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.booking import CalendarReference


class ReferencesQuery(msgspec.Struct, frozen=True):
    """Which references are asked for."""

    type: str | None = None


class Reference(msgspec.Struct, frozen=True, rename="camel"):
    """What a booking is known as in another calendar."""

    type: str
    event_uid: str
    destination_calendar_id: str | None
    id: int


def references_of(
    known: Iterable[CalendarReference], kind: str | None
) -> tuple[Reference, ...]:
    """Return the references of a type, or of all types for None."""
    if kind not in (None, FEED):
        return ()
    return tuple(
        Reference(
            type=FEED, event_uid=each.uid, destination_calendar_id=None, id=each.id
        )
        for each in known
    )
