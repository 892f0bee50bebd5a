"""Changes on their way to a service, as rows in the order in which they go."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.outbox import (
    ChangeKind,
    ChangeState,
    OutboxItem,
    SubjectKind,
)
from pinmycal_desktop.store.frozen import freeze, thaw
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.model.outbox import Thing
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.store.database import Connection, Row

_COLUMNS = (
    "account_id",
    "key",
    "kind",
    "subject",
    "subject_id",
    "command",
    "base",
    "wished",
    "theirs",
    "depends_on",
    "position",
    "state",
    "attempts",
    "not_before",
    "made_at",
    "trouble",
    "alternatives",
    "settled_at",
)
_INSERT = "insert into outbox ({names}) values ({values})".format(
    names=", ".join(_COLUMNS), values=", ".join(f":{each}" for each in _COLUMNS)
)
_UPDATE = "update outbox set {pairs} where id = :id".format(
    pairs=", ".join(f"{each} = :{each}" for each in _COLUMNS)
)


def insert(db: Connection, item: OutboxItem) -> OutboxItem:
    """Store a new change at the end of the row; return it with its id and place."""
    place: int = db.execute(
        "select coalesce(max(position), 0) + 1 from outbox where account_id = ?",
        (item.account_id,),
    ).fetchone()[0]
    placed = replace(item, position=place)
    cursor = db.execute(_INSERT, _to_row(placed))
    return replace(placed, id=cast("int", cursor.lastrowid))


def update(db: Connection, item: OutboxItem) -> None:
    """Store a change's new form."""
    db.execute(_UPDATE, _to_row(item))


def delete(db: Connection, item_id: int) -> None:
    """Forget a change."""
    db.execute("delete from outbox where id = ?", (item_id,))


def get(db: Connection, item_id: int) -> OutboxItem | None:
    """Return one change."""
    row = db.execute("select * from outbox where id = ?", (item_id,)).fetchone()
    return _item(row) if row else None


def by_key(db: Connection, key: str) -> OutboxItem | None:
    """Return the change of this key."""
    row = db.execute("select * from outbox where key = ?", (key,)).fetchone()
    return _item(row) if row else None


def unsent(db: Connection, account_id: int | None = None) -> tuple[OutboxItem, ...]:
    """Return the changes not done, of one account or of all, in their order."""
    rows = db.execute(
        "select * from outbox where state <> 'done' and (? is null or account_id = ?)"
        " order by account_id, position, id",
        (account_id, account_id),
    )
    return tuple(map(_item, rows))


def unsent_about(
    db: Connection, subject: SubjectKind, subject_id: int
) -> tuple[OutboxItem, ...]:
    """Return the changes not done that are about one thing, in their order."""
    rows = db.execute(
        "select * from outbox where state <> 'done' and subject = ?"
        " and subject_id = ? order by position, id",
        (subject.value, subject_id),
    )
    return tuple(map(_item, rows))


def unsent_subjects(db: Connection, account_id: int, subject: SubjectKind) -> set[int]:
    """Return the things of a kind, by their keys, that have a change not done."""
    rows = db.execute(
        "select subject_id from outbox where state <> 'done' and account_id = ?"
        " and subject = ?",
        (account_id, subject.value),
    )
    return {row[0] for row in rows}


def done_since(db: Connection, moment: datetime) -> tuple[OutboxItem, ...]:
    """Return the changes that were done since `moment`, the last one first."""
    rows = db.execute(
        "select * from outbox where state = 'done' and settled_at >= ?"
        " order by settled_at desc, id desc",
        (seconds(moment),),
    )
    return tuple(map(_item, rows))


def forget_done_before(db: Connection, moment: datetime) -> None:
    """Forget what was done before `moment`."""
    db.execute(
        "delete from outbox where state = 'done' and settled_at < ?",
        (seconds(moment),),
    )


def states_between(db: Connection, span: Span) -> Mapping[int, ChangeState]:
    """Return how the changes of bookings in `span` stand: the gravest of each."""
    rows = db.execute(
        "select outbox.subject_id, outbox.state from outbox"
        " join booking on booking.id = outbox.subject_id"
        " where outbox.subject = 'booking' and outbox.state <> 'done'"
        " and booking.starts_at < ? and booking.ends_at > ?"
        " order by outbox.position desc",
        (seconds(span.end), seconds(span.start)),
    )
    found: dict[int, ChangeState] = {}
    for booking_id, value in rows:
        known = found.get(booking_id)
        if known is None or not known.needs_somebody:
            found[booking_id] = ChangeState(value)
    return found


def graces(db: Connection) -> Mapping[ChangeKind, timedelta]:
    """Return how long changes wait before they leave, where somebody set it."""
    rows = db.execute("select kind, seconds from grace")
    return {ChangeKind(row[0]): timedelta(seconds=row[1]) for row in rows}


def set_grace(db: Connection, kind: ChangeKind, grace: timedelta) -> None:
    """Set how long changes of a kind wait before they leave."""
    db.execute(
        "insert into grace (kind, seconds) values (?, ?)"
        " on conflict (kind) do update set seconds = excluded.seconds",
        (kind.value, int(grace.total_seconds())),
    )


def swap_places(db: Connection, order: tuple[int, ...]) -> None:
    """Give these changes, in this order, the places they hold together."""
    rows = db.execute(
        "select position from outbox"
        " where id in (select value from json_each(?)) order by position",
        (json.dumps(order),),
    ).fetchall()
    db.executemany(
        "update outbox set position = ? where id = ?",
        [(row[0], item_id) for row, item_id in zip(rows, order, strict=True)],
    )


def _to_row(item: OutboxItem) -> dict[str, str | int | None]:
    """Return the columns of a change."""
    return {
        "id": item.id,
        "account_id": item.account_id,
        "key": item.key,
        "kind": item.kind.value,
        "subject": item.subject.value,
        "subject_id": item.subject_id,
        "command": freeze(item.command),
        "base": None if item.base is None else freeze(item.base),
        "wished": freeze(item.wished),
        "theirs": None if item.theirs is None else freeze(item.theirs),
        "depends_on": item.depends_on,
        "position": item.position,
        "state": item.state.value,
        "attempts": item.attempts,
        "not_before": seconds(item.not_before),
        "made_at": seconds(item.made_at),
        "trouble": None if item.trouble is None else freeze(item.trouble),
        "alternatives": json.dumps([seconds(each) for each in item.alternatives]),
        "settled_at": seconds(item.settled_at),
    }


def _thing(text: str | None) -> Thing | None:
    return None if text is None else cast("Thing", thaw(text))


def _item(row: Row) -> OutboxItem:
    """Return the change of a row."""
    return OutboxItem(
        id=row["id"],
        account_id=row["account_id"],
        key=row["key"],
        kind=ChangeKind(row["kind"]),
        subject=SubjectKind(row["subject"]),
        subject_id=row["subject_id"],
        command=cast("Command", thaw(row["command"])),
        base=_thing(row["base"]),
        wished=cast("Thing", thaw(row["wished"])),
        theirs=_thing(row["theirs"]),
        depends_on=row["depends_on"],
        position=row["position"],
        state=ChangeState(row["state"]),
        attempts=row["attempts"],
        not_before=instant(int(row["not_before"])),
        made_at=instant(int(row["made_at"])),
        trouble=None
        if row["trouble"] is None
        else cast("Message", thaw(row["trouble"])),
        alternatives=tuple(
            instant(int(each)) for each in json.loads(row["alternatives"])
        ),
        settled_at=instant(row["settled_at"]),
    )
