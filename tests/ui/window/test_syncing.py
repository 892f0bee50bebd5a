"""What the window says of its services: pill, bar and status line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.commands.accounts import AddAccount
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.outbox import ChangeState
from pinmycal_desktop.model.sync_status import SyncState, SyncStatus
from pinmycal_desktop.screen.layout import Block, BlockKind, Box
from pinmycal_desktop.screen.pace import Pace
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.ui.agenda.view import AgendaView
from pinmycal_desktop.ui.details.facts import BookingFacts
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.month.view import MonthView
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.relay import Relay
from pinmycal_desktop.ui.services import Doors
from pinmycal_desktop.ui.syncing import SyncTelling
from pinmycal_desktop.ui.waiting_pill import WaitingPill
from pinmycal_desktop.ui.week import WeekView
from pinmycal_desktop.ui.week_words import WeekWords
from pinmycal_desktop.ui.widgets.button import Button
from tests.builders import NOW, ZONE, a_connection, a_uid
from tests.screen.facts import march, week

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.model.booking import Booking

WIDE, SLIM = 1440, 1000


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Diary]:
    """A diary with an account at a service."""
    opened = Diary.open(tmp_path / "a.db", clock=lambda: NOW, zone=ZONE)
    opened.run(
        AddAccount(
            uid=a_uid(),
            platform=Platform.CALCOM,
            name="Work",
            zone=ZONE,
            host_name="Mira",
            connection=a_connection(),
        )
    )
    yield opened
    opened.close()


@pytest.fixture
def window(diary: Diary, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window over it."""
    operations, relay = Operations(diary), Relay()
    relay.watch(diary)
    page = lambda *_: QWidget()  # noqa: E731 - pages that are not looked at
    state = WeekState.at(NOW.date(), zone=ZONE, now=NOW)
    made = MainWindow(state, clock=lambda: NOW, doors=Doors(outbox=page, accounts=page))
    qtbot.addWidget(made)
    made.attach(operations, relay)
    made.resize(WIDE, 900)
    made.show()
    qtbot.waitUntil(lambda: len(made.state.accounts) == 2)
    SyncTelling(made, operations, relay, clock=lambda: NOW)
    yield made
    made.close()
    relay.close()
    assert operations.close()


@pytest.fixture
def told(window: MainWindow) -> SyncTelling:
    """Who speaks of the services in it."""
    found = window.findChild(SyncTelling)
    assert isinstance(found, SyncTelling)
    return found


def status(state: SyncState, **fields: Any) -> SyncStatus:
    """Return how it goes with the account."""
    return SyncStatus(account_id=2, state=state, **fields)


def bar(window: MainWindow) -> str:
    """Return what the bar says; empty when it is not there."""
    banner = window.frame.sync_banner
    return "" if banner.isHidden() else banner.accessibleName()


def press(window: MainWindow) -> None:
    """Press the button in the bar."""
    window.frame.sync_banner.findChildren(Button)[-1].click()


def test_offline_is_said_with_since_when_until_when_and_when_it_is_tried_again(
    window: MainWindow, told: SyncTelling, qtbot: QtBot
) -> None:
    away = status(
        SyncState.OFFLINE,
        as_of=NOW - timedelta(minutes=28),
        since=NOW - timedelta(minutes=20),
        next_at=NOW + timedelta(seconds=40),
    )
    told.tell(away)
    line = window.frame.status
    assert line.place() == "Offline · as of 07:32"
    assert line._counts.text() == "Next try in 40 s"
    assert bar(window) == (
        "Offline since 07:40 You can read, book, move and cancel. Changes wait here "
        "and go out in order."
    )
    with qtbot.waitSignal(told.now_wanted):
        press(window)
    told.tell(status(SyncState.UP_TO_DATE, as_of=NOW))
    assert line.place() == "Up to date · as of 08:00"
    assert line._counts.text() == "0 bookings"
    assert not bar(window)


