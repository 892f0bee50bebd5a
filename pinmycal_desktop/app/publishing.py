"""Calendars on servers, as the window, the command line and the threads reach them.

What speaks to other computers is slow to load, and most people have no such calendar:
so nothing of it is loaded before it is asked for. Safe from any thread, and every call
may wait: none belongs into the GUI thread.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from pinmycal_desktop import __version__

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.caldav import FoundCalendar, ServerWish
    from pinmycal_desktop.outward.caldav import CalDavPublishing, Publisher
    from pinmycal_desktop.vault import SessionVault, Vault


class Publishing:
    """What `ui.calendars`, `control` and the outward threads do with such calendars."""

    def __init__(
        self,
        diary: Diary,
        vault: Callable[[], Vault | SessionVault],
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._diary, self._vault, self._clock = diary, vault, clock
        self._lock = Lock()
        self._made: Publisher | None = None

    def find(self, wish: ServerWish) -> tuple[FoundCalendar, ...]:
        """Return the calendars of a server. Raises a `PinmyCalError`."""
        return self._publisher().find(wish)

    def publish(self, publication_id: int) -> None:
        """Write to a calendar and look at it now; how that went is noted."""
        publisher = self._publisher()
        publisher.publish(publication_id)
        publisher.forget_passwords()

    def rounds(self) -> CalDavPublishing:
        """Return the thread that does all of it by itself, not begun yet."""
        from pinmycal_desktop.outward.caldav import (  # noqa: PLC0415 - slow
            CalDavPublishing,
        )

        return CalDavPublishing(self._diary, self._publisher(), clock=self._clock)

    def stop(self) -> None:
        """End what is under way, for good."""
        with self._lock:
            made = self._made
        if made is not None:
            made.stop()

    def _publisher(self) -> Publisher:
        from pinmycal_desktop.outward.caldav import Publisher  # noqa: PLC0415 - slow

        with self._lock:
            if self._made is None:
                self._made = Publisher(
                    self._diary,
                    clock=self._clock,
                    secrets=self._vault(),
                    agent=f"PinmyCal-Desktop/{__version__}",
                )
            return self._made
