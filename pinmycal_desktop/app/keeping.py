"""What a person has begun and not done: kept as it is typed, offered after a crash.

It joins the doors behind which things are typed with the files that keep them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pinmycal_desktop.app.booking_doors import BookingDoors
from pinmycal_desktop.app.editor_doors import EditorDoors

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from pinmycal_desktop.app.begun_draft import BegunDraft
    from pinmycal_desktop.app.begun_edits import BegunEdits
    from pinmycal_desktop.app.drafts import DraftFile
    from pinmycal_desktop.model.kept_draft import KeptWork
    from pinmycal_desktop.model.kept_edits import KeptEdits
    from pinmycal_desktop.settings import DataFolder
    from pinmycal_desktop.ui.main_window import MainWindow
    from pinmycal_desktop.ui.operations import Operations


class Keeping(QObject):
    """Keeps what is typed into dialogs and pages; lives in the GUI thread."""

    def __init__(self, folder: DataFolder, writer: Executor, parent: QObject) -> None:
        super().__init__(parent)
        self._folder, self._writer = folder, writer
        self.bookings = BookingDoors(self._keep_work)
        self.editors = EditorDoors(self._keep_edits)
        self._begun: tuple[BegunDraft, BegunEdits] | None = None

    def _keep_work(self, work: KeptWork) -> None:
        self.drafts.keep(work)

    def _keep_edits(self, edits: KeptEdits) -> None:
        self.edits.keep(edits)

    @cached_property
    def drafts(self) -> DraftFile[KeptWork]:
        """What keeps a booking that is begun; made with the first."""
        from pinmycal_desktop.app.drafts import (  # noqa: PLC0415 - not at start
            DraftFile,
            put,
        )

        return DraftFile(self._folder, put, self._writer, self)

    @cached_property
    def edits(self) -> DraftFile[KeptEdits]:
        """What keeps the changes nobody saved; made with the first."""
        from pinmycal_desktop.app.drafts import (  # noqa: PLC0415 - as above
            DraftFile,
            put_edits,
        )

        return DraftFile(self._folder, put_edits, self._writer, self)

    def look(self, window: MainWindow, operations: Operations) -> None:
        """Offer in `window` what was left behind; once, after the first week."""
        from pinmycal_desktop.app.begun_draft import (  # noqa: PLC0415 - after painting
            BegunDraft,
        )
        from pinmycal_desktop.app.begun_edits import (  # noqa: PLC0415 - as above
            BegunEdits,
        )

        if self._begun is None:
            draft = BegunDraft(window, self.bookings)
            edits = BegunEdits(window, self.editors)
            self._begun = (draft, edits)
            draft.look(operations, self._folder)
            edits.look(operations, self._folder)

    def settle(self) -> None:
        """Write now what waits to be written, before the writer ends."""
        made = vars(self)
        if "drafts" in made:
            self.drafts.settle()
        if "edits" in made:
            self.edits.settle()
