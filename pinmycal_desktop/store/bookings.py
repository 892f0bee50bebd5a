"""Bookings as rows: read in order of start, written as a whole.

Most bookings are short: the index over them is searched from one day before the
wanted span, so that a week costs the same whatever the past holds. The few that last
longer than a day have an index of their own.
"""

from __future__ import annotations

import json
from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.short_uid import short_uid
from pinmycal_desktop.store.attendees import PEOPLE, add_people, store_people
from pinmycal_desktop.store.booking_rows import (
    COLUMNS,
    READ,
    REMEMBERED,
    UPDATED,
    from_row,
    from_row_once,
    to_row,
)
from pinmycal_desktop.store.history import history
from pinmycal_desktop.store.identities import UUID, add_identities
from pinmycal_desktop.store.instants import seconds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.store.database import Connection

# A booking outlives its event type, which is only marked as removed: it then has none.
_SELECT = """
select {columns}, (
  select event_type.id from event_type
  where event_type.id = booking.event_type_id and event_type.removed_at is null
) as event_type_id, {people}
from booking
""".format(
    columns=", ".join(f"booking.{each}" for each in READ[:-3]),
    people=PEOPLE,
)

_SHORT_OR_LONG = """
{select} indexed by booking_short
where ends_at - starts_at <= 86400 and status_before_erasure is null
  and starts_at >= :start - 86400 and starts_at < :end and ends_at > :start
union all
{select} indexed by booking_long
where ends_at - starts_at > 86400 and status_before_erasure is null
  and starts_at < :end and ends_at > :start
"""

_OF_HOST = """exists (
  select 1 from booking_host
  where booking_host.booking_id = booking.id
    and booking_host.host_id in (select value from json_each(:host_ids))
)"""

_BETWEEN = f"""
select * from ({_SHORT_OR_LONG.format(select=_SELECT)}) as booking
where {_OF_HOST}
order by starts_at, ends_at, id
"""

_TIMES_BETWEEN = f"""
select account_id, starts_at, ends_at from (
  {_SHORT_OR_LONG.format(select="select * from booking")}
) as booking
where status in ('confirmed', 'pending') and {_OF_HOST}
"""

_IDS_BETWEEN = _SHORT_OR_LONG.format(select="select id from booking")

_SEARCH = f"""
{_SELECT}
where status_before_erasure is null and {{narrowed}}
order by {{order}}, id
limit :limit
"""

_TURNING = f"""
select * from ({_SHORT_OR_LONG.format(select=_SELECT)}) as booking
where status = 'confirmed'
order by starts_at, id
"""

# By place: to find each value by its name would take as long as to store it.
_INSERTED = ("id", *COLUMNS)
_INSERT = "insert into booking ({names}) values ({values})".format(
    names=", ".join(_INSERTED), values=", ".join("?" for _ in _INSERTED)
)
_in_order = itemgetter(*_INSERTED)

_UPDATE = "update booking set {pairs} where id = :id".format(
    pairs=", ".join(f"{each} = :{each}" for each in UPDATED)
)


def between(db: Connection, span: Span, *host_ids: int) -> tuple[Booking, ...]:
    """Return the bookings of hosts that share time with `span`, by start."""
    wanted = {
        "start": seconds(span.start),
        "end": seconds(span.end),
        "host_ids": json.dumps(host_ids),
    }
    return tuple(map(from_row, db.execute(_BETWEEN, wanted)))


class Times(NamedTuple):
    """When a booking is, in seconds (`instants`): all that counting wants to know."""

    account_id: int
    start: int
    end: int


def times_between(db: Connection, span: Span, *host_ids: int) -> tuple[Times, ...]:
    """Return when bookings of hosts are that take time and share some with `span`."""
    wanted = {
        "start": seconds(span.start),
        "end": seconds(span.end),
        "host_ids": json.dumps(host_ids),
    }
    return tuple(Times(*each) for each in db.execute(_TIMES_BETWEEN, wanted))


