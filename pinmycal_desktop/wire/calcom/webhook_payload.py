"""The body of a Cal.com webhook, version 2021-10-20, for what happened to a booking.

Times have no milliseconds here although they have in the API; each trigger has its own
few fields beside the common ones (Cal.com's webhook documents, and what it sends).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias
from zoneinfo import ZoneInfo

import msgspec

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.event_type import Confirmation
from pinmycal_desktop.model.happenings import HappeningKind
from pinmycal_desktop.model.hosts import Scheduling
from pinmycal_desktop.wire.calcom.template import JSON, fill_in
from pinmycal_desktop.wire.instants import utc_text

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.booking import Attendee, Booking
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.happenings import Happening

_WHOLE_DAY = 24

Fields: TypeAlias = "dict[str, object]"

TRIGGERS = {
    HappeningKind.CREATED: "BOOKING_CREATED",
    HappeningKind.REQUESTED: "BOOKING_REQUESTED",
    HappeningKind.REJECTED: "BOOKING_REJECTED",
    HappeningKind.RESCHEDULED: "BOOKING_RESCHEDULED",
    HappeningKind.CANCELLED: "BOOKING_CANCELLED",
    HappeningKind.NO_SHOW_UPDATED: "BOOKING_NO_SHOW_UPDATED",
    HappeningKind.MEETING_STARTED: "MEETING_STARTED",
    HappeningKind.MEETING_ENDED: "MEETING_ENDED",
    HappeningKind.OOO_CREATED: "OOO_CREATED",
}

_STATUS = {
    BookingStatus.CONFIRMED: "ACCEPTED",
    BookingStatus.PENDING: "PENDING",
    BookingStatus.CANCELLED: "CANCELLED",
    BookingStatus.DECLINED: "REJECTED",
}

_SCHEDULING = {
    Scheduling.COLLECTIVE: "COLLECTIVE",
    Scheduling.ROUND_ROBIN: "ROUND_ROBIN",
}

FLAT = frozenset({HappeningKind.MEETING_STARTED, HappeningKind.MEETING_ENDED})
"""What time brings comes without an envelope, and no template shapes it."""


def webhook_body(
    happening: Happening,
    booking: Booking,
    host: Host,
    event_type: EventType | None,
    *,
    template: str | None,
    at: datetime,
) -> tuple[bytes, str]:
    """Return the body that tells of `happening`, and its media type."""
    trigger = TRIGGERS[happening.kind]
    payload = _payload(happening, booking, host, event_type)
    if happening.kind in FLAT:
        return msgspec.json.encode({"triggerEvent": trigger, **payload}), JSON
    made_at = f"{utc_text(at)[:-1]}.000Z"
    if template is None:
        event = {"triggerEvent": trigger, "createdAt": made_at, "payload": payload}
        return msgspec.json.encode(event), JSON
    return fill_in(template, {"triggerEvent": trigger, "createdAt": made_at, **payload})


def _payload(
    happening: Happening, booking: Booking, host: Host, event_type: EventType | None
) -> Fields:
    """Return what is told of a booking: the common fields, and the trigger's own."""
    if happening.kind is HappeningKind.NO_SHOW_UPDATED:
        return _no_show(happening, booking)
    return {
        **_meeting(booking, event_type),
        "organizer": _organizer(host, booking.span.start),
        "attendees": _attendees(booking),
        **_answers(booking),
        **_type_settings(event_type),
        **_extra(happening, booking),
    }


def _meeting(booking: Booking, event_type: EventType | None) -> Fields:
    """Return what the meeting is, when and where."""
    return {
        "type": event_type.slug if event_type else "",
        "title": booking.title,
        "startTime": utc_text(booking.span.start),
        "endTime": utc_text(booking.span.end),
        "length": booking.span.minutes,
        "uid": booking.short_uid,
        "bookingId": booking.id,
        "iCalUID": booking.ical_uid,
        "iCalSequence": booking.sequence,
        "status": _STATUS[booking.status],
        "eventTypeId": booking.event_type_id,
        "eventTitle": event_type.title if event_type else booking.title,
        "eventDescription": (event_type.description or None) if event_type else None,
        "description": booking.notes,
        "additionalNotes": booking.notes,
        "location": booking.location.value,
        "destinationCalendar": None,
        "metadata": dict(booking.metadata),
    }


def _organizer(host: Host, start: datetime) -> Fields:
    """Return the host as the organizer of a meeting that begins at `start`."""
    return {
        "id": host.id,
        "name": host.name,
        "email": host.email,
        "timeZone": host.zone,
        "username": host.username,
        "language": {"locale": host.locale},
        "timeFormat": "HH:mm" if host.time_format == _WHOLE_DAY else "h:mma",
        "utcOffset": _offset(host.zone, start),
    }


