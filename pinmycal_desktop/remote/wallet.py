"""The credentials of one account while it is used, and their renewal.

All sessions of an account share one wallet, so that two of them never renew at once:
a refresh token works once, and whoever comes second would sign the person out.
"""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.credentials import ApiKey
from pinmycal_desktop.model.errors import SecretsUnavailable, SignInNeeded

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.model.credentials import Credentials, OAuthTokens

EARLY = timedelta(seconds=30)
"""How long before its end an access token is renewed."""


class Wallet:
    """What lets an account in. Safe from any thread.

    `read` gives what the vault holds, `keep` puts a renewed pair there, before it is
    used: whoever is interrupted then still has the only token that works. Both may
    raise `SecretsUnavailable`.
    """

    def __init__(
        self,
        read: Callable[[], Credentials | None],
        keep: Callable[[Credentials], None],
    ) -> None:
        self._read = read
        self._keep = keep
        self._lock = threading.Lock()
        self._now: Credentials | None = None
        self._unkept = False

    @classmethod
    def holding(cls, credentials: Credentials) -> Wallet:
        """Return a wallet of credentials that are kept nowhere yet, to try them."""
        return cls(lambda: credentials, lambda _: None)

    def credentials(self) -> Credentials:
        """Return what to use now; raises `SignInNeeded` when there is nothing."""
        with self._lock:
            return self._current()

    def renewed(
        self, used: Credentials, renew: Callable[[OAuthTokens], OAuthTokens]
    ) -> Credentials:
        """Return credentials other than `used`, which were not taken.

        Where somebody renewed them meanwhile, here or in another program, theirs are
        returned. Raises `SignInNeeded` when there is nothing to renew them with, and
        whatever `renew` raises.
        """
        with self._lock:
            current = self._current()
            kept = current if self._unkept else self._read()
            if kept is not None and kept != used:
                self._now = kept
                return kept
            if isinstance(current, ApiKey) or not current.refresh:
                raise SignInNeeded("remote.sign-in-needed")
            self._now = renew(current)
            self._unkept = True
            self._keep_now()
            return self._now

    def put(self, credentials: Credentials) -> bool:
        """Use other credentials from now on; return whether they are kept already."""
        with self._lock:
            self._now = credentials
            self._unkept = True
            self._keep_now()
            return not self._unkept

    def _current(self) -> Credentials:
        if self._now is None:
            self._now = self._read()
        if self._now is None:
            raise SignInNeeded("remote.sign-in-needed")
        if self._unkept:
            self._keep_now()
        return self._now

    def _keep_now(self) -> None:
        """Store the renewed pair; where the keyring refuses, again at the next call.

        The former pair is of no use any more, so going on with this one loses nothing.
        """
        assert self._now is not None
        try:
            self._keep(self._now)
        except SecretsUnavailable:
            return
        self._unkept = False


def ends_soon(credentials: Credentials, now: datetime) -> bool:
    """Whether an access token has ended, or nearly."""
    if isinstance(credentials, ApiKey) or credentials.expires_at is None:
        return False
    return bool(credentials.refresh) and credentials.expires_at - EARLY <= now
