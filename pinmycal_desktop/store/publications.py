"""Calendars on servers that bookings are written to, as rows.

A booking that is written keeps its row whatever becomes of it here: until it is deleted
there too, the row is what leads to it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.publication import (
    Publication,
    PublicationCounts,
    PublishedBooking,
)
from pinmycal_desktop.store.frozen import freeze, thaw
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.model.publication import (
        Meant,
        PublicationProgress,
        Sending,
        Theirs,
    )
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.store.database import Connection, Row

_OF_HOSTS = """exists (
  select 1 from booking_host where booking_host.booking_id = booking.id
    and booking_host.host_id in (select value from json_each(:host_ids))
)"""

_LIVES = f"""exists (
  select 1 from booking where booking.id = row.booking_id
    and booking.status_before_erasure is null and {_OF_HOSTS}
)"""

_NEW = f"""
select booking.id from booking
where status_before_erasure is null and status in ('confirmed', 'pending')
  and starts_at < :end and ends_at > :start and {_OF_HOSTS}
  and not exists (
    select 1 from published_booking as row
    where row.publication_id = :id and row.booking_id = booking.id
  )
order by starts_at, id
"""

_CHANGED = f"""
select row.booking_id from published_booking as row
join booking on booking.id = row.booking_id
where row.publication_id = :id and row.revision <> booking.revision
  and row.sending = ''
  and booking.status_before_erasure is null and {_OF_HOSTS}
order by booking.starts_at, booking.id
"""

_SETTLED_LONG_AGO = """
select row.booking_id from published_booking as row
join booking on booking.id = row.booking_id
where row.publication_id = :id and booking.status in ('cancelled', 'declined')
  and max(booking.updated_at, booking.ends_at) <= :long_ago
"""

_WITHOUT_BOOKING = f"""
select row.booking_id from published_booking as row
where row.publication_id = :id and not {_LIVES}
"""

_PUT = """
insert into published_booking (publication_id, booking_id, name, etag, revision, wrote,
  sending, theirs, trouble) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (publication_id, booking_id) do update set
  etag = excluded.etag, revision = excluded.revision, wrote = excluded.wrote,
  sending = excluded.sending, theirs = excluded.theirs, trouble = excluded.trouble
