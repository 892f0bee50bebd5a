"""What services told, as rows: their names for things, and the JSON as received.

Nothing here is ever deleted because a listing lacks it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pinmycal_desktop.model.outbox import SubjectKind
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from pinmycal_desktop.store.database import Connection, Row


@value_class
class RemoteRow:
    """One thing of a service, under one of its names there."""

    account_id: int
    kind: SubjectKind
    remote_id: str
    local_id: int
    document: str
    """The JSON exactly as received; empty for a name that was only heard of."""
    updated_at: datetime | None = None
    successor: str = ""
    """The name that took this one's place."""


def named(
    db: Connection, account_id: int, kind: SubjectKind, names: Iterable[str]
) -> Mapping[str, RemoteRow]:
    """Return what is known under these names, by name."""
    rows = db.execute(
        "select * from remote_row where account_id = ? and kind = ?"
        " and remote_id in (select value from json_each(?))",
        (account_id, kind.value, json.dumps(list(names))),
    )
    return {row["remote_id"]: _row(row, kind) for row in rows}


def every(
    db: Connection, account_id: int, kind: SubjectKind
) -> Mapping[str, RemoteRow]:
    """Return all that is known of a kind, by name."""
    rows = db.execute(
        "select * from remote_row where account_id = ? and kind = ?",
        (account_id, kind.value),
    )
    return {row["remote_id"]: _row(row, kind) for row in rows}


def of_local(db: Connection, kind: SubjectKind, local_id: int) -> tuple[RemoteRow, ...]:
    """Return all names of a thing, those that were succeeded first."""
    rows = db.execute(
        "select * from remote_row where kind = ? and local_id = ?"
        " order by successor = '', rowid",
        (kind.value, local_id),
    )
    return tuple(_row(row, kind) for row in rows)


def leading_to(db: Connection, account_id: int, name: str) -> tuple[RemoteRow, ...]:
    """Return the bookings whose place another name took."""
    rows = db.execute(
        "select * from remote_row where account_id = ? and kind = 'booking'"
        " and successor = ?",
        (account_id, name),
    )
    return tuple(_row(row, SubjectKind.BOOKING) for row in rows)


def lead(db: Connection, kind: SubjectKind, local_id: int, *, to: int) -> None:
    """Let all names of a thing lead to another one."""
    db.execute(
        "update remote_row set local_id = ? where kind = ? and local_id = ?",
        (to, kind.value, local_id),
    )


def store(db: Connection, rows: Sequence[RemoteRow]) -> None:
    """Store what was told, in the place of what was told before."""
    db.executemany(
        "insert into remote_row (account_id, kind, remote_id, local_id, document,"
        " updated_at, successor) values (?, ?, ?, ?, ?, ?, ?)"
        " on conflict (account_id, kind, remote_id) do update set"
        " local_id = excluded.local_id, document = excluded.document,"
        " updated_at = excluded.updated_at, successor = excluded.successor",
        [
            (
                each.account_id,
                each.kind.value,
                each.remote_id,
                each.local_id,
                each.document,
                seconds(each.updated_at),
                each.successor,
            )
            for each in rows
        ],
    )


def dangling(db: Connection, account_id: int) -> tuple[str, ...]:
    """Return the names of bookings that were only heard of, and must be asked for."""
    rows = db.execute(
        "select distinct successor from remote_row as old where account_id = ?"
        " and kind = 'booking' and successor <> '' and not exists (select 1"
        " from remote_row as new where new.account_id = old.account_id"
        " and new.kind = old.kind and new.remote_id = old.successor)",
        (account_id,),
    )
    return tuple(row[0] for row in rows)


def ahead(db: Connection, account_id: int, now: datetime) -> tuple[str, ...]:
    """Return the bookings that are not over, under the names they have now, by end."""
    rows = db.execute(
        "select remote_id from remote_row join booking on booking.id = local_id"
        " where remote_row.account_id = ? and kind = 'booking' and successor = ''"
        " and ends_at > ? and status in ('confirmed', 'pending') order by ends_at",
        (account_id, seconds(now)),
    )
    return tuple(row[0] for row in rows)


def ask_for(db: Connection, account_id: int, names: Iterable[str]) -> None:
    """Note bookings that are to be read soon."""
    db.executemany(
        "insert into asked_for (account_id, remote_id) values (?, ?)"
        " on conflict (account_id, remote_id) do update set times = times + 1",
        [(account_id, each) for each in names],
    )


def answered(db: Connection, account_id: int, name: str, *, times: int) -> None:
    """Note that a booking was read, which had been asked for that often before."""
    db.execute(
        "delete from asked_for where account_id = ? and remote_id = ? and times <= ?",
        (account_id, name, times),
    )


def asked_for(db: Connection, account_id: int) -> Mapping[str, int]:
    """Return the bookings to be read soon, and how often each was asked for."""
    rows = db.execute(
        "select remote_id, times from asked_for where account_id = ?", (account_id,)
    )
    return {row["remote_id"]: row["times"] for row in rows}


def cursors(db: Connection, account_id: int) -> Mapping[str, str]:
    """Return how far everything has come."""
    rows = db.execute(
        "select name, value from cursor where account_id = ?", (account_id,)
    )
    return {row["name"]: row["value"] for row in rows}


def set_cursors(
    db: Connection, account_id: int, values: Iterable[tuple[str, str]]
) -> None:
    """Keep how far something has come."""
    db.executemany(
        "insert into cursor (account_id, name, value) values (?, ?, ?)"
        " on conflict (account_id, name) do update set value = excluded.value",
        [(account_id, name, value) for name, value in values],
    )


def _row(row: Row, kind: SubjectKind) -> RemoteRow:
    return RemoteRow(
        account_id=row["account_id"],
        kind=kind,
        remote_id=row["remote_id"],
        local_id=row["local_id"],
        document=row["document"],
        updated_at=instant(row["updated_at"]),
        successor=row["successor"],
    )
