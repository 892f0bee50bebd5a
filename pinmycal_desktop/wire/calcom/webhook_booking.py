"""A booking as Cal.com's webhooks tell it, each way of telling with its own fields.

Four ways, as there: a booking was made or moved, it waits for the host, the host said
yes or no to one that waited, it was cancelled. Times have no milliseconds here although
they have in the API (Cal.com's webhook documents, and what it sends).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.event_type import Confirmation, Frequency, LocationKind
from pinmycal_desktop.model.happenings import HappeningKind
from pinmycal_desktop.model.hosts import Scheduling
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.wire.calcom.booking_names import called
from pinmycal_desktop.wire.instants import utc_text

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.booking import Answer, Attendee, Booking, Seat
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.happenings import Happening
    from pinmycal_desktop.model.team import Team

Fields: TypeAlias = "dict[str, object]"

_WHOLE_DAY = 24
_PLATFORM = (
    "platformClientId",
    "platformRescheduleUrl",
    "platformCancelUrl",
    "platformBookingUrl",
)

STATUS = {
    BookingStatus.CONFIRMED: "ACCEPTED",
    BookingStatus.PENDING: "PENDING",
    BookingStatus.CANCELLED: "CANCELLED",
    BookingStatus.DECLINED: "REJECTED",
}
_SCHEDULING = {
    Scheduling.COLLECTIVE: "COLLECTIVE",
    Scheduling.ROUND_ROBIN: "ROUND_ROBIN",
}
_FREQUENCIES = {Frequency.YEARLY: 0, Frequency.MONTHLY: 1, Frequency.WEEKLY: 2}


@value_class
class Around:
    """What is told beside what happened."""

    hosts: tuple[Host, ...] = ()
    """Everyone it happened to, who answers for it first."""
    event_type: EventType | None = None
    team: Team | None = None
    """Who offers the event type, when it is a team's."""
    stand_in: Host | None = None
    """Who can be booked instead of a host who is away."""
    meetings: int = 0
    """Of how many meetings the series is; 0 for none."""

    @property
    def host(self) -> Host:
        """Who answers for it."""
        return self.hosts[0]


def told_booking(happening: Happening, booking: Booking, around: Around) -> Fields:
    """Return the payload that tells what happened to a booking."""
    if happening.kind is HappeningKind.CANCELLED:
        return _cancelled(happening, booking, around)
    if happening.kind is HappeningKind.REQUESTED:
        return _requested(happening, booking, around)
    if happening.kind is HappeningKind.REJECTED or _was_waiting(happening):
        return _settled(happening, booking, around)
    return _made(happening, booking, around)


def _was_waiting(happening: Happening) -> bool:
    """Whether a booking was agreed by the host's yes."""
    before = happening.before
    is_agreed = happening.kind is HappeningKind.CREATED
    return is_agreed and before is not None and before.status is BookingStatus.PENDING


def _made(happening: Happening, booking: Booking, around: Around) -> Fields:
    """Return what is told of a booking that was made or moved."""
    start = booking.span.start
    people = _people(happening, booking)
    told = {
        **_meeting(booking, around),
        "attendees": [person(each, start) | _names(each) for each in people],
        **_answers(happening, booking, around, is_new=True),
        **_calendar(booking),
        **_settings(around.event_type),
        **_hidden(around.event_type),
        "destinationCalendar": None,
        "metadata": _metadata(happening, booking),
        **_if_said("attendeeSeatId", happening.seat_uid),
        **_series(around),
    }
    return told | _move(happening, booking)


def _requested(happening: Happening, booking: Booking, around: Around) -> Fields:
    """Return what is told of a booking that waits for the host."""
    start = booking.span.start
    people = [
        person(each, start) | _phone(each) | {"bookingSeat": None} | _names(each)
        for each in _people(happening, booking)
    ]
    told = {
        **_meeting(booking, around),
        "attendees": people,
        **_answers(happening, booking, around, is_new=False),
        **_calendar(booking),
        **_settings(around.event_type),
        **_hidden(around.event_type),
        **dict.fromkeys(_PLATFORM, ""),
        "organizationId": None,
        "assignmentReason": [],
        "destinationCalendar": None,
        "metadata": _metadata(happening, booking),
        **_series(around),
    }
    return told | (_former(happening.before) if happening.before else {})


def _settled(happening: Happening, booking: Booking, around: Around) -> Fields:
    """Return what is told once the host said yes or no."""
    start = booking.span.start
    people = _people(happening, booking)
    agreed = happening.kind is HappeningKind.CREATED
    return {
        **_meeting(booking, around),
        "attendees": [person(each, start) | _phone(each) for each in people],
        **_answers(happening, booking, around, is_new=False),
        **_calendar(booking),
        **_settings(around.event_type),
        **_shows_attendees(around.event_type),
        "organizationId": None,
        "assignmentReason": None,
        "destinationCalendar": [],
        **({"metadata": _metadata(happening, booking)} if agreed else {}),
        **_if_said("rejectionReason", happening.reason),
        **_series(around),
    }


