"""Subscribed calendars in the diary: kept, changed, removed, undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary.addresses import run_with_address
from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.calendar_address import read_address
from pinmycal_desktop.model.calendar_source import FetchProgress
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.calendars import (
    ChangeCalendar,
    NoteFetch,
    NoteForgotten,
    RefreshCalendars,
    RemoveCalendar,
    SubscribeCalendar,
)
from pinmycal_desktop.model.commands.setup import RemoveHost, SaveHost
from pinmycal_desktop.model.commands.transfer import ImportCalendar, TakeBackImport
from pinmycal_desktop.model.errors import Invalid, NotFound, SecretsUnavailable
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import CalendarFile, ImportTarget, ReadEvent
from pinmycal_desktop.vault import SessionVault, calendar_secret_name
from tests.builders import NOW, a_busy_time, a_span, a_uid, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import BusyTime, Calendar

MONTH = Span(at(1, 0), at(30, 0))


def a_host() -> Host:
    """Return Bob, who is no host yet."""
    return Host(
        uid=a_uid(), account_id=1, name="Bob", email="bob@example.test", zone="UTC"
    )


def wish(where: str = "https://x.test/a.ics", **changes: object) -> SubscribeCalendar:
    """Return the wish to subscribe to a calendar."""
    place = read_address(where).place(a_uid())
    return SubscribeCalendar(**{"place": place, "name": "Family", **changes})  # type: ignore[arg-type]


def subscribe(diary: Diary, **changes: object) -> Calendar:
    """Subscribe to a calendar."""
    return diary.run(wish(**changes)).calendar  # type: ignore[arg-type]


def bring(diary: Diary, calendar: Calendar, *busy: BusyTime) -> Changes:
    """Note that fetching `calendar` brought these times."""
    assert calendar.source is not None
    note = NoteFetch(
        uid=calendar.source.place.uid,
        progress=FetchProgress(),
        due_at=NOW,
        change=diary.calendars.compare(calendar, busy),
    )
    return diary.run(note).changes


def code(refused: pytest.ExceptionInfo[Invalid]) -> str:
    """Return what was said."""
    return refused.value.problems[0].message.code


def test_a_subscribed_calendar_is_the_owners_and_due(diary: Diary) -> None:
    made = subscribe(diary, colour=4, takes_time=False)
    assert (made.name, made.colour, made.takes_time) == ("Family", 4, False)
    assert made.host_id == diary.account.host().id
    assert made.source is not None
    assert made.source.due_at == made.source.made_at
    assert diary.busy.calendars() == (made,)
    assert diary.calendars.subscribed() == (made,)
    assert diary.calendars.has_work()


def test_a_name_that_is_taken_gets_a_number(diary: Diary) -> None:
    names = [subscribe(diary, where=f"https://x.test/{each}").name for each in range(3)]
    assert names == ["Family", "Family 2", "Family 3"]


def test_what_does_not_fit_is_refused(diary: Diary) -> None:
    subscribe(diary)
    with pytest.raises(Invalid) as refused:
        subscribe(diary)
    assert code(refused) == "calendar.known"
    with pytest.raises(Invalid) as refused:
        subscribe(diary, where="/a.ics", name=" ", colour=11)
    assert [each.field for each in refused.value.problems] == ["name", "colour"]
    with pytest.raises(NotFound):
        subscribe(diary, host_id=9)
    with pytest.raises(NotFound):
        diary.run(RemoveCalendar(calendar_id=9))
    with pytest.raises(NotFound):
        diary.run(RefreshCalendars(calendar_ids=(9,)))


def test_changing_is_undone(diary: Diary) -> None:
    made = subscribe(diary)
    bring(diary, made, a_busy_time())
    changed = diary.run(
        ChangeCalendar(calendar_id=made.id, name="Kin", colour=2, takes_time=False)
    )
    assert (changed.calendar.name, changed.calendar.colour) == ("Kin", 2)
    assert diary.busy.between(MONTH)[0].calendar_name == "Kin"
    assert Part.SCHEDULES in changed.changes.parts
    assert changed.undo is not None
    back = diary.run(changed.undo)
    assert back.calendar == replace(made, source=back.calendar.source)
    same = diary.run(
        ChangeCalendar(calendar_id=made.id, name="Family", colour=3, takes_time=True)
    )
    assert Part.SCHEDULES not in same.changes.parts


def test_removing_takes_its_times_and_is_undone(diary: Diary) -> None:
    made = subscribe(diary, colour=3)
    bring(diary, made, a_busy_time())
    removed = diary.run(RemoveCalendar(calendar_id=made.id))
    assert removed.changes.spans == (a_span(),)
    assert diary.busy.calendars() == ()
    assert diary.busy.between(MONTH) == ()
    assert diary.calendars.has_work()  # there is an address to forget
    assert removed.undo is not None
    again = diary.run(removed.undo).calendar
    assert (again.name, again.colour) == ("Family", 3)
    assert again.source is not None
    assert made.source is not None
    assert again.source.place == made.source.place
    diary.run(RemoveCalendar(calendar_id=again.id))
    diary.run(NoteForgotten(uids=(made.source.place.uid,)))
    assert not diary.calendars.has_work()


def test_removing_one_from_a_file_leaves_nothing_to_forget(diary: Diary) -> None:
    made = subscribe(diary, where="/home/me/a.ics")
    diary.run(RemoveCalendar(calendar_id=made.id))
    assert not diary.calendars.has_work()


def test_calendars_of_a_host_who_is_gone_are_fetched_no_more(diary: Diary) -> None:
    bob = diary.run(SaveHost(host=a_host())).host
    made = subscribe(diary, host_id=bob.id)
    assert diary.calendars.subscribed() == (made,)
    diary.run(RemoveHost(host_id=bob.id))
    assert diary.calendars.subscribed() == ()


def test_what_fetching_brings_is_compared(diary: Diary) -> None:
    made = subscribe(diary)
    lunch, choir = a_busy_time(title="Lunch"), a_busy_time(title="Choir")
    twice = (lunch, lunch, choir)
    assert bring(diary, made, *twice).spans == (a_span(),)
    before = diary.busy.between(MONTH)
    assert len(before) == 3
    assert bring(diary, made, *twice).parts == {Part.CALENDARS}
    assert diary.busy.between(MONTH) == before
    bring(diary, made, lunch)
    assert diary.busy.between(MONTH) == before[:1]


def test_very_many_changes_are_told_as_one(diary: Diary) -> None:
    made = subscribe(diary)
    times = [
        a_busy_time(span=Span(at(1 + n // 20, n % 20), at(1 + n // 20, n % 20, 30)))
        for n in range(220)
    ]
    (told,) = bring(diary, made, *times).spans
    assert told == Span(times[0].span.start, times[-1].span.end)


def test_nothing_is_kept_for_a_calendar_that_is_gone(diary: Diary) -> None:
    made = subscribe(diary)
    removed = diary.run(RemoveCalendar(calendar_id=made.id))
    assert not bring(diary, made, a_busy_time())
    assert diary.busy.between(MONTH) == ()
    # Nor for one that is there again: it was compared with what was here before.
    assert removed.undo is not None
    diary.run(removed.undo)
    assert not bring(diary, made, a_busy_time())
    assert diary.busy.between(MONTH) == ()


def imported(diary: Diary, name: str) -> int:
    """Import a calendar file of this name, and return the number of the import."""
    event = ReadEvent(uid="roof", title="Roof", span=a_span())
    command = ImportCalendar(
        account_id=diary.account.local().id,
        file=CalendarFile(name=name, events=(event,)),
        target=ImportTarget.BUSY_TIMES,
    )
    return diary.run(command).batch.id


def test_imports_leave_subscribed_calendars_alone(diary: Diary) -> None:
    made = subscribe(diary)
    number = imported(diary, "Family")
    assert [each.name for each in diary.busy.calendars()] == ["Family", "Family 2"]
    bring(diary, made)  # it holds nothing, and stays all the same
    diary.run(TakeBackImport(import_id=number))
    assert [each.id for each in diary.busy.calendars()] == [made.id]


def test_what_was_imported_is_neither_removed_nor_moved(diary: Diary) -> None:
    imported(diary, "Team")
    (calendar,) = diary.busy.calendars()
    with pytest.raises(Invalid) as refused:
        diary.run(RemoveCalendar(calendar_id=calendar.id))
    assert code(refused) == "calendar.is-imported"
    change = ChangeCalendar(
        calendar_id=calendar.id, name="Crew", colour=5, takes_time=True
    )
    assert diary.run(change).calendar.colour == 5
    with pytest.raises(Invalid) as refused:
        diary.run(replace(change, place=wish().place))
    assert code(refused) == "calendar.is-imported"


class Locked(SessionVault):
    """A keyring nobody unlocks."""

    def set(self, name: str, value: str) -> None:
        """Refuse."""
        raise SecretsUnavailable("secrets.locked", name=name, length=len(value))

    def delete(self, name: str) -> None:
        """Refuse."""
        raise SecretsUnavailable("secrets.locked", name=name)


def test_an_address_is_kept_before_its_calendar(diary: Diary) -> None:
    address = read_address("https://x.test/a.ics")
    command = wish()
    with pytest.raises(SecretsUnavailable):
        run_with_address(diary, Locked(), command, address)
    assert diary.busy.calendars() == ()
    vault = SessionVault()
    run_with_address(diary, vault, command, address)
    name = calendar_secret_name(command.place.uid)
    assert vault.get(name) == "https://x.test/a.ics"
    again = wish()
    with pytest.raises(Invalid):
        run_with_address(diary, vault, again, address)
    assert vault.get(calendar_secret_name(again.place.uid)) is None
