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
    """Return what `query` asks for; raises `Invalid` or `NotFound`.

    Without `timezone` the host's counts, without `date` it is today there. `from` and
    `to` name a span of days, both included.
    """
    if "eventTypeId" not in query:
        raise Invalid.field("eventTypeId", "service.field-missing")
    zone = read_zone("timezone", query.get("timezone", host_zone))
    first, last = _days(query, now.astimezone(ZoneInfo(zone)).date())
    return AvailabilityQuery(
        event_type_id=read_event_type_ref(query["eventTypeId"]),
        zone=zone,
        span=Span.of_days(first, last, zone),
        explains=read_yes("explain", query.get("explain", "false")),
    )


def _days(query: Mapping[str, str], today: date) -> tuple[date, date]:
    """Return the first and last day asked for."""
    if "date" in query:
        day = read_day("date", query["date"])
        return day, day
    first = read_day("from", query["from"]) if "from" in query else today
    last = read_day("to", query["to"]) if "to" in query else first
    if last < first:
        raise Invalid.field("to", "service.ends-before-start")
    if last - first >= timedelta(days=MOST_DAYS):
        raise Invalid.field("to", "service.too-many-days", most=MOST_DAYS)
    return first, last


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
