"""Feeds as rows; of an address only its digest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.feed import Feed, FeedShape
from pinmycal_desktop.store.frozen import freeze, thaw
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.store.database import Connection, Row


_GIVEN = (
    "removed_at is null and host_id in (select id from host where removed_at is null)"
)
"""Neither removed, nor of a host who is gone."""


def every(db: Connection) -> tuple[Feed, ...]:
    """Return all feeds, in the order they were made."""
    rows = db.execute(f"select * from feed where {_GIVEN} order by id")
    return tuple(map(_feed, rows))


def get(db: Connection, feed_id: int, *, removed: bool = False) -> Feed | None:
    """Return the feed of a number; one that was `removed` is found only when wanted."""
    row = db.execute(
        "select * from feed where id = ? and (removed_at is not null) = ?",
        (feed_id, removed),
    ).fetchone()
    return _feed(row) if row else None


def of_digest(db: Connection, digest: bytes) -> Feed | None:
    """Return the feed at the address of this digest."""
    row = db.execute(
        f"select * from feed where digest = ? and {_GIVEN}", (digest,)
    ).fetchone()
    return _feed(row) if row else None


def insert(db: Connection, feed: Feed, digest: bytes | None) -> Feed:
    """Store a new feed; return it with its id."""
    cursor = db.execute(
        "insert into feed (uid, account_id, host_id, name, digest, hint, path, shape,"
        " made_at, ends_at, trouble) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
        (
            feed.uid,
            feed.account_id,
            feed.host_id,
            feed.name,
            digest,
            feed.hint,
            feed.path,
            freeze(feed.shape),
            seconds(feed.made_at),
            seconds(feed.ends_at),
        ),
    )
    return replace(feed, id=cast("int", cursor.lastrowid))


def update(db: Connection, feed: Feed) -> None:
    """Store what may change of a feed."""
    db.execute(
        "update feed set name = ?, shape = ?, ends_at = ? where id = ?",
        (feed.name, freeze(feed.shape), seconds(feed.ends_at), feed.id),
    )


def remove(db: Connection, feed_id: int, *, at: datetime | None) -> None:
    """Mark a feed as removed, or for None as there again."""
    db.execute("update feed set removed_at = ? where id = ?", (seconds(at), feed_id))


def note(
    db: Connection, feed_id: int, *, at: datetime, trouble: Message | None
) -> None:
    """Note when a feed was given last, and why that failed if it did."""
    db.execute(
        "update feed set used_at = ?, trouble = ? where id = ?",
        (seconds(at), freeze(trouble) if trouble else "", feed_id),
    )


def _feed(row: Row) -> Feed:
    """Return the feed of a row."""
    return Feed(
        id=row["id"],
        uid=row["uid"],
        account_id=row["account_id"],
        host_id=row["host_id"],
        name=row["name"],
        shape=cast("FeedShape", thaw(row["shape"])),
        hint=row["hint"],
        path=row["path"],
        made_at=instant(int(row["made_at"])),
        ends_at=instant(row["ends_at"]),
        used_at=instant(row["used_at"]),
        trouble=cast("Message", thaw(row["trouble"])) if row["trouble"] else None,
    )
