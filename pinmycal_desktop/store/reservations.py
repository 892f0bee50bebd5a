"""Reservations as rows.

What takes a host's time is found by host and end of holding, so that only live ones
are looked at; those that ended long ago are cleared away when new ones are made.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.store.instants import instant, seconds, span_of

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.store.database import Connection, Row

_SELECT = """
select reservation.*, (
  select json_group_array(host_id) from (
    select host_id from reservation_host
    where reservation_id = reservation.id order by position
  )
) as host_ids
from reservation
"""

_LIVE = f"""
{_SELECT}
where id in (
  select reservation_id from reservation_host where host_id = :host_id and until > :now
) and starts_at < :end and ends_at > :start
order by starts_at, id
"""


def live(
    db: Connection, span: Span, host_id: int, *, now: datetime
) -> tuple[Reservation, ...]:
    """Return what is held of a host's time in `span`, by start."""
    wanted = {
        "start": seconds(span.start),
        "end": seconds(span.end),
        "host_id": host_id,
        "now": seconds(now),
    }
    return tuple(map(_from_row, db.execute(_LIVE, wanted)))


def held(
    db: Connection, span: Span, *host_ids: int, now: datetime
) -> tuple[Reservation, ...]:
    """Return what is held of several hosts' time in `span`, each once, by start."""
    found = {
        each.id: each
        for host_id in host_ids
        for each in live(db, span, host_id, now=now)
    }
    return tuple(sorted(found.values(), key=lambda each: (each.span.start, each.id)))


def next_end(db: Connection, *, now: datetime) -> datetime | None:
    """Return when the next of all reservations ends, if one is live."""
    (until,) = db.execute(
        "select min(until) from reservation where until > ?", (seconds(now),)
    ).fetchone()
    return None if until is None else instant(int(until))


def get(db: Connection, uid: str) -> Reservation | None:
    """Return the reservation of a uid, live or not."""
    row = db.execute(f"{_SELECT} where uid = ?", (uid,)).fetchone()
    return _from_row(row) if row else None


def save(db: Connection, reservation: Reservation) -> None:
    """Store a reservation in place of what its uid held before."""
    delete(db, reservation.uid)
    cursor = db.execute(
        "insert into reservation (uid, account_id, event_type_id, starts_at, ends_at,"
        " until, token_id, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            reservation.uid,
            reservation.account_id,
            reservation.event_type_id,
            seconds(reservation.span.start),
            seconds(reservation.span.end),
            seconds(reservation.until),
            reservation.token_id,
            seconds(reservation.created_at),
        ),
    )
    db.executemany(
        "insert into reservation_host (reservation_id, host_id, until, position)"
        " values (?, ?, ?, ?)",
        [
            (cursor.lastrowid, host_id, seconds(reservation.until), position)
            for position, host_id in enumerate(reservation.host_ids)
        ],
    )


def delete(db: Connection, uid: str) -> None:
    """Remove a reservation, if it is there."""
    db.execute("delete from reservation where uid = ?", (uid,))


def forget(db: Connection, *, before: datetime) -> None:
    """Remove what holds nothing since `before`."""
    db.execute("delete from reservation where until < ?", (seconds(before),))


def _from_row(row: Row) -> Reservation:
    """Return the reservation of a row."""
    return Reservation(
        id=row["id"],
        uid=row["uid"],
        account_id=row["account_id"],
        host_ids=tuple(json.loads(row["host_ids"])),
        event_type_id=row["event_type_id"],
        span=span_of(row["starts_at"], row["ends_at"]),
        until=instant(int(row["until"])),
        token_id=row["token_id"],
        created_at=instant(int(row["created_at"])),
    )
