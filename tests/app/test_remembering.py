"""Without a keyring a program that stays remembers; with one it does not have to."""

from __future__ import annotations

import pytest

from pinmycal_desktop.app.remembering import RememberingVault
from pinmycal_desktop.model.errors import SecretsUnavailable
from pinmycal_desktop.vault import Vault, VaultState


def test_without_a_keyring_secrets_are_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    vault = RememberingVault("PinmyCal test")
    assert vault.state() is VaultState.UNAVAILABLE
    vault.set("a", "one")
    assert vault.get("a") == "one"
    assert vault.state() is VaultState.SESSION
    with pytest.raises(SecretsUnavailable):
        vault.delete("a")
    with pytest.raises(SecretsUnavailable):
        vault.get("a")


def test_what_the_keyring_takes_is_not_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ring: dict[str, str] = {}
    monkeypatch.setattr(Vault, "set", lambda _, name, value: ring.update({name: value}))
    monkeypatch.setattr(Vault, "get", lambda _, name: ring.get(name))
    monkeypatch.setattr(Vault, "delete", lambda _, name: ring.pop(name))
    monkeypatch.setattr(Vault, "state", lambda _: VaultState.KEYRING)
    vault = RememberingVault("PinmyCal test")
    vault.set("a", "one")
    assert vault.get("a") == "one"
    assert ring == {"a": "one"}
    assert vault.state() is VaultState.KEYRING
    vault.delete("a")
    assert vault.get("a") is None
