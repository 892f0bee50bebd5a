"""A booking is carried into another person's column: asked about, done, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from pinmycal_desktop.app.doors import all_doors
from pinmycal_desktop.model.commands.setup import SaveEventType, SaveHost
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.ui.booking.give_card import GiveCard
from pinmycal_desktop.ui.main_window import MainWindow
from tests.builders import ZONE, a_wish, an_event_type, at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay
    from pinmycal_desktop.ui.week.area import HoursArea
    from tests.builders import SettableClock

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def ingrid(diary: Diary) -> int:
    """A second host with office hours."""
    owner = diary.account.host()
    other = replace(owner, id=0, uid="other", name="Ingrid Holt", username="ingrid")
    return diary.run(SaveHost(host=other)).host.id


@pytest.fixture
def in_turns(diary: Diary, ingrid: int) -> Booking:
    """A booking of Tuesday at ten that either of them can hold; it is the owner's."""
    hosts = (EventHost(host_id=1), EventHost(host_id=ingrid))
    kind = an_event_type(
        title="Desk", slug="desk", scheduling=Scheduling.ROUND_ROBIN, hosts=hosts
    )
    made = diary.run(SaveEventType(event_type=kind)).event_type
    booked = diary.run(a_wish(start=at(10, 9), event_type_id=made.id)).booking
    assert booked.host_ids == (1,)
    return booked


@pytest.fixture
def window(
    qtbot: QtBot,
    operations: Operations,
    relay: Relay,
    clock: SettableClock,
    ingrid: int,  # noqa: ARG001 - there before the window is
) -> MainWindow:
    """The window with a column for each of the two, on Tuesday."""
    state = WeekState.at(date(2026, 3, 10), zone=ZONE, now=clock())
    made = MainWindow(state, clock=clock, doors=all_doors())
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.attach(operations, relay)
    made.ask("people")
    made.show_state(made.state.go_to(date(2026, 3, 10)))
    qtbot.waitUntil(lambda: made.state.is_read and made.state.columns == 2)
    area_of(made).setFocus()
    return made


def area_of(window: MainWindow) -> HoursArea:
    return window.frame.hours.week.area


def carry(window: MainWindow, booking: Booking, *, to: int) -> QPoint:
    """Drag a booking over a column, a little lower; return where it is held."""
    area = area_of(window)
    assert area.picture is not None
    geometry, port = area.picture.geometry, area.viewport()
    rect = area.picture.rect_of(booking.id)
    start = QPoint(int(rect.center().x()), int(rect.center().y()) - area.offset)
    end = QPoint(int(geometry.column(to).center().x()), start.y() + 60)
    QTest.mousePress(port, LEFT, PLAIN, start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    return end


def holder(diary: Diary, booking: Booking) -> int:
    return diary.bookings.get(booking.id).host_id


def test_a_booking_is_given_by_dragging_it_and_taken_back(
    qtbot: QtBot, window: MainWindow, diary: Diary, in_turns: Booking, ingrid: int
) -> None:
    qtbot.waitUntil(lambda: bool(window.state.bookings))
    end = carry(window, in_turns, to=1)
    ghost = area_of(window).marks.ghost
    assert ghost is not None
    assert (ghost.column, ghost.is_allowed) == (1, True)
    assert ghost.lines[0] == "10:00–10:30"  # its own time, in Rome
    assert "to Ingrid Holt" in ghost.lines
    QTest.mouseRelease(area_of(window).viewport(), LEFT, PLAIN, end)
    card = window.findChild(GiveCard)
    assert card is not None
    assert card.windowTitle() == "Give to Ingrid Holt?"
    QTest.keyClick(card, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: holder(diary, in_turns) == ingrid)
    qtbot.waitUntil(window.actions_["undo"].isEnabled)
    window.ask("undo")
    qtbot.waitUntil(lambda: holder(diary, in_turns) == 1)
    qtbot.waitUntil(window.actions_["redo"].isEnabled)
    window.ask("redo")
    qtbot.waitUntil(lambda: holder(diary, in_turns) == ingrid)


def test_what_stays_with_its_host_says_why_and_asks_nothing(
    qtbot: QtBot, window: MainWindow, diary: Diary
) -> None:
    alone = diary.run(a_wish(start=at(10, 9))).booking
    qtbot.waitUntil(lambda: bool(window.state.bookings))
    end = carry(window, alone, to=1)
    ghost = area_of(window).marks.ghost
    assert ghost is not None
    assert not ghost.is_allowed
    assert ghost.lines[-1].endswith("it stays with who has it.")
    QTest.mouseRelease(area_of(window).viewport(), LEFT, PLAIN, end)
    assert window.findChild(GiveCard) is None
    assert window.telling.is_telling
    assert holder(diary, alone) == 1


def test_alt_and_arrows_give_a_booking_to_the_person_beside(
    qtbot: QtBot, window: MainWindow, in_turns: Booking, ingrid: int
) -> None:
    qtbot.waitUntil(lambda: bool(window.state.bookings))
    window.show_state(window.state.choose(in_turns.id))
    area = area_of(window)
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_Right, ALT)
    ghost = area.marks.ghost
    assert ghost is not None
    assert ghost.column == 1
    QTest.keyClick(area, Qt.Key.Key_Left, ALT)
    assert area.marks.ghost is None
    QTest.keyClick(area, Qt.Key.Key_Right, ALT)
    QTest.keyClick(area, Qt.Key.Key_Return)
    card = window.findChild(GiveCard)
    assert card is not None
    assert card._taker.id == ingrid
    card.reject()
