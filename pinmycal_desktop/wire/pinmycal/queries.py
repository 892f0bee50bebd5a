"""The queries of the API as shapes: the fields that may be asked with, and their kinds.

They are what the API's description tells; `availability` and `booking_list` read the
fields one by one, to name each that does not fit.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from pinmycal_desktop.wire.pinmycal.booking import EventTypeText
from pinmycal_desktop.wire.pinmycal.booking_list import DEFAULT_LIMIT, MOST_AT_ONCE

Day = Annotated[str, msgspec.Meta(extra_json_schema={"format": "date"})]
DayOrInstant = Annotated[
    str,
    msgspec.Meta(
        extra_json_schema={"examples": ["2026-03-03", "2026-03-03T09:00:00Z"]}
    ),
]
State = Literal["confirmed", "rescheduled", "pending", "cancelled", "declined"]
Zone = Annotated[str, msgspec.Meta(extra_json_schema={"examples": ["Europe/Berlin"]})]


_NAMES = {"event_type_id": "eventTypeId", "first": "from", "last": "to"}


class AvailabilityFields(msgspec.Struct, frozen=True, rename=_NAMES):
    """What free starts are asked for; `date` goes before `from` and `to`."""

    event_type_id: EventTypeText
    timezone: Zone | None = None
    date: Day | None = None
    first: Day | None = None
    last: Day | None = None
    explain: bool = False


class BookingsFields(msgspec.Struct, frozen=True, rename=_NAMES):
    """Which bookings are asked for."""

    event_type_id: EventTypeText | None = None
    state: State | None = None
    first: DayOrInstant | None = None
    last: DayOrInstant | None = None
    email: str | None = None
    limit: Annotated[int, msgspec.Meta(ge=1, le=MOST_AT_ONCE)] = DEFAULT_LIMIT
    cursor: str | None = None


class CancellationFields(msgspec.Struct, frozen=True):
    """Why a booking is cancelled, where there is no body."""

    reason: str | None = None
