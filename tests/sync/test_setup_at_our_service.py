"""Event types and hours over a real socket: from the outbox to the service and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.setup import (
    RemoveEventType,
    RemoveSchedule,
    SaveEventType,
    SaveSchedule,
)
from pinmycal_desktop.model.commands.sync import SettleConflict
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.outbox import ChangeState, Choice
from pinmycal_desktop.model.schedule import HourRange
from tests.builders import a_schedule, a_uid, an_event_type
from tests.server.calling import make_token
from tests.sync.computers import Computer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.outbox import OutboxItem
    from pinmycal_desktop.model.schedule import Schedule
    from tests.builders import SettableClock


@pytest.fixture
def computer(
    tmp_path: Path, url: str, theirs: Diary, clock: SettableClock
) -> Iterator[Computer]:
    """A computer signed in at the service as at Cal.com, in step."""
    made = Computer(tmp_path / "one", url, make_token(theirs), Platform.CALCOM, clock)
    made.sync()
    yield made
    made.close()


def types_of(computer: Computer) -> dict[str, EventType]:
    """Return what is shown of the account's event types, by slug."""
    account_id = computer.account.id
    found = computer.diary.event_types.everywhere(account_id=account_id)
    return {each.slug: each for each in found}


def hours_of(computer: Computer) -> dict[str, Schedule]:
    """Return what is shown of the account's hours, by name."""
    account_id = computer.account.id
    found = computer.diary.schedules.everywhere(account_id=account_id)
    return {each.name: each for each in found}


def unsent(computer: Computer) -> tuple[OutboxItem, ...]:
    """Return what the service has still to be told of."""
    return computer.diary.outbox.items(computer.account.id)


def settle(computer: Computer, clock: SettableClock) -> None:
    """Send everything, and read the setup anew."""
    computer.sync()
    clock.advance(seconds=90_000)
    computer.sync()


def test_event_types_and_hours_are_here_without_a_network(
    computer: Computer, theirs: Diary
) -> None:
    served = {each.slug: each for each in theirs.event_types.all()}
    shown = types_of(computer)
    assert shown.keys() == served.keys()
    assert {s: e.title for s, e in shown.items()} == {
        s: e.title for s, e in served.items()
    }
    assert [each.week for each in hours_of(computer).values()] == [
        each.week for each in theirs.schedules.all()
    ]


