"""Where the dialogs of calendars keep addresses and passwords."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from pinmycal_desktop.diary.signing import SecretStore

if TYPE_CHECKING:
    from pinmycal_desktop.vault import VaultState


class Secrets(SecretStore, Protocol):
    """The keyring, or the memory of this program where there is none."""

    def state(self) -> VaultState:
        """Return where secrets go now."""
