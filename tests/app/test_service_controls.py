"""What the window's service page is given: the switch, and webhook secrets."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import httpx
import pytest

from pinmycal_desktop.app.service import Service, ServiceOptions
from pinmycal_desktop.app.service_controls import LocalControls
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.vault import SessionVault, Vault, VaultState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NOW = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)


@pytest.fixture
def controls_with(
    tmp_path: Path,
) -> Iterator[Callable[[Vault | SessionVault], LocalControls]]:
    """Make controls over a real service with a given vault."""
    diary = Diary.open(tmp_path / "pinmycal.db", clock=lambda: NOW)
    made: list[LocalControls] = []

    def make(vault: Vault | SessionVault) -> LocalControls:
        file = tmp_path / "service.json"
        options = ServiceOptions(port=0)
        service = Service(diary, file, vault, options, clock=lambda: NOW)
        made.append(LocalControls(lambda: service, vault))
        return made[-1]

    yield make
    for each in made:
        each.stop()
    diary.close()


def test_the_service_is_started_and_stopped(
    controls_with: Callable[[Vault | SessionVault], LocalControls],
) -> None:
    controls = controls_with(SessionVault())
    assert controls.state() is None
    url = controls.start().url
    state = controls.state()
    assert state is not None
    assert state.url == url
    assert httpx.get(f"{url}/v1/users/me").status_code == 401
    controls.stop()
    assert controls.state() is None


def test_a_secret_is_kept_found_and_forgotten(
    controls_with: Callable[[Vault | SessionVault], LocalControls],
) -> None:
    controls = controls_with(SessionVault())
    assert controls.secrets() is VaultState.SESSION
    assert not controls.has_secret("cal")
    assert controls.keep_secret("cal", "whsecret") is None
    assert controls.has_secret("cal")
    controls.forget_secret("cal")
    assert not controls.has_secret("cal")


def test_a_secret_the_keyring_refuses_lasts_for_the_session(
    controls_with: Callable[[Vault | SessionVault], LocalControls],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    controls = controls_with(Vault("PinmyCal test"))
    assert not controls.has_secret("cal")
    why = controls.keep_secret("cal", "whsecret")
    assert why is not None
    assert why.code == "secrets.refused"
    assert controls.has_secret("cal")


def test_memory_remembers_as_it_keeps() -> None:
    vault = SessionVault()
    vault.remember("webhook/cal", "whsecret")
    assert vault.get("webhook/cal") == "whsecret"
