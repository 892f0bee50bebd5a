"""What was typed on the disk: half-filled dialogs and pages survive a crash.

One file for dialogs and one for the pages of editors, in the data folder and for its
owner only, written by the thread that owns the folder a moment after something was
typed.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from pinmycal_desktop.settings import write_private

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor
    from pathlib import Path

    from pinmycal_desktop.model.kept_draft import KeptWork
    from pinmycal_desktop.model.kept_edits import KeptEdits
    from pinmycal_desktop.settings import DataFolder

T = TypeVar("T")

QUIET_MS = 300
"""Nothing is written while a person types on."""
_log = logging.getLogger(__name__)


class DraftFile(QObject, Generic[T]):
    """Puts what is kept on the disk beside the GUI thread; lives in that thread.

    `put` stores one value in the folder; it is called in the thread of `writer`.
    """

    def __init__(
        self,
        folder: DataFolder,
        put: Callable[[DataFolder, T], None],
        writer: Executor,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._put, self._writer = folder, put, writer
        self._wanted: list[T] = []
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._write)

    def keep(self, value: T) -> None:
        """Keep this from now on, soon; what holds nothing leaves no file."""
        self._wanted = [value]
        self._quiet.start()

    def settle(self) -> None:
        """Write now what waits to be written, before the writer ends."""
        if self._quiet.isActive():
            self._quiet.stop()
            self._write()

    def _write(self) -> None:
        for value in self._wanted:
            self._writer.submit(self._put, self._folder, value)


def put(folder: DataFolder, work: KeptWork) -> None:
    """Store `work` in the folder, or take the file away. It touches the disk."""
    from pinmycal_desktop.wire.kept_draft import encode  # noqa: PLC0415 - not at start

    _put(folder.draft, None if work.is_nothing else encode(work))


def load(folder: DataFolder) -> KeptWork | None:
    """Return what the folder keeps, or None. It touches the disk."""
    from pinmycal_desktop.wire.kept_draft import decode  # noqa: PLC0415 - not at start

    with suppress(OSError):
        return decode(folder.draft.read_bytes())
    return None


def put_edits(folder: DataFolder, edits: KeptEdits) -> None:
    """Store `edits` in the folder, or take the file away. It touches the disk."""
    from pinmycal_desktop.store.frozen import freeze  # noqa: PLC0415 - not at start

    _put(folder.edits, freeze(edits).encode() if edits.every else None)


def load_edits(folder: DataFolder) -> KeptEdits | None:
    """Return the edits the folder keeps; None for none, and for what makes no sense.

    It touches the disk.
    """
    from pinmycal_desktop.model.kept_edits import KeptEdits  # noqa: PLC0415 - as above
    from pinmycal_desktop.store.frozen import thaw  # noqa: PLC0415 - as above

    with suppress(OSError, ValueError, LookupError, TypeError):
        edits = thaw(folder.edits.read_text("utf-8"))
        return edits if isinstance(edits, KeptEdits) and edits.every else None
    return None


def _put(path: Path, content: bytes | None) -> None:
    try:
        if content is None:
            path.unlink(missing_ok=True)
        else:
            write_private(path, content)
    except OSError as error:
        _log.error("a draft could not be kept: %s", error)
