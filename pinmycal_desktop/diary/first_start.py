"""First start: the local account and what a host begins with, no questions asked."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.diary.fields import clean_line, is_zone, slug_of
from pinmycal_desktop.model.account import Account, Host, Platform
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.store import accounts, event_types, schedules

if TYPE_CHECKING:
    from pinmycal_desktop.store.database import Connection

_MEETINGS = (
    ("Quick call", "15min", 15, 3),
    ("Meeting", "30min", 30, 1),
    ("Long meeting", "60min", 60, 5),
)
"""Title, slug, minutes and colour of the event types a host begins with."""


def furnish(db: Connection, *, zone: str, host_name: str) -> None:
    """Make the local account, unless there is one."""
    if accounts.local(db):
        return
    # A computer whose zone nobody knows still starts, and says UTC.
    zone = zone if is_zone(zone) else "UTC"
    account_id = accounts.insert_account(
        db,
        Account(
            id=0,
            uid=_uid(),
            name="Personal",
            platform=Platform.LOCAL,
            zone=zone,
        ),
    )
    name = clean_line(host_name)
    add_host(
        db,
        Host(
            uid=_uid(),
            account_id=account_id,
            name=name,
            email="",
            zone=zone,
            username=slug_of(name) or "me",
        ),
    )


def add_host(db: Connection, host: Host) -> int:
    """Store a new host with what one begins with; return the host's id."""
    host_id = accounts.insert_host(db, host)
    _add_schedule(db, host.account_id, host_id, host.zone)
    _add_event_types(db, host.account_id, host_id)
    return host_id


def _add_schedule(db: Connection, account_id: int, host_id: int, zone: str) -> None:
    """Store the office hours everybody begins with."""
    schedule = Schedule(
        uid=_uid(),
        account_id=account_id,
        host_id=host_id,
        name="Working hours",
        zone=zone,
        revision=1,
    )
    schedules.make_default(db, schedules.insert(db, schedule))


def _add_event_types(db: Connection, account_id: int, host_id: int) -> None:
    """Store meetings of three lengths."""
    for position, (title, slug, minutes, colour) in enumerate(_MEETINGS):
        event_types.insert(
            db,
            EventType(
                uid=_uid(),
                account_id=account_id,
                host_id=host_id,
                title=title,
                slug=slug,
                lengths=(minutes,),
                colour=colour,
                position=position,
                revision=1,
            ),
        )


def _uid() -> str:
    """Return a new uid."""
    return str(uuid4())
