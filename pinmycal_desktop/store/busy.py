"""Busy times and the calendars they come from, as rows."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING, TypeAlias, cast

from pinmycal_desktop.model.booking import BusyTime, Calendar
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store.instants import seconds, span_of
from pinmycal_desktop.store.parts import in_parts, insert_rows
from pinmycal_desktop.store.sources import source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pinmycal_desktop.model.transfer import ReadEvent
    from pinmycal_desktop.store.database import Connection, Row

_MARGIN = timedelta(days=2)
"""Dates are those of a zone: further from UTC than this is none."""

_SELECT = """
select busy_time.*,
  (select name from calendar where id = busy_time.calendar_id) as calendar_name,
  (select colour from calendar where id = busy_time.calendar_id) as colour,
  (select takes_time from calendar where id = busy_time.calendar_id) as takes_time
from busy_time
"""

_CALENDARS = """
select calendar.*, uid, kind, shown, digest, made_at, due_at, progress
from calendar left join calendar_source on calendar_id = calendar.id
"""

_OF_HOST = "calendar_id in (select id from calendar where host_id = :host_id)"

_BETWEEN = f"""
{_SELECT} indexed by busy_short
where ends_at - starts_at <= 86400 and {_OF_HOST}
  and starts_at >= :start - 86400 and starts_at < :end and ends_at > :start
union all
{_SELECT} indexed by busy_long
where ends_at - starts_at > 86400 and {_OF_HOST}
  and starts_at < :end and ends_at > :start
order by starts_at, ends_at, id
"""

_PUT = """
insert into busy_time
  (id, calendar_id, title, starts_at, ends_at, is_all_day, ical_uid, import_id,
   is_tentative)
values
  (:id, :calendar_id, :title, :starts_at, :ends_at, :is_all_day, :ical_uid, :import_id,
   :is_tentative)
on conflict (id) do update set
  title = excluded.title, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
  is_all_day = excluded.is_all_day, is_tentative = excluded.is_tentative,
  revision = revision + 1
"""


NewTime: TypeAlias = "tuple[int, str, ReadEvent]"
"""A busy time to be: its id, its UID, and what it is."""
_NEW = (
    *("calendar_id", "import_id", "id", "title", "starts_at", "ends_at"),
    *("is_all_day", "is_tentative", "ical_uid"),
)


def between(db: Connection, span: Span, host_id: int) -> tuple[BusyTime, ...]:
    """Return the busy times of a host that share time with `span`, by start."""
    wanted = {
        "start": seconds(span.start),
        "end": seconds(span.end),
        "host_id": host_id,
    }
    return tuple(map(_from_row, db.execute(_BETWEEN, wanted)))


def calendars(db: Connection, host_id: int) -> tuple[Calendar, ...]:
    """Return the calendars a host's busy times come from, by name."""
    rows = db.execute(f"{_CALENDARS} where host_id = ? order by name, id", (host_id,))
    return tuple(map(_calendar, rows))


def subscribed(db: Connection) -> tuple[Calendar, ...]:
    """Return the calendars of all hosts that are fetched, by when they are due.

    Those of a host who is gone are fetched no more.
    """
    rows = db.execute(
        f"{_CALENDARS} where uid is not null and host_id in"
        " (select id from host where removed_at is null) order by due_at, id"
    )
    return tuple(map(_calendar, rows))


def calendar_of(db: Connection, calendar_id: int) -> Calendar | None:
    """Return the calendar of a number."""
    row = db.execute(f"{_CALENDARS} where id = ?", (calendar_id,)).fetchone()
    return _calendar(row) if row else None


def calendar_from(db: Connection, source_uid: str) -> Calendar | None:
    """Return the calendar that is fetched from the place of this uid."""
    row = db.execute(f"{_CALENDARS} where uid = ?", (source_uid,)).fetchone()
    return _calendar(row) if row else None


def update_calendar(db: Connection, calendar: Calendar) -> None:
    """Store how a calendar is called and shown, and whether it takes time."""
    db.execute(
        "update calendar set name = ?, colour = ?, takes_time = ? where id = ?",
        (calendar.name, calendar.colour, calendar.takes_time, calendar.id),
    )


def insert_calendar(db: Connection, calendar: Calendar) -> Calendar:
    """Store a new calendar; return it with its id."""
    cursor = db.execute(
        "insert into calendar (account_id, host_id, name, colour, takes_time)"
        " values (?, ?, ?, ?, ?)",
        (
            calendar.account_id,
            calendar.host_id,
            calendar.name,
            calendar.colour,
            calendar.takes_time,
        ),
    )
    return replace(calendar, id=cast("int", cursor.lastrowid))


