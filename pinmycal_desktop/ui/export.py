"""Saving a booking as an invitation: asks where, writes beside the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pinmycal_desktop.ui.files import usual_folder, write_file
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary, ExportSelection
    from pinmycal_desktop.ui.operations import Operations


class Export(QObject):
    """Saves a selection of bookings to a file a person names."""

    saved = Signal(str)
    """The name of the file that was written."""
    failed = Signal(object)
    """The `PinmyCalError` that kept it from being written."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self._operations, self._window = operations, parent
        self._selection: ExportSelection | None = None

    def ask(self, selection: ExportSelection, name: str) -> None:
        """Ask where to put `selection`, as a file that is called `name` at first."""
        self._selection = selection
        dialog = QFileDialog(self._window, words("Save a calendar file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(words("Calendar files (*.ics)"))
        dialog.setDefaultSuffix("ics")
        dialog.setDirectory(usual_folder())
        dialog.selectFile(f"{name}.ics")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, path: str) -> None:
        """Write what was selected to `path`."""
        selection = self._selection
        if selection is not None:
            self._operations.errand(
                lambda diary: _write(diary, selection, Path(path)),
                self.saved.emit,
                self.failed.emit,
            )


def _write(diary: Diary, selection: ExportSelection, path: Path) -> str:
    write_file(path, diary.transfer.export(selection))
    return path.name
