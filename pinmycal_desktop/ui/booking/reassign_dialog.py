"""Another host for a booking: whose turn it is, or a certain one, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.meetings import ReassignBooking
from pinmycal_desktop.ui.booking.deed_dialog import DeedDialog
from pinmycal_desktop.ui.week_words import name_of
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.ui.booking.services import BookingServices


class ReassignDialog(DeedDialog):
    """Gives one booking to another host; a service is told by address or number."""

    def __init__(
        self,
        booking: Booking,
        services: BookingServices,
        *,
        able: Sequence[int] | None,
        parent: QWidget | None = None,
    ) -> None:
        """`able` are the hosts who may take it; None where a service knows them."""
        turn = Option(None, words("Whose turn it is"), icon="users")
        label = words("Give it to")
        self.taker: Labelled[QLineEdit] | Labelled[Choice]
        """Who takes it: one of this computer's hosts, or who is named at a service."""
        if able is None:
            line = QLineEdit()
            line.setPlaceholderText(turn.words)
            hint = words("An address or number there. Empty: whose turn it is.")
            self.taker = Labelled(label, line, hint=hint)
        else:
            self.taker = Labelled(label, Choice((turn,), name=label))
        super().__init__(
            words("Reassign"),
            booking,
            services,
            effect=words("Another host holds it. Its time stays as it is."),
            action=words("Reassign"),
            close=words("Close"),
            icon="users",
            fields=(self.taker,),
            told=words("{0} tells both hosts and the invitee."),
            parent=parent,
        )
        self._able, self._turn = frozenset(able or ()), turn
        for name in ("host_id", "host_there"):
            self.tell_under(name, self.taker)
        self.begin()
        self.taker.field.setFocus()
        if able:
            self._read_hosts()

    def _read_hosts(self) -> None:
        def read(diary: Diary) -> tuple[Host, ...]:
            return diary.account.hosts()

        self._services.operations.read(
            read, self._offer, self.tell_error, topic=f"reassign-{id(self)}"
        )

    def _offer(self, hosts: tuple[Host, ...]) -> None:
        field = self.taker.field
        found = [each for each in hosts if each.id in self._able]
        options = [Option(each.id, each.name or each.username) for each in found]
        if isinstance(field, Choice):
            field.set_options([self._turn, *options])

    def command(self) -> ReassignBooking:
        """Return the wish."""
        field = self.taker.field
        host = field.value() if isinstance(field, Choice) else None
        return ReassignBooking(
            booking_id=self.booking.id,
            host_id=host if isinstance(host, int) else None,
            host_there=field.text().strip() if isinstance(field, QLineEdit) else "",
            reason=self.reason,
            origin=Origin.WINDOW,
        )

    def told(self, outcome: Outcome) -> str:
        """Say which booking was given away."""
        return words("Gave to another host: {0}.").format(name_of(outcome.booking))