def test_a_change_reaches_the_service_and_leaves_what_it_does_not_know(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    there = theirs.event_types.all()[0]
    beyond = replace(there.settings, no_cancelling=True, name_template="{Scheduler}")
    known = replace(there, settings=beyond)
    theirs.run(SaveEventType(event_type=known))
    shown = types_of(computer)[there.slug]
    wish = replace(shown, title="Discovery", buffer_after=15, colour=7)
    computer.diary.run(SaveEventType(event_type=wish))
    assert [each.wished.id for each in unsent(computer)] == [shown.id]
    settle(computer, clock)
    served = theirs.event_types.get(there.id)
    assert (served.title, served.buffer_after) == ("Discovery", 15)
    assert served.settings == known.settings
    assert served.colour == there.colour, "a colour is nobody else's business"
    now = types_of(computer)[there.slug]
    assert (now.title, now.buffer_after, now.colour) == ("Discovery", 15, 7)
    assert not unsent(computer)


def test_a_colour_and_a_place_are_kept_here_and_told_to_nobody(
    computer: Computer, clock: SettableClock
) -> None:
    shown = next(iter(types_of(computer).values()))
    wish = replace(shown, colour=shown.colour % 10 + 1, position=99)
    outcome = computer.diary.run(SaveEventType(event_type=wish))
    assert not unsent(computer)
    settle(computer, clock)
    kept = types_of(computer)[shown.slug]
    assert (kept.colour, kept.position) == (wish.colour, 99)
    assert outcome.undo is not None
    computer.diary.run(outcome.undo)
    assert types_of(computer)[shown.slug].colour == shown.colour


def test_a_new_event_type_is_made_once_and_can_be_removed_again(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    fresh = an_event_type(
        id=0,
        uid=a_uid(),
        account_id=computer.account.id,
        host_id=computer.host_id,
        title="Long call",
        slug="long-call",
        schedule_id=None,
    )
    made = computer.diary.run(SaveEventType(event_type=fresh)).event_type
    settle(computer, clock)
    assert [e.slug for e in theirs.event_types.all()].count("long-call") == 1
    assert types_of(computer)["long-call"].id == made.id
    outcome = computer.diary.run(RemoveEventType(event_type_id=made.id))
    assert "long-call" not in types_of(computer)
    assert outcome.undo is not None
    computer.diary.run(outcome.undo)
    assert "long-call" in types_of(computer)
    assert not unsent(computer), "within the grace it is as if it never was"
    computer.diary.run(RemoveEventType(event_type_id=made.id))
    settle(computer, clock)
    assert "long-call" not in {each.slug for each in theirs.event_types.all()}
    assert "long-call" not in types_of(computer)
    assert not unsent(computer)


def test_what_was_removed_and_sent_is_made_anew_by_undo(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    slug, shown = next(iter(types_of(computer).items()))
    outcome = computer.diary.run(RemoveEventType(event_type_id=shown.id))
    settle(computer, clock)
    assert slug not in {each.slug for each in theirs.event_types.all()}
    assert outcome.undo is not None
    computer.diary.run(outcome.undo)
    settle(computer, clock)
    assert slug in {each.slug for each in theirs.event_types.all()}
    assert types_of(computer)[slug].title == shown.title


def test_a_sent_change_is_undone_by_its_opposite(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    slug, shown = next(iter(types_of(computer).items()))
    outcome = computer.diary.run(
        SaveEventType(event_type=replace(shown, buffer_before=20))
    )
    settle(computer, clock)
    there = next(e for e in theirs.event_types.all() if e.slug == slug)
    theirs.run(SaveEventType(event_type=replace(there, title="Renamed there")))
    settle(computer, clock)
    assert outcome.undo is not None
    computer.diary.run(outcome.undo)
    settle(computer, clock)
    there = next(e for e in theirs.event_types.all() if e.slug == slug)
    assert (there.buffer_before, there.title) == (shown.buffer_before, "Renamed there")


def test_what_changed_there_is_not_removed_unasked(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    slug, shown = next(iter(types_of(computer).items()))
    computer.diary.run(RemoveEventType(event_type_id=shown.id))
    there = next(e for e in theirs.event_types.all() if e.slug == slug)
    theirs.run(SaveEventType(event_type=replace(there, title="Busy again")))
    settle(computer, clock)
    (item,) = unsent(computer)
    assert item.state is ChangeState.CONFLICT
    assert types_of(computer)[slug].title == "Busy again", "it is shown meanwhile"
    computer.diary.run(
        SettleConflict(change_id=item.id, choice=Choice.MINE, origin=Origin.WINDOW)
    )
    assert slug not in types_of(computer)
    settle(computer, clock)
    assert slug not in {each.slug for each in theirs.event_types.all()}
    assert not unsent(computer)


def test_hours_are_changed_made_and_removed_there(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    (shown,) = hours_of(computer).values()
    week = ((HourRange(600, 720),), *shown.week[1:])
    computer.diary.run(SaveSchedule(schedule=replace(shown, week=week)))
    fresh = a_schedule(
        id=0,
        uid=a_uid(),
        account_id=computer.account.id,
        host_id=computer.host_id,
        name="Evenings",
        is_default=False,
    )
    made = computer.diary.run(SaveSchedule(schedule=fresh)).schedule
    settle(computer, clock)
    served = {each.name: each for each in theirs.schedules.all()}
    assert served[shown.name].week[0] == (HourRange(600, 720),)
    assert served["Evenings"].week == fresh.week
    computer.diary.run(RemoveSchedule(schedule_id=made.id))
    settle(computer, clock)
    assert [each.name for each in theirs.schedules.all()] == [shown.name]
    assert list(hours_of(computer)) == [shown.name]
    assert not unsent(computer)


def test_the_default_hours_stay(computer: Computer) -> None:
    (shown,) = hours_of(computer).values()
    with pytest.raises(Invalid) as said:
        computer.diary.run(RemoveSchedule(schedule_id=shown.id))
    assert said.value.problems[0].message.code == "schedule.is-default"


def test_a_service_without_such_routes_is_not_asked(
    tmp_path: Path, url: str, theirs: Diary, clock: SettableClock
) -> None:
    computer = Computer(
        tmp_path / "two", url, make_token(theirs), Platform.PINMYCAL, clock
    )
    try:
        computer.sync()
        shown = next(iter(types_of(computer).values()))
        with pytest.raises(Invalid) as said:
            computer.diary.run(SaveEventType(event_type=replace(shown, title="Other")))
        assert said.value.problems[0].message.code == "rights.not-offered"
        computer.diary.run(SaveEventType(event_type=replace(shown, colour=9)))
        assert types_of(computer)[shown.slug].colour == 9
        assert not unsent(computer)
    finally:
        computer.close()
