"""What a screen reader finds in the painted month, and hears while keys are pressed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from pinmycal_desktop.screen.pace import Pace
from pinmycal_desktop.ui.month.view import MonthView
from pinmycal_desktop.ui.style import apply
from pinmycal_desktop.ui.theme import dark, light
from tests.screen.facts import week

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleEvent, QAccessibleInterface, QFont
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.screen.week import WeekState

NAME = QAccessible.Text.Name


class Owner:
    """Keeps the state as the window would, and what was asked for."""

    def __init__(self, view: MonthView) -> None:
        self.view = view
        self.asked: list[object] = []
        view.state_wanted.connect(self.show)
        for signal in (view.opened, view.cancel_wanted, view.day_wanted, view.asked):
            signal.connect(self.asked.append)

    def show(self, state: WeekState) -> None:
        self.state = state
        self.view.show_state(state)

    @property
    def month(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self.view)

    def parts(self) -> list[QAccessibleInterface]:
        return [self.month.child(place) for place in range(self.month.childCount())]

    def named(self, begins: str) -> QAccessibleInterface:
        found = (each for each in self.parts() if each.text(NAME).startswith(begins))
        return next(found)


@pytest.fixture
def owner(qtbot: QtBot) -> Owner:
    """March 2026 with the week of the pictures in it, shown and focused."""
    view = MonthView()
    qtbot.addWidget(view)
    view.resize(1100, 1400)
    made = Owner(view)
    state = week().at_pace(Pace.MONTH, 7)
    made.show(state.with_cursor(date(2026, 3, 11), 540))
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return made


def test_days_and_bookings_are_told_with_their_day(owner: Owner) -> None:
    assert owner.month.role() == QAccessible.Role.Table
    assert owner.month.text(NAME) == "Month March 2026"
    roles = [each.role() for each in owner.parts()]
    assert roles.count(QAccessible.Role.ColumnHeader) == 7
    assert roles.count(QAccessible.Role.Cell) == owner.state.days
    names = [each.text(NAME) for each in owner.parts()]
    assert names[0] == "Monday"
    day = names.index("Wednesday 11 March, today, 1¾ h free, 6 bookings")
    # What stands on the day follows it, and says the day itself.
    assert "Wednesday 11 March" in names[day + 1]
    sofia = owner.named("Sofía")
    assert ", Wednesday 11 March, 14:00–14:45, " in sofia.text(NAME)
    spot = sofia.rect().center()
    hit = owner.month.childAt(spot.x(), spot.y())
    assert hit is sofia


def test_what_has_no_room_is_told_of_its_day(owner: Owner) -> None:
    owner.view.resize(1100, 420)
    name = owner.named("Wednesday 11 March").text(NAME)
    assert name.endswith(" not shown")


def test_the_cursor_is_told_as_it_goes(
    owner: Owner, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[QAccessible.Event, str]] = []

    def hear(event: QAccessibleEvent) -> None:
        part = owner.month.child(event.child()) if event.child() >= 0 else None
        told.append((event.type(), part.text(NAME) if part is not None else ""))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    QTest.keyClick(owner.view, Qt.Key.Key_Down)
    focused = [name for kind, name in told if kind == QAccessible.Event.Focus]
    assert focused
    assert focused[-1].startswith("Wednesday 18 March")
    focus = owner.month.focusChild()
    assert focus is not None
    assert focus.text(NAME).startswith("Wednesday 18 March")
    QTest.keyClick(owner.view, Qt.Key.Key_Up)
    QTest.keyClick(owner.view, Qt.Key.Key_Tab)
    focus = owner.month.focusChild()
    assert focus is not None
    assert focus.role() == QAccessible.Role.ListItem


def test_a_reader_opens_moves_and_cancels_and_shows_a_day(owner: Owner) -> None:
    sofia = owner.named("Sofía")
    acts = sofia.actionInterface()
    assert acts is not None
    assert acts.actionNames() == [acts.pressAction(), "move", "cancel"]
    for name in acts.actionNames():
        acts.doAction(name)
    assert owner.state.chosen == 11
    assert owner.named("Sofía").state().selected
    day = owner.named("Thursday 12 March").actionInterface()
    assert day is not None
    assert day.localizedActionName(day.pressAction()) == "Show this day"
    day.doAction(day.pressAction())
    assert owner.asked == [11, "reschedule", 11, date(2026, 3, 12)]


def test_whole_days_of_other_calendars_are_told_with_their_days(owner: Owner) -> None:
    items = [each for each in owner.state.visible_busy if each.is_all_day]
    names = [each.text(NAME) for each in owner.parts()]
    for each in items:
        assert any(name.startswith(each.title) and "March" in name for name in names)
    assert items


def test_a_month_without_bookings_has_its_days(owner: Owner) -> None:
    owner.show(replace(owner.state, bookings=(), busy=()))
    assert owner.month.childCount() == 7 + owner.state.days


def test_other_colours_or_another_size_are_no_news_of_the_keyboard(
    owner: Owner, inter: QFont, qapp: QApplication
) -> None:
    told: list[bool] = []
    owner.view.booking_focused.connect(lambda: told.append(True))
    apply(qapp, dark(inter))
    owner.view.resize(900, 1200)
    apply(qapp, light(inter))
    assert told == []
    owner.view.clearFocus()
    assert told == [True]
