"""The ways through `/openapi.json` that a program walks by its links, by operation.

`test_openapi` sees that each step is linked, `test_schemathesis` that it was walked.
"""

from __future__ import annotations

from itertools import pairwise

_LINKS = "EventTypesByEventTypeIdPrivateLinks"

WALKS: dict[str, tuple[str, ...]] = {
    "a booking": (
        "postBookings",
        "getBookingsByBookingUid",
        "postBookingsByBookingUidReschedule",
        "postBookingsByBookingUidCancel",
    ),
    "a booking of v1": (
        "getV1EventTypes",
        "getV1Availability",
        "postV1Bookings",
        "getV1BookingsByRef",
        "patchV1BookingsByRef",
        "deleteV1BookingsByRef",
    ),
    "an event type, its free times, a booking": (
        "postEventTypes",
        "getSlotsExplanations",
        "postBookings",
    ),
    "free times held": (
        "getSlotsExplanations",
        "postSlotsReservations",
        "getSlotsReservationsByUid",
        "patchSlotsReservationsByUid",
        "deleteSlotsReservationsByUid",
    ),
    "an event type": (
        "postEventTypes",
        "getEventTypesByEventTypeId",
        "patchEventTypesByEventTypeId",
        "deleteEventTypesByEventTypeId",
    ),
    "a schedule": (
        "postSchedules",
        "getSchedulesByScheduleId",
        "patchSchedulesByScheduleId",
        "deleteSchedulesByScheduleId",
    ),
    "a webhook": (
        "postWebhooks",
        "getWebhooksByWebhookId",
        "patchWebhooksByWebhookId",
        "deleteWebhooksByWebhookId",
    ),
    "a webhook of v1": ("postV1Webhooks", "deleteV1WebhooksByRef"),
    "a team": (
        "postTeams",
        "getTeamsByTeamId",
        "patchTeamsByTeamId",
        "deleteTeamsByTeamId",
    ),
    "a private link": (
        f"post{_LINKS}",
        f"patch{_LINKS}ByLinkId",
        f"delete{_LINKS}ByLinkId",
    ),
    "days out of office": ("postMeOoo", "patchMeOooByOooId", "deleteMeOooByOooId"),
}

STEPS = {step for walk in WALKS.values() for step in pairwise(walk)}
OPERATIONS = {each for walk in WALKS.values() for each in walk}
