"""What is under the pointer, or near what is to be painted, is found in its column.

It is what looking at every block would find.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from pinmycal_desktop.ui.week import WeekView
from pinmycal_desktop.ui.week.geometry import inside
from tests.screen.facts import week

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.ui.week.grid import GridPicture

STEP = 5


@pytest.fixture(params=[False, True], ids=["left to right", "right to left"])
def picture(request: pytest.FixtureRequest, qtbot: QtBot) -> GridPicture:
    view = WeekView()
    qtbot.addWidget(view)
    if request.param:
        view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.resize(900, 900)
    view.show_state(week())
    with qtbot.waitExposed(view):
        view.show()
    assert view.area.picture is not None
    assert view.area.picture.geometry.rtl is request.param
    return view.area.picture


def test_a_point_finds_the_block_that_lies_uppermost_there(
    picture: GridPicture,
) -> None:
    found = set()
    for x in range(0, round(picture.geometry.width), STEP):
        for y in range(0, round(picture.geometry.height), STEP):
            point = QPointF(x, y)
            column = picture.geometry.column_at(x)
            among_all = [
                each
                for each in picture.shown
                if each.column == column and inside(each.rect, point)
            ]
            uppermost = among_all[-1] if among_all else None
            assert picture.places.at(point) is uppermost
            found.add(uppermost)
    assert found == {None, *picture.shown}


def test_a_part_has_the_blocks_that_reach_into_it(picture: GridPicture) -> None:
    for x in range(0, round(picture.geometry.width), 60):
        for y in range(0, round(picture.geometry.height), 200):
            part = QRectF(x, y, 70, 90)
            near = set(picture.places.near(part))
            into = {
                each for each in picture.shown if picture.reach(each).intersects(part)
            }
            assert into <= near


def test_a_whole_week_has_every_block_in_order(picture: GridPicture) -> None:
    whole = QRectF(0, 0, picture.geometry.width, picture.geometry.height)
    assert tuple(picture.places.near(whole)) == picture.shown


def test_a_booking_is_found_in_every_block_it_stands_in(picture: GridPicture) -> None:
    for each in picture.shown:
        first = each.block.booking.id
        assert each in picture.places.begun_by(first)
        for booking in each.block.bookings:
            assert each in picture.places.of(booking.id)
            assert (each in picture.places.begun_by(booking.id)) is (
                booking.id == first
            )
    assert picture.places.of(None) == []
    assert picture.places.of(-1) == []
    assert picture.places.begun_by(None) == []
