"""`/v2/bookings/{uid}/...` (2024-08-13): who comes, where it is, what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.diary import ExportSelection
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.meetings import (
    AddAttendees,
    ChangeLocation,
    ReassignBooking,
    RemoveAttendees,
)
from pinmycal_desktop.server.calcom.booking_access import (
    NAME,
    named,
    one_of,
    people_seen,
    require_host,
    require_insider,
    require_may_invite,
    view_of,
)
from pinmycal_desktop.server.calcom.booking_places import place_to_meet
from pinmycal_desktop.server.calcom.booking_writing import changed
from pinmycal_desktop.server.calcom.bookings import VERSIONS, shown
from pinmycal_desktop.server.calcom.routes import Limit, Route, Who
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.booking import AnyBooking, Reassigned
from pinmycal_desktop.wire.calcom.booking_change import NewPlace, Nothing, Refusal
from pinmycal_desktop.wire.calcom.booking_links import CalendarLink, calendar_links
from pinmycal_desktop.wire.calcom.booking_names import called
from pinmycal_desktop.wire.calcom.booking_people import (
    AddedAttendee,
    NewAttendee,
    NewGuests,
    NumberedAttendee,
)
from pinmycal_desktop.wire.calcom.booking_references import (
    Reference,
    ReferencesQuery,
    references_of,
)
from pinmycal_desktop.wire.calcom.codec import success
from pinmycal_desktop.wire.calcom.error import CalError

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Attendee, Booking
    from pinmycal_desktop.model.queries import BookingListing
    from pinmycal_desktop.server.calcom.asking import Asked

_NOT_YOURS = (
    "User is not authorized to update this booking location. User must be the event"
    " type owner, host, team admin or owner, or org admin or owner."
)
_MANY = 5
"""How often a minute these changes may be asked for."""


def attendees(diary: Diary, asked: Asked[None, None]) -> Answer:
    """List who comes."""
    booking, found = _seen(diary, asked)
    people = people_seen(asked, booking, found)
    return Answer(body=success(list(map(NumberedAttendee.of, people))))


def attendee(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Show one of those who come."""
    booking, found = _seen(diary, asked)
    person = _numbered(asked, booking, found)
    return Answer(body=success(NumberedAttendee.of(person)))


def add_attendee(diary: Diary, asked: Asked[NewAttendee, None]) -> Answer:
    """Let somebody come too."""

    def prepare() -> AddAttendees:
        booking, _ = _open_to(diary, asked)
        return AddAttendees(
            booking_id=booking.id,
            people=(asked.body.attendee(),),
            origin=Origin.SERVICE,
        )

    outcome = changed(diary, asked, prepare)
    email = str(asked.body.email).casefold()
    person = next(
        each for each in outcome.booking.people if each.email.casefold() == email
    )
    return Answer(
        body=success(AddedAttendee.to(person, outcome.booking)),
        is_repeated=outcome.repeated,
    )


