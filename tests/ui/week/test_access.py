"""What a screen reader finds in the painted grid."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from pinmycal_desktop.ui.week import WeekView
from tests.screen.facts import a_hold, week
from tests.screen.test_columns import people

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleEvent, QAccessibleInterface
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

    view.show_state(replace(week(), bookings=(), cursor=None))
    gc.collect()
    assert not last.isValid()
    assert last.text(NAME) == ""
    assert last.rect().isEmpty()
    assert grid.child(99) is None


def part_named(grid: QAccessibleInterface, name: str) -> QAccessibleInterface:
    """Return the part whose name begins like this."""
    children = (grid.child(place) for place in range(grid.childCount()))
    return next(child for child in children if child.text(NAME).startswith(name))


def test_hours_and_whole_days_are_found_too(qtbot: QtBot) -> None:
    view, grid = grid_of(qtbot)
    hour = part_named(grid, "10:00")
    assert hour.role() == QAccessible.Role.RowHeader
    assert hour.rect().height() == round(view.hour_height)
    children = [grid.child(place) for place in range(grid.childCount())]
    design = next(each for each in children if each.text(NAME).endswith(", all day"))
    assert design.role() == QAccessible.Role.ListItem
    corner = view.header.mapToGlobal(view.header.rect().topLeft())
    assert design.rect().top() >= corner.y()
    assert design.rect().bottom() <= view.area.mapToGlobal(QPoint(0, 0)).y()
    assert hour.actionInterface() is None


def test_a_booking_is_opened_moved_and_cancelled_by_its_actions(qtbot: QtBot) -> None:
    view, grid = grid_of(qtbot)
    view.state_wanted.connect(view.show_state)
    done: list[tuple[str, object]] = []
    view.opened.connect(lambda booking: done.append(("opened", booking)))
    view.asked.connect(lambda name: done.append(("asked", name)))
    view.cancel_wanted.connect(lambda booking: done.append(("cancel", booking)))
    view.slot_chosen.connect(lambda span: done.append(("book", span)))
    sofia = part_named(grid, "Sofía")
    actions = sofia.actionInterface()
    assert actions is not None
    assert actions.actionNames() == ["Press", "move", "cancel"]
    told = [actions.localizedActionName(name) for name in actions.actionNames()]
    assert told == ["Open", "Move", "Cancel"]
    assert actions.localizedActionDescription("move") == "Move"
    keys = [list(actions.keyBindingsForAction(n)) for n in actions.actionNames()]
    assert keys == [["Return"], ["Alt+Arrows"], ["Del"]]
    for name in (*actions.actionNames(), "unheard of"):
        actions.doAction(name)
    assert actions.localizedActionName("unheard of") == ""
    assert actions.keyBindingsForAction("unheard of") == []
    chosen = view.area.state.chosen
    assert done == [("opened", chosen), ("asked", "reschedule"), ("cancel", chosen)]
    cell = part_named(grid, "Thursday 12 March, 14:00")
    cells = cell.actionInterface()
    assert cells is not None
    cells.doAction(cells.actionNames()[0])
    assert done[-1] == ("book", view.area.state.cursor_span)


def test_no_other_interface_is_claimed(qtbot: QtBot) -> None:
    _view, grid = grid_of(qtbot)
    sofia = part_named(grid, "Sofía")
    assert sofia.textInterface() is None
    assert sofia.valueInterface() is None
    assert sofia.tableCellInterface() is None


def test_whole_days_and_held_time_are_told_too(qtbot: QtBot) -> None:
    view, grid = grid_of(qtbot)
    view.show_state(replace(view.area.state, held=(a_hold(),)))
    names = [grid.child(n).text(NAME) for n in range(grid.childCount())]
    lane = [name for name in names if name.endswith(", all day")]
    assert lane
    assert any(name.startswith("Held until 11:25") for name in names)


def test_in_peoples_columns_everything_says_whose_it_is(qtbot: QtBot) -> None:
    view, grid = grid_of(qtbot)
    view.show_state(people().with_cursor(date(2026, 3, 11), 14 * 60, 2))
    names = [grid.child(n).text(NAME) for n in range(grid.childCount())]
    assert names[0].startswith("Mira Holt, Wednesday 11 March, today, ")
    assert names[1].startswith("Ingrid Vásquez, Wednesday 11 March, today, ")
    assert names[1].endswith("3 bookings")
    assert any(name.startswith("Mira Holt: Ava, Wednesday 11 March") for name in names)
    # What two people hold together is told in both columns.
    assert [n.split(":")[0] for n in names if ": Cem, " in n] == [
        "Mira Holt",
        "Ingrid Vásquez",
    ]
    assert names[-1].startswith("Ingrid Vásquez: Wednesday 11 March, 14:00–14:30")


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[QAccessible.Event, int]]:
    """What readers are told from now on: the kind of event and the part's place."""
    told: list[tuple[QAccessible.Event, int]] = []

    def hear(event: QAccessibleEvent) -> None:
        told.append((event.type(), event.child()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    return told


def test_readers_follow_the_cursor_and_hear_of_new_names(
    qtbot: QtBot, heard: list[tuple[QAccessible.Event, int]]
) -> None:
    view, grid = grid_of(qtbot)
    view.state_wanted.connect(view.show_state)
    last = grid.childCount() - 1
    heard.clear()
    QTest.keyClick(view.area, Qt.Key.Key_Down)
    assert heard == [
        (QAccessible.Event.NameChanged, last),
        (QAccessible.Event.Focus, last),
    ]
    heard.clear()
    view.area.hover(11)
    view.show_state(view.area.state)
    assert heard == []
    QTest.keyClick(view.area, Qt.Key.Key_Tab)  # the cell gives way to a booking
    assert (QAccessible.Event.ObjectReorder, -1) in heard
    focused = grid.focusChild()
    assert focused is not None
    assert heard[-1] == (QAccessible.Event.Focus, grid.indexOfChild(focused))


def test_the_cell_is_read_again_on_demand(
    qtbot: QtBot, heard: list[tuple[QAccessible.Event, int]]
) -> None:
    view, _grid = grid_of(qtbot)
    said: list[str] = []
    view.area.spoken.connect(said.append)
    heard.clear()
    QTest.keyClicks(view.area, ",.")
    assert said == [
        "Thursday 12 March, 14:00–14:30, free",
        view.area.told.day_summary(date(2026, 3, 12)),
    ]
    assert [kind for kind, _place in heard] == [QAccessible.Event.Announcement] * 2
