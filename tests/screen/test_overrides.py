"""Dates that differ: days chosen together, and the overrides they become."""

from __future__ import annotations

from datetime import date

from pinmycal_desktop.model.schedule import DateOverride, HourRange, Schedule
from pinmycal_desktop.screen.overrides import (
    days_from,
    groups_of,
    spans_of,
    with_days,
    without_days,
)
from pinmycal_desktop.screen.schedule import ScheduleDraft

WORK = Schedule(id=1, uid="s", account_id=1, name="Work", zone="Europe/London")
MORNING = (HourRange(540, 720),)


def april(*days: int) -> list[date]:
    """Return days of April 2026."""
    return [date(2026, 4, day) for day in days]


def test_days_in_a_row_are_one_span() -> None:
    spans = spans_of(april(6, 3, 4, 4))
    assert spans == ((date(2026, 4, 3), date(2026, 4, 4)), (date(2026, 4, 6),) * 2)
    assert spans_of([]) == ()
    assert days_from(date(2026, 4, 2), date(2026, 4, 1)) == ()


def test_chosen_days_become_overrides_and_one_line() -> None:
    draft = with_days(ScheduleDraft.of(WORK), april(3, 6, 7), (), "Holidays")
    assert [(each.first.day, each.last.day) for each in draft.current.overrides] == [
        (3, 3),
        (6, 7),
    ]
    (group,) = groups_of(draft.current)
    assert group.days == frozenset(april(3, 6, 7))
    assert (group.ranges, group.note) == ((), "Holidays")


def test_a_day_given_other_hours_leaves_the_span_it_was_in() -> None:
    draft = with_days(ScheduleDraft.of(WORK), april(13, 14, 15, 16), (), "Trip")
    draft = with_days(draft, april(14), MORNING, "")
    assert draft.current.hours_on(date(2026, 4, 14)) == MORNING
    assert draft.current.hours_on(date(2026, 4, 15)) == ()
    assert [(each.first.day, each.last.day) for each in draft.current.overrides] == [
        (13, 13),
        (14, 14),
        (15, 16),
    ]


def test_days_follow_the_week_again() -> None:
    draft = with_days(ScheduleDraft.of(WORK), april(1, 2), (), "")
    draft = draft.with_override(
        DateOverride(first=date(2026, 5, 1), last=date(2026, 5, 1))
    )
    freed = without_days(draft, april(1, 2))
    assert [each.first.month for each in freed.current.overrides] == [5]
