"""Accounts at services: kept, changed, removed, and seen in one week."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.account import (
    Connection,
    ConnectionState,
    CredentialKind,
    Platform,
)
from pinmycal_desktop.model.booking import Attendee, Booking, BookingStatus, Origin
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.accounts import (
    AddAccount,
    ChangeAccount,
    RemoveAccount,
)
from pinmycal_desktop.model.commands.bookings import CreateBooking
from pinmycal_desktop.model.errors import (
    ChangedMeanwhile,
    Invalid,
    NeedsConsent,
    NotFound,
)
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.queries import BookingListQuery, BookingQuery
from pinmycal_desktop.model.reasons import ReasonKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import bookings, event_types
from tests.builders import NOW, ZONE

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Account

THERE = Connection(
    address="https://api.cal.com",
    credentials=CredentialKind.KEY,
    remote_id="7",
    username="mira",
    email="mira@work.example",
    key_hint="9f3c",
    signed_in_at=NOW,
)
MONDAY_TEN = (NOW + timedelta(days=7 - NOW.weekday())).replace(hour=9, minute=0)
WEEK = Span(MONDAY_TEN - timedelta(days=1), MONDAY_TEN + timedelta(days=6))


def adding(name: str = "Work", **changes: object) -> AddAccount:
    return AddAccount(
        uid=f"account-{name}-{changes.get('remote_id', 7)}",
        platform=Platform.CALCOM,
        name=name,
        zone="Europe/Lisbon",
        host_name="Mira Holt",
        connection=replace(THERE, **changes),  # type: ignore[arg-type]
    )


@pytest.fixture
def work(diary: Diary) -> Account:
    """An account at Cal.com."""
    return diary.run(adding()).account


def book_there(
    diary: Diary, account: Account, start: datetime, title: str = "Elsewhere"
) -> Booking:
    """Put a booking into an account's copy, as one that was received."""
    host = diary.account.owner_of(account.id)
    booking = Booking(
        uid=f"there-{title}-{start:%d%H%M}",
        account_id=account.id,
        host_id=host.id,
        event_type_id=None,
        title=title,
        span=Span.lasting(start, 30),
        status=BookingStatus.CONFIRMED,
        attendee=Attendee(name="Ava", email="ava@example.org", zone=ZONE),
        ical_uid=f"there-{title}",
        origin=Origin.IMPORT,
        created_at=NOW,
        updated_at=NOW,
    )
    with diary._database.write() as db:
        return bookings.insert(db, [booking])[0]


def offer_there(diary: Diary, account: Account) -> None:
    """Put an event type into an account's copy."""
    host = diary.account.owner_of(account.id)
    kind = EventType(
        uid="type-there",
        account_id=account.id,
        host_id=host.id,
        title="Chat",
        slug="15min",
        lengths=(15,),
        revision=1,
    )
    with diary._database.write() as db:
        event_types.insert(db, kind)


def test_an_account_is_kept_as_it_was_signed_in(diary: Diary, work: Account) -> None:
    local, kept = diary.account.every()
    assert (local, kept) == (diary.account.local(), work)
    assert kept.connection == THERE
    owner = diary.account.owner_of(work.id)
    assert (owner.name, owner.email) == ("Mira Holt", "mira@work.example")
    assert owner.zone == "Europe/Lisbon"


def test_every_part_of_a_connection_is_kept(diary: Diary) -> None:
    full = replace(
        THERE,
        credentials=CredentialKind.OAUTH,
        scopes=("BOOKING_READ", "PROFILE_READ"),
        key_hint="",
        expires_at=NOW + timedelta(days=30),
        state=ConnectionState.NEEDS_SIGN_IN,
    )
    kept = diary.run(replace(adding(), connection=full)).account
    assert diary.account.get(kept.id).connection == full


