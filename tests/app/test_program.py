"""One run of the window in this process: opened, served, shown again, stopped."""

from __future__ import annotations

import logging
import stat
import sys
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import httpx
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from pinmycal_desktop.app.computer import now
from pinmycal_desktop.app.core import Core
from pinmycal_desktop.app.drafts import load_edits
from pinmycal_desktop.app.ending import within
from pinmycal_desktop.app.handover import own_for_window
from pinmycal_desktop.app.log import keep_log
from pinmycal_desktop.app.opening import Opened, open_again
from pinmycal_desktop.app.options import WindowOptions
from pinmycal_desktop.app.program import Program
from pinmycal_desktop.app.start import first_state
from pinmycal_desktop.control.address import Role
from pinmycal_desktop.control.lock import is_held
from pinmycal_desktop.control.requests import Show
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.errors import DataFolderBusy
from pinmycal_desktop.model.kept_draft import KeptDraft, KeptWork
from pinmycal_desktop.settings import (
    DataFolder,
    Preferences,
    load_preferences,
    save_preferences,
)
from pinmycal_desktop.ui.accounts.sign_in import SignInDialog
from pinmycal_desktop.ui.accounts.welcome import BROWSER, KEY, LOCAL
from pinmycal_desktop.ui.booking.dialog import BookingDialog
from pinmycal_desktop.ui.event_type.page import EventTypePage
from pinmycal_desktop.ui.language import speak
from pinmycal_desktop.ui.renewing import renew
from pinmycal_desktop.ui.schedule.page import SchedulePage
from pinmycal_desktop.ui.service.page import ServicePage
from pinmycal_desktop.ui.settings.dialog import SettingsDialog
from pinmycal_desktop.ui.transfer.import_dialog import ImportDialog
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.wire.kept_draft import decode, encode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.app.handover import WindowStart
    from pinmycal_desktop.ui.accounts.welcome import WelcomeCard

