"""A booking carried out of the window: a calendar file for whatever takes it.

By the pointer, or by the clipboard where the window fills the only screen. The file is
written beside the window into a folder that is gone when the program ends; mails and
file managers copy it when it is dropped or pasted.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDrag, QGuiApplication

from pinmycal_desktop.diary import ExportSelection
from pinmycal_desktop.ui.files import write_file
from pinmycal_desktop.ui.week_words import name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.ui.operations import Operations

CALENDAR = "text/calendar"


class Carrying(QObject):
    """Begins to carry bookings; what is carried is a copy, and stays as it is here."""

    failed = Signal(object)
    """The `PinmyCalError` that kept the file from being written."""
    copied = Signal()
    """A booking is on the clipboard."""

    def __init__(self, operations: Operations, window: QWidget) -> None:
        super().__init__(window)
        self._operations, self._window = operations, window

    @cached_property
    def _folder(self) -> QTemporaryDir:
        return QTemporaryDir()

    def carry(self, booking: Booking, file_name: str) -> None:
        """Let the pointer carry a booking on, as a file that is called `file_name`."""

        def begin(path: Path, data: bytes) -> None:
            if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
                self._begin(mime_of(path, data, name_of(booking)))

        self._write(booking, file_name, begin)

    def copy(self, booking: Booking, file_name: str, text: str) -> None:
        """Put a booking on the clipboard: a file, a calendar, and `text` about it."""

        def put(path: Path, data: bytes) -> None:
            QGuiApplication.clipboard().setMimeData(mime_of(path, data, text))
            self.copied.emit()

        self._write(booking, file_name, put)

    def _write(
        self, booking: Booking, file_name: str, then: Callable[[Path, bytes], None]
    ) -> None:
        """Write a booking's file beside the window, and go on with it."""
        selection = ExportSelection(booking_ids=(booking.id,))
        path = Path(self._folder.filePath(f"{file_name}.ics"))

        def write(diary: Diary) -> bytes:
            data = diary.transfer.export(selection)
            write_file(path, data)
            return data

        self._operations.errand(write, lambda data: then(path, data), self.failed.emit)

    def _begin(self, data: QMimeData) -> None:
        """Hand the pointer over, until it lets go."""
        drag = QDrag(self._window)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def mime_of(path: Path, octets: bytes, text: str) -> QMimeData:
    """Return a booking as whatever takes it likes best: file, calendar, or `text`."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setData(CALENDAR, octets)
    data.setText(text)
    return data