@pytest.mark.usefixtures("work")
def test_the_local_account_and_its_hosts_stay_apart(diary: Diary) -> None:
    local = diary.account.local()
    assert local.connection is None
    assert [each.account_id for each in diary.account.hosts()] == [local.id]
    assert diary.account.host().account_id == local.id
    with pytest.raises(NotFound):
        diary.account.host_named("mira")


def test_two_accounts_may_know_one_username(diary: Diary, work: Account) -> None:
    other = diary.run(adding("Home", address="https://api.cal.eu")).account
    assert diary.account.owner_of(other.id).username == "mira"
    assert diary.account.owner_of(work.id).username == "mira"


@pytest.mark.usefixtures("work")
def test_the_same_person_at_one_service_is_one_account(diary: Diary) -> None:
    with pytest.raises(Invalid):
        diary.run(replace(adding("Again"), uid="another"))
    assert len(diary.account.every()) == 2


@pytest.mark.usefixtures("work")
def test_a_second_account_of_a_name_gets_a_number(diary: Diary) -> None:
    second = diary.run(adding(remote_id="8")).account
    third = diary.run(adding(remote_id="9")).account
    assert (second.name, third.name) == ("Work 2", "Work 3")


def test_an_account_is_renamed_and_back(diary: Diary, work: Account) -> None:
    outcome = diary.run(ChangeAccount(account_id=work.id, name="Studio"))
    assert outcome.account.name == "Studio"
    assert outcome.account.connection == THERE
    assert outcome.undo is not None
    assert diary.run(outcome.undo).account.name == "Work"


@pytest.mark.parametrize("name", ["Personal", "  "])
def test_a_name_another_account_has_is_refused(
    diary: Diary, work: Account, name: str
) -> None:
    with pytest.raises(Invalid):
        diary.run(ChangeAccount(account_id=work.id, name=name))
    assert diary.account.get(work.id) == work


def test_a_change_to_what_was_changed_meanwhile_is_refused(
    diary: Diary, work: Account
) -> None:
    diary.run(ChangeAccount(account_id=work.id, name="Studio"))
    late = ChangeAccount(account_id=work.id, name="Late", expected_revision=1)
    with pytest.raises(ChangedMeanwhile):
        diary.run(late)


def test_signing_in_again_is_noted(diary: Diary, work: Account) -> None:
    new = replace(THERE, key_hint="aaaa", email="m@new.example")
    after = diary.run(ChangeAccount(account_id=work.id, connection=new)).account
    assert after.connection == new
    assert diary.account.owner_of(work.id).email == "m@new.example"


def test_a_week_shows_the_bookings_of_every_account(
    diary: Diary, work: Account
) -> None:
    offer_there(diary, work)
    there = book_there(diary, work, MONDAY_TEN)
    reading = diary.week(WEEK)
    assert [each.id for each in reading.bookings] == [there.id]
    assert [each.account_id for each in reading.event_types] == [1, 1, 1, work.id]
    assert reading.accounts == diary.account.every()
    assert (reading.account, reading.host) == (
        diary.account.local(),
        diary.account.host(),
    )


def test_a_search_finds_every_account_or_one(diary: Diary, work: Account) -> None:
    offer_there(diary, work)
    there = book_there(diary, work, MONDAY_TEN)
    everywhere = diary.bookings.search(BookingQuery(text="else"))
    assert [each.id for each in everywhere.bookings] == [there.id]
    one = diary.bookings.search(BookingQuery(account_id=work.id))
    assert [each.id for each in one.bookings] == [there.id]
    local = BookingQuery(account_id=diary.account.local().id)
    assert diary.bookings.search(local).bookings == ()
    assert [each.slug for each in diary.event_types.everywhere(account_id=work.id)] == [
        "15min"
    ]
    assert len(diary.event_types.everywhere()) == 4
    assert len(diary.event_types.all()) == 3


