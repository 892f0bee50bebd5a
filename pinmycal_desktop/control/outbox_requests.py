"""What may be asked about changes on their way to services, and about keeping up."""

from __future__ import annotations

from pinmycal_desktop.control.said import Asked, Change


class ListOutbox(Asked, frozen=True, kw_only=True, tag="outbox"):
    """Name the changes that services have still to be told of."""


class ChangeOutbox(Change, frozen=True, kw_only=True, tag="outbox-change"):
    """Send a change now, hold it, drop it, or have it ask for another start."""

    number: int
    what: str
    """`send`, `hold`, `drop`, `take`; `mine` or `theirs` where both sides changed a
    thing."""
    which: int = 1
    """To be taken: which of the free times the service named, counted from 1."""
    start: str = ""
    """To be taken instead of them: when it is to start."""


class SyncNow(Change, frozen=True, kw_only=True, tag="sync-now"):
    """Ask services now, and send what is due."""

    account: str = ""
    """Its number or name; all of them when empty."""


class ShowSync(Asked, frozen=True, kw_only=True, tag="sync"):
    """Say how it goes with the accounts at services."""
