"""Acting for somebody: shown alone, booked in alone, told at all times, and kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from pinmycal_desktop.app.doors import all_doors
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.commands.accounts import AddAccount
from pinmycal_desktop.model.commands.sync import TakeInSetup
from pinmycal_desktop.model.remote_setup import RemoteEventType
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.ui.booking.dialog import BookingDialog
from pinmycal_desktop.ui.main_window import MainWindow
from tests.builders import ZONE, a_connection, a_uid, a_wish, at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay
    from tests.builders import SettableClock

PATIENCE = 30_000


def an_account_of(name: str) -> AddAccount:
    """Return the command that signs somebody's account in."""
    return AddAccount(
        uid=a_uid(),
        platform=Platform.CALCOM,
        name=name,
        zone=ZONE,
        host_name=name,
        connection=a_connection(username=name),
    )


@pytest.fixture
def ines(diary: Diary) -> Account:
    """Somebody whose bookings are at a service, with one event type there."""
    added = diary.run(an_account_of("Ines Moreau")).account
    there = RemoteEventType(remote_id="7", slug="talk", title="Talk", lengths=(30,))
    diary.run(TakeInSetup(account_id=added.id, event_types=(there,)))
    return added


@pytest.fixture
def window(  # noqa: PLR0917 - fixtures come by position
    qtbot: QtBot,
    diary: Diary,
    operations: Operations,
    relay: Relay,
    clock: SettableClock,
    ines: Account,
) -> MainWindow:
    """The window of two accounts, with a booking in the local one."""
    assert ines.id
    diary.run(a_wish(start=at(10, 9)))
    state = WeekState.at(date(2026, 3, 9), zone=ZONE, now=clock())
    made = MainWindow(state, clock=clock, doors=all_doors())
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.attach(operations, relay)
    qtbot.waitUntil(lambda: made.state.is_read, timeout=PATIENCE)
    return made


def act_for(window: MainWindow, name: str) -> None:
    """Choose a name in the menu that the action opens."""
    window.actions_["acting-for"].trigger()
    (menu,) = (each for each in window.findChildren(QMenu) if each.isVisible())
    entries = {each.text(): each for each in menu.actions()}
    assert [text for text in entries if text != "Acting for"] == [
        "Everybody",
        "Personal",
        "Ines Moreau",
    ]
    entries[name].trigger()
    menu.close()


def test_only_what_is_theirs_is_shown_and_booked(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert len(window.state.visible_bookings) == 1
    act_for(window, "Ines Moreau")
    assert not window.state.visible_bookings
    assert [each.title for each in window.state.visible_types] == ["Talk"]
    assert window.frame.side.owner.accessibleName() == (
        "Main menu. Acting for, Ines Moreau"
    )
    window.ask("book")
    (dialog,) = window.findChildren(BookingDialog)
    assert dialog.windowTitle() == "New booking for Ines Moreau"
    kinds = dialog._form._type.field
    qtbot.waitUntil(lambda: kinds.count() == 1, timeout=PATIENCE)
    assert dialog.draft.event_type.title == "Talk"
    dialog.reject()
    act_for(window, "Everybody")
    assert len(window.state.visible_bookings) == 1
    assert "Acting for" not in window.frame.side.owner.accessibleName()


def test_closing_the_filters_does_not_end_it(window: MainWindow) -> None:
    act_for(window, "Ines Moreau")
    window.ask("filter")
    window.frame.filters.text.setText("ava")
    window.frame.filters.text.textEdited.emit("ava")
    window.frame.filters.close_bar()
    assert window.state.query.text == ""
    acted = window.state.acted_for
    assert acted is not None
    assert acted.name == "Ines Moreau"


def test_it_is_told_where_the_side_bar_folds_away(
    qtbot: QtBot, window: MainWindow
) -> None:
    acting = window.frame.toolbar.acting
    act_for(window, "Ines Moreau")
    assert not acting.isVisible()
    window.resize(1024, 640)
    qtbot.waitUntil(acting.isVisible, timeout=PATIENCE)
    assert acting.accessibleName() == "Acting for Ines Moreau"
    assert acting.text() == "Ines Moreau"
    window.resize(700, 640)
    qtbot.waitUntil(lambda: acting.text() == "IM", timeout=PATIENCE)


def test_who_has_nothing_to_book_is_told_so(
    window: MainWindow, diary: Diary, qtbot: QtBot
) -> None:
    bare = diary.run(an_account_of("Bo")).account
    qtbot.waitUntil(lambda: window.state.account(bare.id) is not None, timeout=PATIENCE)
    window.browsing.act_for(bare.id)
    window.ask("book")
    assert not window.findChildren(BookingDialog)
    assert "Bo has no event type to book" in window.frame.banner.accessibleName()


def test_alone_there_is_nobody_to_act_for(
    qtbot: QtBot,
    diary: Diary,
    operations: Operations,
    relay: Relay,
    clock: SettableClock,
) -> None:
    assert len(diary.account.every()) == 1
    state = WeekState.at(date(2026, 3, 9), zone=ZONE, now=clock())
    made = MainWindow(state, clock=clock, doors=all_doors())
    qtbot.addWidget(made)
    made.attach(operations, relay)
    qtbot.waitUntil(lambda: made.state.is_read, timeout=PATIENCE)
    assert not made.actions_["acting-for"].isVisible()