def turning(db: Connection, passed: Span) -> tuple[Booking, ...]:
    """Return the confirmed bookings of all hosts that may have begun or ended.

    That is after the start of `passed` and until its end, that moment included.
    """
    wanted = {"start": seconds(passed.start), "end": seconds(passed.end) + 1}
    return tuple(map(from_row, db.execute(_TURNING, wanted)))


def is_of_host(db: Connection, booking_id: int, host_id: int) -> bool:
    """Whether a host is one of those who meet in a booking."""
    row = db.execute(
        "select 1 from booking_host where booking_id = ? and host_id = ?",
        (booking_id, host_id),
    ).fetchone()
    return row is not None


def get(db: Connection, booking_id: int, *, erased: bool = False) -> Booking | None:
    """Return one booking with its history; an erased one only when asked for."""
    return _one(db, "id = :id", {"id": booking_id}, erased=erased)


def by_identity(
    db: Connection, kind: str, value: str, *, erased: bool = False
) -> Booking | None:
    """Return the booking known as `value`, with its history."""
    row = db.execute(
        "select booking_id from booking_identity where kind = :kind and value = :value",
        {"kind": kind, "value": value},
    ).fetchone()
    return get(db, row["booking_id"], erased=erased) if row else None


def by_short_uid(db: Connection, uid: str) -> Booking | None:
    """Return the booking that has this short uid now, with its history (R39)."""
    return _one(db, "short_uid = :uid", {"uid": uid}, erased=False)


def short_uids(db: Connection, uids: Iterable[str]) -> Mapping[str, str]:
    """Return the short uids that bookings have now, by their uids."""
    rows = db.execute(
        "select uid, short_uid from booking"
        " where uid in (select value from json_each(?))",
        (json.dumps(list(uids)),),
    )
    return {row["uid"]: row["short_uid"] for row in rows}


def of_type_at(db: Connection, event_type_id: int, span: Span) -> tuple[Booking, ...]:
    """Return the bookings of an event type that take exactly `span`, of any host."""
    where = (
        "where status_before_erasure is null and booking.event_type_id = :type"
        " and starts_at = :start and ends_at = :end order by id"
    )
    wanted = {
        "type": event_type_id,
        "start": seconds(span.start),
        "end": seconds(span.end),
    }
    return tuple(map(from_row, db.execute(f"{_SELECT} {where}", wanted)))


def turns_of(
    db: Connection, event_type_id: int, *, since: datetime
) -> tuple[Booking, ...]:
    """Return what of an event type was booked `since` and takes place."""
    where = (
        "where status_before_erasure is null and booking.event_type_id = :type"
        " and status in ('confirmed', 'pending') and created_at >= :since"
    )
    wanted = {"type": event_type_id, "since": seconds(since)}
    return tuple(map(from_row, db.execute(f"{_SELECT} {where}", wanted)))


def ahead_of(
    db: Connection, event_type_id: int, email: str, *, now: datetime
) -> tuple[Booking, ...]:
    """Return what somebody has ahead of an event type, waiting or not, by start."""
    where = (
        "where status_before_erasure is null and booking.event_type_id = :type"
        " and status in ('confirmed', 'pending') and starts_at >= :now"
        f" and {_WITH_EMAIL} order by starts_at, id"
    )
    wanted = {"type": event_type_id, "email": email, "now": seconds(now)}
    return tuple(map(from_row, db.execute(f"{_SELECT} {where}", wanted)))


def of_series(db: Connection, series_uid: str) -> tuple[Booking, ...]:
    """Return the bookings of a series, by start."""
    where = (
        "where status_before_erasure is null and series_uid = :uid"
        " and series_uid <> '' order by starts_at, id"
    )
    return tuple(map(from_row, db.execute(f"{_SELECT} {where}", {"uid": series_uid})))


