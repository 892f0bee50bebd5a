"""What is said when a booking cannot be made or changed, in the words of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import Invalid, NeedsConsent, SlotTaken
from pinmycal_desktop.model.reasons import ReasonKind, hardest
from pinmycal_desktop.wire.calcom.error import BareError, CalError, CodedError

if TYPE_CHECKING:
    from pinmycal_desktop.model.errors import FieldProblem, PinmyCalError
    from pinmycal_desktop.model.reasons import Reason

NOT_FREE = "User either already has booking at this time or is not available"
_HOSTS_NOT_FREE = (
    "One of the hosts either already has booking at this time or is not available"
)
_PAST = "Attempting to book a meeting in the past."
_OUT_OF_BOUNDS = (
    'The event type can\'t be booked at the "start" time provided. This could be'
    " because it's too soon (violating the minimum booking notice) or too far in the"
    " future (outside the event's scheduling window). Try fetching available slots"
    " first using the GET /v2/slots endpoint and then make a booking with"
    ' "start" time equal to one of the available slots:'
    " https://cal.com/docs/api-reference/v2/slots"
)
_TOO_MANY = (
    "Attendee with this email can't book because the maximum number of active bookings"
    " has been reached."
)
_NO_SEATS = "No more seats left at this seated booking."
_BOUNDS = frozenset({ReasonKind.WINDOW, ReasonKind.NOTICE})
_BAD_EMAIL = "responses - {{{field}}}email_validation_error, "

_SAID: dict[str, CalError] = {
    "booking.past": CalError(400, _PAST),
    "seat.full": CalError(409, _NO_SEATS),
    "seat.twice": BareError(409, "already_signed_up_for_this_booking_error"),
    "seat.same-time": CalError(400, "The seat is at that time already."),
    "series.seats": BareError(400, "recurring_event_seats_error"),
    "booking.cancelling-off": BareError(
        400, "This event type does not allow cancellations"
    ),
    "booking.has-ended": BareError(
        400, "Cannot cancel a booking that has already ended"
    ),
    "booking.moving-off": BareError(403, "This event type does not allow rescheduling"),
    "booking.moving-past": BareError(
        403, "This event type does not allow rescheduling past bookings"
    ),
    "booking.no-guests": CalError(400, "This event type does not allow guests."),
    "booking.no-other-host": CalError(
        400,
        "Can't reassign the booking because no other host is available at that time.",
    ),
    "booking.no-such-host": CalError(400, "The user is not a host of this event type."),
    "booking.comes-already": CalError(400, "guest_already_exists"),
}
"""What needs no more than the code."""


def booking_refusal(
    error: PinmyCalError, *, event_type_id: int | None = None, is_team: bool = False
) -> CalError | PinmyCalError:
    """Return `error` in the API's words, or as it is when it has none of its own."""
    if isinstance(error, SlotTaken | NeedsConsent):
        return _taken(error.reasons, is_team=is_team)
    if isinstance(error, Invalid) and error.problems:
        return _unfit(error.problems[0], event_type_id) or error
    return error


def _taken(reasons: tuple[Reason, ...], *, is_team: bool) -> CalError:
    """Return why a time cannot be had, as far as the API tells reasons apart."""
    worst = hardest(reasons)
    kind = worst.kind if worst else None
    if kind is ReasonKind.PAST:
        return CalError(400, _PAST)
    if kind is ReasonKind.SEATS:
        return CalError(409, _NO_SEATS)
    if kind is ReasonKind.LIMIT and worst and not worst.subject.startswith("minutes-"):
        return BareError(401, "booking_limit_reached")
    if reasons and {each.kind for each in reasons} <= _BOUNDS:
        return CalError(400, _OUT_OF_BOUNDS)
    return CalError(400, _HOSTS_NOT_FREE if is_team else NOT_FREE)


def _unfit(problem: FieldProblem, event_type_id: int | None) -> CalError | None:
    """Return what is said of one field, if the API has words for it."""
    message, field = problem.message, problem.field
    if message.code in _SAID:
        return _SAID[message.code]
    if message.code == "booking.too-many-ahead":
        return CalError(400, _TOO_MANY + _instead(str(message["uid"])))
    if message.code == "booking.moving-late":
        return BareError(
            403,
            "Rescheduling is not allowed within"
            f" {message['minutes']} minutes before the event",
        )
    if field == "attendee.email" or field.startswith("guests."):
        name = "email" if field == "attendee.email" else "guests"
        return CodedError(400, "BAD_REQUEST", _BAD_EMAIL.format(field=name))
    if field.startswith("answers.") and message.code.startswith("answer."):
        return _unfit_answer(
            message.code, field.removeprefix("answers."), event_type_id
        )
    return None


def _instead(uid: str) -> str:
    """Return what who has too many bookings may do, if anything."""
    if not uid:
        return ""
    return (
        f" You can reschedule your existing booking ({uid}) to a new timeslot instead."
    )


def _unfit_answer(code: str, slug: str, event_type_id: int | None) -> CalError:
    """Return what is said of an answer that is missing or does not fit."""
    if code == "answer.required":
        words = (
            f"Missing required booking field response: {slug} - it is required by the"
            " event type booking fields, but missing in the bookingFieldsResponses. You"
            f" can fetch the event type with ID {event_type_id} to see the required"
            " fields."
        )
        return CalError(400, words)
    kind = code.removeprefix("answer.")
    words = f"Invalid value for booking field '{slug}' of type '{kind}'."
    return CalError(400, words)
