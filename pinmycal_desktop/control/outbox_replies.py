"""What is answered about changes on their way to services, and about keeping up."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from pinmycal_desktop.control.said import Answered
from pinmycal_desktop.model.message import Message


class OutboxLine(Struct, frozen=True, kw_only=True):
    """A change that a service has still to be told of."""

    id: int
    account: str
    kind: str
    """What it does, such as `create` or `reschedule`."""
    title: str
    person: str = ""
    start_at: datetime | None = None
    """When the booking is, or is to be."""
    from_at: datetime | None = None
    """When it was, where it is moved."""
    theirs_at: datetime | None = None
    """When it is at the service, where both sides changed it."""
    theirs_is_off: bool = False
    """Whether it takes place no more there, where both sides changed it."""
    state: str
    wait: str
    """Why it waits, such as `grace`, `earlier` or `refused`."""
    behind: int | None = None
    """The number of the change that comes first."""
    made_at: datetime
    leaves_at: datetime
    attempts: int
    trouble: Message | None = None
    alternatives: tuple[datetime, ...] = ()


class OutboxList(Answered, frozen=True, kw_only=True, tag="outbox"):
    """The changes on their way, in their order."""

    zone: str
    changes: tuple[OutboxLine, ...]


class SyncLine(Struct, frozen=True, kw_only=True):
    """How it goes with one account."""

    id: int
    account: str
    state: str
    as_of: datetime | None = None
    next_at: datetime | None = None
    calls_left: int | None = None
    waiting: int
    """How many changes are not sent."""
    needs_somebody: int
    """How many of them go no further by themselves."""
    trouble: Message | None = None


class SyncStates(Answered, frozen=True, kw_only=True, tag="sync"):
    """How it goes with the accounts at services."""

    zone: str
    accounts: tuple[SyncLine, ...]
    every_seconds: int | None = None
    """How long it is from one asking to the next; None where nothing asks by itself."""
    pace: str = ""
    """Why it is so long: a `PaceReason`."""
    is_looked_at: bool = False
    """Whether a window is in front."""
