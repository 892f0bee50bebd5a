"""Reads and writes beside the window, over a real diary."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QThread

from pinmycal_desktop.model.account import Account
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.bookings import CancelBooking
from pinmycal_desktop.model.errors import NotFound, PinmyCalError
from pinmycal_desktop.ui.operations import Operations
from tests.builders import a_wish

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.ui.relay import Relay


class Ear(QObject):
    """A widget's part that hears answers."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: list[QThread] = []

    def hear(self, value: object) -> None:
        self.heard.append(value)
        self.threads.append(QThread.currentThread())


def test_a_read_runs_elsewhere_and_answers_in_the_gui_thread(
    qtbot: QtBot, operations: Operations
) -> None:
    ear, ran_in = Ear(), []

    def work(diary: Diary) -> Account:
        ran_in.append(threading.current_thread().name)
        return diary.account.local()

    operations.read(work, ear.hear)
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert isinstance(ear.heard[0], Account)
    assert ran_in[0].startswith("pinmycal-read")
    assert ear.threads == [QThread.currentThread()]


def test_commands_run_in_the_order_asked_for(
    qtbot: QtBot, operations: Operations, relay: Relay
) -> None:
    outcomes: list[Outcome] = []
    changes: list[Changes] = []
    relay.changed.connect(changes.append)
    operations.write(a_wish(), outcomes.append)
    operations.write(CancelBooking(booking_id=1, origin=Origin.WINDOW), outcomes.append)
    qtbot.waitUntil(lambda: len(outcomes) == 2 and len(changes) == 2)
    assert not outcomes[1].booking.status.takes_time
    assert all(Part.BOOKINGS in each.parts for each in changes)


def test_an_error_a_person_understands_goes_to_on_error(
    qtbot: QtBot, operations: Operations
) -> None:
    told: list[PinmyCalError] = []
    unheard: list[object] = []
    operations.read(lambda diary: diary.bookings.get(99), unheard.append, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], NotFound)
    assert unheard == []


def test_an_error_nobody_waits_for_is_told_by_the_signal(
    qtbot: QtBot, operations: Operations
) -> None:
    with qtbot.waitSignal(operations.failed) as heard:
        operations.read(lambda diary: diary.bookings.get(99), lambda _answer: None)
    assert isinstance(heard.args[0], NotFound)


def test_a_bug_surfaces_in_the_gui_thread(qtbot: QtBot, operations: Operations) -> None:
    def buggy(_diary: Diary) -> None:
        raise KeyError("a bug")

    with qtbot.capture_exceptions() as caught:
        operations.read(buggy, lambda _answer: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is KeyError


def test_a_newer_question_makes_the_older_answer_stale(
    qtbot: QtBot, operations: Operations
) -> None:
    gate = threading.Event()
    heard: list[str] = []

    def slow(_diary: Diary) -> str:
        gate.wait(5)
        return "old"

    operations.read(slow, heard.append, topic="week")
    operations.read(lambda _diary: "new", heard.append, topic="week")
    qtbot.waitUntil(lambda: heard == ["new"])
    gate.set()
    qtbot.waitUntil(lambda: operations.is_idle)
    operations.read(lambda _diary: "last", heard.append)
    qtbot.waitUntil(lambda: "last" in heard)
    assert heard == ["new", "last"]


def test_a_dropped_topic_is_never_answered(
    qtbot: QtBot, operations: Operations
) -> None:
    heard: list[str] = []
    operations.read(lambda _diary: "gone", heard.append, topic="booking")
    operations.drop("booking")
    operations.read(lambda _diary: "here", heard.append)
    qtbot.waitUntil(lambda: "here" in heard and operations.is_idle)
    assert heard == ["here"]


def test_an_answer_for_a_widget_that_is_gone_is_dropped(
    qtbot: QtBot, operations: Operations
) -> None:
    import shiboken6  # noqa: PLC0415 - deletes what a window would

    ear = Ear()
    heard: list[object] = []
    gate = threading.Event()
    operations.read(lambda _diary: gate.wait(5), ear.hear)
    shiboken6.delete(ear)
    gate.set()
    operations.read(lambda _diary: True, heard.append)
    qtbot.waitUntil(lambda: bool(heard) and operations.is_idle)
    assert ear.heard == []


def test_closing_lets_a_write_finish_and_tells_nobody(
    qtbot: QtBot, diary: Diary
) -> None:
    heard: list[object] = []
    made = Operations(diary)
    made.write(a_wish(), heard.append)
    assert made.close()
    qtbot.wait(1)
    assert heard == []
    assert diary.bookings.get(1).attendee.name == "Ava Lindqvist"
    made.read(lambda _diary: None, heard.append)  # a timer may come late
    qtbot.wait(1)
    assert heard == []
    with pytest.raises(RuntimeError):
        made.write(a_wish(), heard.append)


def test_closing_does_not_wait_for_ever(diary: Diary) -> None:
    gate = threading.Event()
    made = Operations(diary)
    made.read(lambda _diary: gate.wait(5), lambda _answer: None)
    assert not made.close(seconds=0.05)
    gate.set()


def test_a_relay_that_was_closed_hears_no_more(
    qtbot: QtBot, operations: Operations, relay: Relay
) -> None:
    changes: list[Changes] = []
    outcomes: list[Outcome] = []
    relay.changed.connect(changes.append)
    relay.close()
    operations.write(a_wish(), outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes))
    assert changes == []


def test_what_can_be_stopped_is_stopped_when_the_window_closes(
    qtbot: QtBot, diary: Diary
) -> None:
    made = Operations(diary)
    begun, held, quick = threading.Event(), threading.Event(), threading.Event()
    stopped: list[str] = []

    def stop() -> None:
        stopped.append("the long one")
        held.set()

    made.errand(lambda _: quick.set(), print, stop=lambda: stopped.append("the quick"))
    assert quick.wait(30)
    qtbot.waitUntil(lambda: made.is_idle)

    def wait(_diary: Diary) -> bool:
        begun.set()
        return held.wait()

    made.errand(wait, print, stop=stop)
    assert begun.wait(30)
    assert made.close(30)
    assert stopped == ["the long one"]
