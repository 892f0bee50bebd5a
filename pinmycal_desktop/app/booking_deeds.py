"""Which dialog does what with a booking beside moving and settling it.

Loaded when the first of them is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.screen.deeds import able_to_take
from pinmycal_desktop.ui.booking.absence_dialog import AbsenceDialog
from pinmycal_desktop.ui.booking.guests_dialog import GuestsDialog
from pinmycal_desktop.ui.booking.place_dialog import PlaceDialog
from pinmycal_desktop.ui.booking.reassign_dialog import ReassignDialog
from pinmycal_desktop.ui.booking.seat_dialog import SeatDialog
from pinmycal_desktop.ui.booking.series_dialog import SeriesDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.booking.deed_dialog import DeedDialog
    from pinmycal_desktop.ui.booking.services import BookingServices

_PLAIN = {
    "guests": GuestsDialog,
    "place": PlaceDialog,
    "absent": AbsenceDialog,
    "seat": SeatDialog,
    "series": SeriesDialog,
}


def dialog_of(
    name: str,
    booking: Booking,
    state: WeekState,
    services: BookingServices,
    parent: QWidget,
) -> DeedDialog:
    """Return the dialog of one of `screen.deeds.DEEDS` for a booking that is shown."""
    if name == "reassign":
        able = able_to_take(booking, state)
        return ReassignDialog(booking, services, able=able, parent=parent)
    return _PLAIN[name](booking, services, parent)