START_MS = 30_000
SATURDAY = 6


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A data folder that is not there yet."""
    return DataFolder(tmp_path / "data")


@pytest.fixture
def start(
    qapp: QApplication, qtbot: QtBot, folder: DataFolder
) -> Iterator[Callable[..., Program]]:
    """Start a program over the folder; it is stopped in the end, or by the next."""
    made: list[Program] = []
    hook = sys.excepthook

    def end() -> None:
        while made:
            program = made.pop()
            program.window.close()
            program.close()

    def begin(preferences: Preferences = Preferences()) -> Program:  # noqa: B008
        end()
        options = WindowOptions(folder=folder)
        owner = ThreadPoolExecutor(1)
        state = first_state(preferences, None)
        opening = owner.submit(open_again, options, state)
        program = Program(qapp, options, preferences, owner, state)
        made.append(program)
        with qtbot.waitSignal(
            program.window.frame.hours.week.painted, timeout=START_MS
        ):
            program.show(opening)
        return program

    yield begin
    end()
    sys.excepthook = hook


def banner(program: Program) -> str:
    """Return what the bar under the toolbar says; empty when it is not there."""
    shown = program.window.frame.banner
    if shown.isHidden():
        return ""
    return " ".join(each.text() for each in shown.findChildren(PlainLabel))


def an_empty_program(qapp: QApplication, folder: DataFolder) -> Program:
    """Return a program whose folder nobody has opened yet."""
    options = WindowOptions(folder=folder)
    state = first_state(Preferences(), None)
    return Program(qapp, options, Preferences(), ThreadPoolExecutor(1), state)


def test_a_window_closed_before_its_data_is_open_leaves_no_owner(
    qapp: QApplication, folder: DataFolder
) -> None:
    options, state = WindowOptions(folder=folder), first_state(Preferences(), None)
    owner = ThreadPoolExecutor(1)
    held = threading.Event()

    def open_slowly() -> Opened | None:
        held.wait()
        return open_again(options, state)

    program = Program(qapp, options, Preferences(), owner, state)
    program.show(owner.submit(open_slowly))
    program.window.close()
    threading.Timer(0.2, held.set).start()
    program.close()
    assert not is_held(folder.lock)


def test_the_first_start_says_what_to_do_and_remembers_that_it_was_read(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    program = start(Preferences(welcomed=True))
    assert "This is your week" in banner(program)
    program.window.frame.banner.closed.emit()
    qtbot.waitUntil(lambda: load_preferences(folder).hint_dismissed)


def card_of(qtbot: QtBot, program: Program) -> WelcomeCard:
    """Return the card of the first start, once it is shown."""
    qtbot.waitUntil(lambda: program.welcoming.card is not None)
    card = program.welcoming.card
    assert card is not None
    return card


def test_the_first_start_asks_where_the_bookings_are_once(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    program = start()
    card = card_of(qtbot, program)
    assert card.isVisible()
    assert banner(program) == ""
    QTest.keyClick(card.doors[LOCAL], Qt.Key.Key_N)
    assert program.welcoming.card is None
    assert "This is your week" in banner(program)
    qtbot.waitUntil(lambda: load_preferences(folder).welcomed)


def test_escape_goes_on_without_an_account_and_help_brings_the_card_back(
    qtbot: QtBot, start: Callable[..., Program]
) -> None:
    program = start()
    QTest.keyClick(card_of(qtbot, program), Qt.Key.Key_Escape)
    assert program.welcoming.card is None
    program.window.ask("welcome")
    again = card_of(qtbot, program)
    program.window.ask("welcome")
    assert program.welcoming.card is again
    again.doors[LOCAL].click()
    assert program.welcoming.card is None


def test_the_card_changes_what_was_read_from_the_computer(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    program = start()
    card = card_of(qtbot, program)
    card.zone_wanted.emit("Asia/Tokyo")
    qtbot.waitUntil(lambda: program.window.state.zone == "Asia/Tokyo")
    card.first_day_wanted.emit(7)
    card.clock_wanted.emit("12")
    assert program.window.state.first_day == 7
    wanted = (7, "12")

    def is_kept() -> bool:
        kept = load_preferences(folder)
        return (kept.first_day, kept.clock) == wanted

    qtbot.waitUntil(is_kept)
    diary = program._owned.core.diary
    assert diary.schedules.default().zone == "Asia/Tokyo"


@pytest.mark.parametrize(("door", "how"), [(KEY, "key"), (BROWSER, "browser")])
def test_a_door_opens_the_sign_in_and_stays_until_it_is_done(
    qtbot: QtBot, start: Callable[..., Program], door: str, how: str
) -> None:
    program = start()
    card = card_of(qtbot, program)
    card.doors[door].click()
    (dialog,) = program.window.findChildren(SignInDialog)
    assert dialog.how.value() == how
    dialog.reject()
    assert program.welcoming.card is card
    card.doors[door].click()
    program.window.findChildren(SignInDialog)[-1].accept()
    assert program.welcoming.card is None


def test_who_has_used_the_program_before_is_not_asked(
    start: Callable[..., Program],
) -> None:
    program = start(Preferences(hint_dismissed=True))
    assert "welcoming" not in vars(program)


def test_the_colours_a_person_chose_are_remembered(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    program = start(Preferences(hint_dismissed=True))
    assert banner(program) == ""
    program.window.ask("theme-dark")
    assert program.dresser.look.value == "dark"
    qtbot.waitUntil(lambda: load_preferences(folder).theme == "dark")


def test_the_window_remembers_how_it_was_left(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    program = start()
    qtbot.waitUntil(lambda: program._is_turned)
    program.window.ask("agenda")
    program.window.ask("side-bar")
    program.window.close()
    qtbot.waitUntil(lambda: load_preferences(folder).view == "agenda")
    assert not load_preferences(folder).side_bar


def test_the_window_comes_back_as_it_was_left(
    qtbot: QtBot, start: Callable[..., Program]
) -> None:
    program = start(Preferences(view="day", side_bar=False))
    qtbot.waitUntil(lambda: program.window.browsing.view == "day")
    assert program.window.state.days == 1
    assert not program.window.frame.side.isVisible()
    program.window.ask("side-bar")
    assert program.window.frame.side.isVisible()


def test_views_zoom_and_scroll_come_back_as_they_were_left(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    left = Preferences(view="days", view_days=9, hour_height=100, top_minute=660)
    program = start(left)
    week = program.window.frame.hours.week
    qtbot.waitUntil(lambda: program.window.state.days == 9)
    assert week.hour_height == 100
    assert week.top_minute == 660
    week.zoom_to(120)
    week.area.verticalScrollBar().setValue(120 * 9)
    program.window.ask("days-4")
    program.window.close()
    qtbot.waitUntil(lambda: load_preferences(folder).view_days == 4)
    kept = load_preferences(folder)
    assert (kept.view, kept.hour_height, kept.top_minute) == ("days", 120, 540)


def test_what_was_looked_at_comes_back_with_the_bar_that_says_so(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    left = Preferences(
        hint_dismissed=True, filter_text="ava", filter_statuses=["pending", "odd"]
    )
    program = start(left)
    window = program.window
    assert window.state.query.text == "ava"
    assert window.state.query.statuses == {BookingStatus.PENDING}
    assert window.frame.filters.isVisible()
    assert window.frame.filters.text.text() == "ava"
    assert window.frame.hours.has_keyboard
    qtbot.waitUntil(lambda: program._is_turned)
    (kind,) = window.state.event_types[:1]
    query = replace(
        window.state.query.cleared(), only_type=kind.id, hidden_accounts=frozenset({7})
    )
    window.show_state(window.state.ask(query).show_calendar(4, shown=False))
    qtbot.waitUntil(lambda: window.frame.filters.kind.value() == kind.id)
    window.close()
    qtbot.waitUntil(lambda: load_preferences(folder).filter_type == kind.id)
    kept = load_preferences(folder)
    assert (kept.filter_text, kept.filter_statuses) == ("", [])
    assert (kept.hidden_accounts, kept.hidden_calendars) == ([7], [4])
    again = first_state(kept, None)
    assert again.query == query
    assert again.hidden_calendars == {4}


def test_without_a_filter_there_is_no_bar(start: Callable[..., Program]) -> None:
    window = start(Preferences(hint_dismissed=True, hidden_types=[None])).window
    assert not window.frame.has_filters
    assert window.state.query.hidden_types == {None}


def test_what_is_typed_into_a_booking_is_on_the_disk_until_it_is_booked(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    program = start(Preferences(hint_dismissed=True))
    program.window.ask("book")
    dialog = program.window.findChild(BookingDialog)
    assert dialog is not None
    (name,) = (
        each
        for each in dialog.findChildren(QLineEdit)
        if each.placeholderText().startswith("Name of the person")
    )
    QTest.keyClicks(name, "Ava")
    qtbot.waitUntil(folder.draft.exists)
    assert stat.S_IMODE(folder.draft.stat().st_mode) == 0o600
    kept = decode(folder.draft.read_bytes())
    assert kept is not None
    assert kept.draft is not None
    assert kept.draft.name == "Ava"
    QTest.keyClicks(name, " Ek")
    dialog.close()
    program.keeping.settle()  # as the end of the program does
    qtbot.waitUntil(lambda: b"Ava Ek" in folder.draft.read_bytes())


def test_what_was_left_behind_is_offered_again(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    folder.make()
    kept = KeptDraft(event_type_id=1, length=30, name="Ava", zone="Europe/Rome")
    folder.draft.write_bytes(encode(KeptWork(draft=kept)))
    program = start(Preferences(hint_dismissed=True))
    qtbot.waitUntil(lambda: "A booking was begun: Ava" in banner(program))
    program.window.telling.acted.emit("draft-go-on")
    shown = program.window.findChild(BookingDialog)
    assert shown is not None
    assert shown.draft.name == "Ava"
    shown.close()
    program.window.telling.acted.emit("draft-forget")  # it was answered already
    assert folder.draft.exists()


def test_a_draft_can_be_forgotten(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    folder.make()
    kept = KeptDraft(event_type_id=4711, length=30, name="Bo", zone="Europe/Rome")
    folder.draft.write_bytes(encode(KeptWork(draft=kept)))
    program = start(Preferences(hint_dismissed=True))
    qtbot.waitUntil(lambda: "A booking was begun: Bo" in banner(program))
    program.window.telling.acted.emit("draft-forget")
    qtbot.waitUntil(lambda: not folder.draft.exists())


def test_a_draft_that_makes_no_sense_is_none(
    start: Callable[..., Program], folder: DataFolder
) -> None:
    folder.make()
    folder.draft.write_bytes(b"{")
    program = start(Preferences(hint_dismissed=True))
    assert banner(program) == ""


def test_a_service_left_on_is_on_again_and_goes_off_with_the_window(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    program = start(replace(Preferences(), service_on=True, service_port=0))
    qtbot.waitUntil(folder.service.exists, timeout=START_MS)
    state = program.service.controls.state()
    assert state is not None
    assert httpx.get(f"{state.url}/v1/users/me").status_code == 401
    program.service.stop()
    qtbot.waitUntil(lambda: not folder.service.exists())
    program._on_switched(on=False)
    qtbot.waitUntil(lambda: not load_preferences(folder).service_on)


def test_a_service_that_cannot_start_says_why(
    qtbot: QtBot, start: Callable[..., Program]
) -> None:
    program = start(Preferences(service_port=70_000, hint_dismissed=True))
    program.start_service()
    qtbot.waitUntil(lambda: "The service does not run" in banner(program))


def test_a_second_start_shows_the_first_at_the_day_it_asked_for(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    program = start()
    day = now().date().replace(day=1)
    program.window.showMinimized()
    again: list[WindowStart | None] = []
    thread = threading.Thread(
        target=lambda: again.append(own_for_window(folder, clock=now, day=day))
    )
    thread.start()
    qtbot.waitUntil(lambda: day in program.window.state.dates, timeout=START_MS)
    thread.join()
    assert again == [None]
    program._on_shown_again(Show())
    assert not program.window.isMinimized()


def test_files_opened_from_elsewhere_are_shown_in_the_window_that_runs(
    qtbot: QtBot, start: Callable[..., Program], tmp_path: Path
) -> None:
    file = tmp_path / "tea.ics"
    file.write_bytes(
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:t\r\nSUMMARY:Tea\r\n"
        b"DTSTART:20260413T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    program = start()
    program._on_shown_again(Show(files=(str(file),)))

    def looking() -> list[ImportDialog]:
        found = program.window.findChildren(ImportDialog)
        return [each for each in found if each.is_looking]

    qtbot.waitUntil(lambda: bool(looking()), timeout=START_MS)
    looking()[0].close()


def test_a_folder_that_cannot_be_opened_is_told_in_the_window(
    qapp: QApplication, qtbot: QtBot, folder: DataFolder
) -> None:
    program = an_empty_program(qapp, folder)
    failed: Future[Opened | None] = Future()
    failed.set_exception(DataFolderBusy("folder.no-answer", path=str(folder.path)))
    program.show(failed)
    qtbot.waitUntil(lambda: "Your data cannot be opened" in banner(program))
    program.window.close()
    program.close()


def test_a_trial_that_failed_before_the_loop_began_ends(
    qapp: QApplication, folder: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    options = WindowOptions(folder=folder, is_trial=True)
    state = first_state(Preferences(), None)
    program = Program(qapp, options, Preferences(), ThreadPoolExecutor(1), state)
    failed: Future[Opened | None] = Future()
    failed.set_exception(DataFolderBusy("folder.no-answer", path=str(folder.path)))
    too_late = QTimer(program, singleShot=True, interval=START_MS)
    too_late.timeout.connect(qapp.quit)
    too_late.start()
    program.show(failed)
    assert qapp.exec() == 1
    too_late.stop()
    assert "does not answer" in capsys.readouterr().err
    program.window.close()
    program.close()


def test_a_window_that_is_not_needed_closes_again(
    qapp: QApplication, qtbot: QtBot, folder: DataFolder
) -> None:
    program = an_empty_program(qapp, folder)
    other: Future[Opened | None] = Future()
    other.set_result(None)
    program.show(other)
    qtbot.waitUntil(lambda: not program.window.isVisible())
    program.close()


def test_a_mistake_of_ours_is_told_with_the_place_of_its_details(
    start: Callable[..., Program], folder: DataFolder
) -> None:
    program = start()
    program._on_bug("KeyError")
    assert "KeyError" in banner(program)
    assert str(folder.log) in banner(program)


@pytest.mark.expects_log("preferences could not be kept")
def test_preferences_that_cannot_be_kept_stop_nobody(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    program = start()
    save_preferences(folder, Preferences())
    folder.preferences.unlink()
    folder.preferences.mkdir()
    (folder.preferences / "taken").touch()
    program.window.ask("theme-light")
    idle = program._owner.submit(lambda: True)
    qtbot.waitUntil(idle.done)


@pytest.mark.expects_log("did not stop in time")
def test_what_does_not_stop_is_left_behind() -> None:
    held = threading.Event()

    def hang() -> None:
        held.wait()

    assert not within(0.01, "a keyring", hang)
    held.set()
    assert within(5, "nothing", lambda: None)


def test_a_copy_of_the_data_is_kept_once_the_week_is_shown(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    start()
    qtbot.waitUntil(lambda: any(folder.backups.glob("*.db")), timeout=START_MS)


@pytest.mark.expects_log("no copy of the data")
def test_a_copy_that_cannot_be_kept_stops_nobody(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    folder.path.mkdir()
    folder.backups.write_text("in the way")
    program = start()
    qtbot.waitUntil(folder.log.exists, timeout=START_MS)
    assert "no copy" in folder.log.read_text("utf-8")
    assert "cannot" not in banner(program)


def test_what_is_set_is_so_at_once_and_at_the_next_start(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    program = start(Preferences(hint_dismissed=True))
    program.window.ask("settings")
    (dialog,) = program.window.findChildren(SettingsDialog)
    qtbot.waitUntil(dialog.account.isEnabled)
    dialog.account.host.field.setText("Mira Holt")
    dialog.own.look.set_value("dark")
    dialog.own.density.set_value("roomy")
    dialog.own.clock.set_value("12")
    dialog.own.first_day.set_value(7)
    dialog.save()
    qtbot.waitUntil(lambda: load_preferences(folder).density == "roomy")
    assert load_preferences(folder).hint_dismissed
    assert program.dresser.look.value == "dark"
    assert program.window.form.twelve_hours
    assert program.window.state.first.isoweekday() == 7
    assert program.window.actions_["undo"].isEnabled()
    assert program.window.frame.status.notice.text() == "Saved the settings."


def test_another_language_is_spoken_as_soon_as_it_is_saved(
    qtbot: QtBot,
    qapp: QApplication,
    start: Callable[..., Program],
    folder: DataFolder,
) -> None:
    program = start(Preferences())
    window, card = program.window, card_of(qtbot, program)
    window.ask("settings")
    (dialog,) = window.findChildren(SettingsDialog)
    qtbot.waitUntil(dialog.account.isEnabled)
    dialog.account.host.field.setText("Mira Holt")
    dialog.own.language.set_value("de")
    dialog.own.weekend.set_value("56")
    try:
        with qtbot.waitSignal(window.renewed):
            dialog.save()
        assert load_preferences(folder).language == "de"
        assert window.state.working == (1, 2, 3, 4, 7)
        told = window.actions_["undo"].text()
        assert told == "&Rückgängig: Einstellungen geändert: Sprache, Wochenende"
        assert window.frame.status.notice.text()
        assert card_of(qtbot, program) is not card
        attached = window.attached
        assert attached is not None
        assert attached.undo_words == "Einstellungen geändert: Sprache, Wochenende."
        with qtbot.waitSignal(window.renewed, timeout=START_MS):
            window.ask("undo")
        assert window.state.working == (1, 2, 3, 4, 5)
        qtbot.waitUntil(
            lambda: load_preferences(folder).language == "system", timeout=START_MS
        )
        window.ask("undo")  # and the name, which is in the diary
        qtbot.waitUntil(lambda: not attached.undo_words, timeout=START_MS)
    finally:
        speak(qapp, "en")
    assert program.welcoming.card is not None
    program.welcoming.close()
    renew(window, program.window.form)
    assert banner(program).startswith("This is your week")


def test_what_a_person_likes_is_undone_and_what_is_remembered_stays(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    window = start(Preferences(welcomed=True, hint_dismissed=True)).window
    qtbot.waitUntil(lambda: window.state.is_read, timeout=START_MS)
    window.ask("theme-dark")
    assert window.frame.status.notice.text() == "Colours changed."
    window.ask("settings")
    (dialog,) = window.findChildren(SettingsDialog)
    qtbot.waitUntil(dialog.account.isEnabled, timeout=START_MS)
    dialog.own.first_day.set_value(SATURDAY)
    dialog.save()
    assert window.state.first.isoweekday() == SATURDAY
    assert window.actions_["undo"].text() == "&Undo: First day of the week changed"
    window.telling.hint_dismissed.emit()  # remembered, and no deed
    window.ask("undo")
    assert window.state.first.isoweekday() != SATURDAY
    assert window.actions_["redo"].text() == "&Redo: First day of the week changed"
    assert window.actions_["undo"].text() == "&Undo: Colours changed"
    qtbot.waitUntil(lambda: load_preferences(folder).theme == "dark", timeout=START_MS)
    assert load_preferences(folder).hint_dismissed


def spoilt(folder: DataFolder) -> None:
    """Make a data file that holds something no longer readable."""
    content = folder.database.read_bytes()
    folder.database.write_bytes(b"spoilt!!" * 64 + content[512:])


@pytest.mark.expects_log("the data cannot be opened")
def test_damaged_data_is_restored_from_the_window(
    qtbot: QtBot, qapp: QApplication, folder: DataFolder
) -> None:
    core = own_for_window(folder, clock=now)
    assert core is not None
    core.core.diary.keep_backup()
    core.core.close()
    spoilt(folder)
    program = an_empty_program(qapp, folder)
    program.show(program._owner.submit(open_again, program._options, program._wanted))
    qtbot.waitUntil(lambda: "damaged" in banner(program))
    program.window.ask("settings")  # there is nothing to set yet
    program.window.frame.banner.acted.emit("restore")
    qtbot.waitUntil(lambda: program.window.state.is_read, timeout=START_MS)
    qtbot.waitUntil(lambda: "Restored from the newest copy" in banner(program))
    qtbot.waitUntil(folder.log.exists)
    assert "the data cannot be opened" in folder.log.read_text("utf-8")
    (aside,) = folder.path.glob("pinmycal-damaged-*.db")
    assert str(aside) in banner(program)
    program.window.close()
    program.close()


@pytest.mark.expects_log("the data cannot be opened")
def test_without_a_copy_the_damaged_data_stays_as_it_is(
    qtbot: QtBot, qapp: QApplication, folder: DataFolder
) -> None:
    folder.path.mkdir()
    folder.database.write_bytes(b"spoilt!!" * 1024)
    program = an_empty_program(qapp, folder)
    program.show(program._owner.submit(open_again, program._options, program._wanted))
    qtbot.waitUntil(lambda: "damaged" in banner(program))
    program.window.frame.banner.acted.emit("restore")
    qtbot.waitUntil(lambda: "no whole copy" in banner(program))
    assert folder.database.read_bytes() == b"spoilt!!" * 1024
    folder.database.unlink()  # moved away, as the window said
    program.window.frame.banner.acted.emit("again")
    qtbot.waitUntil(lambda: program.window.state.is_read, timeout=START_MS)
    program.window.close()
    program.close()


def test_data_somebody_else_took_meanwhile_is_not_restored(
    qtbot: QtBot, qapp: QApplication, folder: DataFolder
) -> None:
    folder.path.mkdir()
    program = an_empty_program(qapp, folder)
    core = Core.own(folder, clock=now, role=Role.COMMAND)
    program.unopened.restore()
    qtbot.waitUntil(lambda: "cannot be opened" in banner(program))
    core.close()
    program.close()


def changed_schedule(qtbot: QtBot, program: Program, name: str) -> SchedulePage:
    """Open the page of schedules and call the first one otherwise, without saving."""
    program.window.ask("schedules")
    page = program.window.frame.pages.currentWidget()
    assert isinstance(page, SchedulePage)
    qtbot.waitUntil(lambda: page.draft is not None)
    page._named(name)
    return page


def test_changes_nobody_saved_are_kept_and_closing_asks_nothing(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    program = start(Preferences(hint_dismissed=True))
    changed_schedule(qtbot, program, "Other hours")
    qtbot.waitUntil(folder.edits.exists)  # as it is when the program is killed
    assert stat.S_IMODE(folder.edits.stat().st_mode) == 0o600
    program.window.close()
    assert not program.window.isVisible()

    again = start(Preferences(hint_dismissed=True))
    qtbot.waitUntil(lambda: "Not saved yet: Other hours" in banner(again))
    again.window.frame.banner.acted.emit("edits-show")
    page = again.window.frame.pages.currentWidget()
    assert isinstance(page, SchedulePage)
    qtbot.waitUntil(lambda: page.draft is not None)
    assert page.draft is not None
    assert page.draft.current.name == "Other hours"
    assert page.draft.original.name != "Other hours"
    page.step_back()  # to what is stored, and on again
    assert not page.has_unsaved
    page.step_forth()
    page.save()
    qtbot.waitUntil(lambda: not page.has_unsaved)
    again.keeping.settle()
    qtbot.waitUntil(lambda: not folder.edits.exists())


def test_an_event_type_that_was_begun_goes_on_and_can_be_forgotten(
    qtbot: QtBot, start: Callable[..., Program], folder: DataFolder
) -> None:
    program = start(Preferences(hint_dismissed=True))
    program.window.ask("event-types")
    page = program.window.frame.pages.currentWidget()
    assert isinstance(page, EventTypePage)
    qtbot.waitUntil(lambda: page.draft is not None)
    page.add()
    assert page.draft is not None
    page._edit(page.draft.titled("Half a thing"), "title")
    program.keeping.settle()
    qtbot.waitUntil(folder.edits.exists)

    again = start(Preferences(hint_dismissed=True))
    qtbot.waitUntil(lambda: "Half a thing" in banner(again))
    again.window.ask("event-types")
    other = again.window.frame.pages.currentWidget()
    assert isinstance(other, EventTypePage)
    qtbot.waitUntil(lambda: other.draft is not None)
    assert other.draft is not None
    assert other.draft.current.title == "Half a thing"
    assert other.draft.titled("Other thing").current.slug == "other-thing"
    again.window.frame.banner.acted.emit("edits-forget")
    again.keeping.settle()
    qtbot.waitUntil(lambda: not folder.edits.exists())


@pytest.mark.parametrize("content", ["", "{", "[]", '{"is": "Nothing", "of": {}}', "3"])
def test_senseless_edits_are_nothing(folder: DataFolder, content: str) -> None:
    folder.make()
    assert load_edits(folder) is None
    folder.edits.write_text(content, "utf-8")
    assert load_edits(folder) is None


@pytest.mark.expects_log("stopped by itself")
def test_a_service_that_dies_is_told_in_the_window_and_on_its_page(
    qtbot: QtBot,
    start: Callable[..., Program],
    folder: DataFolder,
    death: threading.Event,
) -> None:
    program = start(Preferences(service_port=0, hint_dismissed=True))
    program.window.ask("service")
    page = program.window.frame.pages.currentWidget()
    assert isinstance(page, ServicePage)
    program.start_service()
    qtbot.waitUntil(lambda: "The service is on" in page.switch.text(), timeout=START_MS)
    death.set()
    qtbot.waitUntil(lambda: "The service does not run" in banner(program))
    assert str(folder.log) in banner(program)
    qtbot.waitUntil(lambda: "The service is off" in page.switch.text())
    assert not folder.service.exists()
    qtbot.waitUntil(folder.log.exists)
    assert "stopped by itself" in folder.log.read_text("utf-8")


@pytest.mark.expects_log("early trouble")
def test_what_goes_wrong_before_the_window_is_there_is_in_its_log(
    qapp: QApplication, folder: DataFolder
) -> None:
    folder.make()
    log = keep_log(folder)
    logging.getLogger("test").warning("early trouble")
    state = first_state(Preferences(), None)
    options = WindowOptions(folder=folder)
    program = Program(
        qapp, options, Preferences(), ThreadPoolExecutor(1), state, log=log
    )
    program.close()
    assert "early trouble" in folder.log.read_text("utf-8")
