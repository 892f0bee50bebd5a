"""The menu of one booking: what can be done with it, and why the rest cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from pinmycal_desktop.ui.actions import ON_BOOKING
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from pinmycal_desktop.ui.main_window import MainWindow


def open_booking_menu(window: MainWindow, at: QPoint) -> QMenu:
    """Open the menu of the booking that actions are about, at a point of the screen."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(words("Booking"))
    menu.setToolTipsVisible(True)
    window.actions_.dress()
    window.actions_.put(menu, ON_BOOKING)
    menu.popup(at)
    return menu
