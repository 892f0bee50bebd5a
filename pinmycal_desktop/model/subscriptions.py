"""Webhooks that go out: who wants to hear of what, and how far each message came."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.value_class import value_class


@value_class
class Subscription:
    """Somebody's wish to be told at an address. Its secret is in the keyring."""

    id: int = 0
    uid: str
    """A UUID; what programs know it by."""
    account_id: int
    host_id: int
    event_type_id: int | None = None
    """Only bookings of this event type; None means all of the host's."""
    team_id: int | None = None
    """With an event type of a team: whose it is."""
    sender: Sender
    """In whose words and with whose signature it is told."""
    url: str
    is_active: bool = True
    triggers: tuple[str, ...]
    """What it wants to hear of, in the sender's own words."""
    template: str | None = None
    """The shape of the body, if not the usual one; Cal.com's only."""
    has_secret: bool = False
    """Whether messages are signed with a secret of its own."""
    created_at: datetime
    removed_at: datetime | None = None


class DeliveryState(Enum):
    """How far a message has come."""

    WAITING = "waiting"
    """It will be sent, or sent again, when it is due."""
    DELIVERED = "delivered"
    GIVEN_UP = "given-up"
    """It was tried for a whole day, or nobody wants it any more."""


@value_class
class Attempt:
    """One try to deliver a message."""

    at: datetime
    status: int | None
    """What the other side answered (HTTP); None when it did not."""
    trouble: str = ""
    """The code of what went wrong; empty when it was delivered."""
    milliseconds: int


@value_class
class OutgoingDelivery:
    """A message to a subscriber, its body frozen when the thing happened."""

    id: int = 0
    uid: str
    """A UUID; the same for every try, so that the other side can tell repeats."""
    subscription_id: int
    subscription_uid: str
    url: str
    sender: Sender
    is_signed: bool
    """Whether the subscriber has a secret of its own to check it by."""
    trigger: str
    subject: str = ""
    """The uid of the booking it speaks of, if it does."""
    media_type: str = "application/json"
    body: bytes
    created_at: datetime
    first_tried_at: datetime | None = None
    """Since it was last asked to be sent; retrying ends a day after this."""
    tries: int = 0
    """Since it was last asked to be sent."""
    due_at: datetime | None = None
    """When it is tried next; None when it is not."""
    state: DeliveryState = DeliveryState.WAITING
    attempts: tuple[Attempt, ...] = ()
    """Oldest first, where one delivery is read; in a log the last one only."""


RETRY_FOR = timedelta(hours=24)
"""How long a message is tried, counted from the first time."""

_FIRST_WAIT = timedelta(minutes=1)
_JITTER = 0.2
"""Waits differ by up to a fifth, so that many messages do not come back together."""


def next_try(
    *, tries: int, first_tried_at: datetime, now: datetime, chance: float
) -> datetime | None:
    """Return when a message is tried again after `tries` failures; None for never.

    The waits are 1, 2, 4 ... minutes, each `chance` (0 to 1) somewhere within a fifth
    of that; a try that would begin 24 hours after the first is not made.
    """
    wait = _FIRST_WAIT * 2 ** min(tries - 1, 12)
    due = now + wait * (1 + _JITTER * (2 * chance - 1))
    return due if due - first_tried_at < RETRY_FOR else None
