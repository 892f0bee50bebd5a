"""This computer, as it writes bookings to calendars on servers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.passwords import run_with_password
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import RescheduleBooking
from pinmycal_desktop.model.commands.publications import AddPublication, PutBack
from pinmycal_desktop.model.publication import Publication
from tests.builders import NOW, a_uid, a_wish, at
from tests.outward.calendar_servers import PASSWORD, USER

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.publication import Drift
    from pinmycal_desktop.outward.caldav import Publisher
    from pinmycal_desktop.vault import SessionVault
    from tests.builders import SettableClock


@dataclass
class Home:
    """This computer: a diary, and what writes to servers."""

    diary: Diary
    publisher: Publisher
    vault: SessionVault
    clock: SettableClock

    def publish_to(self, address: str, **changes: object) -> Publication:
        """Write bookings to a calendar from now on."""
        uid = a_uid()
        wanted = Publication(
            **{  # type: ignore[arg-type]
                "uid": uid,
                "name": "Work",
                "address": address,
                "username": USER,
                "host_ids": (0,),
                "made_at": NOW,
                "due_at": NOW,
                **changes,
            }
        )
        command = AddPublication(publication=wanted)
        done = run_with_password(self.diary, self.vault, command, PASSWORD, uid=uid)
        return done.publication

    def book(self, **changes: object) -> Booking:
        """Book a meeting."""
        return self.diary.run(a_wish(**changes)).booking

    def round(self) -> str:
        """Do one round with the only calendar; return what was in the way."""
        (there,) = self.diary.publications.all()
        self.publisher.publish(there.id)
        (there,) = self.diary.publications.all()
        trouble = there.progress.trouble
        return trouble.code if trouble else ""

    def drift(self) -> Drift:
        """Return the only drift there is."""
        (found,) = self.diary.publications.drifts()
        return found

    def follow(self) -> Booking:
        """Do here what was done there, as a person would."""
        command = self.diary.publications.following(
            self.drift(), Origin.WINDOW, outside_hours=True
        )
        return self.diary.run(command).booking

    def put_back(self) -> None:
        """Let ours count."""
        drift = self.drift()
        self.diary.run(
            PutBack(publication_id=drift.publication.id, booking_id=drift.booking.id)
        )


def file_of(booking: Booking) -> str:
    """Return what a booking's event is called."""
    return f"{booking.ical_uid}.ics"


def move(home: Home, booking: Booking, **changes: object) -> Booking:
    """Move a booking."""
    command = RescheduleBooking(
        **{  # type: ignore[arg-type]
            "booking_id": booking.id,
            "start": at(10, 13),
            "origin": Origin.WINDOW,
            **changes,
        }
    )
    return home.diary.run(command).booking
