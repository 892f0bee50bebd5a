"""Moving a booking: the card after a drag, and the dialog that looks for a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking, RescheduleBooking
from pinmycal_desktop.model.commands.setup import RemoveEventType
from pinmycal_desktop.screen.booking import MoveDraft
from pinmycal_desktop.ui.booking.alternatives import Alternatives
from pinmycal_desktop.ui.booking.move_card import MoveCard
from pinmycal_desktop.ui.booking.reschedule_dialog import RescheduleDialog
from pinmycal_desktop.ui.booking.slot_button import SlotButton
from pinmycal_desktop.ui.booking.two_clocks import TwoClocks
from pinmycal_desktop.ui.widgets.button import Button

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.ui.booking.frame import DialogFrame
    from tests.ui.booking.desk import Desk


def outcomes(signal: SignalInstance) -> list[Outcome]:
    heard: list[Outcome] = []
    signal.connect(heard.append)
    return heard


def clocks(dialog: QWidget) -> list[str]:
    return [each.accessibleName() for each in dialog.findChildren(TwoClocks)]


def says(dialog: DialogFrame) -> str:
    return dialog.banner.accessibleName() if dialog.banner.isVisible() else ""


def button(dialog: QWidget, words: str) -> Button:
    every = dialog.findChildren(Button)
    return next(each for each in every if each.text() == words and each.isVisible())


def slot(dialog: QWidget, start: datetime) -> SlotButton:
    every = dialog.findChildren(SlotButton)
    return next(each for each in every if each.start == start and each.isVisible())


def test_the_card_shows_both_places_on_both_clocks_and_moves(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    card = MoveCard(MoveDraft.of(booking, start=desk.at(13, 12)), desk.services)
    heard = outcomes(card.moved)
    desk.show(card)
    assert clocks(card) == [
        "From, Thursday 12 March, 13:00–13:30, 09:00–09:30 in New York",
        "To, Friday 13 March, 12:00–12:30, 08:00–08:30 in New York, early",
    ]
    assert says(card) == ""
    reason = card.findChild(QPlainTextEdit)
    assert reason is not None
    QTest.keyClicks(reason, "a train")
    assert card.main_button.isEnabled()
    QTest.keyClick(card, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    (outcome,) = heard
    assert outcome.booking.span.start == desk.at(13, 12)
    assert outcome.booking.rescheduling_reason == "a train"
    assert outcome.undo is not None
    assert not card.isVisible()


def test_putting_back_changes_nothing(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    card = MoveCard(MoveDraft.of(booking, start=desk.at(13, 12)), desk.services)
    desk.show(card)
    with desk.qtbot.waitSignal(card.put_back):
        QTest.keyClick(card, Qt.Key.Key_Escape)
    assert desk.diary.bookings.get(booking.id).span == booking.span


def test_a_move_outside_the_hours_needs_one_more_word(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    card = MoveCard(MoveDraft.of(booking, start=desk.at(14, 16)), desk.services)
    heard = outcomes(card.moved)
    desk.show(card)
    assert "Sat 14 March, 16:00 is outside your hours." in says(card)
    button(card, "Move anyway").click()
    desk.settle()
    assert [each.booking.span.start for each in heard] == [desk.at(14, 16)]


def test_a_move_onto_a_booking_is_refused_and_offers_to_choose(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    desk.book(desk.at(12, 15))
    card = MoveCard(MoveDraft.of(booking, start=desk.at(12, 15)), desk.services)
    elsewhere: list[MoveDraft] = []
    card.other_wanted.connect(elsewhere.append)
    put_back: list[bool] = []
    card.put_back.connect(lambda: put_back.append(True))
    desk.show(card)
    assert "Thu 12 March, 15:00 cannot be booked." in says(card)
    assert not card.main_button.isEnabled()
    button(card, "Choose another time").click()
    assert [each.booking.id for each in elsewhere] == [booking.id]
    assert put_back == []
    assert not card.isVisible()


def test_a_place_taken_between_looking_and_pressing_is_told(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    card = MoveCard(MoveDraft.of(booking, start=desk.at(12, 15)), desk.services)
    heard = outcomes(card.moved)
    desk.show(card)
    desk.book(desk.at(12, 15))
    card.main_button.click()
    desk.settle()
    assert heard == []
    assert "has just been taken" in says(card)


def test_a_booking_changed_meanwhile_is_shown_as_it_is_now(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    card = MoveCard(MoveDraft.of(booking, start=desk.at(12, 15)), desk.services)
    heard = outcomes(card.moved)
    desk.show(card)
    desk.diary.run(
        RescheduleBooking(
            booking_id=booking.id, start=desk.at(13, 9), origin=Origin.SERVICE
        )
    )
    card.main_button.click()
    desk.settle()
    assert "changed meanwhile" in says(card)
    assert clocks(card)[0].startswith("From, Friday 13 March, 09:00")
    card.main_button.click()
    desk.settle()
    assert [each.booking.span.start for each in heard] == [desk.at(12, 15)]


def test_a_booking_cancelled_meanwhile_cannot_be_moved(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    draft = MoveDraft.of(booking, start=desk.at(12, 15))
    dialog = RescheduleDialog(draft, desk.services)
    desk.show(dialog)
    desk.diary.run(CancelBooking(booking_id=booking.id, origin=Origin.SERVICE))
    desk.settle()
    dialog.main_button.click()
    desk.settle()
    dialog.main_button.click()
    desk.settle()
    assert "cancelled" in says(dialog)


def test_a_new_time_is_chosen_by_keyboard_with_a_reason(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    dialog = RescheduleDialog(MoveDraft.of(booking), desk.services)
    heard = outcomes(dialog.moved)
    desk.show(dialog)
    first = dialog.focusWidget()
    assert isinstance(first, SlotButton)
    assert first.start == desk.at(12, 9)
    QTest.keyClick(first, Qt.Key.Key_Down)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert dialog.main_button.text() == "Move to 09:30"
    assert clocks(dialog)[1].startswith("To, Thursday 12 March, 09:30–10:00")
    reason = dialog.findChild(QPlainTextEdit)
    assert reason is not None
    QTest.keyClicks(reason, "ill")
    QTest.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    (outcome,) = heard
    assert outcome.booking.span.start == desk.at(12, 9, 30)
    assert outcome.booking.rescheduling_reason == "ill"


def test_a_move_needs_a_time_and_another_one(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    dialog = RescheduleDialog(MoveDraft.of(booking), desk.services)
    desk.show(dialog)
    dialog.main_button.click()
    assert "Choose a time first." in says(dialog)
    slot(dialog, desk.at(12, 13)).click()  # its own time is in nobody's way
    dialog.main_button.click()
    assert "at this time already" in says(dialog)


def test_a_lost_new_time_offers_others_that_answer_to_keys(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    dialog = RescheduleDialog(MoveDraft.of(booking), desk.services)
    heard = outcomes(dialog.moved)
    desk.show(dialog)
    slot(dialog, desk.at(12, 15)).click()
    desk.book(desk.at(12, 15))
    desk.qtbot.waitUntil(lambda: "just been taken" in says(dialog))
    row = dialog.findChild(Alternatives)
    assert row is not None
    assert row.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    dialog.main_button.click()
    desk.settle()
    assert [each.booking.span.start for each in heard] == [desk.at(12, 14, 30)]


def test_moving_outside_the_hours_asks_in_the_dialog(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    draft = MoveDraft.of(booking, start=desk.at(14, 16))
    dialog = RescheduleDialog(draft, desk.services)
    heard = outcomes(dialog.moved)
    desk.show(dialog)
    dialog.main_button.click()
    desk.settle()
    assert heard == []
    button(dialog, "Choose another time").click()
    assert isinstance(dialog.focusWidget(), SlotButton)
    dialog.main_button.click()
    desk.settle()
    button(dialog, "Move anyway").click()
    desk.settle()
    assert [each.booking.span.start for each in heard] == [desk.at(14, 16)]


def test_a_booking_whose_event_type_is_gone_can_still_be_moved(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    desk.diary.run(RemoveEventType(event_type_id=desk.kind.id))
    booking = desk.diary.bookings.get(booking.id)
    dialog = RescheduleDialog(MoveDraft.of(booking), desk.services)
    heard = outcomes(dialog.moved)
    desk.show(dialog)
    slot(dialog, desk.at(12, 15)).click()
    dialog.main_button.click()
    desk.settle()
    assert [each.booking.span.start for each in heard] == [desk.at(12, 15)]


def test_the_card_of_such_a_booking_leaves_the_judging_to_the_diary(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    desk.diary.run(RemoveEventType(event_type_id=desk.kind.id))
    booking = desk.diary.bookings.get(booking.id)
    card = MoveCard(MoveDraft.of(booking, start=desk.at(14, 16)), desk.services)
    heard = outcomes(card.moved)
    desk.show(card)
    assert says(card) == ""
    card.main_button.click()
    desk.settle()
    assert "outside your hours" in says(card)
    card.main_button.click()
    desk.settle()
    assert [each.booking.span.start for each in heard] == [desk.at(14, 16)]
