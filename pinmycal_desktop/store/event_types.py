"""Event types as rows. A removed one is only marked, so that it can come back.

What queries ask for has a column; the rest is kept as one frozen value.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.store.frozen import freeze, thaw

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.store.database import Connection, Row

# While its schedule is removed, an event type falls back to the default.
_SELECT = """
select id, uid, account_id, host_id, team_id, parent_id, title, slug, position,
  details, revision, (
  select schedule.id from schedule
  where schedule.id = event_type.schedule_id and schedule.removed_at is null
) as schedule_id
from event_type
"""

# What a team offers is gone with the team, its copies too.
_SHOWN = """removed_at is null and not exists (
  select 1 from team where team.removed_at is not null and team.id = coalesce(
    event_type.team_id,
    (select parent.team_id from event_type as parent
     where parent.id = event_type.parent_id)
  )
)"""


def every(db: Connection, *host_ids: int) -> tuple[EventType, ...]:
    """Return all event types of hosts alone by their place in lists, host by host."""
    rows = db.execute(
        f"{_SELECT} where host_id in (select value from json_each(:hosts))"
        f" and team_id is null and {_SHOWN} order by"
        " (select key from json_each(:hosts) where value = host_id), position, id",
        {"hosts": json.dumps(host_ids)},
    )
    return tuple(map(_from_row, rows))


def many(db: Connection, ids: Iterable[int]) -> tuple[EventType, ...]:
    """Return the event types of these ids, removed ones too, of whatever host."""
    rows = db.execute(
        f"{_SELECT} where id in (select value from json_each(?))",
        (json.dumps(list(ids)),),
    )
    return tuple(map(_from_row, rows))


def of_team(db: Connection, team_id: int) -> tuple[EventType, ...]:
    """Return all event types of a team by their place in lists."""
    rows = db.execute(
        f"{_SELECT} where team_id = ? and {_SHOWN} order by position, id",
        (team_id,),
    )
    return tuple(map(_from_row, rows))


def copies_of(db: Connection, parent_id: int) -> tuple[EventType, ...]:
    """Return the copies that hosts have of a team's event type, in order of making."""
    rows = db.execute(
        f"{_SELECT} where parent_id = ? and {_SHOWN} order by id",
        (parent_id,),
    )
    return tuple(map(_from_row, rows))


def get(
    db: Connection, event_type_id: int, *, removed: bool = False
) -> EventType | None:
    """Return one event type; a removed one only when asked for."""
    shown = "" if removed else f"and {_SHOWN}"
    row = db.execute(f"{_SELECT} where id = ? {shown}", (event_type_id,)).fetchone()
    return _from_row(row) if row else None


def is_removed(db: Connection, event_type_id: int) -> bool:
    """Whether the event type was removed."""
    where = "where id = ? and removed_at is not null"
    row = db.execute(f"select 1 from event_type {where}", (event_type_id,)).fetchone()
    return row is not None


def is_slug_taken(db: Connection, event_type: EventType) -> bool:
    """Whether another event type of its team, or of its host alone, has its slug."""
    row = db.execute(
        "select 1 from event_type where slug = :slug and id <> :id"
        " and removed_at is null and team_id is :team_id"
        " and (team_id is not null or host_id = :host_id)",
        _to_row(event_type),
    ).fetchone()
    return row is not None


def insert(db: Connection, event_type: EventType) -> int:
    """Store a new event type and return its id."""
    cursor = db.execute(
        "insert into event_type (uid, account_id, host_id, team_id, parent_id, title,"
        " slug, schedule_id, position, details, revision) values (:uid, :account_id,"
        " :host_id, :team_id, :parent_id, :title, :slug, :schedule_id, :position,"
        " :details, :revision)",
        _to_row(event_type),
    )
    return cast("int", cursor.lastrowid)


def update(db: Connection, event_type: EventType) -> None:
    """Store an event type's new form; a removed one is there again."""
    db.execute(
        "update event_type set title = :title, slug = :slug, position = :position,"
        " schedule_id = :schedule_id, details = :details, revision = :revision,"
        " removed_at = null where id = :id",
        _to_row(event_type),
    )


def _to_row(event_type: EventType) -> dict[str, str | int | None]:
    """Return the columns of an event type."""
    return {
        "id": event_type.id,
        "uid": event_type.uid,
        "account_id": event_type.account_id,
        "host_id": event_type.host_id,
        "team_id": event_type.team_id,
        "parent_id": event_type.parent_id,
        "title": event_type.title,
        "slug": event_type.slug,
        "schedule_id": event_type.schedule_id,
        "position": event_type.position,
        "details": freeze(event_type),
        "revision": event_type.revision,
    }


def _from_row(row: Row) -> EventType:
    """Return the event type of a row."""
    return replace(
        cast("EventType", thaw(row["details"])),
        id=row["id"],
        uid=row["uid"],
        account_id=row["account_id"],
        host_id=row["host_id"],
        team_id=row["team_id"],
        parent_id=row["parent_id"],
        title=row["title"],
        slug=row["slug"],
        schedule_id=row["schedule_id"],
        position=row["position"],
        revision=row["revision"],
    )
