"""Pixels of the week, in both directions."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QPointF, QRectF

from pinmycal_desktop.screen.layout import Box
from pinmycal_desktop.screen.scale import DayScale
from pinmycal_desktop.ui.week.geometry import (
    BLOCK_END,
    BLOCK_START,
    Geometry,
    doubled_in,
    inside,
)

PLAIN = Geometry(width=752, hour=64, days=7, rulers=(52,))


def test_blocks_leave_a_gap_at_both_sides() -> None:
    column, block = PLAIN.column(2), PLAIN.block(2, Box(0.5, 0.75))
    assert block.left() - column.left() == BLOCK_START
    assert column.right() - block.right() == BLOCK_END
    assert (block.top(), block.bottom()) == (12 * 64, 18 * 64 - 1)


def test_lanes_stand_two_pixels_apart() -> None:
    first = PLAIN.block(0, Box(0, 0.1, 0, 0.5))
    second = PLAIN.block(0, Box(0, 0.1, 0.5, 1))
    assert second.left() - first.right() == 2


@pytest.mark.parametrize("rtl", [False, True])
@given(x=st.integers(0, 751))
def test_a_pixel_belongs_to_the_column_it_is_drawn_in(rtl: bool, x: int) -> None:  # noqa: FBT001  -- a parameter
    geometry = Geometry(width=752, hour=64, days=7, rulers=(52,), rtl=rtl)
    number = geometry.column_at(x + 0.5)
    holding = [n for n in range(7) if geometry.column(n).contains(QPointF(x + 0.5, 1))]
    assert holding == ([] if number is None else [number])


def test_right_to_left_is_the_mirror() -> None:
    mirror = Geometry(width=752, hour=64, days=7, rulers=(54, 49), rtl=True)
    straight = Geometry(width=752, hour=64, days=7, rulers=(54, 49))
    for column in range(7):
        here, there = straight.block(column, Box(0, 1)), mirror.block(column, Box(0, 1))
        assert here.left() == 752 - there.right()
    assert mirror.ruler_rect(0, 10).right() == 752


def test_minutes_and_pixels_are_each_other() -> None:
    assert PLAIN.minute(PLAIN.y(615)) == 615
    assert PLAIN.minute(-5) == 0
    assert PLAIN.minute(99999) == 1440


def test_a_low_block_answers_beside_itself() -> None:
    low, high = QRectF(10, 0, 50, 15), QRectF(10, 0, 50, 30)
    assert inside(low, QPointF(63, 5))
    assert not inside(high, QPointF(63, 5))


def test_an_hour_that_comes_twice_has_two_hours_height_on_its_day() -> None:
    days = [date(2026, 10, 24), date(2026, 10, 25)]
    twice = doubled_in([DayScale.of(day, "Europe/London") for day in days])
    assert twice is not None
    assert (twice.top, twice.bottom) == (60, 120)
    geometry = Geometry(width=400, hour=60, days=2, rulers=(0,), doubled=twice)
    assert geometry.height == 25 * 60
    # On the Sunday each pass has its own hour; a half of the ruler is one of them.
    assert [geometry.y(minute, 1) for minute in (60, 90, 120, 180)] == [
        *(60, 120, 180, 240),
    ]
    # On the Saturday the hour is as high as any, and then one is missing.
    assert geometry.y(90, 0) == 90
    box = geometry.block(0, Box(60 / 1440, 120 / 1440))
    assert (box.top(), box.height()) == (60, 59)
    absent = geometry.absent(0)
    assert absent is not None
    assert (absent.top(), absent.bottom()) == (120, 180)
    assert geometry.absent(1) is None
    for minute in (30, 60, 75, 119, 200, 1440):
        for column in (0, 1):
            y = geometry.y(minute, column)
            assert geometry.minute(y, column) == pytest.approx(minute)
        assert geometry.minute(geometry.y(minute)) == pytest.approx(minute)
    assert geometry.minute(150, 0) == 120  # in the hour that is not


def test_a_week_without_a_change_has_days_of_one_height() -> None:
    week = [DayScale.of(date(2026, 3, 9), "Europe/London")]
    assert doubled_in(week) is None
    spring = [DayScale.of(date(2026, 3, 29), "Europe/London")]
    assert doubled_in(spring) is None  # its hour that is skipped stays empty
    assert PLAIN.absent(0) is None
    assert PLAIN.height == 24 * 64
