"""What goes out to the network, as the program does it: only where somebody wants it.

The library that sends and fetches is slow to load, and most data folders have neither
subscribers nor subscribed calendars: so nothing is loaded before there is one.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from pinmycal_desktop import __version__
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.vault import subscription_secret_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.app.publishing import Publishing
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.outward.rounds import Rounds
    from pinmycal_desktop.vault import SessionVault, Vault

_PARTS = (Part.OUTGOING, Part.CALENDARS, Part.FEEDS, Part.PUBLICATIONS)
_AGENT = f"PinmyCal-Desktop/{__version__}"


class Outward:
    """The faces that send and fetch, each begun when it is needed.

    `begin` and `end`: one thread.
    """

    def __init__(
        self,
        diary: Diary,
        vault: Vault | SessionVault,
        publishing: Publishing,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._diary = diary
        self._vault = vault
        self._to_servers = publishing
        self._clock = clock
        self._begun: dict[Part, Rounds] = {}
        self._is_over = False
        self._lock = Lock()
        self._stop_watching: Callable[[], None] = lambda: None

    def begin(self) -> None:
        """Do what waits, and whatever comes to wait."""
        self._stop_watching = self._diary.watch(self._on_changes)
        if self._diary.outgoing.has_work():
            self._start(Part.OUTGOING)
        if self._diary.calendars.has_work():
            self._start(Part.CALENDARS)
        if any(each.path for each in self._diary.feeds.all()):
            self._start(Part.FEEDS)
        if self._diary.publications.has_work():
            self._start(Part.PUBLICATIONS)

    def end(self) -> None:
        """Stop; what waits is done the next time."""
        self._stop_watching()
        with self._lock:
            self._is_over = True
            begun = tuple(self._begun.values())
            self._begun.clear()
        for each in begun:
            each.stop()

    def _on_changes(self, changes: Changes) -> None:
        """Begin when the first subscriber, calendar, feed or publication comes."""
        for part in _PARTS:
            if part in changes.parts:
                self._start(part)

    def _start(self, part: Part) -> None:
        """Start the thread for `part`, once."""
        with self._lock:
            if part in self._begun or self._is_over:
                return
            made = self._begun[part] = self._made(part)
            made.start()

    def _made(self, part: Part) -> Rounds:
        """Return the thread for `part`."""
        if part is Part.OUTGOING:
            return self._sending()
        if part is Part.PUBLICATIONS:
            return self._to_servers.rounds()
        return self._fetching() if part is Part.CALENDARS else self._publishing()

    def _publishing(self) -> Rounds:
        from pinmycal_desktop.outward.publishing import (  # noqa: PLC0415 - seldom
            Publishing,
        )

        return Publishing(self._diary, clock=self._clock)

    def _sending(self) -> Rounds:
        from pinmycal_desktop.outward.sending import Sending  # noqa: PLC0415 - slow

        return Sending(
            self._diary, clock=self._clock, secret=self._secret, agent=_AGENT
        )

    def _fetching(self) -> Rounds:
        from pinmycal_desktop.outward.fetching import Fetching  # noqa: PLC0415 - slow

        return Fetching(
            self._diary, clock=self._clock, secrets=self._vault, agent=_AGENT
        )

    def _secret(self, uid: str) -> bytes | None:
        """Return what signs the messages of a subscription, if the keyring has it."""
        secret = self._vault.get(subscription_secret_name(uid))
        return None if secret is None else secret.encode()