def many(
    db: Connection, booking_ids: Iterable[int], *, of_how_many: int = 0
) -> tuple[Booking, ...]:
    """Return the bookings of these ids that there are and are not erased, by start.

    `of_how_many` tells how long the list is that is being read with others like this.
    """
    where = (
        "where status_before_erasure is null"
        " and id in (select value from json_each(:ids)) order by starts_at, id"
    )
    ids = {"ids": json.dumps(list(booking_ids))}
    # A list that is longer would only drive out what is remembered of the week.
    made = from_row_once if of_how_many > REMEMBERED else from_row
    return tuple(map(made, db.execute(f"{_SELECT} {where}", ids)))


def revisions(db: Connection, booking_ids: Iterable[int]) -> Mapping[int, int]:
    """Return the revisions of those of `booking_ids` that there are, erased or not."""
    rows = db.execute(
        "select id, revision from booking where id in (select value from json_each(?))",
        (json.dumps(list(booking_ids)),),
    )
    return {row["id"]: row["revision"] for row in rows}


def search(
    db: Connection,
    *,
    host_ids: Iterable[int],
    span: Span | None,
    statuses: Iterable[BookingStatus],
    event_type_id: int | None,
    email: str,
    text: str,
    limit: int,
    after: tuple[int, int] | None,
) -> tuple[Booking, ...]:
    """Return hosts' bookings in order of start, from behind (start, id) `after`."""
    narrowed = [_OF_HOST]
    values: dict[str, str | int] = {
        "limit": limit,
        "host_ids": json.dumps(list(host_ids)),
    }
    if span:
        narrowed.append(f"booking.id in ({_IDS_BETWEEN})")
        values |= {"start": seconds(span.start), "end": seconds(span.end)}
    if wanted := [each.value for each in statuses]:
        narrowed.append("status in (select value from json_each(:statuses))")
        values["statuses"] = json.dumps(wanted)
    if event_type_id is not None:
        narrowed.append("booking.event_type_id = :event_type_id")
        values["event_type_id"] = event_type_id
    if email:
        narrowed.append(_WITH_EMAIL)
        values["email"] = email
    if text:
        narrowed.append(_ASCII_TEXT if text.isascii() else _ANY_TEXT)
        values["text"] = f"%{_literally(text.casefold())}%"
    if after:
        narrowed.append("(starts_at, id) > (:after_start, :after_id)")
        values |= {"after_start": after[0], "after_id": after[1]}
    # The plus keeps SQLite from walking all bookings in order to find those of a span.
    order = "+starts_at" if span else "starts_at"
    query = _SEARCH.format(narrowed=" and ".join(narrowed), order=order)
    return tuple(map(from_row, db.execute(query, values)))


_WITH_EMAIL = "booking.id in (select booking_id from attendee where email = :email)"
_ASCII_TEXT = (
    r"(title like :text escape '\' or notes like :text escape '\' or exists ("
    r"select 1 from attendee where booking_id = booking.id and position <= 1 and"
    r" (name like :text escape '\' or email like :text escape '\')))"
)
_ANY_TEXT = (
    "folded(title || char(10) || notes || char(10) || (select name || char(10) || email"
    " from attendee where booking_id = booking.id order by position limit 1))"
    r" like :text escape '\'"
)
"""The same for letters beyond a to z, at the price of a call for each booking."""


def insert(db: Connection, bookings: Sequence[Booking]) -> tuple[Booking, ...]:
    """Store new bookings with hosts and names; return them with their ids."""
    from uuid import uuid4  # noqa: PLC0415 - the first week is read without

    first, number = take_ids(db, len(bookings))
    numbered = tuple(
        replace(
            booking,
            id=first + n,
            revision=1,
            short_uid=booking.short_uid or short_uid(uuid4()),
            number=number + n,
        )
        for n, booking in enumerate(bookings)
    )
    insert_numbered(db, numbered)
    return numbered


def take_ids(db: Connection, count: int) -> tuple[int, int]:
    """Return the first of `count` ids and of as many numbers for new bookings.

    They are to be used in this transaction, in which nobody else asks.
    """
    return _next_id(db), take_numbers(db, count)


