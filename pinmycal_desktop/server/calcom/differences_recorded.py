"""Where this service answers otherwise than Cal.com was recorded to, and why.

The replay reads this: what is not here must be answered alike, and what is here must
still differ, in the places and the way that are told.
"""

from __future__ import annotations

from pinmycal_desktop.server.calcom.difference import Difference, Instead

RECORDED: tuple[Difference, ...] = (
    Difference(
        name="one form of each route",
        reason="The forms of 2024-04-15 are the original's past: a program that sends"
        " no version is told that there is no such route, and not answered in a shape"
        " it does not know.",
        exchanges=(
            "version-missing-*",
            "version-unknown-*",
            "bookings-get-version-missing",
        ),
        instead=(
            Instead(
                exchanges=("version-*", "bookings-get-version-missing"),
                status=404,
                words="Cannot GET /v2/*",
            ),
        ),
    ),
    Difference(
        name="no web pages",
        reason="A page open in a browser may not use a service on this computer, so it"
        " is refused and no permission is ever given (CORS).",
        exchanges=("cors-preflight",),
        instead=(
            Instead(
                exchanges=("cors-preflight",),
                status=403,
                words="Web pages may not use this service.",
            ),
        ),
    ),
    Difference(
        name="no fault of ours for a wrong id",
        reason="An id that is no number is the program's mistake: 400, not 500.",
        exchanges=("event-types-get-nonnumeric",),
        instead=(
            Instead(
                exchanges=("event-types-get-nonnumeric",),
                status=400,
                words="Validation failed (numeric string is expected)",
            ),
        ),
    ),
    Difference(
        name="a slug is an address",
        reason="A slug stands in an address, so it is written as one, whatever was"
        " asked for; the documents of the original promise the same.",
        exchanges=("event-types-create-bad-slug",),
        places=("data.slug", "data.bookingUrl"),
    ),
    Difference(
        name="hours are joined",
        reason="Hours of one day that meet are one range: that is what they mean, and"
        " how the window shows them.",
        exchanges=("schedules-create-overlap", "schedules-list-after-default-deleted"),
        places=("data.availability*", "data.3.availability*"),
    ),
    Difference(
        name="a schedule has a name",
        reason="One without a name could not be told from others in the window; it is"
        " called after its zone.",
        exchanges=(
            "schedules-create-name-spaces-only",
            "schedules-list-after-default-deleted",
        ),
        places=("data.name", "data.4.name"),
    ),
    Difference(
        name="there is always a default schedule",
        reason="Without one nothing could be booked: when it is removed, the oldest"
        " other one becomes it, and the last one stays.",
        exchanges=(
            "schedules-list-after-default-deleted",
            "schedules-default-after-default-deleted",
        ),
        places=("data", "data.0.isDefault"),
    ),
    Difference(
        name="a uid is no permission",
        reason="Whoever hears a booking's uid, from an address or a list, could read"
        " who comes, move it and cancel it. Here a uid names a booking and is no key"
        " to it: without credentials of a host or of somebody who comes one learns"
        " when it is and with whom it can be booked, no more. The uid of a seat, which"
        " only its invitee was told, still moves and cancels that seat. A program that"
        " sends no key to move or to cancel, as the vendor's MCP server does, has to"
        " send one.",
        exchanges=(
            "bookings-get-noauth",
            "bookings-get-other-user",
            "bookings-cancel-noauth*",
            "noauth-reschedule*",
            "other-user-cancel",
        ),
        places=(
            "data.title",
            "data.guests",
            "data.location",
            "data.meetingUrl",
            "data.metadata.k",
            "data.attendees",
            "data.bookingFieldsResponses.*",
        ),
        instead=(
            Instead(
                exchanges=("bookings-get-*",),
                status=200,
                values=(
                    ("data.title", "Intro call"),
                    ("data.location", None),
                    ("data.meetingUrl", None),
                    ("data.metadata", {}),
                    ("data.attendees", 0),
                    ("data.bookingFieldsResponses", {}),
                ),
            ),
            Instead(
                exchanges=("bookings-cancel-noauth*", "noauth-reschedule"),
                status=401,
                words="Say who asks: the uid of a booking is no permission to change"
                " it. Pass an API key as 'Bearer' header.",
            ),
            Instead(
                exchanges=("noauth-reschedule-off-hours",),
                status=404,
                words="Booking with uid=* was not found in the database",
            ),
            Instead(
                exchanges=("other-user-cancel",),
                status=404,
                words="Booking with uid=* not found",
            ),
        ),
    ),
    Difference(
        name="a host is in one place only",
        reason="Check and write are one transaction, over all event types of a host:"
        " of those who want a time at once one has it, and the others are told that it"
        " is not free, as anybody after them is. Of those who cancel one cancels.",
        exchanges=(
            "race-[0-7]",
            "race-overlap-*",
            "race-bookings-list",
            "race-cancel-[0-2]",
        ),
        places=(
            "data: 2 items became 1",
            "data.0.title",
            "data.0.start",
            "data.0.duration",
            "data.0.eventTypeId",
            "data.0.eventType.*",
            "data.0.attendees.0.*mail",
            "data.0.bookingFieldsResponses.*mail",
            "pagination.*Items",
        ),
        instead=(
            Instead(
                exchanges=("race-2", "race-overlap-4"),
                status=201,
                values=(
                    ("status", "success"),
                    ("data.status", "accepted"),
                    ("data.title", "Intro call between Ada Host and Guest One"),
                    ("data.attendees", 1),
                ),
            ),
            Instead(
                exchanges=("race-[0-7]", "race-overlap-[0-7]"),
                status=400,
                words="User either already has booking at this time or is not"
                " available",
            ),
            Instead(
                exchanges=("race-bookings-list",),
                status=200,
                values=(
                    ("data", 1),
                    ("data.0.attendees.0.email", "race2@example.test"),
                ),
            ),
            Instead(
                exchanges=("race-overlap-bookings-list",),
                status=200,
                values=(
                    ("data", 1),
                    ("data.0.attendees.0.email", "ro4@example.test"),
                    ("pagination.returnedItems", 1),
                    ("pagination.totalItems", 1),
                ),
            ),
            Instead(
                exchanges=("race-cancel-[0-2]",),
                status=400,
                words="Can't cancel booking with uid=* because it has been cancelled"
                " already. Please provide uid of a booking that is not cancelled.",
            ),
        ),
    ),
    Difference(
        name="an answer is never old",
        reason="Slots are answered from memory only while nothing was committed, so"
        " what was just booked is not offered any more.",
        exchanges=("cache-3-slots-straight-after",),
        places=("data.2026-12-07*",),
        instead=(
            Instead(
                exchanges=("cache-3-slots-straight-after",),
                status=200,
                values=(
                    ("data.2026-12-07", 15),
                    ("data.2026-12-07.0.start", "2026-12-07T09:30:00.000Z"),
                    ("data.2026-12-07.14.start", "2026-12-07T16:30:00.000Z"),
                ),
            ),
        ),
    ),
    Difference(
        name="dates stay on their days",
        reason="The hours of a date that differs are offered on that date, not beside"
        " those of the day before when only that is asked for.",
        exchanges=("slots-seats-with-bookings",),
        places=("data.2026-12-10",),
    ),
    Difference(
        name="what waits keeps its time",
        reason="A request the host may still accept is not given away to somebody who"
        " asks for another event type.",
        exchanges=("slots-pending-other-event",),
        places=("data.2026-12-16*",),
        instead=(
            Instead(
                exchanges=("slots-pending-other-event",),
                status=200,
                values=(
                    ("data.2026-12-16", 14),
                    ("data.2026-12-16.0.start", "2026-12-16T10:00:00.000Z"),
                    ("data.2026-12-16.13.start", "2026-12-16T16:30:00.000Z"),
                ),
            ),
        ),
    ),
    Difference(
        name="days out of office of one's own",
        reason="There is no organization here to keep them under: they are the host's,"
        " and in the forms that an organization has.",
        exchanges=("ooo-list", "ooo-create"),
        instead=(
            Instead(exchanges=("ooo-list",), status=200, values=(("data", 0),)),
            Instead(
                exchanges=("ooo-create",),
                status=201,
                values=(
                    ("data.userId", 1),
                    ("data.start", "2026-12-21T00:00:00.000Z"),
                    ("data.end", "2026-12-22T23:59:59.999Z"),
                    ("data.reason", "vacation"),
                    ("data.notes", "away"),
                ),
            ),
        ),
    ),
    Difference(
        name="links are escaped",
        reason="A title may hold what means something else in an address. The calendar"
        " entry is the one that every export of ours has.",
        exchanges=("bookings-calendar-links",),
        places=("data.*.link",),
    ),
    Difference(
        name="declined is declined",
        reason="An invitee who was told no has made other plans: a declined booking"
        " is not confirmed any more.",
        exchanges=("bookings-confirm-declined", "bookings-get-declined"),
        places=("data.status: 'accepted' became 'rejected'",),
        instead=(
            Instead(
                exchanges=("bookings-confirm-declined",),
                status=400,
                words="Booking is rejected and can't be confirmed any more",
            ),
        ),
    ),
    Difference(
        name="no video rooms",
        reason="Nobody here makes a meeting room, so none is named: a booking whose"
        " event type has no place has none.",
        exchanges=("bookings-create-*", "bookings-list-*"),
        places=(
            "data.location",
            "data.meetingUrl",
            "data.*.location",
            "data.*.meetingUrl",
        ),
    ),
    Difference(
        name="keys can be refreshed",
        reason="The recorded server was the community edition, which cannot; here a"
        " key is refreshed as the documents say, and the old one ends at once.",
        exchanges=("api-key-refresh", "api-key-refresh-old-key"),
        instead=(
            Instead(
                exchanges=("api-key-refresh",),
                status=200,
                values=(("status", "success"), ("data.apiKey", "cal_*")),
            ),
            Instead(
                exchanges=("api-key-refresh-old-key",),
                status=401,
                words="CustomThrottlerGuard - Invalid API Key",
            ),
        ),
    ),
    Difference(
        name="zones without a gazetteer",
        reason="No list of the world's cities is kept here: each zone is told once,"
        " under the city it is named for.",
        exchanges=("timezones",),
        places=("data*",),
    ),
)
"""Each with the exchanges that show it."""
