"""Who did not come to a booking, person by person; it can be said anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.meetings import MarkAbsent, Presence
from pinmycal_desktop.ui.booking.deed_dialog import DeedDialog
from pinmycal_desktop.ui.booking.frame import scrolled
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.week_words import name_of
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.ui.booking.services import BookingServices

_MANY, _MANY_HIGH = 8, 240
"""From so many on they scroll, in so many pixels."""


class AbsenceDialog(DeedDialog):
    """Notes who did not come; a tick that is taken away says they were there."""

    def __init__(
        self, booking: Booking, services: BookingServices, parent: QWidget | None = None
    ) -> None:
        self.host = Check(
            words("The host did not come"), checked=booking.host_is_absent
        )
        """Whether who holds it was missing."""
        self.people = {
            each.email: Check(
                words("{0} did not come").format(each.name or each.email),
                checked=each.is_absent,
            )
            for each in booking.people
            if each.email
        }
        """Who was invited, by their addresses, and whether they were missing."""
        super().__init__(
            words("Mark as absent"),
            booking,
            services,
            effect=words("Take a tick away for somebody who was there after all."),
            action=words("Save"),
            close=words("Close"),
            icon="users",
            fields=(self._list(),),
            asks_why=False,
            told=words("{0} keeps it, and tells nobody."),
            invites=False,
            parent=parent,
        )
        self.begin()
        next(iter((*self.people.values(), self.host))).setFocus()

    def _list(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TINY)
        for each in (*self.people.values(), self.host):
            column.addWidget(each)
        if len(self.people) < _MANY:
            return page
        area = scrolled(page)
        area.setMinimumHeight(_MANY_HIGH)
        return area

    def command(self) -> MarkAbsent | None:
        """Return what is said differently now."""
        before = {each.email: each.is_absent for each in self.booking.people}
        said = tuple(
            Presence(email, is_absent=tick.isChecked())
            for email, tick in self.people.items()
            if tick.isChecked() != before[email]
        )
        host = self.host.isChecked()
        is_said = host != self.booking.host_is_absent
        if not said and not is_said:
            text = words("Tick who did not come, or take a tick away.")
            self.tell(Tone.WARNING, words("Nothing is different."), text)
            return None
        return MarkAbsent(
            booking_id=self.booking.id,
            host=host if is_said else None,
            people=said,
            origin=Origin.WINDOW,
        )

    def told(self, outcome: Outcome) -> str:
        """Say whose meeting it was."""
        return words("Noted who came: {0}.").format(name_of(outcome.booking))
