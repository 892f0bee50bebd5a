"""What the service page needs from outside; `app.service_controls` has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.vault import VaultState


class ServiceStatus(Protocol):
    """How a running service is."""

    @property
    def url(self) -> str:
        """Its address, without a slash at the end."""

    @property
    def port(self) -> int:
        """Where it listens."""

    @property
    def is_elsewhere(self) -> bool:
        """The wanted port was taken, so another is used."""

    @property
    def since(self) -> datetime:
        """When it was started."""

    @property
    def requests(self) -> int:
        """How many requests it has answered."""


class ServiceControls(Protocol):
    """Called beside the GUI thread, one call at a time; each may wait."""

    def start(self) -> ServiceStatus:
        """Start serving; raises a `PinmyCalError` that says why not."""

    def stop(self) -> None:
        """Stop serving."""

    def state(self) -> ServiceStatus | None:
        """Return how it runs, or None when it does not."""

    def secrets(self) -> VaultState:
        """Return where secrets go now."""

    def keep_secret(self, endpoint: str, secret: str) -> Message | None:
        """Keep a webhook secret; say why when it is only kept for this session."""

    def forget_secret(self, endpoint: str) -> None:
        """Forget a webhook secret."""

    def forget_signing(self, uid: str) -> None:
        """Forget what signed for a subscription that is gone."""

    def has_secret(self, endpoint: str) -> bool:
        """Whether webhooks for `endpoint` can be verified."""
