"""Files a person chose, read and written whole; never in the GUI thread.

A written file is complete or not there: it is written beside its place, forced to the
disk, then put in place. Only its owner can read it: it names people.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from pinmycal_desktop.model.errors import BadCalendarFile, Invalid
from pinmycal_desktop.settings import write_private

_Place = QStandardPaths.StandardLocation


def usual_folder(*, arrived: bool = False) -> str:
    """Return where a person keeps documents, or what has `arrived` from elsewhere.

    A program that is started from a menu stands in no folder that means anything.
    """
    place = _Place.DownloadLocation if arrived else _Place.DocumentsLocation
    named = Path(QStandardPaths.writableLocation(place))
    return str(named if named.is_dir() else Path.home())


MOST_OCTETS = 256 * 1024 * 1024
"""No more is read into memory; what reads calendars takes less and says so."""


def read_file(path: Path) -> bytes:
    """Return what is in a file; raises BadCalendarFile when it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_OCTETS)
    except OSError as error:
        raise BadCalendarFile("file.cannot-read", name=path.name) from error


def write_file(path: Path, data: bytes) -> None:
    """Put `data` in place as `path`, all or nothing; raises Invalid."""
    try:
        write_private(path, data)
    except OSError as error:
        raise Invalid.field("path", "file.cannot-write", name=path.name) from error
