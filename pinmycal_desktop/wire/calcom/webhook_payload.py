"""The body of a Cal.com webhook, version 2021-10-20: what happened, in its envelope.

Each trigger has a payload of its own; what time brings comes flat, without an envelope
(Cal.com's webhook documents).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop.model.away import AwayReason
from pinmycal_desktop.model.happenings import HappeningKind
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.wire.calcom.booking_names import called
from pinmycal_desktop.wire.calcom.codec import instant_text
from pinmycal_desktop.wire.calcom.days import first_moment, last_moment
from pinmycal_desktop.wire.calcom.template import JSON, fill_in
from pinmycal_desktop.wire.calcom.webhook_booking import (
    STATUS,
    Around,
    Fields,
    told_booking,
)
from pinmycal_desktop.wire.instants import utc_text

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.away import OutOfOffice
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.happenings import Happening

__all__ = ["TRIGGERS", "Around", "Told", "told", "webhook_body"]

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
    HappeningKind.PING: "PING",
}

_BY_TIME = frozenset({HappeningKind.MEETING_STARTED, HappeningKind.MEETING_ENDED})

_REASONS = {
    AwayReason.UNSPECIFIED: ("🕒", "ooo_reasons_unspecified", 1),
    AwayReason.VACATION: ("🏝️", "ooo_reasons_vacation", 2),
    AwayReason.TRAVEL: ("✈️", "ooo_reasons_travel", 3),
    AwayReason.SICK: ("🤒", "ooo_reasons_sick_leave", 4),
    AwayReason.PUBLIC_HOLIDAY: ("📆", "ooo_reasons_public_holiday", 5),
}


@value_class(kw_only=False)
class Told:
    """What one message says."""

    trigger: str
    payload: Fields
    is_flat: bool
    """It comes without an envelope, and no template shapes it."""


def told(happening: Happening, around: Around) -> Told:
    """Return what is to be said of `happening`."""
    payload = _payload(happening, around)
    return Told(TRIGGERS[happening.kind], payload, happening.kind in _BY_TIME)


def webhook_body(
    said: Told, *, template: str | None, at: datetime
) -> tuple[bytes, str]:
    """Return the body that says it, and its media type."""
    head: Fields = {"triggerEvent": said.trigger}
    if said.is_flat:
        return msgspec.json.encode(head | said.payload), JSON
    head["createdAt"] = instant_text(at)
    if template is None:
        return msgspec.json.encode(head | {"payload": said.payload}), JSON
    return fill_in(template, said.payload | head | {"payload": said.payload})


def _payload(happening: Happening, around: Around) -> Fields:
    """Return what is told of a happening."""
    if happening.away is not None:
        return _away(happening.away, around)
    booking = happening.booking
    if booking is None:
        return _TEST
    if happening.kind is HappeningKind.NO_SHOW_UPDATED:
        return _no_show(happening, booking)
    if happening.kind in _BY_TIME:
        return _row(booking, around)
    return told_booking(happening, booking, around)


def _no_show(happening: Happening, booking: Booking) -> Fields:
    """Return who was not there, of those it was said of."""
    about = {each.casefold() for each in happening.emails}
    said = [each for each in booking.people if each.email.casefold() in about]
    words = (
        f"{each.email} {'marked' if each.is_absent else 'unmarked'} as no-show"
        for each in said
    )
    return {
        "message": ", ".join(words),
        "attendees": [{"email": each.email, "noShow": each.is_absent} for each in said],
        "bookingUid": booking.short_uid,
        "bookingId": booking.number,
    }


def _row(booking: Booking, around: Around) -> Fields:
    """Return a booking as its row is there: what time brings is told so."""
    host = around.host
    return {
        "id": booking.number,
        "uid": booking.short_uid,
        "userId": host.id,
        "userPrimaryEmail": host.email,
        "eventTypeId": booking.event_type_id,
        "title": called(booking, around.event_type, host),
        "description": booking.notes,
        "customInputs": {},
        "responses": _said(booking),
        "startTime": utc_text(booking.span.start),
        "endTime": utc_text(booking.span.end),
        "location": booking.location.value or None,
        "createdAt": instant_text(booking.created_at),
        "updatedAt": instant_text(booking.updated_at),
        "status": STATUS[booking.status],
        "paid": False,
        "destinationCalendarId": None,
        "cancellationReason": booking.cancellation_reason or None,
        "rejectionReason": None,
        "fromReschedule": booking.former_uid or None,
        "rescheduled": None,
        "rescheduledBy": booking.rescheduled_by or None,
        "recurringEventId": booking.series_uid or None,
        "smsReminderNumber": None,
        "metadata": dict(booking.metadata),
        "iCalUID": booking.ical_uid,
        "iCalSequence": booking.sequence,
        "noShowHost": booking.host_is_absent,
        "user": _user(host),
        "attendees": [
            {
                "id": each.id,
                "email": each.email,
                "name": each.name,
                "timeZone": each.zone,
                "phoneNumber": each.phone or None,
                "locale": each.language,
                "bookingId": booking.number,
                "noShow": each.is_absent,
            }
            for each in booking.people
        ],
    }


def _said(booking: Booking) -> Fields:
    """Return what the invitee said, as it is kept there."""
    own = {each.slug: each.value for each in booking.answers}
    who = booking.attendee
    return {"name": who.name, "email": who.email, "guests": booking.guests, **own}


def _user(host: Host) -> Fields:
    """Return a host."""
    return {
        "id": host.id,
        "name": host.name,
        "email": host.email,
        "username": host.username,
        "timeZone": host.zone,
    }


def _away(away: OutOfOffice, around: Around) -> Fields:
    """Return that a host will be out of office."""
    emoji, reason, number = _REASONS[away.reason]
    made_at = instant_text(away.created_at) if away.created_at else None
    entry: Fields = {
        "id": away.id,
        "uuid": away.uid,
        "start": first_moment(away.first),
        "end": last_moment(away.last),
        "createdAt": made_at,
        "updatedAt": made_at,
        "notes": away.note or None,
        "reason": {"emoji": emoji, "reason": reason},
        "reasonId": number,
        "user": _user(around.host),
        "toUser": _user(around.stand_in) if around.stand_in else None,
    }
    return {"oooEntry": entry}


_TEST: Fields = {
    "type": "Test",
    "title": "Test trigger event",
    "description": "",
    "startTime": "2030-01-01T09:00:00Z",
    "endTime": "2030-01-01T09:30:00Z",
    "organizer": {
        "name": "Cal",
        "email": "no-reply@cal.com",
        "timeZone": "Europe/London",
        "language": {"locale": "en"},
    },
    "attendees": [
        {
            "email": "jdoe@example.com",
            "name": "John Doe",
            "timeZone": "Europe/London",
            "language": {"locale": "en"},
        }
    ],
}
"""What a test says: the same sample that Cal.com's own page sends."""