def test_a_try_that_is_far_off_is_told_by_the_clock(
    window: MainWindow, told: SyncTelling
) -> None:
    told.tell(status(SyncState.OFFLINE, since=NOW, next_at=NOW + timedelta(hours=30)))
    assert "Next try at Tue" in window.frame.status._counts.text()


def test_the_first_reading_tells_how_far_it_has_come(
    window: MainWindow, told: SyncTelling
) -> None:
    line = window.frame.status
    told.tell(status(SyncState.NEVER))
    assert line.place() == "Reading your bookings…"
    told.tell(status(SyncState.WORKING, bookings_read=2000))
    assert line.place() == "Reading: 2,000 bookings"
    told.tell(status(SyncState.WORKING, bookings_read=2000, bookings_total=10000))
    assert line.place() == "Reading: 2,000 of 10,000 bookings"


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (SyncState.NEEDS_SIGN_IN, "Work wants you to sign in again"),
        (SyncState.TROUBLED, "Trouble at Work since 08:00 work.example has"),
    ],
)
def test_what_keeps_changes_here_is_said_with_its_way_out(
    window: MainWindow, told: SyncTelling, qtbot: QtBot, state: SyncState, said: str
) -> None:
    trouble = Message.of("remote.server-trouble", host="work.example", status=500)
    told.tell(status(state, since=NOW, trouble=trouble))
    assert said in bar(window)
    if state is SyncState.NEEDS_SIGN_IN:
        press(window)
        assert window.frame.pages.currentWidget() is not window.frame.hours
    else:
        with qtbot.waitSignal(told.now_wanted):
            press(window)


def test_what_waits_for_a_person_is_said_even_when_all_else_is_well(
    window: MainWindow, told: SyncTelling
) -> None:
    told._arrived(({2: "Work"}, (ChangeState.REFUSED, ChangeState.WAITING)))
    told.tell(status(SyncState.UP_TO_DATE, as_of=NOW))
    assert bar(window).startswith("1 change waits for you")
    press(window)
    assert window.frame.pages.currentWidget() is not window.frame.hours


@pytest.mark.parametrize("width", [WIDE, 1360, 1400, 1700])
@pytest.mark.parametrize("waiting", [(ChangeState.WAITING,) * 12, ()])
def test_the_days_are_told_whole_beside_what_waits(
    window: MainWindow,
    told: SyncTelling,
    qtbot: QtBot,
    width: int,
    waiting: tuple[ChangeState, ...],
) -> None:
    told.tell(status(SyncState.UP_TO_DATE, as_of=NOW))
    told._arrived(({2: "Work"}, waiting))
    window.browsing.go_to(date(2026, 12, 28))
    window.resize(width, 800)
    title = window.frame.toolbar._title
    assert title.text() == "28 December 2026 – 3 January 2027"
    needed = title.fontMetrics().horizontalAdvance(title.text())
    qtbot.waitUntil(lambda: title.contentsRect().width() >= needed)


@pytest.mark.parametrize(
    ("state", "page"),
    [(SyncState.UP_TO_DATE, "outbox"), (SyncState.NEEDS_SIGN_IN, "accounts")],
)
def test_the_bar_leads_to_no_page_that_is_shown(
    window: MainWindow,
    told: SyncTelling,
    qtbot: QtBot,
    state: SyncState,
    page: str,
) -> None:
    told._arrived(({2: "Work"}, (ChangeState.REFUSED,)))
    told.tell(status(state, as_of=NOW, since=NOW))
    press(window)
    assert window.browsing.page == page
    assert bar(window)
    assert not ways(window)
    window.ask("week")
    assert window.browsing.page == "week"
    qtbot.waitUntil(lambda: len(ways(window)) == 1)


def ways(window: MainWindow) -> list[Button]:
    """Return the buttons in the bar."""
    found = window.frame.sync_banner.findChildren(Button)
    return [each for each in found if not each.isHidden()]


