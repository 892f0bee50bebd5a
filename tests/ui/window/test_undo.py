"""Undo and redo over a real diary."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking, RescheduleBooking
from pinmycal_desktop.model.errors import DiskFull, SlotTaken
from pinmycal_desktop.ui.undo import Clash, Turn, UndoStack
from tests.builders import a_wish, at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.ui.operations import Operations


@pytest.fixture
def stack(operations: Operations) -> UndoStack:
    """A stack nothing was done on."""
    return UndoStack(operations)


def test_a_cancellation_is_taken_back_and_done_again(
    qtbot: QtBot, diary: Diary, stack: UndoStack
) -> None:
    booking = diary.run(a_wish()).booking
    cancel = CancelBooking(booking_id=booking.id, origin=Origin.WINDOW)
    stack.did("Cancelled Ava.", diary.run(cancel))
    assert stack.undo_words == "Cancelled Ava."
    with qtbot.waitSignal(stack.undone) as heard:
        stack.undo()
    assert heard.args[0] == "Cancelled Ava."
    assert diary.bookings.get(booking.id).status is BookingStatus.CONFIRMED
    assert (stack.undo_words, stack.redo_words) == ("", "Cancelled Ava.")
    with qtbot.waitSignal(stack.redone):
        stack.redo()
    assert diary.bookings.get(booking.id).status is BookingStatus.CANCELLED
    assert (stack.undo_words, stack.redo_words) == ("Cancelled Ava.", "")


def test_a_turn_of_the_window_is_taken_back_between_deeds_in_the_diary(
    qtbot: QtBot, diary: Diary, stack: UndoStack
) -> None:
    days = ["monday"]
    turn = Turn(back=lambda: days.append("monday"), forth=lambda: days.append("sunday"))
    turn.forth()
    stack.turned("First day changed.", turn)
    stack.did("Booked Ava.", diary.run(a_wish()))
    with qtbot.waitSignal(stack.undone):
        stack.undo()
    with qtbot.waitSignal(stack.undone) as heard:
        stack.undo()
    assert heard.args == ["First day changed.", None]
    assert days[-1] == "monday"
    assert (stack.undo_words, stack.redo_words) == ("", "First day changed.")
    with qtbot.waitSignal(stack.redone):
        stack.redo()
    assert days[-1] == "sunday"
    with qtbot.waitSignal(stack.redone):
        stack.redo()
    assert stack.undo_words == "Booked Ava."
    assert stack.redo_words == ""


def test_what_was_changed_meanwhile_is_shown_and_not_undone(
    qtbot: QtBot, diary: Diary, stack: UndoStack
) -> None:
    booking = diary.run(a_wish()).booking
    move = RescheduleBooking(
        booking_id=booking.id, start=at(10, 11), origin=Origin.WINDOW
    )
    stack.did("Moved Ava.", diary.run(move))
    diary.run(CancelBooking(booking_id=booking.id, origin=Origin.SERVICE))
    with qtbot.waitSignal(stack.clashed) as heard:
        stack.undo()
    clash = heard.args[0]
    assert isinstance(clash, Clash)
    assert clash.step.words == "Moved Ava."
    assert clash.current == diary.bookings.get(booking.id)
    assert stack.undo_words == ""


def test_a_step_whose_time_was_given_away_is_forgotten_and_not_in_the_way(
    qtbot: QtBot, diary: Diary, stack: UndoStack
) -> None:
    booking = diary.run(a_wish()).booking
    cancel = CancelBooking(booking_id=booking.id, origin=Origin.WINDOW)
    stack.did("Cancelled Ava.", diary.run(cancel))
    stack.did("Booked Tom.", diary.run(a_wish(start=at(11, 9))))
    taken = diary.run(a_wish()).booking
    with qtbot.waitSignal(stack.undone):
        stack.undo()
    with qtbot.waitSignal(stack.clashed) as heard:
        stack.undo()
    clash = heard.args[0]
    assert clash.step.words == "Cancelled Ava."
    assert isinstance(clash.error, SlotTaken)
    assert clash.current is None
    assert (stack.undo_words, stack.redo_words) == ("", "Booked Tom.")
    assert diary.bookings.get(taken.id) == taken


def test_trouble_with_the_data_file_keeps_the_step(
    qtbot: QtBot, diary: Diary, stack: UndoStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    stack.did("Booked Ava.", diary.run(a_wish()))

    def no_room(_command: Command) -> Outcome:
        raise DiskFull("store.disk-full")

    with monkeypatch.context() as patched:
        patched.setattr(diary, "run", no_room)
        with qtbot.waitSignal(stack.failed) as heard:
            stack.undo()
    assert isinstance(heard.args[0], DiskFull)
    assert stack.undo_words == "Booked Ava."
    with qtbot.waitSignal(stack.undone):
        stack.undo()


def test_something_done_while_a_step_runs_does_not_trip_it(
    qtbot: QtBot, diary: Diary, stack: UndoStack
) -> None:
    stack.did("Booked Ava.", diary.run(a_wish()))
    with qtbot.waitSignal(stack.undone):
        stack.undo()
    with qtbot.waitSignal(stack.redone):
        stack.redo()
        stack.did("Booked Tom.", diary.run(a_wish(start=at(11, 9))))
    assert (stack.undo_words, stack.redo_words) == ("Booked Ava.", "")
    with qtbot.waitSignal(stack.undone):
        stack.undo()
    assert (stack.undo_words, stack.redo_words) == ("Booked Tom.", "Booked Ava.")


def test_of_two_deeds_called_the_same_each_is_taken_back_and_not_done_again(
    qtbot: QtBot, diary: Diary, stack: UndoStack
) -> None:
    booking = diary.run(a_wish()).booking
    again: list[str] = []
    stack.redone.connect(lambda told, _outcome: again.append(told))
    for hour in (11, 12):
        move = RescheduleBooking(
            booking_id=booking.id, start=at(10, hour), origin=Origin.WINDOW
        )
        stack.did("Moved Ava.", diary.run(move))
    for _step in range(2):
        with qtbot.waitSignal(stack.undone):
            stack.undo()
    assert diary.bookings.get(booking.id).span == booking.span
    assert again == []


def test_a_new_deed_ends_what_could_be_done_again(
    qtbot: QtBot, diary: Diary, stack: UndoStack
) -> None:
    stack.did("Booked Ava.", diary.run(a_wish()))
    with qtbot.waitSignal(stack.undone):
        stack.undo()
    assert stack.redo_words == "Booked Ava."
    stack.did("Booked again.", diary.run(a_wish()))
    assert stack.redo_words == ""


def test_nothing_done_is_nothing_to_undo(stack: UndoStack) -> None:
    stack.undo()
    stack.redo()
    assert stack.undo_words == stack.redo_words == ""
