"""Telling subscribers, as the program does it: only where there are any.

The library that sends is slow to load, and most data folders have no subscriber: so
nothing is loaded before there is one.
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

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.outward.sending import Sending
    from pinmycal_desktop.vault import SessionVault, Vault


class Outward:
    """The face that sends, begun when it is needed. `begin` and `end`: one thread."""

    def __init__(
        self,
        diary: Diary,
        vault: Vault | SessionVault,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._diary = diary
        self._vault = vault
        self._clock = clock
        self._sending: Sending | None = None
        self._is_over = False
        self._lock = Lock()
        self._stop_watching: Callable[[], None] = lambda: None

    def begin(self) -> None:
        """Send what waits, and whatever comes to wait."""
        self._stop_watching = self._diary.watch(self._on_changes)
        if self._diary.outgoing.has_work():
            self._send()

    def end(self) -> None:
        """Stop sending; what waits is sent the next time."""
        self._stop_watching()
        with self._lock:
            self._is_over = True
            sending, self._sending = self._sending, None
        if sending is not None:
            sending.stop()

    def _on_changes(self, changes: Changes) -> None:
        """Begin when the first subscriber comes."""
        if Part.OUTGOING in changes.parts:
            self._send()

    def _send(self) -> None:
        """Start the thread that sends, once."""
        from pinmycal_desktop.outward.sending import Sending  # noqa: PLC0415 - slow

        with self._lock:
            if self._sending is not None or self._is_over:
                return
            self._sending = Sending(
                self._diary,
                clock=self._clock,
                secret=self._secret,
                agent=f"PinmyCal-Desktop/{__version__}",
            )
            self._sending.start()

    def _secret(self, uid: str) -> bytes | None:
        """Return what signs the messages of a subscription, if the keyring has it."""
        secret = self._vault.get(subscription_secret_name(uid))
        return None if secret is None else secret.encode()
