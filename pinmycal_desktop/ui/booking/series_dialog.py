"""Several meetings of a series cancelled at once: from one on, or all to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.meetings import CancelBookings, RestoreBookings
from pinmycal_desktop.ui.booking.deed_dialog import DeedDialog
from pinmycal_desktop.ui.week_words import name_of
from pinmycal_desktop.ui.widgets.button import Kind
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.ui.booking.services import BookingServices

_REST, _ALL = "rest", "all"


class SeriesDialog(DeedDialog):
    """Cancels the rest of a series, or all of it that is still to come."""

    def __init__(
        self, booking: Booking, services: BookingServices, parent: QWidget | None = None
    ) -> None:
        label = words("Which meetings")
        self.which = Labelled(
            label,
            Choice(
                [
                    Option(_REST, words("This one and those after it")),
                    Option(_ALL, words("All that are still to come")),
                ],
                name=label,
            ),
        )
        """Whether it begins with this meeting or with the next one to come."""
        super().__init__(
            words("Cancel the rest of the series"),
            booking,
            services,
            effect=words("Their times are free again. You can undo this."),
            action=words("Cancel them"),
            close=words("Keep them"),
            kind=Kind.DANGER,
            icon="calendar-x",
            fields=(self.which,),
            invites=False,
            parent=parent,
        )
        self.begin()
        self.which.field.setFocus()

    def command(self) -> CancelBookings:
        """Return the wish."""
        is_rest = self.which.field.value() == _REST
        return CancelBookings(
            series_uid=self.booking.series_uid,
            since=self.booking.span.start if is_rest else None,
            reason=self.reason,
            origin=Origin.WINDOW,
        )

    def told(self, outcome: Outcome) -> str:
        """Say how many meetings there are no more."""
        undo = outcome.undo
        if not isinstance(undo, RestoreBookings):
            return words("No meeting with {0} was left to cancel.").format(
                name_of(self.booking)
            )
        many = len(undo.booking_ids)
        text = counted(
            many, "Cancelled 1 meeting with {1}.", "Cancelled {0} meetings with {1}."
        )
        number = self._telling.form.number(many)
        return text.format(number, name_of(self.booking))
