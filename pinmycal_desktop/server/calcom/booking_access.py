"""Who may do what with a booking, and which booking a path names.

The uid of a booking names it and is no key to it: see `differences`. Its hosts may do
all, who comes to it may read, move and cancel it, who booked it may say who else comes,
and whoever knows a seat's uid may move and cancel that seat.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.wire.calcom.booking import View
from pinmycal_desktop.wire.calcom.error import CalError

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.booking import Attendee
    from pinmycal_desktop.model.queries import BookingListing, ListedBooking
    from pinmycal_desktop.server.calcom.asking import Asked

NAME = "bookingUid"
"""The part of a path that names a booking."""


def named(diary: Diary, asked: Asked[Any, Any], *, words: str = "") -> BookingListing:
    """Return what the path names: a booking, a time one left, or a series.

    Raises `CalError` when there is nothing, with `words` about the uid.
    """
    uid = asked.params[NAME]
    try:
        return diary.bookings.named(uid)
    except NotFound:
        words = words or "Booking with uid={uid} was not found in the database"
        raise CalError(404, words.format(uid=uid)) from None


def one_of(listing: BookingListing, uid: str) -> Booking:
    """Return the one booking that `listing` is; raises `CalError` for anything else."""
    found = listing.listed[0]
    if not isinstance(found, Booking):
        raise CalError(
            400,
            f"Can't change booking with uid={uid} because it has been rescheduled"
            f" already to booking with uid={found.next_uid}.",
        )
    if found.short_uid != uid:
        raise CalError(400, f"{uid} is a series; name one of its bookings.")
    return found


def is_host(host: Host | None, booking: Booking, listing: BookingListing) -> bool:
    """Whether `host` holds a booking or its event type, or runs the team of it."""
    if host is None:
        return False
    event_type = listing.event_types.get(booking.event_type_id or 0)
    holders = set(booking.host_ids)
    if event_type is not None:
        holders |= {event_type.host_id, *(each.host_id for each in event_type.hosts)}
        if (event_type.team_id, host.id) in listing.managers:
            return True
    return host.id in holders


def is_insider(host: Host | None, booking: Booking, listing: BookingListing) -> bool:
    """Whether `host` holds a booking or comes to it."""
    return is_host(host, booking, listing) or is_attendee(host, booking)


def is_attendee(host: Host | None, booking: Booking) -> bool:
    """Whether `host` is one of those who come, by their address."""
    if host is None or not host.email:
        return False
    email = host.email.casefold()
    return any(each.email.casefold() == email for each in booking.people)


def require_may_invite(
    asked: Asked[Any, Any], booking: Booking, listing: BookingListing
) -> None:
    """Raise `CalError` unless the caller may say who else comes.

    A host may, and whoever booked; neither a guest nor who has one of several seats.
    """
    require_insider(asked, booking, listing)
    if is_host(asked.host, booking, listing):
        return
    email = booking.attendee.email.casefold()
    if booking.seats or asked.me.email.casefold() != email:
        raise CalError(
            403,
            "User is not authorized to change who comes to this booking. User must be"
            " its host or attendee, or the team's admin or owner.",
        )


def people_seen(
    asked: Asked[Any, Any], booking: Booking, listing: BookingListing
) -> tuple[Attendee, ...]:
    """Return who comes, as far as the caller may know: of those with seats themself."""
    if not booking.seats or is_host(asked.host, booking, listing):
        return booking.people
    return tuple(
        each
        for each in booking.people
        if each.email.casefold() == asked.me.email.casefold()
    )


def view_of(
    asked: Asked[Any, Any],
    listed: ListedBooking,
    listing: BookingListing,
    *,
    seat_uid: str = "",
    is_made: bool = False,
) -> View:
    """Return how the caller sees a booking."""
    booking = listed if isinstance(listed, Booking) else listed.booking
    host = asked.host
    holds = is_host(host, booking, listing)
    return View(
        is_insider=holds or is_attendee(host, booking),
        seats_of=host.email if host and not holds else "",
        seat_uid=seat_uid,
        is_made=is_made,
    )


def require_insider(
    asked: Asked[Any, Any], booking: Booking, listing: BookingListing
) -> None:
    """Raise `CalError` unless the caller holds a booking or comes to it."""
    if is_insider(asked.host, booking, listing):
        return
    if asked.host is None:
        raise CalError(
            401,
            "Say who asks: the uid of a booking is no permission to change it. Pass an"
            " API key as 'Bearer' header.",
        )
    raise CalError(403, "User is not authorized to access this booking.")


def require_host(
    asked: Asked[Any, Any], booking: Booking, listing: BookingListing, words: str
) -> None:
    """Raise `CalError` with `words` unless the caller holds a booking."""
    if not is_host(asked.host, booking, listing):
        raise CalError(403, words)
