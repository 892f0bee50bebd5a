"""The outbox: what waits, why, and what a person may do about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from pinmycal_desktop.app.setup_facts import facts_of_setup
from pinmycal_desktop.model.commands.setup import SaveEventType, SaveSchedule
from pinmycal_desktop.model.commands.sync import (
    MarkSending,
    MarkUnsure,
    RefuseChange,
)
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.outbox import ChangeKind, ChangeState
from pinmycal_desktop.model.remote_setup import RemoteSchedule
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.outbox.page import OutboxPage
from pinmycal_desktop.ui.outbox.row import DROP, EARLIER, HOLD, MINE, SEND, THEIRS
from pinmycal_desktop.ui.outbox.telling import icon_of
from pinmycal_desktop.ui.relay import Relay
from pinmycal_desktop.ui.services import Services
from tests.builders import ZONE, SettableClock, at
from tests.sync.desk import Desk
from tests.sync.service import EVENT_TYPE, Service

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.diary import Outcome


class Shown:
    """The page over a computer that keeps up with a service."""

    def __init__(self, desk: Desk, service: Service, qtbot: QtBot) -> None:
        self.desk, self.service, self.qtbot = desk, service, qtbot
        self.told: list[str] = []
        self.operations, self.relay = Operations(desk.diary), Relay()
        self.relay.watch(desk.diary)
        services = Services(
            operations=self.operations,
            relay=self.relay,
            clock=desk.clock,
            form=Format(),
            zone=ZONE,
            host=None,
            did=self._hear,
            open_page=lambda _: None,
            save_invitation=lambda _: None,
        )
        self.page = OutboxPage(services, facts=facts_of_setup)
        qtbot.addWidget(self.page)
        self.page.resize(900, 700)
        self.page.show()

    def _hear(self, told: str, _outcome: Outcome) -> None:
        self.told.append(told)

    def close(self) -> None:
        """End the work beside the page."""
        self.relay.close()
        assert self.operations.close()

    def rows(self, count: int) -> list[str]:
        """Wait for so many rows; return what each says."""
        self.qtbot.waitUntil(lambda: len(self.page.rows) == count)
        return [each.accessibleName() for each in self.page.rows]

    def says(self, sentence: str) -> None:
        """Wait until some row says a sentence."""
        self.qtbot.waitUntil(
            lambda: any(sentence in each.accessibleName() for each in self.page.rows)
        )

    def press(self, row: int, what: str) -> None:
        """Press a row's button."""
        self.page.rows[row].buttons[what].click()


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
def shown(tmp_path: Path, clock: SettableClock, qtbot: QtBot) -> Iterator[Shown]:
    service = Service(clock, knows_keys=False)
    desk = Desk(tmp_path, service, clock)
    desk.sync()
    made = Shown(desk, service, qtbot)
    yield made
    made.close()
    desk.close()


def test_with_nothing_to_send_it_says_so(shown: Shown) -> None:
    assert shown.rows(0) == []
    assert shown.page.empty.isVisible()
    assert not shown.page.send_all.isVisible()


def test_it_tells_what_waits_and_why(shown: Shown) -> None:
    booking = shown.desk.book(at(10, 10))
    (made,) = shown.rows(1)
    assert made.startswith("Book ")
    assert "with Bo" in made
    assert "Leaves at" in made
    assert not shown.page.empty.isVisible()
    assert EARLIER not in shown.page.rows[0].buttons
    shown.desk.sync()
    shown.rows(0)
    shown.desk.move(booking, at(10, 11))
    shown.desk.cancel(booking)
    moved, cancelled = shown.rows(2)
    assert moved.startswith("Move Bo to ")
    assert cancelled.startswith("Cancel Bo")
    assert "Waits for: Move Bo" in cancelled


def test_what_was_sent_leaves_the_list(shown: Shown) -> None:
    shown.desk.book(at(10, 10))
    shown.rows(1)
    shown.desk.sync()
    shown.rows(0)
    assert len(shown.service.active()) == 1


def test_a_change_is_held_and_sent(shown: Shown) -> None:
    shown.desk.book(at(10, 10))
    shown.rows(1)
    shown.press(0, HOLD)
    shown.says("Waits until you send it")
    shown.desk.sync()
    assert shown.service.active() == []
    shown.press(0, SEND)
    shown.says("Goes out next")
    shown.desk.sync()
    shown.rows(0)
    assert len(shown.service.active()) == 1


def test_all_are_sent_at_once(shown: Shown) -> None:
    shown.desk.book(at(10, 10))
    shown.desk.book(at(11, 10), email="cy@example.org")
    shown.rows(2)
    shown.page.send_all.click()
    shown.qtbot.waitUntil(
        lambda: all("Goes out next" in each for each in shown.rows(2))
    )


def test_a_dropped_change_is_as_if_it_never_was(shown: Shown) -> None:
    shown.desk.book(at(10, 10))
    shown.rows(1)
    shown.press(0, DROP)
    shown.rows(0)
    assert shown.desk.active == ()
    shown.qtbot.waitUntil(lambda: bool(shown.told))
    (told,) = shown.told
    assert told.startswith("Dropped: Book")


