"""Commands about webhooks: places where they arrive, and who is told."""

from __future__ import annotations

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.subscriptions import Attempt, Subscription
from pinmycal_desktop.model.value_class import value_class


@value_class
class SaveWebhookEndpoint:
    """Open a place for webhooks; its secret goes to the keyring, not here."""

    account_id: int
    name: str


@value_class
class RemoveWebhookEndpoint:
    """Close a place for webhooks; what it received is kept."""

    name: str


@value_class
class KeepDelivery:
    """Keep a verified webhook, once per endpoint and body."""

    endpoint: str
    sender: str
    trigger: str
    subject: str
    body: bytes
    headers: str = ""
    """Those that say nothing secret, one in a line."""


@value_class
class SaveSubscription:
    """Store a subscription to webhooks, new (`id` 0) or changed.

    Its secret goes to the keyring, not here. Undo of a new one: remove it.
    """

    subscription: Subscription


@value_class
class RemoveSubscription:
    """End a subscription; what waits for it is not sent, its log stays a while."""

    uid: str


@value_class
class RemoveSubscriptions:
    """End all of one platform's subscriptions to an event type."""

    event_type_id: int
    sender: Sender


@value_class
class TrySubscription:
    """Send a subscriber a message that tells of nothing, to see whether it comes."""

    uid: str


@value_class
class NoteAttempt:
    """Keep what came of a try to deliver, and when the next one is."""

    delivery_id: int
    attempt: Attempt
    chance: float
    """0 to 1, drawn anew for each try: how its wait differs from the others'."""


@value_class
class SendAgain:
    """Send a message once more, now, whatever came of it before."""

    delivery_id: int


@value_class
class TellMeetings:
    """Tell subscribers which meetings began or ended since this was last done."""
