"""What a service tells of a booking, as a booking of this diary.

What has no place in one, such as the names of seats, stays in the document that is
kept beside it.
"""

from __future__ import annotations

from dataclasses import replace
from os import urandom
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import Attendee, Booking, BookingStatus, Origin
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.outbox import SubjectKind
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.store import accounts, event_types, remote_rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.remote import RemoteBooking, RemotePerson
    from pinmycal_desktop.store.database import Connection

_SHORT = 22
"""Letters of a short uid; nobody asks for one of a service's booking."""
_UUID_BYTES = 16
_NOBODY = Attendee(name="", email="", zone="UTC")


@value_class
class Reader:
    """What a service's words mean here: its account, host and event types."""

    account: Account
    host_id: int
    event_types: Mapping[str, int]
    """The event types here, by the service's names."""
    titles: Mapping[int, str]
    """What the event types here are called: not every service tells more."""
    now: datetime

    @classmethod
    def of(cls, db: Connection, account: Account, now: datetime) -> Reader:
        """Return the reader of an account."""
        types = remote_rows.every(db, account.id, SubjectKind.EVENT_TYPE)
        here = {name: row.local_id for name, row in types.items()}
        known = event_types.many(db, here.values())
        return cls(
            account=account,
            host_id=accounts.host_of(db, account.id).id,
            event_types=here,
            titles={each.id: each.title for each in known},
            now=now,
        )

    def new(self, remote: RemoteBooking, *, id_: int = 0, number: int = 0) -> Booking:
        """Return a booking nobody knew here, with what it is to be stored under."""
        uid, short_uid = _new_names()
        people = self._people(remote, None)
        event_type_id = self.event_types.get(remote.event_type_id)
        return Booking(
            id=id_,
            uid=uid,
            account_id=self.account.id,
            host_id=self.host_id,
            event_type_id=event_type_id,
            title=remote.title or self.titles.get(event_type_id or 0, ""),
            span=remote.span,
            status=remote.known_status or BookingStatus.CONFIRMED,
            attendee=people[0],
            others=people[1:],
            series_uid=remote.series_uid,
            answers=remote.answers,
            notes=remote.notes,
            location=_place(remote),
            metadata=remote.metadata,
            cancellation_reason=remote.cancellation_reason,
            rescheduling_reason=remote.rescheduling_reason,
            was_rescheduled=bool(remote.rescheduled_from_uid),
            rescheduled_by=remote.rescheduled_by,
            host_is_absent=remote.host_is_absent,
            short_uid=short_uid,
            number=number,
            ical_uid=remote.ical_uid or uid,
            origin=Origin.ACCOUNT,
            created_at=remote.created_at or self.now,
            updated_at=remote.updated_at or self.now,
            revision=1,
        )

    def newer(self, known: Booking, remote: RemoteBooking) -> Booking:
        """Return a booking known here, as the service tells it now.

        A status nobody knows leaves it as it was.
        """
        told = self.new(remote)
        people = self._people(remote, known)
        return replace(
            known,
            title=remote.title or known.title,
            span=told.span,
            status=remote.known_status or known.status,
            attendee=people[0],
            others=people[1:],
            series_uid=told.series_uid,
            answers=told.answers or known.answers,
            notes=told.notes or known.notes,
            location=told.location,
            metadata=told.metadata,
            cancellation_reason=told.cancellation_reason or known.cancellation_reason,
            rescheduling_reason=told.rescheduling_reason or known.rescheduling_reason,
            was_rescheduled=known.was_rescheduled or told.was_rescheduled,
            rescheduled_by=told.rescheduled_by,
            host_is_absent=told.host_is_absent,
            ical_uid=remote.ical_uid or known.ical_uid,
            updated_at=told.updated_at,
            history=(),
        )

    def _people(
        self, remote: RemoteBooking, known: Booking | None
    ) -> tuple[Attendee, ...]:
        """Return everyone who comes, each under the id they have here already."""
        ids = {p.email.casefold(): p.id for p in known.people} if known else {}
        named = [self._person(each, ids) for each in remote.attendees]
        there = {each.email.casefold() for each in named}
        zone = named[0].zone if named else self.account.zone
        for email in remote.guests:
            if email.casefold() not in there:
                there.add(email.casefold())
                id_ = ids.pop(email.casefold(), 0)
                named.append(Attendee(id=id_, name="", email=email, zone=zone))
        return tuple(named) or (_NOBODY,)

    def _person(self, person: RemotePerson, ids: dict[str, int]) -> Attendee:
        return Attendee(
            id=ids.pop(person.email.casefold(), 0),
            name=person.name,
            email=person.email,
            zone=person.zone or self.account.zone,
            language=person.language,
            phone=person.phone,
            is_absent=person.is_absent,
        )


def _new_names() -> tuple[str, str]:
    """Return a UUID (RFC 9562, 5.4) and a short uid, by chance.

    As text from the start: the standard library's UUID takes six times as long.
    """
    told = urandom(_UUID_BYTES + _SHORT // 2).hex()
    variant = "89ab"[int(told[16], 16) & 3]
    uid = f"{told[:8]}-{told[8:12]}-4{told[13:16]}-{variant}{told[17:20]}-{told[20:32]}"
    return uid, told[2 * _UUID_BYTES :]


def _place(remote: RemoteBooking) -> Location:
    """Return where it is; a room that was made for it is a link."""
    if remote.location.kind is LocationKind.NONE and remote.meeting_url:
        return Location(LocationKind.LINK, remote.meeting_url)
    return remote.location
