"""The doors of the window: each wish opens its dialog or page, over a real diary."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit

from pinmycal_desktop.app.booking_doors import BookingDoors
from pinmycal_desktop.app.doors import all_doors
from pinmycal_desktop.app.service import Service, ServiceOptions
from pinmycal_desktop.app.service_controls import LocalControls
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.event_type import Confirmation
from pinmycal_desktop.screen.booking import MoveDraft
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.ui.booking.cancel_dialog import CancelDialog
from pinmycal_desktop.ui.booking.decline_dialog import DeclineDialog
from pinmycal_desktop.ui.booking.dialog import BookingDialog
from pinmycal_desktop.ui.booking.move_card import MoveCard
from pinmycal_desktop.ui.booking.questions import LongText
from pinmycal_desktop.ui.booking.reschedule_dialog import RescheduleDialog
from pinmycal_desktop.ui.event_type.page import EventTypePage
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.schedule.page import SchedulePage
from pinmycal_desktop.ui.service.page import ServicePage
from pinmycal_desktop.ui.transfer.export import ExportDialog
from pinmycal_desktop.ui.transfer.free_times import FreeTimesDialog
from pinmycal_desktop.ui.transfer.import_dialog import ImportDialog
from pinmycal_desktop.vault import SessionVault
from tests.builders import ZONE, SettableClock, a_wish, an_event_type, at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TypeVar

    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.kept_draft import KeptWork
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay

    Q = TypeVar("Q", bound=QDialog)


@pytest.fixture
def switched() -> list[bool]:
    """What the service was switched to."""
    return []


@pytest.fixture
def window(  # noqa: PLR0917  -- fixtures come by position
    qtbot: QtBot,
    diary: Diary,
    operations: Operations,
    relay: Relay,
    clock: SettableClock,
    switched: list[bool],
    tmp_path: Path,
) -> Iterator[MainWindow]:
    """The window with every door, over a service that can be started."""
    vault = SessionVault()
    options = ServiceOptions(port=0)
    service = Service(diary, tmp_path / "service.json", vault, options, clock=clock)
    controls = LocalControls(lambda: service, vault)
    state = WeekState.at(date(2026, 3, 9), zone=ZONE, now=clock())
    doors = all_doors(lambda: controls, switched.append)
    made = MainWindow(state, clock=clock, doors=doors)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.attach(operations, relay)
    qtbot.waitUntil(lambda: made.state.is_read)
    yield made
    controls.stop()


def opened(qtbot: QtBot, window: MainWindow, kind: type[Q]) -> Q:
    """Return the dialog of that kind once it is open."""

    def visible() -> list[Q]:
        return [each for each in window.findChildren(kind) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(visible()))
    return visible()[0]


def shut(dialog: QDialog) -> None:
    """Close a dialog and let it be deleted."""
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def booked(qtbot: QtBot, diary: Diary, window: MainWindow) -> Booking:
    """Return a booking the window shows and has chosen."""
    made = diary.run(a_wish()).booking
    qtbot.waitUntil(lambda: bool(window.state.bookings))
    window.show_state(window.state.choose(made.id))
    return made


def test_a_draft_that_was_put_aside_comes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.ask("book")
    dialog = opened(qtbot, window, BookingDialog)
    (name,) = (
        each
        for each in dialog.findChildren(QLineEdit)
        if each.placeholderText().startswith("Name of the person")
    )
    QTest.keyClicks(name, "Ava")
    shut(dialog)
    state = window.state.with_cursor(date(2026, 3, 11), 10 * 60)
    window._book(state.cursor_span)
    again = opened(qtbot, window, BookingDialog)
    assert again.draft.name == "Ava"
    assert again.draft.start == at(11, 9)  # 10:00 in Rome
    shut(again)


def test_what_was_booked_is_told_and_can_be_undone(
    qtbot: QtBot, diary: Diary, window: MainWindow
) -> None:
    window.ask("book")
    dialog = opened(qtbot, window, BookingDialog)
    dialog.booked.emit(diary.run(a_wish()))
    shut(dialog)
    assert window.frame.status.notice.text() == "Booked Ava Lindqvist."
    assert window.actions_["undo"].isEnabled()


def test_a_move_to_a_known_time_asks_first_and_can_look_on(
    qtbot: QtBot, diary: Diary, window: MainWindow
) -> None:
    booking = booked(qtbot, diary, window)
    window._move(booking, at(11, 14))
    card = opened(qtbot, window, MoveCard)
    card.other_wanted.emit(MoveDraft.of(booking))
    shut(card)
    dialog = opened(qtbot, window, RescheduleDialog)
    dialog.moved.emit(diary.run(MoveDraft.of(booking, start=at(11, 14)).to_command()))
    shut(dialog)
    assert window.frame.status.notice.text() == "Moved Ava Lindqvist."


def test_reschedule_looks_for_a_time(
    qtbot: QtBot, diary: Diary, window: MainWindow
) -> None:
    booked(qtbot, diary, window)
    window.ask("reschedule")
    shut(opened(qtbot, window, RescheduleDialog))


def test_cancel_asks_why(qtbot: QtBot, diary: Diary, window: MainWindow) -> None:
    booked(qtbot, diary, window)
    window.ask("cancel")
    shut(opened(qtbot, window, CancelDialog))


def test_a_request_is_declined_with_a_reason(
    qtbot: QtBot, diary: Diary, window: MainWindow
) -> None:
    kind = an_event_type(confirmation=Confirmation.ALWAYS, title="Asked", slug="asked")
    asked = diary.run(SaveEventType(event_type=kind)).event_type
    made = diary.run(a_wish(event_type_id=asked.id)).booking
    qtbot.waitUntil(lambda: bool(window.state.bookings))
    window.show_state(window.state.choose(made.id))
    window.ask("decline")
    shut(opened(qtbot, window, DeclineDialog))


def test_the_hours_of_an_event_type_are_opened_from_its_page(
    diary: Diary, window: MainWindow
) -> None:
    window.ask("event-types")
    page = window.frame.pages.currentWidget()
    assert isinstance(page, EventTypePage)
    page.schedule_wanted.emit(diary.schedules.default().id)
    assert isinstance(window.frame.pages.currentWidget(), SchedulePage)


def test_the_service_is_switched_on_its_page(
    qtbot: QtBot, window: MainWindow, switched: list[bool]
) -> None:
    window.ask("service")
    page = window.frame.pages.currentWidget()
    assert isinstance(page, ServicePage)
    with qtbot.waitSignal(page.switched, timeout=20_000):
        page.switch.wanted.emit(True)
    assert switched == [True]


def test_without_controls_the_service_has_no_door() -> None:
    assert all_doors().service is None


def test_a_file_is_taken_in_through_its_preview(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "meeting.ics"
    file.write_text("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "utf-8")
    assert window.attached is not None
    window.attached.intents.import_files((file,))
    shut(opened(qtbot, window, ImportDialog))
    window.ask("import")
    shut(opened(qtbot, window, ImportDialog))


def test_what_the_clipboard_holds_is_shown_as_an_import(
    qtbot: QtBot, window: MainWindow
) -> None:
    QGuiApplication.clipboard().setText(
        "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260413T090000Z\r\nEND:VEVENT\r\n"
    )
    window.ask("paste")
    dialog = opened(qtbot, window, ImportDialog)
    qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)
    shut(dialog)
    QGuiApplication.clipboard().clear()
    window.ask("paste")
    dialog = opened(qtbot, window, ImportDialog)
    assert "no calendar" in dialog.message()
    shut(dialog)


def test_a_booking_that_was_copied_can_be_pasted_as_an_import(
    qtbot: QtBot, diary: Diary, window: MainWindow
) -> None:
    booked(qtbot, diary, window)
    clipboard = QGuiApplication.clipboard()
    with qtbot.waitSignal(clipboard.dataChanged, timeout=30_000):
        window.ask("copy-one")
    held = clipboard.mimeData()
    assert held.hasFormat("text/calendar")
    assert "2026" in held.text()
    window.ask("paste")
    dialog = opened(qtbot, window, ImportDialog)
    qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)
    shut(dialog)
    clipboard.clear()


def test_free_times_are_copied_out_of_a_dialog(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: bool(window.state.event_types))
    window.ask("free-times")
    shut(opened(qtbot, window, FreeTimesDialog))


def test_an_export_offers_the_chosen_booking_first(
    qtbot: QtBot, diary: Diary, window: MainWindow
) -> None:
    window.ask("export")
    shut(opened(qtbot, window, ExportDialog))
    booking = booked(qtbot, diary, window)
    window.ask("export")
    dialog = opened(qtbot, window, ExportDialog)
    selection = dialog.selection()
    assert selection is not None
    assert selection.booking_ids == (booking.id,)
    shut(dialog)


def test_a_reason_that_was_typed_is_there_again_until_it_is_used(
    qtbot: QtBot, diary: Diary, window: MainWindow
) -> None:
    made = booked(qtbot, diary, window)
    window.ask("cancel")
    dialog = opened(qtbot, window, CancelDialog)
    QTest.keyClicks(dialog.findChildren(LongText)[0], "Ill today")
    shut(dialog)
    window.ask("reschedule")  # another deed has a reason of its own
    move = opened(qtbot, window, RescheduleDialog)
    assert move.findChildren(LongText)[0].toPlainText() == ""
    shut(move)
    window.ask("cancel")
    again = opened(qtbot, window, CancelDialog)
    assert again.reason == "Ill today"
    again.main_button.click()
    qtbot.waitUntil(lambda: not diary.bookings.get(made.id).status.takes_time)
    assert diary.bookings.get(made.id).cancellation_reason == "Ill today"


def test_what_was_typed_is_told_to_be_kept_and_recalled(
    qtbot: QtBot, diary: Diary, window: MainWindow
) -> None:
    told: list[KeptWork] = []
    doors = BookingDoors(told.append)
    booking = booked(qtbot, diary, window)
    assert window.attached is not None
    services = window.attached.intents.services
    dialog = doors.cancel(booking, False, services, window)
    QTest.keyClicks(dialog.findChildren(LongText)[0], "Ill")
    assert [each.text for each in told[-1].reasons] == ["Ill"]
    shut(dialog)
    later = BookingDoors(told.append)
    later.recall(told[-1], None)
    again = later.cancel(booking, False, services, window)
    field = again.findChildren(LongText)[0]
    assert field.toPlainText() == "Ill"
    field.clear()
    assert told[-1].is_nothing
    shut(again)
