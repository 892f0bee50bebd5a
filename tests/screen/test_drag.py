"""Drags: snapped to the wall clock, cut at the ends of a day."""

from __future__ import annotations

from datetime import UTC, date, datetime

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.drag import cell, draw_new, resize, shifted, snap, take_up
from pinmycal_desktop.screen.scale import DayScale
from tests.screen.facts import LONDON, at, booking, days, span

WEDNESDAY = DayScale.of(date(2026, 3, 11), LONDON)
THURSDAY = DayScale.of(date(2026, 3, 12), LONDON)
CHANGE = DayScale.of(date(2026, 3, 29), LONDON)
TEN = booking(1, "A", span(11, "10:00", "10:45"))


def test_a_new_time_is_drawn_from_step_to_step() -> None:
    drag = draw_new(WEDNESDAY, 607.4)
    assert not drag.has_moved
    assert drag.ghost == span(11, "10:00", "10:15")
    down = drag.drag_to(WEDNESDAY, 652)
    assert down.has_moved
    assert down.ghost == span(11, "10:00", "11:00")
    assert drag.drag_to(WEDNESDAY, 580).ghost == span(11, "09:30", "10:15")


def test_a_new_time_ends_with_the_day() -> None:
    drag = draw_new(WEDNESDAY, 1430).drag_to(WEDNESDAY, 9999)
    assert drag.ghost == span(11, "23:45", "24:00")
    assert draw_new(WEDNESDAY, -5).ghost == span(11, "00:00", "00:15")


def test_a_moved_booking_keeps_its_length_and_where_it_is_held() -> None:
    move = take_up(TEN, WEDNESDAY, 620)
    assert not move.has_moved
    moved = move.drag_to(THURSDAY, 682)
    assert moved.ghost == span(12, "11:00", "11:45")
    assert moved.has_moved
    assert move.drag_to(WEDNESDAY, -100).ghost.start == WEDNESDAY.span.start
    assert move.drag_to(WEDNESDAY, 9999).ghost.start == at(11, "23:45")


def test_a_booking_grabbed_on_its_second_day_keeps_its_start() -> None:
    night = booking(1, "Late", Span(at(11, "23:00"), at(12, "01:00")))
    move = take_up(night, THURSDAY, 30)
    assert move.grabbed == 90
    early = take_up(TEN, WEDNESDAY, 590)
    assert early.grabbed == 0


def test_the_keyboard_moves_by_steps_and_by_days() -> None:
    move = take_up(TEN, WEDNESDAY, 600)
    assert move.nudge(steps=1, zone=LONDON).start == at(11, "10:15")
    assert move.nudge(steps=-1, zone=LONDON).start == at(11, "09:45")
    assert move.nudge(days=1, zone=LONDON).start == at(12, "10:00")
    odd = take_up(booking(1, "A", span(11, "10:05", "10:35")), WEDNESDAY, 605)
    assert odd.nudge(steps=1, zone=LONDON).start == at(11, "10:15")
    assert odd.nudge(steps=-1, zone=LONDON).start == at(11, "10:00")
    assert odd.nudge(days=-1, zone=LONDON).start == at(10, "10:05")


def test_the_keyboard_moves_over_midnight() -> None:
    late = take_up(booking(1, "A", span(11, "23:45", "24:00")), WEDNESDAY, 1425)
    assert late.nudge(steps=1, zone=LONDON).start == at(12, "00:00")
    early = take_up(booking(1, "A", span(11, "00:00", "00:15")), WEDNESDAY, 0)
    assert early.nudge(steps=-1, zone=LONDON).start == at(10, "23:45")


def test_a_move_by_days_keeps_the_wall_clock_over_a_change() -> None:
    before = booking(1, "A", span(28, "10:00", "10:30"))
    move = take_up(before, DayScale.of(date(2026, 3, 28), LONDON), 600)
    moved = move.nudge(days=1, zone=LONDON)
    assert moved.start == datetime(2026, 3, 29, 9, tzinfo=UTC)


def test_a_skipped_hour_cannot_be_met() -> None:
    move = take_up(TEN, WEDNESDAY, 600).drag_to(CHANGE, 90)
    assert move.start == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_snapping_follows_the_type_and_the_keys_held() -> None:
    assert snap(None) == 15
    assert snap(20) == 20
    assert snap(20, fine=True) == 5
    assert snap(20, fine=True, finest=True) == 1


def test_a_cell_is_one_step_of_the_ruler() -> None:
    assert cell(WEDNESDAY, 617, step=30) == span(11, "10:00", "10:30")
    assert cell(WEDNESDAY, 1439.9) == span(11, "23:45", "24:00")


def test_a_booking_takes_the_length_nearest_to_where_its_end_is_dragged() -> None:
    held = resize(TEN, (45, 30, 60))
    assert held is not None
    assert not held.has_moved
    longer = held.drag_to(WEDNESDAY, 655)
    assert longer.ghost == span(11, "10:00", "11:00")
    assert longer.has_moved
    assert held.drag_to(WEDNESDAY, 0).ghost == span(11, "10:00", "10:30")


def test_held_at_its_start_a_booking_keeps_its_end() -> None:
    held = resize(TEN, (30, 45, 60), at_start=True)
    assert held is not None
    assert held.drag_to(WEDNESDAY, 580).ghost == span(11, "09:45", "10:45")
    assert held.drag_to(WEDNESDAY, 700).ghost == span(11, "10:15", "10:45")


def test_the_keyboard_goes_from_length_to_length_and_stops_at_the_last() -> None:
    held = resize(TEN, (30, 45, 60))
    assert held is not None
    assert held.nudge(longer=True).minutes == 60
    assert held.nudge(longer=True).nudge(longer=True).minutes == 60
    assert held.nudge(longer=False).minutes == 30
    assert held.nudge(longer=False).nudge(longer=False).minutes == 30


def test_only_what_has_other_lengths_is_taken_by_an_end() -> None:
    assert resize(TEN, (45,)) is None
    assert resize(TEN, ()) is None
    assert resize(TEN, (30,)) is not None  # it was drawn at another length
    whole = booking(1, "Fair", days(11, 12), is_all_day=True)
    gone = booking(1, "A", TEN.span, status=BookingStatus.CANCELLED)
    assert resize(whole, (30, 60)) is None
    assert resize(gone, (30, 60)) is None


def test_a_booking_shifted_by_days_keeps_its_wall_clock() -> None:
    assert shifted(TEN, 20, LONDON) == span(31, "10:00", "10:45")
    assert shifted(TEN, -1, LONDON) == span(10, "10:00", "10:45")
