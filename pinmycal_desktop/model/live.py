"""Live updates: how an account's service tells this computer of changes at once.

It tells at a public address that leads here, and what it tells is a hint only. Without
any of this the service is asked again and again, and nothing is missed either.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum
from urllib.parse import urlsplit

from pinmycal_desktop.model.access import Delivery
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.value_class import value_class

LATE = timedelta(minutes=1)
"""How long a change that was found by asking may stay untold before it is a gap."""


class LiveSource(Enum):
    """Where the public address comes from."""

    OFF = "off"
    ADDRESS = "address"
    """A person typed it: something of theirs leads from there to this computer."""
    TUNNEL = "tunnel"
    """A tunnel program of this computer gives it, another one at each start."""


@value_class
class LiveChannel:
    """What a person chose for an account, and what the service was asked for it."""

    account_id: int
    source: LiveSource = LiveSource.OFF
    program: str = ""
    """The name of the tunnel program, where the source is one."""
    address: str = ""
    """What was typed: `https://` and a name, without a slash at the end."""
    endpoint: str = ""
    """The place `/hooks/{endpoint}` that was made for it; empty for none."""
    webhook_id: str = ""
    """The subscription at the service; empty for none."""
    url: str = ""
    """Where the service tells; empty while it does not."""
    since: datetime | None = None
    """Since when it tells there."""
    checked_at: datetime | None = None
    """When the service was asked last whether it still does."""
    trouble: Message | None = None
    """Why it does not, as far as it is known."""

    @property
    def is_left(self) -> bool:
        """Whether nothing is wanted any more, and something is still to be removed."""
        kept = self.endpoint or self.webhook_id
        return self.source is LiveSource.OFF and bool(kept)


class LiveState(Enum):
    """How live updates of an account are now."""

    OFF = "off"
    NO_SERVICE = "no-service"
    """The local service is off, and nothing can arrive."""
    STARTING = "starting"
    """The address or the subscription is being asked for."""
    TROUBLED = "troubled"
    LIVE = "live"


@value_class
class LiveStatus:
    """How live updates of an account are now, in one value for a window."""

    channel: LiveChannel
    state: LiveState
    trouble: Message | None = None


@value_class
class Arrival:
    """A delivery of an account at a service, and whether its booking was read since."""

    delivery: Delivery
    account_id: int
    is_waiting: bool
    """Its booking has still to be read."""


@value_class
class MissedHint:
    """A change that was found by asking, and that no delivery had told of by then."""

    account_id: int
    remote_id: str
    changed_at: datetime
    """When it was changed, by the service's clock."""
    found_at: datetime
    told_at: datetime | None = None
    """When a delivery told of the booking after all; None while none did."""

    def is_gap(self, now: datetime) -> bool:
        """Whether it has been untold for longer than deliveries take."""
        return self.told_at is not None or now >= self.found_at + LATE


def public_host(address: str) -> str:
    """Return the name in a typed address; empty when it may not be used.

    It is `https`, without a path, a user or a port no service would reach; `http` only
    on this very computer, where nobody can listen on the way.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return ""
    host = parts.hostname or ""
    is_plain = not (parts.username or parts.query or parts.fragment)
    is_here = host in ("127.0.0.1", "::1", "localhost")
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and is_here)
    if not (host and is_plain and is_safe) or port == 0 or parts.path.strip("/"):
        return ""
    return host
