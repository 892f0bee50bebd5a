"""What the page of published calendars needs from outside; `app.publishing` has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pinmycal_desktop.model.caldav import FoundCalendar, ServerWish


class PublishingControls(Protocol):
    """Called beside the GUI thread: it waits for a server."""

    def find(self, wish: ServerWish) -> tuple[FoundCalendar, ...]:
        """Return the calendars of a server. Raises a `PinmyCalError`."""
