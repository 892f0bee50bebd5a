"""Which actions of the window have something to act on, and what is in their way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.screen.deeds import DEEDS
from pinmycal_desktop.screen.shown_days import is_restorable

if TYPE_CHECKING:
    from pinmycal_desktop.ui.main_window import MainWindow

_ON_BOOKING = ("reschedule", "cancel", "export-one", "copy-one")
_ON_ANY = ("again",)
_ON_REQUEST = ("confirm", "decline")
ABOUT_ONE = (*_ON_BOOKING, *_ON_ANY, *_ON_REQUEST, "restore", *DEEDS)
"""The actions on one booking."""
PAGES = (
    *("schedules", "event-types", "accounts", "outbox", "publications"),
    *("service", "workbench"),
)
"""The pages, by the actions that show them."""
_ON_DATA = (
    *("book", "import", "subscribe", "paste", "export", "free-times", "settings"),
    *("add-account", "welcome", *PAGES),
)


def offer(window: MainWindow, *, with_outbox: bool) -> None:
    """Let those actions be asked for that can do something now, and no others."""
    actions, attached = window.actions_, window.attached
    booking = window.frame.hours.wanted_booking
    active = booking is not None and booking.status.takes_time
    pending = booking is not None and booking.status is BookingStatus.PENDING
    called_off = booking is not None and is_restorable(booking, window.state.now)
    actions.enable(_ON_BOOKING, enabled=active)
    actions.enable(_ON_REQUEST, enabled=pending)
    actions.enable((*_ON_ANY, *DEEDS), enabled=booking is not None)
    actions.enable(["restore"], enabled=called_off)
    for name in (*_ON_BOOKING[:2], *_ON_REQUEST, "restore", *DEEDS):
        actions.hinder(name, _obstacle_to(name, window))
    actions.say_what("undo", "" if attached is None else attached.undo_words)
    actions.say_what("redo", "" if attached is None else attached.redo_words)
    actions.enable(_ON_DATA, enabled=attached is not None)
    _offer_outbox(window, has_door=with_outbox)
    actions["acting-for"].setVisible(len(window.state.accounts) > 1)


def _offer_outbox(window: MainWindow, *, has_door: bool) -> None:
    """Show the way to the outbox to those who have an account at a service."""
    is_open = has_door and any(each.connection for each in window.state.accounts)
    window.actions_["outbox"].setVisible(is_open)
    window.actions_["sync"].setVisible(is_open)
    window.frame.side.offer("outbox", offered=is_open)
    window.frame.rail.offer("outbox", offered=is_open)


def _obstacle_to(name: str, window: MainWindow) -> str:
    """Return why the chosen booking's account may not do this; empty if it may."""
    booking = window.frame.hours.wanted_booking
    if booking is None:
        return ""
    from pinmycal_desktop.screen.rights import (  # noqa: PLC0415 - not at start
        obstacle_to,
    )

    why = obstacle_to(name, booking, window.state)
    return "" if why is None else window.telling.said(why)
