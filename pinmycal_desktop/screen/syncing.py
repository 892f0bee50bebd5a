"""What a window says of its services: one sign for all of them, the gravest first.

Pure: from how each conversation stands and what still waits, to what toolbar, bar and
status line show. That a service is being asked again is no news: only the first reading
is told, and a trouble until a call works.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from pinmycal_desktop.model.sync_status import SyncState, SyncStatus
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.model.outbox import ChangeState


class Sign(Enum):
    """How it goes, the gravest first."""

    SIGN_IN = "sign-in"
    """A service wants to be signed in to again."""
    TROUBLED = "troubled"
    """A service does not answer as it should."""
    OFFLINE = "offline"
    LIMITED = "limited"
    """A service wants fewer questions."""
    READING = "reading"
    """What is there is read for the first time."""
    PAUSED = "paused"
    UP_TO_DATE = "up-to-date"
    NONE = "none"
    """There is no account at a service: nothing is said."""

    @property
    def is_trouble(self) -> bool:
        """Whether changes made now stay here for a while."""
        return self in (Sign.SIGN_IN, Sign.TROUBLED, Sign.OFFLINE)


_GRAVITY = {sign: place for place, sign in enumerate(Sign)}
_SIGNS = {
    SyncState.NEEDS_SIGN_IN: Sign.SIGN_IN,
    SyncState.TROUBLED: Sign.TROUBLED,
    SyncState.OFFLINE: Sign.OFFLINE,
    SyncState.LIMITED: Sign.LIMITED,
    SyncState.NEVER: Sign.READING,
    SyncState.PAUSED: Sign.PAUSED,
    SyncState.UP_TO_DATE: Sign.UP_TO_DATE,
}


@value_class
class SyncSigns:
    """What a window says of all its services together."""

    sign: Sign = Sign.NONE
    account_id: int = 0
    """The account it is said of, the first of those."""
    name: str = ""
    """Its name, where others are better off; else empty."""
    as_of: datetime | None = None
    """Until when all that is shown was true."""
    since: datetime | None = None
    next_at: datetime | None = None
    """When it is tried again; None when it is not."""
    read: int = 0
    total: int | None = None
    """How many bookings there are to read, where a service says so."""
    trouble: Message | None = None
    waiting: int = 0
    """How many changes have still to leave."""
    stuck: int = 0
    """How many of them wait for a person."""


def signs_of(
    statuses: Sequence[SyncStatus],
    names: Mapping[int, str],
    unsent: Iterable[ChangeState],
) -> SyncSigns:
    """Return what is said of these conversations, and of what is not sent yet."""
    states = tuple(unsent)
    waiting, stuck = len(states), sum(each.needs_somebody for each in states)
    if not statuses:
        return SyncSigns(waiting=waiting, stuck=stuck)
    told = [(sign_of(each), each) for each in statuses]
    sign, worst = min(told, key=lambda each: _GRAVITY[each[0]])
    is_all = all(each is sign for each, _ in told)
    known = [each.as_of for each in statuses if each.as_of is not None]
    return SyncSigns(
        sign=sign,
        account_id=worst.account_id,
        name="" if is_all else names.get(worst.account_id, ""),
        as_of=worst.as_of if sign.is_trouble else min(known, default=None),
        since=worst.since,
        next_at=worst.next_at,
        read=worst.bookings_read,
        total=worst.bookings_total,
        trouble=worst.trouble,
        waiting=waiting,
        stuck=stuck,
    )


def sign_of(status: SyncStatus) -> Sign:
    """Return the sign of one conversation."""
    if status.state is SyncState.WORKING:
        return Sign.READING if status.as_of is None else Sign.UP_TO_DATE
    return _SIGNS[status.state]
