"""What is answered about live updates, and about webhooks that arrived."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from pinmycal_desktop.control.said import Answered
from pinmycal_desktop.model.message import Message


class LiveLine(Struct, frozen=True, kw_only=True):
    """Live updates of one account."""

    id: int
    account: str
    state: str
    source: str
    chosen: str = ""
    """The public address that was typed, or the tunnel program."""
    url: str = ""
    """Where the service tells; empty while it does not."""
    subscription: str = ""
    """The subscription's name at the service; empty for none."""
    since: datetime | None = None
    checked_at: datetime | None = None
    trouble: Message | None = None


class LiveStates(Answered, frozen=True, kw_only=True, tag="live"):
    """How live updates are, and what could give a public address."""

    zone: str
    accounts: tuple[LiveLine, ...]
    programs: tuple[str, ...] = ()
    """The tunnel programs this computer has."""


class ArrivalLine(Struct, frozen=True, kw_only=True):
    """A webhook that arrived and was verified."""

    number: int
    at: datetime
    account: str
    """Empty for a place of one's own."""
    trigger: str
    subject: str
    is_waiting: bool = False
    """Its booking has still to be read."""


class GapLine(Struct, frozen=True, kw_only=True):
    """A change nobody told of, or late."""

    account: str
    subject: str
    changed_at: datetime
    found_at: datetime
    told_at: datetime | None = None


class RefusedLine(Struct, frozen=True, kw_only=True):
    """A webhook that was not taken; nobody knows who sent it."""

    at: datetime
    account: str
    """Whose place it was sent to; empty for a place of one's own, or none at all."""
    endpoint: str
    """The place, as it was named: remote text."""
    why: Message


class Arrivals(Answered, frozen=True, kw_only=True, tag="live-arrivals"):
    """Webhooks that arrived, the newest first, and what they did not tell."""

    zone: str
    arrivals: tuple[ArrivalLine, ...]
    gaps: tuple[GapLine, ...] = ()
    refused: tuple[RefusedLine, ...] = ()
    """Since the program was started: they are in memory alone."""
