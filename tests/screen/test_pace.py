"""Which days are shown together, and how pages are turned."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pinmycal_desktop.screen.folding import Fold
from pinmycal_desktop.screen.pace import WORKING_DAYS, Pace, shown_with
from pinmycal_desktop.screen.shown_days import Cursor
from pinmycal_desktop.screen.views import Choice, View
from pinmycal_desktop.screen.week import WeekState
from tests.screen.facts import LONDON, MONDAY, NOW, week

WEDNESDAY = date(2026, 3, 11)


def test_the_working_week_is_where_the_locale_works() -> None:
    def days(first_day: int, working: tuple[int, ...]) -> tuple[date, int]:
        return shown_with(
            WEDNESDAY, Pace.WORK_WEEK, days=7, first_day=first_day, working=working
        )

    assert days(1, WORKING_DAYS) == (MONDAY, 5)
    assert days(7, WORKING_DAYS) == (MONDAY, 5)
    assert days(7, (7, 1, 2, 3, 4)) == (date(2026, 3, 8), 5)  # Israel
    assert days(6, (6, 7, 1, 2, 3)) == (date(2026, 3, 7), 5)  # Iran
    assert days(1, (1, 2, 3, 4, 6)) == (MONDAY, 6)  # a free day between is shown
    assert days(1, ()) == (MONDAY, 7)


@pytest.mark.parametrize(
    ("day", "first_day", "first", "days"),
    [
        (date(2026, 3, 11), 1, date(2026, 2, 23), 42),
        (date(2026, 3, 11), 7, date(2026, 3, 1), 35),
        (date(2027, 2, 11), 1, date(2027, 2, 1), 28),
        (date(2026, 12, 31), 1, date(2026, 11, 30), 35),
    ],
)
def test_a_month_is_shown_in_whole_weeks(
    day: date, first_day: int, first: date, days: int
) -> None:
    state = WeekState.at(day, zone=LONDON, now=NOW, first_day=first_day)
    month = state.at_pace(Pace.MONTH)
    assert (month.first, month.days) == (first, days)
    if day.month == 3:
        assert month.shown_month == date(2026, 3, 1)


def test_months_are_turned_one_by_one_whatever_their_length() -> None:
    state = week().with_cursor(date(2026, 3, 31), 600).at_pace(Pace.MONTH)
    assert state.next().shown_month == date(2026, 4, 1)
    assert state.next().next().next().previous().shown_month == date(2026, 5, 1)
    assert state.previous().shown_month == date(2026, 2, 1)
    cursor = state.previous().cursor
    assert cursor is not None
    assert state.previous().first <= cursor.day <= state.previous().last
    assert state.previous().previous().previous().shown_month == date(2025, 12, 1)


def test_the_month_after_the_last_one_kept_is_not_shown() -> None:
    state = week().at_pace(Pace.MONTH).go_to(date.max)
    assert state.next() == state
    first = week().at_pace(Pace.MONTH).go_to(date.min)
    assert first.previous() == first


def test_leaving_a_month_keeps_a_day_of_it() -> None:
    month = week().at_pace(Pace.MONTH).next().next()
    assert month.at_pace(Pace.WEEK).first == date(2026, 4, 27)  # the week of 1 May
    assert week().at_pace(Pace.MONTH).at_pace(Pace.WEEK).first == MONDAY


def test_the_cursor_steps_from_friday_to_monday_in_the_working_week() -> None:
    friday = date(2026, 3, 13)
    state = week().at_pace(Pace.WORK_WEEK).with_cursor(friday, 600)
    assert (state.first, state.days) == (MONDAY, 5)
    on = state.move_cursor(days=1)
    assert (on.first, on.cursor) == (date(2026, 3, 16), Cursor(date(2026, 3, 16), 600))
    back = on.move_cursor(days=-1)
    assert (back.first, back.cursor) == (MONDAY, Cursor(friday, 600))
    assert state.next().first == date(2026, 3, 16)


def test_another_working_week_is_shown_at_once() -> None:
    state = week().at_pace(Pace.WORK_WEEK).with_working((7, 1, 2, 3, 4))
    assert state.with_first_day(7).days == 5
    assert state.with_first_day(7).first == date(2026, 3, 8)


def test_the_cursor_goes_through_the_weeks_of_a_month() -> None:
    state = week().with_cursor(date(2026, 4, 4), 600).at_pace(Pace.MONTH)
    assert state.shown_month == date(2026, 4, 1)
    march = state.move_cursor(days=-7)
    assert march.shown_month == date(2026, 3, 1)
    assert march.cursor == Cursor(date(2026, 3, 28), 600)
    assert march.move_cursor(days=7).shown_month == date(2026, 3, 1)  # it is in view


def test_so_many_days_begin_with_the_one_asked_for() -> None:
    for count in (2, 3, 9, 14):
        state = week().at_pace(Pace.DAYS, count)
        assert state.dates[0] == WEDNESDAY
        assert len(state.dates) == count
        assert state.next().first == WEDNESDAY + timedelta(days=count)


# --- views ---------------------------------------------------------------------------


def test_a_view_is_asked_for_by_its_name() -> None:
    assert Choice.named("month") == Choice(View.MONTH)
    assert Choice.named("days-9") == Choice(View.DAYS, 9)
    assert Choice.named("agenda", Choice(View.DAYS, 9)) == Choice(View.AGENDA, 9)
    assert Choice.named("book") is None
    for name in ("day", "work-week", "week", "people", "days-14"):
        choice = Choice.named(name)
        assert choice is not None
        assert choice.name == name


def test_days_can_be_added_and_taken_away() -> None:
    assert Choice(View.WEEK).with_days(1) == Choice(View.DAYS, 8)
    assert Choice(View.WORK_WEEK).with_days(-1) == Choice(View.DAYS, 4)
    assert Choice(View.DAYS, 2).with_days(-1).view is View.DAY
    assert Choice(View.DAY).with_days(-1).view is View.DAY
    assert Choice(View.DAY).with_days(1) == Choice(View.DAYS, 2)
    assert Choice(View.DAYS, 14).with_days(1) == Choice(View.DAYS, 14)


def test_a_slim_window_lists_what_it_has_no_room_to_draw() -> None:
    for view in (View.WEEK, View.WORK_WEEK, View.DAYS):
        assert Choice(view).fitting(Fold.SLIM).view is View.AGENDA
        assert Choice(view).fitting(Fold.NARROW).view is view
    assert Choice(View.DAY).fitting(Fold.SLIM).view is View.DAY
    assert Choice(View.MONTH).fitting(Fold.SLIM).view is View.MONTH


def test_each_view_has_its_pace() -> None:
    assert Choice(View.WEEK).pace(Fold.WIDE) == (Pace.WEEK, 7)
    assert Choice(View.WEEK).pace(Fold.NARROW) == (Pace.DAYS, 3)
    assert Choice(View.WORK_WEEK).pace(Fold.WIDE)[0] is Pace.WORK_WEEK
    assert Choice(View.WORK_WEEK).pace(Fold.NARROW) == (Pace.DAYS, 3)
    assert Choice(View.DAYS, 9).pace(Fold.WIDE) == (Pace.DAYS, 9)
    assert Choice(View.DAYS, 9).pace(Fold.NARROW) == (Pace.DAYS, 3)
    assert Choice(View.DAY).pace(Fold.WIDE) == (Pace.DAYS, 1)
    assert Choice(View.PEOPLE).pace(Fold.WIDE) == (Pace.DAYS, 1)
    assert Choice(View.MONTH).pace(Fold.SLIM)[0] is Pace.MONTH
    assert Choice(View.AGENDA).pace(Fold.RAIL) == (Pace.WEEK, 7)