def test_an_account_that_went_is_spoken_of_no_more(
    window: MainWindow, told: SyncTelling
) -> None:
    told.tell(status(SyncState.OFFLINE, since=NOW))
    told._arrived(({}, ()))
    assert window.frame.status.place() == "On this computer"
    assert not bar(window)


def test_the_pill_tells_how_many_wait_and_leads_to_them(
    window: MainWindow, told: SyncTelling, qtbot: QtBot
) -> None:
    told._arrived(({2: "Work"}, (ChangeState.WAITING,) * 3))
    told.tell(status(SyncState.OFFLINE, since=NOW))
    pill = window.frame.toolbar.findChild(WaitingPill)
    assert isinstance(pill, WaitingPill)
    assert pill.text() == "3 wait"
    assert pill.accessibleName() == "Outbox: 3 changes wait"
    window.resize(SLIM, 700)
    qtbot.waitUntil(lambda: pill.text() == "3")
    pill.click()
    assert window.frame.pages.currentWidget() is not window.frame.hours
    window.resize(WIDE, 900)
    told._arrived(({2: "Work"}, (ChangeState.WAITING, ChangeState.CONFLICT)))
    qtbot.waitUntil(lambda: pill.text() == "1 needs you")
    assert pill.accessibleName() == "Outbox: 2 changes wait, 1 needs you"
    told._arrived(({2: "Work"}, ()))
    assert pill.isHidden()


@pytest.mark.parametrize(
    ("change", "said"),
    [(ChangeState.WAITING, "not sent yet"), (ChangeState.REFUSED, "stuck")],
)
def test_what_was_not_sent_is_said_wherever_a_booking_is_named(
    qtbot: QtBot, change: ChangeState, said: str
) -> None:
    state, first = unsent(change)
    words = WeekWords(state, Format())
    assert f", confirmed, {said}" in words.booking(first)
    run = Block(kind=BlockKind.MORE, bookings=(first,), box=Box(top=0.0, bottom=0.1))
    assert f"({said})" in words.block_name(run)
    facts = BookingFacts(booking=first, state=state, host=None, form=Format())
    assert facts.status == f"Confirmed · {said}"
    name, view = first.attendee.name, WeekView()
    qtbot.addWidget(view)
    view.resize(900, 900)
    view.show_state(state)
    view.show()
    assert said in read_aloud(view.area, name)


@pytest.mark.parametrize("change", [ChangeState.WAITING, ChangeState.REFUSED])
def test_agenda_and_month_say_it_too(qtbot: QtBot, change: ChangeState) -> None:
    state, first = unsent(change)
    said = WeekWords(state, Format()).delivery(first)
    agenda, month = AgendaView(), MonthView()
    for view in (agenda, month):
        qtbot.addWidget(view)
        view.resize(1000, 800)
        view.show()
    agenda.show_state(state)
    assert said in read_aloud(agenda, first.attendee.name)
    month.show_state(state.at_pace(Pace.MONTH, 7).choose(first.id))
    assert month.picture is not None
    icon = "triangle-alert" if change.needs_somebody else "arrow-up"
    assert month.picture.chip_words(first).icon == icon
    assert said in month.picture.told.booking(first)


def unsent(change: ChangeState) -> tuple[WeekState, Booking]:
    """Return a week with a booking no service was told of, and that booking."""
    facts = march()
    first = next(
        each for each in facts.bookings if each.attendee.name.startswith("Sofía")
    )
    return week(replace(facts, unsent=((first.id, change),))), first


def read_aloud(view: QWidget, name: str) -> str:
    """Return what a screen reader says of the part that begins with a name."""
    found = QAccessible.queryAccessibleInterface(view)
    assert found is not None
    parts = [found.child(place) for place in range(found.childCount())]
    names = [each.text(QAccessible.Text.Name) for each in parts if each is not None]
    return next(each for each in names if each.startswith(name))
