"""The panel of free times: pages of days, reasons, and the way to the next free one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout

from pinmycal_desktop.ui.booking.free_times_panel import FreeTimesPanel
from pinmycal_desktop.ui.booking.month_button import MonthButton
from pinmycal_desktop.ui.booking.slot_button import SlotButton
from pinmycal_desktop.ui.style import apply
from pinmycal_desktop.ui.theme import dark
from pinmycal_desktop.ui.widgets.button import Button, IconButton
from pinmycal_desktop.ui.widgets.mini_month import MiniMonth

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QApplication

    from tests.ui.booking.desk import Desk

NEW_YORK = "America/New_York"


class Frame(QDialog):
    """A dialog with nothing but the panel."""

    def __init__(self, panel: FreeTimesPanel) -> None:
        super().__init__()
        self.panel = panel
        QVBoxLayout(self).addWidget(panel)
        self.resize(600, 500)

    def slots(self) -> list[SlotButton]:
        return [e for e in self.findChildren(SlotButton) if e.isVisible()]

    def days(self) -> list[date]:
        return sorted({each.start.date() for each in self.slots()})

    def words(self) -> str:
        every = self.findChildren(QLabel)
        return "\n".join(each.text() for each in every if each.isVisible())


@pytest.fixture
def frame(desk: Desk) -> Frame:
    panel = FreeTimesPanel(desk.services, topic="test")
    frame = Frame(panel)
    panel.set_invitee_zone(NEW_YORK)
    panel.ask(desk.kind, 30)
    desk.show(frame)
    return frame


def icon_button(frame: Frame, name: str) -> IconButton:
    every = frame.findChildren(IconButton)
    return next(each for each in every if each.accessibleName() == name)


def test_it_begins_with_today_and_leaves_the_weekend_out(frame: Frame) -> None:
    assert [each.day for each in frame.days()] == [11, 12, 13, 16]
    assert frame.slots()[0].start.hour == 11


def test_pages_go_on_and_back_as_far_as_today(desk: Desk, frame: Frame) -> None:
    back = icon_button(frame, "Earlier days")
    assert not back.isEnabled()
    icon_button(frame, "Later days").click()
    desk.settle()
    assert [each.day for each in frame.days()] == [17, 18, 19, 20]
    back.click()
    desk.settle()
    assert [each.day for each in frame.days()] == [11, 12, 13, 16]
    assert not back.isEnabled()


def test_page_keys_and_arrows_past_the_edge_turn_the_page(
    desk: Desk, frame: Frame
) -> None:
    frame.panel.focus_times()
    QTest.keyClick(frame.focusWidget(), Qt.Key.Key_PageDown)
    desk.settle()
    assert frame.days()[0].day == 17
    frame.panel.focus_times()
    QTest.keyClick(frame.focusWidget(), Qt.Key.Key_Left)
    desk.settle()
    assert frame.days()[0].day == 11


def test_arrows_go_through_a_day_and_to_the_same_clock_of_the_next(
    frame: Frame,
) -> None:
    frame.panel.focus_times()
    QTest.keyClick(frame.focusWidget(), Qt.Key.Key_End)
    last = frame.focusWidget()
    assert isinstance(last, SlotButton)
    assert (last.start.hour, last.start.minute) == (16, 30)
    QTest.keyClick(last, Qt.Key.Key_Down)
    assert last.hasFocus()
    QTest.keyClick(last, Qt.Key.Key_Up)
    QTest.keyClick(frame.focusWidget(), Qt.Key.Key_Right)
    beside = frame.focusWidget()
    assert isinstance(beside, SlotButton)
    assert (beside.start.day, beside.start.hour, beside.start.minute) == (12, 16, 0)


def test_only_one_time_is_a_stop_of_tab(frame: Frame) -> None:
    stops = [e for e in frame.slots() if e.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert len(stops) == 1


def test_a_month_opens_to_go_to_a_date(desk: Desk, frame: Frame) -> None:
    button = frame.findChild(MonthButton)
    assert button is not None
    assert button.text() == "11–16 March"
    button.click()
    month = button.findChild(MiniMonth)
    assert month is not None
    month.picked.emit(desk.at(21, 12).date())  # a Saturday: asked for, so shown
    desk.settle()
    assert button.text() == "21–25 March"
    assert "Outside your hours." in frame.words()


def test_a_short_day_says_why(desk: Desk, frame: Frame) -> None:
    desk.book(desk.at(12, 9), length=7 * 60)
    desk.qtbot.waitUntil(lambda: "09:00–16:00: Booked: " in frame.words())
    desk.settle()
    assert len([e for e in frame.slots() if e.start.day == 12]) == 2


def test_nothing_free_leads_to_the_next_free_day(desk: Desk, frame: Frame) -> None:
    for day in (16, 17, 18, 19):
        desk.book(desk.at(day, 9), length=8 * 60)
    frame.panel.go_to(desk.at(16, 9).date())
    desk.settle()
    lead = next(e for e in frame.findChildren(Button) if "next free" in e.text())
    assert lead.isVisible()
    lead.click()
    desk.settle()
    assert frame.days()[0].day == 20
    assert not lead.isVisible()


def test_the_same_clock_is_told_once(desk: Desk, frame: Frame) -> None:
    frame.panel.set_invitee_zone(desk.services.zone)
    assert "New York" not in frame.words()
    assert "Their night" not in frame.words()
    name = frame.slots()[0].accessibleName()
    assert name == "Wednesday 11 March, 11:30 London"


def test_fewer_days_are_shown_where_there_is_less_room(frame: Frame) -> None:
    frame.resize(300, 500)
    assert len(frame.days()) == 2


def test_it_paints_itself_in_the_dark_and_in_large_type(
    desk: Desk, frame: Frame, qapp: QApplication, inter: QFont
) -> None:
    large = inter
    large.setPointSize(16)
    apply(qapp, dark(large))
    large.setPointSize(10)
    frame.panel.reload()
    desk.settle()
    assert len(frame.days()) < 4
    assert not frame.grab().isNull()
