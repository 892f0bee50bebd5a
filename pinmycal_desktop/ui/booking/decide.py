"""Answering a pending booking: confirm it, or decline it with a reason."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands import ConfirmBooking, DeclineBooking
from pinmycal_desktop.ui.booking.short_dialog import ShortDialog
from pinmycal_desktop.ui.booking.telling import words
from pinmycal_desktop.ui.widgets.button import Kind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.ui.booking.services import BookingServices


class Decision(Enum):
    """What is answered to a pending booking."""

    CONFIRM = "confirm"
    DECLINE = "decline"


class DecideDialog(ShortDialog):
    """Carries one decision out; `open()` it."""

    decided = Signal(object)
    """The `Outcome`; the dialog closes itself. `outcome.undo` takes it back."""

    def __init__(
        self,
        booking: Booking,
        decision: Decision,
        services: BookingServices,
        parent: QWidget | None = None,
    ) -> None:
        self._decision = decision
        confirms = decision is Decision.CONFIRM
        super().__init__(
            words("Confirm booking") if confirms else words("Decline booking"),
            booking,
            services,
            effect=(
                words("It becomes a confirmed booking. You can undo this.")
                if confirms
                else words("Its time is free again. You can undo this.")
            ),
            action=words("Confirm") if confirms else words("Decline"),
            close=words("Close"),
            kind=Kind.PRIMARY if confirms else Kind.DANGER,
            icon="calendar-check" if confirms else "calendar-x",
            asks_why=not confirms,
            parent=parent,
        )
        if not confirms:
            self.note.invitation.setText(words("Save a cancellation"))
        self.acting.connect(self._decide)
        self.succeeded.connect(self._finish)

    def _decide(self) -> None:
        booking_id, revision = self.booking.id, self.booking.revision
        if self._decision is Decision.CONFIRM:
            accept = ConfirmBooking(
                booking_id=booking_id,
                origin=Origin.WINDOW,
                expected_revision=revision,
            )
            self.run(accept, words("Confirming…"))
            return
        refuse = DeclineBooking(
            booking_id=booking_id,
            reason=self.reason,
            origin=Origin.WINDOW,
            expected_revision=revision,
        )
        self.run(refuse, words("Declining…"))

    def _finish(self, outcome: Outcome) -> None:
        self.note.save(outcome.booking)
        self.decided.emit(outcome)
        self.accept()
