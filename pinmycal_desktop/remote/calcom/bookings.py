"""Bookings, slots and reservations of an account at Cal.com.

There are no idempotency keys: a booking carries the operation that made it in its
metadata, and `find` looks for that. Nothing here is sent twice.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import NotOffered, ServerTrouble
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.remote.asking import Subject, after_write
from pinmycal_desktop.remote.calcom.area import MOST_TAKEN, Area
from pinmycal_desktop.remote.calcom.lists import LONGEST, Place, list_query
from pinmycal_desktop.remote.calcom.teams import TeamPaths
from pinmycal_desktop.remote.call import Call, path_of
from pinmycal_desktop.wire.calcom import read_slots, write_booking
from pinmycal_desktop.wire.calcom.codec import instant_text
from pinmycal_desktop.wire.calcom.read_booking import read_bookings, read_page
from pinmycal_desktop.wire.calcom.read_people import read_attendees

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.event_type import Location
    from pinmycal_desktop.model.remote import (
        NewRemoteBooking,
        RemoteBooking,
        RemotePage,
        RemotePerson,
        RemoteReservation,
        RemoteSlot,
    )

_BOOKINGS = "/v2/bookings"
_RESERVATIONS = "/v2/slots/reservations"
_SECOND = timedelta(seconds=1)
_MOST_LOOKED_THROUGH = 20


class CalcomBookings(TeamPaths, Area):
    """What is done with bookings; see `remote.RemoteBookings`."""

    def bookings(
        self,
        *,
        span: Span | None = None,
        updated_after: datetime | None = None,
        team_id: str = "",
        organization_id: str = "",
        after: str = "",
        size: int = 100,
    ) -> RemotePage:
        """Return a page of bookings."""
        if team_id and updated_after is not None:
            raise NotOffered("remote.not-offered")
        path = self._list_path(team_id, organization_id)
        return self._page(path, span, Place.read(after, updated_after), size)

    def booking(self, uid: str) -> RemoteBooking:
        """Return one booking."""
        found = self.series(uid)
        return next((each for each in found if each.uid == uid), found[0])

    def series(self, uid: str) -> tuple[RemoteBooking, ...]:
        """Return all bookings under a uid."""
        return self._get(path_of(_BOOKINGS, uid), read_bookings, _booking(uid))

    def find(
        self, operation: str, *, attendee_email: str, start: datetime
    ) -> RemoteBooking | None:
        """Return the booking made under a key, if there is one."""
        around = Span(start + LONGEST, start + LONGEST)
        place = Place()
        for _ in range(_MOST_LOOKED_THROUGH):
            page = self._page(
                _BOOKINGS, around, place, MOST_TAKEN, email=attendee_email
            )
            for each in page.bookings:
                if each.operation == operation:
                    return each
            if not page.next:
                return None
            place = Place.read(page.next, None)
        raise ServerTrouble("remote.answer-too-large", host=self._asking.host)

    def create(self, new: NewRemoteBooking, *, key: str) -> RemoteBooking:
        """Book, under a key that is kept in the metadata."""
        about = Subject(kind="event-type", name=new.event_type_id, start=new.start)
        body = write_booking.new_booking_body(new, operation=key)
        return self._send("POST", _BOOKINGS, body, read_bookings, about)[0]

    def reschedule(
        self,
        uid: str,
        *,
        start: datetime,
        reason: str = "",
        moved_by: str = "",
        seat_uid: str = "",
        key: str,  # noqa: ARG002 - this platform knows none
    ) -> RemoteBooking:
        """Move a booking, which gives another one."""
        body = write_booking.move_body(
            start, reason=reason, moved_by=moved_by, seat_uid=seat_uid
        )
        about = Subject(kind="booking", name=uid, start=start)
        path = path_of(_BOOKINGS, uid, "reschedule")
        return self._send("POST", path, body, read_bookings, about)[0]

    def cancel(
        self,
        uid: str,
        *,
        reason: str,
        seat_uid: str = "",
        rest: bool = False,
        key: str,  # noqa: ARG002 - this platform knows none
    ) -> RemoteBooking:
        """Cancel a booking."""
        body = write_booking.cancel_body(reason=reason, seat_uid=seat_uid, rest=rest)
        return self._act(uid, "cancel", body)

    def confirm(self, uid: str) -> RemoteBooking:
        """Accept a pending booking."""
        return self._act(uid, "confirm", None)

    def decline(self, uid: str, *, reason: str = "") -> RemoteBooking:
        """Decline a pending booking."""
        return self._act(uid, "decline", write_booking.decline_body(reason))

    def mark_absent(
        self, uid: str, *, host: bool | None = None, attendees: dict[str, bool]
    ) -> RemoteBooking:
        """Note who did not come."""
        body = write_booking.absent_body(host, attendees)
        return self._act(uid, "mark-absent", body)

    def add_guests(self, uid: str, emails: tuple[str, ...]) -> RemoteBooking:
        """Invite further people."""
        return self._act(uid, "guests", write_booking.guests_body(emails))

    def change_location(self, uid: str, location: Location) -> RemoteBooking:
        """Say where the booking is."""
        body = write_booking.location_body(location)
        return self._act(uid, "location", body, method="PATCH")

    def reassign(
        self, uid: str, *, host_id: str = "", reason: str = ""
    ) -> RemoteBooking:
        """Give the booking to another host; the answer is none, so it is read after."""
        path = path_of(_BOOKINGS, uid, "reassign")
        call = Call(method="POST", path=path)
        if host_id:
            body = write_booking.reassign_body(reason)
            call = Call(method="POST", path=path_of(path, host_id), body=body)
        self._asking.ask(call, _booking(uid))
        return after_write(lambda: self.booking(uid))

    def attendees(self, uid: str) -> tuple[RemotePerson, ...]:
        """Return who comes to a booking."""
        return self._get(
            path_of(_BOOKINGS, uid, "attendees"), read_attendees, _booking(uid)
        )

    def slots(
        self,
        event_type_id: str,
        *,
        span: Span,
        zone: str,
        length: int | None = None,
        moving: str = "",
    ) -> tuple[RemoteSlot, ...]:
        """Return free starts; asked for a day around, since ranges are cut to it."""
        end = span.end + LONGEST
        if (end.hour, end.minute, end.second) == (0, 0, 0):
            end -= _SECOND  # an end of midnight would mean the whole day after
        query = [
            ("eventTypeId", event_type_id),
            ("start", instant_text(span.start - LONGEST)),
            ("end", instant_text(end)),
            ("timeZone", zone),
            ("format", "range"),
        ]
        if length is not None:
            query.append(("duration", str(length)))
        if moving:
            query.append(("bookingUidToReschedule", moving))
        return self._get(
            "/v2/slots",
            lambda data: read_slots.read_slots(data, within=span),
            Subject(kind="event-type", name=event_type_id),
            tuple(query),
        )

    def reserve(
        self, event_type_id: str, *, start: datetime, length: int | None = None
    ) -> RemoteReservation:
        """Hold a slot for five minutes."""
        body = write_booking.reservation_body(event_type_id, start, length)
        about = Subject(kind="event-type", name=event_type_id, start=start)
        return self._send(
            "POST", _RESERVATIONS, body, read_slots.read_reservation, about
        )

    def release(self, reservation_uid: str) -> None:
        """Hold a slot no longer."""
        path = path_of(_RESERVATIONS, reservation_uid)
        self._asking.ask(Call(method="DELETE", path=path, changes=False))

    def _act(
        self, uid: str, deed: str, body: bytes | None, *, method: str = "POST"
    ) -> RemoteBooking:
        """Do something to a booking and return it, of a series the one meant."""
        path = path_of(_BOOKINGS, uid, deed)
        found = self._send(method, path, body, read_bookings, _booking(uid))
        return next((each for each in found if each.uid == uid), found[0])

    def _list_path(self, team_id: str, organization_id: str) -> str:
        if team_id:
            return f"{self._team_path(team_id)}/bookings"
        if organization_id:
            return path_of("/v2/organizations", organization_id, "bookings")
        return _BOOKINGS

    def _page(
        self,
        path: str,
        span: Span | None,
        place: Place,
        size: int,
        *,
        email: str = "",
    ) -> RemotePage:
        """Return one page of a list, with where the next begins."""
        size = min(size, MOST_TAKEN)
        query = list_query(span, place, size)
        if email:
            query = (*query, ("attendeeEmail", email))
        page, rows = self._get(path, read_page, query=query)
        total = None if place.since else page.total
        return replace(page, next=place.after(page, rows, size), total=total)


def _booking(uid: str) -> Subject:
    return Subject(kind="booking", name=uid)
