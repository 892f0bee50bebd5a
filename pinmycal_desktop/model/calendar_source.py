"""Where a subscribed calendar is fetched from, how that goes, and when it is next done.

Nothing is fetched here. The address itself may be a secret, so it is in no value that
is kept: only its digest and a form for people (`calendar_address`).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum

from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.value_class import value_class

REST = timedelta(minutes=15)
"""How long an address is left alone after it answered."""
REST_OF_FILE = timedelta(days=1)
"""The same for a file, which is read anew whenever it changes."""
SPREAD_BACK = timedelta(days=92)
SPREAD_AHEAD = timedelta(days=2 * 366)
"""How far around now a calendar's busy times are kept."""
SPREAD_AGAIN = timedelta(days=7)
"""After so long the window has moved: the calendar is read anew, changed or not."""
MOST_WAIT = timedelta(hours=6)
"""The longest wait after a failure, unless the other side asks for more."""
MOST_ASKED_WAIT = timedelta(days=1)
KEEP_REMOVED = timedelta(days=1)
"""How long the address of a removed calendar is kept: removing can be undone."""
_FIRST_WAIT = timedelta(minutes=1)
_JITTER = 0.2


class SourceKind(Enum):
    """What a calendar is fetched from."""

    ADDRESS = "address"
    FILE = "file"


@value_class
class CalendarPlace:
    """Where a calendar is to be fetched from, as it may be kept and shown."""

    uid: str
    """A UUID, another one for another address: its secret is kept under it."""
    kind: SourceKind
    shown: str
    """A file's path; of an address only what is no secret."""
    digest: bytes
    """Of the whole address: two subscriptions to the same one can be told."""


@value_class
class FetchProgress:
    """How far fetching a calendar has come; the last good state outlives failures."""

    etag: str = ""
    modified: str = ""
    """What the other side says the state is called (RFC 9110, 8.8); of a file, what
    changes when it does."""
    content: bytes = b""
    """The digest of what was read last."""
    spread_at: datetime | None = None
    """When its series were last spread out around the present."""
    fetched_at: datetime | None = None
    """When it was last known to be up to date."""
    tried_at: datetime | None = None
    failures: int = 0
    """In a row."""
    trouble: Message | None = None
    """What went wrong the last time."""
    events: int = 0
    """How many times it takes within the window."""
    unreadable: int = 0
    """How many of its events could not be read."""

    takes_name: bool = False
    """Nobody gave it a name: the next good fetch tells what it calls itself."""

    def needs_all(self, now: datetime) -> bool:
        """Whether it has to be read even if it did not change."""
        return self.spread_at is None or now - self.spread_at >= SPREAD_AGAIN

    def failed(self, now: datetime, trouble: Message) -> FetchProgress:
        """Return how it stands after a failure."""
        return replace(self, tried_at=now, failures=self.failures + 1, trouble=trouble)

    def unchanged(self, now: datetime) -> FetchProgress:
        """Return how it stands when there is nothing new."""
        return replace(self, tried_at=now, fetched_at=now, failures=0, trouble=None)


@value_class
class CalendarSource:
    """Where a calendar comes from, and how fetching it goes."""

    place: CalendarPlace
    made_at: datetime
    due_at: datetime
    """When it is fetched next."""
    progress: FetchProgress = FetchProgress()

    @property
    def is_late(self) -> bool:
        """Whether what is kept may be out of date, because fetching fails."""
        return self.progress.trouble is not None


def next_fetch(
    progress: FetchProgress,
    kind: SourceKind,
    *,
    now: datetime,
    chance: float,
    asked: timedelta | None = None,
) -> datetime:
    """Return when to fetch again after what `progress` tells of.

    See `wait_after`; `asked` is what the other side wants (Retry-After).
    """
    rest = REST if kind is SourceKind.ADDRESS else REST_OF_FILE
    failures = progress.failures if progress.trouble is not None else 0
    return now + wait_after(failures, rest=rest, chance=chance, asked=asked)


def wait_after(
    failures: int, *, rest: timedelta, chance: float, asked: timedelta | None = None
) -> timedelta:
    """Return how long to leave another computer alone: `rest` when nothing failed.

    After failures 1, 2, 4 ... minutes, six hours at most; `chance` (0 to 1) spreads
    each wait by a fifth. `asked` is what the other side wants, up to a day.
    """
    wait = rest
    if failures:
        wait = min(_FIRST_WAIT * 2 ** min(failures - 1, 12), MOST_WAIT)
    wait *= 1 + _JITTER * (2 * chance - 1)
    if asked is not None:
        wait = max(wait, min(asked, MOST_ASKED_WAIT))
    return wait
