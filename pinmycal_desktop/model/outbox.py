"""The outbox: changes made here that a service has still to be told of.

A change is shown at once and kept until the service has taken it, or a person has said
what is to become of it. It has a key of its own from the moment it is made, so that
telling twice can be told from meaning twice.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.commands import Command

Thing: TypeAlias = "Booking | EventType | Schedule"
"""What a change is about."""


class SubjectKind(Enum):
    """What kind of thing a change is about."""

    BOOKING = "booking"
    EVENT_TYPE = "event-type"
    SCHEDULE = "schedule"


class ChangeKind(Enum):
    """What a change does."""

    CREATE = "create"
    RESCHEDULE = "reschedule"
    CANCEL = "cancel"
    CONFIRM = "confirm"
    DECLINE = "decline"
    MARK_ABSENT = "mark-absent"
    ADD_GUESTS = "add-guests"
    CHANGE_LOCATION = "change-location"
    CANCEL_SEAT = "cancel-seat"
    MOVE_SEAT = "move-seat"
    REASSIGN = "reassign"
    SAVE_EVENT_TYPE = "save-event-type"
    SAVE_SCHEDULE = "save-schedule"
    REMOVE_EVENT_TYPE = "remove-event-type"
    REMOVE_SCHEDULE = "remove-schedule"

    @property
    def removes(self) -> bool:
        """Whether the thing is to be there no more."""
        return self in (ChangeKind.REMOVE_EVENT_TYPE, ChangeKind.REMOVE_SCHEDULE)


class ChangeState(Enum):
    """How far a change has come."""

    WAITING = "waiting"
    """It goes out when its time has come."""
    HELD = "held"
    """Somebody wants it to wait."""
    SENDING = "sending"
    UNSURE = "unsure"
    """It was sent, and nobody knows whether it took effect."""
    REFUSED = "refused"
    """The service said no; somebody must say what is to be done."""
    CONFLICT = "conflict"
    """The thing was changed at the service meanwhile; somebody must choose."""
    DONE = "done"
    """The service has it; kept for a while to be looked at."""

    @property
    def is_unsent(self) -> bool:
        """Whether the service has still to be told."""
        return self is not ChangeState.DONE

    @property
    def needs_somebody(self) -> bool:
        """Whether it goes no further by itself."""
        return self in (ChangeState.REFUSED, ChangeState.CONFLICT)

    @property
    def can_be_dropped(self) -> bool:
        """Whether the service cannot have it: then it can be as if it never was."""
        return self in _DROPPABLE


class Choice(Enum):
    """What is to hold after a conflict."""

    MINE = "mine"
    """The change is made once more, on top of what the service says now."""
    THEIRS = "theirs"
    """The change is dropped."""


_DROPPABLE = frozenset(
    {
        ChangeState.WAITING,
        ChangeState.HELD,
        ChangeState.REFUSED,
        ChangeState.CONFLICT,
    }
)

GRACE = timedelta(seconds=10)
"""How long a change waits before it leaves, unless somebody set it otherwise."""

LONGEST_GRACE = timedelta(minutes=10)
"""No grace is longer: a change that seems to wait longer met a clock that jumped."""


@value_class
class OutboxItem:
    """One change, from the moment it was made until it may be forgotten."""

    id: int = 0
    """The local key; 0 until stored."""
    account_id: int
    key: str
    """A UUID made with it: the idempotency key, and what it is looked for by."""
    kind: ChangeKind
    subject: SubjectKind
    subject_id: int
    """The local key of the booking, event type or schedule."""
    command: Command
    """What was asked for, as it was asked."""
    base: Thing | None
    """The thing before the change; None when the change makes it."""
    wished: Thing
    """The thing as it is to be."""
    theirs: Thing | None = None
    """What the service says, where that is neither; then there is a conflict."""
    depends_on: int | None = None
    """The change that must be done before this one."""
    position: int = 0
    """Its place in the row, lowest first."""
    state: ChangeState = ChangeState.WAITING
    attempts: int = 0
    """How often it was sent."""
    not_before: datetime
    """The end of its grace."""
    made_at: datetime
    trouble: Message | None = None
    """What came of the last try, where that was nothing good."""
    alternatives: tuple[datetime, ...] = ()
    """Other starts, nearest first, where the wanted one was refused."""
    settled_at: datetime | None = None

    @property
    def hides(self) -> bool:
        """Whether its thing is not to be seen: it is removed, and nobody objected."""
        return self.kind.removes and not self.state.needs_somebody

    def is_due(self, now: datetime) -> bool:
        """Whether its grace is over; a clock that jumped back does not prolong it."""
        return not now < self.not_before <= now + LONGEST_GRACE


class Wait(Enum):
    """Why a change has not left."""

    GRACE = "grace"
    """It leaves in a moment; until then it can be undone as if it never was."""
    TURN = "turn"
    """It goes out with the next ones."""
    EARLIER = "earlier"
    """Another change comes first."""
    HELD = "held"
    SENDING = "sending"
    ANSWER = "answer"
    """It was sent without an answer: the service is asked what became of it."""
    REFUSED = "refused"
    CONFLICT = "conflict"


@value_class
class Waiting:
    """A change in the outbox, and why it waits."""

    item: OutboxItem
    wait: Wait
    behind: OutboxItem | None = None
    """The change that comes first."""


_WAITS = {
    ChangeState.HELD: Wait.HELD,
    ChangeState.SENDING: Wait.SENDING,
    ChangeState.UNSURE: Wait.ANSWER,
    ChangeState.REFUSED: Wait.REFUSED,
    ChangeState.CONFLICT: Wait.CONFLICT,
}


def waiting(items: Iterable[OutboxItem], now: datetime) -> tuple[Waiting, ...]:
    """Return why each of `items` that is not done waits, in their order."""
    unsent = {each.id: each for each in items if each.state.is_unsent}
    return tuple(_why(each, unsent, now) for each in unsent.values())


def _why(item: OutboxItem, unsent: dict[int, OutboxItem], now: datetime) -> Waiting:
    wait = _WAITS.get(item.state)
    if wait is not None:
        return Waiting(item=item, wait=wait)
    behind = unsent.get(item.depends_on or 0)
    if behind is not None:
        return Waiting(item=item, wait=Wait.EARLIER, behind=behind)
    return Waiting(item=item, wait=Wait.TURN if item.is_due(now) else Wait.GRACE)
