"""Bookings of an older file: people get their own rows, and a name for programs."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlite_utils import Database as Schema
from sqlite_utils.migrations import Migrations

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.short_uid import ALPHABET, LENGTH
from pinmycal_desktop.store import bookings, migrations
from pinmycal_desktop.store.database import Database
from pinmycal_desktop.store.frozen import thaw
from pinmycal_desktop.store.version import APPLICATION_ID, LATEST
from tests.builders import NOW, a_guest

if TYPE_CHECKING:
    from pathlib import Path

BEFORE = 3
"""How many migrations went before."""

_BOOKING = """
insert into booking values (:id, :uid, 1, 1, null, 'Meeting', 1773133200, 1773135000, 0,
 'confirmed', 'Ava', 'ava@example.org', 'Europe/Lisbon', :guests, '[]', '', 'none', '',
 0, 0, '[]', '', '', 0, :uid, 0, 'window', null, 1773000000, 1773000000, 1, null)
"""
_FROZEN = {
    "is": "Booking",
    "of": {
        "uid": "one",
        "account_id": 1,
        "host_id": 1,
        "event_type_id": None,
        "title": "Meeting",
        "attendee": {
            "is": "Attendee",
            "of": {"name": "Ava", "email": "ava@example.org", "zone": "Europe/Lisbon"},
        },
        "guests": ["ann@example.org"],
        "span": {
            "is": "Span",
            "of": {
                "start": {"is": "datetime", "of": "2026-03-10T09:00:00+00:00"},
                "end": {"is": "datetime", "of": "2026-03-10T09:30:00+00:00"},
            },
        },
        "status": {"is": "BookingStatus", "of": "CONFIRMED"},
        "origin": {"is": "Origin", "of": "IMPORT"},
        "ical_uid": "one",
        "created_at": {"is": "datetime", "of": "2026-03-09T07:00:00+00:00"},
        "updated_at": {"is": "datetime", "of": "2026-03-09T07:00:00+00:00"},
    },
}


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A file from before, with two bookings and what an import changed."""
    path = tmp_path / "pinmycal.db"
    early = Migrations("pinmycal")
    early._migrations.extend(migrations._migrations._migrations[:BEFORE])
    with closing(sqlite3.connect(path)) as db:
        early.apply(Schema(db))
        db.execute(f"pragma application_id = {APPLICATION_ID}")
        db.execute("insert into account values (1, 'a', 'Local', 'local', 'UTC', 1)")
        db.execute(
            "insert into host (id, uid, account_id, name, email, zone, revision)"
            " values (1, 'h', 1, 'Mira', '', 'UTC', 1)"
        )
        for number, guests in ((1, '["ann@example.org", "bo@example.org"]'), (2, "[]")):
            values = {"id": number, "uid": f"booking-{number}", "guests": guests}
            db.execute(_BOOKING, values)
            db.execute("insert into booking_host values (?, 1, 0)", (number,))
        db.execute(
            "insert into import_batch values (1, 1, 'f', 'bookings', 1, 0, 1, 0, null)"
        )
        db.execute(
            "insert into import_change values (1, 1, 'booking', 1, ?, '[]', 1)",
            (json.dumps(_FROZEN),),
        )
        db.commit()
    assert LATEST > BEFORE
    return path


def test_people_and_names_of_bookings_are_kept(older: Path) -> None:
    base = Database(older, now=NOW)
    with base.read() as db:
        one, two = bookings.every(db, 1)
        change = db.execute("select before from import_change").fetchone()[0]
    base.close()
    assert (one.attendee.name, one.attendee.email) == ("Ava", "ava@example.org")
    assert one.others == (
        a_guest("ann@example.org", "Europe/Lisbon"),
        a_guest("bo@example.org", "Europe/Lisbon"),
    )
    assert two.others == ()
    assert len({each.id for each in (*one.people, *two.people)}) == 4
    assert (one.number, two.number) == (one.id, two.id)
    for each in (one, two):
        assert len(each.short_uid) == LENGTH
        assert set(each.short_uid) <= set(ALPHABET)
    assert one.short_uid != two.short_uid
    before = thaw(change)
    assert isinstance(before, Booking)
    assert before.guests == ("ann@example.org",)
