"""Vault: the one door to the computer's keyring.

Only real keyrings are used: Secret Service, KWallet, the macOS Keychain and the Windows
Credential store. Anything that would write a secret into a plain file is refused. A
keyring may ask the person to unlock it and wait for ever, so each call runs in a
thread that can be left behind. It never logs a value.
"""

from __future__ import annotations

import importlib
import os
import threading
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

from pinmycal_desktop.model.errors import SecretsUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable

    from keyring.backend import KeyringBackend

T = TypeVar("T")

_REAL_KEYRINGS = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)
"""The modules whose keyrings belong to the operating system or the desktop."""

PATIENCE_SECONDS = 10.0
"""How long a keyring may take, with its question to the person, before we go on."""


class VaultState(Enum):
    """Where secrets go now."""

    KEYRING = "keyring"
    SESSION = "session"
    """In memory only: they are gone when the program ends."""
    UNAVAILABLE = "unavailable"


def webhook_secret_name(endpoint: str) -> str:
    """Return the name a webhook endpoint's secret is kept under."""
    return f"webhook/{endpoint}"


def account_secret_name(uid: str) -> str:
    """Return the name under which what signs an account in is kept."""
    return f"account/{uid}"


def subscription_secret_name(uid: str) -> str:
    """Return the name under which the secret of webhooks that go out is kept."""
    return f"subscription/{uid}"


def calendar_secret_name(uid: str) -> str:
    """Return the name under which the address of a subscribed calendar is kept."""
    return f"calendar/{uid}"


def caldav_secret_name(uid: str) -> str:
    """Return the name under which a calendar server's password is kept."""
    return f"caldav/{uid}"


class Vault:
    """Secrets in the computer's keyring, under one service name.

    Safe from any thread; a call blocks for `patience` seconds at most and raises
    `SecretsUnavailable`. A value once read or written stays in memory.
    """

    def __init__(self, service: str, *, patience: float = PATIENCE_SECONDS) -> None:
        self._service = service
        self._patience = patience
        self._known: dict[str, str] = {}
        self._lock = threading.Lock()
        self._left_behind: threading.Thread | None = None

    def get(self, name: str) -> str | None:
        """Return the secret `name`, or None when there is none."""
        if name in self._known:
            return self._known[name]
        value = self._ask(lambda keyring: keyring.get_password(self._service, name))
        if value is not None:
            self._known[name] = value
        return value

    def set(self, name: str, value: str) -> None:
        """Keep `value` as the secret `name`."""
        self._ask(lambda keyring: keyring.set_password(self._service, name, value))
        self._known[name] = value

    def remember(self, name: str, value: str) -> None:
        """Keep `value` in memory only, where the keyring cannot be used."""
        self._known[name] = value

    def delete(self, name: str) -> None:
        """Forget the secret `name`; one that is not there is no error."""

        def forget(keyring: KeyringBackend) -> None:
            if keyring.get_password(self._service, name) is not None:
                keyring.delete_password(self._service, name)

        self._ask(forget)
        self._known.pop(name, None)

    def is_passing(self, name: str) -> bool:  # noqa: ARG002 - as the others'
        """Whether the secret `name` is gone when the program ends: never here."""
        return False

    def state(self) -> VaultState:
        """Return whether the keyring can be used now; it may ask to be unlocked."""
        try:
            self._ask(lambda keyring: keyring.get_password(self._service, "probe"))
        except SecretsUnavailable:
            return VaultState.UNAVAILABLE
        return VaultState.KEYRING

    def _ask(self, question: Callable[[KeyringBackend], T]) -> T:
        """Return the keyring's answer, or leave it behind when it takes too long."""
        with self._lock:
            if self._left_behind is not None and self._left_behind.is_alive():
                raise SecretsUnavailable("secrets.waiting")
            call = _Call(question)
            # A daemon, for one reason: a prompt nobody answers must not keep the
            # program from ending.
            thread = threading.Thread(target=call.run, name="keyring", daemon=True)
            thread.start()
            thread.join(self._patience)
            if thread.is_alive():
                self._left_behind = thread
                raise SecretsUnavailable("secrets.waiting")
        return call.result()


class SessionVault:
    """Secrets kept in memory until the program ends, where there is no keyring."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """Return the secret `name`, or None when there is none."""
        return self._known.get(name)

    def set(self, name: str, value: str) -> None:
        """Keep `value` as the secret `name` until the program ends."""
        self._known[name] = value

    def remember(self, name: str, value: str) -> None:
        """Keep `value` as `set` does: there is only memory."""
        self._known[name] = value

    def delete(self, name: str) -> None:
        """Forget the secret `name`; one that is not there is no error."""
        self._known.pop(name, None)

    def is_passing(self, name: str) -> bool:
        """Whether the secret `name` is gone when the program ends: all are."""
        return name in self._known

    def state(self) -> VaultState:
        """Return that secrets last for this session only."""
        return VaultState.SESSION


class _Call(Generic[T]):
    """One question to the keyring and what came of it, run in a thread of its own."""

    def __init__(self, question: Callable[[KeyringBackend], T]) -> None:
        self._question = question
        self._answers: list[T] = []
        self._error: Exception | None = None

    def run(self) -> None:
        """Ask; whatever happens is kept for `result`."""
        try:
            self._answers.append(self._question(_real_keyring()))
        except Exception as error:  # noqa: BLE001 each keyring raises its own library's errors
            self._error = error

    def result(self) -> T:
        """Return the answer, or raise `SecretsUnavailable` with the reason."""
        if self._error is None:
            return self._answers[0]
        raise _told(self._error) from self._error


def _real_keyring() -> KeyringBackend:
    """Return the keyring to use: the one set up by the person, else the best there is.

    The search is our own: the library's would load every back-end installed, plain
    files among them, and would not look again once it found none.
    """
    from keyring import core  # noqa: PLC0415 slow, and seldom needed

    chosen = os.environ.get("PYTHON_KEYRING_BACKEND", "")
    if chosen and chosen.rpartition(".")[0] not in _REAL_KEYRINGS:
        raise SecretsUnavailable("secrets.refused", name=chosen)
    configured = core.load_env() or core.load_config()
    if configured is None:
        return _best_keyring()
    module = type(configured).__module__
    if module not in _REAL_KEYRINGS:
        raise SecretsUnavailable("secrets.refused", name=module)
    return configured


def _best_keyring() -> KeyringBackend:
    """Return the working keyring of the highest priority."""
    from keyring.backend import KeyringBackend  # noqa: PLC0415 slow, and seldom needed

    for module in sorted(_REAL_KEYRINGS):
        importlib.import_module(module)
    working = [
        each
        for each in KeyringBackend.get_viable_backends()
        if each.__module__ in _REAL_KEYRINGS
    ]
    if not working:
        raise SecretsUnavailable("secrets.none")
    best: type[KeyringBackend] = max(working, key=lambda each: each.priority)
    return best()


def _told(error: Exception) -> SecretsUnavailable:
    """Return what `error` means to the person; its own text may say too much."""
    from keyring import errors  # noqa: PLC0415 slow, and seldom needed

    if isinstance(error, SecretsUnavailable):
        return error
    if isinstance(error, errors.KeyringLocked):
        return SecretsUnavailable("secrets.locked")
    if isinstance(error, errors.InitError):
        return SecretsUnavailable("secrets.not-set-up")
    return SecretsUnavailable("secrets.failed")
