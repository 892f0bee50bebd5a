"""One seat of a meeting that several people share: whose it is, and why it is free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.meetings import CancelSeat
from pinmycal_desktop.ui.booking.deed_dialog import DeedDialog
from pinmycal_desktop.ui.widgets.button import Kind
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.ui.booking.services import BookingServices


class SeatDialog(DeedDialog):
    """Gives one seat up; with the last one the meeting is cancelled."""

    def __init__(
        self, booking: Booking, services: BookingServices, parent: QWidget | None = None
    ) -> None:
        self._names = {
            each.email: each.name or each.email for each in booking.people if each.email
        }
        label = words("Whose seat")
        self.seat = Labelled(
            label,
            Choice(
                [
                    Option(email, f"{name} · {email}" if name != email else email)
                    for email, name in self._names.items()
                ],
                name=label,
                placeholder=words("Choose who is not coming"),
            ),
            required=True,
        )
        """All who have a seat."""
        super().__init__(
            words("Cancel a seat"),
            booking,
            services,
            effect=words("The others keep theirs. With the last one it is cancelled."),
            action=words("Cancel the seat"),
            close=words("Close"),
            kind=Kind.DANGER,
            icon="calendar-x",
            fields=(self.seat,),
            told=words("{0} tells whose seat it was."),
            invites=False,
            parent=parent,
        )
        self.tell_under("seat_uid", self.seat)
        self.seat.field.chosen.connect(self._forgive)
        self.begin()
        self.seat.field.setFocus()

    def _forgive(self) -> None:
        self.seat.set_error("")

    def command(self) -> CancelSeat | None:
        """Return the wish: here a seat is known by its uid, there by an address."""
        email = self.seat.field.value()
        if not isinstance(email, str):
            self.seat.set_error(words("Choose whose seat it is."))
            self.seat.field.setFocus()
            return None
        uids = {each.attendee.email: each.uid for each in self.booking.seats}
        return CancelSeat(
            booking_id=self.booking.id,
            seat_uid=uids.get(email, ""),
            email=email,
            reason=self.reason,
            origin=Origin.WINDOW,
        )

    def told(self, _outcome: Outcome) -> str:
        """Say whose seat it was."""
        name = self._names.get(str(self.seat.field.value()), "")
        return words("Cancelled the seat of {0}.").format(name)
