"""How the conversation with a service goes, in the values a window shows."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.value_class import value_class


class Interest(Enum):
    """How closely somebody looks, and so how often a service is asked."""

    LOOKING = "looking"
    """A window of the account is in front."""
    AWAY = "away"
    """The program runs, and nobody looks."""
    SPARING = "sparing"
    """Such a window is in front, and the computer runs on its battery or pays for its
    line."""
    SAVING = "saving"
    """Nobody looks, and the computer runs on its battery, or pays for its line."""


class SyncState(Enum):
    """How it goes with one account."""

    NEVER = "never"
    """Nothing was read yet."""
    WORKING = "working"
    UP_TO_DATE = "up-to-date"
    OFFLINE = "offline"
    """The service cannot be reached; what was read is shown."""
    TROUBLED = "troubled"
    """The service can be reached and does not answer as it should."""
    LIMITED = "limited"
    """The service wants fewer questions for a while."""
    NEEDS_SIGN_IN = "needs-sign-in"
    PAUSED = "paused"


@value_class
class SyncStatus:
    """One account's conversation with its service, as it stands."""

    account_id: int
    state: SyncState
    as_of: datetime | None = None
    """Until when all that is shown was true; None before the first reading."""
    since: datetime | None = None
    """Since when it is in this state."""
    next_at: datetime | None = None
    """When it goes on by itself; None when it does not."""
    reading: str = ""
    """What is being read: the name of a listing, while `state` is WORKING."""
    bookings_read: int = 0
    """How many bookings this round has brought so far."""
    bookings_total: int | None = None
    """How many there are to read, where the service says so."""
    calls_left: int | None = None
    """How many calls its limit still allows; None when it says nothing."""
    trouble: Message | None = None


@value_class(kw_only=False)
class Cursor:
    """How far something has come, under a name; kept with the rows it speaks of."""

    name: str
    value: str


@value_class
class Answered:
    """A booking that was asked for was read, or is not to be had.

    Whoever asks again while it is read is not answered by that reading.
    """

    uid: str
    times: int = 1
    """How often it had been asked for when the reading began."""
