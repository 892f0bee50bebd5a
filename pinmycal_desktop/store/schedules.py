"""Schedules as rows. A removed one is only marked, so that it can come back.

Which schedule is a host's default is a rank: the highest one counts. When the default
is given up, the one that had it before has it again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.schedule import DateOverride, Schedule, WeekHours
from pinmycal_desktop.store import travels
from pinmycal_desktop.store.frozen import freeze, thaw

if TYPE_CHECKING:
    from pinmycal_desktop.store.database import Connection, Row

_SELECT = """
select *, default_rank is not null and default_rank = (
  select max(others.default_rank) from schedule as others
  where others.host_id = schedule.host_id and others.removed_at is null
) as is_default
from schedule
"""


def every(db: Connection, host_id: int) -> tuple[Schedule, ...]:
    """Return all schedules of a host, the default first, then by name."""
    rows = db.execute(
        f"{_SELECT} where host_id = ? and removed_at is null"
        " order by is_default desc, name, id",
        (host_id,),
    )
    return tuple(_from_row(db, row) for row in rows)


def get(db: Connection, schedule_id: int, *, removed: bool = False) -> Schedule | None:
    """Return one schedule; a removed one only when asked for."""
    shown = "" if removed else "and removed_at is null"
    row = db.execute(f"{_SELECT} where id = ? {shown}", (schedule_id,)).fetchone()
    return _from_row(db, row) if row else None


def is_removed(db: Connection, schedule_id: int) -> bool:
    """Whether the schedule was removed."""
    where = "where id = ? and removed_at is not null"
    row = db.execute(f"select 1 from schedule {where}", (schedule_id,)).fetchone()
    return row is not None


def insert(db: Connection, schedule: Schedule) -> int:
    """Store a new schedule and return its id."""
    cursor = db.execute(
        "insert into schedule"
        " (uid, account_id, host_id, name, zone, week, overrides, revision) values"
        " (:uid, :account_id, :host_id, :name, :zone, :week, :overrides, :revision)",
        _to_row(schedule),
    )
    return cast("int", cursor.lastrowid)


def update(db: Connection, schedule: Schedule) -> None:
    """Store a schedule's new form; a removed one is there again."""
    db.execute(
        "update schedule set name = :name, zone = :zone, week = :week,"
        " overrides = :overrides, revision = :revision, removed_at = null"
        " where id = :id",
        _to_row(schedule),
    )


def make_default(db: Connection, schedule_id: int) -> None:
    """Give the default to a schedule."""
    db.execute(
        "update schedule set default_rank ="
        " 1 + (select coalesce(max(default_rank), 0) from schedule) where id = ?",
        (schedule_id,),
    )


def give_up_default(db: Connection, schedule_id: int) -> None:
    """Take the default from a schedule; the one before has it again."""
    db.execute("update schedule set default_rank = null where id = ?", (schedule_id,))


def has_earlier_default(db: Connection, schedule: Schedule) -> bool:
    """Whether another schedule of its host had the default before this one."""
    row = db.execute(
        "select 1 from schedule where id <> ? and host_id = ?"
        " and default_rank is not null and removed_at is null",
        (schedule.id, schedule.host_id),
    ).fetchone()
    return row is not None


def _to_row(schedule: Schedule) -> dict[str, str | int | None]:
    """Return the columns of a schedule."""
    return {
        "id": schedule.id,
        "uid": schedule.uid,
        "account_id": schedule.account_id,
        "host_id": schedule.host_id,
        "name": schedule.name,
        "zone": schedule.zone,
        "week": freeze(schedule.week),
        "overrides": freeze(schedule.overrides),
        "revision": schedule.revision,
    }


def _from_row(db: Connection, row: Row) -> Schedule:
    """Return the schedule of a row; the default one has its host's journeys (R38)."""
    return Schedule(
        id=row["id"],
        uid=row["uid"],
        account_id=row["account_id"],
        host_id=row["host_id"],
        name=row["name"],
        zone=row["zone"],
        week=cast("WeekHours", thaw(row["week"])),
        overrides=cast("tuple[DateOverride, ...]", thaw(row["overrides"])),
        travels=travels.every(db, row["host_id"]) if row["is_default"] else (),
        is_default=bool(row["is_default"]),
        revision=row["revision"],
    )