def test_programs_are_told_of_the_local_account_only(
    diary: Diary, work: Account
) -> None:
    book_there(diary, work, MONDAY_TEN)
    query = BookingListQuery(
        host_id=diary.account.host().id, email="ava@example.org", now=NOW
    )
    assert diary.bookings.listing(query).listed == ()


def test_a_booking_of_another_account_takes_the_time_here(
    diary: Diary, work: Account
) -> None:
    there = book_there(diary, work, MONDAY_TEN)
    kind = diary.event_types.all()[1]
    (reason, *_) = diary.slots.objections(kind.id, start=MONDAY_TEN)
    assert reason.kind is ReasonKind.BUSY
    assert (reason.subject, reason.booking_id) == ("Work", there.id)
    command = CreateBooking(
        uid="here",
        event_type_id=kind.id,
        start=MONDAY_TEN,
        attendee=Attendee(name="Ben", email="ben@example.org", zone=ZONE),
        origin=Origin.WINDOW,
    )
    with pytest.raises(NeedsConsent):
        diary.run(command)
    assert diary.run(replace(command, outside_hours=True)).booking.uid == "here"


def test_a_removed_account_is_gone_with_all_that_was_copied(
    diary: Diary, work: Account, database: Path
) -> None:
    offer_there(diary, work)
    there = book_there(diary, work, MONDAY_TEN)
    outcome = diary.run(RemoveAccount(account_id=work.id))
    assert outcome.undo is None
    assert Part.BOOKINGS in outcome.changes.parts
    assert [each.id for each in diary.account.every()] == [1]
    reading = diary.week(WEEK)
    assert (reading.bookings, len(reading.event_types)) == ((), 3)
    with pytest.raises(NotFound):
        diary.bookings.get(there.id)
    for read in (diary.account.get, diary.account.owner_of):
        with pytest.raises(NotFound):
            read(work.id)
    with closing(sqlite3.connect(database)) as db:
        assert db.execute("select count(*) from host").fetchone() == (1,)


def test_a_removed_account_can_be_added_again(diary: Diary, work: Account) -> None:
    diary.run(RemoveAccount(account_id=work.id))
    again = diary.run(replace(adding(), uid="again")).account
    assert (again.name, again.id) == ("Work", work.id + 1)


def test_the_local_account_stays(diary: Diary) -> None:
    with pytest.raises(Invalid):
        diary.run(RemoveAccount(account_id=diary.account.local().id))
    with pytest.raises(NotFound):
        diary.run(RemoveAccount(account_id=99))


def test_what_a_service_offers_is_free_whenever_its_hours_are_not_told(
    diary: Diary, work: Account
) -> None:
    offer_there(diary, work)
    there = book_there(diary, work, MONDAY_TEN)
    (kind,) = diary.event_types.everywhere(account_id=work.id)
    night = MONDAY_TEN.replace(hour=3)
    assert diary.slots.objections(kind.id, start=night) == ()
    (taken, *_) = diary.slots.objections(kind.id, start=MONDAY_TEN)
    assert (taken.kind, taken.booking_id) == (ReasonKind.BOOKING, there.id)


def test_what_is_booked_here_takes_the_time_there(diary: Diary, work: Account) -> None:
    offer_there(diary, work)
    command = CreateBooking(
        uid="here",
        event_type_id=diary.event_types.all()[1].id,
        start=MONDAY_TEN,
        attendee=Attendee(name="Ben", email="ben@example.org", zone=ZONE),
        origin=Origin.WINDOW,
    )
    here = diary.run(command).booking
    (kind,) = diary.event_types.everywhere(account_id=work.id)
    (reason, *_) = diary.slots.objections(kind.id, start=MONDAY_TEN)
    assert (reason.kind, reason.subject) == (ReasonKind.BUSY, "Personal")
    assert reason.booking_id == here.id


def test_hours_a_service_did_not_tell_are_not_made_up(
    diary: Diary, work: Account
) -> None:
    with pytest.raises(NotFound):
        diary.schedules.default(host_id=diary.account.owner_of(work.id).id)
