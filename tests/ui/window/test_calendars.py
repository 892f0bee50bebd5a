"""Other calendars in the window: at the side, in the dialog, in the week."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pinmycal_desktop.app.doors import all_doors
from pinmycal_desktop.model.booking import Calendar
from pinmycal_desktop.model.calendar_source import FetchProgress
from pinmycal_desktop.model.commands.calendars import NoteFetch
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.ui.calendars.dialog import CalendarDialog
from pinmycal_desktop.ui.calendars.row import CHANGE, REFRESH, REMOVE, CalendarRow
from pinmycal_desktop.ui.calendars.state import fetch_words
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.vault import SessionVault, calendar_secret_name
from tests.builders import NOW, ZONE, SettableClock, a_busy_time

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay

ADDRESS = "https://x.test/s3cr3t.ics"


@pytest.fixture
def vault() -> SessionVault:
    """What keeps addresses."""
    return SessionVault()


@pytest.fixture
def window(
    qtbot: QtBot,
    operations: Operations,
    relay: Relay,
    clock: SettableClock,
    vault: SessionVault,
) -> MainWindow:
    """The window of the diary, with everything read."""
    state = WeekState.at(date(2026, 3, 9), zone=ZONE, now=clock())
    made = MainWindow(state, clock=clock, doors=all_doors(secrets=lambda: vault))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.attach(operations, relay)
    qtbot.waitUntil(lambda: made.state.is_read)
    return made


def dialog_of(qtbot: QtBot, window: MainWindow) -> CalendarDialog:
    """Return the dialog once it is open."""

    def visible() -> list[CalendarDialog]:
        return [e for e in window.findChildren(CalendarDialog) if e.isVisible()]

    qtbot.waitUntil(lambda: bool(visible()))
    return visible()[0]


def the_row(qtbot: QtBot, window: MainWindow, name: str) -> CalendarRow:
    """Return the row of a calendar at the side, once it is there."""

    def found() -> list[CalendarRow]:
        rows = window.frame.side.findChildren(CalendarRow)
        return [e for e in rows if e.check.accessibleName().startswith(name)]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[-1]


def subscribed(qtbot: QtBot, window: MainWindow, diary: Diary, what: str) -> Calendar:
    """Subscribe as a person does, and return the calendar."""
    window.ask("subscribe")
    dialog = dialog_of(qtbot, window)
    QTest.keyClicks(dialog.address.field, what)
    QTest.keyClicks(dialog.name.field, "Family")
    QTest.keyClick(dialog.colour.field, Qt.Key.Key_4)
    dialog.save()
    qtbot.waitUntil(lambda: bool(diary.busy.calendars()))
    qtbot.waitUntil(lambda: "Family" in window.frame.status.notice.text())
    (calendar,) = diary.busy.calendars()
    return calendar


def note(diary: Diary, calendar: Calendar, progress: FetchProgress) -> None:
    """Note how fetching went, and half an hour on Tuesday."""
    assert calendar.source is not None
    uid = calendar.source.place.uid
    change = diary.calendars.compare(calendar, (a_busy_time(),))
    diary.run(NoteFetch(uid=uid, progress=progress, due_at=NOW, change=change))


def test_a_calendar_is_subscribed_to_and_shown(
    qtbot: QtBot, diary: Diary, window: MainWindow, vault: SessionVault
) -> None:
    calendar = subscribed(qtbot, window, diary, ADDRESS)
    assert calendar.colour == 4
    assert calendar.source is not None
    assert vault.get(calendar_secret_name(calendar.source.place.uid)) == ADDRESS
    assert "kept until you close" in window.frame.status.notice.text()
    row = the_row(qtbot, window, "Family")
    assert row.state.text() == "Being fetched…"
    note(diary, calendar, FetchProgress(fetched_at=NOW, events=1))
    qtbot.waitUntil(lambda: bool(window.state.visible_busy))
    assert window.state.visible_busy[0].colour == 4
    row = the_row(qtbot, window, "Family, Fetched")
    window.grab()  # in its colour
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert window.state.visible_busy == ()
    assert window.actions_["undo"].isEnabled()
    window.ask("undo")
    qtbot.waitUntil(lambda: not diary.busy.calendars())


def test_what_is_no_address_is_said_under_the_field(
    qtbot: QtBot, diary: Diary, window: MainWindow, tmp_path: Path
) -> None:
    window.ask("subscribe")
    dialog = dialog_of(qtbot, window)
    dialog.save()
    assert "Give the address" in dialog.address.error()
    QTest.keyClicks(dialog.address.field, "http://x.test/a.ics")
    assert dialog.address.error() == ""
    dialog.save()
    assert "https address" in dialog.address.error()
    dialog._take_file(str(tmp_path / "team.ics"))
    assert dialog.address.error() == ""
    dialog.save()
    qtbot.waitUntil(lambda: bool(diary.busy.calendars()))
    assert diary.busy.calendars()[0].name == "team"


def test_an_address_that_is_refused_is_forgotten(
    qtbot: QtBot, diary: Diary, window: MainWindow, vault: SessionVault
) -> None:
    subscribed(qtbot, window, diary, ADDRESS)
    qtbot.waitUntil(lambda: not window.findChildren(CalendarDialog))
    window.ask("subscribe")
    dialog = dialog_of(qtbot, window)
    QTest.keyClicks(dialog.address.field, ADDRESS)
    dialog.save()
    qtbot.waitUntil(lambda: "already, as “Family”" in dialog.address.error())
    qtbot.waitUntil(lambda: len(vault._known) == 1)
    assert dialog.save_button.isEnabled()


def test_a_calendar_is_changed_and_its_address_stays(
    qtbot: QtBot, diary: Diary, window: MainWindow, vault: SessionVault
) -> None:
    calendar = subscribed(qtbot, window, diary, ADDRESS)
    window._ask_calendar(CHANGE, calendar)
    qtbot.waitUntil(lambda: len(window.findChildren(CalendarDialog)) == 1)
    dialog = dialog_of(qtbot, window)
    assert dialog.address.field.placeholderText() == "https://x.test/…"
    assert "s3cr3t" not in dialog.address.field.text()
    dialog.name.field.setText(" ")
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.name.error()))
    dialog.name.field.setText("Kin")
    dialog.takes_time.setChecked(False)
    dialog.save()
    qtbot.waitUntil(lambda: diary.busy.calendars()[0].name == "Kin")
    (changed,) = diary.busy.calendars()
    assert (changed.takes_time, changed.source) == (False, calendar.source)
    assert len(vault._known) == 1
    the_row(qtbot, window, "Kin, takes no time")


def test_a_calendar_is_fetched_now_and_removed(
    qtbot: QtBot, diary: Diary, window: MainWindow
) -> None:
    calendar = subscribed(qtbot, window, diary, ADDRESS)
    note(diary, calendar, FetchProgress(fetched_at=NOW))
    row = the_row(qtbot, window, "Family")
    menu = row.menu()
    texts = [each.text() for each in menu.actions() if each.text()]
    assert texts == ["Change…", "Fetch now", "Remove"]
    menu.deleteLater()
    with qtbot.waitSignal(window.attached.showing.beside_changed):  # type: ignore[union-attr]
        window._ask_calendar(REFRESH, calendar)
    window._ask_calendar(REMOVE, calendar)
    qtbot.waitUntil(lambda: not diary.busy.calendars())
    qtbot.waitUntil(lambda: "Removed Family" in window.frame.status.notice.text())
    window.ask("undo")
    qtbot.waitUntil(lambda: len(diary.busy.calendars()) == 1)


def test_what_is_said_of_fetching(
    qtbot: QtBot, diary: Diary, window: MainWindow
) -> None:
    calendar = subscribed(qtbot, window, diary, ADDRESS)
    form, now = Format(), NOW + timedelta(minutes=5)

    def told(progress: FetchProgress) -> tuple[str, str]:
        note(diary, calendar, progress)
        (fresh,) = diary.busy.calendars()
        found = fetch_words(fresh, now=now, form=form, zone=ZONE)
        return found.short, found.whole

    good = FetchProgress(fetched_at=NOW, events=3)
    assert told(good)[0] == "Fetched 5 min ago"
    assert "It holds 3 busy times" in told(good)[1]
    lost = FetchProgress(fetched_at=NOW, unreadable=2)
    assert "Not readable: 2." in told(lost)[1]
    late = good.failed(now, Message.of("remote.answered", status=500))
    short, whole = told(late)
    assert short == "Not reached"
    assert "(500)" in whole
    assert "was fetched 5 min ago" in whole
    assert "tried again" in whole
    row = the_row(qtbot, window, "Family, Not reached")
    assert row.state.property("ink") == "warning"


def test_a_calendar_of_which_nothing_is_said_shows_its_name(qtbot: QtBot) -> None:
    row = CalendarRow(Calendar(id=1, account_id=1, name="Family"), checked=True)
    qtbot.addWidget(row)
    row.resize(200, 28)
    row.show()
    row.tell(NOW, Format(), "UTC")
    name = next(e for e in row.findChildren(PlainLabel) if e.text() == "Family")
    qtbot.waitUntil(lambda: name.width() > 60)
