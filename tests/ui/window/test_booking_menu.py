"""The menu of a booking: by pointer, key and button, with the reason for what not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from pinmycal_desktop.app.doors import all_doors
from pinmycal_desktop.screen.deeds import DEEDS
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.ui.actions import ON_BOOKING
from pinmycal_desktop.ui.booking.deed_dialog import DeedDialog
from pinmycal_desktop.ui.booking.guests_dialog import GuestsDialog
from pinmycal_desktop.ui.booking.place_dialog import PlaceDialog
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.palette.commanding import Commanding
from tests.builders import ZONE, SettableClock, a_wish, at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay

POINTER, KEYS = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard


@pytest.fixture
def window(
    qtbot: QtBot, operations: Operations, relay: Relay, clock: SettableClock
) -> MainWindow:
    """The window with every door that needs nothing."""
    state = WeekState.at(date(2026, 3, 9), zone=ZONE, now=clock())
    made = MainWindow(state, clock=clock, doors=all_doors())
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.attach(operations, relay)
    qtbot.waitUntil(lambda: made.state.is_read)
    return made


@pytest.fixture
def two(qtbot: QtBot, diary: Diary, window: MainWindow) -> tuple[Booking, Booking]:
    """Two bookings of the week that is shown; none is chosen."""
    made = (
        diary.run(a_wish(start=at(10, 9))).booking,
        diary.run(a_wish(start=at(11, 9))).booking,
    )
    qtbot.waitUntil(lambda: len(window.state.bookings) == len(made))
    return made


def menu_of(window: MainWindow) -> QMenu:
    """Return the menu that is open."""
    (found,) = [each for each in window.findChildren(QMenu) if each.isVisible()]
    return found


def shut(qtbot: QtBot, window: MainWindow) -> None:
    menu = menu_of(window)
    menu.close()
    qtbot.waitUntil(lambda: not isValid(menu))


def ask_for_menu(
    on: QWidget, at_point: QPoint, reason: QContextMenuEvent.Reason = POINTER
) -> None:
    """Press the right button, or the menu key, as the system tells of it."""
    event = QContextMenuEvent(reason, at_point, on.mapToGlobal(at_point))
    QApplication.sendEvent(on, event)


def place_of(window: MainWindow, booking: Booking) -> QPoint:
    """Return where a booking is in the grid."""
    area = window.frame.hours.week.area
    assert area.picture is not None
    middle = area.picture.rect_of(booking.id).center()
    return QPoint(int(middle.x()), int(middle.y()) - area.offset)


def test_the_right_button_opens_the_menu_of_what_is_under_it(
    qtbot: QtBot, window: MainWindow, two: tuple[Booking, Booking]
) -> None:
    first, second = two
    port = window.frame.hours.week.area.viewport()
    for each in (second, first):
        ask_for_menu(port, place_of(window, each))
        menu = menu_of(window)
        assert window.state.chosen == each.id
        assert window.frame.hours.wanted_booking == window.state.booking(each.id)
        shown = [a.objectName() for a in menu.actions() if not a.isSeparator()]
        assert shown == [name for name in ON_BOOKING if name]
        shut(qtbot, window)
    ask_for_menu(port, place_of(window, first) + QPoint(0, 200))
    assert window.state.chosen == first.id
    assert not [m for m in window.findChildren(QMenu) if m.isVisible()]


def test_the_month_and_the_list_open_it_too(
    qtbot: QtBot, window: MainWindow, two: tuple[Booking, Booking]
) -> None:
    first, second = two
    window.ask("month")
    month = window.frame.hours.month
    qtbot.waitUntil(lambda: month.picture is not None and window.state.is_read)
    assert month.booking_at(month.mapToGlobal(QPoint(1, 1))) is None
    spots = [
        QPoint(x, y)
        for y in range(0, month.height(), 6)
        for x in range(0, month.width(), 20)
    ]
    spot = next(s for s in spots if month.booking_at(month.mapToGlobal(s)) is not None)
    under = month.booking_at(month.mapToGlobal(spot))
    assert under is not None
    ask_for_menu(month, spot)
    assert window.state.chosen == under.id
    shut(qtbot, window)
    window.ask("agenda")
    agenda = window.frame.hours.agenda
    other = second if under.id == first.id else first
    window.show_state(window.state.choose(other.id))
    ask_for_menu(agenda.viewport(), QPoint(5, 5))
    assert window.state.chosen == other.id
    shut(qtbot, window)


def test_shift_f10_opens_it_where_no_key_is_for_menus(
    qtbot: QtBot, window: MainWindow, two: tuple[Booking, Booking]
) -> None:
    area = window.frame.hours.week.area
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert not [m for m in window.findChildren(QMenu) if m.isVisible()]
    QTest.keyClick(area, Qt.Key.Key_Tab)
    QTest.keyClick(area, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert window.state.chosen == two[0].id
    shut(qtbot, window)


def test_the_menu_key_opens_the_menu_of_the_ringed_booking(
    qtbot: QtBot, window: MainWindow, two: tuple[Booking, Booking]
) -> None:
    area = window.frame.hours.week.area
    area.setFocus()
    ask_for_menu(area.viewport(), QPoint(5, 5), KEYS)
    assert not [m for m in window.findChildren(QMenu) if m.isVisible()]
    QTest.keyClick(area, Qt.Key.Key_Tab)
    ask_for_menu(area.viewport(), QPoint(5, 5), KEYS)
    assert window.state.chosen == two[0].id
    QTest.keyClick(menu_of(window), Qt.Key.Key_G)
    qtbot.waitUntil(lambda: bool(window.findChildren(GuestsDialog)))
    (dialog,) = window.findChildren(GuestsDialog)
    assert dialog.booking.id == two[0].id
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_the_panel_opens_it_and_what_cannot_be_done_says_why(
    qtbot: QtBot, window: MainWindow, two: tuple[Booking, Booking]
) -> None:
    window.show_state(window.state.choose(two[0].id))
    window.frame.hours.panel._doers["more"].click()
    menu = menu_of(window)
    assert menu.toolTipsVisible()
    told = {a.objectName(): a for a in menu.actions() if a.objectName() in DEEDS}
    assert {name for name, each in told.items() if each.isEnabled()} == {
        "guests",
        "place",
    }
    for name, words in {
        "absent": "has not begun",
        "reassign": "not held in turns",
        "seat": "without seats",
        "series": "not one of a series",
    }.items():
        assert words in told[name].toolTip()
    shut(qtbot, window)


def test_a_deed_is_asked_for_in_the_palette_done_told_and_undone(
    qtbot: QtBot, diary: Diary, window: MainWindow, two: tuple[Booking, Booking]
) -> None:
    window.show_state(window.state.choose(two[0].id))
    window.ask("palette")
    window.palette_.view.line.setText("change the place")
    assert isinstance(window.palette_, Commanding)
    QTest.keyClick(window.palette_.view.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.findChildren(PlaceDialog)))
    (dialog,) = window.findChildren(PlaceDialog)
    QTest.keyClicks(dialog.where.field.line, "https://meet.example.test/a")
    dialog.main_button.click()
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert window.frame.status.notice.text().startswith("Changed the place")
    assert diary.bookings.get(two[0].id).location.value.endswith("/a")
    qtbot.waitUntil(window.actions_["undo"].isEnabled)
    window.ask("undo")
    qtbot.waitUntil(lambda: not diary.bookings.get(two[0].id).location.value)


def test_what_cannot_be_done_opens_nothing_and_is_told(
    window: MainWindow, two: tuple[Booking, Booking]
) -> None:
    window.show_state(window.state.choose(two[0].id))
    window.ask("series")
    assert not window.findChildren(DeedDialog)
    assert window.telling.is_telling
