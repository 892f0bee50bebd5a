"""POST `/v2/bookings`: from a body to the command that books."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from pinmycal_desktop.model.asking import fields_of
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import CreateBooking, CreateSeries
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.event_settings import FieldKind
from pinmycal_desktop.model.hosts import Scheduling
from pinmycal_desktop.server.calcom.booking_places import place_to_book
from pinmycal_desktop.server.calcom.booking_proof import require_proof
from pinmycal_desktop.wire.calcom.error import CalError, CodedError

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.wire.calcom.booking_change import NewBooking


def wish_of(
    diary: Diary, body: NewBooking, host: Host | None
) -> CreateBooking | CreateSeries:
    """Return what a body wishes for; raises `CalError` for what cannot be."""
    event_type = type_to_book(diary, body)
    _require_sign_in(event_type, host)
    if body.instant:
        raise CalError(
            400,
            "Instant bookings are only supported for team event types, not individual"
            " user event types.",
        )
    if event_type.scheduling is not Scheduling.PERSONAL and not event_type.hosts:
        raise CalError(
            422,
            "Can't book this team event type because it has no hosts. Please, add at"
            f" least 1 host to event type with id={event_type.id} and try again.",
        )
    location, place = place_to_book(body.location or body.meeting_url, event_type)
    email = _email(body, event_type)
    wish = CreateBooking(
        uid=str(uuid.uuid4()),
        event_type_id=event_type.id,
        start=body.start.at,
        length=_length(body, event_type),
        attendee=body.attendee.attendee(email),
        guests=body.guests or (),
        answers=body.answers(event_type),
        notes=body.notes,
        location=location,
        place=place,
        metadata=body.metadata_pairs(),
        origin=Origin.SERVICE,
        off_grid=True,
        keeps_any_answer=True,
        under_terms=True,
        seat_uid=str(uuid.uuid4()) if event_type.seats else "",
    )
    if event_type.recurrence is None and body.recurrence_count is not None:
        raise CalError(
            400, f"Event type with id={event_type.id} is not a recurring event"
        )
    typed = body.email_verification_code
    require_proof(diary, event_type, email=email, typed=typed, host=host)
    if event_type.recurrence is None:
        return wish
    return _series(wish, body, event_type.recurrence.occurrences)


def type_to_book(diary: Diary, body: NewBooking) -> EventType:
    """Return the event type a body names; raises `CalError` when there is none."""
    if body.event_type_id is not None:
        try:
            return diary.event_types.get(body.event_type_id)
        except (NotFound, OverflowError):
            words = f"Event type with id {body.event_type_id} not found."
            raise CalError(404, words) from None
    if not body.username:
        return _type_of_team(diary, body.team_slug or "", body.event_type_slug or "")
    try:
        host = diary.account.host_named(body.username)
    except NotFound:
        raise CalError(404, f"User with username {body.username} not found") from None
    slug = body.event_type_slug
    for each in diary.event_types.all(host_id=host.id):
        if each.slug == slug:
            return each
    raise CalError(
        404,
        f"Event type with slug {slug} belonging to user {body.username} not found.",
    )


def _type_of_team(diary: Diary, team_slug: str, slug: str) -> EventType:
    """Return what a team offers under a slug; raises `CalError` for nothing."""
    try:
        team = diary.teams.named(team_slug)
    except NotFound:
        raise CalError(404, f"Team with slug {team_slug} not found") from None
    for each in diary.event_types.of_team(team.id):
        if each.slug == slug:
            return each
    raise CalError(
        404, f"Event type with slug {slug} belonging to team {team_slug} not found."
    )


def _series(wish: CreateBooking, body: NewBooking, most: int) -> CreateSeries:
    """Return the wish for a series, by default of as many meetings as usual."""
    count = body.recurrence_count or most
    if count > most:
        raise CalError(
            400,
            f"Provided recurrenceCount={count} is higher than the event type's"
            f" recurring event occurrences={most}",
        )
    further = (str(uuid.uuid4()) for _ in range(count - 1))
    return CreateSeries(
        series_uid=str(uuid.uuid4()), uids=(wish.uid, *further), first=wish
    )


def _require_sign_in(event_type: EventType, host: Host | None) -> None:
    """Raise `CalError` where only those who hold the event type may book."""
    if not event_type.settings.needs_sign_in:
        return
    if host is None:
        raise CalError(
            401,
            "checkBookingRequiresAuthentication - request must be authenticated by"
            " passing credentials belonging to event type owner, host or team or org"
            " admin or owner.",
        )
    if host.id not in {
        event_type.host_id,
        *(each.host_id for each in event_type.hosts),
    }:
        raise CalError(
            403,
            "checkBookingRequiresAuthentication - user is not authorized to access this"
            " event type. User has to be either event type owner, host, team admin or"
            " owner or org admin or owner.",
        )


def _length(body: NewBooking, event_type: EventType) -> int | None:
    """Return the length that is asked for; raises `CalError` for one not offered."""
    wanted = body.length_in_minutes
    if wanted is None:
        return None
    if len(event_type.lengths) == 1:
        raise CalError(
            400,
            "Can't specify 'lengthInMinutes' because event type does not have multiple"
            " possible lengths. Please, remove the 'lengthInMinutes' field from the"
            " request.",
        )
    if wanted not in event_type.lengths:
        lengths = ", ".join(map(str, sorted(event_type.lengths)))
        raise CalError(
            400,
            "Provided 'lengthInMinutes' is not one of the possible lengths for the"
            f" event type. The possible lengths are: {lengths}",
        )
    return wanted


def _email(body: NewBooking, event_type: EventType) -> str:
    """Return the invitee's address; who gave a number alone has one made of it."""
    if body.attendee.email:
        return body.attendee.email
    field = next(
        (each for each in fields_of(event_type) if each.kind is FieldKind.EMAIL), None
    )
    if field is None or (field.is_required and not field.is_hidden):
        raise CodedError(
            400, "BAD_REQUEST", "responses - {email}error_required_field, "
        )
    digits = "".join(filter(str.isdecimal, body.attendee.phone_number or ""))
    return f"{digits}@sms.cal.com"
