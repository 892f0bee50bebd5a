"""One sign-in through the browser, from the page that asks to the tokens it leads to.

`begin` and `finish` may wait, `cancel` may come from any thread; whatever happens, its
loopback address is closed at the end.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import SignInEnded
from pinmycal_desktop.model.signing_in import BROWSER_MINUTES
from pinmycal_desktop.sync.loopback import Loopback
from pinmycal_desktop.sync.oauth import (
    Proof,
    browser_address,
    consent_page,
    redirect_of,
    tokens_for,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.model.credentials import OAuthTokens
    from pinmycal_desktop.model.signing_in import BrowserWish, SignedIn
    from pinmycal_desktop.remote.session import Session


class BrowserSignIn:
    """A sign-in a person is about to give consent to."""

    def __init__(
        self,
        wish: BrowserWish,
        session: Session,
        loopback: Loopback,
        proof: Proof,
        *,
        clock: Callable[[], datetime],
        keep: Callable[[BrowserWish, OAuthTokens], SignedIn],
    ) -> None:
        self._wish, self._session, self._loopback = wish, session, loopback
        self._proof, self._clock, self._keep = proof, clock, keep
        self._guard = threading.Lock()
        self._is_waited_for = False

    @classmethod
    def begin(
        cls,
        wish: BrowserWish,
        session: Session,
        clock: Callable[[], datetime],
        keep: Callable[[BrowserWish, OAuthTokens], SignedIn],
    ) -> BrowserSignIn:
        """Ask the service where it sends answers, and listen there."""
        proof = Proof.new()
        asked = redirect_of(session, wish)
        try:
            loopback = Loopback(asked, state=proof.state)
        except OSError as error:
            raise SignInEnded("sign-in.no-port", why=error.strerror or "") from error
        return cls(wish, session, loopback, proof, clock=clock, keep=keep)

    @property
    def page(self) -> str:
        """The page to open in the browser the person uses."""
        return consent_page(
            self._wish,
            self._wish.browser or browser_address(self._wish.address),
            self._proof,
            redirect_uri=self._loopback.redirect_uri,
        )

    def finish(self, seconds: float = BROWSER_MINUTES * 60.0) -> SignedIn:
        """Wait for the person, and keep the account. Raises SignInEnded and more."""
        with self._guard:
            self._is_waited_for = True
        try:
            code = self._loopback.wait(seconds)
            tokens = tokens_for(
                self._session,
                self._wish,
                self._proof,
                code=code,
                redirect_uri=self._loopback.redirect_uri,
                clock=self._clock,
            )
            return self._keep(self._wish, tokens)
        finally:
            self._loopback.close()
            self._session.close()

    def cancel(self) -> None:
        """Wait no longer: `finish` then raises SignInEnded."""
        self._loopback.cancel()
        with self._guard:
            if not self._is_waited_for:
                self._loopback.close()
                self._session.close()
