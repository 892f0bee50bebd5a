"""Several accounts in one week: marks, ticks, names, and what is greyed out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF

from pinmycal_desktop.model.account import (
    Account,
    ConnectionState,
    Host,
    Platform,
)
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.commands.accounts import AddAccount
from pinmycal_desktop.screen.layout import Block, Box
from pinmycal_desktop.ui import blocks
from pinmycal_desktop.ui.booking.outcome_note import OutcomeNote
from pinmycal_desktop.ui.booking.services import BookingServices
from pinmycal_desktop.ui.details.facts import BookingFacts
from pinmycal_desktop.ui.details.panel import DetailsPanel
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.side_bar import FilterRow, SideBar
from pinmycal_desktop.ui.theme import themes
from pinmycal_desktop.ui.week_words import BlockWords, WeekWords
from pinmycal_desktop.ui.widgets.button import Button
from tests.builders import ZONE, a_connection, an_account
from tests.screen.facts import NOW, Facts, march, week

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.week import WeekState
    from tests.ui.pages import Place

LOCAL = Account(id=1, uid="local", name="Personal", platform=Platform.LOCAL, zone=ZONE)
WORK = an_account()
BOX = Box(top=0.0, bottom=0.1, left=0.0, right=1.0)
HOST = Host(id=1, uid="h", account_id=1, name="Mira", email="m@x.y", zone="UTC")


def together(account: Account = WORK, **changes: object) -> tuple[WeekState, Booking]:
    """Return a week with one booking of a service's account, and that booking."""
    facts = march()
    first = next(each for each in facts.bookings if not each.is_all_day)
    there = replace(first, account_id=account.id, **changes)  # type: ignore[arg-type]
    rest = tuple(e for e in facts.bookings if e.id != first.id)
    read = Facts(
        bookings=(there, *rest),
        event_types=facts.event_types,
        accounts=(LOCAL, account),
    )
    return week(read), there


def test_a_block_bears_the_letters_of_its_account(qtbot: QtBot) -> None:
    del qtbot
    setting = blocks.Setting(themes().current)
    told = BlockWords("Ava Thompson", "9:00", "9:00–9:30", "Chat", "hand", "W")
    look = blocks.BlockLook(colour=1)
    wide = setting.picture(told, QRectF(0, 0, 140, 60), look)
    assert wide.mark == "W"
    assert QRectF(0, 0, 140, 60).contains(wide.mark_rect)
    line = setting.picture(told, QRectF(0, 0, 160, 20), look)
    assert not line.mark_rect.intersects(line.icon_rect)
    thin = setting.picture(told, QRectF(0, 0, 50, 60), look)
    low = setting.picture(told, QRectF(0, 0, 140, 12), look)
    assert (thin.mark, low.mark) == ("", "")
    mirrored = setting.picture(told, QRectF(0, 0, 140, 60), look._replace(rtl=True))
    assert mirrored.mark_rect.left() < 20


def test_only_bookings_of_services_are_marked_and_named() -> None:
    state, there = together()
    words = WeekWords(state, Format())
    other = next(each for each in state.bookings if each.account_id != WORK.id)
    marked = [words.block(Block(bookings=(e,), box=BOX)).mark for e in (there, other)]
    assert marked == ["W", ""]
    assert words.booking(there).endswith(", Work")
    assert not words.booking(other).endswith("Personal")


def test_the_details_name_the_account_and_grey_out_what_it_may_not_do(
    qtbot: QtBot,
) -> None:
    home = an_account(name="Home", platform=Platform.PINMYCAL)
    state, there = together(home, status=BookingStatus.PENDING)
    panel = DetailsPanel()
    qtbot.addWidget(panel)
    facts = BookingFacts(there, state, HOST, Format())
    panel.show_facts(facts)
    assert facts.account == "Home"
    buttons = {each.text(): each for each in panel.findChildren(Button)}
    assert not buttons["Confirm"].isEnabled()
    assert "does not offer this" in buttons["Confirm"].toolTip()
    assert buttons["Reschedule"].isEnabled()


@pytest.fixture
def side(qtbot: QtBot) -> SideBar:
    """The side bar on a Wednesday."""
    made = SideBar(NOW.date())
    qtbot.addWidget(made)
    made.show()
    return made


def rows(side: SideBar) -> dict[str, FilterRow]:
    """Return the ticks by what is heard of them."""
    found = side._accounts.findChildren(FilterRow)
    return {e.check.accessibleName(): e for e in found if not e.isHidden()}


def test_each_account_has_a_tick_once_there_are_several(
    qtbot: QtBot, side: SideBar
) -> None:
    side.show_state(week(replace(march(), accounts=(LOCAL,))))
    assert side._accounts.isHidden()
    out = replace(WORK, connection=a_connection(state=ConnectionState.NEEDS_SIGN_IN))
    state, _ = together(out)
    side.show_state(state)
    assert set(rows(side)) == {"Personal", "Work, Sign in again"}
    with qtbot.waitSignal(side.state_wanted) as heard:
        rows(side)["Work, Sign in again"].check.toggle()
    assert heard.args[0].query.hidden_accounts == {WORK.id}


def test_a_dialog_says_who_tells_the_invitee(place: Place) -> None:
    account = place.diary.run(
        AddAccount(
            uid="there",
            platform=Platform.CALCOM,
            name="Work",
            zone=ZONE,
            host_name="Mira",
            connection=a_connection(),
        )
    ).account
    services = BookingServices(
        operations=place.services.operations,
        clock=lambda: NOW,
        zone=ZONE,
        save_invitation=lambda _: None,
    )
    local = OutcomeNote(services, account_id=place.diary.account.local().id)
    place.qtbot.addWidget(local)
    local.show()
    assert local._who.text() == "Nobody is told."
    local.invitation.setChecked(True)
    local.show_account(account.id)
    place.qtbot.waitUntil(lambda: local._who.text() == "Work tells the invitee.")
    assert not local.invitation.isVisible()
    assert not local.invitation.isChecked()
    local.show_account(place.diary.account.local().id)
    place.qtbot.waitUntil(local.invitation.isVisible)
