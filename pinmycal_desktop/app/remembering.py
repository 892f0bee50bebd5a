"""A vault that goes on where there is no keyring: in memory, until the program ends.

Only for a program that stays, such as the window and `serve`; a single command would
have forgotten a secret before anybody could use it. It never writes one to a file.
"""

from __future__ import annotations

from pinmycal_desktop.model.errors import SecretsUnavailable
from pinmycal_desktop.vault import SessionVault, Vault, VaultState


class RememberingVault(Vault):
    """The computer's keyring, and this program's memory for what that cannot take.

    Safe from any thread, like the vaults it is made of.
    """

    def __init__(self, service: str) -> None:
        super().__init__(service)
        self._memory = SessionVault()
        self._is_remembering = False

    def get(self, name: str) -> str | None:
        """Return the secret `name`, or None; what is remembered comes first."""
        remembered = self._memory.get(name)
        return super().get(name) if remembered is None else remembered

    def set(self, name: str, value: str) -> None:
        """Keep `value` in the keyring, or remember it while the program runs."""
        try:
            super().set(name, value)
        except SecretsUnavailable:
            self._memory.set(name, value)
            self._is_remembering = True
        else:
            self._memory.delete(name)

    def delete(self, name: str) -> None:
        """Forget the secret `name`, wherever it is."""
        self._memory.delete(name)
        super().delete(name)

    def is_passing(self, name: str) -> bool:
        """Whether the secret `name` is gone when the program ends."""
        return self._memory.is_passing(name)

    def state(self) -> VaultState:
        """Return where secrets go: into memory once one had to."""
        return VaultState.SESSION if self._is_remembering else super().state()