def test_a_change_goes_before_the_one_above(shown: Shown) -> None:
    shown.desk.book(at(10, 10))
    shown.desk.book(at(11, 10), email="cy@example.org")
    shown.rows(2)
    (_first, second) = (row.change_id for row in shown.page.rows)
    shown.press(1, EARLIER)
    shown.qtbot.waitUntil(lambda: shown.page.rows[0].change_id == second)


def test_what_was_refused_offers_other_times(shown: Shown) -> None:
    shown.desk.book(at(10, 10))
    shown.rows(1)
    change = shown.page.rows[0].change_id
    shown.desk.diary.run(MarkSending(change_id=change))
    shown.says("Is being sent")
    shown.desk.diary.run(
        RefuseChange(
            change_id=change,
            trouble=Message.of("remote.refused"),
            alternatives=(at(10, 12), at(10, 13)),
        )
    )
    shown.says("did not take the message")
    page = shown.page
    others = [each for each in page.rows[0].findChildren(QLabel) if each.isVisible()]
    assert others
    page.rows[0].start_chosen.emit(at(10, 12))
    shown.qtbot.waitUntil(lambda: shown.desk.items[0].state is ChangeState.WAITING)
    (booking,) = shown.desk.active
    assert booking.span.start == at(10, 12)


def test_an_unsure_change_is_looked_up(shown: Shown) -> None:
    shown.desk.book(at(10, 10))
    shown.rows(1)
    change = shown.page.rows[0].change_id
    shown.desk.diary.run(MarkSending(change_id=change))
    shown.desk.diary.run(
        MarkUnsure(change_id=change, trouble=Message.of("remote.too-slow"))
    )
    shown.says("nobody answered")
    assert set(shown.page.rows[0].buttons) == {SEND}


@pytest.mark.parametrize("choice", [MINE, THEIRS])
def test_of_two_changes_a_person_chooses(shown: Shown, choice: str) -> None:
    booking = shown.desk.book(at(10, 10))
    shown.desk.sync()
    shown.rows(0)
    (there,) = shown.service.active()
    shown.desk.move(booking, at(10, 12))
    shown.rows(1)
    shown.desk.clock.advance(seconds=5)
    shown.service.reschedule(there.uid, start=at(10, 15), key="")
    for _ in range(3):
        shown.desk.sync()
    shown.says("changed there meanwhile")
    labels = [each.text() for each in shown.page.rows[0].findChildren(QLabel)]
    assert {"Before", "Here", "There"} <= set(labels)
    shown.press(0, choice)
    shown.qtbot.waitUntil(lambda: not shown.page.rows or choice == MINE)
    for _ in range(3):
        shown.desk.sync()
    shown.rows(0)
    (kept,) = shown.service.active()
    assert kept.span.start == (at(10, 12) if choice == MINE else at(10, 15))


def test_what_cannot_be_done_any_more_is_told(shown: Shown) -> None:
    shown.desk.book(at(10, 10))
    shown.rows(1)
    row = shown.page.rows[0]
    shown.desk.sync()
    shown.operations.failed.connect(lambda _: None)
    row.asked.emit(HOLD)
    shown.qtbot.waitUntil(
        lambda: any(
            each.isVisible() and "change" in each.text().lower()
            for each in shown.page.findChildren(QLabel)
        )
    )


def test_an_event_type_is_shown_by_what_differs(shown: Shown) -> None:
    (kind,) = shown.desk.diary.event_types.everywhere(account_id=shown.desk.account.id)
    wish = replace(kind, title="Seminar", buffer_before=10)
    shown.desk.diary.run(SaveEventType(event_type=wish))
    there = shown.service.event_types[EVENT_TYPE]
    shown.service.event_types[EVENT_TYPE] = replace(
        there, title="Lecture", document=there.document + " "
    )
    shown.desk.sync()
    shown.rows(1)
    told = [each.text() for each in shown.page.rows[0].findChildren(QLabel)]
    assert "Name: Intro call\nBuffer before: \N{EM DASH}" in told
    assert "Name: Seminar\nBuffer before: 10 min" in told
    assert "Name: Lecture\nBuffer before: \N{EM DASH}" in told


def test_hours_are_shown_by_what_differs(shown: Shown) -> None:
    shown.service.schedules["s1"] = RemoteSchedule(
        remote_id="s1", name="Term", zone=ZONE, is_default=True, document="{}"
    )
    shown.desk.sync(seconds=90_000)
    (hours,) = shown.desk.diary.schedules.everywhere(account_id=shown.desk.account.id)
    shown.desk.diary.run(SaveSchedule(schedule=replace(hours, name="Mine")))
    there = shown.service.schedules["s1"]
    theirs = replace(there, name="Theirs", zone="Asia/Tokyo", document="{} ")
    shown.service.schedules["s1"] = theirs
    shown.desk.sync()
    shown.rows(1)
    told = [each.text() for each in shown.page.rows[0].findChildren(QLabel)]
    assert f"Name: Mine\nZone: {ZONE}" in told
    assert "Name: Theirs\nZone: Asia/Tokyo" in told


def test_every_kind_has_an_icon() -> None:
    assert all(icon_of(kind) for kind in ChangeKind)
