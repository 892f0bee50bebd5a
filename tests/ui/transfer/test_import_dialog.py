"""Taking calendar files in by the dialog: read in a child, shown, taken, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from pinmycal_desktop.app.transfer_doors import ImportDoor
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import RescheduleBooking
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import ImportTarget
from pinmycal_desktop.ui.format import Clock, Format
from pinmycal_desktop.ui.services import Services
from pinmycal_desktop.ui.transfer.drop_area import DropArea
from pinmycal_desktop.ui.transfer.import_dialog import ImportDialog
from tests.ui.pages import ZONE, Done, nameless

if TYPE_CHECKING:
    from tests.ui.pages import Place

MAILS = Path(__file__).parents[2] / "data" / "ics" / "mails"
YEAR = Span.of_days(date(2026, 1, 1), date(2026, 12, 31), "UTC")
CALENDAR = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//somebody//else//EN\r
X-WR-CALNAME:Family\r
BEGIN:VEVENT\r
UID:one@example.org\r
DTSTAMP:20260301T080000Z\r
DTSTART:20260312T100000Z\r
DTEND:20260312T110000Z\r
SUMMARY:Dentist\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:two@example.org\r
DTSTAMP:20260301T080000Z\r
SUMMARY:Some day\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.fixture
def dialog(place: Place) -> ImportDialog:
    made = ImportDialog(place.services, zone=ZONE)
    place.qtbot.addWidget(made)
    made.open()
    return made


def file_of(folder: Path, text: str = CALENDAR) -> Path:
    """Return a calendar file."""
    path = folder / "family.ics"
    path.write_bytes(text.encode())
    return path


def buttons(dialog: ImportDialog, words: str) -> list[QPushButton]:
    """Return the buttons with these words that are shown."""
    return [
        each
        for each in dialog.findChildren(QPushButton)
        if each.text() == words and each.isVisible()
    ]


def press(dialog: ImportDialog, words: str) -> None:
    """Press the button with these words."""
    (button,) = (
        each
        for each in dialog.findChildren(QPushButton)
        if each.text() == words and each.isVisible()
    )
    button.click()


def titles(place: Place) -> list[str]:
    """Return the busy times of the year."""
    return [each.title for each in place.diary.busy.between(YEAR)]


def test_a_file_is_shown_before_anything_is_written(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    dialog.offer_files([file_of(tmp_path)])
    assert dialog.is_reading
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)
    assert dialog.preview.counts()[0] == "1 new"
    assert dialog.preview.counts()[-1] == "1 unreadable"
    assert dialog.preview.table.texts() == [
        ["unreadable", "Some day", "", "It has no start."],
        ["new", "Dentist", "12 March 2026, 10:00–11:00", ""],
    ]
    assert titles(place) == []


def test_what_somebody_says_of_a_meeting_is_told(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    ana = "ATTENDEE;CN=Ana;PARTSTAT=DECLINED:mailto:ana@x.test\r\nSUMMARY:Some day"
    reply = CALENDAR.replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:REPLY")
    reply = reply.replace("SUMMARY:Some day", ana)
    dialog.offer_files([file_of(tmp_path, reply)])
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)
    assert [
        "same",
        "Some day",
        "",
        "Ana declines; an answer changes nothing here.",
    ] in (dialog.preview.table.texts())


def test_an_import_is_made_and_taken_back_from_its_notice(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    done = Done.none()
    dialog.committed.connect(done.hear)
    dialog.offer_files([file_of(tmp_path)])
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)
    press(dialog, "Import")
    place.qtbot.waitUntil(lambda: done.said == ["Family imported: 1 new."])
    assert titles(place) == ["Dentist"]
    place.qtbot.waitUntil(lambda: len(dialog.past.texts()) == 1)
    # One in the notice, and one in the list as soon as its row is laid out.
    place.qtbot.waitUntil(lambda: len(buttons(dialog, "Take back")) == 2)
    buttons(dialog, "Take back")[0].click()
    place.qtbot.waitUntil(lambda: dialog.message() == "Family was taken back.")
    assert titles(place) == []
    place.qtbot.waitUntil(lambda: "taken back" in dialog.past.texts()[0])


def test_times_are_shown_whole_on_a_clock_of_twelve_hours(
    place: Place, tmp_path: Path
) -> None:
    form = Format(clock=Clock.TWELVE)
    dialog = ImportDialog(replace(place.services, form=form), zone=ZONE)
    place.qtbot.addWidget(dialog)
    dialog.open()
    late = CALENDAR.replace("20260312T1", "20260923T1")
    dialog.offer_files([file_of(tmp_path, late)])
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)
    table = dialog.preview.table
    told = table.texts()[1][2]
    assert "AM" in told
    room = table.columnWidth(2) - table.fontMetrics().horizontalAdvance(told)
    assert room > 0


def test_files_are_looked_for_where_they_were_found_last(
    place: Place, tmp_path: Path
) -> None:
    door = ImportDoor()
    parent = QWidget()
    place.qtbot.addWidget(parent)
    services = Services(
        operations=place.services.operations,
        relay=place.services.relay,
        clock=place.services.clock,
        form=place.services.form,
        zone=ZONE,
        host=None,
        did=lambda _told, _outcome: None,
        open_page=lambda _name: None,
        save_invitation=lambda _booking: None,
    )

    def asked() -> QFileDialog:
        dialog = door.open(services, (), parent)
        assert isinstance(dialog, ImportDialog)
        dialog.open()
        press(dialog, "Choose files\N{HORIZONTAL ELLIPSIS}")
        (found,) = dialog.findChildren(QFileDialog)
        return found

    first = asked()
    assert first.directory().absolutePath() != str(tmp_path)
    first.filesSelected.emit([str(file_of(tmp_path))])
    assert asked().directory().absolutePath() == str(tmp_path)


def test_the_same_file_again_brings_nothing(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    done = Done.none()
    dialog.committed.connect(done.hear)
    path = file_of(tmp_path)
    dialog.offer_files([path])
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)
    dialog.take_in()
    place.qtbot.waitUntil(lambda: bool(done.said))
    dialog.offer_files([path])
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)
    assert dialog.preview.counts()[2] == "1 same"
    assert not dialog._import.isEnabled()


def test_events_can_become_bookings_instead(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    dialog.offer_files([file_of(tmp_path)])
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)
    dialog.preview.target_wanted.emit(ImportTarget.BOOKINGS)
    place.qtbot.waitUntil(dialog._import.isEnabled)
    done = Done.none()
    dialog.committed.connect(done.hear)
    dialog.take_in()
    place.qtbot.waitUntil(lambda: bool(done.said))
    assert done.outcomes[0].batch.target is ImportTarget.BOOKINGS
    assert [each.title for each in place.diary.bookings.between(YEAR)] == ["Dentist"]


def test_what_cannot_be_taken_back_is_not_said_to_be(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    dialog.offer_files([file_of(tmp_path)])
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)
    dialog.preview.target_wanted.emit(ImportTarget.BOOKINGS)
    place.qtbot.waitUntil(dialog._import.isEnabled)
    done = Done.none()
    dialog.committed.connect(done.hear)
    dialog.take_in()
    place.qtbot.waitUntil(lambda: bool(done.said))
    (made,) = place.diary.bookings.between(YEAR)
    later = made.span.start + timedelta(days=1)
    place.diary.run(
        RescheduleBooking(booking_id=made.id, start=later, origin=Origin.WINDOW)
    )
    dialog.take_back(done.outcomes[0].batch.id)
    place.qtbot.waitUntil(lambda: "Not all of Family" in dialog.message())
    assert "Dentist" in dialog.message()
    assert place.diary.bookings.get(made.id).status.takes_time


def test_a_file_that_is_no_calendar_is_named(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    dialog.offer_files([file_of(tmp_path, "<html><body>Hello</body></html>")])
    place.qtbot.waitUntil(lambda: "web page" in dialog.message(), timeout=30_000)


def test_a_file_that_is_not_there_is_named(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    dialog.offer_files([tmp_path / "gone.ics"])
    place.qtbot.waitUntil(lambda: "“gone.ics” cannot be opened" in dialog.message())


def test_reading_stops_when_the_window_closes(
    place: Place, dialog: ImportDialog
) -> None:
    dialog.offer_data(b"BEGIN:VCALENDAR\r\n" * 100_000, "long.ics")
    stop = dialog._stop
    assert stop is not None
    assert place.services.operations.close()
    assert stop._stopped


def test_reading_can_be_cancelled(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    dialog.offer_files([file_of(tmp_path)])
    press(dialog, "Cancel")
    assert not dialog.is_reading
    place.qtbot.waitUntil(lambda: place.services.operations.is_idle, timeout=30_000)
    QApplication.processEvents()
    assert not dialog.is_looking
    assert dialog.message() == ""


def test_calendar_text_can_be_pasted(place: Place, dialog: ImportDialog) -> None:
    QGuiApplication.clipboard().setText(CALENDAR)
    press(dialog, "Paste")
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)


def test_a_file_can_be_dropped(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file_of(tmp_path)))])
    (area,) = dialog.findChildren(DropArea)
    event = QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    area.dropEvent(event)
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)


def test_an_invitation_of_a_real_server_is_understood(
    place: Place, dialog: ImportDialog
) -> None:
    dialog.offer_files([min(MAILS.glob("*.ics"))])
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)
    assert dialog.preview.brings_anything


def test_everything_that_takes_the_keyboard_has_a_name(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    assert nameless(dialog) == []
    dialog.offer_files([file_of(tmp_path)])
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)
    assert nameless(dialog) == []


def dropped(path: Path) -> tuple[QMimeData, QDropEvent]:
    """Return the drop of a file; the data must live as long as the event."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    return data, event


