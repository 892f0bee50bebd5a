"""Another place for a booking: a link, a number or an address."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.meetings import ChangeLocation
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.ui.booking.deed_dialog import DeedDialog
from pinmycal_desktop.ui.booking.where import WhereField
from pinmycal_desktop.ui.week_words import name_of
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.ui.booking.services import BookingServices


class PlaceDialog(DeedDialog):
    """Lets one booking be somewhere else."""

    def __init__(
        self, booking: Booking, services: BookingServices, parent: QWidget | None = None
    ) -> None:
        self.where = Labelled(words("Where"), WhereField())
        """The place as it is, until another one is chosen."""
        super().__init__(
            words("Change the place"),
            booking,
            services,
            effect=words("The time stays as it is."),
            action=words("Change the place"),
            close=words("Close"),
            icon="map-pin",
            fields=(self.where,),
            asks_why=False,
            parent=parent,
        )
        self._wished = booking.location
        if booking.location.kind is LocationKind.NONE:
            self._wished = Location(LocationKind.LINK)
        self.tell_under("location", self.where)
        self.where.field.show_place(booking.location, self._wished)
        self.where.field.changed.connect(self._take)
        self.begin()
        self.where.field.setFocus()

    def begin_typed(self, text: str, changed: Callable[[str], None]) -> None:
        """Put back the place, its kind before it; see `DialogFrame`."""
        told, _, value = text.partition(" ")
        for kind in LocationKind:
            if kind.value == told:
                self._wished = Location(kind, value)
                self.where.field.show_place(self.booking.location, self._wished)

        def tell(other: Location | None) -> None:
            is_new = other is not None and other != self.booking.location
            changed(f"{other.kind.value} {other.value}" if other and is_new else "")

        self.where.field.changed.connect(tell)

    def _take(self, other: Location | None) -> None:
        self.where.set_error("")
        self._wished = self.booking.location if other is None else other

    def command(self) -> ChangeLocation | None:
        """Return the wish; where it is already needs none."""
        wished = replace(self._wished, value=self._wished.value.strip())
        if wished == self.booking.location or not wished.value:
            same = words("It is there already. Choose another place.")
            empty = words("Write where you meet.")
            self.where.set_error(same if wished.value else empty)
            self.where.field.setFocus()
            return None
        return ChangeLocation(
            booking_id=self.booking.id, location=wished, origin=Origin.WINDOW
        )

    def told(self, outcome: Outcome) -> str:
        """Say which booking is elsewhere now."""
        return words("Changed the place: {0}.").format(name_of(outcome.booking))
