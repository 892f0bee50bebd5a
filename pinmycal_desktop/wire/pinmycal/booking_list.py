"""`GET /v1/bookings`: which bookings a program asks to see.

The route is not documented publicly; the local service offers it, so that a program
can find what it did not make itself.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.queries import BookingQuery
from pinmycal_desktop.model.span import ONE_DAY, Span, start_of_day
from pinmycal_desktop.wire.pinmycal.booking import state_of
from pinmycal_desktop.wire.pinmycal.fields import (
    LAST_YEAR,
    read_day,
    read_event_type_ref,
    read_instant,
    read_number,
    shown,
)
from pinmycal_desktop.wire.pinmycal.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinmycal_desktop.model.booking import Booking

DEFAULT_LIMIT, MOST_AT_ONCE = 50, 100

_EARLIEST = datetime(1, 1, 2, tzinfo=UTC)
_LATEST = datetime(LAST_YEAR, 1, 1, tzinfo=UTC)
_DAY_LENGTH = len("2026-03-10")

_STATES = {
    "confirmed": BookingStatus.CONFIRMED,
    "rescheduled": BookingStatus.CONFIRMED,
    "pending": BookingStatus.PENDING,
    "cancelled": BookingStatus.CANCELLED,
    "declined": BookingStatus.DECLINED,
}


def read_booking_query(query: Mapping[str, str], *, host_zone: str) -> BookingQuery:
    """Return what `query` asks for; raises `Invalid`, naming each field, or `NotFound`.

    `from` and `to` are instants, or whole days in the host's zone, both included.
    """
    reading = Reading()
    limit = query.get("limit", str(DEFAULT_LIMIT))
    found = BookingQuery(
        span=_span(reading, query, host_zone),
        statuses=reading.field("state", lambda: _statuses(query), frozenset()),
        email=query.get("email", ""),
        limit=reading.field(
            "limit",
            lambda: read_number("limit", limit, least=1, most=MOST_AT_ONCE),
            DEFAULT_LIMIT,
        ),
        after=query.get("cursor", ""),
    )
    reading.settle()
    if "eventTypeId" not in query:
        return found
    return replace(found, event_type_id=read_event_type_ref(query["eventTypeId"]))


def _span(reading: Reading, query: Mapping[str, str], zone: str) -> Span | None:
    """Return the time asked about, or None for all of it."""
    if "from" not in query and "to" not in query:
        return None

    def edge(name: str, otherwise: datetime) -> datetime:
        if name not in query:
            return otherwise
        is_end = name == "to"
        return reading.field(
            name, lambda: _edge(name, query[name], zone, is_end=is_end), otherwise
        )

    start, end = edge("from", _EARLIEST), edge("to", _LATEST)
    return reading.field("to", lambda: _from_to(start, end), None)


def _from_to(start: datetime, end: datetime) -> Span:
    """Return the span between two ends; raises `Invalid` if it ends first."""
    if end < start:
        raise Invalid.field("to", "service.ends-before-start")
    return Span(start, end)


def _edge(name: str, text: str, zone: str, *, is_end: bool) -> datetime:
    """Return one end of the time: an instant, or where a day begins or is over."""
    if len(text) > _DAY_LENGTH:
        return read_instant(name, text)
    day = read_day(name, text)
    return start_of_day(day + ONE_DAY if is_end else day, zone)


def has_state(query: Mapping[str, str], booking: Booking) -> bool:
    """Whether a booking is in the very state `query` asks for, if it asks for one.

    The diary knows statuses only: to it a moved booking is a confirmed one.
    """
    return query.get("state") in (None, state_of(booking))


def _statuses(query: Mapping[str, str]) -> frozenset[BookingStatus]:
    """Return the statuses asked for; none means all."""
    if "state" not in query:
        return frozenset()
    state = query["state"]
    if state not in _STATES:
        raise Invalid.field(
            "state", "service.not-a-state", text=shown(state), states=tuple(_STATES)
        )
    return frozenset({_STATES[state]})
