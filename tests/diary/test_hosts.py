"""Several hosts in one account: each has their own, and sees nothing else."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.diary import BookingQuery, Diary
from pinmycal_desktop.model.account import Host, Weekday
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.access import CreateToken
from pinmycal_desktop.model.commands.setup import (
    RemoveHost,
    SaveEventType,
    SaveHost,
    SaveSchedule,
)
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid, NotFound
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store.migrations.m001_first import STATEMENTS
from pinmycal_desktop.store.version import APPLICATION_ID
from tests.builders import NOW, ZONE, a_schedule, a_uid, a_wish, at

if TYPE_CHECKING:
    from pathlib import Path

DIGEST = hashlib.sha256(b"pmc_test_bob").digest()
OLD_ROWS = """
create table _sqlite_migrations (
  id integer primary key, migration_set text, name text, applied_at text
);
insert into _sqlite_migrations (migration_set, name, applied_at)
  values ('pinmycal', 'm001_first', '2026-03-01 00:00:00');
insert into account values (1, 'a', 'Personal', 'local', 'UTC', 1);
insert into host values (1, 'h', 1, 'Mira Holt', '', 'UTC', 1);
insert into schedule
  values (1, 's', 1, 'Hours', 'UTC', '[[],[],[],[],[],[],[]]', '[]', 1, 1, null);
