"""A booking carried out of the window: a calendar file for whatever takes it.

The file is written beside the window, while the pointer is on its way, into a folder
that is gone when the program ends; mails and file managers copy it when it is dropped.
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
    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.ui.operations import Operations

CALENDAR = "text/calendar"


class Carrying(QObject):
    """Begins to carry bookings; what is carried is a copy, and stays as it is here."""

    failed = Signal(object)
    """The `PinmyCalError` that kept the file from being written."""

    def __init__(self, operations: Operations, window: QWidget) -> None:
        super().__init__(window)
        self._operations, self._window = operations, window

    @cached_property
    def _folder(self) -> QTemporaryDir:
        return QTemporaryDir()

    def carry(self, booking: Booking, file_name: str) -> None:
        """Let the pointer carry a booking on, as a file that is called `file_name`."""
        selection = ExportSelection(booking_ids=(booking.id,))
        path = Path(self._folder.filePath(f"{file_name}.ics"))

        def write(diary: Diary) -> bytes:
            data = diary.transfer.export(selection)
            write_file(path, data)
            return data

        def begin(data: bytes) -> None:
            if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
                self._begin(mime_of(path, data, name_of(booking)))

        self._operations.errand(write, begin, self.failed.emit)

    def _begin(self, data: QMimeData) -> None:
        """Hand the pointer over, until it lets go."""
        drag = QDrag(self._window)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def mime_of(path: Path, octets: bytes, name: str) -> QMimeData:
    """Return a booking as whatever takes it likes best: file, calendar, or its name."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setData(CALENDAR, octets)
    data.setText(name)
    return data
