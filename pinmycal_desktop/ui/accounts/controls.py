"""What the pages of accounts need from outside; `app.cloud` has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.holdings import Holding
    from pinmycal_desktop.model.live import LiveStatus
    from pinmycal_desktop.model.signing_in import (
        BrowserWish,
        ConnectionReport,
        KeyWish,
        SignedIn,
    )
    from pinmycal_desktop.model.span import Span


class Waiting(Protocol):
    """A sign-in that waits for a person in the browser."""

    @property
    def page(self) -> str:
        """The page to open there."""

    def finish(self) -> SignedIn:
        """Wait for the answer and keep the account. Raises a `PinmyCalError`."""

    def cancel(self) -> None:
        """Let `finish` end now; from any thread."""


class CloudControls(Protocol):
    """Called beside the GUI thread; each may wait for a server or the keyring."""

    def sign_in(self, wish: KeyWish) -> SignedIn:
        """Try a key and keep the account. Raises a `PinmyCalError`."""

    def begin(self, wish: BrowserWish) -> Waiting:
        """Begin a sign-in through the browser. Raises a `PinmyCalError`."""

    def reports(self) -> tuple[ConnectionReport, ...]:
        """Return how each cloud account is, without asking its service."""

    def check(self, account_id: int) -> ConnectionReport:
        """Ask the service of an account who is signed in."""

    def holdings(self, account_id: int) -> tuple[Holding, ...]:
        """Return all an account has at its service, asked now."""

    def free_times(
        self, event_type_id: int, *, span: Span, zone: str, length: int | None = None
    ) -> tuple[Span, ...]:
        """Return the free times of an event type as its service tells them now."""

    def diagnostics(self, account_id: int) -> bytes:
        """Return a file about an account that is safe to send."""

    def sign_out(self, account_id: int, *, drops: bool = False) -> Account:
        """Remove an account from this computer, with what it was signed in with.

        It `drops` changes the service was not told of, or else raises `Unsent`.
        """


class LiveControls(Protocol):
    """Called beside the GUI thread; none waits for a server."""

    def programs(self) -> tuple[str, ...]:
        """Return the names of the tunnel programs this computer has."""

    def statuses(self) -> tuple[LiveStatus, ...]:
        """Return how live updates of each account are, in their order."""
