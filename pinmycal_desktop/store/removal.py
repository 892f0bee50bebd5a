"""What is removed stays as a row: marked, so that it can come back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.store.instants import seconds

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.store.database import Connection

Removable: TypeAlias = Host | EventType | Schedule

_TABLES: dict[type[Removable], str] = {
    Host: "host",
    EventType: "event_type",
    Schedule: "schedule",
}


def mark_removed(db: Connection, thing: Removable, *, at: datetime) -> None:
    """Hide a thing; its revision tells that it was touched."""
    db.execute(
        f"update {_TABLES[type(thing)]} set removed_at = :at, revision = :revision"
        " where id = :id",
        {"id": thing.id, "at": seconds(at), "revision": thing.revision},
    )