def delete_calendar(db: Connection, calendar_id: int) -> None:
    """Remove a calendar with its busy times."""
    db.execute("delete from calendar where id = ?", (calendar_id,))


def free_name(db: Connection, account_id: int, name: str, *, but: int = 0) -> str:
    """Return `name`, or with a number behind it when another calendar has it."""
    rows = db.execute(
        "select name from calendar where account_id = ? and id <> ?", (account_id, but)
    )
    taken = {row["name"] for row in rows}
    return next(each for each in _numbered(name) if each not in taken)


def calendar(db: Connection, account_id: int, name: str) -> Calendar:
    """Return the calendar of this name that files go to, made when there is none.

    One of this name that is fetched is left alone: it holds what it is fetched with.
    """
    rows = db.execute(
        "select name, id, uid from calendar"
        " left join calendar_source on calendar_id = id where account_id = ?",
        (account_id,),
    )
    known = {row["name"]: row for row in rows}
    for each in _numbered(name):
        row = known.get(each)
        if row is None:
            calendar_id = _insert_calendar(db, account_id, each)
            return Calendar(id=calendar_id, account_id=account_id, name=each)
        if row["uid"] is None:
            return Calendar(id=row["id"], account_id=account_id, name=each)
    raise AssertionError


def _numbered(name: str) -> Iterator[str]:
    """Yield `name`, `name 2`, `name 3` and so on."""
    yield name
    for number in count(2):
        yield f"{name} {number}"


def of_calendar(db: Connection, calendar_id: int) -> tuple[BusyTime, ...]:
    """Return all busy times of a calendar, by start."""
    rows = db.execute(
        f"{_SELECT} where calendar_id = ? order by starts_at, ends_at, id",
        (calendar_id,),
    )
    return tuple(map(_from_row, rows))


def by_names(db: Connection, names: Iterable[str]) -> Mapping[str, BusyTime]:
    """Return the busy times known under any of `names`, by that name."""
    if db.execute("select 1 from busy_identity limit 1").fetchone() is None:
        return {}
    ids = {
        row["value"]: row["busy_time_id"]
        for some in in_parts(names)
        for row in db.execute(
            "select value, busy_time_id from busy_identity"
            " where value in (select value from json_each(?))",
            (json.dumps(some),),
        )
    }
    found = {each.id: each for each in many(db, ids.values())}
    return {name: found[busy_id] for name, busy_id in ids.items()}


def names_of(db: Connection, ids: Iterable[int]) -> Mapping[int, tuple[str, ...]]:
    """Return the names busy times are known under, by their ids."""
    rows = db.execute(
        "select busy_time_id, json_group_array(value) as names from busy_identity"
        " where busy_time_id in (select value from json_each(?))"
        " group by busy_time_id",
        (json.dumps(list(ids)),),
    )
    return {row["busy_time_id"]: tuple(json.loads(row["names"])) for row in rows}


def revisions(db: Connection, ids: Iterable[int]) -> Mapping[int, int]:
    """Return how often those of `ids` that there are were stored."""
    rows = db.execute(
        "select id, revision from busy_time"
        " where id in (select value from json_each(?))",
        (json.dumps(list(ids)),),
    )
    return {row["id"]: row["revision"] for row in rows}


def many(db: Connection, ids: Iterable[int]) -> tuple[BusyTime, ...]:
    """Return the busy times of these ids that there are."""
    rows = db.execute(
        f"{_SELECT} where id in (select value from json_each(?)) order by id",
        (json.dumps(list(ids)),),
    )
    return tuple(map(_from_row, rows))


def next_id(db: Connection) -> int:
    """Return the smallest id that no busy time ever had."""
    row = db.execute(
        "select coalesce((select seq from sqlite_sequence where name = 'busy_time'), 0)"
    ).fetchone()
    return int(row[0]) + 1


def put(db: Connection, busy: Iterable[BusyTime]) -> None:
    """Store busy times under their ids, new ones and changed ones."""
    db.executemany(_PUT, map(_to_row, busy))


