"""The card that gives a booking to another host: from whom, to whom, when, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.meetings import ReassignBooking
from pinmycal_desktop.ui.booking.short_dialog import ShortDialog
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.ui.booking.services import BookingServices


class GiveCard(ShortDialog):
    """Gives one booking from the first of two hosts to the second; `open()` it."""

    given = Signal(object)
    """The `Outcome`; the card closes itself. `outcome.undo` gives it back."""

    def __init__(
        self,
        booking: Booking,
        hosts: Sequence[Host],
        services: BookingServices,
        parent: QWidget | None = None,
    ) -> None:
        giver, self._taker = hosts
        effect = words("{0} holds it instead of {1}. You can undo this.")
        super().__init__(
            words("Give to {0}?").format(self._taker.name),
            booking,
            services,
            effect=effect.format(self._taker.name, giver.name),
            action=words("Give"),
            close=words("Put back"),
            icon="users",
            parent=parent,
        )
        self.acting.connect(self._give)
        self.succeeded.connect(self._finish)
        self.main_button.setFocus()

    def _give(self) -> None:
        command = ReassignBooking(
            booking_id=self.booking.id,
            host_id=self._taker.id,
            reason=self.reason,
            origin=Origin.WINDOW,
        )
        self.run(command, words("Giving…"))

    def _finish(self, outcome: Outcome) -> None:
        self.note.save(outcome.booking)
        self.given.emit(outcome)
        self.accept()