def _cancelled(happening: Happening, booking: Booking, around: Around) -> Fields:
    """Return what is told of a booking or a seat that was given up."""
    start = booking.span.start
    people = _people(happening, booking)
    settings = _settings(around.event_type)
    for name in (
        "disableRescheduling",
        "disableCancelling",
        "hideCalendarNotes",
        "hideCalendarEventDetails",
    ):
        del settings[name]
    return {
        **_meeting(booking, around),
        "attendees": [person(each, start) | _phone(each) for each in people],
        **_answers(happening, booking, around, is_new=False),
        **_calendar(booking),
        **settings,
        **_shows_attendees(around.event_type),
        "schedulingType": _scheduling(around.event_type),
        "requiresConfirmation": None,
        "price": None,
        "destinationCalendar": [],
        **_if_said("cancellationReason", happening.reason),
        "requestReschedule": False,
        **_if_said("attendeeSeatId", happening.seat_uid),
        **_series(around),
    }


def _meeting(booking: Booking, around: Around) -> Fields:
    """Return what the meeting is, when and where, and who holds it."""
    kind = around.event_type
    return {
        "bookerUrl": "",
        "type": kind.slug if kind else "",
        "title": called(booking, kind, around.host),
        "startTime": utc_text(booking.span.start),
        "endTime": utc_text(booking.span.end),
        "length": booking.span.minutes,
        "uid": booking.short_uid,
        "bookingId": booking.number,
        "status": STATUS[booking.status],
        "eventTypeId": booking.event_type_id,
        "eventTitle": kind.title if kind else booking.title,
        "eventDescription": (kind.description or None) if kind else None,
        "description": booking.notes,
        "additionalNotes": booking.notes,
        "location": booking.location.value,
        "organizer": organizer(around.host, booking.span.start),
        **_team(around, booking.span.start),
    }


def _scheduling(event_type: EventType | None) -> str | None:
    """Return how several hosts share the meetings; None for one host."""
    return _SCHEDULING.get(event_type.scheduling) if event_type else None


def _shows_attendees(event_type: EventType | None) -> Fields:
    """Return whether those with a seat see the others, once it is no news."""
    seats = event_type.seats if event_type else None
    return {"seatsShowAttendees": seats is not None and seats.shows_attendees}


def _calendar(booking: Booking) -> Fields:
    """Return what the meeting is in every calendar."""
    return {"iCalUID": booking.ical_uid, "iCalSequence": booking.sequence}


def _settings(event_type: EventType | None) -> Fields:
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
        "disableRescheduling": False,
        "disableCancelling": False,
        "customReplyToEmail": None,
    }


def _hidden(event_type: EventType | None) -> Fields:
    """Return what is told while a booking is new, most of which there is not here."""
    seats = event_type.seats if event_type else None
    return {
        "schedulingType": _scheduling(event_type),
        "seatsShowAttendees": seats is None or seats.shows_attendees,
        "seatsShowAvailabilityCount": seats is None or seats.shows_count,
        "oneTimePassword": None,
        "hashedLink": None,
    }


def organizer(host: Host, start: datetime) -> Fields:
    """Return the host as the organizer of a meeting that begins at `start`."""
    return {
        "id": host.id,
        "name": host.name,
        "email": host.email,
        "timeZone": host.zone,
        "username": host.username,
        "language": {"locale": host.locale},
        "timeFormat": "HH:mm" if host.time_format == _WHOLE_DAY else "h:mma",
        "utcOffset": offset(host.zone, start),
    }


def _team(around: Around, start: datetime) -> Fields:
    """Return the team that offers the meeting, with the other hosts of it."""
    if around.team is None:
        return {}
    members = [organizer(each, start) | _split(each.name) for each in around.hosts[1:]]
    team: Fields = {
        "name": around.team.name,
        "id": around.team.id,
        "members": members,
    }
    return {"team": team}


def _people(happening: Happening, booking: Booking) -> tuple[Attendee, ...]:
    """Return whom it is about: everyone who comes, or who has the one seat."""
    seat = _seat(happening, booking)
    return (seat.attendee,) if seat else booking.people


def _seat(happening: Happening, booking: Booking) -> Seat | None:
    """Return the one seat it is about, if it is about one."""
    return booking.seat(happening.seat_uid) if happening.seat_uid else None


