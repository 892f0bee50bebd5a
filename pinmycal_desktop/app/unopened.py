"""Data that cannot be opened: the window says why, and offers the ways out.

Loaded only when it happens. To try again is always possible; damaged data can be put
aside, with the newest whole copy in its place. Nothing is ever deleted.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from pinmycal_desktop.app.computer import now
from pinmycal_desktop.app.rescue import rescue
from pinmycal_desktop.model.errors import DamagedStore, PinmyCalError, StoreTrouble
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future
    from pathlib import Path

    from pinmycal_desktop.settings import DataFolder
    from pinmycal_desktop.ui.telling import Telling

_RESTORE, _AGAIN = "restore", "again"
_log = logging.getLogger(__name__)


class Unopened(QObject):
    """Tells about data that is not open, and restores it; lives in the GUI thread."""

    again_wanted = Signal()
    """The data shall be opened once more."""
    _rescued = Signal(object)

    def __init__(self, folder: DataFolder, owner: Executor, telling: Telling) -> None:
        super().__init__(telling)
        self._folder, self._owner, self._telling = folder, owner, telling
        telling.acted.connect(self._on_acted)
        self._rescued.connect(self._on_rescued, Qt.ConnectionType.QueuedConnection)

    def tell(self, error: PinmyCalError) -> None:
        """Say why there is no data, and offer the ways out."""
        if isinstance(error, StoreTrouble):
            _log.error("the data cannot be opened", exc_info=error)
        ways = [(_AGAIN, words("Try again"))]
        if isinstance(error, DamagedStore):
            ways.insert(0, (_RESTORE, words("Restore the newest copy")))
        headline = words("Your data cannot be opened")
        text = self._telling.sentence(error)
        self._telling.tell(Tone.DANGER, headline, text, actions=ways)

    def _on_acted(self, key: str) -> None:
        if key == _AGAIN:
            self.again_wanted.emit()
        elif key == _RESTORE:
            self.restore()

    def restore(self) -> None:
        """Put the newest copy in the place of damaged data, in the owner's thread."""
        done = self._owner.submit(rescue, self._folder, clock=now)
        done.add_done_callback(self._rescued.emit)

    def _on_rescued(self, rescuing: Future[Path | None]) -> None:
        """Open what was restored, and say where the damaged file is."""
        try:
            aside = rescuing.result()
        except DamagedStore:
            self._tell_no_copy()
            return
        except PinmyCalError as error:
            self.tell(error)
            return
        self.again_wanted.emit()
        if aside is not None:
            headline = words("Restored from the newest copy")
            text = words(
                "What was changed since it was made is missing. The damaged file is "
                "kept as {0}."
            )
            self._telling.tell(Tone.WARNING, headline, text.format(aside))

    def _tell_no_copy(self) -> None:
        text = words(
            "{0} stays as it is. Put a copy of your own in its place, or move it away "
            "to begin anew."
        )
        self._telling.tell(
            Tone.DANGER,
            words("There is no whole copy to restore"),
            text.format(self._folder.database),
            actions=((_AGAIN, words("Try again")),),
        )
