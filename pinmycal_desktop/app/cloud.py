"""The accounts at services, as the window and the command line reach them.

What speaks to other computers is slow to load and most people have but the local
account: so nothing of it is loaded before it is asked for. Safe from any thread, and
every call may wait: none belongs into the GUI thread.
"""

from __future__ import annotations

from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.app.consents import Consents
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.holdings import AccountSettings, Holding
    from pinmycal_desktop.model.remote_setup import RemotePrivateLink
    from pinmycal_desktop.model.service_call import ServiceAnswer, ServiceCall
    from pinmycal_desktop.model.signing_in import (
        BrowserWish,
        ConnectionReport,
        KeyWish,
        SignedIn,
    )
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.sync.accounts import CloudAccounts
    from pinmycal_desktop.sync.browser import BrowserSignIn
    from pinmycal_desktop.sync.live_asking import LiveAsking
    from pinmycal_desktop.vault import SessionVault, Vault


class Cloud:
    """What `ui.accounts` and `control` may do with accounts at services."""

    def __init__(
        self,
        diary: Diary,
        vault: Callable[[], Vault | SessionVault],
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._diary, self._vault, self._clock = diary, vault, clock
        self._lock = Lock()
        self._made: CloudAccounts | None = None

    @property
    def accounts(self) -> CloudAccounts:
        """The accounts themselves, for who keeps them in step too."""
        from pinmycal_desktop.sync.accounts import (  # noqa: PLC0415 - slow
            CloudAccounts,
        )

        with self._lock:
            if self._made is None:
                self._made = CloudAccounts(
                    self._diary, self._vault(), clock=self._clock
                )
            return self._made

    def sign_in(self, wish: KeyWish) -> SignedIn:
        """Try a key and keep the account. Raises a `PinmyCalError`."""
        return self.accounts.sign_in(wish)

    def begin(self, wish: BrowserWish) -> BrowserSignIn:
        """Begin a sign-in through the browser. Raises a `PinmyCalError`."""
        return self.accounts.begin(wish)

    @cached_property
    def consents(self) -> Consents:
        """Sign-ins through a browser that a command began."""
        from pinmycal_desktop.app.consents import Consents  # noqa: PLC0415 - seldom

        return Consents(self.begin)

    def reports(self) -> tuple[ConnectionReport, ...]:
        """Return how each cloud account is, without asking its service."""
        there = [each for each in self._diary.account.every() if each.connection]
        if not there:
            return ()
        return tuple(self.accounts.report(each.id) for each in there)

    def check(self, account_id: int) -> ConnectionReport:
        """Ask the service of an account who is signed in. Raises NotFound."""
        return self.accounts.check(account_id)

    def call(self, account_id: int, asked: ServiceCall) -> ServiceAnswer:
        """Make a call that somebody wrote by hand. Raises a `PinmyCalError`."""
        return self.accounts.call(account_id, asked)

    def change_settings(self, account_id: int, wish: AccountSettings) -> None:
        """Change what is given of an account at its service.

        Who was given another name there is called so here too.
        """
        self._live().change_settings(account_id, wish)
        if wish.person:
            self.check(account_id)

    def holdings(self, account_id: int) -> tuple[Holding, ...]:
        """Return all an account has at its service. Raises a `PinmyCalError`."""
        return self._live().holdings(account_id)

    def free_times(
        self, event_type_id: int, *, span: Span, zone: str, length: int | None = None
    ) -> tuple[Span, ...]:
        """Return the free times a service tells now. Raises a `PinmyCalError`."""
        return self._live().free_times(
            event_type_id, span=span, zone=zone, length=length
        )

    def private_links(self, event_type_id: int) -> tuple[RemotePrivateLink, ...]:
        """Return the private links of an event type, as its service tells them."""
        return self._live().private_links(event_type_id)

    def make_private_link(
        self,
        event_type_id: int,
        *,
        expires_at: datetime | None = None,
        most_uses: int | None = None,
    ) -> RemotePrivateLink:
        """Make a private link at the service of an event type."""
        return self._live().make_private_link(
            event_type_id, expires_at=expires_at, most_uses=most_uses
        )

    def remove_private_link(self, event_type_id: int, code: str) -> None:
        """Let a private link at a service lead nowhere."""
        self._live().remove_private_link(event_type_id, code)

    def _live(self) -> LiveAsking:
        from pinmycal_desktop.sync.live_asking import (  # noqa: PLC0415 - slow
            LiveAsking,
        )

        return LiveAsking(self._diary, self.accounts.open, clock=self._clock)

    def diagnostics(self, account_id: int) -> bytes:
        """Return a file about an account that is safe to send. Raises NotFound."""
        return self.accounts.diagnostics(account_id)

    def sign_out(self, account_id: int, *, drops: bool = False) -> Account:
        """Remove an account from this computer. Raises NotFound, Invalid and Unsent."""
        return self.accounts.sign_out(account_id, drops=drops)
