"""Cancelling a booking: what it frees, who is told (nobody), and a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking
from pinmycal_desktop.ui.booking.short_dialog import ShortDialog
from pinmycal_desktop.ui.widgets.button import Kind
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.ui.booking.services import BookingServices


class CancelDialog(ShortDialog):
    """Cancels one booking with a reason; `open()` it."""

    cancelled = Signal(object)
    """The `Outcome`; the dialog closes itself. `outcome.undo` restores the booking."""

    def __init__(
        self, booking: Booking, services: BookingServices, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            words("Cancel booking"),
            booking,
            services,
            effect=words("Its time is free again. You can undo this."),
            action=words("Cancel booking"),
            close=words("Keep booking"),
            kind=Kind.DANGER,
            icon="calendar-x",
            parent=parent,
        )
        self.note.invitation.setText(words("Save a cancellation"))
        self.acting.connect(self._cancel)
        self.succeeded.connect(self._finish)

    def _cancel(self) -> None:
        command = CancelBooking(
            booking_id=self.booking.id,
            reason=self.reason,
            origin=Origin.WINDOW,
            expected_revision=self.booking.revision,
        )
        self.run(command, words("Cancelling…"))

    def _finish(self, outcome: Outcome) -> None:
        self.note.save(outcome.booking)
        self.cancelled.emit(outcome)
        self.accept()
