"""Secrets around the write of a subscription: first kept, last forgotten."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pinmycal_desktop.diary.signing import Signing, forget_secret, secret_of
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.errors import SecretsUnavailable
from pinmycal_desktop.model.subscriptions import Subscription
from pinmycal_desktop.vault import SessionVault, subscription_secret_name


def stored(uid: str, *, has_secret: bool) -> Subscription:
    """Return a subscription that was stored."""
    return Subscription(
        uid=uid,
        account_id=1,
        host_id=1,
        sender=Sender.CALCOM,
        url="https://crm.example.org",
        triggers=(),
        has_secret=has_secret,
        created_at=datetime(2026, 3, 9, tzinfo=UTC),
    )


def fail_after(
    vault: SessionVault, *kept: tuple[str, str], locks: bool = False
) -> None:
    """Keep secrets before a write that fails, and lock the keyring if wanted."""
    with Signing(vault) as signing:
        for uid, secret in kept:
            signing.keep(uid, secret)
            assert secret_of(vault, uid) == secret
        if isinstance(vault, Locked):
            vault.is_locked = locks
        raise LookupError


class Locked(SessionVault):
    """A keyring that was locked meanwhile."""

    is_locked = False

    def get(self, name: str) -> str | None:
        self._look()
        return super().get(name)

    def set(self, name: str, value: str) -> None:
        self._look()
        super().set(name, value)

    def delete(self, name: str) -> None:
        self._look()
        super().delete(name)

    def _look(self) -> None:
        if self.is_locked:
            raise SecretsUnavailable("secrets.locked")


def test_a_write_that_fails_puts_the_old_secret_back() -> None:
    vault = SessionVault()
    vault.set(subscription_secret_name("known"), "old")
    kept = ("known", "new"), ("known", "newer"), ("fresh", "first")
    with pytest.raises(LookupError):
        fail_after(vault, *kept)
    assert secret_of(vault, "known") == "old"
    assert secret_of(vault, "fresh") is None


def test_what_somebody_else_had_written_already_needs_no_second_secret() -> None:
    vault = SessionVault()
    vault.set(subscription_secret_name("first"), "secret")
    with Signing(vault) as signing:
        signing.keep("second", "secret")
        signing.settle(stored("first", has_secret=True))
    assert vault._known.keys() == {subscription_secret_name("first")}


def test_one_that_is_signed_no_more_has_no_secret() -> None:
    vault = SessionVault()
    vault.set(subscription_secret_name("known"), "old")
    with Signing(vault) as signing:
        signing.settle(stored("known", has_secret=False))
    assert secret_of(vault, "known") is None


def test_a_keyring_that_is_locked_meanwhile_stops_nobody() -> None:
    vault = Locked()
    vault.set(subscription_secret_name("known"), "old")
    with pytest.raises(LookupError):
        fail_after(vault, ("known", "new"), locks=True)
    assert secret_of(vault, "known") is None
    forget_secret(vault, "known")
    with pytest.raises(SecretsUnavailable):
        Signing(vault).keep("known", "another")
