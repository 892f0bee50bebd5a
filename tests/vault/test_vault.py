"""The keyring, asked for real on a session bus of its own, and every way it fails."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop import vault as vault_module
from pinmycal_desktop.model.errors import SecretsUnavailable
from pinmycal_desktop.vault import (
    SessionVault,
    Vault,
    VaultState,
    webhook_secret_name,
)
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CANARY = "whsec_CANARY_žluťoučký"

needs_secret_service = pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus-run-session and gnome-keyring-daemon",
)


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """Give an environment with a home and a run-time folder of its own."""
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    (tmp_path / "share").mkdir()
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND", "DISPLAY")
        and not name.startswith("WAYLAND")
    }
    return kept | {
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "share"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_RUNTIME_DIR": str(runtime),
        "PYTHONPATH": str(ROOT),
        "PYTHONIOENCODING": "utf-8",
    }


def ask(home: dict[str, str], *verbs: str, before: str = "") -> list[str]:
    """Ask the vault in a program of its own; `before` starts what it shall find."""
    command = [sys.executable, str(HERE / "ask_vault.py"), "5", *verbs]
    if before:
        script = f'{before}; "$@"'
        command = ["dbus-run-session", "--", "sh", "-c", script, "ask", *command]
    done = subprocess.run(
        command, env=home, capture_output=True, timeout=60, check=False
    )
    return done.stdout.decode().splitlines()


# The daemon returns when it is ready, and ends with its bus.
DAEMON = "gnome-keyring-daemon --components=secrets --daemonize >/dev/null 2>&1"
LOCKED = DAEMON
UNLOCKED = f"printf pass | {DAEMON.replace('>', '--unlock >', 1)}"


@needs_secret_service
def test_a_real_keyring_keeps_a_secret_and_forgets_it(home: dict[str, str]) -> None:
    verbs = ("state", "get", "set", "get", "anew", "get", "delete", "get", "delete")
    assert ask(home, *verbs, before=UNLOCKED) == [
        "state keyring",
        "get None",
        "set None",
        f"get {CANARY}",
        f"get {CANARY}",
        "delete None",
        "get None",
        "delete None",
    ]


@needs_secret_service
def test_a_real_keyring_somebody_chose_is_used(home: dict[str, str]) -> None:
    home["PYTHON_KEYRING_BACKEND"] = "keyring.backends.SecretService.Keyring"
    assert ask(home, "set", "anew", "get", before=UNLOCKED) == [
        "set None",
        f"get {CANARY}",
    ]


@needs_secret_service
def test_a_secret_outlives_the_program_and_is_in_no_plain_file(
    home: dict[str, str], tmp_path: Path
) -> None:
    assert ask(home, "set", before=UNLOCKED) == ["set None"]
    assert ask(home, "get", before=UNLOCKED) == [f"get {CANARY}"]
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert files
    assert not any(b"CANARY" in each.read_bytes() for each in files)


@needs_secret_service
def test_a_locked_keyring_says_it_is_locked(home: dict[str, str]) -> None:
    ask(home, "set", before=UNLOCKED)
    assert ask(home, "get", "state", before=LOCKED) == [
        "get secrets.locked",
        "state unavailable",
    ]


@needs_secret_service
def test_a_keyring_never_set_up_says_so(home: dict[str, str]) -> None:
    assert ask(home, "get", before=LOCKED) == ["get secrets.not-set-up"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="only on Linux")
def test_without_a_bus_there_is_no_keyring(home: dict[str, str]) -> None:
    home["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"
    assert ask(home, "get", "set", "delete", "state") == [
        "get secrets.none",
        "set secrets.none",
        "delete secrets.none",
        "state unavailable",
    ]


@pytest.mark.parametrize(
    "backend",
    [
        "keyring.backends.null.Keyring",
        "keyring.backends.fail.Keyring",
        "keyring.backends.chainer.ChainerBackend",
        "keyrings.alt.file.PlaintextKeyring",
        "nonsense",
    ],
)
def test_a_keyring_that_is_none_is_refused_by_name(
    home: dict[str, str], backend: str
) -> None:
    home["PYTHON_KEYRING_BACKEND"] = backend
    assert ask(home, "get") == ["get secrets.refused"]


def test_a_configured_keyring_that_is_none_is_refused_too(home: dict[str, str]) -> None:
    folder = Path(home["XDG_CONFIG_HOME"]) / "python_keyring"
    folder.mkdir(parents=True)
    (folder / "keyringrc.cfg").write_text(
        "[backend]\ndefault-keyring=keyring.backends.null.Keyring\n", "utf-8"
    )
    assert ask(home, "get") == ["get secrets.refused"]


class Keyring:
    """Stands where the desktop's keyring does, to fail in ways it seldom does."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.asked = threading.Event()
        self.reads = 0
        self.error: Exception | None = None

    def get_password(self, service: str, name: str) -> str:
        self.reads += 1
        self.asked.set()
        if self.error is not None:
            raise self.error
        self.gate.wait()
        return f"{service}/{name}"


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Keyring:
    """Put a keyring in place that a test can hold up."""
    standing_in = Keyring()

    def found() -> KeyringBackend:
        return standing_in  # type: ignore[return-value]  # all of it that is used

    monkeypatch.setattr(vault_module, "_real_keyring", found)
    return standing_in


def test_an_unanswered_prompt_is_left_behind_and_asked_no_second_time(
    keyring: Keyring,
) -> None:
    vault = Vault("service", patience=0.01)
    for _ in range(3):
        with pytest.raises(SecretsUnavailable) as caught:
            vault.get("name")
        assert caught.value.message.code == "secrets.waiting"
    assert keyring.reads == 1
    assert vault.state() is VaultState.UNAVAILABLE
    keyring.gate.set()
    waiting = [each for each in threading.enumerate() if each.name == "keyring"]
    for each in waiting:
        each.join()
    patient = Vault("service")
    assert patient.get("name") == "service/name"


def test_a_secret_is_read_from_the_keyring_once(keyring: Keyring) -> None:
    keyring.gate.set()
    vault = Vault("service")
    assert [vault.get("name"), vault.get("name")] == ["service/name"] * 2
    assert keyring.reads == 1


def test_an_error_of_the_keyring_s_library_is_told_without_its_text(
    keyring: Keyring,
) -> None:
    keyring.error = OSError(f"could not store {CANARY}")
    with pytest.raises(SecretsUnavailable) as caught:
        Vault("service").get("name")
    assert caught.value.message.code == "secrets.failed"
    assert CANARY not in say(caught.value.message)


def test_a_session_vault_keeps_secrets_until_the_program_ends() -> None:
    vault = SessionVault()
    name = webhook_secret_name("crm")
    assert name == "webhook/crm"
    assert vault.get(name) is None
    vault.set(name, CANARY)
    assert vault.get(name) == CANARY
    vault.delete(name)
    vault.delete(name)
    assert vault.get(name) is None
    assert vault.state() is VaultState.SESSION
    assert SessionVault().get(name) is None
