"""A stack of undo: all of it can be undone, none of it over somebody else's change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import following
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.access import RevokeToken
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    RescheduleBooking,
    RestoreBooking,
)
from pinmycal_desktop.model.commands.setup import (
    SaveAccount,
    SaveEventType,
    SaveSchedule,
)
from pinmycal_desktop.model.errors import ChangedMeanwhile
from tests.builders import a_schedule, a_wish, an_event_type, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.commands import Command


def steps_of(diary: Diary, *commands: Command) -> list[Command]:
    undos = [diary.run(each).undo for each in commands]
    assert all(undos)
    return [each for each in undos if each]


def undo_all(diary: Diary, made: list[Command]) -> None:
    steps = list(made)
    while steps:
        outcome = diary.run(steps.pop())
        done = made[len(steps)]
        steps = [following(each, done=done, outcome=outcome) for each in steps]


def test_all_steps_of_one_booking_are_undone(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    move = RescheduleBooking(
        booking_id=booking.id, start=at(11, 9), origin=Origin.WINDOW
    )
    steps = steps_of(
        diary,
        move,
        replace(move, start=at(12, 9)),
        CancelBooking(booking_id=booking.id, origin=Origin.WINDOW),
    )
    undo_all(diary, steps)
    back = diary.bookings.get(booking.id)
    assert (back.span, back.status) == (booking.span, booking.status)


def test_all_steps_of_an_event_type_and_a_schedule_are_undone(diary: Diary) -> None:
    event_type, schedule = diary.event_types.get(1), diary.schedules.default()
    steps = steps_of(
        diary,
        SaveEventType(event_type=replace(event_type, title="One")),
        SaveSchedule(schedule=replace(schedule, name="One")),
        SaveEventType(event_type=replace(event_type, title="Two", revision=2)),
        SaveSchedule(schedule=replace(schedule, name="Two", revision=2)),
        SaveEventType(event_type=an_event_type()),
        SaveSchedule(schedule=a_schedule()),
    )
    undo_all(diary, steps)
    assert diary.event_types.get(1).title == event_type.title
    assert [each.name for each in diary.schedules.all()] == [schedule.name]
    assert len(diary.event_types.all()) == 3


def test_a_new_schedule_changed_and_removed_is_undone_to_nothing(
    diary: Diary,
) -> None:
    made = diary.run(SaveSchedule(schedule=a_schedule()))
    changed = diary.run(SaveSchedule(schedule=replace(made.schedule, name="Two")))
    assert made.undo
    assert changed.undo
    undo_all(diary, [made.undo, changed.undo])
    assert [each.name for each in diary.schedules.all()] == ["Working hours"]


def test_a_step_does_not_follow_over_somebody_elses_change(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    move = RescheduleBooking(
        booking_id=booking.id, start=at(11, 9), origin=Origin.WINDOW
    )
    (first,) = steps_of(diary, move)
    diary.run(replace(move, start=at(12, 9), origin=Origin.SERVICE))
    (second,) = steps_of(diary, replace(move, start=at(13, 9)))
    outcome = diary.run(second)
    kept = following(first, done=second, outcome=outcome)
    assert kept == first
    with pytest.raises(ChangedMeanwhile):
        diary.run(kept)


def test_steps_about_other_things_stay_as_they_are(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    (step,) = steps_of(
        diary, CancelBooking(booking_id=booking.id, origin=Origin.WINDOW)
    )
    outcome = diary.run(step)
    others: tuple[Command, ...] = (
        RestoreBooking(booking_id=99, origin=Origin.WINDOW, expected_revision=1),
        RestoreBooking(booking_id=booking.id, origin=Origin.WINDOW),
        RevokeToken(token_id=1),
        SaveAccount(account_id=1, name="a", zone="UTC", host_name="", host_email=""),
    )
    for each in others:
        assert following(each, done=step, outcome=outcome) == each
        assert following(step, done=each, outcome=outcome) == step
    assert following(step, done=step, outcome=replace(outcome, undo=None)) == step
