"""Commands about changes on their way to a service, and about what a service tells.

The first ones are a person's; the others are said by what speaks with the service.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.outbox import ChangeKind, Choice
from pinmycal_desktop.model.sync_status import Answered, Cursor
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.remote import RemoteBooking
    from pinmycal_desktop.model.remote_people import RemoteAway
    from pinmycal_desktop.model.remote_setup import RemoteEventType, RemoteSchedule


# --- what a person asks for ----------------------------------------------------------


@value_class
class HoldChange:
    """Let a change wait until somebody sends it."""

    change_id: int


@value_class
class SendNow:
    """Send a change without further grace; one that was held or refused, again."""

    change_id: int


@value_class
class ReorderChange:
    """Put a change before another, or with None at the end.

    What depends on what stays in order.
    """

    change_id: int
    before: int | None = None


@value_class
class EditChange:
    """Replace what a change asks for, before it is sent or once it was refused.

    The command is of the same kind and about the same thing.
    """

    change_id: int
    command: Command


@value_class
class DropChange:
    """Let a change be as if it never was, with all that depends on it."""

    change_id: int
    origin: Origin


@value_class
class TakeBackChange:
    """Undo a change: drop it while it is here, make the opposite one when it is gone.

    Raises Invalid where a service has no opposite.
    """

    change_id: int
    origin: Origin


@value_class
class SetGrace:
    """Set how long changes of a kind wait before they leave; undo: the former one."""

    kind: ChangeKind
    grace: timedelta


@value_class
class SettleConflict:
    """Say what is to hold where a thing was changed on both sides."""

    change_id: int
    choice: Choice
    origin: Origin


# --- what came of telling a service --------------------------------------------------


@value_class
class Recover:
    """After a start: what was being sent when the program ended is unsure."""

    account_id: int


@value_class
class MarkSending:
    """A change is about to be sent. Said and kept before the first byte leaves."""

    change_id: int


@value_class
class MarkUnsure:
    """A change was sent and may have taken effect."""

    change_id: int
    trouble: Message


@value_class
class NoteLook:
    """What the service says of a change's booking, read to see what became of it.

    The change is done, disputed, or waits to be sent again. One of the three is given.
    """

    change_id: int
    booking: RemoteBooking | None = None
    event_type: RemoteEventType | None = None
    schedule: RemoteSchedule | None = None


@value_class
class PostponeChange:
    """A change was not taken, and it is known that it had no effect."""

    change_id: int
    trouble: Message | None = None


@value_class
class RefuseChange:
    """The service said no."""

    change_id: int
    trouble: Message
    alternatives: tuple[datetime, ...] = ()


@value_class
class SettleChange:
    """The service has a change; this is the thing as the service tells it now."""

    change_id: int
    booking: RemoteBooking | None = None
    event_type: RemoteEventType | None = None
    schedule: RemoteSchedule | None = None


# --- what a service tells ------------------------------------------------------------


@value_class
class TakeInPage:
    """Keep bookings as a service tells them, and how far reading has come.

    What the page does not name stays as it is.
    """

    account_id: int
    bookings: tuple[RemoteBooking, ...] = ()
    cursors: tuple[Cursor, ...] = ()
    answers: Answered | None = None
    """Which question this answers, if it was one."""
    is_news: bool = False
    """Whether this was asked to learn what changed, and not to begin with."""


@value_class
class TakeInSetup:
    """Keep event types, schedules and absences as a service tells them, all of each.

    None says nothing about them. What is not named any more is hidden, not deleted.
    """

    account_id: int
    event_types: tuple[RemoteEventType, ...] | None = None
    schedules: tuple[RemoteSchedule, ...] | None = None
    absences: tuple[RemoteAway, ...] | None = None
    """The days on which the account's person is out of office."""
    cursors: tuple[Cursor, ...] = ()


@value_class
class NoteMissing:
    """A booking that was asked for is not there, or not for this account to see."""

    account_id: int
    uid: str
    times: int = 1
    """How often it had been asked for when the reading began."""


@value_class
class AskFor:
    """Have some bookings read from their service soon, by their uids there.

    A webhook named them, or a person looks one up: it says nothing about them.
    """

    account_id: int
    uids: tuple[str, ...]
