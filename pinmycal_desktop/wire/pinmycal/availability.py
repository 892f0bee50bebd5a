"""`GET /v1/availability`: the starts that can be booked, as UTC instants."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.wire.instants import utc_text
from pinmycal_desktop.wire.pinmycal.codec import Success, encode
from pinmycal_desktop.wire.pinmycal.fields import (
    booking_ref,
    read_day,
    read_event_type_ref,
    read_yes,
    read_zone,
)
from pinmycal_desktop.wire.pinmycal.reading import Reading
from pinmycal_desktop.wire.reasons import ReasonShape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.model.slots import Slot

MOST_DAYS = 31
"""How many days one question may cover."""


@value_class
class AvailabilityQuery:
    """Whose free starts are asked for, and when."""

    event_type_id: int
    zone: str
    """Whose calendar days are meant, and whose clock cuts the grid."""
    span: Span
    explains: bool
    """Whether the reason for every other time is wanted too."""


def read_availability(
    query: Mapping[str, str], *, now: datetime, host_zone: str
) -> AvailabilityQuery:
    """Return what `query` asks for; raises `Invalid`, naming each field, or `NotFound`.

    Without `timezone` the host's counts, without `date` it is today there. `from` and
    `to` name a span of days, both included.
    """
    reading = Reading()
    ref = reading.field("eventTypeId", lambda: _event_type(query), "")
    asked = query.get("timezone", host_zone)
    zone = reading.field("timezone", lambda: read_zone("timezone", asked), "UTC")
    explain = query.get("explain", "false")
    explains = reading.field("explain", lambda: read_yes("explain", explain), False)
    first, last = _days(reading, query, now.astimezone(ZoneInfo(zone)).date())
    reading.settle()
    return AvailabilityQuery(
        event_type_id=read_event_type_ref(ref),
        zone=zone,
        span=Span.of_days(first, last, zone),
        explains=explains,
    )


def _event_type(query: Mapping[str, str]) -> str:
    """Return the API's id of what is asked for; raises `Invalid` without one."""
    if "eventTypeId" not in query:
        raise Invalid.field("eventTypeId", "service.field-missing")
    return query["eventTypeId"]


def _days(reading: Reading, query: Mapping[str, str], today: date) -> tuple[date, date]:
    """Return the first and last day asked for."""

    def day(name: str, otherwise: date) -> date:
        if name not in query:
            return otherwise
        return reading.field(name, lambda: read_day(name, query[name]), otherwise)

    if "date" in query:
        return (one := day("date", today)), one
    first = day("from", today)
    return first, reading.field("to", lambda: _last(first, day("to", first)), first)


def _last(first: date, last: date) -> date:
    """Return the last of the days from `first`; raises `Invalid` if it cannot be."""
    if last < first:
        raise Invalid.field("to", "service.ends-before-start")
    if last - first >= timedelta(days=MOST_DAYS):
        raise Invalid.field("to", "service.too-many-days", most=MOST_DAYS)
    return last


class AvailabilityAnswer(Success, frozen=True, rename="camel"):
    """The starts that can be booked."""

    slots: list[str]
    request_id: str
    reasons: list[ReasonShape] | msgspec.UnsetType = msgspec.UNSET


def availability_body(
    slots: Iterable[Slot],
    reasons: Iterable[Reason] | None = None,
    *,
    request_id: str,
) -> bytes:
    """Return the answer that lists the starts of `slots`, and `reasons` if given."""
    starts = [utc_text(each.start) for each in slots]
    told: list[ReasonShape] | msgspec.UnsetType = msgspec.UNSET
    if reasons is not None:
        told = [ReasonShape.of(each, booking=_ref(each)) for each in reasons]
    return encode(AvailabilityAnswer(slots=starts, request_id=request_id, reasons=told))


def _ref(reason: Reason) -> str | None:
    """Return the booking a reason is about, if it is one."""
    return None if reason.booking_id is None else booking_ref(reason.booking_id)
