"""One computer: a real diary with a cloud account, and the engine that keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.account import Connection, CredentialKind, Platform
from pinmycal_desktop.model.booking import Attendee, Origin
from pinmycal_desktop.model.commands.accounts import AddAccount
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    ConfirmBooking,
    CreateBooking,
    DeclineBooking,
    RescheduleBooking,
)
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.sync.backoff import Backoff
from pinmycal_desktop.sync.budget import Budget
from pinmycal_desktop.sync.engine import Engine, Looking
from pinmycal_desktop.sync.errand import Errand
from tests.builders import NOW, ZONE, a_uid
from tests.sync.service import HOST, Line

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.outbox import OutboxItem
    from tests.builders import SettableClock
    from tests.sync.service import Service

EVER = Span(NOW.replace(year=2025), NOW.replace(year=2027))


class Desk:
    """A computer, its data and its line to the service; it can be restarted."""

    def __init__(self, folder: Path, service: Service, clock: SettableClock) -> None:
        self.folder = folder
        self.clock = clock
        self.line = Line(service)
        self.seconds = 0.0
        self.rests: list[float] = []
        self.diary = self.opened()
        known = [each for each in self.diary.account.every() if each.connection]
        self.account = known[0] if known else self._signed_in()
        self.host_id = self.diary.account.owner_of(self.account.id).id
        self.engine = self.made_engine()

    def _signed_in(self) -> Account:
        return self.diary.run(
            AddAccount(
                uid=a_uid(),
                platform=Platform.CALCOM,
                name="Mira at Cal.com",
                zone=ZONE,
                host_name="Mira Holt",
                connection=Connection(
                    address="https://service.example",
                    credentials=CredentialKind.KEY,
                    username="mira",
                    email=HOST,
                    signed_in_at=NOW,
                ),
            )
        ).account

    @property
    def database(self) -> Path:
        """The data file."""
        return self.folder / "pinmycal.db"

    def restart(self) -> None:
        """End the program and start it anew on the same data."""
        self.diary.close()
        self.diary = self.opened()
        self.engine = self.made_engine()

    def close(self) -> None:
        """End the program."""
        self.diary.close()

    def sync(self, *, seconds: float = 60.0) -> float:
        """Let time pass, and do all there is to do; return the rest it wants."""
        self.clock.advance(seconds=seconds)
        self.seconds += seconds
        self.engine.poll_now()
        return self.engine.run_once(Looking())

    # --- what a person does ----------------------------------------------------------

    @property
    def event_type_id(self) -> int:
        """The one event type of the service, once it was read."""
        (found,) = self.diary.event_types.all(host_id=self.host_id)
        return found.id

    def book(self, start: datetime, *, email: str = "bo@example.org") -> Booking:
        """Book at the service."""
        return self.diary.run(self.booking(start, email=email)).booking

    def booking(
        self, start: datetime, *, email: str = "bo@example.org"
    ) -> CreateBooking:
        """Return the wish to book."""
        return CreateBooking(
            uid=a_uid(),
            event_type_id=self.event_type_id,
            start=start,
            attendee=Attendee(name="Bo", email=email, zone="UTC"),
            origin=Origin.WINDOW,
        )

    def move(self, booking: Booking, start: datetime) -> Outcome:
        """Move a booking."""
        return self.diary.run(self.moving(booking, start))

    def cancel(self, booking: Booking) -> Outcome:
        """Cancel a booking."""
        return self.diary.run(self.cancelling(booking))

    @staticmethod
    def moving(booking: Booking, start: datetime) -> RescheduleBooking:
        """Return the wish to move a booking."""
        return RescheduleBooking(
            booking_id=booking.id, start=start, origin=Origin.WINDOW
        )

    @staticmethod
    def cancelling(booking: Booking) -> CancelBooking:
        """Return the wish to cancel a booking."""
        return CancelBooking(
            booking_id=booking.id, reason="No time", origin=Origin.WINDOW
        )

    @staticmethod
    def answering(
        booking: Booking, *, accepts: bool
    ) -> ConfirmBooking | DeclineBooking:
        """Return the answer to a request."""
        answer = ConfirmBooking if accepts else DeclineBooking
        return answer(booking_id=booking.id, origin=Origin.WINDOW)

    # --- what is to be seen ----------------------------------------------------------

    @property
    def bookings(self) -> tuple[Booking, ...]:
        """All bookings of the account, whatever became of them."""
        return self.diary.bookings.between(EVER, host_id=self.host_id)

    @property
    def active(self) -> tuple[Booking, ...]:
        """The bookings that take time."""
        return tuple(each for each in self.bookings if each.status.takes_time)

    @property
    def items(self) -> tuple[OutboxItem, ...]:
        """What is in the outbox."""
        return self.diary.outbox.items(self.account.id)

    def opened(self) -> Diary:
        """Open the data."""
        return Diary.open(self.database, clock=self.clock, zone=ZONE, host_name="Mira")

    def made_engine(self) -> Engine:
        """Make an engine that knows nothing of the one before; its rests are noted."""
        return Engine(
            Errand(
                diary=self.diary,
                remote=self.line.as_remote(),
                account=self.account,
                clock=self.clock,
            ),
            backoff=Backoff(monotonic=lambda: self.seconds, chance=lambda: 0.5),
            budget=Budget(clock=self.clock, monotonic=lambda: self.seconds),
            monotonic=lambda: self.seconds,
            pause=self.rests.append,
        )
