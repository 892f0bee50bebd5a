"""The draft on the disk: what was typed into a booking survives a crash and a restart.

One file in the data folder, for its owner only, written by the thread that owns the
folder a moment after something was typed. It holds one draft: the form shows one.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from pinmycal_desktop.settings import write_private

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from pinmycal_desktop.model.kept_draft import KeptDraft
    from pinmycal_desktop.settings import DataFolder

QUIET_MS = 300
"""Nothing is written while a person types on."""
_log = logging.getLogger(__name__)


class DraftFile(QObject):
    """Writes the draft beside the GUI thread; lives in that thread."""

    def __init__(
        self, folder: DataFolder, writer: Executor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder, self._writer = folder, writer
        self._wanted: KeptDraft | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._write)

    def keep(self, draft: KeptDraft | None) -> None:
        """Keep a draft, soon; None keeps none."""
        self._wanted = draft
        self._quiet.start()

    def settle(self) -> None:
        """Write now what waits to be written, before the writer ends."""
        if self._quiet.isActive():
            self._quiet.stop()
            self._write()

    def _write(self) -> None:
        self._writer.submit(put, self._folder, self._wanted)


def put(folder: DataFolder, draft: KeptDraft | None) -> None:
    """Store `draft` in the folder, or take the file away. It touches the disk."""
    from pinmycal_desktop.wire.kept_draft import encode  # noqa: PLC0415 - not at start

    try:
        if draft is None:
            folder.draft.unlink(missing_ok=True)
        else:
            write_private(folder.draft, encode(draft))
    except OSError as error:
        _log.error("a draft could not be kept: %s", error)


def load(folder: DataFolder) -> KeptDraft | None:
    """Return the draft of the folder, or None. It touches the disk."""
    from pinmycal_desktop.wire.kept_draft import decode  # noqa: PLC0415 - not at start

    with suppress(OSError):
        return decode(folder.draft.read_bytes())
    return None
