"""Private links as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.private_link import PrivateLink
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from pinmycal_desktop.store.database import Connection, Row


def of_event_type(db: Connection, event_type_id: int) -> tuple[PrivateLink, ...]:
    """Return the links of an event type in order of making."""
    rows = db.execute(
        "select * from private_link where event_type_id = ? order by id",
        (event_type_id,),
    )
    return tuple(map(_link, rows))


def get(db: Connection, code: str) -> PrivateLink | None:
    """Return the link of a code."""
    row = db.execute("select * from private_link where code = ?", (code,)).fetchone()
    return _link(row) if row else None


def save(db: Connection, link: PrivateLink) -> None:
    """Store a link, new or changed; how often it was used, `count_use` alone says."""
    db.execute(
        "insert into private_link"
        " (code, event_type_id, expires_at, most_uses, uses, created_at)"
        " values (?, ?, ?, ?, ?, ?) on conflict (code) do update set"
        " expires_at = excluded.expires_at, most_uses = excluded.most_uses",
        (
            link.code,
            link.event_type_id,
            None if link.expires_at is None else seconds(link.expires_at),
            link.most_uses,
            link.uses,
            seconds(link.created_at),
        ),
    )


def count_use(db: Connection, code: str) -> None:
    """Note that something was booked with a link."""
    db.execute("update private_link set uses = uses + 1 where code = ?", (code,))


def delete(db: Connection, code: str) -> None:
    """Remove a link."""
    db.execute("delete from private_link where code = ?", (code,))


def _link(row: Row) -> PrivateLink:
    """Return the link of a row."""
    return PrivateLink(
        code=row["code"],
        event_type_id=row["event_type_id"],
        expires_at=instant(row["expires_at"]),
        most_uses=row["most_uses"],
        uses=row["uses"],
        created_at=instant(int(row["created_at"])),
    )
