"""An account at a service in a diary that is served, with one of each kind.

What is of it says `THERE`, so that it can be seen where it must not be.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.account import Connection, CredentialKind, Platform
from pinmycal_desktop.model.away import AwayReason, OutOfOffice
from pinmycal_desktop.model.booking import (
    Attendee,
    Booking,
    BookingStatus,
    Departure,
    Origin,
    Seat,
)
from pinmycal_desktop.model.commands.accounts import AddAccount
from pinmycal_desktop.model.event_type import EventType, SeatPlan
from pinmycal_desktop.model.private_link import PrivateLink
from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import (
    absences,
    bookings,
    departures,
    event_types,
    private_links,
    reservations,
    schedules,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Account

THERE = "Elsewhere"
"""In every name, title and note."""
EMAIL = "ines@there.example"
"""Who booked there."""
USERNAME = "ines-there"
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
BOOKED = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
"""When the meeting there begins; Ada comes to it, by her address here."""
FREE = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
"""When nothing is booked, here or there."""

OF_A_ROW = {
    "account_id": "account",
    "booking_id": "booking",
    "event_type_id": "event_type",
    "host_id": "host",
    "schedule_id": "schedule",
}
"""The columns that say what a row is of."""


@dataclass(frozen=True)
class Elsewhere:
    """What there is of an account at a service, by its names."""

    account: Account
    host_id: int
    event_type: EventType
    seated: EventType
    schedule_id: int
    booking: Booking
    with_seat: Booking
    series: tuple[Booking, ...]
    left_uid: str
    """What a booking was known by before it was moved."""
    link: PrivateLink
    held: Reservation
    away_id: int

    @property
    def uids(self) -> tuple[str, ...]:
        """Every name that an answer could tell."""
        booked = (self.booking, self.with_seat, *self.series)
        return (
            *(name for each in booked for name in (each.uid, each.short_uid)),
            *(each.uid for each in self.with_seat.seats),
            *(each.uid for each in (self.event_type, self.seated)),
            self.left_uid,
        )

    def kept(self, file: Path) -> dict[str, list[tuple[object, ...]]]:
        """Return every row that is of the account, by its table."""
        with closing(sqlite3.connect(file)) as db:
            tables = [
                name
                for (name,) in db.execute(
                    "select name from sqlite_schema where type = 'table'"
                )
            ]
            return {each: self._rows(db, each) for each in tables}

    def _rows(self, db: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
        """Return the rows of a table that are the account's, or of what is."""
        columns = {row[1] for row in db.execute(f"pragma table_info({table})")}
        its = f"where account_id = {self.account.id}"
        of = [
            f"{column} = {self.account.id}"
            if column == "account_id"
            else f"{column} in (select id from {named} {its})"  # noqa: S608 - ours
            for column, named in OF_A_ROW.items()
            if column in columns
        ]
        if table == "account":
            of.append(f"id = {self.account.id}")
        wanted = f"select * from {table} where {' or '.join(of)}"  # noqa: S608 - ours
        return db.execute(wanted).fetchall() if of else []


def add_elsewhere(diary: Diary) -> Elsewhere:
    """Sign an account in, and put into its copy what a service could tell."""
    account = diary.run(
        AddAccount(
            uid="account-elsewhere",
            platform=Platform.CALCOM,
            name="Work",
            zone="Europe/Lisbon",
            host_name=f"Ines {THERE}",
            connection=Connection(
                address="https://api.cal.com",
                credentials=CredentialKind.KEY,
                remote_id="7",
                username=USERNAME,
                email="host@there.example",
                key_hint="9f3c",
                signed_in_at=NOW,
            ),
        )
    ).account
    host_id = diary.account.owner_of(account.id).id
    with diary._database.write() as db:
        schedule = Schedule(
            uid="schedule-there",
            account_id=account.id,
            host_id=host_id,
            name=THERE,
            zone="Europe/Lisbon",
            is_default=True,
            revision=1,
        )
        schedule_id = schedules.insert(db, schedule)
        kind = EventType(
            uid="type-there",
            account_id=account.id,
            host_id=host_id,
            title=THERE,
            slug="there",
            revision=1,
        )
        kind = replace(kind, id=event_types.insert(db, kind))
        seated = replace(
            kind,
            id=0,
            uid="seats-there",
            slug="seats-there",
            seats=SeatPlan(per_slot=3),
        )
        seated = replace(seated, id=event_types.insert(db, seated))
        made = _bookings(account, host_id, kind, seated)
        booking, with_seat, *series = bookings.insert(db, made)
        left = Departure(
            id=990,
            uid="left-there-1234567890a",
            next_uid=booking.short_uid,
            moved_at=NOW,
            booking=replace(booking, short_uid="left-there-1234567890a"),
        )
        departures.insert(db, left)
        link = PrivateLink(
            code="link-there", event_type_id=kind.id, most_uses=9, created_at=NOW
        )
        private_links.save(db, link)
        held = Reservation(
            uid="held-there",
            account_id=account.id,
            host_ids=(host_id,),
            event_type_id=kind.id,
            span=Span.lasting(FREE + timedelta(hours=6), 30),
            until=NOW + timedelta(hours=12),
            created_at=NOW,
        )
        reservations.save(db, held)
        away = OutOfOffice(
            uid="away-there",
            host_id=host_id,
            first=(NOW + timedelta(days=40)).date(),
            last=(NOW + timedelta(days=41)).date(),
            reason=AwayReason.VACATION,
            note=THERE,
            created_at=NOW,
            updated_at=NOW,
            revision=1,
        )
        away_id = absences.insert(db, away)
    return Elsewhere(
        account=account,
        host_id=host_id,
        event_type=kind,
        seated=seated,
        schedule_id=schedule_id,
        booking=diary.bookings.get(booking.id),
        with_seat=with_seat,
        series=tuple(series),
        left_uid=left.uid,
        link=link,
        held=held,
        away_id=away_id,
    )


def _bookings(
    account: Account, host_id: int, kind: EventType, seated: EventType
) -> list[Booking]:
    """Return a booking, one with a seat, and a series of two."""
    invitee = Attendee(name=f"Ines {THERE}", email=EMAIL, zone="UTC")
    ada = Attendee(name="Ada", email="ada@example.test", zone="UTC")
    first = Booking(
        uid="booking-there",
        account_id=account.id,
        host_id=host_id,
        event_type_id=kind.id,
        title=THERE,
        span=Span.lasting(BOOKED, 30),
        status=BookingStatus.CONFIRMED,
        attendee=invitee,
        others=(ada,),
        notes=THERE,
        ical_uid="booking-there",
        origin=Origin.ACCOUNT,
        created_at=NOW,
        updated_at=NOW,
    )

    def later(name: str, hours: int, **others: object) -> Booking:
        span = Span.lasting(BOOKED + timedelta(hours=hours), 30)
        return replace(first, uid=name, ical_uid=name, span=span, **others)  # type: ignore[arg-type]

    return [
        first,
        later(
            "seats-there-booked",
            2,
            event_type_id=seated.id,
            seats=(Seat(uid="seat-there", attendee=invitee),),
            others=(),
        ),
        later("series-there-1", 4, series_uid="series-there"),
        later("series-there-2", 5, series_uid="series-there"),
    ]