def insert_numbered(db: Connection, bookings: Sequence[Booking]) -> None:
    """Store new bookings with hosts and names, under the ids that were taken."""
    db.executemany(_INSERT, (_in_order(to_row(each)) for each in bookings))
    _store_hosts(db, bookings)
    add_people(db, bookings)
    add_identities(db, [(each.id, UUID, each.uid) for each in bookings])


def every(db: Connection, *host_ids: int) -> tuple[Booking, ...]:
    """Return all bookings of hosts, of every status, by start."""
    shown = f"where status_before_erasure is null and {_OF_HOST}"
    wanted = {"host_ids": json.dumps(host_ids)}
    rows = db.execute(f"{_SELECT} {shown} order by starts_at, id", wanted)
    return tuple(map(from_row, rows))


def update(db: Connection, bookings: Sequence[Booking]) -> None:
    """Store the new forms of bookings; their history is written apart."""
    db.executemany(_UPDATE, map(to_row, bookings))
    store_people(db, bookings)


def rehost(db: Connection, booking: Booking) -> None:
    """Store that other hosts hold a booking."""
    db.execute("delete from booking_host where booking_id = ?", (booking.id,))
    _store_hosts(db, [booking])


def delete(db: Connection, booking_ids: Iterable[int]) -> None:
    """Remove bookings with all that belongs to them."""
    db.executemany(
        "delete from booking where id = ?", [(each,) for each in booking_ids]
    )


def erase(db: Connection, booking: Booking, *, before: BookingStatus) -> None:
    """Hide a booking, and remember the status it had."""
    _hide(db, booking, before.value)


def unerase(db: Connection, booking: Booking) -> None:
    """Show a booking again."""
    _hide(db, booking, None)


def status_before_erasure(db: Connection, booking_id: int) -> BookingStatus | None:
    """Return the status an erased booking had, or None when it is not erased."""
    row = db.execute(
        "select status_before_erasure from booking where id = ?", (booking_id,)
    ).fetchone()
    return BookingStatus(row[0]) if row and row[0] is not None else None


def _one(
    db: Connection, where: str, values: Mapping[str, int | str], *, erased: bool
) -> Booking | None:
    """Return one booking with its history."""
    shown = "" if erased else "and status_before_erasure is null"
    row = db.execute(f"{_SELECT} where {where} {shown}", values).fetchone()
    if row is None:
        return None
    return from_row(row, history=history(db, row["id"]))


def _hide(db: Connection, booking: Booking, before: str | None) -> None:
    """Store `booking` and the status that is hidden."""
    update(db, [booking])
    db.execute(
        "update booking set status_before_erasure = :before where id = :id",
        {"before": before, "id": booking.id},
    )


def _store_hosts(db: Connection, bookings: Iterable[Booking]) -> None:
    """Note who holds bookings."""
    db.executemany(
        "insert into booking_host (booking_id, host_id, position) values (?, ?, ?)",
        [
            (each.id, host_id, position)
            for each in bookings
            for position, host_id in enumerate(each.host_ids)
        ],
    )


def take_numbers(db: Connection, count: int) -> int:
    """Return the first of `count` numbers that no booking ever had, nor a time it left.

    They are taken whether they are used or not.
    """
    row = db.execute(
        "update booking_number set last = last + ? returning last", (count,)
    ).fetchone()
    return int(row[0]) - count + 1


def _next_id(db: Connection) -> int:
    """Return the smallest id that no booking ever had."""
    row = db.execute(
        "select max(coalesce((select seq from sqlite_sequence where name = 'booking'),"
        " 0), coalesce((select max(id) from booking), 0))"
    ).fetchone()
    return int(row[0]) + 1


def _literally(text: str) -> str:
    r"""Return `text` for a `like ... escape '\'` that takes it as it is."""
    for special in ("\\", "%", "_"):
        text = text.replace(special, "\\" + special)
    return text
