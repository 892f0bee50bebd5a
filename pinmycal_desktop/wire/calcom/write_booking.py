"""What is sent to Cal.com about bookings (2024-08-13).

These routes refuse unknown keys, so nothing is sent that was not asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.event_type import LocationKind
from pinmycal_desktop.wire.calcom.codec import encode
from pinmycal_desktop.wire.calcom.read_booking import OPERATION
from pinmycal_desktop.wire.instants import utc_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from pinmycal_desktop.model.event_type import Location
    from pinmycal_desktop.model.remote import NewRemoteBooking

_PLACES = {
    LocationKind.LINK: "link",
    LocationKind.PHONE: "phone",
    LocationKind.ADDRESS: "address",
}


def new_booking_body(new: NewRemoteBooking, *, operation: str) -> bytes:
    """Return the body of a POST; `operation` goes into the metadata."""
    said: dict[str, Any] = {
        slug: list(value) if isinstance(value, tuple) else value
        for slug, value in new.answers
    }
    if new.notes:
        said["notes"] = new.notes
    body: dict[str, Any] = {
        "start": utc_text(new.start),
        "eventTypeId": int(new.event_type_id),
        "attendee": _without_empty(
            name=new.name,
            email=new.email,
            timeZone=new.zone,
            language=new.language,
            phoneNumber=new.phone,
        ),
        "metadata": {**dict(new.metadata), OPERATION: operation},
    }
    body |= _without_empty(
        guests=list(new.guests),
        bookingFieldsResponses=said,
        lengthInMinutes=new.length,
        recurrenceCount=new.recurrences,
        location=_place(new.location),
    )
    return encode(body)


def move_body(start: datetime, *, reason: str, moved_by: str, seat_uid: str) -> bytes:
    """Return the body of a reschedule; a seat's takes no reason."""
    body: dict[str, Any] = {"start": utc_text(start)}
    body |= _without_empty(rescheduledBy=moved_by)
    if seat_uid:
        body["seatUid"] = seat_uid
    elif reason:
        body["reschedulingReason"] = reason
    return encode(body)


def cancel_body(*, reason: str, seat_uid: str, rest: bool) -> bytes:
    """Return the body of a cancellation."""
    body = _without_empty(cancellationReason=reason, seatUid=seat_uid)
    if rest:
        body["cancelSubsequentBookings"] = True
    return encode(body)


def decline_body(reason: str) -> bytes:
    """Return the body of a refusal by the host."""
    return encode(_without_empty(reason=reason))


def absent_body(host: bool | None, attendees: Mapping[str, bool]) -> bytes:  # noqa: FBT001 - the API's own yes and no
    """Return the body that says who did not come."""
    body: dict[str, Any] = {} if host is None else {"host": host}
    if attendees:
        body["attendees"] = [
            {"email": email, "absent": absent} for email, absent in attendees.items()
        ]
    return encode(body)


def guests_body(emails: Iterable[str]) -> bytes:
    """Return the body that invites further people."""
    return encode({"guests": [{"email": each} for each in emails]})


def location_body(location: Location) -> bytes:
    """Return the body that says where a booking is."""
    return encode({"location": _place(location)})


def reassign_body(reason: str) -> bytes:
    """Return the body that gives a booking to a named host."""
    return encode(_without_empty(reason=reason))


def reservation_body(event_type_id: str, start: datetime, length: int | None) -> bytes:
    """Return the body that holds a slot."""
    body = {"eventTypeId": int(event_type_id), "slotStart": utc_text(start)}
    return encode(body | _without_empty(slotDuration=length))


def _place(location: Location) -> dict[str, str] | None:
    kind = _PLACES.get(location.kind)
    return {"type": kind, kind: location.value} if kind else None


def _without_empty(**said: object) -> dict[str, Any]:
    """Return what is said, without what is not."""
    return {name: value for name, value in said.items() if value}
