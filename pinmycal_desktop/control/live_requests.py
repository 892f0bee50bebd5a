"""What may be asked about live updates, and about webhooks that arrived."""

from __future__ import annotations

from pinmycal_desktop.control.said import Asked, Change


class ShowLive(Asked, frozen=True, kw_only=True, tag="live"):
    """Say how live updates of each account are."""


class ChooseLiveSource(Change, frozen=True, kw_only=True, tag="live-choose"):
    """Choose where an account's service shall tell of changes."""

    account: str
    """Its number or name."""
    source: str
    """`off`, `address` or `tunnel`."""
    value: str = ""
    """The public address, or the name of the tunnel program."""


class ListArrivals(Asked, frozen=True, kw_only=True, tag="live-arrivals"):
    """Name the latest webhooks that arrived, and changes nobody told of."""

    account: str = ""
    """Its number or name; all of them when empty."""
    limit: int = 20


class Replay(Change, frozen=True, kw_only=True, tag="live-replay"):
    """Have the booking that a webhook named read again."""

    number: int
    """The webhook's."""
