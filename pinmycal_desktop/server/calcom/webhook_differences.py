"""Where what is sent to subscribers differs from Cal.com on purpose, and why.

The test that replays recorded deliveries reads it, and holds each to be met.
"""

from __future__ import annotations

from pinmycal_desktop.server.calcom.difference import Difference

IN_WEBHOOKS: tuple[Difference, ...] = (
    Difference(
        name="one form of times",
        reason="The original writes the times of a meeting in three forms, depending on"
        " what became of it; here it is the one of new bookings.",
        exchanges=("BOOKING_CANCELLED", "BOOKING_REQUESTED", "BOOKING_REJECTED"),
        places=("payload.startTime", "payload.endTime"),
    ),
    Difference(
        name="one form of times once it is confirmed",
        reason="The same, of a booking the host said yes to.",
        exchanges=("BOOKING_CREATED",),
        places=("payload.startTime", "payload.endTime"),
    ),
    Difference(
        name="names have parts",
        reason="What was booked through the API is told without first and last name"
        " there; here they are told of everybody.",
        exchanges=("BOOKING_CREATED", "BOOKING_RESCHEDULED"),
        places=("payload.attendees.*.firstName", "payload.attendees.*.lastName"),
    ),
    Difference(
        name="no web pages to book on",
        reason="An event type has no page of its own here, so none is named.",
        exchanges=("*",),
        places=("payload.bookerUrl",),
    ),
    Difference(
        name="no video rooms in webhooks",
        reason="Nobody here makes a meeting room, so none is named or asked for.",
        exchanges=("BOOKING_CREATED",),
        places=(
            "payload.conferenceData",
            "payload.location",
            "payload.responses.location.value",
        ),
    ),
    Difference(
        name="a meeting keeps its place in calendars",
        reason="The original leaves out what a booking is in calendars when it is moved"
        " or confirmed; it is the same as ever, and told.",
        exchanges=("BOOKING_RESCHEDULED", "BOOKING_CREATED", "BOOKING_REJECTED"),
        places=("payload.iCalUID", "payload.iCalSequence"),
    ),
    Difference(
        name="the reason of a move",
        reason="Whoever moved it said why, so it is told.",
        exchanges=("BOOKING_RESCHEDULED",),
        places=("payload.responses.rescheduleReason.value",),
    ),
    Difference(
        name="no confirming by mail",
        reason="A local account mails nobody, so there is no password in a mail.",
        exchanges=("BOOKING_REQUESTED",),
        places=("payload.oneTimePassword",),
    ),
    Difference(
        name="each meeting of a series is told",
        reason="Of a series that is cancelled each meeting is, so each is told; there"
        " the first one only.",
    ),
    Difference(
        name="days out of office are told",
        reason="However they were said; there only from the web page.",
    ),
    Difference(
        name="the test message stands still",
        reason="It has a fixed time, not the moment it was sent at, so it is the same"
        " each time.",
    ),
)
"""Where what is sent to subscribers differs; the exchanges are triggers. What is not
answered alike is not told alike either.
"""