def person(attendee: Attendee, start: datetime) -> Fields:
    """Return one attendee of a meeting that begins at `start`."""
    return {
        "email": attendee.email,
        "name": attendee.name,
        "timeZone": attendee.zone,
        "language": {"locale": attendee.language},
        "utcOffset": offset(attendee.zone, start),
        **_if_said("phoneNumber", attendee.phone),
    }


def _phone(attendee: Attendee) -> Fields:
    """Return an attendee's number, where its absence is told too."""
    return {"phoneNumber": attendee.phone or None}


def _names(attendee: Attendee) -> Fields:
    """Return the parts of an attendee's name."""
    return _split(attendee.name)


def _split(name: str) -> Fields:
    """Return the parts of a name."""
    first, _, last = name.partition(" ")
    return {"firstName": first, "lastName": last}


def _answers(
    happening: Happening, booking: Booking, around: Around, *, is_new: bool
) -> Fields:
    """Return what the invitee said, by the slug of each question.

    The place and the number are answers only while the booking `is_new`.
    """
    seat = _seat(happening, booking)
    who = seat.attendee if seat else booking.attendee
    said: tuple[Answer, ...] = seat.answers if seat else booking.answers
    own = {
        each.slug: {"label": each.label, "value": each.value, "isHidden": False}
        for each in said
        if each.slug in _asked(around.event_type, said)
    }
    title = next((each.value for each in said if each.slug == "title"), None)
    guests: list[str] | None = list(booking.guests) or None
    if seat and is_new:
        guests = []
    place = booking.location.value if is_new else ""
    responses: Fields = {
        **(_number(who) if is_new else {}),
        "name": _answer("your_name", who.name),
        "email": _answer("email_address", who.email),
        "location": _answer(
            "location", {"value": place, "optionValue": ""} if place else None
        ),
        "title": _answer("what_is_this_meeting_about", title) | {"isHidden": True},
        "notes": _answer("additional_notes", booking.notes or None),
        "guests": _answer("additional_guests", guests),
        "rescheduleReason": _answer(
            "reason_for_reschedule", booking.rescheduling_reason or None
        ),
        **own,
    }
    return {"responses": responses, "userFieldsResponses": own, "customInputs": {}}


def _asked(event_type: EventType | None, said: tuple[Answer, ...]) -> frozenset[str]:
    """Return the slugs of the questions that are asked; all, of a type unknown."""
    known = event_type.questions if event_type else said
    return frozenset(each.slug for each in known)


def _number(who: Attendee) -> Fields:
    """Return the answer with a telephone number, hidden when there is none."""
    if who.phone:
        return {"attendeePhoneNumber": _answer("phone_number", who.phone)}
    return {"attendeePhoneNumber": {"label": "phone_number", "isHidden": True}}


def _answer(label: str, value: object) -> Fields:
    """Return one answer; what was not answered has no value."""
    said = {} if value is None else {"value": value}
    return {"label": label, **said, "isHidden": False}


def _metadata(happening: Happening, booking: Booking) -> Fields:
    """Return what programs keep with the booking, and the link to the meeting."""
    is_link = booking.location.kind is LocationKind.LINK
    link = _if_said("videoCallUrl", booking.location.value if is_link else "")
    seat = _seat(happening, booking)
    return {**link, **dict(seat.metadata if seat else booking.metadata)}


def _series(around: Around) -> Fields:
    """Return how the series goes of which this is one meeting."""
    recurrence = around.event_type.recurrence if around.event_type else None
    if recurrence is None or not around.meetings:
        return {}
    return {
        "recurringEvent": {
            "freq": _FREQUENCIES[recurrence.frequency],
            "count": around.meetings,
            "interval": recurrence.interval,
        }
    }


def _move(happening: Happening, booking: Booking) -> Fields:
    """Return where a booking was before it was moved, and who moved it."""
    if happening.kind is not HappeningKind.RESCHEDULED or happening.before is None:
        return {}
    return {
        **_former(happening.before),
        **_if_said("rescheduledBy", booking.rescheduled_by),
        "appsStatus": [],
    }


def _former(before: Booking) -> Fields:
    """Return what a booking was known by before it was moved."""
    return {
        "rescheduleId": before.number,
        "rescheduleUid": before.short_uid,
        "rescheduleStartTime": utc_text(before.span.start),
        "rescheduleEndTime": utc_text(before.span.end),
    }


def _if_said(name: str, value: str) -> Fields:
    """Return a field that is left out where there is nothing to say."""
    return {name: value} if value else {}


def offset(zone: str, start: datetime) -> int:
    """Return how many minutes `zone` is ahead of UTC at `start`."""
    ahead = start.astimezone(ZoneInfo(zone)).utcoffset()
    assert ahead is not None
    return int(ahead.total_seconds() // 60)
