"""`bookingFieldsResponses`: what was said when booking, by the fields' slugs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.event_settings import PlaceKind
from pinmycal_desktop.wire.calcom.booking_fields import PHONE_SLUG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.booking import Answer, Attendee, Booking, Seat

_PLACES = {
    PlaceKind.LINK: "link",
    PlaceKind.PHONE: "userPhone",
    PlaceKind.ADDRESS: "inPerson",
    PlaceKind.APP: "integrations:daily",
    PlaceKind.HOSTS_APP: "conferencing",
    PlaceKind.ATTENDEE_PHONE: "phone",
    PlaceKind.ATTENDEE_ADDRESS: "attendeeInPerson",
    PlaceKind.ATTENDEE_DEFINED: "somewhereElse",
}
_SAID_BY_INVITEE = frozenset(
    {
        PlaceKind.ATTENDEE_PHONE,
        PlaceKind.ATTENDEE_ADDRESS,
        PlaceKind.ATTENDEE_DEFINED,
    }
)


def responses(booking: Booking) -> dict[str, Any]:
    """Return what was said when a booking was made."""
    invitee = booking.attendee
    said: dict[str, Any] = {"email": invitee.email, **_of(invitee, booking.answers)}
    if booking.notes:
        said["notes"] = booking.notes
    if booking.guests:
        said["guests"] = booking.guests
    if booking.rescheduling_reason:
        said["rescheduledReason"] = booking.rescheduling_reason
    if booking.chosen_place:
        own = booking.chosen_place in _SAID_BY_INVITEE
        said["location"] = {
            "value": _PLACES[booking.chosen_place],
            "optionValue": booking.location.value if own else "",
        }
    said["displayEmail"] = invitee.email
    if booking.guests:
        said["displayGuests"] = booking.guests
    return said


def seat_responses(seat: Seat) -> dict[str, Any]:
    """Return what was said when a seat was taken; the address is never repeated."""
    return {**_of(seat.attendee, seat.answers), "guests": ()}


def _of(person: Attendee, answers: Iterable[Answer]) -> dict[str, Any]:
    """Return what one invitee said."""
    said: dict[str, Any] = {"name": person.name}
    if person.phone:
        said[PHONE_SLUG] = person.phone
    return said | {each.slug: each.value for each in answers}