def remove_attendee(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Let somebody come no more."""

    def prepare() -> RemoveAttendees:
        booking, found = _open_to(diary, asked)
        person = _numbered(asked, booking, found)
        return RemoveAttendees(
            booking_id=booking.id,
            attendee_ids=(person.id,),
            origin=Origin.SERVICE,
        )

    outcome = changed(diary, asked, prepare)
    booking = outcome.booking
    people = people_seen(asked, booking, diary.bookings.told(booking))
    shapes = list(map(NumberedAttendee.of, people))
    return Answer(body=success(shapes), is_repeated=outcome.repeated)


def add_guests(diary: Diary, asked: Asked[NewGuests, None]) -> Answer:
    """Let guests come along."""

    def prepare() -> AddAttendees:
        booking, found = _open_to(diary, asked)
        host = found.hosts.get(booking.host_id)
        zone = host.zone if host else booking.attendee.zone
        people = tuple(each.attendee(zone) for each in asked.body.guests)
        return AddAttendees(booking_id=booking.id, people=people, origin=Origin.SERVICE)

    outcome = changed(diary, asked, prepare)
    return shown(asked, diary.bookings.told(outcome.booking), outcome=outcome)


def change_place(diary: Diary, asked: Asked[NewPlace, None]) -> Answer:
    """Meet somewhere else."""
    wanted = asked.body.location
    if wanted is None:
        booking, found = _seen(diary, asked)
        require_host(asked, booking, found, _NOT_YOURS)
        return shown(asked, found)

    def prepare() -> ChangeLocation:
        found = named(diary, asked, words="Booking with uid={uid} not found")
        booking = one_of(found, asked.params[NAME])
        require_host(asked, booking, found, _NOT_YOURS)
        location, place = place_to_meet(wanted)
        return ChangeLocation(
            booking_id=booking.id,
            location=location,
            place=place,
            origin=Origin.SERVICE,
        )

    outcome = changed(diary, asked, prepare)
    return shown(asked, diary.bookings.told(outcome.booking), outcome=outcome)


def reassign(diary: Diary, asked: Asked[Nothing, None]) -> Answer:
    """Give a booking to whose turn it is among its event type's hosts."""
    return _reassigned(diary, asked, None, "")


def reassign_to(diary: Diary, asked: Asked[Refusal, None]) -> Answer:
    """Give a booking to one host of its event type."""
    return _reassigned(diary, asked, asked.number("userId"), asked.body.reason or "")


def _reassigned(
    diary: Diary, asked: Asked[Any, None], host_id: int | None, reason: str
) -> Answer:
    """Give a booking to a host; None means whose turn it is."""

    def prepare() -> ReassignBooking:
        found = named(diary, asked)
        booking = one_of(found, asked.params[NAME])
        words = "You do not have permission to reassign this booking"
        require_host(asked, booking, found, words)
        return ReassignBooking(
            booking_id=booking.id,
            host_id=host_id,
            reason=reason,
            origin=Origin.SERVICE,
        )

    outcome = changed(diary, asked, prepare)
    booking = outcome.booking
    hosts = diary.bookings.told(booking).hosts
    joined = next(
        (each for each in booking.host_ids if each == host_id), booking.host_id
    )
    return Answer(
        body=success(Reassigned.of(booking, hosts.get(joined))),
        is_repeated=outcome.repeated and asked.once is not None,
    )


def links(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Show addresses that put a booking into a calendar."""
    booking, found = _seen(diary, asked)
    event_type = found.event_types.get(booking.event_type_id or 0)
    email = view_of(asked, booking, found).seats_of
    wanted = ExportSelection(booking_ids=(booking.id,), seen_by=email)
    file = diary.transfer.export(wanted)
    seen = booking.seen_by(email) if email else booking
    title = called(seen, event_type, found.hosts.get(booking.host_id))
    return Answer(body=success(calendar_links(seen, title, file)))


def references(diary: Diary, asked: Asked[None, ReferencesQuery]) -> Answer:
    """Show what a booking is known as in the calendars it came from."""
    found = named(diary, asked)
    booking = one_of(found, asked.params[NAME])
    if asked.me.id not in booking.host_ids:
        raise CalError(400, "User is not the owner of this booking.")
    known = diary.bookings.references(booking.id)
    return Answer(body=success(references_of(known, asked.query.type)))


def no_video(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Say that a booking has no video room, so nothing was recorded there."""
    booking, found = _seen(diary, asked)
    require_host(asked, booking, found, "User is not a host of this booking.")
    uid = asked.params[NAME]
    raise CalError(404, f"No Cal Video reference found with booking uid {uid}")


def _seen(diary: Diary, asked: Asked[Any, Any]) -> tuple[Booking, BookingListing]:
    """Return the booking the path names, if the caller is a part of it."""
    found = named(diary, asked)
    booking = one_of(found, asked.params[NAME])
    require_insider(asked, booking, found)
    return booking, found


def _open_to(diary: Diary, asked: Asked[Any, Any]) -> tuple[Booking, BookingListing]:
    """Return the booking the path names, if the caller may say who comes to it."""
    found = named(diary, asked)
    booking = one_of(found, asked.params[NAME])
    require_may_invite(asked, booking, found)
    return booking, found


def _numbered(
    asked: Asked[Any, Any], booking: Booking, found: BookingListing
) -> Attendee:
    """Return who the path names; raises `CalError` for nobody the caller knows."""
    number = asked.number("attendeeId")
    for each in people_seen(asked, booking, found):
        if each.id == number:
            return each
    uid = booking.short_uid
    words = f"Attendee with id {number} not found in booking {uid}"
    raise CalError(404, words)


_ONE = "/v2/bookings/{bookingUid}"
_READ: dict[str, Any] = {
    "versions": VERSIONS,
    "who": Who.PERMITTED,
    "scope": "BOOKING_READ",
    "refuses": (400, 403, 404),
}
_WRITE: dict[str, Any] = {
    "versions": VERSIONS,
    "who": Who.PERMITTED,
    "scope": "BOOKING_WRITE",
    "refuses": (400, 403, 404, 409),
}

ROUTES: tuple[Route[Any, Any], ...] = (
    Route(
        "GET",
        f"{_ONE}/attendees",
        attendees,
        answer=tuple[NumberedAttendee, ...],
        summary="List who comes to a booking",
        **_READ,
    ),
    Route(
        "POST",
        f"{_ONE}/attendees",
        add_attendee,
        body=NewAttendee,
        answer=AddedAttendee,
        status=201,
        limit=Limit("booking_attendees_add", _MANY),
        summary="Let somebody come to a booking",
        **_WRITE,
    ),
    Route(
        "GET",
        f"{_ONE}/attendees/{{attendeeId}}",
        attendee,
        answer=NumberedAttendee,
        summary="Show somebody who comes to a booking",
        **_READ,
    ),
    Route(
        "DELETE",
        f"{_ONE}/attendees/{{attendeeId}}",
        remove_attendee,
        answer=tuple[NumberedAttendee, ...],
        limit=Limit("booking_attendees_remove", _MANY),
        summary="Take somebody off a booking",
        **_WRITE,
    ),
    Route(
        "POST",
        f"{_ONE}/guests",
        add_guests,
        body=NewGuests,
        answer=AnyBooking,
        limit=Limit("booking_guests_add", _MANY),
        summary="Add guests to a booking",
        **_WRITE,
    ),
    Route(
        "PATCH",
        f"{_ONE}/location",
        change_place,
        body=NewPlace,
        answer=AnyBooking,
        limit=Limit("booking_location_update", _MANY),
        summary="Change where a booking is",
        **_WRITE,
    ),
    Route(
        "POST",
        f"{_ONE}/reassign",
        reassign,
        body=Nothing,
        answer=Reassigned,
        summary="Give a booking to another host",
        **_WRITE,
    ),
    Route(
        "POST",
        f"{_ONE}/reassign/{{userId}}",
        reassign_to,
        body=Refusal,
        answer=Reassigned,
        summary="Give a booking to a certain host",
        **_WRITE,
    ),
    Route(
        "GET",
        f"{_ONE}/calendar-links",
        links,
        answer=tuple[CalendarLink, ...],
        summary="Show links that add a booking to a calendar",
        **_READ,
    ),
    Route(
        "GET",
        f"{_ONE}/references",
        references,
        query=ReferencesQuery,
        answer=tuple[Reference, ...],
        summary="Show a booking's references",
        **_READ,
    ),
    *(
        Route(
            "GET",
            f"{_ONE}/{name}",
            no_video,
            answer=tuple[str, ...],
            summary=f"Show the {name} of a booking",
            **_READ,
        )
        for name in ("recordings", "transcripts", "conferencing-sessions")
    ),
)
