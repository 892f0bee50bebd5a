"""An account at PinmyCal: the documented routes, and the list where there is one.

A booking keeps its id through every move. Writes carry their key, so one whose answer
was lost is sent again as it was. Writes answer an id only; the booking is read after.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from pinmycal_desktop.model.errors import NotFound, NotOffered
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.remote.asking import NOTHING, Subject, after_write
from pinmycal_desktop.remote.call import Call, path_of
from pinmycal_desktop.remote.remote import Remote
from pinmycal_desktop.wire.pinmycal import read, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.model.remote import (
        NewRemoteBooking,
        RemoteBooking,
        RemotePage,
        RemoteProfile,
        RemoteSlot,
        RemoteWebhook,
    )
    from pinmycal_desktop.model.remote_setup import RemoteEventType
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.remote.asking import Asking

T = TypeVar("T")

_BOOKINGS = "/v1/bookings"
_WEBHOOKS = "/v1/webhooks"
_MOST_LISTED = 100
KEY = "idempotency-key"


class PinmycalRemote(Remote):
    """A `Remote` at PinmyCal."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    @property
    def abilities(self) -> frozenset[Ability]:
        """What can be asked of it.

        The list is not documented: it is there until the platform says that it is not,
        with `NotOffered`.
        """
        return frozenset(
            {
                Ability.LIST_BOOKINGS,
                Ability.BOOK,
                Ability.SAFE_KEYS,
                Ability.STABLE_UID,
                Ability.WEBHOOKS,
            }
        )

    def profile(self) -> RemoteProfile:
        """Return who is signed in."""
        return self._get("/v1/users/me", read.read_me)

    def event_types(self, *, team_id: str = "") -> tuple[RemoteEventType, ...]:
        """Return what can be booked; there are no teams to ask."""
        if team_id:
            raise NotOffered("remote.not-offered")
        return self._get("/v1/event-types", read.read_event_types)

    def event_type(self, event_type_id: str, *, team_id: str = "") -> RemoteEventType:
        """Return one of them."""
        for each in self.event_types(team_id=team_id):
            if each.remote_id == event_type_id:
                return each
        raise NotFound("event-type", event_type_id)

    def slots(
        self,
        event_type_id: str,
        *,
        span: Span,
        zone: str,
        length: int | None = None,  # noqa: ARG002 - an event type has one length
        moving: str = "",  # noqa: ARG002 - nothing says which booking is to be moved
    ) -> tuple[RemoteSlot, ...]:
        """Return free starts, asked for day by day as it is documented."""
        about = Subject(kind="event-type", name=event_type_id)
        found: dict[datetime, RemoteSlot] = {}
        for day in span.dates(zone):
            query = (
                ("eventTypeId", event_type_id),
                ("date", day.isoformat()),
                ("timezone", zone),
            )
            slots = self._get(
                "/v1/availability",
                lambda data: read.read_slots(data, within=span),
                about,
                query,
            )
            found |= {each.start: each for each in slots}
        return tuple(slot for _, slot in sorted(found.items()))

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
        """Return a page of bookings, where there is such a list."""
        if updated_after is not None or team_id or organization_id:
            raise NotOffered("remote.not-offered")
        pairs = [("limit", str(min(size, _MOST_LISTED)))]
        if span is not None:
            days = span.dates("UTC")
            pairs += [("from", days[0].isoformat()), ("to", days[-1].isoformat())]
            pairs.append(("timezone", "UTC"))
        if after:
            pairs.append(("cursor", after))
        return self._get(_BOOKINGS, read.read_page, query=tuple(pairs))

    def booking(self, uid: str) -> RemoteBooking:
        """Return one booking."""
        about = Subject(kind="booking", name=uid)
        return self._get(path_of(_BOOKINGS, uid), read.read_booking, about)

    def series(self, uid: str) -> tuple[RemoteBooking, ...]:
        """Return the booking: there are no series."""
        return (self.booking(uid),)

    def create(self, new: NewRemoteBooking, *, key: str) -> RemoteBooking:
        """Book; sent again under the same key it takes effect once."""
        about = Subject(kind="event-type", name=new.event_type_id, start=new.start)
        body = write.new_booking_body(new)
        return self._write("POST", _BOOKINGS, body, key, about)

    def reschedule(
        self,
        uid: str,
        *,
        start: datetime,
        reason: str = "",
        moved_by: str = "",  # noqa: ARG002 - whoever has the key moves it
        seat_uid: str = "",
        key: str,
    ) -> RemoteBooking:
        """Move a booking; its id stays."""
        if seat_uid:
            raise NotOffered("remote.not-offered")
        about = Subject(kind="booking", name=uid, start=start)
        body = write.move_body(start, reason)
        return self._write("PATCH", path_of(_BOOKINGS, uid), body, key, about)

    def cancel(
        self, uid: str, *, reason: str, seat_uid: str = "", rest: bool = False, key: str
    ) -> RemoteBooking:
        """Cancel a booking; a second time is the same as the first."""
        if seat_uid or rest:
            raise NotOffered("remote.not-offered")
        about = Subject(kind="booking", name=uid)
        body = write.cancel_body(reason)
        return self._write("DELETE", path_of(_BOOKINGS, uid), body, key, about)

    def subscriptions(self, *, event_type_id: str = "") -> tuple[RemoteWebhook, ...]:
        """Return the webhooks; none is of one event type alone."""
        if event_type_id:
            raise NotOffered("remote.not-offered")
        return self._get(_WEBHOOKS, read.read_webhooks)

    def subscribe(
        self, *, url: str, triggers: tuple[str, ...], secret: str, key: str
    ) -> RemoteWebhook:
        """Be told at `url`."""
        call = Call(
            method="POST",
            path=_WEBHOOKS,
            body=write.webhook_body(url, triggers, secret),
            headers={KEY: key},
        )
        return self._asking.read(call, read.read_webhook)

    def unsubscribe(self, webhook_id: str) -> None:
        """Be told no longer."""
        call = Call(method="DELETE", path=path_of(_WEBHOOKS, webhook_id))
        with suppress(NotFound):
            self._asking.ask(call, Subject(kind="subscription", name=webhook_id))

    def stop(self) -> None:
        """End the call under way; from any thread."""
        self._asking.stop()

    def close(self) -> None:
        """Give up the connections."""
        self._asking.close()

    def _get(
        self,
        path: str,
        read_as: Callable[[bytes], T],
        about: Subject = NOTHING,
        query: tuple[tuple[str, str], ...] = (),
    ) -> T:
        call = Call(method="GET", path=path, query=query)
        return self._asking.read(call, read_as, about)

    def _write(
        self, method: str, path: str, body: bytes | None, key: str, about: Subject
    ) -> RemoteBooking:
        """Change something under a key, and read the booking it is about."""
        call = Call(method=method, path=path, body=body, headers={KEY: key})
        uid = self._asking.read(call, read.read_made, about)
        return after_write(lambda: self.booking(uid))
