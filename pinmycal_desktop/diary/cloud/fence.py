"""What keeps programs from what belongs to an account at a service.

Whatever a command names is looked at before anything is done: a row of such an account
is not there. So no route of the local service, of today or to come, can put a change
into the outbox or take one out of it.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.commands.meetings import CancelBookings
from pinmycal_desktop.model.commands.setup import RemovePrivateLink, SavePrivateLink
from pinmycal_desktop.model.errors import NeedsConsent, NotFound, SlotTaken
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.private_link import PrivateLink
from pinmycal_desktop.model.schedule import Schedule, Travel
from pinmycal_desktop.store import accounts, bookings, private_links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pinmycal_desktop.diary.values import Outcome
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands import Command

ROWS = {
    "account_id": "account",
    "away_id": "out_of_office",
    "booking_id": "booking",
    "booking_ids": "booking",
    "calendar_id": "calendar",
    "calendar_ids": "calendar",
    "change_id": "outbox",
    "default_schedule_id": "schedule",
    "event_type_id": "event_type",
    "event_type_ids": "event_type",
    "host_id": "host",
    "host_ids": "host",
    "made_by": "host",
    "parent_id": "event_type",
    "restriction_id": "schedule",
    "schedule_id": "schedule",
    "schedule_ids": "schedule",
    "stand_in_id": "host",
    "travel_id": "travel",
    "waiting_ids": "booking",
}
"""The fields of commands, and of values in them, that name rows of an account."""

_VALUES = {
    EventType: "event_type",
    Host: "host",
    OutOfOffice: "out_of_office",
    Schedule: "schedule",
    Travel: "travel",
}
"""What is stored whole, and names its own row."""

_KINDS = {"outbox": "change"}


def fenced(
    work: Work, command: Command, deed: Callable[[Work, Any], Outcome]
) -> Outcome:
    """Do what a program asks for, unless it is about an account at a service.

    Raises NotFound for that; and what `deed` raises, in which no booking of such an
    account is named.
    """
    if not accounts.has_cloud(work.db):
        return deed(work, command)
    require_here(work, command)
    try:
        return deed(work, command)
    except (SlotTaken, NeedsConsent) as refused:
        reasons = work.sight.veiled(work.db, refused.reasons)
        raise type(refused)(reasons, refused.alternatives) from None


def require_here(work: Work, command: Command) -> None:
    """Raise NotFound when anything a command names is of an account at a service."""
    for table, row_id in (*_rows(command), *_by_other_names(work, command)):
        if accounts.is_cloud(work.db, table, row_id):
            raise NotFound(_KINDS.get(table, table.replace("_", "-")), row_id)


def _rows(value: object) -> Iterator[tuple[str, int]]:
    """Yield what a command, or a value in it, names by number: tables and keys."""
    if isinstance(value, tuple):
        for each in value:
            yield from _rows(each)
    if not is_dataclass(value):
        return
    if isinstance(value, EventType | Host | OutOfOffice | Schedule | Travel):
        yield _VALUES[type(value)], value.id
    for field in fields(value):
        held = getattr(value, field.name)
        if field.name in ROWS:
            named = held if isinstance(held, tuple | frozenset) else (held,)
            yield from ((ROWS[field.name], each) for each in named if each)
        else:
            yield from _rows(held)


def _by_other_names(work: Work, command: Command) -> Iterator[tuple[str, int]]:
    """Yield what a command names by a text."""
    match command:
        case CancelBookings(series_uid=uid) if uid:
            for each in bookings.of_series(work.db, uid):
                yield "booking", each.id
        case (
            RemovePrivateLink(code=code) | SavePrivateLink(link=PrivateLink(code=code))
        ):
            if known := private_links.get(work.db, code):
                yield "event_type", known.event_type_id