def _attendees(booking: Booking) -> list[Fields]:
    """Return everyone who was invited, the one who booked first."""
    return [_person(each, booking.span.start) for each in booking.people]


def _person(attendee: Attendee, start: datetime) -> Fields:
    """Return one attendee of a meeting that begins at `start`."""
    first, _, last = attendee.name.partition(" ")
    return {
        "email": attendee.email,
        "name": attendee.name,
        "firstName": first,
        "lastName": last,
        "timeZone": attendee.zone,
        "phoneNumber": attendee.phone or None,
        "language": {"locale": attendee.language},
        "utcOffset": _offset(attendee.zone, start),
    }


def _answers(booking: Booking) -> Fields:
    """Return what the invitee said, by the slug of each question."""
    own = {
        each.slug: {"label": each.label, "value": each.value, "isHidden": False}
        for each in booking.answers
    }
    responses: Fields = {
        "name": _answer("your_name", booking.attendee.name),
        "email": _answer("email_address", booking.attendee.email),
        "location": _answer("location", _where(booking)),
        "title": {"label": "what_is_this_meeting_about", "isHidden": True},
        "notes": _answer("additional_notes", booking.notes),
        "guests": _answer("additional_guests", list(booking.guests)),
        "rescheduleReason": _answer(
            "reason_for_reschedule", booking.rescheduling_reason
        ),
        **own,
    }
    return {"responses": responses, "userFieldsResponses": own, "customInputs": {}}


def _answer(label: str, value: object) -> Fields:
    """Return one answer; what was not answered has no value."""
    said = {"value": value} if value else {}
    return {"label": label, **said, "isHidden": False}


def _where(booking: Booking) -> Fields:
    """Return where the meeting is, as an answer; empty when it was not said."""
    place = booking.location.value
    return {"value": place, "optionValue": ""} if place else {}


def _type_settings(event_type: EventType | None) -> Fields:
    """Return what the event type says about the meeting."""
    seats = event_type.seats if event_type else None
    return {
        "requiresConfirmation": event_type is not None
        and event_type.confirmation is not Confirmation.NEVER,
        "price": 0,
        "currency": "usd",
        "hideCalendarNotes": False,
        "hideCalendarEventDetails": False,
        "hideOrganizerEmail": False,
        "hideBranding": False,
        "seatsPerTimeSlot": seats.per_slot if seats else None,
        "seatsShowAttendees": seats is not None and seats.shows_attendees,
        "seatsShowAvailabilityCount": seats is None or seats.shows_count,
        "schedulingType": _scheduling(event_type),
        "disableRescheduling": False,
        "disableCancelling": False,
        "customReplyToEmail": None,
        "oneTimePassword": None,
        "hashedLink": None,
    }


def _scheduling(event_type: EventType | None) -> str | None:
    """Return how several hosts share the meetings; None for one host."""
    if event_type is None:
        return None
    return _SCHEDULING.get(event_type.scheduling)


def _extra(happening: Happening, booking: Booking) -> Fields:
    """Return what one trigger alone carries."""
    before = happening.before
    match happening.kind:
        case HappeningKind.RESCHEDULED if before is not None:
            return {
                "rescheduleId": before.id,
                "rescheduleUid": before.short_uid,
                "rescheduleStartTime": utc_text(before.span.start),
                "rescheduleEndTime": utc_text(before.span.end),
                **_if_said("rescheduledBy", booking.rescheduled_by),
            }
        case HappeningKind.CANCELLED:
            return {
                **_if_said("cancellationReason", happening.reason),
                **_if_said("attendeeSeatId", happening.seat_uid),
                "destinationCalendar": [],
                "requestReschedule": False,
            }
        case HappeningKind.REJECTED:
            return {
                **_if_said("rejectionReason", happening.reason),
                "destinationCalendar": [],
            }
        case _:
            return _if_said("attendeeSeatId", happening.seat_uid)


def _if_said(name: str, value: str) -> Fields:
    """Return a field that is left out where there is nothing to say."""
    return {name: value} if value else {}


def _no_show(happening: Happening, booking: Booking) -> Fields:
    """Return who was not there, of those it was said of."""
    said = [each for each in booking.people if each.email in happening.emails]
    words = (
        f"{each.email} {'marked' if each.is_absent else 'unmarked'} as no-show"
        for each in said
    )
    return {
        "message": ", ".join(words),
        "attendees": [{"email": each.email, "noShow": each.is_absent} for each in said],
        "bookingUid": booking.short_uid,
        "bookingId": booking.id,
    }


def _offset(zone: str, start: datetime) -> int:
    """Return how many minutes `zone` is ahead of UTC at `start`."""
    offset = start.astimezone(ZoneInfo(zone)).utcoffset()
    assert offset is not None
    return int(offset.total_seconds() // 60)
