"""The desk a dialog is tested at: a real diary, and what others do meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from pinmycal_desktop.model.booking import Attendee, Booking, Origin
from pinmycal_desktop.model.commands.bookings import CreateBooking
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.event_type import (
    Confirmation,
    EventType,
    Question,
)
from pinmycal_desktop.screen.booking import BookingDraft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.ui.booking.services import BookingServices
    from pinmycal_desktop.ui.operations import Operations

NOW = datetime(2026, 3, 11, 11, 20, tzinfo=UTC)
LONDON, NEW_YORK = "Europe/London", "America/New_York"


@dataclass
class Desk:
    """Everything a dialog needs, and what a test does behind its back."""

    diary: Diary
    operations: Operations
    services: BookingServices
    kind: EventType
    qtbot: QtBot
    saved: list[Booking] = field(default_factory=list)
    past: list[datetime] = field(default_factory=list)
    """Another now, while it holds one."""

    def at(self, day: int, hour: int, minute: int = 0) -> datetime:
        """Return a time of March 2026, when London's clock shows UTC."""
        return datetime(2026, 3, day, hour, minute, tzinfo=UTC)

    def book(self, start: datetime, **more: object) -> Booking:
        """Book behind the dialog's back, as another program would."""
        command = CreateBooking(
            uid=f"other-{start.isoformat()}",
            event_type_id=self.kind.id,
            start=start,
            attendee=Attendee(name="Bo", email="bo@example.test", zone=NEW_YORK),
            origin=Origin.SERVICE,
            outside_hours=True,
        )
        return self.diary.run(replace(command, **more)).booking  # type: ignore[arg-type]  # its fields

    def booked_before(self, start: datetime) -> Booking:
        """Book a time that is over by now."""
        self.past.append(start - timedelta(days=1))
        booking = self.book(start)
        self.past.clear()
        return booking

    def asking(self, *questions: Question, **more: object) -> EventType:
        """Change the event type: what it asks, and anything else."""
        changed = replace(self.kind, questions=questions, **more)  # type: ignore[arg-type]  # its fields
        self.kind = self.diary.run(SaveEventType(event_type=changed)).event_type
        return self.kind

    def pending(self, start: datetime) -> Booking:
        """Make a booking that waits for the host's answer."""
        self.asking(confirmation=Confirmation.ALWAYS)
        command = CreateBooking(
            uid="pending",
            event_type_id=self.kind.id,
            start=start,
            attendee=Attendee(name="Bo", email="bo@example.test", zone=NEW_YORK),
            origin=Origin.SERVICE,
        )
        return self.diary.run(command).booking

    def draft(self, start: datetime | None = None) -> BookingDraft:
        """Return a draft that lacks nothing but, perhaps, a time."""
        draft = BookingDraft.new(self.kind, host_zone=LONDON, start=start)
        return replace(draft, name="Ava", email="ava@example.test", zone=NEW_YORK)

    def show(self, dialog: QDialog) -> None:
        """Open a dialog, in front, and let it read what it wants to."""
        self.qtbot.addWidget(dialog)
        dialog.open()
        dialog.activateWindow()
        self.qtbot.waitExposed(dialog)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is read or written, and every answer has arrived."""
        self.qtbot.waitUntil(lambda: self.operations.is_idle)
        for _turn in range(3):
            QApplication.processEvents()
            self.qtbot.waitUntil(lambda: self.operations.is_idle)
