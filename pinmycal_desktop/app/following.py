"""What follows a window once its week is painted: its days, and what happens elsewhere.

Loaded after the first frame; until there is an account at a service it does nothing.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pinmycal_desktop.app.steering import Steering
from pinmycal_desktop.notifier import Notifier
from pinmycal_desktop.ui.news import tell_news

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.app.core import Core
    from pinmycal_desktop.ui.main_window import MainWindow
    from pinmycal_desktop.ui.news import MakeDesktop
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay


def follow(
    core: Core, window: MainWindow, operations: Operations, relay: Relay
) -> Callable[[], None]:
    """Follow `window`; return what is to be done before the core listens.

    Asked again it changes nothing.
    """
    tell_news(relay, window, desktop_notes())
    found = window.findChild(Steering)
    if isinstance(found, Steering):
        return _nothing
    return Steering(core, window, operations, relay).begin


def desktop_notes() -> MakeDesktop | None:
    """Return what makes the desktop's notifications, where Qt has but its tray."""
    if not sys.platform.startswith("linux"):
        return None
    return lambda pressed, missed: Notifier(pressed=pressed, missed=missed)


def _nothing() -> None:
    """Do what there is to do for a window that is followed already."""