def add(
    db: Connection, calendar_id: int, import_id: int, times: Iterable[NewTime]
) -> None:
    """Store new busy times that an import brings to a calendar."""
    rows = (
        (
            *(calendar_id, import_id, number, event.title),
            *(seconds(event.span.start), seconds(event.span.end)),
            *(event.is_all_day, event.is_tentative, uid),
        )
        for number, uid, event in times
    )
    insert_rows(db, "busy_time", _NEW, rows)


def add_new_names(db: Connection, names: Iterable[tuple[str, int]]) -> None:
    """Note the names that busy times are known under, where no other has them.

    It takes a third of the time of `add_names`, which may have to undo what it did.
    """
    db.executemany(
        "insert or ignore into busy_identity (value, busy_time_id) values (?, ?)",
        names,
    )


def add_names(db: Connection, names: Iterable[tuple[str, int]]) -> None:
    """Note the names that busy times, by their ids, are known under."""
    db.executemany(
        "insert or replace into busy_identity (value, busy_time_id) values (?, ?)",
        names,
    )


def delete(db: Connection, ids: Iterable[int]) -> None:
    """Remove busy times."""
    db.executemany("delete from busy_time where id = ?", [(each,) for each in ids])


def delete_empty_calendars(db: Connection) -> None:
    """Remove calendars from files that no busy time comes from any more."""
    db.execute(
        "delete from calendar where id not in (select calendar_id from busy_time)"
        " and id not in (select calendar_id from calendar_source)"
    )


def _insert_calendar(db: Connection, account_id: int, name: str) -> int:
    """Store a new calendar, which is the owner's, and return its id."""
    cursor = db.execute(
        "insert into calendar (account_id, host_id, name)"
        " values (:account_id, (select min(id) from host"
        " where account_id = :account_id), :name)",
        {"account_id": account_id, "name": name},
    )
    return cast("int", cursor.lastrowid)


def _to_row(busy: BusyTime) -> dict[str, str | int | None]:
    """Return the columns of a busy time."""
    return {
        "id": busy.id,
        "calendar_id": busy.calendar_id,
        "title": busy.title,
        "starts_at": seconds(busy.span.start),
        "ends_at": seconds(busy.span.end),
        "is_all_day": busy.is_all_day,
        "ical_uid": busy.ical_uid,
        "import_id": busy.import_id,
        "is_tentative": busy.is_tentative,
    }


def _calendar(row: Row) -> Calendar:
    """Return the calendar of a row."""
    return Calendar(
        id=row["id"],
        account_id=row["account_id"],
        host_id=row["host_id"] or 0,
        name=row["name"],
        takes_time=bool(row["takes_time"]),
        colour=row["colour"],
        source=source(row),
    )


def _from_row(row: Row) -> BusyTime:
    """Return the busy time of a row."""
    return BusyTime(
        id=row["id"],
        calendar_id=row["calendar_id"],
        calendar_name=row["calendar_name"],
        title=row["title"],
        span=span_of(row["starts_at"], row["ends_at"]),
        is_all_day=bool(row["is_all_day"]),
        ical_uid=row["ical_uid"],
        import_id=row["import_id"],
        colour=row["colour"],
        takes_time=bool(row["takes_time"]),
        is_tentative=bool(row["is_tentative"]),
    )


def away(
    db: Connection, span: Span, host_ids: Iterable[int], *, zone: str
) -> tuple[BusyTime, ...]:
    """Return the days out of office of a person's hosts, as they are drawn in `zone`.

    They bear the name of their account where that is at a service.
    """
    rows = db.execute(
        "select out_of_office.*, iif(platform = 'local', '', account.name) as whose"
        " from out_of_office join host on host.id = host_id"
        " join account on account.id = host.account_id"
        " where host_id in (select value from json_each(:hosts))"
        " and last_day >= :first and first_day <= :last order by first_day, host_id",
        {
            "hosts": json.dumps(list(host_ids)),
            "first": (span.start - _MARGIN).date().isoformat(),
            "last": (span.end + _MARGIN).date().isoformat(),
        },
    )
    found = (_away(row, zone) for row in rows)
    return tuple(each for each in found if each.span.overlaps(span))


def _away(row: Row, zone: str) -> BusyTime:
    first, last = (date.fromisoformat(row[each]) for each in ("first_day", "last_day"))
    return BusyTime(
        id=-row["id"],  # of another table: no two things on a screen share one
        calendar_id=0,
        calendar_name=row["whose"],
        title=row["note"],
        span=Span.of_days(first, last, zone),
        is_all_day=True,
        is_away=True,
    )
