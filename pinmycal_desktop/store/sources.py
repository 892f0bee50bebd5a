"""Where subscribed calendars are fetched from, as rows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.calendar_source import (
    CalendarPlace,
    CalendarSource,
    FetchProgress,
    SourceKind,
)
from pinmycal_desktop.store.frozen import freeze, thaw
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pinmycal_desktop.store.database import Connection, Row


def insert(db: Connection, calendar_id: int, source: CalendarSource) -> None:
    """Store where a calendar is fetched from."""
    place = source.place
    db.execute(
        "insert into calendar_source (calendar_id, uid, kind, shown, digest, made_at,"
        " due_at, progress) values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            calendar_id,
            place.uid,
            place.kind.value,
            place.shown,
            place.digest,
            seconds(source.made_at),
            seconds(source.due_at),
            freeze(source.progress),
        ),
    )
    db.execute("delete from removed_source where uid = ?", (place.uid,))


def move(
    db: Connection, calendar_id: int, place: CalendarPlace, *, now: datetime
) -> None:
    """Let a calendar be fetched from another place, now."""
    db.execute(
        "update calendar_source set uid = ?, kind = ?, shown = ?, digest = ?,"
        " due_at = ?, progress = ? where calendar_id = ?",
        (
            place.uid,
            place.kind.value,
            place.shown,
            place.digest,
            seconds(now),
            freeze(FetchProgress()),
            calendar_id,
        ),
    )
    db.execute("delete from removed_source where uid = ?", (place.uid,))


def note(
    db: Connection, uid: str, progress: FetchProgress, *, due_at: datetime
) -> None:
    """Store how far fetching has come, and when it is done next."""
    db.execute(
        "update calendar_source set progress = ?, due_at = ? where uid = ?",
        (freeze(progress), seconds(due_at), uid),
    )


def make_due(db: Connection, ids: Iterable[int], *, now: datetime) -> None:
    """Let calendars be fetched now."""
    db.execute(
        "update calendar_source set due_at = ?"
        " where calendar_id in (select value from json_each(?))",
        (seconds(now), json.dumps(list(ids))),
    )


def note_removed(db: Connection, uid: str, *, at: datetime) -> None:
    """Note that an address is of no use any more."""
    db.execute(
        "insert or replace into removed_source (uid, removed_at) values (?, ?)",
        (uid, seconds(at)),
    )


def removed_before(db: Connection, at: datetime) -> tuple[str, ...]:
    """Return the uids of addresses that are of no use since before `at`."""
    rows = db.execute(
        "select uid from removed_source where removed_at < ? order by uid",
        (seconds(at),),
    )
    return tuple(row["uid"] for row in rows)


def forget_removed(db: Connection, uids: Iterable[str]) -> None:
    """Forget that there were such addresses."""
    db.executemany("delete from removed_source where uid = ?", ((uid,) for uid in uids))


def has_work(db: Connection) -> bool:
    """Whether there is anything to fetch, or an address to forget."""
    found = db.execute(
        "select exists (select 1 from calendar_source)"
        " or exists (select 1 from removed_source)"
    )
    return bool(found.fetchone()[0])


def source(row: Row) -> CalendarSource | None:
    """Return the source in a row of a calendar, if it has one."""
    if row["uid"] is None:
        return None
    place = CalendarPlace(
        uid=row["uid"],
        kind=SourceKind(row["kind"]),
        shown=row["shown"],
        digest=row["digest"],
    )
    return CalendarSource(
        place=place,
        made_at=instant(int(row["made_at"])),
        due_at=instant(int(row["due_at"])),
        progress=cast("FetchProgress", thaw(row["progress"])),
    )
