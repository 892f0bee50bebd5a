"""Pixels of the week, in both directions."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QPointF, QRectF

from pinmycal_desktop.screen.layout import Box
from pinmycal_desktop.ui.week.geometry import BLOCK_END, BLOCK_START, Geometry, inside

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
