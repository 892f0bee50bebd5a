"""First start, and the account it makes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.setup import SaveAccount, SaveSchedule
from pinmycal_desktop.model.errors import Invalid, NotFound, StoreTrouble
from pinmycal_desktop.model.schedule import OFFICE_HOURS
from tests.builders import ZONE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.builders import SettableClock


def save(**changes: str) -> SaveAccount:
    fields = {
        "name": "Work",
        "zone": "Europe/Lisbon",
        "host_name": "Mira",
        "host_email": "mira@example.org",
        **changes,
    }
    return SaveAccount(account_id=1, schedule_ids=(), **fields)


def test_the_first_start_needs_no_answers(diary: Diary) -> None:
    account, host = diary.account.local(), diary.account.host()
    assert (account.name, account.zone) == ("Personal", ZONE)
    assert (host.name, host.email, host.zone) == ("Mira Holt", "", ZONE)
    (schedule,) = diary.schedules.all()
    assert schedule.is_default
    assert (schedule.name, schedule.zone) == ("Working hours", ZONE)
    assert schedule.week == OFFICE_HOURS
    assert [each.lengths for each in diary.event_types.all()] == [(15,), (30,), (60,)]


def test_the_second_start_changes_nothing(
    diary: Diary, database: Path, clock: SettableClock
) -> None:
    before = diary.account.local()
    diary.close()
    again = Diary.open(database, clock=clock, zone="Asia/Tokyo", host_name="Other")
    assert again.account.local() == before
    assert len(again.event_types.all()) == 3
    again.close()


def test_a_computer_without_a_known_zone_starts_in_utc(
    database: Path, clock: SettableClock
) -> None:
    diary = Diary.open(database, clock=clock, zone="Local/Unknown")
    assert diary.account.local().zone == "UTC"
    diary.close()


def test_a_start_that_fails_leaves_nothing_open(
    diary: Diary,
    database: Path,
    clock: SettableClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    diary.close()
    monkeypatch.setattr("pinmycal_desktop.store.database._BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(StoreTrouble):
            Diary.open(database, clock=clock)
        other.execute("rollback")
    Diary.open(database, clock=clock).close()


def test_the_account_is_changed_and_changed_back(diary: Diary) -> None:
    before = diary.account.local()
    outcome = diary.run(save())
    assert outcome.changes.parts == {Part.ACCOUNT}
    assert outcome.account == diary.account.local()
    assert (outcome.account.name, outcome.account.zone) == ("Work", "Europe/Lisbon")
    assert diary.account.host().email == "mira@example.org"
    assert outcome.undo
    diary.run(outcome.undo)
    after, host = diary.account.local(), diary.account.host()
    assert (after.name, after.zone) == (before.name, before.zone)
    assert (host.name, host.email) == ("Mira Holt", "")


def test_schedules_go_into_the_new_zone_with_the_account_and_back(
    diary: Diary,
) -> None:
    stays = replace(diary.schedules.default(), id=0, uid="abroad", name="Abroad")
    stays = diary.run(
        SaveSchedule(schedule=replace(stays, zone="Asia/Tokyo", is_default=False))
    ).schedule
    goes = diary.schedules.default()
    wish = replace(save(), schedule_ids=(goes.id, stays.id, 999))
    outcome = diary.run(wish)
    assert outcome.changes.parts == {Part.ACCOUNT, Part.SCHEDULES}
    moved = diary.schedules.default()
    assert (moved.zone, moved.week) == ("Europe/Lisbon", goes.week)
    assert moved.revision == goes.revision + 1
    assert diary.schedules.get(stays.id) == stays
    assert outcome.undo
    diary.run(outcome.undo)
    assert diary.schedules.default().zone == goes.zone


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("zone", "Nowhere"),
        ("host_name", "x" * 101),
        ("host_email", "mira@"),
        ("host_email", "mira@ex ample.org"),
    ],
)
def test_an_account_that_does_not_fit_is_told_where(
    diary: Diary, field: str, value: str
) -> None:
    with pytest.raises(Invalid) as caught:
        diary.run(save(**{field: value}))
    assert [each.field for each in caught.value.problems] == [field]
    assert diary.account.local().name == "Personal"


def test_another_account_is_not_here(diary: Diary) -> None:
    with pytest.raises(NotFound):
        diary.run(
            SaveAccount(
                account_id=7, name="Work", zone="UTC", host_name="", host_email=""
            )
        )
