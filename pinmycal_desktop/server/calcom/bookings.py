"""`/v2/bookings` (2024-08-13): booking, listing, and showing one."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.commands.bookings import CreateSeries
from pinmycal_desktop.model.errors import NotFound, PinmyCalError
from pinmycal_desktop.server.calcom.booking_access import NAME, named, view_of
from pinmycal_desktop.server.calcom.booking_making import type_to_book, wish_of
from pinmycal_desktop.server.calcom.routes import Route, Who
from pinmycal_desktop.server.calcom.versions import BOOKINGS
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.booking import (
    AnyBooking,
    BookingOrSeries,
    booking_shape,
)
from pinmycal_desktop.wire.calcom.booking_change import NewBooking
from pinmycal_desktop.wire.calcom.booking_list import BookingsQuery
from pinmycal_desktop.wire.calcom.booking_refusals import booking_refusal
from pinmycal_desktop.wire.calcom.codec import success
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.paging import Pagination

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.commands.bookings import CreateBooking
    from pinmycal_desktop.model.queries import BookingListing, BookingListQuery
    from pinmycal_desktop.server.calcom.asking import Asked

VERSIONS = frozenset({BOOKINGS})


def create(diary: Diary, asked: Asked[NewBooking, None]) -> Answer:
    """Book a time, a series or a seat."""
    body = asked.body
    uid = _uid_for(asked)

    def prepare() -> CreateBooking | CreateSeries:
        wish = wish_of(diary, body, asked.host)
        holder = asked.holder(body.reservation_uid)
        if isinstance(wish, CreateSeries):
            return replace(wish, first=replace(wish.first, holder=holder))
        return replace(wish, uid=uid, holder=holder)

    try:
        outcome = written(diary, asked, prepare)
    except PinmyCalError as error:
        kind = type_to_book(diary, body)
        raise booking_refusal(
            error, event_type_id=kind.id, is_team=kind.team_id is not None
        ) from None
    is_repeated = outcome.repeated and asked.once is not None
    if isinstance(outcome.value, tuple):
        shapes = [
            _made(diary, asked, each, is_theirs=True) for each in outcome.bookings
        ]
        return Answer(body=success(shapes), is_repeated=is_repeated)
    booking = outcome.booking
    shape = _made(diary, asked, booking, is_theirs=booking.uid == uid)
    return Answer(body=success(shape), is_repeated=is_repeated)


def _uid_for(asked: Asked[NewBooking, None]) -> str:
    """Return the UID of what is to be booked: the same for the same request's key.

    So a booking tells whether this request made it, or found it waiting.
    """
    once = asked.once
    if once is None:
        return str(uuid.uuid4())
    words = f"{once.scope} {once.key} {once.fingerprint.hex()}"
    return str(uuid.uuid5(_REQUESTS, words))


_REQUESTS = uuid.UUID("5f5a4a0e-52ab-4cf1-9c53-1f0b7a5de3c8")


def _made(
    diary: Diary, asked: Asked[NewBooking, None], booking: Booking, *, is_theirs: bool
) -> AnyBooking:
    """Return a booking as whoever asked for it sees it.

    What waited already somebody else may have asked for: an address that is typed
    proves nothing, so it is told as to anybody (`is_theirs` is false).
    """
    listing = diary.bookings.told(booking)
    email = (asked.body.attendee.email or "").casefold()
    mine = (
        each.uid for each in booking.seats if each.attendee.email.casefold() == email
    )
    view = view_of(asked, booking, listing, seat_uid=next(mine, ""), is_made=True)
    if is_theirs and not booking.seats:
        # Whoever made it knows all there is to know.
        view = replace(view, is_insider=True)
    return booking_shape(booking, listing, view)


def listing(diary: Diary, asked: Asked[None, BookingsQuery]) -> Answer:
    """List the caller's bookings, page by page."""
    query = asked.query.query(asked.me, now=asked.now)
    _require_known(diary, query)
    if asked.query.team_ids is not None:
        query = replace(query, event_type_ids=_of_teams(diary, asked))
    return listed(diary, asked, query)


