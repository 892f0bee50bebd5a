"""Who may use the local service, and what webhooks told it."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum

from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.value_class import value_class


@value_class
class Token:
    """A key to the local service; the key itself is shown once and not kept."""

    id: int = 0
    account_id: int
    host_id: int = 0
    """Whose data it opens; 0 until stored."""
    name: str
    hint: str
    """The last four characters, to tell tokens apart."""
    scopes: tuple[str, ...] = ()
    """What it may do, as its maker named it; empty means everything."""
    created_at: datetime
    expires_at: datetime | None = None
    """From when on it opens nothing; None means never."""
    last_used_at: datetime | None = None
    """To the minute: a program that asks all the time is noted once in each."""
    revoked_at: datetime | None = None
    grant_id: int | None = None
    """The consent a program was given it by; None for a key a person made."""

    def is_expired(self, now: datetime) -> bool:
        """Whether its time is over at `now`."""
        return self.expires_at is not None and now >= self.expires_at

    def is_noted(self, now: datetime) -> bool:
        """Whether its use at `now` is told already by `last_used_at`."""
        last = self.last_used_at
        return last is not None and last <= now < last + _NOTED


_NOTED = timedelta(minutes=1)
"""How long one note of a use stands for the next ones."""


class Sender(Enum):
    """Whose signature an incoming webhook carries."""

    PINMYCAL = "pinmycal"
    CALCOM = "calcom"


@value_class
class WebhookEndpoint:
    """A place of the local service where webhooks arrive: `/hooks/{name}`.

    Its secret lives in the keyring, never here; without one it refuses everything.
    """

    id: int = 0
    account_id: int
    name: str
    created_at: datetime


@value_class
class Delivery:
    """A webhook that was verified and kept, once. It changes no booking.

    Of an account at a service it has that booking read there; no more.
    """

    id: int = 0
    endpoint: str
    sender: Sender
    trigger: str
    """As received, such as `BOOKING_CREATED`; empty when it was not understood."""
    subject: str = ""
    """The uid of the booking it speaks of, when it names one."""
    received_at: datetime
    body: bytes
    """Exactly as received: the signature covers these bytes."""
    headers: str = ""
    """Those that say nothing secret, one in a line: `name: value`."""


@value_class
class RefusedDelivery:
    """A webhook that was not taken: nobody knows who sent it. All of it is remote."""

    endpoint: str
    """The place it was sent to, which need not exist."""
    received_at: datetime
    why: Message
    headers: str
    body: bytes
