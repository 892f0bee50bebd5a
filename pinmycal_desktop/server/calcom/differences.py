"""Where this service answers otherwise than Cal.com does, on purpose, and why.

The replay of recorded exchanges reads this list: what is not here must be answered
alike, and what is here must still differ.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is answered otherwise."""

    name: str
    reason: str
    exchanges: tuple[str, ...]
    """The recorded exchanges that show it, by name; `*` stands for any text."""
    places: tuple[str, ...] = ("*",)
    """Where in the answer, such as `data.slug`; `*` stands for any text."""


DIFFERENCES: tuple[Difference, ...] = (
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
    ),
    Difference(
        name="no web pages",
        reason="A page open in a browser may not use a service on this computer, so it"
        " is refused and no permission is ever given (CORS).",
        exchanges=("cors-preflight",),
    ),
    Difference(
        name="no fault of ours for a wrong id",
        reason="An id that is no number is the program's mistake: 400, not 500.",
        exchanges=("event-types-get-nonnumeric",),
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
        " only its invitee was told, still moves and cancels that seat.",
        exchanges=(
            "bookings-get-noauth",
            "bookings-get-other-user",
            "bookings-cancel-noauth*",
            "noauth-reschedule*",
            "other-user-cancel",
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
            "race-cancel-?",
        ),
    ),
    Difference(
        name="an answer is never old",
        reason="Slots are answered from memory only while nothing was committed, so"
        " what was just booked is not offered any more.",
        exchanges=("cache-3-slots-straight-after",),
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
    ),
    Difference(
        name="days out of office of one's own",
        reason="There is no organization here to keep them under: they are the host's,"
        " and in the forms that an organization has.",
        exchanges=("ooo-list", "ooo-create"),
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
    ),
    Difference(
        name="zones without a gazetteer",
        reason="No list of the world's cities is kept here: each zone is told once,"
        " under the city it is named for.",
        exchanges=("timezones",),
        places=("data*",),
    ),
)
"""All of them that a recorded exchange shows. Others are in the documents:

- no 500 where the original has one: `null` for what cannot be without a value is a 400;
- a recurrence can be switched off by PATCH;
- `Idempotency-Key` works on every write;
- `pagination` of bookings counts what all filters leave, those of creation too;
- a series is booked as a whole or not at all;
- rescheduling that an event type has switched off is refused, and that of a meeting
  that is over unless `allowReschedulingPastBookings` is true: the settings say so;
- with `allowReschedulingCancelledBookings` a cancelled booking can be moved, and is on
  again: the setting says so;
- `rescheduledBy` is kept as words: whoever writes the host's address there is not the
  host, so only the host's own credentials move a meeting without a new yes;
- a guest, or who has one of several seats, does not say who else comes: that is for the
  host and for whoever booked;
- who asks again for what waits is told of it what anybody may know, unless they hold
  it or come to it by their own credentials: an address that is typed proves nothing;
- a reservation keeps everybody else from booking, and its holder's booking uses it up;
- a reservation does not stand in the way of being moved itself;
- seats of a meeting can be reserved one by one.
"""

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
        reason="Nobody can open a page of this computer, so none is named.",
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
)
"""Where what is sent to subscribers differs; the exchanges are triggers. What is not
answered alike is not told alike either, and there are three more:

- of a series that is cancelled each meeting is told, there the first one only;
- days out of office are told however they were said, there only from the web page;
- the test message has a fixed time, not the moment it was sent at.
"""