def listed(diary: Diary, asked: Asked[Any, Any], query: BookingListQuery) -> Answer:
    """Return one page of bookings; raises `CalError` for unknown event types."""
    _require_known(diary, query)
    found = diary.bookings.listing(query)
    shapes = [
        booking_shape(each, found, view_of(asked, each, found)) for each in found.listed
    ]
    place = Pagination.of(
        total=found.total, skip=query.skip, take=query.take, returned=len(shapes)
    )
    return Answer(body=success(shapes, place))


def _require_known(diary: Diary, query: BookingListQuery) -> None:
    """Raise `CalError` when a list is narrowed to event types that are none."""
    wanted = query.event_type_ids or frozenset()
    unknown = sorted(wanted - diary.event_types.known(wanted))
    if unknown:
        ids = ", ".join(map(str, unknown))
        raise CalError(400, f"Event types with IDs {ids} do not exist.")


def _of_teams(diary: Diary, asked: Asked[None, BookingsQuery]) -> frozenset[int]:
    """Return the event types asked for that belong to the teams asked for.

    Of a team the caller is no member of there is none.
    """
    ids = {
        kind.id
        for team_id in asked.query.team_ids or ()
        if diary.teams.membership_of(team_id, asked.me.id)
        for kind in diary.event_types.of_team(team_id)
    }
    wanted = asked.query.type_ids
    return frozenset(ids if wanted is None else ids & wanted)


def read(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Show what a uid names: a booking, a time one left, or a whole series."""
    return shown(asked, named(diary, asked), uid=asked.params[NAME])


def read_seat(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Show the booking a seat is in, to whoever knows the seat."""
    uid = asked.params["seatUid"]
    try:
        found = diary.bookings.with_seat(uid)
    except NotFound:
        words = f"Booking with seatUid={uid} was not found in the database"
        raise CalError(404, words) from None
    view = view_of(asked, found.listed[0], found, seat_uid=uid)
    return Answer(body=success(booking_shape(found.listed[0], found, view)))


def shown(
    asked: Asked[Any, Any],
    found: BookingListing,
    *,
    uid: str = "",
    outcome: Outcome | None = None,
) -> Answer:
    """Return bookings as the caller sees them: one, or a series as a list.

    It is a series when `uid` is the series' own.
    """
    shapes = [
        booking_shape(each, found, view_of(asked, each, found)) for each in found.listed
    ]
    first = found.listed[0]
    is_series = isinstance(first, Booking) and bool(uid) and first.series_uid == uid
    return Answer(
        body=success(shapes if is_series else shapes[0]),
        is_repeated=bool(outcome and outcome.repeated and asked.once),
    )


ROUTES = (
    Route(
        "POST",
        "/v2/bookings",
        create,
        body=NewBooking,
        answer=BookingOrSeries,
        status=201,
        versions=VERSIONS,
        who=Who.ANYBODY,
        scope="BOOKING_WRITE",
        says_sentence=True,
        refuses=(401, 403, 404, 409),
        summary="Book a time, a series or a seat",
    ),
    Route(
        "GET",
        "/v2/bookings",
        listing,
        query=BookingsQuery,
        answer=tuple[AnyBooking, ...],
        versions=VERSIONS,
        who=Who.PERMITTED,
        scope="BOOKING_READ",
        is_paged=True,
        summary="List bookings",
    ),
    Route(
        "GET",
        "/v2/bookings/by-seat/{seatUid}",
        read_seat,
        answer=AnyBooking,
        versions=VERSIONS,
        who=Who.ANYBODY,
        scope="BOOKING_READ",
        refuses=(404,),
        summary="Show the booking of a seat",
    ),
    Route(
        "GET",
        "/v2/bookings/{bookingUid}",
        read,
        answer=BookingOrSeries,
        versions=VERSIONS,
        who=Who.ANYBODY,
        scope="BOOKING_READ",
        refuses=(404,),
        summary="Show a booking",
    ),
)
