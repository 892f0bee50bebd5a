"""What signs a subscription's messages: in the keyring before anybody is told.

The order is what matters. A secret is kept before the subscription that wants it is
stored, and forgotten after the one that wanted it is gone: whenever the program ends,
no message goes out unsigned that should be signed. It never writes to the data file.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol, Self

from pinmycal_desktop.model.errors import SecretsUnavailable
from pinmycal_desktop.vault import subscription_secret_name

if TYPE_CHECKING:
    from types import TracebackType

    from pinmycal_desktop.model.subscriptions import Subscription


class SecretStore(Protocol):
    """Where secrets are kept: the keyring, or this session's memory."""

    def get(self, name: str) -> str | None:
        """Return the secret `name`, or None. Raises SecretsUnavailable."""

    def set(self, name: str, value: str) -> None:
        """Keep `value` under `name`. Raises SecretsUnavailable."""

    def delete(self, name: str) -> None:
        """Forget the secret of `name`. Raises SecretsUnavailable."""


class Signing:
    """The secrets around one write of a subscription; a context of that write.

    `keep` goes before the write. When the write fails, what was kept before it is put
    back; `settle` goes after it.
    """

    def __init__(self, secrets: SecretStore) -> None:
        self._secrets = secrets
        self._before: dict[str, str | None] = {}

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Put back what was there before, unless all went well."""
        if error is None:
            return
        for uid, secret in self._before.items():
            self._put_back(uid, secret)

    def keep(self, uid: str, secret: str) -> None:
        """Keep the secret of the subscription `uid`; raises SecretsUnavailable."""
        self._before.setdefault(uid, secret_of(self._secrets, uid))
        self._secrets.set(subscription_secret_name(uid), secret)

    def settle(self, stored: Subscription) -> None:
        """Forget what is not wanted after all, now that `stored` is.

        That is the secret of one that is signed no more, and that of one that was made
        anew by a request somebody else had already carried out.
        """
        unused = {each for each in self._before if each != stored.uid}
        if not stored.has_secret:
            unused.add(stored.uid)
        for uid in unused:
            forget_secret(self._secrets, uid)

    def _put_back(self, uid: str, secret: str | None) -> None:
        """Have the secret of `uid` as it was."""
        if secret is None:
            forget_secret(self._secrets, uid)
        else:
            with suppress(SecretsUnavailable):
                self._secrets.set(subscription_secret_name(uid), secret)


def secret_of(secrets: SecretStore, uid: str) -> str | None:
    """Return what signs for a subscription; None also where it cannot be had now."""
    try:
        return secrets.get(subscription_secret_name(uid))
    except SecretsUnavailable:
        return None


def forget_secret(secrets: SecretStore, uid: str) -> None:
    """Forget what signed for a subscription, which is told nothing any more.

    One that cannot be forgotten now signs nothing either.
    """
    with suppress(SecretsUnavailable):
        secrets.delete(subscription_secret_name(uid))
