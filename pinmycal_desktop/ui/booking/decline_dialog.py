"""Declining a pending booking: what it frees, who is told (nobody), and a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.bookings import DeclineBooking
from pinmycal_desktop.ui.booking.short_dialog import ShortDialog
from pinmycal_desktop.ui.widgets.button import Kind
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.ui.booking.services import BookingServices


class DeclineDialog(ShortDialog):
    """Declines one request with a reason; `open()` it. Confirming asks nothing."""

    declined = Signal(object)
    """The `Outcome`; the dialog closes itself. `outcome.undo` takes it back."""

    def __init__(
        self, booking: Booking, services: BookingServices, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            words("Decline booking"),
            booking,
            services,
            effect=words("Its time is free again. You can undo this."),
            action=words("Decline"),
            close=words("Close"),
            kind=Kind.DANGER,
            icon="calendar-x",
            parent=parent,
        )
        self.note.invitation.setText(words("Save a cancellation"))
        self.acting.connect(self._decline)
        self.succeeded.connect(self._finish)

    def _decline(self) -> None:
        command = DeclineBooking(
            booking_id=self.booking.id,
            reason=self.reason,
            origin=Origin.WINDOW,
            expected_revision=self.booking.revision,
        )
        self.run(command, words("Declining…"))

    def _finish(self, outcome: Outcome) -> None:
        self.note.save(outcome.booking)
        self.declined.emit(outcome)
        self.accept()