def test_another_file_can_be_dropped_onto_the_preview(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    dialog.offer_files([file_of(tmp_path)])
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)
    other = tmp_path / "other.ics"
    other.write_bytes(b"")
    _data, event = dropped(other)
    dialog.dropEvent(event)
    assert event.isAccepted()
    assert dialog.is_reading
    place.qtbot.waitUntil(lambda: bool(dialog.message()), timeout=30_000)
    assert (
        dialog.message() == "other.ics: This file is empty. Export the calendar again."
    )


def test_titles_of_a_file_are_never_read_as_markup(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    text = CALENDAR.replace("Dentist", "<img src=x>")
    dialog.offer_files([file_of(tmp_path, text)])
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=30_000)
    model = dialog.preview.table.model()
    cells = [model.index(row, 1) for row in range(model.rowCount())]
    tips = [str(each.data(Qt.ItemDataRole.ToolTipRole)) for each in cells]
    assert "<span>&lt;img src=x&gt;</span>" in tips


def test_of_several_files_it_is_shown_how_many_were_read(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    first = file_of(tmp_path)
    paths = [first]
    for number in range(3):
        paths.append(tmp_path / f"{number}.ics")
        # Long enough for a look while they are read: one child reads them all.
        paths[-1].write_bytes(first.read_bytes() * 300)
    dialog._look.setInterval(1)
    bar = dialog._progress
    seen: list[int] = []
    bar.valueChanged.connect(seen.append)
    dialog.offer_files(paths)
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=60_000)
    assert seen == sorted(seen)
    assert max(seen) >= 100
    assert bar.maximum() == 400


def test_of_one_large_file_it_is_shown_how_much_was_read(
    place: Place, dialog: ImportDialog, tmp_path: Path
) -> None:
    path = file_of(tmp_path)
    path.write_bytes(path.read_bytes() * 3_000)
    dialog._look.setInterval(1)
    bar = dialog._progress
    seen: list[int] = []
    bar.valueChanged.connect(seen.append)
    dialog.offer_files([path])
    assert bar.maximum() == 0
    place.qtbot.waitUntil(lambda: dialog.is_looking, timeout=60_000)
    assert seen == sorted(seen)
    assert bar.maximum() == 100
    assert [each for each in seen if 0 < each < 100]
