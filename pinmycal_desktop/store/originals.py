"""Imported components as rows: a booking's, as long as nobody changed it.

What they say is not looked at here; they are octets.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.store.parts import in_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pinmycal_desktop.store.database import Connection


@value_class
class Original:
    """The component a booking came in as."""

    booking_id: int
    import_id: int
    revision: int
    """The booking's, which the component stands for."""
    component: bytes = b""
    series_id: int | None = None
    """The series it is an occurrence of; its components stand there."""


@value_class
class Series:
    """The components of a series, with those of occurrences that differ."""

    import_id: int
    bookings: int
    """How many bookings it became."""
    component: bytes


def put(db: Connection, originals: Iterable[Original]) -> None:
    """Keep components; a booking has one at most."""
    db.executemany(
        "insert or replace into booking_original"
        " (booking_id, import_id, revision, component, series_id)"
        " values (?, ?, ?, ?, ?)",
        (
            (
                *(each.booking_id, each.import_id, each.revision),
                *(each.component, each.series_id),
            )
            for each in originals
        ),
    )


def put_series(db: Connection, series: Series) -> int:
    """Keep the components of a series; return its id."""
    cursor = db.execute(
        "insert into original_series (import_id, bookings, component) values (?, ?, ?)",
        (series.import_id, series.bookings, series.component),
    )
    return cast("int", cursor.lastrowid)


def forget_unused(db: Connection, import_id: int) -> None:
    """Forget the series of an import that no booking is an occurrence of any more."""
    db.execute(
        "delete from original_series where import_id = ? and id not in"
        " (select series_id from booking_original where series_id is not null)",
        (import_id,),
    )


def series(db: Connection, ids: Iterable[int]) -> Mapping[int, Series]:
    """Return the series of these ids."""
    rows = db.execute(
        "select * from original_series where id in (select value from json_each(?))",
        (json.dumps(sorted(set(ids))),),
    )
    return {
        row["id"]: Series(
            import_id=row["import_id"],
            bookings=row["bookings"],
            component=row["component"],
        )
        for row in rows
    }


def put_zones(db: Connection, import_id: int, zones: Mapping[str, bytes]) -> None:
    """Keep what the files of an import say of zones."""
    db.executemany(
        "insert or replace into original_zone (import_id, name, component)"
        " values (?, ?, ?)",
        ((import_id, name, component) for name, component in zones.items()),
    )


def untouched(db: Connection, booking_ids: Iterable[int]) -> tuple[Original, ...]:
    """Return the components of those bookings that are as they came in."""
    return tuple(
        Original(
            booking_id=row["booking_id"],
            import_id=row["import_id"],
            revision=row["revision"],
            component=row["component"],
            series_id=row["series_id"],
        )
        for some in in_parts(booking_ids)
        for row in db.execute(
            "select booking_original.* from booking_original"
            " join booking on booking.id = booking_id"
            " and booking.revision = booking_original.revision"
            " where booking_id in (select value from json_each(?))",
            (json.dumps(some),),
        )
    )


def zones(
    db: Connection, import_ids: Iterable[int]
) -> Mapping[int, Mapping[str, bytes]]:
    """Return what the files of imports say of zones, by import and name."""
    found: dict[int, dict[str, bytes]] = {}
    for row in db.execute(
        "select * from original_zone"
        " where import_id in (select value from json_each(?)) order by import_id, name",
        (json.dumps(sorted(set(import_ids))),),
    ):
        found.setdefault(row["import_id"], {})[row["name"]] = row["component"]
    return found
