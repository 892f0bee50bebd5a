"""Every route of the PinmyCal API v1, with the shapes it takes and answers.

The shapes and statuses named here are what `/openapi.json` tells.
"""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from typing import TYPE_CHECKING

from pinmycal_desktop.server.pinmycal import (
    availability,
    bookings,
    event_types,
    users,
    webhooks,
)
from pinmycal_desktop.wire.pinmycal.availability import AvailabilityAnswer
from pinmycal_desktop.wire.pinmycal.booking import (
    BookedAnswer,
    BookingAnswer,
    BookingsAnswer,
    CancellationBody,
    CancelledAnswer,
    MoveBody,
    NewBookingBody,
)
from pinmycal_desktop.wire.pinmycal.event_type import EventTypesAnswer
from pinmycal_desktop.wire.pinmycal.queries import (
    AvailabilityFields,
    BookingsFields,
    CancellationFields,
)
from pinmycal_desktop.wire.pinmycal.subscription import (
    NewWebhookBody,
    WebhookAnswer,
    WebhookRemovedAnswer,
    WebhooksAnswer,
)
from pinmycal_desktop.wire.pinmycal.user import MeAnswer

if TYPE_CHECKING:
    import msgspec

    from pinmycal_desktop.server import exchange


@dataclass(frozen=True, slots=True)
class Route:
    """One path and method."""

    method: str
    path: str
    handler: exchange.Route
    _: KW_ONLY
    scope: str
    """What a token with scopes must have."""
    answer: type[msgspec.Struct]
    query: type[msgspec.Struct] | None = None
    body: type[msgspec.Struct] | None = None
    summary: str
    refuses: tuple[int, ...] = ()
    """Statuses beyond those that follow from the rest."""


_ALL, _ONE = "/v1/bookings", "/v1/bookings/{ref}"

ROUTES: tuple[Route, ...] = (
    Route(
        "GET",
        "/v1/users/me",
        users.me,
        scope="PROFILE_READ",
        answer=MeAnswer,
        summary="Show whose token this is",
    ),
    Route(
        "GET",
        "/v1/event-types",
        event_types.listing,
        scope="EVENT_TYPE_READ",
        answer=EventTypesAnswer,
        summary="List what can be booked",
    ),
    Route(
        "GET",
        "/v1/availability",
        availability.free,
        scope="EVENT_TYPE_READ",
        query=AvailabilityFields,
        answer=AvailabilityAnswer,
        refuses=(404, 422),
        summary="List the starts that can be booked",
    ),
    Route(
        "POST",
        _ALL,
        bookings.create,
        scope="BOOKING_WRITE",
        body=NewBookingBody,
        answer=BookedAnswer,
        refuses=(404,),
        summary="Book a time",
    ),
    Route(
        "GET",
        _ALL,
        bookings.listing,
        scope="BOOKING_READ",
        query=BookingsFields,
        answer=BookingsAnswer,
        refuses=(404, 422),
        summary="List bookings",
    ),
    Route(
        "GET",
        _ONE,
        bookings.read,
        scope="BOOKING_READ",
        answer=BookingAnswer,
        refuses=(404,),
        summary="Show a booking",
    ),
    Route(
        "PATCH",
        _ONE,
        bookings.reschedule,
        scope="BOOKING_WRITE",
        body=MoveBody,
        answer=BookedAnswer,
        refuses=(404,),
        summary="Move a booking",
    ),
    Route(
        "DELETE",
        _ONE,
        bookings.cancel,
        scope="BOOKING_WRITE",
        query=CancellationFields,
        body=CancellationBody,
        answer=CancelledAnswer,
        refuses=(404,),
        summary="Cancel a booking",
    ),
    Route(
        "GET",
        "/v1/webhooks",
        webhooks.listing,
        scope="BOOKING_WRITE",
        answer=WebhooksAnswer,
        summary="List who is told of what happens",
    ),
    Route(
        "POST",
        "/v1/webhooks",
        webhooks.create,
        scope="BOOKING_WRITE",
        body=NewWebhookBody,
        answer=WebhookAnswer,
        summary="Tell an address of what happens",
    ),
    Route(
        "DELETE",
        "/v1/webhooks/{ref}",
        webhooks.remove,
        scope="BOOKING_WRITE",
        answer=WebhookRemovedAnswer,
        refuses=(404,),
        summary="Tell an address no more",
    ),
)
"""The whole API."""
