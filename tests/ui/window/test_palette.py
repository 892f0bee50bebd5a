"""The palette over a real diary: lines that book, people, dates, commands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from pinmycal_desktop.app.doors import all_doors
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.commands.accounts import AddAccount
from pinmycal_desktop.model.commands.sync import TakeInSetup
from pinmycal_desktop.model.remote_setup import RemoteEventType
from pinmycal_desktop.screen.palette import Group
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.ui.booking.dialog import BookingDialog
from pinmycal_desktop.ui.main_window import MainWindow
from tests.builders import ZONE, a_connection, a_wish, an_attendee, at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.screen.palette import Choice
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.palette.view import PaletteView
    from pinmycal_desktop.ui.relay import Relay
    from tests.builders import SettableClock


@pytest.fixture
def window(
    qtbot: QtBot,
    diary: Diary,
    operations: Operations,
    relay: Relay,
    clock: SettableClock,
) -> MainWindow:
    """The window of a diary in which Ava was met, with everything read."""
    diary.run(a_wish(start=at(10, 9), attendee=an_attendee(name="Ava Lindqvist")))
    state = WeekState.at(date(2026, 3, 9), zone=ZONE, now=clock())
    made = MainWindow(state, clock=clock, doors=all_doors())
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.attach(operations, relay)
    qtbot.waitUntil(lambda: made.state.is_read)
    return made


def opened(window: MainWindow) -> PaletteView:
    window.ask("palette")
    return window.palette_.view


def offered(view: PaletteView, group: Group) -> list[Choice]:
    return [each for each in view.choices if each.group is group]


def line(qtbot: QtBot, window: MainWindow, text: str) -> PaletteView:
    """Type a line and wait until it is known whether its time is free."""
    view = opened(window)
    QTest.keyClicks(view.line, text)
    qtbot.waitUntil(lambda: "Ava Lindqvist" in offered(view, Group.LINE)[0].words)
    qtbot.waitUntil(lambda: bool(window.palette_._objections))
    return view


def test_a_line_books_at_once_and_can_be_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = line(qtbot, window, "book ava thu 3pm")
    assert view.note.text().startswith("Enter books it")
    QTest.keyClick(view.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(window.state.visible_bookings) == 2)
    made = window.state.visible_bookings[1]
    assert (made.attendee.name, made.span.start) == ("Ava Lindqvist", at(12, 14))
    assert not view.isVisible()
    window.ask("undo")
    qtbot.waitUntil(lambda: len(window.state.visible_bookings) == 1)


def test_a_service_is_said_to_tell_the_invitee(
    qtbot: QtBot, window: MainWindow, diary: Diary
) -> None:
    account = diary.run(
        AddAccount(
            uid="there",
            platform=Platform.CALCOM,
            name="Work",
            zone=ZONE,
            host_name="Mira",
            connection=a_connection(),
        )
    ).account
    diary.run(
        TakeInSetup(
            account_id=account.id,
            event_types=(
                RemoteEventType(
                    remote_id="7", title="Tutorial", slug="tutorial", lengths=(30,)
                ),
            ),
        )
    )
    qtbot.waitUntil(lambda: window.state.account(account.id) is not None)
    view = line(qtbot, window, "book ava tutorial thu 3pm")
    assert "Work tells them." in view.note.text()


def test_what_a_line_lacks_is_asked_in_the_form(window: MainWindow) -> None:
    view = opened(window)
    QTest.keyClicks(view.line, "book mira okafor thu 3pm tokyo")
    assert "an e-mail address is missing" in view.note.text()
    QTest.keyClick(view.line, Qt.Key.Key_Return)
    dialog = window.findChild(BookingDialog)
    assert dialog is not None
    assert (dialog.draft.name, dialog.draft.zone) == ("Mira Okafor", "Asia/Tokyo")
    assert dialog.draft.start == at(12, 6)
    dialog.close()


def test_ctrl_and_enter_open_the_form_of_a_line_that_is_whole(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = line(qtbot, window, "book ava thu 3pm")
    QTest.keyClick(view.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(BookingDialog)
    assert dialog is not None
    assert dialog.draft.name == "Ava Lindqvist"
    dialog.close()


def test_a_time_that_is_taken_opens_the_form(qtbot: QtBot, window: MainWindow) -> None:
    view = line(qtbot, window, "book ava tue 10:00")
    qtbot.waitUntil(lambda: "not offered" in view.note.text())
    QTest.keyClick(view.line, Qt.Key.Key_Return)
    dialog = window.findChild(BookingDialog)
    assert dialog is not None
    dialog.close()


def test_dates_commands_and_people_are_found(qtbot: QtBot, window: MainWindow) -> None:
    view = opened(window)
    assert {each.group for each in view.choices} == {Group.ACTION}
    QTest.keyClicks(view.line, "thu+2w")
    (day,) = offered(view, Group.DATE)
    assert "26 March 2026" in day.words
    QTest.keyClick(view.line, Qt.Key.Key_Return)
    assert window.state.first == date(2026, 3, 23)
    view = opened(window)
    QTest.keyClicks(view.line, "month")
    QTest.keyClick(view.line, Qt.Key.Key_Return)
    assert window.browsing.view == "month"
    view = opened(window)
    QTest.keyClicks(view.line, "ava lind")
    qtbot.waitUntil(lambda: len(offered(view, Group.PERSON)) == 2)
    QTest.keyClick(view.line, Qt.Key.Key_Down)
    QTest.keyClick(view.line, Qt.Key.Key_Return)
    assert window.state.query.person == "ava@example.org"
    assert not window.frame.filters.isHidden()


def test_a_person_and_a_type_open_the_form(qtbot: QtBot, window: MainWindow) -> None:
    view = opened(window)
    QTest.keyClicks(view.line, "ava")
    qtbot.waitUntil(lambda: bool(offered(view, Group.PERSON)))
    QTest.keyClick(view.line, Qt.Key.Key_Return)
    dialog = window.findChild(BookingDialog)
    assert dialog is not None
    assert dialog.draft.email == "ava@example.org"
    assert dialog.draft.start is None
    dialog.close()


def test_it_moves_by_keys_and_gives_the_keyboard_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    view = opened(window)
    first = view.current
    QTest.keyClick(view.line, Qt.Key.Key_Up)
    assert view.current == first
    QTest.keyClick(view.line, Qt.Key.Key_Down)
    assert view.current == view.choices[1]
    QTest.keyClick(view.line, Qt.Key.Key_PageDown)
    assert view.current == view.choices[7]
    QTest.keyClick(view.line, Qt.Key.Key_Tab)
    assert view.line.text() == view.choices[0].words
    QTest.keyClicks(view.line, "zzz")
    assert not view.choices
    QTest.keyClick(view.line, Qt.Key.Key_Return)
    assert view.isVisible()
    window.resize(900, 700)
    assert view.size() == window.size()
    QTest.keyClick(view.line, Qt.Key.Key_Escape)
    assert not view.isVisible()
    qtbot.waitUntil(window.frame.hours.week.area.hasFocus)
    view = opened(window)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not view.isVisible()


def test_the_box_is_as_high_as_what_fits_and_no_higher(window: MainWindow) -> None:
    view = opened(window)
    most = view._box.height()
    QTest.keyClicks(view.line, "copy free")
    assert len(view.choices) == 1
    with_one = view._box.height()
    row = view.list.visualRect(view.list.currentIndex())
    assert view.list.viewport().height() == row.height()
    QTest.keyClicks(view.line, "zz")
    assert not view.choices
    assert view._box.height() < with_one < most
    assert view.line.height() >= view.line.sizeHint().height()
    view.line.clear()
    assert view._box.height() == most
