"""A booking that is carried out of the window is a file, a calendar and a name."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pinmycal_desktop.ui.carrying import CALENDAR, Carrying

if TYPE_CHECKING:
    import pytest
    from PySide6.QtCore import QMimeData

    from tests.ui.pages import Place


def test_what_is_carried_is_on_the_disk_before_the_pointer_has_it(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    booking = place.book(datetime(2026, 3, 12, 9, 0, tzinfo=UTC), name="Ava")
    window = QWidget()
    handed: list[QMimeData] = []
    place.qtbot.addWidget(window)
    carrying = Carrying(place.services.operations, window)
    # Nobody holds a mouse button here; a drag would wait for its release.
    held = Qt.MouseButton.LeftButton
    monkeypatch.setattr(QGuiApplication, "mouseButtons", staticmethod(lambda: held))
    monkeypatch.setattr(carrying, "_begin", handed.append)

    carrying.carry(booking, "Ava")
    place.qtbot.waitUntil(lambda: bool(handed))

    (data,) = handed
    (url,) = data.urls()
    path = Path(url.toLocalFile())
    assert path.name == "Ava.ics"
    assert path.read_bytes() == data.data(CALENDAR).data()
    assert booking.ical_uid.encode() in path.read_bytes()
    assert data.text() == "Ava"
    assert path.stat().st_mode & 0o077 == 0


def test_a_pointer_that_let_go_meanwhile_gets_nothing(place: Place) -> None:
    booking = place.book(datetime(2026, 3, 12, 9, 0, tzinfo=UTC), name="Ava")
    window = QWidget()
    place.qtbot.addWidget(window)
    carrying = Carrying(place.services.operations, window)

    carrying.carry(booking, "Ava")

    folder = Path(carrying._folder.path())
    place.qtbot.waitUntil((folder / "Ava.ics").exists)


def test_a_copied_booking_is_on_the_clipboard_as_a_file_and_as_text(
    place: Place,
) -> None:
    booking = place.book(datetime(2026, 3, 12, 9, 0, tzinfo=UTC), name="Ava")
    window = QWidget()
    place.qtbot.addWidget(window)
    carrying = Carrying(place.services.operations, window)

    with place.qtbot.waitSignal(carrying.copied):
        carrying.copy(booking, "Ava", "Ava, tomorrow")

    held = QGuiApplication.clipboard().mimeData()
    (url,) = held.urls()
    octets = Path(url.toLocalFile()).read_bytes()
    assert octets == held.data(CALENDAR).data()
    assert booking.ical_uid.encode() in octets
    assert held.text() == "Ava, tomorrow"
    QGuiApplication.clipboard().clear()
