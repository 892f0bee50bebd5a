"""What a screen reader finds in the painted grid."""

from __future__ import annotations

import gc
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from pinmycal_desktop.ui.week import WeekView
from tests.screen.facts import week

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface
    from pytestqt.qtbot import QtBot

NAME = QAccessible.Text.Name


def grid_of(qtbot: QtBot) -> tuple[WeekView, QAccessibleInterface]:
    view = WeekView()
    qtbot.addWidget(view)
    view.resize(900, 900)
    view.show_state(week().choose(11).with_cursor(date(2026, 3, 12), 14 * 60))
    view.show()
    view.activateWindow()
    view.area.setFocus()
    qtbot.waitUntil(view.area.hasFocus)
    found = QAccessible.queryAccessibleInterface(view.area)
    assert found is not None
    return view, found


def test_days_bookings_and_the_cursor_have_whole_names(qtbot: QtBot) -> None:
    _view, grid = grid_of(qtbot)
    assert grid.role() == QAccessible.Role.Table
    assert grid.text(NAME) == "Week 9–15 March 2026"
    children = [grid.child(place) for place in range(grid.childCount())]
    names = [child.text(NAME) for child in children if child is not None]
    assert names[2] == "Wednesday 11 March, today, 1¾ h free, 6 bookings"
    sofia = next(name for name in names if name.startswith("Sofía"))
    assert sofia == (
        "Sofía Hernández-Nakamura, Wednesday 11 March, 14:00–14:45, 10:00 in New York, "
        "Discovery, confirmed, 15 min kept free before, 15 min after"
    )
    assert names[-1] == "Thursday 12 March, 14:00–14:30, free"


def test_parts_say_where_they_are_and_what_is_chosen(qtbot: QtBot) -> None:
    view, grid = grid_of(qtbot)
    places = range(grid.childCount())
    chosen = [p for p in places if grid.child(p).state().selected]
    assert len(chosen) == 1
    part = grid.child(chosen[0])
    assert part.role() == QAccessible.Role.ListItem
    spot = part.rect().center()
    assert grid.childAt(spot.x(), spot.y()) is part
    assert grid.indexOfChild(part) == chosen[0]
    assert part.parent() is not None
    focus = grid.focusChild()
    assert focus is not None
    assert focus.role() == QAccessible.Role.Cell
    assert view.area.hasFocus()


def test_parts_outlive_what_they_spoke_of(qtbot: QtBot) -> None:
    view, grid = grid_of(qtbot)
    last = grid.child(grid.childCount() - 1)
    assert last.isValid()
    from dataclasses import replace  # noqa: PLC0415 - used once

    view.show_state(replace(week(), bookings=(), cursor=None))
    gc.collect()
    assert not last.isValid()
    assert last.text(NAME) == ""
    assert last.rect().isEmpty()
    assert grid.child(99) is None