"""


def every(db: Connection) -> tuple[Publication, ...]:
    """Return all publications, in the order they were made."""
    return tuple(map(_publication, db.execute("select * from publication order by id")))


def get(db: Connection, publication_id: int) -> Publication | None:
    """Return the publication of a number."""
    row = db.execute(
        "select * from publication where id = ?", (publication_id,)
    ).fetchone()
    return _publication(row) if row else None


def of_uid(db: Connection, uid: str) -> Publication | None:
    """Return the publication whose password is kept under `uid`."""
    row = db.execute("select * from publication where uid = ?", (uid,)).fetchone()
    return _publication(row) if row else None


def insert(db: Connection, publication: Publication) -> Publication:
    """Store a new publication; return it with its id."""
    cursor = db.execute(
        "insert into publication (uid, name, address, username, host_ids, made_at,"
        " due_at, is_ending, progress) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            publication.uid,
            publication.name,
            publication.address,
            publication.username,
            json.dumps(publication.host_ids),
            seconds(publication.made_at),
            seconds(publication.due_at),
            publication.is_ending,
            freeze(publication.progress),
        ),
    )
    return replace(publication, id=cast("int", cursor.lastrowid))


def update(db: Connection, publication: Publication) -> None:
    """Store what may change of a publication, but for its progress."""
    db.execute(
        "update publication set name = ?, host_ids = ?, is_ending = ?, uid = ?,"
        " username = ? where id = ?",
        (
            publication.name,
            json.dumps(publication.host_ids),
            publication.is_ending,
            publication.uid,
            publication.username,
            publication.id,
        ),
    )


def remove(db: Connection, publication: Publication) -> None:
    """Forget a publication, and note that its password is of no use any more."""
    db.execute("delete from publication where id = ?", (publication.id,))
    note_removed(db, publication.uid)


def note_removed(db: Connection, uid: str) -> None:
    """Note that the password kept under `uid` is of no use any more."""
    db.execute("insert or ignore into removed_publication (uid) values (?)", (uid,))


def removed(db: Connection) -> tuple[str, ...]:
    """Return under which uids passwords are kept that nothing leads to any more."""
    rows = db.execute("select uid from removed_publication order by uid")
    return tuple(row["uid"] for row in rows)


def forget_removed(db: Connection, uids: Iterable[str]) -> None:
    """Forget that there were such passwords."""
    db.executemany(
        "delete from removed_publication where uid = ?", ((uid,) for uid in uids)
    )


def note(
    db: Connection,
    publication_id: int,
    progress: PublicationProgress,
    *,
    due_at: datetime,
) -> None:
    """Store how a publication goes, and when it is looked at next."""
    db.execute(
        "update publication set progress = ?, due_at = ? where id = ?",
        (freeze(progress), seconds(due_at), publication_id),
    )


def make_due(db: Connection, publication_id: int, *, now: datetime) -> None:
    """Let a publication be looked at now, and what was refused be tried again."""
    db.execute(
        "update publication set due_at = ? where id = ?", (seconds(now), publication_id)
    )
    db.execute(
        "update published_booking set revision = 0, trouble = ''"
        " where publication_id = ? and trouble <> ''",
        (publication_id,),
    )


def rows(db: Connection, publication_id: int) -> tuple[PublishedBooking, ...]:
    """Return how all bookings of a publication stand."""
    found = db.execute(
        "select * from published_booking where publication_id = ? order by booking_id",
        (publication_id,),
    )
    return tuple(map(_row, found))


def row(
    db: Connection, publication_id: int, booking_id: int
) -> PublishedBooking | None:
    """Return how one booking stands."""
    found = db.execute(
        "select * from published_booking where publication_id = ? and booking_id = ?",
        (publication_id, booking_id),
    ).fetchone()
    return _row(found) if found else None


def drifted(db: Connection, publication_id: int) -> tuple[PublishedBooking, ...]:
    """Return the bookings somebody changed there, whatever they are here by now."""
    found = db.execute(
        "select * from published_booking where publication_id = ? and theirs <> ''",
        (publication_id,),
    )
    return tuple(map(_row, found))


def put(db: Connection, wanted: PublishedBooking) -> None:
    """Store how a booking stands."""
    frozen = (
        freeze(each) if each is not None else ""
        for each in (wanted.wrote, wanted.sending, wanted.theirs, wanted.trouble)
    )
    db.execute(
        _PUT,
        (
            wanted.publication_id,
            wanted.booking_id,
            wanted.name,
            wanted.etag,
            wanted.revision,
            *frozen,
        ),
    )


def drop(db: Connection, publication_id: int, booking_id: int) -> None:
    """Forget a booking that is there no longer."""
    db.execute(
        "delete from published_booking where publication_id = ? and booking_id = ?",
        (publication_id, booking_id),
    )


def unpublished(
    db: Connection, publication: Publication, span: Span
) -> tuple[int, ...]:
    """Return the bookings of `span` that a publication does not have, by start."""
    wanted = _wanted(publication) | {
        "start": seconds(span.start),
        "end": seconds(span.end),
    }
    return _ids(db, _NEW, wanted)


def changed(db: Connection, publication: Publication) -> tuple[int, ...]:
    """Return the bookings a publication has in another state, by start."""
    return _ids(db, _CHANGED, _wanted(publication))


def outdated(
    db: Connection, publication: Publication, long_ago: datetime
) -> tuple[int, ...]:
    """Return the bookings a publication is to have no longer.

    They are erased or another host's now, or were cancelled before `long_ago`.
    """
    wanted = _wanted(publication) | {"long_ago": seconds(long_ago)}
    gone = _ids(db, _WITHOUT_BOOKING, wanted)
    return tuple(dict.fromkeys((*gone, *_ids(db, _SETTLED_LONG_AGO, wanted))))


def counts(db: Connection, publication_id: int) -> PublicationCounts:
    """Return how many bookings stand how, but for those not yet begun."""
    found = db.execute(
        "select count(*) filter (where etag <> '' and theirs = ''),"
        " count(*) filter (where trouble <> '')"
        " from published_booking where publication_id = ?",
        (publication_id,),
    ).fetchone()
    return PublicationCounts(written=found[0], refused=found[1])


def has_work(db: Connection) -> bool:
    """Whether there is anything to write, or a password to forget."""
    found = db.execute(
        "select exists (select 1 from publication)"
        " or exists (select 1 from removed_publication)"
    )
    return bool(found.fetchone()[0])


def _wanted(publication: Publication) -> dict[str, object]:
    host_ids = () if publication.is_ending else publication.host_ids
    return {"id": publication.id, "host_ids": json.dumps(host_ids)}


def _ids(db: Connection, query: str, wanted: dict[str, object]) -> tuple[int, ...]:
    return tuple(found[0] for found in db.execute(query, wanted))


def _publication(found: Row) -> Publication:
    return Publication(
        id=found["id"],
        uid=found["uid"],
        name=found["name"],
        address=found["address"],
        username=found["username"],
        host_ids=tuple(json.loads(found["host_ids"])),
        made_at=instant(int(found["made_at"])),
        due_at=instant(int(found["due_at"])),
        is_ending=bool(found["is_ending"]),
        progress=cast("PublicationProgress", thaw(found["progress"])),
    )


def _row(found: Row) -> PublishedBooking:
    return PublishedBooking(
        publication_id=found["publication_id"],
        booking_id=found["booking_id"],
        name=found["name"],
        etag=found["etag"],
        revision=found["revision"],
        wrote=cast("Meant | None", _thawed(found["wrote"])),
        sending=cast("Sending | None", _thawed(found["sending"])),
        theirs=cast("Theirs | None", _thawed(found["theirs"])),
        trouble=cast("Message | None", _thawed(found["trouble"])),
    )


def _thawed(text: str) -> object:
    return thaw(text) if text else None
