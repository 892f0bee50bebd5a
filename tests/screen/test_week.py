"""The state of the week view: moving, reading, choosing, the keyboard's cursor."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta

import pytest

from pinmycal_desktop.diary.week import PersonReading, WeekReading
from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.pace import week_start
from pinmycal_desktop.screen.readings import PersonTime, Reading
from pinmycal_desktop.screen.shown_days import Cursor, is_restorable
from pinmycal_desktop.screen.week import WeekState
from tests.screen.facts import (
    LONDON,
    MONDAY,
    NOW,
    Facts,
    a_hold,
    at,
    booking,
    busy,
    days,
    march,
    span,
    week,
)

WEDNESDAY = date(2026, 3, 11)


def test_a_week_starts_on_the_day_asked_for() -> None:
    assert week_start(WEDNESDAY, 1) == MONDAY
    assert week_start(WEDNESDAY, 7) == date(2026, 3, 8)
    assert week_start(WEDNESDAY, 3) == WEDNESDAY
    assert week_start(WEDNESDAY, 6) == date(2026, 3, 7)


def test_a_new_state_shows_the_week_of_its_day_and_has_read_nothing() -> None:
    state = WeekState.at(WEDNESDAY, zone=LONDON, now=NOW)
    assert (state.first, state.last) == (MONDAY, date(2026, 3, 15))
    assert len(state.dates) == 7
    assert state.today == WEDNESDAY
    assert not state.is_read
    assert state.span == days(9, 15)


def test_going_on_and_back_moves_by_what_is_shown() -> None:
    state = week().with_cursor(WEDNESDAY, 600)
    assert state.next().first == date(2026, 3, 16)
    assert state.next().cursor == Cursor(date(2026, 3, 18), 600)
    assert state.next().previous().first == MONDAY
    assert not state.next().is_read
    assert state.previous().go_today().first == MONDAY
    day = WeekState.at(WEDNESDAY, zone=LONDON, now=NOW, days=1)
    assert day.next().first == date(2026, 3, 12)
    assert day.previous().cursor is None


@pytest.mark.parametrize("days_shown", [1, 7])
def test_the_view_stays_within_the_years_that_are_kept(days_shown: int) -> None:
    state = WeekState.at(WEDNESDAY, zone=LONDON, now=NOW, days=days_shown)
    early, late = state.go_to(date.min), state.go_to(date.max)
    assert date(1970, 1, 1) in early.dates
    assert date(2199, 12, 31) in late.dates
    assert early.previous() == early
    assert late.next() == late
    assert early.next().previous() == early
    assert late.previous().next() == late
    assert late.span.end.year == 2200


def test_the_cursor_stops_at_the_last_day_that_is_kept() -> None:
    last = date(2199, 12, 31)
    state = week().go_to(last).with_cursor(last, 600)
    assert state.move_cursor(days=1) == state
    near = state.previous().with_cursor(date(2199, 12, 28), 600)
    assert near.next().cursor == Cursor(last, 600)


def test_going_to_a_day_takes_the_cursor_along() -> None:
    state = week().with_cursor(WEDNESDAY, 600).go_to(date(2026, 12, 25))
    assert state.first == date(2026, 12, 21)
    assert state.cursor == Cursor(date(2026, 12, 25), 600)
    assert state.go_to(date(2026, 12, 25)).cursor == state.cursor


def test_the_day_view_shows_the_day_one_was_at() -> None:
    assert week().with_days(1).first == WEDNESDAY
    assert week().with_cursor(date(2026, 3, 13), 0).with_days(1).first.day == 13
    assert week().choose(24).with_days(1).first.day == 13
    assert week().next().with_days(1).first.day == 16
    assert week().next().choose(24).with_days(1).first.day == 16
    assert week().with_days(3).with_days(7).first == MONDAY


def test_the_first_day_and_the_zone_can_change() -> None:
    assert week().with_first_day(7).first == date(2026, 3, 8)
    there = week().in_zone("Pacific/Auckland")
    assert there.first == MONDAY
    assert there.span.start == datetime(2026, 3, 8, 11, tzinfo=UTC)
    assert there.at_time(at(11, "23:00")).today == date(2026, 3, 12)


def test_a_reading_covers_only_its_span() -> None:
    state = week()
    assert state.is_read
    assert not state.next().is_read
    assert state.next().visible_bookings == ()
    assert len(state.visible_bookings) == 27


def test_types_and_calendars_can_be_hidden_and_shown_again() -> None:
    state = week()
    hidden = state.show_type(1, shown=False).show_calendar(1, shown=False)
    assert all(each.event_type_id != 1 for each in hidden.visible_bookings)
    assert all(each.calendar_id != 1 for each in hidden.visible_busy)
    shown = hidden.show_type(1, shown=True).show_calendar(1, shown=True)
    assert shown == state
    assert state.next().visible_busy == ()


def test_bookings_and_types_are_found_by_id() -> None:
    state = week().choose(11)
    chosen = state.chosen_booking
    assert chosen is not None
    assert chosen.attendee.name == "Sofía Hernández-Nakamura"
    kind = state.event_type(chosen)
    assert kind is not None
    assert kind.title == "Discovery"
    assert state.event_type(replace(chosen, event_type_id=99)) is None
    assert state.choose(None).chosen_booking is None
    assert state.choose(4711).chosen_booking is None


def test_free_time_is_what_is_open_and_neither_taken_nor_over() -> None:
    facts = Facts(
        bookings=(
            booking(1, "A", span(12, "10:00", "11:00"), buffers=15),
            booking(2, "All day", days(12, 12), is_all_day=True),
        ),
        busy=(
            busy(1, "Family", "Lunch", span(12, "12:00", "13:00")),
            busy(2, "Family", "Birthday", days(12, 12), is_all_day=True),
        ),
        open_hours=(span(11, "09:00", "12:00"), span(12, "09:00", "17:00")),
    )
    state = week(facts)
    assert state.free_minutes(date(2026, 3, 10)) == 0
    assert state.free_minutes(WEDNESDAY) == 40
    assert state.free_minutes(date(2026, 3, 12)) == 8 * 60 - 90 - 60
    assert state.free_minutes(date(2026, 3, 14)) == 0


def test_the_first_press_of_an_arrow_shows_the_cursor() -> None:
    state = week().move_cursor(steps=1)
    assert state.cursor == Cursor(WEDNESDAY, 8 * 60 + 30)
    assert week().choose(11).move_cursor(days=1).cursor == Cursor(WEDNESDAY, 14 * 60)
    closed = week(Facts()).move_cursor(steps=1)
    assert closed.cursor == Cursor(WEDNESDAY, 9 * 60)


def test_arrows_move_the_cursor_and_the_view_follows_it() -> None:
    state = week().with_cursor(date(2026, 3, 15), 600)
    on = state.move_cursor(days=1)
    assert on.first == date(2026, 3, 16)
    assert on.move_cursor(days=-1).first == MONDAY
    assert state.move_cursor(steps=2).cursor == Cursor(date(2026, 3, 15), 660)
    top = state.with_cursor(MONDAY, 0)
    assert top.move_cursor(steps=-1).cursor == Cursor(MONDAY, 0)
    assert top.move_cursor(steps=100).cursor == Cursor(MONDAY, 23 * 60 + 30)


def test_shift_stretches_a_selection_and_an_arrow_ends_it() -> None:
    state = week().with_cursor(WEDNESDAY, 600).extend(1).extend(1)
    assert state.cursor_span == span(11, "10:00", "11:30")
    assert state.extend(-3).cursor_span == span(11, "09:30", "10:30")
    assert state.without_selection().cursor == Cursor(WEDNESDAY, 660)
    assert week().without_selection().cursor is None
    assert week().cursor_span is None
    assert week().extend(1).cursor_span == span(11, "08:30", "09:30")


@pytest.mark.parametrize("forward", [True, False])
def test_tab_goes_through_the_bookings_in_order_of_time(forward: bool) -> None:  # noqa: FBT001  -- a parameter
    state = week()
    seen = []
    at_id = None
    while (each := state.neighbour(at_id, forward=forward)) is not None:
        seen.append(each)
        at_id = each.id
    order = list(state.visible_bookings)
    assert seen == (order if forward else order[::-1])


def test_tab_begins_beside_the_cursor() -> None:
    state = week().with_cursor(WEDNESDAY, 13 * 60)
    after = state.neighbour(None, forward=True)
    before = state.neighbour(4711, forward=False)
    assert after is not None
    assert after.id == 11
    assert before is not None
    assert before.id == 15
    empty = week(Facts()).neighbour(None, forward=True)
    assert empty is None
    late = week().with_cursor(date(2026, 3, 15), 1200)
    assert late.neighbour(None, forward=True) is None


def test_a_span_read_before_still_counts_when_it_is_wider() -> None:
    state = WeekState.at(WEDNESDAY, zone=LONDON, now=NOW)
    wide = Span(state.span.start - timedelta(days=7), state.span.end)
    assert state.with_reading(wide, march()).previous().is_read


def test_the_month_beside_the_days_is_that_of_today_when_it_is_shown() -> None:
    late = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)  # its week begins in June
    state = WeekState.at(date(2026, 7, 1), zone="UTC", now=late)
    assert state.first == date(2026, 6, 29)
    assert state.month == date(2026, 7, 1)
    assert state.previous().month == date(2026, 6, 1)


def test_only_what_was_called_off_here_and_is_to_come_can_be_restored() -> None:
    soon, gone = NOW + timedelta(hours=2), NOW - timedelta(hours=2)
    cancelled = booking(
        1, "Ava", Span.lasting(soon, 30), status=BookingStatus.CANCELLED
    )
    assert is_restorable(cancelled, NOW)
    assert is_restorable(replace(cancelled, status=BookingStatus.DECLINED), NOW)
    assert not is_restorable(replace(cancelled, span=Span.lasting(gone, 30)), NOW)
    assert not is_restorable(replace(cancelled, status=BookingStatus.CONFIRMED), NOW)
    assert not is_restorable(replace(cancelled, origin=Origin.IMPORT), NOW)


def test_a_selection_is_carried_to_the_same_hours_of_another_day() -> None:
    state = week().with_cursor(WEDNESDAY, 600).extend(1)
    assert state.cursor_span == span(11, "10:00", "11:00")
    assert state.shift_selection(1).cursor_span == span(12, "10:00", "11:00")
    assert state.shift_selection(7).first == date(2026, 3, 16)
    fresh = week().shift_selection(1)
    assert fresh.cursor is not None
    assert fresh.cursor.anchor is None


def test_the_lengths_of_a_booking_are_those_of_its_type() -> None:
    state = week().choose(11)
    chosen = state.chosen_booking
    assert chosen is not None
    assert state.lengths_of(chosen) == (45,)
    assert state.lengths_of(replace(chosen, event_type_id=None)) == ()


def test_another_zone_is_visited_and_home_stays_home() -> None:
    state = week()
    there = state.visiting("Asia/Tokyo")
    assert (there.zone, there.home_zone) == ("Asia/Tokyo", LONDON)
    assert there.visiting("UTC").home_zone == LONDON
    assert there.visiting(LONDON) == state
    assert there.in_zone("UTC").home_zone == "UTC"
    fair = next(each for each in state.bookings if each.is_all_day)
    assert there.dates_of(fair) == state.dates_of(fair)
    late = booking(1, "Late", span(11, "20:00", "21:00"))
    assert there.dates_of(late) == (date(2026, 3, 12),)


def test_one_looks_next_where_the_chosen_person_lives() -> None:
    state = week()
    assert state.elsewhere(()) is None
    assert state.elsewhere((LONDON, "Asia/Tokyo")) == "Asia/Tokyo"
    assert state.choose(11).elsewhere(("Asia/Tokyo",)) == "America/New_York"
    assert state.choose(3).elsewhere(("Asia/Tokyo",)) == "Asia/Tokyo"
    assert state.visiting("UTC").elsewhere(("Asia/Tokyo",)) is None


@pytest.mark.parametrize(
    ("protocol", "reading"), [(Reading, WeekReading), (PersonTime, PersonReading)]
)
def test_the_diarys_readings_hold_what_the_views_take(
    protocol: type, reading: type
) -> None:
    wanted = {name for name in vars(protocol) if not name.startswith("_")}
    assert wanted <= {each.name for each in fields(reading)}
    assert wanted


def test_held_time_is_not_free_until_it_ends() -> None:
    state = week()
    held = replace(state, held=(a_hold(span(12, "14:00", "14:45")),))
    thursday = date(2026, 3, 12)
    assert held.visible_held == held.held
    assert state.free_minutes(thursday) - held.free_minutes(thursday) == 45
    over = held.at_time(held.held[0].until)
    assert over.visible_held == ()
    assert over.free_minutes(thursday) == state.free_minutes(thursday)
    assert held.next().visible_held == ()
    assert held.ask(replace(held.query, text="ava")).visible_held == ()
