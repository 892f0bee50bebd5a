"""What the workbench does with webhooks that came in: verify again, take in after all.

Safe from any thread; each call may wait for the keyring.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.commands.webhooks import KeepDelivery
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.vault import webhook_secret_name
from pinmycal_desktop.wire.webhooks import read_hint, verified_sender

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.access import Delivery, RefusedDelivery, Sender
    from pinmycal_desktop.vault import SessionVault, Vault


class Workbench:
    """Deliveries, held against the secrets their places have now."""

    def __init__(self, diary: Diary, vault: Vault | SessionVault) -> None:
        self._diary, self._vault = diary, vault

    def fits(self, delivery: Delivery | RefusedDelivery) -> bool:
        """Whether its signature fits the secret its place has now.

        Raises SecretsUnavailable.
        """
        return self._sender(delivery) is not None

    def take_in(self, refused: RefusedDelivery) -> Delivery:
        """Take in what was refused, now that its signature fits.

        Raises Invalid when it does not, NotFound for a place that is closed, and
        SecretsUnavailable.
        """
        sender = self._sender(refused)
        if sender is None:
            raise Invalid.field("signature", "service.unverified")
        hint = read_hint(sender, refused.body)
        outcome = self._diary.run(
            KeepDelivery(
                endpoint=refused.endpoint,
                sender=sender.value,
                trigger=hint.trigger,
                subject=hint.subject,
                body=refused.body,
                headers=refused.headers,
            )
        )
        self._diary.refusals.forget(refused)
        return outcome.delivery

    def _sender(self, delivery: Delivery | RefusedDelivery) -> Sender | None:
        secret = self._vault.get(webhook_secret_name(delivery.endpoint))
        lines = (each.partition(": ") for each in delivery.headers.splitlines())
        headers = [(name.encode(), value.encode()) for name, _, value in lines]
        return verified_sender(
            headers, delivery.body, None if secret is None else secret.encode()
        )
