"""Days out of office: saved, changed, removed, and each of these undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.commands.holding import (
    RemoveOutOfOffice,
    SaveOutOfOffice,
    SelectCalendar,
)
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.span import Span
from tests.builders import ZONE, a_uid, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary


def away(first: int = 10, last: int = 11, **changes: object) -> OutOfOffice:
    """Return days of March 2026 on which the owner is away."""
    days = {"first": date(2026, 3, first), "last": date(2026, 3, last)}
    wanted = {"uid": a_uid(), "host_id": 0, **days, **changes}
    return OutOfOffice(**wanted)  # type: ignore[arg-type]


def starts_on(diary: Diary, day: int) -> int:
    """Return how many slots are free on a day."""
    span = Span(at(day, 0), at(day + 1, 0))
    return len(diary.slots.free(2, span=span, zone=ZONE))


def noted(diary: Diary) -> list[tuple[int, str]]:
    return [(each.last.day, each.note) for each in diary.absences.all()]


def test_days_away_are_undone_and_done_again_with_the_slots_they_take(
    diary: Diary,
) -> None:
    free = starts_on(diary, 10)
    made = diary.run(SaveOutOfOffice(away=away()))
    assert (free > 0, starts_on(diary, 10)) == (True, 0)
    assert made.undo
    undone = diary.run(made.undo)
    assert (starts_on(diary, 10), noted(diary)) == (free, [])
    assert undone.undo
    diary.run(undone.undo)
    assert (starts_on(diary, 10), noted(diary)) == (0, [(11, "")])


def test_a_change_of_days_away_is_undone(diary: Diary) -> None:
    made = diary.run(SaveOutOfOffice(away=away(note="Sea"))).away
    longer = replace(made, last=date(2026, 3, 13), note="Sea, longer")
    changed = diary.run(SaveOutOfOffice(away=longer))
    assert noted(diary) == [(13, "Sea, longer")]
    assert changed.undo
    diary.run(changed.undo)
    assert noted(diary) == [(11, "Sea")]


def test_days_away_that_are_gone_are_named_as_such(diary: Diary) -> None:
    for nothing in (
        lambda: diary.absences.get(9),
        lambda: diary.run(RemoveOutOfOffice(away_id=9)),
        lambda: diary.run(SelectCalendar(calendar_id=9, takes_time=False)),
    ):
        with pytest.raises(NotFound):
            nothing()
