"""Further people for a booking: their addresses, and who writes to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import Attendee, Booking, Origin
from pinmycal_desktop.model.commands.meetings import AddAttendees
from pinmycal_desktop.ui.booking.deed_dialog import DeedDialog
from pinmycal_desktop.ui.week_words import name_of
from pinmycal_desktop.ui.widgets.guests_field import GuestsField
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.ui.booking.services import BookingServices


class GuestsDialog(DeedDialog):
    """Lets further people come to one booking."""

    def __init__(
        self, booking: Booking, services: BookingServices, parent: QWidget | None = None
    ) -> None:
        self.guests = Labelled(
            words("Guests"), GuestsField(name=words("Guests")), required=True
        )
        """The addresses of those who are to come."""
        super().__init__(
            words("Add guests"),
            booking,
            services,
            effect=words("They come besides those who are expected already."),
            action=words("Add guests"),
            close=words("Close"),
            icon="user-plus",
            fields=(self.guests,),
            asks_why=False,
            told=words("{0} writes to the guests."),
            parent=parent,
        )
        self.tell_under("people", self.guests)
        self.guests.field.changed.connect(self._forgive)
        self.guests.field.refused.connect(self.guests.set_error)
        self.begin()
        self.guests.field.setFocus()

    def begin_typed(self, text: str, changed: Callable[[str], None]) -> None:
        """Put back the addresses, blanks between them; see `DialogFrame`."""
        field = self.guests.field
        if text:
            field.set_value(text.split())
        field.changed.connect(lambda people: changed(" ".join(people)))

    def _forgive(self) -> None:
        self.guests.set_error("")

    def command(self) -> AddAttendees | None:
        """Return the wish; their clocks are taken to be the invitee's."""
        field = self.guests.field
        field.finish()
        if field.error() or not field.value():
            nobody = words("Write the address of who is to come.")
            self.guests.set_error(field.error() or nobody)
            field.setFocus()
            return None
        zone = self.booking.attendee.zone
        return AddAttendees(
            booking_id=self.booking.id,
            people=tuple(
                Attendee(name="", email=each, zone=zone) for each in field.value()
            ),
            origin=Origin.WINDOW,
        )

    def told(self, outcome: Outcome) -> str:
        """Say whose guests they are."""
        return words("Added guests: {0}.").format(name_of(outcome.booking))