insert into calendar values (1, 1, 'Work')
"""
WEEK = Span(at(9, 0), at(16, 0))


def a_host(**changes: Any) -> Host:
    return Host(
        **{
            "uid": a_uid(),
            "account_id": 1,
            "name": "Bob Other",
            "email": "bob@example.test",
            "zone": "America/New_York",
            "username": "bob",
            **changes,
        }
    )


@pytest.fixture
def bob(diary: Diary) -> Host:
    return diary.run(SaveHost(host=a_host())).host


def problem(diary: Diary, **changes: Any) -> str:
    with pytest.raises(Invalid) as caught:
        diary.run(SaveHost(host=a_host(**changes)))
    return caught.value.problems[0].field


def test_the_first_host_is_the_owner_and_named_after_the_person(diary: Diary) -> None:
    owner = diary.account.host()
    assert (owner.id, owner.name, owner.username) == (1, "Mira Holt", "mira-holt")
    assert diary.account.hosts() == (owner,)


def test_a_new_host_begins_as_the_owner_did(diary: Diary, bob: Host) -> None:
    assert diary.account.hosts() == (diary.account.host(), bob)
    assert diary.account.host(bob.id) == bob
    assert diary.account.host_named("BOB") == bob
    hours = diary.schedules.default(host_id=bob.id)
    assert (hours.zone, hours.host_id) == ("America/New_York", bob.id)
    slugs = [each.slug for each in diary.event_types.all(host_id=bob.id)]
    assert slugs == [each.slug for each in diary.event_types.all()]


def test_a_host_without_a_username_is_called_by_the_name(diary: Diary) -> None:
    host = diary.run(SaveHost(host=a_host(name="Zoë  Ångström", username=""))).host
    assert host.username == "zoe-angstrom"


def test_a_hosts_profile_is_kept_and_undone(diary: Diary, bob: Host) -> None:
    wanted = replace(
        bob,
        bio="Tea",
        avatar_url="https://example.test/b.png",
        time_format=24,
        week_start=Weekday.MONDAY,
        locale="pt-BR",
        metadata='{"team": "x"}',
    )
    outcome = diary.run(SaveHost(host=wanted))
    assert outcome.host == replace(wanted, revision=2) == diary.account.host(bob.id)
    assert Part.ACCOUNT in outcome.changes.parts
    assert outcome.undo
    diary.run(outcome.undo)
    assert diary.account.host(bob.id) == replace(bob, revision=3)
    with pytest.raises(ChangedMeanwhile):
        diary.run(SaveHost(host=wanted))


def test_the_account_moves_with_its_owner_and_with_nobody_else(
    diary: Diary, bob: Host
) -> None:
    diary.run(SaveHost(host=replace(bob, zone="Asia/Tokyo")))
    assert diary.account.local().zone == ZONE
    diary.run(SaveHost(host=replace(diary.account.host(), zone="Asia/Tokyo")))
    assert diary.account.local().zone == "Asia/Tokyo"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("username", "-"),
        ("username", "BOB"),
        ("username", "mira-holt"),
        ("email", "bob"),
        ("zone", "Mars/Base"),
        ("avatar_url", "javascript:alert(1)"),
        ("time_format", 13),
        ("locale", "english!"),
        ("metadata", "[1]"),
        ("metadata", "{"),
        ("metadata", '{"a": "' + "x" * 50_000 + '"}'),
        ("bio", "x" * 10_001),
    ],
)
@pytest.mark.usefixtures("bob")
def test_a_host_that_does_not_fit_is_refused(
    diary: Diary, field: str, value: str | int
) -> None:
    assert problem(diary, **{"username": "carol", field: value}) == field


def test_a_removed_host_is_gone_and_their_tokens_are_dead(
    diary: Diary, bob: Host
) -> None:
    diary.run(
        CreateToken(account_id=1, name="b", digest=DIGEST, hint="bob", host_id=bob.id)
    )
    outcome = diary.run(RemoveHost(host_id=bob.id, expected_revision=1))
    assert diary.tokens.find(DIGEST) is None
    assert diary.account.hosts() == (diary.account.host(),)
    for gone in (bob.id, 99):
        with pytest.raises(NotFound):
            diary.account.host(gone)
        with pytest.raises(NotFound):
            diary.run(RemoveHost(host_id=gone))
    with pytest.raises(NotFound):
        diary.account.host_named("bob")
    with pytest.raises(NotFound):
        diary.run(SaveHost(host=bob))
    assert outcome.undo
    back = diary.run(outcome.undo)
    assert diary.account.host_named("bob").id == bob.id
    assert diary.tokens.find(DIGEST) is None
    assert isinstance(back.undo, RemoveHost)


def test_the_owner_stays(diary: Diary) -> None:
    with pytest.raises(Invalid) as caught:
        diary.run(RemoveHost(host_id=1))
    assert caught.value.problems[0].message.code == "host.is-owner"


def test_a_removed_hosts_username_is_free_again(diary: Diary, bob: Host) -> None:
    removed = diary.run(RemoveHost(host_id=bob.id))
    diary.run(SaveHost(host=a_host()))
    assert removed.undo
    with pytest.raises(Invalid):
        diary.run(removed.undo)


def test_a_token_opens_its_hosts_data_until_it_ends(diary: Diary, bob: Host) -> None:
    ends = NOW + timedelta(days=30)
    command = CreateToken(
        account_id=1,
        name="b",
        digest=DIGEST,
        hint="bob",
        host_id=bob.id,
        scopes=("BOOKING_READ", "PROFILE_READ"),
        expires_at=ends,
    )
    token = diary.run(command).token
    assert diary.tokens.find(DIGEST) == token
    assert (token.host_id, token.scopes) == (bob.id, ("BOOKING_READ", "PROFILE_READ"))
    assert not token.is_expired(ends - timedelta(seconds=1))
    assert token.is_expired(ends)
    for wrong in (
        replace(command, digest=b"x" * 32, expires_at=NOW),
        replace(command, digest=b"x" * 32, host_id=99),
    ):
        with pytest.raises((Invalid, NotFound)):
            diary.run(wrong)


def test_the_same_time_is_booked_once_for_each_host(diary: Diary, bob: Host) -> None:
    mine = diary.run(a_wish()).booking
    hours = diary.schedules.default(host_id=bob.id)
    diary.run(SaveSchedule(schedule=replace(hours, zone=ZONE)))
    (theirs_type, *_) = diary.event_types.all(host_id=bob.id)
    theirs = diary.run(a_wish(event_type_id=theirs_type.id)).booking
    assert theirs.span.start == mine.span.start
    assert diary.bookings.between(WEEK) == (replace(mine, history=()),)
    assert [each.id for each in diary.bookings.between(WEEK, host_id=bob.id)] == [
        theirs.id
    ]
    assert [each.id for each in diary.bookings.search(BookingQuery()).bookings] == [
        mine.id
    ]
    page = diary.bookings.search(BookingQuery(host_id=bob.id))
    assert [each.id for each in page.bookings] == [theirs.id]
    assert diary.week(WEEK).bookings == (replace(mine, history=()),)


def test_nothing_of_one_host_is_found_by_another(diary: Diary, bob: Host) -> None:
    booking = diary.run(a_wish()).booking
    (kind, *_) = diary.event_types.all()
    hours = diary.schedules.default()
    for missing in (
        lambda: diary.bookings.get(booking.id, host_id=bob.id),
        lambda: diary.event_types.get(kind.id, host_id=bob.id),
        lambda: diary.schedules.get(hours.id, host_id=bob.id),
    ):
        with pytest.raises(NotFound):
            missing()
    assert diary.bookings.get(booking.id, host_id=1) == booking
    assert diary.event_types.get(kind.id, host_id=1) == kind
    assert diary.schedules.get(hours.id, host_id=1) == hours


def test_another_hosts_schedule_cannot_be_used(diary: Diary, bob: Host) -> None:
    (kind, *_) = diary.event_types.all(host_id=bob.id)
    borrowed = replace(kind, schedule_id=diary.schedules.default().id)
    with pytest.raises(Invalid) as caught:
        diary.run(SaveEventType(event_type=borrowed))
    assert caught.value.problems[0].field == "schedule_id"


def test_each_host_has_a_default_schedule(diary: Diary, bob: Host) -> None:
    evenings = a_schedule(host_id=bob.id, is_default=True)
    made = diary.run(SaveSchedule(schedule=evenings)).schedule
    assert diary.schedules.default(host_id=bob.id) == made
    assert diary.schedules.default().name == "Working hours"
    assert diary.schedules.default().host_id == 1


def test_a_file_of_the_first_release_is_its_owners(tmp_path: Path) -> None:
    path = tmp_path / "pinmycal.db"
    with closing(sqlite3.connect(path)) as db:
        for statement in STATEMENTS.split(";\n"):
            db.execute(statement)
        for statement in OLD_ROWS.split(";\n"):
            db.execute(statement)
        db.execute(
            "insert into token values (1, 1, 'x', ?, 'x', 1, null, null)", [DIGEST]
        )
        db.execute(f"pragma application_id = {APPLICATION_ID}")
        db.execute("pragma user_version = 1")
        db.commit()
    with closing(Diary.open(path, clock=lambda: NOW)) as diary:
        assert diary.account.host().username == "mira-holt"
        assert diary.schedules.default().host_id == 1
        assert [each.name for each in diary.busy.calendars()] == ["Work"]
        token = diary.tokens.find(DIGEST)
        assert token
        assert (token.host_id, token.scopes, token.expires_at) == (1, (), None)
