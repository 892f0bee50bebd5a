"""Schedules: saved, removed, and the default that there always is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.setup import (
    RemoveSchedule,
    SaveEventType,
    SaveSchedule,
)
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid, NotFound
from pinmycal_desktop.model.schedule import DateOverride, HourRange, Schedule
from pinmycal_desktop.model.span import Span
from tests.builders import a_schedule, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary, Outcome

NIGHT = HourRange(22 * 60, 26 * 60)


def save(diary: Diary, schedule: Schedule) -> Outcome:
    return diary.run(SaveSchedule(schedule=schedule))


def undone(diary: Diary, outcome: Outcome) -> Outcome:
    assert outcome.undo
    return diary.run(outcome.undo)


def names(diary: Diary) -> list[str]:
    return [each.name for each in diary.schedules.all()]


def test_a_new_schedule_is_kept_as_it_was_saved(diary: Diary) -> None:
    holidays = DateOverride(
        first=date(2026, 8, 3), last=date(2026, 8, 14), note="Holidays"
    )
    wanted = a_schedule(week=((NIGHT,), (), (), (), (), (), ()), overrides=(holidays,))
    outcome = save(diary, wanted)
    assert outcome.changes.parts == {Part.SCHEDULES}
    stored = diary.schedules.get(outcome.schedule.id)
    assert stored == outcome.schedule
    assert stored == replace(wanted, id=stored.id, host_id=1, revision=1)


def test_a_new_schedule_is_undone_and_made_again(diary: Diary) -> None:
    made = save(diary, a_schedule())
    removed = undone(diary, made)
    assert names(diary) == ["Working hours"]
    again = undone(diary, removed)
    assert again.schedule.id == made.schedule.id
    assert names(diary) == ["Working hours", "Evenings"]
    undone(diary, again)
    assert names(diary) == ["Working hours"]


def test_a_changed_schedule_is_undone(diary: Diary) -> None:
    before = diary.schedules.default()
    changed = save(diary, replace(before, name="Mornings", zone="Europe/Lisbon"))
    assert diary.schedules.default().name == "Mornings"
    again = undone(diary, changed)
    assert again.schedule == replace(before, revision=3)
    assert undone(diary, again).schedule.name == "Mornings"


def test_a_schedule_changed_meanwhile_is_shown(diary: Diary) -> None:
    old = diary.schedules.default()
    save(diary, replace(old, name="Mornings"))
    with pytest.raises(ChangedMeanwhile) as caught:
        save(diary, replace(old, name="Nights"))
    assert caught.value.current == diary.schedules.default()


def test_the_default_passes_on_and_back(diary: Diary) -> None:
    made = save(diary, a_schedule(is_default=True))
    assert diary.schedules.default().name == "Evenings"
    assert names(diary) == ["Evenings", "Working hours"]
    undone(diary, made)
    assert diary.schedules.default().name == "Working hours"


def test_taking_the_default_is_undone(diary: Diary) -> None:
    evenings = save(diary, a_schedule()).schedule
    taken = save(diary, replace(evenings, is_default=True))
    assert diary.schedules.default().id == evenings.id
    given = undone(diary, taken)
    assert diary.schedules.default().name == "Working hours"
    undone(diary, given)
    assert diary.schedules.default().id == evenings.id


def test_there_is_always_a_default(diary: Diary) -> None:
    only = diary.schedules.default()
    with pytest.raises(Invalid) as caught:
        save(diary, replace(only, is_default=False))
    assert caught.value.problems[0].message.code == "schedule.needs-default"
    with pytest.raises(Invalid) as caught:
        diary.run(RemoveSchedule(schedule_id=only.id))
    assert caught.value.problems[0].message.code == "schedule.is-default"
    made = save(diary, a_schedule(is_default=True)).schedule
    save(diary, replace(made, name="Late"))
    with pytest.raises(Invalid):
        diary.run(RemoveSchedule(schedule_id=made.id))


def test_an_event_type_falls_back_while_its_schedule_is_removed(diary: Diary) -> None:
    evenings = save(
        diary,
        a_schedule(week=((NIGHT,),) * 7),
    ).schedule
    meeting = replace(diary.event_types.get(2), schedule_id=evenings.id)
    diary.run(SaveEventType(event_type=meeting))
    night = Span(at(10, 21), at(10, 23))
    assert diary.slots.find(2, span=night, zone="UTC").slots
    removed = diary.run(RemoveSchedule(schedule_id=evenings.id))
    assert diary.event_types.get(2).schedule_id is None
    assert not diary.slots.find(2, span=night, zone="UTC").slots
    undone(diary, removed)
    assert diary.event_types.get(2).schedule_id == evenings.id
    assert diary.slots.find(2, span=night, zone="UTC").slots


def test_a_removed_schedule_is_not_there(diary: Diary) -> None:
    made = save(diary, a_schedule()).schedule
    diary.run(RemoveSchedule(schedule_id=made.id, expected_revision=1))
    with pytest.raises(NotFound):
        diary.schedules.get(made.id)
    with pytest.raises(NotFound):
        diary.run(RemoveSchedule(schedule_id=made.id))
    with pytest.raises(NotFound):
        save(diary, replace(made, name="Nights"))


def test_open_hours_are_those_of_the_schedule(diary: Diary) -> None:
    day = Span(at(10, 0), at(11, 0))
    assert diary.slots.open_hours(day) == (Span(at(10, 8), at(10, 16)),)
    made = save(diary, a_schedule(week=((NIGHT,),) * 7)).schedule
    nights = diary.slots.open_hours(day, made.id)
    assert nights == (Span(at(10, 0), at(10, 1)), Span(at(10, 21), at(11, 0)))
    with pytest.raises(NotFound):
        diary.slots.open_hours(day, 99)


OVERLAP = (HourRange(540, 660), HourRange(600, 720))
DAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"name": " \t"}, "name", "field.required"),
        ({"name": "x" * 101}, "name", "field.too-long"),
        ({"zone": "Mars/Olympus"}, "zone", "field.zone"),
        ({"zone": "../etc/passwd"}, "zone", "field.zone"),
        ({"zone": "Europe"}, "zone", "field.zone"),
        ({"week": (OVERLAP, (), (), (), (), (), ())}, "week.0", "schedule.overlap"),
        (
            {"overrides": (DateOverride(first=DAY, last=date(2026, 3, 9)),)},
            "overrides.0.last",
            "schedule.override-order",
        ),
        (
            {"overrides": (DateOverride(first=DAY, last=date(2100, 1, 1)),)},
            "overrides.0.last",
            "schedule.override-long",
        ),
        (
            {"overrides": (DateOverride(first=DAY, last=DAY, ranges=OVERLAP),)},
            "overrides.0.ranges",
            "schedule.overlap",
        ),
        (
            {"overrides": (DateOverride(first=DAY, last=DAY, note="x" * 201),)},
            "overrides.0.note",
            "field.too-long",
        ),
        (
            {"overrides": (DateOverride(first=DAY, last=DAY),) * 1001},
            "overrides",
            "field.too-many",
        ),
    ],
)
def test_a_schedule_that_does_not_fit_is_told_where(
    diary: Diary, changes: dict[str, Any], field: str, code: str
) -> None:
    with pytest.raises(Invalid) as caught:
        save(diary, a_schedule(**changes))
    (problem,) = caught.value.problems
    assert (problem.field, problem.message.code) == (field, code)
    assert names(diary) == ["Working hours"]


def test_a_schedule_of_another_account_is_refused(diary: Diary) -> None:
    with pytest.raises(NotFound):
        save(diary, a_schedule(account_id=7))
