"""Sign-ins through a browser that a command began, by their tickets.

The command opens the page and asks again and again whether the person has answered; a
command that went away is not waited for. Safe from any thread.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.model.errors import NotFound, PinmyCalError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.signing_in import BrowserWish, SignedIn
    from pinmycal_desktop.sync.browser import BrowserSignIn

LEFT_SECONDS = 30.0
"""Nobody asking for so long, a sign-in is given up."""


class _Consent:
    """One sign-in, waited for in a thread of its own."""

    def __init__(self, begun: BrowserSignIn) -> None:
        self._begun = begun
        self._is_over = threading.Event()
        self._asked = threading.Event()
        self._signed_in: SignedIn | None = None
        self._trouble: PinmyCalError | None = None
        for name, run in (("consent", self._wait), ("consent-watch", self._watch)):
            threading.Thread(target=run, name=name, daemon=True).start()

    def answer(self, seconds: float) -> SignedIn | None:
        """Wait for the person; None while they have not answered. Raises why not."""
        self._asked.set()
        self._is_over.wait(seconds)
        self._asked.set()
        if self._trouble is not None:
            raise self._trouble
        return self._signed_in

    def cancel(self) -> None:
        """Wait no longer."""
        self._begun.cancel()

    def _wait(self) -> None:
        try:
            self._signed_in = self._begun.finish()
        except PinmyCalError as trouble:
            self._trouble = trouble
        finally:
            self._is_over.set()

    def _watch(self) -> None:
        """Give the sign-in up when nobody asks for it any more."""
        while not self._is_over.is_set():
            self._asked.clear()
            if not self._asked.wait(LEFT_SECONDS):
                self.cancel()
                return


class Consents:
    """What `control` may do to sign in through a browser."""

    def __init__(self, begin: Callable[[BrowserWish], BrowserSignIn]) -> None:
        self._begin = begin
        self._lock = threading.Lock()
        self._open: dict[str, _Consent] = {}

    def begin(self, wish: BrowserWish) -> tuple[str, str]:
        """Begin one; return its ticket and the page to open. Raises why not."""
        begun = self._begin(wish)
        ticket = str(uuid4())
        with self._lock:
            self._open[ticket] = _Consent(begun)
        return ticket, begun.page

    def answer(self, ticket: str, seconds: float) -> SignedIn | None:
        """Wait for the person, who has not answered while it is None.

        Asked again it answers the same. Raises NotFound for a ticket nobody was given,
        and why nobody was signed in.
        """
        with self._lock:
            consent = self._open.get(ticket)
        if consent is None:
            raise NotFound("consent", ticket)
        return consent.answer(seconds)

    def cancel(self, ticket: str) -> None:
        """Wait for nobody any more; a ticket that is over is no mistake."""
        with self._lock:
            consent = self._open.pop(ticket, None)
        if consent is not None:
            consent.cancel()
