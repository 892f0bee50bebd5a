"""What was typed on the disk: half-filled dialogs survive a crash and a restart.

One file in the data folder, for its owner only, written by the thread that owns the
folder a moment after something was typed.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from pinmycal_desktop.settings import write_private

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from pinmycal_desktop.model.kept_draft import KeptWork
    from pinmycal_desktop.settings import DataFolder

QUIET_MS = 300
"""Nothing is written while a person types on."""
_log = logging.getLogger(__name__)


class DraftFile(QObject):
    """Writes what is kept beside the GUI thread; lives in that thread."""

    def __init__(
        self, folder: DataFolder, writer: Executor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder, self._writer = folder, writer
        self._wanted: KeptWork | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._write)

    def keep(self, work: KeptWork) -> None:
        """Keep this from now on, soon; what holds nothing leaves no file."""
        self._wanted = work
        self._quiet.start()

    def settle(self) -> None:
        """Write now what waits to be written, before the writer ends."""
        if self._quiet.isActive():
            self._quiet.stop()
            self._write()

    def _write(self) -> None:
        if self._wanted is not None:
            self._writer.submit(put, self._folder, self._wanted)


def put(folder: DataFolder, work: KeptWork) -> None:
    """Store `work` in the folder, or take the file away. It touches the disk."""
    from pinmycal_desktop.wire.kept_draft import encode  # noqa: PLC0415 - not at start

    try:
        if work.is_nothing:
            folder.draft.unlink(missing_ok=True)
        else:
            write_private(folder.draft, encode(work))
    except OSError as error:
        _log.error("a draft could not be kept: %s", error)


def load(folder: DataFolder) -> KeptWork | None:
    """Return what the folder keeps, or None. It touches the disk."""
    from pinmycal_desktop.wire.kept_draft import decode  # noqa: PLC0415 - not at start

    with suppress(OSError):
        return decode(folder.draft.read_bytes())
    return None
