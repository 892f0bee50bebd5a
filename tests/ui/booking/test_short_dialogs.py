"""Cancelling and declining: one press, a reason, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking, RescheduleBooking
from pinmycal_desktop.ui.booking.cancel_dialog import CancelDialog
from pinmycal_desktop.ui.booking.decline_dialog import DeclineDialog
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Outcome
    from tests.ui.booking.desk import Desk


def outcomes(signal: SignalInstance) -> list[Outcome]:
    heard: list[Outcome] = []
    signal.connect(heard.append)
    return heard


def reason_of(dialog: QWidget) -> QPlainTextEdit:
    field = dialog.findChild(QPlainTextEdit)
    assert field is not None
    return field


def test_a_booking_is_cancelled_with_a_reason_and_can_be_restored(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    dialog = CancelDialog(booking, desk.services)
    heard = outcomes(dialog.cancelled)
    desk.show(dialog)
    reason = reason_of(dialog)
    assert reason.hasFocus()
    QTest.keyClicks(reason, " ill ")
    QTest.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    (outcome,) = heard
    assert outcome.booking.status is BookingStatus.CANCELLED
    assert outcome.booking.cancellation_reason == "ill"
    assert outcome.undo is not None
    restored = desk.diary.run(outcome.undo).booking
    assert restored.status is BookingStatus.CONFIRMED


def test_it_says_that_nobody_is_told_and_what_becomes_of_the_time(desk: Desk) -> None:
    dialog = CancelDialog(desk.book(desk.at(12, 13)), desk.services)
    desk.show(dialog)
    told = [each.text() for each in dialog.findChildren(PlainLabel)]
    assert "Nobody is told." in told
    assert "Its time is free again. You can undo this." in told


def test_keeping_a_booking_changes_nothing(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    dialog = CancelDialog(booking, desk.services)
    desk.show(dialog)
    dialog.close_button.click()
    assert not dialog.isVisible()
    assert desk.diary.bookings.get(booking.id).status is BookingStatus.CONFIRMED


def test_a_cancellation_can_be_saved_for_the_invitee(desk: Desk) -> None:
    dialog = CancelDialog(desk.book(desk.at(12, 13)), desk.services)
    desk.show(dialog)
    tick = dialog.findChild(Check)
    assert tick is not None
    assert tick.text() == "Save a cancellation"
    tick.click()
    dialog.main_button.click()
    desk.settle()
    assert [each.status for each in desk.saved] == [BookingStatus.CANCELLED]


def test_a_booking_moved_meanwhile_is_shown_before_it_is_cancelled(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    dialog = CancelDialog(booking, desk.services)
    heard = outcomes(dialog.cancelled)
    desk.show(dialog)
    desk.diary.run(
        RescheduleBooking(
            booking_id=booking.id, start=desk.at(13, 9), origin=Origin.SERVICE
        )
    )
    dialog.main_button.click()
    desk.settle()
    assert heard == []
    assert "changed meanwhile" in dialog.banner.accessibleName()
    dialog.main_button.click()
    desk.settle()
    assert len(heard) == 1


def test_a_reason_that_is_too_long_is_said_under_it(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    dialog = CancelDialog(booking, desk.services)
    desk.show(dialog)
    reason = reason_of(dialog)
    reason.setPlainText("x" * 20_000)
    dialog.main_button.click()
    desk.settle()
    assert "at most 10000 fit" in reason.accessibleDescription().replace(",", "")
    assert reason.hasFocus()
    assert not dialog.banner.isVisible()
    reason.setPlainText("ill")
    assert reason.accessibleDescription() == ""
    dialog.main_button.click()
    desk.settle()
    assert desk.diary.bookings.get(booking.id).cancellation_reason == "ill"


def test_a_booking_cancelled_meanwhile_says_so(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    dialog = CancelDialog(booking, desk.services)
    desk.show(dialog)
    desk.diary.run(CancelBooking(booking_id=booking.id, origin=Origin.SERVICE))
    for _press in range(2):
        dialog.main_button.click()
        desk.settle()
    assert "cancelled" in dialog.banner.accessibleName()


def test_a_pending_booking_is_declined_with_a_reason(desk: Desk) -> None:
    booking = desk.pending(desk.at(12, 13))
    assert booking.status is BookingStatus.PENDING
    dialog = DeclineDialog(booking, desk.services)
    heard = outcomes(dialog.declined)
    desk.show(dialog)
    QTest.keyClicks(reason_of(dialog), "away")
    dialog.main_button.click()
    desk.settle()
    (outcome,) = heard
    assert outcome.booking.status is BookingStatus.DECLINED
    assert outcome.booking.cancellation_reason == "away"
    assert outcome.undo is not None
    undone = desk.diary.run(outcome.undo).booking
    assert undone.status is BookingStatus.PENDING
