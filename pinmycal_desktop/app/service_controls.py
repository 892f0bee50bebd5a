"""What the window's service page can do: switch the service, keep webhook secrets.

Everything here may wait - for a socket, for a keyring that asks its question - so it is
called beside the GUI thread. A secret the keyring will not take is kept until the
program ends, and that is said.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.signing import forget_secret
from pinmycal_desktop.model.errors import SecretsUnavailable
from pinmycal_desktop.vault import webhook_secret_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.app.service import Service, ServiceState
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.vault import SessionVault, Vault, VaultState


class LocalControls:
    """The service and the vault of this process, as `ui.service` wants them.

    The service is made when it is first started: its framework is slow to import.
    Thread-safe; starting and stopping happen one after the other. `told` hears how the
    service runs whenever it was started or stopped here, from the calling thread, and
    `serve` which service webhooks arrive at.
    """

    def __init__(
        self,
        make: Callable[[], Service],
        vault: Vault | SessionVault,
        *,
        told: Callable[[ServiceState | None], None] | None = None,
        serve: Callable[[Service | None], None] = lambda _: None,
    ) -> None:
        self._make, self._vault, self._told = make, vault, told
        self._serve = serve
        self._service: Service | None = None
        self._lock = Lock()

    def start(self) -> ServiceState:
        """Start serving and say where; raises `Invalid` when it cannot."""
        with self._lock:
            if self._service is None:
                self._service = self._make()
            state = self._service.start()
            # It may have broken down meanwhile: what is told must not outlive it.
            self._serve(self._service)
            self._tell(self._service.state())
        return state

    def stop(self) -> None:
        """Stop serving."""
        with self._lock:
            self._serve(None)
            if self._service is not None:
                self._service.stop()
        self._tell(None)

    def state(self) -> ServiceState | None:
        """Return how the service runs, or None when it does not."""
        service = self._service
        return None if service is None else service.state()

    def _tell(self, state: ServiceState | None) -> None:
        if self._told is not None:
            self._told(state)

    def secrets(self) -> VaultState:
        """Return where secrets go now."""
        return self._vault.state()

    def keep_secret(self, endpoint: str, secret: str) -> Message | None:
        """Keep an endpoint's secret; say why when it is only kept for this session."""
        name = webhook_secret_name(endpoint)
        try:
            self._vault.set(name, secret)
        except SecretsUnavailable as error:
            self._vault.remember(name, secret)
            return error.message
        return None

    def forget_secret(self, endpoint: str) -> None:
        """Forget an endpoint's secret; raises SecretsUnavailable."""
        self._vault.delete(webhook_secret_name(endpoint))

    def forget_signing(self, uid: str) -> None:
        """Forget what signed for a subscription; what cannot be, signs nothing."""
        forget_secret(self._vault, uid)

    def has_secret(self, endpoint: str) -> bool:
        """Whether webhooks for `endpoint` can be verified."""
        try:
            return self._vault.get(webhook_secret_name(endpoint)) is not None
        except SecretsUnavailable:
            return False
